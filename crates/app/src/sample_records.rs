//! What the files of some people of the sample case say beside names, facts and claims. All of it is invented.

use crate::Failure;
use crate::sample_people::People;
use chrono::{Datelike, Days, NaiveDate};
use domain::membership::MembershipStatus;
use domain::person::Person;
use domain::role::{Detail, Role};
use store::{Handling, Operation, RoleRow};

/// So many people are looked through for somebody of each status.
const LOOKED_THROUGH: u32 = 3_000;
/// Class members among whom those are who want to be left alone, have counsel of their own, or speak Spanish.
const APART: [usize; 3] = [6, 9, 12];

/// Writes an estate that is complete and one that is not, a minor, opt-outs, an objector, and people who are not simply written
/// to. `first` is the number of the first of the people.
///
/// # Errors
/// When the file cannot be written.
pub(crate) fn write(
    op: &Operation<'_>,
    case: i64,
    first: i64,
    count: u32,
    people: &People,
) -> Result<(), Failure> {
    let known = (0..count.min(LOOKED_THROUGH)).map(|index| {
        let person = people.person(index);
        (first + i64::from(index), person)
    });
    let known: Vec<(i64, Person)> = known.collect();
    let of = |status: MembershipStatus| known.iter().filter(move |(_, person)| person.status() == status);
    for (place, (id, person)) in of(MembershipStatus::Deceased).take(2).enumerate() {
        role(op, case, *id, Role::Estate, estate(person, place == 0), person)?;
    }
    if let Some((id, person)) = of(MembershipStatus::Minor).next() {
        role(op, case, *id, Role::Minor, minor(person), person)?;
    }
    for (id, person) in of(MembershipStatus::OptedOut).take(3) {
        role(op, case, *id, Role::OptOut, opt_out(person), person)?;
    }
    if let Some((id, person)) = of(MembershipStatus::Objector).next() {
        role(op, case, *id, Role::Objector, objection(), person)?;
    }
    let members: Vec<i64> = of(MembershipStatus::ClassMember).map(|(id, _)| *id).collect();
    for (place, handling) in APART.into_iter().zip(handlings()) {
        if let Some(id) = members.get(place) {
            op.handling_set(case, *id, &handling)?;
        }
    }
    Ok(())
}

fn handlings() -> [Handling; 3] {
    let said = |text: &str| Some(text.to_owned());
    [
        Handling {
            do_not_contact: true,
            why: said("asked by letter to be left alone"),
            ..Handling::default()
        },
        Handling { represented_by: said("Example & Sample LLP"), ..Handling::default() },
        Handling { language: said("Spanish"), ..Handling::default() },
    ]
}

fn role(
    op: &Operation<'_>,
    case: i64,
    id: i64,
    role: Role,
    detail: Detail,
    person: &Person,
) -> Result<(), Failure> {
    let row = RoleRow {
        person: id,
        role,
        from_on: since(person),
        ended: false,
        document: None,
        note: None,
        detail,
        operation: op.id,
    };
    Ok(op.role_insert(case, &row)?)
}

/// The day from which the person's status holds.
fn since(person: &Person) -> NaiveDate {
    person.standings.last().map(|standing| standing.on).unwrap_or_default()
}

fn detail(fields: &[(&str, String)]) -> Detail {
    Detail(fields.iter().map(|(name, text)| ((*name).to_owned(), text.clone())).collect())
}

/// Somebody else of the family.
fn relative(person: &Person) -> String {
    format!("Morgan {}", person.name.family.as_deref().unwrap_or_default()).trim_end().to_owned()
}

fn estate(person: &Person, is_complete: bool) -> Detail {
    let agent = detail(&[("agent", relative(person)), ("died_on", since(person).to_string())]);
    if !is_complete {
        return agent;
    }
    agent.with("proof", "death certificate").with("letters", "letters of administration")
}

fn minor(person: &Person) -> Detail {
    let born = person.born_on.map(|born_on| born_on.year().to_string()).unwrap_or_default();
    detail(&[("agent", relative(person)), ("proof", format!("birth certificate of {born}"))])
}

fn opt_out(person: &Person) -> Detail {
    let on = since(person);
    detail(&[
        ("postmarked_on", on.to_string()),
        ("received_on", (on + Days::new(4)).to_string()),
        ("signed", "yes".to_owned()),
        ("how", "mail".to_owned()),
        ("accepted", "no notice was ordered, so that nothing set a last day".to_owned()),
    ])
}

fn objection() -> Detail {
    detail(&[
        ("grounds", "any release of claims for past disclosure".to_owned()),
        ("appears", "no".to_owned()),
    ])
}
