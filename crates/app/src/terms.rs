//! What a case says that figures rest on, out of the file and the law's catalogue.

use crate::time_terms::{NEW_ACTION, TimeTerms};
use crate::{App, Failure, date, day};
use chrono::{Datelike, NaiveDate};
use domain::choice::{Answers, DAY_COUNT, QuestionId, TWO_STATUTES};
use domain::class::Criterion;
use domain::damages::{Pleaded, Settings, keys};
use domain::exposure::{Assumption, ClaimTerms, MOST_CLAIMS, Prejudgment, Terms, possible};
use domain::input::{Input, InputMap};
use domain::interest::Rates;
use domain::theory::{Theory, TierBy};
use domain::{Money, PartialDate};
use law::Law;
use rust_decimal::Decimal;
use std::sync::OnceLock;
use store::{
    ClaimRow, ClaimStatus, ClaimTerm, ClassDefinition, Decision, FactType, InputSource, Reader, Setting, Told,
};

/// What a case says that figures rest on.
#[derive(Clone)]
pub(crate) struct CaseTerms {
    /// The day whose statuses of the claims hold.
    pub on: NaiveDate,
    /// The only defendant whose claims count; all of them where none is said.
    pub against: Option<i64>,
    /// The claims, in the order of the pleading.
    pub claims: Vec<ClaimRow>,
    /// The theory of each claim.
    pub theories: Vec<Theory>,
    /// What the claims are called: the theory's id, with a number where it is pleaded more than once.
    pub names: Vec<String>,
    /// The classes, with the definition in force.
    pub classes: Vec<CaseClass>,
    /// What the settings say.
    pub settings: Settings,
    /// The settings as they are kept.
    pub setting_rows: Vec<Setting>,
    /// The firm's answers to open questions.
    pub decisions: Vec<Decision>,
    /// Answers worked with.
    pub answers: Answers,
    /// Questions that touch the claims and that nobody has decided.
    pub open: Vec<QuestionId>,
    /// Facts that the case asks of everyone.
    pub types: Vec<FactType>,
    /// The sets of assumptions as the class was summed under them, with what it elects; none before it was summed.
    pub settled: OnceLock<Vec<Assumption>>,
    /// What a time is counted by.
    pub time: TimeTerms,
    pleaded: Vec<Pleaded>,
    interest: Vec<Option<Prejudgment>>,
    net_worths: Vec<Option<Money>>,
    inputs: Vec<InputSource>,
}

/// A class with the definition in force.
#[derive(Clone)]
pub(crate) struct CaseClass {
    /// Number in the file.
    pub id: i64,
    /// Name.
    pub name: String,
    /// The latest definition.
    pub definition: Option<ClassDefinition>,
}

impl CaseTerms {
    /// Runs `work` on the terms as the domain takes them.
    pub fn with<T>(&self, work: impl FnOnce(&Terms<'_>) -> T) -> T {
        let claims: Vec<ClaimTerms<'_>> = (0..self.claims.len()).map(|place| self.claim(place)).collect();
        let everyone = || Criterion::All(Vec::new());
        let class = |class: &CaseClass| {
            class.definition.as_ref().map_or_else(everyone, |definition| definition.criterion.clone())
        };
        let mut classes: Vec<Criterion> = self.classes.iter().map(class).collect();
        if classes.is_empty() {
            classes.push(everyone());
        }
        let unsettled = || possible(&claims, self.answers, &self.open);
        let possible = self.settled.get().cloned().unwrap_or_else(unsettled);
        let (settings, open, until) = (self.settings, self.open.clone(), Some(self.on));
        let time = Some(self.time.of_case(self.on));
        work(&Terms { claims, classes, settings, possible, open, until, time })
    }

    /// The same under the assumptions worked with, and no others.
    pub fn working(&self) -> CaseTerms {
        let first: Vec<Assumption> = self.with(|terms| terms.possible.iter().take(1).copied().collect());
        CaseTerms { settled: OnceLock::from(first), ..self.clone() }
    }

    fn claim(&self, place: usize) -> ClaimTerms<'_> {
        let row = &self.claims[place];
        let class = self.classes.iter().position(|class| class.id == row.class).unwrap_or(0);
        let losses: Vec<&str> = self.claims.iter().map(|claim| claim.loss.as_str()).collect();
        let loss = losses.iter().position(|loss| *loss == row.loss).unwrap_or(place);
        let (mut inputs, mut events) = (InputMap::default(), Vec::new());
        for source in self.inputs.iter().filter(|of| of.claim.is_none_or(|claim| claim == row.id)) {
            // Unknown ones were refused when the terms were read.
            let Some(input) = Input::from_key(&source.input) else { continue };
            events.retain(|(known, _)| *known != input);
            match &source.told {
                Told::Fact(fact) => inputs.set(input, fact),
                Told::Events(kind) => events.push((input, kind.clone())),
            }
        }
        let definition = self.classes.get(class).and_then(|class| class.definition.as_ref());
        ClaimTerms {
            theory: &self.theories[place],
            class,
            loss: u8::try_from(loss).unwrap_or(u8::MAX),
            pleaded: self.pleaded[place],
            is_live: self.is_live(place),
            inputs,
            events,
            period: definition.map_or((None, None), |of| (of.period_from_on, of.period_to_on)),
            net_worth: self.net_worths[place],
            interest: self.interest[place].clone(),
            is_elected: term(&row.terms, "elected").is_some(),
            filed_on: self.filed_on(place),
        }
    }

    /// Whether a claim is still alive, against any of the defendants that count.
    pub fn is_live(&self, place: usize) -> bool {
        is_live(&self.claims[place], self.on, self.against)
    }

    /// The day a claim was filed for the class, where it is still before the court on the day of the terms: against several
    /// defendants, the first day of those against whom it still is.
    pub fn filed_on(&self, place: usize) -> Option<NaiveDate> {
        let since = self.time.since?;
        let ClaimRow { statuses, defendants, .. } = &self.claims[place];
        let against = |defendant: Option<i64>| {
            let holds = |status: &&ClaimStatus| {
                status.from_on <= self.on && (status.defendant.is_none() || status.defendant == defendant)
            };
            let held: Vec<&ClaimStatus> = statuses.iter().filter(holds).collect();
            let is_filed = |status: &&&ClaimStatus| FILED.contains(&status.status.as_str());
            // The first day of the run that has not been broken off since, by the claim's status or by the case's stage.
            let first = held.iter().rev().take_while(is_filed).last().map(|status| status.from_on);
            first.map(|first| first.max(since))
        };
        let counts = |defendant: &i64| self.against.is_none_or(|only| only == *defendant);
        if defendants.is_empty() {
            return against(None);
        }
        defendants
            .iter()
            .map(|(defendant, _)| *defendant)
            .filter(counts)
            .filter_map(|of| against(Some(of)))
            .min()
    }

    /// The status of a claim on the day of the terms; the first one for a claim that came later.
    pub fn status(&self, place: usize) -> Option<&str> {
        self.holds(place).map(|at| self.claims[place].statuses[at].status.as_str())
    }

    /// The place of that status in the history of the claim. Against several defendants it is one under which the claim
    /// is alive, as long as it is against any of them.
    pub fn holds(&self, place: usize) -> Option<usize> {
        let ClaimRow { statuses, defendants, .. } = &self.claims[place];
        let against = |defendant: Option<i64>| {
            statuses.iter().rposition(|status| {
                status.from_on <= self.on && (status.defendant.is_none() || status.defendant == defendant)
            })
        };
        let held: Vec<usize> = match defendants.as_slice() {
            [] => against(None).into_iter().collect(),
            several => several.iter().filter_map(|(defendant, _)| against(Some(*defendant))).collect(),
        };
        let is_alive = |at: &&usize| !OVER.contains(&statuses[**at].status.as_str());
        let found = held.iter().filter(is_alive).max().or(held.iter().max()).copied();
        found.or((!statuses.is_empty()).then_some(0))
    }

    /// The place of the claim of this name.
    pub fn place(&self, claim: &str) -> Option<usize> {
        self.names.iter().position(|name| name == claim)
    }

    /// What the firm says of one claim.
    pub fn pleaded(&self, place: usize) -> Pleaded {
        self.pleaded[place]
    }

    /// What the firm says of interest on one claim.
    pub fn interest(&self, place: usize) -> Option<&Prejudgment> {
        self.interest[place].as_ref()
    }

    /// Questions of law that touch the claims: about amounts, and about the days of interest where any is counted.
    pub fn raised(&self) -> Vec<QuestionId> {
        let mut found = touching(&self.theories);
        found.extend(self.time.asked(&self.theories));
        found.extend(self.interest.iter().any(Option::is_some).then_some(DAY_COUNT));
        found
    }

    /// Whether a claim raises a question.
    pub fn raises(&self, place: usize, question: QuestionId) -> bool {
        let is_of_days = question == DAY_COUNT && self.interest[place].is_some();
        let of_time = || self.time.asked_of(place, &self.theories[place]).contains(&question);
        is_of_days || self.theories[place].questions.contains(&question) || of_time()
    }

    /// The fact that tells an input of a claim, or the kind of event.
    pub fn told(&self, place: usize, input: Input) -> Told {
        let of_claim = |source: &&InputSource| {
            source.input == input.key() && source.claim.is_none_or(|claim| claim == self.claims[place].id)
        };
        let told = self.inputs.iter().rev().find(of_claim).map(|source| source.told.clone());
        told.unwrap_or_else(|| Told::Fact(input.key().to_owned()))
    }

    /// The inputs of a claim for which the firm says what tells them.
    pub fn mapped(&self, place: usize) -> impl Iterator<Item = Input> {
        let of_claim = move |source: &&InputSource| source.claim == Some(self.claims[place].id);
        self.inputs.iter().filter(of_claim).filter_map(|source| Input::from_key(&source.input))
    }

    /// The kinds of events that tell an input of any claim.
    pub fn event_kinds(&self) -> impl Iterator<Item = &str> {
        self.inputs.iter().filter_map(|source| match &source.told {
            Told::Events(kind) => Some(kind.as_str()),
            Told::Fact(_) => None,
        })
    }

    /// The date that amounts are looked up for where a person's own is not known.
    pub fn date(&self) -> Option<PartialDate> {
        self.settings.accrued_on
    }
}

/// A term of a claim by its name.
pub(crate) fn term<'t>(terms: &'t [ClaimTerm], name: &str) -> Option<&'t ClaimTerm> {
    terms.iter().find(|term| term.name == name)
}

/// Statuses in which a claim is before the court for the class.
const FILED: [&str; 4] = ["pleaded", "certified", "settled", "tried"];

/// Statuses after which a claim adds nothing.
const OVER: [&str; 3] = ["dismissed_with_prejudice", "withdrawn", "settled"];

/// Whether a claim is alive on a day against any of its defendants, or against one of them.
fn is_live(claim: &ClaimRow, day: NaiveDate, against: Option<i64>) -> bool {
    let ClaimRow { statuses, defendants, .. } = claim;
    let is_over = |defendant: Option<i64>| {
        let holds = |status: &&ClaimStatus| {
            status.from_on <= day && (status.defendant.is_none() || status.defendant == defendant)
        };
        statuses.iter().rev().find(holds).is_some_and(|status| OVER.contains(&status.status.as_str()))
    };
    let counts = |defendant: i64| against.is_none_or(|only| only == defendant) && !is_over(Some(defendant));
    if defendants.is_empty() {
        against.is_none() && !is_over(None)
    } else {
        defendants.iter().any(|(defendant, _)| counts(*defendant))
    }
}

impl App {
    /// What figures of a case rest on today; `answers` are taken for decided on top of the firm's decisions.
    pub(crate) fn terms(&self, case: i64, answers: &[(String, String)]) -> Result<CaseTerms, Failure> {
        self.terms_on(case, answers, self.today())
    }

    /// The same with the statuses of the claims as they were on a day.
    pub(crate) fn terms_on(
        &self,
        case: i64,
        answers: &[(String, String)],
        on: NaiveDate,
    ) -> Result<CaseTerms, Failure> {
        let read = self.store()?.read();
        read.case(case)?;
        let claims = read.claims(case)?;
        if claims.len() > MOST_CLAIMS {
            return Err(Failure::unexpected(format!("a case pleads more than {MOST_CLAIMS} claims")));
        }
        let theory = |claim: &ClaimRow| {
            self.law.theory(&claim.theory).cloned().ok_or_else(|| unknown_theory(&claim.theory))
        };
        let theories: Vec<Theory> = claims.iter().map(theory).collect::<Result<_, _>>()?;
        let pleaded = claims
            .iter()
            .zip(&theories)
            .map(|(claim, theory)| pleaded(theory, &claim.terms))
            .collect::<Result<_, _>>()?;
        let net_worths = claims.iter().map(net_worth).collect::<Result<_, _>>()?;
        let interest =
            claims.iter().map(|claim| prejudgment(&self.law, &claim.terms)).collect::<Result<Vec<_>, _>>()?;
        let (setting_rows, decisions) = (read.settings(case)?, read.decisions(case)?);
        let worked_with = worked_with(self.law.defaults, &read.begun_with(case)?, &decisions, answers)?;
        let is_decided = |question: &QuestionId| {
            decisions
                .iter()
                .map(|made| &made.question)
                .chain(answers.iter().map(|(name, _)| name))
                .any(|name| name == question.name())
        };
        let classes = classes(read, case)?;
        let open_of_time = QuestionId::all().filter(|question| !is_decided(question)).collect();
        let time = TimeTerms {
            open: open_of_time,
            ..TimeTerms::read(self, case, &claims, &classes, &setting_rows, on)?
        };
        let mut open = touching(&theories);
        open.extend(time.asked(&theories));
        open.retain(|question| !is_decided(question));
        let mut settings = settings(&setting_rows)?;
        settings.filed_on = read.filings(case)?.first().map(|filing| filing.filed_on);
        Ok(CaseTerms {
            on,
            against: None,
            names: names(&claims),
            classes,
            claims,
            theories,
            settings,
            setting_rows,
            decisions,
            answers: worked_with,
            open,
            types: read.fact_types(case)?,
            settled: OnceLock::new(),
            time,
            pleaded,
            interest,
            net_worths,
            inputs: inputs(read, case)?,
        })
    }
}

/// The answers worked with: those the case was begun with, then the firm's decisions, then those given here.
fn worked_with(
    defaults: Answers,
    begun_with: &[(String, String)],
    decisions: &[Decision],
    given: &[(String, String)],
) -> Result<Answers, Failure> {
    let mut found = defaults;
    let decided = decisions.iter().map(|made| (&made.question, &made.answer));
    let begun_with = begun_with.iter().map(|(name, value)| (name, value));
    let given = given.iter().map(|(name, value)| (name, value));
    for (name, value) in begun_with.chain(decided).chain(given) {
        found.set(name, value).map_err(|error| Failure::invalid("choices", error.to_string()))?;
    }
    Ok(found)
}

/// The defendant's net worth, where the firm says it for a claim.
fn net_worth(claim: &ClaimRow) -> Result<Option<Money>, Failure> {
    term(&claim.terms, keys::NET_WORTH).map(|term| money(&term.value, "value")).transpose()
}

/// What tells the inputs of a case.
fn inputs(read: Reader<'_>, case: i64) -> Result<Vec<InputSource>, Failure> {
    let found = read.input_sources(case)?;
    match found.iter().find(|source| Input::from_key(&source.input).is_none()) {
        Some(unknown) => Err(Failure::unexpected(format!(
            "the case says what tells {:?}, which this version does not know",
            unknown.input
        ))),
        None => Ok(found),
    }
}

/// Questions of law about amounts that touch any of the theories, in the order in which they are known. Whether
/// two statutes both count is asked where two are pleaded.
pub(crate) fn touching(theories: &[Theory]) -> Vec<QuestionId> {
    let mut found: Vec<QuestionId> = theories.iter().flat_map(|theory| theory.questions.clone()).collect();
    found.sort_unstable();
    found.dedup();
    let fixed = theories.iter().filter(|theory| theory.questions.contains(&TWO_STATUTES)).count();
    found.retain(|question| *question != TWO_STATUTES || fixed > 1);
    found
}

/// The questions of one theory that this case raises.
pub(crate) fn raised_by(theory: &Theory, theories: &[Theory]) -> Vec<String> {
    let touching = touching(theories);
    let raised = theory.questions.iter().filter(|question| touching.contains(question));
    raised.map(|question| question.name().to_owned()).collect()
}

/// The classes of a case, each with its latest definition.
pub(crate) fn classes(read: Reader<'_>, case: i64) -> Result<Vec<CaseClass>, Failure> {
    let mut definitions = read.class_definitions(case)?;
    let classes = read.classes(case)?.into_iter().map(|(id, name)| {
        let place = definitions.iter().rposition(|definition| definition.class == id);
        CaseClass { id, name, definition: place.map(|place| definitions.remove(place)) }
    });
    Ok(classes.collect())
}

fn names(claims: &[ClaimRow]) -> Vec<String> {
    let name = |(place, claim): (usize, &ClaimRow)| {
        let before = claims[..place].iter().filter(|other| other.theory == claim.theory).count();
        if before == 0 { claim.theory.clone() } else { format!("{}-{}", claim.theory, before + 1) }
    };
    claims.iter().enumerate().map(name).collect()
}

fn unknown_theory(theory: &str) -> Failure {
    Failure::not_found(format!(
        "the case pleads {theory:?}, which the catalogue of law does not hold; if it is of the firm's own law, say its \
         folder with --law or NUMEROSITY_LAW, otherwise install a newer version"
    ))
}

/// Reads what the firm says of a claim where the statute leaves room.
pub(crate) fn pleaded(theory: &Theory, terms: &[ClaimTerm]) -> Result<Pleaded, Failure> {
    let figure = term(terms, "figure").map(|term| money(&term.value, "value")).transpose()?;
    let tier = term(terms, "tier").map(|term| tier(theory, &term.value)).transpose()?;
    Ok(Pleaded { figure, tier })
}

/// Reads what the firm says of interest on a claim. A table that the law does not hold, as one of a folder of the
/// firm's that is not there, leaves that interest unknown and every other figure as it is.
fn prejudgment(law: &Law, terms: &[ClaimTerm]) -> Result<Option<Prejudgment>, Failure> {
    let Some(rate) = term(terms, "interest_rate") else { return Ok(None) };
    let not_before =
        term(terms, "interest_from").map(|term| day_of_case(&term.value, "value")).transpose()?;
    let rates = rates(law, &rate.value).unwrap_or_else(|_| Rates::unknown());
    Ok(Some(Prejudgment { rates, not_before }))
}

/// A rate for a year, as `0.10` or `10%`, or a table of rates of the law: `ca_contract`.
pub(crate) fn rates(law: &Law, text: &str) -> Result<Rates, Failure> {
    if let Some(table) = law.rate_table(text.trim()) {
        return Ok(table.rates.clone());
    }
    Rates::of(rate(law, text)?).map_err(|error| Failure::invalid("value", error.to_string()))
}

/// A rate for a year: `0.10` or `10%`.
pub(crate) fn rate(law: &Law, text: &str) -> Result<Decimal, Failure> {
    let text = text.trim();
    let found = match text.strip_suffix('%') {
        Some(percent) => percent.trim().parse::<Decimal>().map(|percent| percent / Decimal::ONE_HUNDRED),
        None => text.parse(),
    };
    found.map_err(|_| {
        let known: Vec<&str> = law.rates.iter().map(|table| table.id.as_str()).collect();
        let known = known.join(", ");
        Failure::invalid("rate", format!("{text:?} is not a rate; write 0.10 or 10%, or a table: {known}"))
    })
}

fn tier(theory: &Theory, name: &str) -> Result<usize, Failure> {
    law::tier(theory, name).ok_or_else(|| {
        let known = tiers(theory);
        let known = if known.is_empty() { "it has none".to_owned() } else { known.join(", ") };
        Failure::invalid("value", format!("{name:?} is not a tier of {}: {known}", theory.name))
    })
}

/// The tiers that the firm can say for a claim.
pub(crate) fn tiers(theory: &Theory) -> Vec<String> {
    let mut found: Vec<String> = Vec::new();
    let statutory = theory.remedies.iter().filter_map(|dated| dated.remedy.statutory());
    for tier in statutory
        .filter(|of| matches!(of.tier_by, TierBy::StateOfMind | TierBy::EmployerSize))
        .flat_map(|of| &of.tiers)
    {
        if !found.contains(&tier.name) {
            found.push(tier.name.clone());
        }
    }
    found
}

/// A day on which something of a case can lie: from 1900 to a hundred years on.
pub(crate) fn day_of_case(text: &str, field: &str) -> Result<NaiveDate, Failure> {
    let found = day(text, field)?;
    of_case(found, field).map(|()| found)
}

/// The same of a date, as far as it is known.
pub(crate) fn date_of_case(text: &str, field: &str) -> Result<PartialDate, Failure> {
    let found = date(text, field)?;
    of_case(found.first(), field).map(|()| found)
}

fn of_case(found: NaiveDate, field: &str) -> Result<(), Failure> {
    if (1900..=2126).contains(&found.year()) {
        return Ok(());
    }
    Err(Failure::invalid(field, format!("{found} cannot be meant; the year lies between 1900 and 2126")))
}

/// An amount, not below zero.
pub(crate) fn money(text: &str, field: &str) -> Result<Money, Failure> {
    match text.parse::<Money>() {
        Ok(amount) if amount >= Money::ZERO => Ok(amount),
        Ok(_) => Err(Failure::invalid(field, format!("{text:?} is below zero"))),
        Err(error) => Err(Failure::invalid(field, error.to_string())),
    }
}

/// A share from 0 to 1.
pub(crate) fn share(text: &str) -> Result<Decimal, Failure> {
    let share = text.parse().ok().filter(|share| (Decimal::ZERO..=Decimal::ONE).contains(share));
    share.ok_or_else(|| {
        Failure::invalid("value", format!("{text:?} is not a share; write it like 0.125, from 0 to 1"))
    })
}

/// The last day to ask to be left out of the class, where no deadline of the case says it.
pub(crate) const OPT_OUT_DEADLINE: &str = "opt_out_deadline";

/// The settings of a case, by the names that files and the command line use.
const SETTINGS: [&str; 12] = [
    keys::SHARE_NOT_DELIVERED,
    keys::ACCRUED_ON,
    keys::DISCOVERABLE_ON,
    "forum_state",
    "primary_defendants_in_state",
    "significant_defendant_in_state",
    "injuries_in_state",
    "no_similar_action",
    "unknown_members",
    "unknown_average",
    NEW_ACTION,
    OPT_OUT_DEADLINE,
];

/// Reads the settings that figures rest on.
pub(crate) fn settings(rows: &[Setting]) -> Result<Settings, Failure> {
    let mut found = Settings::default();
    for row in rows {
        match row.name.as_str() {
            keys::SHARE_NOT_DELIVERED => found.share_not_delivered = Some(share(&row.value)?),
            keys::ACCRUED_ON => found.accrued_on = Some(date_of_case(&row.value, "value")?),
            keys::DISCOVERABLE_ON => found.discoverable_on = Some(date_of_case(&row.value, "value")?),
            "unknown_members" => {
                row.value.parse::<u64>().map_err(|_| {
                    Failure::invalid("value", format!("{:?} is not a number of people", row.value))
                })?;
            }
            "unknown_average" => drop(money(&row.value, "value")?),
            OPT_OUT_DEADLINE => drop(day_of_case(&row.value, "value")?),
            "forum_state" => {}
            NEW_ACTION => {
                if !matches!(row.value.as_str(), "class" | "individual") {
                    return Err(Failure::invalid("value", "Answer class or individual"));
                }
            }
            "primary_defendants_in_state"
            | "significant_defendant_in_state"
            | "injuries_in_state"
            | "no_similar_action" => {
                if !matches!(row.value.as_str(), "yes" | "no") {
                    return Err(Failure::invalid("value", "Answer yes or no"));
                }
            }
            _ => {
                let known = SETTINGS.join(", ");
                return Err(Failure::invalid(
                    "name",
                    format!("there is no setting {:?}; use {known}", row.name),
                ));
            }
        }
    }
    Ok(found)
}
