//! People who live together: the same address and often the same name, twins, a parent and a child of one name.

use crate::draw::Draw;
use crate::names::Names;
use crate::person::{Known, born_on, email};
use crate::places::{Place, Places, Street};
use chrono::{Datelike, Days, NaiveDate};

/// What the people of a household have in common.
struct Home {
    place: Place,
    street: Street,
    family: String,
    phone: String,
    /// The first mail address of the household, which others may use too.
    email: String,
    has_namesakes: bool,
    has_twins: bool,
}

/// The people of one household, as they are.
pub(crate) fn household(draw: &mut Draw, names: &Names, places: &Places) -> Vec<Known> {
    let size = match draw.below(100) {
        0..55 => 1,
        55..85 => 2,
        85..95 => 3,
        _ => 4,
    };
    let place = places.home(draw);
    let mut home = Home {
        street: places.street(draw),
        family: names.last(draw),
        phone: places.phone(&place, draw),
        place,
        email: String::new(),
        has_namesakes: size > 1 && draw.chance(30),
        has_twins: size > 2 && draw.chance(40),
    };
    let mut found: Vec<Known> = Vec::with_capacity(size);
    for _ in 0..size {
        let next = home.next(draw, names, places, &found);
        found.push(next);
    }
    found
}

impl Home {
    /// The next person after those who live there already.
    fn next(&mut self, draw: &mut Draw, names: &Names, places: &Places, found: &[Known]) -> Known {
        let is_female = draw.chance(500);
        let mut first = names.first(draw, is_female);
        let shares_the_name = found.is_empty() || draw.chance(820);
        let mut last = if shares_the_name { self.family.clone() } else { names.last(draw) };
        if draw.chance(30) {
            let mark = if draw.chance(700) { '-' } else { ' ' };
            last = format!("{last}{mark}{}", names.last(draw));
        }
        let mut born = born_on(draw);
        let mut suffix = "";
        match found {
            [elder] if self.has_namesakes => {
                (first, last) = (elder.first.clone(), elder.last.clone());
                let days = Days::new(u64::from(draw.within(20 * 365, 35 * 365)));
                born = elder.born_on.and_then(|day| match day.year() {
                    ..=1965 => day.checked_add_days(days),
                    _ => day.checked_sub_days(days),
                });
                suffix = draw.pick(&[" Jr", " Jr.", " Sr", "", "", ""]);
            }
            [_, twin] if self.has_twins => (last, born) = (twin.last.clone(), twin.born_on),
            _ => {}
        }
        let middle = match draw.below(100) {
            0..38 => String::new(),
            38..63 => names.first(draw, is_female),
            _ => draw.letter(26).to_string(),
        };
        let phone = if draw.chance(280) { self.phone.clone() } else { places.phone(&self.place, draw) };
        let email = self.email(draw, &first, &last, born);
        let (street, place) = (Some(self.street.clone()), self.place.clone());
        Known { first, middle, last: last + suffix, email, phone, street, place, born_on: born }
    }

    fn email(&mut self, draw: &mut Draw, first: &str, last: &str, born: Option<NaiveDate>) -> String {
        if draw.chance(280) {
            return String::new();
        }
        if !self.email.is_empty() && draw.chance(120) {
            return self.email.clone();
        }
        let own = email(draw, first, last, born.map_or(1980, |day| day.year()));
        if self.email.is_empty() {
            self.email.clone_from(&own);
        }
        own
    }
}
