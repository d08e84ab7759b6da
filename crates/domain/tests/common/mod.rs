//! Invented law that tests share: a statute without figures of its own, and a fixed sum.
#![allow(dead_code, clippy::unwrap_used, reason = "shared by tests, each of which uses a part")]

use chrono::NaiveDate;
use domain::Money;
use domain::theory::{Basis, Citation, DatedRemedy, Limitation, LimitationStart, Period, Theory, Tier};

pub fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

pub fn citation() -> Citation {
    Citation { cite: "1 Test 1".into(), source: "test".into(), read_on: day("2026-11-23"), verified: false }
}

/// A statute with these remedies, under which time runs for two years.
pub fn theory(remedies: Vec<DatedRemedy>, start: LimitationStart) -> Theory {
    Theory {
        id: "any".into(),
        name: "Any Act".into(),
        short_cite: "§ 1".into(),
        law_of: None,
        citation: citation(),
        remedies,
        threshold: None,
        class_cap: None,
        elements: vec![],
        proof: vec![],
        limitations: vec![Limitation {
            period: Period::Years(2),
            start,
            outer_years: None,
            when: vec![],
            citation: citation(),
        }],
        fees: None,
        punitive: None,
        notices: vec![],
        notes: vec![],
        questions: vec![],
    }
}

/// From so many cents to so many for each unit.
pub fn each(low: i64, high: i64) -> Tier {
    Tier {
        name: String::new(),
        basis: Basis::Each { low: Money::from_cents(low), high: Money::from_cents(high) },
        award_times: 1,
        actual_times: 1,
        court_may: false,
        actual_times_most: None,
    }
}
