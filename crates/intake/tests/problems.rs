//! What is said of rows that are wrong.

#![allow(clippy::unwrap_used)]

use domain::fact::{FactKind, FactRule, FactValue};
use intake::{Asked, ClassList, ProblemKind, Table, Wanted, read_list};
use std::ops::ControlFlow::Continue;

fn table(text: &[u8]) -> Table<'_> {
    let encoding = Some("utf-8".to_owned());
    Table::text(text, &Asked { encoding, ..Asked::default() }).unwrap()
}

fn read(text: &[u8]) -> ClassList {
    let facts = [
        ("discovered_on", FactKind::Date),
        ("amount_paid", FactKind::Money),
        ("inmail_before_cutoff", FactKind::YesNo),
        ("seats", FactKind::Number),
    ];
    let wanted = Wanted { facts: facts.map(|(key, kind)| (key.to_owned(), kind.into())).to_vec() };
    read_list(table(text), &wanted, &mut |_| Continue(())).unwrap()
}

/// Row, column, kind and what was found, of each problem.
fn problems(text: impl AsRef<[u8]>) -> Vec<(u32, String, ProblemKind, String)> {
    let list = read(text.as_ref());
    let problems = list.checked.problems.into_iter();
    problems.map(|problem| (problem.row, problem.column, problem.kind, problem.found)).collect()
}

#[track_caller]
fn says(text: impl AsRef<[u8]>, row: u32, column: &str, kind: ProblemKind, found: &str) {
    assert_eq!(problems(text), [(row, column.to_owned(), kind, found.to_owned())]);
}

#[test]
fn a_bad_date_is_named_by_row_and_column() {
    says("last,dob\nReed,1980-02-30\n", 2, "dob", ProblemKind::BadDate, "1980-02-30");
    says("last,Discovered on\nReed,\nPark,soon\n", 3, "Discovered on", ProblemKind::BadDate, "soon");
    says("last,dob\nReed,3/4/80\n", 2, "dob", ProblemKind::BadDate, "3/4/80");
}

#[test]
fn bad_money_and_money_below_zero_are_told_apart() {
    says("last,amount_paid\nReed,a lot\n", 2, "amount_paid", ProblemKind::BadMoney, "a lot");
    says("last,amount_paid\nReed,12.345\n", 2, "amount_paid", ProblemKind::BadMoney, "12.345");
    says("last,amount_paid\nReed,-5\n", 2, "amount_paid", ProblemKind::NegativeMoney, "-5");
    says("last,amount_paid\nReed,(5.00)\n", 2, "amount_paid", ProblemKind::NegativeMoney, "(5.00)");
}

#[test]
fn a_bad_number_and_a_bad_answer_are_named() {
    says("last,seats\nReed,many\n", 2, "seats", ProblemKind::BadNumber, "many");
    says(
        "last,inmail_before_cutoff\nReed,maybe\n",
        2,
        "inmail_before_cutoff",
        ProblemKind::BadYesNo,
        "maybe",
    );
}

#[test]
fn what_cannot_be_counted_and_words_that_are_not_to_pick_from_are_named() {
    let options = vec!["Career".to_owned(), "Business".to_owned()];
    let facts = vec![
        ("calls".to_owned(), FactRule { is_count: true, ..FactKind::Number.into() }),
        ("plan".to_owned(), FactRule { options, ..FactKind::Text.into() }),
    ];
    let text = "last,Calls,Plan\nReed,-2,career\nPark,1.5,Sales\nCole,3,BUSINESS\n";
    let list = read_list(table(text.as_bytes()), &Wanted { facts }, &mut |_| Continue(())).unwrap();
    let found: Vec<_> = list.checked.problems.iter().map(|p| (p.row, p.column.as_str(), p.kind)).collect();
    let expected = [
        (2, "Calls", ProblemKind::BadCount),
        (3, "Calls", ProblemKind::BadCount),
        (3, "Plan", ProblemKind::NotAnOption),
    ];
    assert_eq!(found, expected);
    assert_eq!(list.rows[0].facts[1], Some(FactValue::Text("Business".into())));
}

#[test]
fn what_is_not_one_email_address_is_named() {
    for found in ["ana at mail.example", "n/a", "ana@", "@mail.example", "a@mail.example; b@mail.example"] {
        says(format!("last,email\nReed,{found}\n"), 2, "email", ProblemKind::BadEmail, found);
    }
    assert_eq!(problems("last,email\nReed,ANA.O'NEILL+x@MAIL.EXAMPLE\nPark,\n"), []);
}

#[test]
fn an_end_before_its_start_is_named_unless_a_date_known_in_part_can_be_right() {
    let facts = ["premium_from", "premium_to"].map(|key| (key.to_owned(), FactKind::Date.into())).to_vec();
    let text = "last,premium start,premium end\nReed,2024-03-02,2024-03-01\nPark,2024-03-02,2024-03-02\n\
                Cole,2024-03-02,2024-03\nDiaz,2024-03,2024-02\nOkafor,,2020-01-01\n";
    let list = read_list(table(text.as_bytes()), &Wanted { facts }, &mut |_| Continue(())).unwrap();
    let found: Vec<_> = list.checked.problems.iter().map(|p| (p.row, p.column.as_str(), p.kind)).collect();
    let expected =
        [(2, "premium end", ProblemKind::EndBeforeStart), (5, "premium end", ProblemKind::EndBeforeStart)];
    assert_eq!(found, expected);
}

#[test]
fn an_unknown_status_is_named() {
    says("last,Status\nReed,gone fishing\n", 2, "Status", ProblemKind::UnknownStatus, "gone fishing");
}

#[test]
fn a_row_without_a_name_is_named_under_the_column_it_lacks() {
    says("First,Surname,zip\n , ,02138\n", 2, "Surname", ProblemKind::NoName, "");
    says("First Name,zip\n,02138\n", 2, "First Name", ProblemKind::NoName, "");
    assert_eq!(problems("first,last\nAna,\n,Reed\n"), []);
}

#[test]
fn of_rows_with_one_external_id_the_first_good_one_stands() {
    let list = read(b"external_id,last,dob\n7,Reed,soon\n7,Park,\n7,Cole,\n8,Diaz,\n");
    let kept: Vec<_> = list.rows.iter().filter_map(|row| row.name.family.as_deref()).collect();
    assert_eq!(kept, ["Park", "Diaz"]);
    let found: Vec<_> = list.checked.problems.iter().map(|p| (p.row, p.kind, p.found.as_str())).collect();
    assert_eq!(found, [(2, ProblemKind::BadDate, "soon"), (4, ProblemKind::RepeatedExternalId, "7")]);
}

#[test]
fn rows_without_an_external_id_do_not_repeat_each_other() {
    assert_eq!(problems("external_id,last\n,Reed\n,Reed\n"), []);
}

#[test]
fn a_row_with_too_many_or_too_few_cells_is_named_once() {
    let short = "1 instead of 3 cells";
    says("first,last,dob\nAna\n", 2, "", ProblemKind::WrongNumberOfCells, short);
    let long = "4 instead of 3 cells";
    says("first,last,dob\nAna,Reed,soon,x", 2, "", ProblemKind::WrongNumberOfCells, long);
}

#[test]
fn a_cell_that_is_not_utf8_spoils_its_row_and_no_other() {
    let list = read(b"first,last\nAna,Garc\xEDa\nLuis,Garc\xC3\xADa\n");
    assert_eq!(list.rows.len(), 1);
    assert_eq!(list.rows[0].name.family.as_deref(), Some("García"));
    says(b"first,last\nAna,Garc\xEDa\n", 2, "last", ProblemKind::NotUtf8, "Garc\u{fffd}a");
    says(b"last,zip\nGarc\xEDa,02138\n", 2, "last", ProblemKind::NotUtf8, "Garc\u{fffd}a");
}

#[test]
fn half_a_letter_in_each_of_two_cells_is_not_a_letter() {
    let found = problems(b"first,last\nA\xC3,\xADB\n");
    let found: Vec<_> = found.iter().map(|(row, column, kind, _)| (*row, column.as_str(), *kind)).collect();
    assert_eq!(found, [(2, "first", ProblemKind::NotUtf8), (2, "last", ProblemKind::NotUtf8)]);
}

#[test]
fn a_nul_far_into_a_file_spoils_its_row() {
    let text = "last,zip\n".to_owned() + &"Reed,02138\n".repeat(10_000) + "Pa\0rk,94607\n";
    says(text, 10_002, "last", ProblemKind::NotUtf8, "Pa\0rk");
}

#[test]
fn text_after_a_closing_quotation_mark_is_named() {
    says("last,zip\n\"Al\" Reed,02138\n", 2, "last", ProblemKind::StrayQuote, "\"Al\" Reed");
}

#[test]
fn everything_wrong_with_a_row_is_said_and_counted_by_kind() {
    let text = "last,dob,amount_paid,status\n,soon,-1,gone\nReed,later,1,\n";
    let found: Vec<_> = problems(text).into_iter().map(|(row, _, kind, _)| (row, kind)).collect();
    use ProblemKind::{BadDate, NegativeMoney, NoName, UnknownStatus};
    assert_eq!(found, [(2, BadDate), (2, NegativeMoney), (2, UnknownStatus), (2, NoName), (3, BadDate)]);
    let checked = read(text.as_bytes()).checked;
    assert_eq!((checked.row_count, checked.rejected), (2, 2));
    assert_eq!(checked.problem_counts[&BadDate], 2);
    assert_eq!(checked.problem_counts[&NoName], 1);
}

#[test]
fn a_long_cell_is_shortened_in_its_problem() {
    let found = problems(format!("last,dob\nReed,{}\n", "9".repeat(5_000)));
    assert_eq!(found[0].3.chars().count(), 80);
}

#[test]
fn rows_are_numbered_by_record_even_after_line_breaks_within_cells() {
    let text = "last,street,dob\nReed,\"1 A St\nApt 2\nRear\",\nPark,,soon\n";
    says(text, 3, "dob", ProblemKind::BadDate, "soon");
}

#[test]
fn a_problem_is_written_to_json_with_its_kind_in_words() {
    let list = read(b"last,amount_paid\nReed,-5\n");
    let json = serde_json::to_value(&list.checked.problems).unwrap();
    let expected =
        serde_json::json!([{"row": 2, "column": "amount_paid", "kind": "negative_money", "found": "-5"}]);
    assert_eq!(json, expected);
}

#[test]
fn a_line_that_sums_the_list_up_is_no_person() {
    for line in ["TOTAL,,,822", "Total: 822,,,", ",Grand Total,,\"$61,650.00\"", "Total"] {
        let list = read(format!("first,last,dob,amount_paid\nAna,Reed,,5\n{line}").as_bytes());
        let kinds: Vec<_> = list.checked.problems.iter().map(|of| (of.row, of.kind)).collect();
        assert_eq!((kinds, list.rows.len()), (vec![(3, ProblemKind::TotalLine)], 1), "{line}");
        assert_eq!(list.checked.unread, [], "{line}");
    }
    for line in ["Ana,Total,,822", "Tom,,,822", "Count,Basie,,"] {
        let list = read(format!("first,last,dob,amount_paid\n{line}\n").as_bytes());
        assert_eq!(list.rows.len(), 1, "{line}");
    }
}

#[test]
fn who_stands_in_a_refused_row_is_read_as_far_as_it_can_be() {
    let list = read(b"id,first,last,email\nA-1,Ana,Reed,ana at mail\nA-2,Tom,Park\n,Ida,Moss,@\n");
    let id = |row: &intake::Unread| row.external_id.clone().or(row.family.clone()).unwrap_or_default();
    let found: Vec<_> = list.checked.unread.iter().map(|row| (row.row, id(row))).collect();
    assert_eq!(found, [(2, "A-1".to_owned()), (3, "A-2".to_owned()), (4, "Moss".to_owned())]);
    let list = read(b"full name,dob\nAna Reed,\n");
    assert_eq!(
        list.checked.unread[0].family.as_deref(),
        Some("Reed"),
        "it is not taken apart for anything else"
    );
}
