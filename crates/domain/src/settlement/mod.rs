//! Settlement money: from the gross fund to shares to the cent.

mod fund;
mod shares;

pub use fund::{FeeBase, Fund, FundError, NetFund, lodestar_multiplier, net_fund};
pub use shares::{Limits, ShareError, Shares, class_cap, equal_shares, limited_shares, shares};
