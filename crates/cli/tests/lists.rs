//! Lists in other forms than plain CSV, from the command line.

#![allow(clippy::unwrap_used, reason = "a test that cannot go on stops")]

mod common;

use common::{done, refused};

#[test]
fn a_sheet_an_encoding_and_the_order_of_dates_can_be_said_and_are_printed() {
    let folder = tempfile::tempdir().unwrap();
    let at = folder.path();
    done(at, "new a.case --unencrypted");
    done(at, "case add a.case --template linkedin");
    let workbook = concat!(env!("CARGO_MANIFEST_DIR"), "/../intake/tests/files/people.xlsx");
    std::fs::copy(workbook, at.join("people.xlsx")).unwrap();
    let came = done(at, "import a.case --case 1 --people people.xlsx");
    assert!(came.contains("Read the sheet People of: Read me, People, Old (hidden)"), "{came}");
    assert!(came.contains("Columns that the sheet hides, read all the same: E"), "{came}");
    assert!(came.contains("row 8, DOB: \"#N/A\""), "{came}");
    let old = done(at, "import a.case --case 1 --people people.xlsx --sheet Old");
    assert!(old.starts_with("people.xlsx: 1 rows: 1 new"), "{old}");
    let why = refused(at, "import a.case --case 1 --people people.xlsx --sheet Older");
    assert!(why.contains("it has: Read me, People, Old"), "{why}");

    std::fs::write(at.join("days.csv"), b"List of May\nlast,dob\nM\x9Fller,03/04/1980\n").unwrap();
    let said = done(
        at,
        "import a.case --case 1 --people days.csv --header-row 2 --encoding macintosh --dates day-first --json",
    );
    assert!(said.contains("\"encoding\": \"macintosh\"") && said.contains("\"header_row\": 2"), "{said}");
    assert!(said.contains("\"date_order\": \"day_first\""), "{said}");
    assert!(done(at, "people a.case --case 1 --search Müller").contains("Müller"));
}
