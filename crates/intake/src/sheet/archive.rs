//! The parts of a workbook: a zip archive whose parts are unpacked from front to back, within limits.

use crate::error::IntakeError;
use crate::table::Source;
use flate2::{Crc, read::DeflateDecoder};
use memchr::memmem;
use std::io::{self, ErrorKind, Read, SeekFrom, Take};
use zip::{CompressionMethod, ZipArchive};

/// The most that one part is unpacked to, in bytes. A full sheet of a million rows and fourteen columns has 0.7 GiB.
pub(super) const MOST_UNPACKED: u64 = 4 << 30;
/// From here on a part must not be packed more densely than any spreadsheet packs one.
const WATCHED_FROM: u64 = 32 << 20;
/// How much denser than its packed bytes a part may be. Spreadsheets reach 10 to 60; a bomb needs a thousand.
const DENSEST: u64 = 200;
/// Parts that an archive may have. A workbook of a thousand sheets has some three thousand.
const MOST_PARTS: usize = 20_000;

/// A workbook's parts, and the file they stand in.
pub(crate) struct Archive<S> {
    source: S,
    places: Vec<Place>,
}

/// Where a part stands in the file.
#[derive(Clone)]
pub(crate) struct Place {
    name: String,
    start: u64,
    packed: u64,
    crc: u32,
    method: CompressionMethod,
    is_locked: bool,
}

impl<S: Source> Archive<S> {
    /// Reads the directory of an archive.
    ///
    /// # Errors
    /// The archive is cut off or damaged, or has too many parts.
    pub fn open(mut source: S) -> Result<Archive<S>, IntakeError> {
        refuse_endless(&mut source)?;
        let mut zip = ZipArchive::new(source).map_err(damaged)?;
        if zip.len() > MOST_PARTS {
            return Err(IntakeError::WorkbookTooLarge { why: format!("it has {} parts", zip.len()) });
        }
        let mut places = Vec::with_capacity(zip.len());
        for index in 0..zip.len() {
            let part = zip.by_index_raw(index).map_err(damaged)?;
            let start = part.data_start().ok_or_else(|| IntakeError::damaged("a part has no place in it"))?;
            places.push(Place {
                name: String::from_utf8_lossy(part.name_raw()).replace('\\', "/"),
                start,
                packed: part.compressed_size(),
                crc: part.crc32(),
                method: part.compression(),
                is_locked: part.encrypted(),
            });
        }
        Ok(Archive { source: zip.into_inner(), places })
    }

    /// Where a part stands, by its name without regard to case; `None` when there is no such part.
    pub fn place(&self, name: &str) -> Option<Place> {
        self.places.iter().find(|place| place.name.eq_ignore_ascii_case(name)).cloned()
    }

    /// Starts on a part; the archive can be used again afterwards.
    ///
    /// # Errors
    /// The part is encrypted or packed in a way that workbooks do not use, or the disk failed.
    pub fn part(&mut self, place: &Place) -> Result<Part<&mut S>, IntakeError> {
        Part::new(&mut self.source, place)
    }

    /// Starts on a part and gives the file to it.
    ///
    /// # Errors
    /// Those of [`Archive::part`].
    pub fn into_part(self, place: &Place) -> Result<Part<S>, IntakeError> {
        Part::new(self.source, place)
    }
}

/// Refuses an archive made for more than 65,535 parts before its directory fills the memory.
fn refuse_endless(source: &mut impl Source) -> Result<(), IntakeError> {
    // The end record, the longest comment after it, and before it what points to the directory of such archives.
    let size = source.seek(SeekFrom::End(0))?;
    source.seek(SeekFrom::Start(size.saturating_sub(20 + 22 + 65_535)))?;
    let mut tail = Vec::new();
    source.read_to_end(&mut tail)?;
    let end = memmem::rfind(&tail, b"PK\x05\x06").ok_or_else(|| IntakeError::damaged("it ends too early"))?;
    let before = end.checked_sub(20).map_or(&[][..], |start| &tail[start..end]);
    if before.starts_with(b"PK\x06\x07") {
        return Err(IntakeError::WorkbookTooLarge { why: "it is made for more than 65,535 parts".into() });
    }
    Ok(())
}

/// A part while it is unpacked.
pub(crate) struct Part<S> {
    packed: Packed<S>,
    start: u64,
    length: u64,
    unpacked: u64,
    crc: Crc,
    expected: u32,
}

enum Packed<S> {
    Stored(Take<S>),
    Deflated(Box<DeflateDecoder<Take<S>>>),
}

impl<S: Source> Part<S> {
    fn new(mut source: S, place: &Place) -> Result<Part<S>, IntakeError> {
        if place.is_locked {
            return Err(IntakeError::Locked);
        }
        source.seek(SeekFrom::Start(place.start))?;
        let bytes = source.take(place.packed);
        let packed = match place.method {
            CompressionMethod::Stored => Packed::Stored(bytes),
            CompressionMethod::Deflated => Packed::Deflated(Box::new(DeflateDecoder::new(bytes))),
            _ => return Err(IntakeError::damaged("a part is packed in a way that workbooks do not use")),
        };
        let (start, length, expected) = (place.start, place.packed, place.crc);
        Ok(Part { packed, start, length, unpacked: 0, crc: Crc::new(), expected })
    }
}

impl<S: Read> Part<S> {
    /// Reads on; 0 is the end of the part, whose checksum is right.
    ///
    /// # Errors
    /// The part is damaged or cut off, larger or denser than a workbook's part can be, or the disk failed.
    pub fn read(&mut self, into: &mut [u8]) -> Result<usize, IntakeError> {
        let count = loop {
            let read = match &mut self.packed {
                Packed::Stored(bytes) => bytes.read(into),
                Packed::Deflated(bytes) => bytes.read(into),
            };
            match read {
                Err(error) if error.kind() == ErrorKind::Interrupted => {}
                read => break read.map_err(unpacking)?,
            }
        };
        self.crc.update(&into[..count]);
        self.unpacked += count as u64;
        if count == 0 && !into.is_empty() && self.crc.sum() != self.expected {
            return Err(IntakeError::damaged("the checksum of a part is wrong"));
        }
        if self.unpacked > MOST_UNPACKED {
            let why = format!("a part of it unpacks to more than {} GB", MOST_UNPACKED >> 30);
            return Err(IntakeError::WorkbookTooLarge { why });
        }
        if self.unpacked > WATCHED_FROM && self.unpacked / DENSEST > self.used() {
            let why = format!("a part of it unpacks to more than {DENSEST} times its size");
            return Err(IntakeError::WorkbookTooLarge { why });
        }
        Ok(count)
    }

    /// How far into the file the part was read, in bytes.
    pub fn reached(&self) -> u64 {
        self.start + self.used()
    }

    /// How many bytes it was unpacked to so far.
    pub fn unpacked(&self) -> u64 {
        self.unpacked
    }

    fn used(&self) -> u64 {
        match &self.packed {
            Packed::Stored(bytes) => self.length - bytes.limit(),
            Packed::Deflated(bytes) => bytes.total_in(),
        }
    }
}

fn damaged(error: zip::result::ZipError) -> IntakeError {
    match error {
        zip::result::ZipError::Io(error) => unpacking(error),
        error => IntakeError::damaged(&error.to_string()),
    }
}

/// A failure of the disk stays one; everything else is damage.
fn unpacking(error: io::Error) -> IntakeError {
    match error.kind() {
        ErrorKind::UnexpectedEof => IntakeError::damaged("it ends too early"),
        ErrorKind::InvalidInput | ErrorKind::InvalidData => IntakeError::damaged(&error.to_string()),
        _ => error.into(),
    }
}
