//! The roster: made once, changed beside, asked at every keystroke.

use crate::bits::Bits;
use crate::column::{Column, FactColumn};
use crate::entry::Entry;
use crate::error::RosterError;
use crate::filter::Filter;
use crate::line::Line;
use crate::many::ManyColumn;
use crate::number::NumberColumn;
use crate::page::Merge;
use crate::resolve::Reading;
use crate::rows::Rows;
use crate::search::{self, Way};
use crate::segment::Segment;
use crate::set::PeopleSet;
use crate::sort::{Keys, Sort};
use chrono::NaiveDate;
use domain::fact::FactKind;
use domain::input::UNKNOWN;
use std::collections::{BTreeMap, VecDeque};
use std::sync::{Arc, Mutex, PoisonError};
use std::thread;

/// Those who stood in the roster from the start.
pub(crate) const BASE: usize = 0;

/// Those who were added or changed since.
pub(crate) const CHANGED: usize = 1;

/// Where a search finds fewer than so many, the next way of finding is tried as well.
const FEW: usize = 10;

/// So many orders of the whole list are kept.
const KEPT_ORDERS: usize = 8;

/// Who has which text within a word is kept of so many.
const KEPT_PARTS: usize = 8;

/// So many people may have changed before the roster is better built anew.
const MOST_CHANGED: usize = 2_000;

/// Takes people in any order and makes a [`Roster`] of them.
#[derive(Debug)]
pub struct Builder {
    rows: Rows,
}

impl Builder {
    /// Adds a person.
    ///
    /// # Errors
    /// When a fact has no column or is not of its kind, or there is more than a roster holds. Nothing of the person is
    /// taken then.
    pub fn push(&mut self, entry: &Entry) -> Result<(), RosterError> {
        self.rows.push(entry)
    }

    /// Adds a person of a list.
    ///
    /// # Errors
    /// As [`Builder::push`].
    pub fn push_line(&mut self, line: &Line<'_>) -> Result<(), RosterError> {
        self.rows.push_line(line)
    }

    /// Adds the people of another builder with the same columns, such as one that another thread filled.
    ///
    /// # Errors
    /// When there is more than a roster holds.
    pub fn append(&mut self, others: Builder) -> Result<(), RosterError> {
        self.rows.append(others.rows)
    }

    /// Puts everyone in order. It uses every core.
    ///
    /// # Errors
    /// [`RosterError::PersonTwice`].
    pub fn build(self) -> Result<Roster, RosterError> {
        let none = Segment::of(Rows::new(Arc::clone(&self.rows.columns)))?;
        let columns = Arc::clone(&self.rows.columns);
        let base = Segment::of(self.rows)?;
        let gone = Bits::none(base.len());
        Ok(Roster {
            sides: [base, none],
            columns,
            gone,
            changed: BTreeMap::new(),
            before: Vec::new(),
            revision: 0,
            orders: Mutex::default(),
            parts: Mutex::default(),
        })
    }
}

/// What is asked of a roster.
#[derive(Debug, Clone, Copy)]
pub struct Query<'a> {
    /// What was typed; everyone, where it is blank.
    pub search: &'a str,
    /// Who is wanted; everyone, where there is none.
    pub filter: Option<&'a Filter>,
    /// Sets that the filter names.
    pub sets: &'a [(&'a str, &'a PeopleSet)],
    /// What the list is ordered by. Where it is empty, those found in a more exact way come first, each in the order of
    /// names.
    pub sort: &'a [Sort],
    /// The day from which relative days count.
    pub today: NaiveDate,
    /// So many people are passed over.
    pub offset: usize,
    /// At most so many are given.
    pub limit: usize,
}

impl Query<'_> {
    /// The first fifty of everyone.
    pub fn of(today: NaiveDate) -> Query<'static> {
        Query { search: "", filter: None, sets: &[], sort: &[], today, offset: 0, limit: 50 }
    }
}

/// What was found.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Found {
    /// How many people match, exactly.
    pub count: usize,
    /// How many of them were found in each way, as [`Way::ALL`] has them.
    pub by_way: [usize; 5],
    /// The page asked for.
    pub people: Vec<FoundPerson>,
    /// Everyone who matches.
    pub set: PeopleSet,
}

/// A person of a page.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct FoundPerson {
    /// Number in the file.
    pub person: i64,
    /// The way in which the search found them; the first, where nothing was searched for.
    pub way: Way,
}

/// An order of the whole list: what it is by, and the places.
type Order = (Vec<Sort>, Arc<[u32]>);

/// Everyone of a case, in the order of their names.
#[derive(Debug)]
pub struct Roster {
    pub(crate) sides: [Segment; 2],
    columns: Arc<[FactColumn]>,
    /// Places of those who were removed, or stand among the changed.
    pub(crate) gone: Bits,
    changed: BTreeMap<i64, Entry>,
    /// For each of the changed, how many from the start come before in the order of names.
    before: Vec<u32>,
    revision: u64,
    /// Orders of the whole list, the last asked for last.
    orders: Mutex<VecDeque<Order>>,
    /// Who has a text within a word.
    parts: Mutex<VecDeque<(String, PeopleSet)>>,
}

impl Roster {
    /// An empty roster to be filled, with a column for each fact of the case.
    pub fn builder(facts: Vec<FactColumn>) -> Builder {
        Builder { rows: Rows::new(facts.into()) }
    }

    /// Everyone.
    pub fn everyone(&self) -> PeopleSet {
        let mut base = self.gone.clone();
        base.invert();
        PeopleSet { revision: self.revision, sides: [base, Bits::all(self.sides[CHANGED].len())] }
    }

    /// A set of the given people. Those who are not in the roster are left out.
    pub fn set_of(&self, people: impl IntoIterator<Item = i64>) -> PeopleSet {
        let mut set = self.nobody();
        for person in people {
            if let Some((side, place)) = self.place_of(person) {
                set.sides[side].insert(place);
            }
        }
        set
    }

    /// The people of a set in the order of their names.
    ///
    /// # Errors
    /// [`RosterError::SetOutOfDate`].
    pub fn people(&self, set: &PeopleSet) -> Result<Vec<i64>, RosterError> {
        let mut all = self.everyone();
        all.and(set)?;
        Ok(self.in_name_order(&all, 0).map(|(side, place)| self.sides[side].people[place as usize]).collect())
    }

    /// Those whom a filter wants.
    ///
    /// # Errors
    /// When the filter names a column or set that is not there, asks a column what its kind cannot answer, or has a value
    /// that cannot be read.
    pub fn matching(
        &self,
        filter: &Filter,
        sets: &[(&str, &PeopleSet)],
        today: NaiveDate,
    ) -> Result<PeopleSet, RosterError> {
        let reading = Reading { segment: &self.sides[BASE], sets, today, revision: self.revision };
        let ready = reading.filter(filter)?;
        let mut matching = self.everyone();
        for (side, (segment, places)) in self.sides.iter().zip(&mut matching.sides).enumerate() {
            places.and(&ready.matching(segment, side));
        }
        Ok(matching)
    }

    /// Finds, filters and orders people, and gives a page of them with the exact count.
    ///
    /// # Errors
    /// Those of [`Roster::matching`], an order by what has none, and a search of too many words.
    pub fn find(&self, query: &Query<'_>) -> Result<Found, RosterError> {
        let mut by_way = self.searched(query.search)?;
        if let Some(filter) = query.filter {
            let wanted = self.matching(filter, query.sets, query.today)?;
            by_way.iter_mut().try_for_each(|found| found.and(&wanted))?;
        }
        let mut set = self.nobody();
        by_way.iter().try_for_each(|found| set.or(found))?;
        let people = match query.sort {
            [] => self.page_by_way(&by_way, query.offset, query.limit),
            sort => self.page_in_order(&by_way, &set, sort, query.offset, query.limit)?,
        };
        let counts = by_way.each_ref().map(PeopleSet::count);
        Ok(Found { count: counts.iter().sum(), by_way: counts, people, set })
    }

    /// Brings a figure of everyone, such as what they could recover or their last day: list and filters take it as
    /// [`Column::Figure`] from then on, in place of one of the same name. Amounts are in cents, days are counted from
    /// the common era, numbers in millionths, as [`domain::columns`] has them. It is unknown of those who are replaced
    /// later, until it is brought anew.
    pub fn bring(&mut self, name: &str, kind: FactKind, figure: impl Fn(i64) -> Option<i64>) {
        for segment in &mut self.sides {
            let known = segment.people.iter().map(|person| figure(*person).unwrap_or(UNKNOWN));
            let column = NumberColumn::of(kind, known);
            segment.figures.insert(name.to_owned(), column);
        }
        let figure = Column::Figure(name.to_owned());
        let orders = self.orders.get_mut().unwrap_or_else(PoisonError::into_inner);
        orders.retain(|(sorts, _)| sorts.iter().all(|sort| sort.column != figure));
    }

    /// Puts words beside people, which a filter knows as [`Column::Brought`] from then on, in place of those of the same
    /// name: of each folded word, who has it. Nobody has them who is replaced later, until they are brought anew.
    pub fn bring_words(&mut self, name: &str, words: &BTreeMap<String, Vec<i64>>) {
        for segment in &mut self.sides {
            let places = |people: &Vec<i64>| {
                people.iter().filter_map(|person| segment.places.of_person(*person)).collect()
            };
            let groups = words.iter().map(|(word, people)| (word.clone(), places(people)));
            let column = ManyColumn::of_places(groups.collect(), segment.len());
            segment.brought.insert(name.to_owned(), column);
        }
    }

    /// The sum of a figure that was brought over a set of people; the unknown adds nothing.
    ///
    /// # Errors
    /// [`RosterError::UnknownColumn`], and [`RosterError::SetOutOfDate`].
    pub fn sum(&self, figure: &str, set: &PeopleSet) -> Result<i128, RosterError> {
        let mut all = self.everyone();
        all.and(set)?;
        let sides = self.sides.iter().zip(&all.sides).map(|(segment, places)| {
            let column = segment.figures.get(figure);
            let column =
                column.ok_or_else(|| RosterError::UnknownColumn(Column::Figure(figure.to_owned())))?;
            Ok(places.iter().filter_map(|place| column.get(place)).map(i128::from).sum::<i128>())
        });
        sides.sum()
    }

    /// What is known of those who were added or changed since the roster was built.
    pub fn changed(&self) -> impl Iterator<Item = &Entry> {
        self.changed.values()
    }

    /// Takes people as they are now, in place of what was known of them. New ones are added. Sets made before are out of
    /// date then.
    ///
    /// # Errors
    /// Those of [`Builder::push`]; nobody is changed then.
    pub fn replace(&mut self, entries: Vec<Entry>) -> Result<(), RosterError> {
        let people: Vec<i64> = entries.iter().map(|entry| entry.person).collect();
        let mut changed = self.changed.clone();
        changed.extend(entries.into_iter().map(|entry| (entry.person, entry)));
        self.change(changed, &people)
    }

    /// Takes people out. Sets made before are out of date then.
    ///
    /// # Errors
    /// None that a person could cause.
    pub fn remove(&mut self, people: &[i64]) -> Result<(), RosterError> {
        let mut changed = self.changed.clone();
        people.iter().for_each(|person| drop(changed.remove(person)));
        self.change(changed, people)
    }

    /// Makes ready, beside whatever else is done, what a search looks through and what words are ordered by. Who asks
    /// before that waits for it.
    pub fn make_ready(&self) {
        let searched = self.sides[BASE].searched.clone();
        drop(thread::spawn(move || searched.make_ready()));
    }

    /// Whether so much has changed that a new roster should be built; this one stays right until it is there.
    pub fn should_rebuild(&self) -> bool {
        self.changed.len().max(self.gone.count()) > MOST_CHANGED
    }

    /// Bytes held, as they add up.
    pub fn bytes(&self) -> usize {
        let orders = self.orders.lock().unwrap_or_else(PoisonError::into_inner);
        self.sides.iter().map(Segment::bytes).sum::<usize>() + orders.len() * self.sides[BASE].len() * 4
    }

    fn nobody(&self) -> PeopleSet {
        PeopleSet { revision: self.revision, sides: self.sides.each_ref().map(|side| Bits::none(side.len())) }
    }

    fn place_of(&self, person: i64) -> Option<(usize, u32)> {
        let changed = self.sides[CHANGED].places.of_person(person).map(|place| (CHANGED, place));
        let base = || self.sides[BASE].places.of_person(person).filter(|place| !self.gone.contains(*place));
        changed.or_else(|| base().map(|place| (BASE, place)))
    }

    /// Puts the changed in order anew. Figures of those of whom nothing changed now are kept.
    fn change(&mut self, changed: BTreeMap<i64, Entry>, touched: &[i64]) -> Result<(), RosterError> {
        let mut rows = Rows::new(Arc::clone(&self.columns));
        changed.values().try_for_each(|entry| rows.push(entry))?;
        let mut segment = Segment::of(rows)?;
        let before = &self.sides[CHANGED];
        for (name, figure) in &self.sides[BASE].figures {
            let known = |person: &i64| {
                let place = before.places.of_person(*person).filter(|_| !touched.contains(person))?;
                before.figures.get(name)?.get(place)
            };
            let known = segment.people.iter().map(|person| known(person).unwrap_or(UNKNOWN));
            let column = NumberColumn::of(figure.kind, known);
            segment.figures.insert(name.clone(), column);
        }
        let base = &self.sides[BASE];
        touched
            .iter()
            .filter_map(|person| base.places.of_person(*person))
            .for_each(|place| self.gone.insert(place));
        self.before =
            (0..crate::place(segment.len())).map(|place| comes_before(base, &segment, place)).collect();
        self.sides[CHANGED] = segment;
        self.changed = changed;
        self.revision += 1;
        self.parts.get_mut().unwrap_or_else(PoisonError::into_inner).clear();
        Ok(())
    }

    /// Everyone found by a search in each way, and by none before it.
    fn searched(&self, search: &str) -> Result<[PeopleSet; 5], RosterError> {
        let clauses = search::clauses(search)?;
        let mut having: Vec<PeopleSet> = clauses.iter().map(|_| self.nobody()).collect();
        let mut by_way = Way::ALL.map(|_| self.nobody());
        let mut left = self.everyone();
        for (way, found) in Way::ALL.into_iter().zip(&mut by_way) {
            *found = left.clone();
            for (clause, having) in clauses.iter().zip(&mut having) {
                match clause.part().filter(|_| way == Way::Within) {
                    Some(part) => having.or(&self.having_part(part))?,
                    None => self.sides.iter().zip(&mut having.sides).for_each(|(segment, people)| {
                        search::add(segment, clause, way, people);
                    }),
                }
                found.and(having)?;
            }
            left.without(found)?;
            // Who is found by other words than names counts too, however many have such a name.
            let is_enough = way >= Way::Begins && self.everyone_but(&left) >= FEW;
            if is_enough || clauses.is_empty() {
                break;
            }
        }
        Ok(by_way)
    }

    /// Everyone who has a text within a word. The last texts are kept: at each key, the words before the one that is
    /// typed are looked for again.
    fn having_part(&self, text: &str) -> PeopleSet {
        let parts = || self.parts.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some((_, having)) = parts().iter().find(|(part, _)| part == text) {
            return having.clone();
        }
        let mut having = self.nobody();
        for (segment, people) in self.sides.iter().zip(&mut having.sides) {
            search::add_part(segment, text, people);
        }
        let mut parts = parts();
        if parts.len() == KEPT_PARTS {
            parts.pop_front();
        }
        parts.push_back((text.to_owned(), having.clone()));
        having
    }

    fn everyone_but(&self, left: &PeopleSet) -> usize {
        self.sides[BASE].len() - self.gone.count() + self.sides[CHANGED].len() - left.count()
    }

    fn page_by_way(&self, by_way: &[PeopleSet; 5], offset: usize, limit: usize) -> Vec<FoundPerson> {
        let (mut people, mut offset) = (Vec::new(), offset);
        for (way, found) in Way::ALL.into_iter().zip(by_way) {
            let count = found.count();
            let page = self.in_name_order(found, offset.min(count)).take(limit - people.len());
            people.extend(page.map(|(side, place)| self.found(side, place, way)));
            offset = offset.saturating_sub(count);
        }
        people
    }

    fn page_in_order(
        &self,
        by_way: &[PeopleSet; 5],
        set: &PeopleSet,
        sort: &[Sort],
        offset: usize,
        limit: usize,
    ) -> Result<Vec<FoundPerson>, RosterError> {
        if offset >= set.count() {
            // What cannot be ordered is refused all the same.
            return Keys::of(&self.sides[BASE], sort).map(|_| Vec::new());
        }
        let base = self.base_in_order(sort, &set.sides[BASE])?;
        let changed = self.changed_in_order(sort, &base, &set.sides[CHANGED])?;
        let places = (0..).zip(base.iter().copied()).filter(|(_, place)| set.sides[BASE].contains(*place));
        let way = |side: usize, place: u32| {
            let is_in = |(_, found): &(Way, &PeopleSet)| found.sides[side].contains(place);
            Way::ALL.into_iter().zip(by_way).find(is_in).map_or(Way::Name, |(way, _)| way)
        };
        let page = Merge::of(places, changed).skip(offset).take(limit);
        Ok(page.map(|(side, place)| self.found(side, place, way(side, place))).collect())
    }

    /// Places from the start in an order: those of a small set, or else everyone's, which is kept.
    fn base_in_order(&self, sort: &[Sort], set: &Bits) -> Result<Arc<[u32]>, RosterError> {
        let segment = &self.sides[BASE];
        let keys = Keys::of(segment, sort)?;
        let kept = || self.orders.lock().unwrap_or_else(PoisonError::into_inner);
        let is_asked = |(sorts, _): &&Order| sorts == sort;
        if let Some((_, order)) = kept().iter().find(is_asked) {
            return Ok(Arc::clone(order));
        }
        if set.count() <= segment.len() / 64 {
            return Ok(keys.order(set.iter()).into());
        }
        let order: Arc<[u32]> = keys.order(0..crate::place(segment.len())).into();
        let mut kept = kept();
        if kept.len() == KEPT_ORDERS {
            kept.pop_front();
        }
        kept.push_back((sort.to_vec(), Arc::clone(&order)));
        Ok(order)
    }

    /// The changed of a set in an order, each with the index in `base` before which they come.
    fn changed_in_order(
        &self,
        sort: &[Sort],
        base: &[u32],
        set: &Bits,
    ) -> Result<Vec<(usize, u32)>, RosterError> {
        let keys = Keys::of(&self.sides[CHANGED], sort)?;
        let base_keys = Keys::of(&self.sides[BASE], sort)?;
        let index = |place: u32| {
            let before = self.before[place as usize];
            let is_before = |one: &u32| {
                keys.compare(place, &base_keys, *one, before.cmp(one).then(std::cmp::Ordering::Less)).is_gt()
            };
            base.partition_point(is_before)
        };
        Ok(keys.order(set.iter()).into_iter().map(|place| (index(place), place)).collect())
    }

    /// Sides and places of a set in the order of names, less the first `skipped`.
    fn in_name_order(&self, set: &PeopleSet, skipped: usize) -> impl Iterator<Item = (usize, u32)> {
        let changed: Vec<(usize, u32)> =
            set.sides[CHANGED].iter().map(|place| (self.before[place as usize] as usize, place)).collect();
        // Whole blocks can be passed where nobody stands between them.
        let (passed, skipped) = if changed.is_empty() { (skipped, 0) } else { (0, skipped) };
        let base = set.sides[BASE].iter_from(passed).map(|place| (place as usize, place));
        Merge::of(base, changed).skip(skipped)
    }

    fn found(&self, side: usize, place: u32, way: Way) -> FoundPerson {
        FoundPerson { person: self.sides[side].people[place as usize], way }
    }
}

/// How many from the start come before one of the changed in the order of names; of one name, those with a smaller number.
fn comes_before(base: &Segment, changed: &Segment, place: u32) -> u32 {
    let own = (changed.sort_name(place), changed.people[place as usize]);
    let (mut low, mut high) = (0, crate::place(base.len()));
    while low < high {
        let middle = low + (high - low) / 2;
        if (base.sort_name(middle), base.people[middle as usize]) < own {
            low = middle + 1;
        } else {
            high = middle;
        }
    }
    low
}
