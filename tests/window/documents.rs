//! Documents: added from a file, found by what stands in them, and said to be changed when somebody changes them.

use crate::sample::Sample;
use crate::screen::wait;
use std::fs;
use std::path::{Path, PathBuf};

/// The file below a folder whose name has this in it.
fn file_with(folder: &Path, part: &str) -> Option<PathBuf> {
    let entries = fs::read_dir(folder).ok()?.flatten().map(|entry| entry.path());
    entries.into_iter().find_map(|path| match path.is_dir() {
        true => file_with(&path, part),
        false => path.file_name()?.to_str()?.contains(part).then_some(path),
    })
}

#[tokio::test]
async fn a_document_is_found_by_its_text_with_the_hit_marked_and_a_changed_file_is_said() {
    let sample = Sample::plain();
    let outside = sample.home.path("scan 0042.txt");
    fs::write(&outside, "Dear counsel,\nthe refund for October was received on Tuesday.\n").unwrap();
    let window = sample.open_as_maya().await;
    window.go("Documents").await;
    window.see("Class action complaint").await;
    window.press("Add documents…").await;
    window.fill("Path of a file", &outside.display().to_string()).await;
    window.press("Take").await;
    window.see("scan 0042.txt").await;
    window.press("Add 1 document").await;
    window.see("Added the document “scan 0042”").await;

    // A slip of the fingers, which the text does not have.
    window.fill("Search text and titles", "recieved refund october").await;
    let marked = "return [...document.querySelectorAll('td b')].map((one) => one.textContent).join(' ')";
    let shown = wait("the words that are marked", || async {
        let shown = window.script(marked, vec![]).await;
        shown.as_str().filter(|shown| shown.contains("received")).map(str::to_owned)
    });
    assert!(shown.await.contains("refund"));

    window.fill("Search text and titles", "scan 0042").await;
    window.find_with("row", "scan 0042").await;
    let copy = file_with(&sample.home.path("cases documents"), "scan 0042").unwrap();
    fs::write(&copy, "somebody else wrote this").unwrap();
    window.go("Today").await;
    window.go("Documents").await;
    let row = window.find_with("row", "scan 0042").await;
    wait("the row to say that its file changed", || async {
        window.read(&row).await.contains("Changed").then_some(())
    })
    .await;
    assert_eq!(
        fs::read_to_string(&outside).unwrap().lines().count(),
        2,
        "the file that was added is left alone"
    );
    window.close().await;
}

#[tokio::test]
async fn the_foot_of_the_proof_grid_opens_those_whom_it_counts() {
    let sample = Sample::plain();
    let window = sample.open_as_maya().await;
    window.go("Documents").await;
    window.find("radio", "Missing proof").await.send_keys(" ").await.unwrap();
    let text = window.see("Account statement").await;
    let counted = text.lines().find_map(|line| line.trim().strip_suffix(" missing"));
    let counted = counted.expect("the foot says how many lack it").trim().to_owned();
    window.press(&counted).await;
    window.see(&format!("{counted} of 300 people")).await;
    window.close().await;
}
