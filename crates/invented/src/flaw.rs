//! What is wrong with a few rows of every list, on purpose.

use serde::Serialize;

/// What is wrong with a row.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Flaw {
    /// A day of birth of `00/00/0000`.
    DayOfZeros,
    /// A day of birth that no calendar has.
    DayThatNeverWas,
    /// The end stands before the start.
    EndBeforeStart,
    /// No amount.
    AmountBlank,
    /// `N/A` for an amount.
    AmountNotANumber,
    /// An amount below zero.
    AmountBelowZero,
    /// A line break within the street.
    LineBreakInStreet,
    /// Quotation marks within the street.
    QuotesInStreet,
    /// ` at ` in place of `@`.
    EmailWithoutAt,
    /// Neither a first nor a last name.
    NoName,
}

impl Flaw {
    /// Every flaw.
    pub const ALL: [Flaw; 10] = [
        Flaw::DayOfZeros,
        Flaw::DayThatNeverWas,
        Flaw::EndBeforeStart,
        Flaw::AmountBlank,
        Flaw::AmountNotANumber,
        Flaw::AmountBelowZero,
        Flaw::LineBreakInStreet,
        Flaw::QuotesInStreet,
        Flaw::EmailWithoutAt,
        Flaw::NoName,
    ];

    /// The word for it in the files beside the list.
    pub const fn word(self) -> &'static str {
        match self {
            Flaw::DayOfZeros => "day_of_zeros",
            Flaw::DayThatNeverWas => "day_that_never_was",
            Flaw::EndBeforeStart => "end_before_start",
            Flaw::AmountBlank => "amount_blank",
            Flaw::AmountNotANumber => "amount_not_a_number",
            Flaw::AmountBelowZero => "amount_below_zero",
            Flaw::LineBreakInStreet => "line_break_in_street",
            Flaw::QuotesInStreet => "quotes_in_street",
            Flaw::EmailWithoutAt => "email_without_at",
            Flaw::NoName => "no_name",
        }
    }

    /// The header of the column that it stands in.
    pub const fn column(self) -> &'static str {
        match self {
            Flaw::DayOfZeros | Flaw::DayThatNeverWas => "dob",
            Flaw::EndBeforeStart => "premium_end",
            Flaw::AmountBlank | Flaw::AmountNotANumber | Flaw::AmountBelowZero => "amount_paid",
            Flaw::LineBreakInStreet | Flaw::QuotesInStreet => "street",
            Flaw::EmailWithoutAt => "email",
            Flaw::NoName => "last",
        }
    }

    /// Whether the row can be read all the same: what it says is unusual to write, or not known, and nothing about it is
    /// wrong. Every other flaw has to be reported.
    pub const fn can_be_read(self) -> bool {
        matches!(self, Flaw::AmountBlank | Flaw::LineBreakInStreet | Flaw::QuotesInStreet)
    }
}
