//! The deadline calculator: which readings of the holidays a rule is counted by, and which events it runs from.
#![allow(clippy::unwrap_used, reason = "a test may stop at the first surprise")]

mod common;

use app::wire::{DeadlineAsked, DeadlineView, Nothing, TriggerDraft};
use app::{Failure, deadline};
use common::Desk;
use common::docket::office;

const PROFILES: [&str; 6] = ["FED", "FED_STRICT", "FED_STATE", "FED_STRICT_STATE", "FED_ALL", "CA_COURT"];

fn under(desk: &mut Desk, rule: &str, on: &str, profile: Option<&str>) -> Result<DeadlineView, Failure> {
    let (trigger, profile) = (Some(on.to_owned()), profile.map(str::to_owned));
    deadline(&mut desk.app, DeadlineAsked { rule: rule.into(), trigger, profile, ..DeadlineAsked::default() })
}

#[test]
fn the_day_to_work_towards_is_never_later_than_the_last_day_under_any_reading_that_is_taken() {
    let mut desk = office();
    let rules = app::deadline_rule_list(&mut desk.app, Nothing {}).unwrap();
    for rule in rules.iter().filter(|rule| !rule.is_by_order) {
        for profile in PROFILES {
            let is_its = (profile == "CA_COURT") == (rule.method == "california");
            for on in ["2026-06-19", "2026-09-28", "2026-10-27", "2027-03-17", "2027-06-04"] {
                match under(&mut desk, &rule.code, on, Some(profile)) {
                    Ok(found) => {
                        assert!(is_its, "{} by {profile}", rule.code);
                        assert!(found.safe_date <= found.date, "{} by {profile}: {found:?}", rule.code);
                        assert!(
                            found.date <= found.latest_arguable_date,
                            "{} by {profile}: {found:?}",
                            rule.code
                        );
                    }
                    Err(refused) if refused.field.as_deref() == Some("profile") => {
                        assert!(!is_its, "{} by {profile}: {refused}", rule.code);
                    }
                    // A period that counts only where something else was done in time has no day without it.
                    Err(refused) => assert!(refused.message.contains("give that day"), "{refused}"),
                }
            }
        }
    }
}

/// Fourteen days from Monday, September 28, 2026, end on Monday, October 12, Columbus Day: on Tuesday, October 13.
#[test]
fn the_days_of_californias_courts_are_refused_for_a_federal_rule_and_for_an_event() {
    let mut desk = office();
    assert_eq!(under(&mut desk, "FRCP_23F", "2026-09-28", None).unwrap().date, "2026-10-13");
    let refused = under(&mut desk, "FRCP_23F", "2026-09-28", Some("CA_COURT")).unwrap_err();
    assert!(
        refused.message.starts_with("The federal rules count no days by \"CA_COURT\"; use one of: FED,"),
        "{refused}"
    );
    let draft =
        TriggerDraft { profile: Some("CA_COURT".into()), ..desk.draft("order_entered", "2026-09-28") };
    assert_eq!(desk.enter_draft(draft, &["FRCP_23F"]).unwrap_err().field.as_deref(), Some("profile"));
}

/// Thirty days from Saturday, December 5, 2026, end on Monday, January 4, 2027.
#[test]
fn a_closed_office_moves_no_day_of_californias_rules_and_the_working_says_so() {
    let mut desk = office();
    let asked = DeadlineAsked {
        rule: "CCP_412_20".into(),
        trigger: Some("2026-12-05".into()),
        inaccessible: vec!["2027-01-04".into()],
        ..DeadlineAsked::default()
    };
    let found = deadline(&mut desk.app, asked.clone()).unwrap();
    assert_eq!(found.date, "2027-01-04");
    let says =
        "The clerk's office is said to be closed on Monday, January 4, 2027; the day is not moved for it";
    assert!(found.working.last().unwrap().starts_with(says), "{:?}", found.working);
    let elsewhere = DeadlineAsked { inaccessible: vec!["2027-01-05".into()], ..asked };
    let found = deadline(&mut desk.app, elsewhere).unwrap();
    assert!(found.working.iter().all(|step| !step.contains("clerk's office")), "{:?}", found.working);
}

#[test]
fn a_rule_that_runs_after_another_takes_the_events_of_both_and_no_misspelt_one() {
    let mut desk = office();
    let mut reply = |event: &str| {
        let events = [(event.to_owned(), "2026-03-04".to_owned())].into();
        deadline(
            &mut desk.app,
            DeadlineAsked { rule: "CAND_7_3C".into(), events, ..DeadlineAsked::default() },
        )
    };
    // A week from Wednesday, March 4; and from March 18, on which an opposition to a motion of that day is due.
    assert_eq!(reply("opposition_due").unwrap().date, "2026-03-11");
    assert_eq!(reply("motion_filed").unwrap().date, "2026-03-25");
    let refused = reply("motion_fild").unwrap_err();
    assert_eq!(refused.field.as_deref(), Some("events"));
    assert!(
        refused.message.contains("motion_filed") && refused.message.contains("opposition_due"),
        "{refused}"
    );
}
