//! What a person says of a list, and what is told of it without them.

#![allow(clippy::unwrap_used)]

use domain::fact::FactKind;
use intake::{
    Asked, Checked, Column, Field, IntakeError, ListRow, Look, MappedColumn, Mapping, ProblemKind, Reading,
    RefusedRow, Table, ToldBy, TypedCell, Wanted, look, read_refused, read_rows,
};
use proptest::prelude::*;
use std::collections::BTreeSet;
use std::ops::ControlFlow::Continue;

fn wanted() -> Wanted {
    let facts = [("amount_paid", FactKind::Money), ("discovered_on", FactKind::Date)];
    Wanted { facts: facts.map(|(key, kind)| (key.to_owned(), kind.into())).to_vec() }
}

fn table(text: &str) -> Table<'_> {
    Table::text(text.as_bytes(), &Asked::default()).unwrap()
}

fn said(columns: &[(&str, Field, Option<Reading>)]) -> Mapping {
    let columns = columns.iter().map(|(header, field, reading)| MappedColumn {
        header: (*header).to_owned(),
        field: *field,
        reading: *reading,
    });
    Mapping { columns: columns.collect(), ..Mapping::default() }
}

fn looked(text: &str, mapping: &Mapping) -> Look {
    look(table(text), &wanted(), mapping).unwrap()
}

fn read(text: &str, mapping: &Mapping) -> Result<(Vec<ListRow>, Checked), IntakeError> {
    let mut rows = Vec::new();
    let checked =
        read_rows(table(text), &wanted(), mapping, &mut |_| Continue(()), &mut |_, row| rows.push(row))?;
    Ok((rows, checked))
}

fn told(columns: &[Column]) -> Vec<(&str, Field, ToldBy)> {
    columns.iter().map(|column| (column.header.as_str(), column.field, column.told_by)).collect()
}

const UNNAMED: &str = "\
Who,Reach,Where,Ring,Account
\"GARCIA LOPEZ, Ana M.\",ana@mail.example,CA,(415) 555-0123,4155550123
\"Reed, Tom\",,Nevada,775-555-0100,
";

#[test]
fn columns_without_a_known_name_are_told_by_what_they_hold() {
    let found = looked(UNNAMED, &Mapping::default());
    let expected = [
        ("Who", Field::FullName, ToldBy::Content),
        ("Reach", Field::Email, ToldBy::Content),
        ("Where", Field::State, ToldBy::Content),
        ("Ring", Field::Phone, ToldBy::Content),
        ("Account", Field::Extra, ToldBy::Nothing),
    ];
    assert_eq!(told(&found.columns.0), expected);
    let ana = &found.samples[0][0];
    assert_eq!(ana.text, "GARCIA LOPEZ, Ana M.");
    assert_eq!(ana.reads.as_deref(), Some("last: GARCIA LOPEZ · first: Ana · middle: M."));
    assert_eq!(found.samples[1].len(), 1, "blank cells are no samples");
    let second = &found.first_rows[1];
    assert_eq!((second.row, second.cells.join("|").as_str()), (3, "Reed, Tom||Nevada|775-555-0100|"));
}

#[test]
fn a_person_goes_before_the_name_and_the_name_before_the_content() {
    let mapping = said(&[("Email", Field::Extra, None), ("Old mail", Field::Email, None)]);
    let text = "last,Email,Old mail,State\nReed,a@mail.example,b@mail.example,x@mail.example\n";
    let found = looked(text, &mapping);
    let expected = [
        ("last", Field::Last, ToldBy::Name),
        ("Email", Field::Extra, ToldBy::Person),
        ("Old mail", Field::Email, ToldBy::Person),
        ("State", Field::State, ToldBy::Name),
    ];
    assert_eq!(told(&found.columns.0), expected);
}

#[test]
fn two_columns_for_one_field_are_shown_and_refused_in_words() {
    let text = "last,ZIP,Postal code\nReed,02138,02139\n";
    let found = looked(text, &Mapping::default());
    let refused = found.columns.make_a_list(&wanted()).unwrap_err().to_string();
    assert_eq!(
        refused,
        "the columns \"ZIP\" and \"Postal code\" both mean zip; leave one of them out, or rename it"
    );
    assert!(read(text, &Mapping::default()).is_err());
    let (rows, _) = read(text, &said(&[("ZIP", Field::Extra, None)])).unwrap();
    assert_eq!(rows[0].address.zip.as_deref(), Some("02139"));
}

#[test]
fn a_column_that_is_not_there_and_a_reading_that_does_not_fit_are_refused() {
    let refused = |mapping: Mapping| read("last,zip\nReed,02138\n", &mapping).unwrap_err().to_string();
    assert!(
        refused(said(&[("ZIPP", Field::Zip, None)]))
            .contains("no column \"ZIPP\"; its columns are: last, zip")
    );
    let day_first = said(&[("zip", Field::Zip, Some(Reading::DayFirst))]);
    assert!(refused(day_first).contains("\"zip\" cannot be read as day_first"));
}

#[test]
fn columns_that_changed_places_are_noticed() {
    let text = "last,email,phone,city,state\nReed,775-555-0100,t@mail.example,NV,Reno\nPark,,,CA,Oakland\n";
    assert_eq!(looked(text, &Mapping::default()).swapped, [(1, 2), (3, 4)]);
    let right = "last,email,phone,city,state\nReed,t@mail.example,775-555-0100,Reno,NV\n";
    assert_eq!(looked(right, &Mapping::default()).swapped, []);
    let (_, checked) = read(text, &Mapping::default()).unwrap();
    assert_eq!(checked.swapped, [(1, 2), (3, 4)]);
    let day_first = "last,born,discovered_on\nReed,31/12/1980,2022-03-04\n";
    assert_eq!(looked(day_first, &Mapping::default()).swapped, []);
}

#[test]
fn what_would_put_cells_right_is_offered_once_for_each_column_and_taken_by_nobody() {
    let text = "\
last,state,amount_paid,discovered_on
Reed,California,\"1.234,50\",18/9/2024
Park,NV,12.00,9/18/2024
Lee,Texas,\"3,5\",19/9/2024
\"Moss, Ida\",tx,,
";
    let (rows, checked) = read(text, &Mapping::default()).unwrap();
    assert_eq!((rows.len(), checked.rejected), (2, 2));
    let offers: Vec<_> =
        checked.offers.iter().map(|of| (of.column, of.reading, of.count, of.becomes.as_str())).collect();
    assert_eq!(
        offers,
        [
            (0, Reading::LastFirst, 1, "last: Moss · first: Ida"),
            (1, Reading::TwoLetters, 2, "CA"),
            (2, Reading::DecimalComma, 2, "1234.50"),
            (3, Reading::DayFirst, 2, "2024-09-18"),
            (3, Reading::EachOnlyWay, 2, "2024-09-18"),
        ]
    );
    assert_eq!(rows[1].name.family.as_deref(), Some("Moss, Ida"));

    let mapping = said(&[
        ("last", Field::FullName, Some(Reading::LastFirst)),
        ("state", Field::State, Some(Reading::TwoLetters)),
        ("discovered_on", Field::Fact(1), Some(Reading::DayFirst)),
    ]);
    let (_, checked) = read(text, &mapping).unwrap();
    let offers: Vec<_> = checked.offers.iter().map(|of| (of.column, of.reading, of.count)).collect();
    assert_eq!(offers, [(2, Reading::DecimalComma, 2)]);
}

#[test]
fn a_cell_typed_anew_stands_in_place_of_the_one_in_the_list() {
    let text = "last,zip,amount_paid\nReed,02138,abc\nPark,94607,1.00\n";
    let cell = |row, header: &str, text: &str| TypedCell { row, header: header.into(), text: text.into() };
    let cells = vec![cell(2, "amount_paid", " 12.50 "), cell(3, "zip", "")];
    let (rows, checked) = read(text, &Mapping { cells, ..Mapping::default() }).unwrap();
    assert_eq!((rows.len(), checked.problems.len()), (2, 0));
    assert_eq!(rows[0].facts[0].as_ref().unwrap().to_text(), "12.50");
    assert_eq!((rows[0].address.zip.as_deref(), rows[1].address.zip.as_deref()), (Some("02138"), None));
    let cells = vec![cell(2, "amount_paid", "still wrong")];
    let (_, checked) = read(text, &Mapping { cells, ..Mapping::default() }).unwrap();
    assert_eq!(checked.problems[0].found, "still wrong");
}

#[test]
fn rows_are_taken_without_bad_cells_only_where_a_person_says_so_and_the_cells_stay_listed() {
    let text = "first,last,amount_paid,discovered_on\nAnn,Reed,unknown,2024-01-05\n,,1.00,\n";
    let left_blank = BTreeSet::from([ProblemKind::BadMoney, ProblemKind::NoName]);
    let (rows, checked) = read(text, &Mapping { left_blank, ..Mapping::default() }).unwrap();
    assert_eq!((rows.len(), checked.rejected), (1, 1), "a row without a name is never taken");
    assert_eq!((&rows[0].facts[0], rows[0].facts[1].is_some()), (&None, true));
    assert_eq!(checked.problem_counts[&ProblemKind::BadMoney], 1);
}

#[test]
fn rows_that_stay_bad_are_given_whole_with_all_that_is_wrong_with_them() {
    let text = "last,zip,amount_paid\nReed,02138,abc\nPark,94607,1.00\n,\"0\"\"2\",-5\nLee,1\n";
    let mut refused: Vec<RefusedRow> = Vec::new();
    let mapping = Mapping::default();
    let checked = read_refused(table(text), &wanted(), &mapping, &mut |_| Continue(()), &mut |_, row| {
        refused.push(row);
    });
    assert_eq!(checked.unwrap().rejected, 3);
    let found: Vec<_> =
        refused.iter().map(|row| (row.row, row.cells.join("|"), row.problems.len())).collect();
    let expected = [(2, "Reed|02138|abc", 1), (4, "|0\"2|-5", 2), (5, "Lee|1", 1)];
    assert_eq!(found, expected.map(|(row, cells, count)| (row, cells.to_owned(), count)));
}

#[test]
fn dates_are_rewritten_in_no_other_column() {
    let asked = Asked { date_order: Some(intake::DateOrder::DayFirst), ..Asked::default() };
    let table = Table::text(&b"last,discovered_on,Notes\nReed,3/4/2024,3/4/2024\n"[..], &asked).unwrap();
    let list = intake::read_list(table, &wanted(), &mut |_| Continue(())).unwrap();
    assert_eq!(list.rows[0].facts[1].as_ref().unwrap().to_text(), "2024-04-03");
    assert_eq!(list.rows[0].extra, [(2, "3/4/2024".to_owned())]);
}

fn fields() -> impl Strategy<Value = Field> {
    let known = prop::sample::select(Field::ALL.to_vec());
    prop_oneof![known, Just(Field::Extra), Just(Field::Fact(0)), Just(Field::Fact(1))]
}

proptest! {
    /// Whatever a person says of the columns, every row is given or refused, and no cell is lost or changed in silence.
    #[test]
    fn any_mapping_of_any_list_gives_or_refuses_each_row(
        said_of in prop::collection::vec((0_usize..5, fields(), prop::option::of(prop::sample::select(Reading::ALL.to_vec()))), 0..5),
        cells in prop::collection::vec("[A-Za-z0-9,./@ $-]{0,12}", 5..40),
    ) {
        let headers = ["Name", "Zip", "Paid", "Seen", "Note"];
        let mut file = csv::Writer::from_writer(Vec::new());
        file.write_record(headers).unwrap();
        for row in cells.chunks_exact(5) {
            file.write_record(row).unwrap();
        }
        let text = String::from_utf8(file.into_inner().unwrap()).unwrap();
        let columns: Vec<_> = said_of.iter().map(|(place, field, reading)| (headers[*place], *field, *reading)).collect();
        let mapping = said(&columns);
        let found = look(table(&text), &wanted(), &mapping).unwrap();
        if let Ok((rows, checked)) = read(&text, &mapping) {
            prop_assert_eq!(rows.len() + checked.rejected, checked.row_count);
            for row in &rows {
                let at = row.row as usize - 2;
                for (place, text) in &row.extra {
                    let given: Vec<&String> = cells.chunks_exact(5).filter(|row| row.iter().any(|cell| !cell.trim().is_empty())).map(|row| &row[*place]).collect();
                    prop_assert!(given.iter().any(|cell| cell.trim() == text), "{} at {}", text, at);
                }
            }
        }
        prop_assert_eq!(found.columns.0.len(), 5);
    }
}

#[test]
fn a_zip_that_lost_its_zero_is_offered_whole_and_read_so_once_that_is_said() {
    let text = "last,zip,Country\nReed,2138,\nPark,21381234,USA\nLee,94607,\nJensen,2100,Denmark\n";
    let (rows, checked) = read(text, &Mapping::default()).unwrap();
    assert_eq!(rows[0].address.zip.as_deref(), Some("2138"), "never silently");
    let offer = &checked.offers[0];
    assert_eq!((offer.reading, offer.count), (Reading::LeadingZeros, 2));
    assert_eq!((offer.found.as_str(), offer.becomes.as_str()), ("2138", "02138"));
    let (rows, checked) = read(text, &said(&[("zip", Field::Zip, Some(Reading::LeadingZeros))])).unwrap();
    let zips: Vec<_> = rows.iter().filter_map(|row| row.address.zip.as_deref()).collect();
    assert_eq!(zips, ["02138", "02138-1234", "94607", "2100"]);
    assert_eq!(checked.offers, []);
}

#[test]
fn a_word_in_the_place_of_a_state_is_a_problem_at_its_cell_but_in_another_country() {
    let text = "last,state,Country\nReed,\"California, maybe\",\nPark,unknown,US\nRoy,Quebec,Canada\nLee,N.Y.,\n\
                Poe,AE,\n";
    let (rows, checked) = read(text, &Mapping::default()).unwrap();
    let found: Vec<_> =
        checked.problems.iter().map(|of| (of.row, of.column.as_str(), of.kind, of.found.as_str())).collect();
    let kind = ProblemKind::BadState;
    assert_eq!(found, [(2, "state", kind, "California, maybe"), (3, "state", kind, "unknown")]);
    let states: Vec<_> = rows.iter().filter_map(|row| row.address.state.as_deref()).collect();
    assert_eq!(states, ["Quebec", "N.Y.", "AE"]);
    let (rows, _) = read(text, &said(&[("state", Field::State, Some(Reading::AsWritten))])).unwrap();
    assert_eq!(rows.len(), 5);
    let left_blank = BTreeSet::from([ProblemKind::BadState]);
    let (rows, _) = read(text, &Mapping { left_blank, ..Mapping::default() }).unwrap();
    assert_eq!((rows.len(), rows[0].address.state.as_deref()), (5, None));
}

#[test]
fn a_day_of_birth_that_is_still_to_come_is_refused() {
    let mapping = Mapping { born_by: "2026-11-24".parse().ok(), ..Mapping::default() };
    let (rows, checked) = read("last,dob\nReed,2026-11-24\nPark,1/1/2030\n", &mapping).unwrap();
    let found: Vec<_> = checked.problems.iter().map(|of| (of.row, of.kind, of.found.as_str())).collect();
    assert_eq!((rows.len(), found), (1, vec![(3, ProblemKind::FutureDate, "1/1/2030")]));
}

#[test]
fn a_year_of_birth_of_two_digits_is_offered_and_never_taken_silently() {
    let text = "last,dob\nReed,3/4/57\nPark,12/31/26\n";
    let born_by = "2026-11-24".parse().ok();
    let (rows, checked) = read(text, &Mapping { born_by, ..Mapping::default() }).unwrap();
    assert_eq!((rows.len(), checked.problem_counts[&ProblemKind::BadDate]), (0, 2));
    let offers: Vec<_> =
        checked.offers.iter().map(|of| (of.reading, of.becomes.as_str(), of.count)).collect();
    assert_eq!(
        offers,
        [(Reading::ShortYear, "1957-03-04", 2), (Reading::ShortYearDayFirst, "1957-04-03", 1)]
    );
    let mapping = Mapping { born_by, ..said(&[("dob", Field::BornOn, Some(Reading::ShortYear))]) };
    let (rows, _) = read(text, &mapping).unwrap();
    let born: Vec<_> = rows.iter().filter_map(|row| row.born_on).map(|day| day.to_string()).collect();
    assert_eq!(born, ["1957-03-04", "1926-12-31"]);
}

#[test]
fn a_way_of_reading_dates_that_leaves_more_unread_than_it_puts_right_is_not_offered() {
    let text = "last,dob\nReed,3/14/57\nPark,4/15/61\nMoss,12/31/70\nLane,18/09/1957\n";
    let born_by = "2026-11-24".parse().ok();
    let mapping = Mapping { born_by, ..said(&[("dob", Field::BornOn, Some(Reading::ShortYear))]) };
    let (rows, checked) = read(text, &mapping).unwrap();
    // The day first alone would read one, and lose three.
    let offers: Vec<_> = checked.offers.iter().map(|of| (of.reading, of.count, of.breaks)).collect();
    assert_eq!((rows.len(), offers), (3, vec![(Reading::EachOnlyWay, 1, 0)]));
    let text = "last,dob\nReed,3/14/57\nPark,18/09/1957\nMoss,19/09/1957\n";
    let (_, checked) = read(text, &mapping).unwrap();
    let offers: Vec<_> = checked.offers.iter().map(|of| (of.reading, of.count, of.breaks)).collect();
    let expected =
        [(Reading::DayFirst, 2, 1), (Reading::ShortYearDayFirst, 2, 1), (Reading::EachOnlyWay, 2, 0)];
    assert_eq!(offers, expected);
}

#[test]
fn amounts_with_a_comma_among_amounts_with_a_point_are_all_read() {
    let text = "last,amount_paid\nReed,802.5\nPark,\"12,50\"\nMoss,90.00\n";
    let comma = said(&[("amount_paid", Field::Fact(0), Some(Reading::DecimalComma))]);
    let (rows, checked) = read(text, &comma).unwrap();
    let paid: Vec<_> = rows.iter().flat_map(|row| &row.facts[0]).map(|paid| paid.to_text()).collect();
    assert_eq!((paid, checked.rejected), (["802.50", "12.50", "90.00"].map(str::to_owned).to_vec(), 0));
}

#[test]
fn what_the_program_wrote_of_a_letter_is_left_out_of_a_list_that_comes_back() {
    let fields = |text: &str| -> Vec<Field> {
        looked(text, &Mapping::default()).columns.0.iter().map(|column| column.field).collect()
    };
    let back =
        fields("Numerosity ID,Last,Addressee,Care of,NCOA\nN1-1,Reed,Estate of Ana Reed,Tom Reed,moved\n");
    assert_eq!(back[2..], [Field::LeftOut, Field::LeftOut, Field::Extra]);
    assert_eq!(fields("Last,Addressee\nReed,Ana Reed\n")[1], Field::Extra);
}

#[test]
fn dates_in_both_orders_are_offered_to_be_read_each_in_its_own_and_those_of_two_days_are_left() {
    let text = "last,dob\nReed,9/18/1980\nPark,18/9/1981\nMoss,3/4/1982\nLane,5/5/1983\n";
    let offered = |text: &str| {
        let offers = read(text, &Mapping::default()).unwrap().1.offers;
        offers.into_iter().find(|offer| offer.reading == Reading::EachOnlyWay)
    };
    let each = offered(text).unwrap();
    assert_eq!((each.count, each.breaks, &*each.found, &*each.becomes), (1, 1, "18/9/1981", "1981-09-18"));
    let (rows, checked) = read(text, &said(&[("dob", Field::BornOn, Some(Reading::EachOnlyWay))])).unwrap();
    let born: Vec<String> = rows.iter().filter_map(|row| Some(row.born_on?.to_string())).collect();
    assert_eq!(born, ["1980-09-18", "1981-09-18", "1983-05-05"]);
    let problem = &checked.problems[0];
    assert_eq!((problem.row, problem.kind, &*problem.found), (4, ProblemKind::TwoDates, "3/4/1982"));
    // A column whose dates show one order alone is not offered both.
    assert_eq!(offered("last,dob\nReed,18/9/1980\nPark,3/4/1981\nMoss,soon\n"), None);
}
