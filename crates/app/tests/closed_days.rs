//! The days on which the court of a case is closed.
#![allow(clippy::unwrap_used, reason = "a test may stop at the first surprise")]

mod common;

use app::wire::{CaseAdd, ChoiceDecide, ClosedDays, ClosedDaysAsked, DayAsked, DayCount, DeadlineAdd};
use app::{Failure, closed_days};
use common::Desk;
use common::docket::office;

fn asked(desk: &mut Desk, case: i64, from: &str, to: &str) -> Result<ClosedDays, Failure> {
    closed_days(&mut desk.app, ClosedDaysAsked { case, from: from.into(), to: to.into() })
}

fn named(found: &ClosedDays) -> Vec<(&str, &str)> {
    found.days.iter().map(|day| (day.date.as_str(), day.names[0].as_str())).collect()
}

/// 5 U.S.C. § 6103(a): Veterans Day on November 11 and Thanksgiving Day on the fourth Thursday, November 26, 2026.
/// Cal. Rules of Court 1.11 and Code Civ. Proc. § 135: the courts of the State are closed the day after as well.
#[test]
fn each_court_keeps_its_own_holidays() {
    let mut desk = office();
    let case = desk.case;
    let found = asked(&mut desk, case, "2026-11-01", "2026-11-30").unwrap();
    assert_eq!(found.profile, "FED");
    assert_eq!(
        found.days.iter().map(|day| day.date.as_str()).collect::<Vec<_>>(),
        ["2026-11-11", "2026-11-26"]
    );
    assert!(named(&found)[1].1.contains("Thanksgiving"), "{found:?}");
    assert_eq!(found.why_not, None);
    let court = Some("Superior Court of California, County of Alameda".to_owned());
    let add = CaseAdd { caption: Some("Lee v. Acme".into()), court, ..CaseAdd::default() };
    let state = app::case_add(&mut desk.app, add).unwrap().case;
    let found = asked(&mut desk, state, "2026-11-01", "2026-11-30").unwrap();
    assert_eq!(found.profile, "CA_COURT");
    let days: Vec<&str> = found.days.iter().map(|day| day.date.as_str()).collect();
    assert_eq!(days, ["2026-11-11", "2026-11-26", "2026-11-27"]);
}

/// Independence Day of 2026 is a Saturday, observed on the Friday before it.
#[test]
fn a_holiday_on_a_weekend_is_named_and_the_weekend_is_not() {
    let mut desk = office();
    let case = desk.case;
    let found = asked(&mut desk, case, "2026-07-01", "2026-07-07").unwrap();
    let days: Vec<&str> = found.days.iter().map(|day| day.date.as_str()).collect();
    assert_eq!(days, ["2026-07-03", "2026-07-04"]);
    assert!(named(&found).iter().all(|(_, name)| name.contains("Independence Day")), "{found:?}");
}

#[test]
fn what_the_firm_says_of_its_court_is_among_them() {
    let mut desk = office();
    let case = desk.case;
    let own = "name = \"Our court\"\n\n[[closure]]\ndate = \"2026-11-17\"\nname = \"power cut\"\ncourt = \"N.D. Cal.\"\n";
    desk.reads_law("calendars/own.toml", own);
    let found = asked(&mut desk, case, "2026-11-16", "2026-11-18").unwrap();
    assert_eq!(named(&found), [("2026-11-17", "power cut")]);
}

#[test]
fn a_stretch_past_the_years_that_are_loaded_says_so_beside_what_is_known() {
    let mut desk = office();
    let case = desk.case;
    let found = asked(&mut desk, case, "2040-12-23", "2041-01-05").unwrap();
    assert_eq!(found.days[0].date, "2040-12-25");
    assert!(found.why_not.unwrap().contains("holidays of 2041 are not known"));
    for (from, to) in [("2026-11-30", "2026-11-01"), ("2026-01-01", "2027-06-01")] {
        assert_eq!(asked(&mut desk, case, from, to).unwrap_err().field.as_deref(), Some("to"));
    }
    assert_eq!(asked(&mut desk, case, "soon", "2026-11-01").unwrap_err().field.as_deref(), Some("from"));
}

fn case_in(desk: &mut Desk, court: &str) -> i64 {
    let add =
        CaseAdd { caption: Some("Poe v. Acme".into()), court: Some(court.into()), ..CaseAdd::default() };
    app::case_add(&mut desk.app, add).unwrap().case
}

fn one_court_day_on(desk: &mut Desk, case: Option<i64>, from: &str) -> String {
    let asked = DayCount { from: Some(from.into()), count: 1, case };
    app::day_count(&mut desk.app, asked).unwrap().date
}

/// Gov. Code § 6700: March 31 is Farmworkers Day; in 2027 a Wednesday. No federal court is closed on it.
#[test]
fn court_days_are_those_of_the_court_of_the_case() {
    let mut desk = office();
    let federal = desk.case;
    let state = case_in(&mut desk, "Alameda Superior Court");
    let other = case_in(&mut desk, "Superior Court of New Jersey");
    for (case, day) in [
        (None, "2027-03-31"),
        (Some(federal), "2027-03-31"),
        (Some(state), "2027-04-01"),
        (Some(other), "2027-03-31"),
    ] {
        assert_eq!(one_court_day_on(&mut desk, case, "2027-03-30"), day);
    }
    let mut check = |case| {
        let asked = DayAsked { date: "2027-03-31".into(), case: Some(case) };
        let found = app::day_check(&mut desk.app, asked).unwrap();
        (found.is_open, found.after, found.unknown.is_some())
    };
    assert_eq!(check(federal), (true, None, false));
    assert_eq!(check(state), (false, Some("2027-04-01".to_owned()), false));
    assert_eq!(check(other), (true, None, true));
    let found = asked(&mut desk, other, "2027-03-01", "2027-04-01").unwrap();
    assert!(found.days.is_empty() && found.why_not.unwrap().contains("Superior Court of New Jersey"));
    let typed = DeadlineAdd {
        case: state,
        text: "file the list".into(),
        date: "2027-03-31".into(),
        ..DeadlineAdd::default()
    };
    app::deadline_add(&mut desk.app, typed).unwrap();
    desk.case = state;
    assert!(desk.deadlines()[0].notes[0].contains("Farmworkers Day"), "{:?}", desk.deadlines()[0].notes);
}

/// Friday, July 3, 2026, is a day like any other once the case has decided that it is no holiday.
#[test]
fn court_days_follow_what_the_case_has_decided() {
    let mut desk = office();
    let case = desk.case;
    assert_eq!(one_court_day_on(&mut desk, Some(case), "2026-07-02"), "2026-07-06");
    let (question, answer) = ("observed_friday".to_owned(), "no_holiday".to_owned());
    let made = ChoiceDecide { case, question, answer, why: "our motion".into(), authority: None };
    app::choice_decide(&mut desk.app, made).unwrap();
    assert_eq!(one_court_day_on(&mut desk, Some(case), "2026-07-02"), "2026-07-03");
}
