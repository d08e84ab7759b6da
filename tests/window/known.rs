//! A known caller, noticed while they are typed under another spelling.

use crate::intake::{begin, labelled, type_into};
use crate::keyboard::focused;
use crate::sample::Sample;
use crate::screen::wait;
use thirtyfour::prelude::*;

/// Jonathan Smith, as an earlier list has him.
const LIST: &str =
    "external_id,first,last,phone,dob,status\nJS-1,Jonathan,Smith,(415) 555-0123,1981-12-04,class_member\n";

fn with_jonathan() -> Sample {
    let sample = Sample::plain();
    let list = sample.home.path("known.csv");
    std::fs::write(&list, LIST).unwrap();
    sample.run(&["import"], &["--case", "1", "--people", list.to_str().unwrap()]);
    sample
}

#[tokio::test]
async fn a_known_caller_is_noticed_with_the_reasons_and_opened_without_being_entered_twice() {
    let sample = with_jonathan();
    let people = sample.says(&["people"], &[])["people"].clone();

    let window = sample.open_as_maya().await;
    window.go("Plaintiffs").await;
    window.press("New person").await;
    window.fill("Given name", "Jon").await;
    window.fill("Family name", "Smyth").await;
    window.find("button", "Smith, Jonathan is the same person: open their record").await;
    window.fill("Date of birth", "4/12/1981").await;
    // On to the e-mail address, and to the telephone number.
    window.keys(Key::Tab).await;
    window.keys(Key::Tab).await;
    window.keys("415 555 0123").await;
    for reason in ["nickname", "sounds alike", "day and month swapped", "same phone"] {
        window.see(reason).await;
    }
    window.press("Smith, Jonathan is the same person: open their record").await;
    window.find("heading", "Smith, Jonathan").await;
    window.close().await;
    assert_eq!(sample.says(&["people"], &[])["people"], people, "nobody was entered");
}

#[tokio::test]
async fn a_known_caller_is_reached_by_one_key_from_any_field_and_linked_in_another_role() {
    let sample = with_jonathan();
    let window = sample.open_as_maya().await;
    begin(&window).await;
    window.keys("Jon").await;
    type_into(&window, "Family name", "Smyth").await;
    type_into(&window, "Phone", "415 555 0123").await;
    window.see("same phone").await;
    window.with_alt('k').await;
    focused(&window, "Smith, Jonathan").await;
    window.keys(Key::Escape).await;
    on_the_phone(&window).await;

    window.with_alt('k').await;
    focused(&window, "Smith, Jonathan").await;
    // Past the one who goes on as the same person.
    window.keys(Key::Right + Key::Right + Key::Enter).await;
    window.see("Smyth, Jon is the same person as Smith, Jonathan").await;
    on_the_phone(&window).await;
    wait("nobody to be asked about", || async {
        (!window.text().await.contains("Already known?")).then_some(())
    })
    .await;
    window.keys(Key::Escape).await;
    focused(&window, "Smyth, Jon").await;
    window.close().await;
    let done = sample.says(&["history"], &[]).to_string();
    assert!(done.contains("Smyth, Jon is the same person as Smith, Jonathan"), "{done}");
}

/// Waits until the field from which the known were reached has the focus, in which the number has its form by now.
async fn on_the_phone(window: &crate::driver::Window) {
    wait("the focus on the field of the number", || async { labelled(window, "Phone").await.then_some(()) })
        .await;
    let shown = window.script("return document.activeElement.value", vec![]).await;
    assert_eq!(shown, "(415) 555-0123");
}
