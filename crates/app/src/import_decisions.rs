//! What a person has decided on rows of a list, by kind or one by one.

use crate::Failure;
use crate::wire::MatchRule;
use std::collections::BTreeMap;

/// The kind of rows whose e-mail address belongs to somebody of another name.
pub(crate) const OTHER_NAME: &str = "other_name";
/// The kind of rows whose telephone number belongs to somebody whose name is like theirs.
pub(crate) const LIKE_NAME: &str = "like_name";
/// The kind of rows that say otherwise only where a person typed what stands.
pub(crate) const TYPED: &str = "typed";
/// The kind of rows that seem to be of a person of whom an earlier row is.
pub(crate) const TWICE: &str = "twice";

/// What becomes of a row that somebody known may be meant by.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Decision {
    Review,
    /// What the row says is taken, but for what a person typed.
    Update,
    /// All that the row says is taken.
    Overwrite,
    New,
    Skip,
}

impl Decision {
    fn read(word: &str) -> Result<Decision, Failure> {
        match word {
            "review" => Ok(Decision::Review),
            "update" => Ok(Decision::Update),
            "overwrite" => Ok(Decision::Overwrite),
            "new" => Ok(Decision::New),
            "skip" => Ok(Decision::Skip),
            _ => Err(Failure::invalid(
                "matching",
                format!("{word:?} is not known here; write review, update, overwrite, new or skip"),
            )),
        }
    }
}

/// What a person has decided on rows that are put before them.
#[derive(Debug, Clone)]
pub(crate) struct Decisions {
    /// On everyone whom the case knows.
    pub default: Decision,
    kinds: BTreeMap<String, Decision>,
    rows: BTreeMap<u32, Decision>,
}

impl Decisions {
    /// Reads what the wire has.
    ///
    /// # Errors
    /// A word that is not known, or `new` or `overwrite` for everyone whom the case knows.
    pub fn read(rule: Option<&MatchRule>) -> Result<Decisions, Failure> {
        let none = MatchRule::default();
        let rule = rule.unwrap_or(&none);
        let default = rule.on_match.as_deref().map_or(Ok(Decision::Review), Decision::read)?;
        if default == Decision::New {
            return Err(Failure::invalid(
                "matching",
                "whoever is known is not new; write review, update or skip",
            ));
        }
        if default == Decision::Overwrite {
            return Err(Failure::invalid(
                "matching",
                "what people typed is given up row by row or for a kind of rows, not for a whole list; write review, update or skip",
            ));
        }
        let kinds = rule.kinds.iter().map(|(kind, word)| Ok((kind.clone(), Decision::read(word)?)));
        let rows = rule.rows.iter().map(|(row, word)| Ok((*row, Decision::read(word)?)));
        Ok(Decisions {
            default,
            kinds: kinds.collect::<Result<_, Failure>>()?,
            rows: rows.collect::<Result<_, Failure>>()?,
        })
    }

    /// On one row of a kind, where nothing is said of the row or its kind: who has another name is looked at, and what
    /// was typed stays.
    pub fn on(&self, row: u32, kind: &str) -> Decision {
        let said = self.rows.get(&row).or_else(|| self.kinds.get(kind)).copied();
        said.unwrap_or(match kind {
            OTHER_NAME | LIKE_NAME => Decision::Review,
            TWICE if self.default != Decision::Skip => Decision::Review,
            TYPED if self.default == Decision::Review => Decision::Update,
            _ => self.default,
        })
    }
}
