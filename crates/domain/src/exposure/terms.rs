//! What a case says that every person's figures rest on.

use super::interest::Prejudgment;
use crate::calendar::Calendar;
use crate::choice::{Answers, QuestionId};
use crate::class::Criterion;
use crate::damages::{Pleaded, Reading, Settings, has_room};
use crate::input::{Input, InputMap};
use crate::limitation::{NewAction, Tolling};
use crate::money::Money;
use crate::theory::Theory;
use chrono::NaiveDate;

/// Most claims that one case can plead.
pub const MOST_CLAIMS: usize = 16;

/// Most sets of assumptions that are summed one by one. Past it the ends of the range are searched for:
/// [`super::settle`].
const MOST_SETS: usize = 512;

/// What a case says that every person's figures rest on.
#[derive(Debug, Clone, Default)]
pub struct Terms<'a> {
    /// The claims pleaded, at most [`MOST_CLAIMS`] of them, in the order of the pleading.
    pub claims: Vec<ClaimTerms<'a>>,
    /// The tests of the classes.
    pub classes: Vec<Criterion>,
    /// Settings of the case.
    pub settings: Settings,
    /// Every set of assumptions still possible, or those to begin a search with; the first is the one worked with.
    pub possible: Vec<Assumption>,
    /// Questions that nobody has decided.
    pub open: Vec<QuestionId>,
    /// The day to which interest is counted.
    pub until: Option<NaiveDate>,
    /// By what it is told whether time has run; without it none is said to have.
    pub time: Option<CaseTime<'a>>,
}

/// What a case says of the time in which its claims can be brought.
#[derive(Debug, Clone)]
pub struct CaseTime<'a> {
    /// Holidays.
    pub calendar: &'a Calendar,
    /// The day on which a claim is in time that is not filed yet.
    pub today: NaiveDate,
    /// What is to be filed: a class action, or suits of each one's own.
    pub action: NewAction,
    /// What stops clocks.
    pub tolling: Vec<Tolling>,
    /// Questions that nobody has decided, of figures and of days.
    pub open: Vec<QuestionId>,
}

impl Terms<'_> {
    /// Whether interest is counted on any claim.
    pub fn counts_interest(&self) -> bool {
        self.until.is_some() && self.claims.iter().any(|claim| claim.interest.is_some())
    }

    /// Keys of every fact that figures rest on.
    pub fn facts(&self) -> Vec<&str> {
        let asked = self.claims.iter().flat_map(|claim| Input::ALL.map(|input| claim.inputs.fact(input)));
        asked.chain(self.classes.iter().flat_map(Criterion::facts)).collect()
    }

    /// Whether there are too many sets of assumptions to sum one by one.
    pub fn is_searched(&self) -> bool {
        set_count(&self.claims, &self.open) > MOST_SETS
    }

    /// Every set that differs from this one in one open answer, or in how one claim's room is read.
    pub(super) fn neighbours(&self, set: Assumption) -> Vec<Assumption> {
        let set = set.waiving(0);
        let answers = self.open.iter().flat_map(|question| answered(set, *question));
        let readings = roomy(&self.claims)
            .into_iter()
            .flat_map(|claim| [Reading::Least, Reading::Most].map(|reading| set.read(claim, reading)));
        answers.chain(readings).filter(|other| *other != set).collect()
    }

    /// Whether the class elects anything as a whole: its figures then rest on everyone.
    pub fn has_elections(&self) -> bool {
        self.elections().len() > 1
    }

    /// The claims whose capped fixed sums a class may give up, as the sets of bits to try: a cap that binds the
    /// class can bring less than another claim for the same loss, and a class elects what brings it most.
    pub(super) fn elections(&self) -> Vec<u16> {
        let capped =
            |claim: &&usize| self.claims[**claim].is_live && self.claims[**claim].theory.class_cap.is_some();
        let places: Vec<usize> = (0..self.claims.len().min(MOST_CLAIMS)).collect();
        let bits: Vec<u16> = places.iter().filter(capped).map(|claim| 1 << claim).collect();
        if bits.len() > MOST_ELECTED {
            let all = bits.iter().fold(0, |all, bit| all | bit);
            return [0, all].into_iter().chain(bits).collect();
        }
        bits.iter().fold(vec![0], |sets, bit| sets.iter().flat_map(|set| [*set, set | bit]).collect())
    }
}

/// Most capped claims whose elections are all tried; past it none, each one alone, and all together.
const MOST_ELECTED: usize = 2;

/// What a case says of one claim.
#[derive(Debug, Clone)]
pub struct ClaimTerms<'a> {
    /// The theory pleaded.
    pub theory: &'a Theory,
    /// The class it is pleaded for, by its place.
    pub class: usize,
    /// Which dollars it makes good: claims with the same number meet in the overlap.
    pub loss: u8,
    /// What the firm says where the statute leaves room.
    pub pleaded: Pleaded,
    /// Whether it is alive; a claim that is over shows what it would give and adds nothing.
    pub is_live: bool,
    /// Which facts tell the inputs.
    pub inputs: InputMap,
    /// Kinds of events that tell how often, or what it cost, by the input they tell.
    pub events: Vec<(Input, String)>,
    /// The class period, by which events are clipped.
    pub period: (Option<NaiveDate>, Option<NaiveDate>),
    /// The defendant's net worth, for a cap that is a share of it.
    pub net_worth: Option<Money>,
    /// What the firm says of interest before judgment; without it none is counted.
    pub interest: Option<Prejudgment>,
    /// Whether the firm elects it: of claims for the same loss, those that are not elected then add nothing.
    pub is_elected: bool,
    /// The day it was filed for the class, where it is still before the court.
    pub filed_on: Option<NaiveDate>,
}

impl<'a> ClaimTerms<'a> {
    /// A claim of the first class and the first loss, of which nothing more is said.
    pub fn new(theory: &'a Theory) -> ClaimTerms<'a> {
        ClaimTerms {
            theory,
            class: 0,
            loss: 0,
            pleaded: Pleaded::default(),
            is_live: true,
            inputs: InputMap::default(),
            events: Vec::new(),
            period: (None, None),
            net_worth: None,
            interest: None,
            is_elected: false,
            filed_on: None,
        }
    }
}

/// One set of assumptions: an answer to each question, and how the room that statutes leave is read.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash)]
pub struct Assumption {
    /// Answers to the open questions.
    pub answers: Answers,
    /// Claims read at their least, one bit each.
    least: u16,
    /// Claims read at their most, one bit each.
    most: u16,
    /// Claims whose capped fixed sum the class gives up, one bit each.
    waived: u16,
}

impl Assumption {
    /// The working reading of every claim, under these answers.
    pub fn working(answers: Answers) -> Assumption {
        Assumption { answers, ..Assumption::default() }
    }

    /// Whether the class gives up a claim's fixed sum, which the statute caps for all but the named plaintiffs.
    pub fn waives(&self, claim: usize) -> bool {
        u32::try_from(claim)
            .ok()
            .and_then(|place| 1_u16.checked_shl(place))
            .is_some_and(|bit| self.waived & bit != 0)
    }

    /// How the room that a claim's statute leaves is read.
    pub fn reading(&self, claim: usize) -> Reading {
        let bit = 1_u16.checked_shl(u32::try_from(claim).unwrap_or(u32::MAX)).unwrap_or(0);
        if self.least & bit != 0 {
            Reading::Least
        } else if self.most & bit != 0 {
            Reading::Most
        } else {
            Reading::Working
        }
    }

    /// The claims whose capped sums are given up, one bit each.
    pub(super) fn waived(&self) -> u16 {
        self.waived
    }

    /// The same assumptions with these claims' capped sums given up.
    pub(super) fn waiving(self, waived: u16) -> Assumption {
        Assumption { waived, ..self }
    }

    fn read(mut self, claim: usize, reading: Reading) -> Assumption {
        let bit = 1_u16.checked_shl(u32::try_from(claim).unwrap_or(u32::MAX)).unwrap_or(0);
        self.least &= !bit;
        self.most &= !bit;
        match reading {
            Reading::Least => self.least |= bit,
            Reading::Most => self.most |= bit,
            Reading::Working => {}
        }
        self
    }
}

/// Every set of assumptions that is possible while `open` questions stay open, the working one first.
///
/// `answers` holds the defaults with the firm's decisions set in them. Claims whose statute leaves room are
/// read at their least and at their most as well.
pub fn possible(claims: &[ClaimTerms<'_>], answers: Answers, open: &[QuestionId]) -> Vec<Assumption> {
    let working = Assumption::working(answers);
    let roomy = roomy(claims);
    let mut found = vec![working];
    let read_all =
        |set: Assumption, reading: Reading| roomy.iter().fold(set, |set, claim| set.read(*claim, reading));
    if set_count(claims, open) <= MOST_SETS {
        let mut all = vec![read_all(working, Reading::Least)];
        for claim in &roomy {
            all = all.into_iter().flat_map(|set| [set, set.read(*claim, Reading::Most)]).collect();
        }
        for question in open {
            all = all.into_iter().flat_map(|set| answered(set, *question)).collect();
        }
        found.extend(all);
    } else {
        found.extend([read_all(working, Reading::Least), read_all(working, Reading::Most)]);
    }
    let mut seen = std::collections::HashSet::new();
    found.retain(|set| seen.insert(*set));
    found
}

/// Claims whose statutes leave room.
fn roomy(claims: &[ClaimTerms<'_>]) -> Vec<usize> {
    (0..claims.len()).filter(|place| has_room(claims[*place].theory, &claims[*place].pleaded)).collect()
}

fn set_count(claims: &[ClaimTerms<'_>], open: &[QuestionId]) -> usize {
    let answers = open.iter().fold(1_usize, |sets, question| sets.saturating_mul(question.answers().len()));
    let readings = u32::try_from(roomy(claims).len()).ok().and_then(|roomy| 1_usize.checked_shl(roomy));
    answers.saturating_mul(readings.unwrap_or(usize::MAX))
}

fn answered(set: Assumption, question: QuestionId) -> impl Iterator<Item = Assumption> {
    let answers = 0..u8::try_from(question.answers().len()).unwrap_or(u8::MAX);
    answers.map(move |answer| {
        let mut other = set;
        other.answers.put(question, answer);
        other
    })
}
