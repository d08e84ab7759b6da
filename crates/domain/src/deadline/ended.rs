//! Where one period ends, with the steps that led there as sentences.

use super::roll::Rolled;
use super::rule::Count;
use crate::calendar::Direction;
use crate::date::long;
use chrono::NaiveDate;

/// The end of one period, with the steps that led to it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Ended {
    pub day: NaiveDate,
    pub working: Vec<String>,
}

impl Ended {
    /// The day that a period leads to.
    pub fn counted(event: NaiveDate, raw: NaiveDate, count: &Count) -> Ended {
        let way = match count.direction {
            Direction::After => "after",
            Direction::Before => "before",
        };
        let (length, words) = (length(count), &count.words);
        let says = format!("{length} {way} {} ({words}), that day not counted: {}.", long(event), long(raw));
        Ended { day: raw, working: vec![says] }
    }

    /// Moves to another day, and says why.
    pub fn step(&mut self, day: NaiveDate, why: String) {
        self.working.push(format!("{}: {}.", capital(&why), long(day)));
        self.day = day;
    }

    /// Moves off closed days, and says which.
    pub fn roll(&mut self, rolled: &Rolled, cite: &str) {
        if rolled.skipped.is_empty() {
            return;
        }
        let skipped = rolled.skipped.iter();
        let skipped: Vec<String> =
            skipped.map(|passed| format!("{} ({})", short(passed.day), passed.because.join(", "))).collect();
        self.working.push(format!(
            "A period does not end on {} ({cite}), so it ends on {}.",
            skipped.join(", "),
            long(rolled.day)
        ));
        self.day = rolled.day;
    }
}

/// `14 days`, `16 court days`, `one year`.
fn length(count: &Count) -> String {
    let unit = count.unit.word().replace('_', " ");
    if count.n == 1 { format!("1 {}", unit.trim_end_matches('s')) } else { format!("{} {unit}", count.n) }
}

fn capital(text: &str) -> String {
    let mut letters = text.chars();
    letters.next().map(|first| first.to_uppercase().chain(letters).collect()).unwrap_or_default()
}

fn short(day: NaiveDate) -> String {
    day.format("%B %-d").to_string()
}
