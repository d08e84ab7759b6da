//! One row of a list: read, checked, and either whole or refused.

use crate::columns::{Columns, Field, Wanted};
use crate::ids::{Free, Ids};
use crate::problem::{ProblemKind, Problems};
use crate::records::{Record, Unreadable};
use chrono::NaiveDate;
use domain::fact::{FactRule, FactValue};
use domain::membership::MembershipStatus;
use domain::person::{Address, Name};
use std::borrow::Cow;

/// A row with nothing wrong. A blank cell is `None`.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct ListRow {
    /// The row, as a spreadsheet numbers it: the first line is row 1.
    pub row: u32,
    /// The person's id in whatever the list came from.
    pub external_id: Option<String>,
    /// Given or family name at least.
    pub name: Name,
    /// E-mail address as written.
    pub email: Option<String>,
    /// Telephone number as written.
    pub phone: Option<String>,
    /// Postal address as written; a ZIP keeps its leading zeros.
    pub address: Address,
    /// Day of birth.
    pub born_on: Option<NaiveDate>,
    /// Facts in the order of [`Wanted::facts`].
    pub facts: Vec<Option<FactValue>>,
    /// Membership status.
    pub status: Option<MembershipStatus>,
    /// Cells of extra columns that are not blank, with the column's place counted from 0.
    pub extra: Vec<(usize, String)>,
}

/// Reads rows and remembers the ids of those that are good.
pub(crate) struct RowReader<'a> {
    pub columns: &'a Columns,
    pub wanted: &'a Wanted,
    pub problems: Problems,
    known_ids: Ids,
    free: Option<Free>,
}

impl<'a> RowReader<'a> {
    pub fn new(columns: &'a Columns, wanted: &'a Wanted) -> RowReader<'a> {
        let problems = Problems::default();
        RowReader { columns, wanted, problems, known_ids: Ids::default(), free: None }
    }

    /// The row, or `None` when anything is wrong with it; all that is wrong is noted.
    pub fn read(&mut self, record: &Record<'_>) -> Option<ListRow> {
        let columns = self.columns;
        if record.len() != columns.0.len() {
            let found = format!("{} instead of {} cells", record.len(), columns.0.len());
            self.problems.add(record.row, "", ProblemKind::WrongNumberOfCells, &found);
            return None;
        }
        let mut row = ListRow { row: record.row, ..ListRow::default() };
        row.facts.resize(self.wanted.facts.len(), None);
        let mut is_whole = true;
        let mut name_is_unreadable = false;
        for (index, column) in columns.0.iter().enumerate() {
            let refused = match record.text(index) {
                Ok(text) if text.is_empty() => continue,
                Ok(text) => self.put(&mut row, index, column.field, text).err(),
                Err(why) => {
                    name_is_unreadable |= matches!(column.field, Field::First | Field::Last);
                    Some(ProblemKind::from(why))
                }
            };
            if let Some(kind) = refused {
                is_whole = false;
                self.problems.add(record.row, &column.header, kind, record.shown(index).trim());
            }
        }
        if row.name.given.is_none() && row.name.family.is_none() && !name_is_unreadable {
            is_whole = false;
            self.problems.add(record.row, columns.name_column().unwrap_or_default(), ProblemKind::NoName, "");
        }
        if !is_whole {
            return None;
        }
        if let (Some(free), Some(id)) = (self.free, &row.external_id) {
            self.known_ids.keep(free, id);
        }
        Some(row)
    }

    /// Puts the text of a cell where its column belongs, or says why it cannot.
    fn put(
        &mut self,
        row: &mut ListRow,
        index: usize,
        field: Field,
        text: Cow<'_, str>,
    ) -> Result<(), ProblemKind> {
        match field {
            Field::ExternalId => {
                self.free = self.known_ids.find_free(&text);
                if self.free.is_none() {
                    return Err(ProblemKind::RepeatedExternalId);
                }
                row.external_id = Some(text.into_owned());
            }
            Field::First => row.name.given = Some(text.into_owned()),
            Field::Middle => row.name.middle = Some(text.into_owned()),
            Field::Last => row.name.family = Some(text.into_owned()),
            Field::Suffix => row.name.suffix = Some(text.into_owned()),
            Field::Email => row.email = Some(text.into_owned()),
            Field::Phone => row.phone = Some(text.into_owned()),
            Field::Street => row.address.street = Some(text.into_owned()),
            Field::City => row.address.city = Some(text.into_owned()),
            Field::State => row.address.state = Some(text.into_owned()),
            Field::Zip => row.address.zip = Some(text.into_owned()),
            Field::BornOn => row.born_on = Some(day(&text)?),
            Field::Status => row.status = Some(status(&text)?),
            Field::Fact(fact) => row.facts[fact] = Some(value(&self.wanted.facts[fact].1, &text)?),
            Field::Extra => row.extra.push((index, text.into_owned())),
        }
        Ok(())
    }
}

fn day(text: &str) -> Result<NaiveDate, ProblemKind> {
    domain::date::parse_day(text).ok_or(ProblemKind::BadDate)
}

fn status(text: &str) -> Result<MembershipStatus, ProblemKind> {
    text.parse().map_err(|_| ProblemKind::UnknownStatus)
}

fn value(rule: &FactRule, text: &str) -> Result<FactValue, ProblemKind> {
    rule.read(text).map_err(|error| ProblemKind::from(&error))
}

impl From<Unreadable> for ProblemKind {
    fn from(why: Unreadable) -> ProblemKind {
        match why {
            Unreadable::NotUtf8 => ProblemKind::NotUtf8,
            Unreadable::StrayQuote => ProblemKind::StrayQuote,
            Unreadable::Fault => ProblemKind::SheetError,
        }
    }
}
