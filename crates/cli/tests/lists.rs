//! Lists in other forms than plain CSV, from the command line.

#![allow(clippy::unwrap_used, reason = "a test that cannot go on stops")]

mod common;

use common::{done, refused, run, said};

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
    assert!(old.starts_with("people.xlsx: 1 row: 1 new"), "{old}");
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

const MESSY: &str = "\
Member,Residence,Paid,Memo
\"GARCIA LOPEZ, Ana M.\",California,\"1.234,50\",blue
\"Reed, Tom\",NV,\"12,00\",
";

#[test]
fn a_strict_list_with_a_bad_row_fails_when_it_is_only_tried_too() {
    let folder = tempfile::tempdir().unwrap();
    let at = folder.path();
    done(at, "new a.case --unencrypted");
    done(at, "case add a.case --template linkedin");
    std::fs::write(at.join("list.csv"), "last,dob\nReed,1980-02-30\nPark,1980-02-29\n").unwrap();
    let tried = "import a.case --case 1 --people list.csv --dry-run";
    assert!(done(at, tried).contains("1 rejected"));
    assert!(refused(at, &format!("{tried} --strict")).contains("1 of 2 rows are bad"));
}

#[test]
fn what_columns_hold_is_written_out_corrected_and_given_again() {
    let folder = tempfile::tempdir().unwrap();
    let at = folder.path();
    done(at, "new a.case --unencrypted");
    done(at, "case add a.case --template linkedin");
    std::fs::write(at.join("list.csv"), MESSY).unwrap();
    let looked = done(at, "import a.case --case 1 --people list.csv --dry-run --write-map map.toml");
    assert!(
        looked
            .starts_with("list.csv: 2 rows: 2 new, 0 updated, 0 unchanged, 0 rejected; nothing was written"),
        "{looked}"
    );
    assert!(looked.contains("Told by what they hold: Member as full name, Residence as state"), "{looked}");
    assert!(looked.contains("Columns kept as they came: Paid, Memo"), "{looked}");
    let map = std::fs::read_to_string(at.join("map.toml")).unwrap();
    assert!(map.contains("[columns.Paid]\nfield = \"leave_out\""), "{map}");
    assert!(
        refused(at, "import a.case --case 1 --people list.csv --dry-run --write-map map.toml")
            .contains("map.toml")
    );

    let map = map.replace("[columns.Paid]\nfield = \"leave_out\"", "[columns.Paid]\nfield = \"amount_paid\"");
    std::fs::write(at.join("map.toml"), &map).unwrap();
    let came = done(at, "import a.case --case 1 --people list.csv --map map.toml --dry-run");
    assert!(came.contains("field = \"amount_paid\", reading = \"decimal_comma\""), "{came}");
    let map = map.replace("field = \"amount_paid\"", "field = \"amount_paid\"\nreading = \"decimal_comma\"");
    std::fs::write(at.join("map.toml"), map).unwrap();
    let came = done(at, "import a.case --case 1 --people list.csv --map map.toml --sender Acme --name First");
    assert!(came.starts_with("list.csv: 2 rows: 2 new"), "{came}");
    assert!(done(at, "imports a.case").contains("First (list.csv)"));

    // The next list of the sender needs no map; what it would replace is left for review.
    std::fs::write(at.join("v2.csv"), MESSY.replace("blue", "red")).unwrap();
    let came = done(at, "import a.case --case 1 --people v2.csv");
    assert!(came.contains("Taken as in the last list of this sender: Member as full name"), "{came}");
    assert!(came.contains("2 new"), "names alone tell nobody: {came}");
    std::fs::write(at.join("bad.toml"), "[columns.Paid]\nfeld = \"zip\"\n").unwrap();
    let why = refused(at, "import a.case --case 1 --people list.csv --map bad.toml");
    assert!(why.contains("bad.toml") && why.contains("feld"), "{why}");
}

#[test]
fn people_whom_the_case_knows_are_left_for_review_updated_or_skipped() {
    let folder = tempfile::tempdir().unwrap();
    let at = folder.path();
    done(at, "new a.case --unencrypted");
    done(at, "case add a.case --template linkedin");
    std::fs::write(
        at.join("v1.csv"),
        "id,first,last,email,city,amount_paid\nA-1,Ana,Reed,ana@mail.example,Oakland,100.00\n",
    )
    .unwrap();
    std::fs::write(
        at.join("v2.csv"),
        "id,first,last,email,city,amount_paid\nA-1,Ana,Reed,new@mail.example,Oakland,120.00\n",
    )
    .unwrap();
    done(at, "import a.case --case 1 --people v1.csv");
    let left = done(at, "import a.case --case 1 --people v2.csv");
    assert!(left.contains("0 updated, 0 unchanged, 0 rejected, 1 to review"), "{left}");
    assert!(left.contains("row 2, Reed, Ana: email \"new@mail.example\" instead of \"ana@mail.example\", amount paid \"120.00\" instead of \"100.00\""), "{left}");
    assert!(done(at, "import a.case --case 1 --people v2.csv --on-match skip").contains("1 skipped"));
    let taken = done(at, "import a.case --case 1 --people v2.csv --on-match update --json");
    assert!(taken.contains("\"updated\": 1") && taken.contains("\"overwritten\": 2"), "{taken}");
    assert!(done(at, "import a.case --case 1 --people v2.csv").contains("1 unchanged"));

    let imports = done(at, "imports a.case --json");
    let imports: serde_json::Value = serde_json::from_str(&imports).unwrap();
    let number = |place: usize| imports[place]["operation"].to_string();
    let (last, first) = (number(0), number(imports.as_array().unwrap().len() - 1));
    let versions =
        done(at, &format!("list compare a.case --case 1 --from {first} --to {last} --out changes.csv"));
    assert!(
        versions.starts_with("v2.csv against v1.csv: 0 added, 0 gone, 1 changed, 0 the same"),
        "{versions}"
    );
    assert!(
        versions.contains(
            "changed Reed, Ana (A-1), row 2: email \"new@mail.example\" instead of \"ana@mail.example\""
        ),
        "{versions}"
    );
    assert!(std::fs::read_to_string(at.join("changes.csv")).unwrap().contains("amount_paid,100.00,120.00"));
    let beside = done(at, "list compare a.case --case 1 --list v1.csv");
    assert!(beside.starts_with("v1.csv against the case: 0 added, 0 gone, 1 changed"), "{beside}");

    let spoiled =
        std::fs::read_to_string(at.join("v1.csv")).unwrap().replace("ana@mail.example", "ana at mail");
    std::fs::write(at.join("v3.csv"), spoiled).unwrap();
    let not_read = done(at, "list compare a.case --case 1 --list v3.csv");
    assert!(
        not_read.contains("0 gone, 0 changed") && not_read.contains("1 row of v3.csv was not read"),
        "{not_read}"
    );
    std::fs::write(at.join("map.toml"), "[columns.email]\nfield = \"leave_out\"\n").unwrap();
    let mapped = done(at, "list compare a.case --case 1 --list v3.csv --map map.toml");
    assert!(mapped.contains("1 changed") && !mapped.contains("not read"), "{mapped}");

    let sent = done(at, "list mail a.case --case 1 --out mail.csv");
    assert!(sent.starts_with("mail.csv: 1 person\nSHA-256 "), "{sent}");
    let back = std::fs::read_to_string(at.join("mail.csv")).unwrap().replace("Reed", "Reed-Park");
    std::fs::write(at.join("back.csv"), back).unwrap();
    let taken = done(at, "import a.case --case 1 --people back.csv --on-match update");
    assert!(taken.starts_with("back.csv: 1 row: 0 new, 1 updated"), "{taken}");
    assert!(done(at, "people a.case --case 1").contains("Reed-Park, Ana"));
}

#[test]
fn the_command_line_says_what_becomes_of_rows_of_one_person_and_writes_to_class_members_unless_told() {
    let folder = tempfile::tempdir().unwrap();
    let at = folder.path();
    done(at, "new a.case --unencrypted");
    done(at, "case add a.case --template linkedin");
    let list = "id,first,last,email,city,status\nA-1,Ana,Reed,ana@mail.example,Oakland,class_member\n\
                A-2,Ana,Reed,ANA@mail.example,Oakland,class_member\nA-3,Tom,Park,,Reno,prospective\n";
    std::fs::write(at.join("list.csv"), list).unwrap();
    let asked = done(at, "import a.case --case 1 --people list.csv --dry-run");
    assert!(asked.contains("2 new") && asked.contains("1 to review"), "{asked}");
    assert!(asked.contains("row 3, Reed, Ana: the name of row 2, and its email"), "{asked}");
    assert!(
        done(at, "import a.case --case 1 --people list.csv --twice first --dry-run").contains("1 skipped")
    );
    let none = "import a.case --case 1 --people list.csv --dry-run --header-row 0";
    assert!(said(&run(at, none, 2)).contains("--header-row"));
    assert!(done(at, "import a.case --case 1 --people list.csv --twice both").contains("3 new"));
    assert!(done(at, "list mail a.case --case 1 --out members.csv").contains("2 people"));
    done(at, "person role a.case --case 1 --person A-2 --role minor --set agent=Kim");
    assert!(
        done(at, "list mail a.case --case 1 --out minors.csv").contains("2 people"),
        "a minor is of the class"
    );
    let everyone = done(at, "list mail a.case --case 1 --everyone --out everyone.csv");
    assert!(everyone.contains("3 people"), "{everyone}");
    let leads = done(at, "list mail a.case --case 1 --status prospective --out leads.csv");
    assert!(leads.contains("1 person"), "{leads}");
}
