//! Who may be meant by what is typed of somebody, while it is typed.
//!
//! Nobody compares a million records at a key. Those who may be meant are taken from the indexes, the likeliest kinds
//! first and a bounded number of them, and only these are compared.

use crate::bits::Bits;
use crate::column::Column;
use crate::roster::{BASE, Roster};
use crate::said::Said;
use crate::search::add_slips;
use crate::segment::{Held, Segment};
use crate::words::Words;
use chrono::{Datelike, NaiveDate};
use domain::columns::day_number;
use domain::words::each_word;
use linkage::{Likeness, Record, Word, compare, nickname};
use std::collections::HashSet;

/// So many of each kind are compared at most.
const MOST_OF_KIND: usize = 100;
/// Fewer letters of a name are not looked for: nearly everyone has one that begins so.
const LEAST_LETTERS: usize = 2;

impl Roster {
    /// Those who are most like somebody, at most so many, the likeliest first. They are compared by what a roster
    /// holds, which is folded: whoever shows them compares them anew.
    pub fn alike(&self, sought: &Record, limit: usize) -> Vec<i64> {
        let found = self.compared(sought, MOST_OF_KIND);
        found.into_iter().take(limit).map(|(_, person)| person).collect()
    }

    /// Everyone who is so like somebody that they are worth a look, the likeliest first. This takes longer than a key allows
    /// where many have the same name.
    pub fn worth_a_look(&self, sought: &Record) -> Vec<i64> {
        let found = self.compared(sought, usize::MAX).into_iter();
        found.filter(|(likeness, _)| likeness.is_worth_a_look()).map(|(_, person)| person).collect()
    }

    /// Those who may be meant, of each kind at most so many, as they compare, the likeliest first.
    fn compared(&self, sought: &Record, most_of_kind: usize) -> Vec<(Likeness, i64)> {
        let mut found: Vec<(Likeness, i64)> = Vec::new();
        for (side, segment) in self.sides.iter().enumerate() {
            for place in candidates(segment, sought, most_of_kind, |place| self.stands(side, place)) {
                let likeness = compare(sought, &record(segment, place));
                found.push((likeness, segment.people[place as usize]));
            }
        }
        // Those of one score stay in the order of their kinds.
        found.sort_by_key(|(likeness, _)| std::cmp::Reverse(likeness.score));
        found
    }

    fn stands(&self, side: usize, place: u32) -> bool {
        side != BASE || !self.gone.contains(place)
    }
}

/// Places of those who may be meant, each once: whoever is reached the same way, who lives there, who was born that day,
/// whose names or former names begin so, whose names or former names are alike; and last, since so little is known of them,
/// those of whom one name alone is known, which begins so or is alike.
fn candidates(
    segment: &Segment,
    sought: &Record,
    most_of_kind: usize,
    stands: impl Fn(u32) -> bool,
) -> Vec<u32> {
    let [begun, began, begun_alone] = named(segment, sought, begins);
    let [alike, was_alike, alone] = named(segment, sought, is_alike);
    let born = sought.born_on.map(|day| born_on(segment, day));
    let (reached, housed) = (Some(reached(segment, sought)), Some(housed(segment, sought)));
    let kinds = [reached, housed, born, begun, began, alike, was_alike, begun_alone, alone];
    let (mut places, mut taken) = (Vec::new(), HashSet::new());
    for kind in kinds.into_iter().flatten() {
        let new = kind.iter().filter(|place| stands(*place) && !taken.contains(place));
        let new: Vec<u32> = new.take(most_of_kind).collect();
        taken.extend(new.iter().copied());
        places.extend(new);
    }
    places
}

/// Those who have a telephone number or an e-mail address.
fn reached(segment: &Segment, sought: &Record) -> Bits {
    let numbers = &segment.searched.indexes().numbers;
    let mut reached = Bits::none(segment.len());
    for phone in &sought.phones {
        match numbers.whole(phone) {
            // A number with the code of its country ends so.
            run if run.is_empty() => numbers.add_containing(phone, &mut reached),
            run => numbers.add(run, &mut reached),
        }
    }
    for email in &sought.emails {
        let mut words = Vec::new();
        each_word(email, |word| words.push(word.folded.to_owned()));
        reached.or(&all_of(segment, words.iter().map(String::as_str)));
    }
    reached
}

/// Those whose words hold all of a street address.
fn housed(segment: &Segment, sought: &Record) -> Bits {
    let mut housed = Bits::none(segment.len());
    for address in &sought.addresses {
        housed.or(&all_of(segment, address.iter().map(|word| &*word.folded)));
    }
    housed
}

/// Those who have each of some whole words; nobody, where there are none.
fn all_of<'a>(segment: &Segment, words: impl Iterator<Item = &'a str>) -> Bits {
    let indexes = segment.searched.indexes();
    let having = words.map(|word| {
        let is_digits = word.bytes().all(|letter| letter.is_ascii_digit());
        let index = if is_digits { &indexes.numbers } else { &indexes.words };
        let mut having = Bits::none(segment.len());
        index.add(index.whole(word), &mut having);
        having
    });
    both(having).unwrap_or_else(|| Bits::none(segment.len()))
}

/// Those born on a day, or on the day that it is with day and month swapped.
fn born_on(segment: &Segment, day: NaiveDate) -> Bits {
    let swapped = NaiveDate::from_ymd_opt(day.year(), day.day(), day.month());
    let days = [Some(day), swapped].map(|day| day.map(day_number));
    match segment.column(&Column::BornOn) {
        Some(Held::Numbers(born)) => born.matching(|one, _| days.contains(&Some(one))),
        _ => Bits::none(segment.len()),
    }
}

/// Adds those who have a word of a name that is like another, by the words and by how they sound.
type Add = fn(&Words, &Said, &Word, &mut Bits);

/// Those who have, for every part of a name that is typed, a name that is like one of its words; and beside them those who have
/// it by the names that they bore before, and those of whom one name alone is known, which is or was like any part. Of
/// another name that is typed as well.
fn named(segment: &Segment, sought: &Record, add: Add) -> [Option<Bits>; 3] {
    let others = sought.others.iter().map(|name| [&name.given, &name.family]);
    let typed = [[&sought.given, &sought.family]].into_iter().chain(others);
    let found: Vec<[Bits; 3]> = typed.filter_map(|parts| having_parts(segment, parts, add)).collect();
    [0, 1, 2].map(|kind| {
        found.iter().map(|found| found[kind].clone()).reduce(|mut any, one| {
            any.or(&one);
            any
        })
    })
}

/// Those who have a name like every part of one that is typed, those who have it with a former name, and those of whom
/// one name alone is known that is, or was, like a part.
fn having_parts(segment: &Segment, parts: [&Vec<Word>; 2], add: Add) -> Option<[Bits; 3]> {
    let indexes = segment.searched.indexes();
    let [said, former_said] = segment.searched.said();
    let is_telling = |word: &&Word| word.folded.len() >= LEAST_LETTERS;
    let parts = parts.map(|words| words.iter().filter(is_telling).collect::<Vec<&Word>>());
    let (mut formerly, mut alone) = (Bits::none(segment.len()), Bits::none(segment.len()));
    let mut each = Vec::new();
    for words in parts.iter().filter(|words| !words.is_empty()) {
        let (mut now, mut before) = (Bits::none(segment.len()), Bits::none(segment.len()));
        for word in words {
            add(&indexes.names, said, word, &mut now);
            add(&indexes.former, former_said, word, &mut before);
        }
        formerly.or(&before);
        before.or(&now);
        alone.or(&before);
        each.push((now, before));
    }
    let (now, at_any_time): (Vec<Bits>, Vec<Bits>) = each.into_iter().unzip();
    let mut at_any_time = both(at_any_time.into_iter())?;
    at_any_time.and(&formerly);
    alone.and(&indexes.half_named);
    Some([both(now.into_iter())?, at_any_time, alone])
}

fn begins(names: &Words, _: &Said, word: &Word, people: &mut Bits) {
    names.add(names.beginning(&word.folded), people);
}

fn is_alike(names: &Words, said: &Said, word: &Word, people: &mut Bits) {
    begins(names, said, word, people);
    nickname::alike(&word.folded).for_each(|name| names.add(names.whole(name), people));
    word.sounds.iter().for_each(|sound| said.add(names, *sound, people));
    add_slips(names, &word.folded, people);
}

/// Those who are in all of some sets; nothing where there are none.
fn both(sets: impl Iterator<Item = Bits>) -> Option<Bits> {
    sets.reduce(|mut all, one| {
        all.and(&one);
        all
    })
}

/// What a segment holds of the person at a place.
fn record(segment: &Segment, place: u32) -> Record {
    let text = |column: &Column| match segment.column(column) {
        Some(Held::Words(words)) => words.get(place).unwrap_or_default(),
        _ => "",
    };
    let named = Record::named(text(&Column::Given), text(&Column::Family));
    let mut record = named.called(text(&Column::KnownAs)).with_suffix(text(&Column::Suffix));
    record.born_on = match segment.column(&Column::BornOn) {
        Some(Held::Numbers(born)) => {
            born.get(place).and_then(|day| NaiveDate::from_num_days_from_ce_opt(day.try_into().ok()?))
        }
        _ => None,
    };
    record.add_phone(text(&Column::Phone));
    record.add_email(text(&Column::Email));
    record.add_address(text(&Column::Street), text(&Column::Zip));
    for (column, older) in segment.searched.older(place) {
        match column {
            Column::Phone => record.add_phone(older),
            Column::Email => record.add_email(older),
            Column::KnownAs => record = record.formerly(older),
            _ => {}
        }
    }
    record
}
