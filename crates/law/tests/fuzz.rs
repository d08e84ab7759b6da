//! Files of a firm's own that were damaged in any way: refused with a reason, or taken and then right, and never a panic.
#![allow(clippy::unwrap_used, reason = "a test may stop at the first surprise")]

use chrono::{Days, NaiveDate};
use domain::calendar::Profile;
use domain::deadline::{Asked, ServedBy, compute, next_open_day};
use law::Law;
use proptest::prelude::*;
use std::collections::BTreeMap;

const FILES: [(&str, &str); 5] = [
    ("deadlines/frcp.toml", include_str!("../../../law/deadlines/frcp.toml")),
    ("deadlines/california.toml", include_str!("../../../law/deadlines/california.toml")),
    ("theories/us/sca.toml", include_str!("../../../law/theories/us/sca.toml")),
    ("theories/ca/ccpa.toml", include_str!("../../../law/theories/ca/ccpa.toml")),
    ("interest.toml", include_str!("../../../law/interest.toml")),
];

/// What can happen to a file: something is cut out, written twice, or written over.
#[derive(Debug, Clone)]
enum Damage {
    Cut(usize, usize),
    Twice(usize, usize),
    Over(usize, String),
}

fn damage() -> impl Strategy<Value = Damage> {
    let piece = prop_oneof!["[-0-9]{1,6}", "[a-z_\"=\\[\\]{}#.\n ]{1,8}", "\\PC{1,3}"];
    prop_oneof![
        (any::<usize>(), 1usize..200).prop_map(|(at, long)| Damage::Cut(at, long)),
        (any::<usize>(), 1usize..200).prop_map(|(at, long)| Damage::Twice(at, long)),
        (any::<usize>(), piece).prop_map(|(at, text)| Damage::Over(at, text)),
    ]
}

fn damaged(text: &str, damage: &Damage) -> String {
    let mut letters: Vec<char> = text.chars().collect();
    let place = |at: usize| at % letters.len().max(1);
    match damage {
        Damage::Cut(at, long) => {
            let (from, to) = (place(*at), (place(*at) + long).min(letters.len()));
            letters.drain(from..to);
        }
        Damage::Twice(at, long) => {
            let (from, to) = (place(*at), (place(*at) + long).min(letters.len()));
            let again = letters[from..to].to_vec();
            letters.splice(to..to, again);
        }
        Damage::Over(at, text) => {
            let from = place(*at);
            let to = (from + text.chars().count()).min(letters.len());
            letters.splice(from..to, text.chars());
        }
    }
    letters.into_iter().collect()
}

/// Every rule from one day: a day or a reason, the earliest day not after the latest, and no last day on a closed one.
fn every_rule_holds(law: &Law, from: NaiveDate) -> Result<(), TestCaseError> {
    for rule in &law.deadlines {
        let events: BTreeMap<String, NaiveDate> =
            rule.counts.iter().map(|count| (count.trigger.clone(), from)).collect();
        let asked = Asked {
            rule,
            rules: &law.deadlines,
            events: &events,
            service: ServedBy::Mail,
            inaccessible: &[],
            profile: Profile::Fed,
            reading: &domain::deadline::Reading::default(),
        };
        if let Ok(found) = compute(&asked, &law.calendar) {
            prop_assert!(found.safe_date <= found.latest_arguable_date, "{}", rule.code);
            prop_assert!(!found.working.is_empty());
        }
    }
    Ok(())
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 200, ..ProptestConfig::default() })]
    #[test]
    fn a_damaged_file_is_refused_or_right(
        file in 0..FILES.len(), damages in prop::collection::vec(damage(), 1..4), from in 0u64..5_000,
    ) {
        let (path, text) = FILES[file];
        let text = damages.iter().fold(text.to_owned(), |text, damage| damaged(&text, damage));
        let from = NaiveDate::from_ymd_opt(2024, 1, 1).unwrap() + Days::new(from);
        match Law::with_files(&[(path.to_owned(), text)]) {
            Ok(law) => every_rule_holds(&law, from)?,
            Err(refused) => prop_assert!(refused.iter().all(|error| error.to_string().contains(path)), "{refused:?}"),
        }
    }

    #[test]
    fn a_day_rolls_to_an_open_one_or_names_the_year(days in 0u64..60_000) {
        let law = Law::embedded().unwrap();
        let day = NaiveDate::from_ymd_opt(1950, 1, 1).unwrap() + Days::new(days);
        for profile in Profile::ALL {
            match next_open_day(day, profile, &law.calendar) {
                Ok(found) => prop_assert_eq!(law.calendar.is_open(found, profile), Ok(true)),
                Err(error) => prop_assert!(error.to_string().contains("are not known")),
            }
        }
    }
}
