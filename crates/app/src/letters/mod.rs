//! Letters and labels: what the firm writes with, to whom a letter about somebody goes, and writing many at once.

mod addressee;
mod desk;
mod fields;
mod folder;
mod kept;
mod labels;
mod last_days;
mod left_out;
mod look;
mod post;
mod write;

pub(crate) use kept::RecipientsKept;

pub use desk::{
    letter_desk, letter_template_retire, letter_template_save, letter_template_versions, letterhead_set,
};
pub use labels::label_write;
pub use left_out::{letter_left_out, letter_left_out_export, why_no_letter};
pub use look::{letter_check, letter_field_list, letter_preview};
pub use write::{letter_run_list, letter_write};
