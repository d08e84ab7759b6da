//! Names of people, as often as people of the United States bear them, and what else they are called.

use crate::draw::{Draw, Weighted, lines};
use anyhow::{Context, Result};

const LAST: &[u8] = include_bytes!("../data/census1990_last.tsv.gz");
const FEMALE: &[u8] = include_bytes!("../data/census1990_female.tsv.gz");
const MALE: &[u8] = include_bytes!("../data/census1990_male.tsv.gz");

/// Every name.
pub(crate) struct Names {
    last: Weighted<String>,
    female: Weighted<String>,
    male: Weighted<String>,
}

impl Names {
    pub fn read() -> Result<Names> {
        Ok(Names { last: weighted(LAST)?, female: weighted(FEMALE)?, male: weighted(MALE)? })
    }

    pub fn last(&self, draw: &mut Draw) -> String {
        self.last.draw(draw).clone()
    }

    pub fn first(&self, draw: &mut Draw, is_female: bool) -> String {
        if is_female { self.female.draw(draw).clone() } else { self.male.draw(draw).clone() }
    }
}

/// The census gives percents of three places. A name so rare that they are all zero is drawn now and then too.
fn weighted(packed: &[u8]) -> Result<Weighted<String>> {
    let read = |line: Vec<String>| {
        let [name, percent] = <[String; 2]>::try_from(line).ok().context("a name has no weight")?;
        let thousandths: u32 = percent.replace('.', "").parse().context("a name has no weight")?;
        Ok((capital(&name), thousandths * 100 + 5))
    };
    let names: Vec<(String, u32)> = lines(packed)?.into_iter().map(read).collect::<Result<_>>()?;
    Ok(Weighted::new(names.into_iter()))
}

/// `GARCIA` as `Garcia`.
pub(crate) fn capital(name: &str) -> String {
    let mut letters = name.chars();
    let first = letters.next().map(|letter| letter.to_ascii_uppercase());
    first.into_iter().chain(letters.map(|letter| letter.to_ascii_lowercase())).collect()
}

/// What else somebody with this first name is called.
pub(crate) fn nicknames(first: &str) -> Option<Vec<&'static str>> {
    NICKNAMES.iter().find(|(name, _)| *name == first).map(|(_, short)| short.split(' ').collect())
}

/// Another way to write the name.
pub(crate) fn other_spelling(first: &str) -> Option<&'static str> {
    SPELLINGS.iter().find(|(name, _)| *name == first).map(|(_, other)| *other)
}

/// The name with its accents, where it has any.
pub(crate) fn accented(name: &str) -> Option<&'static str> {
    ACCENTS.iter().find(|(plain, _)| *plain == name).map(|(_, accented)| *accented)
}

const NICKNAMES: [(&str, &str); 78] = [
    ("Robert", "Bob Rob Bobby"),
    ("William", "Bill Will Billy"),
    ("James", "Jim Jimmy Jamie"),
    ("John", "Jack Johnny Jon"),
    ("Michael", "Mike Mick"),
    ("Richard", "Rick Dick Rich"),
    ("Thomas", "Tom Tommy"),
    ("Charles", "Chuck Charlie"),
    ("Christopher", "Chris Kit"),
    ("Daniel", "Dan Danny"),
    ("Joseph", "Joe Joey"),
    ("David", "Dave"),
    ("Edward", "Ed Ted Eddie"),
    ("Anthony", "Tony"),
    ("Steven", "Steve"),
    ("Stephen", "Steve"),
    ("Kenneth", "Ken Kenny"),
    ("Ronald", "Ron"),
    ("Timothy", "Tim"),
    ("Matthew", "Matt"),
    ("Gregory", "Greg"),
    ("Jeffrey", "Jeff"),
    ("Andrew", "Andy Drew"),
    ("Raymond", "Ray"),
    ("Lawrence", "Larry"),
    ("Nicholas", "Nick"),
    ("Benjamin", "Ben"),
    ("Samuel", "Sam"),
    ("Patrick", "Pat"),
    ("Alexander", "Alex"),
    ("Francis", "Frank"),
    ("Frederick", "Fred"),
    ("Gerald", "Jerry"),
    ("Leonard", "Len"),
    ("Phillip", "Phil"),
    ("Peter", "Pete"),
    ("Walter", "Walt"),
    ("Douglas", "Doug"),
    ("Donald", "Don"),
    ("Jonathan", "Jon"),
    ("Zachary", "Zach"),
    ("Elizabeth", "Liz Beth Betty Lisa"),
    ("Margaret", "Peggy Maggie Meg"),
    ("Katherine", "Kathy Kate Katie"),
    ("Catherine", "Cathy Kate"),
    ("Patricia", "Pat Patty Trish"),
    ("Jennifer", "Jen Jenny"),
    ("Barbara", "Barb"),
    ("Susan", "Sue"),
    ("Deborah", "Debbie Deb"),
    ("Rebecca", "Becky"),
    ("Jessica", "Jess"),
    ("Kimberly", "Kim"),
    ("Christine", "Chris Tina"),
    ("Victoria", "Vicky Tori"),
    ("Samantha", "Sam"),
    ("Pamela", "Pam"),
    ("Theresa", "Terry Tess"),
    ("Cynthia", "Cindy"),
    ("Sandra", "Sandy"),
    ("Judith", "Judy"),
    ("Virginia", "Ginny"),
    ("Dorothy", "Dot Dottie"),
    ("Jacqueline", "Jackie"),
    ("Kathleen", "Kathy"),
    ("Amanda", "Mandy"),
    ("Stephanie", "Steph"),
    ("Abigail", "Abby"),
    ("Alexandra", "Alex Sandy"),
    ("Nancy", "Nan"),
    ("Martha", "Marty"),
    ("Angela", "Angie"),
    ("Carolyn", "Carol"),
    ("Suzanne", "Sue"),
    ("Valerie", "Val"),
    ("Gabriel", "Gabe"),
    ("Nathan", "Nate"),
    ("Joshua", "Josh"),
];

const SPELLINGS: [(&str, &str); 19] = [
    ("Stephen", "Steven"),
    ("Steven", "Stephen"),
    ("Catherine", "Katherine"),
    ("Katherine", "Catherine"),
    ("Jeffrey", "Geoffrey"),
    ("Sara", "Sarah"),
    ("Sarah", "Sara"),
    ("Brian", "Bryan"),
    ("Bryan", "Brian"),
    ("Jon", "John"),
    ("Eric", "Erik"),
    ("Teresa", "Theresa"),
    ("Theresa", "Teresa"),
    ("Phillip", "Philip"),
    ("Ann", "Anne"),
    ("Anne", "Ann"),
    ("Kathryn", "Katherine"),
    ("Mark", "Marc"),
    ("Deborah", "Debra"),
];

const ACCENTS: [(&str, &str); 14] = [
    ("Jose", "José"),
    ("Maria", "María"),
    ("Garcia", "García"),
    ("Martinez", "Martínez"),
    ("Hernandez", "Hernández"),
    ("Lopez", "López"),
    ("Gonzalez", "González"),
    ("Perez", "Pérez"),
    ("Munoz", "Muñoz"),
    ("Nunez", "Núñez"),
    ("Ramirez", "Ramírez"),
    ("Andre", "André"),
    ("Renee", "Renée"),
    ("Sanchez", "Sánchez"),
];
