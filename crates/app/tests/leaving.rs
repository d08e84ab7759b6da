//! What leaves the program: nobody who must not be contacted can be reached by it, and identifiers are cut as a court wants.
#![allow(clippy::unwrap_used, reason = "a test may stop at the first surprise")]

mod common;

use app::App;
use app::wire::{
    Chosen, DamagesExport, HandlingSet, HandlingView, IcsExport, ImportWrite, LabelWrite, LeftOutExport,
    LetterAsked, LetterForm, LetterPlace, LetterSource, LetterTemplateSave, LetterWith, LetterWrite,
    ListCompare, ListCompareExport, MailingExport, MatchRule, NoteAdd, PersonExport, PersonList,
    PersonRemove, PersonStatusSet, PickedTable, RefusedExport, RoleAdd,
};
use common::{Desk, desk};
use proptest::prelude::*;
use std::path::{Path, PathBuf};

const HEADER: &str = "id,first,last,email,phone,street,city,state,zip,dob,remarks\n";
/// Every column that can tell how somebody is reached, and the ones that can hold it by mishap.
const COLUMNS: [&str; 9] = ["name", "email", "phone", "street", "city", "zip", "born_on", "note", "tag"];

/// What is on record of how somebody may be reached.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Bar {
    None,
    /// Nobody may contact them.
    DoNotContact,
    /// They have counsel, as was said of how they are reached, or of a role.
    Counsel,
    RoleOfCounsel,
}

/// Somebody invented, and whether and how they are barred.
#[derive(Debug, Clone)]
struct Someone {
    bar: Bar,
    has: [bool; 3],
    is_noted: bool,
    moves: bool,
    /// Whether the list numbers them by their e-mail address.
    is_known_by_email: bool,
}

fn someone() -> impl Strategy<Value = Someone> {
    let bars = vec![Bar::None, Bar::DoNotContact, Bar::DoNotContact, Bar::Counsel, Bar::RoleOfCounsel];
    (proptest::sample::select(bars), any::<[bool; 3]>(), any::<[bool; 3]>()).prop_map(|(bar, has, is)| {
        let [is_noted, moves, is_known_by_email] = is;
        Someone { bar, has, is_noted, moves, is_known_by_email }
    })
}

impl Someone {
    /// E-mail, phone and street at a place of the list, in its first or second version; blank where there is none.
    fn contacts(&self, at: usize, version: usize) -> [String; 3] {
        let version = if self.moves { version } else { 1 };
        let all = [
            format!("someone{at}v{version}@mail.example"),
            format!("(415) 555-{:04}", 100 + at * 10 + version),
            format!("{}{at} Elm Street", version * 7),
        ];
        let mut has = self.has.iter();
        all.map(|text| if *has.next().unwrap() { text } else { String::new() })
    }

    /// The number that the list gives them.
    fn id(&self, at: usize) -> String {
        let [email, ..] = self.contacts(at, 1);
        if self.is_known_by_email && !email.is_empty() { email } else { format!("P-{at}") }
    }

    fn row(&self, at: usize, version: usize) -> String {
        let ([email, phone, street], id) = (self.contacts(at, version), self.id(at));
        let both = self.in_other_words(at, version).join("; ");
        format!("{id},Ana,Reed{at},{email},{phone},{street},Oakland,CA,94607,1981-04-12,{both}\n")
    }

    /// E-mail and phone as other people write them.
    fn in_other_words(&self, at: usize, version: usize) -> Vec<String> {
        let [email, phone, _] = self.contacts(at, version);
        let digits: String = phone.chars().filter(char::is_ascii_digit).collect();
        let dotted = digits.get(6..).map(|last| format!("+1 {}.{}.{last}", &digits[..3], &digits[3..6]));
        let all = [email.to_uppercase(), format!("Ana <{email}>"), dotted.unwrap_or_default(), digits];
        all.into_iter().filter(|text| text.len() > "Ana <>".len()).collect()
    }

    /// Whether the firm may write to nobody, or to counsel alone.
    fn must_not_be_contacted(&self) -> bool {
        self.bar != Bar::None
    }
}

fn list(people: &[Someone], version: usize) -> String {
    let rows = people.iter().enumerate().map(|(at, someone)| someone.row(at, version));
    HEADER.to_owned() + &rows.collect::<String>()
}

fn bring(desk: &mut Desk, text: &str) -> i64 {
    let update = MatchRule { on_match: Some("update".into()), ..MatchRule::default() };
    let list = app::wire::ImportCheck { matching: Some(update), ..desk.list(text) };
    app::import_write(&mut desk.app, ImportWrite { list, ..ImportWrite::default() })
        .unwrap()
        .operation
        .unwrap()
}

fn bar(desk: &mut Desk, person: i64, bar: Bar) {
    let counsel = (bar == Bar::Counsel).then(|| "Park & Low LLP".to_owned());
    let do_not_contact = bar == Bar::DoNotContact;
    let handling = HandlingView { do_not_contact, represented_by: counsel, ..HandlingView::default() };
    app::handling_set(&mut desk.app, HandlingSet { person, handling }).unwrap();
    if bar == Bar::RoleOfCounsel {
        let role = RoleAdd { person, role: "represented".into(), ..RoleAdd::default() };
        app::role_add(&mut desk.app, role).unwrap();
    }
}

fn everyone(desk: &Desk) -> PersonList {
    let columns = COLUMNS.map(str::to_owned).to_vec();
    PersonList { case: desk.case, columns, limit: 1000, ..PersonList::default() }
}

/// Everything that can be written of a case, as the bytes that leave, by what wrote it.
fn all_that_leaves(
    desk: &mut Desk,
    people: &[Someone],
    lists: [i64; 2],
    redaction: &str,
) -> Vec<(&'static str, String)> {
    let folder: PathBuf = desk.folder.path().to_owned();
    let place = |name: &str| folder.join(name).display().to_string();
    let redaction = Some(redaction.to_owned());
    let (case, replace) = (desk.case, true);
    let everyone = everyone(desk);
    let app = &mut desk.app;
    let people_of = PersonExport {
        list: everyone.clone(),
        redaction: redaction.clone(),
        path: place("people.csv"),
        replace,
        ..PersonExport::default()
    };
    app::person_export(app, people_of).unwrap();
    let mail = MailingExport {
        list: everyone.clone(),
        path: place("mail.csv"),
        replace,
        ..MailingExport::default()
    };
    app::mailing_export(app, mail).unwrap();
    let compare = ListCompare { case, from: Some(lists[0]), to: Some(lists[1]), list: None };
    app::list_compare_export(
        app,
        ListCompareExport { compare, redaction, path: place("compared.csv"), replace },
    )
    .unwrap();
    app::damages_export(app, DamagesExport { case, path: place("damages.csv"), replace }).unwrap();
    app::ics_export(app, IcsExport { case: Some(case), path: place("dates.ics"), replace }).unwrap();
    let numbers = app::person_numbers(app, everyone.clone()).unwrap();
    let table =
        PickedTable { case, people: numbers, headers: everyone.columns.clone(), columns: everyone.columns };
    let copied = app::person_table(app, table).unwrap().text;
    let letters = letters(app, case, &folder);
    // A list none of whose rows can be taken, for want of a day of birth that is one.
    let refused = list(people, 2).replace("1981-04-12", "someday");
    let list = desk.list(&refused);
    let refused = RefusedExport { list, path: place("refused.csv"), replace };
    app::import_refused_export(&mut desk.app, refused).unwrap();
    let files = ["people.csv", "mail.csv", "compared.csv", "damages.csv", "dates.ics", "refused.csv"];
    let read = files.map(|name| (name, std::fs::read_to_string(folder.join(name)).unwrap()));
    read.into_iter().chain([("clipboard", copied), ("letters", letters)]).collect()
}

/// The words of letters and labels to everyone, as a program reads them that knows nothing of this one; and who gets none.
fn letters(app: &mut App, case: i64, folder: &Path) -> String {
    let place = |name: &str| folder.join(name).display().to_string();
    let save = LetterTemplateSave {
        name: "All".into(),
        text: "{address block} {name} {id}".into(),
        ..LetterTemplateSave::default()
    };
    let key = app::letter_template_save(app, save).unwrap().key;
    let source = LetterSource::Template { key };
    let with = LetterWith { source, reply_by: None, message: None, purpose: None, form: LetterForm::Pdf };
    let chosen =
        Chosen { of: PersonList { case, ..PersonList::default() }, only: Vec::new(), except: Vec::new() };
    let letters = LetterAsked { chosen: chosen.clone(), with };
    let none = LeftOutExport { letters: letters.clone(), path: place("none.csv"), replace: true };
    app::letter_left_out_export(app, none).unwrap();
    let mut text = std::fs::read_to_string(folder.join("none.csv")).unwrap();
    let seen = app::letter_check(app, letters.clone()).unwrap().letters;
    if seen > 0 {
        let to = LetterPlace::One { path: place("letters.pdf"), replace: true };
        app::letter_write(app, LetterWrite { letters, seen, place: to }).unwrap();
        let labels = LabelWrite { chosen, purpose: None, path: place("labels.pdf"), replace: true };
        app::label_write(app, labels).unwrap();
        for file in ["letters.pdf", "labels.pdf"] {
            let document = lopdf::Document::load(folder.join(file)).unwrap();
            for page in document.get_pages().keys() {
                text += &document.extract_text(&[*page]).unwrap();
            }
        }
    }
    text
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(24))]
    #[test]
    fn no_way_to_reach_whoever_must_not_be_contacted_ever_leaves(
        people in proptest::collection::vec(someone(), 1..7),
        redaction in proptest::sample::select(vec!["court", "none", "off"]),
    ) {
        let mut desk = desk();
        let first = bring(&mut desk, &list(&people, 1));
        for (at, someone) in people.iter().enumerate() {
            let person = desk.find(&someone.id(at)).person;
            bar(&mut desk, person, someone.bar);
            if someone.is_noted {
                let others = someone.in_other_words(at, 1).join(", ");
                let text = format!("Reach at {} or {others}", someone.contacts(at, 2).join(" "));
                app::note_add(&mut desk.app, NoteAdd { person, text, ..NoteAdd::default() }).unwrap();
            }
        }
        let second = bring(&mut desk, &list(&people, 2));
        let left = all_that_leaves(&mut desk, &people, [first, second], redaction);
        for (at, someone) in people.iter().enumerate() {
            let reaching = |version| someone.contacts(at, version).into_iter().chain(someone.in_other_words(at, version));
            for contact in reaching(1).chain(reaching(2)).filter(|text| !text.is_empty()) {
                for (name, text) in &left {
                    prop_assert!(!someone.must_not_be_contacted() || !text.contains(&contact), "{contact} of {someone:?} in {name}:\n{text}");
                }
            }
            let [_, list] = &left.iter().find(|(name, _)| *name == "people.csv").map(|(name, text)| [*name, text.as_str()]).unwrap();
            prop_assert!(list.contains(&format!("Reed{at}")), "the row of {someone:?} is there");
            let [email, ..] = someone.contacts(at, 2);
            prop_assert_eq!(list.contains(&email), email.is_empty() || !someone.must_not_be_contacted());
        }
    }
}

/// Ana, of age; Tom, a minor; Eva, who has died; Max, whose mail came back.
fn four() -> Desk {
    let mut desk = desk();
    let rows = "A,Ana,Reed,,,1 Elm St,Oakland,CA,94607,1981-04-12,\n\
        T,Tom,Reed,,,2 Elm St,Oakland,CA,94607,2012-03-05,\n\
        E,Eva,Reed,,,3 Elm St,Oakland,CA,94607,1950-01-02,\n\
        M,Max,Reed,,,4 Elm St,Oakland,CA,94607,1970-07-08,\n";
    bring(&mut desk, &format!("{HEADER}{rows}"));
    let eva = desk.find("E").person;
    let died = PersonStatusSet {
        case: desk.case,
        people: vec![eva],
        status: "deceased".into(),
        on: None,
        note: None,
    };
    app::person_status_set(&mut desk.app, died).unwrap();
    let max = desk.find("M").person;
    let returned = app::wire::ReachChange {
        person: max,
        at: 0,
        value: "4 Elm St, Oakland, CA 94607".into(),
        what: "returned".into(),
        on: None,
    };
    app::reach_change(&mut desk.app, returned).unwrap();
    desk
}

fn mailed(desk: &mut Desk, purpose: Option<&str>) -> (String, Vec<(String, String)>) {
    let path = desk.folder.path().join("mail.csv").display().to_string();
    let list = PersonList { case: desk.case, ..PersonList::default() };
    let purpose = purpose.map(str::to_owned);
    let export = MailingExport { list, purpose, path: path.clone(), replace: true };
    let sent = app::mailing_export(&mut desk.app, export).unwrap();
    assert_eq!(sent.left_out, sent.named.len() as u64);
    let left = sent.named.into_iter().map(|left| (left.name, left.why)).collect();
    (std::fs::read_to_string(path).unwrap(), left)
}

#[test]
fn who_may_not_be_written_to_is_left_out_of_a_mailing_and_named_with_the_reason() {
    let mut desk = four();
    let (file, left) = mailed(&mut desk, None);
    let expected =
        [("Reed, Eva", "no_representative"), ("Reed, Max", "undeliverable"), ("Reed, Tom", "no_guardian")];
    assert_eq!(left, expected.map(|(name, why)| (name.to_owned(), why.to_owned())));
    assert_eq!(file.lines().count(), 2, "{file}");

    let tom = desk.find("T").person;
    let detail = [
        ("agent", "Lucy Reed"),
        ("street", "9 Oak Ave"),
        ("city", "Reno"),
        ("state", "NV"),
        ("zip", "89501"),
    ];
    let detail = detail.map(|(name, text)| (name.to_owned(), text.to_owned())).into();
    app::role_add(&mut desk.app, RoleAdd { person: tom, role: "minor".into(), detail, ..RoleAdd::default() })
        .unwrap();
    let (file, left) = mailed(&mut desk, None);
    assert_eq!(left.len(), 2);
    let tom = ",Tom,,Reed,,9 Oak Ave,Reno,NV,89501,Guardian of Tom Reed,Lucy Reed\r\n";
    assert!(file.contains(tom) && file.contains(",94607,Ana Reed,\r\n"), "{file}");
}

#[test]
fn whoever_opted_out_gets_notices_and_no_advertising_and_whoever_is_represented_gets_neither() {
    let mut desk = four();
    let ana = desk.find("A").person;
    let opted_out = PersonStatusSet {
        case: desk.case,
        people: vec![ana],
        status: "opted_out".into(),
        on: None,
        note: None,
    };
    app::person_status_set(&mut desk.app, opted_out).unwrap();
    assert!(mailed(&mut desk, None).0.contains("1 Elm St"));
    let (file, left) = mailed(&mut desk, Some("marketing"));
    assert!(!file.contains("1 Elm St") && left.contains(&("Reed, Ana".to_owned(), "opted_out".to_owned())));
    let handling = HandlingView { represented_by: Some("Park & Low LLP".into()), ..HandlingView::default() };
    app::handling_set(&mut desk.app, HandlingSet { person: ana, handling }).unwrap();
    let (_, left) = mailed(&mut desk, None);
    assert!(left.contains(&("Reed, Ana".to_owned(), "represented".to_owned())), "{left:?}");
}

#[test]
fn a_list_goes_out_as_a_court_takes_it_unless_it_is_said_otherwise() {
    let mut desk = four();
    let path = desk.folder.path().join("people.csv").display().to_string();
    let written = |desk: &mut Desk, redaction: Option<&str>| {
        let list = everyone(desk);
        let redaction = redaction.map(str::to_owned);
        let export =
            PersonExport { list, redaction, path: path.clone(), replace: true, ..PersonExport::default() };
        app::person_export(&mut desk.app, export).map(|_| std::fs::read_to_string(&path).unwrap())
    };
    let court = written(&mut desk, None).unwrap();
    assert!(court.contains("T. R.") && !court.contains("Tom"), "{court}");
    assert!(court.contains(",1981,") && !court.contains("1981-04-12"), "{court}");
    let off = written(&mut desk, Some("off")).unwrap();
    assert!(off.contains("\"Reed, Tom\"") && off.contains("2012-03-05"), "{off}");
    let none = written(&mut desk, Some("none")).unwrap();
    assert!(!none.contains("1981") && !none.contains("T. R."), "{none}");
    assert_eq!(written(&mut desk, Some("all")).unwrap_err().field.as_deref(), Some("redaction"));
}

#[test]
fn of_somebody_who_is_not_in_the_case_no_contact_leaves_with_a_comparison_and_identifiers_are_cut() {
    let mut desk = desk();
    let list = |email: &str, phone: &str, dob: &str| {
        format!("{HEADER}T,Tom,Reed,{email},{phone},2 Elm St,Oakland,CA,94607,{dob},SSN 123456789\n")
    };
    let first = bring(&mut desk, &list("tom@mail.example", "415-555-0123", "2012-03-05"));
    let second = bring(&mut desk, &list("reed@mail.example", "415-555-0124", "2012-03-06"));
    let tom = desk.find("T").person;
    bar(&mut desk, tom, Bar::DoNotContact);
    let remove = PersonRemove { person: tom, why: "Entered twice".into() };
    app::person_remove(&mut desk.app, remove).unwrap();
    let path = desk.folder.path().join("compared.csv").display().to_string();
    let compare = ListCompare { case: desk.case, from: Some(first), to: Some(second), list: None };
    let export = ListCompareExport { compare, redaction: None, path: path.clone(), replace: true };
    app::list_compare_export(&mut desk.app, export).unwrap();
    let written = std::fs::read_to_string(&path).unwrap();
    assert!(written.contains("changed,T,T. R.,2,email,not in the case,not in the case"), "{written}");
    assert!(written.contains(",dob,2012,2012"), "{written}");
    for told in ["Tom", "mail.example", "555-01", "2012-03", "123456789"] {
        assert!(!written.contains(told), "{told} in {written}");
    }
    // The same of a list that was never brought in: a child whom nobody knows yet.
    let path = desk.folder.path().join("new.csv").display().to_string();
    let list = desk.list(&list("tom@mail.example", "", "2012-03-05"));
    let compare = ListCompare { case: desk.case, list: Some(list), ..ListCompare::default() };
    let export = ListCompareExport { compare, redaction: None, path: path.clone(), replace: true };
    app::list_compare_export(&mut desk.app, export).unwrap();
    let written = std::fs::read_to_string(&path).unwrap();
    assert!(written.contains("T. R.") && !written.contains("Tom"), "{written}");
}
