//! A message as Outlook keeps it: a compound file with a stream for each property, as [MS-OXMSG] has it.

use super::{Correspondent, Email};
use cfb::CompoundFile;
use chrono::{DateTime, Utc};
use std::io::{Cursor, Read};

/// Bytes of one property that are read.
const MOST_OF_ONE: u64 = 4 << 20;
/// Recipients that are looked for.
const MOST_RECIPIENTS: usize = 200;
/// 100 ns from 1601 to 1970, between the clock of Windows and the one of Unix.
const FROM_1601: i64 = 116_444_736_000_000_000;

/// Properties by their numbers in [MS-OXPROPS].
mod property {
    pub const SUBJECT: u16 = 0x0037;
    pub const CLIENT_SUBMIT_TIME: u16 = 0x0039;
    pub const SENDER_NAME: u16 = 0x0C1A;
    pub const SENDER_ADDRESS: u16 = 0x0C1F;
    pub const SENDER_SMTP: u16 = 0x5D01;
    pub const DELIVERY_TIME: u16 = 0x0E06;
    pub const BODY: u16 = 0x1000;
    pub const MESSAGE_ID: u16 = 0x1035;
    pub const RECIPIENT_NAME: u16 = 0x3001;
    pub const RECIPIENT_ADDRESS: u16 = 0x3003;
    pub const RECIPIENT_SMTP: u16 = 0x39FE;
}

type File<'b> = CompoundFile<Cursor<&'b [u8]>>;

/// Reads such a file; nothing where it is something else, such as a text of an older Word.
pub(super) fn read(bytes: &[u8]) -> Option<Email> {
    let mut file = CompoundFile::open(Cursor::new(bytes)).ok()?;
    let text = |file: &mut File<'_>, which| property_text(file, "", which);
    let address =
        text(&mut file, property::SENDER_SMTP).or_else(|| text(&mut file, property::SENDER_ADDRESS));
    let name = text(&mut file, property::SENDER_NAME);
    let sent =
        time(&mut file, property::CLIENT_SUBMIT_TIME).or_else(|| time(&mut file, property::DELIVERY_TIME));
    Some(Email {
        subject: text(&mut file, property::SUBJECT).unwrap_or_default(),
        sender: Correspondent { name, address: address? },
        recipients: recipients(&mut file),
        sent,
        text: text(&mut file, property::BODY).unwrap_or_default(),
        message_id: text(&mut file, property::MESSAGE_ID)
            .map(|id| id.trim().trim_start_matches('<').trim_end_matches('>').to_owned()),
    })
}

fn recipients(file: &mut File<'_>) -> Vec<Correspondent> {
    let mut found = Vec::new();
    for number in 0..MOST_RECIPIENTS {
        let storage = format!("/__recip_version1.0_#{number:08X}");
        if !file.is_storage(&storage) {
            break;
        }
        let mut text = |which| property_text(file, &storage, which);
        let address = text(property::RECIPIENT_SMTP).or_else(|| text(property::RECIPIENT_ADDRESS));
        let name = text(property::RECIPIENT_NAME);
        found.extend(address.map(|address| Correspondent { name, address }));
    }
    found
}

/// The text of a property: in UTF-16, or in the eight-bit letters of older messages.
fn property_text(file: &mut File<'_>, storage: &str, which: u16) -> Option<String> {
    if let Some(bytes) = stream(file, &format!("{storage}/__substg1.0_{which:04X}001F")) {
        return Some(encoding_rs::UTF_16LE.decode_without_bom_handling(&bytes).0.into_owned());
    }
    let bytes = stream(file, &format!("{storage}/__substg1.0_{which:04X}001E"))?;
    Some(encoding_rs::WINDOWS_1252.decode_without_bom_handling(&bytes).0.into_owned())
}

/// An instant. Properties of fixed length stand in one stream, sixteen bytes each
/// after a head of thirty-two: type and number, flags, value.
fn time(file: &mut File<'_>, which: u16) -> Option<DateTime<Utc>> {
    const TIME: u16 = 0x0040;
    let bytes = stream(file, "/__properties_version1.0")?;
    let is_it = |entry: &&[u8]| entry[..2] == TIME.to_le_bytes() && entry[2..4] == which.to_le_bytes();
    let entry = bytes.get(32..)?.chunks_exact(16).find(is_it)?;
    let ticks = i64::from_le_bytes(entry.get(8..16)?.try_into().ok()?);
    DateTime::from_timestamp(ticks.checked_sub(FROM_1601)? / 10_000_000, 0)
}

fn stream(file: &mut File<'_>, path: &str) -> Option<Vec<u8>> {
    if !file.is_stream(path) {
        return None;
    }
    let mut bytes = Vec::new();
    file.open_stream(path).ok()?.take(MOST_OF_ONE).read_to_end(&mut bytes).ok()?;
    Some(bytes)
}
