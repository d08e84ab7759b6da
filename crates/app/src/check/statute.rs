//! One person under a statute of the catalogue, told by its citation.

use super::example::{Example, Figure, Figures, Trouble};
use chrono::NaiveDate;
use domain::choice::Answers;
use domain::damages::{Assumed, Pleaded, Reading, Settings, award, remedy_for};
use domain::input::{Event, Input, Values};
use domain::theory::{Basis, Remedy, Theory};
use domain::{ClassTotal, Money};
use law::Law;
use serde::Deserialize;

/// How a citation names a theory: the first of these that it holds, without blanks and section signs.
const CITED: [(&str, &str); 22] = [
    ("227(b)", "tcpa_227b"),
    ("227(c)", "tcpa_227c5"),
    ("1681n", "fcra_willful"),
    ("1681o", "fcra_negligent"),
    ("1681c(g)", "facta"),
    ("1692k", "fdcpa"),
    ("1693m", "efta"),
    ("1640", "tila"),
    ("1691e", "ecoa"),
    ("2520", "wiretap"),
    ("2707", "sca"),
    ("2710", "vppa"),
    ("2724", "dppa"),
    ("637.2", "cipa"),
    ("1798.150", "ccpa"),
    ("56.36", "cmia"),
    ("1780", "clra"),
    ("740ILCS", "bipa"),
    ("410ILCS", "gipa"),
    ("350-e", "gbl_350"),
    ("349", "gbl_349"),
    ("445.1715", "pppa"),
];

/// The day of conduct that says no day of its own.
const USUAL_DAY: &str = "2024-05-01";

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Statute {
    #[serde(alias = "actual_damages")]
    actual: Option<Money>,
    #[serde(alias = "violator_profits")]
    profits: Option<Money>,
    #[serde(alias = "scans")]
    violations: Option<u32>,
    actual_loss_per_violation: Option<Vec<Money>>,
    calls: Option<u32>,
    days: Option<u32>,
    #[serde(alias = "sections_violated")]
    sections: Option<u32>,
    incidents: Option<u32>,
    #[serde(alias = "disclosure_date", alias = "violation_date", alias = "conduct_date")]
    incident_date: Option<NaiveDate>,
    filing_date: Option<NaiveDate>,
    finance_charge: Option<Money>,
    transaction: Option<String>,
    #[serde(alias = "additional", alias = "chosen")]
    chosen_statutory: Option<Money>,
    wilful: Option<bool>,
    state_of_mind: Option<String>,
    section: Option<String>,
    senior_or_disabled: Option<bool>,
    members: Option<u64>,
    actual_each: Option<Money>,
    #[serde(default)]
    punitive: Money,
}

/// `total` is the award; `range_min` and `range_max` are what the statute gives at the least and the most.
pub(super) fn figures(law: &Law, example: &Example) -> Result<Figures, Trouble> {
    let given: Statute = example.inputs()?;
    let theory = theory(law, example, &given)?;
    let answers = example.answers_of(law, |name| question(theory, name))?;
    if let Some(members) = given.members {
        return class_minimum(theory, members, given.actual_each.unwrap_or_default());
    }
    let pleaded = Pleaded { figure: given.chosen_statutory, tier: tier(theory, &given)? };
    let settings = Settings {
        accrued_on: USUAL_DAY.parse().ok(),
        filed_on: given.filing_date,
        share_not_delivered: None,
    };
    let words: Vec<String> = given.transaction.iter().cloned().collect();
    let events: Vec<Event> = given
        .actual_loss_per_violation
        .iter()
        .flatten()
        .map(|loss| Event { on: None, loss: Some(*loss) })
        .collect();
    let values = values(&given, &events);
    let reading =
        if pleaded.figure.is_none() && gives_up_to(theory) { Reading::Most } else { Reading::Working };
    let assumed = Assumed { settings: &settings, pleaded, reading, answers: &answers, words: &words };
    let trouble = |gap: domain::assessment::Gap| Trouble::input(gap.kind());
    let found = award(theory, &values, &assumed).map_err(trouble)?;
    let total = found.map(|award| award.amount).unwrap_or_default();
    let total = total.checked_add(given.punitive).ok_or_else(Trouble::too_large)?;
    let mut figures = vec![("total", Figure::money(total))];
    let dated = remedy_for(theory, &values, &assumed).map_err(trouble)?;
    let units = found.map_or(1, |award| award.units);
    if let Some((low, high)) = range(&dated.remedy, pleaded.tier.unwrap_or(0)) {
        let each = |amount: Money| amount.times(units).map(Figure::money).ok_or_else(Trouble::too_large);
        figures.extend([("range_min", each(low)?), ("range_max", each(high)?)]);
    }
    Ok(figures)
}

fn theory<'l>(law: &'l Law, example: &Example, given: &Statute) -> Result<&'l Theory, Trouble> {
    let cite: String = example.authority.chars().filter(|c| !c.is_whitespace() && *c != '§').collect();
    let by_section =
        given.section.as_deref().and_then(|section| section.starts_with("350").then_some("gbl_350"));
    let cited = CITED.iter().find(|(cited, _)| cite.contains(cited)).map(|(_, id)| *id);
    let found = by_section.or(cited).and_then(|id| law.theory(id));
    found.ok_or_else(|| Trouble {
        field: "authority".to_owned(),
        wanted: "a statute of the catalogue".to_owned(),
        why: format!("{:?}, which this version does not hold", example.authority),
    })
}

/// The question that a choice of an example means, for one theory; nothing where the theory asks it not.
fn question<'n>(theory: &Theory, name: &'n str) -> Option<&'n str> {
    let meant = match name {
        "unit" if theory.id == "sca" => "sca_unit",
        "unit" if theory.id == "tcpa_227c5" => "tcpa_unit",
        "unit" => return None,
        "minimum_rule" => "sca_minimum",
        "amendment" => "bipa_unit",
        "amounts_by" => "ccpa_amounts_by",
        other => other,
    };
    Some(meant)
}

fn tier(theory: &Theory, given: &Statute) -> Result<Option<usize>, Trouble> {
    let name = match (given.state_of_mind.as_deref(), given.wilful) {
        (Some("negligent"), _) | (None, Some(false)) => "negligent",
        (Some(word), _) if word.contains("reckless") || word.contains("intentional") => "reckless",
        (Some("wilful" | "willful"), _) | (None, Some(true)) => "wilful",
        (Some(word), _) => return Err(Trouble::input(format!("the state of mind {word:?} is not known"))),
        (None, None) => return Ok(Some(0)),
    };
    match law::tier(theory, name) {
        Some(place) => Ok(Some(place)),
        None if name == "negligent" => Ok(Some(0)),
        None => Err(Trouble::input(format!("{} has no tier {name:?}", theory.name))),
    }
}

fn values<'e>(given: &Statute, events: &'e [Event]) -> Values<'e> {
    let mut values = Values::default();
    values.put_money(Input::DocumentedLoss, given.actual);
    values.put_money(Input::ViolatorProfits, given.profits);
    values.put_money(Input::FinanceCharge, given.finance_charge);
    let violations = given.violations.or_else(|| u32::try_from(events.len()).ok().filter(|count| *count > 0));
    let counts = [
        (Input::Violations, violations),
        (Input::Calls, given.calls),
        (Input::Days, given.days),
        (Input::Sections, given.sections),
        (Input::Incidents, given.incidents),
    ];
    for (input, count) in counts {
        values.put(input, count.map_or(domain::input::UNKNOWN, i64::from));
    }
    if let Some(day) = given.incident_date {
        values.put(Input::ViolationOn, domain::columns::day_number(day));
    }
    if given.transaction.is_some() {
        values.put(Input::Transaction, 0);
    }
    if let Some(yes) = given.senior_or_disabled {
        values.put(Input::SeniorOrDisabled, yes.into());
    }
    values.events = events;
    values
}

/// Whether a statute gives "up to" a sum for each unit, as 47 U.S.C. § 227(c)(5)(B) does.
fn gives_up_to(theory: &Theory) -> bool {
    theory.threshold.is_some()
}

/// The least and the most of the statutory amount for one unit.
fn range(remedy: &Remedy, tier: usize) -> Option<(Money, Money)> {
    match &remedy.statutory()?.tiers.get(tier)?.basis {
        Basis::Each { low, high } => Some((*low, *high)),
        Basis::Days { .. } | Basis::FinanceCharge { .. } => None,
    }
}

/// A class that has at least a sum together, Cal. Civ. Code § 1780(a)(1).
fn class_minimum(theory: &Theory, members: u64, actual: Money) -> Result<Figures, Trouble> {
    let least = theory.latest_remedy(&Answers::default()).and_then(|dated| match dated.remedy {
        Remedy::ClassMinimum { class_total, .. } => Some(class_total),
        _ => None,
    });
    let least = least.ok_or_else(|| Trouble::input(format!("{} gives a class no minimum", theory.name)))?;
    let sum = ClassTotal::from_cents(i128::from(actual.cents()) * i128::from(members));
    Ok(vec![("total", Figure::Money(sum.max(ClassTotal::from_cents(least.cents().into()))))])
}
