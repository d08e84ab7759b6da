//! A task for many people at once, by the keyboard alone: how far it is, how much of it is done, and one key that takes it
//! back.

use crate::driver::Window;
use crate::imports::{enter, tab_to};
use crate::keyboard::{focused, into_the_list, save};
use crate::many::hundred_thousand;
use crate::sample::Sample;
use serde_json::Value;
use std::time::Duration;

fn batches(sample: &Sample) -> Vec<Value> {
    sample.says(&["task", "list"], &[])["batches"].as_array().unwrap().clone()
}

/// Selects everyone of the list and goes into the form of a task for all of them, with what is to be done.
async fn begin(window: &Window, people: &str, title: &str) {
    window.see(&format!("{people} people")).await;
    window.keys("/").await;
    focused(window, "Search people").await;
    into_the_list(window).await;
    window.with_ctrl('a').await;
    window.see(&format!("{people} selected")).await;
    enter(window, "Give a task…").await;
    window.find("heading", &format!("Give {people} people a task")).await;
    tab_to(window, "What is to be done").await;
    window.keys(title).await;
}

#[tokio::test]
async fn three_hundred_get_a_task_that_is_done_one_by_one_and_taken_back_by_one_key() {
    let sample = Sample::plain();
    let before = batches(&sample).len();
    let window = sample.open_as_maya().await;
    begin(&window, "300", "Collect the receipts of March").await;
    save(&window).await;
    window.see("Gave 300 people the task “Collect the receipts of March”").await;
    let batch = batches(&sample)[0].clone();
    assert_eq!((&batch["tasks"], &batch["done"]), (&300.into(), &0.into()));

    window.go("Tasks").await;
    window.see("0 of 300 done").await;
    enter(&window, "Collect the receipts of March").await;
    window.find("heading", "Collect the receipts of March").await;
    // A line of the list begins with what is to be done; Space says that it is.
    tab_to(&window, "Collect the receipts of March").await;
    window.keys(" ").await;
    window.see("1 of 300 done").await;
    window.with_ctrl('z').await;
    window.see("0 of 300 done").await;
    window.with_ctrl('z').await;
    window.see("Undo: Gave 300 people the task").await;
    assert_eq!(batches(&sample).len(), before);
    window.close().await;
}

#[tokio::test]
async fn a_task_for_a_hundred_thousand_shows_how_far_it_is() {
    let sample = hundred_thousand();
    let window = sample.open_as_maya().await;
    begin(&window, "100,000", "Send the notice").await;
    save(&window).await;
    window.see("of 100,000 people").await;
    window.see_within("Gave 100,000 people the task “Send the notice”", Duration::from_secs(120)).await;
    window.with_ctrl('z').await;
    window.see_within("Undo: Gave 100,000 people the task", Duration::from_secs(120)).await;
    assert!(batches(&sample).is_empty());
    window.close().await;
}
