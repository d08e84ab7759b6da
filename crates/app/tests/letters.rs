//! Letters and labels: to whom they go, in which order, who is left out, and what stays on record.
#![allow(clippy::unwrap_used, reason = "a test may stop at the first surprise")]

mod common;

use app::wire::{
    Chosen, Concern, ContactEntry, DocumentAbout, HistoryList, ImportWrite, LabelWrite, LeftOutAsked,
    LeftOutCount, LeftOutExport, LetterAsked, LetterForm, LetterPlace, LetterPreviewAsked, LetterSource,
    LetterTemplateSave, LetterWith, LetterWrite, LetterheadText, Nothing, OfCase, OfLetterTemplate,
    OperationUndo, PersonGet, PersonList, PersonStatusSet, ProofGridAsked, RequiredDocumentSet, RoleAdd,
    TaskAddMany, TaskSaid,
};
use app::{Failure, Stop};
use common::{Desk, desk};
use store::{Author, Key, Store, StoreError};

/// Four who can be written to, in another order than that of their ZIP codes, and two of one name; a minor and somebody who has
/// died, each once with whoever stands for them and once without; one without an address; one whose name no Latin letters have.
const PEOPLE: &str = "id,first,last,street,city,state,zip,amount_paid\n\
    A-1,Ana,Reed,12 Elm St,Oakland,CA,94607,863.68\n\
    A-2,Tom,Park,1 Main St,Boston,MA,02138,100\n\
    A-3,Zoë,Nuñez,5 Lake Dr,Reno,NV,89501,863.68\n\
    A-4,Tom,Park,7 Pine St,Austin,TX,78701,\n\
    A-5,Mia,Young,3 Oak Ave,Chicago,IL,60601,863.68\n\
    A-6,Max,Alone,4 Oak Ave,Chicago,IL,60601,863.68\n\
    A-7,Old,Stone,8 Bay Rd,Miami,FL,33101,863.68\n\
    A-8,Old,Flint,9 Bay Rd,Miami,FL,33101,863.68\n\
    A-9,Nora,Nowhere,,,,,863.68\n\
    A-10,秀英,王,6 Fir St,Denver,CO,80202,863.68\n";

/// A desk with those people, the letterhead of a firm, and what they paid.
fn office() -> Desk {
    let mut desk = desk();
    let list = desk.list(PEOPLE);
    app::import_write(&mut desk.app, ImportWrite { list, ..ImportWrite::default() }).unwrap();
    for (id, status) in [("A-5", "minor"), ("A-6", "minor"), ("A-7", "deceased"), ("A-8", "deceased")] {
        let people = vec![desk.find(id).person];
        let set = PersonStatusSet { case: desk.case, people, status: status.into(), on: None, note: None };
        app::person_status_set(&mut desk.app, set).unwrap();
    }
    acts_for(
        &mut desk,
        "A-5",
        "minor",
        &[("agent", "Grace Young"), ("street", "9 Elm St"), ("city", "Gary"), ("zip", "46402")],
    );
    acts_for(&mut desk, "A-7", "estate", &[("died_on", "2026-03-02"), ("agent", "Ruth Stone, executor")]);
    let head = LetterheadText {
        firm: "Okafor & Amsel LLP".into(),
        lines: "1 Front St\n\nOakland, CA 94607".into(),
        signer: "Maya Okafor".into(),
    };
    app::letterhead_set(&mut desk.app, head).unwrap();
    desk
}

/// Puts on record who acts for somebody.
fn acts_for(desk: &mut Desk, id: &str, role: &str, detail: &[(&str, &str)]) {
    let person = desk.find(id).person;
    let detail = detail.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned())).collect();
    let role = RoleAdd {
        person,
        role: role.into(),
        from_on: None,
        ended: false,
        document: None,
        note: None,
        detail,
    };
    app::role_add(&mut desk.app, role).unwrap();
}

fn everyone(desk: &Desk) -> Chosen {
    let of = PersonList { case: desk.case, ..PersonList::default() };
    Chosen { of, only: Vec::new(), except: Vec::new() }
}

fn with(key: &str, form: LetterForm) -> LetterWith {
    LetterWith {
        source: LetterSource::Template { key: key.into() },
        reply_by: None,
        message: None,
        purpose: None,
        form,
    }
}

fn asked(desk: &Desk, key: &str, form: LetterForm) -> LetterAsked {
    LetterAsked { chosen: everyone(desk), with: with(key, form) }
}

/// Keeps a template and gives its key.
fn template(desk: &mut Desk, text: &str) -> String {
    let save = LetterTemplateSave { key: None, name: "Short".into(), text: text.into() };
    app::letter_template_save(&mut desk.app, save).unwrap().key
}

fn write(
    desk: &mut Desk,
    letters: LetterAsked,
    place: LetterPlace,
) -> Result<app::wire::LettersWritten, Failure> {
    let seen = app::letter_check(&mut desk.app, letters.clone()).unwrap().letters;
    app::letter_write(&mut desk.app, LetterWrite { letters, seen, place })
}

fn one(desk: &Desk, name: &str) -> LetterPlace {
    LetterPlace::One { path: desk.folder.path().join(name).display().to_string(), replace: false }
}

/// The words of each page of a PDF, as a program that knows nothing of this one reads them.
fn pages(desk: &Desk, name: &str) -> Vec<String> {
    let document = lopdf::Document::load(desk.folder.path().join(name)).unwrap();
    let text = |page: &u32| document.extract_text(&[*page]).unwrap();
    document
        .get_pages()
        .keys()
        .map(|page| text(page).split_whitespace().collect::<Vec<_>>().join(" "))
        .collect()
}

fn left_out(found: &[LeftOutCount]) -> Vec<(&str, Option<&str>, u64)> {
    found.iter().map(|of| (of.why.as_str(), of.what.as_deref(), of.people)).collect()
}

#[test]
fn letters_come_out_in_the_order_of_zip_codes_minors_to_guardians_and_estates_to_who_stands_for_them() {
    let mut desk = office();
    let key =
        template(&mut desk, "{today}\n\n{address block}\n\nDear {salutation}: about {name}.\n\n{attorney}");
    let letters = asked(&desk, &key, LetterForm::Pdf);
    let check = app::letter_check(&mut desk.app, letters.clone()).unwrap();
    assert_eq!((check.chosen, check.letters, check.to_agents), (10, 6, 2));
    let mut reasons = left_out(&check.left_out);
    reasons.sort_unstable();
    assert_eq!(
        reasons,
        [
            ("no_address", None, 1),
            ("no_guardian", None, 1),
            ("no_representative", None, 1),
            ("typeface", Some("秀"), 1)
        ]
    );
    let place = one(&desk, "letters.pdf");
    write(&mut desk, letters, place).unwrap();
    let read = pages(&desk, "letters.pdf");
    let head = "Okafor & Amsel LLP 1 Front St Oakland, CA 94607 November 24, 2026";
    let letter = |to: &str, dear: &str| format!("{head} {to} Dear {dear}. Maya Okafor");
    assert_eq!(
        read,
        [
            letter("Tom Park 1 Main St Boston, MA 02138", "Tom Park: about Tom Park"),
            letter(
                "Estate of Old Stone c/o Ruth Stone, executor 8 Bay Rd Miami, FL 33101",
                "Ruth Stone, executor: about Old Stone"
            ),
            letter(
                "Guardian of Mia Young c/o Grace Young 9 Elm St Gary, 46402",
                "Grace Young: about Mia Young"
            ),
            letter("Tom Park 7 Pine St Austin, TX 78701", "Tom Park: about Tom Park"),
            letter("Zoë Nuñez 5 Lake Dr Reno, NV 89501", "Zoë Nuñez: about Zoë Nuñez"),
            letter("Ana Reed 12 Elm St Oakland, CA 94607", "Ana Reed: about Ana Reed"),
        ]
    );
}

#[test]
fn whoever_lacks_a_field_is_counted_and_listed_before_anything_is_written() {
    let mut desk = office();
    let key = template(&mut desk, "Dear {salutation}: you paid {fact: Amount paid}.");
    let letters = asked(&desk, &key, LetterForm::Word);
    let check = app::letter_check(&mut desk.app, letters.clone()).unwrap();
    assert!(check.left_out.contains(&LeftOutCount {
        why: "lacks".into(),
        what: Some("fact: amount paid".into()),
        people: 1
    }));
    assert_eq!(check.letters, 6);
    let page = LeftOutAsked {
        letters: letters.clone(),
        why: Some("lacks".into()),
        what: Some("fact: amount paid".into()),
        offset: 0,
        limit: 9,
    };
    let listed = app::letter_left_out(&mut desk.app, page).unwrap();
    assert_eq!(listed.iter().map(|row| row.external_id.as_deref().unwrap()).collect::<Vec<_>>(), ["A-4"]);
    let path = desk.folder.path().join("left.csv").display().to_string();
    let exported = app::letter_left_out_export(
        &mut desk.app,
        LeftOutExport { letters, path: path.clone(), replace: false },
    );
    assert_eq!(exported.unwrap().rows, 4);
    let text = std::fs::read_to_string(path).unwrap();
    assert!(text.contains("\"Park, Tom\",A-4,nothing is known for {fact: amount paid}"), "{text}");
    assert!(
        text.contains("\"Flint, Old\",A-8,\"has died, and nobody is on record who acts for the estate\""),
        "{text}"
    );
}

#[test]
fn who_gets_a_letter_follows_the_fields_of_its_text_while_it_is_typed() {
    let mut desk = office();
    let mut letters = |text: &str, message: Option<&str>| {
        let with = LetterWith {
            source: LetterSource::Draft { text: text.into() },
            message: message.map(str::to_owned),
            ..with("", LetterForm::Pdf)
        };
        let asked = LetterAsked { chosen: everyone(&desk), with };
        app::letter_check(&mut desk.app, asked).map(|check| check.letters).map_err(|failure| failure.field)
    };
    let everyone_else = letters("Dear {name}", None).unwrap();
    assert_eq!(letters("Dear {name}, we write", None), Ok(everyone_else), "words change nothing");
    // Of Tom Park in Austin nobody knows what he paid.
    assert_eq!(letters("Dear {name}: {fact: amount paid}", None), Ok(everyone_else - 1));
    assert_eq!(letters("Dear {name}, we write", None), Ok(everyone_else));
    assert_eq!(letters("Dear {name}: {message}", None), Ok(0), "there is no message yet");
    assert_eq!(letters("Dear {name}: {message}", Some("hello")), Ok(everyone_else));
    assert_eq!(
        letters("Dear {name}: {message}", Some("\u{738b}")),
        Err(Some("text".into())),
        "no such letter"
    );
}

#[test]
fn a_field_that_the_case_does_not_have_is_refused_before_anything_is_written() {
    let mut desk = office();
    let key = template(&mut desk, "Dear {salutation}, {fact: Shoe size}");
    let letters = asked(&desk, &key, LetterForm::Pdf);
    assert_eq!(
        app::letter_check(&mut desk.app, letters.clone()).unwrap().unknown_fields,
        ["fact: shoe size"]
    );
    let place = one(&desk, "letters.pdf");
    let refused = app::letter_write(&mut desk.app, LetterWrite { letters, seen: 0, place }).unwrap_err();
    assert!(refused.message.contains("{fact: shoe size}"), "{}", refused.message);
    assert!(!desk.folder.path().join("letters.pdf").exists());
}

#[test]
fn each_letter_stands_on_the_persons_record_with_its_version_and_one_undo_takes_all_of_it_back() {
    let mut desk = office();
    let key = template(&mut desk, "Dear {salutation}, first.");
    let save = LetterTemplateSave {
        key: Some(key.clone()),
        name: "Short".into(),
        text: "Dear {salutation}, second.".into(),
    };
    app::letter_template_save(&mut desk.app, save).unwrap();
    let letters = asked(&desk, &key, LetterForm::Pdf);
    let place = one(&desk, "letters.pdf");
    let written = write(&mut desk, letters, place).unwrap();
    assert_eq!(written.summary, "Wrote 6 letters “Short” (version 2) to letters.pdf; 4 left out");
    let on_record = |desk: &mut Desk, id: &str| {
        let person = desk.find(id).person;
        let log = app::contact_list(&mut desk.app, PersonGet { person }).unwrap();
        let is_it = |entry: &&ContactEntry| entry.said.as_deref() == Some("“Short” (version 2)");
        log.iter().filter(is_it).map(|entry| (entry.way.clone(), entry.with_whom.clone())).collect::<Vec<_>>()
    };
    let letter = |with: Option<&str>| vec![("letter".to_owned(), with.map(str::to_owned))];
    assert_eq!(on_record(&mut desk, "A-1"), letter(None));
    assert_eq!(on_record(&mut desk, "A-5"), letter(Some("Grace Young")));
    assert_eq!(on_record(&mut desk, "A-9"), []);
    // The text of the letters stays whatever becomes of the template.
    let save =
        LetterTemplateSave { key: Some(key), name: "Brief".into(), text: "Dear {salutation}, third.".into() };
    app::letter_template_save(&mut desk.app, save).unwrap();
    let of = OfCase { case: desk.case };
    let runs = app::letter_run_list(&mut desk.app, of).unwrap();
    assert_eq!(runs.len(), 1);
    assert_eq!((runs[0].template.as_str(), runs[0].version, runs[0].letters), ("Short", 2, 6));
    assert_eq!(
        (runs[0].text.as_str(), runs[0].written_on.as_str()),
        ("Dear {salutation}, second.", "2026-11-24")
    );
    let undo = OperationUndo { operation: written.operation, ..OperationUndo::default() };
    app::operation_undo(&mut desk.app, undo).unwrap();
    assert_eq!(on_record(&mut desk, "A-1"), []);
    assert_eq!(app::letter_run_list(&mut desk.app, of).unwrap(), []);
}

/// What lies in a folder, in order.
fn names_in(folder: &std::path::Path) -> Vec<String> {
    let read = std::fs::read_dir(folder).unwrap();
    let mut names: Vec<String> = read.map(|file| file.unwrap().file_name().into_string().unwrap()).collect();
    names.sort();
    names
}

#[test]
fn letters_that_cannot_be_put_on_record_leave_no_folder() {
    let mut desk = office();
    let key = template(&mut desk, "Dear {salutation}.");
    let letters = asked(&desk, &key, LetterForm::Word);
    let before = names_in(desk.folder.path());
    let seen = app::letter_check(&mut desk.app, letters.clone()).unwrap().letters;
    let place = LetterPlace::Each { folder: desk.folder.path().display().to_string() };
    // Another program writes to the file of cases, so that nothing can be put on record.
    let path = desk.folder.path().join("cases.numerosity");
    let mut other = Store::open(&path, &Key::Unencrypted).unwrap();
    let author = Author { user: 1, at: common::moment().at };
    let held = other.operate("note_add", None, author, |_| {
        let write = LetterWrite { letters: letters.clone(), seen, place: place.clone() };
        app::letter_write(&mut desk.app, write).unwrap_err();
        // What it would write is nothing.
        Err::<((), String), _>(StoreError::EmptyPassphrase)
    });
    held.unwrap_err();
    assert_eq!(names_in(desk.folder.path()), before);
    assert_eq!(write(&mut desk, letters, place).unwrap().file_name, "Short 2026-11-24");
}

#[test]
fn a_file_for_each_goes_into_a_new_folder_under_the_persons_name_and_nothing_is_written_over() {
    let mut desk = office();
    let key = template(&mut desk, "Dear {salutation}.");
    let letters = asked(&desk, &key, LetterForm::Word);
    let place = LetterPlace::Each { folder: desk.folder.path().display().to_string() };
    let first = write(&mut desk, letters.clone(), place.clone()).unwrap();
    assert_eq!(first.file_name, "Short 2026-11-24");
    let expected = [
        "Nuñez, Zoë.docx",
        "Park, Tom 2.docx",
        "Park, Tom.docx",
        "Reed, Ana.docx",
        "Stone, Old.docx",
        "Young, Mia.docx",
        "王, 秀英.docx",
    ];
    assert_eq!(names_in(&desk.folder.path().join("Short 2026-11-24")), expected);
    assert_eq!(write(&mut desk, letters, place).unwrap().file_name, "Short 2026-11-24 2");
}

#[test]
fn a_template_of_the_program_stays_as_it_came_as_its_first_version() {
    let mut desk = office();
    let of = |desk: &mut Desk| {
        let known = app::letter_desk(&mut desk.app, Nothing {}).unwrap().templates;
        known.into_iter().find(|of| of.key == "opt_out").unwrap()
    };
    let came = of(&mut desk);
    assert!(came.is_built_in && came.version == 1);
    let save = LetterTemplateSave {
        key: Some("opt_out".into()),
        name: came.name.clone(),
        text: "Dear {name}.".into(),
    };
    let saved = app::letter_template_save(&mut desk.app, save).unwrap();
    let kept = of(&mut desk);
    assert_eq!((kept.version, kept.is_built_in, kept.text.as_str()), (2, false, "Dear {name}."));
    let versions =
        app::letter_template_versions(&mut desk.app, OfLetterTemplate { key: "opt_out".into() }).unwrap();
    assert_eq!(
        versions.iter().map(|of| (of.version, of.text.as_str())).collect::<Vec<_>>(),
        [(2, "Dear {name}."), (1, &came.text)]
    );
    let undo = OperationUndo { operation: saved.operation, ..OperationUndo::default() };
    app::operation_undo(&mut desk.app, undo).unwrap();
    assert_eq!(of(&mut desk), came);
    app::letter_template_retire(&mut desk.app, OfLetterTemplate { key: "opt_out".into() }).unwrap();
    let known = app::letter_desk(&mut desk.app, Nothing {}).unwrap().templates;
    assert!(known.iter().all(|of| of.key != "opt_out"));
}

#[test]
fn a_turn_down_letter_states_the_last_day_of_each_claim_as_the_law_counts_it() {
    let mut desk = office();
    desk.import("L-1,Lea,Late,,,2022-03-04,863.68,yes,50.00,2024-09-18,prospective\n").unwrap();
    let person = desk.find("L-1").person;
    let preview = |desk: &mut Desk, text: &str| {
        let source = LetterSource::Draft { text: text.into() };
        let with = LetterWith { source, reply_by: None, message: None, purpose: None, form: LetterForm::Pdf };
        app::letter_preview(&mut desk.app, LetterPreviewAsked { person, with }).unwrap()
    };
    // Nobody is written to without an address, and that is what the preview says.
    let none = preview(&mut desk, "{last days}");
    assert_eq!((none.why.as_deref(), none.pages.len()), (Some("no_address"), 0));
    let file = desk.find("L-1");
    let fields = app::wire::PersonFields {
        street: "2 Low Rd".into(),
        city: "Napa".into(),
        state: "CA".into(),
        ..file.fields
    };
    let save = app::wire::PersonSave { case: desk.case, person: Some(person), status: None, fields };
    app::person_save(&mut desk.app, save).unwrap();
    let shown = preview(&mut desk, "{last days}");
    let words: Vec<&str> = shown.pages[0].spans.iter().map(|span| span.text.as_str()).collect();
    let words = words.join(" ");
    // Two years from September 18, 2024 (18 U.S.C. § 2707(f)) ended on a Friday that is past on November 24, 2026.
    assert!(words.contains("§ 2707(f)"), "{words}");
    assert!(words.contains("Friday, September 18, 2026, which has passed"), "{words}");
}

#[test]
fn labels_are_printed_for_those_who_can_be_written_to_and_the_others_counted() {
    let mut desk = office();
    let path = desk.folder.path().join("labels.pdf").display().to_string();
    let chosen = everyone(&desk);
    let written =
        app::label_write(&mut desk.app, LabelWrite { chosen, purpose: None, path, replace: false }).unwrap();
    assert_eq!((written.labels, written.sheets), (6, 1));
    assert_eq!(written.left_out.iter().map(|of| of.people).sum::<u64>(), 4);
    let read = &pages(&desk, "labels.pdf")[0];
    let places: Vec<usize> =
        ["02138", "33101", "46402", "78701", "89501", "94607"].map(|zip| read.find(zip).unwrap()).into();
    assert!(places.is_sorted(), "{read}");
    let page = HistoryList { case: None, offset: 0, limit: 1 };
    let newest = app::history_list(&mut desk.app, page).unwrap();
    assert_eq!(newest.operations[0].summary, "Wrote 6 address labels to labels.pdf");
}

#[test]
fn letters_that_are_stopped_or_that_others_would_get_by_now_leave_nothing() {
    let mut desk = office();
    let key = template(&mut desk, "Dear {salutation}.");
    let letters = asked(&desk, &key, LetterForm::Pdf);
    let place = one(&desk, "letters.pdf");
    let refused = app::letter_write(
        &mut desk.app,
        LetterWrite { letters: letters.clone(), seen: 5, place: place.clone() },
    );
    assert!(refused.unwrap_err().message.contains("people have changed meanwhile"));
    let stop: Stop = desk.app.stop();
    desk.app.on_progress(move |_| stop.now());
    let before = names_in(desk.folder.path());
    let each = LetterPlace::Each { folder: desk.folder.path().display().to_string() };
    for place in [place, each] {
        let stopped = write(&mut desk, letters.clone(), place).unwrap_err();
        assert_eq!(stopped.code, app::ErrorCode::Stopped);
        assert_eq!(names_in(desk.folder.path()), before);
    }
    let of = OfCase { case: desk.case };
    assert_eq!(app::letter_run_list(&mut desk.app, of).unwrap(), []);
}

/// Ana lacks nothing; Tom a statement; Zoe a statement and what she lost; Max, who has sent a statement, what he lost.
const CLASS: &str = "id,first,last,street,city,state,zip,premium_from,amount_paid,inmail_before_cutoff,\
                     documented_loss,discovered_on,status\n\
    A-1,Ana,Reed,12 Elm St,Oakland,CA,94607,2022-03-04,863.68,yes,50.00,2024-09-18,class_member\n\
    A-2,Tom,Park,1 Main St,Boston,MA,02138,2022-03-04,863.68,yes,50.00,2024-09-18,class_member\n\
    A-3,Zoe,Lane,5 Lake Dr,Reno,NV,89501,2022-03-04,863.68,yes,,2024-09-18,class_member\n\
    A-4,Max,Moor,7 Pine St,Austin,TX,78701,2022-03-04,863.68,yes,,2024-09-18,class_member\n";

#[test]
fn a_letter_asks_for_exactly_what_the_grid_says_that_each_person_lacks_and_goes_to_exactly_those() {
    const KIND: &str = "Account statement";
    let mut desk = desk();
    let list = desk.list(CLASS);
    app::import_write(&mut desk.app, ImportWrite { list, ..ImportWrite::default() }).unwrap();
    let set = RequiredDocumentSet { case: desk.case, kind: KIND.into(), is_required: true };
    app::required_document_set(&mut desk.app, set).unwrap();
    let about = ["A-1", "A-4"].map(|id| DocumentAbout::Person { id: desk.find(id).person });
    let path = desk.outside("march.pdf", "theirs");
    desk.add(&path, KIND, &about).unwrap();

    let grid = ProofGridAsked { case: desk.case, limit: 50, ..ProofGridAsked::default() };
    let grid = app::proof_grid(&mut desk.app, grid).unwrap();
    assert_eq!(grid.rows.len(), 4);
    let key = template(&mut desk, "{address block}\n\n{missing}");
    let mut asked_for_statement = Vec::new();
    for row in &grid.rows {
        let preview = LetterPreviewAsked { person: row.person, with: with(&key, LetterForm::Pdf) };
        let seen = app::letter_preview(&mut desk.app, preview).unwrap();
        let spans = seen.pages.iter().flat_map(|page| &page.spans).map(|span| span.text.as_str());
        let text = spans.collect::<Vec<_>>().join(" ").split_whitespace().collect::<Vec<_>>().join(" ");
        let lacks: Vec<bool> = row.known.iter().map(|known| *known == Some(false)).collect();
        assert_eq!(seen.why.as_deref() == Some("lacks"), !lacks.contains(&true), "{}", row.name);
        for (item, lacks) in grid.items.iter().zip(lacks) {
            // Whoever is written to is asked for the thing, and not told on which authority.
            let thing = item.says.strip_suffix(" (TransUnion LLC v. Ramirez, 594 U.S. 413 (2021))");
            let thing = thing.unwrap_or(&item.says);
            assert_eq!(text.contains(thing), lacks, "{}: {thing} in {text}", row.name);
            assert!(!text.contains("594 U.S. 413"), "{text}");
        }
        if text.contains(KIND) {
            asked_for_statement.push(row.name.as_str());
        }
    }
    assert_eq!(asked_for_statement, ["Lane, Zoe", "Park, Tom"]);
}

#[test]
fn those_left_out_of_letters_that_were_written_are_listed_as_people_for_any_reason_or_one() {
    let mut desk = office();
    let key = template(&mut desk, "Dear {salutation}: about {name}.");
    let letters = asked(&desk, &key, LetterForm::Pdf);
    let place = one(&desk, "letters.pdf");
    let written = write(&mut desk, letters, place).unwrap();
    let run = app::letter_run_list(&mut desk.app, OfCase { case: desk.case }).unwrap()[0].clone();
    let mut reasons = left_out(&run.left_out);
    reasons.sort_unstable();
    assert_eq!(
        reasons,
        [
            ("no_address", None, 1),
            ("no_guardian", None, 1),
            ("no_representative", None, 1),
            ("typeface", Some("秀"), 1)
        ]
    );
    let listed = |desk: &mut Desk, why: Option<(&str, Option<&str>)>| {
        let (why, what) = why.unzip();
        let concern = Concern::LeftOut {
            operation: written.operation,
            why: why.map(str::to_owned),
            what: what.flatten().map(str::to_owned),
        };
        let list = PersonList { case: desk.case, concern: Some(concern), limit: 50, ..PersonList::default() };
        let rows = app::person_list(&mut desk.app, list).unwrap().rows;
        rows.into_iter().filter_map(|row| row.external_id).collect::<Vec<_>>()
    };
    let mut all = listed(&mut desk, None);
    all.sort_unstable();
    assert_eq!(all, ["A-10", "A-6", "A-8", "A-9"]);
    assert_eq!(listed(&mut desk, Some(("no_address", None))), ["A-9"]);
    assert_eq!(listed(&mut desk, Some(("typeface", Some("秀")))), ["A-10"]);

    // Exactly they are given another way.
    let of = PersonList {
        case: desk.case,
        concern: Some(Concern::LeftOut { operation: written.operation, why: None, what: None }),
        ..PersonList::default()
    };
    let said = TaskSaid { title: "Find an address".into(), ..TaskSaid::default() };
    let give = TaskAddMany { chosen: Chosen { of, ..Chosen::default() }, said };
    let done = app::task_add_many(&mut desk.app, give).unwrap();
    assert_eq!(done.summary, "Gave 4 people the task “Find an address”");
    let undo = |desk: &mut Desk, operation| {
        app::operation_undo(&mut desk.app, OperationUndo { operation, ..OperationUndo::default() }).unwrap();
    };
    undo(&mut desk, done.operation);
    undo(&mut desk, written.operation);
    assert!(listed(&mut desk, None).is_empty());
}

#[test]
fn a_further_page_of_those_left_out_is_right_after_somebody_got_an_address() {
    let mut desk = office();
    let key = template(&mut desk, "Dear {salutation}: about {name}.");
    let letters = asked(&desk, &key, LetterForm::Pdf);
    app::letter_check(&mut desk.app, letters.clone()).unwrap();
    let page = |desk: &mut Desk, offset| {
        let (why, what) = (None, None);
        let asked = LeftOutAsked { letters: letters.clone(), why, what, offset, limit: 2 };
        let rows = app::letter_left_out(&mut desk.app, asked).unwrap();
        rows.into_iter().filter_map(|row| row.external_id).collect::<Vec<_>>()
    };
    let first = [page(&mut desk, 0), page(&mut desk, 2)].concat();
    assert_eq!(first, ["A-6", "A-8", "A-9", "A-10"]);
    acts_for(&mut desk, "A-6", "minor", &[("agent", "Gus Alone")]);
    assert_eq!([page(&mut desk, 0), page(&mut desk, 2)].concat(), ["A-8", "A-9", "A-10"]);
}
