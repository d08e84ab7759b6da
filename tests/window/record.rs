//! One person's file, by the keyboard alone: an opt-out that came a day late and one in time, and a value under seal that is
//! shown only while a key is held.

use crate::driver::Window;
use crate::imports::{enter, tab_to};
use crate::keyboard::{open_at_tab, pick, save, to_tab};
use crate::people::{Member, members, recoverable, shown_recoverable};
use crate::sample::{Sample, cents};
use crate::screen::wait;
use thirtyfour::prelude::*;

/// The last day to ask to be left out of the class.
const LAST_DAY: &str = "2025-07-09";

/// Writes down that somebody, whose tab of roles is shown, opted out by a signed letter with a postmark.
async fn opt_out(window: &Window, postmarked: &str) {
    // O records an opt-out from wherever the focus is, but for fields.
    window.keys("o").await;
    for (field, day) in [("Received", "7/14/2025"), ("Postmarked", postmarked)] {
        window.find("field", field).await;
        tab_to(window, field).await;
        window.keys(day).await;
    }
    pick(window, "Signed", "Yes").await;
    save(window).await;
}

fn status(sample: &Sample, member: &Member) -> String {
    let said = sample.says(&["explain"], &["--person", &member.id]);
    said["status"].as_str().unwrap_or_default().to_owned()
}

#[tokio::test]
async fn an_opt_out_one_day_late_keeps_the_money_and_one_in_time_freezes_the_record_without_any() {
    let sample = Sample::plain();
    let set = format!("opt_out_deadline={LAST_DAY}");
    sample.run(&["case", "set"], &["--case", "1", &set, "--source", "Order of May 4, 2025"]);
    let members = members(&sample);
    let (late, timely) = (&members[0], &members[1]);
    let amounts = [late, timely].map(|member| cents(&recoverable(&sample, member)));
    let window = sample.open_as_maya().await;

    open_at_tab(&window, late, "Roles").await;
    opt_out(&window, "7/10/2025").await;
    window.see("late by 1 day").await;
    window.see("does not count until an attorney accepts it").await;
    assert!(!window.text().await.contains("names and contacts are frozen"));
    to_tab(&window, "Claims").await;
    assert_eq!(shown_recoverable(&window).await, amounts[0], "the money stays");
    assert_eq!(cents(&recoverable(&sample, late)), amounts[0]);
    assert_eq!(status(&sample, late), "class_member");

    window.keys(Key::Escape).await;
    open_at_tab(&window, timely, "Claims").await;
    assert_eq!(shown_recoverable(&window).await, amounts[1]);
    to_tab(&window, "Roles").await;
    opt_out(&window, "7/9/2025").await;
    window.see("in time").await;
    window.see("names and contacts are frozen since Jul 9, 2025").await;
    to_tab(&window, "Claims").await;
    window.see("Not counted while the status is “Opted out”").await;
    let pane = window.find("pane", "The person beside the list").await;
    assert!(!window.read(&pane).await.contains("Recoverable"), "nothing is left to recover");
    assert_eq!(cents(&recoverable(&sample, timely)), 0);
    assert_eq!(status(&sample, timely), "opted_out");
    window.close().await;
}

/// What has the mask or the value under seal, as it is read now.
async fn has(window: &Window, text: &str) -> bool {
    window.text().await.contains(text)
}

#[tokio::test]
async fn a_value_under_seal_is_shown_while_a_key_is_held_and_each_showing_stands_in_the_record() {
    let sample = Sample::plain();
    let members = members(&sample);
    let window = sample.open_as_maya().await;
    open_at_tab(&window, &members[0], "Contacts").await;
    enter(&window, "Set Social security").await;
    window.find("field", "Social security").await;
    window.keys("123-45-6789".to_owned() + Key::Enter).await;
    window.see("••••6789").await;
    assert!(!has(&window, "123-45").await);
    for _ in 0..2 {
        tab_to(&window, "Hold to see: Social security").await;
        window.web.action_chain().key_down(' ').perform().await.unwrap();
        window.see("123-45-6789").await;
        window.web.action_chain().key_up(' ').perform().await.unwrap();
        wait("the value masked again", || async { (!has(&window, "123-45").await).then_some(()) }).await;
        assert!(has(&window, "••••6789").await);
    }
    let shown = format!("Was shown the social security number of {}", members[0].name);
    let history = sample.run(&["history"], &["--limit", "9"]);
    assert_eq!(history.matches(&shown).count(), 2, "{history}");
    window.go("History").await;
    window.see(&shown).await;
    window.close().await;
}
