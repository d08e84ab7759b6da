//! An invented class list, the same for the same size.

use anyhow::Result;
use std::fs::File;
use std::io::{BufWriter, Write};
use std::path::Path;

const GIVEN: [&str; 16] = [
    "Ana", "Luis", "Zoë", "John", "Mei", "Amara", "Noemí", "Philip", "Ines", "Víctor", "Joaquín", "Ruth",
    "Tomás", "Joan", "Minh", "Olga",
];
const FAMILY: [&str; 20] = [
    "Garcia",
    "García López",
    "Nguyen",
    "O'Neill",
    "Smith",
    "Johnson",
    "Muñoz",
    "Okafor",
    "Lee",
    "Martinez",
    "Chen",
    "Patel",
    "Kowalski",
    "Garcelon",
    "Smyth",
    "Ivanova",
    "Haddad",
    "Silva",
    "Brown",
    "Tanaka",
];
const PLACES: [(&str, &str, &str); 6] = [
    ("Los Angeles", "CA", "90026"),
    ("Cambridge", "MA", "02138"),
    ("Oakland", "CA", "94607"),
    ("Reno", "NV", "89501"),
    ("Austin", "TX", "78701"),
    ("Seattle", "WA", "98101"),
];

/// Writes a list of `people` rows, one in a thousand of which is bad.
pub fn write(path: &Path, people: u32) -> Result<()> {
    let mut list = BufWriter::new(File::create(path)?);
    writeln!(
        list,
        "external_id,first,middle,last,email,phone,street,city,state,zip,dob,premium_from,premium_to,monthly_price,\
         amount_paid,inmail_before_cutoff,documented_loss,discovered_on,status"
    )?;
    for n in 0..people {
        let pick =
            |salt: u32, of: usize| (n.wrapping_mul(2_654_435_761).wrapping_add(salt) >> 7) as usize % of;
        let (given, family) = (GIVEN[pick(1, GIVEN.len())], FAMILY[pick(9_176, FAMILY.len())]);
        let (city, state, zip) = PLACES[pick(77_777, PLACES.len())];
        let year = 2019 + n % 6;
        let paid =
            if n % 1_000 == 999 { "-5".to_owned() } else { format!("{}.{:02}", 30 + n % 1_900, n % 100) };
        writeln!(
            list,
            "LI-{n:07},{given},M,{family},p{n}@mail.example,(213) 555-01{:02},{} Elm St,{city},{state},{zip},\
             {}-03-{:02},{year}-04-0{},,39.99,{paid},{},{},2024-{:02}-18,class_member",
            n % 100,
            n % 9_000 + 1,
            1950 + n % 50,
            n % 28 + 1,
            n % 9 + 1,
            if n % 16 == 0 { "no" } else { "yes" },
            if n % 8 == 0 { "59.98" } else { "" },
            n % 12 + 1,
        )?;
    }
    Ok(list.flush()?)
}
