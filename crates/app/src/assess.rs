//! A domain assessment as the screens and the command line show it.

use crate::view::CaseTerms;
use crate::wire::{AssessmentView, InputView, LastDayView, LineView, SourceView};
use chrono::NaiveDate;
use domain::Assessment;
use domain::assessment::{ClaimLastDay, Input, Line};
use domain::class::{ClassTest, Failing};
use domain::fact::{FactValue, Facts};
use domain::theory::{LimitationStart, Theory};
use law::Law;

/// How sources of facts are found: by key.
pub(crate) type Sources<'a> = dyn Fn(&str) -> Option<SourceView> + 'a;

/// An assessment in words, with days counted from `today`.
pub(crate) fn assessment_view(
    found: Assessment,
    terms: &CaseTerms,
    law: &Law,
    today: NaiveDate,
    facts: &dyn Facts,
    sources: &Sources<'_>,
) -> AssessmentView {
    let name = |claim: &str| law.theory(claim).map_or_else(|| claim.to_owned(), |theory| theory.name.clone());
    let (class_test, class_reason) = class_words(&found, terms, facts);
    AssessmentView {
        counted: found.counted,
        class_test: class_test.to_owned(),
        class_reason,
        gross: found.gross,
        after_overlap: found.after_overlap,
        in_others: found.gross.less(found.after_overlap),
        low: found.low,
        high: found.high,
        gaps: found.gaps.iter().map(domain::assessment::Gap::kind).collect(),
        lines: found.lines.into_iter().map(|line| line_view(line, terms, &name, sources)).collect(),
        last_days: found
            .last_days
            .into_iter()
            .zip(&terms.theories)
            .map(|(day, theory)| last_day_view(day, theory, today))
            .collect(),
    }
}

fn line_view(
    line: Line,
    terms: &CaseTerms,
    name: &dyn Fn(&str) -> String,
    sources: &Sources<'_>,
) -> LineView {
    LineView {
        name: name(&line.claim),
        claim: line.claim,
        label: line.label,
        unit: line.unit.to_owned(),
        units: line.units,
        amount: line.amount,
        after_overlap: line.after_overlap,
        cite: line.cite,
        working: line.working,
        inputs: line.inputs.into_iter().map(|input| input_view(input, terms, sources)).collect(),
    }
}

fn input_view(input: Input, terms: &CaseTerms, sources: &Sources<'_>) -> InputView {
    let setting = terms.setting_rows.iter().find(|setting| setting.name == input.name);
    let source_text = setting.map(|setting| {
        if setting.is_assumed { format!("assumption: {}", setting.source) } else { setting.source.clone() }
    });
    InputView {
        source: if setting.is_none() { sources(input.name) } else { None },
        name: input.name.to_owned(),
        value: input.value,
        source_text,
    }
}

fn last_day_view(day: ClaimLastDay, theory: &Theory, today: NaiveDate) -> LastDayView {
    let start_kind = match theory.limitation.start {
        LimitationStart::Discovery => "discovery",
        LimitationStart::Accrual => "accrual",
    };
    let (found, gap) = match day.found {
        Ok(found) => (Some(found), None),
        Err(gap) => (None, Some(gap.kind())),
    };
    let text = |day: NaiveDate| day.to_string();
    LastDayView {
        claim: day.claim,
        name: theory.name.clone(),
        start: found.as_ref().map(|found| text(found.start)),
        start_kind: start_kind.to_owned(),
        last_day: found.as_ref().map(|found| text(found.last_day)),
        safe_date: found.as_ref().map(|found| text(found.safe_date)),
        latest_arguable_date: found.as_ref().map(|found| text(found.latest_arguable_date)),
        days_left: found.as_ref().map(|found| (found.safe_date - today).num_days()),
        working: found.map(|found| found.working).unwrap_or_default(),
        cite: theory.limitation.citation.cite.clone(),
        gap,
    }
}

/// What the class test says, and why, in a sentence.
fn class_words(found: &Assessment, terms: &CaseTerms, facts: &dyn Facts) -> (&'static str, String) {
    let label = |key: &str| {
        let known = terms.types.iter().find(|of| &*of.key == key);
        known.map_or_else(|| key.to_owned(), |of| of.label.clone())
    };
    match &found.test {
        ClassTest::Inside => {
            let tested = terms.class.facts().into_iter();
            let tested = tested.filter_map(|key| Some(format!("{} {}", label(key), shown(facts.fact(key)?))));
            let tested: Vec<String> = tested.collect();
            let because = if tested.is_empty() { String::new() } else { format!(": {}", tested.join(", ")) };
            ("inside", format!("Inside the class{because}"))
        }
        ClassTest::Unknown(missing) => {
            let missing: Vec<String> = missing.iter().map(|key| label(key)).collect();
            ("unknown", format!("Cannot be told: {} not known", missing.join(", ")))
        }
        ClassTest::Outside(failing) => {
            let reasons: Vec<String> = failing.iter().map(|part| failing_words(part, &label)).collect();
            ("outside", format!("Outside the class: {}", reasons.join("; ")))
        }
    }
}

/// A fact as a sentence has it.
fn shown(value: &FactValue) -> String {
    match value {
        FactValue::Date(day) => day.format("%b %-d, %Y").to_string(),
        FactValue::Money(amount) => amount.in_words(),
        other => other.to_text(),
    }
}

fn failing_words(failing: &Failing, label: &dyn Fn(&str) -> String) -> String {
    match failing {
        Failing::TooLate { fact, found, days: 0, .. } => {
            format!("{} is {}, the cut-off day itself", label(fact), found.format("%b %-d, %Y"))
        }
        Failing::TooLate { fact, found, days, cut_off } => {
            let days = if *days == 1 { "1 day".to_owned() } else { format!("{days} days") };
            let (found, cut_off) = (found.format("%b %-d, %Y"), cut_off.format("%b %-d, %Y"));
            format!("{} is {found}, {days} after the cut-off of {cut_off}", label(fact))
        }
        Failing::No { fact } => format!("{} is no", label(fact)),
    }
}
