//! What everyone of the class still has to prove or to send: people down, what is asked of them across, counts at the foot.

use crate::case_roster::CaseRoster;
use crate::people::people_in_order;
use crate::proof::is_proven;
use crate::view::{ClassView, working};
use crate::wire::{Concern, ProofGrid, ProofGridAsked, ProofGridItem, ProofGridRow};
use crate::{App, Failure};
use domain::input::Input;
use roster::{Filter, PeopleSet, Query};
use std::collections::{BTreeMap, BTreeSet};

/// Things that are asked of everyone at most: one bit each.
const MOST_ITEMS: usize = 62;
/// The bit of those of whom anything is asked: who is counted, or of the class of a claim.
const IS_ASKED: u64 = 1 << 63;

/// What everyone of the class lacks.
pub(crate) struct Grid {
    items: Vec<Item>,
    /// How many more things are asked than there are bits for.
    not_shown: u64,
    /// For each row of the class a bit for each item that is lacking, and [`IS_ASKED`].
    lacks: Vec<u64>,
    /// How many lack each item.
    missing: Vec<u64>,
    /// The sets of people that were shown, by what they lack: everyone, anything, one item.
    shown: Vec<(Wanted, PeopleSet)>,
}

/// Whom the grid shows.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Wanted {
    Everyone,
    LackAny,
    Lack(usize),
}

/// Something that is asked of everyone.
enum Item {
    /// What tells an input of the claim at a place.
    Fact { claim: usize, input: Input, says: String },
    /// A document of a kind.
    Document { kind: i64, name: String },
}

/// A page of the people of the class with what each of them lacks, in the order of their names, and how many lack each.
///
/// # Errors
/// When the case does not exist, or it asks nothing of that name (field `lacking`).
pub fn proof_grid(app: &mut App, req: ProofGridAsked) -> Result<ProofGrid, Failure> {
    let (view, today) = (app.view(req.case)?, app.today());
    let (people, page, (items, not_shown), marks) = app.with_roster(req.case, &view, |roster| {
        let mut grid = Grid::taken(roster, &view);
        let wanted = grid.wanted(&req, &view)?;
        let set = grid.set(wanted, roster, &view);
        let filter = Filter::In("shown".to_owned());
        let query = Query {
            filter: Some(&filter),
            sets: &[("shown", &set)],
            offset: req.offset as usize,
            limit: req.limit as usize,
            ..Query::of(today)
        };
        let found = roster.roster.find(&query)?;
        let of_page = found.people.iter().filter_map(|found| Some((found.person, view.row(found.person)?)));
        let (page, rows): (Vec<i64>, Vec<usize>) = of_page.unzip();
        let marks = grid.marks(&rows, &view);
        let items = (grid.on_wire(&view), grid.not_shown);
        roster.grid = Some((view.stamp(), grid));
        Ok((found.count as u64, page, items, marks))
    })?;
    let people_shown = people_in_order(app.store()?.read(), &page)?;
    let rows = people_shown.into_iter().zip(marks).map(|(person, known)| ProofGridRow {
        person: person.id,
        name: person.name.listed(),
        external_id: person.external_id,
        known,
    });
    Ok(ProofGrid { items, not_shown, people, rows: rows.collect() })
}

/// What each of these people lacks, as a letter asks for it, each thing once; of whoever lacks nothing nothing.
///
/// # Errors
/// When the case does not exist.
pub(crate) fn lacking(
    app: &mut App,
    case: i64,
    people: &[i64],
) -> Result<BTreeMap<i64, Vec<String>>, Failure> {
    let view = app.view(case)?;
    app.with_roster(case, &view, |roster| {
        let grid = Grid::taken(roster, &view);
        let of = |person: &i64| Some((*person, grid.says_lacking(view.row(*person)?)));
        let found = people.iter().filter_map(of).filter(|(_, lacking)| !lacking.is_empty()).collect();
        roster.grid = Some((view.stamp(), grid));
        Ok(found)
    })
}

impl Grid {
    /// The grid of a class out of its roster, made anew where it is of another state of the class.
    fn taken(roster: &mut CaseRoster, view: &ClassView) -> Grid {
        match roster.grid.take() {
            Some((stamp, grid)) if stamp == view.stamp() => grid,
            _ => Grid::of(roster, view),
        }
    }

    /// What somebody lacks, in words.
    fn says_lacking(&self, row: usize) -> Vec<String> {
        let mut found: Vec<String> = Vec::new();
        for (bit, item) in self.items.iter().enumerate() {
            if self.lacks[row] & 1 << bit != 0 && !found.iter().any(|said| said == item.thing()) {
                found.push(item.thing().to_owned());
            }
        }
        found
    }

    fn of(roster: &CaseRoster, view: &ClassView) -> Grid {
        let mut items = items(roster, view);
        let not_shown = items.len().saturating_sub(MOST_ITEMS) as u64;
        items.truncate(MOST_ITEMS);
        let facts: Vec<(u64, usize, Input)> = (0..)
            .zip(&items)
            .filter_map(|(bit, item)| match item {
                Item::Fact { claim, input, .. } => Some((1 << bit, *claim, *input)),
                Item::Document { .. } => None,
            })
            .collect();
        let documents: Vec<(u64, i64)> = (0..)
            .zip(&items)
            .filter_map(|(bit, item)| match item {
                Item::Document { kind, .. } => Some((1 << bit, *kind)),
                Item::Fact { .. } => None,
            })
            .collect();
        let all_documents = documents.iter().fold(0, |all, (bit, _)| all | bit);
        // Nothing hangs on what the class elects as a whole: no sums are made over everyone.
        let mut lacks: Vec<u64> = working(&view.terms, &view.people.columns, |sheet| {
            let of_row = |row: usize| {
                // Whoever is of any class is counted: nothing has to be known of what they could recover.
                let (inside, is_counted, _) = sheet.membership(row);
                let of_member = if is_counted { IS_ASKED | all_documents } else { 0 };
                facts.iter().fold(of_member, |bits, (bit, claim, input)| {
                    let is_lacking =
                        inside[sheet.terms.claims[*claim].class] && !is_proven(sheet, *claim, *input, row);
                    if is_lacking { bits | bit | IS_ASKED } else { bits }
                })
            };
            // By this thread alone: right after a file is opened the others make its words ready, and would let this wait.
            (0..view.people.ids.len()).map(of_row).collect()
        });
        for (bit, kind) in &documents {
            for row in roster.documents.holders(*kind).iter().filter_map(|person| view.row(*person)) {
                lacks[row] &= !bit;
            }
        }
        let mut missing = vec![0; items.len()];
        for bits in &lacks {
            missing.iter_mut().enumerate().for_each(|(bit, missing)| *missing += bits >> bit & 1);
        }
        Grid { items, not_shown, lacks, missing, shown: Vec::new() }
    }

    fn wanted(&self, req: &ProofGridAsked, view: &ClassView) -> Result<Wanted, Failure> {
        match &req.lacking {
            None if req.lacks_any => Ok(Wanted::LackAny),
            None => Ok(Wanted::Everyone),
            Some(key) => {
                let place = self.items.iter().position(|item| item.key(view) == *key);
                let missing = || Failure::invalid("lacking", format!("nobody is asked for {key:?}"));
                Ok(Wanted::Lack(place.ok_or_else(missing)?))
            }
        }
    }

    fn set(&mut self, wanted: Wanted, roster: &CaseRoster, view: &ClassView) -> PeopleSet {
        if let Some((_, set)) = self.shown.iter().find(|(of, _)| *of == wanted) {
            return set.clone();
        }
        let is_it = |bits: u64| match wanted {
            Wanted::Everyone => bits & IS_ASKED != 0,
            Wanted::LackAny => bits & !IS_ASKED != 0,
            Wanted::Lack(bit) => bits & 1 << bit != 0,
        };
        let people = view.people.ids.iter().zip(&self.lacks).filter(|(_, bits)| is_it(**bits));
        let set = roster.roster.set_of(people.map(|(person, _)| *person));
        self.shown.push((wanted, set.clone()));
        set
    }

    /// What is on record of each item for the people of these rows; nothing where it is not asked of them.
    fn marks(&self, rows: &[usize], view: &ClassView) -> Vec<Vec<Option<bool>>> {
        // Of the page alone: a sheet of the class is made by walking everyone, once the clock of one person was stopped.
        working(&view.terms, &view.people.columns.of_rows(rows), |sheet| {
            let of_person = |(place, row): (usize, &usize)| {
                let (inside, is_counted, _) = sheet.membership(place);
                let mark = |(bit, item): (usize, &Item)| {
                    let is_asked = match item {
                        Item::Document { .. } => is_counted,
                        Item::Fact { claim, .. } => inside[sheet.terms.claims[*claim].class],
                    };
                    is_asked.then_some(self.lacks[*row] & 1 << bit == 0)
                };
                self.items.iter().enumerate().map(mark).collect()
            };
            rows.iter().enumerate().map(of_person).collect()
        })
    }

    fn on_wire(&self, view: &ClassView) -> Vec<ProofGridItem> {
        let item = |(item, missing): (&Item, &u64)| {
            let (says, claim, concern) = match item {
                Item::Fact { claim, input, says } => {
                    let (claim, name) =
                        (view.terms.names[*claim].clone(), view.terms.theories[*claim].name.clone());
                    let concern = Concern::Unproven { claim, input: input.key().to_owned() };
                    (says.clone(), Some(name), concern)
                }
                Item::Document { name, .. } => {
                    (name.clone(), None, Concern::NoDocument { kind: name.clone() })
                }
            };
            ProofGridItem { key: item.key(view), says, claim, missing: *missing, concern }
        };
        self.items.iter().zip(&self.missing).map(item).collect()
    }
}

impl Item {
    /// What somebody is asked for. What the law wants proven is named without its authority, which stands behind it.
    fn thing(&self) -> &str {
        match self {
            Item::Fact { says, .. } => says.split_once(" (").map_or(says, |(thing, _)| thing),
            Item::Document { name, .. } => name,
        }
    }

    fn key(&self, view: &ClassView) -> String {
        match self {
            Item::Fact { claim, input, .. } => format!("{}:{}", view.terms.names[*claim], input.key()),
            Item::Document { kind, .. } => format!("document:{kind}"),
        }
    }
}

/// What is asked of everyone: the kinds of document that the case asks for, and what each claim has to have proven. What
/// several claims of one class ask in the same words is asked once.
fn items(roster: &CaseRoster, view: &ClassView) -> Vec<Item> {
    let documents = roster.documents.required.iter().filter_map(|kind| {
        Some(Item::Document { kind: *kind, name: roster.documents.name(*kind)?.to_owned() })
    });
    let mut items: Vec<Item> = documents.collect();
    let classes: Vec<usize> = view.terms.with(|terms| terms.claims.iter().map(|claim| claim.class).collect());
    let mut asked = BTreeSet::new();
    for (claim, theory) in view.terms.theories.iter().enumerate() {
        for proof in &theory.proof {
            if asked.insert((classes[claim], proof.input.key(), proof.says.clone())) {
                items.push(Item::Fact { claim, input: proof.input, says: proof.says.clone() });
            }
        }
    }
    items
}
