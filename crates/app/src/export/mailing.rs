//! A list of people that goes out to a mail house, and comes back.

use super::{Sheet, place, put};
use crate::classes::people;
use crate::leaving::{Addressee, Barred, Leaving, Purpose};
use crate::people::{HELD_AT_ONCE, people_in_order};
use crate::wire::{LeftOut, LeftOutFor, Mailing, MailingCheck, MailingExport, MailingMeant, MailingSent};
use crate::{App, Failure, person_numbers};
use domain::membership::MembershipStatus;
use domain::person::{Address, Person};
use domain::redaction::Redaction;
use intake::{ADDRESSED_HEADERS, MAILED_HEADER, Mailed};
use sha2::{Digest, Sha256};
use std::collections::BTreeMap;
use std::path::Path;
use store::MailingRow;

/// People left out who are named one by one.
const NAMED: usize = 500;
const HEADERS: [&str; 10] =
    [MAILED_HEADER, "ID", "First", "Middle", "Last", "Suffix", "Street", "City", "State", "ZIP"];

/// Writes names and addresses of the people of a list into a file, each under a number by which they are found again when
/// the file comes back. Who may not be written to is left out, and named with the reason. Says how many there are and the
/// hash of the file; the history keeps both.
///
/// # Errors
/// When the list cannot be read, the name does not end in `.csv`, the file is there and is not to be replaced, or it
/// cannot be written.
pub fn mailing_export(app: &mut App, req: MailingExport) -> Result<MailingSent, Failure> {
    let case = req.list.case;
    let purpose = purpose(req.purpose.as_deref())?;
    // Whom a letter is to reach must be named whole.
    let leaving = Leaving::of(app, case, Redaction::Off)?;
    let numbers = person_numbers(app, req.list)?;
    place(app, Path::new(&req.path), "csv")?;
    app.operate("mailing_export", Some(case), |op| {
        let mut sent = Sent::default();
        for numbers in numbers.chunks(HELD_AT_ONCE) {
            for person in people_in_order(op.read(), numbers)? {
                sent.take(op.id, person, &leaving, purpose);
            }
        }
        let count = sent.rows.len() as u64;
        let bytes = sent.sheet().bytes()?;
        let sha256 = Sha256::digest(&bytes).iter().map(|byte| format!("{byte:02x}")).collect();
        let file_name = put(Path::new(&req.path), req.replace, &bytes, count)?.file_name;
        let row = MailingRow { file_name, sha256, people: count };
        op.mailing_insert(case, &row)?;
        let MailingRow { file_name, sha256, .. } = row;
        let left = match sent.left.count {
            0 => String::new(),
            left => format!(", {} left out", people(left)),
        };
        let summary = format!(
            "Wrote {} to {file_name} for a mail house: name and address (SHA-256 {sha256}){left}",
            people(count)
        );
        let mailing = Mailing { file_name, people: count, sha256, operation: op.id };
        Ok((MailingSent { mailing, left_out: sent.left.count, named: sent.left.named }, summary))
    })
}

/// The words of the statuses of everyone in the class: whoever was named, has died or is under age is a member, too.
pub fn statuses_of_class() -> Vec<String> {
    let counted = MembershipStatus::ALL.into_iter().filter(|status| status.counts());
    counted.map(|status| status.word().to_owned()).collect()
}

/// Who would stand in such a file, and who would be left out of it and for which reasons. Writes nothing.
///
/// # Errors
/// When the list cannot be read.
pub fn mailing_check(app: &mut App, req: MailingCheck) -> Result<MailingMeant, Failure> {
    let purpose = purpose(req.purpose.as_deref())?;
    let leaving = Leaving::of(app, req.list.case, Redaction::Off)?;
    let numbers = person_numbers(app, req.list)?;
    let read = app.store()?.read();
    let (mut meant, mut left) = (0, Left::default());
    for numbers in numbers.chunks(HELD_AT_ONCE) {
        for person in people_in_order(read, numbers)? {
            match leaving.addressee(&person, purpose) {
                Ok(_) => meant += 1,
                Err(barred) => left.add(&person, &barred),
            }
        }
    }
    let reason = |(why, count): (&str, u64)| LeftOutFor { why: why.to_owned(), count };
    let mut reasons: Vec<LeftOutFor> = left.reasons.into_iter().map(reason).collect();
    reasons.sort_by_key(|of| std::cmp::Reverse(of.count));
    Ok(MailingMeant { people: meant, left_out: left.count, reasons, named: left.named })
}

/// What somebody is written to for, by its word.
///
/// # Errors
/// When there is no such word (field `purpose`).
pub(crate) fn purpose(word: Option<&str>) -> Result<Purpose, Failure> {
    match word {
        None | Some("notice") => Ok(Purpose::Notice),
        Some("marketing") => Ok(Purpose::Marketing),
        Some(_) => Err(Failure::invalid("purpose", "write for a notice or for marketing")),
    }
}

/// A line of the file.
struct SentRow {
    cells: [String; 10],
    /// As the envelope has it, and who opens it where that is somebody else.
    addressed: (String, Option<String>),
}

/// What goes out, and who does not.
#[derive(Default)]
struct Sent {
    rows: Vec<SentRow>,
    left: Left,
}

/// Who is left out: how many, for which reasons, and the first of them by name.
#[derive(Default)]
struct Left {
    count: u64,
    reasons: BTreeMap<&'static str, u64>,
    named: Vec<LeftOut>,
}

impl Left {
    fn add(&mut self, person: &Person, barred: &Barred) {
        self.count += 1;
        *self.reasons.entry(barred.word()).or_default() += 1;
        if self.named.len() < NAMED {
            let (why, says) = (barred.word().to_owned(), barred.says());
            self.named.push(LeftOut { person: person.id, name: person.name.listed(), why, says });
        }
    }
}

impl Sent {
    fn take(&mut self, operation: i64, person: Person, leaving: &Leaving, purpose: Purpose) {
        match leaving.addressee(&person, purpose) {
            Ok(Addressee { to, care_of, address }) => {
                let number = Mailed { operation, person: person.id };
                self.rows.push(SentRow { cells: cells(number, person, address), addressed: (to, care_of) });
            }
            Err(barred) => self.left.add(&person, &barred),
        }
    }

    /// With the columns of how letters are addressed, where any is not opened by whom it is about.
    fn sheet(&mut self) -> Sheet {
        let rows = std::mem::take(&mut self.rows);
        let has_agents = rows.iter().any(|row| row.addressed.1.is_some());
        let mut sheet = Sheet::default();
        sheet.row(HEADERS.into_iter().chain(has_agents.then_some(ADDRESSED_HEADERS).into_iter().flatten()));
        for SentRow { cells, addressed: (to, care_of) } in rows {
            let addressed = has_agents.then(|| [to, care_of.unwrap_or_default()]);
            sheet.row(cells.into_iter().chain(addressed.into_iter().flatten()));
        }
        sheet
    }
}

fn cells(number: Mailed, person: Person, address: Address) -> [String; 10] {
    let name = person.name;
    let known = [
        person.external_id,
        name.given,
        name.middle,
        name.family,
        name.suffix,
        address.street,
        address.city,
        address.state,
        address.zip,
    ];
    let [id, first, middle, last, suffix, street, city, state, zip] = known.map(Option::unwrap_or_default);
    [number.to_string(), id, first, middle, last, suffix, street, city, state, zip]
}
