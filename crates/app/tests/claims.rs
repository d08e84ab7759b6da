//! Claims from the catalogue, what the firm says of them, classes in versions, and figures that stay right.
#![allow(clippy::unwrap_used, reason = "a test may stop at the first surprise")]

mod common;

use app::wire::{
    ClaimAdd, ClaimStatusAdd, ClaimTermSet, ClassAccept, ClassDraft, CriterionLine, EstimateRequest,
    FactTypeAdd, FileOpen, GroupRequest, InputSourceSet, OfCase, OperationUndo, PersonList, PersonSave,
    PersonStatusSet, SettingSet, SettingView,
};
use app::{App, Failure};
use common::{Desk, desk, moment};

/// Ana paid 863.68 (an eighth is 107.96) and lost nothing that is documented; Ruth lost 1,500.00 and paid 80.00.
const LIST: &str = "\
    A-1,Ana,Muñoz,,,2022-03-04,863.68,yes,0.00,2025-03-01,\n\
    A-2,Luis,Garcia,,,2024-09-30,100.00,yes,,2024-09-18,\n\
    A-3,Ruth,Lee,,,2021-01-01,80.00,yes,1500.00,2025-02-01,named plaintiff\n";

fn with_list() -> Desk {
    let mut desk = desk();
    assert_eq!(desk.import(LIST).unwrap().new, 3);
    desk
}

fn plead(desk: &mut Desk, theory: &str) -> i64 {
    let request = ClaimAdd {
        case: desk.case,
        theory: theory.into(),
        class: None,
        defendants: None,
        loss: None,
        status: "pleaded".into(),
        from_on: None,
    };
    app::claim_add(&mut desk.app, request).unwrap().claim
}

fn say(desk: &mut Desk, id: i64, name: &str, value: &str) -> Result<(), Failure> {
    let term =
        SettingView { name: name.into(), value: value.into(), source: "our expert".into(), is_assumed: true };
    app::claim_term_set(&mut desk.app, ClaimTermSet { case: desk.case, id, term }).map(drop)
}

/// Says that the claims accrued late enough for a period of one year to run still.
fn accrued_lately(desk: &mut Desk) {
    let setting = SettingView {
        name: "accrued_on".into(),
        value: "2026-02-02".into(),
        source: "our expert".into(),
        is_assumed: true,
    };
    app::setting_set(&mut desk.app, SettingSet { case: desk.case, setting }).unwrap();
}

fn after(desk: &mut Desk, claim: &str) -> String {
    let found = desk.estimate(&[]);
    found.claims.into_iter().find(|found| found.claim == claim).unwrap().after_overlap.to_string()
}

#[test]
fn a_claim_from_the_catalogue_has_its_total_at_once_and_asks_for_its_facts() {
    let mut desk = with_list();
    let before = desk.estimate(&[]);
    assert_eq!((before.class_members, before.after_overlap.to_string().as_str()), (2, "2500.00"));
    accrued_lately(&mut desk);
    plead(&mut desk, "cipa");
    let found = desk.estimate(&[]);
    let cipa = found.claims.iter().find(|claim| claim.claim == "cipa").unwrap();
    // One violation each: the fixed sum for Ana, three times nothing; for Ruth the sum is above 3 × 1,500.
    assert_eq!((cipa.people, cipa.gross.to_string().as_str()), (2, "10000.00"));
    // Of two fixed sums for one act the larger counts.
    assert_eq!(found.after_overlap.to_string(), "10000.00");
    assert!(found.gaps.iter().any(|gap| gap.kind == "no_violations" && gap.people == 2));
    assert!(found.choices.iter().any(|choice| choice.name == "two_statutes"));
    // Both statutes for Ana; Ruth's award under the first is her own loss, which the second holds already.
    assert_eq!(desk.estimate(&[("two_statutes", "sum")]).after_overlap.to_string(), "11000.00");
    let again = ClaimAdd {
        case: 1,
        theory: "cipa".into(),
        class: None,
        defendants: None,
        loss: None,
        status: "pleaded".into(),
        from_on: None,
    };
    assert_eq!(app::claim_add(&mut desk.app, again).unwrap_err().field.as_deref(), Some("theory"));
}

#[test]
fn a_figure_within_the_range_is_said_with_its_source_and_nothing_beyond_it_is_taken() {
    let mut desk = with_list();
    let fcra = plead(&mut desk, "fcra_willful");
    let found = desk.estimate(&[]);
    let claim = found.claims.last().unwrap();
    // While no figure is said: the least is worked with, and the range goes up to the most.
    assert_eq!(claim.gross.to_string(), "1600.00");
    assert_eq!(claim.each.unwrap().to_string(), "100.00");
    assert_eq!(say(&mut desk, fcra, "figure", "2000").unwrap_err().field.as_deref(), Some("value"));
    assert_eq!(say(&mut desk, fcra, "tier", "wilful").unwrap_err().field.as_deref(), Some("value"));
    say(&mut desk, fcra, "figure", "500").unwrap();
    assert_eq!(desk.estimate(&[]).claims.last().unwrap().gross.to_string(), "2000.00");
}

#[test]
fn a_class_cap_is_never_passed_and_the_named_plaintiffs_own_stays_outside_it() {
    let mut desk = with_list();
    for (place, theory) in ["sca", "contract", "ucl"].iter().enumerate() {
        let id = i64::try_from(place).unwrap() + 1;
        let over = ClaimStatusAdd {
            case: 1,
            id,
            status: "withdrawn".into(),
            from_on: "2026-01-01".into(),
            defendant: None,
            note: None,
        };
        app::claim_status_add(&mut desk.app, over).unwrap();
        assert_eq!(after(&mut desk, theory), "0.00", "{theory}");
    }
    accrued_lately(&mut desk);
    let fdcpa = plead(&mut desk, "fdcpa");
    say(&mut desk, fdcpa, "figure", "1000").unwrap();
    // Ana 1,000.00; Ruth, named, 1,000.00 and her loss of 1,500.00.
    assert_eq!(after(&mut desk, "fdcpa"), "3500.00");
    // One percent of 45,000.00 for all but the named plaintiff.
    say(&mut desk, fdcpa, "net_worth", "45000").unwrap();
    assert_eq!(after(&mut desk, "fdcpa"), "2950.00");
    let found = desk.estimate(&[]);
    assert_eq!(found.claims.last().unwrap().adjusted.to_string(), "-550.00");
}

#[test]
fn a_firm_names_its_own_facts_and_says_what_they_tell() {
    let mut desk = with_list();
    let ask = |label: &str, kind: &str| FactTypeAdd {
        case: 1,
        key: String::new(),
        label: label.into(),
        kind: kind.into(),
        options: vec![],
    };
    app::fact_type_add(&mut desk.app, ask("Out-of-pocket (2024)", "money")).unwrap();
    assert_eq!(
        app::fact_type_add(&mut desk.app, ask("Out of pocket 2024", "money")).unwrap_err().field.as_deref(),
        Some("key")
    );
    let tell = |fact: &str| InputSourceSet {
        case: 1,
        id: Some(2),
        input: "amount_paid".into(),
        fact: Some(fact.into()),
        events: None,
    };
    assert_eq!(
        app::input_source_set(&mut desk.app, tell("premium_from")).unwrap_err().field.as_deref(),
        Some("fact")
    );
    app::input_source_set(&mut desk.app, tell("out_of_pocket_2024")).unwrap();
    // The contract is now told by a fact that nobody has given yet; restitution by the amount paid, as before.
    let found = desk.estimate(&[]);
    assert_eq!((found.claims[1].people, found.claims[2].people), (0, 2));
    assert!(found.gaps.iter().any(|gap| gap.kind == "no_out_of_pocket_2024" && gap.people == 2));
    let ana = desk.find("A-1");
    let mut fields = ana.fields;
    fields.facts.insert("out_of_pocket_2024".into(), "400".into());
    let save = PersonSave { case: 1, person: Some(ana.person), status: None, fields };
    app::person_save(&mut desk.app, save).unwrap();
    assert_eq!(desk.estimate(&[]).claims[1].gross.to_string(), "50.00");
    let line = &desk.find("A-1").assessment.lines[1];
    let input = line.inputs.iter().find(|input| input.name == "out_of_pocket_2024").unwrap();
    assert_eq!(input.source.as_ref().unwrap().user, "Maya Okafor");
}

fn definition(lines: &[(&str, &str, &str)]) -> ClassDraft {
    let line = |(fact, test, value): &(&str, &str, &str)| CriterionLine {
        fact: (*fact).into(),
        test: (*test).into(),
        value: (*value).into(),
        or: false,
    };
    ClassDraft {
        case: 1,
        class: Some(1),
        text: "Premium before 2022".into(),
        lines: lines.iter().map(line).collect(),
        ..ClassDraft::default()
    }
}

#[test]
fn a_new_class_definition_shows_who_moves_before_it_is_accepted_and_the_old_one_stays() {
    let mut desk = with_list();
    let draft = definition(&[("premium_from", "before", "2022-01-01")]);
    let movers = app::class_preview(&mut desk.app, draft.clone()).unwrap();
    assert_eq!((movers.moves_in, movers.moves_out, movers.members), (0, 1, 1));
    assert_eq!(movers.named[0].name, "Muñoz, Ana");
    assert_eq!(desk.estimate(&[]).class_members, 2);
    let done = app::class_accept(&mut desk.app, ClassAccept { draft }).unwrap();
    assert_eq!(desk.estimate(&[]).class_members, 1);
    let details = app::case_details(&mut desk.app, OfCase { case: 1 }).unwrap();
    assert_eq!(details.class_definitions.iter().map(|of| of.version).collect::<Vec<_>>(), [1, 2]);
    app::operation_undo(
        &mut desk.app,
        OperationUndo { operation: done.operation, ..OperationUndo::default() },
    )
    .unwrap();
    assert_eq!(desk.estimate(&[]).class_members, 2);
    for wrong in
        [("premium_from", "before", "soon"), ("premium_from", "one_of", "a"), ("shoe_size", "yes", "")]
    {
        let refused = app::class_preview(&mut desk.app, definition(&[wrong])).unwrap_err();
        assert_eq!(refused.field.as_deref(), Some("lines.0"), "{wrong:?}");
    }
}

#[test]
fn parts_of_the_class_add_up_to_the_class() {
    let mut desk = with_list();
    let whole = desk.estimate(&[]).after_overlap;
    for by in ["state", "status", "class"] {
        let found = app::estimate_by(&mut desk.app, GroupRequest { case: 1, by: by.into() }).unwrap();
        let sum: i128 = found.rows.iter().map(|row| row.after_overlap.cents()).sum();
        assert_eq!((sum, found.rows.iter().map(|row| row.people).sum::<u64>()), (whole.cents(), 2), "{by}");
    }
}

#[test]
fn each_defendant_stands_with_the_claims_alive_against_it() {
    let mut desk = with_list();
    let of = |desk: &mut Desk| {
        let found =
            app::estimate_by(&mut desk.app, GroupRequest { case: 1, by: "defendant".into() }).unwrap();
        assert!(!found.adds_up);
        let rows = found.rows.into_iter();
        rows.map(|row| (row.name.unwrap(), row.people, row.after_overlap.to_string())).collect::<Vec<_>>()
    };
    assert_eq!(of(&mut desk), [("LinkedIn Corporation".to_owned(), 2, "2500.00".to_owned())]);
    let claims = app::claim_list(&mut desk.app, OfCase { case: 1 }).unwrap();
    let sca = claims.iter().find(|claim| claim.theory == "sca").unwrap();
    let over = ClaimStatusAdd {
        case: 1,
        id: sca.id,
        status: "dismissed_with_prejudice".into(),
        defendant: Some(sca.defendants[0].party),
        from_on: "2026-01-02".into(),
        note: None,
    };
    app::claim_status_add(&mut desk.app, over).unwrap();
    // What is left are the eighths that were not delivered, 107.96 and 10.00.
    assert_eq!(of(&mut desk), [("LinkedIn Corporation".to_owned(), 2, "117.96".to_owned())]);
}

#[test]
fn a_claim_dismissed_against_one_of_two_defendants_stands_as_it_does_against_the_other() {
    let mut desk = with_list();
    let party = app::wire::PartyAdd {
        case: 1,
        name: "Example Analytics, Inc.".into(),
        role: "defendant".into(),
        citizenship: vec!["DE".into()],
    };
    app::party_add(&mut desk.app, party).unwrap();
    let id = plead(&mut desk, "vppa");
    let claim = |desk: &mut Desk| {
        let claims = app::claim_list(&mut desk.app, OfCase { case: 1 }).unwrap();
        claims.into_iter().find(|claim| claim.id == id).unwrap()
    };
    let pleaded = claim(&mut desk);
    assert_eq!(pleaded.defendants.len(), 2);
    for (defendant, status) in pleaded.defendants.iter().zip(["pleaded", "dismissed_with_prejudice"]) {
        let over = ClaimStatusAdd {
            case: 1,
            id,
            status: "dismissed_with_prejudice".into(),
            defendant: Some(defendant.party),
            from_on: "2026-11-24".into(),
            note: None,
        };
        app::claim_status_add(&mut desk.app, over).unwrap();
        let now = claim(&mut desk);
        assert_eq!(now.statuses[now.holds.unwrap()].status, status);
        assert_eq!(now.is_live, status == "pleaded");
    }
}

/// What a core that reads the file anew says of it.
fn read_anew(desk: &Desk) -> String {
    let mut fresh = App::new(moment).unwrap();
    let path = desk.folder.path().join("cases.numerosity").display().to_string();
    app::file_open(&mut fresh, FileOpen { path, passphrase: None }).unwrap();
    said(&mut fresh)
}

fn said(app: &mut App) -> String {
    let estimate = app::estimate(app, EstimateRequest { case: 1, ..EstimateRequest::default() }).unwrap();
    let people = PersonList { case: 1, limit: 100, ..PersonList::default() };
    let people = app::person_list(app, people).unwrap();
    serde_json::to_string(&(estimate, people)).unwrap()
}

#[test]
fn figures_put_right_after_a_change_are_those_of_a_file_read_anew() {
    let mut desk = with_list();
    let step = |desk: &mut Desk, what: &str| assert_eq!(said(&mut desk.app), read_anew(desk), "{what}");
    step(&mut desk, "imported");
    let ana = desk.find("A-1");
    let status = |status: &str| PersonStatusSet {
        case: 1,
        people: vec![ana.person],
        status: status.into(),
        on: None,
        note: None,
    };
    let opted = app::person_status_set(&mut desk.app, status("opted_out")).unwrap();
    step(&mut desk, "opted out");
    app::operation_undo(
        &mut desk.app,
        OperationUndo { operation: opted.operation, ..OperationUndo::default() },
    )
    .unwrap();
    step(&mut desk, "undone");
    let mut fields = ana.fields.clone();
    fields.facts.insert("amount_paid".into(), "10.00".into());
    fields.state = "NV".into();
    app::person_save(&mut desk.app, PersonSave { case: 1, person: Some(ana.person), status: None, fields })
        .unwrap();
    step(&mut desk, "edited");
    let imported = desk.import("A-9,New,Person,n@mail.example,,2020-01-01,40.00,yes,,,\n").unwrap();
    step(&mut desk, "another list");
    app::operation_undo(
        &mut desk.app,
        OperationUndo { operation: imported.operation.unwrap(), ..OperationUndo::default() },
    )
    .unwrap();
    step(&mut desk, "its undo");
    plead(&mut desk, "vppa");
    step(&mut desk, "pleaded");
    plead(&mut desk, "ccpa");
    let decided = app::wire::ChoiceDecide {
        case: 1,
        question: "ccpa_amounts_by".into(),
        answer: "filing_date".into(),
        why: "the statute's words".into(),
        authority: None,
    };
    app::choice_decide(&mut desk.app, decided).unwrap();
    step(&mut desk, "amounts by the day of filing");
    let filing = app::wire::FilingAdd {
        case: 1,
        filed_on: "2024-12-01".into(),
        docket_entry: None,
        title: "Complaint".into(),
        filed_by: None,
        source: None,
    };
    app::filing_add(&mut desk.app, filing).unwrap();
    step(&mut desk, "filed");
    let draft = definition(&[("premium_from", "before", "2022-01-01")]);
    app::class_accept(&mut desk.app, ClassAccept { draft }).unwrap();
    step(&mut desk, "another class");
}

/// FDCPA: all but the named plaintiff share 10.00 at most (one percent of a net worth of 1,000.00), beside Ruth's own
/// 1,000.00 and her loss of 1,500.00.
#[test]
fn a_court_s_table_stays_within_a_cap_and_lists_say_that_their_sum_does_not() {
    let mut desk = with_list();
    accrued_lately(&mut desk);
    let id = plead(&mut desk, "fdcpa");
    let apart = app::wire::ClaimLossSet { case: desk.case, id, loss: "harassment".into() };
    app::claim_loss_set(&mut desk.app, apart).unwrap();
    say(&mut desk, id, "figure", "1000").unwrap();
    say(&mut desk, id, "net_worth", "1000").unwrap();
    let of_case = OfCase { case: desk.case };
    let table = app::court_table(&mut desk.app, of_case).unwrap();
    let row = table.rows.iter().find(|row| row.claim == "fdcpa").unwrap();
    assert_eq!(
        (row.worked_with.to_string().as_str(), row.maximum.to_string().as_str()),
        ("2510.00", "2510.00")
    );
    let page = PersonList { case: desk.case, limit: 10, ..PersonList::default() };
    assert!(app::person_list_sum(&mut desk.app, page).unwrap().is_capped);
    let line = desk.find("A-1").assessment.lines.into_iter().find(|line| line.claim == "fdcpa").unwrap();
    assert!(line.working.contains("share $10.00 of fixed sums at most"), "{}", line.working);
}

#[test]
fn punitive_damages_stand_beside_every_total_with_their_source() {
    let mut desk = with_list();
    let before = desk.estimate(&[]).after_overlap;
    let claims = app::claim_list(&mut desk.app, OfCase { case: desk.case }).unwrap();
    let sca = claims.iter().find(|claim| claim.claim == "sca").unwrap().id;
    say(&mut desk, sca, "punitive", "5000").unwrap();
    let found = desk.estimate(&[]);
    assert_eq!(found.after_overlap, before);
    let punitive = &found.punitive[0];
    assert_eq!((punitive.claim.as_str(), punitive.amount.to_string().as_str()), ("sca", "5000.00"));
}

#[test]
fn proof_stands_person_by_person_and_those_who_lack_some_can_be_picked() {
    let mut desk = with_list();
    let claims = app::claim_list(&mut desk.app, OfCase { case: desk.case }).unwrap();
    let sca = claims.iter().find(|claim| claim.claim == "sca").unwrap();
    let asked = app::wire::ProofList { case: desk.case, id: sca.id, offset: 0, limit: 1, lacking: false };
    let page = app::proof_list(&mut desk.app, asked).unwrap();
    assert_eq!((page.people, page.rows.len()), (sca.people, 1));
    assert_eq!(page.rows[0].known.len(), page.items.len());
    let harm = page.items.iter().position(|item| item.input == "concrete_harm").unwrap();
    assert!(!page.rows[0].known[harm]);
    assert_eq!(page.items[harm].missing, sca.people);
    let lacking = app::wire::ProofList { lacking: true, limit: 50, ..asked };
    assert_eq!(app::proof_list(&mut desk.app, lacking).unwrap().people, sca.people);
}

#[test]
fn a_class_keeps_its_versions_and_a_part_of_the_class_opens_its_people() {
    let mut desk = with_list();
    let draft = definition(&[("premium_from", "before", "2022-01-01")]);
    app::class_accept(&mut desk.app, ClassAccept { draft }).unwrap();
    let classes = app::class_list(&mut desk.app, OfCase { case: desk.case }).unwrap();
    let versions: Vec<u32> = classes[0].versions.iter().map(|version| version.version).collect();
    assert_eq!(versions, [2, 1]);
    assert_eq!(classes[0].versions[0].says, "premium_from before 2022-01-01");
    let named = classes[0].name.clone();
    let matching = |desk: &mut Desk, concern: app::wire::Concern| {
        let page = PersonList { case: desk.case, concern: Some(concern), limit: 10, ..PersonList::default() };
        app::person_list(&mut desk.app, page).unwrap().matching
    };
    let members = desk.estimate(&[]).class_members;
    assert!(members > 0);
    assert_eq!(matching(&mut desk, app::wire::Concern::InClass { class: named }), members);
    let parts = app::wire::GroupRequest { case: desk.case, by: "state".into() };
    for row in app::estimate_by(&mut desk.app, parts).unwrap().rows {
        assert_eq!(matching(&mut desk, app::wire::Concern::State { state: row.name }), row.people);
    }
    let parts = app::wire::GroupRequest { case: desk.case, by: "status".into() };
    for row in app::estimate_by(&mut desk.app, parts).unwrap().rows.into_iter().filter(|row| row.people > 0) {
        let status = row.name.unwrap();
        assert_eq!(matching(&mut desk, app::wire::Concern::Status { status }), row.people);
    }
}

/// 100 members are needed: two are on the list and 98 assumed, at 60,000.00 each.
#[test]
fn members_who_are_assumed_count_for_the_class_action_fairness_act() {
    let mut desk = with_list();
    for (name, value) in [("unknown_members", "98"), ("unknown_average", "60000")] {
        let (name, value, source) = (name.into(), value.into(), "their annual report".into());
        let setting = SettingView { name, value, source, is_assumed: true };
        app::setting_set(&mut desk.app, app::wire::SettingSet { case: desk.case, setting }).unwrap();
    }
    let meter = app::cafa_meter(&mut desk.app, OfCase { case: desk.case }).unwrap();
    let listed = desk.estimate(&[]).class_members;
    assert_eq!((meter.members, meter.not_listed), (listed + 98, Some(98)));
    assert!(meter.amount_met && (listed < 2 || meter.numerosity_met));
}

/// Premium before 2022, or Premium that overlaps 2023 and a member of California: alternatives of lines that hold together.
#[test]
fn a_class_can_be_one_of_several_alternatives_and_is_read_back_line_by_line() {
    let mut desk = with_list();
    let line = |or: bool, fact: &str, test: &str, value: &str| CriterionLine {
        fact: fact.into(),
        test: test.into(),
        value: value.into(),
        or,
    };
    let lines = vec![
        line(false, "premium_from", "before", "2022-01-01"),
        line(true, "premium_from", "overlaps", "discovered_on, 2023-01-01, 2023-12-31"),
        line(false, "state", "one_of", "CA"),
    ];
    let draft = ClassDraft { lines: lines.clone(), ..definition(&[]) };
    app::class_accept(&mut desk.app, ClassAccept { draft }).unwrap();
    let class = app::class_list(&mut desk.app, OfCase { case: desk.case }).unwrap().remove(0);
    assert!(class.is_plain && !class.any);
    assert_eq!(class.lines, lines);
    let says = "premium_from before 2022-01-01, or (premium_from to discovered_on overlaps 2023-01-01 to 2023-12-31, and \
        state one of CA)";
    assert_eq!(class.versions[0].says, says);
    let wrong = line(false, "premium_from", "overlaps", "2023-01-01");
    let draft = ClassDraft { lines: vec![wrong], ..definition(&[]) };
    assert_eq!(app::class_preview(&mut desk.app, draft).unwrap_err().field.as_deref(), Some("lines.0"));
}
