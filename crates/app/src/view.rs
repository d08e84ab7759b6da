//! A class as its facts stand: columns of everyone in memory, put right after every change, and the sums over them.

use crate::dates::When;
use crate::kept::{People, keep, kept};
use crate::last_days::LastDays;
use crate::terms::CaseTerms;
use crate::{App, Failure};
use chrono::{Datelike, NaiveDate};
use domain::assess::clock;
use domain::class_columns::Verdict;
use domain::columns::{Columns, Events};
use domain::exposure::{MOST_CLAIMS, Sheet, Tally, Terms, settle, time_of, wanted_inputs};
use domain::input::Input;
use domain::limitation::Clock;
use domain::membership::MembershipStatus;
use domain::money::{ClassTotal, Money};
use domain::person::KnownFact;
use rayon::prelude::*;
use std::collections::HashMap;
use std::ops::Range;
use std::sync::{Arc, OnceLock};
use store::{EventRow, FactType, Membership, MembershipPart, Reader, StoreError, Touched};

/// People summed in one piece of parallel work.
const PART: usize = 4096;
/// Parts of people read in one piece of parallel work.
const PARTS: usize = 16;
/// The same where each piece keeps a book of the days it has counted.
pub(crate) const LARGE_PART: usize = 1 << 17;
/// Stands for a person who is not counted, or for a day that is not known.
const NONE: i64 = i64::MIN;

/// A class as its facts stand.
pub(crate) struct ClassView {
    pub terms: CaseTerms,
    pub people: People,
    /// The sums over everyone, made once somebody asks: a list is on the screen before that.
    tally: OnceLock<Tally>,
    /// What each person could recover, in cents; worked out once the list of people asks for it.
    recoverable: OnceLock<Vec<i64>>,
    /// For each claim the last days to file of everyone; as late.
    last_days: Vec<OnceLock<LastDays>>,
}

/// The last operation that a view knows of, and the day on which it was made.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Stamp {
    last_operation: i64,
    on: NaiveDate,
}

/// The end of one person's time for one claim.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Due {
    /// The day to work towards, as days since the common era; the least number where it is not known.
    safe: i32,
    /// The latest day that can be argued for, likewise.
    latest: i32,
    /// Whether an open question moves the last day.
    pub is_open: bool,
    /// Whether it is counted from the earliest day of a date that is known in part.
    is_partial: bool,
    /// Whether the person is outside the class of the claim.
    is_outside: bool,
    /// Whether the person is inside it and counted: whom a filing for the class covers.
    pub is_member: bool,
}

impl Due {
    /// The day to work towards.
    pub fn safe_date(self) -> Option<NaiveDate> {
        NaiveDate::from_num_days_from_ce_opt(self.safe)
    }

    /// Both days, as days since the common era; nothing where they are not known.
    pub fn days(self) -> Option<(i32, i32)> {
        (self.safe != NOT_KNOWN.safe).then_some((self.safe, self.latest))
    }

    /// Whether the day is known and counted from the earliest day of a date that is known in part.
    pub fn is_partial(self) -> bool {
        self.is_partial && self.days().is_some()
    }

    /// Puts another day to work towards in its place, if that is earlier or none is known; says whether it did.
    pub fn work_towards_if_earlier(&mut self, day: NaiveDate) -> bool {
        let is_later = self.safe_date().is_none_or(|safe| day < safe);
        if is_later {
            self.safe = day.num_days_from_ce();
            self.latest = self.latest.max(self.safe);
        }
        is_later
    }
}

const NOT_KNOWN: Due = Due {
    safe: i32::MIN,
    latest: i32::MIN,
    is_open: false,
    is_partial: false,
    is_outside: false,
    is_member: false,
};

impl ClassView {
    fn of(mut terms: CaseTerms, mut people: People) -> ClassView {
        terms.settled = OnceLock::new();
        people.columns.tolled = tolled(&terms, &people.ids);
        let (tally, recoverable) = Default::default();
        let last_days = terms.claims.iter().map(|_| OnceLock::new()).collect();
        ClassView { terms, people, tally, recoverable, last_days }
    }

    /// The sums over everyone.
    pub fn tally(&self) -> &Tally {
        self.tally.get_or_init(|| {
            let (sets, sums) = self.terms.with(|terms| settle(terms, &self.people.columns, tally));
            // A page keeps what the whole class elects.
            self.terms.settled.get_or_init(|| sets);
            sums
        })
    }

    /// Runs `work` on the people of the class under its terms.
    pub fn with_sheet<T>(&self, work: impl FnOnce(&Sheet<'_>) -> T) -> T {
        self.tally();
        self.terms.with(|terms| work(&Sheet::new(terms, &self.people.columns)))
    }

    /// The row of a person in the columns.
    pub fn row(&self, person: i64) -> Option<usize> {
        let ids = &self.people.ids;
        // Where nobody was ever taken out, numbers follow one another.
        let guess = usize::try_from(person.checked_sub(*ids.first()?)?).ok()?;
        if ids.get(guess) == Some(&person) { Some(guess) } else { ids.binary_search(&person).ok() }
    }

    /// A view of the people of these rows alone, in their order: what a page shows of them is worked out without everyone,
    /// but for what the class elects as a whole.
    pub fn of_rows(&self, rows: &[usize]) -> ClassView {
        if self.terms.with(|terms| terms.has_elections()) {
            self.tally();
        }
        let people = People {
            columns: self.people.columns.of_rows(rows),
            ids: rows.iter().map(|row| self.people.ids[*row]).collect(),
            last_operation: self.people.last_operation,
        };
        let (tally, recoverable) = Default::default();
        let last_days = self.last_days.iter().map(|_| OnceLock::new()).collect();
        ClassView { terms: self.terms.working(), people, tally, recoverable, last_days }
    }

    /// What this view is a view of: others of one stamp are the same.
    pub fn stamp(&self) -> Stamp {
        Stamp { last_operation: self.people.last_operation, on: self.terms.on }
    }

    /// The state of a person's current address, where it is known.
    pub fn state(&self, row: usize) -> Option<&str> {
        let column = &self.people.columns.state;
        usize::try_from(column.number(row))
            .ok()
            .and_then(|place| column.words().get(place))
            .map(String::as_str)
    }

    /// The people of a status, in the order of their rows.
    pub fn of_status(&self, status: MembershipStatus) -> impl Iterator<Item = i64> {
        let people = self.people.ids.iter().zip(&self.people.columns.status);
        people.filter(move |(_, of)| **of == status).map(|(person, _)| *person)
    }

    /// A person's status.
    pub fn status(&self, row: usize) -> MembershipStatus {
        self.people.columns.status[row]
    }

    /// Whether a person is counted.
    pub fn is_counted(&self, row: usize) -> bool {
        self.recoverable_of(row) != NONE
    }

    /// What a person could recover, with the same loss counted once; nothing for one who is not counted.
    pub fn recoverable(&self, row: usize) -> Option<Money> {
        Some(self.recoverable_of(row)).filter(|cents| *cents != NONE).map(Money::from_cents)
    }

    fn recoverable_of(&self, row: usize) -> i64 {
        self.recoverables()[row]
    }

    /// What each person could recover. Ask for it once before several threads go through people: it takes them all to make,
    /// and none may wait for it then.
    pub fn recoverables(&self) -> &[i64] {
        self.recoverable.get_or_init(|| working(&self.terms, &self.people.columns, recoverable))
    }

    /// The last days to file of everyone, for one claim. Ask for them once before several threads go through people, as for
    /// [`ClassView::recoverables`].
    pub fn last_days(&self, claim: usize) -> &LastDays {
        self.last_days[claim].get_or_init(|| LastDays::of(&self.terms, &self.people.columns, claim))
    }

    fn due(&self, claim: usize) -> &[Due] {
        &self.last_days(claim).due
    }

    /// The day to work towards for one claim: the earliest that nobody has ruled out, and none later than the firm
    /// has confirmed while new law moves it.
    pub fn safe_date(&self, row: usize, claim: usize) -> Option<NaiveDate> {
        self.due(claim)[row].safe_date()
    }

    /// Whether a question that nobody has decided moves the last day.
    pub fn is_open(&self, row: usize, claim: usize) -> bool {
        self.due(claim)[row].is_open
    }

    /// Whether the last day is counted from the earliest day of a date that is known in part.
    pub fn is_partial(&self, row: usize, claim: usize) -> bool {
        self.due(claim)[row].is_partial()
    }

    /// How a person's time for a claim stands on the day of the terms. A filing for the class keeps the time of its members.
    pub fn standing(&self, row: usize, claim: usize) -> When {
        let filed_on = self.terms.filed_on(claim).filter(|_| self.due(claim)[row].is_member);
        When::of(self.safe_date(row, claim), filed_on, self.terms.on)
    }

    /// Whether a person is counted for a claim: a class member, inside the class it is pleaded for.
    pub fn counts_for(&self, row: usize, claim: usize) -> bool {
        self.due(claim)[row].is_member
    }

    /// The first day to work towards, with the place of its claim; a claim that was filed in time asks for none. None
    /// while the day of any other claim is unknown: that one may be the first.
    pub fn first_safe_date(&self, row: usize) -> Option<(NaiveDate, usize)> {
        let claims = 0..self.last_days.len();
        let days = claims
            .filter(|claim| !self.due(*claim)[row].is_outside && self.standing(row, *claim) != When::Filed)
            .map(|claim| self.safe_date(row, claim).map(|day| (day, claim)));
        days.collect::<Option<Vec<_>>>()?.into_iter().min()
    }

    /// A person's documented loss, as the first claim that asks for it is told it.
    pub fn losses<'s>(&self, sheet: &'s Sheet<'_>) -> impl Fn(usize) -> Option<Money> + 's {
        let asks = |place: &usize| {
            wanted_inputs(&self.terms.theories[*place], &self.terms.answers).contains(&Input::DocumentedLoss)
        };
        let place = (0..self.terms.theories.len()).find(asks);
        move |row| sheet.values(place?, row).money(Input::DocumentedLoss)
    }
}

/// Facts of one person, read for the domain.
struct Known(Vec<KnownFact>);

impl Known {
    fn get(&self, key: &str) -> Option<&domain::fact::FactValue> {
        self.0.iter().find(|known| &*known.key == key).map(|known| &known.value)
    }
}

impl App {
    /// The class as its facts stand. What operations have touched since is put right; everything is read
    /// anew only where the facts that the case asks have changed, or most people have.
    pub(crate) fn view(&mut self, case: i64) -> Result<Arc<ClassView>, Failure> {
        let stands = self.views.remove(&case).and_then(|view| Arc::try_unwrap(view).ok());
        let view = match stands {
            Some(view) => self.refreshed(case, view)?,
            None => self.read_view(case)?,
        };
        let view = Arc::new(view);
        self.views.insert(case, Arc::clone(&view));
        Ok(view)
    }

    /// The terms of a case for one person of the class, with what the class elects where a statute caps a claim.
    pub(crate) fn terms_as_elected(&mut self, case: i64) -> Result<CaseTerms, Failure> {
        let mut terms = self.terms(case, &[])?;
        if terms.theories.iter().any(|theory| theory.class_cap.is_some()) {
            let view = self.view(case)?;
            view.tally();
            terms.settled.clone_from(&view.terms.settled);
        }
        Ok(terms)
    }

    /// Everyone as the file holds them: out of columns that were kept and are put right, or person by person.
    fn read_view(&mut self, case: i64) -> Result<ClassView, Failure> {
        let terms = self.terms(case, &[])?;
        let read = self.store()?.read();
        if let Some(mut people) = kept(read, case, &terms.types)? {
            let touched = read.touched_since(people.last_operation)?;
            if patched(&mut people, case, read, &touched)? {
                people.columns.events = events(read, case, &people.ids)?;
                return Ok(ClassView::of(terms, people));
            }
        }
        let people = self.read_everyone(case, &terms.types)?;
        if let Some(store) = &mut self.store {
            keep(store, case, &terms.types, &people)?;
        }
        Ok(ClassView::of(terms, people))
    }

    fn read_everyone(&self, case: i64, types: &[FactType]) -> Result<People, Failure> {
        let read = self.store()?.read();
        // Before anything is read: what another program writes in between is then seen as touched.
        let last_operation = read.touched_since(i64::MAX)?.last_operation;
        let (ids, mut columns) = columns(types, &read.memberships(case)?, |part| part.rows(types))?;
        columns.events = events(read, case, &ids)?;
        Ok(People { columns, ids, last_operation })
    }

    fn refreshed(&mut self, case: i64, view: ClassView) -> Result<ClassView, Failure> {
        let read = self.store()?.read();
        let touched = read.touched_since(view.people.last_operation)?;
        let is_another_day = view.terms.on != self.today();
        if touched.last_operation == view.people.last_operation && !is_another_day {
            return Ok(view);
        }
        let moves_nothing = touched.people.is_empty() && !touched.events && !touched.terms;
        if moves_nothing && !is_another_day {
            let people = People { last_operation: touched.last_operation, ..view.people };
            return Ok(ClassView { people, ..view });
        }
        let ClassView { mut terms, mut people, .. } = view;
        if touched.terms || is_another_day {
            let new = self.terms(case, &[])?;
            if new.types != terms.types {
                return self.read_view(case);
            }
            terms = new;
        }
        if !patched(&mut people, case, read, &touched)? {
            return self.read_view(case);
        }
        Ok(ClassView::of(terms, people))
    }
}

/// Puts right what was touched; false where it is better to read everyone anew.
fn patched(people: &mut People, case: i64, read: Reader<'_>, touched: &Touched) -> Result<bool, Failure> {
    let Some(numbers) = few(touched, people.ids.len()) else { return Ok(false) };
    let mut came = false;
    let mut rows = Vec::new().into_iter().peekable();
    for (at, person) in numbers.iter().copied().enumerate() {
        if at % PATCHED == 0 {
            let next = &numbers[at..numbers.len().min(at + PATCHED)];
            rows = read.memberships_of(case, next)?.into_iter().peekable();
        }
        let row = rows.next_if(|row| row.person == person);
        let place = people.ids.binary_search(&person).ok();
        let Some(row) = row else {
            if place.is_some() {
                return Ok(false);
            }
            continue;
        };
        let known = Known(row.facts);
        let (status, state) = (row.status, row.state.as_deref());
        match place {
            Some(place) => people.columns.set(place, status, state, |_, key| known.get(key)),
            None if people.ids.last().is_none_or(|last| *last < person) => {
                people.columns.push(status, state, |_, key| known.get(key));
                people.ids.push(person);
                came = true;
            }
            None => return Ok(false),
        }
    }
    if touched.events || came && !people.columns.events.is_empty() {
        people.columns.events = events(read, case, &people.ids)?;
    }
    people.last_operation = touched.last_operation;
    Ok(true)
}

/// People whose rows are in memory at once while a class is put right.
const PATCHED: usize = 4_096;

/// Numbers of the people touched, where they are few beside all of a class.
pub(crate) fn few(touched: &Touched, all: usize) -> Option<Vec<i64>> {
    let most = all / 8 + 64;
    let mut found: Vec<i64> = Vec::new();
    for range in &touched.people {
        let count = range.end().saturating_sub(*range.start()).saturating_add(1);
        if usize::try_from(count).unwrap_or(usize::MAX).saturating_add(found.len()) > most {
            return None;
        }
        found.extend(range.clone());
    }
    found.sort_unstable();
    found.dedup();
    Some(found)
}

/// The numbers and the columns of the people of these parts, as `rows` reads each, without events.
pub(crate) fn columns(
    types: &[FactType],
    parts: &[MembershipPart],
    rows: impl Fn(&MembershipPart) -> Result<Vec<Membership>, StoreError> + Sync,
) -> Result<(Vec<i64>, Columns), Failure> {
    let empty = || Columns::new(types.iter().map(|of| (of.key.to_string(), of.kind)));
    let piece = |parts: &[MembershipPart]| -> Result<(Vec<i64>, Columns), Failure> {
        let (mut ids, mut columns) = (Vec::new(), empty());
        for part in parts {
            for row in rows(part)? {
                let known = Known(row.facts);
                columns.push(row.status, row.state.as_deref(), |_, key| known.get(key));
                ids.push(row.person);
            }
        }
        Ok((ids, columns))
    };
    let pieces = parts.par_chunks(PARTS).map(piece).collect::<Result<Vec<_>, _>>()?;
    let (mut ids, mut whole) = (Vec::new(), empty());
    for (numbers, columns) in pieces {
        ids.extend(numbers);
        whole.append(columns);
    }
    Ok((ids, whole))
}

/// The events of these people, by kind.
pub(crate) fn events(read: Reader<'_>, case: i64, ids: &[i64]) -> Result<Vec<Events>, Failure> {
    let rows = read.events(case)?;
    let of_kind = |rows: &[EventRow]| {
        let mut events = Events::new(rows.first().map_or("", |row| &row.kind));
        let mut rows = rows.iter().peekable();
        let mut mine = Vec::new();
        for id in ids {
            while rows.next_if(|row| row.person < *id).is_some() {}
            mine.clear();
            while let Some(row) = rows.next_if(|row| row.person == *id) {
                mine.push(row.event);
            }
            events.push(&mine);
        }
        events
    };
    Ok(rows.chunk_by(|one, other| one.kind == other.kind).map(of_kind).collect())
}

/// What stops the clocks of one person alone, by the rows of these people.
pub(crate) fn tolled(terms: &CaseTerms, ids: &[i64]) -> Vec<(usize, usize)> {
    let of_row = |(person, place): &(i64, usize)| Some((ids.binary_search(person).ok()?, *place));
    terms.time.own.iter().filter_map(of_row).collect()
}

/// Runs `work` on the people under the assumptions worked with, and no others.
pub(crate) fn working<T>(terms: &CaseTerms, columns: &Columns, work: impl FnOnce(&Sheet<'_>) -> T) -> T {
    terms.with(|terms| {
        let possible = terms.possible.iter().take(1).copied().collect();
        work(&Sheet::new(&Terms { possible, ..terms.clone() }, columns))
    })
}

/// Sums over everyone under every set of assumptions, with what the class elects kept in the terms.
pub(crate) fn settled(terms: &mut CaseTerms, columns: &Columns) -> Tally {
    terms.settled = OnceLock::new();
    let (sets, tally) = terms.with(|terms| settle(terms, columns, tally));
    terms.settled = OnceLock::from(sets);
    tally
}

/// The parts that people are summed in.
fn parts(people: usize) -> impl IndexedParallelIterator<Item = Range<usize>> {
    parts_of(people, PART)
}

pub(crate) fn parts_of(people: usize, size: usize) -> impl IndexedParallelIterator<Item = Range<usize>> {
    (0..people.div_ceil(size)).into_par_iter().map(move |part| part * size..((part + 1) * size).min(people))
}

/// Sums over everyone of a sheet.
pub(crate) fn tally(sheet: &Sheet<'_>) -> Tally {
    let parts: Vec<Tally> = parts(sheet.columns.people()).map(|rows| Tally::of(sheet, rows)).collect();
    let mut whole = Tally::new(sheet);
    parts.into_iter().for_each(|part| whole.merge(part));
    whole.close(sheet)
}

fn recoverable(sheet: &Sheet<'_>) -> Vec<i64> {
    let one = |row: usize| {
        let (inside, is_in, _) = sheet.membership(row);
        if !is_in {
            return NONE;
        }
        let mut left = [Money::ZERO; MOST_CLAIMS];
        sheet.after_overlap(&sheet.awards(row, inside), 0, &mut left);
        let total: ClassTotal = left.into_iter().sum();
        i64::try_from(total.cents()).unwrap_or(i64::MAX)
    };
    (0..sheet.columns.people()).into_par_iter().with_min_len(PART).map(one).collect()
}

/// The day to work towards of everyone, for each claim.
pub(crate) fn due_of(terms: &CaseTerms, columns: &Columns, claims: Range<usize>) -> Vec<Vec<Due>> {
    working(terms, columns, |sheet| due(sheet, claims))
}

/// People whose clocks start on one day, and are stopped by the same things, are counted once.
fn due(sheet: &Sheet<'_>, claims: Range<usize>) -> Vec<Vec<Due>> {
    let Some(time) = &sheet.terms.time else { return Vec::new() };
    let answers = sheet.terms.possible.first().map(|set| set.answers).unwrap_or_default();
    let of_claim = |claim: usize| {
        let terms = &sheet.terms.claims[claim];
        let ends = |(clock, row): (Clock, usize)| {
            let time = time_of(time, terms, claim, sheet.covering(row), answers, time.action);
            let found = time.ends(clock).ok();
            found.map_or(NOT_KNOWN, |ends| Due {
                safe: ends.safe.num_days_from_ce(),
                latest: ends.latest.num_days_from_ce(),
                is_open: ends.has_open(),
                ..NOT_KNOWN
            })
        };
        let part = |rows: Range<usize>| {
            let mut counted: HashMap<(Clock, usize), Due> = HashMap::new();
            let mut last_day = |row: usize| {
                let Ok((clock, partial)) = clock(sheet, claim, row) else { return NOT_KNOWN };
                let due = counted.entry((clock, sheet.covered_as(row))).or_insert_with(|| ends((clock, row)));
                Due { is_partial: partial.is_some(), ..*due }
            };
            let one = |row: usize| Due {
                is_outside: sheet.verdict(terms.class, row) == Verdict::Outside,
                is_member: sheet.membership(row).0[terms.class],
                ..last_day(row)
            };
            rows.map(one).collect::<Vec<_>>()
        };
        let halves = parts_of(sheet.columns.people(), LARGE_PART);
        halves.map(part).collect::<Vec<_>>().into_iter().flatten().collect()
    };
    claims.map(of_claim).collect()
}
