//! How far a caller has come on the way to becoming a client of the firm.

use serde::{Deserialize, Serialize};
use std::str::FromStr;

/// A stage of a lead. Every step from one to another is dated and kept.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum LeadStage {
    /// Has called, or was named to the firm.
    Lead,
    /// The firm has spoken with them.
    Contacted,
    /// What they say was checked.
    Vetted,
    /// The firm acts for them.
    Engaged,
    /// The firm does not act for them, for the reason that stands with the step.
    TurnedDown,
}

/// A word that is no stage of a lead.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("{0:?} is not a stage; use one of: {list}", list = LeadStage::ALL.map(LeadStage::word).join(", "))]
pub struct UnknownStage(pub String);

/// Why a lead cannot take a step.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum StepError {
    /// The lead is at this stage already.
    #[error("the lead is there already")]
    SameStage,
    /// Whoever is engaged is a client, and no lead any more.
    #[error("a client who is engaged leaves by a change of status; a step that was a mistake is undone")]
    Engaged,
    /// To turn somebody down, or to go back, without saying why.
    #[error("say why")]
    NoReason,
}

impl LeadStage {
    /// Every stage, in the order in which a call runs.
    pub const ALL: [LeadStage; 5] =
        [LeadStage::Lead, LeadStage::Contacted, LeadStage::Vetted, LeadStage::Engaged, LeadStage::TurnedDown];

    /// The word used in files and on the command line.
    pub const fn word(self) -> &'static str {
        match self {
            LeadStage::Lead => "lead",
            LeadStage::Contacted => "contacted",
            LeadStage::Vetted => "vetted",
            LeadStage::Engaged => "engaged",
            LeadStage::TurnedDown => "turned_down",
        }
    }

    /// The stage of exactly this word, as files hold it.
    pub fn from_word(word: &str) -> Option<LeadStage> {
        Self::ALL.into_iter().find(|stage| stage.word() == word)
    }

    /// Whether the firm has still to say whether it acts for them.
    pub fn is_open(self) -> bool {
        matches!(self, LeadStage::Lead | LeadStage::Contacted | LeadStage::Vetted)
    }

    /// Whether a step to another stage needs a reason: turning somebody down, and every step back.
    pub fn needs_reason(self, to: LeadStage) -> bool {
        to == LeadStage::TurnedDown || to < self
    }

    /// Whether a lead may take a step to another stage, with a reason or without one.
    ///
    /// # Errors
    /// [`StepError`] says what stands in the way.
    pub fn step(self, to: LeadStage, has_reason: bool) -> Result<(), StepError> {
        match self {
            from if from == to => Err(StepError::SameStage),
            LeadStage::Engaged => Err(StepError::Engaged),
            from if from.needs_reason(to) && !has_reason => Err(StepError::NoReason),
            _ => Ok(()),
        }
    }
}

/// Reads `turned_down`, `Turned down`, `turned-down`: case and separators do not matter.
impl FromStr for LeadStage {
    type Err = UnknownStage;

    fn from_str(text: &str) -> Result<LeadStage, UnknownStage> {
        let bare =
            |word: &str| word.chars().filter(|c| c.is_alphanumeric()).collect::<String>().to_lowercase();
        let known = Self::ALL.into_iter().find(|stage| bare(stage.word()) == bare(text));
        known.ok_or_else(|| UnknownStage(text.trim().to_owned()))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use LeadStage::{Contacted, Engaged, Lead, TurnedDown, Vetted};

    #[test]
    fn a_step_ahead_needs_no_reason_and_may_pass_a_stage_over() {
        for (from, to) in [(Lead, Contacted), (Lead, Engaged), (Contacted, Vetted), (Vetted, Engaged)] {
            assert_eq!(from.step(to, false), Ok(()), "{from:?} to {to:?}");
        }
    }

    #[test]
    fn turning_down_and_going_back_need_a_reason() {
        for (from, to) in [(Lead, TurnedDown), (Vetted, TurnedDown), (Vetted, Lead), (TurnedDown, Engaged)] {
            assert_eq!(from.step(to, false), Err(StepError::NoReason), "{from:?} to {to:?}");
            assert_eq!(from.step(to, true), Ok(()), "{from:?} to {to:?}");
        }
    }

    #[test]
    fn whoever_is_engaged_is_a_client_and_takes_no_step_back() {
        assert_eq!(Engaged.step(TurnedDown, true), Err(StepError::Engaged));
        assert_eq!(Engaged.step(Engaged, true), Err(StepError::SameStage));
    }

    #[test]
    fn stages_are_read_without_regard_to_case_or_separators() {
        assert_eq!("Turned down".parse(), Ok(TurnedDown));
        assert_eq!("turned-down".parse(), Ok(TurnedDown));
        assert!("lost".parse::<LeadStage>().is_err());
    }
}
