//! Documents found by what stands in them.
#![allow(clippy::unwrap_used, reason = "a test may stop at the first surprise")]

mod common;

use app::wire::{DocumentList, DocumentTextState, DocumentView, EverywhereAsked, EverywhereKind};
use common::{Desk, desk_with_four};
use store::{Key, Store, TextRead};

fn search(desk: &mut Desk, typed: &str) -> Vec<DocumentView> {
    desk.page(DocumentList { search: typed.into(), ..DocumentList::default() }).rows
}

/// What is marked of the part of a text that is shown.
fn marked(row: &DocumentView) -> Vec<String> {
    let hit = row.hit.as_ref().unwrap();
    let units: Vec<u16> = hit.text.encode_utf16().collect();
    hit.marks
        .iter()
        .map(|mark| String::from_utf16(&units[mark.from as usize..mark.to as usize]).unwrap())
        .collect()
}

fn with_letters() -> Desk {
    let mut desk = desk_with_four();
    let texts = [
        ("refund.txt", "Dear Ms. Roe,\n\nwe have received your refund form of March. It is being looked at."),
        ("notice.txt", "Señor Muñoz asked that no InMail be sent to him. He lives in San José."),
        ("invoice.txt", "Premium Career, one month: $29.99"),
    ];
    for (name, text) in texts {
        let path = desk.outside(name, text);
        desk.add(&path, "Letter", &[]).unwrap();
    }
    desk.reads_texts();
    desk
}

#[test]
fn a_document_is_found_by_words_of_its_text_which_are_marked() {
    let mut desk = with_letters();
    let found = search(&mut desk, "received refund");
    assert_eq!(found.len(), 1);
    assert_eq!((found[0].title.as_str(), found[0].text), ("refund", DocumentTextState::Read));
    assert_eq!(marked(&found[0]), ["received", "refund"]);
    assert_eq!(marked(&search(&mut desk, "prem care")[0]), ["Prem", "Care"]);
    assert!(search(&mut desk, "received inmail").is_empty(), "both words are wanted");
}

#[test]
fn a_slip_is_forgiven_and_accents_do_not_matter() {
    let mut desk = with_letters();
    let found = search(&mut desk, "recieved refund");
    assert_eq!(
        (found[0].title.as_str(), marked(&found[0])),
        ("refund", vec!["received".into(), "refund".into()])
    );
    assert_eq!(marked(&search(&mut desk, "munoz jose")[0]), ["Muñoz", "José"]);
    assert!(search(&mut desk, "xyzzy").is_empty());
}

#[test]
fn a_document_is_found_by_its_title_before_those_that_only_speak_of_it() {
    let mut desk = with_letters();
    let path = desk.outside("about the invoice.txt", "nothing of that word");
    desk.add(&path, "Other", &[]).unwrap();
    let path = desk.outside("z.txt", "The invoice was paid.");
    desk.add(&path, "Other", &[]).unwrap();
    desk.reads_texts();
    let titles: Vec<String> = search(&mut desk, "invoice").into_iter().map(|row| row.title).collect();
    assert_eq!(titles.len(), 3);
    assert_eq!(titles[2], "z");
}

#[test]
fn the_palette_finds_documents_of_all_cases() {
    let mut desk = with_letters();
    let asked = EverywhereAsked { typed: "recieved".into(), case: Some(desk.case) };
    let hits = app::find_everywhere(&mut desk.app, asked).unwrap().hits;
    let hit = hits.iter().find(|hit| hit.what == EverywhereKind::Document).unwrap();
    assert_eq!(hit.about.as_deref(), Some("refund"));
    assert!(hit.text.contains("received your refund form"));
}

#[test]
fn a_file_that_cannot_be_read_says_why_and_hides_no_other() {
    let mut desk = with_letters();
    for (name, bytes) in [
        ("broken.pdf", &b"%PDF-1.7\nnothing that makes sense"[..]),
        ("photo.jpg", &b"\xFF\xD8\xFF\xE0\0\0\0"[..]),
    ] {
        let path = desk.outside(name, bytes);
        desk.add(&path, "Other", &[]).unwrap();
    }
    desk.reads_texts();
    let rows = desk.listed();
    let of = |title: &str| rows.iter().find(|row| row.title == title).unwrap();
    assert_eq!(of("broken").text, DocumentTextState::Refused);
    assert!(of("broken").text_why.as_deref().unwrap().contains("damaged"));
    assert_eq!(of("photo").text, DocumentTextState::Refused);
    assert_eq!(search(&mut desk, "received").len(), 1);
}

/// The file of cases, as another program has it open.
fn elsewhere(desk: &Desk) -> Store {
    Store::open(&desk.folder.path().join("cases.numerosity"), &Key::Unencrypted).unwrap()
}

#[test]
fn a_document_of_many_pages_hides_no_other_with_the_word() {
    let mut desk = with_letters();
    for name in ["deposition.txt", "short.txt"] {
        let path = desk.outside(name, format!("{name} of a witness"));
        desk.add(&path, "Other", &[]).unwrap();
    }
    desk.reads_texts();
    let sha256 = desk.listed().into_iter().find(|row| row.title == "deposition").unwrap().sha256;
    let pages = (1..=500).map(|page| (page, format!("witness {page}"))).collect();
    elsewhere(&desk).text_keep(&sha256, &TextRead::Pages(pages)).unwrap();
    let found = desk.page(DocumentList { search: "witness".into(), ..DocumentList::default() });
    let mut titles: Vec<&str> = found.rows.iter().map(|row| row.title.as_str()).collect();
    titles.sort_unstable();
    assert_eq!((titles, found.matching), (vec!["deposition", "short"], 2));
    let deposition = found.rows.iter().find(|row| row.title == "deposition").unwrap();
    assert_eq!(deposition.hit.as_ref().unwrap().page, 1, "of pages that are as good the first is shown");
}

#[test]
fn a_file_whose_reading_ended_the_program_twice_is_left_and_says_so() {
    let mut desk = with_letters();
    for name in ["once.txt", "twice.txt"] {
        let path = desk.outside(name, name);
        desk.add(&path, "Other", &[]).unwrap();
    }
    let sha256 = |desk: &mut Desk, title: &str| {
        desk.listed().into_iter().find(|row| row.title == title).unwrap().sha256
    };
    let (once, twice) = (sha256(&mut desk, "once"), sha256(&mut desk, "twice"));
    let mut other = elsewhere(&desk);
    for begun in [&once, &twice, &twice] {
        other.text_begin(begun).unwrap();
    }
    desk.reads_texts();
    let rows = desk.listed();
    let of = |title: &str| rows.iter().find(|row| row.title == title).unwrap();
    assert_eq!(of("once").text, DocumentTextState::Read);
    assert_eq!(of("twice").text_why.as_deref(), Some("the program ended while it was read"));
    assert_eq!(other.read().text_attempts(&once).unwrap(), 0);
}

#[test]
fn a_file_that_is_closed_in_the_middle_of_a_text_is_no_attempt() {
    let mut desk = with_letters();
    let mut other = elsewhere(&desk);
    let sha256 = "a".repeat(64);
    other.text_begin(&sha256).unwrap();
    app::file_close(&mut desk.app, app::wire::Nothing {}).unwrap();
    assert_eq!(other.read().text_attempts(&sha256).unwrap(), 0);
}
