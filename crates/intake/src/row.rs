//! One row of a list: read, checked, and either whole or refused.

use crate::cell::{self, CellValue, Manner};
use crate::columns::Columns;
use crate::dates::DateOrder;
use crate::field::{Field, Wanted};
use crate::ids::{Free, Ids};
use crate::mailed::Mailed;
use crate::mapping::{Mapping, Reading, TypedCells};
use crate::offers::Offers;
use crate::problem::{ProblemKind, Problems};
use crate::records::{Record, Unreadable};
use crate::unread::{KEPT, Unread, is_total};
use chrono::NaiveDate;
use domain::fact::{FactKind, FactValue};
use domain::membership::MembershipStatus;
use domain::person::{Address, Name};
use domain::{country, state};
use std::borrow::Cow;
use std::collections::{BTreeSet, HashSet};

/// A row with nothing wrong. A blank cell is `None`.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct ListRow {
    /// The row, as a spreadsheet numbers it: the first line is row 1.
    pub row: u32,
    /// The number under which the person went out with a list that comes back.
    pub mailed: Option<Mailed>,
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
    columns: &'a Columns,
    manner: Manner<'a>,
    /// The place of the column that names countries.
    country: Option<usize>,
    typed: TypedCells<'a>,
    left_blank: &'a BTreeSet<ProblemKind>,
    pub problems: Problems,
    pub offers: Offers,
    /// Numbers of rows that came back from a mail house.
    mailed: HashSet<Mailed>,
    known_ids: Ids,
    free: Option<Free>,
    stretches: Vec<(usize, usize)>,
}

impl<'a> RowReader<'a> {
    pub fn new(
        columns: &'a Columns,
        wanted: &'a Wanted,
        mapping: &'a Mapping,
        date_order: DateOrder,
    ) -> RowReader<'a> {
        let headers: Vec<&str> = columns.0.iter().map(|column| column.header.as_str()).collect();
        RowReader {
            columns,
            manner: Manner { order: date_order, wanted, born_by: mapping.born_by },
            country: columns.country(),
            typed: TypedCells::of(mapping, &headers),
            left_blank: &mapping.left_blank,
            problems: Problems::default(),
            offers: Offers::default(),
            known_ids: Ids::default(),
            mailed: HashSet::new(),
            free: None,
            stretches: stretches(wanted),
        }
    }

    /// Keeps who stands in a row that was refused, while not too many are kept. A line that sums up the list is nobody.
    pub fn note_unread(&self, record: &Record<'_>, unread: &mut Vec<Unread>) {
        if unread.len() < KEPT && !is_total(record) {
            unread.push(Unread::of(record, self.columns, &self.typed));
        }
    }

    /// The row, or `None` when anything is wrong with it; all that is wrong is noted.
    pub fn read(&mut self, record: &Record<'_>) -> Option<ListRow> {
        let columns = self.columns;
        if is_total(record) {
            self.problems.add(record.row, "", ProblemKind::TotalLine, &first_filled(record));
            return None;
        }
        if record.len() != columns.0.len() {
            let found = format!("{} instead of {} cells", record.len(), columns.0.len());
            self.problems.add(record.row, "", ProblemKind::WrongNumberOfCells, &found);
            return None;
        }
        let mut row = ListRow { row: record.row, ..ListRow::default() };
        row.facts.resize(self.manner.wanted.facts.len(), None);
        let is_abroad = self.is_abroad(record);
        let mut is_whole = true;
        let mut name_is_unreadable = false;
        for (index, column) in columns.0.iter().enumerate() {
            let typed = self.typed.get(record.row, index);
            let refused = match typed.map_or_else(|| record.text(index), |typed| Ok(typed.into())) {
                Ok(text) if text.is_empty() => continue,
                Ok(text) => self.put(&mut row, index, text, is_abroad).err(),
                Err(why) => Some(ProblemKind::from(why)),
            };
            let Some(kind) = refused else { continue };
            name_is_unreadable |= matches!(column.field, Field::First | Field::Last | Field::FullName);
            is_whole &= kind.can_be_left_blank() && self.left_blank.contains(&kind);
            let found = typed.map_or_else(|| record.shown(index), Cow::Borrowed);
            self.problems.add(record.row, &column.header, kind, found.trim());
        }
        is_whole &= self.ends_after_it_starts(&row, record);
        match (&row.name.given, &row.name.family) {
            (None, None) if !name_is_unreadable => {
                is_whole = false;
                let column = columns.name_column().unwrap_or_default();
                self.problems.add(record.row, column, ProblemKind::NoName, "");
            }
            (None, None) => is_whole = false,
            (None, Some(family)) => self.offers.note_family(columns, family),
            _ => {}
        }
        if !is_whole {
            return None;
        }
        if let (Some(free), Some(id)) = (self.free, &row.external_id) {
            self.known_ids.keep(free, id);
        }
        self.mailed.extend(row.mailed);
        Some(row)
    }

    /// Whether no stretch of time ends before it starts. Of a date known in part the day that fits best counts.
    fn ends_after_it_starts(&mut self, row: &ListRow, record: &Record<'_>) -> bool {
        let mut is_right = true;
        for (from, to) in &self.stretches {
            let (Some(FactValue::Date(start)), Some(FactValue::Date(end))) =
                (&row.facts[*from], &row.facts[*to])
            else {
                continue;
            };
            if end.last() >= start.first() {
                continue;
            }
            is_right = false;
            let column =
                self.columns.0.iter().enumerate().find(|(_, column)| column.field == Field::Fact(*to));
            let Some((index, column)) = column else { continue };
            let typed = self.typed.get(record.row, index);
            let found = typed.map_or_else(|| record.shown(index), Cow::Borrowed);
            self.problems.add(record.row, &column.header, ProblemKind::EndBeforeStart, found.trim());
        }
        is_right
    }

    /// Whether a row says that it is of another country than the United States.
    fn is_abroad(&self, record: &Record<'_>) -> bool {
        let Some(index) = self.country else { return false };
        let typed = self.typed.get(record.row, index).map(Cow::Borrowed);
        let country = typed.or_else(|| record.text(index).ok());
        country.is_some_and(|country| !country.is_empty() && !country::is_united_states(&country))
    }

    /// Puts the text of a cell where its column belongs, or says why it cannot.
    fn put(
        &mut self,
        row: &mut ListRow,
        index: usize,
        text: Cow<'_, str>,
        is_abroad: bool,
    ) -> Result<(), ProblemKind> {
        let column = &self.columns.0[index];
        let value = match column.field {
            Field::BornOn | Field::Status | Field::Fact(_) | Field::FullName => {
                let read = cell::read(column, self.manner, Cow::Borrowed(&text));
                match &read {
                    Ok(CellValue::Day(_) | CellValue::Fact(FactValue::Date(_))) => {
                        self.offers.note_dated(index, column, self.manner, &text);
                    }
                    Ok(_) => {}
                    Err(kind) => self.offers.note_refused(index, column, self.manner, *kind, &text),
                }
                read?
            }
            // Abroad there are other states, and other postal codes.
            Field::State | Field::Zip if is_abroad => CellValue::Text(text.into_owned()),
            Field::State => {
                if column.reading != Some(Reading::AsWritten) && !state::is_postal(&text) {
                    return Err(ProblemKind::BadState);
                }
                self.offers.note_state(index, column, &text);
                cell::read(column, self.manner, text)?
            }
            Field::Zip => {
                self.offers.note_zip(index, column, &text);
                cell::read(column, self.manner, text)?
            }
            Field::Email if !is_email(&text) => return Err(ProblemKind::BadEmail),
            _ => CellValue::Text(text.into_owned()),
        };
        self.place(row, index, column.field, value)
    }

    fn place(
        &mut self,
        row: &mut ListRow,
        index: usize,
        field: Field,
        value: CellValue,
    ) -> Result<(), ProblemKind> {
        match (field, value) {
            (Field::Fact(fact), CellValue::Fact(value)) => row.facts[fact] = Some(value),
            (_, CellValue::Day(day)) => row.born_on = Some(day),
            (_, CellValue::Status(status)) => row.status = Some(status),
            (_, CellValue::Name(name)) => row.name = name,
            (Field::Mailed, CellValue::Text(text)) => {
                let mailed = text.parse().map_err(|_| ProblemKind::UnknownPersonId)?;
                if self.mailed.contains(&mailed) {
                    return Err(ProblemKind::RepeatedExternalId);
                }
                row.mailed = Some(mailed);
            }
            (Field::ExternalId, CellValue::Text(text)) => {
                self.free = self.known_ids.find_free(&text);
                if self.free.is_none() {
                    return Err(ProblemKind::RepeatedExternalId);
                }
                row.external_id = Some(text);
            }
            (Field::First, CellValue::Text(text)) => row.name.given = Some(text),
            (Field::Middle, CellValue::Text(text)) => row.name.middle = Some(text),
            (Field::Last, CellValue::Text(text)) => row.name.family = Some(text),
            (Field::Suffix, CellValue::Text(text)) => row.name.suffix = Some(text),
            (Field::Email, CellValue::Text(text)) => row.email = Some(text),
            (Field::Phone, CellValue::Text(text)) => row.phone = Some(text),
            (Field::Street, CellValue::Text(text)) => row.address.street = Some(text),
            (Field::City, CellValue::Text(text)) => row.address.city = Some(text),
            (Field::State, CellValue::Text(text)) => row.address.state = Some(text),
            (Field::Zip, CellValue::Text(text)) => row.address.zip = Some(text),
            (Field::LeftOut, _) => {}
            (_, CellValue::Text(text)) => row.extra.push((index, text)),
            (_, CellValue::Fact(_)) => {}
        }
        Ok(())
    }
}

/// The first cell of a row that is not blank.
fn first_filled(record: &Record<'_>) -> String {
    let mut cells = (0..record.len()).map(|index| record.whole(index));
    cells.find(|cell| !cell.is_empty()).unwrap_or_default()
}

/// Whether a text is one address: something before and something after the only `@`, and no blank. Whether mail arrives
/// there, nobody can tell from the text.
fn is_email(text: &str) -> bool {
    let parts = text.split_once('@');
    let is_whole =
        |(name, house): (&str, &str)| !name.is_empty() && !house.is_empty() && !house.contains('@');
    parts.is_some_and(is_whole) && !text.contains(char::is_whitespace)
}

/// Facts that are the start and the end of one stretch of time, as in `premium_from` and `premium_to`, by their places.
fn stretches(wanted: &Wanted) -> Vec<(usize, usize)> {
    let place = |key: &str| wanted.facts.iter().position(|(other, _)| other == key);
    let dates = wanted.facts.iter().enumerate().filter(|(_, (_, rule))| rule.kind == FactKind::Date);
    dates
        .filter_map(|(from, (key, _))| Some((from, place(&format!("{}_to", key.strip_suffix("_from")?))?)))
        .collect()
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
