//! How a person says what the columns of a list hold, and what is kept of it.
#![allow(clippy::unwrap_used, reason = "a test may stop at the first surprise")]

mod common;

use app::wire::{
    CellTyped, ColumnSaid, ImportCheck, ImportLook, ImportReport, ImportWrite, ListFormAsked, ListLook,
    ListMap, OperationUndo, RefusedExport,
};
use app::{ErrorCode, Failure};
use common::{Desk, desk};

const MESSY: &str = "\
Member,Residence,Paid,Learned,Memo
\"GARCIA LOPEZ, Ana M.\",California,\"1.234,50\",18/9/2024,blue
\"Reed, Tom\",NV,\"12,00\",3/4/2025,
\"Park, Joon\",Texas,abc,19/9/2024,
";

fn said(column: &str, field: Option<&str>, reading: Option<&str>) -> ColumnSaid {
    let text = |text: &str| text.to_owned();
    ColumnSaid { column: text(column), field: field.map(text), reading: reading.map(text) }
}

fn map() -> ListMap {
    let columns = vec![
        said("Member", Some("full_name"), Some("last_first")),
        said("Residence", Some("state"), Some("two_letters")),
        said("Paid", Some("amount_paid"), Some("decimal_comma")),
        said("Learned", Some("discovered_on"), Some("day_first")),
    ];
    ListMap { columns, ..ListMap::default() }
}

fn look(desk: &mut Desk, list: &ImportCheck) -> Result<ListLook, Failure> {
    let (case, path, map) = (list.case, list.path.clone(), list.map.clone());
    app::import_look(&mut desk.app, ImportLook { case, path, map, ..ImportLook::default() })
}

fn write(desk: &mut Desk, list: ImportCheck, sender: Option<&str>) -> Result<ImportReport, Failure> {
    let sender = sender.map(str::to_owned);
    app::import_write(&mut desk.app, ImportWrite { list, sender, ..ImportWrite::default() })
}

fn told(look: &ListLook) -> Vec<(&str, Option<&str>, &str)> {
    let columns = look.columns.iter();
    columns
        .map(|of| (&*of.column.header, of.column.field.as_deref(), of.column.told_by.as_deref().unwrap()))
        .collect()
}

#[test]
fn a_look_shows_what_columns_seem_to_hold_and_how_their_cells_would_be_read() {
    let mut desk = desk();
    let list = desk.list(MESSY);
    let found = look(&mut desk, &list).unwrap();
    assert_eq!(
        told(&found),
        [
            ("Member", Some("full_name"), "content"),
            ("Residence", Some("state"), "content"),
            ("Paid", None, "nothing"),
            ("Learned", None, "nothing"),
            ("Memo", None, "nothing"),
        ]
    );
    let found = look(&mut desk, &ImportCheck { map: Some(map()), ..list }).unwrap();
    assert_eq!(told(&found)[2], ("Paid", Some("amount_paid"), "person"));
    let reads: Vec<_> = found.columns[2].samples.iter().map(|of| of.reads.as_deref()).collect();
    assert_eq!(reads, [Some("1234.50"), Some("12.00"), None]);
    assert_eq!((found.refusal, found.sender), (None, None));
}

#[test]
fn what_is_said_once_of_a_column_puts_all_its_cells_right() {
    let mut desk = desk();
    let list = ImportCheck { map: Some(map()), ..desk.list(MESSY) };
    let report = write(&mut desk, list.clone(), None).unwrap();
    assert_eq!((report.new, report.rejected), (2, 1));
    let kinds: Vec<_> = report.kinds.iter().map(|of| (of.kind.as_str(), of.count)).collect();
    assert_eq!(kinds, [("bad_money", 1)]);
    let people = app::person_list(
        &mut desk.app,
        app::wire::PersonList { case: desk.case, limit: 10, ..Default::default() },
    );
    let ana = people.unwrap().rows[0].clone();
    let found = app::person_get(&mut desk.app, app::wire::PersonGet { person: ana.person }).unwrap();
    let fields = &found.fields;
    assert_eq!(
        (fields.family.as_str(), fields.given.as_str(), fields.middle.as_str()),
        ("GARCIA LOPEZ", "Ana", "M.")
    );
    assert_eq!(fields.state, "CA");
    assert_eq!((&*fields.facts["amount_paid"], &*fields.facts["discovered_on"]), ("1234.50", "2024-09-18"));
    assert_eq!(found.extra, [["Memo".to_owned(), "blue".to_owned()]]);
    let paid = found.facts.iter().find(|fact| fact.key == "amount_paid").unwrap().source.clone().unwrap();
    assert_eq!(
        (paid.file.as_deref(), paid.row, paid.column.as_deref()),
        (Some("list.csv"), Some(2), Some("Paid"))
    );
    assert_eq!(found.named_by.unwrap().column.as_deref(), Some("Member"));
    assert_eq!(found.contacts[0].source.as_ref().unwrap().column.as_deref(), Some("Residence"));
}

#[test]
fn a_look_says_the_order_in_which_the_dates_will_be_read_unless_a_person_says_another() {
    let mut desk = desk();
    let list = desk.list("ID,First,Last,DOB\nQ-1,Ana,Reed,18/9/1980\nQ-2,Tom,Reed,3/4/1981\n");
    assert_eq!(look(&mut desk, &list).unwrap().form.date_order, "day_first");
    let form = ListFormAsked { date_order: Some("month_first".into()), ..ListFormAsked::default() };
    let asked = ImportLook { case: list.case, path: list.path, form: Some(form), ..ImportLook::default() };
    assert_eq!(app::import_look(&mut desk.app, asked).unwrap().form.date_order, "month_first");
}

#[test]
fn ways_of_reading_that_would_put_cells_right_are_offered() {
    let mut desk = desk();
    let columns = vec![
        said("Paid", Some("amount_paid"), None),
        said("Learned", Some("discovered_on"), Some("month_first")),
    ];
    let list = ImportCheck { map: Some(ListMap { columns, ..ListMap::default() }), ..desk.list(MESSY) };
    let report = app::import_check(&mut desk.app, list).unwrap();
    let offers: Vec<_> =
        report.offers.iter().map(|of| (of.column.as_str(), of.reading.as_str(), of.count)).collect();
    assert_eq!(
        offers,
        [("Residence", "two_letters", 2), ("Paid", "decimal_comma", 2), ("Learned", "day_first", 2)]
    );
    assert_eq!((report.offers[1].found.as_str(), report.offers[1].becomes.as_str()), ("1.234,50", "1234.50"));
}

#[test]
fn how_columns_are_taken_is_kept_for_the_next_list_of_the_sender() {
    let mut desk = desk();
    let list = desk.list(MESSY);
    let first =
        write(&mut desk, ImportCheck { map: Some(map()), ..list.clone() }, Some(" Acme Records ")).unwrap();
    let next = desk.list(&MESSY.replace("Tom", "Tim"));
    let found = look(&mut desk, &next).unwrap();
    assert_eq!(found.sender.as_deref(), Some("Acme Records"));
    assert_eq!(told(&found)[3], ("Learned", Some("discovered_on"), "sender"));
    assert_eq!(found.columns[3].column.reading.as_deref(), Some("day_first"));

    // What is said of this list goes before what is kept; the rest is taken as it was.
    let columns = vec![said("Memo", Some("city"), None)];
    let found =
        look(&mut desk, &ImportCheck { map: Some(ListMap { columns, ..ListMap::default() }), ..next })
            .unwrap();
    assert_eq!(told(&found)[4], ("Memo", Some("city"), "person"));
    assert_eq!(told(&found)[2], ("Paid", Some("amount_paid"), "sender"));

    let other = desk.list(&MESSY.replace("Memo", "Notes"));
    assert_eq!(look(&mut desk, &other).unwrap().sender, None, "other columns are no list of that sender");
    let undo = OperationUndo { operation: first.operation.unwrap(), ..OperationUndo::default() };
    app::operation_undo(&mut desk.app, undo).unwrap();
    assert_eq!(look(&mut desk, &list).unwrap().sender, None, "what came with the import goes with it");
}

#[test]
fn two_lists_of_one_sender_are_undone_in_either_order() {
    for first_goes_first in [true, false] {
        let mut desk = desk();
        let list = desk.list(MESSY);
        let asked = ImportCheck { map: Some(map()), ..list };
        let first = write(&mut desk, asked, Some("Acme Records")).unwrap();
        let other = desk.list(&MESSY.replace("Memo", "Notes").replace("Tom", "Tim"));
        let second =
            write(&mut desk, ImportCheck { map: Some(map()), ..other }, Some("Acme Records")).unwrap();
        let mut both = [first, second];
        if !first_goes_first {
            both.reverse();
        }
        for report in both {
            let undo = OperationUndo { operation: report.operation.unwrap(), ..OperationUndo::default() };
            app::operation_undo(&mut desk.app, undo).unwrap();
        }
    }
}

#[test]
fn what_there_is_not_is_refused_in_words() {
    let mut desk = desk();
    let list = desk.list(MESSY);
    let refused = |desk: &mut Desk, column: ColumnSaid| {
        let map = ListMap { columns: vec![column], ..ListMap::default() };
        let refused = look(desk, &ImportCheck { map: Some(map), ..list.clone() }).unwrap_err();
        assert_eq!(refused.code, ErrorCode::Invalid);
        refused.message
    };
    let said_field = refused(&mut desk, said("Memo", Some("shoe"), None));
    assert!(
        said_field.contains("\"Memo\" cannot fill \"shoe\"; the case knows: mailed, external_id, first"),
        "{said_field}"
    );
    assert!(refused(&mut desk, said("Memo", None, Some("upside_down"))).contains("two_letters"));
    assert!(refused(&mut desk, said("Memmo", None, None)).contains("has no column \"Memmo\""));
    let twice =
        ListMap { columns: vec![said("Paid", Some("zip"), None), said("Memo", Some("zip"), None)], ..map() };
    let twice = ImportCheck { map: Some(twice), ..list.clone() };
    let refusal = look(&mut desk, &twice).unwrap().refusal.unwrap();
    assert_eq!(
        refusal,
        "The columns \"Paid\" and \"Memo\" both mean zip; leave one of them out, or rename it."
    );
    assert!(app::import_check(&mut desk.app, twice).unwrap_err().message.contains("both mean zip"));
}

#[test]
fn single_cells_are_typed_anew_or_left_blank_and_the_rest_is_written_out_with_what_is_wrong() {
    let mut desk = desk();
    let list = ImportCheck { map: Some(map()), ..desk.list(&format!("{MESSY}Cher,NV,1,2,\n")) };
    let out = desk.folder.path().join("refused.csv").display().to_string();
    let export = RefusedExport { list: list.clone(), path: out.clone(), replace: false };
    assert_eq!(app::import_refused_export(&mut desk.app, export).unwrap().rows, 2);
    let written = std::fs::read_to_string(&out).unwrap();
    let lines: Vec<&str> = written.lines().collect();
    assert_eq!(lines[0], "\u{feff}Member,Residence,Paid,Learned,Memo,Row,What is wrong");
    assert!(
        lines[1].starts_with("\"Park, Joon\",Texas,abc,19/9/2024,,4,Paid: This is not an amount"),
        "{}",
        lines[1]
    );
    assert!(
        lines[2].ends_with(
            ",5,\"Learned: This is not a date that can be told; write it like 2024-09-18 or 9/18/2024. \
        Where no more is known, 2024-09 or 2024 will do, but not for a birth date.\""
        ),
        "{}",
        lines[2]
    );

    // Once they come back they are read as the list was.
    let back = ImportLook { case: list.case, path: out.clone(), ..ImportLook::default() };
    let back = app::import_look(&mut desk.app, back).unwrap();
    let taken = |at: usize| {
        let column = &back.columns[at].column;
        (column.header.as_str(), column.field.as_deref(), column.reading.as_deref())
    };
    assert_eq!(back.sender.as_deref(), Some("refused.csv"));
    assert_eq!(taken(2), ("Paid", Some("amount_paid"), Some("decimal_comma")));
    assert_eq!(taken(3), ("Learned", Some("discovered_on"), Some("day_first")));
    assert_eq!(taken(5), ("Row", Some("left_out"), None));

    let typed = |row, column: &str, text: &str| CellTyped { row, column: column.into(), text: text.into() };
    let cells = vec![typed(4, "Paid", "12,50"), typed(5, "Member", "Cher,"), typed(5, "Learned", "2024")];
    let put_right = ImportCheck { map: Some(ListMap { cells, ..map() }), ..list.clone() };
    assert_eq!(app::import_check(&mut desk.app, put_right).unwrap().rejected, 0);

    let left_blank = vec!["bad_money".to_owned()];
    let blank = ImportCheck { map: Some(ListMap { left_blank, ..map() }), ..list.clone() };
    let report = app::import_check(&mut desk.app, blank).unwrap();
    assert_eq!((report.rejected, report.new), (1, 3));
    let left_blank = vec!["no_name".to_owned()];
    let never = ImportCheck { map: Some(ListMap { left_blank, ..map() }), ..list };
    assert!(app::import_check(&mut desk.app, never).unwrap_err().message.contains("\"no_name\""));
}

#[test]
fn leading_zeros_and_unknown_parts_of_dates_stay() {
    let mut desk = desk();
    let text = "id,last,Postal code,Learned\n007,Reed,02138,2018-03\n";
    let columns = vec![said("Learned", Some("discovered_on"), None)];
    let list = ImportCheck { map: Some(ListMap { columns, ..ListMap::default() }), ..desk.list(text) };
    write(&mut desk, list, None).unwrap();
    let found = desk.find("007");
    assert_eq!((found.fields.zip.as_str(), &*found.fields.facts["discovered_on"]), ("02138", "2018-03"));
}
