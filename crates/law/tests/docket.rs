//! Events and rules that set deadlines: what is refused, what counts for what, and that the examples prove what they should.
#![allow(clippy::unwrap_used, reason = "a test may stop at the first surprise")]

use chrono::NaiveDate;
use domain::deadline::{Asked, CountUnit, DeadlineKind, DeadlineRule, Method, Reading, ServedBy, compute};
use law::Law;
use std::collections::BTreeMap;

/// A rule of a firm from an event of its own. Fourteen days from Monday, March 2, 2026: Monday, March 16.
const OWN: &str = "\
name = \"Standing order of our judge\"
method = \"federal\"

[[event]]
code = \"chart_filed\"
words = \"claim chart filed\"
when = \"The day of the first chart.\"

[[rule]]
code = \"JUDGE_CHART\"
text = \"answer the claim chart\"
only_where = \"the judge asks for charts\"
period = [{ trigger = \"chart_filed\", count = 14, unit = \"days\" }]
citation = { cite = \"Standing order, 4\", source = \"the court's site\", read_on = \"2026-11-26\", verified = true }
example = [{ given = { chart_filed = \"2026-03-02\" }, expect = \"2026-03-16\" }]

[[rule]]
code = \"JUDGE_TUTORIAL\"
text = \"tutorial\"
kind = \"date_certain\"
by_order = \"chart_filed\"
citation = { cite = \"Standing order, 5\", source = \"the court's site\", read_on = \"2026-11-26\", verified = true }
";

fn law_of(text: &str) -> Result<Law, String> {
    let files = [("deadlines/judge.toml".to_owned(), text.to_owned())];
    Law::with_files(&files).map_err(|refused| refused.iter().map(ToString::to_string).collect())
}

#[track_caller]
fn refused(from: &str, to: &str, line: usize, says: &str) {
    assert!(OWN.contains(from), "{from}");
    let found = law_of(&OWN.replacen(from, to, 1)).unwrap_err();
    assert!(found.contains("judge.toml") && found.contains(&format!("line {line}")), "{found}");
    assert!(found.contains(says), "{found}");
}

#[test]
fn a_firm_adds_an_event_with_rules_that_hold_in_some_cases_or_by_order() {
    let law = law_of(OWN).unwrap();
    assert_eq!(law.event("chart_filed").unwrap().words, "claim chart filed");
    assert_eq!(law.own(), ["chart_filed", "JUDGE_CHART", "JUDGE_TUTORIAL"]);
    let rule = law.deadline("JUDGE_CHART").unwrap();
    assert_eq!(rule.counts[0].words, "claim chart filed");
    assert_eq!(rule.only_where.as_deref(), Some("the judge asks for charts"));
    let tutorial = law.deadline("JUDGE_TUTORIAL").unwrap();
    assert_eq!((tutorial.by_order.as_deref(), tutorial.counts.len()), (Some("chart_filed"), 0));
    // Other words for an event that the program has are read wherever a rule counts from it.
    let renamed = OWN.replacen("code = \"chart_filed\"", "code = \"hearing\"", 1);
    let law = law_of(&renamed.replace("chart_filed", "hearing")).unwrap();
    assert_eq!(law.deadline("FRCP_6C1").unwrap().counts[0].words, "claim chart filed");
}

#[test]
fn an_event_that_nobody_describes_is_refused_with_file_and_line() {
    refused(
        "{ trigger = \"chart_filed\"",
        "{ trigger = \"chart_field\"",
        9,
        "the event chart_field, which no [[event]]",
    );
    refused("by_order = \"chart_filed\"", "by_order = \"chart_field\"", 17, "the event chart_field");
    refused("given = { chart_filed", "given = { chart_field", 9, "the event chart_field");
    let former = "which is called certification_order_entered now";
    refused("by_order = \"chart_filed\"", "by_order = \"order_entered\"", 17, former);
}

#[test]
fn an_event_that_cannot_be_right_is_refused_with_file_and_line() {
    refused("words = \"claim chart filed\"", "words = \" \"", 4, "chart_filed has no words");
    refused("code = \"chart_filed\"", "code = \"Chart filed\"", 4, "is no code of an event");
    let twice = "[[event]]\ncode = \"chart_filed\"\nwords = \"again\"\n\n[[rule]]\ncode = \"JUDGE_CHART\"";
    refused("[[rule]]\ncode = \"JUDGE_CHART\"", twice, 9, "the event chart_filed stands twice");
    // Nobody could say any more what an order_entered of a case file is.
    let when = "when = \"The day of the first chart.\"";
    let says = "were both formerly order_entered";
    refused(when, "formerly = [\"order_entered\"]", 4, says);
}

#[test]
fn a_day_by_order_counts_nothing_and_a_count_needs_a_period() {
    let by_order = "kind = \"date_certain\"\nby_order = \"chart_filed\"";
    refused(by_order, "by_order = \"chart_filed\"", 17, "write kind = \"date_certain\"");
    let counted =
        format!("{by_order}\nperiod = [{{ trigger = \"chart_filed\", count = 3, unit = \"days\" }}]");
    refused(by_order, &counted, 17, "it takes no period, example, pick or until");
    refused(by_order, "kind = \"date_certain\"", 17, "needs a period and an example");
    refused("only_where = \"the judge asks for charts\"", "only_where = \"\"", 9, "has an empty only_where");
    let barred = "no_extension = \" \"\nonly_where = \"the judge asks for charts\"";
    refused("only_where = \"the judge asks for charts\"", barred, 9, "has an empty no_extension");
    let found = law_of(&OWN.replacen("method = \"federal\"\n", "", 1)).unwrap_err();
    assert!(found.contains("does not say how time is counted"), "{found}");
}

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

#[test]
fn a_day_under_a_former_name_counts_for_every_event_that_came_of_it() {
    let law = Law::embedded().unwrap();
    assert_eq!(law.event("order_entered").unwrap().code, "certification_order_entered");
    assert_eq!(law.event("hearing").unwrap().code, "hearing");
    let given = BTreeMap::from([("hearing".to_owned(), day("2026-03-04"))]);
    let days = law.days_of(&given);
    for event in ["hearing", "ca_hearing", "ca_summary_judgment_hearing"] {
        assert_eq!(days[event], day("2026-03-04"), "{event}");
    }
    let both = BTreeMap::from([
        ("hearing".to_owned(), day("2026-03-04")),
        ("ca_hearing".to_owned(), day("2026-03-05")),
    ]);
    assert_eq!(law.days_of(&both)["ca_hearing"], day("2026-03-05"));
}

/// A month or a year that ends on a day which the month does not have.
#[test]
fn a_year_from_february_29_ends_a_day_later_where_that_is_decided() {
    let law = Law::embedded().unwrap();
    let events = BTreeMap::from([("judgment_entered".to_owned(), day("2028-02-29"))]);
    let ends = |ends_on_later_day| {
        let reading = Reading { ends_on_later_day, ..Reading::default() };
        compute(
            &asked(&law, law.deadline("FRCP_60C1").unwrap(), &events, ServedBy::Electronic, &reading),
            &law.calendar,
        )
        .unwrap()
        .date
    };
    // Both are weekdays: Wednesday, February 28, and Thursday, March 1, 2029.
    assert_eq!((ends(false), ends(true)), (day("2029-02-28"), day("2029-03-01")));
}

fn asked<'a>(
    law: &'a Law,
    rule: &'a DeadlineRule,
    events: &'a BTreeMap<String, NaiveDate>,
    service: ServedBy,
    reading: &'a Reading,
) -> Asked<'a> {
    let (rules, profile) = (&law.deadlines, reading.profiles[0]);
    Asked { rule, rules, events, service, inaccessible: &[], profile, reading }
}

#[test]
fn every_rule_that_moves_off_closed_days_or_adds_days_has_an_example_of_it() {
    let law = Law::embedded().unwrap();
    assert!(law.deadline_examples().len() > 2 * 60, "{}", law.deadline_examples().len());
    let reading = Reading::default();
    for rule in law.deadlines.iter().filter(|rule| rule.by_order.is_none()) {
        let examples: Vec<_> =
            law.deadline_examples().iter().filter(|example| example.code == rule.code).collect();
        let is_moved = |example: &&&law::DeadlineExample| {
            let of = asked(&law, rule, &example.given, example.service, &reading);
            let working = compute(&of, &law.calendar).unwrap().working.join(" ");
            working.contains("A period does not end on") || working.contains("The courts are closed that day")
        };
        let moves = rule.kind == DeadlineKind::LastDay && rule.counts[0].unit != CountUnit::CourtDays;
        assert!(examples.len() > 1, "{} has one example", rule.code);
        assert!(!moves || examples.iter().any(|example| is_moved(&example)), "{} moves in none", rule.code);
        let adds = rule.counts.iter().any(|count| count.adds_service);
        let is_mailed = |example: &&law::DeadlineExample| example.service == ServedBy::Mail;
        assert!(
            !adds || examples.iter().copied().any(|example| is_mailed(&example)),
            "{} adds in none",
            rule.code
        );
    }
    assert!(law.deadlines.iter().any(|rule| rule.method == Method::California));
}
