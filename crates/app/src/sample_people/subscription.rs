use super::draw::Draw;
use super::{CUT_OFF, day};
use chrono::{Datelike, Days, NaiveDate};
use domain::Money;
use domain::fact::FactValue;
use domain::membership::MembershipStatus;

/// Keys that the template of the case gives the facts.
pub(super) const KEYS: [&str; 7] = [
    "premium_from",
    "premium_to",
    "monthly_price",
    "amount_paid",
    "inmail_before_cutoff",
    "documented_loss",
    "discovered_on",
];

const FIRST_START: NaiveDate = day(2019, 1, 7);
const LAST_START: NaiveDate = day(2025, 1, 19);
const LAST_START_INSIDE: NaiveDate = day(2024, 9, 17);
/// Nobody under age began before this day.
const FIRST_START_OF_MINORS: NaiveDate = day(2024, 7, 1);
const LAST_END: NaiveDate = day(2026, 6, 30);
/// The last day of the months in which nearly everyone came to know.
const PRESS_ENDED: NaiveDate = day(2025, 3, 31);
const LAST_DISCOVERY: NaiveDate = day(2026, 6, 30);
/// Prices of a month in cents, the usual ones more often.
const PRICES: [i64; 6] = [29_99, 29_99, 39_99, 39_99, 59_99, 99_95];

/// What the case asks of everyone. Unknown is `None`.
pub(super) struct Subscription {
    /// The day Premium began.
    pub premium_from: NaiveDate,
    premium_to: Option<NaiveDate>,
    monthly_price: Money,
    amount_paid: Option<Money>,
    inmail_before_cutoff: Option<bool>,
    documented_loss: Option<Money>,
    discovered_on: Option<NaiveDate>,
}

impl Subscription {
    /// The facts of someone of `status`: a named plaintiff is always within the class, someone
    /// excluded mostly not, and Premium of the dead has ended.
    pub fn new(draw: &mut Draw, status: MembershipStatus) -> Subscription {
        let is_named = status == MembershipStatus::NamedPlaintiff;
        let premium_from = premium_from(draw, status);
        let monthly_price = Money::from_cents(*draw.pick(&PRICES));
        let was_free = draw.chance(30) && !is_named;
        let premium_to = match status {
            _ if was_free => Some(premium_from + Days::new(30)),
            MembershipStatus::Deceased => Some(draw.day(premium_from, CUT_OFF)),
            _ => draw.chance(650).then(|| draw.day(premium_from + Days::new(14), LAST_END)),
        };
        let paid_to = premium_to.map_or(CUT_OFF, |day| day.min(CUT_OFF));
        let paid = Money::from_cents(monthly_price.cents() * months_begun(premium_from, paid_to));
        let is_known = is_named || !draw.chance(2);
        Subscription {
            premium_from,
            premium_to,
            monthly_price,
            amount_paid: is_known.then_some(if was_free { Money::ZERO } else { paid }),
            inmail_before_cutoff: match draw.below(1000) {
                _ if is_named => Some(true),
                0..928 => Some(true),
                928..982 => Some(false),
                _ => None,
            },
            documented_loss: draw.chance(120).then(|| documented_loss(draw)),
            discovered_on: discovered_on(draw),
        }
    }

    /// What is known, in the order of [`KEYS`].
    pub fn known(&self) -> [Option<FactValue>; 7] {
        [
            Some(FactValue::Date(self.premium_from.into())),
            self.premium_to.map(|day| FactValue::Date(day.into())),
            Some(FactValue::Money(self.monthly_price)),
            self.amount_paid.map(FactValue::Money),
            self.inmail_before_cutoff.map(FactValue::YesNo),
            self.documented_loss.map(FactValue::Money),
            self.discovered_on.map(|day| FactValue::Date(day.into())),
        ]
    }
}

/// About one in eleven began too late to be in the class.
fn premium_from(draw: &mut Draw, status: MembershipStatus) -> NaiveDate {
    let too_late_per_mille = match status {
        MembershipStatus::NamedPlaintiff | MembershipStatus::Minor => 0,
        MembershipStatus::Excluded => 700,
        MembershipStatus::Prospective => 300,
        _ => 65,
    };
    if draw.chance(too_late_per_mille) {
        return draw.day(CUT_OFF, LAST_START);
    }
    if status == MembershipStatus::Minor {
        return draw.day(FIRST_START_OF_MINORS, LAST_START_INSIDE);
    }
    // The later of two days: Premium had more customers each year.
    draw.day(FIRST_START, LAST_START_INSIDE).max(draw.day(FIRST_START, LAST_START_INSIDE))
}

/// Months begun and so paid for from one day to another, at least the first.
fn months_begun(from: NaiveDate, to: NaiveDate) -> i64 {
    let months = |day: NaiveDate| i64::from(day.year()) * 12 + i64::from(day.month0());
    let begun = months(to) - months(from) + i64::from(to.day() > from.day());
    begun.max(1)
}

/// Nothing for some who sent papers, a few hundred dollars at most for most, more for a few.
fn documented_loss(draw: &mut Draw) -> Money {
    let (first, last) = match draw.below(100) {
        0..20 => (0, 0),
        20..92 => (5_00, 399_00),
        _ => (1_200_00, 4_999_00),
    };
    Money::from_cents(i64::from(draw.between(first, last)))
}

fn discovered_on(draw: &mut Draw) -> Option<NaiveDate> {
    match draw.below(1000) {
        0..450 => Some(CUT_OFF),
        450..980 => CUT_OFF.succ_opt().map(|next| draw.day(next, PRESS_ENDED)),
        980..996 => PRESS_ENDED.succ_opt().map(|next| draw.day(next, LAST_DISCOVERY)),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_month_is_paid_for_when_it_begins() {
        assert_eq!(months_begun(day(2024, 8, 18), CUT_OFF), 1, "the second month begins on the last day");
        assert_eq!(months_begun(day(2024, 8, 17), CUT_OFF), 2);
        assert_eq!(months_begun(day(2022, 3, 4), day(2022, 12, 31)), 10);
        assert_eq!(months_begun(day(2024, 12, 1), CUT_OFF), 1, "the first month is always paid for");
    }
}
