//! Everything that a day's work needs is reached without a mouse.

use crate::driver::Window;
use crate::imports::tab_to;
use crate::people::Member;
use crate::sample::{Sample, USER};
use crate::screen::wait;
use thirtyfour::prelude::*;

/// What the element that has the focus is: its role or tag, and its text or label.
const FOCUS: &str = "const e = document.activeElement; \
    return [e.getAttribute('role') ?? e.tagName.toLowerCase(), e.getAttribute('aria-label') ?? e.textContent].join(' ')";

/// Whether the focus is on something beside the list.
const IN_PANE: &str =
    "return document.activeElement.closest(`[aria-label='The person beside the list']`) !== null";

/// What has the focus: its role or tag, and what it is called.
pub async fn focus(window: &Window) -> String {
    window.script(FOCUS, vec![]).await.as_str().unwrap_or_default().to_owned()
}

/// Waits until the focus is on something that is called so.
pub async fn focused(window: &Window, part: &str) {
    let what = format!("the focus on “{part}”");
    wait(&what, || async { focus(window).await.contains(part).then_some(()) }).await;
}

/// What the arrow keys are on in a list that is open.
const MARKED: &str = "const id = document.activeElement.getAttribute('aria-activedescendant'); \
    return document.getElementById(id)?.textContent.trim() ?? ''";

/// Picks one of those that a field offers, by Tab and the arrow keys.
pub async fn pick(window: &Window, field: &str, option: &str) {
    window.find("field", field).await;
    tab_to(window, field).await;
    wait(&format!("the mark on “{option}”"), || async {
        if window.script(MARKED, vec![]).await.as_str() == Some(option) {
            return Some(());
        }
        window.keys(Key::Down).await;
        None
    })
    .await;
    window.keys(Key::Enter).await;
}

/// Ctrl Enter, wherever the focus is.
pub async fn save(window: &Window) {
    let chain = window.web.action_chain().key_down(Key::Control).send_keys(Key::Enter);
    chain.key_up(Key::Control).perform().await.unwrap();
}

/// Goes from the list of plaintiffs to somebody, whose file is shown then, and on to a tab of it.
pub async fn open_at_tab(window: &Window, member: &Member, tab: &str) {
    window.keys("/").await;
    focused(window, "Search people").await;
    window.with_ctrl('a').await;
    window.keys(member.family()).await;
    window.find_with("row", &member.name).await;
    into_the_list(window).await;
    wait(&format!("the row of {}", member.name), || async {
        if row_in_hand(window).await.contains(&member.name) {
            return Some(());
        }
        window.keys(Key::Down).await;
        None
    })
    .await;
    window.keys(Key::Enter).await;
    window.find("heading", &member.name).await;
    wait("the focus on a tab of the person", || async {
        if focus(window).await.starts_with("tab ") {
            return Some(());
        }
        window.keys(Key::Tab).await;
        None
    })
    .await;
    by_arrows(window, tab).await;
}

/// Goes back from what a tab shows to the tabs, and on to another one.
pub async fn to_tab(window: &Window, tab: &str) {
    wait("the focus back on a tab of the person", || async {
        if focus(window).await.starts_with("tab ") {
            return Some(());
        }
        let chain = window.web.action_chain().key_down(Key::Shift).send_keys(Key::Tab).key_up(Key::Shift);
        chain.perform().await.unwrap();
        None
    })
    .await;
    by_arrows(window, tab).await;
}

async fn by_arrows(window: &Window, tab: &str) {
    wait(&format!("the tab {tab}"), || async {
        if focus(window).await.starts_with(&format!("tab {tab}")) {
            return Some(());
        }
        window.keys(Key::Right).await;
        None
    })
    .await;
}

#[tokio::test]
async fn the_keyboard_alone_suffices() {
    let sample = Sample::plain();
    let matching = sample.says(&["people"], &["--search", "abramowitz"])["matching"].to_string();
    let window = Window::open(&sample.home).await;
    focused(&window, "Open").await;
    window.keys(Key::Enter).await;
    focused(&window, USER).await;
    window.keys(Key::Enter).await;
    window.arrived("Today").await;

    window.with_ctrl('6').await;
    window.arrived("Damages").await;
    window.with_ctrl('3').await;
    window.arrived("Plaintiffs").await;
    window.find_with("row", "Abramowitz, Anjali").await;

    window.keys("/").await;
    focused(&window, "Search people").await;
    window.keys("abramowitz").await;
    window.see(&format!("{matching} of 300 people")).await;
    into_the_list(&window).await;
    let first = row_in_hand(&window).await;
    window.keys(Key::Down).await;
    let second = wait("another row in hand", || async {
        Some(row_in_hand(&window).await).filter(|row| *row != first)
    })
    .await;
    window.keys(Key::Enter).await;
    let pane = window.find("pane", "The person beside the list").await;
    let name = wait("the person beside the list", || async {
        window.read(&pane).await.lines().next().map(str::to_owned)
    })
    .await;
    assert!(second.contains(&name), "“{name}” was opened from the row “{second}”");

    // Tab leads from the list to the person, and Escape back from there.
    for pressed in 0.. {
        if window.script(IN_PANE, vec![]).await == true {
            break;
        }
        assert!(pressed < 8, "Tab does not lead to the person, but to: {}", focus(&window).await);
        window.keys(Key::Tab).await;
    }
    window.keys(Key::Escape).await;
    no_person(&window).await;
    focused(&window, "gridcell").await;
    assert_eq!(row_in_hand(&window).await, second, "the list has the focus where it was left");
    // Escape in the list itself closes the person as well.
    window.keys(Key::Enter).await;
    window.find("pane", "The person beside the list").await;
    window.keys(Key::Escape).await;
    no_person(&window).await;
    window.close().await;
}

/// From the search the way leads past the filters and the headings into the list.
pub async fn into_the_list(window: &Window) {
    wait("the focus in the list", || async {
        if focus(window).await.starts_with("gridcell") {
            return Some(());
        }
        let key = if focus(window).await.starts_with("columnheader") { Key::Down } else { Key::Tab };
        window.keys(key).await;
        None
    })
    .await;
}

async fn no_person(window: &Window) {
    wait("the list without a person beside it", || async {
        (!window.has("pane", "The person beside the list").await).then_some(())
    })
    .await;
}

/// The text of the row that has the focus.
async fn row_in_hand(window: &Window) -> String {
    let script = "return document.activeElement.closest('[role=row]')?.innerText ?? ''";
    window.script(script, vec![]).await.as_str().unwrap_or_default().replace('\n', " ")
}
