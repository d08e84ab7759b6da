//! Who is in the class: a definition in words, and a test a machine can run.

use crate::fact::Facts;
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

/// A test over the facts of one person.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case", deny_unknown_fields)]
pub enum Criterion {
    /// Every part holds. With no parts: everyone.
    All(Vec<Criterion>),
    /// The day a fact names lies before `day`.
    Before {
        /// Key of a date fact.
        fact: String,
        /// First day that is too late.
        day: NaiveDate,
    },
    /// A yes/no fact is yes.
    Yes {
        /// Key of the fact.
        fact: String,
    },
}

/// What the class test says of one person.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum ClassTest {
    /// Every part holds.
    Inside,
    /// At least one part fails, whatever the unknown facts turn out to be.
    Outside(Vec<Failing>),
    /// No part fails, but these facts are still unknown.
    Unknown(Vec<String>),
}

/// A part of the class test that fails.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Failing {
    /// The fact's day is not before the cut-off.
    TooLate {
        /// Key of the fact.
        fact: String,
        /// What is known.
        found: NaiveDate,
        /// First day that is too late.
        cut_off: NaiveDate,
        /// By how many days; 0 on the cut-off day itself.
        days: i64,
    },
    /// The fact is no.
    No {
        /// Key of the fact.
        fact: String,
    },
}

impl Criterion {
    /// Tests one person. Three-valued: a failing part decides, an unknown one only withholds.
    pub fn test(&self, facts: &impl Facts) -> ClassTest {
        let (mut failing, mut missing) = (Vec::new(), Vec::new());
        self.collect(facts, &mut failing, &mut missing);
        if !failing.is_empty() {
            ClassTest::Outside(failing)
        } else if !missing.is_empty() {
            ClassTest::Unknown(missing)
        } else {
            ClassTest::Inside
        }
    }

    /// Keys of the facts that the test asks about, in its order.
    pub fn facts(&self) -> Vec<&str> {
        match self {
            Criterion::All(parts) => parts.iter().flat_map(Criterion::facts).collect(),
            Criterion::Before { fact, .. } | Criterion::Yes { fact } => vec![fact],
        }
    }

    fn collect(&self, facts: &impl Facts, failing: &mut Vec<Failing>, missing: &mut Vec<String>) {
        match self {
            Criterion::All(parts) => parts.iter().for_each(|part| part.collect(facts, failing, missing)),
            Criterion::Before { fact, day } => match facts.day(fact) {
                None => missing.push(fact.clone()),
                Some(found) if found < *day => {}
                Some(found) => failing.push(Failing::TooLate {
                    fact: fact.clone(),
                    found,
                    cut_off: *day,
                    days: (found - *day).num_days(),
                }),
            },
            Criterion::Yes { fact } => match facts.yes_no(fact) {
                None => missing.push(fact.clone()),
                Some(true) => {}
                Some(false) => failing.push(Failing::No { fact: fact.clone() }),
            },
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::fact::FactValue;
    use std::collections::BTreeMap;

    fn premium_class() -> Criterion {
        let day = NaiveDate::from_ymd_opt(2024, 9, 18).unwrap();
        Criterion::All(vec![
            Criterion::Before { fact: "premium_from".into(), day },
            Criterion::Yes { fact: "inmail_before_cutoff".into() },
        ])
    }

    fn test(premium_from: Option<&str>, inmail: Option<bool>) -> ClassTest {
        let mut facts = BTreeMap::new();
        if let Some(day) = premium_from {
            facts.insert("premium_from".to_owned(), FactValue::Date(day.parse().unwrap()));
        }
        if let Some(yes) = inmail {
            facts.insert("inmail_before_cutoff".to_owned(), FactValue::YesNo(yes));
        }
        premium_class().test(&facts)
    }

    #[test]
    fn all_parts_must_hold() {
        assert_eq!(test(Some("2022-03-04"), Some(true)), ClassTest::Inside);
        assert_eq!(test(Some("2024-09-17"), Some(true)), ClassTest::Inside);
    }

    #[test]
    fn premium_that_began_after_the_cut_off_is_outside_by_its_days() {
        let ClassTest::Outside(failing) = test(Some("2024-09-30"), Some(true)) else { panic!() };
        assert!(matches!(&failing[..], [Failing::TooLate { days: 12, .. }]));
        let ClassTest::Outside(failing) = test(Some("2024-09-18"), Some(true)) else { panic!() };
        assert!(matches!(&failing[..], [Failing::TooLate { days: 0, .. }]));
    }

    #[test]
    fn a_missing_fact_withholds_the_answer_unless_another_part_fails() {
        assert_eq!(test(None, Some(true)), ClassTest::Unknown(vec!["premium_from".into()]));
        assert!(matches!(test(None, Some(false)), ClassTest::Outside(_)));
    }
}
