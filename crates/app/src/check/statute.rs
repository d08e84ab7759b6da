//! One person, or a class, under any statute of the catalogue. The statute is found by the example's `authority`, so
//! that a theory of the firm's own can be checked as well.

use super::example::{Example, Figure, Figures, Trouble};
use chrono::{Datelike, NaiveDate};
use domain::choice::{Answers, QuestionId};
use domain::damages::{Assumed, Award, Pleaded, Reading, Settings, award, remedy_for};
use domain::input::{Event, Input, UNKNOWN, Values};
use domain::theory::{Basis, Remedy, Theory, TierBy};
use domain::{ClassTotal, Money};
use law::{Law, tier, tier_names};
use serde::Deserialize;

/// Names that examples have for questions which the program calls otherwise. `unit` is the theory's own
/// question of what is counted.
const QUESTIONS: [(&str, &str); 4] = [
    ("minimum_rule", "sca_minimum"),
    ("amendment", "bipa_unit"),
    ("amounts_by", "ccpa_amounts_by"),
    ("amount", "gbl_349_amount"),
];

/// Words for a state of mind that is more than negligence.
const GRAVE: [&str; 5] = ["reckless", "intentional", "wilful", "willful", "knowing"];

/// What an example may say; each statute uses its own part of it.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(deny_unknown_fields, default)]
struct Given {
    #[serde(alias = "actual_damages")]
    actual: Option<Money>,
    actual_each: Option<Money>,
    actual_loss_per_violation: Vec<Money>,
    #[serde(alias = "violator_profits")]
    profits: Option<Money>,
    other_damages: Option<Money>,
    wilful: Option<bool>,
    state_of_mind: Option<String>,
    employer_size: Option<String>,
    violations: Option<u32>,
    scans: Option<u32>,
    #[serde(alias = "sections")]
    sections_violated: Option<u32>,
    calls: Option<Calls>,
    days: Option<u32>,
    incidents: Option<u32>,
    incident_date: Option<NaiveDate>,
    disclosure_date: Option<NaiveDate>,
    #[serde(alias = "conduct_date")]
    violation_date: Option<NaiveDate>,
    filing_date: Option<NaiveDate>,
    #[serde(alias = "additional", alias = "chosen", alias = "figure")]
    chosen_statutory: Option<Money>,
    finance_charge: Option<Money>,
    transaction: Option<String>,
    senior_or_disabled: Option<bool>,
    members: Option<u64>,
    /// The user's own figure.
    punitive: Money,
    /// Says again what the authority says.
    #[serde(rename = "section")]
    _section: Option<String>,
}

/// How many calls, or the day of each.
#[derive(Debug, Clone, Deserialize)]
#[serde(untagged)]
enum Calls {
    Count(u32),
    On(Vec<NaiveDate>),
}

/// `total` is the award, for all members where there are several. `range_min` and `range_max` are what the statute's
/// range gives: of the statutory sum where the example chooses a figure within it, and else of the whole award.
pub(super) fn figures(law: &Law, example: &Example) -> Result<Figures, Trouble> {
    let theory = theory(law, &example.authority)?;
    let given: Given = example.inputs()?;
    let answers = answers(law, theory, example)?;
    let words = tier_names(theory);
    let events = given.events();
    let values = values(&given, &events, &words)?;
    let settings = Settings {
        share_not_delivered: None,
        accrued_on: accrued_on(theory, &answers, example).map(Into::into),
        discoverable_on: None,
        filed_on: given.filing_date,
    };
    let pleaded = Pleaded { figure: given.chosen_statutory, tier: said_tier(theory, &given)? };
    let assumed =
        Assumed { settings: &settings, pleaded, reading: Reading::Working, answers: &answers, words: &words };
    let found =
        |assumed: &Assumed<'_>| award(theory, &values, assumed).map_err(|gap| Trouble::input(gap.kind()));
    let full =
        Assumed { pleaded: Pleaded { figure: full_figure(theory, &values, &assumed), ..pleaded }, ..assumed };
    let mut total = class_total(theory, &given, found(&full)?);
    total.add(given.punitive);
    let end = |reading: Reading| {
        let open = Assumed { pleaded: Pleaded { figure: None, ..pleaded }, reading, ..assumed };
        let of = |award: Award| if pleaded.figure.is_some() { award.statutory } else { award.amount };
        Ok::<Money, Trouble>(found(&open)?.map(of).unwrap_or_default())
    };
    Ok(vec![
        ("total", Figure::Money(total)),
        ("range_min", Figure::money(end(Reading::Least)?)),
        ("range_max", Figure::money(end(Reading::Most)?)),
    ])
}

/// The theory that an authority names: by its id, or by the citation that is the longest part of it.
fn theory<'l>(law: &'l Law, authority: &str) -> Result<&'l Theory, Trouble> {
    let wanted = bare(authority);
    let cites = |theory: &&Theory| {
        let cite = bare(theory.citation.cite.split([',', ';']).next().unwrap_or_default());
        let around = wanted.split_once(&cite).filter(|(before, after)| {
            !before.ends_with(char::is_alphanumeric) && !after.starts_with(char::is_alphanumeric)
        });
        around.map_or(0, |_| cite.len())
    };
    let by_id = law.theory(authority);
    let longest = law.theories.iter().rev().max_by_key(cites).filter(|theory| cites(theory) > 0);
    by_id.or(longest).ok_or_else(|| Trouble {
        field: "authority".to_owned(),
        wanted: "a statute of the law's catalogue".to_owned(),
        why: format!("{authority:?}, which it does not hold"),
    })
}

/// A citation without section signs, points of abbreviation and the state before the code: `civ code 1798.150`.
fn bare(cite: &str) -> String {
    let cite = cite.to_lowercase().replace("u.s.c.", "usc").replace('§', " ").replace(". ", " ");
    let words = cite.split_whitespace().filter(|word| !["cal", "n.y", "mich"].contains(word));
    words.collect::<Vec<_>>().join(" ")
}

fn answers(law: &Law, theory: &Theory, example: &Example) -> Result<Answers, Trouble> {
    if let Some(value) = example.choice("unit").filter(|_| unit_question(theory).is_none()) {
        let counted = theory.latest_remedy(&law.defaults).and_then(|dated| dated.remedy.statutory());
        let counted = counted.map(|statutory| format!("per_{}", statutory.unit.word())).unwrap_or_default();
        if value != counted {
            let wanted = counted;
            return Err(Trouble { field: "choices.unit".to_owned(), wanted, why: value });
        }
    }
    example.answers_of(law, |name| match name {
        "unit" => unit_question(theory),
        name => Some(known(name)),
    })
}

/// The theory's own question of what is counted.
fn unit_question(theory: &Theory) -> Option<&'static str> {
    theory.questions.iter().map(|question| question.name()).find(|asked| asked.ends_with("_unit"))
}

/// A question under the program's name.
fn known(name: &str) -> &str {
    QUESTIONS.iter().find(|(ours, _)| *ours == name).map_or(name, |(_, known)| known)
}

/// The questions of a theory that an example answers.
fn answered(theory: &Theory, example: &Example) -> Vec<QuestionId> {
    let named = |question: &&QuestionId| {
        let asked = question.name();
        let others = QUESTIONS.iter().filter(|(_, known)| *known == asked).map(|(ours, _)| *ours);
        let unit = ["unit"].into_iter().filter(|_| unit_question(theory) == Some(asked));
        others.chain(unit).chain([asked]).any(|name| example.choice(name).is_some())
    };
    theory.questions.iter().filter(named).copied().collect()
}

/// The day that stands for one the example does not give: of the remedy that its answers decide, or else the latest.
fn accrued_on(theory: &Theory, answers: &Answers, example: &Example) -> Option<NaiveDate> {
    let answered = answered(theory, example);
    let holding = theory.remedies.iter().filter(|dated| dated.holds_under(answers));
    let decided = |when: &[(QuestionId, u8)]| when.iter().any(|(question, _)| answered.contains(question));
    holding.max_by_key(|dated| (decided(&dated.when), dated.from)).map(|dated| dated.from)
}

impl Given {
    fn events(&self) -> Vec<Event> {
        let calls = match &self.calls {
            Some(Calls::On(days)) => days.as_slice(),
            _ => &[],
        };
        let losses = self.actual_loss_per_violation.iter().map(|loss| Event { on: None, loss: Some(*loss) });
        losses.chain(calls.iter().map(|day| Event { on: Some((*day).into()), loss: None })).collect()
    }

    /// Every scan violates each of the sections.
    fn violations(&self) -> Option<u32> {
        let scanned = self.scans.and_then(|scans| scans.checked_mul(self.sections_violated.unwrap_or(1)));
        self.violations.or(scanned)
    }

    fn day(&self) -> Option<NaiveDate> {
        self.incident_date.or(self.disclosure_date).or(self.violation_date)
    }
}

fn values<'e>(given: &Given, events: &'e [Event], words: &[String]) -> Result<Values<'e>, Trouble> {
    let mut values = Values::default();
    values.events = events.into();
    let money = [
        (Input::DocumentedLoss, given.actual.or(given.actual_each)),
        (Input::ViolatorProfits, given.profits),
        (Input::OtherDamages, given.other_damages),
        (Input::FinanceCharge, given.finance_charge),
    ];
    money.into_iter().for_each(|(input, amount)| values.put_money(input, amount));
    let calls = match &given.calls {
        Some(Calls::Count(count)) => Some(*count),
        Some(Calls::On(days)) => u32::try_from(days.len()).ok(),
        None => None,
    };
    let counts = [
        (Input::Violations, given.violations()),
        (Input::Calls, calls),
        (Input::Days, given.days),
        (Input::Sections, given.sections_violated),
        (Input::Incidents, given.incidents),
    ];
    counts.into_iter().for_each(|(input, count)| values.put(input, count.map_or(UNKNOWN, i64::from)));
    values.put(Input::ViolationOn, given.day().map_or(UNKNOWN, |day| day.num_days_from_ce().into()));
    values.put(Input::SeniorOrDisabled, given.senior_or_disabled.map_or(UNKNOWN, i64::from));
    if let Some(transaction) = &given.transaction {
        let place = words.iter().position(|word| word == transaction).ok_or_else(|| Trouble {
            field: "inputs.transaction".to_owned(),
            wanted: words.join(", "),
            why: transaction.clone(),
        })?;
        values.put(Input::Transaction, i64::try_from(place).unwrap_or(UNKNOWN));
    }
    Ok(values)
}

/// The tier that the example speaks of. Of a state of mind that it does not speak of the lowest is taken.
fn said_tier(theory: &Theory, given: &Given) -> Result<Option<usize>, Trouble> {
    let Some(statutory) = theory.remedies.iter().find_map(|dated| dated.remedy.statutory()) else {
        return Ok(None);
    };
    let last = statutory.tiers.len() - 1;
    let named = |name: &str| tier(theory, name);
    let by_word = |field: &str, word: &str| {
        let grave = GRAVE.iter().any(|grave| word.contains(grave)).then_some(last);
        let slight = word.contains("negligent").then_some(0);
        let by_mind = if field == "state_of_mind" { slight.or(grave) } else { None };
        named(word).or(by_mind).map(Some).ok_or_else(|| Trouble {
            field: format!("inputs.{field}"),
            wanted: tier_names(theory).join(", "),
            why: word.to_owned(),
        })
    };
    match statutory.tier_by {
        TierBy::StateOfMind => match (&given.state_of_mind, given.wilful) {
            (Some(word), _) => by_word("state_of_mind", word),
            (None, Some(true)) => Ok(Some(last)),
            (None, _) => Ok(Some(0)),
        },
        TierBy::EmployerSize => {
            given.employer_size.as_ref().map_or(Ok(None), |word| by_word("employer_size", word))
        }
        TierBy::Nothing | TierBy::Transaction => Ok(None),
    }
}

/// The figure worked with: what the example chooses, or all that a statute gives which says only "up to" a sum.
fn full_figure(theory: &Theory, values: &Values<'_>, assumed: &Assumed<'_>) -> Option<Money> {
    let up_to = || {
        let Remedy::GreaterOf { statutory, .. } = &remedy_for(theory, values, assumed).ok()?.remedy else {
            return None;
        };
        match statutory.tiers.get(assumed.pleaded.tier.unwrap_or(0))?.basis {
            Basis::Each { low, high } if low == Money::ZERO => Some(high),
            _ => None,
        }
    };
    assumed.pleaded.figure.or_else(up_to)
}

/// The award for every member; not less than what the class has at least, where anyone has an award.
fn class_total(theory: &Theory, given: &Given, found: Option<Award>) -> ClassTotal {
    let members = i128::from(given.members.unwrap_or(1));
    let each = found.map(|award| award.amount).unwrap_or_default();
    let total = ClassTotal::from_cents(i128::from(each.cents()) * members);
    let least = theory.remedies.iter().find_map(|dated| match dated.remedy {
        Remedy::ClassMinimum { class_total, .. } => Some(ClassTotal::from_cents(class_total.cents().into())),
        _ => None,
    });
    match least.filter(|_| given.members.is_some() && found.is_some()) {
        Some(least) => total.max(least),
        None => total,
    }
}
