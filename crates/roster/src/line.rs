//! One person as their list says it, borrowed from what holds the list: a million are taken without a copy of each.

use chrono::NaiveDate;
use domain::fact::FactValue;
use domain::membership::MembershipStatus;

/// What is known of a person, one of each kind; what is unknown is empty. Whoever has more is an [`crate::Entry`].
#[derive(Debug, Clone, PartialEq)]
pub struct Line<'a> {
    /// Number of the person in the file.
    pub person: i64,
    /// Given name.
    pub given: &'a str,
    /// Middle name.
    pub middle: &'a str,
    /// Family name.
    pub family: &'a str,
    /// `Jr.`
    pub suffix: &'a str,
    /// Another name the person goes by.
    pub known_as: &'a str,
    /// Number the sender of the list gave.
    pub external_id: &'a str,
    /// E-mail address.
    pub email: &'a str,
    /// Telephone number.
    pub phone: &'a str,
    /// Street.
    pub street: &'a str,
    /// City.
    pub city: &'a str,
    /// State.
    pub state: &'a str,
    /// ZIP.
    pub zip: &'a str,
    /// Notes, all together.
    pub notes: &'a str,
    /// Day of birth.
    pub born_on: Option<NaiveDate>,
    /// The status that holds.
    pub status: MembershipStatus,
    /// Known facts, each with the place of its column among those of the roster.
    pub facts: Vec<(usize, FactValue)>,
    /// Operations that brought what is known.
    pub operations: &'a [i64],
}
