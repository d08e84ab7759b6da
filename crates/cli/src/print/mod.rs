//! What people read: tables, sentences, money with its sign.

mod case;
mod check;
mod claims;
mod court;
mod dates;
mod docket;
mod estimate;
mod events;
mod explain;
mod history;
mod import;
mod interest;
mod list_changes;
mod list_form;
mod people;
mod table;
mod tolling;
mod verify;
mod words;

pub use case::{parties, stages};
pub use check::{check, law};
pub use claims::{catalogue, claims, groups, inputs, joined, movers};
pub use court::cafa;
pub use dates::{deadline, deadline_rules};
pub use docket::{chain, deadlines, filings, law_moves, shift, today, trigger_events, triggers};
pub use estimate::estimate;
pub use events::{event_kinds, event_report, events, unkept_kind};
pub use explain::explain;
pub use history::history;
pub use import::{import, imports, undoable};
pub use interest::interest;
pub use list_changes::list_changes;
pub use people::people;
pub use tolling::{last_days, next_last_days, pressing, refiling, tolling_effect, tolling_kinds, tollings};
pub use verify::verify;
pub use words::{count, visible};
