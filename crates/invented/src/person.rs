//! What is known of one person, and how it comes to be known otherwise.

use crate::draw::Draw;
use crate::names::{Names, nicknames, other_spelling};
use crate::places::{KINDS, Place, Places, Street};
use crate::slips::{digit, word};
use chrono::{Datelike, Days, NaiveDate};

/// Names of mail houses, the frequent ones several times. Mail to `.example` reaches nobody (RFC 2606).
const MAIL: [(&str, u32); 7] = [
    ("gmail", 46),
    ("yahoo", 20),
    ("hotmail", 11),
    ("aol", 7),
    ("icloud", 7),
    ("comcast", 4),
    ("outlook", 5),
];
const MISTYPED_MAIL: [(&str, &[&str]); 3] = [
    ("gmail.example", &["gmial.example", "gmal.example"]),
    ("yahoo.example", &["yaho.example", "yahooo.example"]),
    ("hotmail.example", &["hotmial.example", "hotmal.example"]),
];
/// The day from which ages are counted back.
const COUNTED_FROM: Option<NaiveDate> = NaiveDate::from_ymd_opt(2024, 1, 1);

/// What one source knows of a person. What it does not know is blank.
#[derive(Debug, Clone)]
pub(crate) struct Known {
    pub first: String,
    pub middle: String,
    pub last: String,
    pub email: String,
    /// Ten digits.
    pub phone: String,
    pub street: Option<Street>,
    pub place: Place,
    pub born_on: Option<NaiveDate>,
}

/// An e-mail address as people make one of their names and a year.
pub(crate) fn email(draw: &mut Draw, first: &str, last: &str, year: i32) -> String {
    let plain = |name: &str| -> String {
        name.chars().filter(char::is_ascii_alphanumeric).map(|letter| letter.to_ascii_lowercase()).collect()
    };
    let (first, last) = (plain(first), plain(last));
    let initial = first.get(..1).unwrap_or_default();
    let year = year.rem_euclid(100);
    let name = match draw.below(100) {
        0..28 => format!("{first}.{last}"),
        28..42 => format!("{initial}{last}"),
        42..55 => format!("{first}{last}"),
        55..68 => format!("{first}{last}{year:02}"),
        68..78 => format!("{first}{year:02}{}{}", draw.pick(&["", "x", "1"]), draw.below(100)),
        78..90 => format!("{last}{initial}{}", draw.below(1_000)),
        _ => format!("{first}_{last}{}", draw.below(100)),
    };
    let mut at = draw.below(100);
    let house = MAIL.iter().find(|(_, share)| at.checked_sub(*share).map(|left| at = left).is_none());
    format!("{name}@{}.example", house.map_or("gmail", |(house, _)| house))
}

/// A day of birth of somebody of 18 to 88 years, those in between more often.
pub(crate) fn born_on(draw: &mut Draw) -> Option<NaiveDate> {
    let days = 18 * 365 + (u64::from(draw.below(70 * 365)) * 10 + u64::from(draw.below(70 * 365)) * 6) / 16;
    COUNTED_FROM?.checked_sub_days(Days::new(days + days / 1_461))
}

/// Somebody who moved house, and perhaps took another telephone or mail address.
pub(crate) fn move_house(draw: &mut Draw, places: &Places, known: &mut Known) {
    let place = if draw.chance(700) { places.near(&known.place, draw) } else { places.anywhere(draw) };
    known.street = Some(places.street(draw));
    if draw.chance(350) {
        known.phone = places.phone(&place, draw);
    }
    if draw.chance(150) {
        let family = known.last.split(' ').next().unwrap_or_default().to_owned();
        known.email = email(draw, &known.first, &family, known.born_on.map_or(1980, |day| day.year()));
    }
    known.place = place;
}

/// Somebody who took another family name, beside the one before or in its place.
pub(crate) fn rename(draw: &mut Draw, names: &Names, places: &Places, known: &mut Known) {
    let last = names.last(draw);
    known.last = if draw.chance(250) { format!("{}-{last}", known.last) } else { last };
    if draw.chance(400) {
        known.street = Some(places.street(draw));
        known.place = places.near(&known.place, draw);
    }
}

/// Somebody of whom the source knows little.
pub(crate) fn forget(draw: &mut Draw, known: &mut Known) {
    for (text, per_thousand) in [(&mut known.middle, 800), (&mut known.email, 600), (&mut known.phone, 600)] {
        if draw.chance(per_thousand) {
            text.clear();
        }
    }
    known.born_on = known.born_on.filter(|_| !draw.chance(450));
    known.street = known.street.take().filter(|_| !draw.chance(50));
}

/// One thing of a person known otherwise than it is.
pub(crate) fn slip(draw: &mut Draw, places: &Places, known: &mut Known) {
    match draw.below(100) {
        0..10 => known.first = word(draw, &known.first),
        10..20 => known.last = word(draw, &known.last),
        20..28 => known.first = called(draw, &known.first),
        28..36 if draw.chance(500) => known.middle.clear(),
        28..36 => known.middle.truncate(1),
        36..39 => std::mem::swap(&mut known.first, &mut known.last),
        39..47 => known.born_on = known.born_on.and_then(|day| other_day(draw, day)),
        47..57 if draw.chance(450) => known.phone = digit(draw, &known.phone),
        47..57 if draw.chance(500) => known.phone.clear(),
        47..57 => known.phone = places.phone(&known.place, draw),
        57..69 => known.email = other_email(draw, known),
        69..86 => {
            if let Some(street) = &mut known.street {
                other_street(draw, street);
            }
        }
        86..93 => known.place.city = word(draw, &known.place.city),
        _ => known.place.zip = digit(draw, &known.place.zip),
    }
}

fn called(draw: &mut Draw, first: &str) -> String {
    match nicknames(first) {
        Some(short) if draw.chance(750) => return draw.pick(&short).to_owned(),
        _ => {}
    }
    match other_spelling(first) {
        Some(other) => other.to_owned(),
        None if draw.chance(150) => first.chars().take(1).collect(),
        None => word(draw, first),
    }
}

/// Month and day exchanged, a digit mistyped, a year off, the first of January, or not known. A day that no calendar
/// has stays what it was.
fn other_day(draw: &mut Draw, day: NaiveDate) -> Option<NaiveDate> {
    let other = match draw.below(100) {
        0..30 => NaiveDate::from_ymd_opt(day.year(), day.day(), day.month()),
        30..60 => {
            let text = day.to_string();
            format!("{}{}", &text[..2], digit(draw, &text[2..])).parse().ok()
        }
        60..75 => {
            let year = if draw.chance(500) { day.year() - 1 } else { day.year() + 1 };
            day.with_year(year)
        }
        75..82 => NaiveDate::from_ymd_opt(day.year(), 1, 1),
        _ => return None,
    };
    other.or(Some(day))
}

fn other_email(draw: &mut Draw, known: &Known) -> String {
    let Some((name, house)) = known.email.split_once('@') else { return String::new() };
    match draw.below(100) {
        0..35 => String::new(),
        35..60 => format!("{}@{house}", word(draw, name)),
        60..70 => {
            let mistyped = MISTYPED_MAIL.iter().find(|(right, _)| *right == house);
            let house = mistyped.map_or("gmail.example", |(_, wrong)| draw.pick(wrong));
            format!("{name}@{house}")
        }
        _ => email(draw, &known.first, &known.last, known.born_on.map_or(1980, |day| day.year())),
    }
}

fn other_street(draw: &mut Draw, street: &mut Street) {
    match draw.below(100) {
        0..30 => {
            street.unit = match street.unit {
                Some(_) => None,
                None => Some(draw.within(1, 30).to_string()),
            }
        }
        30..55 => street.name = word(draw, &street.name),
        55..75 => street.number = digit(draw, &street.number.to_string()).parse().unwrap_or(street.number),
        75..85 => street.direction = "",
        _ => street.kind = draw.place(KINDS.len()),
    }
}
