//! What is wrong with a row.

use domain::fact::FactError;
use serde::Serialize;
use std::collections::BTreeMap;
use std::fmt;

/// Longest piece of a cell that a problem repeats, in characters.
const SHOWN: usize = 80;
/// Most problems kept one by one; of the rest only the count by kind is kept.
const LISTED: usize = 100_000;

/// What is wrong, by kind.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum ProblemKind {
    /// Neither a calendar day nor a month or a year.
    BadDate,
    /// A date that can be read in two ways, in a column whose dates do not stand in one order.
    TwoDates,
    /// Not an amount of money.
    BadMoney,
    /// Money below zero.
    NegativeMoney,
    /// Not a number.
    BadNumber,
    /// Neither yes nor no.
    BadYesNo,
    /// No word for a membership status.
    UnknownStatus,
    /// Neither a first nor a last name.
    NoName,
    /// A whole name of which it cannot be told which word is the family name.
    NameNotSplit,
    /// An external id that an earlier good row has.
    RepeatedExternalId,
    /// More or fewer cells than the first line.
    WrongNumberOfCells,
    /// Bytes that are no letters in the encoding of the file, or a NUL, which no text has.
    NotUtf8,
    /// A cell of a spreadsheet that shows an error, or a formula without a result.
    SheetError,
    /// Text after a closing quotation mark.
    StrayQuote,
    /// A number that counts nothing: below zero, or not whole.
    BadCount,
    /// Not one of the words to pick from.
    NotAnOption,
    /// An event of nobody.
    NoPersonId,
    /// An event of somebody whom the case does not know.
    UnknownPersonId,
    /// An event that nobody says the kind of.
    NoEventKind,
    /// A day of birth or of an event that is still to come.
    FutureDate,
    /// Not an e-mail address.
    BadEmail,
    /// The end of a stretch of time, before its start.
    EndBeforeStart,
    /// No state, of an address in the United States.
    BadState,
    /// A line that sums the list up.
    TotalLine,
}

impl ProblemKind {
    /// Every kind.
    pub const ALL: [ProblemKind; 24] = [
        ProblemKind::BadDate,
        ProblemKind::TwoDates,
        ProblemKind::BadMoney,
        ProblemKind::NegativeMoney,
        ProblemKind::BadNumber,
        ProblemKind::BadYesNo,
        ProblemKind::UnknownStatus,
        ProblemKind::NoName,
        ProblemKind::NameNotSplit,
        ProblemKind::RepeatedExternalId,
        ProblemKind::WrongNumberOfCells,
        ProblemKind::NotUtf8,
        ProblemKind::SheetError,
        ProblemKind::StrayQuote,
        ProblemKind::BadCount,
        ProblemKind::NotAnOption,
        ProblemKind::NoPersonId,
        ProblemKind::UnknownPersonId,
        ProblemKind::NoEventKind,
        ProblemKind::FutureDate,
        ProblemKind::BadEmail,
        ProblemKind::EndBeforeStart,
        ProblemKind::BadState,
        ProblemKind::TotalLine,
    ];

    /// The kind of exactly this word.
    pub fn from_word(word: &str) -> Option<ProblemKind> {
        ProblemKind::ALL.into_iter().find(|kind| kind.word() == word)
    }

    /// The word used in JSON.
    pub const fn word(self) -> &'static str {
        match self {
            ProblemKind::BadDate => "bad_date",
            ProblemKind::TwoDates => "two_dates",
            ProblemKind::BadMoney => "bad_money",
            ProblemKind::NegativeMoney => "negative_money",
            ProblemKind::BadNumber => "bad_number",
            ProblemKind::BadYesNo => "bad_yes_no",
            ProblemKind::UnknownStatus => "unknown_status",
            ProblemKind::NoName => "no_name",
            ProblemKind::NameNotSplit => "name_not_split",
            ProblemKind::RepeatedExternalId => "repeated_external_id",
            ProblemKind::WrongNumberOfCells => "wrong_number_of_cells",
            ProblemKind::NotUtf8 => "not_utf8",
            ProblemKind::SheetError => "sheet_error",
            ProblemKind::StrayQuote => "stray_quote",
            ProblemKind::BadCount => "bad_count",
            ProblemKind::NotAnOption => "not_an_option",
            ProblemKind::NoPersonId => "no_person_id",
            ProblemKind::UnknownPersonId => "unknown_person_id",
            ProblemKind::NoEventKind => "no_event_kind",
            ProblemKind::FutureDate => "future_date",
            ProblemKind::BadEmail => "bad_email",
            ProblemKind::EndBeforeStart => "end_before_start",
            ProblemKind::BadState => "bad_state",
            ProblemKind::TotalLine => "total_line",
        }
    }

    /// What was expected and how to put it right, as a sentence.
    pub const fn message(self) -> &'static str {
        match self {
            ProblemKind::BadMoney => "This is not an amount in dollars and cents; write it like 1234.50.",
            ProblemKind::NegativeMoney => "An amount cannot be below zero; correct it or leave it blank.",
            ProblemKind::BadNumber => "This is not a number; write it like 12 or 0.125.",
            ProblemKind::BadYesNo => "This is neither yes nor no; write yes or no, or leave the cell blank.",
            ProblemKind::UnknownStatus => {
                "This is not a status; write named plaintiff, class member, objector, minor, deceased, prospective, opted out, excluded, withdrawn or duplicate, or leave the cell blank."
            }
            ProblemKind::NoName => "The row has neither a first nor a last name; fill in one of them.",
            ProblemKind::NameNotSplit => {
                "It cannot be told which word is the family name; write it like Garcia Lopez, Ana M., or say that the family name comes last."
            }
            ProblemKind::RepeatedExternalId => {
                "An earlier row has this id, and that row stands; remove this row or give it its own id."
            }
            ProblemKind::WrongNumberOfCells => {
                "The row must have as many cells as the first line; put a cell that holds a comma in quotation marks."
            }
            ProblemKind::NotUtf8 => {
                "The cell has letters that cannot be read; name the encoding of the file, or save it as CSV in UTF-8."
            }
            ProblemKind::SheetError => {
                "The sheet shows an error here, a day that no calendar has, or a formula without a result; correct the cell and save the workbook again."
            }
            ProblemKind::StrayQuote => {
                "Text follows a closing quotation mark; double the quotation marks within the cell."
            }
            ProblemKind::BadCount => {
                "This counts something, so it must be a whole number, zero or more; correct it or leave the cell blank."
            }
            ProblemKind::NotAnOption => {
                "This is not one of the words to pick from; write one of them, or leave the cell blank."
            }
            ProblemKind::NoPersonId => {
                "The row does not say to whom it happened; fill in the person's id, as the class list gives it."
            }
            ProblemKind::UnknownPersonId => {
                "Nobody in the case has this id; correct it, or bring the person in with a class list first."
            }
            ProblemKind::NoEventKind => {
                "The row does not say what happened; fill in the kind, such as call, or name one for the whole list."
            }
            ProblemKind::BadEmail => {
                "This is not one e-mail address; write it like ana@mail.example, or leave the cell blank."
            }
            ProblemKind::BadState => {
                "This is no state of the United States; write it like CA or California, or leave the cell blank. A province stays as it is written where a column Country names another country, or where the column is read as it is written."
            }
            ProblemKind::TotalLine => "This line seems to be a total, not a person; it is left out.",
            ProblemKind::BadDate
            | ProblemKind::TwoDates
            | ProblemKind::FutureDate
            | ProblemKind::EndBeforeStart => self.message_of_date(),
        }
    }

    /// The same of a date.
    const fn message_of_date(self) -> &'static str {
        match self {
            ProblemKind::TwoDates => {
                "This date can be read with the month first and with the day first; write it like 2024-09-18, or say in which order its column stands."
            }
            ProblemKind::FutureDate => {
                "This day is after today, and a birth or an event is kept once it has happened; correct it or leave the cell blank."
            }
            ProblemKind::EndBeforeStart => {
                "The end stands before the start; correct whichever of the two is wrong."
            }
            _ => {
                "This is not a date that can be told; write it like 2024-09-18 or 9/18/2024. Where no more is known, 2024-09 or 2024 will do, but not for a birth date."
            }
        }
    }
}

impl From<&FactError> for ProblemKind {
    fn from(error: &FactError) -> ProblemKind {
        match error {
            FactError::BadDate(_) => ProblemKind::BadDate,
            FactError::BadMoney(_) => ProblemKind::BadMoney,
            FactError::NegativeMoney(_) => ProblemKind::NegativeMoney,
            FactError::BadNumber(_) => ProblemKind::BadNumber,
            FactError::BadYesNo(_) => ProblemKind::BadYesNo,
            FactError::BadCount(_) => ProblemKind::BadCount,
            FactError::NotAnOption { .. } => ProblemKind::NotAnOption,
        }
    }
}

/// One thing that is wrong with one row.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Problem {
    /// The row, as a spreadsheet numbers it: the first line is row 1.
    pub row: u32,
    /// The column, as the first line names it; empty when the row as a whole is meant.
    pub column: String,
    /// What is wrong.
    pub kind: ProblemKind,
    /// What the cell says, shortened.
    pub found: String,
}

/// `Row 12, Amount Paid: "abc". This is not an amount …`
impl fmt::Display for Problem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Row {}", self.row)?;
        if !self.column.is_empty() {
            write!(f, ", {}", self.column)?;
        }
        if !self.found.is_empty() {
            write!(f, ": {:?}", self.found)?;
        }
        write!(f, ". {}", self.kind.message())
    }
}

/// Problems gathered while a list is read.
#[derive(Debug, Default)]
pub(crate) struct Problems {
    /// The first [`LISTED`] of them.
    pub listed: Vec<Problem>,
    /// All of them, by kind.
    pub counts: BTreeMap<ProblemKind, usize>,
}

impl Problems {
    /// Notes a problem; `found` may be of any length.
    pub fn add(&mut self, row: u32, column: &str, kind: ProblemKind, found: &str) {
        *self.counts.entry(kind).or_default() += 1;
        if self.listed.len() < LISTED {
            self.listed.push(Problem { row, column: column.to_owned(), kind, found: shortened(found) });
        }
    }
}

/// At most 80 characters of `text`, with `…` where it goes on.
pub(crate) fn shortened(text: &str) -> String {
    match text.char_indices().nth(SHOWN) {
        None => text.to_owned(),
        Some(_) => text.chars().take(SHOWN - 1).chain(['…']).collect(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_word_of_a_kind_is_the_one_in_json() {
        for kind in ProblemKind::ALL {
            assert_eq!(serde_json::to_value(kind).unwrap(), kind.word());
            assert_eq!(ProblemKind::from_word(kind.word()), Some(kind));
        }
    }

    #[test]
    fn a_long_cell_is_shortened_to_eighty_characters() {
        assert_eq!(shortened(&"é".repeat(80)), "é".repeat(80));
        assert_eq!(shortened(&"é".repeat(81)), "é".repeat(79) + "…");
    }

    #[test]
    fn a_problem_reads_as_sentences() {
        let problem = Problem {
            row: 12,
            column: "Amount Paid".into(),
            kind: ProblemKind::BadMoney,
            found: "abc".into(),
        };
        assert_eq!(
            problem.to_string(),
            "Row 12, Amount Paid: \"abc\". This is not an amount in dollars and cents; write it like 1234.50."
        );
    }

    #[test]
    fn past_the_listed_ones_problems_are_still_counted() {
        let mut problems = Problems::default();
        for row in 0..u32::try_from(LISTED).unwrap() + 5 {
            problems.add(row, "last", ProblemKind::NoName, "");
        }
        assert_eq!(problems.listed.len(), LISTED);
        assert_eq!(problems.counts[&ProblemKind::NoName], LISTED + 5);
    }
}
