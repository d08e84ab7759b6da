//! The contact log of one person: a call logged by the keyboard alone, and an e-mail that is dropped on the person and filed
//! in the log and among the documents.

use crate::imports::{enter, tab_to};
use crate::keyboard::{open_at_tab, save};
use crate::people::{Member, members};
use crate::sample::Sample;
use crate::screen::wait;
use serde_json::Value;
use std::fs;
use thirtyfour::prelude::*;

fn log(sample: &Sample, member: &Member) -> Vec<Value> {
    sample.says(&["contact", "list"], &["--person", &member.id]).as_array().unwrap().clone()
}

fn documents(sample: &Sample, member: &Member) -> Vec<Value> {
    let page = sample.says(&["documents", "list"], &["--person", &member.id]);
    page["rows"].as_array().unwrap().clone()
}

#[tokio::test]
async fn a_call_is_logged_with_its_next_step_by_keyboard() {
    let sample = Sample::plain();
    let members = members(&sample);
    let window = sample.open_as_maya().await;
    open_at_tab(&window, &members[0], "Log").await;
    // C logs a call from wherever the focus is, but for fields.
    window.keys("c").await;
    window.find("field", "What was said").await;
    window.keys("Will send the statement of March").await;
    tab_to(&window, "Next step").await;
    window.keys("Look whether it came").await;
    tab_to(&window, "By which day").await;
    window.keys("+7").await;
    save(&window).await;
    window.see("Logged a contact with").await;
    let text = window.see("Will send the statement of March").await;
    assert!(text.contains("Reached") && text.contains("Next: Look whether it came"), "{text}");
    let log = log(&sample, &members[0]);
    assert_eq!(
        (&log[0]["way"], &log[0]["outcome"], &log[0]["next"]["step"]),
        (&"call".into(), &"reached".into(), &"Look whether it came".into())
    );
    window.close().await;
}

#[tokio::test]
async fn an_email_that_is_dropped_on_a_person_is_filed_in_the_log_and_its_file_among_the_documents() {
    let sample = Sample::plain();
    let members = members(&sample);
    let email = sample.home.path("saved.eml");
    let written = "From: Ana <ana@mail.example>\r\nTo: desk@firm.example\r\nSubject: My statement of March\r\n\
        Date: Thu, 20 Nov 2025 09:14:05 -0800\r\nMessage-ID: <one@mail.example>\r\n\r\nThe refund never came.\r\n";
    fs::write(&email, written).unwrap();
    let scan = sample.home.path("scan 7.txt");
    fs::write(&scan, "Premium Career, one month: $29.99").unwrap();
    let before = documents(&sample, &members[0]).len();
    let window = sample.open_as_maya().await;
    // Wherever the person's file is opened: here at another tab than the log.
    open_at_tab(&window, &members[0], "Facts").await;
    window.drop_files(&[&email, &scan]).await;
    window.find("heading", &format!("File an e-mail on {}", members[0].name)).await;
    window.see("The refund never came.").await;
    enter(&window, "File it").await;
    // What is no e-mail goes among the documents.
    window.find("heading", &format!("Add documents about {}", members[0].name)).await;
    window.see("scan 7.txt").await;
    enter(&window, "Add 1 document").await;
    window.see("Added the document “scan 7”").await;

    let log = log(&sample, &members[0]);
    assert_eq!((&log[0]["way"], &log[0]["on"]), (&"email".into(), &"2025-11-20".into()));
    let kept = documents(&sample, &members[0]);
    assert_eq!(kept.len(), before + 2);
    let filed = kept.iter().find(|row| row["document"] == log[0]["document"]).expect("the file is kept");
    assert_eq!((&filed["kind_name"], &filed["on"]), (&"E-mail".into(), &"2025-11-20".into()));
    let place = filed["place"].as_str().unwrap();
    assert!(place.ends_with("2025-11-20 E-mail My statement of March.eml"), "{place}");
    let copy = sample.home.path("cases documents").join(place);
    assert_eq!(fs::read_to_string(copy).unwrap(), written);

    // The entry of the log leads to it, and one undo takes both back.
    open_at_tab(&window, &members[0], "Log").await;
    enter(&window, "Its file").await;
    window.find("heading", "My statement of March").await;
    window.with_ctrl('z').await;
    window.see("Undo: Added the document “scan 7”").await;
    window.with_ctrl('z').await;
    wait("the log as it was", || async {
        (sample.says(&["contact", "list"], &["--person", &members[0].id]).as_array().unwrap().is_empty()
            && documents(&sample, &members[0]).len() == before)
            .then_some(())
    })
    .await;
    window.close().await;
}

#[tokio::test]
async fn an_email_is_filed_by_its_path_without_a_mouse() {
    let sample = Sample::plain();
    let members = members(&sample);
    let email = sample.home.path("saved.eml");
    let written = "From: ana@mail.example\r\nTo: desk@firm.example\r\nSubject: Moved\r\n\
        Date: Thu, 20 Nov 2025 09:14:05 -0800\r\nMessage-ID: <two@mail.example>\r\n\r\nWe moved to Reno.\r\n";
    fs::write(&email, written).unwrap();
    let window = sample.open_as_maya().await;
    open_at_tab(&window, &members[1], "Log").await;
    enter(&window, "File an e-mail…").await;
    window.find("field", "The file").await;
    window.keys(email.display().to_string() + Key::Enter).await;
    window.see("We moved to Reno.").await;
    window.see("No address of this person sent or got it").await;
    save(&window).await;
    window.see("Filed an e-mail on").await;
    assert_eq!(log(&sample, &members[1])[0]["said"], "We moved to Reno.");
    window.close().await;
}
