//! The native menu: every command of the window, which the screens carry out.

use crate::reminders;
use tauri::menu::{CheckMenuItemBuilder, Menu, MenuItemBuilder, SubmenuBuilder};
use tauri::{AppHandle, Manager, Wry};

/// One entry: the id that the screens know, the words, and the key that the screens listen for.
/// The window itself takes no key away: `Ctrl Z` in a field must undo what was typed there.
type Entry = (&'static str, &'static str, &'static str);

const FILE: &[Entry] = &[
    ("case.new", "New case…", "Shift N"),
    ("case.sample", "Add the sample case", ""),
    ("import.open", "Import a class list…", ""),
    ("documents.add", "Add documents…", ""),
    ("people.export", "Export people…", ""),
    ("damages.export", "Export the exposure…", ""),
    ("dates.export", "Export the calendar…", ""),
    ("file.verify", "Verify the file", ""),
    ("lock", "Lock", "L"),
];
const EDIT: &[Entry] = &[
    ("edit.undo", "Undo", "Z"),
    ("edit.redo", "Redo", "Shift Z"),
    ("person.new", "New person", "N"),
    ("dates.trigger", "Add trigger…", ""),
    ("find", "Find in list", "F"),
];
const VIEW: &[Entry] = &[
    ("room:today", "Today", "1"),
    ("room:intake", "Intake", "2"),
    ("room:plaintiffs", "Plaintiffs", "3"),
    ("room:claims", "Claims", "4"),
    ("room:dates", "Dates", "5"),
    ("room:damages", "Damages", "6"),
    ("room:tasks", "Tasks", "7"),
    ("room:documents", "Documents", "8"),
    ("room:letters", "Letters", "9"),
    ("room:imports", "Imports", ""),
    ("room:history", "History", ""),
    ("palette", "Search or command…", "K"),
    ("theme", "Light or dark", ""),
];
const HELP: &[Entry] = &[("keys", "Keyboard shortcuts", "")];

/// The whole menu.
pub fn build(app: &AppHandle) -> tauri::Result<Menu<Wry>> {
    let switch = CheckMenuItemBuilder::with_id(reminders::SWITCH, "Remind me of deadlines");
    let switch = switch.checked(reminders::is_on(app)).build(app)?;
    let file = entries(app, "File", FILE)?.separator().item(&switch).separator().quit().build()?;
    app.manage(switch);
    let edit = entries(app, "Edit", EDIT)?.separator().cut().copy().paste().build()?;
    let (view, help) = (entries(app, "View", VIEW)?.build()?, entries(app, "Help", HELP)?.build()?);
    Menu::with_items(app, &[&file, &edit, &view, &help])
}

fn entries<'a>(
    app: &'a AppHandle,
    name: &str,
    entries: &[Entry],
) -> tauri::Result<SubmenuBuilder<'a, Wry, AppHandle>> {
    let mut menu = SubmenuBuilder::new(app, name);
    for (id, words, _) in entries {
        menu = menu.item(&MenuItemBuilder::with_id(*id, as_shown(id, words)).build(app)?);
    }
    Ok(menu)
}

/// The words of an entry with its key.
pub fn as_shown(id: &str, words: &str) -> String {
    let modifier = if cfg!(target_os = "macos") { "⌘" } else { "Ctrl" };
    let entry = [FILE, EDIT, VIEW, HELP].into_iter().flatten().find(|(known, ..)| *known == id);
    match entry {
        Some((_, _, key)) if !key.is_empty() => format!("{words}    {modifier} {key}"),
        _ => words.to_owned(),
    }
}
