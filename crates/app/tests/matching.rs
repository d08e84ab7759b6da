//! Who of those known is meant by a row, and what becomes of it.
#![allow(clippy::unwrap_used, reason = "a test may stop at the first surprise")]

mod common;

use app::ErrorCode;
use app::wire::{ImportCheck, ImportReport, ImportWrite, MatchRule, PersonSave};
use common::{Desk, HEADER, desk};

/// `new, updated, unchanged, review, skipped, overwritten`
fn counts(report: &ImportReport) -> [u64; 6] {
    let ImportReport { new, updated, unchanged, review, skipped, overwritten, .. } = report;
    [*new, *updated, *unchanged, *review, *skipped, *overwritten]
}

fn rule(on_match: &str, kinds: &[(&str, &str)], rows: &[(u32, &str)]) -> MatchRule {
    MatchRule {
        on_match: Some(on_match.to_owned()),
        kinds: kinds.iter().map(|(kind, word)| ((*kind).to_owned(), (*word).to_owned())).collect(),
        rows: rows.iter().map(|(row, word)| (*row, (*word).to_owned())).collect(),
    }
}

const PEOPLE: &str = "id,first,last,email,phone,street,city,zip,dob,amount_paid,notes\n";

fn bring(desk: &mut Desk, rows: &str, matching: Option<MatchRule>) -> ImportReport {
    let list = ImportCheck { matching, ..desk.list(&format!("{PEOPLE}{rows}")) };
    app::import_write(&mut desk.app, ImportWrite { list, ..ImportWrite::default() }).unwrap()
}

fn check(desk: &mut Desk, rows: &str, matching: Option<MatchRule>) -> ImportReport {
    let list = ImportCheck { matching, ..desk.list(&format!("{PEOPLE}{rows}")) };
    app::import_check(&mut desk.app, list).unwrap()
}

/// Ana by everything, Tom without an id, Ida by id alone, Eve by her e-mail address as well.
fn known() -> Desk {
    let mut desk = desk();
    let rows = "A-1,Ana,García,ana@mail.example,(415) 555-0123,12 Elm St.,Oakland,94607,1980-03-04,100.00,blue\n\
                ,Tom,Reed,tom@mail.example,,,,,,50.00,\n\
                A-3,Ida,Moss,,,,,,,,\n\
                A-4,Eve,Lane,eve@mail.example,,,,,,,\n";
    assert_eq!(bring(&mut desk, rows, None).new, 4);
    desk
}

#[test]
fn people_are_found_by_id_then_email_then_phone_then_name_with_birth_date_or_address() {
    let mut desk = known();
    for (rows, expected, why) in [
        ("A-3,Ida,Moss,,,,,,,,\n", [0, 0, 1, 0, 0, 0], "the id"),
        (
            ",ANA,GARCIA,Ana@Mail.example,,,,,,,\n",
            [0, 0, 1, 0, 0, 0],
            "the e-mail address, whatever its case",
        ),
        (",Ana,Garcia,,415-555-0123,,,,,,\n", [0, 0, 1, 0, 0, 0], "the telephone number, however written"),
        (",Ana,García,,,,,,1980-03-04,,\n", [0, 0, 1, 0, 0, 0], "name and birth date"),
        (
            ",Ana,García,,,12 ELM ST,Oakland,94607-1234,,,\n",
            [0, 0, 0, 1, 0, 0],
            "name and address: the ZIP says more",
        ),
        (",Ana,García,,,,,,1981-03-04,,\n", [1, 0, 0, 0, 0, 0], "another birth date is another person"),
        (",Ana,García,other@mail.example,,,,,,,\n", [1, 0, 0, 0, 0, 0], "a name alone is nobody"),
        ("B-9,Ana,García,ana@mail.example,,,,,,,\n", [1, 0, 0, 0, 0, 0], "another id is another person"),
        (
            ",Luis,García,ana@mail.example,,,,,,,\n",
            [0, 0, 0, 1, 0, 0],
            "somebody else's e-mail address is asked about",
        ),
        (",Luis,García,,415-555-0123,,,,,,\n", [1, 0, 0, 0, 0, 0], "a household shares a telephone"),
    ] {
        assert_eq!(counts(&check(&mut desk, rows, None)), expected, "{why}");
    }
}

#[test]
fn what_only_fills_blanks_is_an_update_and_what_replaces_is_for_review() {
    let mut desk = known();
    let rows = "A-1,Ana,García,,,,,,,,\n\
                A-3,Ida,Moss,ida@mail.example,,,,,,12.00,\n\
                T-2,Tom,Reed,tom@mail.example,,,,,,75.00,\n\
                A-9,New,Body,,,,,,,,\n";
    let report = check(&mut desk, rows, None);
    assert_eq!(counts(&report), [1, 1, 1, 1, 0, 0]);
    assert_eq!(report.reviews.len(), 1);
    let review = &report.review_rows[0];
    assert_eq!((review.row, review.kind.as_str(), review.name.as_str()), (4, "same_email", "Reed, Tom"));
    let fields: Vec<_> = review
        .fields
        .iter()
        .map(|of| (of.field.as_str(), of.stands.as_deref(), of.brings.as_str(), of.effect.as_str()))
        .collect();
    assert_eq!(
        fields,
        [("external_id", None, "T-2", "fills"), ("amount_paid", Some("50.00"), "75.00", "replaces"),]
    );
    let report = bring(&mut desk, rows, None);
    assert_eq!(counts(&report), [1, 1, 1, 1, 0, 0]);
    assert_eq!(desk.find("A-3").fields.email, "ida@mail.example");
    let imports = app::import_list(&mut desk.app, app::wire::OfCase { case: desk.case }).unwrap();
    assert_eq!((imports[0].report.review, imports[0].report.overwritten), (1, 0));
    assert!(counts(&check(&mut desk, rows, None))[3] == 1, "what is left for review stays as it was");
}

#[test]
fn rows_are_decided_singly_by_kind_or_all_alike() {
    let mut desk = known();
    let rows = "A-1,Ana,García,,,,,,,200.00,\n\
                ,Tom,Reed,tom@mail.example,,,,,,75.00,\n\
                ,Luis,Lane,eve@mail.example,,,,,,,\n";
    for (rule, expected) in [
        (rule("review", &[], &[]), [0, 0, 0, 3, 0, 0]),
        // Nor is somebody left out because another has the same e-mail address.
        (rule("skip", &[], &[]), [0, 0, 0, 1, 2, 0]),
        // Nobody of another name is updated unless that is said of the row or its kind.
        (rule("update", &[], &[]), [0, 2, 0, 1, 0, 2]),
        (rule("review", &[("same_email", "update")], &[]), [0, 1, 0, 2, 0, 1]),
        (rule("update", &[("other_name", "new")], &[(2, "skip")]), [1, 1, 0, 0, 1, 1]),
        (rule("review", &[("differs", "update")], &[(2, "review"), (4, "new")]), [1, 0, 0, 2, 0, 0]),
    ] {
        let report = check(&mut desk, rows, Some(rule.clone()));
        assert_eq!(counts(&report), expected, "{rule:?}");
        assert_eq!(report.reviews.iter().map(|of| of.count).sum::<u64>(), 3, "decided rows stay in sight");
        assert_eq!(report.reviews.iter().map(|of| of.open).sum::<u64>(), report.review);
    }
    let list = ImportCheck {
        matching: Some(rule("review", &[], &[(2, "new")])),
        ..desk.list(&format!("{PEOPLE}{rows}"))
    };
    let refused = app::import_check(&mut desk.app, list).unwrap_err();
    assert_eq!((refused.code, refused.field.as_deref()), (ErrorCode::Invalid, Some("matching")));
    assert!(refused.message.contains("Row 2 has the id A-1"), "{refused}");
    for word in ["new", "perhaps"] {
        let list = ImportCheck { matching: Some(rule(word, &[], &[])), ..desk.list(PEOPLE) };
        assert!(app::import_check(&mut desk.app, list).is_err());
    }
}

#[test]
fn what_a_person_typed_is_never_written_over_and_is_shown_beside() {
    let mut desk = known();
    let found = desk.find("A-1");
    let mut fields = found.fields;
    fields.facts.insert("amount_paid".into(), "870.00".into());
    fields.email = "typed@mail.example".into();
    let save = PersonSave { case: desk.case, person: Some(found.person), status: None, fields };
    app::person_save(&mut desk.app, save).unwrap();
    let rows = "A-1,Ana,García,ana@mail.example,,,,,,100.00,red\n";
    let report = bring(&mut desk, rows, Some(rule("update", &[], &[])));
    assert_eq!(counts(&report), [0, 1, 0, 0, 0, 1]);
    let kept: Vec<_> = report.problems.iter().map(|of| (of.column.as_str(), of.kind.as_str())).collect();
    assert_eq!(kept, [("email", "kept_as_typed"), ("amount_paid", "kept_as_typed")]);
    let found = desk.find("A-1");
    assert_eq!(
        (found.fields.email.as_str(), &*found.fields.facts["amount_paid"]),
        ("typed@mail.example", "870.00")
    );
    assert_eq!(found.extra, [["notes".to_owned(), "red".to_owned()]]);
}

#[test]
fn a_typed_value_gives_way_only_on_a_row_or_kind_of_which_somebody_says_so() {
    let mut desk = known();
    let found = desk.find("A-1");
    let fields = app::wire::PersonFields { email: "typed@mail.example".into(), ..found.fields };
    let save = PersonSave { case: desk.case, person: Some(found.person), status: None, fields };
    app::person_save(&mut desk.app, save).unwrap();
    let rows = "A-1,Ana,García,ana@mail.example,,,,,,100.00,\n";
    let stays = check(&mut desk, rows, None);
    assert_eq!((stays.review, stays.unchanged, stays.overwritten), (0, 1, 0));
    let kinds: Vec<_> = stays.reviews.iter().map(|of| (of.kind.as_str(), of.count, of.open)).collect();
    assert_eq!(kinds, [("typed", 1, 0)], "it is shown, and asks for nothing");
    let of_whole_list =
        ImportCheck { matching: Some(rule("overwrite", &[], &[])), ..desk.list(&format!("{PEOPLE}{rows}")) };
    assert!(app::import_check(&mut desk.app, of_whole_list).is_err());
    let skipped = check(&mut desk, rows, Some(rule("skip", &[], &[])));
    assert_eq!((skipped.skipped, skipped.updated), (1, 0));

    let report = bring(&mut desk, rows, Some(rule("review", &[("typed", "overwrite")], &[])));
    assert_eq!((report.updated, report.overwritten, report.problems.len()), (1, 1, 0));
    assert_eq!(desk.find("A-1").fields.email, "ana@mail.example");
    app::operation_undo(
        &mut desk.app,
        app::wire::OperationUndo { operation: report.operation.unwrap(), ..Default::default() },
    )
    .unwrap();
    assert_eq!(desk.find("A-1").fields.email, "typed@mail.example");
}

#[test]
fn one_person_is_meant_by_one_row() {
    let mut desk = known();
    let rows = ",Tom,Reed,tom@mail.example,,,,,,50.00,\n,Tom,Reed,tom@mail.example,,,,,,50.00,\n";
    assert_eq!(counts(&check(&mut desk, rows, None)), [0, 0, 1, 1, 0, 0]);
    let both = rule("review", &[("twice", "new")], &[]);
    assert_eq!(counts(&check(&mut desk, rows, Some(both))), [1, 0, 1, 0, 0, 0]);
}

#[test]
fn an_import_has_a_name_and_its_people_know_the_column_of_each_value() {
    let mut desk = desk();
    let list = desk.list(&format!("{HEADER}A-1,Ana,Muñoz,ana@mail.example,02138,2022-03-04,863.68,yes,,,\n"));
    let write = ImportWrite { list, name: Some("Class list, version 3".into()), ..ImportWrite::default() };
    let report = app::import_write(&mut desk.app, write).unwrap();
    let imports = app::import_list(&mut desk.app, app::wire::OfCase { case: desk.case }).unwrap();
    assert_eq!(imports[0].report.name.as_deref(), Some("Class list, version 3"));
    let person = desk.find("A-1").person;
    let asked = app::wire::ImportRowGet { operation: report.operation.unwrap(), row: 2, person };
    let row = app::import_row_get(&mut desk.app, asked).unwrap();
    let columns: Vec<_> =
        row.values.iter().map(|of| (of.label.as_str(), of.column.as_deref().unwrap())).collect();
    assert!(
        columns.contains(&("Name", "first, last")) && columns.contains(&("Amount paid", "amount_paid")),
        "{columns:?}"
    );
    assert!(columns.contains(&("E-mail", "email")) && columns.contains(&("Address", "zip")), "{columns:?}");
}

#[test]
fn reading_can_be_stopped_and_leaves_nothing() {
    let mut desk = desk();
    let rows: String = (0..200_000).map(|n| format!("S-{n},Ana,Reed,,,,,,,,\n")).collect();
    let list = desk.list(&format!("{PEOPLE}{rows}"));
    let stop = desk.app.stop();
    desk.app.on_progress(move |_| stop.now());
    let write = ImportWrite { list: list.clone(), ..ImportWrite::default() };
    let refused = app::import_write(&mut desk.app, write).unwrap_err();
    assert_eq!(
        (refused.code, refused.message.as_str()),
        (ErrorCode::Stopped, "Stopped before its end. Nothing was written.")
    );
    assert_eq!(desk.estimate(&[]).people, 0);
    // What was stopped before does not stop what begins after.
    desk.app.on_progress(|_| {});
    assert_eq!(app::import_check(&mut desk.app, list).unwrap().new, 200_000);
}

#[test]
fn a_shared_e_mail_address_leaves_its_owner_to_the_row_that_means_them() {
    let mut desk = known();
    let rows = ",Luis,García,ana@mail.example,,,,,,,\n,Ana,García,ana@mail.example,,,,,,,\n";
    let report = bring(&mut desk, rows, None);
    assert_eq!(counts(&report), [0, 0, 1, 1, 0, 0], "Ana is known, and only Luis is asked about");
}

#[test]
fn a_file_that_changed_since_it_was_looked_at_is_refused_with_what_was_decided_of_its_rows() {
    let mut desk = known();
    let list = desk.list(&format!("{PEOPLE}A-9,New,Body,,,,,,,,\n"));
    let seen = app::import_check(&mut desk.app, list.clone()).unwrap().sha256;
    let list = ImportCheck { sha256: seen, matching: Some(rule("review", &[], &[(2, "update")])), ..list };
    app::import_check(&mut desk.app, list.clone()).unwrap();
    std::fs::write(&list.path, format!("{PEOPLE}A-8,One,More,,,,,,,,\nA-9,New,Body,,,,,,,,\n")).unwrap();
    for refused in [
        app::import_check(&mut desk.app, list.clone()),
        app::import_write(&mut desk.app, ImportWrite { list, ..ImportWrite::default() }),
    ] {
        let refused = refused.unwrap_err();
        assert_eq!(refused.field.as_deref(), Some("sha256"));
        assert!(refused.message.contains("has changed since it was checked"), "{refused}");
    }
}

#[test]
fn a_nickname_with_the_same_telephone_is_put_before_a_person() {
    let mut desk = desk();
    let typed = app::wire::PersonFields {
        given: "Bill".into(),
        family: "Smith-Jones".into(),
        phone: "(415) 555-0133".into(),
        ..Default::default()
    };
    let save =
        PersonSave { case: desk.case, person: None, status: Some("class_member".into()), fields: typed };
    app::person_save(&mut desk.app, save).unwrap();
    let header = "last,first,phone\n";
    let list = |desk: &Desk, matching| ImportCheck {
        matching,
        ..desk.list(&format!(
            "{header}SMITH-JONES,William R.,+1 415 555 0133 x12\nSmith-Jones,Carla,415-555-0133\n"
        ))
    };
    let undecided = list(&desk, None);
    let report = app::import_check(&mut desk.app, undecided).unwrap();
    assert_eq!((report.new, report.review), (1, 1), "who only shares the telephone is somebody else");
    assert_eq!(report.reviews[0].kind, "like_name");
    let other = list(&desk, Some(rule("update", &[("like_name", "new")], &[])));
    let report = app::import_check(&mut desk.app, other).unwrap();
    assert_eq!((report.new, report.review), (2, 0));
}

#[test]
fn rows_of_one_list_that_seem_to_be_of_one_person_are_put_before_somebody_and_both_kept_or_one() {
    let mut desk = desk();
    // Row 3 shares name and telephone with row 2, row 5 name and birth date with row 4; Tom only the telephone.
    let rows = "A-1,Ana,García,,(415) 555-0123,,,,,100.00,\n\
                A-2,ANA,Garcia,ana@mail.example,415-555-0123,,,,,50.00,\n\
                ,Ida,Moss,,,,,,1980-03-04,,\n\
                ,Ida,Moss,,,,,,1980-03-04,,\n\
                ,Tom,García,,415-555-0123,,,,,,\n\
                ,Ida,Moss,,,,,,,,\n";
    let report = check(&mut desk, rows, None);
    assert_eq!(counts(&report), [4, 0, 0, 2, 0, 0]);
    assert_eq!((report.reviews[0].kind.as_str(), report.reviews[0].open), ("twice", 2));
    let twins: Vec<_> = report
        .review_rows
        .iter()
        .map(|of| (of.row, of.earlier, of.person, of.fields[0].field.as_str()))
        .collect();
    assert_eq!(twins, [(3, Some(2), None, "phone"), (5, Some(4), None, "dob")]);
    let both = rule("review", &[("twice", "new")], &[(5, "skip")]);
    let written = bring(&mut desk, rows, Some(both));
    assert_eq!(counts(&written), [5, 0, 0, 0, 1, 0]);
    assert_eq!(desk.find("A-2").fields.phone, "415-555-0123");
    // In the next list both are known by their ids, and nobody is asked about them again.
    let again = check(
        &mut desk,
        "A-1,Ana,García,,(415) 555-0123,,,,,,\nA-2,Ana,Garcia,,(415) 555-0123,,,,,,\n",
        None,
    );
    assert_eq!(again.reviews, []);
    let update = ImportCheck {
        matching: Some(rule("review", &[("twice", "update")], &[])),
        ..desk.list(&format!(
            "{PEOPLE}\
        B-1,Eva,Ott,e@mail.example,,,,,,,\nB-2,Eva,Ott,e@mail.example,,,,,,,\n"
        ))
    };
    let refused = app::import_check(&mut desk.app, update).unwrap_err();
    assert!(refused.message.contains("Row 3 seems to be of the person of row 2"), "{refused}");
}

#[test]
fn rows_of_whom_an_earlier_one_was_refused_or_skipped_stand_for_themselves() {
    let mut desk = known();
    let rows = "B-1,Eva,Ott,not an address,,,,,1980-03-04,,\nB-2,Eva,Ott,,,,,,1980-03-04,,\n";
    let report = check(&mut desk, rows, None);
    assert_eq!((counts(&report), report.rejected), ([1, 0, 0, 0, 0, 0], 1));
}

#[test]
fn what_only_adds_columns_kept_as_they_came_counts_as_unchanged_and_is_said() {
    let mut desk = known();
    let text = "id,first,last,email,NCOA\nA-3,Ida,Moss,,moved\nA-4,Eve,Lane,eve@mail.example,\n";
    let list = desk.list(text);
    let report = app::import_write(&mut desk.app, ImportWrite { list, ..ImportWrite::default() }).unwrap();
    assert_eq!((counts(&report), report.extras_only), ([0, 0, 2, 0, 0, 0], 1));
    assert_eq!(desk.find("A-3").extra, [["NCOA", "moved"]]);
}

#[test]
fn it_is_said_of_how_many_new_people_the_list_says_no_status() {
    let mut desk = known();
    let text = "id,last,status\nB-1,Reed,prospective\nB-2,Park,\nA-3,Moss,\n";
    let list = desk.list(text);
    let report = app::import_check(&mut desk.app, list).unwrap();
    assert_eq!((report.new, report.without_status), (2, 1));
}
