//! Open questions of law. The firm decides them; the program shows what each answer does.

use crate::theory::Citation;
use serde::Deserialize;

/// A question the courts have not settled, with its answers and the authorities for each.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Question {
    /// Name used in files and on the command line: `sca_minimum`.
    pub name: String,
    /// The question, as one would ask it.
    pub text: String,
    /// The answer worked with until the firm decides.
    pub default: String,
    /// Every answer.
    #[serde(rename = "answer")]
    pub answers: Vec<Answer>,
}

/// One answer to an open question.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Answer {
    /// Name used in files and on the command line.
    pub value: String,
    /// What it means, in a sentence.
    pub text: String,
    /// Who has held so, or what speaks for it.
    #[serde(rename = "authority")]
    pub authorities: Vec<Citation>,
}

/// When a person is entitled to the Stored Communications Act's minimum.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ScaMinimum {
    /// Everyone aggrieved.
    NoActualNeeded,
    /// Only those with actual damages.
    ActualRequired,
    /// Those with actual damages, or from whose violation there was profit.
    ActualOrProfitsRequired,
}

/// What the minimum is counted by.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ScaUnit {
    /// Once for each person.
    PerPerson,
    /// Once for each violation.
    PerViolation,
}

/// Whether a floor-driven statutory award may stand beside contract damages for the same loss.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum StatutoryOverlap {
    /// The larger swallows the smaller.
    Absorb,
    /// Contract damages and the minimum both count.
    StackMinimum,
}

/// One answer to each question: the law as one estimate assumes it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Assumptions {
    /// `sca_minimum`
    pub sca_minimum: ScaMinimum,
    /// `sca_unit`
    pub sca_unit: ScaUnit,
    /// `statutory_overlap`
    pub statutory_overlap: StatutoryOverlap,
    /// `sonner_bar`: past harm gives no restitution in federal court while a remedy at law covers it.
    pub sonner_bar: bool,
}

/// A name or value that no question has.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum ChoiceError {
    /// No such question.
    #[error("{0:?} is not an open question; use sca_minimum, sca_unit, statutory_overlap or sonner_bar")]
    UnknownName(String),
    /// No such answer.
    #[error("{value:?} is not an answer to {name}; use one of: {allowed}")]
    UnknownValue {
        /// The question.
        name: String,
        /// What was given.
        value: String,
        /// What may be given.
        allowed: String,
    },
}

/// Every question the damages code understands, with its answers. The law files must hold exactly these.
pub const KNOWN: [(&str, &[&str]); 4] = [
    ("sca_minimum", &["no_actual_needed", "actual_required", "actual_or_profits_required"]),
    ("sca_unit", &["per_person", "per_violation"]),
    ("statutory_overlap", &["absorb", "stack_minimum"]),
    ("sonner_bar", &["on", "off"]),
];

impl Assumptions {
    /// Sets one answer by its names in files and on the command line.
    ///
    /// # Errors
    /// [`ChoiceError`] when the question or the answer is unknown.
    pub fn set(&mut self, name: &str, value: &str) -> Result<(), ChoiceError> {
        let (_, allowed) = KNOWN
            .iter()
            .find(|(known, _)| *known == name)
            .ok_or_else(|| ChoiceError::UnknownName(name.to_owned()))?;
        match (name, value) {
            ("sca_minimum", "no_actual_needed") => self.sca_minimum = ScaMinimum::NoActualNeeded,
            ("sca_minimum", "actual_required") => self.sca_minimum = ScaMinimum::ActualRequired,
            ("sca_minimum", "actual_or_profits_required") => {
                self.sca_minimum = ScaMinimum::ActualOrProfitsRequired;
            }
            ("sca_unit", "per_person") => self.sca_unit = ScaUnit::PerPerson,
            ("sca_unit", "per_violation") => self.sca_unit = ScaUnit::PerViolation,
            ("statutory_overlap", "absorb") => self.statutory_overlap = StatutoryOverlap::Absorb,
            ("statutory_overlap", "stack_minimum") => {
                self.statutory_overlap = StatutoryOverlap::StackMinimum;
            }
            ("sonner_bar", "on") => self.sonner_bar = true,
            ("sonner_bar", "off") => self.sonner_bar = false,
            _ => {
                return Err(ChoiceError::UnknownValue {
                    name: name.to_owned(),
                    value: value.to_owned(),
                    allowed: allowed.join(", "),
                });
            }
        }
        Ok(())
    }
}

/// Every set of assumptions that is possible while the questions not in `decided` stay open.
///
/// The first one holds `defaults` with `decided` set in it: the assumptions worked with.
///
/// # Errors
/// [`ChoiceError`] when `decided` names a question or an answer that does not exist.
pub fn combinations(
    defaults: Assumptions,
    decided: &[(String, String)],
) -> Result<Vec<Assumptions>, ChoiceError> {
    let mut working = defaults;
    for (name, value) in decided {
        working.set(name, value)?;
    }
    let mut all = vec![working];
    for (name, answers) in KNOWN {
        if decided.iter().any(|(decided, _)| decided == name) {
            continue;
        }
        for known in all.clone() {
            for answer in answers {
                let mut other = known;
                other.set(name, answer)?;
                if !all.contains(&other) {
                    all.push(other);
                }
            }
        }
    }
    Ok(all)
}

impl Assumptions {
    /// The answer given to a question, by its name; `None` for a name that no question has.
    pub fn answer(&self, name: &str) -> Option<&'static str> {
        Some(match name {
            "sca_minimum" => match self.sca_minimum {
                ScaMinimum::NoActualNeeded => "no_actual_needed",
                ScaMinimum::ActualRequired => "actual_required",
                ScaMinimum::ActualOrProfitsRequired => "actual_or_profits_required",
            },
            "sca_unit" => match self.sca_unit {
                ScaUnit::PerPerson => "per_person",
                ScaUnit::PerViolation => "per_violation",
            },
            "statutory_overlap" => match self.statutory_overlap {
                StatutoryOverlap::Absorb => "absorb",
                StatutoryOverlap::StackMinimum => "stack_minimum",
            },
            "sonner_bar" => {
                if self.sonner_bar {
                    "on"
                } else {
                    "off"
                }
            }
            _ => return None,
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const DEFAULTS: Assumptions = Assumptions {
        sca_minimum: ScaMinimum::NoActualNeeded,
        sca_unit: ScaUnit::PerPerson,
        statutory_overlap: StatutoryOverlap::Absorb,
        sonner_bar: true,
    };

    #[test]
    fn open_questions_multiply_and_decided_ones_do_not() {
        assert_eq!(combinations(DEFAULTS, &[]).unwrap().len(), 24);
        let decided = [("sca_minimum".to_owned(), "actual_required".to_owned())];
        let all = combinations(DEFAULTS, &decided).unwrap();
        assert_eq!(all.len(), 8);
        assert!(all.iter().all(|a| a.sca_minimum == ScaMinimum::ActualRequired));
        assert_eq!(all[0].answer("sca_minimum"), Some("actual_required"));
    }

    #[test]
    fn every_known_answer_can_be_set_and_read_back() {
        for (name, answers) in KNOWN {
            for answer in answers {
                let mut assume = DEFAULTS;
                assume.set(name, answer).unwrap();
                assert_eq!(assume.answer(name), Some(*answer));
            }
        }
        let mut assume = DEFAULTS;
        assert!(matches!(assume.set("sca_minimum", "yes"), Err(ChoiceError::UnknownValue { .. })));
        assert!(matches!(assume.set("weather", "fine"), Err(ChoiceError::UnknownName(_))));
    }
}
