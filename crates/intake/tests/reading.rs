//! What is read from lists that are right.

#![allow(clippy::unwrap_used)]

use chrono::NaiveDate;
use domain::Money;
use domain::fact::{FactKind, FactValue};
use domain::membership::MembershipStatus;
use intake::{
    Asked, ClassList, Field, Mapping, ProblemKind, Table, Wanted, plain_rows, read_list, read_rows,
};
use std::collections::BTreeSet;
use std::ops::ControlFlow::Continue;

fn wanted() -> Wanted {
    let facts = [
        ("premium_from", FactKind::Date),
        ("amount_paid", FactKind::Money),
        ("inmail_before_cutoff", FactKind::YesNo),
        ("seats", FactKind::Number),
        ("plan", FactKind::Text),
    ];
    Wanted { facts: facts.map(|(key, kind)| (key.to_owned(), kind.into())).to_vec() }
}

fn table(text: &str) -> Table<'_> {
    Table::text(text.as_bytes(), &Asked::default()).unwrap()
}

#[track_caller]
fn read(text: &str) -> ClassList {
    let list = read_list(table(text), &wanted(), &mut |_| Continue(())).unwrap();
    assert_eq!(list.checked.problems, []);
    list
}

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

#[test]
fn every_field_is_read_from_headers_in_any_order_and_spelling() {
    let list = read(
        "ZIP Code,Surname,First Name,Plan,E-mail,Date of Birth,Amount Paid,Premium start,Status,ID,MI,Phone,Address,Town,State,Inmail before cutoff,Seats,Suffix\n\
         02138,Nguyễn,Ana,Career,ana@mail.example,3/4/1980,\"$1,234.50\",2022-03-04,Opted out,A-7,Q,617 555 0100,12 Elm St,Cambridge,MA,Y,0.5,Jr.\n",
    );
    let row = &list.rows[0];
    assert_eq!(row.row, 2);
    assert_eq!(row.external_id.as_deref(), Some("A-7"));
    assert_eq!(row.name.given.as_deref(), Some("Ana"));
    assert_eq!(row.name.middle.as_deref(), Some("Q"));
    assert_eq!(row.name.family.as_deref(), Some("Nguyễn"));
    assert_eq!(row.name.suffix.as_deref(), Some("Jr."));
    assert_eq!(row.email.as_deref(), Some("ana@mail.example"));
    assert_eq!(row.phone.as_deref(), Some("617 555 0100"));
    assert_eq!(row.address.line(), "12 Elm St, Cambridge, MA 02138");
    assert_eq!(row.born_on, Some(day("1980-03-04")));
    assert_eq!(row.status, Some(MembershipStatus::OptedOut));
    let facts = [
        Some(FactValue::Date(day("2022-03-04").into())),
        Some(FactValue::Money(Money::from_cents(123_450))),
        Some(FactValue::YesNo(true)),
        Some(FactValue::Number("0.5".parse().unwrap())),
        Some(FactValue::Text("Career".into())),
    ];
    assert_eq!(row.facts, facts);
}

#[test]
fn a_zip_keeps_its_leading_zero() {
    let list = read("last,zip\nReed,02138\nPark,00501-0001\n");
    assert_eq!(list.rows[0].address.zip.as_deref(), Some("02138"));
    assert_eq!(list.rows[1].address.zip.as_deref(), Some("00501-0001"));
}

#[test]
fn a_blank_cell_is_unknown_and_spaces_around_a_cell_do_not_count() {
    let list = read("first,last,amount_paid,status,zip\n  Ana , Reed,  , ,\" 02138 \"\n");
    let row = &list.rows[0];
    assert_eq!((row.name.given.as_deref(), row.name.family.as_deref()), (Some("Ana"), Some("Reed")));
    assert_eq!(row.facts, [None, None, None, None, None]);
    assert_eq!(row.status, None);
    assert_eq!(row.address.zip.as_deref(), Some("02138"));
}

#[test]
fn extra_columns_are_kept_by_name() {
    let list = read("last,Notes,amount_paid,Shirt\nReed,calls back,1,\nPark,,2,L\n");
    assert_eq!(list.checked.columns.extra().collect::<Vec<_>>(), [(1, "Notes"), (3, "Shirt")]);
    assert_eq!(list.checked.columns.0[2].field, Field::Fact(1));
    assert_eq!(list.rows[0].extra, [(1, "calls back".to_owned())]);
    assert_eq!(list.rows[1].extra, [(3, "L".to_owned())]);
}

#[test]
fn quotation_marks_commas_and_line_breaks_may_stand_within_a_cell() {
    let list =
        read("last,street,city\n\"O'Neil, \"\"Al\"\"\",\"1 A St\r\nApt 2\",5'6\" Bay\nPark,2 B St,Reno\n");
    let row = &list.rows[0];
    assert_eq!(row.name.family.as_deref(), Some("O'Neil, \"Al\""));
    assert_eq!(row.address.street.as_deref(), Some("1 A St\r\nApt 2"));
    assert_eq!(row.address.city.as_deref(), Some("5'6\" Bay"));
    assert_eq!(list.rows[1].row, 3, "a record with a line break in it is one row");
}

#[test]
fn a_byte_order_mark_and_any_line_break_are_read_past() {
    for text in
        ["\u{feff}last,zip\r\nReed,02138\r\n", "last,zip\rReed,02138\r", "\u{feff}\"last\",zip\nReed,02138"]
    {
        let list = read(text);
        assert_eq!(list.rows.len(), 1, "{text:?}");
        assert_eq!(list.rows[0].name.family.as_deref(), Some("Reed"), "{text:?}");
        assert_eq!(list.rows[0].address.zip.as_deref(), Some("02138"), "{text:?}");
    }
}

#[test]
fn semicolons_and_tabs_are_told_from_the_header() {
    for (text, delimiter) in [
        ("last;first;amount_paid\nReed, Jr.;Ana;\"1,234.50\"\n", ';'),
        ("last\tfirst\tamount_paid\nReed, Jr.\tAna\t1,234.50\n", '\t'),
        ("last,first,amount_paid\n\"Reed, Jr.\",Ana,\"1,234.50\"\n", ','),
        ("last|first|amount_paid\nReed, Jr.|Ana|1,234.50\n", '|'),
        (";;\n \n\"Surname; all, of, it\";last;first;amount_paid\n;Reed, Jr.;Ana;1,234.50\n", ';'),
    ] {
        let list = read(text);
        assert_eq!(list.checked.form.delimiter, Some(delimiter));
        assert_eq!(list.rows[0].name.family.as_deref(), Some("Reed, Jr."), "{text}");
        assert_eq!(list.rows[0].facts[1], Some(FactValue::Money(Money::from_cents(123_450))), "{text}");
    }
}

#[test]
fn blank_lines_are_numbered_as_a_spreadsheet_does_and_not_counted() {
    let list = read("last,zip\n\nReed,02138\n,\n \nPark,94607\n\n");
    assert_eq!(list.checked.row_count, 2);
    assert_eq!(list.rows.iter().map(|row| row.row).collect::<Vec<_>>(), [3, 6]);
}

#[test]
fn a_list_of_headers_alone_has_no_rows() {
    for text in ["last,first", "last,first\r\n"] {
        assert_eq!(read(text).checked.row_count, 0);
    }
}

#[test]
fn status_words_are_those_of_membership() {
    let list = read("last,status\nA,class_member\nB,named plaintiff\nC,OPTED OUT\n");
    let found: Vec<_> = list.rows.iter().filter_map(|row| row.status).collect();
    use MembershipStatus::{ClassMember, NamedPlaintiff, OptedOut};
    assert_eq!(found, [ClassMember, NamedPlaintiff, OptedOut]);
}

#[test]
fn rows_are_handed_out_one_by_one_and_progress_reaches_the_last_byte() {
    let text = "last,zip\n".to_owned() + &"Reed,02138\n".repeat(300_000);
    let (mut handed, mut told) = (0, Vec::new());
    let mut progress = |bytes| {
        told.push(bytes);
        Continue(())
    };
    let checked = read_rows(table(&text), &wanted(), &Mapping::default(), &mut progress, &mut |_, row| {
        handed = row.row
    })
    .unwrap();
    assert_eq!(checked.row_count, 300_000);
    assert_eq!(handed, 300_001);
    assert!(told.is_sorted() && told.len() > 2);
    assert_eq!(told.last().copied(), Some(text.len() as u64));
}

#[test]
fn a_date_is_kept_as_far_as_it_is_known() {
    let list = read("last,premium_from\nReed,2018\nPark,3/2018\nCole,March 2018\nLee,3/5/2018\n");
    let known: Vec<String> =
        list.rows.iter().filter_map(|row| row.facts[0].as_ref().map(FactValue::to_text)).collect();
    assert_eq!(known, ["2018", "2018-03", "2018-03", "2018-03-05"]);
    let text = "last,premium_from,birth_date\nReed,03/18,\nPark,Mar-18,\nCole,,1980\n";
    let problems = read_list(table(text), &wanted(), &mut |_| Continue(())).unwrap().checked.problems;
    let found: Vec<_> =
        problems.iter().map(|p| (p.row, p.column.as_str(), p.kind, p.found.as_str())).collect();
    let refused = [
        (2, "premium_from", ProblemKind::BadDate, "03/18"),
        (3, "premium_from", ProblemKind::BadDate, "Mar-18"),
        (4, "birth_date", ProblemKind::BadDate, "1980"),
    ];
    assert_eq!(found, refused);
}

#[test]
fn rows_are_given_by_their_numbers_as_they_stand() {
    let text = "Member,Paid\nA-1,12\n\nA-2,\"a \"\"b\"\"\"\nA-3,7\n";
    let (headers, rows) =
        plain_rows(table(text), &BTreeSet::from([2, 3, 4, 99]), &mut |_| Continue(())).unwrap();
    assert_eq!(headers, ["Member", "Paid"]);
    let rows: Vec<_> = rows.iter().map(|of| (of.row, of.cells.join("|"))).collect();
    assert_eq!(rows, [(2, "A-1|12".to_owned()), (3, String::new()), (4, "A-2|a \"b\"".to_owned())]);
}
