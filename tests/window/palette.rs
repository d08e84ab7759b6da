//! The palette finds what stands anywhere in the file, and opens it.

use crate::driver::Window;
use crate::keyboard::focused;
use crate::sample::Sample;
use crate::screen::wait;
use std::time::Duration;
use thirtyfour::prelude::*;

const NOTE: &str = "Called back: she received the second letter and asks for a form in Spanish";

/// Opens the palette, once a former one has faded out, and types.
async fn look_for(window: &Window, typed: &str) {
    let is_there = "return document.querySelector('.mantine-Spotlight-content') !== null";
    wait("the palette gone", || async { (window.script(is_there, vec![]).await == false).then_some(()) })
        .await;
    // No hand comes back faster, and a room that has just been entered gives its list the focus.
    tokio::time::sleep(Duration::from_millis(500)).await;
    window.with_ctrl('k').await;
    focused(window, "Search or run a command").await;
    window.keys(typed).await;
}

#[tokio::test]
async fn the_palette_finds_a_note_with_a_slip_and_what_stands_in_another_case() {
    let sample = Sample::plain();
    sample.run(&["people", "set"], &["--case", "1", "--search", "abramowitz anjali", "--note", NOTE]);
    sample.run(&["case", "add"], &["--caption", "Okoro v. Example Mail, LLC"]);
    let hearing = ["--case", "2", "--text", "Hearing on the motion", "--on", "2027-02-01"];
    sample.run(&["deadline", "add"], &hearing);
    let window = sample.open_as_maya().await;

    look_for(&window, "recieved").await;
    window.see("she received the second letter").await;
    window.see("Abramowitz, Anjali").await;
    window.keys(Key::Enter).await;
    window.find("heading", "Abramowitz, Anjali").await;
    let pane = window.find("pane", "The person beside the list").await;
    wait("the note of the person", || async { window.read(&pane).await.contains(NOTE).then_some(()) }).await;

    // What can be done with whoever is shown is found by its words.
    look_for(&window, "add note").await;
    window.keys(Key::Enter).await;
    focused(&window, "Add a note").await;
    window.keys(Key::Escape).await;

    look_for(&window, "hearing motion").await;
    window.see("Hearing on the motion").await;
    window.see("Feb 1, 2027 · Okoro v. Example Mail, LLC").await;
    window.keys(Key::Enter).await;
    window.see("The day was typed; no rule of the law counts it.").await;
    window.arrived("Dates").await;
    window.close().await;
}
