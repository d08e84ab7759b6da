//! A letter to two hundred people, by the keyboard alone: the right ones are left out and listed, the others get one each in
//! the order of ZIP codes, and it stands on their records.

use crate::driver::Home;
use crate::imports::{enter, tab_to};
use crate::keyboard::pick;
use crate::program::succeeds;
use crate::sample::{Sample, USER};
use crate::screen::wait;
use std::fs;

/// How many people; the first four have no address, the fifth is a minor and the sixth has died, and nobody is on record for
/// either; the seventh is a minor with a guardian.
const PEOPLE: u32 = 200;

/// A case with those people. The higher somebody's number is, the lower is the ZIP code.
fn of_two_hundred() -> Sample {
    let home = Home::new();
    let file = home.file();
    succeeds(&["new", &file, "--unencrypted", "--as", USER]);
    succeeds(&["case", "add", &file, "--template", "linkedin", "--as", USER]);
    let row = |number: u32| {
        let place = match number {
            1..=4 => ",,,".to_owned(),
            _ => format!("{number} Elm St,Oakland,CA,{}", 94_999 - number),
        };
        let status = match number {
            5 | 7 => "minor",
            6 => "deceased",
            _ => "class_member",
        };
        format!("W-{number},Wilma,Walden{number:03},{place},{status}\n")
    };
    let list = home.path("people.csv");
    let rows: String = (1..=PEOPLE).map(row).collect();
    fs::write(&list, format!("external_id,first,last,street,city,state,zip,status\n{rows}")).unwrap();
    let list = list.display().to_string();
    succeeds(&["import", &file, "--case", "1", "--people", &list, "--as", USER]);
    let guardian = ["--person", "W-7", "--role", "minor", "--set", "agent=Grace Walden", "--as", USER];
    succeeds(&[&["person", "role", &file, "--case", "1"], &guardian[..]].concat());
    let text = home.path("short.txt");
    fs::write(&text, "{address block}\n\nDear {salutation}:\n\n{message}\n\n{firm}").unwrap();
    let text = text.display().to_string();
    succeeds(&["letters", "templates", &file, "--set", "Short", "--text", &text, "--as", USER]);
    let head = ["--firm", "Okafor & Amsel LLP", "--signer", "Maya Okafor", "--as", USER];
    succeeds(&[&["letters", "head", &file], &head[..]].concat());
    Sample::of(home)
}

#[tokio::test]
async fn two_hundred_get_a_letter_and_the_right_ones_are_left_out_and_listed() {
    let sample = of_two_hundred();
    let path = sample.home.path("letters.pdf");
    let window = sample.open_as_maya().await;
    window.answer_save_dialog(&path).await;
    window.find_with("row", "Walden001, Wilma").await;
    window.keys("/").await;
    tab_to(&window, "Search people").await;
    crate::keyboard::into_the_list(&window).await;
    window.with_ctrl('a').await;
    window.see("200 selected").await;

    enter(&window, "Letters…").await;
    pick(&window, "Template", "Short").await;
    // Nobody gets a letter with a blank in it.
    window.see("nothing known for {message}").await;
    tab_to(&window, "What these letters have to say").await;
    window.keys("The hearing is on March 3.").await;
    let said = window.see("194 letters").await;
    assert!(
        said.contains("1 to whoever acts for the person") && said.contains("6 people get none"),
        "{said}"
    );
    window.see("to Wilma Walden200").await;

    window.find("button", "4").await;
    enter(&window, "4").await;
    let listed = window.see("Walden004, Wilma").await;
    assert!(listed.contains("Walden001, Wilma") && listed.contains("no postal address"), "{listed}");
    assert!(listed.contains("cannot act alone, and no guardian is on record"), "{listed}");
    assert!(listed.contains("has died, and nobody on record acts for the estate"), "{listed}");

    enter(&window, "Write 194 letters…").await;
    window.see("Wrote 194 letters “Short” (version 1) to letters.pdf; 6 left out").await;
    let document = lopdf::Document::load(&path).unwrap();
    assert_eq!(document.get_pages().len(), 194);
    let page = |number| document.extract_text(&[number]).unwrap();
    assert!(
        page(1).contains("Walden200") && page(194).contains("Guardian of Wilma Walden007"),
        "{}",
        page(194)
    );

    let log = |id: &str| sample.says(&["contact", "list"], &["--person", id]).as_array().unwrap().clone();
    assert_eq!((log("W-200").len(), log("W-1").len()), (1, 0));
    assert_eq!(
        (&log("W-7")[0]["way"], &log("W-7")[0]["with_whom"]),
        (&"letter".into(), &"Grace Walden".into())
    );
    window.with_ctrl('z').await;
    wait("the records as they were", || async { log("W-200").is_empty().then_some(()) }).await;
    window.close().await;
}
