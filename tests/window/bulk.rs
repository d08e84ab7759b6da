//! Many people changed at once and put back, by the keyboard alone.

use crate::driver::Window;
use crate::keyboard::{focus, focused, into_the_list};
use crate::sample::Sample;
use crate::screen::wait;
use thirtyfour::prelude::*;

fn opted_out(sample: &Sample) -> u64 {
    sample.says(&["people"], &["--status", "opted_out", "--limit", "1"])["matching"].as_u64().unwrap()
}

async fn tab_to(window: &Window, part: &str) {
    let what = format!("the focus on “{part}” by Tab");
    wait(&what, || async {
        if focus(window).await.contains(part) {
            return Some(());
        }
        window.keys(Key::Tab).await;
        None
    })
    .await;
}

#[tokio::test]
async fn many_are_selected_changed_and_put_back_without_a_mouse() {
    let sample = Sample::plain();
    let before = opted_out(&sample);
    let will = 300 - before;
    let window = sample.open_as_maya().await;
    window.find_with("row", "Abramowitz, Anjali").await;
    window.keys("/").await;
    focused(&window, "Search people").await;
    into_the_list(&window).await;
    window.with_ctrl('a').await;
    window.see("300 selected").await;

    tab_to(&window, "Change…").await;
    window.keys(Key::Enter).await;
    window.see("Change 300 people").await;
    window.find("field", "What to set").await;
    window.keys(Key::Tab).await;
    window.find("option", "Deceased").await;
    window.keys("opted").await;
    window.find("option", "Opted out").await;
    window.keys(Key::Enter).await;
    window.see(&format!("{will} people will change.")).await;
    window.see(&format!("{before} of 300")).await;
    window.find("button", &format!("Change {will} people")).await;
    let chain = window.web.action_chain().key_down(Key::Control).send_keys(Key::Enter).key_up(Key::Control);
    chain.perform().await.unwrap();
    let said = format!("Set status of {will} people to opted out");
    window.see(&said).await;
    assert_eq!(opted_out(&sample), 300);
    focused(&window, "gridcell").await;

    // The palette names what the key would undo; the key undoes it and says so.
    window.with_ctrl('k').await;
    focused(&window, "Search or run a command").await;
    window.keys("undo").await;
    window.see(&format!("Undo: {said}")).await;
    window.keys(Key::Escape).await;
    wait("the palette closed", || async { (!focus(&window).await.starts_with("input")).then_some(()) }).await;
    window.with_ctrl('z').await;
    wait("everyone as they were", || async { (opted_out(&sample) == before).then_some(()) }).await;
    window.see(&format!("Undo: {said}")).await;
    window.close().await;
}
