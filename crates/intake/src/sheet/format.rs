//! What a number format of a workbook makes of a number (ECMA-376 Part 1, 18.8.30 and 18.8.31).

/// What a cell's format shows of its number.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Shown {
    /// The number.
    Number,
    /// A day.
    Day,
    /// A day and a time of day.
    DayTime,
    /// A time of day.
    Time,
    /// How long something took, in hours that may be more than a day has.
    Elapsed,
    /// Digits in places, as in `00000` or `000-00-0000`.
    Digits(Vec<Section>),
}

/// One section of a format: the numbers that it is for and what it makes of them.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Section {
    /// Only numbers that compare so with this one.
    only: Option<(Comparison, u64)>,
    places: Vec<Place>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Comparison {
    Less,
    LessOrEqual,
    Equal,
    Greater,
    GreaterOrEqual,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Place {
    /// A digit, or `0` where the number has none.
    Zero,
    /// A digit, or nothing where the number has none.
    Digit,
    /// A letter that stands for itself.
    Literal(char),
}

impl Shown {
    /// What one of the formats shows that every workbook has without writing it down.
    pub fn built_in(id: u32) -> Shown {
        match id {
            14..=17 | 27..=31 | 36 | 50..=54 | 57 | 58 => Shown::Day,
            18..=21 | 32..=35 | 45 | 47 | 55 | 56 => Shown::Time,
            22 => Shown::DayTime,
            46 => Shown::Elapsed,
            _ => Shown::Number,
        }
    }

    /// What a format that the workbook writes down shows, as in `mm\/dd\/yyyy` or `00000`.
    pub fn of(code: &str) -> Shown {
        if code.eq_ignore_ascii_case("general") {
            return Shown::Number;
        }
        let sections = split(code);
        match sections.first().and_then(|first| calendar(first)) {
            Some(shown) => shown,
            None => digits(&sections).map_or(Shown::Number, Shown::Digits),
        }
    }
}

/// One piece of a format.
#[derive(Debug, Clone, PartialEq, Eq)]
enum Piece {
    /// A letter with a meaning.
    Code(char),
    /// A letter that stands for itself.
    Literal(char),
    /// What stands in square brackets.
    Bracket(String),
}

/// The sections of a format, in pieces.
fn split(code: &str) -> Vec<Vec<Piece>> {
    let (mut sections, mut pieces, mut letters) = (Vec::new(), Vec::new(), code.chars());
    while let Some(letter) = letters.next() {
        match letter {
            ';' => sections.push(std::mem::take(&mut pieces)),
            '"' => pieces.extend(letters.by_ref().take_while(|c| *c != '"').map(Piece::Literal)),
            '\\' => pieces.extend(letters.next().map(Piece::Literal)),
            // A blank as wide as the next letter, and a letter that fills the cell: neither is shown as text.
            '_' | '*' => drop(letters.next()),
            '[' => pieces.push(Piece::Bracket(letters.by_ref().take_while(|c| *c != ']').collect())),
            '-' | '(' | ')' | ' ' | '+' | '$' => pieces.push(Piece::Literal(letter)),
            code => pieces.push(Piece::Code(code.to_ascii_lowercase())),
        }
    }
    sections.push(pieces);
    sections
}

/// Which part of the calendar a section shows, if any.
fn calendar(section: &[Piece]) -> Option<Shown> {
    let has =
        |wanted: &[char]| section.iter().any(|piece| matches!(piece, Piece::Code(c) if wanted.contains(c)));
    let is_elapsed = section.iter().any(|piece| {
        let Piece::Bracket(text) = piece else { return false };
        let text = text.to_ascii_lowercase();
        !text.is_empty() && ['h', 'm', 's'].iter().any(|unit| text.chars().all(|c| c == *unit))
    });
    let has_time = has(&['h', 's']);
    let has_day = has(&['y', 'd']) || (has(&['m']) && !has_time && !is_elapsed);
    match (has_day, has_time, is_elapsed) {
        (true, true, _) => Some(Shown::DayTime),
        (true, false, _) => Some(Shown::Day),
        (false, _, true) => Some(Shown::Elapsed),
        (false, true, false) => Some(Shown::Time),
        (false, false, false) => None,
    }
}

/// The sections of a format that puts digits in places; `None` for one that shows the number as it is,
/// and for one with decimals, thousands or percents, since rounding it would change what the list says.
fn digits(sections: &[Vec<Piece>]) -> Option<Vec<Section>> {
    let read = |section: &Vec<Piece>| {
        let (mut only, mut places) = (None, Vec::new());
        for piece in section {
            match piece {
                Piece::Code('0') => places.push(Place::Zero),
                Piece::Code('#' | '?') => places.push(Place::Digit),
                Piece::Literal(letter) => places.push(Place::Literal(*letter)),
                Piece::Code(_) => return None,
                Piece::Bracket(text) if text.starts_with(['<', '>', '=']) => only = Some(condition(text)?),
                Piece::Bracket(_) => {}
            }
        }
        Some(Section { only, places })
    };
    let first = read(sections.first()?)?;
    let mut found = vec![first];
    // Without a condition, the sections after the first are for what is below zero, zero and text.
    if found[0].only.is_some() {
        for section in &sections[1..] {
            found.push(read(section)?);
        }
    }
    let is_plain = |section: &Section| {
        let count = section.places.iter().filter(|place| !matches!(place, Place::Literal(_))).count();
        count < 2 || section.places.iter().any(|place| matches!(place, Place::Literal('$')))
    };
    if found.iter().all(is_plain) { None } else { Some(found) }
}

fn condition(text: &str) -> Option<(Comparison, u64)> {
    let number = text.trim_start_matches(['<', '>', '=']);
    let comparison = match &text[..text.len() - number.len()] {
        "<" => Comparison::Less,
        "<=" => Comparison::LessOrEqual,
        "=" => Comparison::Equal,
        ">" => Comparison::Greater,
        ">=" => Comparison::GreaterOrEqual,
        _ => return None,
    };
    Some((comparison, number.parse().ok()?))
}

/// Puts the digits of a whole number, zero or more, in the places of the section that is for it; `None` when
/// no section is.
pub(crate) fn placed(sections: &[Section], digits: &str) -> Option<String> {
    let number: u64 = digits.parse().ok()?;
    let section = sections.iter().find(|section| match section.only {
        None => true,
        Some((Comparison::Less, other)) => number < other,
        Some((Comparison::LessOrEqual, other)) => number <= other,
        Some((Comparison::Equal, other)) => number == other,
        Some((Comparison::Greater, other)) => number > other,
        Some((Comparison::GreaterOrEqual, other)) => number >= other,
    })?;
    let first = section.places.iter().position(|place| !matches!(place, Place::Literal(_)))?;
    let mut left = digits.trim_start_matches('0').chars().rev();
    let mut backwards = Vec::new();
    for (at, place) in section.places.iter().enumerate().rev() {
        match place {
            Place::Literal(letter) => backwards.push(*letter),
            Place::Zero => backwards.push(left.next().unwrap_or('0')),
            Place::Digit => backwards.extend(left.next()),
        }
        if at == first {
            backwards.extend(left.by_ref());
        }
    }
    Some(backwards.iter().rev().collect())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn formats_show_days_times_or_numbers() {
        for (code, shown) in [
            ("General", Shown::Number),
            ("mm/dd/yyyy", Shown::Day),
            ("[$-409]d\\-mmm\\-yy;@", Shown::Day),
            ("mmm", Shown::Day),
            ("yyyy\\-mm\\-dd hh:mm:ss", Shown::DayTime),
            ("h:mm AM/PM", Shown::Time),
            ("mm:ss", Shown::Time),
            ("[h]:mm:ss", Shown::Elapsed),
            ("#,##0.00_);[Red]\\(#,##0.00\\)", Shown::Number),
            ("\"$\"#,##0", Shown::Number),
            ("0.00E+00", Shown::Number),
            ("0%", Shown::Number),
            ("0", Shown::Number),
            ("@", Shown::Number),
            ("\"day \"0", Shown::Number),
        ] {
            assert_eq!(Shown::of(code), shown, "{code}");
        }
    }

    #[test]
    fn digits_stand_in_their_places() {
        for (code, number, expected) in [
            ("00000", "2138", "02138"),
            ("00000\\-0000", "21380001", "02138-0001"),
            ("000\\-00\\-0000", "12345678", "012-34-5678"),
            ("[<=9999999]###\\-####;\\(###\\)\\ ###\\-####", "5550123", "555-0123"),
            ("[<=9999999]###\\-####;\\(###\\)\\ ###\\-####", "6175550123", "(617) 555-0123"),
            ("00000;-00000", "7", "00007"),
            ("000", "12345", "12345"),
            ("\"LI-\"000000", "1", "LI-000001"),
        ] {
            let Shown::Digits(sections) = Shown::of(code) else { panic!("{code}") };
            assert_eq!(placed(&sections, number).as_deref(), Some(expected), "{code}");
        }
    }
}
