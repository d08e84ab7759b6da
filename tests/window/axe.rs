//! axe looks at every room, in the light and in the dark theme, and finds nothing serious.

use crate::dates;
use crate::driver::Window;
use crate::sample::{Sample, USER};
use crate::screen::{ROOMS, wait};
use serde_json::Value;
use std::path::Path;
use thirtyfour::Key;

/// Runs axe on the whole page and gives the rules that are broken seriously, each with the elements.
const RUN: &str = r#"
const done = arguments[arguments.length - 1];
// What is still fading in or out has no colours of its own yet: ten quiet frames in a row come first.
const isMoving = () => document.getAnimations()
  .some(({ playState, effect }) => playState === "running" && effect.getTiming().iterations !== Infinity);
const still = async () => {
  for (let quiet = 0, frames = 0; quiet < 10 && frames < 300; frames += 1) {
    await new Promise(requestAnimationFrame);
    quiet = isMoving() ? 0 : quiet + 1;
  }
};
still().then(() => axe.run(document, { resultTypes: ["violations"] })).then(({ violations }) => done(
  violations.filter(({ impact }) => impact === "serious" || impact === "critical")
    .map(({ id, help, nodes }) => [`${id}: ${help}`,
      ...nodes.map(({ target, failureSummary }) => `  ${target}\n    ${failureSummary.replaceAll("\n", " ")}`)].join("\n"))
), (reason) => done([`axe did not run: ${reason}`]));
"#;

#[tokio::test]
async fn axe_finds_nothing_serious_in_any_room() {
    let sample = Sample::plain();
    dates::add_order(&sample);
    let window = Window::open(&sample.home).await;
    let mut found = vec![];
    window.find("button", "Open").await;
    refuse_a_picture_without_words(&window).await;
    found.extend(look(&window, "start page").await);
    window.press("Open").await;
    window.see("Who is using this file?").await;
    found.extend(look(&window, "who is using the file").await);
    window.be(USER).await;
    for (theme, scheme) in [("Use the light theme", "light"), ("Use the dark theme", "dark")] {
        if window.has("button", theme).await {
            window.press(theme).await;
        }
        wait(scheme, || async { (scheme_of(&window).await == scheme).then_some(()) }).await;
        for room in ROOMS {
            enter(&window, room).await;
            found.extend(look(&window, &format!("{room}, {scheme}")).await);
            if room == "Dates" {
                found.extend(look_at_dates(&window, scheme).await);
            }
            if let Some(floating) = unfold(&window, room).await {
                found.extend(look(&window, &format!("{floating}, {scheme}")).await);
                window.keys(Key::Escape).await;
            }
        }
    }
    window.press("Lock now").await;
    window.find("button", "Open").await;
    found.extend(look(&window, "start page, dark").await);
    window.close().await;
    assert!(found.is_empty(), "{}", found.join("\n\n"));
}

/// So that finding nothing means something.
async fn refuse_a_picture_without_words(window: &Window) {
    window.script("document.querySelector('main').append(new Image(9, 9))", vec![]).await;
    let found = look(window, "picture").await;
    assert!(found.iter().any(|rule| rule.contains("image-alt")), "{found:?}");
    window.script("document.querySelector('main > img').remove()", vec![]).await;
}

/// Goes to a room and waits until what it shows has come; among the plaintiffs one is opened.
async fn enter(window: &Window, room: &str) {
    window.go(room).await;
    let shown = match room {
        "Plaintiffs" => {
            let row = "a click on a person";
            wait(row, || async { window.find_with("row", "Abramowitz").await.click().await.ok() }).await;
            "All claims as pleaded"
        }
        "Claims" => "Breach of contract",
        "Today" => "People and their last days to file",
        "Dates" => "no tolling in equity",
        "Damages" => "Class total under each answer",
        "Letters" => "Written in this case",
        "Imports" => "Drop class lists here",
        _ => "LinkedIn",
    };
    window.see(shown).await;
}

/// The parts of the room of dates that stand behind tabs, and the dialog that adds a trigger.
async fn look_at_dates(window: &Window, scheme: &str) -> Vec<String> {
    let mut found = vec![];
    for tab in ["Calendar", "Time line", "Last days to file"] {
        window.click("tab", tab).await;
        found.extend(look(window, &format!("{tab}, {scheme}")).await);
    }
    dates::type_order(window, "12/11/26").await;
    window.see("Mon, Dec 28, 2026").await;
    found.extend(look(window, &format!("the dialog that adds a trigger, {scheme}")).await);
    window.press("Cancel").await;
    found
}

/// Opens what a room has behind a button, and says what it is.
async fn unfold(window: &Window, room: &str) -> Option<&'static str> {
    match room {
        "Plaintiffs" => {
            window.press("New person").await;
            window.find("field", "Given name").await;
            Some("the form for a new person")
        }
        "Dates" => {
            window.click("tab", "Docket").await;
            window.press("Add filing").await;
            window.find("field", "Filed on").await;
            Some("the form for a filing")
        }
        "Damages" => {
            window.find_with("button", "Choose… ").await.click().await.unwrap();
            window.see("Answers, with the class total under each").await;
            Some("the dialog that decides a question")
        }
        "Letters" => {
            window.press("Letterhead…").await;
            window.find("field", "Attorney who signs").await;
            Some("the dialog of the letterhead")
        }
        _ => None,
    }
}

async fn scheme_of(window: &Window) -> String {
    let script = "return document.documentElement.getAttribute('data-mantine-color-scheme')";
    window.script(script, vec![]).await.as_str().unwrap_or_default().to_owned()
}

/// What axe finds on the page as it stands, under the name of the place.
async fn look(window: &Window, place: &str) -> Vec<String> {
    window.script(&axe(), vec![]).await;
    let found = window.web.execute_async(RUN, vec![]).await.unwrap();
    let rules = found.json().as_array().cloned().unwrap_or_default();
    rules.iter().filter_map(Value::as_str).map(|rule| format!("{place}: {rule}")).collect()
}

/// axe itself, as the screens' own packages have it.
fn axe() -> String {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../ui/node_modules/axe-core/axe.min.js");
    std::fs::read_to_string(path).expect("axe-core lies among the packages of the screens")
}
