//! Ways of reading a column that would put cells right: noticed while a list is read, and taken only by a person.

use crate::cell::{self, CellValue, Manner};
use crate::columns::{Column, Columns, Field};
use crate::dates::DateOrder;
use crate::mapping::Reading;
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
    /// The first of them.
    pub found: String,
    /// What that one would say.
    pub becomes: String,
}

/// What was noticed so far.
#[derive(Debug, Default)]
pub(crate) struct Offers(BTreeMap<(usize, Reading), Offer>);

impl Offers {
    /// All of them, column by column.
    pub fn found(self) -> Vec<Offer> {
        self.0.into_values().collect()
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
        let others: &[Reading] = match kind {
            ProblemKind::BadDate => {
                &[Reading::DayFirst, Reading::MonthFirst, Reading::ShortYear, Reading::ShortYearDayFirst]
            }
            ProblemKind::BadMoney | ProblemKind::BadNumber | ProblemKind::BadCount => {
                &[Reading::DecimalComma]
            }
            ProblemKind::NameNotSplit => &[Reading::FirstLast],
            _ => return,
        };
        for reading in others {
            let other = Column { reading: Some(*reading), ..column.clone() };
            if !reading.is_for(column.field, manner.wanted) || column.reading == Some(*reading) {
                continue;
            }
            let manner = Manner { order: DateOrder::MonthFirst, ..manner };
            if let Ok(value) = cell::read(&other, manner, Cow::Borrowed(text)) {
                self.add(index, *reading, text, || shown(&value));
            }
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
        if !text.contains(',') || columns.0.iter().any(|column| column.field == Field::First) {
            return;
        }
        let place = columns.0.iter().position(|column| column.field == Field::Last);
        let name = crate::names::split(text, false).filter(|name| name.given.is_some());
        if let (Some(place), Some(name)) = (place, name) {
            self.add(place, Reading::LastFirst, text, || shown(&CellValue::Name(name)));
        }
    }

    fn add(&mut self, column: usize, reading: Reading, found: &str, becomes: impl FnOnce() -> String) {
        let offer = self.0.entry((column, reading)).or_insert_with(|| Offer {
            column,
            reading,
            count: 0,
            found: shortened(found),
            becomes: shortened(&becomes()),
        });
        offer.count += 1;
    }
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
