//! Dates that are known in part, from the list to the figures and the last days: kept as they are known, and marked.
#![allow(clippy::unwrap_used, reason = "a test may stop at the first surprise")]

mod common;

use app::wire::{
    EventAdd, FileOpen, FilingAdd, IcsExport, LimitationAsked, Nothing, OfCase, OperationUndo, PersonExport,
    PersonFile, PersonList, SettingSet, SettingView, UserRow,
};
use app::{App, Moment};
use common::{Desk, desk};

fn value(person: &PersonFile, key: &str) -> String {
    let fact = person.facts.iter().find(|fact| fact.key == key).unwrap();
    fact.value.clone().unwrap_or_default()
}

/// Three people: all known, the cut-off of September 18, 2024 within the year of Premium, the month of discovery.
fn known_in_part() -> Desk {
    let mut desk = desk();
    let report = desk.import(
        "X-1,Ana,Reed,,,2022-03-04,800.00,yes,0.00,2025-03-10,\n\
         X-2,Ben,Park,,,2024,800.00,yes,0.00,2025-03-10,\n\
         X-3,Cy,Cole,,,March 2022,800.00,yes,0.00,03/2025,\n\
         X-4,Di,Lee,,,03/22,800.00,yes,0.00,2025-03-10,\n",
    );
    let report = report.unwrap();
    assert_eq!((report.new, report.rejected), (3, 1));
    assert_eq!((report.problems[0].row, report.problems[0].column.as_str()), (5, "premium_from"));
    desk
}

#[test]
fn a_list_keeps_what_is_known_of_a_date_and_the_class_test_invents_no_day() {
    let mut desk = known_in_part();
    let cole = desk.find("X-3");
    assert_eq!([value(&cole, "premium_from"), value(&cole, "discovered_on")], ["2022-03", "2025-03"]);
    assert_eq!(cole.assessment.class_test, "inside");
    let park = desk.find("X-2");
    assert_eq!(value(&park, "premium_from"), "2024");
    assert!(!park.assessment.counted);
    assert_eq!(park.assessment.class_reason, "Cannot be told: Premium from only known as 2024");
    assert_eq!(park.assessment.gaps, ["partial_premium_from"]);
    let estimate = desk.estimate(&[]);
    assert_eq!(estimate.class_members, 2);
    let gap = estimate.gaps.iter().find(|gap| gap.kind == "partial_premium_from").unwrap();
    assert_eq!(gap.people, 1);
    // The list that says the same again changes nobody.
    let again = desk.import("X-3,Cy,Cole,,,2022-03,800.00,yes,0.00,March 2025,\n").unwrap();
    assert_eq!((again.new, again.updated, again.unchanged), (0, 0, 1));
}

/// Two years from March 1, 2025, the earliest day of the month, end on Monday, March 1, 2027.
#[test]
fn a_last_day_is_counted_from_the_earliest_day_and_marked_wherever_it_shows() {
    let mut desk = known_in_part();
    let cole = desk.find("X-3").assessment;
    let day = cole.last_days.iter().find(|day| day.claim == "sca").unwrap();
    assert_eq!(day.partial.as_deref(), Some("2025-03"));
    assert_eq!((day.start.as_deref(), day.last_day.as_deref()), (Some("2025-03-01"), Some("2027-03-01")));
    let mark = "Counted from March 1, 2025, the earliest day that \u{201c}March 2025\u{201d} can mean";
    assert_eq!(day.working[0], mark);
    let reed = desk.find("X-1").assessment;
    assert!(reed.last_days.iter().all(|day| day.partial.is_none()));

    let asked = LimitationAsked { case: desk.case, claim: Some("sca".into()), within: 365 };
    let rows = app::limitation_list(&mut desk.app, asked).unwrap();
    let marks: Vec<_> =
        rows.iter().map(|row| (row.external_id.as_deref().unwrap(), row.is_partial)).collect();
    assert_eq!(marks, [("X-3", true), ("X-1", false)]);
    let classes = app::last_day_list(&mut desk.app, OfCase { case: desk.case }).unwrap();
    let sca = classes.iter().find(|of| of.claim == "sca").unwrap();
    assert_eq!(sca.partial, 1);
    let days: Vec<_> = sca.days.iter().map(|of| (&*of.day, of.people, of.partial)).collect();
    assert_eq!(days, [("2027-03-01", 1, 1), ("2027-03-10", 1, 0)]);
    let path = desk.folder.path().join("deadlines.ics");
    let ics = IcsExport { case: Some(desk.case), path: path.display().to_string(), replace: false };
    app::ics_export(&mut desk.app, ics).unwrap();
    let file = std::fs::read_to_string(path).unwrap().replace("\r\n ", "");
    let marks: Vec<&str> = file
        .lines()
        .filter(|line| line.starts_with("SUMMARY") && line.contains("Stored"))
        .map(|line| line.rsplit_once(" (").unwrap().1)
        .collect();
    assert_eq!(marks, ["unconfirmed\\, from a date known in part)", "unconfirmed)"]);
    reminder_is_marked(&mut desk);
    let list = PersonList { case: desk.case, limit: 10, ..PersonList::default() };
    let page = app::person_list(&mut desk.app, list.clone()).unwrap();
    for row in &page.rows {
        let is_marked = row.last_day_is_partial;
        assert_eq!(
            is_marked,
            row.last_day_claim.as_deref() == Some("sca") && row.external_id.as_deref() == Some("X-3")
        );
    }
    let path = desk.folder.path().join("people.csv");
    let export = PersonExport { list, path: path.display().to_string(), ..PersonExport::default() };
    app::person_export(&mut desk.app, export).unwrap();
    assert!(std::fs::read_to_string(path).unwrap().contains("From the earliest day of a date known in part"));
}

/// The program starts anew thirty days before.
fn reminder_is_marked(desk: &mut Desk) {
    let moment = Moment { at: "2027-01-30T20:00:00Z".parse().unwrap(), today: "2027-01-30".parse().unwrap() };
    app::file_close(&mut desk.app, Nothing {}).unwrap();
    desk.app = App::new(move || moment).unwrap();
    let path = desk.folder.path().join("cases.numerosity").display().to_string();
    app::file_open(&mut desk.app, FileOpen { path, passphrase: None }).unwrap();
    let user = UserRow { name: "Maya Okafor".into(), initials: String::new() };
    app::user_choose(&mut desk.app, user).unwrap();
    let told = app::reminder_list(&mut desk.app, Nothing {}).unwrap().notices.remove(0).body;
    let says = "Stored Communications Act, 1 person, the first on Mon, Mar 1, 2027 (in 30 days), 1 person from a date \
                known in part, not confirmed";
    assert!(told.ends_with(says), "{told}");
}

#[test]
fn the_accrual_date_of_a_case_may_be_a_month_and_undo_gives_back_the_day() {
    let mut desk = known_in_part();
    let start = |desk: &mut Desk| {
        let found = desk.find("X-1").assessment;
        let day = found.last_days.into_iter().find(|day| day.start_kind == "accrual").unwrap();
        (day.start.unwrap(), day.partial)
    };
    let before = start(&mut desk);
    let set = |value: &str| SettingSet {
        case: 1,
        setting: SettingView {
            name: "accrued_on".into(),
            value: value.into(),
            source: "press".into(),
            is_assumed: true,
        },
    };
    let done = app::setting_set(&mut desk.app, set("Oct 2024")).unwrap();
    assert!(done.summary.ends_with("2024-10"), "{}", done.summary);
    assert_eq!(start(&mut desk), ("2024-10-01".to_owned(), Some("2024-10".to_owned())));
    app::operation_undo(
        &mut desk.app,
        OperationUndo { operation: done.operation, ..OperationUndo::default() },
    )
    .unwrap();
    assert_eq!(start(&mut desk), before);
    for value in ["2024-13", "10/24", "soon"] {
        let refused = app::setting_set(&mut desk.app, set(value)).unwrap_err();
        assert!(refused.message.contains("is not a date"), "{}", refused.message);
    }
}

#[test]
fn an_event_keeps_its_month_and_undo_takes_it_away() {
    let mut desk = known_in_part();
    let person = desk.find("X-1").person;
    let add =
        |on: &str| EventAdd { person, kind: "call".into(), on: Some(on.into()), loss: None, note: None };
    let month = app::event_add(&mut desk.app, add("March 2018")).unwrap();
    assert_eq!(month.summary, "Added to Reed, Ana: call in 2018-03");
    for on in ["2018-03-02", "2018", "2018-02-28"] {
        app::event_add(&mut desk.app, add(on)).unwrap();
    }
    let days = |desk: &mut Desk| -> Vec<String> {
        desk.find("X-1").events.into_iter().filter_map(|event| event.on).collect()
    };
    assert_eq!(days(&mut desk), ["2018", "2018-02-28", "2018-03", "2018-03-02"]);
    app::operation_undo(
        &mut desk.app,
        OperationUndo { operation: month.operation, ..OperationUndo::default() },
    )
    .unwrap();
    assert_eq!(days(&mut desk), ["2018", "2018-02-28", "2018-03-02"]);
    let ahead = app::event_add(&mut desk.app, add("2027")).unwrap_err();
    assert!(ahead.message.contains("after today"), "{}", ahead.message);
}

#[test]
fn a_filing_needs_the_day_itself_and_says_so() {
    let mut desk = desk();
    let filing = FilingAdd {
        case: desk.case,
        filed_on: "March 2018".into(),
        docket_entry: None,
        title: "Complaint".into(),
        filed_by: None,
        source: None,
    };
    let refused = app::filing_add(&mut desk.app, filing).unwrap_err();
    assert!(refused.message.contains("the day itself is needed"), "{}", refused.message);
}
