//! Numbers in a text by which somebody could be harmed, as people write them.

use std::ops::Range;

/// Digits that stand together.
struct Group {
    at: Range<usize>,
    /// The one sign between these digits and the next ones; nothing where other or more signs stand there.
    joined: Option<u8>,
}

/// How a number is written: the digits of each group, and the signs that can stand between two groups, the same between all.
struct Form {
    groups: &'static [usize],
    signs: &'static [u8],
}

/// A number of social security or of a person who pays taxes.
const SOCIAL_SECURITY: Form = Form { groups: &[3, 2, 4], signs: b"- ." };
/// Every form that tells what it is; the others are of an employer who pays taxes, and of cards.
const FORMS: [Form; 4] = [
    SOCIAL_SECURITY,
    Form { groups: &[2, 7], signs: b"-" },
    Form { groups: &[4, 4, 4, 4], signs: b"- " },
    Form { groups: &[4, 6, 5], signs: b"- " },
];
/// Digits without any sign that are no telephone number: an account, or a card.
const LONG: usize = 11;
/// The same where an account is spoken of.
const LEAST_OF_ACCOUNT: usize = 5;
/// Letters before a number in which it can be said that it is one of an account.
const BEFORE: usize = 24;
/// Words that say so.
const ACCOUNT: [&str; 4] = ["account", "acct", "a/c", "card"];

/// Where such numbers stand in a text, in their order.
pub(super) fn harmful(text: &str) -> Vec<Range<usize>> {
    let groups = groups(text);
    let (mut found, mut at) = (Vec::new(), 0);
    while at < groups.len() {
        let rest = &groups[at..];
        let taken = FORMS.iter().find(|form| form.begins(rest, text)).map(|form| form.groups.len());
        let taken = taken.or_else(|| is_harmful(rest, text).then_some(1)).or_else(|| of_account(rest, text));
        if let Some(taken) = taken {
            found.push(rest[0].at.start..rest[taken - 1].at.end);
        }
        at += taken.unwrap_or(1);
    }
    found
}

/// Where numbers of social security stand that are written with hyphens.
pub(super) fn social_security(text: &str) -> Vec<Range<usize>> {
    let form = Form { signs: b"-", ..SOCIAL_SECURITY };
    let groups = groups(text);
    let begins = (0..groups.len()).filter(|at| form.begins(&groups[*at..], text));
    begins.map(|at| groups[at].at.start..groups[at + 2].at.end).collect()
}

impl Form {
    fn begins(&self, groups: &[Group], text: &str) -> bool {
        let Some(groups) = groups.get(..self.groups.len()) else { return false };
        let sign = groups[0].joined.filter(|sign| self.signs.contains(sign));
        let is_joined =
            groups[..groups.len() - 1].iter().all(|group| group.joined.is_some() && group.joined == sign);
        let is_long = |(group, digits): (&Group, &usize)| group.at.len() == *digits;
        let is_of_person = self.groups == SOCIAL_SECURITY.groups;
        is_joined
            && groups.iter().zip(self.groups).all(is_long)
            && (!is_of_person || can_be_of_a_person(groups, text))
    }
}

/// Whether the digits that a text goes on with are a number by themselves: of social security, or of an account.
fn is_harmful(groups: &[Group], text: &str) -> bool {
    let digits = &text[groups[0].at.clone()];
    match digits.len() {
        9 => can_be_of_a_person(&groups[..1], text),
        LONG => !digits.starts_with('1'),
        length => length > LONG,
    }
}

/// Whether nine digits can be of a person: an area of 000 or 666, a group of 00 and a number of 0000 were never given to anyone.
fn can_be_of_a_person(groups: &[Group], text: &str) -> bool {
    let digits: String = groups.iter().map(|group| &text[group.at.clone()]).collect();
    let (area, rest) = digits.split_at(3);
    !matches!(area, "000" | "666") && !rest.starts_with("00") && !rest.ends_with("0000")
}

/// How many groups the number has that a text goes on with, where it speaks of an account before; a day is no such number.
fn of_account(groups: &[Group], text: &str) -> Option<usize> {
    let from = text[..groups[0].at.start].char_indices().rev().nth(BEFORE).map_or(0, |(at, _)| at);
    let before = text[from..groups[0].at.start].to_lowercase();
    if !ACCOUNT.iter().any(|word| before.contains(word)) {
        return None;
    }
    let joined = groups.iter().take_while(|group| group.joined == Some(b'-')).count();
    let number = groups.get(..=joined)?;
    let is_day = number.len() == 3 && number.iter().any(|group| group.at.len() == 4);
    let digits: usize = number.iter().map(|group| group.at.len()).sum();
    (!is_day && digits >= LEAST_OF_ACCOUNT).then_some(number.len())
}

fn groups(text: &str) -> Vec<Group> {
    let bytes = text.as_bytes();
    let mut found: Vec<Group> = Vec::new();
    let mut at = 0;
    while at < bytes.len() {
        let length = bytes[at..].iter().take_while(|byte| byte.is_ascii_digit()).count();
        if length > 0 {
            if let Some(last) = found.last_mut().filter(|last| last.at.end + 1 == at) {
                last.joined = Some(bytes[at - 1]);
            }
            found.push(Group { at: at..at + length, joined: None });
        }
        at += length.max(1);
    }
    found
}
