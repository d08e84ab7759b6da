//! People in the order of their names, with their columns and words. It never changes.

use crate::bits::Bits;
use crate::column::{Column, FactColumn, NAMES, SEARCHED, WORDS};
use crate::error::RosterError;
use crate::many::ManyColumn;
use crate::number::NumberColumn;
use crate::places::Places;
use crate::rows::{RawFact, Rows, place_among_words};
use crate::said::Said;
use crate::strings::Strings;
use crate::text::{TextColumn, start};
use crate::words::Words;
use domain::words::{Reader, phone_digits};
use rayon::prelude::*;
use std::collections::{BTreeMap, HashMap};
use std::sync::{Arc, OnceLock};

/// Everyone of a roster from the start, or everyone who changed since.
#[derive(Debug)]
pub(crate) struct Segment {
    /// The person at each place.
    pub people: Vec<i64>,
    pub places: Places,
    pub searched: Searched,
    pub figures: HashMap<String, NumberColumn>,
    /// Words that were brought.
    pub brought: HashMap<String, ManyColumn>,
    columns: Arc<[FactColumn]>,
    facts: Vec<Fact>,
    born_on: NumberColumn,
    operations: ManyColumn,
    tags: ManyColumn,
}

/// What a search looks through. Its indexes are made when first asked for, by whichever thread asks.
#[derive(Debug, Clone)]
pub(crate) struct Searched {
    size: usize,
    /// As [`WORDS`] has them.
    texts: Arc<[TextColumn]>,
    /// Contacts before the current one, and former names: place, column, text. By place.
    older: Arc<[(u32, usize, String)]>,
    indexes: Arc<OnceLock<Indexes>>,
    /// How the words of names and of former names sound.
    said: Arc<OnceLock<[Said; 2]>>,
}

/// Words, and who has them.
#[derive(Debug)]
pub(crate) struct Indexes {
    /// Words of names.
    pub names: Words,
    /// Words of former names.
    pub former: Words,
    /// Words with a letter in them.
    pub words: Words,
    /// Words of digits: telephone numbers, ZIPs, parts of identifiers.
    pub numbers: Words,
    /// Those of whom the given or the family name is not known.
    pub half_named: Bits,
}

impl Searched {
    pub fn indexes(&self) -> &Indexes {
        self.indexes.get_or_init(|| {
            let columns: Vec<&TextColumn> = self.texts[..SEARCHED].iter().collect();
            let index = |of_digits: bool| {
                let mut reader = Reader::default();
                Words::of_columns(self.size, &columns, &self.older, |column, text, found| {
                    words_of(column, text, of_digits, &mut reader, found);
                })
            };
            let ((names, words), numbers) =
                rayon::join(|| (self.names(&columns[..NAMES], &[]), index(false)), || index(true));
            Indexes { names, former: self.former(), words, numbers, half_named: self.half_named() }
        })
    }

    /// How the words of names sound, and those of former names.
    pub fn said(&self) -> &[Said; 2] {
        let Indexes { names, former, .. } = self.indexes();
        self.said.get_or_init(|| [names, former].map(Said::of))
    }

    /// Contacts of the person at a place before the current one, with the column of each.
    pub fn older(&self, place: u32) -> impl Iterator<Item = (&Column, &str)> {
        let first = self.older.partition_point(|(one, ..)| *one < place);
        let own = self.older[first..].iter().take_while(move |(one, ..)| *one == place);
        own.map(|(_, column, text)| (&WORDS[*column], &**text))
    }

    pub fn make_ready(&self) {
        self.said();
        self.texts.iter().for_each(TextColumn::make_ready);
    }

    fn names(&self, columns: &[&TextColumn], beside: &[(u32, usize, String)]) -> Words {
        let mut reader = Reader::default();
        Words::of_columns(self.size, columns, beside, |_, text, found| {
            reader.each_word(text, |word| found(word.folded))
        })
    }

    fn half_named(&self) -> Bits {
        let lacking = |column| place_among_words(&column).map(|place| self.texts[place].unknown());
        let (Some(mut half), Some(family)) = (lacking(Column::Given), lacking(Column::Family)) else {
            return Bits::none(self.size);
        };
        half.or(&family);
        half
    }

    fn former(&self) -> Words {
        let former: Vec<_> = self.older.iter().filter(|(_, column, _)| *column < NAMES).cloned().collect();
        self.names(&[], &former)
    }
}

#[derive(Debug)]
enum Fact {
    Words(TextColumn),
    Numbers(NumberColumn),
}

/// A column, by what it holds.
pub(crate) enum Held<'s> {
    Words(&'s TextColumn),
    Numbers(&'s NumberColumn),
    Many(&'s ManyColumn),
}

impl Segment {
    /// Puts people in order.
    ///
    /// # Errors
    /// [`RosterError::PersonTwice`].
    pub fn of(rows: Rows) -> Result<Segment, RosterError> {
        let order = in_name_order(&rows);
        let people: Vec<i64> = order.iter().map(|row| rows.people[*row as usize]).collect();
        let places = Places::of(&people).map_err(RosterError::PersonTwice)?;
        let mut place_of = vec![0; order.len()];
        (0..).zip(&order).for_each(|(place, row)| place_of[*row as usize] = place);
        let in_order =
            |numbers: &[i64], kind| NumberColumn::of(kind, order.iter().map(|row| numbers[*row as usize]));
        let words = Vec::from(rows.words).into_par_iter();
        let texts: Vec<TextColumn> = words.map(|texts| TextColumn::of(texts, &order)).collect();
        let fact = |fact: RawFact| match fact {
            RawFact::Words(words) => Fact::Words(TextColumn::of(words, &order)),
            RawFact::Numbers { kind, numbers, last } => {
                let last = last.into_iter().map(|(row, day)| (place_of[row as usize], day)).collect();
                Fact::Numbers(in_order(&numbers, kind).with_last(last))
            }
        };
        let facts = rows.facts.into_par_iter().map(fact).collect();
        let of_place = |(row, column, text): (u32, usize, String)| (place_of[row as usize], column, text);
        let mut older: Vec<(u32, usize, String)> = rows.older.into_iter().map(of_place).collect();
        older.sort_by_key(|(place, ..)| *place);
        let born_on = in_order(&rows.born_on, domain::fact::FactKind::Date);
        let operations: BTreeMap<String, Vec<u32>> =
            rows.operations.into_iter().map(|(one, rows)| (one.to_string(), rows)).collect();
        Ok(Segment {
            people,
            places,
            searched: Searched {
                size: order.len(),
                texts: texts.into(),
                older: older.into(),
                indexes: Arc::default(),
                said: Arc::default(),
            },
            figures: HashMap::new(),
            brought: HashMap::new(),
            columns: rows.columns,
            facts,
            born_on,
            operations: ManyColumn::of(operations, &place_of),
            tags: ManyColumn::of(rows.tags, &place_of),
        })
    }

    pub fn len(&self) -> usize {
        self.people.len()
    }

    /// A column by what it holds; none for one that is not there, and for the name, which is the place itself.
    pub fn column(&self, column: &Column) -> Option<Held<'_>> {
        match column {
            Column::Name => None,
            Column::BornOn => Some(Held::Numbers(&self.born_on)),
            Column::Operation => Some(Held::Many(&self.operations)),
            Column::Tag => Some(Held::Many(&self.tags)),
            Column::Brought(name) => self.brought.get(name).map(Held::Many),
            Column::Figure(name) => self.figures.get(name).map(Held::Numbers),
            Column::Fact(key) => {
                let place = self.columns.iter().position(|column| column.key == *key)?;
                Some(match &self.facts[place] {
                    Fact::Words(words) => Held::Words(words),
                    Fact::Numbers(numbers) => Held::Numbers(numbers),
                })
            }
            column => place_among_words(column).map(|place| Held::Words(&self.searched.texts[place])),
        }
    }

    /// What the person at a place is ordered by.
    pub fn sort_name(&self, place: u32) -> String {
        let part = |column: usize| self.searched.texts[column].get(place).unwrap_or_default();
        let mut name = String::new();
        write_sort_name([part(0), part(1), part(2), part(3)], &mut name);
        name
    }

    /// Bytes held.
    pub fn bytes(&self) -> usize {
        let facts = self.facts.iter().map(|fact| match fact {
            Fact::Words(words) => words.bytes(),
            Fact::Numbers(numbers) => numbers.bytes(),
        });
        let places = match &self.places {
            Places::Close { places, .. } => places.len() * 4,
            Places::Apart(people) => people.len() * 16,
        };
        let figures: usize = self.figures.values().map(NumberColumn::bytes).sum();
        let texts: usize = self.searched.texts.iter().map(TextColumn::bytes).sum();
        let brought: usize = self.brought.values().map(ManyColumn::bytes).sum();
        let many = self.operations.bytes() + self.tags.bytes() + self.born_on.bytes() + brought;
        let indexes = self.searched.indexes.get();
        let indexes = indexes.map_or(0, |of| {
            [&of.names, &of.former, &of.words, &of.numbers].into_iter().map(Words::bytes).sum()
        });
        let said = self.searched.said.get().map_or(0, |said| said.iter().map(Said::bytes).sum());
        let own = self.people.len() * 8 + places + indexes + said;
        own + figures + texts + many + facts.sum::<usize>()
    }
}

/// Family name, then given name, middle name, suffix, all of them folded. What parts them sorts before any letter or blank, so
/// that `Garcia, Zoë` comes before `Garcia López, Ana`.
fn write_sort_name(parts: [&str; 4], name: &mut String) {
    let [family, rest @ ..] = parts;
    let before = name.len();
    name.push_str(family);
    let mut part = if name.len() > before { "\u{1}" } else { "" };
    for text in rest.into_iter().filter(|text| !text.is_empty()) {
        name.push_str(part);
        name.push_str(text);
        part = " ";
    }
}

/// The rows of people in the order of their names; those of one name by their numbers.
fn in_name_order(rows: &Rows) -> Vec<u32> {
    let mut names = Strings::default();
    let parts = &rows.words[..4];
    names.reserve(rows.people.len(), parts.iter().map(Strings::bytes).sum());
    for row in 0..rows.people.len() {
        let parts = [parts[0].get(row), parts[1].get(row), parts[2].get(row), parts[3].get(row)];
        names.push_with(|all| write_sort_name(parts, all));
    }
    let mut order: Vec<(u128, u32)> =
        (0..names.len()).into_par_iter().map(|row| (start(names.get(row)), crate::place(row))).collect();
    let rest = |row: u32| (names.get(row as usize), rows.people[row as usize]);
    order
        .par_sort_unstable_by(|one, other| one.0.cmp(&other.0).then_with(|| rest(one.1).cmp(&rest(other.1))));
    order.into_iter().map(|(_, row)| row).collect()
}

/// Every word of a text of a column: those of digits, or all others.
fn words_of(column: usize, text: &str, of_digits: bool, reader: &mut Reader, found: &mut dyn FnMut(&str)) {
    let has_digit = || !text.is_ascii() || text.bytes().any(|letter| letter.is_ascii_digit());
    match &WORDS[column] {
        Column::Phone => {
            let digits = if of_digits { phone_digits(text) } else { String::new() };
            Some(digits).filter(|digits| !digits.is_empty()).iter().for_each(|digits| found(digits));
        }
        _ if of_digits && !has_digit() => {}
        of => {
            let is_state = *of == Column::State;
            let text = if is_state { domain::state::normal(text) } else { text };
            let name = if is_state { domain::state::name(text) } else { None };
            for text in [Some(text), name].into_iter().flatten() {
                reader.each_word(text, |word| {
                    if word.folded.bytes().all(|letter| letter.is_ascii_digit()) == of_digits {
                        found(word.folded);
                    }
                });
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn people_of_one_family_name_stand_before_those_of_a_longer_one() {
        let name = |parts: [&str; 4]| {
            let mut name = String::new();
            write_sort_name(parts.map(domain::fold).each_ref().map(String::as_str), &mut name);
            name
        };
        assert!(name(["Garcia", "Zoë", "", ""]) < name(["García López", "Ana", "", ""]));
        assert!(name(["García", "Ana", "", ""]) < name(["Garcia", "Zoë", "", ""]));
        assert_eq!(name(["", "Teller", "", "Jr."]), "teller jr.");
        assert_eq!(name(["Smith", "", "", ""]), "smith");
    }
}
