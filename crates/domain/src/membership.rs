//! A person's place in a class.

use serde::{Deserialize, Serialize};
use std::str::FromStr;

/// What a person is to the class. Every change is dated and kept.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum MembershipStatus {
    /// Has come to the firm; not yet counted.
    Prospective,
    /// Named in the pleading as a representative.
    NamedPlaintiff,
    /// Within the class, as far as anyone has said.
    ClassMember,
    /// Asked in time to be left out, Fed. R. Civ. P. 23(c)(2)(B)(v).
    OptedOut,
    /// Left out by the definition or by order.
    Excluded,
    /// Objects to a settlement and stays a member, Fed. R. Civ. P. 23(e)(5).
    Objector,
    /// Gave up the claim.
    Withdrawn,
    /// Has died; the estate holds the claim.
    Deceased,
    /// Under age; a guardian acts.
    Minor,
    /// The same human being as another record.
    Duplicate,
}

/// A word that is no membership status.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("{0:?} is not a status; use one of: {list}", list = MembershipStatus::words())]
pub struct UnknownStatus(pub String);

impl MembershipStatus {
    /// Every status, in the order lists show them.
    pub const ALL: [MembershipStatus; 10] = [
        MembershipStatus::NamedPlaintiff,
        MembershipStatus::ClassMember,
        MembershipStatus::Objector,
        MembershipStatus::Minor,
        MembershipStatus::Deceased,
        MembershipStatus::Prospective,
        MembershipStatus::OptedOut,
        MembershipStatus::Excluded,
        MembershipStatus::Withdrawn,
        MembershipStatus::Duplicate,
    ];

    /// Whether the person counts towards the class: named plaintiffs and class members,
    /// living or dead, minors included; an objector stays a member.
    pub const fn counts(self) -> bool {
        use MembershipStatus::{ClassMember, Deceased, Minor, NamedPlaintiff, Objector};
        matches!(self, NamedPlaintiff | ClassMember | Objector | Deceased | Minor)
    }

    /// Whether it tells that the person lives and is of age, is under age, or has died. How somebody takes part in the case, or
    /// no longer does, tells nothing of that.
    pub const fn tells_of_life(self) -> bool {
        use MembershipStatus::{Duplicate, Excluded, Objector, OptedOut, Withdrawn};
        !matches!(self, OptedOut | Excluded | Objector | Withdrawn | Duplicate)
    }

    /// The word used in files and on the command line.
    pub const fn word(self) -> &'static str {
        match self {
            MembershipStatus::Prospective => "prospective",
            MembershipStatus::NamedPlaintiff => "named_plaintiff",
            MembershipStatus::ClassMember => "class_member",
            MembershipStatus::OptedOut => "opted_out",
            MembershipStatus::Excluded => "excluded",
            MembershipStatus::Objector => "objector",
            MembershipStatus::Withdrawn => "withdrawn",
            MembershipStatus::Deceased => "deceased",
            MembershipStatus::Minor => "minor",
            MembershipStatus::Duplicate => "duplicate",
        }
    }

    /// The status of exactly this word, as files hold it.
    pub fn from_word(word: &str) -> Option<MembershipStatus> {
        Self::ALL.into_iter().find(|status| status.word() == word)
    }

    fn words() -> String {
        Self::ALL.map(MembershipStatus::word).join(", ")
    }
}

/// Reads `class_member`, `Opted out`, `named-plaintiff`: case and separators do not matter.
impl FromStr for MembershipStatus {
    type Err = UnknownStatus;

    fn from_str(text: &str) -> Result<MembershipStatus, UnknownStatus> {
        let same = |word: &str| bare(word).eq(bare(text));
        let known = Self::ALL.into_iter().find(|status| same(status.word()));
        match known {
            Some(status) => Ok(status),
            None if same("member") => Ok(MembershipStatus::ClassMember),
            None if same("opt out") => Ok(MembershipStatus::OptedOut),
            None if same("deceased with estate") => Ok(MembershipStatus::Deceased),
            None if same("minor with guardian") => Ok(MembershipStatus::Minor),
            None => Err(UnknownStatus(text.trim().to_owned())),
        }
    }
}

/// The letters and digits of a word, in lower case.
fn bare(word: &str) -> impl Iterator<Item = char> + '_ {
    word.chars().filter(|c| c.is_alphanumeric()).flat_map(char::to_lowercase)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn status_words_are_read_without_regard_to_case_or_separators() {
        assert_eq!("class_member".parse(), Ok(MembershipStatus::ClassMember));
        assert_eq!("Opted out".parse(), Ok(MembershipStatus::OptedOut));
        assert_eq!("NAMED-plaintiff".parse(), Ok(MembershipStatus::NamedPlaintiff));
        assert_eq!("opt-out".parse(), Ok(MembershipStatus::OptedOut));
        assert_eq!("deceased with estate".parse(), Ok(MembershipStatus::Deceased));
        assert_eq!("Minor with guardian".parse(), Ok(MembershipStatus::Minor));
        assert!("maybe".parse::<MembershipStatus>().is_err());
        assert!("".parse::<MembershipStatus>().is_err());
    }

    #[test]
    fn those_who_left_are_not_counted() {
        use MembershipStatus::{Duplicate, Excluded, OptedOut, Prospective, Withdrawn};
        for status in [Duplicate, Excluded, OptedOut, Prospective, Withdrawn] {
            assert!(!status.counts(), "{status:?}");
        }
        assert!(MembershipStatus::Deceased.counts() && MembershipStatus::Minor.counts());
    }
}
