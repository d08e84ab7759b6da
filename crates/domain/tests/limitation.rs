//! Last days to file: what stops a clock, for whom, and what nobody has decided. Days worked by hand.
#![allow(clippy::unwrap_used, reason = "a test may stop at the first surprise")]

use chrono::{Days, NaiveDate};
use domain::Calendar;
use domain::calendar::{Holiday, HolidayKind, Profile};
use domain::choice::{Answers, QuestionId};
use domain::limitation::{
    Clock, Effect, Ending, Fixed, LastDay, NewAction, Scope, Time, Tolling, TollingKind, anniversary,
};
use domain::theory::{Citation, Limitation, LimitationStart, Period, Theory};
use proptest::prelude::*;

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

fn citation() -> Citation {
    Citation {
        cite: "18 U.S.C. § 2707(f)".into(),
        source: "test".into(),
        read_on: day("2026-11-23"),
        verified: false,
    }
}

fn calendar() -> Calendar {
    use HolidayKind::{CaState, Fed, FedSatFri};
    let holidays = [
        ("2026-02-12", "Lincoln Day", CaState),
        ("2026-07-03", "Independence Day (observed Friday)", FedSatFri),
        ("2026-07-04", "Independence Day", Fed),
        ("2026-10-12", "Columbus Day", Fed),
    ];
    let holidays = holidays.map(|(date, name, kind)| Holiday { date: day(date), name: name.into(), kind });
    Calendar::new(2000..=2040, holidays.to_vec()).unwrap()
}

fn theory(law_of: &str, period: Period, start: LimitationStart, outer_years: Option<u32>) -> Theory {
    Theory {
        id: "any".into(),
        name: "Any".into(),
        short_cite: "any".into(),
        law_of: Some(law_of.into()),
        citation: citation(),
        remedies: vec![],
        threshold: None,
        class_cap: None,
        elements: vec![],
        proof: vec![],
        limitations: vec![Limitation { period, start, outer_years, when: vec![], citation: citation() }],
        fees: None,
        punitive: None,
        notices: vec![],
        notes: vec![],
        questions: vec![],
    }
}

fn federal() -> Theory {
    theory("us", Period::Years(2), LimitationStart::Discovery, None)
}

fn californian(years: u32) -> Theory {
    theory("ca", Period::Years(years), LimitationStart::Accrual, None)
}

fn kind(effect: Effect) -> TollingKind {
    TollingKind {
        code: "any".into(),
        name: "Agreement".into(),
        effect,
        claims_of: None,
        named_too: false,
        at_accrual: false,
        at_most_years: None,
        until_age: None,
        days_after: 0,
        covers_repose: false,
        fixed: None,
        says: String::new(),
        citation: Citation { cite: "the agreement".into(), ..citation() },
    }
}

fn stretch(effect: Effect, from: &str, to: &str) -> Tolling {
    Tolling {
        kind: kind(effect),
        cause: "of March 3".into(),
        from: day(from),
        to: Some(day(to)),
        ordered_on: None,
        ending: Ending::NoRuling,
        court_of: None,
        action: "3:25-cv-1".into(),
        scope: Scope::All,
        is_own_action: false,
        claims: None,
    }
}

fn stops(from: &str, to: &str) -> Tolling {
    stretch(Effect::Stops, from, to)
}

/// An earlier class action of nine days, from its filing to its dismissal without a ruling.
fn dismissed() -> Tolling {
    stretch(Effect::ClassAction, "2025-01-21", "2025-01-30")
}

struct Given<'a> {
    theory: &'a Theory,
    tolling: &'a [Tolling],
    decided: &'a [(&'a str, &'a str)],
    action: NewAction,
}

impl Given<'_> {
    fn with<T>(&self, work: impl FnOnce(&Time<'_>) -> T) -> T {
        let mut answers = Answers::default();
        self.decided.iter().for_each(|(name, value)| answers.set(name, value).unwrap());
        let is_decided = |asked: &QuestionId| self.decided.iter().any(|(name, _)| *name == asked.name());
        let open: Vec<QuestionId> = QuestionId::all().filter(|asked| !is_decided(asked)).collect();
        let calendar = calendar();
        work(&Time {
            theory: self.theory,
            claim: 0,
            tolling: self.tolling.iter().collect(),
            answers,
            open: &open,
            action: self.action,
            today: day("2026-11-26"),
            calendar: &calendar,
        })
    }

    fn last_day(&self, start: &str, violation: Option<&str>) -> LastDay {
        let clock = Clock { start: day(start), violation: violation.map(day) };
        let found = self.with(|time| time.last_day(clock)).unwrap();
        let ends = self.with(|time| time.ends(clock)).unwrap();
        assert_eq!(
            (ends.last, ends.safe, ends.latest),
            (found.last_day, found.safe_date, found.latest_arguable_date)
        );
        found
    }
}

fn given<'a>(theory: &'a Theory, tolling: &'a [Tolling]) -> Given<'a> {
    Given { theory, tolling, decided: &[], action: NewAction::Individual }
}

#[test]
fn two_years_end_on_the_same_day_of_the_calendar_and_the_working_says_so() {
    let found = given(&federal(), &[]).last_day("2024-09-18", None);
    assert_eq!(found.last_day, day("2026-09-18"));
    assert_eq!(
        found.working,
        [
            "The clock starts on Wednesday, September 18, 2024 (discovery); that day is not counted.",
            "2 years end on Friday, September 18, 2026 (18 U.S.C. § 2707(f)).",
            "The courts are open that day, so the last day to file is Friday, September 18, 2026.",
            "Nothing on record stops the clock.",
        ]
    );
}

#[test]
fn a_closed_day_at_the_end_is_named_and_what_is_unsettled_makes_a_safe_and_a_latest_day() {
    let columbus = given(&federal(), &[]).last_day("2024-10-12", None);
    assert_eq!(columbus.last_day, day("2026-10-13"));
    assert_eq!(
        columbus.working[2],
        "A period does not end on October 12 (Columbus Day), so the last day to file is Tuesday, October 13, 2026 \
         (Fed. R. Civ. P. 6(a)(1)(C))."
    );
    let observed = given(&federal(), &[]).last_day("2024-07-03", None);
    assert_eq!((observed.safe_date, observed.last_day), (day("2026-07-03"), day("2026-07-06")));
    let state = given(&federal(), &[]).last_day("2024-02-12", None);
    assert_eq!((state.last_day, state.latest_arguable_date), (day("2026-02-12"), day("2026-02-13")));
    assert!(
        state
            .working
            .iter()
            .any(|step| step.starts_with("It would be Friday, February 13, 2026, if California"))
    );
}

#[test]
fn a_decided_reading_of_the_holidays_is_worked_with() {
    let theory = federal();
    let last = |start: &str, decided: &[(&str, &str)]| {
        let found = Given { decided, ..given(&theory, &[]) }.last_day(start, None);
        [found.safe_date, found.last_day, found.latest_arguable_date]
    };
    // July 3, 2026 is the Friday on which Independence Day is observed.
    assert_eq!(last("2024-07-03", &[("observed_friday", "no_holiday")]), [day("2026-07-03"); 3]);
    assert_eq!(last("2024-07-03", &[("observed_friday", "holiday")]), [day("2026-07-06"); 3]);
    // February 12, 2026 is Lincoln Day in California.
    assert_eq!(last("2024-02-12", &[("state_holidays", "on")]), [day("2026-02-13"); 3]);
}

#[test]
fn days_of_an_earlier_class_action_count_only_where_the_firm_says_so() {
    let (theory, tolling) = (federal(), [dismissed()]);
    let open = given(&theory, &tolling).last_day("2024-09-18", None);
    assert_eq!((open.last_day, open.latest_arguable_date), (day("2026-09-18"), day("2026-09-28")));
    let asked: Vec<&str> = open.asks.iter().map(|question| question.name()).collect();
    assert_eq!(asked, ["american_pipe"]);
    // January 21 to 30 are nine days; September 18 and nine are Sunday, September 27.
    let individual = Given { decided: &[("american_pipe", "individual_only")], ..given(&theory, &tolling) };
    let found = individual.last_day("2024-09-18", None);
    assert_eq!((found.nominal, found.last_day), (day("2026-09-27"), day("2026-09-28")));
    assert!(found.asks.is_empty());
    assert_eq!(found.without_tolling, day("2026-09-18"));
    let class = Given { action: NewAction::Class, ..individual };
    assert_eq!(class.last_day("2024-09-18", None).last_day, day("2026-09-18"));
    let both = Given { decided: &[("american_pipe", "yes")], action: NewAction::Class, ..class };
    assert_eq!(both.last_day("2024-09-18", None).last_day, day("2026-09-28"));
}

#[test]
fn a_denial_saves_suits_of_ones_own_and_no_later_class_action() {
    let theory = federal();
    let tolling =
        [Tolling { ending: Ending::Denied, ..stretch(Effect::ClassAction, "2025-02-18", "2025-11-03") }];
    // Filed a day before the end, denied on November 3: a day is left.
    let individual = given(&theory, &tolling).last_day("2023-02-19", None);
    assert_eq!(individual.last_day, day("2025-11-04"));
    let class = Given { action: NewAction::Class, ..given(&theory, &tolling) }.last_day("2023-02-19", None);
    assert_eq!(class.last_day, day("2025-02-19"));
    assert!(class.working.iter().any(|step| step.contains("not saved once certification was denied")));
}

#[test]
fn a_federal_action_stops_claims_of_a_state_only_where_the_firm_says_so() {
    let (theory, tolling) = (californian(4), [Tolling { ending: Ending::Denied, ..dismissed() }]);
    let off = given(&theory, &tolling).last_day("2024-09-18", None);
    // Nine days, or ten where the first and the last both count.
    assert_eq!((off.last_day, off.latest_arguable_date), (day("2028-09-18"), day("2028-09-28")));
    let on = Given { decided: &[("cross_jurisdictional_tolling", "on")], ..given(&theory, &tolling) };
    assert_eq!(on.last_day("2024-09-18", None).last_day, day("2028-09-27"));
    let in_state = [Tolling { court_of: Some("ca".into()), ..tolling[0].clone() }];
    assert_eq!(given(&theory, &in_state).last_day("2024-09-18", None).last_day, day("2028-09-27"));
    // Neither do the courts of another state stop it, nor a claim of which nobody knows the law.
    let elsewhere = [Tolling { court_of: Some("ny".into()), ..tolling[0].clone() }];
    assert_eq!(given(&theory, &elsewhere).last_day("2024-09-18", None).last_day, day("2028-09-18"));
    let unknown = Theory { law_of: None, ..californian(4) };
    assert_eq!(given(&unknown, &in_state).last_day("2024-09-18", None).last_day, day("2028-09-18"));
}

#[test]
fn for_the_excluded_the_clock_runs_again_on_the_day_of_the_request_or_of_the_order() {
    let theory = federal();
    let tolling = [Tolling {
        ending: Ending::Excluded,
        ordered_on: Some(day("2026-01-12")),
        ..stretch(Effect::ClassAction, "2024-08-15", "2025-10-20")
    }];
    let found = given(&theory, &tolling).last_day("2024-05-06", None);
    assert_eq!((found.last_day, found.latest_arguable_date), (day("2027-07-12"), day("2027-10-04")));
    let ordered = Given { decided: &[("opt_out_tolling", "order_date")], ..given(&theory, &tolling) };
    assert_eq!(ordered.last_day("2024-05-06", None).last_day, day("2027-10-04"));
}

/// Excluded on March 1: sixty days, whoever else the action still covers; August 1, 2025 is the day after.
#[test]
fn who_was_excluded_has_no_more_of_the_action_than_that() {
    let theory = federal();
    let action =
        Tolling { ending: Ending::Denied, ..stretch(Effect::ClassAction, "2024-01-01", "2026-06-01") };
    let excluded =
        Tolling { ending: Ending::Excluded, ..stretch(Effect::ClassAction, "2024-01-01", "2024-03-01") };
    let of_all = given(&theory, std::slice::from_ref(&action)).last_day("2023-06-01", None);
    assert_eq!(of_all.nominal, day("2027-10-31"));
    let both = [action.clone(), excluded.clone()];
    assert_eq!(given(&theory, &both).last_day("2023-06-01", None).last_day, day("2025-07-31"));
    let another = [Tolling { action: "another".into(), ..action }, excluded];
    assert_eq!(given(&theory, &another).last_day("2023-06-01", None).nominal, day("2027-10-31"));
}

#[test]
fn an_outer_limit_goes_on_while_something_else_stops_the_clock_beside_it() {
    let theory = theory("us", Period::Years(2), LimitationStart::Discovery, Some(5));
    let emergency = Tolling {
        kind: TollingKind { covers_repose: true, ..kind(Effect::Stops) },
        ..stops("2020-04-06", "2020-10-01")
    };
    let tolling = [emergency, stops("2020-03-01", "2021-09-01")];
    // Five years from June 1, 2019 and the 178 days of the emergency rule alone.
    assert_eq!(
        given(&theory, &tolling).last_day("2023-01-01", Some("2019-06-01")).last_day,
        day("2024-11-26")
    );
}

#[test]
fn stretches_that_overlap_count_once_and_what_begins_after_the_end_revives_nothing() {
    let theory = californian(4);
    let overlapping = [stops("2022-01-01", "2022-12-31"), stops("2021-06-01", "2022-06-01")];
    let found = given(&theory, &overlapping).last_day("2020-01-15", None);
    assert_eq!((found.tolled[0].days, found.last_day), (Some(578), day("2025-08-15")));
    let late = [stops("2020-01-10", "2020-03-10"), stops("2024-01-05", "2024-06-05")];
    assert_eq!(given(&theory, &late).last_day("2019-03-04", None).last_day, day("2023-05-03"));
}

#[test]
fn a_stretch_that_begins_on_the_monday_to_which_a_sunday_ran_still_stops_the_clock() {
    // March 16, 2025 is a Sunday; the action was filed on the Monday and ended on September 8.
    let tolling = [stops("2025-03-17", "2025-09-08")];
    assert_eq!(given(&federal(), &tolling).last_day("2023-03-16", None).last_day, day("2025-09-08"));
}

/// Two years from February 29, 2024 end on Saturday, February 28, 2026, which runs to Monday, March 2. The 273 days from
/// then to November 30 would end on November 28.
#[test]
fn a_period_whose_days_are_over_before_the_clock_runs_again_ends_when_it_does_and_says_so() {
    let tolling = [stops("2026-03-02", "2026-11-30")];
    let found = given(&federal(), &tolling).last_day("2024-02-29", None);
    assert_eq!(found.last_day, day("2026-11-30"));
    let step = "273 days are not counted. They would be over before the clock runs again, so the period does not end \
                before Monday, November 30, 2026.";
    assert!(found.working.iter().any(|says| says.ends_with(step)), "{:?}", found.working);
}

#[test]
fn minority_gives_a_claim_of_the_state_its_full_period_and_a_federal_one_nothing() {
    let minority = TollingKind {
        claims_of: Some("ca".into()),
        at_accrual: true,
        name: "Minority".into(),
        ..kind(Effect::Stops)
    };
    let tolling = [Tolling { kind: minority, ..stops("2006-08-20", "2024-08-20") }];
    let state = given(&californian(2), &tolling).last_day("2023-04-10", None);
    assert_eq!((state.start, state.last_day), (day("2024-08-20"), day("2026-08-20")));
    let grown = given(&californian(2), &tolling).last_day("2025-04-10", None);
    assert_eq!(grown.last_day, day("2027-04-12"));
    let federal = given(&federal(), &tolling).last_day("2023-04-10", None);
    assert_eq!(federal.last_day, day("2025-04-10"));
    assert!(federal.working.iter().any(|step| step.contains("under the law of that state only")));
}

#[test]
fn prison_gives_at_most_two_years() {
    let prison = TollingKind { at_accrual: true, at_most_years: Some(2), ..kind(Effect::Stops) };
    let tolling = [Tolling { kind: prison, ..stops("2019-01-01", "2030-01-01") }];
    // Accrued January 15, 2020, stopped to January 15, 2022, four years from there.
    assert_eq!(given(&californian(4), &tolling).last_day("2020-01-15", None).last_day, day("2026-01-15"));
}

#[test]
fn a_death_moves_the_end_to_six_months_after_it_and_never_back() {
    let death = |on: &str| [Tolling { to: None, ..stretch(Effect::NotBefore(6), on, on) }];
    let late = death("2026-10-20");
    assert_eq!(given(&californian(4), &late).last_day("2022-12-05", None).last_day, day("2027-04-20"));
    let early = death("2025-02-10");
    assert_eq!(given(&californian(4), &early).last_day("2024-03-18", None).last_day, day("2028-03-20"));
    let after_the_end = death("2027-01-20");
    assert_eq!(
        given(&californian(4), &after_the_end).last_day("2022-12-05", None).last_day,
        day("2026-12-07")
    );
    let defendant = [Tolling { to: None, ..stretch(Effect::Within(12), "2025-03-03", "2025-03-03") }];
    assert_eq!(given(&californian(4), &defendant).last_day("2024-03-18", None).last_day, day("2026-03-03"));
}

#[test]
fn an_outer_limit_cuts_the_period_off_and_only_what_says_so_stops_it() {
    let theory = theory("us", Period::Years(2), LimitationStart::Discovery, Some(5));
    let tolling = [stops("2022-01-10", "2026-02-10")];
    let cut = given(&theory, &tolling).last_day("2021-09-07", Some("2021-03-02"));
    assert_eq!(cut.last_day, day("2026-03-02"));
    assert!(
        cut.working.iter().any(|step| step.ends_with("ends on Monday, March 2, 2026: it governs.")),
        "{:?}",
        cut.working
    );
    let covering = [Tolling {
        kind: TollingKind { covers_repose: true, ..kind(Effect::Stops) },
        ..stops("2022-01-10", "2022-01-20")
    }];
    let longer = given(&theory, &covering).last_day("2025-09-08", Some("2021-03-02"));
    assert_eq!(longer.last_day, day("2026-03-12"));
}

#[test]
fn emergency_rule_nine_names_its_own_days_by_the_length_of_the_period() {
    let fixed =
        Fixed { from: day("2020-04-06"), to: day("2020-10-01"), over_days: 180, else_to: day("2020-08-03") };
    let rule = TollingKind { fixed: Some(fixed), ..kind(Effect::Stops) };
    let tolling = [Tolling { kind: rule, ..stops("2020-04-06", "2020-10-01") }];
    assert_eq!(given(&californian(2), &tolling).last_day("2019-06-08", None).last_day, day("2021-12-03"));
    let short = theory("ca", Period::Days(180), LimitationStart::Accrual, None);
    // January 10, 2020 and 180 days are July 8; 119 days stopped lead to November 4.
    assert_eq!(given(&short, &tolling).last_day("2020-01-10", None).last_day, day("2020-11-04"));
}

#[test]
fn thirty_days_after_a_dismissal_are_stopped_too_and_what_is_pending_is_sure_up_to_today() {
    let supplemental = TollingKind { days_after: 30, ..kind(Effect::Stops) };
    let tolling = [Tolling { kind: supplemental, ..stops("2024-06-03", "2025-04-30") }];
    assert_eq!(given(&californian(2), &tolling).last_day("2023-07-10", None).last_day, day("2026-07-06"));
    let pending = [Tolling { to: None, ..stops("2026-11-16", "2026-11-16") }];
    // Ten days are sure on November 26, 2026.
    assert_eq!(given(&californian(2), &pending).last_day("2025-01-15", None).last_day, day("2027-01-25"));
}

#[test]
fn equity_stands_on_record_and_moves_no_day() {
    let tolling = [stretch(Effect::Note, "2024-10-01", "2025-10-01")];
    let found = given(&federal(), &tolling).last_day("2024-09-18", None);
    assert_eq!(found.last_day, day("2026-09-18"));
    assert!(found.working.iter().any(|step| step.contains("for a court to weigh")));
}

#[test]
fn months_and_month_ends_are_counted_by_the_calendar() {
    let half = theory("ca", Period::Months(6), LimitationStart::Accrual, None);
    let found = given(&half, &[]).last_day("2026-08-31", None);
    assert_eq!((found.nominal, found.last_day), (day("2027-02-28"), day("2027-03-01")));
    assert_eq!(anniversary(day("2024-02-29"), 2), Some(day("2026-02-28")));
    let federal = federal();
    let later = Given { decided: &[("anniversary", "later_day")], ..given(&federal, &[]) };
    assert_eq!(later.last_day("2024-02-29", None).nominal, day("2026-03-01"));
}

#[test]
fn a_year_whose_holidays_are_not_known_gives_no_day() {
    let error = |start: &str, years| {
        let theory = californian(years);
        let clock = Clock { start: day(start), violation: None };
        given(&theory, &[]).with(|time| time.last_day(clock)).unwrap_err().year()
    };
    assert_eq!(error("1994-10-19", 1), 1995);
    assert_eq!(error("2038-01-05", 4), 2042);
    error("2024-01-05", u32::MAX);
}

fn kinds() -> impl Strategy<Value = Tolling> {
    let effect =
        prop::sample::select(vec![Effect::Stops, Effect::ClassAction, Effect::NotBefore(6), Effect::Note]);
    (effect, 0u64..4_000, 0u64..900, prop::sample::select(Ending::ALL.to_vec()), any::<bool>()).prop_map(
        |(effect, from, long, ending, at_accrual)| {
            let from = day("2015-01-01") + Days::new(from);
            Tolling {
                kind: TollingKind { at_accrual, ..kind(effect) },
                from,
                to: Some(from + Days::new(long)),
                ending,
                ..dismissed()
            }
        },
    )
}

proptest! {
    #[test]
    fn a_last_day_is_open_lies_between_safe_and_latest_and_is_never_before_that_without_tolling(
        start in 0u64..4_000, years in 1u32..6, tolling in prop::collection::vec(kinds(), 0..4),
    ) {
        let theory = californian(years);
        let clock = Clock { start: day("2016-01-01") + Days::new(start), violation: None };
        let found = given(&theory, &tolling).with(|time| time.last_day(clock)).unwrap();
        prop_assert!(found.safe_date <= found.last_day && found.last_day <= found.latest_arguable_date);
        prop_assert!(found.last_day >= found.without_tolling && found.one_more >= found.last_day);
        prop_assert_eq!(calendar().is_open(found.last_day, Profile::Fed), Ok(true));
    }

    /// The first day in time is told from everyone's days one by one.
    #[test]
    fn whoever_starts_on_the_first_day_in_time_or_later_is_in_time_and_nobody_else(
        on in 0u64..3_000, years in 1u32..5, tolling in prop::collection::vec(kinds(), 0..3), apart in 0u64..500,
    ) {
        let theory = californian(years);
        let on = day("2018-01-01") + Days::new(on);
        given(&theory, &tolling).with(|time| {
            let first = time.first_start_in_time(on).unwrap();
            let last = |start| time.ends(Clock { start, violation: None }).unwrap().last;
            for start in [first, first + Days::new(apart)] {
                prop_assert!(last(start) >= on, "{start}");
            }
            for start in [first - Days::new(1), first - Days::new(1 + apart)] {
                prop_assert!(last(start) < on, "{start}");
            }
            Ok(())
        })?;
    }
}
