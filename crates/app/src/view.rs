//! A class as its facts stand: every person's figures, computed once and kept until something changes.

use crate::{App, Failure};
use chrono::NaiveDate;
use domain::assess::clock_start;
use domain::choice::{Assumptions, combinations};
use domain::class::Criterion;
use domain::damages::{Inputs, Settings, keys};
use domain::exposure::{Figures, Tally, Terms, figures};
use domain::fact::Facts;
use domain::limitation;
use domain::membership::MembershipStatus;
use domain::money::ClassTotal;
use domain::person::KnownFact;
use domain::theory::Theory;
use domain::{Calendar, Money};
use rayon::prelude::*;
use std::collections::HashMap;
use std::sync::Arc;
use store::{Decision, FactType, MembershipRow, NameList, Setting};

/// What a case says that figures rest on, out of the file and the law's catalogue.
pub(crate) struct CaseTerms {
    pub theories: Vec<Theory>,
    pub class: Criterion,
    pub settings: Settings,
    pub setting_rows: Vec<Setting>,
    pub decisions: Vec<Decision>,
    pub possible: Vec<Assumptions>,
    pub types: Vec<FactType>,
}

impl CaseTerms {
    /// Runs `work` on the terms as the domain takes them.
    pub fn with<T>(&self, work: impl FnOnce(&Terms<'_>) -> T) -> T {
        let claims: Vec<&Theory> = self.theories.iter().collect();
        let CaseTerms { class, settings, possible, .. } = self;
        work(&Terms { claims: &claims, class, settings: *settings, possible })
    }
}

/// One person's figures.
pub(crate) struct PersonFigures {
    pub person: i64,
    pub status: MembershipStatus,
    pub figures: Figures,
    pub loss: Option<Money>,
    /// The day to work towards for each claim, where one can be told.
    pub safe_dates: Vec<Option<NaiveDate>>,
}

/// A class as its facts stand.
pub(crate) struct ClassView {
    pub terms: CaseTerms,
    pub tally: Tally,
    pub people: Vec<PersonFigures>,
    places: HashMap<i64, usize>,
}

impl ClassView {
    /// The figures of one person.
    pub fn person(&self, id: i64) -> Option<&PersonFigures> {
        self.places.get(&id).map(|place| &self.people[*place])
    }
}

impl PersonFigures {
    /// What the person could recover, with the same loss counted once.
    pub fn recoverable(&self) -> ClassTotal {
        self.figures.after_overlap.iter().copied().sum()
    }

    /// The first day to work towards, with the place of its claim. None while the day of any claim is
    /// unknown: that one may be the first.
    pub fn first_safe_date(&self) -> Option<(NaiveDate, usize)> {
        let days = self.safe_dates.iter().enumerate();
        days.map(|(claim, day)| day.map(|day| (day, claim))).collect::<Option<Vec<_>>>()?.into_iter().min()
    }
}

/// Facts of one person as they are stored, read for the domain.
pub(crate) struct Known(pub Vec<KnownFact>);

impl Facts for Known {
    fn fact(&self, key: &str) -> Option<&domain::fact::FactValue> {
        self.0.iter().find(|known| &*known.key == key).map(|known| &known.value)
    }
}

impl App {
    /// What figures of a case rest on; `answers` are taken for decided on top of the firm's decisions.
    pub(crate) fn terms(&self, case: i64, answers: &[(String, String)]) -> Result<CaseTerms, Failure> {
        let read = self.store()?.read();
        read.case(case)?;
        let theories = read
            .claims(case)?
            .into_iter()
            .map(|claim| self.law.theory(&claim.theory).cloned().ok_or_else(|| unknown_theory(&claim.theory)))
            .collect::<Result<_, _>>()?;
        let class =
            read.class_definitions(case)?.pop().map_or(Criterion::All(vec![]), |found| found.criterion);
        let setting_rows = read.settings(case)?;
        let decisions = read.decisions(case)?;
        let mut decided: Vec<(String, String)> =
            decisions.iter().map(|d| (d.question.clone(), d.answer.clone())).collect();
        decided.retain(|(question, _)| answers.iter().all(|(name, _)| name != question));
        decided.extend_from_slice(answers);
        let possible = combinations(self.law.defaults, &decided)
            .map_err(|error| Failure::invalid("choices", error.to_string()))?;
        let settings = settings(&setting_rows)?;
        Ok(CaseTerms {
            theories,
            class,
            settings,
            setting_rows,
            decisions,
            possible,
            types: read.fact_types(case)?,
        })
    }

    /// The class as its facts stand, computed anew when something has changed.
    pub(crate) fn view(&mut self, case: i64) -> Result<Arc<ClassView>, Failure> {
        self.forget_if_stale()?;
        if let Some(view) = self.views.get(&case) {
            return Ok(Arc::clone(view));
        }
        let terms = self.terms(case, &[])?;
        let rows = self.store()?.read().memberships(case)?;
        let view = Arc::new(class_view(terms, &rows, &self.law.calendar)?);
        self.views.insert(case, Arc::clone(&view));
        Ok(view)
    }
}

impl App {
    /// The people of a case in the order of their names, read anew when something has changed.
    pub(crate) fn names(&mut self, case: i64) -> Result<Arc<NameList>, Failure> {
        self.forget_if_stale()?;
        if let Some(names) = self.names.get(&case) {
            return Ok(Arc::clone(names));
        }
        let names = Arc::new(self.store()?.read().names(case)?);
        self.names.insert(case, Arc::clone(&names));
        Ok(names)
    }
}

fn class_view(terms: CaseTerms, rows: &[MembershipRow], calendar: &Calendar) -> Result<ClassView, Failure> {
    let (tally, people) = terms.with(|domain_terms| {
        rows.par_chunks(4096)
            .map(|part| part_of_view(&terms, domain_terms, part, calendar))
            .collect::<Result<Vec<_>, Failure>>()
            .map(|parts| joined(domain_terms, parts))
    })?;
    let places = people.iter().enumerate().map(|(place, person)| (person.person, place)).collect();
    Ok(ClassView { terms, tally, people, places })
}

type Part = (Tally, Vec<PersonFigures>);

fn part_of_view(
    terms: &CaseTerms,
    domain_terms: &Terms<'_>,
    rows: &[MembershipRow],
    calendar: &Calendar,
) -> Result<Part, Failure> {
    let mut tally = Tally::new(domain_terms);
    let mut people = Vec::with_capacity(rows.len());
    for row in rows {
        let known = Known(row.facts(&terms.types)?);
        tally.add(domain_terms, row.status, &known);
        let figures = figures(domain_terms, row.status, &known);
        people.push(PersonFigures {
            person: row.person,
            status: row.status,
            figures,
            loss: Inputs::of(&known).loss,
            safe_dates: safe_dates(&terms.theories, &terms.settings, &known, calendar),
        });
    }
    Ok((tally, people))
}

/// The day to work towards for each claim: the earliest under every reading of the holidays.
pub(crate) fn safe_dates(
    theories: &[Theory],
    settings: &Settings,
    facts: &impl Facts,
    calendar: &Calendar,
) -> Vec<Option<NaiveDate>> {
    let safe = |theory: &Theory| {
        let start = clock_start(theory, settings, facts).ok()?;
        limitation::safe_date(start, theory.limitation.years, calendar).ok()
    };
    theories.iter().map(safe).collect()
}

fn joined(terms: &Terms<'_>, parts: Vec<Part>) -> Part {
    let mut tally = Tally::new(terms);
    let mut people = Vec::new();
    for (part, mut of_part) in parts {
        tally.merge(part);
        people.append(&mut of_part);
    }
    (tally, people)
}

/// Sums over a class without keeping anything of its people.
pub(crate) fn tally(terms: &CaseTerms, rows: &[MembershipRow]) -> Result<Tally, Failure> {
    terms.with(|domain_terms| {
        let parts = rows.par_chunks(4096).map(|part| {
            let mut tally = Tally::new(domain_terms);
            for row in part {
                tally.add(domain_terms, row.status, &Known(row.facts(&terms.types)?));
            }
            Ok(tally)
        });
        let parts = parts.collect::<Result<Vec<Tally>, Failure>>()?;
        let mut whole = Tally::new(domain_terms);
        parts.into_iter().for_each(|part| whole.merge(part));
        Ok(whole)
    })
}

fn unknown_theory(theory: &str) -> Failure {
    Failure::not_found(format!(
        "the case pleads {theory:?}, which this version's catalogue of law does not hold; install a newer version"
    ))
}

/// Reads the settings that figures rest on.
pub(crate) fn settings(rows: &[Setting]) -> Result<Settings, Failure> {
    let mut found = Settings::default();
    for row in rows {
        match row.name.as_str() {
            keys::SHARE_NOT_DELIVERED => {
                let share = row.value.parse().ok().filter(|share| {
                    (rust_decimal::Decimal::ZERO..=rust_decimal::Decimal::ONE).contains(share)
                });
                found.share_not_delivered = Some(share.ok_or_else(|| {
                    Failure::invalid(
                        "value",
                        format!("{:?} is not a share; write it like 0.125, from 0 to 1", row.value),
                    )
                })?);
            }
            keys::ACCRUED_ON => found.accrued_on = Some(crate::day(&row.value, "value")?),
            _ => return Err(Failure::invalid("name", format!("there is no setting {:?}", row.name))),
        }
    }
    Ok(found)
}
