//! A list of people that goes out to a mail house, and comes back.

use super::{Sheet, place, put};
use crate::classes::people;
use crate::people::{HELD_AT_ONCE, people_in_order};
use crate::wire::{Mailing, MailingExport};
use crate::{App, Failure, person_numbers};
use domain::person::Person;
use intake::{MAILED_HEADER, Mailed};
use sha2::{Digest, Sha256};
use std::path::Path;
use store::MailingRow;

/// Writes names and addresses of the people of a list into a file, each under a number by which they are found again when
/// the file comes back. Says how many there are and the hash of the file; the history keeps both.
///
/// # Errors
/// When the list cannot be read, the name does not end in `.csv`, the file is there and is not to be replaced, or it
/// cannot be written.
pub fn mailing_export(app: &mut App, req: MailingExport) -> Result<Mailing, Failure> {
    let case = req.list.case;
    let numbers = person_numbers(app, req.list)?;
    let count = numbers.len() as u64;
    place(app, Path::new(&req.path), "csv")?;
    app.operate("mailing_export", Some(case), |op| {
        let mut sheet = Sheet::default();
        sheet.row([
            MAILED_HEADER,
            "ID",
            "First",
            "Middle",
            "Last",
            "Suffix",
            "Street",
            "City",
            "State",
            "ZIP",
        ]);
        for numbers in numbers.chunks(HELD_AT_ONCE) {
            for person in people_in_order(op.read(), numbers)? {
                sheet.row(cells(Mailed { operation: op.id, person: person.id }, person));
            }
        }
        let bytes = sheet.bytes()?;
        let sha256 = Sha256::digest(&bytes).iter().map(|byte| format!("{byte:02x}")).collect();
        let file_name = put(Path::new(&req.path), req.replace, &bytes, count)?.file_name;
        let row = MailingRow { file_name, sha256, people: count };
        op.mailing_insert(case, &row)?;
        let MailingRow { file_name, sha256, .. } = row;
        let summary = format!(
            "Wrote {} to {file_name} for a mail house: name and address (SHA-256 {sha256})",
            people(count)
        );
        Ok((Mailing { file_name, people: count, sha256, operation: op.id }, summary))
    })
}

fn cells(number: Mailed, person: Person) -> [String; 10] {
    let address = person.address().cloned().unwrap_or_default();
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
