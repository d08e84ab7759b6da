//! A list in files: the list itself, who is who in it, what is wrong with it, and what it comes to.

use crate::flaw::Flaw;
use crate::list::{List, Recipe};
use crate::record::{COLUMNS, Record};
use anyhow::{Context, Result, bail};
use rust_xlsxwriter::{DocProperties, ExcelDateTime, Workbook};
use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};
use std::collections::{BTreeMap, HashMap};
use std::fs::{self, File};
use std::io::{BufWriter, Write};
use std::path::Path;

/// Rows that a sheet of Excel has below its header.
const MOST_IN_A_SHEET: u32 = 1_048_575;

/// What is known of a list as a whole: `meta.json`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Meta {
    /// Rows below the header.
    pub rows: u32,
    /// From which seed it was made.
    pub seed: u64,
    /// What it is like: `base`, `dirty`, `clean`.
    pub profile: String,
    /// How many people its rows speak of.
    pub people: u64,
    /// How many rows are malformed.
    pub malformed_rows: u64,
    /// How many rows have each flaw.
    pub malformed: BTreeMap<String, u64>,
    /// Those of them that can be read all the same, and whose words must come out as they stand.
    pub malformed_but_readable: u64,
    /// The sum of what its rows say was paid.
    pub amount_paid: AmountPaid,
    /// Bytes of `class_list.csv`.
    pub bytes: u64,
    /// The hash of `class_list.csv`.
    pub sha256: String,
}

/// Sums of money, in cents.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct AmountPaid {
    /// Of every row whose last cell is an amount.
    pub all_cents: u64,
    /// Of those rows that nobody has to refuse.
    pub good_cents: u64,
}

impl List {
    /// The id of a row, counted from 0.
    pub fn external_id(row: usize) -> String {
        format!("C{:08}", row + 1)
    }

    /// The list as CSV in UTF-8.
    pub fn csv(&self) -> Vec<u8> {
        let mut csv = format!("external_id,{}\n", COLUMNS.join(",")).into_bytes();
        csv.reserve(self.records.len() * 150);
        for (row, record) in self.records.iter().enumerate() {
            csv.extend_from_slice(List::external_id(row).as_bytes());
            for column in 0..COLUMNS.len() {
                csv.push(b',');
                quoted(record.cell(column), &mut csv);
            }
            csv.push(b'\n');
        }
        csv
    }

    /// Writes `class_list.csv`, `truth.csv` (which rows are the same person), `malformed.csv` (which rows are wrong, and
    /// where) and `meta.json` into a folder, which is made.
    ///
    /// # Errors
    /// The folder cannot be written to.
    pub fn write(&self, folder: &Path) -> Result<Meta> {
        fs::create_dir_all(folder).with_context(|| format!("cannot make the folder {}", folder.display()))?;
        let csv = self.csv();
        let meta = self.meta(&csv);
        put(folder, "class_list.csv", &csv)?;
        put(folder, "meta.json", &serde_json::to_vec_pretty(&meta)?)?;
        let (mut truth, mut malformed) =
            (String::from("external_id,person_id\n"), String::from("row,external_id,column,flaw\n"));
        // People are numbered as they come up, so that their numbers say nothing about how the list was made.
        let mut numbers: HashMap<u32, usize> = HashMap::new();
        for (row, record) in self.records.iter().enumerate() {
            let next = numbers.len() + 1;
            let number = *numbers.entry(record.person).or_insert(next);
            let id = List::external_id(row);
            truth += &format!("{id},P{number:08}\n");
            if let Some(flaw) = record.flaw {
                malformed += &format!("{},{id},{},{}\n", List::sheet_row(row), flaw.column(), flaw.word());
            }
        }
        put(folder, "truth.csv", truth.as_bytes())?;
        put(folder, "malformed.csv", malformed.as_bytes())?;
        Ok(meta)
    }

    /// Writes `class_list.xlsx`: every cell as text, since a number has no leading zeros.
    ///
    /// # Errors
    /// The list is longer than a sheet, or the folder cannot be written to.
    pub fn write_xlsx(&self, folder: &Path) -> Result<()> {
        if self.recipe.rows > MOST_IN_A_SHEET {
            bail!(
                "a sheet of Excel has {MOST_IN_A_SHEET} rows at most; make a shorter list, or leave --xlsx out"
            );
        }
        let mut book = Workbook::new();
        let made_on = ExcelDateTime::from_ymd(2025, 1, 1)?;
        book.set_properties(&DocProperties::new().set_creation_datetime(&made_on));
        let sheet = book.add_worksheet();
        sheet.write(0, 0, "external_id")?;
        for (column, header) in (1..).zip(COLUMNS) {
            sheet.write(0, column, header)?;
        }
        for (row, record) in self.records.iter().enumerate() {
            let line = u32::try_from(row)? + 1;
            sheet.write(line, 0, List::external_id(row))?;
            for (place, column) in (1..).zip(0..COLUMNS.len()) {
                let cell = record.cell(column);
                if !cell.is_empty() {
                    sheet.write(line, place, cell)?;
                }
            }
        }
        fs::create_dir_all(folder).with_context(|| format!("cannot make the folder {}", folder.display()))?;
        put(folder, "class_list.xlsx", &book.save_to_buffer()?)
    }

    /// The row of a spreadsheet in which a record stands that is counted from 0: the header is row 1.
    pub fn sheet_row(row: usize) -> usize {
        row + 2
    }

    fn meta(&self, csv: &[u8]) -> Meta {
        let Recipe { rows, seed, profile } = self.recipe;
        let people: std::collections::HashSet<u32> =
            self.records.iter().map(|record| record.person).collect();
        let with = |flaw| self.records.iter().filter(|record| record.flaw == Some(flaw)).count() as u64;
        let malformed: BTreeMap<String, u64> =
            Flaw::ALL.into_iter().map(|flaw| (flaw.word().to_owned(), with(flaw))).collect();
        let readable = Flaw::ALL.into_iter().filter(|flaw| flaw.can_be_read());
        let cents = |records: &mut dyn Iterator<Item = &Record>| -> u64 {
            records.filter_map(|record| record.amount_cents).sum()
        };
        let is_good = |record: &&Record| record.flaw.is_none_or(Flaw::can_be_read);
        Meta {
            rows,
            seed,
            profile: format!("{profile:?}").to_lowercase(),
            people: people.len() as u64,
            malformed_rows: malformed.values().sum(),
            malformed_but_readable: readable.map(with).sum(),
            malformed,
            amount_paid: AmountPaid {
                all_cents: cents(&mut self.records.iter()),
                good_cents: cents(&mut self.records.iter().filter(is_good)),
            },
            bytes: csv.len() as u64,
            sha256: Sha256::digest(csv).iter().map(|byte| format!("{byte:02x}")).collect(),
        }
    }
}

fn put(folder: &Path, name: &str, bytes: &[u8]) -> Result<()> {
    let path = folder.join(name);
    let write = || -> std::io::Result<()> {
        let mut file = BufWriter::new(File::create(&path)?);
        file.write_all(bytes)?;
        file.flush()
    };
    write().with_context(|| format!("cannot write {}", path.display()))
}

/// A cell as RFC 4180 has it.
fn quoted(cell: &str, csv: &mut Vec<u8>) {
    if !cell.contains([',', '"', '\n']) {
        csv.extend_from_slice(cell.as_bytes());
        return;
    }
    csv.push(b'"');
    csv.extend_from_slice(cell.replace('"', "\"\"").as_bytes());
    csv.push(b'"');
}
