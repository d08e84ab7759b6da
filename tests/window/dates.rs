//! Dates: a chain from an event, its move, the working over a holiday, a second person, and Today.

use crate::driver::Window;
use crate::sample::Sample;
use crate::screen::wait;
use serde_json::Value;
use thirtyfour::Key;

/// Fourteen days later is Christmas Day, a Friday.
const ORDER: &str = "2026-12-11";

/// Another person whom the file knows.
pub const SECOND: &str = "Leif Nakamura";

/// A sample in which a second person has put something on the docket.
pub fn of_two_people() -> Sample {
    let sample = Sample::plain();
    let filing = ["--case", "1", "--on", "2025-01-22", "--title", "Notice of appearance", "--as", SECOND];
    sample.run(&["filing", "add"], &filing);
    sample
}

/// Puts the order into the case by the command line, with the deadline of Rule 23(f).
pub fn add_order(sample: &Sample) {
    let order = ["--case", "1", "--event", "order_entered", "--on", ORDER];
    sample.run(&["trigger", "add"], &[&order[..], &["--rule", "FRCP_23F", "--rule", "FRCP_23F_US"]].concat());
}

fn kept(sample: &Sample) -> Vec<Value> {
    sample.says(&["deadlines"], &[]).as_array().unwrap().clone()
}

fn of_rule<'a>(deadlines: &'a [Value], rule: &str) -> &'a Value {
    deadlines.iter().find(|deadline| deadline["rule"] == rule).unwrap()
}

/// Types an event and its day into the dialog that adds a trigger.
pub async fn type_order(window: &Window, day: &str) {
    window.press("Add trigger…").await;
    window.fill("What happened", "order on class certification").await;
    window.keys(Key::Enter).await;
    window.fill("Day", day).await;
}

/// Opens a deadline by its row, as the keyboard does.
async fn open_row(window: &Window, text: &str) {
    let row = window.find_with("row", text).await;
    window.web.execute("arguments[0].focus()", vec![row.to_json().unwrap()]).await.unwrap();
    window.keys(Key::Enter).await;
    window.find("pane", "The deadline beside the list").await;
}

#[tokio::test]
async fn a_chain_is_seen_before_it_is_kept_and_a_second_person_confirms_its_critical_day() {
    let sample = of_two_people();
    let window = sample.open_as_maya().await;
    window.go("Dates").await;
    window.see("No deadlines yet").await;
    type_order(&window, "12/11/26").await;
    window.see("Mon, Dec 28, 2026").await;
    assert!(kept(&sample).is_empty(), "nothing is kept before it is added");
    window.press("Add with 1 deadline").await;
    window.see("Unconfirmed").await;
    open_row(&window, "no tolling in equity").await;
    let text = window.see("Critical and unconfirmed. A second person has to confirm this day.").await;
    assert!(text.contains("Christmas Day"), "the working says what it ran over: {text}");
    assert_eq!(of_rule(&kept(&sample), "FRCP_23F")["date"], "2026-12-28");

    window.press("Confirm…").await;
    window.fill("Initials of the second person", "MO").await;
    window.press("Confirm the day").await;
    window.find("field", "Initials of the second person").await;
    assert_eq!(of_rule(&kept(&sample), "FRCP_23F")["is_unconfirmed"], true, "not by the one who set it");
    window.fill("Initials of the second person", "LN").await;
    window.press("Confirm the day").await;
    window.see(&format!("Confirmed by {SECOND}")).await;
    assert_eq!(of_rule(&kept(&sample), "FRCP_23F")["confirmed_by"], SECOND);
    window.close().await;
}

#[tokio::test]
async fn a_moved_event_moves_what_is_accepted_and_keeps_the_rest() {
    let sample = of_two_people();
    add_order(&sample);
    let before = kept(&sample);
    let window = sample.open_as_maya().await;
    window.go("Dates").await;
    window.click("tab", "Docket").await;
    window.press("Move the event: order on class certification entered, Dec 11, 2026").await;
    window.fill("New day", "12/16/26").await;
    window.see("Wed, Dec 30, 2026").await;
    assert_eq!(kept(&sample), before, "nothing moves before it is accepted");
    // The other deadline of the chain keeps its day.
    let script =
        "[...document.querySelectorAll('[role=radiogroup]')].at(-1).querySelectorAll('input')[1].click()";
    window.script(script, vec![]).await;
    window.see("1 move, 1 keep their day.").await;
    let moved = "Move the event: order on class certification entered, Dec 16, 2026";
    // Until what stays is counted with, nothing can be moved.
    wait("the event on its new day", || async {
        if window.has("button", "Move the event").await {
            window.press("Move the event").await;
        }
        window.has("button", moved).await.then_some(())
    })
    .await;
    let after = kept(&sample);
    assert_eq!(of_rule(&after, "FRCP_23F")["date"], "2026-12-30");
    let other = of_rule(&after, "FRCP_23F_US");
    assert_eq!(other["date"], of_rule(&before, "FRCP_23F_US")["date"]);
    assert_eq!(other["is_hand_set"], true, "what keeps its day says so");
    window.close().await;
}

#[tokio::test]
async fn today_shows_what_is_due_and_a_row_opens_its_deadline() {
    let sample = of_two_people();
    let window = sample.open_as_maya().await;
    window.go("Today").await;
    window.see("No deadline is due within 90 days").await;
    window.press("Add trigger…").await;
    window.arrived("Dates").await;
    window.fill("What happened", "order on class certification").await;
    window.keys(Key::Enter).await;
    window.fill("Day", "t").await;
    window.press("Add with 1 deadline").await;
    window.see("Unconfirmed").await;
    window.go("Today").await;
    window.see("Critical and unconfirmed").await;
    window.see("Within 30 days").await;
    open_row(&window, "no tolling in equity").await;
    window.arrived("Dates").await;
    window.see("How it was counted").await;
    window.close().await;
}

#[tokio::test]
async fn a_date_is_typed_as_bookkeepers_type_it() {
    let sample = Sample::plain();
    let window = sample.open_as_maya().await;
    window.go("Dates").await;
    window.press("Add deadline…").await;
    window.fill("To be done", "Expert reports").await;
    window.fill("Day", "123126").await;
    window.keys(Key::Tab).await;
    window.see("Thu, Dec 31, 2026").await;
    let day = window.find("field", "Day").await;
    day.send_keys("++").await.unwrap();
    day.send_keys(Key::PageDown + "").await.unwrap();
    window.keys(Key::Tab).await;
    window.see("Tue, Feb 2, 2027").await;
    window.press("Add deadline").await;
    window.see("Expert reports").await;
    assert_eq!(kept(&sample)[0]["date"], "2027-02-02");
    window.close().await;
}

#[tokio::test]
async fn a_calendar_file_is_written_and_a_second_one_updates_it() {
    let sample = of_two_people();
    add_order(&sample);
    let path = sample.home.path("deadlines.ics");
    let window = sample.open_as_maya().await;
    window.answer_save_dialog(&path).await;
    window.go("Dates").await;
    window.press("Export calendar…").await;
    let written = || std::fs::read_to_string(&path).ok().filter(|text| text.contains("END:VCALENDAR"));
    let first = wait("the calendar file", || async { written() }).await;
    // The name of the event of the deadline on a day.
    let uid_of = |text: &str, day: &str| {
        let unfolded = text.replace("\r\n ", "");
        let of_day = format!("DTSTART;VALUE=DATE:{day}");
        let is_it = |event: &&str| event.contains(&of_day) && event.contains("petition for permission");
        let event = unfolded.split("BEGIN:VEVENT").find(is_it)?;
        event.lines().find(|line| line.starts_with("UID:")).map(str::to_owned)
    };
    let uid = uid_of(&first, "20261228").expect("December 25 is Christmas Day, a Friday");
    let moved = ["--trigger", "1", "--on", "2026-12-16", "--accept-all"];
    sample.run(&["trigger", "move"], &moved);
    window.see("Wed, Dec 30, 2026").await;
    window.press("Export calendar…").await;
    let second = wait("the calendar file anew", || async { written().filter(|text| *text != first) }).await;
    assert_eq!(uid_of(&second, "20261230"), Some(uid), "the same event on its new day");
    assert_eq!(uid_of(&second, "20261228"), None);
    window.close().await;
}
