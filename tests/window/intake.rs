//! A call from hello to engaged, with the keyboard alone; and one that the class test puts outside by its days.

use crate::driver::Window;
use crate::keyboard::save;
use crate::sample::Sample;
use crate::screen::wait;
use serde_json::Value;
use thirtyfour::prelude::*;

/// Begins a call from the room's list and goes on to the field of a name.
pub async fn begin(window: &Window) {
    window.go("Intake").await;
    window.with_ctrl('n').await;
    window.find("heading", "New call").await;
    wait("the focus on the given name", || async { labelled(window, "Given name").await.then_some(()) })
        .await;
}

/// Whether the field of this label has the focus.
pub async fn labelled(window: &Window, label: &str) -> bool {
    let script = "return document.activeElement?.labels?.[0]?.textContent ?? ''";
    window.script(script, vec![]).await.as_str().is_some_and(|found| found.starts_with(label))
}

/// Goes on with Tab to the field of a label, and types there.
pub async fn type_into(window: &Window, label: &str, text: &str) {
    for pressed in 0.. {
        if labelled(window, label).await {
            break;
        }
        assert!(pressed < 30, "Tab does not lead to {label}");
        window.keys(Key::Tab).await;
    }
    window.keys(text).await;
}

fn leads(sample: &Sample, search: &str) -> Value {
    sample.says(&["lead", "list"], &["--search", search])["rows"].clone()
}

#[tokio::test]
async fn a_call_runs_from_hello_to_engaged_with_the_keyboard_alone() {
    let sample = Sample::plain();
    let window = sample.open_as_maya().await;
    begin(&window).await;
    window.keys("Quentin").await;
    type_into(&window, "Family name", "Zaleski").await;
    type_into(&window, "Phone", "(415) 555-0142").await;
    type_into(&window, "How they found us", "Referral").await;
    type_into(&window, "When did your Premium subscription begin?", "3/4/2022").await;
    // The answer brings the next questions.
    window.see("Has it ended, and when?").await;
    window.keys(Key::Tab).await;
    // Yes is the first of three; unknown stands at the end.
    window.keys(Key::Left).await;
    window.keys(Key::Left).await;
    window.see("Inside the class").await;
    window.see("How much have you paid in all?").await;
    type_into(&window, "How much have you paid in all?", "863.68").await;
    type_into(&window, "When did you learn", "2/1/2025").await;
    type_into(&window, "Notes of the call", "Heard of it from a friend.").await;
    window.keys(Key::Tab).await;
    let text = window.see("Feb 1, 2027").await;
    assert!(text.contains("days left"), "the last day stands with the days left:\n{text}");

    save(&window).await;
    window.find("heading", "Next step of Zaleski, Quentin").await;
    // Contacted is offered; engaged is two further.
    window.keys(Key::Right).await;
    window.keys(Key::Right).await;
    save(&window).await;
    wait("the page without the dialog", || async {
        (!window.has("heading", "Next step of Zaleski, Quentin").await).then_some(())
    })
    .await;
    window.see("Engaged\n since").await;
    window.keys(Key::Escape).await;
    window.find("heading", "Intake").await;
    window.keys("/").await;
    window.keys("zaleski").await;
    window.find_with("row", "Zaleski, Quentin").await;

    let rows = leads(&sample, "zaleski");
    assert_eq!(
        (rows[0]["stage"].as_str(), rows[0]["campaign"].as_str()),
        (Some("engaged"), Some("Referral"))
    );
    let people = sample.says(&["people"], &["--search", "zaleski"]);
    assert_eq!(people["rows"][0]["status"], "class_member");
    window.close().await;
}

#[tokio::test]
async fn a_caller_outside_the_class_hears_by_how_many_days_and_is_kept_though_the_page_was_left() {
    let sample = Sample::plain();
    let window = sample.open_as_maya().await;
    begin(&window).await;
    window.keys("Petra").await;
    type_into(&window, "Family name", "Oyelaran").await;
    type_into(&window, "When did your Premium subscription begin?", "9/30/2024").await;
    // September 18 to 30 is twelve days.
    window.see("Sep 30, 2024, 12 days after the cut-off of Sep 18, 2024").await;
    window.keys(Key::Escape).await;
    window.find("heading", "Intake").await;
    wait("the lead in the file", || async {
        let rows = leads(&sample, "oyelaran");
        let reason = rows[0]["class_reason"].as_str().unwrap_or_default();
        reason.contains("12 days after the cut-off").then_some(())
    })
    .await;
    window.close().await;
}
