//! Class lists in, checked, with nothing guessed.
//!
//! [`read_list`] takes a CSV file (commas, semicolons or tabs; UTF-8) whose first line
//! names its columns, and gives the rows that are right and, for every other row, what
//! is wrong with it. A file that cannot be a whole class list is an [`IntakeError`].
//! [`read_events`] takes a list of what happened to those people, in the same manner.
//!
//! The file is read once, front to back, through a buffer of one mebibyte. Besides what
//! is handed out, only the external ids and the first 100,000 problems are kept.

mod columns;
mod error;
mod events;
mod ids;
mod list;
mod problem;
mod records;
mod row;
mod split;

pub use columns::{Column, Columns, Field, Wanted};
pub use error::IntakeError;
pub use events::{EventColumn, EventField, EventList, EventsWanted, ListedEvent, read_events};
pub use list::{Checked, ClassList, read_list, read_rows};
pub use problem::{Problem, ProblemKind};
pub use row::ListRow;
