//! What stops a limitation clock, and for whom.

use crate::choice::{AMERICAN_PIPE, Answers, CROSS_JURISDICTIONAL, OPT_OUT_TOLLING, QuestionId};
use crate::theory::{Citation, Period};
use chrono::{Days, NaiveDate};

/// A kind of thing that stops a clock or moves its end, as the law has it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TollingKind {
    /// Name in files and on the command line: `american_pipe`.
    pub code: String,
    /// Name for people: `Class action`.
    pub name: String,
    /// What it does.
    pub effect: Effect,
    /// The state under whose law a claim must arise, or [`ANY_STATE`]; any claim where none is named.
    pub claims_of: Option<String>,
    /// Whether it stops a claim of other law too, where the firm names that claim.
    pub named_too: bool,
    /// Whether it counts only where it held on the day the clock started.
    pub at_accrual: bool,
    /// Not longer than so many years from that day.
    pub at_most_years: Option<u32>,
    /// It lasts from the birth to this birthday.
    pub until_age: Option<u32>,
    /// The clock stands still so many days longer than the cause lasted.
    pub days_after: u32,
    /// Whether it stops an outer limit as well.
    pub covers_repose: bool,
    /// The days that the rule itself names.
    pub fixed: Option<Fixed>,
    /// What it says.
    pub says: String,
    /// Where it stands.
    pub citation: Citation,
}

impl TollingKind {
    /// Whether it holds for one person: what has to have held when that person's clock started, and a claimant's death.
    pub fn is_personal(&self) -> bool {
        self.at_accrual || matches!(self.effect, Effect::NotBefore(_))
    }
}

/// Stands for the law of any state.
pub const ANY_STATE: &str = "state";

/// What a kind of tolling does.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Effect {
    /// A class action: open questions decide for whom and for what.
    ClassAction,
    /// The clock stands still.
    Stops,
    /// The period does not end before so many months after a day.
    NotBefore(u32),
    /// The period ends so many months after a day.
    Within(u32),
    /// Kept on record and never counted.
    Note,
}

/// Days that a rule names for itself.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Fixed {
    /// The first day on which no clock runs.
    pub from: NaiveDate,
    /// The day on which clocks run again.
    pub to: NaiveDate,
    /// For periods over so many days.
    pub over_days: u32,
    /// For shorter ones they run again on this day.
    pub else_to: NaiveDate,
}

/// How an earlier class action ended, as far as that matters for those it asserted.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash)]
pub enum Ending {
    /// It is pending.
    #[default]
    Pending,
    /// Without a ruling on certification: dismissed, withdrawn, settled for the named plaintiffs alone.
    NoRuling,
    /// Certification was denied, or a class decertified.
    Denied,
    /// The person asked to be excluded, or was no longer within the class as narrowed.
    Excluded,
}

impl Ending {
    /// Every ending.
    pub const ALL: [Ending; 4] = [Ending::Pending, Ending::NoRuling, Ending::Denied, Ending::Excluded];

    /// Its name: `no_ruling`.
    pub const fn word(self) -> &'static str {
        match self {
            Ending::Pending => "pending",
            Ending::NoRuling => "no_ruling",
            Ending::Denied => "denied",
            Ending::Excluded => "excluded",
        }
    }

    /// The ending of exactly this word.
    pub fn from_word(word: &str) -> Option<Ending> {
        Self::ALL.into_iter().find(|ending| ending.word() == word)
    }
}

/// Whom an entry covers.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Scope {
    /// Everyone.
    All,
    /// Those inside a class, by its place.
    Class(usize),
    /// One person, whom the columns name.
    Person,
}

/// Something on record that may stop a clock.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Tolling {
    /// Its kind.
    pub kind: TollingKind,
    /// The cause, in words: the earlier action, the agreement.
    pub cause: String,
    /// The first day; of a death, that day.
    pub from: NaiveDate,
    /// The last day of the cause; none while it goes on.
    pub to: Option<NaiveDate>,
    /// For an exclusion, the day of the order, beside that of the request in `to`.
    pub ordered_on: Option<NaiveDate>,
    /// How a class action ended.
    pub ending: Ending,
    /// What tells the class action from others: its docket number, or else its cause.
    pub action: String,
    /// The state in whose court the class action is or was, by its two letters; none for a federal court.
    pub court_of: Option<String>,
    /// Whom it covers.
    pub scope: Scope,
    /// Whether it gives the named plaintiffs nothing: it is their own action.
    pub is_own_action: bool,
    /// The claims it is for, one bit each by the place in the pleading; every claim where none is named.
    pub claims: Option<u16>,
}

/// What a later suit is: the clock can differ.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash)]
pub enum NewAction {
    /// A suit of one's own.
    #[default]
    Individual,
    /// A class action.
    Class,
}

impl NewAction {
    /// Its name.
    pub const fn word(self) -> &'static str {
        match self {
            NewAction::Individual => "individual",
            NewAction::Class => "class",
        }
    }

    /// The other kind of suit.
    pub const fn other(self) -> NewAction {
        match self {
            NewAction::Individual => NewAction::Class,
            NewAction::Class => NewAction::Individual,
        }
    }
}

/// What an entry does for one person's time for one claim.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Applied {
    Stops(Interval),
    NotBefore {
        day: NaiveDate,
        months: u32,
        says: String,
    },
    Within {
        day: NaiveDate,
        months: u32,
        says: String,
    },
    /// Nothing, and why.
    Nothing(String),
}

/// Time in which a clock stands still: it runs again on `to`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Interval {
    /// The first day on which it does not run.
    pub from: NaiveDate,
    /// The day on which it runs again.
    pub to: NaiveDate,
    /// Whether an outer limit stands still as well.
    pub covers_repose: bool,
    /// Why, in words.
    pub says: String,
}

/// What an entry is asked about.
pub(super) struct Asked<'a> {
    /// The state under whose law the claim arises, or `us`; not known for a statute of which that is not said.
    pub law_of: Option<&'a str>,
    pub claim: usize,
    /// The day that starts the clock.
    pub start: NaiveDate,
    pub period: Period,
    pub answers: &'a Answers,
    pub action: NewAction,
    pub today: NaiveDate,
}

/// The law of the United States, as the folders of theories are named.
const FEDERAL: &str = "us";

impl Tolling {
    /// Whether it is for a claim.
    pub fn is_for(&self, claim: usize) -> bool {
        let bit = u32::try_from(claim).ok().and_then(|place| 1_u16.checked_shl(place)).unwrap_or(0);
        self.claims.is_none_or(|claims| claims & bit != 0)
    }

    /// What it does, under these answers.
    ///
    /// # Law
    /// American Pipe, China Agritech, Clemens v. DaimlerChrysler (9th Cir. 2008), Code Civ. Proc. §§ 351–366.2; what
    /// stops a claim of a state's law does not stop a federal period with a limit of its own.
    pub(super) fn applied(&self, asked: &Asked<'_>) -> Applied {
        let kind = &self.kind;
        if kind.effect == Effect::Note {
            return self.nothing("it stands on record; whether it stops the clock is for a court to weigh");
        }
        let is_named = kind.named_too && self.claims.is_some();
        if let Some(state) = &kind.claims_of
            && !is_named
        {
            let is_of_state = asked.law_of.is_some_and(|law| law != FEDERAL);
            if state == ANY_STATE && !is_of_state {
                return self.nothing("it stops claims under the law of a state only");
            }
            if state != ANY_STATE && asked.law_of != Some(state) {
                return self.nothing("it stops claims under the law of that state only");
            }
        }
        if kind.effect == Effect::ClassAction
            && let Err(why) = self.class_action(asked)
        {
            return self.nothing(why);
        }
        let says = self.says();
        match kind.effect {
            Effect::NotBefore(months) => Applied::NotBefore { day: self.from, months, says },
            Effect::Within(months) => Applied::Within { day: self.from, months, says },
            _ => self.interval(asked, says),
        }
    }

    /// The cause and its rule, as a step of the working names them.
    fn says(&self) -> String {
        format!("{}, {}", self.kind.name, self.cause)
    }

    fn nothing(&self, why: &str) -> Applied {
        // The first authority is enough where it is said why something does nothing.
        let cite = self.kind.citation.cite.split(';').next().unwrap_or_default();
        Applied::Nothing(format!("{} is not counted: {why} ({cite}).", self.says()))
    }

    fn interval(&self, asked: &Asked<'_>, says: String) -> Applied {
        let kind = &self.kind;
        let (mut from, mut to) = (self.from, self.ends(asked));
        if let Some(fixed) = kind.fixed {
            let is_long = !matches!(asked.period, Period::Days(days) if days <= fixed.over_days);
            (from, to) = (fixed.from, if is_long { fixed.to } else { fixed.else_to });
        }
        to = to.checked_add_days(Days::new(kind.days_after.into())).unwrap_or(to);
        if kind.at_accrual && !(from <= asked.start && asked.start < to) {
            return self.nothing("it did not hold on the day the clock started");
        }
        if let Some(years) = kind.at_most_years {
            let most = super::anniversary(asked.start.max(from), years).unwrap_or(to);
            to = to.min(most);
        }
        if to <= from {
            return self.nothing("it ends on the day it begins");
        }
        Applied::Stops(Interval { from, to, covers_repose: kind.covers_repose, says })
    }

    /// The day on which the cause ended; today, while it goes on: what is left then is what is sure.
    fn ends(&self, asked: &Asked<'_>) -> NaiveDate {
        let ordered = asked.answers.is(OPT_OUT_TOLLING, "order_date");
        let excluded = self.ordered_on.filter(|_| self.ending == Ending::Excluded && ordered);
        excluded.or(self.to).unwrap_or(asked.today)
    }

    /// The day on which the clock runs again for whoever was excluded from the action of another entry, where this one
    /// says so. Of two exclusions from one action the earlier counts.
    pub(super) fn excluded_from(&self, other: &Tolling, asked: &Asked<'_>) -> Option<NaiveDate> {
        let is_class_action = |of: &Tolling| of.kind.effect == Effect::ClassAction;
        let same = self.action == other.action && is_class_action(self) && is_class_action(other);
        (self.ending == Ending::Excluded && same).then(|| self.ends(asked))
    }

    fn class_action(&self, asked: &Asked<'_>) -> Result<(), &'static str> {
        if self.crosses(asked.law_of) && !asked.answers.is(CROSS_JURISDICTIONAL, "on") {
            return Err(
                "an action in other courts stops no claim under the law of a state, as that question is answered",
            );
        }
        let allowed = |action: NewAction| match (self.ending, action) {
            (Ending::NoRuling, NewAction::Individual) => !asked.answers.is(AMERICAN_PIPE, "no"),
            (Ending::NoRuling | Ending::Pending, NewAction::Class) => asked.answers.is(AMERICAN_PIPE, "yes"),
            (Ending::Denied | Ending::Excluded, NewAction::Class) => false,
            (Ending::Pending | Ending::Denied | Ending::Excluded, NewAction::Individual) => true,
        };
        match (allowed(asked.action), self.ending) {
            (true, _) => Ok(()),
            (false, Ending::Denied) => Err("a later class action is not saved once certification was denied"),
            (false, Ending::Excluded) => Err("whoever was excluded has time for a suit of one's own only"),
            (false, _) => Err("certification was never ruled on, and that question is answered against it"),
        }
    }

    /// Whether the action stands in other courts than those of the state under whose law a claim arises. Of a claim whose
    /// law is not known nobody can say that it is a federal one.
    fn crosses(&self, law_of: Option<&str>) -> bool {
        law_of != Some(FEDERAL) && (law_of.is_none() || self.court_of.as_deref() != law_of)
    }

    /// The questions whose answers can decide what it does for such a claim.
    pub fn questions(&self, law_of: Option<&str>) -> Vec<QuestionId> {
        let mut found = Vec::new();
        if self.kind.effect == Effect::ClassAction {
            found.extend(matches!(self.ending, Ending::NoRuling | Ending::Pending).then_some(AMERICAN_PIPE));
            found.extend(
                (self.ending == Ending::Excluded && self.ordered_on.is_some()).then_some(OPT_OUT_TOLLING),
            );
            found.extend(self.crosses(law_of).then_some(CROSS_JURISDICTIONAL));
        }
        found
    }
}
