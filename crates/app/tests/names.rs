//! Names that are no given name and family name: one word alone, two surnames. Typed, imported, put in order, found, written to.
#![allow(clippy::unwrap_used, reason = "a test may stop at the first surprise")]

mod common;

use app::wire::{
    ImportWrite, LetterForm, LetterPreviewAsked, LetterSource, LetterWith, LetterheadText, PersonFields,
    PersonList, PersonSave,
};
use common::{Desk, desk};

/// Two of a list whose names stand whole in one column, and one whose name has a column for each part.
const WHOLE: &str = "id,name,street,city,state,zip\n\
    N-1,Sukarno,1 Elm St,Oakland,CA,94607\n\
    N-2,\"García López, Luis\",2 Elm St,Oakland,CA,94607\n";
const IN_PARTS: &str = "id,first,last,street,city,state,zip\nN-3,Teller,,3 Elm St,Oakland,CA,94607\n";

fn office() -> Desk {
    let mut desk = desk();
    for list in [WHOLE, IN_PARTS] {
        let list = desk.list(list);
        app::import_write(&mut desk.app, ImportWrite { list, ..ImportWrite::default() }).unwrap();
    }
    let typed = |given: &str, family: &str, id: &str| PersonFields {
        given: given.into(),
        family: family.into(),
        external_id: id.into(),
        street: "4 Elm St".into(),
        city: "Oakland".into(),
        state: "CA".into(),
        zip: "94607".into(),
        ..PersonFields::default()
    };
    for fields in [typed("", "Madonna", "N-4"), typed("Ana", "de la Cruz Muñoz", "N-5")] {
        let save = PersonSave { case: desk.case, person: None, status: None, fields };
        app::person_save(&mut desk.app, save).unwrap();
    }
    desk
}

fn names(desk: &mut Desk, search: &str) -> Vec<String> {
    let list = PersonList { case: desk.case, search: search.into(), limit: 9, ..PersonList::default() };
    app::person_list(&mut desk.app, list).unwrap().rows.into_iter().map(|row| row.name).collect()
}

#[test]
fn they_stand_in_order_and_are_found_by_each_of_their_words() {
    let mut desk = office();
    assert_eq!(
        names(&mut desk, ""),
        ["de la Cruz Muñoz, Ana", "García López, Luis", "Madonna", "Sukarno", "Teller"]
    );
    for (search, name) in [
        ("sukarno", "Sukarno"),
        ("teller", "Teller"),
        ("madona", "Madonna"),
        ("lopez", "García López, Luis"),
        ("garcia", "García López, Luis"),
        ("luis garcia lopez", "García López, Luis"),
        ("munoz", "de la Cruz Muñoz, Ana"),
    ] {
        assert_eq!(names(&mut desk, search), [name], "{search}");
    }
}

#[test]
fn a_letter_calls_them_by_their_whole_name() {
    let mut desk = office();
    let head = LetterheadText {
        firm: "Okafor & Amsel LLP".into(),
        lines: "1 Front St\nOakland, CA 94607".into(),
        signer: "Maya Okafor".into(),
    };
    app::letterhead_set(&mut desk.app, head).unwrap();
    for (id, first_line, greeting) in [
        ("N-1", "Sukarno", "Dear Sukarno:"),
        ("N-2", "Luis García López", "Dear Luis García López:"),
        ("N-3", "Teller", "Dear Teller:"),
        ("N-5", "Ana de la Cruz Muñoz", "Dear Ana de la Cruz Muñoz:"),
    ] {
        let source = LetterSource::Draft { text: "Dear {salutation}:\n\nAll is well.\n".into() };
        let with = LetterWith { source, reply_by: None, message: None, purpose: None, form: LetterForm::Pdf };
        let person = desk.find(id).person;
        let letter = app::letter_preview(&mut desk.app, LetterPreviewAsked { person, with }).unwrap();
        let words: Vec<&str> = letter.pages[0].spans.iter().map(|span| span.text.as_str()).collect();
        assert_eq!(letter.to[0], first_line);
        assert!(words.join(" ").contains(greeting), "{words:?}");
    }
}
