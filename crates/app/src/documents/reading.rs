//! Reading the texts of documents beside everything else: in a thread of its own, each file within a time.

use super::folder::{Folder, read_through};
use super::sealed::plain_of;
use crate::wire::{DocumentReading, OfCase};
use crate::{App, Failure};
use intake::{LARGEST_DOCUMENT, TextError, document_text};
use std::collections::{HashMap, HashSet, VecDeque};
use std::io::{Cursor, Read};
use std::path::Path;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::mpsc::{Receiver, Sender, channel};
use std::thread;
use std::time::Duration;
use store::{DocumentRow, TextRead};

/// How long the text of one file may take.
const PATIENCE: Duration = Duration::from_secs(20);
/// What a file may take of the stack: one made to do harm stands deep within itself.
const STACK: usize = 64 << 20;
/// Files that are given to the thread at once.
const AT_ONCE: usize = 8;
/// How often the reading of a file is begun: one that ended the program as often is left.
const MOST_ATTEMPTS: u32 = 2;
const ENDED: &str = "the program ended while it was read";

/// A file whose text is wanted.
struct Wanted {
    folder: Folder,
    place: String,
    file_name: String,
    sha256: String,
    /// What an encrypted file holds; a plain one is read in the thread.
    opened: Option<Vec<u8>>,
}

/// Reads texts in a thread, one after another.
pub(crate) struct TextReader {
    ask: Sender<Wanted>,
    /// What was read, by the content; nothing where the file holds something else by now.
    answers: Receiver<(String, Option<TextRead>)>,
    /// Contents that are being read, with the bytes that are held for each meanwhile.
    under_way: HashMap<String, u64>,
    /// Whether what is being read is read alone.
    is_alone: bool,
    /// Contents whose files could not be had since the program was started.
    passed_over: HashSet<String>,
    finished: VecDeque<(String, TextRead)>,
}

impl TextReader {
    fn start() -> TextReader {
        let (ask, asked) = channel::<Wanted>();
        let (answer, answers) = channel();
        thread::spawn(move || {
            for mut wanted in asked {
                let read = read(&mut wanted);
                if answer.send((wanted.sha256, read)).is_err() {
                    return;
                }
            }
        });
        let (under_way, is_alone, passed_over, finished) = Default::default();
        TextReader { ask, answers, under_way, is_alone, passed_over, finished }
    }

    /// Takes what was read since this was last asked, and gives the contents that could not be had.
    fn take_answers(&mut self) -> Vec<String> {
        let mut not_had = Vec::new();
        for (sha256, read) in self.answers.try_iter() {
            self.under_way.remove(&sha256);
            self.is_alone &= !self.under_way.is_empty();
            match read {
                Some(read) => self.finished.push_back((sha256, read)),
                None => {
                    self.passed_over.insert(sha256.clone());
                    not_had.push(sha256);
                }
            }
        }
        not_had
    }

    /// Whether a content is to be had that is neither read nor being read, and there is room for it: a sealed one is held in
    /// the open until it is read. One that is to be read alone waits for the others, and they for it.
    fn wants(&self, row: &DocumentRow, is_alone: bool) -> bool {
        let is_finished = self.finished.iter().any(|(known, _)| *known == row.sha256);
        let is_known = is_finished || self.under_way.contains_key(&row.sha256);
        let has_room = held(row) + self.under_way.values().sum::<u64>() <= LARGEST_DOCUMENT;
        let is_busy = self.is_alone || is_alone && !self.under_way.is_empty();
        !is_known && has_room && !is_busy && self.under_way.len() < AT_ONCE
    }
}

/// Bytes of a file that are held in memory while it waits to be read.
fn held(row: &DocumentRow) -> u64 {
    if row.is_sealed { row.size } else { 0 }
}

/// Keeps the texts that were read since this was last asked, and has more of a case read. It waits for none: whoever wants
/// all of them asks until none is waiting.
///
/// # Errors
/// When the case does not exist, or the file of cases cannot be written just now; what was read is kept the next time.
pub fn document_reading(app: &mut App, req: OfCase) -> Result<DocumentReading, Failure> {
    app.store()?.read().case(req.case)?;
    let mut reader = app.text_reader.take().unwrap_or_else(TextReader::start);
    let done = step(app, req.case, &mut reader);
    app.text_reader = Some(reader);
    done
}

fn step(app: &mut App, case: i64, reader: &mut TextReader) -> Result<DocumentReading, Failure> {
    for sha256 in reader.take_answers() {
        app.store.as_mut().ok_or_else(Failure::no_file)?.texts_let_go(Some(&sha256))?;
    }
    let mut kept = 0;
    while let Some((sha256, read)) = reader.finished.front() {
        app.store.as_mut().ok_or_else(Failure::no_file)?.text_keep(sha256, read)?;
        reader.finished.pop_front();
        kept += 1;
    }
    let read = app.store()?.read();
    let most = u32::try_from(reader.passed_over.len() + AT_ONCE * 2).unwrap_or(u32::MAX);
    let (ids, total) = read.texts_waiting(case, most)?;
    let mut passed_over = 0;
    for id in ids {
        let row = app.store()?.read().document(id)?;
        if reader.passed_over.contains(&row.sha256) {
            passed_over += 1;
        } else {
            give(app, reader, row)?;
        }
    }
    Ok(DocumentReading { waiting: total - passed_over, kept })
}

/// Gives a file to the thread, if it is wanted. One that is too large, or whose reading ended the program before, is not
/// even opened.
fn give(app: &mut App, reader: &mut TextReader, row: DocumentRow) -> Result<(), Failure> {
    let attempts = app.store()?.read().text_attempts(&row.sha256)?;
    let is_alone = attempts > 0;
    let refused = match () {
        () if row.size > LARGEST_DOCUMENT => Some(TextError::TooLarge.to_string()),
        () if !reader.under_way.contains_key(&row.sha256) && attempts >= MOST_ATTEMPTS => {
            Some(ENDED.to_owned())
        }
        () if !reader.wants(&row, is_alone) => return Ok(()),
        () => None,
    };
    if let Some(refused) = refused {
        reader.finished.push_back((row.sha256, TextRead::Refused(refused)));
        return Ok(());
    }
    app.store.as_mut().ok_or_else(Failure::no_file)?.text_begin(&row.sha256)?;
    let folder = app.documents()?;
    let opened = row.is_sealed.then(|| plain_of(app.store()?.read(), &folder, &row)).transpose();
    reader.under_way.insert(row.sha256.clone(), held(&row));
    reader.is_alone = is_alone;
    // One that cannot be opened is passed over by the thread.
    let wanted = wanted(folder, row, opened.unwrap_or_default());
    reader.ask.send(wanted).map_err(Failure::unexpected)
}

fn wanted(folder: Folder, row: DocumentRow, opened: Option<Vec<u8>>) -> Wanted {
    Wanted { folder, place: row.place, file_name: row.file_name, sha256: row.sha256, opened }
}

/// Reads one file and its text; nothing where the file is not there or holds something else.
fn read(wanted: &mut Wanted) -> Option<TextRead> {
    let mut bytes = wanted.opened.take().unwrap_or_default();
    if bytes.is_empty() {
        let file = wanted.folder.open(&wanted.place).ok()?;
        file.take(LARGEST_DOCUMENT + 1).read_to_end(&mut bytes).ok()?;
    }
    if bytes.len() as u64 > LARGEST_DOCUMENT {
        return Some(TextRead::Refused(TextError::TooLarge.to_string()));
    }
    let seen = read_through(&mut Cursor::new(&bytes), Path::new(&wanted.place)).ok()?;
    (seen.sha256 == wanted.sha256).then(|| within_time(bytes, wanted.file_name.clone(), PATIENCE))
}

/// Reads a text within a time. One that does not end is told to stop and left alone; one that breaks is damaged.
fn within_time(bytes: Vec<u8>, file_name: String, patience: Duration) -> TextRead {
    let (goes_on, (answer, answers)) = (Arc::new(AtomicBool::new(true)), channel());
    let is_wanted = Arc::clone(&goes_on);
    let work = move || {
        let goes_on = || is_wanted.load(Ordering::Relaxed);
        // Nobody waits any more for what comes too late.
        let _ = answer.send(document_text(&bytes, &file_name, &goes_on));
    };
    if let Err(error) = thread::Builder::new().stack_size(STACK).spawn(work) {
        return TextRead::Refused(error.to_string());
    }
    let read = answers.recv_timeout(patience);
    goes_on.store(false, Ordering::Relaxed);
    match read {
        Ok(Ok(text)) if text.pages.is_empty() => TextRead::Blank,
        Ok(Ok(text)) => TextRead::Pages(text.pages),
        Ok(Err(refused)) => TextRead::Refused(refused.to_string()),
        Err(std::sync::mpsc::RecvTimeoutError::Timeout) => TextRead::Refused(TextError::Stopped.to_string()),
        Err(std::sync::mpsc::RecvTimeoutError::Disconnected) => {
            TextRead::Refused(TextError::Damaged("its reading broke off".into()).to_string())
        }
    }
}
