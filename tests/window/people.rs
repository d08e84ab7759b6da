//! One person: found, seen with what they could recover, and opted out.

use crate::damages::total;
use crate::driver::Window;
use crate::sample::{Sample, cents};
use crate::screen::wait;
use serde_json::Value;

/// A class member of the sample who could recover something, by id and name.
pub struct Member {
    pub id: String,
    pub name: String,
}

impl Member {
    pub fn family(&self) -> &str {
        self.name.split_once(',').unwrap().0
    }
}

fn member(sample: &Sample) -> Member {
    members(sample).swap_remove(0)
}

/// Class members of the sample, each with an amount that no other person has by chance.
pub fn members(sample: &Sample) -> Vec<Member> {
    let people = sample.says(&["people"], &["--status", "class_member", "--limit", "100"]);
    let text = |row: &Value, key: &str| row[key].as_str().unwrap_or_default().to_owned();
    let rows = people["rows"].as_array().unwrap().iter();
    // Not a round minimum.
    let found = rows.filter(|row| row["counted"] == true && cents(&text(row, "recoverable")) % 100 != 0);
    let found = found.map(|row| Member { id: text(row, "external_id"), name: text(row, "name") });
    let found: Vec<Member> = found.collect();
    assert!(!found.is_empty(), "the sample has someone whose loss decides");
    found
}

/// What the command line says that the person could recover.
pub fn recoverable(sample: &Sample, member: &Member) -> String {
    let said = sample.says(&["explain"], &["--person", &member.id]);
    said["assessment"]["after_overlap"].as_str().expect("explain says after_overlap").to_owned()
}

async fn search_and_open(window: &Window, member: &Member) {
    window.go("Plaintiffs").await;
    window.fill("Search people", member.family()).await;
    let what = format!("a click on the row of {}", member.name);
    wait(&what, || async { window.find_with("row", &member.name).await.click().await.ok() }).await;
    window.find("heading", &member.name).await;
}

#[tokio::test]
async fn a_person_is_searched_and_their_amount_seen() {
    let sample = Sample::plain();
    let member = member(&sample);
    let amount = recoverable(&sample, &member);
    let window = sample.open_as_maya().await;
    search_and_open(&window, &member).await;
    let matching = &sample.says(&["people"], &["--search", member.family()])["matching"];
    window.see(&format!("{matching} of 300 people")).await;

    assert_eq!(shown_recoverable(&window).await, cents(&amount));
    window.close().await;
}

/// What the pane says that the person could recover, in cents.
pub async fn shown_recoverable(window: &Window) -> i128 {
    let pane = window.find("pane", "The person beside the list").await;
    let amount = wait("what the person could recover", || async { amount_of(&window.read(&pane).await) });
    cents(&amount.await)
}

/// The amount on the line that is headed “Recoverable”.
fn amount_of(pane: &str) -> Option<String> {
    let words = pane.split_once("Recoverable")?.1.split_whitespace();
    words.into_iter().find(|word| word.starts_with('$')).map(str::to_owned)
}

#[tokio::test]
async fn opting_a_person_out_lowers_exposure_by_their_amount() {
    let sample = Sample::plain();
    let member = member(&sample);
    let amount = cents(&recoverable(&sample, &member));
    let window = sample.open_as_maya().await;
    window.go("Damages").await;
    let before = total(&window).await;

    search_and_open(&window, &member).await;
    window.press("Change status…").await;
    window.click("field", "New status").await;
    window.click("option", "Opted out").await;
    window.press("Set status").await;
    window.find("button", "Undo").await;
    window.go("Damages").await;
    wait("the total without the person", || async {
        (total(&window).await == before - amount).then_some(())
    })
    .await;

    window.press("Undo").await;
    wait("the total with the person again", || async { (total(&window).await == before).then_some(()) })
        .await;
    window.close().await;
}
