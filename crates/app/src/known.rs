//! Whether somebody is known already, asked at every key before anything is saved, and which records are of one human being.

use crate::person_edit::{TYPED, fill, unwritten};
use crate::wire::{Done, KnownAsked, KnownPeople, KnownPerson, OtherRecord, PersonGet, SameHuman};
use crate::{App, Failure, done};
use domain::person::Person;
use linkage::{Likeness, Record, compare};
use std::cmp::Reverse;
use store::PartsRead;

/// Those who are shown at most.
const MOST_KNOWN: usize = 5;
/// So many of each case are read from the file and compared by all that is known of them.
const MOST_READ: usize = 8;
/// Letters of a name before anybody is sought by it.
const LEAST_LETTERS: usize = 3;

/// Who is known already of those whom a form may mean, as far as it is typed: the likeliest of all cases, with the reasons.
/// People are sought where they are in memory, and those of the case at hand are brought there.
///
/// # Errors
/// When the case does not exist, or cannot be read.
pub fn person_known(app: &mut App, req: KnownAsked) -> Result<KnownPeople, Failure> {
    let stands = req.person.map(|id| app.store()?.read().person(id).map_err(Failure::from)).transpose()?;
    let mut typed = unwritten(req.case, stands.as_ref());
    // What cannot be read yet is not looked for; the form says so where it stands.
    drop(fill(&mut typed, &req.fields, &[], app.today(), TYPED));
    let (mut ready, unread) = app.cases_in_memory(Some(req.case))?;
    if !tells_enough(&typed) {
        return Ok(KnownPeople { people: Vec::new(), unread });
    }
    if !ready.contains(&req.case) {
        ready.insert(0, req.case);
    }
    let unread = unread.into_iter().filter(|case| *case != req.case).collect();
    let sought = Record::from(&typed);
    let mut alike: Vec<(Person, Likeness)> = Vec::new();
    for case in ready {
        alike.extend(app.alike_in(case, &sought, MOST_READ)?);
    }
    // Who is linked already is shown so, and not asked about again.
    let linked =
        req.person.map(|id| app.store()?.read().same_human(id).map_err(Failure::from)).transpose()?;
    let mut settled = linked.unwrap_or_default();
    settled.extend(req.person);
    alike.retain(|(person, found)| !settled.contains(&person.id) && found.is_worth_a_look());
    // Of those who are as likely, the case at hand comes first.
    alike.sort_by_key(|(person, found)| (Reverse(found.score), Reverse(person.case == req.case)));
    alike.truncate(MOST_KNOWN);
    let read = app.store()?.read();
    let shown = alike.into_iter().map(|(person, found)| {
        let caption = (person.case != req.case).then(|| read.case(person.case)).transpose()?;
        Ok(KnownPerson {
            person: person.id,
            case: person.case,
            caption: caption.map(|case| case.caption),
            name: person.name.listed(),
            status: person.status().word().to_owned(),
            city: person.address().and_then(|address| address.city.clone()),
            score: found.score,
            reasons: words(&found),
            other_name: found.other_name,
        })
    });
    Ok(KnownPeople { people: shown.collect::<Result<_, Failure>>()?, unread })
}

/// Whether enough is typed for somebody to be known by it: three letters of a name, a telephone number or an e-mail address.
fn tells_enough(typed: &Person) -> bool {
    let names = [&typed.name.given, &typed.name.family].into_iter().flatten();
    let letters: usize = names.map(|name| name.chars().filter(|c| c.is_alphanumeric()).count()).sum();
    let record = Record::from(typed);
    letters >= LEAST_LETTERS || !record.phones.is_empty() || !record.emails.is_empty()
}

/// Reasons as they go over the wire.
pub(crate) fn words(found: &Likeness) -> Vec<String> {
    found.reasons.iter().map(|reason| reason.word().to_owned()).collect()
}

impl App {
    /// The people of a case who are most like somebody, compared by all that is known of them; in no order.
    pub(crate) fn alike_in(
        &mut self,
        case: i64,
        sought: &Record,
        limit: usize,
    ) -> Result<Vec<(Person, Likeness)>, Failure> {
        let view = self.view(case)?;
        let people = self.with_roster(case, &view, |roster| Ok(roster.roster.alike(sought, limit)))?;
        let (read, mut parts) = (self.store()?.read(), PartsRead::default());
        let compared = people.into_iter().map(|id| {
            let person = read.person_among(id, &mut parts)?;
            let found = compare(sought, &Record::from(&person));
            Ok((person, found))
        });
        compared.collect()
    }

    /// The people of a case who are so like somebody that they are worth a look: the likeliest, at most so many, and how many
    /// more there are.
    pub(crate) fn worth_a_look_in(
        &mut self,
        case: i64,
        sought: &Record,
        limit: usize,
    ) -> Result<(Vec<(Person, Likeness)>, u64), Failure> {
        let view = self.view(case)?;
        let people = self.with_roster(case, &view, |roster| Ok(roster.roster.worth_a_look(sought)))?;
        let (read, mut parts) = (self.store()?.read(), PartsRead::default());
        let compared = people.iter().take(limit).map(|id| {
            let person = read.person_among(*id, &mut parts)?;
            let found = compare(sought, &Record::from(&person));
            Ok((person, found))
        });
        let listed = compared.collect::<Result<Vec<_>, Failure>>()?;
        Ok((listed, people.len().saturating_sub(limit) as u64))
    }
}

/// Says that two records are of one human being, in different roles or cases. They stay two, and each shows the other.
///
/// # Errors
/// When one of them does not exist, or both are the same record.
pub fn same_human_add(app: &mut App, req: SameHuman) -> Result<Done, Failure> {
    let (one, other) = two(app, req)?;
    app.operate("same_human_add", Some(one.case), |op| {
        op.same_human_insert(one.id, other.id)?;
        Ok(done(op, format!("{} is the same person as {}", one.name.listed(), other.name.listed())))
    })
}

/// Says that two records are not of one human being after all.
///
/// # Errors
/// Those of [`same_human_add`].
pub fn same_human_remove(app: &mut App, req: SameHuman) -> Result<Done, Failure> {
    let (one, other) = two(app, req)?;
    app.operate("same_human_remove", Some(one.case), |op| {
        op.same_human_remove(one.id, other.id)?;
        Ok(done(op, format!("{} is not the same person as {}", one.name.listed(), other.name.listed())))
    })
}

fn two(app: &App, req: SameHuman) -> Result<(Person, Person), Failure> {
    if req.person == req.other {
        return Err(Failure::invalid(
            "other",
            "A record is of the same human being as itself; name another one.",
        ));
    }
    let read = app.store()?.read();
    Ok((read.person(req.person)?, read.person(req.other)?))
}

/// The other records of the human being whose record this is.
///
/// # Errors
/// When there is no such person.
pub fn same_human_list(app: &mut App, req: PersonGet) -> Result<Vec<OtherRecord>, Failure> {
    let read = app.store()?.read();
    let others = read.same_human(req.person)?.into_iter().map(|other| {
        let person = read.person(other)?;
        Ok(OtherRecord {
            person: other,
            case: person.case,
            caption: read.case(person.case)?.caption,
            name: person.name.listed(),
            status: person.status().word().to_owned(),
        })
    });
    others.collect()
}
