//! The sample case.

use crate::sample_people::People;
use crate::wire::{CaseAdded, SampleAdd};
use crate::{App, Failure};
use crate::{sample_contacts, sample_documents, sample_leads, sample_records, template};
use store::LetterheadRow;

/// Adds the founding case with invented people, and a few documents that the program writes itself. The same seed gives the
/// same people, and the people of a smaller sample are the first ones of a larger.
///
/// # Errors
/// When no file is open, nobody has said who is using it, or it cannot be written to.
pub fn sample_add(app: &mut App, req: SampleAdd) -> Result<CaseAdded, Failure> {
    let mut writing = app.watch.writing(req.people.into());
    let (begun, today, folder) = (app.law.defaults, app.today(), app.documents()?);
    app.operate("sample_add", None, |op| {
        let case = template::linkedin(op)?;
        op.belongs_to(case)?;
        crate::cases::begin(op, case, &begun)?;
        let people = People::new(req.seed, case, op.id);
        let everyone = || (0..req.people).map(|index| people.person(index));
        let first = op.people_insert(case, everyone(), &mut writing)?;
        sample_leads::add(op, case, (first..).zip(everyone()), today)?;
        sample_documents::add(op, &folder, case)?;
        sample_contacts::add(op, case, today)?;
        if op.read().letterhead()? == LetterheadRow::default() {
            op.letterhead_set(&letterhead())?;
        }
        sample_records::write(op, case, first, req.people, &people)?;
        let people = crate::grouped(req.people.into());
        let summary = format!("Added the sample case {} with {people} invented people", template::CAPTION);
        Ok((CaseAdded { case }, summary))
    })
}

/// The letterhead of an invented firm, for a file whose firm has none yet.
fn letterhead() -> LetterheadRow {
    LetterheadRow {
        firm: "Okafor & Lindqvist LLP".to_owned(),
        lines: "1 Example Plaza, Suite 900\nSan Francisco, CA 94105\n(415) 555-0100".to_owned(),
        signer: "Maya Okafor".to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::wire::{FileCreate, UserRow};
    use crate::{Moment, file_create};
    use chrono::DateTime;
    use domain::person::Person;
    use std::path::Path;

    /// Everyone in a new file at `path` with a sample in it, and the operations of that file.
    fn sample(path: &Path, req: SampleAdd) -> (Vec<Person>, Vec<(String, Option<i64>)>) {
        let at = DateTime::from_timestamp(1_790_000_000, 0).unwrap();
        let mut app = App::new(move || Moment { at, today: at.date_naive() }).unwrap();
        let user = UserRow { name: "Ruth Amsel".to_owned(), initials: "RA".to_owned() };
        let path = path.display().to_string();
        file_create(&mut app, FileCreate { path, passphrase: None, user, with_sample: false }).unwrap();
        let case = sample_add(&mut app, req).unwrap().case;
        let read = app.store().unwrap().read();
        let mut people = Vec::new();
        read.each_person(case, &mut |person| people.push(person)).unwrap();
        people.sort_by_key(|person: &Person| person.id);
        let operations = read.history(None, 0, 10).unwrap();
        (people, operations.into_iter().map(|row| (row.kind, row.case)).collect())
    }

    #[test]
    fn the_sample_is_one_operation_and_the_same_for_the_same_seed() {
        let folder = tempfile::tempdir().unwrap();
        let at = |name: &str, seed| sample(&folder.path().join(name), SampleAdd { people: 60, seed });
        let (people, operations) = at("a.numerosity", 1);
        assert_eq!(people.len(), 60);
        assert_eq!(operations.iter().filter(|(kind, _)| kind == "sample_add").count(), 1);
        assert!(operations.contains(&("sample_add".to_owned(), Some(people[0].case))));
        assert_eq!(at("b.numerosity", 1), (people.clone(), operations));
        assert_ne!(at("c.numerosity", 2).0, people);
    }
}
