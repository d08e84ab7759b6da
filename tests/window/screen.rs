//! What a person does on the screens: everything is found by what it is and what it is called, as a screen reader
//! would say it.

use crate::driver::{PATIENCE, Window};
use serde_json::{Value, json};
use std::future::Future;
use std::path::Path;
use std::time::{Duration, Instant};
use thirtyfour::{TypingData, prelude::*};

/// The rooms by their names in the navigation.
pub const ROOMS: [&str; 11] = [
    "Today",
    "Intake",
    "Plaintiffs",
    "Claims",
    "Dates",
    "Damages",
    "Tasks",
    "Documents",
    "Letters",
    "Imports",
    "History",
];

/// Looks on the page for what is visible, of a kind, and called so; gives the last, which lies uppermost.
const FIND: &str = r#"
const [kind, name, isWhole] = arguments;
const kinds = {
  button: "button, [role=button]",
  field: "input, textarea",
  radio: "input[type=radio]",
  link: "a[href]",
  option: "[role=option]",
  tab: "[role=tab]",
  row: "[role=row], tr",
  heading: "h1, h2, h3",
  alert: "[role=alert]",
  pane: "section[aria-label]",
};
const plain = (text) => (text ?? "").replace(/\s+/g, " ").trim();
const referred = (ids) => ids?.split(" ").map((id) => document.getElementById(id)?.textContent).join(" ");
const nameOf = (found) => plain(
  found.getAttribute("aria-label") ?? referred(found.getAttribute("aria-labelledby")) ??
  (found.labels?.length ? found.labels[0].textContent : found.textContent)).replace(/ \*$/, "");
const isVisible = (found) => found.getClientRects().length > 0 && !found.closest("[aria-hidden=true], [inert]");
const found = [...document.querySelectorAll(kinds[kind])].filter(isVisible)
  .filter((one) => isWhole ? nameOf(one) === name : nameOf(one).includes(name));
return found.at(-1) ?? null;
"#;

/// The text of a cell: of the table called so, in the row that begins so, below the heading that is named.
const CELL: &str = r#"
const [table, row, column] = arguments;
const plain = (found) => found.textContent.replace(/\s+/g, " ").trim();
const found = [...document.querySelectorAll("table")].find((one) => one.caption && plain(one.caption) === table);
const at = [...(found?.querySelectorAll("thead th") ?? [])].findIndex((head) => plain(head) === column);
const line = [...(found?.querySelectorAll("tbody tr") ?? [])].find((one) => plain(one).startsWith(row));
return line?.cells[at] ? plain(line.cells[at]) : null;
"#;

/// Whether an element stays where it is from one picture to the next but one.
const RESTS: &str = r#"
const [element, tell] = arguments;
const at = () => JSON.stringify(element.getBoundingClientRect());
const before = at();
requestAnimationFrame(() => requestAnimationFrame(() => tell(before === at())));
"#;

/// Answers the system's dialog for a file, which no driver reaches, with the path in the first argument.
const SAVE_AS: &str = r#"
const [path] = arguments;
const ask = window.fetch;
window.fetch = (what, about) => String(what).includes("dialog%7Csave")
  ? Promise.resolve(new Response(JSON.stringify(path), {
      headers: { "Content-Type": "application/json", "Tauri-Response": "ok" },
    }))
  : ask(what, about);
"#;

/// Tells the page, as the window would, that the files in the first argument were dropped on it.
const DROP: &str = r#"
const payload = { paths: arguments[0], position: { x: 1, y: 1 } };
window.__TAURI_INTERNALS__.invoke("plugin:event|emit", { event: "tauri://drag-drop", payload });
"#;

/// Asks again until there is an answer, and says what was waited for when there is none in time.
pub async fn wait<T, F: Future<Output = Option<T>>>(what: &str, mut ask: impl FnMut() -> F) -> T {
    let begun = Instant::now();
    loop {
        if let Some(answer) = ask().await {
            return answer;
        }
        assert!(begun.elapsed() < PATIENCE, "waited in vain for {what}");
        tokio::time::sleep(Duration::from_millis(50)).await;
    }
}

impl Window {
    /// What a script returns on the page.
    pub async fn script(&self, script: &str, arguments: Vec<Value>) -> Value {
        self.web.execute(script, arguments).await.unwrap().json().clone()
    }

    /// All that can be read on the page.
    pub async fn text(&self) -> String {
        self.script("return document.body.innerText", vec![]).await.as_str().unwrap_or_default().to_owned()
    }

    /// What can be read in an element, line by line; nothing once it is gone.
    pub async fn read(&self, element: &WebElement) -> String {
        let element = vec![element.to_json().unwrap()];
        let text = self.web.execute("return arguments[0].innerText", element).await;
        text.ok().and_then(|text| text.json().as_str().map(str::to_owned)).unwrap_or_default()
    }

    async fn look(&self, kind: &str, name: &str, is_whole: bool) -> Option<WebElement> {
        let found = self.web.execute(FIND, vec![json!(kind), json!(name), json!(is_whole)]).await.unwrap();
        found.element().ok()
    }

    async fn found(&self, kind: &str, name: &str, is_whole: bool) -> WebElement {
        let what = format!("the {kind} “{name}”");
        wait(&what, || self.look(kind, name, is_whole)).await
    }

    /// The one that is called exactly so.
    pub async fn find(&self, kind: &str, name: &str) -> WebElement {
        self.found(kind, name, true).await
    }

    /// The one whose name has this in it.
    pub async fn find_with(&self, kind: &str, part: &str) -> WebElement {
        self.found(kind, part, false).await
    }

    /// Whether such a one can be seen now.
    pub async fn has(&self, kind: &str, name: &str) -> bool {
        self.look(kind, name, true).await.is_some()
    }

    /// Clicks on the one that is called so, once it rests; again where it moved away or was covered in that moment.
    pub async fn click(&self, kind: &str, name: &str) {
        let what = format!("a click on the {kind} “{name}”");
        wait(&what, || async {
            let found = self.look(kind, name, true).await?;
            let rests = self.web.execute_async(RESTS, vec![found.to_json().ok()?]).await.ok()?;
            rests.json().as_bool()?.then_some(())?;
            found.click().await.ok()
        })
        .await;
    }

    /// Clicks on a button.
    pub async fn press(&self, name: &str) {
        self.click("button", name).await;
    }

    /// Types into the field of this label, in place of what it holds.
    pub async fn fill(&self, label: &str, text: &str) {
        self.click("field", label).await;
        let field = self.find("field", label).await;
        field.send_keys(Key::Control + "a").await.unwrap();
        field.send_keys(text).await.unwrap();
    }

    /// Waits until this can be read, and gives all that can be read then.
    pub async fn see(&self, words: &str) -> String {
        self.see_within(words, PATIENCE).await
    }

    /// The same of what may take longer.
    pub async fn see_within(&self, words: &str, patience: Duration) -> String {
        let begun = Instant::now();
        loop {
            let text = self.text().await;
            if text.contains(words) {
                return text;
            }
            assert!(begun.elapsed() < patience, "“{words}” is not to be read in:\n{text}");
            tokio::time::sleep(Duration::from_millis(50)).await;
        }
    }

    /// What is written in a cell of a short list, once it is there.
    pub async fn cell(&self, table: &str, row: &str, column: &str) -> String {
        let arguments = || vec![json!(table), json!(row), json!(column)];
        let what = format!("“{column}” of “{row}” in “{table}”");
        wait(&what, || async { self.script(CELL, arguments()).await.as_str().map(str::to_owned) }).await
    }

    /// Waits until a cell holds this.
    pub async fn see_cell(&self, table: &str, row: &str, column: &str, wanted: &str) {
        let what = format!("“{wanted}” as “{column}” of “{row}” in “{table}”");
        wait(&what, || async { (self.cell(table, row, column).await == wanted).then_some(()) }).await;
    }

    /// From now on the system's dialog for a file answers with this path.
    pub async fn answer_save_dialog(&self, path: &Path) {
        self.script(SAVE_AS, vec![json!(path.display().to_string())]).await;
    }

    /// Drops files on the window, as the system tells it; no driver reaches what lies outside the page.
    pub async fn drop_files(&self, paths: &[&Path]) {
        let paths: Vec<String> = paths.iter().map(|path| path.display().to_string()).collect();
        self.script(DROP, vec![json!(paths)]).await;
    }

    /// Goes to a room through the navigation and waits until it is shown.
    pub async fn go(&self, room: &str) {
        let what = format!("the room {room}");
        wait(&what, || async {
            let link =
                self.web.find(By::XPath(format!("//nav//a[starts-with(normalize-space(.),'{room}')]")));
            link.await.ok()?.click().await.ok()
        })
        .await;
        self.arrived(room).await;
    }

    /// Waits until a room is shown.
    pub async fn arrived(&self, room: &str) {
        // The heading of this one says what its figures are.
        self.find("heading", if room == "Damages" { "Exposure" } else { room }).await;
    }

    /// Goes in as someone whom the file knows, and on to the people.
    pub async fn be(&self, user: &str) {
        self.see("Who is using this file?").await;
        let what = format!("{user} among those whom the file knows");
        wait(&what, || async { self.look("button", user, false).await?.click().await.ok() }).await;
        self.arrived("Today").await;
        self.go("Plaintiffs").await;
    }

    /// Presses keys one after the other, wherever the focus is.
    pub async fn keys(&self, keys: impl Into<TypingData>) {
        self.web.action_chain().send_keys(keys).perform().await.unwrap();
    }

    /// Presses a letter while Ctrl is held, wherever the focus is.
    pub async fn with_ctrl(&self, key: char) {
        self.holding(Key::Control, key).await;
    }

    /// Presses a letter while Alt is held, wherever the focus is.
    pub async fn with_alt(&self, key: char) {
        self.holding(Key::Alt, key).await;
    }

    async fn holding(&self, held: Key, key: char) {
        let chain = self.web.action_chain().key_down(held.clone()).send_keys(key.to_string());
        chain.key_up(held).perform().await.unwrap();
    }
}
