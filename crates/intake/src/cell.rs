//! One cell, read as its column says.

use crate::columns::Column;
use crate::dates::{DateOrder, in_full_years, in_order, only_order, shown_order};
use crate::field::{Field, Wanted};
use crate::mapping::Reading;
use crate::names;
use crate::problem::ProblemKind;
use crate::zip;
use chrono::NaiveDate;
use domain::fact::{FactKind, FactRule, FactValue};
use domain::membership::MembershipStatus;
use domain::person::Name;
use domain::state;
use std::borrow::Cow;

/// What a cell says.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum CellValue {
    /// Words, as they stand.
    Text(String),
    /// A whole name, taken apart.
    Name(Name),
    /// A day of birth.
    Day(NaiveDate),
    /// A membership status.
    Status(MembershipStatus),
    /// A fact.
    Fact(FactValue),
}

/// How the cells of a list are read of which nobody says anything column by column.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Manner<'a> {
    /// The order of dates.
    pub order: DateOrder,
    /// The facts that the case asks for.
    pub wanted: &'a Wanted,
    /// The day after which nobody was born, where it is known.
    pub born_by: Option<NaiveDate>,
}

/// Reads the text of a cell, which is not blank. Dates of a column of which a person says nothing are read in the order
/// of the file.
pub(crate) fn read(
    column: &Column,
    manner: Manner<'_>,
    text: Cow<'_, str>,
) -> Result<CellValue, ProblemKind> {
    match column.field {
        Field::BornOn => match born_on(column, manner, text) {
            Ok(day) if manner.born_by.is_some_and(|by| day > by) => Err(ProblemKind::FutureDate),
            day => day.map(CellValue::Day),
        },
        Field::Status => text.parse().map(CellValue::Status).map_err(|_| ProblemKind::UnknownStatus),
        Field::Fact(place) => {
            fact(column, manner.order, &manner.wanted.facts[place].1, text).map(CellValue::Fact)
        }
        Field::FullName => {
            let is_family_last = column.reading == Some(Reading::FirstLast);
            let name = names::split(&text, is_family_last).or_else(|| names::mononym(&text));
            name.map(CellValue::Name).ok_or(ProblemKind::NameNotSplit)
        }
        Field::State if column.reading == Some(Reading::TwoLetters) => {
            Ok(CellValue::Text(state::normal(&text).to_owned()))
        }
        Field::Zip if column.reading == Some(Reading::LeadingZeros) => {
            Ok(CellValue::Text(zip::with_zeros(&text).unwrap_or_else(|| text.into_owned())))
        }
        _ => Ok(CellValue::Text(text.into_owned())),
    }
}

/// A day of birth. A year of two digits is read only where a person says so: it is the latest in which the day is not to
/// come yet, and the order said holds of every such date, so that a wrong one shows.
fn born_on(column: &Column, manner: Manner<'_>, text: Cow<'_, str>) -> Result<NaiveDate, ProblemKind> {
    let parse = |text| {
        let text = dated(column, manner.order, text)?;
        domain::date::parse_day(&text).ok_or(ProblemKind::BadDate)
    };
    let is_in_order = |text: &String| {
        column.reading != Some(Reading::ShortYearDayFirst) || shown_order(text) != Some(DateOrder::MonthFirst)
    };
    let is_short = matches!(
        column.reading,
        Some(Reading::ShortYear | Reading::ShortYearDayFirst | Reading::EachOnlyWay)
    );
    let Some(by) = manner.born_by.filter(|_| is_short) else { return parse(text) };
    let whole = parse(Cow::Borrowed(&text));
    if whole != Err(ProblemKind::BadDate) {
        return whole;
    }
    let short = in_full_years(&text).into_iter().flatten().filter(is_in_order);
    let short: Vec<_> = short.map(|text| parse(text.into())).collect();
    if short.contains(&Err(ProblemKind::TwoDates)) {
        return Err(ProblemKind::TwoDates);
    }
    short.into_iter().flatten().filter(|day| *day <= by).max().ok_or(ProblemKind::BadDate)
}

fn fact(
    column: &Column,
    file_order: DateOrder,
    rule: &FactRule,
    text: Cow<'_, str>,
) -> Result<FactValue, ProblemKind> {
    let text = match rule.kind {
        FactKind::Date => dated(column, file_order, text)?,
        FactKind::Money | FactKind::Number if column.reading == Some(Reading::DecimalComma) => {
            return with_comma(rule, &text);
        }
        _ => text,
    };
    rule.read(&text).map_err(|error| ProblemKind::from(&error))
}

/// A date as its column has it, written so that it cannot be mistaken.
fn dated<'t>(
    column: &Column,
    file_order: DateOrder,
    text: Cow<'t, str>,
) -> Result<Cow<'t, str>, ProblemKind> {
    let order = match column.reading {
        Some(Reading::DayFirst | Reading::ShortYearDayFirst) => DateOrder::DayFirst,
        Some(Reading::MonthFirst | Reading::ShortYear) => DateOrder::MonthFirst,
        Some(Reading::EachOnlyWay) => only_order(&text).ok_or(ProblemKind::TwoDates)?,
        _ => file_order,
    };
    Ok(in_order(order, text))
}

/// A number with a comma for its decimals. One that cannot be read so is read as usual, as `802.5` and `$1,234.50` are among
/// amounts with a comma.
fn with_comma(rule: &FactRule, text: &str) -> Result<FactValue, ProblemKind> {
    let usual = rule.read(text).map_err(|error| ProblemKind::from(&error));
    let Some(text) = with_point(text) else { return usual };
    rule.read(&text).or_else(|error| usual.map_err(|_| ProblemKind::from(&error)))
}

/// `1.234,50 €` as `1234.50`: the comma parts the cents, points and blanks the thousands. Nothing where they do not
/// stand so.
fn with_point(text: &str) -> Option<String> {
    let is_mark = |c: char| c.is_whitespace() || matches!(c, '$' | '€' | '£');
    let text = text.trim_matches(is_mark);
    let (sign, text) =
        text.strip_prefix('-').map_or(("", text), |rest| ("-", rest.trim_start_matches(is_mark)));
    let (whole, cents) = text.split_once(',').unwrap_or((text, ""));
    let is_number = |part: &str| part.bytes().all(|byte| byte.is_ascii_digit());
    let mut groups = whole.split(['.', ' ', '\u{a0}', '\u{202f}']);
    let first = groups.next()?;
    let mut rest = groups.clone();
    let is_grouped =
        groups.next().is_none() || (1..=3).contains(&first.len()) && rest.all(|part| part.len() == 3);
    let digits: String = whole.chars().filter(|c| !c.is_whitespace() && *c != '.').collect();
    if digits.is_empty() || !is_number(&digits) || !is_number(cents) || !is_grouped {
        return None;
    }
    Some(if cents.is_empty() { format!("{sign}{digits}") } else { format!("{sign}{digits}.{cents}") })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::columns::ToldBy;

    fn wanted() -> Wanted {
        let facts = [("paid", FactKind::Money), ("seen_on", FactKind::Date), ("score", FactKind::Number)];
        Wanted { facts: facts.map(|(key, kind)| (key.to_owned(), kind.into())).to_vec() }
    }

    fn said(field: Field, reading: Option<Reading>, text: &str) -> Result<String, ProblemKind> {
        let column = Column { header: "x".into(), field, reading, told_by: ToldBy::Person };
        let (wanted, born_by) = (wanted(), NaiveDate::from_ymd_opt(2026, 11, 24));
        let value =
            read(&column, Manner { order: DateOrder::MonthFirst, wanted: &wanted, born_by }, text.into())?;
        Ok(match value {
            CellValue::Text(text) => text,
            CellValue::Name(name) => name.listed(),
            CellValue::Day(day) => day.to_string(),
            CellValue::Status(status) => status.word().to_owned(),
            CellValue::Fact(value) => value.to_text(),
        })
    }

    #[test]
    fn amounts_with_a_comma_for_the_cents_are_read_once_that_is_said() {
        let comma = Some(Reading::DecimalComma);
        for (text, amount) in [
            ("1.234,50", "1234.50"),
            ("12,5", "12.50"),
            ("1 234,00 €", "1234.00"),
            ("$ 900", "900.00"),
            ("0,99", "0.99"),
            ("400.00", "400.00"),
            ("$1,234.50", "1234.50"),
            ("802.5", "802.50"),
        ] {
            assert_eq!(said(Field::Fact(0), comma, text).as_deref(), Ok(amount), "{text}");
        }
        for text in ["1,234,50", "12.34,50", "x", ",", "1.234,5.00"] {
            assert_eq!(said(Field::Fact(0), comma, text), Err(ProblemKind::BadMoney), "{text}");
        }
        assert_eq!(said(Field::Fact(0), comma, "-3,50"), Err(ProblemKind::NegativeMoney));
        assert_eq!(said(Field::Fact(0), None, "1.234,50"), Err(ProblemKind::BadMoney));
        assert_eq!(said(Field::Fact(2), comma, "0,125").as_deref(), Ok("0.125"));
    }

    #[test]
    fn a_date_is_read_in_the_order_of_its_column_and_what_is_unknown_of_it_stays_so() {
        assert_eq!(said(Field::Fact(1), None, "3/4/2024").as_deref(), Ok("2024-03-04"));
        assert_eq!(said(Field::Fact(1), Some(Reading::DayFirst), "3/4/2024").as_deref(), Ok("2024-04-03"));
        assert_eq!(said(Field::BornOn, Some(Reading::DayFirst), "18.09.1980").as_deref(), Ok("1980-09-18"));
        assert_eq!(said(Field::Fact(1), Some(Reading::DayFirst), "03/2018").as_deref(), Ok("2018-03"));
        assert_eq!(said(Field::Fact(1), None, "18/9/2024"), Err(ProblemKind::BadDate));
    }

    #[test]
    fn a_year_of_two_digits_is_the_latest_in_which_a_birth_is_not_to_come() {
        let (month, day) = (Some(Reading::ShortYear), Some(Reading::ShortYearDayFirst));
        for (reading, text, born) in [
            (month, "3/4/57", "1957-03-04"),
            (day, "3/4/57", "1957-04-03"),
            (day, "18.09.57", "1957-09-18"),
            (month, "18-Sep-57", "1957-09-18"),
            (month, "11/24/26", "2026-11-24"),
            (month, "11/25/26", "1926-11-25"),
            (month, "1/1/00", "2000-01-01"),
            (month, "2/29/00", "2000-02-29"),
            (month, "3/4/1957", "1957-03-04"),
        ] {
            assert_eq!(said(Field::BornOn, reading, text).as_deref(), Ok(born), "{text}");
        }
        for text in ["18/9/57", "3/4/7", "57", "3/4/057", "é57"] {
            assert_eq!(said(Field::BornOn, month, text), Err(ProblemKind::BadDate), "{text}");
        }
        assert_eq!(said(Field::BornOn, day, "9/18/57"), Err(ProblemKind::BadDate));
        assert_eq!(said(Field::BornOn, None, "3/4/57"), Err(ProblemKind::BadDate));
    }

    #[test]
    fn dates_of_several_orders_are_read_each_in_its_only_one_and_what_is_two_days_is_not_guessed() {
        let each = Some(Reading::EachOnlyWay);
        for (field, text, day) in [
            (Field::Fact(1), "9/18/2024", "2024-09-18"),
            (Field::Fact(1), "18/9/2024", "2024-09-18"),
            (Field::Fact(1), "4/4/2024", "2024-04-04"),
            (Field::Fact(1), "2024-03-04", "2024-03-04"),
            (Field::Fact(1), "03/2018", "2018-03"),
            (Field::BornOn, "18.9.1957", "1957-09-18"),
            (Field::BornOn, "18/9/57", "1957-09-18"),
            (Field::BornOn, "9/18/57", "1957-09-18"),
            (Field::BornOn, "5/5/57", "1957-05-05"),
        ] {
            assert_eq!(said(field, each, text).as_deref(), Ok(day), "{text}");
        }
        for (field, text) in
            [(Field::Fact(1), "3/4/2024"), (Field::BornOn, "3-4-1957"), (Field::BornOn, "3/4/57")]
        {
            assert_eq!(said(field, each, text), Err(ProblemKind::TwoDates), "{text}");
        }
        assert_eq!(said(Field::Fact(1), each, "31/31/2024"), Err(ProblemKind::BadDate));
    }

    #[test]
    fn a_zip_gets_its_zeros_back_only_where_that_is_asked() {
        assert_eq!(said(Field::Zip, None, "2138").as_deref(), Ok("2138"));
        assert_eq!(said(Field::Zip, Some(Reading::LeadingZeros), "2138").as_deref(), Ok("02138"));
        assert_eq!(said(Field::Zip, Some(Reading::LeadingZeros), "94607").as_deref(), Ok("94607"));
    }

    #[test]
    fn a_state_is_written_by_its_letters_only_where_that_is_asked() {
        assert_eq!(said(Field::State, None, "California").as_deref(), Ok("California"));
        assert_eq!(said(Field::State, Some(Reading::TwoLetters), "california").as_deref(), Ok("CA"));
        assert_eq!(said(Field::State, Some(Reading::TwoLetters), "Ontario").as_deref(), Ok("Ontario"));
    }

    #[test]
    fn a_name_that_cannot_be_taken_apart_is_a_problem() {
        assert_eq!(said(Field::FullName, None, "Reed, Ana").as_deref(), Ok("Reed, Ana"));
        assert_eq!(said(Field::FullName, None, "Ana Reed"), Err(ProblemKind::NameNotSplit));
        assert_eq!(said(Field::FullName, None, "Sukarno").as_deref(), Ok("Sukarno"));
        assert_eq!(said(Field::FullName, Some(Reading::FirstLast), "Ana Reed").as_deref(), Ok("Reed, Ana"));
    }
}
