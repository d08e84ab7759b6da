//! From nothing to an open case, and back in with the passphrase.

use crate::driver::{Home, Window};
use crate::sample::{PASSPHRASE, PEOPLE, Sample, USER};
use std::fs;

const WRONG: &str = "a candle over still water";

#[tokio::test]
async fn first_run_makes_an_encrypted_file_with_the_sample_case() {
    let home = Home::new();
    let window = Window::open(&home).await;
    window.see("Make your case file").await;
    window.fill("Your name", USER).await;
    window.fill("Passphrase", PASSPHRASE).await;
    window.fill("Passphrase once more", WRONG).await;
    window.press("Create").await;
    window.see("The two differ. Type the same one twice.").await;
    assert!(!home.path("cases.numerosity").exists(), "nothing is written while the two differ");

    window.fill("Passphrase once more", PASSPHRASE).await;
    window.press("Create").await;
    window.arrived("Today").await;
    let text = window.see("De La Torre v. LinkedIn Corp.").await;
    assert!(text.contains("Maya Okafor (MO)"), "{text}");
    window.see("Encrypted").await;
    window.close().await;

    let bytes = fs::read(home.path("cases.numerosity")).unwrap();
    assert!(!bytes.starts_with(b"SQLite format 3\0"), "the file says what it is");
    assert!(!bytes.windows(8).any(|word| word == b"LinkedIn"), "the case can be read in the file");
}

#[tokio::test]
async fn closed_and_reopened_with_the_passphrase_everything_is_there() {
    let sample = Sample::encrypted();
    let window = sample.open_as_maya().await;
    window.press("New person").await;
    window.fill("Given name", "Isidora").await;
    window.fill("Family name", "Quillfeather").await;
    window.press("Save person").await;
    window.find("heading", "Quillfeather, Isidora").await;
    window.close().await;

    let window = Window::open(&sample.home).await;
    window.fill("Passphrase", WRONG).await;
    window.press("Open").await;
    window.see("either the passphrase is wrong or the file is damaged. Try the passphrase again").await;
    assert!(!window.has("heading", "Who is using this file?").await, "nobody is let in");
    window.fill("Passphrase", PASSPHRASE).await;
    window.press("Open").await;
    window.be(USER).await;
    let everyone = PEOPLE.parse::<u32>().unwrap() + 1;
    window.see(&format!("{everyone} people")).await;
    window.fill("Search people", "quillfeather").await;
    window.find_with("row", "Quillfeather, Isidora").await;
    window.go("History").await;
    window.see("Quillfeather").await;
    window.close().await;
}
