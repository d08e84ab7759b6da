//! Deadlines: when something has to be done, under the rules by which courts count time.
//!
//! Every date comes with its working, with what it would be if days that are unsettled counted otherwise, and with the
//! earliest of these: the one to work towards.

mod california;
mod compute;
mod ended;
mod event;
mod federal;
mod hours;
mod period;
mod reading;
mod roll;
mod rule;

pub use compute::{Asked, Deadline, DeadlineError, compute, date_certain};
pub use event::Event;
pub use hours::{HoursEnd, end_of_hours};
pub use period::court_day;
pub use reading::{Governs, READ, Reading, holidays_left};
pub use roll::{Rolled, Skipped, next_open_day, previous_open_day, roll_back, roll_forward};
pub use rule::{Count, CountUnit, DeadlineKind, DeadlineRule, Method, Pick, ServedBy, Timely, Until};
