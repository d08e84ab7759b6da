//! Who in the file is like those who are checked.

use crate::known::words;
use crate::wire::ConflictName;
use crate::{App, Failure};
use domain::person::{Name, Person};
use linkage::{Likeness, Record, Title};
use std::collections::HashMap;
use store::CaseName;

/// So many people of each case are listed for each name: the likeliest. How many more are alike is said.
const MOST_PEOPLE: usize = 100;

/// Who is checked.
pub(super) struct Checked {
    /// The names, as they are kept.
    pub names: Vec<String>,
    titles: Vec<Title>,
    /// As a person of a class is compared, each with the name that it is of.
    records: Vec<(String, Record)>,
    person: Option<i64>,
}

/// What a comparison with everyone came to.
pub(super) struct Against {
    /// Who is like them, the likeliest first.
    pub found: Vec<ConflictName>,
    /// With how many names they were compared.
    pub names: u64,
    /// How many more people are like them than are listed.
    pub not_listed: u64,
}

impl Checked {
    /// A person by all their names, former ones too, and names beside.
    pub fn of(person: Option<Person>, beside: &[String]) -> Checked {
        let former = person.iter().flat_map(|person| former_names(&person.name)).collect::<Vec<_>>();
        let beside = former.into_iter().chain(beside.iter().map(|name| name.trim().to_owned()));
        let beside = beside.filter(|name| !name.is_empty());
        let mut names: Vec<String> = person.iter().flat_map(|person| names_of(&person.name)).collect();
        let own = names.first().cloned().unwrap_or_default();
        let mut records: Vec<(String, Record)> =
            person.iter().map(|person| (own.clone(), Record::from(person))).collect();
        for name in beside.filter(|name| !names.contains(name)).collect::<Vec<_>>() {
            records.push((name.clone(), record_of(&name)));
            names.push(name);
        }
        let titles = names.iter().map(|name| Title::of(name)).collect();
        Checked { names, titles, records, person: person.map(|person| person.id) }
    }

    /// The same by names that were kept.
    pub fn of_names(names: &[String]) -> Checked {
        Checked::of(None, names)
    }

    /// Everyone in the file who is like them.
    pub fn against_everyone(&self, app: &mut App) -> Result<Against, Failure> {
        let mut against = Against { found: self.against_names(app)?, names: 0, not_listed: 0 };
        let read = app.store()?.read();
        against.names += read.case_names()?.len() as u64;
        for case in read.cases()? {
            against.names += app.store()?.read().people_count(case.id)?;
            for (name, record) in &self.records {
                let (people, more) = app.worth_a_look_in(case.id, record, MOST_PEOPLE)?;
                against.not_listed += more;
                for (person, likeness) in people {
                    if Some(person.id) != self.person {
                        add(&mut against.found, of_person(&person, &case.caption, name, &likeness));
                    }
                }
            }
        }
        let by_score = |one: &ConflictName, other: &ConflictName| {
            other.score.cmp(&one.score).then_with(|| one.name.cmp(&other.name))
        };
        against.found.sort_by(by_score);
        Ok(against)
    }

    /// Those among some people who are like them; `captions` says what each case is called.
    pub fn among<'p>(
        &self,
        people: impl Iterator<Item = &'p Person>,
        captions: &HashMap<i64, String>,
    ) -> Vec<ConflictName> {
        let mut found = Vec::new();
        for person in people {
            let compared = Record::from(person);
            let caption = captions.get(&person.case).map(String::as_str).unwrap_or_default();
            let alike = self.records.iter().map(|(name, record)| (name, linkage::compare(record, &compared)));
            for (name, likeness) in alike.filter(|(_, likeness)| likeness.is_worth_a_look()) {
                add(&mut found, of_person(person, caption, name, &likeness));
            }
        }
        found
    }

    /// Parties, counsel and others of every case who are like them.
    pub fn against_names(&self, app: &App) -> Result<Vec<ConflictName>, Failure> {
        let read = app.store()?.read();
        let captions: HashMap<i64, String> =
            read.cases()?.into_iter().map(|case| (case.id, case.caption)).collect();
        let mut found = Vec::new();
        for name in read.case_names()? {
            let title = Title::of(&name.name);
            let alike = self.names.iter().zip(&self.titles);
            for (of, likeness) in alike.filter_map(|(of, own)| Some((of, own.compare(&title)?))) {
                let caption = captions.get(&name.case).cloned().unwrap_or_default();
                add(&mut found, of_name(&name, caption, of, &likeness));
            }
        }
        Ok(found)
    }
}

/// Adds a name unless it stands there already; of the same one the likelier is kept, and all that it is like.
fn add(found: &mut Vec<ConflictName>, new: ConflictName) {
    let is_same = |one: &&mut ConflictName| {
        (one.case, one.person, &one.name, &one.role) == (new.case, new.person, &new.name, &new.role)
    };
    match found.iter_mut().find(is_same) {
        Some(one) => {
            let mut like = std::mem::take(&mut one.like);
            like.extend(new.like.iter().filter(|name| !like.contains(name)).cloned().collect::<Vec<_>>());
            if one.score < new.score {
                *one = new;
            }
            one.like = like;
        }
        None => found.push(new),
    }
}

fn of_name(name: &CaseName, caption: String, like: &str, likeness: &Likeness) -> ConflictName {
    ConflictName {
        name: name.name.clone(),
        role: name.role.clone(),
        case: name.case,
        caption,
        person: None,
        score: likeness.score,
        reasons: words(likeness),
        like: vec![like.to_owned()],
    }
}

fn of_person(person: &Person, caption: &str, like: &str, likeness: &Likeness) -> ConflictName {
    ConflictName {
        name: person.name.listed(),
        role: person.status().word().to_owned(),
        case: person.case,
        caption: caption.to_owned(),
        person: Some(person.id),
        score: likeness.score,
        reasons: words(likeness),
        like: vec![like.to_owned()],
    }
}

/// The names of a person: as they stand, and as the person is called.
fn names_of(name: &Name) -> Vec<String> {
    let join = |parts: &[&Option<String>]| {
        parts.iter().filter_map(|part| part.as_deref()).collect::<Vec<_>>().join(" ")
    };
    let own = join(&[&name.given, &name.middle, &name.family]);
    let called = name.known_as.as_ref().map(|_| join(&[&name.known_as, &name.family]));
    [Some(own), called].into_iter().flatten().filter(|name| !name.is_empty()).collect()
}

/// What a person was called before. A former name of one word is a family name.
fn former_names(name: &Name) -> Vec<String> {
    let given = name.given.as_deref().unwrap_or_default();
    let whole = |former: &String| match former.trim().contains([' ', ',']) {
        true => former.trim().to_owned(),
        false => format!("{given} {former}").trim().to_owned(),
    };
    name.former.iter().map(whole).collect()
}

/// A name in one text as that of a person: the last word is the family name, or what stands before a comma.
fn record_of(name: &str) -> Record {
    match name.split_once(',') {
        Some((family, given)) => Record::named(given, family),
        None => {
            let (given, family) = name.rsplit_once(' ').unwrap_or(("", name));
            Record::named(given, family)
        }
    }
}
