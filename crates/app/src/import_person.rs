//! Who of the people known is meant by a row of a list.

use crate::Failure;
use crate::import_merge::{Merge, alike};
use domain::fact::Facts;
use domain::fold;
use domain::person::{Address, Name, Person, Reach};
use domain::words::{email_key, phone_key};
use intake::{ListRow, Mailed};
use std::collections::{HashMap, HashSet};
use store::{Known, PartsRead, Reader, StoreError};

/// By what somebody known was found.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum By {
    /// The id that the sender gave, or the number under which they went out.
    Id,
    /// E-mail address and name.
    Email,
    /// Telephone number and name.
    Phone,
    /// Name, with the day of birth, the address, or everything else that the row says.
    Name,
    /// Telephone number, and a name that is like theirs: a nickname, or one that sounds alike.
    LikeName,
    /// The e-mail address of somebody of another name.
    EmailOfAnother,
}

/// Who is meant by a row of a list.
pub(crate) enum Meant {
    /// Nobody known.
    Nobody,
    /// Somebody known.
    Known(Box<Person>, By),
    /// Somebody who went out under a number, and of whom this case does not know.
    WentOutElsewhere,
}

/// The people of a case, each of whom one row of a list may mean.
pub(crate) struct People {
    case: i64,
    /// For operations that numbers name, whether a list of this case went out by them.
    mailings: HashMap<i64, bool>,
    known: Known,
    matched: HashSet<i64>,
    parts: PartsRead,
}

impl People {
    /// Everyone in a case.
    ///
    /// # Errors
    /// When the file cannot be read.
    pub fn of(read: Reader<'_>, case: i64) -> Result<People, Failure> {
        let (known, matched, parts) = (read.known(case)?, HashSet::new(), PartsRead::default());
        Ok(People { case, mailings: HashMap::new(), known, matched, parts })
    }

    /// Lets another row mean a person.
    pub fn release(&mut self, person: i64) {
        self.matched.remove(&person);
    }

    /// Lets no other row mean a person.
    pub fn take(&mut self, person: i64) {
        self.matched.insert(person);
    }

    /// Numbers of those whom no row meant, in order.
    pub fn unmatched(&self) -> Vec<i64> {
        let unmatched = self.known.everyone().filter(|person| !self.matched.contains(person));
        let mut unmatched: Vec<i64> = unmatched.collect();
        unmatched.sort_unstable();
        unmatched
    }

    /// Who is meant by a row: whoever went out under its number, or has its id, else its e-mail address, its telephone number, or its name with its day
    /// of birth or address. No other row means them then, unless it was only the e-mail address of somebody of another name.
    ///
    /// # Errors
    /// When the file cannot be read.
    pub fn find(&mut self, read: Reader<'_>, row: &ListRow, merge: &Merge) -> Result<Meant, Failure> {
        if let Some(mailed) = row.mailed {
            return self.by_mailed(read, mailed);
        }
        if self.known.is_empty() {
            return Ok(Meant::Nobody);
        }
        let by_id = row.external_id.as_ref().and_then(|id| self.known.of_id(id));
        let found = match by_id {
            Some(id) => Some((read.person_among(id, &mut self.parts)?, By::Id)),
            None => self.by_what_is_shared(read, row, merge)?,
        };
        let Some((person, by)) = found else { return Ok(Meant::Nobody) };
        if by != By::EmailOfAnother {
            self.take(person.id);
        }
        Ok(Meant::Known(Box::new(person), by))
    }

    /// Who went out under a number with a list of this case.
    fn by_mailed(&mut self, read: Reader<'_>, mailed: Mailed) -> Result<Meant, Failure> {
        let went_out = match self.mailings.get(&mailed.operation) {
            Some(known) => *known,
            None => read.mailing(self.case, mailed.operation)?.is_some(),
        };
        self.mailings.insert(mailed.operation, went_out);
        if !went_out {
            return Ok(Meant::WentOutElsewhere);
        }
        match read.person_among(mailed.person, &mut self.parts) {
            Ok(person) if person.case == self.case => {
                self.take(person.id);
                Ok(Meant::Known(Box::new(person), By::Id))
            }
            Ok(_) | Err(StoreError::NotFound { .. }) => Ok(Meant::WentOutElsewhere),
            Err(error) => Err(error.into()),
        }
    }

    fn by_what_is_shared(
        &mut self,
        read: Reader<'_>,
        row: &ListRow,
        merge: &Merge,
    ) -> Result<Option<(Person, By)>, Failure> {
        let mut of_another = None;
        let emails: Vec<i64> = row.email.iter().flat_map(|email| self.known.with_email(email)).collect();
        for person in self.candidates(read, row, emails)? {
            if !has_email(&person, row) {
                continue;
            }
            if is_named_alike(&person.name, &row.name) {
                return Ok(Some((person, By::Email)));
            }
            of_another = of_another.or(Some((person, By::EmailOfAnother)));
        }
        let phones: Vec<i64> = row.phone.iter().flat_map(|phone| self.known.with_phone(phone)).collect();
        let mut like_name = None;
        for person in self.candidates(read, row, phones)? {
            if !has_phone(&person, row) {
                continue;
            }
            if is_named_alike(&person.name, &row.name) {
                return Ok(Some((person, By::Phone)));
            }
            if like_name.is_none() && is_like(&person.name, &row.name) {
                like_name = Some((person, By::LikeName));
            }
        }
        let named: Vec<i64> = self.known.named(&row.name).collect();
        let by_name = self.candidates(read, row, named)?.into_iter();
        let mut by_name = by_name.filter(|person| {
            is_named_alike(&person.name, &row.name) && agrees_beyond_name(person, row, merge)
        });
        Ok(by_name.next().map(|person| (person, By::Name)).or(like_name).or(of_another))
    }

    /// Those of `people` whom the row may mean: whom no other row meant, and of whom no other id or day of birth is known.
    fn candidates(
        &mut self,
        read: Reader<'_>,
        row: &ListRow,
        people: Vec<i64>,
    ) -> Result<Vec<Person>, Failure> {
        let mut found = Vec::new();
        for id in people {
            if self.matched.contains(&id) {
                continue;
            }
            let person = read.person_among(id, &mut self.parts)?;
            let has_other_id = row.external_id.is_some() && person.external_id.is_some();
            let was_born_otherwise = row.born_on.zip(person.born_on).is_some_and(|(one, other)| one != other);
            if !has_other_id && !was_born_otherwise {
                found.push(person);
            }
        }
        Ok(found)
    }
}

fn has_email(person: &Person, row: &ListRow) -> bool {
    let wanted = row.email.as_deref().map(email_key);
    person.contacts.iter().any(|contact| match &contact.reach {
        Reach::Email { v } => Some(email_key(v)) == wanted,
        _ => false,
    })
}

fn has_phone(person: &Person, row: &ListRow) -> bool {
    let wanted = row.phone.as_deref().and_then(phone_key);
    person.contacts.iter().any(|contact| match &contact.reach {
        Reach::Phone { v } => wanted.is_some() && phone_key(v) == wanted,
        _ => false,
    })
}

/// Whether two names may be of one person: family and given name are written alike but for case and accents, and no
/// middle name or suffix speaks against it. An initial stands for any name that begins so.
fn is_named_alike(stands: &Name, given: &Name) -> bool {
    let whole = |one: &Option<String>, other: &Option<String>| match (one, other) {
        (Some(one), Some(other)) => is_spelled_alike(one, other),
        (one, other) => one.is_none() && other.is_none(),
    };
    let beside = |one: &Option<String>, other: &Option<String>| match (one, other) {
        (Some(one), Some(other)) => {
            is_spelled_alike(one, other) || is_initial(one, other) || is_initial(other, one)
        }
        _ => true,
    };
    whole(&stands.family, &given.family)
        && whole(&stands.given, &given.given)
        && beside(&stands.middle, &given.middle)
        && beside(&stands.suffix, &given.suffix)
}

/// Whether two names may be of one person who was written down twice: `Bill` and `William`, `Smyth` and `Smith`. Both parts
/// have to be like each other, since those who share a telephone often share the family name.
fn is_like(stands: &Name, given: &Name) -> bool {
    let part = |one: &Option<String>, other: &Option<String>| {
        let record = |name: &Option<String>| linkage::Record::named(name.as_deref().unwrap_or_default(), "");
        linkage::compare(&record(one), &record(other)).score > 0
    };
    part(&stands.given, &given.given) && part(&stands.family, &given.family)
}

/// `García` and `GARCIA`; but not two names in other letters that only sound alike.
fn is_spelled_alike(one: &str, other: &str) -> bool {
    let plain = |text: &str| fold(text).chars().filter(|c| c.is_alphanumeric()).collect::<String>();
    let length = |text: &str| text.chars().filter(|c| c.is_alphanumeric()).count();
    alike(one, other)
        || plain(one) == plain(other)
            && plain(one).len() == length(one)
            && plain(other).len() == length(other)
}

fn is_initial(one: &str, of: &str) -> bool {
    let mut letters = one.trim_end_matches('.').chars();
    let first = letters.next().map(|c| c.to_lowercase().to_string());
    first.is_some()
        && letters.next().is_none()
        && first == of.chars().next().map(|c| c.to_lowercase().to_string())
}

/// Whether something beyond the name agrees: the day of birth, or the address. Of a row that gives no e-mail address,
/// telephone number, address or day of birth everything must agree, or two people of one name would become one.
fn agrees_beyond_name(person: &Person, row: &ListRow, merge: &Merge) -> bool {
    let is_born_alike = row.born_on.is_some() && row.born_on == person.born_on;
    let lives_there = |contact: &domain::person::Contact| match &contact.reach {
        Reach::Address(address) => is_one_place(address, &row.address),
        _ => false,
    };
    let gives_none =
        row.email.is_none() && row.phone.is_none() && row.born_on.is_none() && row.address.is_empty();
    let has_no_ids = row.external_id.is_none() && person.external_id.is_none();
    let says_the_same = || merge.given(row).all(|(key, value)| person.fact(key) == Some(value));
    is_born_alike || person.contacts.iter().any(lives_there) || gives_none && has_no_ids && says_the_same()
}

/// Whether two addresses name one door: street and ZIP, or street and city, alike but for case and punctuation.
fn is_one_place(one: &Address, other: &Address) -> bool {
    let bare = |text: &Option<String>| -> Option<String> {
        let text = text.as_deref()?;
        Some(text.chars().filter(|c| c.is_alphanumeric()).flat_map(char::to_lowercase).collect())
    };
    let same = |one: &Option<String>, other: &Option<String>| {
        let (one, other) = (bare(one), bare(other));
        one.is_some() && one == other
    };
    let five = |zip: &Option<String>| zip.as_deref().map(|zip| zip.chars().take(5).collect::<String>());
    same(&one.street, &other.street)
        && (same(&five(&one.zip), &five(&other.zip)) || same(&one.city, &other.city))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn name(given: &str, middle: &str, family: &str) -> Name {
        let part = |text: &str| Some(text.to_owned()).filter(|text| !text.is_empty());
        Name { given: part(given), middle: part(middle), family: part(family), ..Name::default() }
    }

    #[test]
    fn names_are_alike_but_for_case_accents_and_initials() {
        let ana = name("Ana", "María", "García");
        for (other, expected) in [
            (name("ANA", "", "GARCIA"), true),
            (name("Ana", "M.", "Garcia"), true),
            (name("Ana", "Luisa", "Garcia"), false),
            (name("Anna", "María", "García"), false),
            (name("", "", "García"), false),
        ] {
            assert_eq!(is_named_alike(&ana, &other), expected, "{other:?}");
        }
        assert!(!is_named_alike(&name("娜", "", "李"), &name("纳", "", "李")));
    }

    #[test]
    fn names_are_like_each_other_by_nickname_and_by_sound_in_both_parts() {
        let bill = name("Bill", "", "Smith-Jones");
        assert!(is_like(&bill, &name("William", "R.", "SMITH-JONES")));
        assert!(is_like(&name("Jon", "", "Smyth"), &name("Jonathan", "", "Smith")));
        assert!(!is_like(&bill, &name("Carla", "", "Smith-Jones")), "a household");
        assert!(!is_like(&bill, &name("William", "", "Okafor")));
        assert!(
            !is_like(&name("", "", "Reed"), &name("", "", "Reed")),
            "nothing is known of the given names"
        );
    }

    #[test]
    fn an_address_is_one_however_it_is_written() {
        let place = |street: &str, city: &str, zip: &str| {
            let part = |text: &str| Some(text.to_owned()).filter(|text| !text.is_empty());
            Address { street: part(street), city: part(city), state: None, zip: part(zip) }
        };
        let one = place("12 Elm St.", "Oakland", "94607");
        assert!(is_one_place(&one, &place("12 ELM ST", "", "94607-1234")));
        assert!(is_one_place(&one, &place("12 Elm St", "OAKLAND", "")));
        assert!(!is_one_place(&one, &place("", "Oakland", "94607")));
        assert!(!is_one_place(&one, &place("12 Elm St", "", "02138")));
    }
}
