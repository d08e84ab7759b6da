//! What a person says of a list: which field each column fills, how its cells are read, and cells typed anew.

use crate::field::{Field, Wanted};
use crate::problem::ProblemKind;
use chrono::NaiveDate;
use domain::fact::FactKind;
use std::collections::{BTreeSet, HashMap};

/// What a person says of a list. Columns that are not named are told by themselves.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Mapping {
    /// Columns, by their headers.
    pub columns: Vec<MappedColumn>,
    /// Cells typed in place of what the list has.
    pub cells: Vec<TypedCell>,
    /// Cells with such a problem are left blank, and their rows taken without them.
    pub left_blank: BTreeSet<ProblemKind>,
    /// Nobody was born after this day: a later day of birth is refused, and the century of a year of two digits is told by
    /// it. Without it such years are not read.
    pub born_by: Option<NaiveDate>,
}

/// What a person says of one column.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MappedColumn {
    /// Its header, as [`Column::header`](crate::Column::header) has it.
    pub header: String,
    /// What it holds; [`Field::Extra`] leaves it out of the fields, and it is kept as it came.
    pub field: Field,
    /// How its cells are read.
    pub reading: Option<Reading>,
}

/// A cell typed in place of what the list has.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TypedCell {
    /// The row, as a spreadsheet numbers it.
    pub row: u32,
    /// The header of its column.
    pub header: String,
    /// What it says now; blank for nothing.
    pub text: String,
}

/// How the cells of a column are read where they can be read in several ways.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Reading {
    /// Of dates: 3/4/2024 is March 4.
    MonthFirst,
    /// Of dates: 3/4/2024 is April 3.
    DayFirst,
    /// Of whole names: the family name, a comma, the rest.
    LastFirst,
    /// Of whole names: the family name comes last, unless a comma follows it.
    FirstLast,
    /// Of amounts and numbers: 1.234,50 is one thousand.
    DecimalComma,
    /// Of states: those of the United States are written by their two letters, whatever the list has.
    TwoLetters,
    /// Of states: as they are written, those of other countries too.
    AsWritten,
    /// Of ZIPs: 2138 is 02138, from a spreadsheet that took it for a number.
    LeadingZeros,
    /// Of days of birth: 3/4/57 is March 4, 1957, the latest year in which it is not after today.
    ShortYear,
    /// Of days of birth: 3/4/57 is April 3, 1957.
    ShortYearDayFirst,
    /// Of dates: each in the only order in which it is a date, years of two digits of days of birth too; one that two orders read
    /// as two days is a problem.
    EachOnlyWay,
}

impl Reading {
    /// Every reading.
    pub const ALL: [Reading; 11] = [
        Reading::MonthFirst,
        Reading::DayFirst,
        Reading::LastFirst,
        Reading::FirstLast,
        Reading::DecimalComma,
        Reading::TwoLetters,
        Reading::AsWritten,
        Reading::LeadingZeros,
        Reading::ShortYear,
        Reading::ShortYearDayFirst,
        Reading::EachOnlyWay,
    ];

    /// The word for it: `day_first`.
    pub const fn word(self) -> &'static str {
        match self {
            Reading::MonthFirst => "month_first",
            Reading::DayFirst => "day_first",
            Reading::LastFirst => "last_first",
            Reading::FirstLast => "first_last",
            Reading::DecimalComma => "decimal_comma",
            Reading::TwoLetters => "two_letters",
            Reading::AsWritten => "as_written",
            Reading::LeadingZeros => "leading_zeros",
            Reading::ShortYear => "short_year",
            Reading::ShortYearDayFirst => "short_year_day_first",
            Reading::EachOnlyWay => "each_only_way",
        }
    }

    /// The reading of exactly this word.
    pub fn from_word(word: &str) -> Option<Reading> {
        Reading::ALL.into_iter().find(|reading| reading.word() == word)
    }

    /// Whether cells of a field can be read so.
    pub fn is_for(self, field: Field, wanted: &Wanted) -> bool {
        match self {
            Reading::MonthFirst | Reading::DayFirst | Reading::EachOnlyWay => field.is_date(wanted),
            Reading::LastFirst | Reading::FirstLast => field == Field::FullName,
            Reading::TwoLetters | Reading::AsWritten => field == Field::State,
            Reading::LeadingZeros => field == Field::Zip,
            Reading::ShortYear | Reading::ShortYearDayFirst => field == Field::BornOn,
            Reading::DecimalComma => match field {
                Field::Fact(place) => wanted
                    .facts
                    .get(place)
                    .is_some_and(|(_, rule)| matches!(rule.kind, FactKind::Money | FactKind::Number)),
                _ => false,
            },
        }
    }
}

impl ProblemKind {
    /// Whether a row can be taken without the cell that has this problem.
    pub const fn can_be_left_blank(self) -> bool {
        matches!(
            self,
            ProblemKind::BadDate
                | ProblemKind::TwoDates
                | ProblemKind::BadMoney
                | ProblemKind::NegativeMoney
                | ProblemKind::BadNumber
                | ProblemKind::BadYesNo
                | ProblemKind::BadCount
                | ProblemKind::NotAnOption
                | ProblemKind::UnknownStatus
                | ProblemKind::NotUtf8
                | ProblemKind::SheetError
                | ProblemKind::BadEmail
                | ProblemKind::BadState
        )
    }
}

/// Typed cells by row and place of the column.
#[derive(Debug, Default)]
pub(crate) struct TypedCells<'a>(HashMap<(u32, usize), &'a str>);

impl<'a> TypedCells<'a> {
    /// Those of a mapping, of columns with these headers.
    pub fn of(mapping: &'a Mapping, headers: &[&str]) -> TypedCells<'a> {
        let placed = mapping.cells.iter().filter_map(|cell| {
            let place = headers.iter().position(|header| *header == cell.header)?;
            Some(((cell.row, place), cell.text.trim()))
        });
        TypedCells(placed.collect())
    }

    /// What was typed into a cell.
    pub fn get(&self, row: u32, column: usize) -> Option<&'a str> {
        if self.0.is_empty() { None } else { self.0.get(&(row, column)).copied() }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_reading_is_known_by_its_word() {
        for reading in Reading::ALL {
            assert_eq!(Reading::from_word(reading.word()), Some(reading));
        }
        assert_eq!(Reading::from_word("backwards"), None);
    }
}
