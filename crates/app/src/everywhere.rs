//! Finding something in all cases of a file while somebody types: people, and everything else that has words.

use crate::case_roster::CaseRoster;
use crate::wire::{EverywhereAsked, EverywhereHit, EverywhereKind, FoundEverywhere, Mark, Nothing, OfCase};
use crate::{App, Failure};
use chrono::NaiveDate;
use domain::person::Person;
use roster::{Column, Entry, Field, Filter, Query, Roster, Test, Way, hits};
use std::cmp::Reverse;
use std::ops::Range;
use store::{PartsRead, Reader};

/// People who are given at most, and of everything else each kind.
const MOST_PEOPLE: usize = 6;
const MOST_OF_KIND: usize = 4;
/// Of each kind so many are looked at for those of the case at hand.
const MOST_LOOKED_AT: usize = 100;
/// Everything but people, in the order in which it is given.
const KINDS: [EverywhereKind; 6] = [
    EverywhereKind::Note,
    EverywhereKind::Case,
    EverywhereKind::Filing,
    EverywhereKind::Event,
    EverywhereKind::Deadline,
    EverywhereKind::List,
];
/// Letters of a note that are given before and after the words.
const BEFORE: usize = 24;
const AFTER: usize = 72;

/// Everything but people, in memory as people are: each thing is an entry that has its text as a note and its kind as a tag.
pub(crate) struct Things {
    roster: Roster,
    things: Vec<Thing>,
    last_operation: i64,
}

/// Something that has words.
struct Thing {
    what: EverywhereKind,
    case: i64,
    id: i64,
    text: String,
    about: Option<String>,
}

/// Looks for something in all cases. People are sought where they are in memory; the other cases are named.
///
/// # Errors
/// When no file is open, or more words were typed than are looked for at once.
pub fn find_everywhere(app: &mut App, req: EverywhereAsked) -> Result<FoundEverywhere, Failure> {
    let typed = req.typed.trim();
    let (ready, unread) = app.cases_in_memory(req.case)?;
    if typed.is_empty() {
        return Ok(FoundEverywhere { hits: Vec::new(), unread });
    }
    let mut people: Vec<(Way, EverywhereHit)> = Vec::new();
    for case in ready {
        people.extend(people_of(app, case, typed)?);
    }
    // Those of one way stay in the order of their cases.
    people.sort_by_key(|(way, _)| *way);
    let mut hits: Vec<EverywhereHit> = people.into_iter().map(|(_, hit)| hit).take(MOST_PEOPLE).collect();
    hits.extend(things(app, typed, req.case)?);
    hits.extend(crate::documents::for_palette(app, req.case, typed, MOST_OF_KIND)?);
    Ok(FoundEverywhere { hits, unread })
}

/// Brings the people of a case into memory, where a search finds them.
///
/// # Errors
/// When the case does not exist, or cannot be read.
pub fn people_ready(app: &mut App, req: OfCase) -> Result<Nothing, Failure> {
    let view = app.view(req.case)?;
    app.with_roster(req.case, &view, |_| Ok(()))?;
    Ok(Nothing {})
}

/// The best of a case, without those who have only notes that hold the words: these are found as notes.
fn people_of(app: &mut App, case: i64, typed: &str) -> Result<Vec<(Way, EverywhereHit)>, Failure> {
    let (view, today) = (app.view(case)?, app.today());
    let found = app.with_roster(case, &view, |roster: &mut CaseRoster| {
        let query = Query { search: typed, limit: MOST_PEOPLE, ..Query::of(today) };
        Ok(roster.roster.find(&query)?.people)
    })?;
    let read = app.store()?.read();
    let mut parts = PartsRead::default();
    let mut people = Vec::new();
    for one in found {
        let person = read.person_among(one.person, &mut parts)?;
        people.extend(person_hit(case, person, typed, one.way)?.map(|hit| (one.way, hit)));
    }
    Ok(people)
}

fn person_hit(case: i64, person: Person, typed: &str, way: Way) -> Result<Option<EverywhereHit>, Failure> {
    let (id, text) = (person.id, person.name.listed());
    let city = person.address().and_then(|address| address.city.clone());
    let entry = Entry::from(person);
    let (mut marks, mut elsewhere) = (Vec::new(), None);
    let found = hits(&entry, typed, way)?;
    if found.iter().all(|hit| matches!(hit.field, Field::Note(_))) {
        return Ok(None);
    }
    for hit in found {
        match name_part(hit.field, &entry) {
            Some(part) => marks
                .extend(text.find(part).and_then(|at| mark(&text, at + hit.bytes.start..at + hit.bytes.end))),
            None => elsewhere = elsewhere.or_else(|| contact(hit.field, &entry)),
        }
    }
    let about = if way == Way::Name { city } else { elsewhere.or(city) };
    Ok(Some(EverywhereHit { what: EverywhereKind::Person, case, id, text, marks, about }))
}

/// The part of a name that a field is.
fn name_part(field: Field, entry: &Entry) -> Option<&str> {
    let name = &entry.name;
    match field {
        Field::Given => name.given.as_deref(),
        Field::Middle => name.middle.as_deref(),
        Field::Family => name.family.as_deref(),
        Field::Suffix => name.suffix.as_deref(),
        _ => None,
    }
}

/// The text of a field beside the name.
fn contact(field: Field, entry: &Entry) -> Option<String> {
    let address = |at: usize| entry.addresses.get(at).map(domain::person::Address::line);
    match field {
        Field::KnownAs => entry.name.known_as.clone(),
        Field::ExternalId => entry.external_id.clone(),
        Field::Email(at) => entry.emails.get(at).cloned(),
        Field::Phone(at) => entry.phones.get(at).cloned(),
        Field::City(at) | Field::State(at) | Field::Zip(at) | Field::Street(at) => address(at),
        _ => None,
    }
}

/// The best of everything else: of each kind some, those of the case that is looked at first.
fn things(app: &mut App, typed: &str, case: Option<i64>) -> Result<Vec<EverywhereHit>, Failure> {
    let today = app.today();
    app.read_things()?;
    let read = app.store()?.read();
    let Some(known) = &app.things else { return Ok(Vec::new()) };
    let mut hits = Vec::new();
    // Kind by kind: a note on everybody leaves room for the filing that speaks of the same.
    for kind in KINDS {
        let of_kind = Filter::on(Column::Tag, Test::Is(kind.word().to_owned()));
        let query =
            Query { search: typed, filter: Some(&of_kind), limit: MOST_LOOKED_AT, ..Query::of(today) };
        let found = known.roster.find(&query)?.people.into_iter();
        let mut found: Vec<(&Thing, Way)> =
            found.filter_map(|one| Some((known.thing(one.person)?, one.way))).collect();
        found.sort_by_key(|(thing, way)| (*way, Reverse(Some(thing.case) == case)));
        for (thing, way) in found.into_iter().take(MOST_OF_KIND) {
            hits.push(thing.hit(typed, way, read)?);
        }
    }
    Ok(hits)
}

impl Things {
    fn thing(&self, number: i64) -> Option<&Thing> {
        self.things.get(usize::try_from(number).ok()?)
    }
}

impl App {
    /// The cases whose people are in memory, and those whose people are not; the case at hand comes first.
    pub(crate) fn cases_in_memory(&self, at_hand: Option<i64>) -> Result<(Vec<i64>, Vec<i64>), Failure> {
        let mut cases: Vec<i64> = self.store()?.read().cases()?.into_iter().map(|case| case.id).collect();
        cases.sort_by_key(|case| Reverse(Some(*case) == at_hand));
        Ok(cases.into_iter().partition(|case| self.rosters.contains_key(case)))
    }

    /// Reads everything but people where the file has changed since.
    fn read_things(&mut self) -> Result<(), Failure> {
        let read = self.store()?.read();
        let last_operation = read.touched_since(i64::MAX)?.last_operation;
        if self.things.as_ref().is_some_and(|known| known.last_operation == last_operation) {
            return Ok(());
        }
        let things = everything(self, read)?;
        let mut builder = Roster::builder(Vec::new());
        for (at, thing) in things.iter().enumerate() {
            let number = i64::try_from(at).map_err(Failure::unexpected)?;
            let (notes, tags) = (vec![thing.text.clone()], vec![thing.what.word().to_owned()]);
            builder.push(&Entry { notes, tags, ..Entry::new(number) })?;
        }
        self.things = Some(Things { roster: builder.build()?, things, last_operation });
        Ok(())
    }
}

fn everything(app: &App, read: Reader<'_>) -> Result<Vec<Thing>, Failure> {
    let mut things = Vec::new();
    for case in read.cases()? {
        let of = case.id;
        let mut add = |what, id, text: String, about| things.push(Thing { what, case: of, id, text, about });
        let day = |day: NaiveDate| Some(day.to_string());
        for (person, notes) in read.notes_of_people(of)? {
            notes.into_iter().for_each(|text| add(EverywhereKind::Note, person, text, None));
        }
        for filing in read.filings(of)? {
            let number = filing.docket_entry.map(|number| format!("{number} · ")).unwrap_or_default();
            add(EverywhereKind::Filing, filing.id, format!("{number}{}", filing.title), day(filing.filed_on));
        }
        for event in read.triggers(of)? {
            let note = event.note.map(|note| format!(": {note}")).unwrap_or_default();
            let words = crate::docket::words(&app.law, &event.event);
            add(EverywhereKind::Event, event.id, format!("{words}{note}"), day(event.happened_on));
        }
        for deadline in read.deadlines(of)? {
            let about = day(deadline.work_towards());
            add(EverywhereKind::Deadline, deadline.id, deadline.text, about);
        }
        for list in read.list_views(of)? {
            add(EverywhereKind::List, list.id, list.name, None);
        }
        let more = [case.docket_number, case.court, case.judge].into_iter().flatten();
        let text = [case.caption].into_iter().chain(more).collect::<Vec<_>>().join(" · ");
        add(EverywhereKind::Case, of, text, None);
    }
    Ok(things)
}

impl Thing {
    fn hit(&self, typed: &str, way: Way, read: Reader<'_>) -> Result<EverywhereHit, Failure> {
        let (text, marks, about) = match self.what {
            EverywhereKind::Note => {
                let (text, marks) = part_around(&self.text, typed, way)?;
                (text, marks, Some(read.person(self.id)?.name.listed()))
            }
            _ => (self.text.clone(), marks_in(&self.text, typed, way)?, self.about.clone()),
        };
        Ok(EverywhereHit { what: self.what, case: self.case, id: self.id, text, marks, about })
    }
}

/// What to mark in a text that a search found in a way.
pub(crate) fn marks_in(text: &str, typed: &str, way: Way) -> Result<Vec<Mark>, Failure> {
    Ok(found_in(text, typed, way)?.into_iter().filter_map(|bytes| mark(text, bytes)).collect())
}

/// The part of a text around the first words found, from a word's beginning on, and what to mark in it: words that stand
/// outside of it are not marked.
pub(crate) fn part_around(text: &str, typed: &str, way: Way) -> Result<(String, Vec<Mark>), Failure> {
    let found = found_in(text, typed, way)?;
    let at = found.first().map_or(0, |bytes| bytes.start);
    let back = text[..at].char_indices().rev().take(BEFORE).last().map_or(at, |(at, _)| at);
    let start = if back == 0 { 0 } else { text[back..at].find(' ').map_or(at, |blank| back + blank + 1) };
    let end = text[at..].char_indices().nth(AFTER).map_or(text.len(), |(more, _)| at + more);
    let shown = &text[start..end];
    let within =
        |bytes: Range<usize>| mark(shown, bytes.start.checked_sub(start)?..bytes.end.checked_sub(start)?);
    Ok((shown.to_owned(), found.into_iter().filter_map(within).collect()))
}

fn found_in(text: &str, typed: &str, way: Way) -> Result<Vec<Range<usize>>, Failure> {
    let entry = Entry { notes: vec![text.to_owned()], ..Entry::new(0) };
    Ok(hits(&entry, typed, way)?.into_iter().map(|hit| hit.bytes).collect())
}

/// A stretch of a text given in bytes; nothing where it is not within it.
fn mark(text: &str, bytes: Range<usize>) -> Option<Mark> {
    let units = |end: usize| u32::try_from(text.get(..end)?.encode_utf16().count()).ok();
    Some(Mark { from: units(bytes.start)?, to: units(bytes.end)? })
}
