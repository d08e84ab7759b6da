//! The invented people of the sample case. Nobody in it lives; whoever bears such a name, lives in
//! such a city or has such a number is not meant. Telephone numbers end in 555-0100 to 555-0199
//! and mail in `.example`, which belong to nobody.

mod draw;
mod lists;
mod subscription;
#[cfg(test)]
mod tests;

use chrono::{Days, NaiveDate};
use domain::membership::MembershipStatus;
use domain::person::{Contact, KnownFact, Name, Person, Reach, Source, Standing};
use draw::Draw;
use lists::{Lists, Named};
use std::collections::BTreeSet;
use std::sync::Arc;
use subscription::{KEYS, Subscription};

/// The day the privacy policy changed.
const CUT_OFF: NaiveDate = day(2024, 9, 18);
/// The day of the list of the intake campaign.
const LISTED: NaiveDate = day(2024, 11, 4);
/// The day of the complaint.
const FILED: NaiveDate = day(2025, 1, 21);
const FIRST_BIRTH: NaiveDate = day(1947, 2, 1);
const LAST_BIRTH: NaiveDate = day(2000, 12, 20);
const FIRST_BIRTH_OF_MINORS: NaiveDate = day(2008, 12, 1);
const LAST_BIRTH_OF_MINORS: NaiveDate = day(2009, 6, 30);

/// How many people of ten thousand have a status.
const SHARES: [(MembershipStatus, u32); 9] = [
    (MembershipStatus::NamedPlaintiff, 10),
    (MembershipStatus::Objector, 10),
    (MembershipStatus::Minor, 20),
    (MembershipStatus::Deceased, 80),
    (MembershipStatus::Prospective, 700),
    (MembershipStatus::OptedOut, 100),
    (MembershipStatus::Excluded, 100),
    (MembershipStatus::Withdrawn, 70),
    (MembershipStatus::Duplicate, 100),
];

/// A day that stands in this source, checked when the program is built.
const fn day(year: i32, month: u32, day: u32) -> NaiveDate {
    match NaiveDate::from_ymd_opt(year, month, day) {
        Some(day) => day,
        None => panic!("no such day"),
    }
}

/// Makes the people of one sample, each from the seed and its own number alone.
pub(crate) struct People {
    seed: u64,
    case: i64,
    source: Source,
    keys: [Arc<str>; 7],
    lists: Lists,
}

impl People {
    /// People for `case`, written by `operation`.
    pub fn new(seed: u64, case: i64, operation: i64) -> People {
        let source = Source { operation, row: None };
        People { seed, case, source, keys: KEYS.map(Arc::from), lists: Lists::new() }
    }

    /// The person of an index from 0; the first is a named plaintiff.
    pub fn person(&self, index: u32) -> Person {
        let mut draw = Draw::new(self.seed, index);
        match status(&mut draw, index) {
            MembershipStatus::Duplicate => self.duplicate(index, draw),
            status => self.original(index, status, draw),
        }
    }

    fn original(&self, index: u32, status: MembershipStatus, mut draw: Draw) -> Person {
        let subscription = Subscription::new(&mut draw, status);
        let noted_on = subscription.premium_from.max(LISTED);
        let Named { name, mail } = self.lists.name(&mut draw);
        let born_on = match status {
            MembershipStatus::Minor => Some(draw.day(FIRST_BIRTH_OF_MINORS, LAST_BIRTH_OF_MINORS)),
            _ => draw.chance(700).then(|| draw.day(FIRST_BIRTH, LAST_BIRTH)),
        };
        let contacts = self.contacts(&mail, index, noted_on, &mut draw);
        let standings = self.standings(status, noted_on, &name, &subscription, &mut draw);
        let known = self.keys.iter().zip(subscription.known());
        let known = known.filter_map(|(key, value)| value.map(|value| (key.clone(), value)));
        let facts = known.map(|(key, value)| KnownFact { key, value, source: self.source }).collect();
        Person {
            id: 0,
            case: self.case,
            external_id: Some(external_id(index)),
            name,
            born_on,
            named_by: self.source,
            contacts,
            standings,
            facts,
            tags: BTreeSet::new(),
            extra: Vec::new(),
        }
    }

    /// The same human being as someone earlier, under another e-mail address and without a middle name.
    fn duplicate(&self, index: u32, mut draw: Draw) -> Person {
        let mut of = index.saturating_sub(1 + draw.below(400));
        while status(&mut Draw::new(self.seed, of), of) == MembershipStatus::Duplicate {
            of = of.saturating_sub(1);
        }
        let mut person = self.person(of);
        let noted_on = person.standings.first().map_or(LISTED, |standing| standing.on);
        person.external_id = Some(external_id(index));
        person.name.middle = None;
        for contact in &mut person.contacts {
            contact.noted_on = noted_on;
            if let Reach::Email { v } = &mut contact.reach {
                *v = v.replace(&format!("{}@", of + 1), &format!("{}@", index + 1));
            }
        }
        let note = Some(format!("Duplicate of {}", external_id(of)));
        person.standings = vec![self.standing(MembershipStatus::Duplicate, noted_on, note)];
        person
    }

    fn contacts(&self, mail: &str, index: u32, noted_on: NaiveDate, draw: &mut Draw) -> Vec<Contact> {
        let contact = |reach, noted_on| Contact::new(reach, noted_on, self.source);
        let mut contacts = Vec::with_capacity(3);
        if !draw.chance(15) {
            let v = format!("{mail}{}@mail.example", u64::from(index) + 1);
            contacts.push(contact(Reach::Email { v }, noted_on));
        }
        let place = self.lists.place(draw);
        if !draw.chance(140) {
            let v = format!("({}) 555-01{:02}", place.area, draw.below(100));
            contacts.push(contact(Reach::Phone { v }, noted_on));
        }
        if !draw.chance(30) {
            contacts.push(contact(Reach::Address(self.lists.address(place, draw)), noted_on));
        }
        if draw.chance(30) {
            let place = self.lists.place(draw);
            let address = self.lists.address(place, draw);
            contacts.push(contact(Reach::Address(address), draw.day(FILED, FILED + Days::new(400))));
        }
        contacts
    }

    /// The dated statuses that lead to `status`.
    fn standings(
        &self,
        status: MembershipStatus,
        on: NaiveDate,
        name: &Name,
        subscription: &Subscription,
        draw: &mut Draw,
    ) -> Vec<Standing> {
        use MembershipStatus::{
            ClassMember, Deceased, Excluded, Minor, NamedPlaintiff, Objector, OptedOut, Prospective,
            Withdrawn,
        };
        let soon = draw.day(on + Days::new(7), on + Days::new(70));
        let later = draw.day(on + Days::new(30), on + Days::new(500));
        let said = |text: &str| Some(text.to_owned());
        let (before, since, note) = match status {
            ClassMember if draw.chance(120) => {
                (Some(Prospective), soon, said("Facts confirmed by telephone"))
            }
            NamedPlaintiff => (Some(ClassMember), FILED, said("Named in the complaint")),
            OptedOut => (Some(ClassMember), soon, said("Opted out by letter")),
            Withdrawn => (Some(ClassMember), soon, said("Withdrew by e-mail")),
            Objector => {
                (Some(ClassMember), soon, said("Objects to any release of claims for past disclosure"))
            }
            Excluded if subscription.premium_from < CUT_OFF => (None, on, said("Works for the defendant")),
            Excluded => (None, on, said("Premium began on or after September 18, 2024")),
            Deceased => (Some(ClassMember), later, Some(self.estate(name, draw))),
            Minor => (None, on, Some(format!("Guardian: {}", self.relative(name, draw)))),
            _ => (None, on, None),
        };
        let before = before.map(|status| self.standing(status, on, None));
        before.into_iter().chain([self.standing(status, since, note)]).collect()
    }

    fn standing(&self, status: MembershipStatus, on: NaiveDate, note: Option<String>) -> Standing {
        Standing { status, on, note, source: self.source }
    }

    fn estate(&self, name: &Name, draw: &mut Draw) -> String {
        format!("Estate of {}; personal representative {}", name.spoken(), self.relative(name, draw))
    }

    /// Someone else of the same family.
    fn relative(&self, name: &Name, draw: &mut Draw) -> String {
        let given = self.lists.name(draw).name.given;
        Name { given, family: name.family.clone(), ..Name::default() }.spoken()
    }
}

/// `LI-000001` for index 0.
fn external_id(index: u32) -> String {
    format!("LI-{:06}", u64::from(index) + 1)
}

fn status(draw: &mut Draw, index: u32) -> MembershipStatus {
    let mut at = draw.below(10_000);
    if index == 0 {
        return MembershipStatus::NamedPlaintiff;
    }
    for (status, share) in SHARES {
        if at < share {
            return status;
        }
        at -= share;
    }
    MembershipStatus::ClassMember
}
