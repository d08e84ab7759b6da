//! From the gross fund to the net one, in the order in which it is reduced.

use crate::money::Money;
use rust_decimal::Decimal;
use rust_decimal::RoundingStrategy::MidpointAwayFromZero;

/// What the fee is a share of. Both gross and net are permitted: In re Online DVD, 779 F.3d 934 (9th Cir. 2015).
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum FeeBase {
    /// The gross fund.
    #[default]
    Gross,
    /// The gross fund with the interest it earned.
    GrossPlusInterest,
    /// What is left after the expenses.
    NetOfExpenses,
    /// What is left after the expenses and administration.
    NetOfExpensesAndAdmin,
}

impl FeeBase {
    /// The base of this word: `net_of_expenses`.
    pub fn from_word(word: &str) -> Option<FeeBase> {
        Some(match word {
            "gross" => FeeBase::Gross,
            "gross_plus_interest" => FeeBase::GrossPlusInterest,
            "net_of_expenses" => FeeBase::NetOfExpenses,
            "net_of_expenses_and_admin" => FeeBase::NetOfExpensesAndAdmin,
            _ => return None,
        })
    }
}

/// A fund and what it is reduced by.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Fund {
    /// The gross fund.
    pub gross: Money,
    /// Interest it earned.
    pub interest: Money,
    /// Taxes and their preparation.
    pub taxes: Money,
    /// Notice and administration.
    pub admin: Money,
    /// Fees as a share of the base.
    pub fee_share: Decimal,
    /// What that share is of.
    pub fee_base: FeeBase,
    /// Litigation expenses.
    pub expenses: Money,
    /// Service awards, all together.
    pub service: Money,
    /// Held back.
    pub reserve: Money,
}

/// What is left for the class.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct NetFund {
    /// Attorneys' fees, rounded half-up once.
    pub fees: Money,
    /// The net settlement fund.
    pub net: Money,
}

/// Why there is no net fund.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum FundError {
    /// More is taken than there is.
    #[error("the fund is {short} short of what is taken from it; lower fees, costs or awards")]
    Short {
        /// By how much.
        short: Money,
    },
    /// A sum past what can be held.
    #[error("a sum of the fund is larger than can be held")]
    TooLarge,
}

/// Gross + interest − taxes − administration − fees − expenses − service awards − reserve.
///
/// # Errors
/// [`FundError`]; a fund below nothing is an error, never a negative share.
pub fn net_fund(fund: &Fund) -> Result<NetFund, FundError> {
    let sum = |amounts: &[Money]| amounts.iter().map(|amount| i128::from(amount.cents())).sum::<i128>();
    let base = match fund.fee_base {
        FeeBase::Gross => sum(&[fund.gross]),
        FeeBase::GrossPlusInterest => sum(&[fund.gross, fund.interest]),
        FeeBase::NetOfExpenses => sum(&[fund.gross]) - sum(&[fund.expenses]),
        FeeBase::NetOfExpensesAndAdmin => sum(&[fund.gross]) - sum(&[fund.expenses, fund.admin]),
    };
    let base = i64::try_from(base.max(0)).map_err(|_| FundError::TooLarge)?;
    let fees = Money::from_cents(base).share(fund.fee_share).ok_or(FundError::TooLarge)?;
    let taken = sum(&[fund.taxes, fund.admin, fees, fund.expenses, fund.service, fund.reserve]);
    let net = i64::try_from(sum(&[fund.gross, fund.interest]) - taken).map_err(|_| FundError::TooLarge)?;
    if net < 0 {
        return Err(FundError::Short { short: Money::from_cents(-net) });
    }
    Ok(NetFund { fees, net: Money::from_cents(net) })
}

/// Lodestar and the multiple of it that a fee is, to four places; `None` without hours or past what can be held.
///
/// # Law
/// Vizcaino v. Microsoft Corp., 290 F.3d 1043 (9th Cir. 2002): the cross-check.
pub fn lodestar_multiplier(fee: Money, hours: Decimal, rate: Money) -> Option<(Money, Decimal)> {
    let lodestar = rate.share(hours)?;
    let multiplier = Decimal::from(fee.cents()).checked_div(Decimal::from(lodestar.cents()))?;
    Some((lodestar, multiplier.round_dp_with_strategy(4, MidpointAwayFromZero)))
}
