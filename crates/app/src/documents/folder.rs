//! The files of documents: the one place that reads and writes them. They lie in a folder beside the case file, where the
//! firm opens them without the program; none of them is ever written over or taken away.

use super::name::numbered;
use crate::{ErrorCode, Failure, grouped};
use rayon::prelude::*;
use sha2::{Digest, Sha256};
use std::collections::HashSet;
use std::fs::{self, File, Metadata, OpenOptions};
use std::io::{ErrorKind, Read, Write};
use std::path::{Component, Path, PathBuf};
use std::time::{Duration, SystemTime, UNIX_EPOCH};

/// The largest file that is added, in bytes.
pub(crate) const LARGEST: u64 = 2 << 30;
/// Bytes that are copied at once.
const PIECE: usize = 256 << 10;
/// Where files lie until they are whole, within the folder of documents.
const ON_THE_WAY: &str = ".adding";
/// What was left on the way for so long is left over from a program that ended in the middle.
const LEFT_OVER: Duration = Duration::from_secs(24 * 60 * 60);
/// Files of one name in one folder at most.
const MOST_NUMBERED: u32 = 10_000;

/// The folder of documents of a case file: `cases.numerosity` has `cases documents`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Folder(PathBuf);

/// A file that was looked at.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Seen {
    /// SHA-256 of its content, hexadecimal.
    pub sha256: String,
    /// Bytes.
    pub size: u64,
}

/// A file that lies ready in the folder, and has no name of its own yet.
#[derive(Debug)]
pub(crate) struct OnTheWay {
    path: PathBuf,
    /// What it holds.
    pub seen: Seen,
}

/// What lies below the folder of documents.
#[derive(Debug, Default)]
pub(crate) struct Below {
    /// Places of files, with their bytes.
    pub files: Vec<(String, u64)>,
    /// Places that cannot be looked at, and why.
    pub unreadable: Vec<(String, String)>,
}

/// How the file of a document stands.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Standing {
    /// As big as it was, and as old: `modified_ns` of the disk.
    Unread { size: u64, modified_ns: i64 },
    /// There is no such file.
    Missing,
}

impl Folder {
    /// The folder beside a case file.
    pub fn beside(case_file: &Path) -> Folder {
        let stem = case_file.file_stem().unwrap_or_default().to_string_lossy();
        Folder(case_file.with_file_name(format!("{stem} documents")))
    }

    /// Where it lies.
    pub fn path(&self) -> &Path {
        &self.0
    }

    /// The path of a file by its place below the folder.
    ///
    /// # Errors
    /// When the place leads out of the folder, or through a link.
    pub fn file(&self, place: &str) -> Result<PathBuf, Failure> {
        self.file_within(place, &mut HashSet::new())
    }

    /// The same, where some folders on the way were found to be no links already.
    fn file_within(&self, place: &str, no_links: &mut HashSet<PathBuf>) -> Result<PathBuf, Failure> {
        let mut path = self.0.clone();
        for part in place.split('/') {
            let is_plain = matches!(Path::new(part).components().collect::<Vec<_>>()[..], [Component::Normal(name)] if name == part)
                && !part.contains('\\');
            let is_known = no_links.contains(&path);
            if !is_plain || !is_known && is_link(&path) {
                return Err(Failure::unexpected(format!("{place:?} leads out of the folder of documents")));
            }
            if !is_known {
                no_links.insert(path.clone());
            }
            path.push(part);
        }
        Ok(path)
    }

    /// How the file at a place stands, as far as that can be told without reading it.
    ///
    /// # Errors
    /// Those of [`Folder::file`].
    pub fn standing(&self, place: &str) -> Result<Standing, Failure> {
        Ok(looked_at(&self.file(place)?))
    }

    /// The same of many files, in their order. A folder on the way is looked at once, and files by several threads.
    ///
    /// # Errors
    /// Those of [`Folder::file`].
    pub fn standings<'p>(&self, places: impl Iterator<Item = &'p str>) -> Result<Vec<Standing>, Failure> {
        let mut no_links = HashSet::new();
        let paths = places.map(|place| self.file_within(place, &mut no_links));
        let paths = paths.collect::<Result<Vec<_>, _>>()?;
        Ok(paths.par_iter().map(|path| looked_at(path)).collect())
    }

    /// Opens the file at a place for reading.
    ///
    /// # Errors
    /// Those of [`Folder::file`]; when it is not there, is a link or no file, or cannot be read.
    pub fn open(&self, place: &str) -> Result<File, Failure> {
        open_plain(&self.file(place)?).map(|(file, _)| file)
    }

    /// Whether the file at a place has this content.
    fn holds(&self, place: &str, sha256: &str) -> bool {
        let read = || read_through(&mut self.open(place)?, &self.file(place)?);
        read().is_ok_and(|seen| seen.sha256 == sha256)
    }

    /// Reads a file from outside into the folder, where it gets a name of its own by [`Folder::settle`]. `moment` is now.
    ///
    /// # Errors
    /// When the file is a link, a device or larger than is taken, cannot be read, or there is no room.
    pub fn bring(&self, from: &Path, moment: SystemTime) -> Result<OnTheWay, Failure> {
        let (mut file, about) = open_plain(from)?;
        refuse_larger(from, &about)?;
        self.put(&mut file, moment)
    }

    /// The same of bytes.
    ///
    /// # Errors
    /// When there is no room.
    pub fn put(&self, from: &mut impl Read, moment: SystemTime) -> Result<OnTheWay, Failure> {
        let folder = self.0.join(ON_THE_WAY);
        fs::create_dir_all(&folder).map_err(|error| not_written(&folder, &error))?;
        sweep(&folder, moment);
        let (path, mut to) = new_file(&folder)?;
        let seen = copy(from, &mut to, &path).inspect_err(|_| {
            // It is ours, and nobody knows of it.
            let _ = fs::remove_file(&path);
        })?;
        Ok(OnTheWay { path, seen })
    }

    /// Gives a file that is on the way its name in a folder below, with a number where the name is taken, and says its
    /// place and when it was last changed. Once this returns the file is there, whole, whatever happens to the machine.
    ///
    /// # Errors
    /// When the folder cannot be made or written to.
    pub fn settle(
        &self,
        of: OnTheWay,
        below: &str,
        stem: &str,
        ending: &str,
    ) -> Result<(String, i64), Failure> {
        let folder = self.file(below)?;
        fs::create_dir_all(&folder).map_err(|error| not_written(&folder, &error))?;
        for number in 1..MOST_NUMBERED {
            let name = numbered(stem, ending, number);
            let place = format!("{below}/{name}");
            let path = self.file(&place)?;
            match give_name(&of.path, &path) {
                Ok(()) => {
                    sync_folder(&folder);
                    return Ok((place, modified_of(&path)?));
                }
                // What was added before, and taken off the record, lies there still.
                Err(error)
                    if error.kind() == ErrorKind::AlreadyExists && self.holds(&place, &of.seen.sha256) =>
                {
                    of.drop_it();
                    return Ok((place, modified_of(&path)?));
                }
                Err(error) if error.kind() == ErrorKind::AlreadyExists => {}
                Err(error) => return Err(not_written(&path, &error)),
            }
        }
        Err(Failure::invalid("path", format!("there are too many files called {stem}{ending}")))
    }

    /// Everything below the folder. Links and what is on the way are passed over.
    pub fn below(&self) -> Below {
        let mut found = Below::default();
        if self.0.is_dir() {
            collect(&self.0, "", &mut found);
        }
        found.files.sort();
        found.unreadable.sort();
        found
    }
}

impl OnTheWay {
    /// Takes it away again: the content is in the folder already.
    pub fn drop_it(self) {
        let _ = fs::remove_file(self.path);
    }
}

/// What a file holds, read from its beginning to its end.
///
/// # Errors
/// When it cannot be read.
pub(crate) fn read_through(from: &mut impl Read, path: &Path) -> Result<Seen, Failure> {
    copy_to(from, &mut std::io::sink(), path)
}

/// Looks at a file from outside without taking it.
///
/// # Errors
/// When it is a link, a device or larger than is taken, or cannot be read.
pub(crate) fn look(path: &Path) -> Result<Seen, Failure> {
    let (mut file, about) = open_plain(path)?;
    refuse_larger(path, &about)?;
    read_through(&mut file, path)
}

/// Reads a file from outside into memory.
///
/// # Errors
/// When it is a link, a device or larger than `most` bytes, or cannot be read.
pub(crate) fn read_outside(path: &Path, most: u64) -> Result<Vec<u8>, Failure> {
    let (file, about) = open_plain(path)?;
    refuse_larger_than(most, path, &about)?;
    let mut bytes = Vec::new();
    file.take(most).read_to_end(&mut bytes).map_err(|error| not_read(path, &error))?;
    Ok(bytes)
}

fn refuse_larger(path: &Path, about: &Metadata) -> Result<(), Failure> {
    refuse_larger_than(LARGEST, path, about)
}

fn refuse_larger_than(most: u64, path: &Path, about: &Metadata) -> Result<(), Failure> {
    if about.len() <= most {
        return Ok(());
    }
    let size = grouped(about.len() >> 20);
    let most = grouped(most >> 20);
    Err(Failure::invalid("path", format!("{} has {size} MB; at most {most} MB are taken", path.display())))
}

/// Opens a plain file: no link, no device, no folder.
fn open_plain(path: &Path) -> Result<(File, Metadata), Failure> {
    let refused = |why: &str| Failure::invalid("path", format!("{} {why}", path.display()));
    let about = fs::symlink_metadata(path).map_err(|error| not_read(path, &error))?;
    if about.is_symlink() {
        return Err(refused("is a link; add the file that it leads to"));
    }
    if !about.is_file() {
        return Err(refused("is no file"));
    }
    let file = File::open(path).map_err(|error| not_read(path, &error))?;
    // What was opened is looked at again: the name may have been given to something else meanwhile.
    let opened = file.metadata().map_err(|error| not_read(path, &error))?;
    if !opened.is_file() {
        return Err(refused("is no file"));
    }
    Ok((file, opened))
}

/// How the file at a path stands, as far as that can be told without reading it.
fn looked_at(path: &Path) -> Standing {
    match fs::symlink_metadata(path) {
        Ok(about) if about.is_file() => {
            Standing::Unread { size: about.len(), modified_ns: modified_ns(&about) }
        }
        _ => Standing::Missing,
    }
}

fn is_link(path: &Path) -> bool {
    fs::symlink_metadata(path).is_ok_and(|about| about.is_symlink())
}

/// A new file that only its owner can read, under a name that nobody has.
fn new_file(folder: &Path) -> Result<(PathBuf, File), Failure> {
    for number in 0..MOST_NUMBERED {
        let path = folder.join(format!("{}-{number}", std::process::id()));
        let mut options = OpenOptions::new();
        options.write(true).create_new(true);
        #[cfg(unix)]
        std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
        match options.open(&path) {
            Ok(file) => return Ok((path, file)),
            Err(error) if error.kind() == ErrorKind::AlreadyExists => {}
            Err(error) => return Err(not_written(&path, &error)),
        }
    }
    Err(Failure::unexpected("too many files are on the way"))
}

fn copy(from: &mut impl Read, to: &mut File, path: &Path) -> Result<Seen, Failure> {
    let seen = copy_to(from, to, path)?;
    to.sync_all().map_err(|error| not_written(path, &error))?;
    Ok(seen)
}

fn copy_to(from: &mut impl Read, to: &mut impl Write, path: &Path) -> Result<Seen, Failure> {
    let (mut hash, mut size, mut piece) = (Sha256::new(), 0, vec![0; PIECE]);
    loop {
        let count = match from.read(&mut piece) {
            Ok(0) => break,
            Ok(count) => count,
            Err(error) if error.kind() == ErrorKind::Interrupted => continue,
            Err(error) => return Err(not_read(path, &error)),
        };
        hash.update(&piece[..count]);
        to.write_all(&piece[..count]).map_err(|error| not_written(path, &error))?;
        size += count as u64;
        if size > LARGEST {
            return Err(Failure::invalid("path", format!("{} grows while it is read", path.display())));
        }
    }
    let sha256 = hash.finalize().iter().map(|byte| format!("{byte:02x}")).collect();
    Ok(Seen { sha256, size })
}

/// Gives a file another name, which nothing has. A link is made first, since only that fails where the name is taken; disks
/// that know no links get the name where it is free.
fn give_name(from: &Path, to: &Path) -> std::io::Result<()> {
    match fs::hard_link(from, to) {
        Ok(()) => fs::remove_file(from),
        Err(error) if error.kind() == ErrorKind::AlreadyExists => Err(error),
        Err(_) if fs::symlink_metadata(to).is_ok() => Err(ErrorKind::AlreadyExists.into()),
        Err(_) => fs::rename(from, to),
    }
}

/// Makes sure that a name is on the disk. Systems that cannot do that for a folder do it by themselves.
fn sync_folder(folder: &Path) {
    let _ = File::open(folder).and_then(|folder| folder.sync_all());
}

/// Takes away what programs that ended in the middle left on the way.
fn sweep(folder: &Path, moment: SystemTime) {
    let Ok(left) = fs::read_dir(folder) else { return };
    for path in left.flatten().map(|entry| entry.path()) {
        let changed = fs::symlink_metadata(&path).and_then(|about| about.modified());
        let is_old = changed.is_ok_and(|at| moment.duration_since(at).is_ok_and(|age| age > LEFT_OVER));
        if is_old {
            let _ = fs::remove_file(path);
        }
    }
}

fn collect(folder: &Path, below: &str, found: &mut Below) {
    let entries = match fs::read_dir(folder) {
        Ok(entries) => entries,
        Err(error) => return found.unreadable.push((below.to_owned(), not_read(folder, &error).message)),
    };
    for entry in entries.flatten() {
        let name = entry.file_name();
        let shown = name.to_string_lossy();
        if shown == ON_THE_WAY {
            continue;
        }
        let place = if below.is_empty() { shown.to_string() } else { format!("{below}/{shown}") };
        match entry.metadata() {
            Err(error) => found.unreadable.push((place, not_read(&entry.path(), &error).message)),
            Ok(about) if about.is_symlink() => {}
            Ok(_) if name.to_str().is_none_or(|name| name.contains('\\')) => {
                let why = "its name holds what is no part of a name on every system; give it another one";
                found.unreadable.push((place, why.to_owned()));
            }
            Ok(about) if about.is_dir() => collect(&entry.path(), &place, found),
            Ok(about) if about.is_file() => found.files.push((place, about.len())),
            Ok(_) => {}
        }
    }
}

fn modified_of(path: &Path) -> Result<i64, Failure> {
    fs::symlink_metadata(path).map(|about| modified_ns(&about)).map_err(|error| not_read(path, &error))
}

fn modified_ns(about: &Metadata) -> i64 {
    let since = about.modified().ok().and_then(|at| at.duration_since(UNIX_EPOCH).ok());
    since.and_then(|since| i64::try_from(since.as_nanos()).ok()).unwrap_or_default()
}

fn not_read(path: &Path, error: &std::io::Error) -> Failure {
    match error.kind() {
        ErrorKind::NotFound => Failure::invalid("path", format!("there is no file {}", path.display())),
        _ => Failure::invalid("path", format!("{} cannot be read: {error}", path.display())),
    }
}

fn not_written(path: &Path, error: &std::io::Error) -> Failure {
    match error.kind() {
        ErrorKind::StorageFull | ErrorKind::QuotaExceeded => Failure {
            code: ErrorCode::DiskFull,
            message:
                "There is no room on the disk for this file. Nothing was added; make room and try again."
                    .into(),
            field: None,
            hint: None,
            operation: None,
        },
        _ => Failure::invalid("path", format!("{} cannot be written: {error}", path.display())),
    }
}
