//! From a person to their place.

/// No person of that number.
const NOBODY: u32 = u32::MAX;

/// Numbers of people are mostly close together; a table of them may be so many times longer than there are people.
const SPREAD: i64 = 16;

/// Where each person stands.
#[derive(Debug)]
pub(crate) enum Places {
    /// A table from the first number on.
    Close { first: i64, places: Vec<u32> },
    /// People and places, by person, where their numbers lie far apart.
    Apart(Vec<(i64, u32)>),
}

impl Places {
    /// Places of people who stand in order; the first who is there twice, if one is.
    pub fn of(people: &[i64]) -> Result<Places, i64> {
        let first = people.iter().copied().min().unwrap_or_default();
        let last = people.iter().copied().max().unwrap_or_default();
        let spread = last.checked_sub(first).and_then(|spread| spread.checked_add(1));
        let most = i64::try_from(people.len()).unwrap_or(i64::MAX).saturating_mul(SPREAD);
        match spread.filter(|spread| *spread <= most).and_then(|spread| usize::try_from(spread).ok()) {
            Some(spread) => close(people, first, spread),
            None => apart(people),
        }
    }

    pub fn of_person(&self, person: i64) -> Option<u32> {
        match self {
            Places::Close { first, places } => {
                let index = usize::try_from(person.checked_sub(*first)?).ok()?;
                places.get(index).copied().filter(|place| *place != NOBODY)
            }
            Places::Apart(people) => {
                let index = people.binary_search_by_key(&person, |(person, _)| *person).ok()?;
                Some(people[index].1)
            }
        }
    }
}

fn close(people: &[i64], first: i64, spread: usize) -> Result<Places, i64> {
    let mut places = vec![NOBODY; spread];
    for (place, person) in (0..).zip(people) {
        // The span was measured: every person lies within it.
        let index = usize::try_from(person - first).map_err(|_| *person)?;
        if places[index] != NOBODY {
            return Err(*person);
        }
        places[index] = place;
    }
    Ok(Places::Close { first, places })
}

fn apart(people: &[i64]) -> Result<Places, i64> {
    let mut places: Vec<(i64, u32)> = people.iter().copied().zip(0..).collect();
    places.sort_unstable();
    match places.windows(2).find(|pair| pair[0].0 == pair[1].0) {
        Some(pair) => Err(pair[0].0),
        None => Ok(Places::Apart(places)),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn everyone_is_found_whether_numbers_are_close_or_far_apart() {
        for people in [vec![7, 5, 6], vec![i64::MAX, 0, i64::MIN], vec![]] {
            let places = Places::of(&people).unwrap();
            for (place, person) in (0..).zip(&people) {
                assert_eq!(places.of_person(*person), Some(place));
            }
            assert_eq!(places.of_person(8), None);
        }
    }

    #[test]
    fn a_person_who_is_there_twice_is_named() {
        assert_eq!(Places::of(&[4, 5, 4]).unwrap_err(), 4);
        assert_eq!(Places::of(&[i64::MAX, 0, i64::MAX]).unwrap_err(), i64::MAX);
    }
}
