//! What a case says of the time in which its claims can be brought.

use crate::terms::{CaseClass, CaseTerms};
use crate::{App, Failure};
use chrono::NaiveDate;
use domain::Calendar;
use domain::choice::{ANNIVERSARY, OBSERVED_FRIDAY, QuestionId, STATE_HOLIDAYS, TOLLED_DAYS};
use domain::exposure::CaseTime;
use domain::limitation::{NewAction, Scope, Tolling, TollingKind};
use domain::theory::Theory;
use std::sync::Arc;
use store::{ClaimRow, LastDaysRow, Setting, TollingRow};

/// The setting that says what is to be filed.
pub(crate) const NEW_ACTION: &str = "new_action";

/// What a case says of the time in which its claims can be brought.
#[derive(Clone)]
pub(crate) struct TimeTerms {
    /// Holidays.
    pub calendar: Arc<Calendar>,
    /// What stops clocks.
    pub tolling: Vec<Tolling>,
    /// The numbers of the same in the file.
    pub entries: Vec<i64>,
    /// What covers one person alone: the person, and its place among what stops clocks.
    pub own: Vec<(i64, usize)>,
    /// What is to be filed.
    pub action: NewAction,
    /// Since when the case is before the court; not at all before it is filed and once it is over. A dismissal without
    /// prejudice leaves time as if nothing had been filed before.
    pub since: Option<NaiveDate>,
    /// Questions that nobody has decided.
    pub open: Vec<QuestionId>,
    /// What the firm has confirmed or accepted of the claims' last days.
    pub kept: Vec<LastDaysRow>,
    /// Everything that the law's kinds of tolling do, as text to compare.
    pub kinds: String,
}

impl TimeTerms {
    /// Reads what a case says on a day. Which questions are open is said later.
    pub fn read(
        app: &App,
        case: i64,
        claims: &[ClaimRow],
        classes: &[CaseClass],
        settings: &[Setting],
        on: NaiveDate,
    ) -> Result<TimeTerms, Failure> {
        let read = app.store()?.read();
        let stages = read.stages(case)?.into_iter().filter(|stage| stage.from_on <= on);
        let mut since = None;
        for stage in stages {
            if is_before_court(&stage.stage) {
                since = since.or(Some(stage.from_on));
            } else {
                since = None;
            }
        }
        let found = TimeTerms::from_rows(app, &read.tollings(case)?, claims, classes, new_action(settings))?;
        let kinds = app.law.tolling.iter().map(does).collect();
        Ok(TimeTerms { since, kept: read.last_days(case)?, kinds, ..found })
    }

    /// The same with other entries in the place of those of the case.
    pub fn of_rows(app: &App, rows: &[TollingRow], terms: &CaseTerms) -> Result<TimeTerms, Failure> {
        let time = &terms.time;
        let found = TimeTerms::from_rows(app, rows, &terms.claims, &terms.classes, time.action)?;
        Ok(TimeTerms { since: time.since, open: time.open.clone(), ..found })
    }

    fn from_rows(
        app: &App,
        rows: &[TollingRow],
        claims: &[ClaimRow],
        classes: &[CaseClass],
        action: NewAction,
    ) -> Result<TimeTerms, Failure> {
        let tolling =
            rows.iter().map(|row| tolling(app, row, claims, classes)).collect::<Result<Vec<_>, _>>()?;
        let mut own: Vec<(i64, usize)> =
            rows.iter().enumerate().filter_map(|(place, row)| Some((row.person?, place))).collect();
        own.sort_unstable();
        let calendar = Arc::clone(&app.calendar);
        let (open, kept, kinds) = Default::default();
        let entries = rows.iter().map(|row| row.id).collect();
        Ok(TimeTerms { calendar, tolling, entries, own, action, since: None, open, kept, kinds })
    }

    /// As the domain takes it.
    pub fn of_case(&self, today: NaiveDate) -> CaseTime<'_> {
        CaseTime {
            calendar: &self.calendar,
            today,
            action: self.action,
            tolling: self.tolling.clone(),
            open: self.open.clone(),
        }
    }

    /// Places of what covers one person alone.
    pub fn of_person(&self, person: i64) -> Vec<usize> {
        self.own.iter().filter(|(of, _)| *of == person).map(|(_, place)| *place).collect()
    }

    /// Questions of law that decide whether a clock was stopped for any of the claims.
    pub fn asked(&self, theories: &[Theory]) -> Vec<QuestionId> {
        let of_claims = theories.iter().enumerate().flat_map(|(place, theory)| self.asked_of(place, theory));
        let mut found: Vec<QuestionId> = of_claims.collect();
        found.sort_unstable();
        found.dedup();
        found
    }

    /// Questions whose answers can move the last days of one claim.
    pub fn moved_by(&self, place: usize, theory: &Theory) -> Vec<QuestionId> {
        let mut found = vec![ANNIVERSARY, OBSERVED_FRIDAY, STATE_HOLIDAYS, TOLLED_DAYS];
        found.extend(theory.limitations.iter().flat_map(|of| of.when.iter().map(|(asked, _)| *asked)));
        found.extend(self.asked_of(place, theory));
        found
    }

    /// Questions that decide whether a clock was stopped for one claim.
    pub fn asked_of(&self, place: usize, theory: &Theory) -> Vec<QuestionId> {
        let for_claim = self.tolling.iter().filter(|tolling| tolling.is_for(place));
        for_claim.flat_map(|tolling| tolling.questions(theory.law_of.as_deref())).collect()
    }
}

/// What a kind of tolling does, without the words that describe it.
fn does(kind: &TollingKind) -> String {
    let TollingKind { code, effect, claims_of, named_too, at_accrual, at_most_years, .. } = kind;
    let TollingKind { until_age, days_after, covers_repose, fixed, .. } = kind;
    let when = (at_accrual, at_most_years, until_age, days_after, covers_repose, fixed);
    format!("{:?}", (code, effect, claims_of, named_too, when))
}

/// Places of what covers everyone.
pub(crate) fn covering_all(tolling: &[Tolling]) -> Vec<usize> {
    (0..tolling.len()).filter(|place| tolling[*place].scope == Scope::All).collect()
}

/// Whether a case of this stage is before the court: filed, and neither dismissed nor closed.
fn is_before_court(stage: &str) -> bool {
    !matches!(stage, "intake" | "investigation" | "dismissed" | "closed")
}

/// What is to be filed: a class action, unless the case says suits of each one's own.
fn new_action(settings: &[Setting]) -> NewAction {
    let said = settings.iter().find(|setting| setting.name == NEW_ACTION);
    if said.is_some_and(|setting| setting.value == "individual") {
        NewAction::Individual
    } else {
        NewAction::Class
    }
}

/// One entry as the domain takes it.
pub(crate) fn tolling(
    app: &App,
    row: &TollingRow,
    claims: &[ClaimRow],
    classes: &[CaseClass],
) -> Result<Tolling, Failure> {
    let kind = app.law.tolling_kind(&row.kind).cloned().ok_or_else(|| {
        Failure::not_found(format!(
            "the case says that {:?} stops a clock, which the law of this version does not hold; install a newer version",
            row.kind
        ))
    })?;
    let scope = match (row.class, row.person) {
        (_, Some(_)) => Scope::Person,
        // A class that is not among those of the case covers nobody.
        (Some(class), None) => {
            Scope::Class(classes.iter().position(|known| known.id == class).unwrap_or(usize::MAX))
        }
        (None, None) => Scope::All,
    };
    let bits = row.claims.iter().filter_map(|claim| {
        let place = claims.iter().position(|known| known.id == *claim)?;
        1_u16.checked_shl(u32::try_from(place).ok()?)
    });
    let named = bits.fold(0, |bits, bit| bits | bit);
    let court = [row.court.as_deref(), row.docket_number.as_deref()].into_iter().flatten();
    let cause = [row.cause.as_str()].into_iter().chain(court).collect::<Vec<_>>().join(", ");
    Ok(Tolling {
        kind,
        cause,
        from: row.from_on,
        to: row.to_on,
        ordered_on: row.ordered_on,
        ending: row.ending,
        action: row.docket_number.clone().unwrap_or_else(|| row.cause.clone()).trim().to_lowercase(),
        // Theories are kept by states in small letters.
        court_of: row.court_of.as_deref().map(str::to_lowercase),
        scope,
        is_own_action: row.is_own_action,
        claims: (!row.claims.is_empty()).then_some(named),
    })
}
