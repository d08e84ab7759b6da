//! Ways of reading a column that would put cells right: noticed while a list is read, and taken only by a person.

use crate::cell::{self, CellValue, Manner};
use crate::columns::{Column, Columns};
use crate::dates::{DateOrder, only_order, shown_order};
use crate::field::Field;
use crate::mapping::Reading;
use crate::names;
use crate::problem::{ProblemKind, shortened};
use crate::zip;
use domain::state;
use std::borrow::Cow;
use std::collections::BTreeMap;

/// A way of reading a column that would put cells right. Of a column of family names that hold whole names the column
/// has to hold whole names as well.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Offer {
    /// The column's place, counted from the left, from 0.
    pub column: usize,
    /// How it would be read.
    pub reading: Reading,
    /// How many cells it would put right.
    pub count: usize,
    /// How many cells that are read now it would leave unread.
    pub breaks: usize,
    /// The first of them.
    pub found: String,
    /// What that one would say.
    pub becomes: String,
}

/// The ways of reading dates, those of years of two digits among them.
const OF_DATES: [Reading; 5] = [
    Reading::DayFirst,
    Reading::MonthFirst,
    Reading::ShortYear,
    Reading::ShortYearDayFirst,
    Reading::EachOnlyWay,
];

/// What was noticed so far.
#[derive(Debug, Default)]
pub(crate) struct Offers {
    offers: BTreeMap<(usize, Reading), Offer>,
    /// How many cells that are read now each way would leave unread.
    breaks: BTreeMap<(usize, Reading), usize>,
    /// The orders that dates of a column have alone, as far as any was seen: the month first, the day first.
    shown: BTreeMap<usize, [bool; 2]>,
}

impl Offers {
    /// All of them, column by column, but for those that would leave more cells unread than they put right. Where dates of a
    /// column stand in both orders, what each of them alone leaves unread was guessed before.
    pub fn found(self) -> Vec<Offer> {
        let Offers { offers, breaks, shown } = self;
        let offers = offers
            .into_iter()
            .map(|(way, offer)| Offer { breaks: breaks.get(&way).copied().unwrap_or_default(), ..offer });
        let is_worth = |offer: &Offer| match offer.reading {
            Reading::EachOnlyWay => shown.get(&offer.column) == Some(&[true, true]),
            _ => offer.breaks < offer.count,
        };
        offers.filter(is_worth).collect()
    }

    /// Looks whether a cell that was refused could be read in another way.
    pub fn note_refused(
        &mut self,
        index: usize,
        column: &Column,
        manner: Manner<'_>,
        kind: ProblemKind,
        text: &str,
    ) {
        if kind == ProblemKind::BadDate {
            self.note_order(index, text);
        }
        let others: &[Reading] = match kind {
            ProblemKind::BadDate => &OF_DATES,
            ProblemKind::BadMoney | ProblemKind::BadNumber | ProblemKind::BadCount => {
                &[Reading::DecimalComma]
            }
            ProblemKind::NameNotSplit => &[Reading::FirstLast],
            _ => return,
        };
        for reading in others {
            if !reading.is_for(column.field, manner.wanted) || column.reading == Some(*reading) {
                continue;
            }
            if let Ok(value) = read_otherwise(column, *reading, manner, text) {
                self.add(index, *reading, text, || shown(&value));
            }
        }
    }

    /// Looks which ways of reading would leave a date unread that is read now. Where nobody has said how they are read, every
    /// way that takes one order reads what the usual one reads.
    pub fn note_dated(&mut self, index: usize, column: &Column, manner: Manner<'_>, text: &str) {
        self.note_order(index, text);
        if column.reading != Some(Reading::EachOnlyWay) && only_order(text).is_none() {
            *self.breaks.entry((index, Reading::EachOnlyWay)).or_default() += 1;
        }
        if column.reading.is_none() && manner.order == DateOrder::MonthFirst {
            return;
        }
        let of_one_order = OF_DATES.into_iter().filter(|reading| *reading != Reading::EachOnlyWay);
        for reading in of_one_order.filter(|reading| reading.is_for(column.field, manner.wanted)) {
            if column.reading != Some(reading) && read_otherwise(column, reading, manner, text).is_err() {
                *self.breaks.entry((index, reading)).or_default() += 1;
            }
        }
    }

    fn note_order(&mut self, index: usize, text: &str) {
        if let Some(order) = shown_order(text) {
            self.shown.entry(index).or_default()[usize::from(order == DateOrder::DayFirst)] = true;
        }
    }

    /// Looks at a state that may be written by its name.
    pub fn note_state(&mut self, index: usize, column: &Column, text: &str) {
        if text.len() > 2
            && column.reading.is_none()
            && let Some(code) = state::code(text)
        {
            self.add(index, Reading::TwoLetters, text, || code.to_owned());
        }
    }

    /// Looks at a ZIP that may have lost the zeros at its start.
    pub fn note_zip(&mut self, index: usize, column: &Column, text: &str) {
        if column.reading.is_none()
            && let Some(whole) = zip::with_zeros(text)
        {
            self.add(index, Reading::LeadingZeros, text, || whole);
        }
    }

    /// Looks at the family name of a row that has no given name: it may be all of the name.
    pub fn note_family(&mut self, columns: &Columns, text: &str) {
        if columns.0.iter().any(|column| column.field == Field::First) {
            return;
        }
        let Some(place) = columns.0.iter().position(|column| column.field == Field::Last) else { return };
        match names::split(text, false).or_else(|| names::mononym(text)) {
            Some(name) if name.given.is_some() => {
                self.add(place, Reading::LastFirst, text, || shown(&CellValue::Name(name)));
            }
            Some(_) => {}
            None => *self.breaks.entry((place, Reading::LastFirst)).or_default() += 1,
        }
    }

    fn add(&mut self, column: usize, reading: Reading, found: &str, becomes: impl FnOnce() -> String) {
        let offer = self.offers.entry((column, reading)).or_insert_with(|| Offer {
            column,
            reading,
            count: 0,
            breaks: 0,
            found: shortened(found),
            becomes: shortened(&becomes()),
        });
        offer.count += 1;
    }
}

/// Reads a cell in another way than its column is read.
fn read_otherwise(
    column: &Column,
    reading: Reading,
    manner: Manner<'_>,
    text: &str,
) -> Result<CellValue, ProblemKind> {
    let other = Column { reading: Some(reading), ..column.clone() };
    let manner = Manner { order: DateOrder::MonthFirst, ..manner };
    cell::read(&other, manner, Cow::Borrowed(text))
}

/// What a cell says, for people: of a name its parts.
pub(crate) fn shown(value: &CellValue) -> String {
    match value {
        CellValue::Text(text) => text.clone(),
        CellValue::Day(day) => day.to_string(),
        CellValue::Status(status) => status.word().replace('_', " "),
        CellValue::Fact(value) => value.to_text(),
        CellValue::Name(name) => {
            let parts = [
                ("last", &name.family),
                ("first", &name.given),
                ("middle", &name.middle),
                ("suffix", &name.suffix),
            ];
            let parts =
                parts.into_iter().filter_map(|(word, part)| Some(format!("{word}: {}", part.as_ref()?)));
            parts.collect::<Vec<_>>().join(" · ")
        }
    }
}
