use super::draw::Draw;
use domain::fold;
use domain::person::{Address, Name};

const NAMES: &str = include_str!("names.txt");
const PLACES: &str = include_str!("places.txt");

/// What streets end with.
const STREET_KINDS: [&str; 8] = ["St", "Ave", "Blvd", "Ln", "Way", "Ct", "Dr", "Rd"];
const SUFFIXES: [&str; 5] = ["Jr.", "Jr.", "Sr.", "II", "III"];

/// Parts that invented names and addresses are put together from.
pub(super) struct Lists {
    given: Vec<Word>,
    family: Vec<Word>,
    mononyms: Vec<Word>,
    streets: Vec<Word>,
    places: Vec<Place>,
}

/// A name, what people who bear it are called, and how it stands in an e-mail address.
struct Word {
    text: &'static str,
    short: Option<&'static str>,
    mail: String,
}

/// A city with one of its ZIP codes and its telephone area.
pub(super) struct Place {
    city: &'static str,
    state: &'static str,
    zip: &'static str,
    /// The area code.
    pub area: &'static str,
}

/// An invented name, and the letters of its e-mail address.
pub(super) struct Named {
    /// The name.
    pub name: Name,
    /// `ana.garcialopez`
    pub mail: String,
}

impl Lists {
    /// Reads the lists that come with the program.
    pub fn new() -> Lists {
        Lists {
            given: words("[given]"),
            family: words("[family]"),
            mononyms: words("[mononym]"),
            streets: words("[street]"),
            places: PLACES.lines().filter_map(place).collect(),
        }
    }

    /// A name; about one in seven hundred is a mononym.
    pub fn name(&self, draw: &mut Draw) -> Named {
        if draw.below(700) == 0 {
            let word = draw.pick(&self.mononyms);
            let name = Name { family: Some(word.text.to_owned()), ..Name::default() };
            return Named { name, mail: word.mail.clone() };
        }
        let (given, family) = (draw.pick(&self.given), draw.pick(&self.family));
        let suffix = draw.chance(12).then(|| (*draw.pick(&SUFFIXES)).to_owned());
        let has_middle = draw.chance(400);
        let initial = char::from(b"ABCDEFGHIJKLMNOPRSTVWYZ"[draw.below(23) as usize]);
        let known_as = given.short.filter(|_| draw.chance(120)).map(str::to_owned);
        let name = Name {
            given: Some(given.text.to_owned()),
            middle: has_middle.then(|| format!("{initial}.")),
            family: Some(family.text.to_owned()),
            suffix,
            known_as,
            former: Vec::new(),
        };
        Named { name, mail: format!("{}.{}", given.mail, family.mail) }
    }

    /// A place; about half of them lie in California.
    pub fn place(&self, draw: &mut Draw) -> &Place {
        let place = draw.pick(&self.places);
        if place.state != "CA" && draw.chance(400) { draw.pick(&self.places) } else { place }
    }

    /// An address in a place, in a street that nobody lives in.
    pub fn address(&self, place: &Place, draw: &mut Draw) -> Address {
        let (number, street) = (draw.between(1, 9899), draw.pick(&self.streets).text);
        let kind = draw.pick(&STREET_KINDS);
        let street = match draw.below(8) {
            0 => format!("{number} {street} {kind}, Apt {}", draw.between(1, 48)),
            1 => format!("{number} {street} {kind} #{}", draw.between(101, 930)),
            _ => format!("{number} {street} {kind}"),
        };
        let part = |text: &str| Some(text.to_owned());
        Address {
            street: Some(street),
            city: part(place.city),
            state: part(place.state),
            zip: part(place.zip),
        }
    }
}

fn words(section: &str) -> Vec<Word> {
    let lines = NAMES.lines().skip_while(|line| *line != section).skip(1);
    lines.take_while(|line| !line.starts_with('[')).flat_map(|line| line.split(", ")).map(word).collect()
}

fn word(entry: &'static str) -> Word {
    let (text, short) = entry.split_once('/').map_or((entry, None), |(text, short)| (text, Some(short)));
    Word { text, short, mail: fold(text).chars().filter(char::is_ascii_alphanumeric).collect() }
}

fn place(line: &'static str) -> Option<Place> {
    let mut parts = line.split('|');
    Some(Place { city: parts.next()?, state: parts.next()?, zip: parts.next()?, area: parts.next()? })
}
