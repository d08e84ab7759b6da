//! The Class Action Fairness Act's jurisdiction: how many members, how much, and who is a citizen where.

use crate::money::{ClassTotal, Money};
use crate::theory::Citation;
use serde::Deserialize;

/// The act's figures, from `law/cafa.toml`.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct CafaFigures {
    /// The amount in controversy must be more than this, without interest and costs.
    pub amount_over: Money,
    /// At least so many members.
    pub members: u64,
    /// Local controversy: more than this fraction of the members are citizens of the state.
    pub local_more_than: Fraction,
    /// Home state: this fraction or more.
    pub home_at_least: Fraction,
    /// The court may decline: more than this fraction, and less than the home state's.
    pub discretionary_more_than: Fraction,
    /// Where they stand.
    pub citation: Citation,
}

/// A fraction, compared exactly.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Fraction {
    /// Above.
    pub of: u64,
    /// Below.
    pub in_all: u64,
}

/// Whether the act gives jurisdiction.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Jurisdiction {
    /// The sum of all members' claims, without interest and costs.
    pub amount: ClassTotal,
    /// It is more than the act asks for.
    pub amount_met: bool,
    /// There are as many members as the act asks for.
    pub numerosity_met: bool,
    /// Any member is a citizen of another state than any defendant; `None` while that is not known.
    pub minimal_diversity: Option<bool>,
    /// All three; `None` while one of them is not known and no other fails.
    pub jurisdiction: Option<bool>,
}

/// The exceptions, by the fraction of members who are citizens of the state of filing.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Exceptions {
    /// The fraction of the local controversy exception is met.
    pub local_controversy_fraction_met: bool,
    /// That exception as a whole; `None` while its other elements are not known.
    pub local_controversy: Option<bool>,
    /// The home-state exception; `None` while it is not known whether the primary defendants are citizens there.
    pub home_state_mandatory: Option<bool>,
    /// The fraction lies where the court may decline, with the primary defendants citizens there.
    pub discretionary_band: Option<bool>,
}

/// Whether the act gives jurisdiction over a class.
///
/// # Law
/// 28 U.S.C. § 1332(d)(2), (5)(B), (6): the claims of all members are added up, exclusive of interest and costs.
pub fn jurisdiction(
    figures: &CafaFigures,
    members: u64,
    amount: ClassTotal,
    minimal_diversity: Option<bool>,
) -> Jurisdiction {
    let amount_met = amount > ClassTotal::from_cents(figures.amount_over.cents().into());
    let numerosity_met = members >= figures.members;
    let jurisdiction = if amount_met && numerosity_met { minimal_diversity } else { Some(false) };
    Jurisdiction { amount, amount_met, numerosity_met, minimal_diversity, jurisdiction }
}

/// Which exceptions the citizenship of the members opens. `others_met` are the other elements of the local
/// controversy exception.
///
/// # Law
/// 28 U.S.C. § 1332(d)(3), (4)(A), (4)(B).
pub fn exceptions(
    figures: &CafaFigures,
    in_state: u64,
    members: u64,
    primary_defendants_in_state: Option<bool>,
    others_met: Option<bool>,
) -> Exceptions {
    let against = |fraction: Fraction| {
        let (mine, wanted) = (u128::from(in_state) * u128::from(fraction.in_all), u128::from(members) * u128::from(fraction.of));
        mine.cmp(&wanted)
    };
    let local = members > 0 && against(figures.local_more_than).is_gt();
    let home = members > 0 && against(figures.home_at_least).is_ge();
    let band = members > 0 && against(figures.discretionary_more_than).is_gt() && !home;
    let with = |fraction: bool, other: Option<bool>| if fraction { other } else { Some(false) };
    Exceptions {
        local_controversy_fraction_met: local,
        local_controversy: with(local, others_met),
        home_state_mandatory: with(home, primary_defendants_in_state),
        discretionary_band: with(band, primary_defendants_in_state),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn figures() -> CafaFigures {
        let third = |of| Fraction { of, in_all: 3 };
        CafaFigures {
            amount_over: Money::from_cents(900_000_00),
            members: 50,
            local_more_than: third(2),
            home_at_least: third(2),
            discretionary_more_than: third(1),
            citation: Citation {
                cite: "1 Test 1".into(),
                source: "test".into(),
                read_on: "2026-11-23".parse().unwrap(),
                verified: false,
            },
        }
    }

    #[test]
    fn exactly_the_amount_fails_and_a_cent_more_meets_it() {
        let met = |cents: i128| jurisdiction(&figures(), 50, ClassTotal::from_cents(cents), Some(true)).jurisdiction;
        assert_eq!((met(900_000_00), met(900_000_01)), (Some(false), Some(true)));
        let few = jurisdiction(&figures(), 49, ClassTotal::from_cents(900_000_01), Some(true));
        assert!(!few.numerosity_met && few.jurisdiction == Some(false));
        assert_eq!(jurisdiction(&figures(), 50, ClassTotal::from_cents(900_000_01), None).jurisdiction, None);
    }

    #[test]
    fn two_thirds_exactly_are_the_home_state_and_not_a_local_controversy() {
        let found = exceptions(&figures(), 2000, 3000, Some(true), Some(true));
        assert!(!found.local_controversy_fraction_met);
        assert_eq!((found.home_state_mandatory, found.discretionary_band), (Some(true), Some(false)));
        let more = exceptions(&figures(), 2001, 3000, Some(false), None);
        assert!(more.local_controversy_fraction_met);
        assert_eq!((more.local_controversy, more.home_state_mandatory), (None, Some(false)));
        let third = |in_state| exceptions(&figures(), in_state, 3000, Some(true), None).discretionary_band;
        assert_eq!((third(1000), third(1001), third(1999)), (Some(false), Some(true), Some(true)));
    }
}
