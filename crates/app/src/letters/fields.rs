//! The fields that a template can name, and what each becomes in a letter about somebody.

use super::addressee::Addressee;
use super::last_days::{Day, last_days};
use crate::proof_grid::lacking;
use crate::terms::CaseTerms;
use crate::wire::{LetterField, LetterWith};
use crate::{App, Failure, day, optional};
use chrono::NaiveDate;
use domain::PartialDate;
use domain::date::long;
use domain::fact::FactValue;
use domain::person::Person;
use std::collections::{BTreeMap, BTreeSet};
use store::Reader;

const REPLY_BY: &str = "reply by";
const MESSAGE: &str = "message";
const LAST_DAYS: &str = "last days";
const LAST_DAY_OF: &str = "last day: ";
const MISSING: &str = "missing";
const FACT: &str = "fact: ";
/// Fields of the person and of whoever receives the letter.
const OF_PERSON: [&str; 6] = ["name", "salutation", "address block", "id", LAST_DAYS, MISSING];

/// What fields become, for the letters of one request.
pub(super) struct Fields {
    today: NaiveDate,
    /// What is the same in every letter; nothing where the case or the firm lacks it.
    shared: BTreeMap<String, Option<String>>,
    /// Keys of facts, by their fields.
    facts: BTreeMap<String, String>,
    /// What each person has still to prove or to send.
    missing: BTreeMap<i64, Vec<String>>,
    terms: CaseTerms,
    /// Those that the text names.
    named: BTreeSet<String>,
    reads_last_days: bool,
}

impl Fields {
    /// The fields of a case, for a text that names some of them and for some people.
    ///
    /// # Errors
    /// When the case does not exist, or the day until which an answer is asked for cannot be read.
    pub fn of(
        app: &mut App,
        case: i64,
        with: &LetterWith,
        named: &[&str],
        people: &[i64],
    ) -> Result<Fields, Failure> {
        let today = app.today();
        let terms = app.terms_as_elected(case)?;
        let mut shared = shared(app.store()?.read(), case, today)?;
        let reply_by = optional(with.reply_by.as_deref()).map(|text| day(&text, "reply_by")).transpose()?;
        shared.insert(REPLY_BY.into(), reply_by.map(long));
        shared.insert(MESSAGE.into(), optional(with.message.as_deref()));
        let missing = if named.contains(&MISSING) { lacking(app, case, people)? } else { BTreeMap::new() };
        let facts = terms.types.iter().map(|of| (field(FACT, &of.label), of.key.to_string())).collect();
        let reads_last_days = named.iter().any(|name| *name == LAST_DAYS || name.starts_with(LAST_DAY_OF));
        let named = named.iter().map(|name| (*name).to_owned()).collect();
        Ok(Fields { today, shared, facts, missing, terms, named, reads_last_days })
    }

    /// Whether there is such a field.
    pub fn knows(&self, name: &str) -> bool {
        self.names().any(|known| known == name)
    }

    /// Every field that a template of this case can name.
    pub fn list(&self) -> Vec<LetterField> {
        let value = |name: &String| self.shared.get(name).cloned().flatten();
        self.names().map(|name| LetterField { value: value(&name), name }).collect()
    }

    fn names(&self) -> impl Iterator<Item = String> {
        let of_person = OF_PERSON.iter().map(|name| (*name).to_owned());
        let claims = self.terms.theories.iter().map(|theory| field(LAST_DAY_OF, &theory.name));
        of_person.chain(self.shared.keys().cloned()).chain(claims).chain(self.facts.keys().cloned())
    }

    /// The last days of a person, where the text names any.
    ///
    /// # Errors
    /// When what happened to the person cannot be read.
    pub fn days_of(&self, read: Reader<'_>, person: &Person) -> Result<Vec<Day>, Failure> {
        if self.reads_last_days { last_days(read, &self.terms, person) } else { Ok(Vec::new()) }
    }

    /// What the fields become that hang on a person, on their last days and on whoever receives the letter, as far as the text
    /// names them.
    pub fn about(&self, person: &Person, to: &Addressee, days: &[Day]) -> BTreeMap<String, String> {
        let mut found = BTreeMap::new();
        for name in &self.named {
            let value = match name.as_str() {
                "name" => Some(person.name.spoken()),
                "salutation" => Some(to.salutation.clone()),
                "address block" => Some(to.lines.join("\n")),
                "id" => person.external_id.clone(),
                MISSING => self.missing.get(&person.id).map(|missing| listed(missing)),
                LAST_DAYS => Some(days.iter().map(|day| day.line(self.today)).collect::<Vec<_>>().join("\n")),
                name if name.starts_with(LAST_DAY_OF) => {
                    let of_it = days.iter().rev().filter(|day| field(LAST_DAY_OF, &day.claim) == name);
                    of_it.filter_map(|day| day.on).next().map(long)
                }
                name => self.fact(name, person),
            };
            if let Some(value) = value.filter(|value| !value.is_empty()) {
                found.insert(name.clone(), value);
            }
        }
        found
    }

    /// What is known of a person of the fact that a field is called by.
    fn fact(&self, name: &str, person: &Person) -> Option<String> {
        let key = self.facts.get(name)?;
        person.facts.iter().find(|known| *known.key == **key).map(|known| words(&known.value))
    }

    /// What a field becomes that is the same in every letter.
    pub fn shared(&self, name: &str) -> Option<&String> {
        self.shared.get(name)?.as_ref()
    }

    /// Whether a text asks for the day until which an answer is wanted.
    pub fn asks_reply_by(named: &[&str]) -> bool {
        named.contains(&REPLY_BY)
    }

    /// Whether a text has a place for what its letters have to say.
    pub fn asks_message(named: &[&str]) -> bool {
        named.contains(&MESSAGE)
    }
}

/// `• Account statement`, a line for each.
fn listed(missing: &[String]) -> String {
    missing.iter().map(|says| format!("• {says}")).collect::<Vec<_>>().join("\n")
}

/// A field that is named after something of the case, as templates spell fields.
fn field(of: &str, label: &str) -> String {
    let label = label.replace(['{', '}'], " ");
    format!("{of}{}", label.split_whitespace().collect::<Vec<_>>().join(" ").to_lowercase())
}

fn shared(
    read: Reader<'_>,
    case: i64,
    today: NaiveDate,
) -> Result<BTreeMap<String, Option<String>>, Failure> {
    let (case, head) = (read.case(case)?, read.letterhead()?);
    let mut shared: BTreeMap<String, Option<String>> = [
        ("today", Some(PartialDate::from(today).in_words())),
        ("case caption", Some(case.caption)),
        ("docket number", case.docket_number),
        ("court", case.court),
        ("judge", case.judge),
        ("attorney", optional(Some(&head.signer))),
        ("firm", optional(Some(&head.firm))),
    ]
    .map(|(name, value)| (name.to_owned(), value))
    .into();
    for deadline in read.deadlines(case.id)?.iter().filter(|deadline| deadline.is_open()) {
        shared.insert(field("deadline: ", &deadline.text), Some(long(deadline.work_towards())));
    }
    Ok(shared)
}

/// A fact as a letter states it.
fn words(value: &FactValue) -> String {
    match value {
        FactValue::Money(amount) => format!("${}", domain::money::thousands(&amount.to_string())),
        FactValue::Date(date) => date.in_words(),
        other => other.to_text().replace('_', " "),
    }
}
