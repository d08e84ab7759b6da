//! A whole list.

use crate::draw::Draw;
use crate::household::household;
use crate::names::Names;
use crate::person::{Known, forget, move_house, rename, slip};
use crate::places::Places;
use crate::record::{self, Paid, Record};
use anyhow::{Context, Result};
use clap::ValueEnum;
use serde::Serialize;

/// How much of a list is not as it should be.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Profile {
    /// An ordinary list: three sources, one person in five stands in it more than once.
    Base,
    /// More slips, more that is not known, more who moved or took another name.
    Dirty,
    /// One source, and no row is wrong.
    Clean,
}

/// From what a list is made.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub struct Recipe {
    /// How many rows it has.
    pub rows: u32,
    /// The same seed makes the same list.
    pub seed: u64,
    /// What it is like.
    pub profile: Profile,
}

/// A list, in the order of its rows.
#[derive(Debug)]
pub struct List {
    /// From what it was made.
    pub recipe: Recipe,
    /// Its rows.
    pub records: Vec<Record>,
}

impl Recipe {
    /// Makes the list.
    ///
    /// # Errors
    /// The names and places that were built in are damaged.
    pub fn make(self) -> Result<List> {
        let mut draw = Draw::new(self.seed);
        let names = Names::read()?;
        let places = Places::read(&names, &mut draw)?;
        let mut records: Vec<Record> = Vec::with_capacity(self.rows as usize);
        let mut person = 0;
        while records.len() < self.rows as usize {
            for known in household(&mut draw, &names, &places) {
                let mut history = History { draw: &mut draw, names: &names, places: &places, recipe: self };
                history.write(known, person, &mut records)?;
                person += 1;
            }
        }
        records.truncate(self.rows as usize);
        for last in (1..self.rows).rev() {
            records.swap(last as usize, draw.below(last + 1) as usize);
        }
        Ok(List { recipe: self, records })
    }
}

/// Writes the rows of one person, one after another as years go by.
struct History<'a> {
    draw: &'a mut Draw,
    names: &'a Names,
    places: &'a Places,
    recipe: Recipe,
}

impl History<'_> {
    fn write(&mut self, known: Known, person: u32, records: &mut Vec<Record>) -> Result<()> {
        let count = self.count();
        let first = record::started(self.draw).context("the first year of the list has no days")?;
        let yearly_cents = u64::from(300_00 + self.draw.low_of(2_200_00));
        let (mut stands, mut paid) = (known, None);
        for number in 0..count {
            let written = if number == 0 { self.first(stands.clone()) } else { self.later(&mut stands) };
            let term = Paid::next(self.draw, first, yearly_cents, paid);
            let is_clean = self.recipe.profile == Profile::Clean;
            records.push(record::write(self.draw, &written, term, person, is_clean));
            paid = Some(term);
        }
        Ok(())
    }

    /// How many rows a person has.
    fn count(&mut self) -> u32 {
        let once = if self.is_dirty() { 720 } else { 800 };
        match self.draw.below(1_000).checked_sub(once) {
            None => 1,
            Some(0..120) => 2,
            Some(120..165) => 3,
            Some(165..185) => 4,
            Some(185..193) => 5,
            Some(193..200) => self.draw.within(6, 10),
            Some(_) => 2,
        }
    }

    fn is_dirty(&self) -> bool {
        self.recipe.profile == Profile::Dirty
    }

    fn first(&mut self, mut known: Known) -> Known {
        if self.draw.chance(if self.is_dirty() { 100 } else { 50 }) {
            slip(self.draw, self.places, &mut known);
        }
        known
    }

    /// What a later row knows; somebody who moved or took another name mostly stays so.
    fn later(&mut self, stands: &mut Known) -> Known {
        let mut known = stands.clone();
        let [same, slipped, moved, renamed] =
            if self.is_dirty() { [12, 52, 75, 83] } else { [35, 70, 85, 89] };
        let what = self.draw.below(100);
        let mut slips = 0;
        if what < same {
        } else if what < slipped {
            slips = self.draw.within(1, 2) + if self.is_dirty() { self.draw.below(2) } else { 0 };
        } else if what < moved {
            move_house(self.draw, self.places, &mut known);
            slips = self.draw.below(2);
            if self.draw.chance(600) {
                stands.clone_from(&known);
            }
        } else if what < renamed {
            rename(self.draw, self.names, self.places, &mut known);
            if self.draw.chance(500) {
                stands.clone_from(&known);
            }
        } else {
            forget(self.draw, &mut known);
            slips = self.draw.below(2);
        }
        for _ in 0..slips {
            slip(self.draw, self.places, &mut known);
        }
        known
    }
}
