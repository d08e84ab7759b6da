//! A small file to test with, and what it holds.
#![allow(dead_code, clippy::unwrap_used, reason = "shared by tests, each of which uses a part")]

use chrono::{DateTime, NaiveDate, Utc};
use domain::Money;
use domain::class::Criterion;
use domain::fact::{FactKind, FactValue};
use domain::membership::MembershipStatus;
use domain::person::{Contact, KnownFact, Name, Person, Reach, Source, Standing};
use store::{Author, ClassDefinition, Key, NewCase, Operation, Store, StoreError};

pub fn at() -> DateTime<Utc> {
    "2026-11-24T10:00:00Z".parse().unwrap()
}

pub fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

pub struct File {
    pub folder: tempfile::TempDir,
    pub store: Store,
    pub author: Author,
    pub case: i64,
}

impl File {
    pub fn path(&self) -> std::path::PathBuf {
        self.folder.path().join("cases.numerosity")
    }

    /// Undoes an operation, whatever it takes away.
    pub fn undo(&mut self, operation: i64) -> Result<i64, StoreError> {
        self.store.undo(operation, self.author, |_| Ok(None))
    }
}

/// A plain file with one case that asks for one fact.
pub fn file() -> File {
    file_under(&Key::Unencrypted)
}

pub fn file_under(key: &Key) -> File {
    let folder = tempfile::tempdir().unwrap();
    let mut store = Store::create(&folder.path().join("cases.numerosity"), key).unwrap();
    let user = store.user_by_name("Maya Okafor", "MO", at()).unwrap();
    let author = Author { user: user.id, at: at() };
    let case = store.operate("case_add", None, author, add_case).unwrap();
    File { folder, store, author, case }
}

fn add_case(op: &Operation<'_>) -> Result<(i64, String), StoreError> {
    let case = op.case_insert(&NewCase { caption: "Doe v. Roe".into(), ..NewCase::default() })?;
    let class = op.class_insert(case, "All")?;
    op.class_definition_insert(&ClassDefinition {
        class,
        version: 1,
        text: "Everyone".into(),
        period_from_on: None,
        period_to_on: None,
        criterion: Criterion::All(vec![]),
        source: None,
    })?;
    op.fact_type_insert(case, "amount_paid", "Amount paid", FactKind::Money, &[])?;
    Ok((case, "Added a case".into()))
}

/// Someone as a list has them that `operation` brings.
pub fn person(case: i64, number: u32, operation: i64) -> Person {
    let source = Source { operation, row: Some(number + 1) };
    Person {
        id: 0,
        case,
        external_id: Some(format!("X-{number}")),
        name: Name { given: Some("Ana".into()), family: Some(format!("Muñoz {number}")), ..Name::default() },
        born_on: Some(day("1981-04-12")),
        named_by: source,
        contacts: vec![Contact::new(
            Reach::Email { v: format!("ana{number}@mail.example") },
            day("2026-11-24"),
            source,
        )],
        standings: vec![Standing {
            status: MembershipStatus::ClassMember,
            on: day("2026-11-24"),
            note: None,
            source,
        }],
        facts: vec![KnownFact {
            key: "amount_paid".into(),
            value: FactValue::Money(Money::from_cents(12_50 + i64::from(number))),
            source,
        }],
        tags: Default::default(),
        extra: vec![("Plan".into(), "Career".into())],
    }
}

pub fn add_people(file: &mut File, numbers: std::ops::Range<u32>) -> i64 {
    let case = file.case;
    file.store
        .operate("import", Some(case), file.author, |op| {
            op.people_insert(case, numbers.map(|n| person(case, n, op.id)), &mut |_| ())?;
            Ok::<_, StoreError>((op.id, "Imported people".into()))
        })
        .unwrap()
}

pub fn set_status(file: &mut File, person: i64, status: MembershipStatus) -> i64 {
    let case = file.case;
    file.store
        .operate("person_status_set", Some(case), file.author, |op| {
            let mut person = op.read().person(person)?;
            let source = Source { operation: op.id, row: None };
            person.standings.push(Standing { status, on: day("2026-11-24"), note: None, source });
            op.person_update(&person)?;
            Ok::<_, StoreError>((op.id, "Set a status".into()))
        })
        .unwrap()
}

pub fn add_note(file: &mut File, person: i64) -> i64 {
    let case = file.case;
    file.store
        .operate("note_add", Some(case), file.author, |op| {
            op.note_insert(case, Some(person), "Called back", &[], at())?;
            Ok::<_, StoreError>((op.id, "Noted".into()))
        })
        .unwrap()
}
