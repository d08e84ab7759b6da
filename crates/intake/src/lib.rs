//! Class lists in, checked, with nothing guessed.
//!
//! [`Table`] opens a file of any kind that holds a list: text with a delimiter between cells in any encoding, a
//! workbook of Excel (.xlsx) or LibreOffice (.ods), or what was pasted from one. [`read_list`] takes a table whose
//! first line names its columns, and gives the rows that are right and, for every other row, what is wrong with it.
//! [`look`] shows beforehand what its columns seem to hold, and a [`Mapping`] says what a person makes of them.
//! A file that cannot be a whole class list is an [`IntakeError`]. [`read_events`] takes a list of what happened
//! to those people, in the same manner. [`Form`] says in what form a file was read, and can be corrected.
//! [`document_text`] reads the text of a document, by which it is found.
//! [`read_email`] reads an e-mail that was saved as a file.
//!
//! A file is read once, front to back, through buffers of a mebibyte. Besides what is handed out, only the external
//! ids, the first 100,000 problems and the shared texts of a workbook are kept.

mod cell;
mod columns;
mod content;
mod dates;
mod decode;
mod document;
mod error;
mod events;
mod field;
mod headers;
mod ids;
mod list;
mod look;
mod mail;
mod mailed;
mod mapping;
mod names;
mod offers;
mod problem;
mod records;
mod row;
mod sheet;
mod split;
mod table;
mod text;
mod titles;
mod unread;
mod zip;

pub use columns::{Column, Columns, ToldBy};
pub use dates::{ColumnDates, DateOrder, FoundOrder};
pub use document::{DocumentText, LARGEST as LARGEST_DOCUMENT, TextError, document_text};
pub use error::IntakeError;
pub use events::{EventColumn, EventField, EventList, EventsWanted, ListedEvent, read_events};
pub use field::{Field, Wanted};
pub use headers::REFUSED_HEADERS;
pub use list::{Checked, ClassList, RefusedRow, read_list, read_refused, read_rows};
pub use look::{Look, PlainRow, Sample, look, plain_rows};
pub use mail::{Correspondent, Email, EmailError, MOST_EMAIL_BYTES, read_email};
pub use mailed::{ADDRESSED_HEADERS, MAILED_HEADER, Mailed};
pub use mapping::{MappedColumn, Mapping, Reading, TypedCell};
pub use names::split as split_name;
pub use offers::Offer;
pub use problem::{Problem, ProblemKind};
pub use records::Progress;
pub use row::ListRow;
pub use table::{Asked, FileKind, Form, Quote, SheetName, Source, Table, Unseen};
pub use unread::Unread;
