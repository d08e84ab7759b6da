//! A case of a million people: brought in by the command line, opened, searched, and seen to its end.

use crate::keyboard::focused;
use crate::long_list::to_the_far_end;
use crate::many::{LAST, empty, import};
use std::path::Path;
use std::time::{Duration, Instant};
use thirtyfour::prelude::*;

/// How long the whole may take.
const AT_MOST: Duration = Duration::from_secs(180);

/// How long the first list may take, in a build for tests.
const OPENED_WITHIN: Duration = Duration::from_secs(60);

#[tokio::test]
async fn a_million_people_are_listed_searched_and_seen_to_the_last() {
    let begun = Instant::now();
    let sample = empty();
    import(Path::new(&sample.home.file()), &sample.home.path("million.csv"), 1_000_000);
    let window = sample.open_as_maya().await;
    // The foot of the list says so once everyone is in memory; the head of the window says it at once.
    window.see_within("1,000,000 people ·", OPENED_WITHIN).await;
    window.keys("/").await;
    focused(&window, "Search people").await;
    window.keys("zzyzx").await;
    window.see("1 of 1,000,000 people").await;
    window.find_with("row", LAST).await;
    window.with_ctrl('a').await;
    window.keys(Key::Delete).await;
    window.see("1,000,000 people ·").await;
    to_the_far_end(&window).await;
    window.close().await;
    let taken = begun.elapsed();
    assert!(taken < AT_MOST, "it took {} s", taken.as_secs());
}
