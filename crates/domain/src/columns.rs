//! A class as columns: what is known of everyone, one column of whole numbers for each fact, so that
//! a million people are summed in a moment.

use crate::fact::{FactKind, FactValue, Facts};
use crate::input::{Event, Listed, UNKNOWN, date_at};
use crate::membership::MembershipStatus;
use crate::money::Money;
use crate::partial_date::{PartialDate, Precision};
use chrono::{Datelike, NaiveDate};
use rust_decimal::Decimal;
use rust_decimal::prelude::ToPrimitive;
use std::collections::HashMap;

/// Numbers are held as millionths.
const MILLION: i64 = 1_000_000;

/// What is known of everyone in a case, in the order in which people were added.
#[derive(Debug, Clone, Default)]
pub struct Columns {
    /// Status of each person.
    pub status: Vec<MembershipStatus>,
    /// State of each person's current address, as a place in [`Columns::states`].
    pub state: Column,
    /// One column for each fact of the case.
    pub facts: Vec<Column>,
    /// What happened to people, one for each kind of event.
    pub events: Vec<Events>,
    /// What stops the clock of one person alone: the row, and the place among what the case says of it, by row.
    pub tolled: Vec<(usize, usize)>,
}

/// What is known of one fact of everyone.
#[derive(Debug, Clone)]
pub struct Column {
    /// Key of the fact.
    pub key: String,
    /// What it holds.
    pub kind: FactKind,
    numbers: Vec<i64>,
    /// How much of each date is known; empty while all of each is.
    precisions: Vec<Precision>,
    words: Vec<String>,
    places: HashMap<String, i64>,
}

/// What happened to everyone, of one kind: each person's events stand together, oldest first.
#[derive(Debug, Clone, Default)]
pub struct Events {
    /// `call`, `scan`.
    pub kind: String,
    first: Vec<u32>,
    all: Vec<Event>,
    /// Whether the day of any is known in part only.
    has_partial: bool,
}

impl Default for Column {
    fn default() -> Column {
        Column::new("", FactKind::Text)
    }
}

impl Column {
    /// A column without people.
    pub fn new(key: &str, kind: FactKind) -> Column {
        Column {
            key: key.to_owned(),
            kind,
            numbers: Vec::new(),
            precisions: Vec::new(),
            words: Vec::new(),
            places: HashMap::new(),
        }
    }

    /// Adds the next person.
    pub fn push(&mut self, value: Option<&FactValue>) {
        let number = value.map_or(UNKNOWN, |value| self.number_of(value));
        self.numbers.push(number);
        self.note_precision(self.numbers.len() - 1, value);
    }

    /// Adds the next person by a word.
    pub fn push_word(&mut self, word: Option<&str>) {
        let number = word.map_or(UNKNOWN, |word| self.place(word));
        self.numbers.push(number);
    }

    /// Changes what is known of one person.
    pub fn set(&mut self, row: usize, value: Option<&FactValue>) {
        self.numbers[row] = value.map_or(UNKNOWN, |value| self.number_of(value));
        self.note_precision(row, value);
    }

    /// Changes one person's word.
    pub fn set_word(&mut self, row: usize, word: Option<&str>) {
        self.numbers[row] = word.map_or(UNKNOWN, |word| self.place(word));
    }

    /// What is known, as a whole number, of a date the earliest day that it can mean; [`UNKNOWN`] where nothing is.
    pub fn number(&self, row: usize) -> i64 {
        self.numbers[row]
    }

    /// A column with all its people at once, as [`Column::numbers`] gave them. `None` where a number stands for no word.
    pub fn from_numbers(key: &str, kind: FactKind, numbers: Vec<i64>, words: Vec<String>) -> Option<Column> {
        let known = i64::try_from(words.len()).ok()?;
        let stands = |number: &i64| *number == UNKNOWN || (0..known).contains(number);
        if kind == FactKind::Text && !numbers.iter().all(stands) {
            return None;
        }
        let places = words.iter().cloned().zip(0..).collect();
        Some(Column { key: key.to_owned(), kind, numbers, precisions: Vec::new(), words, places })
    }

    /// The same column of dates that are known so far, as [`Column::precisions`] gave it.
    pub fn with_precisions(self, precisions: Vec<Precision>) -> Column {
        Column { precisions, ..self }
    }

    /// How much of each date is known; empty while all of each is.
    pub fn precisions(&self) -> &[Precision] {
        &self.precisions
    }

    /// How much of one person's date is known.
    pub fn precision(&self, row: usize) -> Precision {
        self.precisions.get(row).copied().unwrap_or_default()
    }

    /// The earliest and the latest that a number can be: they differ for a date that is known in part.
    pub fn span(&self, row: usize) -> (i64, i64) {
        let first = self.number(row);
        match self.precision(row) {
            Precision::Day => (first, first),
            precision => (first, date_at(first, precision).map_or(first, |date| day_number(date.last()))),
        }
    }

    /// Notes how much of one person's date is known.
    fn note_precision(&mut self, row: usize, value: Option<&FactValue>) {
        let precision = match value {
            Some(FactValue::Date(date)) => date.precision(),
            _ => Precision::Day,
        };
        if self.precisions.is_empty() && precision == Precision::Day {
            return;
        }
        self.precisions.resize(self.numbers.len(), Precision::Day);
        self.precisions[row] = precision;
    }

    /// What is known of everyone.
    pub fn numbers(&self) -> &[i64] {
        &self.numbers
    }

    /// Every word of the column, in the order of first use.
    pub fn words(&self) -> &[String] {
        &self.words
    }

    /// One person's word.
    pub fn word(&self, row: usize) -> Option<&str> {
        let place = usize::try_from(self.number(row)).ok()?;
        self.words.get(place).map(String::as_str)
    }

    /// The same column of the people of these rows only, in their order.
    fn of_rows(&self, rows: &[usize]) -> Column {
        let mut column = Column::new(&self.key, self.kind);
        if self.kind == FactKind::Text {
            rows.iter().for_each(|row| column.push_word(self.word(*row)));
            return column;
        }
        column.numbers = rows.iter().map(|row| self.numbers[*row]).collect();
        if !self.precisions.is_empty() {
            column.precisions = rows.iter().map(|row| self.precision(*row)).collect();
        }
        column
    }

    /// Adds the people of another column of the same fact after those of this one.
    fn append(&mut self, other: Column) {
        if self.kind != FactKind::Text {
            if !self.precisions.is_empty() || !other.precisions.is_empty() {
                self.precisions.resize(self.numbers.len(), Precision::Day);
                self.precisions.extend(other.precisions);
                self.precisions.resize(self.numbers.len() + other.numbers.len(), Precision::Day);
            }
            self.numbers.extend(other.numbers);
            return;
        }
        let places: Vec<i64> = other.words.iter().map(|word| self.place(word)).collect();
        let moved = |number: i64| {
            usize::try_from(number).ok().and_then(|place| places.get(place).copied()).unwrap_or(UNKNOWN)
        };
        self.numbers.extend(other.numbers.into_iter().map(moved));
    }

    fn number_of(&mut self, value: &FactValue) -> i64 {
        match value {
            FactValue::Text(text) => self.place(text),
            other => plain_number(other).unwrap_or(UNKNOWN),
        }
    }

    fn place(&mut self, word: &str) -> i64 {
        if let Some(place) = self.places.get(word) {
            return *place;
        }
        let place = i64::try_from(self.words.len()).unwrap_or(UNKNOWN);
        self.words.push(word.to_owned());
        self.places.insert(word.to_owned(), place);
        place
    }
}

/// A value as columns hold it: cents, days since the common era (the earliest that a date can mean), 1 and 0, millionths.
/// `None` for words, and for a number past what can be held.
pub fn plain_number(value: &FactValue) -> Option<i64> {
    match value {
        FactValue::Text(_) => None,
        FactValue::Number(number) => millionths(*number),
        FactValue::Money(amount) => Some(amount.cents()),
        FactValue::Date(date) => Some(day_number(date.first())),
        FactValue::YesNo(yes) => Some((*yes).into()),
    }
}

/// A number as columns hold it.
pub fn millionths(number: Decimal) -> Option<i64> {
    number.checked_mul(MILLION.into())?.round().to_i64()
}

/// A number of a column as a count, if it is one.
pub fn whole(millionths: i64) -> i64 {
    if millionths != UNKNOWN && millionths >= 0 && millionths % MILLION == 0 {
        millionths / MILLION
    } else {
        UNKNOWN
    }
}

/// A day as columns hold it.
pub fn day_number(day: NaiveDate) -> i64 {
    day.num_days_from_ce().into()
}

impl Events {
    /// Events of nobody.
    pub fn new(kind: &str) -> Events {
        Events { kind: kind.to_owned(), first: vec![0], all: Vec::new(), has_partial: false }
    }

    /// Adds the next person's events, in any order.
    pub fn push(&mut self, events: &[Event]) {
        let from = self.all.len();
        self.all.extend_from_slice(events);
        self.all[from..].sort_by_key(|event| event.on);
        self.has_partial |= events.iter().any(|event| event.on.is_some_and(|on| !on.is_whole()));
        self.first.push(u32::try_from(self.all.len()).unwrap_or(u32::MAX));
    }

    /// One person's events that lie within a period whatever day they turn out to be of; those without a day only where
    /// the period has no ends.
    pub fn of(&self, row: usize, from: Option<NaiveDate>, to: Option<NaiveDate>) -> Listed<'_> {
        let mine = self.all_of(row);
        if from.is_none() && to.is_none() {
            return mine.into();
        }
        let is_before = |on: PartialDate| from.is_some_and(|from| on.first() < from);
        let start = mine.partition_point(|event| event.on.is_none_or(is_before));
        let is_up_to = |on: PartialDate| to.is_none_or(|to| on.first() <= to);
        let end = mine.partition_point(|event| event.on.is_none_or(is_up_to));
        let within = &mine[start..end.max(start)];
        match to {
            Some(to) if self.has_partial => Listed::up_to(within, to),
            _ => within.into(),
        }
    }

    /// One person's events of which nobody can tell whether they lie within a period: whether any has no day, and
    /// whether any has a date that is known in part and reaches over an end of it.
    pub fn undecided(&self, row: usize, from: Option<NaiveDate>, to: Option<NaiveDate>) -> (bool, bool) {
        let reaches_over = |on: PartialDate| {
            let (first, last) = (on.first(), on.last());
            from.is_some_and(|from| first < from && from <= last && to.is_none_or(|to| first <= to))
                || to.is_some_and(|to| first <= to && to < last && from.is_none_or(|from| from <= last))
        };
        let mine = self.all_of(row);
        let has_undated = mine.first().is_some_and(|event| event.on.is_none());
        (has_undated, self.has_partial && mine.iter().filter_map(|event| event.on).any(reaches_over))
    }

    /// The events of the people of these rows only, in their order.
    fn of_rows(&self, rows: &[usize]) -> Events {
        let mut events = Events::new(&self.kind);
        rows.iter().for_each(|row| events.push(self.all_of(*row)));
        events
    }

    fn all_of(&self, row: usize) -> &[Event] {
        let (Some(first), Some(end)) = (self.first.get(row), self.first.get(row + 1)) else { return &[] };
        &self.all[*first as usize..*end as usize]
    }
}

/// What all these events cost; `None` where no loss is known.
pub fn loss_of(events: Listed<'_>) -> Option<Money> {
    let known = events.iter().filter_map(|event| event.loss);
    known.fold(None, |sum: Option<Money>, loss| sum.unwrap_or_default().checked_add(loss))
}

impl Columns {
    /// Columns of nobody, for these facts.
    pub fn new(facts: impl IntoIterator<Item = (String, FactKind)>) -> Columns {
        Columns {
            status: Vec::new(),
            state: Column::new("state", FactKind::Text),
            facts: facts.into_iter().map(|(key, kind)| Column::new(&key, kind)).collect(),
            events: Vec::new(),
            tolled: Vec::new(),
        }
    }

    /// Columns of one person, for the facts of these keys that are known.
    pub fn one<'k>(
        status: MembershipStatus,
        facts: &impl Facts,
        keys: impl IntoIterator<Item = &'k str>,
        events: &[(String, Vec<Event>)],
    ) -> Columns {
        let mut columns = Columns::new([]);
        for key in keys {
            if let Some(value) = facts.fact(key)
                && columns.fact(key).is_none()
            {
                columns.facts.push(Column::new(key, value.kind()));
            }
        }
        columns.push(status, facts.state(), |_, key| facts.fact(key));
        for (kind, of) in events {
            let mut found = Events::new(kind);
            found.push(of);
            columns.events.push(found);
        }
        columns
    }

    /// How many people there are.
    pub fn people(&self) -> usize {
        self.status.len()
    }

    /// The column of a fact.
    pub fn fact(&self, key: &str) -> Option<&Column> {
        self.facts.iter().find(|column| column.key == key)
    }

    /// The place of a fact's column.
    pub fn place(&self, key: &str) -> Option<usize> {
        self.facts.iter().position(|column| column.key == key)
    }

    /// Adds the next person. Events are added apart, for the same people in the same order.
    pub fn push<'v>(
        &mut self,
        status: MembershipStatus,
        state: Option<&str>,
        fact: impl Fn(usize, &str) -> Option<&'v FactValue>,
    ) {
        self.status.push(status);
        self.state.push_word(state.map(crate::state::normal));
        for (place, column) in self.facts.iter_mut().enumerate() {
            let value = fact(place, &column.key);
            column.push(value);
        }
    }

    /// Adds other people, of whom the same facts are kept, after those of these columns; without events.
    pub fn append(&mut self, other: Columns) {
        self.status.extend(other.status);
        self.state.append(other.state);
        for (column, other) in self.facts.iter_mut().zip(other.facts) {
            column.append(other);
        }
    }

    /// The same of the people of these rows only, in their order.
    pub fn of_rows(&self, rows: &[usize]) -> Columns {
        let stopped = |place: usize| self.tolled.iter().filter(move |(row, _)| *row == rows[place]);
        let tolled = (0..rows.len()).flat_map(|place| stopped(place).map(move |(_, by)| (place, *by)));
        Columns {
            status: rows.iter().map(|row| self.status[*row]).collect(),
            state: self.state.of_rows(rows),
            facts: self.facts.iter().map(|column| column.of_rows(rows)).collect(),
            events: self.events.iter().map(|events| events.of_rows(rows)).collect(),
            tolled: tolled.collect(),
        }
    }

    /// Changes what is known of one person.
    pub fn set<'v>(
        &mut self,
        row: usize,
        status: MembershipStatus,
        state: Option<&str>,
        fact: impl Fn(usize, &str) -> Option<&'v FactValue>,
    ) {
        self.status[row] = status;
        self.state.set_word(row, state.map(crate::state::normal));
        for (place, column) in self.facts.iter_mut().enumerate() {
            let value = fact(place, &column.key);
            column.set(row, value);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn events_are_clipped_to_a_period_and_those_without_a_day_are_left_out_of_one() {
        let event = |on: Option<&str>| Event { on: on.and_then(PartialDate::from_iso), loss: None };
        let mut calls = Events::new("call");
        calls.push(&[event(Some("2024-05-01")), event(None), event(Some("2023-01-01"))]);
        calls.push(&[]);
        let day = |text: &str| Some(text.parse().unwrap());
        assert_eq!(calls.of(0, None, None).len(), 3);
        assert_eq!(calls.of(0, day("2023-01-01"), day("2023-12-31")).len(), 1);
        assert_eq!(calls.of(0, day("2023-01-02"), None).len(), 1);
        assert_eq!(calls.of(1, None, None).len(), 0);
        assert_eq!(calls.of(2, None, None).len(), 0);
    }

    #[test]
    fn columns_of_some_rows_say_of_each_what_the_whole_says() {
        let mut all =
            Columns::new([("plan".to_owned(), FactKind::Text), ("since".to_owned(), FactKind::Date)]);
        let mut calls = Events::new("call");
        for row in 0..4_i32 {
            let plan = FactValue::Text(format!("plan {}", row % 3));
            let since =
                FactValue::Date(PartialDate::from_iso(if row == 2 { "2024" } else { "2024-05-06" }).unwrap());
            let known = |_: usize, key: &str| match key {
                "plan" => Some(&plan),
                _ => Some(&since).filter(|_| row != 1),
            };
            let status = if row == 3 { MembershipStatus::OptedOut } else { MembershipStatus::ClassMember };
            all.push(status, Some(["CA", "NV"][usize::from(row == 2)]), known);
            let on = PartialDate::from_iso("2024-01-01");
            calls.push(&vec![Event { on, loss: None }; usize::try_from(row).unwrap()]);
        }
        all.events.push(calls);
        all.tolled = vec![(0, 7), (2, 8), (2, 9)];
        let rows = [3, 2, 1];
        let some = all.of_rows(&rows);
        assert_eq!(some.people(), 3);
        for (place, row) in rows.into_iter().enumerate() {
            assert_eq!(some.status[place], all.status[row]);
            assert_eq!(some.state.word(place), all.state.word(row));
            assert_eq!(some.facts[0].word(place), all.facts[0].word(row));
            assert_eq!(some.facts[1].span(place), all.facts[1].span(row));
            assert_eq!(some.events[0].of(place, None, None).len(), row);
        }
        assert_eq!(some.tolled, [(1, 8), (1, 9)]);
    }

    #[test]
    fn an_event_whose_date_reaches_over_an_end_of_a_period_is_not_within_it() {
        let event = |on: &str| Event { on: PartialDate::from_iso(on), loss: None };
        let mut calls = Events::new("call");
        calls.push(&["2023", "2023-03", "2023-07-01", "2024", "2024-06"].map(event));
        let day = |text: &str| Some(text.parse().unwrap());
        let of = |from: &str, to: &str| {
            let listed = calls.of(0, day(from), day(to));
            let dates: Vec<String> = listed.iter().filter_map(|event| Some(event.on?.to_string())).collect();
            (dates.join(" "), listed.len(), calls.undecided(0, day(from), day(to)).1)
        };
        assert_eq!(of("2023-01-01", "2023-12-31"), ("2023 2023-03 2023-07-01".into(), 3, false));
        assert_eq!(of("2023-02-01", "2023-12-31"), ("2023-03 2023-07-01".into(), 2, true));
        assert_eq!(of("2023-01-01", "2024-06-29"), ("2023 2023-03 2023-07-01".into(), 3, true));
        assert_eq!(of("2022-01-01", "2022-12-31"), (String::new(), 0, false));
        assert_eq!(of("2025-01-01", "2025-12-31"), (String::new(), 0, false));
    }

    #[test]
    fn how_much_of_a_date_is_known_is_kept_only_once_one_is_known_in_part() {
        let date = |text: &str| FactValue::Date(PartialDate::from_iso(text).unwrap());
        let mut column = Column::new("premium_from", FactKind::Date);
        column.push(Some(&date("2018-03-05")));
        assert!(column.precisions().is_empty());
        let mut other = column.clone();
        column.push(Some(&date("2018-02")));
        column.push(None);
        assert_eq!(column.precisions(), [Precision::Day, Precision::Month, Precision::Day]);
        let (first, last) = column.span(1);
        assert_eq!(last - first, 27);
        other.append(column);
        assert_eq!((other.precisions().len(), other.precision(2)), (4, Precision::Month));
        other.set(2, Some(&date("2018-02-03")));
        assert_eq!(other.precision(2), Precision::Day);
    }

    #[test]
    fn numbers_are_held_as_millionths_and_counts_are_told_from_fractions() {
        let number = |text: &str| millionths(text.parse().unwrap()).unwrap();
        assert_eq!(whole(number("3")), 3);
        assert_eq!(whole(number("2.5")), UNKNOWN);
        assert_eq!(whole(number("-1")), UNKNOWN);
    }
}
