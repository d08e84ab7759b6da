//! Checks for conflicts of interest, and the sheets on representatives.
#![allow(clippy::unwrap_used, reason = "a test may stop at the first surprise")]

mod common;

use app::wire::{
    CaseAdd, ConflictAsked, ConflictClear, ConflictDecide, ConflictExport, ConflictList, ConflictReport,
    InvolvedAdd, InvolvedRemove, OfCase, OfConflictCheck, PartyAdd, PersonFields, PersonGet, PersonRemove,
    PersonSave, VettingFindingAdd,
};
use common::{Desk, desk};

fn add(desk: &mut Desk, case: i64, given: &str, family: &str, status: &str) -> i64 {
    let fields = PersonFields { given: given.into(), family: family.into(), ..PersonFields::default() };
    let save = PersonSave { case, person: None, status: Some(status.into()), fields };
    app::person_save(&mut desk.app, save).unwrap().person
}

fn involve(desk: &mut Desk, case: i64, name: &str, role: &str) {
    let add = InvolvedAdd { case, name: name.into(), role: role.into(), note: None };
    app::involved_add(&mut desk.app, add).unwrap();
}

/// A second case with a defendant, a witness and a related company.
fn second_case(desk: &mut Desk) -> i64 {
    let caption = Some("Okoro v. Example Mail, LLC".to_owned());
    let case = app::case_add(&mut desk.app, CaseAdd { caption, ..CaseAdd::default() }).unwrap().case;
    let party =
        |name: &str| PartyAdd { case, name: name.into(), role: "defendant".into(), citizenship: vec![] };
    app::party_add(&mut desk.app, party("The Example Mail Co., LLC")).unwrap();
    involve(desk, case, "Jonathan Smyth", "witness");
    involve(desk, case, "Example Parcels, Inc.", "related_company");
    case
}

fn check(desk: &mut Desk, person: Option<i64>, names: &[&str]) -> ConflictReport {
    let names = names.iter().map(|name| (*name).to_owned()).collect();
    app::conflict_check(&mut desk.app, ConflictAsked { case: desk.case, person, names }).unwrap()
}

/// Names with roles and reasons.
fn hits(report: &ConflictReport) -> Vec<String> {
    let line = |hit: &app::wire::ConflictHitView| {
        format!("{}, {}: {}", hit.found.name, hit.found.role, hit.found.reasons.join(", "))
    };
    report.hits.iter().map(line).collect()
}

fn decide(desk: &mut Desk, hit: i64, decision: &str, reason: Option<&str>) -> Result<String, Option<String>> {
    let reason = reason.map(str::to_owned);
    let decided =
        app::conflict_decide(&mut desk.app, ConflictDecide { hit, decision: decision.into(), reason });
    decided.map(|done| done.summary).map_err(|failure| failure.field)
}

#[test]
fn a_client_is_checked_against_people_parties_witnesses_and_companies_of_every_case() {
    let mut desk = desk();
    let other = second_case(&mut desk);
    let case = desk.case;
    let jon = add(&mut desk, case, "Jon", "Smith", "prospective");
    add(&mut desk, other, "John", "Smith", "class_member");
    add(&mut desk, other, "Maria", "Weber", "class_member");
    let report = check(&mut desk, Some(jon), &["Example Mail", "Example Parcles"]);
    assert_eq!(report.names, ["Jon Smith", "Example Mail", "Example Parcles"]);
    let mut found = hits(&report);
    found.sort();
    assert_eq!(
        found,
        [
            "Example Parcels, Inc., related_company: one_letter_apart",
            "Jonathan Smyth, witness: nickname, sounds_alike",
            "Smith, John, class_member: same_family_name, nickname",
            "The Example Mail Co., LLC, defendant: other_form",
        ]
    );
    let again = {
        involve(&mut desk, other, "Tom Vega", "witness");
        check(&mut desk, Some(jon), &[])
    };
    assert_eq!(again.names_count, report.names_count + 1, "every name of the file is counted");
}

#[test]
fn each_name_found_says_which_of_the_names_asked_it_is_like() {
    let mut desk = desk();
    let other = second_case(&mut desk);
    let case = desk.case;
    let jon = add(&mut desk, case, "Jon", "Smith", "prospective");
    add(&mut desk, other, "John", "Smith", "class_member");
    let report = check(&mut desk, Some(jon), &["Johnny Smith", "Example Mail"]);
    let mut like: Vec<String> =
        report.hits.iter().map(|hit| format!("{}: {}", hit.found.name, hit.found.like.join("; "))).collect();
    like.sort();
    assert_eq!(
        like,
        [
            "Jonathan Smyth: Jon Smith",
            "Smith, John: Jon Smith; Johnny Smith",
            "The Example Mail Co., LLC: Example Mail",
        ]
    );
}

#[test]
fn all_that_is_open_is_cleared_at_once_and_what_was_decided_before_holds() {
    let mut desk = desk();
    let other = second_case(&mut desk);
    add(&mut desk, other, "John", "Smith", "class_member");
    let report = check(&mut desk, None, &["Jon Smith", "Example Parcels"]);
    assert_eq!(report.undecided, 3);
    let parcels = report.hits.iter().find(|hit| hit.found.role == "related_company").unwrap().hit;
    decide(&mut desk, parcels, "conflict", None).unwrap();
    let clear = ConflictClear { check: report.check, reason: Some("Other people".into()) };
    let done = app::conflict_clear(&mut desk.app, clear.clone()).unwrap();
    assert_eq!(done.summary, "2 names like Jon Smith, Example Parcels: no conflict");
    let of = OfConflictCheck { check: report.check };
    let kept = app::conflict_get(&mut desk.app, of).unwrap();
    let mut decided: Vec<(&str, &str, Option<&str>)> = kept
        .hits
        .iter()
        .map(|hit| (&*hit.found.role, &*hit.decisions[0].decision, hit.decisions[0].reason.as_deref()))
        .collect();
    decided.sort();
    assert_eq!(
        decided,
        [
            ("class_member", "no_conflict", Some("Other people")),
            ("related_company", "conflict", None),
            ("witness", "no_conflict", Some("Other people")),
        ]
    );
    assert_eq!(kept.hits.iter().map(|hit| hit.decisions.len()).sum::<usize>(), 3);
    let why = |desk: &mut Desk| app::conflict_clear(&mut desk.app, clear.clone()).unwrap_err().message;
    assert!(why(&mut desk).contains("decided of each name already"));
    app::conflict_sign_off(&mut desk.app, of).unwrap();
    assert!(why(&mut desk).contains("signed this check off"));
}

#[test]
fn it_is_signed_off_once_all_is_decided_and_nothing_is_decided_after() {
    let mut desk = desk();
    second_case(&mut desk);
    let report = check(&mut desk, None, &["Jon Smith"]);
    let of = OfConflictCheck { check: report.check };
    let [witness] = &report.hits[..] else { panic!("{:?}", hits(&report)) };
    assert_eq!(report.undecided, 1);
    assert!(
        app::conflict_sign_off(&mut desk.app, of).unwrap_err().message.contains("Decide on each name first")
    );
    assert_eq!(decide(&mut desk, witness.hit, "perhaps", None), Err(Some("decision".into())));
    assert_eq!(decide(&mut desk, witness.hit, "waived", Some(" ")), Err(Some("reason".into())));
    decide(&mut desk, witness.hit, "conflict", None).unwrap();
    decide(&mut desk, witness.hit, "waived", Some("Both agreed in writing")).unwrap();
    app::conflict_sign_off(&mut desk.app, of).unwrap();
    assert_eq!(decide(&mut desk, witness.hit, "no_conflict", None), Err(Some("decision".into())));
    assert!(app::conflict_sign_off(&mut desk.app, of).is_err());

    let kept = app::conflict_get(&mut desk.app, of).unwrap();
    let decisions: Vec<&str> = kept.hits[0].decisions.iter().map(|one| one.decision.as_str()).collect();
    assert_eq!(decisions, ["conflict", "waived"], "the first decision stays on record");
    assert_eq!(kept.signed_off.unwrap().user, "Maya Okafor");
}

#[test]
fn a_later_party_of_that_name_puts_a_signed_check_out_of_date() {
    let mut desk = desk();
    let other = second_case(&mut desk);
    let of = OfConflictCheck { check: check(&mut desk, None, &["Acme Widgets"]).check };
    app::conflict_sign_off(&mut desk.app, of).unwrap();
    assert!(app::conflict_get(&mut desk.app, of).unwrap().since.is_empty());
    involve(&mut desk, other, "Acme Tires", "related_company");
    assert!(app::conflict_get(&mut desk.app, of).unwrap().since.is_empty(), "another company");
    involve(&mut desk, other, "ACME Widgets Holdings, Inc.", "related_company");
    let since = app::conflict_get(&mut desk.app, of).unwrap().since;
    assert_eq!(
        since.iter().map(|name| name.name.as_str()).collect::<Vec<_>>(),
        ["ACME Widgets Holdings, Inc."]
    );
    let involved =
        app::involved_list(&mut desk.app, OfCase { case: other }).unwrap().last().unwrap().involved;
    app::involved_remove(&mut desk.app, InvolvedRemove { case: other, involved }).unwrap();
    assert!(app::conflict_get(&mut desk.app, of).unwrap().since.is_empty());
}

#[test]
fn people_who_come_in_later_put_a_check_out_of_date_by_their_names_and_a_list_by_its_size() {
    let mut desk = desk();
    let case = desk.case;
    let jon = add(&mut desk, case, "Jon", "Smith", "prospective");
    let of = OfConflictCheck { check: check(&mut desk, Some(jon), &[]).check };
    app::conflict_sign_off(&mut desk.app, of).unwrap();
    let state = |desk: &mut Desk| {
        let report = app::conflict_get(&mut desk.app, of).unwrap();
        let names: Vec<String> = report.since.into_iter().map(|name| name.name).collect();
        (report.came_in, names, report.is_out_of_date)
    };
    assert_eq!(state(&mut desk), (0, vec![], false));
    add(&mut desk, case, "Maria", "Weber", "prospective");
    assert_eq!(state(&mut desk), (1, vec![], false), "a newcomer of another name changes nothing");
    let smyth = add(&mut desk, case, "Jonathan", "Smyth", "prospective");
    assert_eq!(state(&mut desk), (2, vec!["Smyth, Jonathan".to_owned()], true));
    app::person_remove(&mut desk.app, PersonRemove { person: smyth, why: "Twice".into() }).unwrap();
    assert_eq!(state(&mut desk), (1, vec![], false));
    let rows: String = (0..250).map(|at| format!("P-{at},Ana,Reed{at},,,,,,,,class_member\n")).collect();
    desk.import(&rows).unwrap();
    assert_eq!(state(&mut desk), (251, vec![], true), "so many are not compared: the check is made again");
    let again = check(&mut desk, Some(jon), &[]);
    assert_eq!((again.came_in, again.is_out_of_date), (0, false));
    // The checks of a case are counted together.
    add(&mut desk, case, "Tom", "Vega", "prospective");
    let listed = app::conflict_list(&mut desk.app, ConflictList { case, person: Some(jon) }).unwrap();
    let listed: Vec<(u64, bool)> =
        listed.iter().map(|report| (report.came_in, report.is_out_of_date)).collect();
    assert_eq!(listed, [(1, false), (252, true)]);
}

#[test]
fn a_check_stays_on_record_when_the_person_goes_and_goes_out_as_a_table() {
    let mut desk = desk();
    let (case, _) = (desk.case, second_case(&mut desk));
    let jon = add(&mut desk, case, "Jon", "Smith", "prospective");
    let report = check(&mut desk, Some(jon), &[]);
    app::person_remove(&mut desk.app, PersonRemove { person: jon, why: "Twice".into() }).unwrap();
    let kept = app::conflict_list(&mut desk.app, ConflictList { case, person: Some(jon) }).unwrap();
    assert_eq!(hits(&kept[0]), hits(&report));
    let path = desk.folder.path().join("check.csv").display().to_string();
    let export = ConflictExport { check: report.check, path: path.clone(), replace: false };
    assert_eq!(app::conflict_export(&mut desk.app, export).unwrap().rows, 1);
    let text = std::fs::read_to_string(path).unwrap();
    for line in ["Check for conflicts,Jon Smith", "Not signed off", "Jonathan Smyth,witness,", "undecided"] {
        assert!(text.contains(line), "{line} in {text}");
    }
}

#[test]
fn a_company_of_initials_and_a_party_under_a_former_name_are_found() {
    let mut desk = desk();
    let other = second_case(&mut desk);
    let party = |name: &str| PartyAdd {
        case: other,
        name: name.into(),
        role: "defendant".into(),
        citizenship: vec![],
    };
    for name in ["AT&T Inc.", "HP Inc.", "Ana Kowalczyk"] {
        app::party_add(&mut desk.app, party(name)).unwrap();
    }
    assert_eq!(hits(&check(&mut desk, None, &["AT&T"])), ["AT&T Inc., defendant: other_form"]);
    assert_eq!(hits(&check(&mut desk, None, &["hp"])), ["HP Inc., defendant: other_form"]);
    let fields = PersonFields {
        given: "Ana".into(),
        family: "Roe".into(),
        former_names: "Kowalczyk; Ana Maria Weber".into(),
        ..PersonFields::default()
    };
    let save = PersonSave { case: desk.case, person: None, status: Some("prospective".into()), fields };
    let ana = app::person_save(&mut desk.app, save).unwrap().person;
    add(&mut desk, other, "Maria", "Weber", "class_member");
    let report = check(&mut desk, Some(ana), &[]);
    assert_eq!(report.names, ["Ana Roe", "Ana Kowalczyk", "Ana Maria Weber"]);
    let found = hits(&report);
    assert!(found.contains(&"Ana Kowalczyk, defendant: same_name".to_owned()), "{found:?}");
    assert!(found.iter().any(|hit| hit.starts_with("Weber, Maria")), "{found:?}");
}

#[test]
fn how_many_more_people_are_alike_than_are_listed_stands_on_record() {
    let mut desk = desk();
    let rows: String =
        (0..130).map(|at| format!("P-{at},Jon,Smith,jon{at}@mail.example,,,,,,,class_member\n")).collect();
    assert_eq!(desk.import(&rows).unwrap().new, 130);
    let report = check(&mut desk, None, &["John Smith"]);
    assert_eq!((report.hits.len(), report.not_listed), (100, 30));
    let path = desk.folder.path().join("check.csv").display().to_string();
    let export = ConflictExport { check: report.check, path: path.clone(), replace: false };
    app::conflict_export(&mut desk.app, export).unwrap();
    let text = std::fs::read_to_string(path).unwrap();
    assert!(text.contains("More people alike than are listed,30"), "{text}");
    assert_eq!(check(&mut desk, None, &["Xanthippe Quux"]).not_listed, 0);
}

#[test]
fn whoever_is_checked_is_named_and_of_the_case() {
    let mut desk = desk();
    let other = second_case(&mut desk);
    let maria = add(&mut desk, other, "Maria", "Weber", "class_member");
    let asked = |person, names: Vec<String>| ConflictAsked { case: 1, person, names };
    let nobody = app::conflict_check(&mut desk.app, asked(None, vec![" ".into()])).unwrap_err();
    assert_eq!(nobody.field.as_deref(), Some("names"));
    assert!(app::conflict_check(&mut desk.app, asked(Some(maria), vec![])).is_err());
    let taken =
        InvolvedAdd { case: other, name: "jonathan smyth".into(), role: "witness".into(), note: None };
    assert_eq!(app::involved_add(&mut desk.app, taken).unwrap_err().field.as_deref(), Some("name"));
}

#[test]
fn a_representative_is_vetted_item_by_item_and_every_finding_stays() {
    let mut desk = desk();
    let case = desk.case;
    let rep = add(&mut desk, case, "Ana", "Roe", "named_plaintiff");
    let member = add(&mut desk, case, "Bob", "Poe", "class_member");
    let of = |person| PersonGet { person };
    let sheet = app::vetting_get(&mut desk.app, of(rep)).unwrap();
    assert!(sheet.is_called_for && !app::vetting_get(&mut desk.app, of(member)).unwrap().is_called_for);
    assert_eq!((sheet.unfinished, sheet.items[1].cite.as_str()), (7, "Fed. R. Civ. P. 23(a)(3)"));

    let finding = |outcome: &str, finding: &str| VettingFindingAdd {
        person: rep,
        item: "ties_to_counsel".into(),
        outcome: outcome.into(),
        finding: finding.into(),
        document: Some("Questionnaire.pdf".into()),
        ..VettingFindingAdd::default()
    };
    app::vetting_finding_add(&mut desk.app, finding("concern", "A cousin of an associate")).unwrap();
    app::vetting_finding_add(&mut desk.app, finding("clear", "The associate left the firm")).unwrap();
    let sheet = app::vetting_get(&mut desk.app, of(rep)).unwrap();
    let ties = sheet.items.iter().find(|item| item.key == "ties_to_counsel").unwrap();
    let outcomes: Vec<&str> = ties.findings.iter().map(|one| one.outcome.as_str()).collect();
    assert_eq!((outcomes, sheet.unfinished, sheet.concerns), (vec!["concern", "clear"], 6, 0));
    let last = ties.findings.last().unwrap();
    assert_eq!(
        (&*last.found_on, &*last.signed_by, last.document.as_deref()),
        ("2026-11-24", "Maya Okafor", Some("Questionnaire.pdf"))
    );

    for (wrong, field) in [
        (VettingFindingAdd { item: "luck".into(), ..finding("clear", "x") }, "item"),
        (finding("perhaps", "x"), "outcome"),
        (finding("clear", " "), "finding"),
        (VettingFindingAdd { found_on: Some("2026-11-25".into()), ..finding("clear", "x") }, "found_on"),
    ] {
        let refused = app::vetting_finding_add(&mut desk.app, wrong).unwrap_err();
        assert_eq!(refused.field.as_deref(), Some(field));
    }
    let sheets = app::vetting_list(&mut desk.app, OfCase { case }).unwrap();
    assert_eq!(sheets.iter().map(|sheet| sheet.name.as_str()).collect::<Vec<_>>(), ["Roe, Ana"]);
}
