//! Lists of a hundred thousand people: brought in with their faults, found, filtered, kept, changed and seen to their end.

use crate::driver::Window;
use crate::imports::{enter, tab_to};
use crate::keyboard::{focused, into_the_list};
use crate::many::{LAST, PEOPLE_TO_A_FAULT, empty, hundred_thousand, list};
use crate::sample::Sample;
use crate::screen::wait;
use std::collections::HashSet;
use std::fs;
use thirtyfour::prelude::*;

/// Rows of each kind of fault among a hundred thousand people.
const FAULTS: usize = 100_000 / PEOPLE_TO_A_FAULT;

fn count(sample: &Sample, options: &[&str]) -> u64 {
    sample.says(&["people"], &[options, &["--limit", "1"]].concat())["matching"].as_u64().unwrap()
}

fn grouped(count: u64) -> String {
    let (thousands, rest) = (count / 1000, count % 1000);
    if thousands == 0 { rest.to_string() } else { format!("{thousands},{rest:03}") }
}

#[tokio::test]
async fn a_dirty_list_of_a_hundred_thousand_comes_in_by_keyboard() {
    let sample = empty();
    let path = sample.home.path("renters.csv");
    fs::write(&path, list(100_000)).unwrap();
    let window = sample.open_as_maya().await;
    window.go("Imports").await;
    tab_to(&window, "Path of the list").await;
    window.keys(path.display().to_string() + Key::Enter).await;
    window.find("heading", "Import renters.csv").await;
    enter(&window, "Next").await;
    window.see("9 of 9 columns are understood.").await;
    enter(&window, "Next").await;
    window.see(&format!("{} of 100,{:03} rows cannot be taken.", 2 * FAULTS, 2 * FAULTS)).await;
    for kind in ["No name", "Dates that cannot be read"] {
        tab_to(&window, kind).await;
    }
    enter(&window, "Next").await;
    window.see("Nothing to review").await;
    enter(&window, "Next").await;
    window
        .see(&format!(
            "100,000 new, 0 updated, 0 left for review, 0 unchanged, 0 skipped, {} rejected",
            2 * FAULTS
        ))
        .await;
    enter(&window, "Import 100,000 people").await;
    window.see_cell("Past imports", "", "New", "100,000").await;
    window.go("Plaintiffs").await;
    window.see("100,000 people").await;
    window.close().await;
    assert_eq!(count(&sample, &["--search", "Zzyzx"]), 1);
}

#[tokio::test]
async fn a_hundred_thousand_are_searched_filtered_kept_changed_and_put_back_by_keyboard() {
    let sample = hundred_thousand();
    let found = count(&sample, &["--search", "brandaldo"]);
    let in_nevada = count(&sample, &["--where", "state is NV"]);
    let prospective = count(&sample, &["--where", "state is NV", "--status", "prospective"]);
    let window = sample.open_as_maya().await;
    window.see("100,000 people").await;
    window.keys("/").await;
    focused(&window, "Search people").await;
    window.keys("brandaldo").await;
    window.see(&format!("{} of 100,000 people", grouped(found))).await;
    window.with_ctrl('a').await;
    window.keys(Key::Delete).await;
    window.see("100,000 people").await;

    tab_to(&window, "Filter").await;
    window.keys(Key::Enter).await;
    tab_to(&window, "Value").await;
    window.keys("NV").await;
    let narrowed = format!("{} of 100,000 people", grouped(in_nevada));
    window.see(&narrowed).await;
    enter(&window, "Done").await;
    enter(&window, "Keep list…").await;
    tab_to(&window, "Name of the list").await;
    window.keys("Nevada".to_owned() + Key::Enter).await;
    window.find("heading", "Nevada").await;
    window.see(&narrowed).await;

    window.keys("/").await;
    focused(&window, "Search people").await;
    into_the_list(&window).await;
    window.with_ctrl('a').await;
    window.see(&format!("{} selected", grouped(in_nevada))).await;
    tab_to(&window, "Change…").await;
    window.keys(Key::Enter).await;
    window.find("field", "What to set").await;
    window.keys(Key::Tab).await;
    window.find("option", "Deceased").await;
    window.keys("prospective".to_owned() + Key::Enter).await;
    let change = format!("Change {} people", grouped(in_nevada - prospective));
    window.find("button", &change).await;
    enter(&window, &change).await;
    window.see(&format!("Set status of {} people", grouped(in_nevada - prospective))).await;
    let now = || count(&sample, &["--where", "state is NV", "--status", "prospective"]);
    assert_eq!(now(), in_nevada);
    focused(&window, "gridcell").await;
    window.with_ctrl('z').await;
    wait("everyone as they were", || async { (now() == prospective).then_some(()) }).await;
    window.close().await;
}

#[tokio::test]
async fn cells_are_typed_into_and_a_column_is_pasted_from_the_clipboard() {
    let sample = hundred_thousand();
    let window = sample.open_as_maya().await;
    window.see("100,000 people").await;
    window.keys("/").await;
    focused(&window, "Search people").await;
    window.keys("zzyzx").await;
    window.see("1 of 100,000 people").await;
    window.find_with("row", LAST).await;
    into_the_list(&window).await;
    // A name is made of its parts, so the cell says why it is not typed into.
    window.keys(Key::F2).await;
    window.see("A name is made of its parts.").await;
    window.keys(Key::Tab).await;
    window.keys(Key::Tab).await;
    window.keys("AK".to_owned() + Key::Enter).await;
    let state = || sample.says(&["people"], &["--search", "zzyzx"])["rows"][0]["state"].clone();
    wait("the state as it was typed", || async { (state() == "AK").then_some(()) }).await;
    window.with_ctrl('z').await;
    wait("the state as it was", || async { (state() != "AK").then_some(()) }).await;

    window.fill("Search people", "brandaldo ines").await;
    let found = count(&sample, &["--search", "brandaldo ines"]);
    window.see(&format!("{} of 100,000 people", grouped(found))).await;
    let of_state = |state: &str| {
        count(&sample, &["--search", "brandaldo ines", "--where", &format!("state is {state}")])
    };
    let before = of_state("AK");
    window.find_with("row", "Brandaldo, Ines").await;
    into_the_list(&window).await;
    window.keys(Key::Home).await;
    window.keys(Key::F2).await;
    window.see("Cell by cell").await;
    window.keys(Key::Tab).await;
    window.keys(Key::Tab).await;
    window.keys("AK".to_owned() + Key::Enter).await;
    wait("one more of Alaska", || async { (of_state("AK") > before).then_some(()) }).await;
    // The cell above goes to everyone selected.
    window.keys(Key::Up).await;
    window.with_ctrl('c').await;
    window.see("State is on the clipboard").await;
    window.with_ctrl('a').await;
    window.see(&format!("{} selected", grouped(found))).await;
    let typed = of_state("AK");
    window.with_ctrl('v').await;
    window.see("Paste into State").await;
    window.see(&format!("{} people will change.", grouped(found - typed))).await;
    enter(&window, &format!("Change {} people", grouped(found - typed))).await;
    wait("everyone of Alaska", || async { (of_state("AK") == found).then_some(()) }).await;
    window.close().await;
}

#[tokio::test]
async fn the_last_of_a_hundred_thousand_is_painted() {
    let sample = hundred_thousand();
    let window = sample.open_as_maya().await;
    // The foot says so once everyone is in memory; the head of the window says it at once.
    window.see("100,000 people ·").await;
    to_the_far_end(&window).await;
    window.close().await;
}

/// Goes from the search to the last row with the keyboard, and looks at what is painted there.
pub async fn to_the_far_end(window: &Window) {
    window.keys("/").await;
    focused(window, "Search people").await;
    into_the_list(window).await;
    window.keys(Key::End).await;
    let row = window.find_with("row", LAST).await;
    let total = "return document.querySelector('[role=grid]').getAttribute('aria-rowcount')";
    let total = window.script(total, vec![]).await;
    let place = row.attr("aria-rowindex").await.unwrap();
    assert!(
        place.is_some() && total.as_str() == place.as_deref(),
        "row {place:?} of {total} is not the last"
    );
    wait("the last row painted", || async {
        let place = row.rect().await.ok()?;
        let picture = window.web.screenshot_as_png().await.ok()?;
        (colours(&picture, [place.x, place.y, place.width, place.height]) > 8).then_some(())
    })
    .await;
}

/// How many colours a part of a picture of the window has. Letters have many, and an empty row one or two.
fn colours(picture: &[u8], part: [f64; 4]) -> usize {
    let [left, top, width, height] = part.map(|units| format!("{units:.0}").parse::<usize>().unwrap());
    let mut reader = png::Decoder::new(std::io::Cursor::new(picture)).read_info().unwrap();
    let mut pixels = vec![0; reader.output_buffer_size().unwrap()];
    let frame = reader.next_frame(&mut pixels).unwrap();
    let samples = frame.color_type.samples();
    let lines = pixels.chunks(frame.line_size).skip(top).take(height);
    let found: HashSet<&[u8]> = lines.flat_map(|line| line.chunks(samples).skip(left).take(width)).collect();
    found.len()
}
