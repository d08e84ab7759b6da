//! What the class as a whole could recover: sums over its people, for every set of
//! assumptions that is still possible.

mod alike;
mod gaps;
mod groups;
mod interest;
mod late;
mod settle;
mod sheet;
mod tally;
mod terms;
mod variants;

pub use gaps::wanted_inputs;
pub use groups::{Group, Grouped, by_group};
pub use interest::{Earned, InterestSum, Prejudgment, day_count, earned};
pub use late::{Late, time_of};
pub(crate) use settle::climb;
pub use settle::settle;
pub use sheet::{PersonAwards, Sheet};
pub use tally::{ClaimSum, Tally};
pub use terms::{Assumption, CaseTime, ClaimTerms, MOST_CLAIMS, Terms, possible};
