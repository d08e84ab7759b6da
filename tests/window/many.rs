//! Long lists of invented people, the same each time, and case files that hold them.

use crate::driver::Home;
use crate::program::succeeds;
use crate::sample::Sample;
use std::fmt::Write;
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::OnceLock;

/// The columns of a list.
const HEADER: &str =
    "external_id,first,last,email,state,premium_from,amount_paid,inmail_before_cutoff,status\n";

/// Every so many people, one row without a name and one with a day that never was.
pub const PEOPLE_TO_A_FAULT: usize = 10_000;

/// Who stands last in the order of names.
pub const LAST: &str = "Zzyzx, Zoltan";

const GIVEN: [&str; 16] = [
    "Ana", "Boris", "Chloé", "Dmitri", "Esra", "Femi", "Grace", "Hugo", "Ines", "Jonas", "Keiko", "Luís",
    "Mina", "Noor", "Olga", "Piotr",
];
const HEADS: [&str; 16] = [
    "Abar", "Brand", "Castel", "Dorn", "Ever", "Falk", "Grim", "Holm", "Ister", "Jarn", "Kest", "Lind",
    "Mor", "Nord", "Osten", "Pell",
];
const TAILS: [&str; 16] = [
    "aldo", "berg", "craft", "dahl", "ettin", "feld", "gren", "hausen", "ida", "jord", "kamp", "lund",
    "mark", "nes", "ova", "quist",
];
const STATES: [&str; 8] = ["CA", "NV", "TX", "NY", "WA", "OR", "AZ", "IL"];

/// Numbers that look drawn, and are the same each time.
struct Drawn(u64);

impl Drawn {
    fn below(&mut self, limit: usize) -> usize {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        usize::try_from(self.0 >> 33).unwrap() % limit
    }

    fn of<'t>(&mut self, texts: &[&'t str]) -> &'t str {
        texts[self.below(texts.len())]
    }
}

/// A list of so many people who can be taken, with faulty rows among them, and [`LAST`] somewhere in the middle.
pub fn list(people: usize) -> String {
    let mut drawn = Drawn(20_260_112);
    let mut text = HEADER.to_owned();
    for number in 1..=people {
        let (first, last) = (drawn.of(&GIVEN), [drawn.of(&HEADS), drawn.of(&TAILS)].concat());
        let (first, last) = if number == people / 2 { ("Zoltan", "Zzyzx".to_owned()) } else { (first, last) };
        let state = drawn.of(&STATES);
        let day = format!("20{}-{:02}-{:02}", 18 + drawn.below(6), 1 + drawn.below(12), 1 + drawn.below(28));
        let paid = drawn.below(90_000);
        let status = if drawn.below(10) == 0 { "prospective" } else { "class_member" };
        let (dollars, cents) = (paid / 100, paid % 100);
        let row = format!(",{state},{day},{dollars}.{cents:02},yes,{status}");
        writeln!(text, "M-{number},{first},{last},m{number}@mail.example{row}").unwrap();
        if number % PEOPLE_TO_A_FAULT == 0 {
            writeln!(text, "N-{number},,,n{number}@mail.example{row}").unwrap();
            writeln!(text, "D-{number},{first},{last},,{state},2022-02-30,1.00,yes,{status}").unwrap();
        }
    }
    text
}

/// A home with an empty case of the LinkedIn kind.
pub fn empty() -> Sample {
    let home = Home::new();
    make_empty(&home.file());
    Sample::of(home)
}

/// A home with a case of 100,000 people. It is made once for all tests and copied for each.
pub fn hundred_thousand() -> Sample {
    static MADE: OnceLock<PathBuf> = OnceLock::new();
    let made = MADE.get_or_init(|| {
        let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("hundred-thousand");
        let _ = fs::remove_dir_all(&folder);
        fs::create_dir_all(&folder).unwrap();
        let file = folder.join("cases.numerosity");
        make_empty(&file.display().to_string());
        import(&file, &folder.join("list.csv"), 100_000);
        file
    });
    let home = Home::new();
    fs::copy(made, home.file()).unwrap();
    Sample::of(home)
}

/// Brings a list of so many people into case 1 of a file.
pub fn import(file: &Path, list: &Path, people: usize) {
    fs::write(list, self::list(people)).unwrap();
    let (file, list) = (file.display().to_string(), list.display().to_string());
    // Its names and telephone numbers are drawn from so few that many share both.
    succeeds(&["import", &file, "--case", "1", "--people", &list, "--twice", "both"]);
}

fn make_empty(file: &str) {
    succeeds(&["new", file, "--unencrypted"]);
    succeeds(&["case", "add", file, "--template", "linkedin"]);
}
