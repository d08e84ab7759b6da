//! The nouns and rules of a class action.
//!
//! Pure: no I/O, no clock, no floats. A missing fact is never an error here: it
//! gives the lines it supports and a named gap ([`assessment::Gap`]).

pub mod assess;
pub mod assessment;
pub mod cafa;
pub mod calendar;
pub mod choice;
pub mod class;
pub mod class_columns;
mod class_days;
pub mod columns;
pub mod country;
pub mod damages;
pub mod date;
pub mod deadline;
pub mod edit;
pub mod exposure;
pub mod fact;
pub mod fold;
pub mod input;
pub mod interest;
pub mod lead;
pub mod limitation;
pub mod membership;
pub mod money;
pub mod packed;
pub mod partial_date;
pub mod person;
pub mod phone;
pub mod redaction;
pub mod role;
pub mod settlement;
pub mod state;
pub mod theory;
pub mod words;
mod working;

pub use assessment::Assessment;
pub use calendar::Calendar;
pub use fold::fold;
pub use money::{ClassTotal, Money};
pub use partial_date::{PartialDate, Precision};
