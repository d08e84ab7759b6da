//! Letters and labels out, as PDF and Word. Pure: what day it is comes in, bytes go out.
//!
//! A [`Template`] is text with fields. Filled for somebody it is a [`Letter`], which a [`Setter`] sets on [`Page`]s: words
//! with their places in thousandths of a point. The same pages become a file ([`PdfWriter`]) and what the screen shows
//! before one is written. Word sets its own pages, so that [`WordWriter`] takes the letter itself.

mod error;
mod face;
mod label;
mod letter;
mod lines;
mod page;
mod pdf;
mod template;
mod word;

pub use error::ReportError;
pub use label::{LABELS_ON_A_SHEET, label_sheet};
pub use letter::{Letter, Letterhead, Paragraph, Run};
pub use page::{Block, Line, PAGE_HEIGHT, PAGE_WIDTH, Page, Role, Setter, Span};
pub use pdf::PdfWriter;
pub use template::{Template, TemplateError};
pub use word::WordWriter;
