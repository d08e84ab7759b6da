//! The native menu: every command of the window, which the screens carry out.

use tauri::menu::{Menu, MenuItemBuilder, SubmenuBuilder};
use tauri::{AppHandle, Wry};

/// One entry: the id that the screens know, the words, the keys.
type Entry = (&'static str, &'static str, Option<&'static str>);

const FILE: &[Entry] = &[
    ("file.open", "Open case file…", None),
    ("case.new", "New case…", Some("CmdOrCtrl+Shift+N")),
    ("case.sample", "Add the sample case", None),
    ("import.open", "Import a class list…", None),
    ("file.verify", "Verify file", None),
    ("file.lock", "Lock", Some("CmdOrCtrl+L")),
];
const EDIT: &[Entry] = &[
    ("edit.undo", "Undo", Some("CmdOrCtrl+Z")),
    ("edit.redo", "Redo", Some("CmdOrCtrl+Shift+Z")),
    ("person.new", "New person", Some("CmdOrCtrl+N")),
    ("edit.find", "Find in list", Some("CmdOrCtrl+F")),
];
const VIEW: &[Entry] = &[
    ("room.plaintiffs", "Plaintiffs", Some("CmdOrCtrl+1")),
    ("room.claims", "Claims", Some("CmdOrCtrl+2")),
    ("room.dates", "Dates", Some("CmdOrCtrl+3")),
    ("room.damages", "Damages", Some("CmdOrCtrl+4")),
    ("room.imports", "Imports", Some("CmdOrCtrl+5")),
    ("room.history", "History", Some("CmdOrCtrl+6")),
    ("palette.open", "Search or command…", Some("CmdOrCtrl+K")),
    ("view.theme", "Light or dark", None),
];
const HELP: &[Entry] = &[("help.keys", "Keyboard shortcuts", Some("F1"))];

/// The whole menu.
pub fn build(app: &AppHandle) -> tauri::Result<Menu<Wry>> {
    let file = entries(app, "File", FILE)?.separator().quit().build()?;
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
    for (id, words, keys) in entries {
        let item = MenuItemBuilder::with_id(*id, *words);
        let item = if let Some(keys) = keys { item.accelerator(keys) } else { item };
        menu = menu.item(&item.build(app)?);
    }
    Ok(menu)
}
