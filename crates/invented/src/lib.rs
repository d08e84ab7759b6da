//! Class lists of invented people, for tests and for measuring: the same for the same seed on every machine.
//!
//! A list has the rows that a firm gets from three sources: a database, a spreadsheet and a form. Some people stand in it
//! several times, with slips of the fingers, nicknames, after a move or under another family name; a few rows are wrong on
//! purpose. [`Recipe::make`] makes a list, [`List::write`] puts it into a folder together with the truth about who is who.

mod draw;
mod flaw;
mod household;
mod list;
mod names;
mod person;
mod places;
mod record;
mod slips;
mod write;

pub use flaw::Flaw;
pub use list::{List, Profile, Recipe};
pub use record::{COLUMNS, Record};
pub use write::{AmountPaid, Meta};
