//! The objects of a PDF, unpacked within one size for all.
//!
//! The library unpacks each stream of objects within a size, but as many of them as a file names, and keeps what they hold. They
//! are held back from it and unpacked here, one after another; what it unpacks by itself while it loads, it unpacks within a
//! size that becomes smaller the more streams a file has.

use super::TextError;
use super::pdf::MOST_OF_STREAM;
use lopdf::xref::XrefEntry;
use lopdf::{DecompressError, Document, Error, LoadOptions, Object, ObjectId, ObjectStream, Stream};
use memchr::memmem;

/// The most that all streams of objects are unpacked to together, in bytes.
const MOST_OF_OBJECTS: usize = 128 << 20;
/// What a stream of objects is called in a file, and while it is held back.
const OBJECTS: &[u8] = b"ObjStm";
const HELD_BACK: &[u8] = b"ObjStm held back";

/// Loads the objects of a file. Where its table leads to no page, they are looked for without it.
///
/// # Errors
/// When it is protected or damaged, unpacks to more than any document, or is stopped.
pub(super) fn load(bytes: &[u8], goes_on: &dyn Fn() -> bool) -> Result<Document, TextError> {
    let document = load_by(bytes, false, goes_on)?;
    if document.page_iter().next().is_some() {
        return Ok(document);
    }
    match load_by(bytes, true, goes_on) {
        Err(TextError::Stopped) => Err(TextError::Stopped),
        Ok(found) if found.page_iter().next().is_some() => Ok(found),
        _ => Ok(document),
    }
}

/// Loads them by the file's own table, or without it.
fn load_by(bytes: &[u8], is_without_table: bool, goes_on: &dyn Fn() -> bool) -> Result<Document, TextError> {
    let options = LoadOptions {
        filter: Some(hold_back),
        max_decompressed_size: Some(MOST_OF_STREAM.min(MOST_OF_OBJECTS / streams(bytes).max(1))),
        force_reconstruct: is_without_table,
        ..LoadOptions::default()
    };
    let mut document = Document::load_mem_with_options(bytes, options).map_err(refused)?;
    // Without its password nothing was loaded, which is no error to the library.
    if document.is_encrypted() {
        return Err(TextError::Locked);
    }
    unpack(&mut document, goes_on)?;
    Ok(document)
}

/// How many streams a file has at most.
fn streams(bytes: &[u8]) -> usize {
    memmem::find_iter(bytes, b"stream").filter(|at| !bytes[..*at].ends_with(b"end")).count()
}

/// Gives a stream of objects another name, so that the library takes it for any other stream.
fn hold_back(id: ObjectId, object: &mut Object) -> Option<(ObjectId, Object)> {
    if let Object::Stream(stream) = object
        && stream.dict.has_type(OBJECTS)
    {
        stream.dict.set("Type", Object::Name(HELD_BACK.to_vec()));
    }
    Some((id, object.clone()))
}

/// Unpacks the streams that were held back. One that is damaged hides none of the others.
fn unpack(document: &mut Document, goes_on: &dyn Fn() -> bool) -> Result<(), TextError> {
    let is_held = |object: &Object| object.as_stream().is_ok_and(|stream| stream.dict.has_type(HELD_BACK));
    let held: Vec<ObjectId> =
        document.objects.iter().filter(|(_, object)| is_held(object)).map(|(id, _)| *id).collect();
    let mut left = MOST_OF_OBJECTS;
    for id in held {
        if !goes_on() {
            return Err(TextError::Stopped);
        }
        let Some(Object::Stream(mut stream)) = document.objects.remove(&id) else { continue };
        match stream.get_plain_content_with_limit(MOST_OF_STREAM.min(left)) {
            Ok(content) => {
                left -= content.len();
                stream.set_plain_content(content);
                take_objects(document, id, &stream);
            }
            Err(error @ Error::Decompress(DecompressError::MemoryLimitExceeded { .. })) => {
                return Err(refused(error));
            }
            Err(_) => {}
        }
    }
    Ok(())
}

/// Takes the objects of a stream that the table says are in it, or of which it says nothing.
fn take_objects(document: &mut Document, container: ObjectId, stream: &Stream) {
    let Ok(found) = ObjectStream::new_with_limit(stream, Some(MOST_OF_STREAM)) else { return };
    for (id, object) in found.objects {
        let is_its_own = match document.reference_table.get(id.0) {
            Some(XrefEntry::Compressed { container: of, .. }) => *of == container.0,
            Some(XrefEntry::Free | XrefEntry::UnusableFree) => false,
            Some(XrefEntry::Normal { .. }) | None => true,
        };
        if is_its_own {
            document.objects.entry(id).or_insert(object);
        }
    }
}

fn refused(error: Error) -> TextError {
    match error {
        Error::InvalidPassword | Error::Decryption(_) | Error::UnsupportedSecurityHandler(_) => {
            TextError::Locked
        }
        Error::Decompress(DecompressError::MemoryLimitExceeded { .. }) => {
            TextError::Damaged("it unpacks to more than any document".into())
        }
        error => TextError::Damaged(error.to_string()),
    }
}
