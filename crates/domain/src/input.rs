//! What a remedy needs to know of a person, whatever name the case gives the fact that tells it.

use crate::fact::FactValue;
use crate::money::Money;
use crate::partial_date::{PartialDate, Precision};
use chrono::{Datelike, NaiveDate};
use rust_decimal::prelude::ToPrimitive;

/// Something a remedy or a limitation asks of a person.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Input {
    /// Money the person paid.
    AmountPaid,
    /// Actual damages that are documented.
    DocumentedLoss,
    /// Profit the violator made from this person's violation.
    ViolatorProfits,
    /// What the person got for the money, where it is known for the person.
    ValueReceived,
    /// Finance charge of a loan, or the payments of a lease.
    FinanceCharge,
    /// Compensatory damages that somebody put a figure on.
    OtherDamages,
    /// How many violations.
    Violations,
    /// How many calls.
    Calls,
    /// How many days a violation went on.
    Days,
    /// How many sections of the act were violated.
    Sections,
    /// How many incidents.
    Incidents,
    /// What kind of transaction it was, in the words of the statute's tiers.
    Transaction,
    /// When the violation took place.
    ViolationOn,
    /// When the person first learned, or could have learned, of the violation.
    DiscoveredOn,
    /// Whether the person is a senior or disabled.
    SeniorOrDisabled,
    /// Whether the person suffered a concrete harm.
    ConcreteHarm,
}

/// What an input holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum InputKind {
    /// An amount.
    Money,
    /// A whole number, zero or more.
    Count,
    /// A calendar day, or the month or the year where no more is known.
    Day,
    /// Yes or no.
    YesNo,
    /// One of the words of the statute.
    Word,
}

impl Input {
    /// Every input.
    pub const ALL: [Input; 16] = [
        Input::AmountPaid,
        Input::DocumentedLoss,
        Input::ViolatorProfits,
        Input::ValueReceived,
        Input::FinanceCharge,
        Input::OtherDamages,
        Input::Violations,
        Input::Calls,
        Input::Days,
        Input::Sections,
        Input::Incidents,
        Input::Transaction,
        Input::ViolationOn,
        Input::DiscoveredOn,
        Input::SeniorOrDisabled,
        Input::ConcreteHarm,
    ];

    /// Its name in law files and mappings, and the key of the fact that tells it unless the case says otherwise.
    pub const fn key(self) -> &'static str {
        match self {
            Input::AmountPaid => "amount_paid",
            Input::DocumentedLoss => "documented_loss",
            Input::ViolatorProfits => "violator_profits",
            Input::ValueReceived => "value_received",
            Input::FinanceCharge => "finance_charge",
            Input::OtherDamages => "other_damages",
            Input::Violations => "violations",
            Input::Calls => "calls",
            Input::Days => "days",
            Input::Sections => "sections",
            Input::Incidents => "incidents",
            Input::Transaction => "transaction",
            Input::ViolationOn => "violation_on",
            Input::DiscoveredOn => "discovered_on",
            Input::SeniorOrDisabled => "senior_or_disabled",
            Input::ConcreteHarm => "concrete_harm",
        }
    }

    /// What it holds.
    pub const fn kind(self) -> InputKind {
        match self {
            Input::AmountPaid
            | Input::DocumentedLoss
            | Input::ViolatorProfits
            | Input::ValueReceived
            | Input::FinanceCharge
            | Input::OtherDamages => InputKind::Money,
            Input::Violations | Input::Calls | Input::Days | Input::Sections | Input::Incidents => {
                InputKind::Count
            }
            Input::Transaction => InputKind::Word,
            Input::ViolationOn | Input::DiscoveredOn => InputKind::Day,
            Input::SeniorOrDisabled | Input::ConcreteHarm => InputKind::YesNo,
        }
    }

    /// The input of exactly this name.
    pub fn from_key(key: &str) -> Option<Input> {
        Self::ALL.into_iter().find(|input| input.key() == key)
    }
}

/// Which facts of a case tell the inputs: by default the fact with the input's own name.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct InputMap(Vec<(Input, String)>);

impl InputMap {
    /// Takes `fact` for what tells `input`.
    pub fn set(&mut self, input: Input, fact: &str) {
        self.0.retain(|(known, _)| *known != input);
        self.0.push((input, fact.to_owned()));
    }

    /// The key of the fact that tells `input`.
    pub fn fact(&self, input: Input) -> &str {
        self.0.iter().find(|(known, _)| *known == input).map_or(input.key(), |(_, fact)| fact)
    }
}

/// Something that happened to a person once: a call, a scan, a disclosure, a charge.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Event {
    /// When, as far as it is known.
    pub on: Option<PartialDate>,
    /// What it cost the person, if it is known.
    pub loss: Option<Money>,
}

/// The kind of event that a word means: `Text message` and `text-message` are both `text_message`.
pub fn event_kind(text: &str) -> String {
    let words =
        text.split(|c: char| c.is_whitespace() || c == '_' || c == '-').filter(|word| !word.is_empty());
    words.map(str::to_lowercase).collect::<Vec<_>>().join("_")
}

/// The events of one person that count, oldest first.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Listed<'a> {
    all: &'a [Event],
    /// Events that may lie after this day are left out; nothing where none of them may.
    to: Option<NaiveDate>,
}

impl<'a> Listed<'a> {
    /// Of these events, those that lie up to a day whatever their days turn out to be.
    pub const fn up_to(all: &'a [Event], to: NaiveDate) -> Listed<'a> {
        Listed { all, to: Some(to) }
    }

    /// Each of them.
    pub fn iter(self) -> impl Iterator<Item = &'a Event> + Clone {
        let counts =
            move |on: Option<PartialDate>| self.to.is_none_or(|to| on.is_none_or(|on| on.last() <= to));
        self.all.iter().filter(move |event| counts(event.on))
    }

    /// How many there are.
    pub fn len(self) -> usize {
        if self.to.is_none() { self.all.len() } else { self.iter().count() }
    }

    /// Whether there are none.
    pub fn is_empty(self) -> bool {
        self.iter().next().is_none()
    }

    /// The first date, where any is known: of the event that may be the earliest.
    pub fn first_date(self) -> Option<PartialDate> {
        self.iter().filter_map(|event| event.on).min()
    }
}

impl<'a> From<&'a [Event]> for Listed<'a> {
    fn from(all: &'a [Event]) -> Listed<'a> {
        Listed { all, to: None }
    }
}

/// Stands where nothing is known.
pub const UNKNOWN: i64 = i64::MIN;

/// The inputs of one person, each as a whole number: cents, counts, days since the common era (the earliest day that
/// a date can mean), 1 and 0 for yes and no, the place of a word. [`UNKNOWN`] where nothing is known.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Values<'a> {
    numbers: [i64; Input::ALL.len()],
    /// How much of each is known that is a date.
    precisions: [Precision; Input::ALL.len()],
    /// The violations of the claim that are listed one by one, oldest first; empty where the case lists none.
    pub events: Listed<'a>,
    /// What the threshold of the claim counts, where that is listed apart from the violations.
    pub threshold_events: Listed<'a>,
}

impl Default for Values<'_> {
    fn default() -> Self {
        Values {
            numbers: [UNKNOWN; Input::ALL.len()],
            precisions: [Precision::Day; Input::ALL.len()],
            events: Listed::default(),
            threshold_events: Listed::default(),
        }
    }
}

impl<'a> Values<'a> {
    /// Puts an input as a whole number.
    pub const fn put(&mut self, input: Input, number: i64) {
        self.numbers[input as usize] = number;
    }

    /// Puts a date by the earliest day that it can mean, as a whole number, and by how much of it is known.
    pub const fn put_date(&mut self, input: Input, first: i64, precision: Precision) {
        self.numbers[input as usize] = first;
        self.precisions[input as usize] = precision;
    }

    /// Puts a fact; nothing is known by one of another kind than the input takes.
    pub fn put_fact(&mut self, input: Input, fact: &FactValue, words: &[String]) {
        self.put(input, number(input.kind(), fact, words));
        if let FactValue::Date(date) = fact {
            self.precisions[input as usize] = date.precision();
        }
    }

    /// Puts an amount.
    pub fn put_money(&mut self, input: Input, amount: Option<Money>) {
        self.put(input, amount.map_or(UNKNOWN, Money::cents));
    }

    /// The input as a whole number; [`UNKNOWN`] where nothing is known.
    pub const fn number(&self, input: Input) -> i64 {
        self.numbers[input as usize]
    }

    /// Whether the input is known.
    pub const fn knows(&self, input: Input) -> bool {
        self.number(input) != UNKNOWN
    }

    /// An amount.
    pub fn money(&self, input: Input) -> Option<Money> {
        self.knows(input).then(|| Money::from_cents(self.number(input)))
    }

    /// A count.
    pub fn count(&self, input: Input) -> Option<u32> {
        if self.knows(input) { u32::try_from(self.number(input)).ok() } else { None }
    }

    /// A date.
    pub fn date(&self, input: Input) -> Option<PartialDate> {
        date_at(self.number(input), self.precisions[input as usize])
    }

    /// The date of the violation: as it is known, or else the first one of the events behind the claim.
    pub fn violation_date(&self) -> Option<PartialDate> {
        let known = self.date(Input::ViolationOn);
        known.or_else(|| self.events.first_date()).or_else(|| self.threshold_events.first_date())
    }

    /// An answer.
    pub fn yes_no(&self, input: Input) -> Option<bool> {
        self.knows(input).then(|| self.number(input) != 0)
    }

    /// The place of a word.
    pub fn word(&self, input: Input) -> Option<usize> {
        if self.knows(input) { usize::try_from(self.number(input)).ok() } else { None }
    }

    /// The input as text, as a line of an assessment shows it.
    pub fn text(&self, input: Input, words: &[String]) -> Option<String> {
        match input.kind() {
            InputKind::Money => self.money(input).map(|amount| amount.to_string()),
            InputKind::Count => self.count(input).map(|count| count.to_string()),
            InputKind::Day => self.date(input).map(|date| date.to_string()),
            InputKind::YesNo => self.yes_no(input).map(|yes| if yes { "yes" } else { "no" }.to_owned()),
            InputKind::Word => self.word(input).and_then(|place| words.get(place).cloned()),
        }
    }
}

/// The date whose earliest day is this one, of days since the common era.
pub(crate) fn date_at(first: i64, precision: Precision) -> Option<PartialDate> {
    let first = i32::try_from(first).ok().and_then(NaiveDate::from_num_days_from_ce_opt)?;
    Some(PartialDate::of(first, precision))
}

/// A fact as an input of this kind takes it, a date by the earliest day that it can mean; [`UNKNOWN`] for a fact of
/// another kind.
pub fn number(kind: InputKind, fact: &FactValue, words: &[String]) -> i64 {
    let found = match (kind, fact) {
        (InputKind::Money, FactValue::Money(amount)) => Some(amount.cents()),
        (InputKind::Count, FactValue::Number(count)) if count.is_integer() => count.to_u32().map(i64::from),
        (InputKind::Day, FactValue::Date(date)) => Some(date.first().num_days_from_ce().into()),
        (InputKind::YesNo, FactValue::YesNo(yes)) => Some((*yes).into()),
        (InputKind::Word, FactValue::Text(text)) => word(text, words),
        _ => None,
    };
    found.unwrap_or(UNKNOWN)
}

/// The place of a word, without regard to case, spaces, hyphens and underscores.
fn word(text: &str, words: &[String]) -> Option<i64> {
    let bare = |text: &str| {
        text.chars().filter(|c| c.is_alphanumeric()).flat_map(char::to_lowercase).collect::<String>()
    };
    let wanted = bare(text);
    words.iter().position(|word| bare(word) == wanted).and_then(|place| i64::try_from(place).ok())
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::BTreeMap;

    fn told(facts: &BTreeMap<String, FactValue>, map: &InputMap, words: &[String]) -> Values<'static> {
        let mut values = Values::default();
        for input in Input::ALL {
            if let Some(fact) = facts.get(map.fact(input)) {
                values.put_fact(input, fact, words);
            }
        }
        values
    }

    #[test]
    fn inputs_are_told_by_the_facts_that_the_case_maps_to_them() {
        let facts = BTreeMap::from([
            ("price".to_owned(), FactValue::Money(Money::from_cents(120_00))),
            ("violations".to_owned(), FactValue::Number(3.into())),
            ("kind".to_owned(), FactValue::Text("Closed-end personal".into())),
        ]);
        let mut map = InputMap::default();
        map.set(Input::AmountPaid, "price");
        map.set(Input::Transaction, "kind");
        let words = ["open_end".to_owned(), "closed_end_personal".to_owned()];
        let values = told(&facts, &map, &words);
        assert_eq!(values.money(Input::AmountPaid), Some(Money::from_cents(120_00)));
        assert_eq!(values.count(Input::Violations), Some(3));
        assert_eq!(values.word(Input::Transaction), Some(1));
        assert_eq!(values.text(Input::Transaction, &words).as_deref(), Some("closed_end_personal"));
        assert_eq!(values.date(Input::ViolationOn), None);
    }

    #[test]
    fn a_kind_of_event_is_one_however_it_is_written() {
        for written in ["text_message", " Text  message ", "TEXT-MESSAGE"] {
            assert_eq!(event_kind(written), "text_message");
        }
        assert_eq!(event_kind(" - "), "");
    }

    #[test]
    fn a_fact_of_another_kind_tells_nothing() {
        let facts = BTreeMap::from([("violations".to_owned(), FactValue::Number("2.5".parse().unwrap()))]);
        assert!(!told(&facts, &InputMap::default(), &[]).knows(Input::Violations));
    }
}
