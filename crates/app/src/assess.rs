//! A domain assessment as the screens and the command line show it.

use crate::terms::{CaseClass, CaseTerms};
use crate::wire::{
    ActionDay, AssessmentView, InputView, LastDayView, LineInterestView, LineView, NothingView,
    RivalStartView, SourceView, TolledView,
};
use chrono::NaiveDate;
use domain::assessment::{ClaimLastDay, Line, LineInput, LineInterest, NoLine, RivalStart};
use domain::choice::QuestionId;
use domain::class::{ClassTest, Failing, STATE};
use domain::damages::Nothing;
use domain::fact::{FactValue, Facts};
use domain::limitation::{LastDay, NewAction, Tolled};
use domain::theory::LimitationStart;
use domain::{Assessment, Money, PartialDate};
use store::{ClassDefinition, FactType};

/// How sources of facts are found: by key.
pub(crate) type Sources<'a> = dyn Fn(&str) -> Option<SourceView> + 'a;

/// An assessment in words, with days counted from `today`.
pub(crate) fn assessment_view(
    found: Assessment,
    terms: &CaseTerms,
    own: &[String],
    today: NaiveDate,
    facts: &dyn Facts,
    sources: &Sources<'_>,
) -> AssessmentView {
    let definition = terms.classes.get(found.class).and_then(|class| class.definition.as_ref());
    let (class_test, class_reason) = class_words(&found.test, definition, &terms.types, facts);
    let over = found.lines.iter().filter(|line| !terms.is_live(line.claim)).map(|line| line.amount);
    let late = found.lines.iter().filter(|line| terms.is_live(line.claim)).map(|line| line.late);
    let late = late.fold(Money::ZERO, |sum, amount| sum.checked_add(amount).unwrap_or(sum));
    let over = over.fold(Money::ZERO, |sum, amount| sum.checked_add(amount).unwrap_or(sum));
    AssessmentView {
        counted: found.counted,
        class_test: class_test.to_owned(),
        class_reason,
        gross: found.gross,
        after_overlap: found.after_overlap,
        in_others: found.gross.less(found.after_overlap).less(over).less(late),
        over,
        late,
        low: found.low,
        high: found.high,
        nothing: found.nothing.iter().map(|none| nothing_view(none, terms)).collect(),
        gaps: found.gaps.iter().map(domain::assessment::Gap::kind).collect(),
        choices: crate::estimate::choices_used(terms, &[]),
        lines: found.lines.into_iter().map(|line| line_view(line, terms, own, sources)).collect(),
        last_days: found.last_days.into_iter().map(|day| last_day_view(day, terms, today, sources)).collect(),
    }
}

fn line_view(line: Line, terms: &CaseTerms, own: &[String], sources: &Sources<'_>) -> LineView {
    LineView {
        is_live: terms.is_live(line.claim),
        is_own: own.contains(&terms.theories[line.claim].id),
        name: terms.theories[line.claim].name.clone(),
        claim: terms.names[line.claim].clone(),
        label: line.label,
        unit: line.unit.to_owned(),
        units: line.units,
        amount: line.amount,
        late: line.late,
        after_overlap: line.after_overlap,
        cite: line.cite,
        working: line.working,
        inputs: line.inputs.into_iter().map(|input| input_view(input, terms, sources)).collect(),
        interest: line.interest.map(|LineInterest { principal, interest, working }| LineInterestView {
            principal,
            interest,
            working,
        }),
    }
}

fn nothing_view(none: &NoLine, terms: &CaseTerms) -> NothingView {
    let theory = &terms.theories[none.claim];
    let why = match (none.why, &theory.threshold) {
        (None, _) => "not in the class of this claim".to_owned(),
        (Some(Nothing::BelowThreshold), Some(asked)) => format!(
            "fewer than {} {} within {} months ({})",
            asked.at_least,
            asked.input.key().replace('_', " "),
            asked.within_months,
            asked.citation.cite
        ),
        (Some(_), _) => "nothing is proven that it would make good".to_owned(),
    };
    NothingView { claim: terms.names[none.claim].clone(), name: theory.name.clone(), why }
}

fn input_view(input: LineInput, terms: &CaseTerms, sources: &Sources<'_>) -> InputView {
    if let Some((kind, count)) = input.events {
        let (kind, noun) = (kind.replace('_', " "), if count == 1 { "event" } else { "events" });
        let source_text = Some(format!("{count} {noun} of the kind {kind}"));
        return InputView { source: None, name: input.name, value: input.value, source_text };
    }
    let setting = terms.setting_rows.iter().find(|setting| setting.name == input.name);
    let source_text = setting.map(|setting| {
        if setting.is_assumed { format!("assumption: {}", setting.source) } else { setting.source.clone() }
    });
    InputView {
        source: if setting.is_none() { sources(&input.name) } else { None },
        name: input.name,
        value: input.value,
        source_text,
    }
}

fn last_day_view(
    day: ClaimLastDay,
    terms: &CaseTerms,
    today: NaiveDate,
    sources: &Sources<'_>,
) -> LastDayView {
    let theory = &terms.theories[day.claim];
    let limitation = theory.limitation(&terms.answers);
    let start_kind = match limitation.start {
        LimitationStart::Discovery => "discovery",
        LimitationStart::Accrual => "accrual",
    };
    let gap = day.found().err().map(domain::assessment::Gap::kind);
    let found = day.found().ok();
    let text = |day: NaiveDate| day.to_string();
    let by_action = [(NewAction::Class, &day.class), (NewAction::Individual, &day.individual)];
    let tolled = found.iter().flat_map(|found| &found.tolled).map(tolled_view);
    let is_asked = |question: &&QuestionId| terms.time.open.contains(question);
    let rival = |of: &RivalStart| RivalStartView {
        of: input_view(
            LineInput { name: of.key.clone(), value: of.date.to_string(), events: None },
            terms,
            sources,
        ),
        safe_date: of.safe_date.map(text),
    };
    LastDayView {
        claim: terms.names[day.claim].clone(),
        rivals: day.rivals.iter().map(rival).collect(),
        name: theory.name.clone(),
        start: found.map(|found| text(found.start)),
        start_kind: start_kind.to_owned(),
        is_filed_in_time: day.filed_on.zip(found).map(|(filed, found)| filed <= found.safe_date),
        filed_on: day.filed_on.map(text),
        action: day.action.word().to_owned(),
        by_action: by_action
            .into_iter()
            .filter_map(|(action, found)| Some(action_day(action, found.as_ref().ok()?)))
            .collect(),
        tolled: tolled.collect(),
        without_tolling: found.map(|found| text(found.without_tolling)),
        asks: found
            .iter()
            .flat_map(|found| found.asks.iter().filter(is_asked))
            .map(|question| question.name().to_owned())
            .collect(),
        partial: day.partial.filter(|_| found.is_some()).map(|date| date.to_string()),
        last_day: found.map(|found| text(found.last_day)),
        safe_date: found.map(|found| text(found.safe_date)),
        latest_arguable_date: found.map(|found| text(found.latest_arguable_date)),
        days_left: found.map(|found| (found.safe_date - today).num_days()),
        working: found.map(|found| found.working.clone()).unwrap_or_default(),
        cite: limitation.citation.cite.clone(),
        gap,
    }
}

/// Time that was not counted.
pub(crate) fn tolled_view(stretch: &Tolled) -> TolledView {
    TolledView {
        from: stretch.from.to_string(),
        to: stretch.to.to_string(),
        days: stretch.days,
        says: stretch.says.clone(),
    }
}

fn action_day(action: NewAction, found: &LastDay) -> ActionDay {
    ActionDay {
        action: action.word().to_owned(),
        last_day: found.last_day.to_string(),
        safe_date: found.safe_date.to_string(),
        latest_arguable_date: found.latest_arguable_date.to_string(),
    }
}

/// What the class test says of somebody, and why: of the class that they are inside of, else of the first.
pub(crate) fn class_answer(
    classes: &[CaseClass],
    types: &[FactType],
    facts: &impl Facts,
) -> (&'static str, String) {
    let definitions = || classes.iter().filter_map(|class| class.definition.as_ref());
    let test = |of: &ClassDefinition| of.criterion.test(facts);
    let definition = definitions().find(|of| test(of) == ClassTest::Inside).or_else(|| definitions().next());
    class_words(&definition.map_or(ClassTest::Inside, test), definition, types, facts)
}

/// What the test of a class says, and why, in a sentence. Of a class that nobody defined, nothing is said of anybody.
fn class_words(
    test: &ClassTest,
    definition: Option<&ClassDefinition>,
    types: &[FactType],
    facts: &dyn Facts,
) -> (&'static str, String) {
    let Some(definition) = definition else {
        return ("unknown", "Cannot be told: the case does not define its class yet".to_owned());
    };
    let label = |key: &str| {
        let known = types.iter().find(|of| &*of.key == key);
        known.map_or_else(|| key.to_owned(), |of| of.label.clone())
    };
    match test {
        ClassTest::Inside => {
            let tested = definition.criterion.facts().into_iter();
            let tested = tested.filter_map(|key| Some(format!("{} {}", label(key), known(facts, key)?)));
            let tested: Vec<String> = tested.collect();
            let because = if tested.is_empty() { String::new() } else { format!(": {}", tested.join(", ")) };
            ("inside", format!("Inside the class{because}"))
        }
        ClassTest::Unknown(missing) => {
            let is_partial = |key: &&String| facts.date(key).is_some();
            let (partial, missing): (Vec<&String>, Vec<&String>) = missing.iter().partition(is_partial);
            let mut said: Vec<String> = Vec::new();
            if !missing.is_empty() {
                let missing: Vec<String> = missing.into_iter().map(|key| label(key)).collect();
                said.push(format!("{} not known", missing.join(", ")));
            }
            let partial = partial.into_iter().filter_map(|key| Some((label(key), known(facts, key)?)));
            said.extend(partial.map(|(label, date)| format!("{label} only known as {date}")));
            ("unknown", format!("Cannot be told: {}", said.join("; ")))
        }
        ClassTest::Outside(failing) => {
            ("outside", format!("Outside the class: {}", reasons(failing, &label)))
        }
    }
}

/// Everything that fails, in words.
fn reasons(failing: &[Failing], label: &dyn Fn(&str) -> String) -> String {
    failing.iter().map(|part| failing_words(part, label)).collect::<Vec<_>>().join("; ")
}

/// A fact, or the state, as a sentence has it.
fn known(facts: &dyn Facts, key: &str) -> Option<String> {
    if key == STATE { facts.state().map(str::to_owned) } else { facts.fact(key).map(shown) }
}

/// A fact as a sentence has it.
pub(crate) fn shown(value: &FactValue) -> String {
    match value {
        FactValue::Date(date) => date_words(*date),
        FactValue::Money(amount) => amount.in_words(),
        other => other.to_text(),
    }
}

/// A date as far as it is known, as a sentence has it: `Sep 18, 2024`, `September 2024`.
fn date_words(date: PartialDate) -> String {
    date.day().map_or_else(|| date.in_words(), |day| day.format("%b %-d, %Y").to_string())
}

fn failing_words(failing: &Failing, label: &dyn Fn(&str) -> String) -> String {
    let is = |fact: &str, found: &PartialDate| format!("{} {}", label(fact), date_words(*found));
    let on = |day: &NaiveDate| day.format("%b %-d, %Y").to_string();
    match failing {
        Failing::TooLate { fact, found, cut_off, days } => {
            let cut_off = on(cut_off);
            match (found.is_whole(), days) {
                (true, 0) => format!("{}, the cut-off day itself", is(fact, found)),
                (true, _) => {
                    format!("{}, {} after the cut-off of {cut_off}", is(fact, found), in_days(*days))
                }
                (false, 0) => format!("{}, not before the cut-off of {cut_off}", is(fact, found)),
                (false, _) => {
                    let days = in_days(*days);
                    format!("{}, at least {days} after the cut-off of {cut_off}", is(fact, found))
                }
            }
        }
        Failing::TooEarly { fact, found, first, days } => {
            format!("{}, {} before {}", is(fact, found), by_days(*found, *days), on(first))
        }
        Failing::AfterPeriod { fact, found, to, days } => {
            let days = by_days(*found, *days);
            format!("{}, {days} after the period ended on {}", is(fact, found), on(to))
        }
        Failing::BeforePeriod { fact, found, from, days } => {
            let days = by_days(*found, *days);
            format!("{}, {days} before the period began on {}", is(fact, found), on(from))
        }
        Failing::No { fact } => format!("{} is no", label(fact)),
        Failing::Other { fact, found } => format!("{} is {found}", label(fact)),
        Failing::NoneOf { ways } => {
            let ways: Vec<String> = ways.iter().map(|way| reasons(way, label)).collect();
            format!("none of its alternatives holds: {}", ways.join("; or "))
        }
        Failing::Excepted { facts } => {
            let facts: Vec<String> = facts.iter().map(|key| label(key)).collect();
            format!("by {}", facts.join(", "))
        }
    }
}

/// By how many days a date misses; by at least so many where no more than its month or year is known.
fn by_days(found: PartialDate, days: i64) -> String {
    if found.is_whole() { in_days(days) } else { format!("at least {}", in_days(days)) }
}

fn in_days(days: i64) -> String {
    if days == 1 { "1 day".to_owned() } else { format!("{days} days") }
}
