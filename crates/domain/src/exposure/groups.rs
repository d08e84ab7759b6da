//! The same sums for parts of the class: by state, by class, by status of the person.

use super::sheet::Sheet;
use super::tally::ClaimSum;
use super::terms::MOST_CLAIMS;
use crate::membership::MembershipStatus;
use crate::money::Money;
use std::ops::Range;

/// What parts a class is taken apart into.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Group {
    /// The state of the current address.
    State,
    /// What the person is to the class.
    Status,
    /// The classes that the person is in; what a claim gives stands with the class it is pleaded for.
    Class,
}

/// One part of a class under the assumptions worked with.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Grouped {
    /// Class members in it.
    pub people: u64,
    /// Each claim, in the order of the pleading.
    pub claims: Vec<ClaimSum>,
}

/// The parts of the class, the last one for those of whom the state is not known.
///
/// A part's place is that of the state among the words of its column, of the status in
/// [`MembershipStatus::ALL`], of the class among the classes.
pub fn by_group(sheet: &Sheet<'_>, group: Group, rows: Range<usize>) -> Vec<Grouped> {
    let parts = match group {
        Group::State => sheet.columns.state.words().len(),
        Group::Status => MembershipStatus::ALL.len(),
        Group::Class => sheet.terms.classes.len(),
    };
    let none = Grouped { people: 0, claims: vec![ClaimSum::default(); sheet.terms.claims.len()] };
    let mut found = vec![none; parts + 1];
    let mut left = [Money::ZERO; MOST_CLAIMS];
    for row in rows {
        let (inside, is_in, _) = sheet.membership(row);
        if !is_in {
            continue;
        }
        let places: Vec<usize> = match group {
            Group::State => usize::try_from(sheet.columns.state.number(row)).into_iter().collect(),
            Group::Status => {
                let status = sheet.columns.status[row];
                MembershipStatus::ALL.iter().position(|known| *known == status).into_iter().collect()
            }
            Group::Class => (0..parts).filter(|class| inside[*class]).collect(),
        };
        let awards = sheet.awards(row, inside);
        sheet.after_overlap(&awards, 0, &mut left);
        let place = places.first().copied().unwrap_or(parts);
        for place in if places.is_empty() { vec![parts] } else { places } {
            found[place].people += 1;
        }
        for (claim, left) in left.iter().enumerate().take(sheet.terms.claims.len()) {
            let place = if group == Group::Class { sheet.terms.claims[claim].class } else { place };
            found[place].claims[claim].add_one(sheet, &awards, 0, claim, *left);
        }
    }
    found
}
