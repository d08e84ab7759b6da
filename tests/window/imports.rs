//! A class list with problems comes in step by step, without a mouse, and goes out again whole.

use crate::driver::Window;
use crate::sample::Sample;
use crate::screen::wait;
use std::fs;
use thirtyfour::prelude::*;

/// Three good rows; a day that does not exist, and someone without a name.
const LIST: &str = "\
external_id,first,last,email,state,premium_from,amount_paid,inmail_before_cutoff,status
W-1,Ottilie,Brandvold,ottilie@mail.example,CA,2022-03-04,120.00,yes,class_member
W-2,Casimir,Brandvold,casimir@mail.example,NV,2021-01-05,863.68,yes,class_member
W-3,Leocadia,Brandvold,leocadia@mail.example,TX,2023-05-01,400.00,no,Opted out
W-4,Ambrose,Brandvold,ambrose@mail.example,TX,2022-02-30,400.00,yes,class_member
W-5,,,nobody@mail.example,TX,2022-02-02,400.00,yes,class_member
";

/// What the element that has the focus is called.
const CALLED: &str = "const e = document.activeElement; \
    return (e.getAttribute('aria-label') ?? e.labels?.[0]?.textContent ?? e.textContent).trim()";

/// Goes on with Tab until the focus is on what is called so.
pub async fn tab_to(window: &Window, name: &str) {
    wait(&format!("the focus on “{name}”"), || async {
        let called = window.script(CALLED, vec![]).await;
        if called.as_str().is_some_and(|called| called.starts_with(name)) {
            return Some(());
        }
        window.keys(Key::Tab).await;
        None
    })
    .await;
}

/// Presses what is called so, by keyboard.
pub async fn enter(window: &Window, name: &str) {
    tab_to(window, name).await;
    window.keys(Key::Enter).await;
}

#[tokio::test]
async fn a_dirty_list_is_put_right_and_imported_by_keyboard_and_undone() {
    let sample = Sample::plain();
    let list = sample.home.path("brandvold.csv");
    fs::write(&list, LIST).unwrap();
    let window = sample.open_as_maya().await;
    window.go("Imports").await;
    tab_to(&window, "Path of the list").await;
    window.keys(list.display().to_string() + Key::Enter).await;
    window.find("heading", "Import brandvold.csv").await;
    enter(&window, "Next").await;
    window.see("9 of 9 columns are understood.").await;
    enter(&window, "Next").await;
    window.see("2 of 5 rows cannot be taken.").await;
    for (kind, row, found) in [("No name", "6", ""), ("Dates that cannot be read", "5", "2022-02-30")] {
        enter(&window, kind).await;
        let said = window.cell(kind, row, "Found").await;
        assert!(said.contains(found), "{kind}: {said}");
    }
    tab_to(&window, "Row 5, premium_from: what it should say").await;
    window.with_ctrl('a').await;
    window.keys("2022-02-28" + Key::Enter).await;
    window.see("1 of 5 rows cannot be taken.").await;
    window.see("1 cell is typed anew.").await;
    enter(&window, "Next").await;
    window.see("Nothing to review").await;
    window.close().await;

    let window = sample.open_as_maya().await;
    window.go("Imports").await;
    enter(&window, "Go on with brandvold.csv").await;
    window.find("heading", "Match").await;
    enter(&window, "Next").await;
    window.see("4 new, 0 updated, 0 left for review, 0 unchanged, 0 skipped, 1 rejected").await;
    enter(&window, "Import 4 people").await;
    window.see_cell("Past imports", "", "New", "4").await;
    window.see_cell("Past imports", "", "Rejected", "1").await;
    window.go("Plaintiffs").await;
    window.see("304 people").await;

    window.go("Imports").await;
    enter(&window, "Undo the import of brandvold.csv").await;
    window.see("undone by").await;
    window.go("Plaintiffs").await;
    window.see("300 people").await;
    window.close().await;
    assert_eq!(sample.says(&["people"], &["--search", "Brandvold"])["matching"], 0);
}
