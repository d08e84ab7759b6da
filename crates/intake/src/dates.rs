//! In which order a list writes day, month and year, told from every date of each column.

use serde::Serialize;
use std::borrow::Cow;

/// How dates that could be read either way are read.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum DateOrder {
    /// 3/4/2024 is March 4.
    #[default]
    MonthFirst,
    /// 3/4/2024 is April 3.
    DayFirst,
}

/// What the dates of a column show about their order.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum FoundOrder {
    /// The year comes first, and nothing can be mistaken.
    YearFirst,
    /// Some dates can only have the month first, and none only the day.
    MonthFirst,
    /// Some dates can only have the day first, and none only the month.
    DayFirst,
    /// Every date can be read either way.
    Ambiguous,
    /// Some dates can only have the month first, and others only the day.
    Contradictory,
}

/// The order of the dates in one column.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct ColumnDates {
    /// The column's place, counted from the left, from 0.
    pub column: usize,
    /// What its dates show.
    pub order: FoundOrder,
    /// How many of them can be read either way.
    pub either: u32,
}

/// What was seen of a column so far.
#[derive(Debug, Clone, Copy, Default)]
struct Seen {
    filled: u32,
    dates: u32,
    month_first: bool,
    day_first: bool,
    either: u32,
}

/// What was seen of all columns so far.
#[derive(Debug, Default)]
pub(crate) struct Orders(Vec<Seen>);

impl Orders {
    /// Looks at the cell of a column.
    pub fn note(&mut self, column: usize, cell: &[u8]) {
        if cell.is_empty() {
            return;
        }
        if self.0.len() <= column {
            self.0.resize(column + 1, Seen::default());
        }
        let seen = &mut self.0[column];
        seen.filled = seen.filled.saturating_add(1);
        let Some(date) = Written::read(cell) else { return };
        seen.dates = seen.dates.saturating_add(1);
        match date.order {
            Some(DateOrder::MonthFirst) => seen.month_first = true,
            Some(DateOrder::DayFirst) => seen.day_first = true,
            None => {
                let is_either = !date.year_first && date.first != date.second;
                seen.either = seen.either.saturating_add(u32::from(is_either));
            }
        }
    }

    /// The order in every column of which most cells are dates.
    pub fn found(&self) -> Vec<ColumnDates> {
        let dated = self.0.iter().enumerate().filter(|(_, seen)| seen.dates > seen.filled / 2);
        let order = |seen: &Seen| match (seen.month_first, seen.day_first, seen.either) {
            (true, true, _) => FoundOrder::Contradictory,
            (true, false, _) => FoundOrder::MonthFirst,
            (false, true, _) => FoundOrder::DayFirst,
            (false, false, 1..) => FoundOrder::Ambiguous,
            (false, false, 0) => FoundOrder::YearFirst,
        };
        let found =
            |(column, seen): (usize, &Seen)| ColumnDates { column, order: order(seen), either: seen.either };
        dated.map(found).collect()
    }
}

/// A date of three numbers at the start of a cell.
struct Written<'a> {
    first: u32,
    second: u32,
    year: u32,
    year_first: bool,
    /// The only order in which it is a date; none where either is.
    order: Option<DateOrder>,
    /// What follows it, such as a time of day.
    rest: &'a [u8],
}

impl<'a> Written<'a> {
    fn read(cell: &'a [u8]) -> Option<Written<'a>> {
        if cell.len() < b"1/1/2024".len() {
            return None;
        }
        let mark = *cell[1..5].iter().find(|byte| !byte.is_ascii_digit())?;
        if !matches!(mark, b'/' | b'-' | b'.') {
            return None;
        }
        let end = cell.iter().position(|byte| matches!(byte, b' ' | b'T')).unwrap_or(cell.len());
        let (date, rest) = cell.split_at(end);
        let mut parts = date.split(|byte| *byte == mark);
        let (Some(a), Some(b), Some(c), None) = (parts.next(), parts.next(), parts.next(), parts.next())
        else {
            return None;
        };
        let year_first = a.len() == 4;
        let (first, second, year) = if year_first { (b, c, a) } else { (a, b, c) };
        if year.len() != 4 || first.len() > 2 || second.len() > 2 {
            return None;
        }
        let (first, second, year) = (number(first)?, number(second)?, number(year)?);
        let order = match (year_first, first, second) {
            (_, 1..=12, 1..=12) | (true, 1..=12, 13..=31) => None,
            (false, 1..=12, 13..=31) => Some(DateOrder::MonthFirst),
            (false, 13..=31, 1..=12) => Some(DateOrder::DayFirst),
            _ => return None,
        };
        Some(Written { first, second, year, year_first, order, rest })
    }
}

fn number(digits: &[u8]) -> Option<u32> {
    if digits.is_empty() || !digits.iter().all(u8::is_ascii_digit) {
        return None;
    }
    Some(digits.iter().fold(0, |number, digit| number * 10 + u32::from(digit - b'0')))
}

/// A date in the order in which its column has it, written so that it cannot be mistaken.
pub(crate) fn in_order(order: DateOrder, text: Cow<'_, str>) -> Cow<'_, str> {
    if order == DateOrder::DayFirst { day_first(text) } else { text }
}

/// A date that ends with a year of two digits, with it in this century and in the last; nothing where it does not.
pub(crate) fn in_full_years(text: &str) -> Option<[String; 2]> {
    let (date, year) = text.split_at_checked(text.len().checked_sub(2)?)?;
    let is_year = year.bytes().all(|byte| byte.is_ascii_digit()) && date.ends_with(['/', '-', '.']);
    is_year.then(|| ["20", "19"].map(|century| format!("{date}{century}{year}")))
}

/// The only order in which a date can be read, any where it is the same day in both; nothing where it is two days.
pub(crate) fn only_order(text: &str) -> Option<DateOrder> {
    match Written::read(text.as_bytes()) {
        Some(date) if !date.year_first && date.first != date.second => date.order,
        _ => Some(DateOrder::default()),
    }
}

/// The order that a date can have alone, as `9/18/1957` and `9/18/57` have the month first; nothing where it shows none.
pub(crate) fn shown_order(text: &str) -> Option<DateOrder> {
    let order = |text: &str| Written::read(text.as_bytes()).and_then(|date| date.order);
    order(text).or_else(|| in_full_years(text).and_then(|[full, _]| order(&full)))
}

/// A cell of a list that writes the day first, with its date written so that it cannot be mistaken. One in which
/// only the month can come first is left as it is.
fn day_first(text: Cow<'_, str>) -> Cow<'_, str> {
    match Written::read(text.as_bytes()) {
        Some(Written { first, second, year, year_first: false, order, rest })
            if order != Some(DateOrder::MonthFirst) =>
        {
            format!("{year:04}-{second:02}-{first:02}{}", String::from_utf8_lossy(rest)).into()
        }
        _ => text,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn shows(cells: &[&str], order: FoundOrder) {
        let mut orders = Orders::default();
        cells.iter().for_each(|cell| orders.note(2, cell.as_bytes()));
        let found = orders.found();
        assert_eq!(
            found.iter().map(|of| (of.column, of.order)).collect::<Vec<_>>(),
            [(2, order)],
            "{cells:?}"
        );
    }

    #[test]
    fn one_date_that_can_be_read_in_one_way_only_tells_the_order() {
        shows(&["3/4/2024", "9/18/2024", "10-11-2024"], FoundOrder::MonthFirst);
        shows(&["3/4/2024", "18/9/2024", ""], FoundOrder::DayFirst);
        shows(&["18.9.2024", "1.2.2024 14:33"], FoundOrder::DayFirst);
        shows(&["3/4/2024", "12/12/2024"], FoundOrder::Ambiguous);
        shows(&["2024-09-18", "2024/03/04"], FoundOrder::YearFirst);
        shows(&["9/18/2024", "18/9/2024", "2024-01-01"], FoundOrder::Contradictory);
        let mut orders = Orders::default();
        for cell in ["3/4/2024", "4/4/2024", "9/18/2024", "1/2/2024"] {
            orders.note(0, cell.as_bytes());
        }
        assert_eq!(orders.found()[0].either, 2);
    }

    #[test]
    fn a_column_of_which_few_cells_are_dates_has_no_order() {
        let mut orders = Orders::default();
        ["see 3/4/2024", "617-555-0100", "1/2", "99/99/2024", "3/4/24", "3/4/2024", "x"]
            .iter()
            .for_each(|cell| orders.note(0, cell.as_bytes()));
        assert_eq!(orders.found(), []);
    }

    #[test]
    fn a_date_that_is_two_days_has_no_order_of_its_own() {
        for (text, order) in [
            ("9/18/2024", Some(DateOrder::MonthFirst)),
            ("18.9.2024 14:33", Some(DateOrder::DayFirst)),
            ("3/4/2024", None),
            ("4/4/2024", Some(DateOrder::MonthFirst)),
            ("2024-03-04", Some(DateOrder::MonthFirst)),
            ("Mar 2024", Some(DateOrder::MonthFirst)),
        ] {
            assert_eq!(only_order(text), order, "{text}");
        }
    }

    #[test]
    fn a_date_with_the_day_first_is_written_so_that_it_cannot_be_mistaken() {
        for (text, expected) in [
            ("3/4/2024", "2024-04-03"),
            ("18.09.2024 14:33", "2024-09-18 14:33"),
            ("2024-04-03", "2024-04-03"),
            ("9/18/2024", "9/18/2024"),
            ("02138", "02138"),
            ("617-555-0100", "617-555-0100"),
        ] {
            assert_eq!(day_first(text.into()), expected);
        }
    }
}
