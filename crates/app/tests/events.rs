//! What happened to people: lists of events in, figures that follow, and one event typed or taken away.
#![allow(clippy::unwrap_used, reason = "a test may stop at the first surprise")]

mod common;

use app::wire::{
    CaseAdd, ClaimAdd, ClaimTermSet, EventAdd, EventCheck, EventImport, EventRemove, EventReport, FileOpen,
    ImportCheck, ImportWrite, InputSourceSet, Nothing, OfCase, OperationUndo, PersonDraft, PersonFile,
    PersonList, SettingView,
};
use app::{App, ErrorCode, Failure};
use common::{Desk, desk, moment};

/// A case of its own with two people, pleading the do-not-call claim at 500.00 a call; events tell the calls.
fn called() -> Desk {
    let mut desk = desk();
    let case = CaseAdd { caption: Some("Lee v. Ringwell Inc.".into()), ..CaseAdd::default() };
    desk.case = app::case_add(&mut desk.app, case).unwrap().case;
    let people = desk.folder.path().join("people.csv");
    std::fs::write(&people, "id,first,last\nA-1,Ana,Muñoz\nA-2,Ruth,Lee\n").unwrap();
    let list = ImportWrite {
        list: ImportCheck { case: desk.case, path: people.display().to_string(), ..ImportCheck::default() },
        strict: true,
        ..ImportWrite::default()
    };
    assert_eq!(app::import_write(&mut desk.app, list).unwrap().new, 2);
    let claim = ClaimAdd {
        case: desk.case,
        theory: "tcpa_227c5".into(),
        class: None,
        defendants: None,
        loss: None,
        status: "pleaded".into(),
        from_on: Some("2024-06-01".into()),
    };
    let id = app::claim_add(&mut desk.app, claim).unwrap().claim;
    let term = SettingView {
        name: "figure".into(),
        value: "500".into(),
        source: "the most that § 227(c)(5)(B) gives".into(),
        is_assumed: true,
    };
    app::claim_term_set(&mut desk.app, ClaimTermSet { case: desk.case, id, term }).unwrap();
    let setting = SettingView {
        name: "accrued_on".into(),
        value: "2024-05-01".into(),
        source: "call records".into(),
        is_assumed: false,
    };
    app::setting_set(&mut desk.app, app::wire::SettingSet { case: desk.case, setting }).unwrap();
    let told = InputSourceSet {
        case: desk.case,
        id: None,
        input: "calls".into(),
        fact: None,
        events: Some("Call".into()),
    };
    app::input_source_set(&mut desk.app, told).unwrap();
    desk
}

const CALLS: &str = "Member ID,Called on,Number\n\
    A-1,2024-05-01,(415) 555-0100\nA-1,2024-05-03,\nA-1,2024-06-01,\nA-2,2024-05-02,\n";

fn write(desk: &Desk, rows: &str) -> String {
    let path = desk.folder.path().join("calls.csv");
    std::fs::write(&path, rows).unwrap();
    path.display().to_string()
}

fn import(desk: &mut Desk, rows: &str, again: bool) -> Result<EventReport, Failure> {
    let path = write(desk, rows);
    let request =
        EventImport { case: desk.case, path, kind: Some("call".into()), strict: false, again, form: None };
    app::event_import(&mut desk.app, request)
}

fn total(desk: &mut Desk) -> String {
    desk.estimate(&[]).after_overlap.to_string()
}

fn undo(desk: &mut Desk, operation: i64) {
    app::operation_undo(&mut desk.app, OperationUndo { operation, ..OperationUndo::default() }).unwrap();
}

#[test]
fn figures_follow_the_calls_of_a_list_and_an_undo_takes_them_back() {
    let mut desk = called();
    let before = total(&mut desk);
    let found = import(&mut desk, CALLS, false).unwrap();
    assert_eq!((found.rows, found.events, found.people, found.rejected), (4, 4, 2, 0));
    assert_eq!(found.of_kinds[0].tells, ["tcpa_227c5: calls"]);
    // Three calls of Ana at 500.00; Ruth was called once, and the statute asks for two within a year.
    assert_eq!(total(&mut desk), "1500.00");
    let mut anew = App::new(moment).unwrap();
    let path = desk.folder.path().join("cases.numerosity").display().to_string();
    app::file_open(&mut anew, FileOpen { path, passphrase: None }).unwrap();
    let request = app::wire::EstimateRequest { case: desk.case, ..Default::default() };
    assert_eq!(app::estimate(&mut anew, request).unwrap().after_overlap.to_string(), "1500.00");
    assert_eq!(desk.find("A-1").assessment.after_overlap.to_string(), "1500.00");
    let is_told = |app: &mut App| app::file_changes(app, Nothing {}).unwrap().were_made_elsewhere;
    assert!(!is_told(&mut anew));
    undo(&mut desk, found.operation.unwrap());
    assert_eq!(total(&mut desk), before);
    assert_eq!(
        [is_told(&mut anew), is_told(&mut anew)],
        [true, false],
        "the other program is told of it once"
    );
}

/// Four years under 28 U.S.C. § 1658(a): February 1, 2025 is a Saturday. The claim was filed on June 1, 2024, too late for
/// the call of January 6, 2020. The case says that its claims accrued in 2024.
#[test]
fn the_last_day_is_counted_from_the_first_event_that_was_filed_in_time_alone_and_in_the_class() {
    let mut desk = called();
    let filed = app::wire::StageAdd {
        case: desk.case,
        stage: "filed".into(),
        from_on: "2024-06-01".into(),
        note: None,
    };
    app::stage_add(&mut desk.app, filed).unwrap();
    import(&mut desk, "id,date\nA-1,2024-03-01\nA-1,2021-02-01\nA-1,2020-01-06\n", false).unwrap();
    let last_days = desk.find("A-1").assessment.last_days;
    assert_eq!(last_days[0].last_day.as_deref(), Some("2025-02-03"));
    assert_eq!(last_days[0].is_filed_in_time, Some(true));
    let class = app::last_day_list(&mut desk.app, OfCase { case: desk.case }).unwrap();
    assert_eq!((class[0].expired, class[0].filed, class[0].later), (0, 2, 0));
    assert_eq!(desk.find("A-2").assessment.last_days[0].start.as_deref(), Some("2024-05-01"));
}

#[test]
fn an_event_of_a_person_knows_its_file_and_row_and_stands_in_the_history() {
    let mut desk = called();
    let operation = import(&mut desk, CALLS, false).unwrap().operation.unwrap();
    let PersonFile { events, history, .. } = desk.find("A-1");
    let source = events[1].source.clone().unwrap();
    assert_eq!(
        (source.operation, source.file.as_deref(), source.row),
        (operation, Some("calls.csv"), Some(3))
    );
    assert_eq!(events[0].note.as_deref(), Some("Number: (415) 555-0100"));
    assert_eq!(events.iter().map(|event| event.on.as_deref().unwrap()).max(), Some("2024-06-01"));
    assert!(history.iter().any(|done| done.summary == "Imported calls.csv: 4 events of 2 people"));
    let kinds = app::event_kind_list(&mut desk.app, OfCase { case: desk.case }).unwrap();
    assert_eq!((kinds[0].kind.as_str(), kinds[0].events, kinds[0].people), ("call", 4, 2));
    let imports = app::import_list(&mut desk.app, OfCase { case: desk.case }).unwrap();
    assert_eq!((imports[0].list.as_deref(), imports[0].report.new), (Some("events"), 4));
    assert_eq!((&imports[1].list, imports[1].report.new), (&None, 2));
}

#[test]
fn a_row_of_a_list_tells_what_it_brought_of_a_person() {
    let mut desk = called();
    let operation = import(&mut desk, CALLS, false).unwrap().operation.unwrap();
    let ana = desk.find("A-1");
    let row = |desk: &mut Desk, operation: i64, row: u32| {
        let asked = app::wire::ImportRowGet { operation, row, person: ana.person };
        app::import_row_get(&mut desk.app, asked)
    };
    let of_list = row(&mut desk, ana.named_by.unwrap().operation, 2).unwrap();
    assert_eq!((of_list.file.as_str(), of_list.name.as_str()), ("people.csv", "Muñoz, Ana"));
    assert!(of_list.values.iter().any(|one| one.label == "Name" && one.value == "Muñoz, Ana"));
    let of_calls = row(&mut desk, operation, 3).unwrap().values;
    assert_eq!(of_calls.iter().map(|one| one.value.as_str()).collect::<Vec<_>>(), ["call on 2024-05-03"]);
    assert_eq!(row(&mut desk, operation, 5).unwrap().values, []);
    assert_eq!(row(&mut desk, 1, 2).unwrap_err().code, ErrorCode::NotFound);
}

#[test]
fn whom_nobody_called_has_no_calls_for_the_class_and_alone() {
    let mut desk = called();
    let automated = ClaimAdd {
        case: desk.case,
        theory: "tcpa_227b".into(),
        class: None,
        defendants: None,
        loss: Some("another loss".into()),
        status: "pleaded".into(),
        from_on: None,
    };
    let id = app::claim_add(&mut desk.app, automated).unwrap().claim;
    let (case, events) = (desk.case, Some("call".to_owned()));
    let told = InputSourceSet { case, id: Some(id), input: "violations".into(), fact: None, events };
    app::input_source_set(&mut desk.app, told).unwrap();
    import(&mut desk, "id,date\nA-1,2024-05-01\nA-1,2024-05-02\n", false).unwrap();
    // Twice 500.00 for Ana under each claim, and nothing for Ruth.
    let gross = |person: PersonFile| person.assessment.gross.to_string();
    assert_eq!(desk.estimate(&[]).gross.to_string(), "2000.00");
    assert_eq!([gross(desk.find("A-1")), gross(desk.find("A-2"))], ["2000.00", "0.00"]);
}

#[test]
fn a_form_that_edits_a_person_counts_what_happened_to_them() {
    let mut desk = called();
    import(&mut desk, CALLS, false).unwrap();
    let ana = desk.find("A-1");
    let mut drafted = |person| {
        let (status, fields) = ("class_member".to_owned(), ana.fields.clone());
        let draft = PersonDraft { case: desk.case, person, status, fields };
        app::person_draft(&mut desk.app, draft).unwrap().assessment.after_overlap.to_string()
    };
    assert_eq!(drafted(Some(ana.person)), "1500.00");
    // Of somebody new nothing is known to have happened.
    assert_eq!(drafted(None), "0.00");
}

#[test]
fn the_same_file_comes_in_once_unless_it_is_asked_for_again() {
    let mut desk = called();
    let first = import(&mut desk, CALLS, false).unwrap().operation.unwrap();
    let path = write(&desk, CALLS);
    let check = EventCheck { case: desk.case, path, kind: Some("call".into()), form: None };
    assert_eq!(app::event_check(&mut desk.app, check).unwrap().imported_before, Some(first));
    let refused = import(&mut desk, CALLS, false).unwrap_err();
    assert_eq!((refused.code, refused.field.as_deref()), (ErrorCode::AlreadyExists, Some("path")));
    assert!(refused.message.contains(&format!("operation {first}")), "{refused}");
    assert_eq!(total(&mut desk), "1500.00");
    undo(&mut desk, first);
    import(&mut desk, CALLS, false).unwrap();
    import(&mut desk, CALLS, true).unwrap();
    // Six calls of Ana, two of Ruth.
    assert_eq!(total(&mut desk), "4000.00");
}

/// The list of before with one row put right, one more call of Ana on a day that has one, and another loss.
#[test]
fn a_corrected_list_brings_only_the_events_that_the_case_does_not_hold() {
    let mut desk = called();
    let first = "id,date,loss\nA-1,2024-05-01,\nA-1,2024-05-01,\nA-1,2024-05-03,\nA-2,soon,\n";
    let found = import(&mut desk, first, false).unwrap();
    assert_eq!((found.events, found.rejected, found.repeated.first), (3, 1, vec![3]));
    let corrected = "id,date,loss\nA-1,2024-05-01,\nA-1,2024-05-01,\nA-1,2024-05-01,\nA-1,2024-05-03,4\n\
        A-2,2024-05-02,\n";
    let check =
        EventCheck { case: desk.case, path: write(&desk, corrected), kind: Some("call".into()), form: None };
    let checked = app::event_check(&mut desk.app, check).unwrap();
    let found = import(&mut desk, corrected, false).unwrap();
    assert_eq!((checked.events, checked.held.clone()), (3, found.held.clone()));
    assert_eq!((found.held.count, found.held.first), (2, vec![2, 3]));
    assert_eq!((found.alike.count, found.alike.first), (1, vec![5]));
    assert_eq!((found.events, found.repeated.first), (3, vec![4]));
    assert_eq!(desk.find("A-1").events.len(), 5);
    assert_eq!(desk.find("A-2").events.len(), 1);
    // The call of May 3 is not in the corrected list as it was.
    assert_eq!((found.gone, found.gone_from.is_some()), (1, true));
    let all = import(&mut desk, corrected, true).unwrap();
    assert_eq!((all.events, all.held.count), (5, 0));
}

#[test]
fn bad_rows_are_reported_and_the_good_ones_written_unless_all_or_nothing_is_asked() {
    let mut desk = called();
    let rows = "id,date,loss\nA-1,2024-05-01,\nA-9,2024-05-01,\nA-2,soon,-1\n,2024-05-01,\n";
    let path = write(&desk, rows);
    let strict = EventImport {
        case: desk.case,
        path,
        kind: Some("call".into()),
        strict: true,
        again: false,
        form: None,
    };
    assert_eq!(app::event_import(&mut desk.app, strict).unwrap_err().code, ErrorCode::Refused);
    let found = import(&mut desk, rows, false).unwrap();
    let problems: Vec<_> = found
        .problems
        .iter()
        .map(|p| (p.row, p.column.as_str(), p.kind.as_str(), p.found.as_str()))
        .collect();
    assert_eq!(
        problems,
        [
            (3, "id", "unknown_person_id", "A-9"),
            (4, "date", "bad_date", "soon"),
            (4, "loss", "negative_money", "-1"),
            (5, "id", "no_person_id", ""),
        ]
    );
    assert_eq!((found.events, found.rejected), (1, 3));
    assert_eq!(desk.find("A-1").events.len(), 1);
}

#[test]
fn people_with_events_stay_when_their_list_is_undone() {
    let mut desk = called();
    import(&mut desk, "id,date\nA-1,2024-05-01\n", false).unwrap();
    let imports = app::import_list(&mut desk.app, OfCase { case: desk.case }).unwrap();
    let list = OperationUndo { operation: imports[1].operation, ..OperationUndo::default() };
    let undone = app::operation_undo(&mut desk.app, list).unwrap();
    assert!(undone.summary.ends_with("; 1 person changed since stays"), "{}", undone.summary);
    assert_eq!(desk.find("A-1").events.len(), 1);
    let case = OfCase { case: desk.case };
    assert_eq!(app::import_list(&mut desk.app, case).unwrap().len(), 2);
    let everyone = PersonList { case: desk.case, limit: 9, ..PersonList::default() };
    let names = |desk: &mut Desk| {
        let page = app::person_list(&mut desk.app, everyone.clone()).unwrap();
        page.rows.into_iter().map(|row| row.name).collect::<Vec<_>>()
    };
    assert_eq!(names(&mut desk), ["Muñoz, Ana"]);
    undo(&mut desk, undone.operation);
    assert_eq!(names(&mut desk), ["Lee, Ruth", "Muñoz, Ana"]);
}

#[test]
fn one_event_is_typed_and_taken_away_and_what_cannot_be_is_refused_at_its_field() {
    let mut desk = called();
    import(&mut desk, CALLS, false).unwrap();
    let ruth = desk.find("A-2").person;
    let typed = EventAdd {
        person: ruth,
        kind: "Call".into(),
        on: Some("5/9/2024".into()),
        loss: Some("3".into()),
        note: Some("at night".into()),
    };
    let added = app::event_add(&mut desk.app, typed.clone()).unwrap();
    assert_eq!(added.summary, "Added to Lee, Ruth: call on 2024-05-09");
    // Her second call within a year: 1,000.00 beside Ana's 1,500.00.
    assert_eq!(total(&mut desk), "2500.00");
    let event = desk.find("A-2").events.into_iter().find(|event| event.event == added.event).unwrap();
    assert_eq!((event.loss.unwrap().to_string().as_str(), event.note.as_deref()), ("3.00", Some("at night")));
    let gone = app::event_remove(&mut desk.app, EventRemove { event: added.event }).unwrap();
    assert_eq!(total(&mut desk), "1500.00");
    assert!(desk.find("A-2").history.iter().any(|done| done.operation == gone.operation));
    undo(&mut desk, gone.operation);
    assert_eq!(total(&mut desk), "2500.00");
    for (field, wrong) in [
        ("kind", EventAdd { kind: " ".into(), ..typed.clone() }),
        ("on", EventAdd { on: Some("soon".into()), ..typed.clone() }),
        ("on", EventAdd { on: Some("2026-11-25".into()), ..typed.clone() }),
        ("loss", EventAdd { loss: Some("-3".into()), ..typed.clone() }),
    ] {
        assert_eq!(app::event_add(&mut desk.app, wrong).unwrap_err().field.as_deref(), Some(field));
    }
    assert_eq!(
        app::event_remove(&mut desk.app, EventRemove { event: 99 }).unwrap_err().code,
        ErrorCode::NotFound
    );
}

/// Two calls, of which nobody knows the day of one: whether they lie within twelve months cannot be said.
#[test]
fn calls_whose_day_would_decide_are_unknown_and_one_call_is_no_claim() {
    let mut desk = called();
    import(&mut desk, "id,date\nA-1,2024-05-01\nA-1,\nA-2,2024-05-01\n", false).unwrap();
    let found = desk.estimate(&[]);
    assert_eq!(found.after_overlap.to_string(), "0.00");
    assert!(found.gaps.iter().any(|gap| gap.kind == "no_event_day" && gap.people == 1), "{:?}", found.gaps);
    assert!(desk.find("A-1").assessment.gaps.contains(&"no_event_day".to_owned()));
    let ruth = desk.find("A-2").assessment;
    assert_eq!((ruth.lines.len(), ruth.nothing.len()), (0, 1));
    assert!(ruth.nothing[0].why.contains("fewer than 2 calls within 12 months"), "{:?}", ruth.nothing);
}

/// § 227(b)(3) compares call by call: 1,200.00 and 500.00. The loss of 1,200.00 earns interest, the fixed 500.00 none.
/// Ten percent for the year from the first of the calls: 120.00.
#[test]
fn the_losses_inside_an_award_that_is_compared_call_by_call_earn_interest() {
    let mut desk = called();
    let claim = ClaimAdd {
        case: desk.case,
        theory: "tcpa_227b".into(),
        class: None,
        defendants: None,
        loss: Some("another".into()),
        status: "pleaded".into(),
        from_on: Some("2024-06-01".into()),
    };
    let id = app::claim_add(&mut desk.app, claim).unwrap().claim;
    for (input, events) in [("violations", "call"), ("violation_on", "call")] {
        let told = InputSourceSet {
            case: desk.case,
            id: Some(id),
            input: input.into(),
            fact: None,
            events: Some(events.into()),
        };
        app::input_source_set(&mut desk.app, told).unwrap();
    }
    let term = SettingView {
        name: "interest_rate".into(),
        value: "0.10".into(),
        source: "our motion".into(),
        is_assumed: true,
    };
    app::claim_term_set(&mut desk.app, ClaimTermSet { case: desk.case, id, term }).unwrap();
    import(&mut desk, "id,date,loss\nA-1,2024-06-01,1200\nA-1,2024-07-01,3\n", false).unwrap();
    let request = app::wire::EstimateRequest {
        case: desk.case,
        as_of: Some("2025-06-01".into()),
        ..Default::default()
    };
    let interest = app::estimate(&mut desk.app, request).unwrap().interest.unwrap();
    assert_eq!(interest.claims[0].principal.to_string(), "1200.00");
    assert_eq!(interest.total.to_string(), "120.00");
    let lines = desk.find("A-1").assessment.lines;
    let line = lines.iter().find(|line| line.claim == "tcpa_227b").unwrap();
    assert_eq!(line.amount.to_string(), "1700.00");
    assert!(
        line.working.contains("losses of $1,200.00 where one cost more than $500.00"),
        "{}",
        line.working
    );
    assert!(line.working.contains("$500.00 for each of the other 1"), "{}", line.working);
}

/// Calls tell what a threshold counts, and no other claim: a contract does not run from the first call, and a claim by
/// violations counts the violations that its own fact tells.
#[test]
fn events_stand_behind_the_claims_that_ask_for_them_and_no_other() {
    let mut desk = called();
    for theory in ["contract", "cipa"] {
        let claim = ClaimAdd {
            case: desk.case,
            theory: theory.into(),
            class: None,
            defendants: None,
            loss: Some(theory.into()),
            status: "pleaded".into(),
            from_on: Some("2024-06-01".into()),
        };
        app::claim_add(&mut desk.app, claim).unwrap();
    }
    import(&mut desk, "id,date\nA-1,2021-02-01\nA-1,2021-02-02\nA-1,2021-02-03\n", false).unwrap();
    let found = desk.find("A-1").assessment;
    let contract = found.last_days.iter().find(|day| day.claim == "contract").unwrap();
    assert_eq!(contract.start.as_deref(), Some("2024-05-01"));
    let cipa = found.lines.iter().find(|line| line.claim == "cipa").unwrap();
    assert_eq!((cipa.units, cipa.amount.to_string().as_str()), (1, "5000.00"));
    let calls = found.lines.iter().find(|line| line.claim == "tcpa_227c5").unwrap();
    assert_eq!(calls.units, 3);
}
