//! Reading the texts of documents beside everything else: in a thread of its own, each file within a time.

use super::folder::{Folder, read_through};
use super::sealed::plain_of;
use crate::wire::{DocumentReading, OfCase};
use crate::{App, Failure};
use intake::{LARGEST_DOCUMENT, TextError, document_text};
use std::collections::{HashSet, VecDeque};
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
    under_way: HashSet<String>,
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
        let (under_way, passed_over, finished) = Default::default();
        TextReader { ask, answers, under_way, passed_over, finished }
    }

    /// Takes what was read since this was last asked.
    fn take_answers(&mut self) {
        for (sha256, read) in self.answers.try_iter() {
            self.under_way.remove(&sha256);
            match read {
                Some(read) => self.finished.push_back((sha256, read)),
                None => {
                    self.passed_over.insert(sha256);
                }
            }
        }
    }

    fn wants(&self, sha256: &str) -> bool {
        let is_finished = self.finished.iter().any(|(known, _)| known == sha256);
        self.under_way.len() < AT_ONCE
            && !is_finished
            && !self.under_way.contains(sha256)
            && !self.passed_over.contains(sha256)
    }
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
    reader.take_answers();
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
        let row = read.document(id)?;
        if reader.passed_over.contains(&row.sha256) {
            passed_over += 1;
        } else if reader.wants(&row.sha256) {
            reader.under_way.insert(row.sha256.clone());
            let folder = app.documents()?;
            let opened = row.is_sealed.then(|| plain_of(read, &folder, &row).unwrap_or_default());
            let wanted = wanted(folder, row, opened);
            reader.ask.send(wanted).map_err(Failure::unexpected)?;
        }
    }
    Ok(DocumentReading { waiting: total - passed_over, kept })
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
