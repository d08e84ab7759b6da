//! E-mails that were saved as files: a message as it was sent (`.eml`), or as Outlook keeps it (`.msg`).
//!
//! A file may be made to do harm: it is refused above a size, its text is cut at a length, and a reader that stops in the
//! middle of it takes nothing else with it.

mod msg;

use chrono::{DateTime, FixedOffset, Utc};
use std::panic::catch_unwind;

/// Bytes of a file at most: what mail servers let through, and some.
pub const MOST_EMAIL_BYTES: u64 = 40 << 20;
/// Letters of a text that are kept.
const MOST_TEXT: usize = 100_000;
/// Letters of a line of the head that are kept.
const MOST_LINE: usize = 2_000;
/// People to whom a message goes that are kept.
const MOST_PEOPLE: usize = 200;
/// How a compound file begins, which `.msg` files are.
const COMPOUND: [u8; 8] = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1];

/// An e-mail.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Email {
    /// Subject; blank where there is none.
    pub subject: String,
    /// From whom.
    pub sender: Correspondent,
    /// To whom, those who got a copy among them.
    pub recipients: Vec<Correspondent>,
    /// The instant at which it was sent; a message that says no zone has it in the world's time.
    pub sent: Option<DateTime<Utc>>,
    /// What was written, as far as it is kept.
    pub text: String,
    /// What names the message for good, without its angle brackets.
    pub message_id: Option<String>,
}

/// Who sent or got an e-mail.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Correspondent {
    /// Name, where the message says one.
    pub name: Option<String>,
    /// Address.
    pub address: String,
}

/// Why a file is not read as an e-mail.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum EmailError {
    /// It is larger than any e-mail.
    #[error("the file is larger than an e-mail can be: at most {} MB are read", MOST_EMAIL_BYTES >> 20)]
    TooLarge,
    /// It is something else, or damaged.
    #[error("this is no e-mail: neither a message with a sender (.eml) nor one that Outlook saved (.msg)")]
    NoEmail,
}

/// Reads an e-mail from the bytes of a file, whatever its name ends in.
///
/// # Errors
/// When it is too large, or no e-mail.
pub fn read_email(bytes: &[u8]) -> Result<Email, EmailError> {
    if bytes.len() as u64 > MOST_EMAIL_BYTES {
        return Err(EmailError::TooLarge);
    }
    let read = if bytes.starts_with(&COMPOUND) { msg::read } else { read_message };
    // A reader of somebody else's format that stops on a file made to harm it must not end the program.
    let read = catch_unwind(|| read(bytes)).ok().flatten();
    read.map(cut).filter(|email| !email.sender.address.is_empty()).ok_or(EmailError::NoEmail)
}

/// A message as it was sent: RFC 5322 with MIME.
fn read_message(bytes: &[u8]) -> Option<Email> {
    let message = mail_parser::MessageParser::default().parse(bytes)?;
    let people = |of: Option<&mail_parser::Address<'_>>| -> Vec<Correspondent> {
        let each = of.into_iter().flat_map(mail_parser::Address::iter);
        each.filter_map(|one| {
            Some(Correspondent { name: one.name().map(str::to_owned), address: one.address()?.to_owned() })
        })
        .collect()
    };
    let mut recipients = people(message.to());
    recipients.extend(people(message.cc()));
    Some(Email {
        subject: message.subject().unwrap_or_default().to_owned(),
        sender: people(message.from()).into_iter().next()?,
        recipients,
        sent: message.date().and_then(instant),
        text: message.body_text(0).map(|text| text.into_owned()).unwrap_or_default(),
        message_id: message.message_id().map(str::to_owned),
    })
}

/// The instant of a day and time with the zone that it was written in.
fn instant(date: &mail_parser::DateTime) -> Option<DateTime<Utc>> {
    let day = chrono::NaiveDate::from_ymd_opt(date.year.into(), date.month.into(), date.day.into())?;
    let time = day.and_hms_opt(date.hour.into(), date.minute.into(), date.second.into())?;
    let east = i32::from(date.tz_hour) * 3600 + i32::from(date.tz_minute) * 60;
    let zone = FixedOffset::east_opt(if date.tz_before_gmt { -east } else { east })?;
    Some(time.and_local_timezone(zone).single()?.to_utc())
}

/// The same, no longer than it is kept.
fn cut(mut email: Email) -> Email {
    let line = |text: String| first(&text.split_whitespace().collect::<Vec<_>>().join(" "), MOST_LINE);
    let person = |one: Correspondent| Correspondent {
        name: one.name.map(line).filter(|name| !name.is_empty()),
        address: line(one.address),
    };
    email.recipients.truncate(MOST_PEOPLE);
    Email {
        subject: line(email.subject),
        sender: person(email.sender),
        recipients: email.recipients.into_iter().map(person).collect(),
        sent: email.sent,
        text: first(email.text.replace("\r\n", "\n").trim(), MOST_TEXT),
        message_id: email.message_id.map(line).filter(|id| !id.is_empty()),
    }
}

fn first(text: &str, letters: usize) -> String {
    let readable = |letter: &char| !letter.is_control() || matches!(letter, '\n' | '\t');
    text.chars().filter(readable).take(letters).collect()
}
