//! A row of a list: what is known of a person, written as one of three sources writes it.

use crate::draw::Draw;
use crate::flaw::Flaw;
use crate::names::{accented, capital};
use crate::person::Known;
use crate::places::{KINDS, Street};
use chrono::{Datelike, Days, NaiveDate};
use std::fmt::Write;

/// The columns of a list, after the id.
pub const COLUMNS: [&str; 13] = [
    "first",
    "middle",
    "last",
    "email",
    "phone",
    "street",
    "city",
    "state",
    "zip",
    "dob",
    "premium_start",
    "premium_end",
    "amount_paid",
];

const UNITS: [&str; 6] = ["Apt ", "Unit ", "#", "Apt. ", "Ste ", "Apartment "];
const MONTHS: [&str; 12] =
    ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];
/// Rows of a thousand that have a flaw.
const FLAWED: u32 = 4;

/// One row without its id.
#[derive(Debug, Clone)]
pub struct Record {
    text: String,
    ends: [u16; COLUMNS.len()],
    /// Who it is, counted from 0: rows of the same person have the same number.
    pub person: u32,
    /// What is wrong with it.
    pub flaw: Option<Flaw>,
    /// The amount that its last cell says, in cents; none where it says none.
    pub amount_cents: Option<u64>,
}

impl Record {
    /// A cell, by its place in [`COLUMNS`].
    pub fn cell(&self, column: usize) -> &str {
        let start = column.checked_sub(1).map_or(0, |before| self.ends[before]);
        &self.text[usize::from(start)..usize::from(self.ends[column])]
    }
}

/// Who writes a row, and how.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Source {
    /// `2019-03-07`, `(213) 555-0142`, `1234.50`.
    Database,
    /// `03/07/2019`, `2135550142`, `$1,234.50`; capital letters, and ZIP codes that lost their zeros.
    Spreadsheet,
    /// `07-Mar-2019`, `+1-213-555-0142`; stray blanks, and ZIP codes of nine digits.
    Form,
}

/// When somebody paid, and what.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Paid {
    pub from: NaiveDate,
    pub to: NaiveDate,
    pub cents: u64,
}

impl Paid {
    /// A first term from a day on, at a price a year, or the one after `before`.
    pub fn next(draw: &mut Draw, first: NaiveDate, yearly_cents: u64, before: Option<Paid>) -> Paid {
        let later = |day: NaiveDate, days: u32| day.checked_add_days(Days::new(days.into())).unwrap_or(day);
        let from = match (before, draw.below(100)) {
            (None, _) => first,
            (Some(before), 0..70) => later(before.to, 1),
            (Some(before), 70..85) => later(before.from, draw.within(30, 229)),
            (Some(_), _) => started(draw).unwrap_or(first),
        };
        let half_or_whole = if draw.chance(800) { 365 } else { 182 };
        let days = half_or_whole * if draw.chance(850) { 1 } else { 2 } - 1;
        let share = 900 + u64::from(draw.below(200));
        Paid { from, to: later(from, days), cents: yearly_cents * u64::from(days) * share / 365_000 }
    }
}

/// The first day of somebody's first term.
pub(crate) fn started(draw: &mut Draw) -> Option<NaiveDate> {
    NaiveDate::from_ymd_opt(2016, 1, 1)?.checked_add_days(Days::new(draw.below(2_700).into()))
}

/// The cells of a row before they are put together.
struct Cells([String; COLUMNS.len()]);

/// Writes a row. With `is_clean` everybody writes as a database does, and nothing is wrong.
pub(crate) fn write(draw: &mut Draw, known: &Known, paid: Paid, person: u32, is_clean: bool) -> Record {
    let source = match draw.below(100) {
        _ if is_clean => Source::Database,
        0..70 => Source::Database,
        70..90 => Source::Spreadsheet,
        _ => Source::Form,
    };
    let mut cells = cells(draw, known, paid, source, is_clean);
    let flaw = (!is_clean && draw.chance(FLAWED)).then(|| cells.spoil(draw));
    let mut record = Record {
        text: String::with_capacity(cells.0.iter().map(String::len).sum()),
        ends: [0; COLUMNS.len()],
        person,
        flaw,
        amount_cents: Some(paid.cents),
    };
    for (end, cell) in record.ends.iter_mut().zip(&cells.0) {
        record.text += cell;
        *end = u16::try_from(record.text.len()).unwrap_or(u16::MAX);
    }
    if matches!(flaw, Some(Flaw::AmountBlank | Flaw::AmountNotANumber | Flaw::AmountBelowZero)) {
        record.amount_cents = None;
    }
    record
}

fn cells(draw: &mut Draw, known: &Known, paid: Paid, source: Source, is_clean: bool) -> Cells {
    let (mut first, mut last) = (known.first.clone(), known.last.clone());
    if !is_clean {
        for name in [&mut first, &mut last] {
            if let Some(accented) = accented(name).filter(|_| draw.chance(350)) {
                *name = accented.to_owned();
            }
        }
        last = as_written(draw, last);
    }
    let mut street =
        known.street.as_ref().map(|street| street_text(draw, street, source)).unwrap_or_default();
    let (mut zip, mut city, mut middle) =
        (known.place.zip.clone(), known.place.city.clone(), known.middle.clone());
    let mut email = known.email.clone();
    match source {
        Source::Database => {}
        Source::Spreadsheet => {
            for text in [&mut first, &mut middle, &mut last, &mut street, &mut city, &mut email] {
                *text = text.to_uppercase();
            }
            zip = zip.trim_start_matches('0').to_owned();
        }
        Source::Form => {
            if draw.chance(300) {
                first.insert(0, ' ');
            }
            if draw.chance(200) {
                street = street.replacen(' ', "  ", 1);
            }
            if draw.chance(350) {
                let _ = write!(zip, "-{:04}", draw.below(10_000));
            }
        }
    }
    let phone = phone_text(&known.phone, source);
    let born_on = known.born_on.map(|day| day_text(day, source)).unwrap_or_default();
    let (from, to) = (day_text(paid.from, source), day_text(paid.to, source));
    let (state, amount) = (known.place.state.clone(), amount_text(paid.cents, source));
    Cells([first, middle, last, email, phone, street, city, state, zip, born_on, from, to, amount])
}

/// `McDonald` and, now and then, `O'Neill`, whose names the census writes in one word.
fn as_written(draw: &mut Draw, last: String) -> String {
    let second = last.chars().nth(1).unwrap_or_default();
    match last.as_bytes() {
        [b'M', b'c', _, _, ..] => format!("Mc{}", capital(&last[2..])),
        [b'O', _, _, _, _, _, ..]
            if second.is_ascii_alphabetic() && !"aeiou".contains(second) && draw.chance(300) =>
        {
            format!("O'{}", capital(&last[1..]))
        }
        _ => last,
    }
}

fn street_text(draw: &mut Draw, street: &Street, source: Source) -> String {
    let form = match source {
        Source::Database if draw.chance(600) => 0,
        _ if draw.chance(800) => 1,
        _ => 2,
    };
    let Street { number, direction, name, kind, unit } = street;
    let mut text = format!("{number} {direction}{name} {}", KINDS[*kind][form]);
    if let Some(unit) = unit {
        let before = draw.pick(&UNITS);
        text += if draw.chance(300) { ", " } else { " " };
        text += before;
        text += unit;
    }
    text
}

fn phone_text(digits: &str, source: Source) -> String {
    let (Some(area), Some(exchange), Some(line)) = (digits.get(..3), digits.get(3..6), digits.get(6..))
    else {
        return digits.to_owned();
    };
    match source {
        Source::Database => format!("({area}) {exchange}-{line}"),
        Source::Spreadsheet => digits.to_owned(),
        Source::Form => format!("+1-{area}-{exchange}-{line}"),
    }
}

fn day_text(day: NaiveDate, source: Source) -> String {
    let (y, m, d) = (day.year(), day.month(), day.day());
    match source {
        Source::Database => format!("{y:04}-{m:02}-{d:02}"),
        Source::Spreadsheet => format!("{m:02}/{d:02}/{y:04}"),
        Source::Form => format!("{d:02}-{}-{y:04}", MONTHS[day.month0() as usize]),
    }
}

fn amount_text(cents: u64, source: Source) -> String {
    let (dollars, cents) = (cents / 100, cents % 100);
    match (source, dollars) {
        (Source::Spreadsheet, 1_000..) => format!("${},{:03}.{cents:02}", dollars / 1_000, dollars % 1_000),
        (Source::Spreadsheet, _) => format!("${dollars}.{cents:02}"),
        _ => format!("{dollars}.{cents:02}"),
    }
}

impl Cells {
    /// Puts something wrong into the row, and says what. Of the eight things that can be wrong each is as likely; one that
    /// the row has no cell for is drawn again.
    fn spoil(&mut self, draw: &mut Draw) -> Flaw {
        let [first, _, last, email, _, street, _, _, _, born_on, from, to, amount] = &mut self.0;
        loop {
            return match draw.below(8) {
                0 => set(born_on, "00/00/0000", Flaw::DayOfZeros),
                1 => set(born_on, "02/30/1971", Flaw::DayThatNeverWas),
                2 => {
                    std::mem::swap(from, to);
                    Flaw::EndBeforeStart
                }
                3 => match draw.below(3) {
                    0 => set(amount, "", Flaw::AmountBlank),
                    1 => set(amount, "N/A", Flaw::AmountNotANumber),
                    _ => set(amount, &format!("-{amount}"), Flaw::AmountBelowZero),
                },
                4 if street.contains(' ') => {
                    set(street, &street.replacen(' ', "\n", 1), Flaw::LineBreakInStreet)
                }
                5 => set(street, &format!("\"The Oaks\" {street}"), Flaw::QuotesInStreet),
                6 if email.contains('@') => set(email, &email.replace('@', " at "), Flaw::EmailWithoutAt),
                7 => {
                    first.clear();
                    set(last, "", Flaw::NoName)
                }
                _ => continue,
            };
        }
    }
}

fn set(cell: &mut String, text: &str, flaw: Flaw) -> Flaw {
    text.clone_into(cell);
    flaw
}
