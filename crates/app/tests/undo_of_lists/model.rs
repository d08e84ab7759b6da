//! What should be there and be shown, by what was done to whom and for whom it holds.

use std::collections::btree_map::Entry;
use std::collections::{BTreeMap, BTreeSet};

/// What a test looks at of a person.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Field {
    Status,
    Loss,
    Tag,
    City,
    Notes,
}

pub type Values = BTreeMap<Field, String>;

/// One thing that was done, as often as it was undone and redone since.
#[derive(Debug, Clone)]
pub struct Act {
    /// The operation that did it, undid it or redid it last.
    pub standing: i64,
    pub undone: bool,
    /// An import, of which who was changed since stays.
    pub is_import: bool,
    /// Whom it brought, and what they came with.
    pub brought: BTreeMap<i64, Values>,
    /// Whom of those known it named, an import.
    pub named: BTreeSet<i64>,
    /// What it set of whom.
    pub set: BTreeMap<i64, (Field, String)>,
    /// For whom it holds, and since which operation.
    pub holds: BTreeMap<i64, i64>,
    /// Who was changed since when it was undone for the others: what is shown once the later change is undone is not said.
    pub open: BTreeSet<i64>,
}

impl Act {
    pub fn new(is_import: bool, brought: BTreeMap<i64, Values>, set: BTreeMap<i64, (Field, String)>) -> Act {
        Act {
            standing: 0,
            undone: false,
            is_import,
            brought,
            named: BTreeSet::new(),
            set,
            holds: BTreeMap::new(),
            open: BTreeSet::new(),
        }
    }

    pub fn whom(&self) -> BTreeSet<i64> {
        self.brought.keys().chain(self.set.keys()).copied().collect()
    }
}

/// Everything that was done, in order, and who is there.
#[derive(Debug, Clone, Default)]
pub struct Model {
    pub acts: Vec<Act>,
    pub there: BTreeMap<i64, String>,
    /// Everyone who ever was.
    pub names: BTreeMap<i64, String>,
}

impl Model {
    /// What a person may be shown with: one value of each field, or two where an undo for the others leaves it open.
    pub fn values(&self, person: i64, field: Field) -> BTreeSet<String> {
        let mut notes = 0;
        let mut values = BTreeSet::new();
        for act in &self.acts {
            if let Some(value) = act.brought.get(&person).and_then(|values| values.get(&field)) {
                values = BTreeSet::from([value.clone()]);
            }
            let (holds, open) = (act.holds.contains_key(&person), act.open.contains(&person));
            match act.set.get(&person) {
                Some((of, _)) if *of == field && field == Field::Notes && holds => notes += 1,
                Some((of, value)) if *of == field && field != Field::Notes && open => {
                    values.insert(value.clone());
                }
                Some((of, value)) if *of == field && field != Field::Notes && holds => {
                    values = BTreeSet::from([value.clone()]);
                }
                _ => {}
            }
        }
        if field == Field::Notes { BTreeSet::from([notes.to_string()]) } else { values }
    }

    /// What holds of a person: the acts by their place.
    pub fn held(&self, person: i64) -> BTreeSet<usize> {
        let of = |act: &Act| act.holds.contains_key(&person) && act.set.contains_key(&person);
        (0..self.acts.len()).filter(|at| of(&self.acts[*at])).collect()
    }

    /// Whether a person typed the last that holds of a field: no list takes the place of that.
    pub fn is_typed(&self, person: i64, field: Field) -> bool {
        let sets = |act: &&Act| {
            let is_of = act.set.get(&person).is_some_and(|(of, _)| *of == field);
            is_of && (act.holds.contains_key(&person) || act.open.contains(&person))
        };
        self.acts.iter().rfind(sets).is_some_and(|act| !act.is_import)
    }

    /// Whether something else holds of a person that came after `act`; of whoever it brought all did.
    pub fn is_changed_since(&self, person: i64, at: usize) -> bool {
        let act = &self.acts[at];
        let since = act.holds.get(&person).copied().unwrap_or_default();
        let brought = act.brought.contains_key(&person);
        let is_later = |other: &Act| {
            let holds = other.holds.get(&person).is_some_and(|other| brought || *other > since);
            let notes = other.set.get(&person).is_some_and(|(field, _)| *field == Field::Notes);
            other.set.contains_key(&person) && holds && (brought || !notes)
        };
        self.acts.iter().enumerate().any(|(other, of)| other != at && is_later(of))
    }

    /// Whether a list that came after the one that brought a person, and is in the case, names the person as well.
    pub fn is_named_later(&self, person: i64, at: usize) -> bool {
        let later = self.acts.iter().skip(at + 1);
        self.acts[at].brought.contains_key(&person)
            && later.filter(|act| !act.undone).any(|act| act.named.contains(&person))
    }

    /// Undoes or redoes an act, but for people who `stay`.
    pub fn turn(&mut self, at: usize, operation: i64, stay: &BTreeSet<i64>) {
        let going =
            self.acts[at].whom().into_iter().filter(|person| !stay.contains(person)).collect::<Vec<_>>();
        let act = &mut self.acts[at];
        act.undone = !act.undone;
        act.standing = operation;
        for person in going {
            if act.undone {
                act.holds.remove(&person);
                if act.brought.contains_key(&person) {
                    self.there.remove(&person);
                }
            } else if let Entry::Vacant(place) = act.holds.entry(person) {
                place.insert(operation);
                if act.brought.contains_key(&person) {
                    self.there.insert(person, self.names[&person].clone());
                }
            }
        }
    }
}
