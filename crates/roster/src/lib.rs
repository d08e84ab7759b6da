//! Everyone of a case in memory, to be found, filtered and put in order while somebody types.
//!
//! People are numbered in the order of their names. A set of people is then a row of bits ([`PeopleSet`]): the first fifty
//! found are its first bits, how many are found is their count, and a search and a filter meet in microseconds. What is
//! searched are words ([`words`](self)): each different word once, in order, with those who have it, so that the beginning
//! of a word is one run. What is filtered and ordered are columns, each of few bytes a person.
//!
//! ```
//! use domain::person::Name;
//! use roster::{Entry, Query, Roster};
//!
//! let mut builder = Roster::builder(Vec::new());
//! for (person, given, family) in [(1, "Ana", "García"), (2, "Zoë", "O'Neill")] {
//!     let name = Name { given: Some(given.into()), family: Some(family.into()), ..Name::default() };
//!     builder.push(&Entry { name, ..Entry::new(person) })?;
//! }
//! let roster = builder.build()?;
//! let found = roster.find(&Query { search: "garc", ..Query::of(today()) })?;
//! assert_eq!((found.count, found.people[0].person), (1, 1));
//! # fn today() -> chrono::NaiveDate { chrono::NaiveDate::default() }
//! # Ok::<(), roster::RosterError>(())
//! ```

mod alike;
mod bits;
mod column;
mod entry;
mod error;
mod filter;
mod hits;
mod intern;
mod line;
mod many;
mod number;
mod page;
mod places;
mod resolve;
mod roster;
mod rows;
mod said;
mod search;
mod segment;
mod set;
mod slip;
mod sort;
mod strings;
mod text;
mod words;

pub use column::{Column, FactColumn};
pub use entry::Entry;
pub use error::RosterError;
pub use filter::{Condition, Filter, Limit, Test};
pub use hits::{Field, Hit, hits};
pub use line::Line;
pub use roster::{Builder, Found, FoundPerson, Query, Roster};
pub use search::Way;
pub use set::PeopleSet;
pub use slip::within_a_slip;
pub use sort::{Direction, Sort};

/// A place, or an index of a text, as it is kept. A builder takes no more people and text than fit.
#[expect(clippy::cast_possible_truncation, reason = "a builder refuses what does not fit")]
pub(crate) const fn place(index: usize) -> u32 {
    debug_assert!(index <= u32::MAX as usize);
    index as u32
}
