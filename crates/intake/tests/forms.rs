//! In what form a text is written, told from it or said by a person.

#![allow(clippy::unwrap_used)]

use domain::fact::{FactKind, FactValue};
use intake::{
    Asked, ClassList, ColumnDates, DateOrder, Field, FoundOrder, IntakeError, MappedColumn, Mapping,
    ProblemKind, Quote, Table, Wanted, read_list, read_rows,
};
use std::ops::ControlFlow::Continue;

fn read_as(text: &[u8], asked: &Asked) -> ClassList {
    let wanted = Wanted { facts: vec![("discovered_on".into(), FactKind::Date.into())] };
    read_list(Table::text(text, asked).unwrap(), &wanted, &mut |_| Continue(())).unwrap()
}

fn read(text: &[u8]) -> ClassList {
    read_as(text, &Asked::default())
}

fn names(list: &ClassList) -> Vec<&str> {
    list.rows.iter().filter_map(|row| row.name.family.as_deref()).collect()
}

#[test]
fn a_list_is_read_in_the_encoding_that_its_letters_tell() {
    let wide = "last,zip\nGarcía,02138\nNguyễn,00501\n";
    let little: Vec<u8> = "\u{feff}"
        .chars()
        .chain(wide.chars())
        .collect::<String>()
        .encode_utf16()
        .flat_map(u16::to_le_bytes)
        .collect();
    let big: Vec<u8> = "\u{feff}"
        .chars()
        .chain(wide.chars())
        .collect::<String>()
        .encode_utf16()
        .flat_map(u16::to_be_bytes)
        .collect();
    for (bytes, encoding) in [(wide.as_bytes(), "UTF-8"), (&little, "UTF-16LE"), (&big, "UTF-16BE")] {
        let list = read(bytes);
        assert_eq!(names(&list), ["García", "Nguyễn"]);
        assert_eq!(list.rows[1].address.zip.as_deref(), Some("00501"));
        assert_eq!(list.checked.form.encoding.as_deref(), Some(encoding));
    }
    let list = read(b"last,zip\nGarc\xEDa,02138\nO\x92Neil,02138\nMu\xF1oz,02138\n");
    assert_eq!(names(&list), ["García", "O’Neil", "Muñoz"]);
    assert_eq!(list.checked.form.encoding.as_deref(), Some("windows-1252"));
    let list = read(b"last,zip\rGarc\x92a,02138\rMu\x96oz,02138\r");
    assert_eq!(names(&list), ["García", "Muñoz"]);
    assert_eq!(list.checked.form.encoding.as_deref(), Some("macintosh"));
}

#[test]
fn an_encoding_told_wrongly_is_put_right_by_a_person() {
    // One letter is too little to tell: 0x9F is ü in Mac Roman and Ÿ in Windows.
    let bytes = b"last,zip\nM\x9Fller,02138\n";
    let asked = Asked { encoding: Some("Mac Roman".into()), ..Asked::default() };
    assert_eq!(names(&read_as(bytes, &asked)), ["Müller"]);
    let asked = Asked { encoding: Some("windows-1252".into()), ..Asked::default() };
    assert_eq!(names(&read_as(bytes, &asked)), ["MŸller"]);
}

#[test]
fn bytes_that_the_encoding_has_no_letter_for_are_a_problem_at_their_cell() {
    let asked = Asked { encoding: Some("windows-1252".into()), ..Asked::default() };
    let lone_half = [
        &b"\xFF\xFE"[..],
        &"last\na".encode_utf16().flat_map(u16::to_le_bytes).collect::<Vec<_>>(),
        b"\0\xD8\n\0",
    ]
    .concat();
    for list in [read_as(b"last,zip\nRe\x81ed,02138\n", &asked), read(&lone_half)] {
        let found: Vec<_> =
            list.checked.problems.iter().map(|p| (p.row, p.column.as_str(), p.kind)).collect();
        assert_eq!(found, [(2, "last", ProblemKind::NotUtf8)]);
        assert!(list.rows.is_empty());
    }
}

#[test]
fn what_was_pasted_from_a_spreadsheet_is_read() {
    let list = read("Last\tZIP\tNotes\nGarcía\t02138\t\"two\nlines\"\nReed\t00501\t5'6\" tall\n".as_bytes());
    assert_eq!(names(&list), ["García", "Reed"]);
    assert_eq!(list.rows[0].extra, [(2, "two\nlines".to_owned())]);
    assert_eq!(list.rows[1].extra, [(2, "5'6\" tall".to_owned())]);
    assert_eq!(list.checked.form.delimiter, Some('\t'));
}

#[test]
fn a_delimiter_a_quotation_mark_and_a_header_row_can_be_said() {
    let asked = Asked { delimiter: Some('^'), ..Asked::default() };
    assert_eq!(names(&read_as(b"last^zip\nReed, Jr.^02138\n", &asked)), ["Reed, Jr."]);

    let asked = Asked { quote: Some(Quote::Single), ..Asked::default() };
    let list = read_as(b"last,zip\n'O''Neil, Al',02138\n", &asked);
    assert_eq!((names(&list), list.checked.form.quote), (vec!["O'Neil, Al"], Some(Quote::Single)));
    let asked = Asked { quote: Some(Quote::None), ..Asked::default() };
    assert_eq!(names(&read_as(b"last,zip\n\"Al\" Reed,02138\n", &asked)), ["\"Al\" Reed"]);

    let asked = Asked { header_row: Some(4), ..Asked::default() };
    let list = read_as(b"Class list, version 3, of May\nlast\n\nlast;zip\nReed;02138\n", &asked);
    assert_eq!((names(&list), list.checked.form.header_row), (vec!["Reed"], 4));
    assert_eq!((list.rows[0].row, list.checked.form.delimiter), (5, Some(';')));
}

fn discovered(list: &ClassList) -> Vec<Option<String>> {
    let day = |fact: &Option<FactValue>| match fact {
        Some(FactValue::Date(day)) => Some(day.to_string()),
        _ => None,
    };
    list.rows.iter().map(|row| day(&row.facts[0])).collect()
}

#[test]
fn days_and_months_are_told_apart_by_all_dates_of_a_column() {
    let day_first = b"last,Discovered on,Notes\nReed,03/04/2024,1/2\nPark,18/09/2024,none\n";
    let found = read(day_first);
    assert_eq!(found.checked.problems[0].kind, ProblemKind::BadDate);
    let order = ColumnDates { column: 1, order: FoundOrder::DayFirst, either: 1 };
    assert_eq!(found.checked.form.dates, [order]);
    assert_eq!(found.checked.form.other_date_order(), Some(DateOrder::DayFirst));

    let asked = Asked { date_order: found.checked.form.other_date_order(), ..found.checked.form.asked() };
    let put_right = read_as(day_first, &asked);
    assert_eq!(put_right.checked.problems, []);
    assert_eq!(discovered(&put_right), [Some("2024-04-03".into()), Some("2024-09-18".into())]);
    assert_eq!(put_right.checked.form.other_date_order(), None);
}

#[test]
fn dates_that_can_be_read_either_way_or_contradict_each_other_are_said_to() {
    for (dates, order) in [
        (["3/4/2024", "5/6/2024"], FoundOrder::Ambiguous),
        (["3/18/2024", "18/3/2024"], FoundOrder::Contradictory),
        (["3/18/2024", "5/6/2024"], FoundOrder::MonthFirst),
        (["2024-03-18", "2024/05/06"], FoundOrder::YearFirst),
    ] {
        let list = read(format!("last,discovered_on\nReed,{}\nPark,{}\n", dates[0], dates[1]).as_bytes());
        let [found] = list.checked.form.dates.as_slice() else { panic!("{dates:?}") };
        assert_eq!((found.column, found.order), (1, order), "{dates:?}");
        assert_eq!(list.checked.form.other_date_order(), None, "{dates:?}");
        assert_eq!(list.checked.form.date_order, DateOrder::MonthFirst);
    }
}

#[test]
fn a_title_above_the_header_is_passed_and_the_row_that_names_the_columns_is_said() {
    let text = b"Class list as of March 3, 2026\n\nfirst\tlast\tzip\nAna\tReed\t02138\n";
    let list = read(text);
    assert_eq!(names(&list), ["Reed"]);
    assert_eq!((list.checked.form.header_row, list.rows[0].row), (3, 4));
    assert_eq!(list.checked.form.delimiter, Some('\t'));
    // Read again in the form that is shown, it is the same list.
    assert_eq!(read_as(text, &list.checked.form.asked()), list);

    let padded = read(b"Class list,,\nas of March 3,,\nfirst,last,zip\nAna,Reed,02138\n");
    assert_eq!((names(&padded), padded.checked.form.header_row), (vec!["Reed"], 3));
    let asked = Asked { header_row: Some(1), ..Asked::default() };
    let first = Table::text(&b"last\nfirst,last\nAna,Reed\n"[..], &asked).unwrap();
    let wanted = Wanted { facts: Vec::new() };
    let list = read_list(first, &wanted, &mut |_| Continue(())).unwrap();
    assert_eq!(list.checked.form.header_row, 1, "what a person says holds");
}

#[test]
fn a_row_that_sounds_like_a_header_is_a_row_where_the_first_is_as_full() {
    let list = read(b"last,Anmerkung\nFirst,Last\nReed,x\n");
    assert_eq!((names(&list), list.checked.form.header_row), (vec!["First", "Reed"], 1));
}

#[test]
fn a_first_row_that_is_a_person_is_never_lost_as_the_names_of_columns() {
    let wanted = Wanted { facts: vec![] };
    let text = "Ana,Reed,ana@mail.example,02138\nTom,Park,tom@mail.example,94607\n";
    let read = |asked: &Asked, mapping: &Mapping| {
        let (table, mut rows) = (Table::text(text.as_bytes(), asked).unwrap(), Vec::new());
        let checked =
            read_rows(table, &wanted, mapping, &mut |_| Continue(()), &mut |_, row| rows.push(row))?;
        Ok::<_, IntakeError>((rows, checked))
    };
    let last = |header: &str| MappedColumn { header: header.into(), field: Field::Last, reading: None };
    let mapping = Mapping { columns: vec![last("Reed")], ..Mapping::default() };
    let refused = read(&Asked::default(), &mapping).unwrap_err();
    assert!(matches!(refused, IntakeError::FirstRowIsAPerson { row: 1, .. }), "{refused}");

    let mapping = Mapping { columns: vec![last("Column B")], ..Mapping::default() };
    let (rows, checked) = read(&Asked { no_header: true, ..Asked::default() }, &mapping).unwrap();
    let found: Vec<_> = rows.iter().map(|row| (row.row, row.name.family.as_deref())).collect();
    assert_eq!(found, [(1, Some("Reed")), (2, Some("Park"))]);
    assert_eq!((checked.row_count, checked.form.header_row, checked.form.no_header), (2, 0, true));
    // Whoever names the row that names the columns is believed.
    let mapping = Mapping { columns: vec![last("Reed")], ..Mapping::default() };
    assert_eq!(read(&Asked { header_row: Some(1), ..Asked::default() }, &mapping).unwrap().0.len(), 1);
}
