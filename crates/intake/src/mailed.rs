//! The number under which a person goes out with a list, and comes back with it.

use std::fmt;
use std::str::FromStr;

/// The header of its column.
pub const MAILED_HEADER: &str = "Numerosity ID";
/// The headers of how letters are addressed, and of who opens one to an estate or a minor. They say nothing new of anybody
/// when they come back.
pub const ADDRESSED_HEADERS: [&str; 2] = ["Addressee", "Care of"];

/// The number under which a person goes out: `N7-12` is person 12, sent by operation 7.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Mailed {
    /// The operation that wrote the list.
    pub operation: i64,
    /// The person.
    pub person: i64,
}

impl fmt::Display for Mailed {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "N{}-{}", self.operation, self.person)
    }
}

/// It is no such number.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct NotMailed;

impl FromStr for Mailed {
    type Err = NotMailed;

    fn from_str(text: &str) -> Result<Mailed, NotMailed> {
        let number = |text: &str| {
            let is_plain = !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit());
            is_plain.then(|| text.parse().ok()).flatten()
        };
        let parts = text.strip_prefix(['N', 'n']).and_then(|text| text.split_once('-'));
        let found = parts.and_then(|(operation, person)| {
            Some(Mailed { operation: number(operation)?, person: number(person)? })
        });
        found.ok_or(NotMailed)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_goes_out_comes_back() {
        let mailed = Mailed { operation: 7, person: 12 };
        assert_eq!(mailed.to_string().parse(), Ok(mailed));
        for text in ["", "N7", "7-12", "N-12", "N7-", "N7-1-2", "N+7-12", "N7-99999999999999999999"] {
            assert_eq!(text.parse::<Mailed>(), Err(NotMailed), "{text}");
        }
    }
}
