//! Values for a column of people: what is shown is what is written, in one operation that one undo takes back.
#![allow(clippy::unwrap_used, reason = "a test may stop at the first surprise")]

mod common;

use app::wire::{
    ColumnPreview, ColumnSet, ColumnValues, Done, OfCase, OperationUndo, PersonList, PersonOrder,
    UnreadValue, ValueReplaced,
};
use app::{ErrorCode, Failure};
use common::{Desk, desk, desk_with_four};

fn downwards(desk: &Desk, column: &str, from: u32, values: &[&str]) -> ColumnValues {
    ColumnValues {
        of: PersonList { case: desk.case, offset: from, ..PersonList::default() },
        column: column.into(),
        values: values.iter().map(|value| (*value).to_owned()).collect(),
        ..ColumnValues::default()
    }
}

fn cell(desk: &mut Desk, external_id: &str, column: &str, value: &str) -> ColumnValues {
    let only = vec![desk.find(external_id).person];
    ColumnValues { only, clears: true, ..downwards(desk, column, 0, &[value]) }
}

fn preview(desk: &mut Desk, values: &ColumnValues) -> ColumnPreview {
    app::person_column_preview(&mut desk.app, values.clone()).unwrap()
}

fn set(desk: &mut Desk, values: &ColumnValues, seen: Option<u64>) -> Result<Done, Failure> {
    app::person_column_set(&mut desk.app, ColumnSet { values: values.clone(), seen })
}

fn undo(desk: &mut Desk, operation: i64) {
    app::operation_undo(&mut desk.app, OperationUndo { operation, ..OperationUndo::default() }).unwrap();
}

#[test]
fn a_column_is_pasted_downwards_in_the_order_of_the_list_and_one_undo_takes_it_back() {
    let mut desk = desk_with_four();
    // Cid stands first, then Dee; Ann has an address already, and the lines of Dee and Bob are blank.
    let given = ["cid@mail.example", "", "ann.roe@mail.example", "", "nobody"];
    let values = downwards(&desk, "email", 0, &given);
    let shown = preview(&mut desk, &values);
    let replaced = ValueReplaced {
        name: "Roe, Ann".into(),
        now: "ann@mail.example".into(),
        next: "ann.roe@mail.example".into(),
    };
    let wanted = ColumnPreview {
        people: 4,
        changes: 2,
        replaced: 1,
        blank: 2,
        values_over: 1,
        examples: vec![replaced],
        ..ColumnPreview::default()
    };
    assert_eq!(shown, wanted);
    assert_eq!(desk.find("P-3").fields.email, "", "looking writes nothing");

    let done = set(&mut desk, &values, Some(2)).unwrap();
    assert_eq!(done.summary, "Set E-mail of 2 people");
    assert_eq!(desk.find("P-3").fields.email, "cid@mail.example");
    assert_eq!(desk.find("P-1").fields.email, "ann.roe@mail.example");
    assert_eq!(desk.find("P-1").history[0].operation, done.operation);
    undo(&mut desk, done.operation);
    assert_eq!(desk.find("P-3").fields.email, "");
    assert_eq!(desk.find("P-1").fields.email, "ann@mail.example");
}

#[test]
fn those_selected_get_values_in_the_order_on_screen_and_one_value_is_for_all_of_them() {
    let mut desk = desk_with_four();
    let only: Vec<i64> = ["P-1", "P-2", "P-3"].map(|id| desk.find(id).person).to_vec();
    let by_loss = vec![PersonOrder { column: "loss".into(), descending: true }];
    let mut values = ColumnValues { only, ..downwards(&desk, "city", 0, &["Fresno", "Reno"]) };
    values.of.sort = by_loss;
    // By loss downwards: Bob, Ann; of Cid no loss is known.
    let shown = preview(&mut desk, &values);
    assert_eq!((shown.people, shown.changes, shown.people_over), (2, 2, 1));
    set(&mut desk, &values, Some(2)).unwrap();
    assert_eq!(
        (desk.find("P-2").fields.city.as_str(), desk.find("P-1").fields.city.as_str()),
        ("Fresno", "Reno")
    );
    // What they lose is told in the same order, whatever their numbers.
    let again = ColumnValues { values: vec!["Salinas".into(), "Elko".into()], ..values.clone() };
    let told: Vec<String> =
        preview(&mut desk, &again).examples.into_iter().map(|example| example.now).collect();
    assert_eq!(told, ["Fresno", "Reno"]);

    let all = ColumnValues { values: vec!["call back".into()], column: "tag".into(), ..values.clone() };
    assert_eq!(preview(&mut desk, &all).changes, 3);
    set(&mut desk, &all, Some(3)).unwrap();
    assert_eq!(desk.find("P-3").tags, ["call back"]);

    // Whoever the list no longer shows has no place in it.
    let hidden = ColumnValues { of: PersonList { search: "Roe".into(), ..values.of.clone() }, ..values };
    assert_eq!(preview(&mut desk, &hidden).not_shown, 1);
}

#[test]
fn what_cannot_be_read_is_named_with_its_line_and_the_rest_is_written() {
    let mut desk = desk_with_four();
    let values = downwards(&desk, "fact:documented_loss", 0, &["$1,250.50", "a lot", "50", "70"]);
    let shown = preview(&mut desk, &values);
    assert_eq!((shown.changes, shown.same, shown.unread, shown.replaced), (2, 1, 1, 1));
    let [UnreadValue { place: 2, name, value, why }] = &shown.unreadable[..] else { panic!("{shown:?}") };
    assert_eq!((name.as_str(), value.as_str()), ("Poe, Dee", "a lot"));
    assert!(why.contains("a lot") && why.ends_with('.'), "{why}");
    set(&mut desk, &values, Some(2)).unwrap();
    assert_eq!(desk.find("P-3").fields.facts["documented_loss"], "1250.50");
    assert_eq!(desk.find("P-4").fields.facts["documented_loss"], "50.00");
}

#[test]
fn a_cell_takes_a_value_is_emptied_and_says_what_it_cannot_take() {
    let mut desk = desk_with_four();
    let typed = cell(&mut desk, "P-1", "family", "Rowe");
    let done = set(&mut desk, &typed, None).unwrap();
    assert_eq!(
        (done.summary.as_str(), desk.find("P-1").name.as_str()),
        ("Set Family name of Rowe, Ann", "Rowe, Ann")
    );
    let blank = cell(&mut desk, "P-1", "email", "");
    set(&mut desk, &blank, None).unwrap();
    assert_eq!(desk.find("P-1").fields.email, "");
    let status = cell(&mut desk, "P-1", "status", "Named plaintiff");
    set(&mut desk, &status, None).unwrap();
    assert_eq!(desk.find("P-1").status, "named_plaintiff");
    let tags = cell(&mut desk, "P-1", "tag", "no proof, call back");
    set(&mut desk, &tags, None).unwrap();
    assert_eq!(desk.find("P-1").tags, ["call back", "no proof"]);

    for (column, value, part) in [
        ("born_on", "2027-01-01", "after today"),
        ("born_on", "soon", "not a date"),
        ("status", "", "Everyone has a status"),
        ("status", "friend", "friend"),
        ("fact:amount_paid", "-5", "-5"),
        ("external_id", "P-2", "is the id of Roe, Bob"),
    ] {
        let values = cell(&mut desk, "P-1", column, value);
        let refusal = set(&mut desk, &values, None).unwrap_err();
        assert_eq!((refusal.code, refusal.field.as_deref()), (ErrorCode::Invalid, Some("value")));
        assert!(refusal.message.contains(part), "{column} {value:?}: {}", refusal.message);
    }
    let only_name = cell(&mut desk, "P-1", "given", "");
    set(&mut desk, &only_name, None).unwrap();
    let nameless = cell(&mut desk, "P-1", "family", "");
    assert!(set(&mut desk, &nameless, None).unwrap_err().message.contains("needs a given or a family name"));
}

#[test]
fn names_and_contacts_of_whoever_opted_out_stay_and_facts_are_set() {
    let mut desk = desk_with_four();
    let values = downwards(&desk, "phone", 0, &["415-555-0101", "415-555-0102"]);
    let shown = preview(&mut desk, &values);
    assert_eq!((shown.changes, shown.unread, shown.unreadable[0].name.as_str()), (1, 1, "Poe, Dee"));
    assert!(
        shown.unreadable[0].why.contains("opted out, and the record is frozen"),
        "{:?}",
        shown.unreadable
    );
    set(&mut desk, &values, Some(1)).unwrap();
    assert_eq!(
        (desk.find("P-3").fields.phone, desk.find("P-4").fields.phone),
        ("415-555-0101".into(), String::new())
    );
    let alone = cell(&mut desk, "P-4", "family", "Park");
    assert!(set(&mut desk, &alone, None).unwrap_err().message.contains("the record is frozen"));
    let fact = cell(&mut desk, "P-4", "fact:amount_paid", "900");
    set(&mut desk, &fact, None).unwrap();
}

#[test]
fn no_two_people_get_one_id() {
    let mut desk = desk_with_four();
    let values = downwards(&desk, "external_id", 0, &["Q-1", "Q-1", "P-3", "Q-4"]);
    let shown = preview(&mut desk, &values);
    assert_eq!((shown.changes, shown.unread), (1, 3));
    assert!(shown.unreadable[2].why.contains("is the id of Poe, Cid"), "{:?}", shown.unreadable);
}

#[test]
fn what_is_worked_out_and_what_has_changed_since_is_refused() {
    let mut desk = desk_with_four();
    for column in ["recoverable", "name", "note", "import", "amount:sca", "fact:no_such"] {
        let values = downwards(&desk, column, 0, &["1"]);
        let refusal = app::person_column_preview(&mut desk.app, values).unwrap_err();
        assert_eq!(refusal.field.as_deref(), Some("column"), "{column}");
    }
    let columns = app::person_column_list(&mut desk.app, OfCase { case: desk.case }).unwrap();
    let typed = |key: &str| columns.iter().find(|column| column.key == key).unwrap().is_typed;
    assert!(typed("email") && typed("status") && typed("tag") && typed("fact:documented_loss"));
    assert!(!typed("recoverable") && !typed("name") && !typed("last_day:sca"));

    let values = downwards(&desk, "city", 0, &["Fresno", "Reno"]);
    assert_eq!(set(&mut desk, &values, Some(3)).unwrap_err().code, ErrorCode::Conflict);
    assert_eq!(desk.find("P-3").fields.city, "");
}

#[test]
fn ten_thousand_values_are_pasted_at_once_and_taken_back() {
    let mut desk = desk();
    let rows: String = (0..10_000)
        .map(|n| format!("P-{n:05},Ann,Roe{n:05},,,2022-03-04,863.68,yes,,2024-09-18,class_member\n"))
        .collect();
    assert_eq!(desk.import(&rows).unwrap().new, 10_000);
    let amounts: Vec<String> = (0..10_000).map(|n| format!("{n}.25")).collect();
    let amounts: Vec<&str> = amounts.iter().map(String::as_str).collect();
    let values = downwards(&desk, "fact:documented_loss", 0, &amounts);
    assert_eq!(preview(&mut desk, &values).changes, 10_000);
    let done = set(&mut desk, &values, Some(10_000)).unwrap();
    assert_eq!(desk.find("P-00007").fields.facts["documented_loss"], "7.25");
    assert_eq!(desk.find("P-09999").fields.facts["documented_loss"], "9999.25");
    undo(&mut desk, done.operation);
    assert!(!desk.find("P-09999").fields.facts.contains_key("documented_loss"));
}
