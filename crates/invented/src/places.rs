//! Places of the United States with their ZIP codes, and streets.

use crate::draw::{Draw, Weighted, lines};
use crate::names::Names;
use anyhow::{Context, Result};
use std::collections::HashMap;

const ZIPS: &[u8] = include_bytes!("../data/us_zip_city_state.tsv.gz");
/// From which seed it is drawn how many people live where: the same for every list.
const HOW_MANY: u64 = 12_345;

/// A ZIP code and what it stands for.
#[derive(Debug, Clone)]
pub(crate) struct Place {
    pub zip: String,
    pub city: String,
    pub state: String,
    /// The telephone area code.
    pub area: String,
}

/// A street address.
#[derive(Debug, Clone)]
pub(crate) struct Street {
    pub number: u32,
    pub direction: &'static str,
    pub name: String,
    /// The place of what kind of street it is in [`KINDS`].
    pub kind: usize,
    pub unit: Option<String>,
}

/// Kinds of streets: in full, in short, and in short with a full stop.
pub(crate) const KINDS: [[&str; 3]; 11] = [
    ["Street", "St", "St."],
    ["Avenue", "Ave", "Ave."],
    ["Road", "Rd", "Rd."],
    ["Drive", "Dr", "Dr."],
    ["Lane", "Ln", "Ln"],
    ["Boulevard", "Blvd", "Blvd."],
    ["Court", "Ct", "Ct."],
    ["Way", "Way", "Wy"],
    ["Place", "Pl", "Pl."],
    ["Circle", "Cir", "Cir"],
    ["Terrace", "Ter", "Terr"],
];

const STREETS: &str = "Main,Oak,Pine,Maple,Cedar,Elm,Washington,Lake,Hill,Walnut,Spring,North,Ridge,Church,Willow,Mill,Sunset,\
    Railroad,Jefferson,Center,Highland,Forest,Jackson,River,Meadow,Broad,Chestnut,Park,Lincoln,Cherry,Franklin,Hickory,Dogwood,\
    Adams,Wilson,Johnson,Spruce,Laurel,Davis,Birch,Williams,Lee,Poplar,Madison,Locust,Green,Smith,Sycamore,Magnolia,Court,Market,\
    Valley,Union,College,Prospect,Pleasant,Grove,Monroe,Grant,Cypress,Summit,Mission,Valencia,Olive,Alameda,Magnolia,Foothill,\
    Sierra,Vista,Del Mar,El Camino,Wilshire,Sepulveda,Figueroa,Fairview,Woodland,Canyon,Rancho,San Pablo,Santa Clara,Harrison,King,\
    Queens,Bayview,1st,2nd,3rd,4th,5th,6th,7th,8th,9th,10th,11th,12th,14th,16th,19th,21st,24th,42nd";

/// House numbers: a tenth of a power of ten apart, so that low ones are more frequent.
const NUMBERS: [u32; 27] = [
    32, 40, 50, 63, 79, 100, 126, 158, 200, 251, 316, 398, 501, 631, 794, 1_000, 1_259, 1_585, 1_995, 2_512,
    3_162, 3_981, 5_012, 6_310, 7_943, 10_000, 12_589,
];

const AREAS: [&str; 13] =
    ["213", "310", "415", "510", "619", "714", "818", "916", "212", "312", "702", "602", "206"];

/// Every place and street.
pub(crate) struct Places {
    california: Weighted<Place>,
    country: Weighted<Place>,
    by_state: HashMap<String, Vec<Place>>,
    streets: Vec<String>,
    street_count: u32,
}

impl Places {
    pub fn read(names: &Names, draw: &mut Draw) -> Result<Places> {
        let read = |line: Vec<String>| {
            let [zip, city, state, area] =
                <[String; 4]>::try_from(line).ok().context("a ZIP code has no place")?;
            Ok(Place { zip, city, state, area })
        };
        let all: Vec<Place> = lines(ZIPS)?.into_iter().map(read).collect::<Result<_>>()?;
        let mut how_many = Draw::new(HOW_MANY);
        let mut weigh = |place: &Place| (place.clone(), 720_720 / (1 + how_many.below(60)) / 100);
        let california = Weighted::new(all.iter().filter(|place| place.state == "CA").map(&mut weigh));
        let country = Weighted::new(all.iter().map(weigh));
        let mut by_state: HashMap<String, Vec<Place>> = HashMap::new();
        for place in all {
            by_state.entry(place.state.clone()).or_default().push(place);
        }
        let known = STREETS.split(',').map(str::to_owned);
        let streets: Vec<String> = known.chain((0..600).map(|_| names.last(draw))).collect();
        let street_count = u32::try_from(streets.len())?;
        Ok(Places { california, country, by_state, streets, street_count })
    }

    /// A place, more often than not in California.
    pub fn home(&self, draw: &mut Draw) -> Place {
        if draw.chance(550) { self.california.draw(draw).clone() } else { self.anywhere(draw) }
    }

    pub fn anywhere(&self, draw: &mut Draw) -> Place {
        self.country.draw(draw).clone()
    }

    /// A place in the same state.
    pub fn near(&self, place: &Place, draw: &mut Draw) -> Place {
        match self.by_state.get(&place.state) {
            Some(places) => places[draw.place(places.len())].clone(),
            None => place.clone(),
        }
    }

    pub fn street(&self, draw: &mut Draw) -> Street {
        let step = draw.place(NUMBERS.len() - 1);
        let number = draw.within(NUMBERS[step], NUMBERS[step + 1] - 1);
        let name = self.streets[draw.low_of(self.street_count) as usize].clone();
        let direction = if draw.chance(120) { draw.pick(&["N ", "S ", "E ", "W "]) } else { "" };
        let unit = draw.chance(240).then(|| match draw.below(4) {
            0 => draw.within(1, 40).to_string(),
            1 => draw.within(101, 499).to_string(),
            2 => draw.letter(8).to_string(),
            _ => format!("{}{}", draw.within(1, 20), draw.letter(4)),
        });
        let kind = if draw.chance(600) { draw.place(KINDS.len()) } else { draw.place(4) };
        Street { number, direction, name, kind, unit }
    }

    /// Ten digits, most often with the area code of the place.
    pub fn phone(&self, place: &Place, draw: &mut Draw) -> String {
        let area = if draw.chance(800) { &place.area } else { draw.pick(&AREAS) };
        format!("{area}{}{:02}{:04}", 2 + draw.below(8), draw.below(100), draw.below(10_000))
    }
}
