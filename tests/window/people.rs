//! One person: found, seen with what they could recover, and opted out.

use crate::damages::total;
use crate::driver::Window;
use crate::sample::{Sample, cents};
use crate::screen::wait;
use serde_json::Value;

/// A class member of the sample who could recover something, by id and name.
struct Member {
    id: String,
    name: String,
}

impl Member {
    fn family(&self) -> &str {
        self.name.split_once(',').unwrap().0
    }
}

fn member(sample: &Sample) -> Member {
    let people = sample.says(&["people"], &["--status", "class_member", "--limit", "100"]);
    let text = |row: &Value, key: &str| row[key].as_str().unwrap_or_default().to_owned();
    let rows = people["rows"].as_array().unwrap();
    // Not a round minimum: an amount that no other person has by chance.
    let found = rows.iter().find(|row| row["counted"] == true && cents(&text(row, "recoverable")) % 100 != 0);
    let row = found.expect("the sample has someone whose loss decides");
    Member { id: text(row, "external_id"), name: text(row, "name") }
}

/// What the command line says that the person could recover.
fn recoverable(sample: &Sample, member: &Member) -> String {
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

    let pane = window.find("pane", "The person beside the list").await;
    let shown =
        wait("what the person could recover", || async { amount_of(&window.read(&pane).await) }).await;
    assert_eq!(cents(&shown), cents(&amount));
    window.close().await;
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
