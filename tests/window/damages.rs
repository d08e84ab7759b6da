//! What the case is worth, and what a choice of law does to it.

use crate::driver::Window;
use crate::sample::{Sample, cents};
use crate::screen::wait;
use thirtyfour::prelude::*;

const QUESTION: &str = "Who is entitled to the Stored Communications Act's minimum? \
    (The Ninth Circuit is not known to have decided.)";
const ANSWER: &str = "Only a person with actual damages.";

/// The class total of the room Damages, in cents.
pub async fn total(window: &Window) -> i128 {
    cents(&window.cell("Exposure by claim", "Class total", "Recoverable").await)
}

#[tokio::test]
async fn a_choice_moves_the_total() {
    let sample = Sample::plain();
    // No time runs, so that the statute's minimum stays to be decided about in years, too.
    let agreed = ["--case", "1", "--kind", "agreement", "--cause", "with LinkedIn", "--from", "2024-09-19"];
    sample.run(&["tolling", "add"], &agreed);
    let other = sample.says(&["estimate"], &["--choice", "sca_minimum=actual_required"]);
    let other = cents(other["after_overlap"].as_str().unwrap());
    let window = sample.open_as_maya().await;
    window.go("Damages").await;
    let before = total(&window).await;

    window.press(&format!("Choose… {QUESTION}")).await;
    let answer = window.find("radio", ANSWER).await;
    let shown = total_beside(&window, &answer).await;
    assert_eq!(shown, other, "the total beside the answer is what the command line estimates under it");
    assert!(shown < before, "{shown} is less than {before}: fewer are entitled");
    answer.click().await.unwrap();
    window.fill("Why", "The client takes the cautious reading.").await;
    window.press("Decide").await;

    wait("the total under the answer", || async { (total(&window).await == shown).then_some(()) }).await;
    window.see("The client takes the cautious reading.").await;
    window.close().await;
}

/// The class total that is written beside an answer, in cents.
async fn total_beside(window: &Window, answer: &WebElement) -> i128 {
    let script = "return arguments[0].getAttribute('aria-describedby').split(' ')\
        .map((id) => document.getElementById(id).innerText).join(' ')";
    let words = window.script(script, vec![answer.to_json().unwrap()]).await;
    let words = words.as_str().unwrap();
    cents(
        words
            .split_whitespace()
            .find(|word| word.starts_with('$'))
            .expect("a total stands beside the answer"),
    )
}
