//! To whom a letter about a person goes: through counsel, a guardian or the representative of an estate, or to nobody; and
//! that every door says the same.
#![allow(clippy::unwrap_used, reason = "a test may stop at the first surprise")]

mod common;

use app::wire::{
    Chosen, HandlingSet, HandlingView, ImportWrite, LabelWrite, MailingExport, PersonGet, PersonList,
    PersonRecord, PersonStatusSet, RoleAdd,
};
use common::{Desk, desk};
use proptest::prelude::*;

const PEOPLE: &str = "id,first,last,street,city,state,zip,dob\n\
    A,Ana,Reed,1 Elm St,Oakland,CA,94607,1981-04-12\n\
    Z,Zed,Last,9 Bay Rd,Miami,FL,33101,1970-01-02\n\
    K,Kim,Young,2 Elm St,Oakland,CA,94607,2012-03-05\n\
    N,Nan,Olds,3 Elm St,Oakland,CA,94607,\n";

fn office() -> Desk {
    let mut desk = desk();
    let list = desk.list(PEOPLE);
    app::import_write(&mut desk.app, ImportWrite { list, ..ImportWrite::default() }).unwrap();
    desk
}

fn role(desk: &mut Desk, id: &str, role: &str, ended: bool, detail: &[(&str, &str)]) {
    let person = desk.find(id).person;
    let detail = detail.iter().map(|(name, text)| ((*name).to_owned(), (*text).to_owned())).collect();
    app::role_add(&mut desk.app, RoleAdd { person, role: role.into(), ended, detail, ..RoleAdd::default() })
        .unwrap();
}

fn status(desk: &mut Desk, id: &str, status: &str) {
    let people = vec![desk.find(id).person];
    let set = PersonStatusSet { case: desk.case, people, status: status.into(), on: None, note: None };
    app::person_status_set(&mut desk.app, set).unwrap();
}

fn record(desk: &mut Desk, id: &str) -> PersonRecord {
    let person = desk.find(id).person;
    app::person_record(&mut desk.app, PersonGet { person }).unwrap()
}

/// The file for a mail house, and who is left out for which reason.
fn mailed(desk: &mut Desk) -> (String, Vec<(i64, String)>) {
    let path = desk.folder.path().join("mail.csv").display().to_string();
    let list = PersonList { case: desk.case, ..PersonList::default() };
    let export = MailingExport { list, purpose: None, path: path.clone(), replace: true };
    let sent = app::mailing_export(&mut desk.app, export).unwrap();
    let left = sent.named.into_iter().map(|left| (left.person, left.why)).collect();
    (std::fs::read_to_string(path).unwrap(), left)
}

/// What is printed on a sheet of labels, and how many are left out as represented.
fn labels(desk: &mut Desk) -> (String, u64) {
    let path = desk.folder.path().join("labels.pdf").display().to_string();
    let of = PersonList { case: desk.case, ..PersonList::default() };
    let chosen = Chosen { of, only: Vec::new(), except: Vec::new() };
    let write = LabelWrite { chosen, purpose: None, path: path.clone(), replace: true };
    let written = app::label_write(&mut desk.app, write).unwrap();
    let text = lopdf::Document::load(path).unwrap().extract_text(&[1]).unwrap();
    let represented = written.left_out.iter().filter(|of| of.why == "represented").map(|of| of.people).sum();
    (text, represented)
}

#[test]
fn whoever_has_counsel_by_a_role_is_written_to_at_no_door() {
    for (name, detail) in [
        ("represented", &[("counsel", "Park & Low LLP")][..]),
        ("represented", &[]),
        ("objector", &[("grounds", "the fee"), ("counsel", "Park & Low LLP")]),
        (
            "objector",
            &[("grounds", "the fee"), ("counsel", "Park & Low LLP"), ("withdrawn_on", "2026-11-02")],
        ),
    ] {
        let mut desk = office();
        role(&mut desk, "A", name, false, detail);
        let ana = desk.find("A").person;
        let (file, left) = mailed(&mut desk);
        assert!(!file.contains("1 Elm St") && file.contains("9 Bay Rd"), "{name}: {file}");
        assert!(left.contains(&(ana, "represented".to_owned())), "{left:?}");
        let (printed, represented) = labels(&mut desk);
        assert!(!printed.contains("1 Elm St") && represented == 1, "{name}: {printed}");
        let file = record(&mut desk, "A");
        assert_eq!(file.barred.as_deref(), Some("represented"));
        assert_eq!(file.counsel.unwrap().contains("Park & Low"), !detail.is_empty());
        role(&mut desk, "A", name, true, &[]);
        assert!(mailed(&mut desk).0.contains("1 Elm St"), "{name}");
    }
}

#[test]
fn an_objector_without_counsel_is_written_to() {
    let mut desk = office();
    role(&mut desk, "A", "objector", false, &[("grounds", "the fee")]);
    assert!(mailed(&mut desk).0.contains("1 Elm St"));
}

#[test]
fn the_end_of_one_role_takes_nobody_away_who_acts_in_another() {
    let mut desk = office();
    role(&mut desk, "A", "incapacitated", false, &[("agent", "Grace Guard")]);
    role(&mut desk, "A", "minor", false, &[("agent", "Peter Parent")]);
    role(&mut desk, "A", "minor", true, &[]);
    assert_eq!(record(&mut desk, "A").care_of.as_deref(), Some("Grace Guard"));
    assert!(mailed(&mut desk).0.contains(",Guardian of Ana Reed,Grace Guard\r\n"));
    role(&mut desk, "A", "incapacitated", true, &[]);
    assert!(mailed(&mut desk).0.contains("1 Elm St"), "she acts for herself again");
    // The guardian of a minor does not act for somebody of age who cannot act alone.
    let mut desk = office();
    role(&mut desk, "A", "minor", false, &[("agent", "Peter Parent")]);
    role(&mut desk, "A", "incapacitated", false, &[]);
    assert_eq!(record(&mut desk, "A").barred.as_deref(), Some("no_guardian"));
}

#[test]
fn an_estate_is_written_to_through_its_own_representative_alone() {
    let mut desk = office();
    role(&mut desk, "K", "minor", false, &[("agent", "Peter Parent")]);
    assert_eq!(record(&mut desk, "K").care_of.as_deref(), Some("Peter Parent"));
    status(&mut desk, "K", "deceased");
    let (kim, ana) = (desk.find("K").person, desk.find("A").person);
    assert_eq!(record(&mut desk, "K").barred.as_deref(), Some("no_representative"));
    role(&mut desk, "A", "incapacitated", false, &[("agent", "Grace Guard")]);
    status(&mut desk, "A", "deceased");
    let (file, left) = mailed(&mut desk);
    for person in [kim, ana] {
        assert!(left.contains(&(person, "no_representative".to_owned())), "{left:?}");
    }
    assert!(!file.contains("Peter Parent") && !file.contains("Grace Guard"), "{file}");
    role(&mut desk, "K", "estate", false, &[("died_on", "2026-03-02"), ("agent", "Ruth Executor")]);
    assert!(mailed(&mut desk).0.contains(",Estate of Kim Young,Ruth Executor\r\n"));
}

#[test]
fn who_has_died_or_is_under_age_stays_so_whatever_they_are_to_the_class() {
    for (first, then, why) in [
        ("deceased", "opted_out", "no_representative"),
        ("deceased", "objector", "no_representative"),
        ("minor", "opted_out", "no_guardian"),
        ("minor", "withdrawn", "no_guardian"),
    ] {
        let mut desk = office();
        let nan = desk.find("N").person;
        status(&mut desk, "N", first);
        status(&mut desk, "N", then);
        assert!(mailed(&mut desk).1.contains(&(nan, why.to_owned())), "{first}, then {then}");
        // A status that says otherwise was put right.
        status(&mut desk, "N", "class_member");
        assert!(mailed(&mut desk).0.contains("3 Elm St"), "{first}");
    }
}

#[test]
fn nobody_gets_two_pieces_of_mail_for_two_records() {
    let mut desk = office();
    status(&mut desk, "A", "duplicate");
    let ana = desk.find("A").person;
    let (file, left) = mailed(&mut desk);
    assert!(!file.contains("1 Elm St") && left.contains(&(ana, "duplicate".to_owned())), "{left:?}");
}

/// Something that becomes known of Kim, who is a minor by her birth.
#[derive(Debug, Clone)]
enum Known {
    Role(&'static str, bool, bool),
    Status(&'static str),
    Represented(bool),
}

fn known() -> impl Strategy<Value = Known> {
    let roles = vec!["minor", "incapacitated", "estate", "represented", "objector"];
    let statuses = vec!["class_member", "deceased", "minor", "opted_out", "objector", "duplicate"];
    prop_oneof![
        (proptest::sample::select(roles), any::<bool>(), any::<bool>())
            .prop_map(|(role, ended, has_agent)| Known::Role(role, ended, has_agent)),
        proptest::sample::select(statuses).prop_map(Known::Status),
        any::<bool>().prop_map(Known::Represented),
    ]
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(24))]
    #[test]
    fn the_page_of_a_person_says_of_letters_what_becomes_of_them(
        all in proptest::collection::vec((proptest::sample::select(vec!["K", "N"]), known()), 1..9),
    ) {
        let mut desk = office();
        for (id, known) in all {
            match known {
                Known::Role(name, ended, has_agent) => {
                    let field = if matches!(name, "represented" | "objector") { "counsel" } else { "agent" };
                    let detail = [(field, "Grace Guard")];
                    role(&mut desk, id, name, ended, if has_agent { &detail } else { &[] });
                }
                Known::Status(word) => status(&mut desk, id, word),
                Known::Represented(is_represented) => {
                    let represented_by = is_represented.then(|| "Park & Low LLP".to_owned());
                    let handling = HandlingView { represented_by, ..HandlingView::default() };
                    let person = desk.find(id).person;
                    app::handling_set(&mut desk.app, HandlingSet { person, handling }).unwrap();
                }
            }
        }
        let (file, left) = mailed(&mut desk);
        for (id, name) in [("K", "Kim Young"), ("N", "Nan Olds")] {
            let (page, person) = (record(&mut desk, id), desk.find(id).person);
            let why = left.iter().find(|(of, _)| *of == person).map(|(_, why)| why.clone());
            prop_assert_eq!(&page.barred, &why);
            let (first, last) = name.split_once(' ').unwrap();
            let line = file.lines().find(|line| line.contains(&format!(",{first},,{last},")));
            prop_assert_eq!(line.is_some(), page.barred.is_none());
            if let (Some(line), Some(agent)) = (line, &page.care_of) {
                prop_assert!(line.ends_with(&format!("of {name},{agent}")), "{}", line);
            }
        }
    }
}
