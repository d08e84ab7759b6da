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
    /// What it bears on.
    pub bears_on: BearsOn,
    /// Every answer.
    #[serde(rename = "answer")]
    pub answers: Vec<Answer>,
}

/// What the answer to a question changes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum BearsOn {
    /// Amounts.
    Figures,
    /// Deadlines and last days to file.
    Dates,
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

/// A name or value that no question has.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum ChoiceError {
    /// No such question.
    #[error("{0:?} is not an open question; use one of: {list}", list = names())]
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

/// Every question the program asks, with its answers. The law files must hold exactly these.
pub const KNOWN: [(&str, &[&str]); COUNT] = [
    ("sca_minimum", &["no_actual_needed", "actual_required", "actual_or_profits_required"]),
    ("sca_unit", &["per_person", "per_violation"]),
    ("sonner_bar", &["on", "off"]),
    ("tcpa_unit", &["per_call", "per_violation"]),
    ("bipa_unit", &["per_person", "per_violation"]),
    ("ccpa_limitation", &["one_year", "three_years"]),
    ("ccpa_amounts_by", &["incident_date", "filing_date"]),
    ("gbl_349_amount", &["unchanged", "raised"]),
    ("statutory_overlap", &["absorb", "stack_minimum"]),
    ("two_statutes", &["larger", "sum"]),
    ("day_count", &["act_365f", "nl_365", "full_year"]),
    ("anniversary", &["earlier_day", "later_day"]),
    ("clerk_e_filing", &["accessible", "inaccessible"]),
    ("observed_friday", &["earlier_day", "holiday", "no_holiday"]),
    ("presidential_closing", &["not_a_holiday", "holiday"]),
    ("california_roll", &["earlier_date", "later_date"]),
    ("american_pipe", &["no", "individual_only", "yes"]),
    ("opt_out_tolling", &["request_date", "order_date"]),
    ("cross_jurisdictional_tolling", &["off", "on"]),
    ("tolled_days", &["difference", "one_more"]),
    ("state_holidays", &["off", "on"]),
];

/// How many questions there are.
pub const COUNT: usize = 21;

/// A question by its place in [`KNOWN`].
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct QuestionId(u8);

/// Who is entitled to the Stored Communications Act's minimum.
pub const SCA_MINIMUM: QuestionId = QuestionId(0);
/// Whether past harm gives restitution in federal court while a remedy at law covers it.
pub const SONNER_BAR: QuestionId = QuestionId(2);
/// Whether a fixed statutory award may stand beside damages for the same loss.
pub const STATUTORY_OVERLAP: QuestionId = QuestionId(8);
/// Whether two fixed statutory awards for one act both count.
pub const TWO_STATUTES: QuestionId = QuestionId(9);
/// How days are counted for interest across a February 29.
pub const DAY_COUNT: QuestionId = QuestionId(10);
/// Where a period ends whose month has no such day.
pub const ANNIVERSARY: QuestionId = QuestionId(11);
/// Whether a clerk's office that is closed while electronic filing works cannot be reached.
pub const CLERK_E_FILING: QuestionId = QuestionId(12);
/// Whether the Friday before a Saturday holiday is a legal holiday.
pub const OBSERVED_FRIDAY: QuestionId = QuestionId(13);
/// Which day governs where a period under the rules of California can end on several.
pub const CALIFORNIA_ROLL: QuestionId = QuestionId(15);
/// Whether a class action in which certification was never ruled on stops the clock.
pub const AMERICAN_PIPE: QuestionId = QuestionId(16);
/// On which day the clock runs again for whoever was excluded from a class.
pub const OPT_OUT_TOLLING: QuestionId = QuestionId(17);
/// Whether an action in a federal court stops claims under the law of a state.
pub const CROSS_JURISDICTIONAL: QuestionId = QuestionId(18);
/// How the days of a stretch of time are counted.
pub const TOLLED_DAYS: QuestionId = QuestionId(19);
/// Whether the holidays of a state count in a federal court.
pub const STATE_HOLIDAYS: QuestionId = QuestionId(20);

impl QuestionId {
    /// The question of this name.
    ///
    /// # Errors
    /// [`ChoiceError::UnknownName`].
    pub fn of(name: &str) -> Result<QuestionId, ChoiceError> {
        let place = KNOWN.iter().position(|(known, _)| *known == name);
        let place = place.and_then(|place| u8::try_from(place).ok());
        place.map(QuestionId).ok_or_else(|| ChoiceError::UnknownName(name.to_owned()))
    }

    /// Its name.
    pub fn name(self) -> &'static str {
        KNOWN[usize::from(self.0)].0
    }

    /// Its answers.
    pub fn answers(self) -> &'static [&'static str] {
        KNOWN[usize::from(self.0)].1
    }

    /// Every question.
    pub fn all() -> impl Iterator<Item = QuestionId> {
        (0..u8::try_from(COUNT).unwrap_or(u8::MAX)).map(QuestionId)
    }

    /// A bit of its own.
    pub(crate) const fn bit(self) -> u32 {
        1 << self.0
    }

    /// The place of an answer among its answers.
    ///
    /// # Errors
    /// [`ChoiceError::UnknownValue`].
    pub fn answer(self, value: &str) -> Result<u8, ChoiceError> {
        let place = self.answers().iter().position(|known| *known == value);
        place.and_then(|place| u8::try_from(place).ok()).ok_or_else(|| ChoiceError::UnknownValue {
            name: self.name().to_owned(),
            value: value.to_owned(),
            allowed: self.answers().join(", "),
        })
    }
}

fn names() -> String {
    KNOWN.map(|(name, _)| name).join(", ")
}

/// One answer to each question: the law as one estimate assumes it. The first answers, until told otherwise.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash)]
pub struct Answers([u8; COUNT]);

impl Answers {
    /// Sets one answer by its names in files and on the command line.
    ///
    /// # Errors
    /// [`ChoiceError`] when the question or the answer is unknown.
    pub fn set(&mut self, name: &str, value: &str) -> Result<(), ChoiceError> {
        let question = QuestionId::of(name)?;
        self.put(question, question.answer(value)?);
        Ok(())
    }

    /// The answer given to a question, by its name; `None` for a name that no question has.
    pub fn answer(&self, name: &str) -> Option<&'static str> {
        let question = QuestionId::of(name).ok()?;
        question.answers().get(usize::from(self.place(question))).copied()
    }

    /// The place of the answer given.
    pub const fn place(&self, question: QuestionId) -> u8 {
        self.0[question.0 as usize]
    }

    /// Whether this is the answer given.
    pub fn is(&self, question: QuestionId, value: &str) -> bool {
        question.answers().get(usize::from(self.place(question))) == Some(&value)
    }

    /// Gives an answer by its place.
    pub fn put(&mut self, question: QuestionId, place: u8) {
        self.0[usize::from(question.0)] = place;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_known_answer_can_be_set_and_read_back() {
        for (name, answers) in KNOWN {
            for answer in answers {
                let mut assume = Answers::default();
                assume.set(name, answer).unwrap();
                assert_eq!(assume.answer(name), Some(*answer));
                assert!(assume.is(QuestionId::of(name).unwrap(), answer));
            }
        }
        let mut assume = Answers::default();
        assert!(matches!(assume.set("sca_minimum", "yes"), Err(ChoiceError::UnknownValue { .. })));
        assert!(matches!(assume.set("weather", "fine"), Err(ChoiceError::UnknownName(_))));
    }

    #[test]
    fn the_questions_that_the_code_asks_stand_where_it_looks_for_them() {
        let asked = [
            (SCA_MINIMUM, "sca_minimum"),
            (SONNER_BAR, "sonner_bar"),
            (STATUTORY_OVERLAP, "statutory_overlap"),
            (TWO_STATUTES, "two_statutes"),
            (DAY_COUNT, "day_count"),
            (ANNIVERSARY, "anniversary"),
            (CLERK_E_FILING, "clerk_e_filing"),
            (OBSERVED_FRIDAY, "observed_friday"),
            (CALIFORNIA_ROLL, "california_roll"),
            (AMERICAN_PIPE, "american_pipe"),
            (OPT_OUT_TOLLING, "opt_out_tolling"),
            (CROSS_JURISDICTIONAL, "cross_jurisdictional_tolling"),
            (TOLLED_DAYS, "tolled_days"),
            (STATE_HOLIDAYS, "state_holidays"),
        ];
        for (question, name) in asked {
            assert_eq!(question.name(), name);
        }
    }
}
