//! Entries of the menu that say what they would do: what is undone, what is redone.

use crate::menu::as_shown;
use serde::Deserialize;
use tauri::menu::{Menu, MenuItemKind};
use tauri::{AppHandle, Listener, Wry};

/// What the screens call an entry.
#[derive(Deserialize)]
struct Named {
    id: String,
    words: String,
}

/// Calls entries as the screens ask for it.
pub fn follow(app: &AppHandle) {
    let handle = app.clone();
    app.listen("menu-words", move |event| {
        if let (Ok(named), Some(menu)) = (serde_json::from_str::<Named>(event.payload()), handle.menu()) {
            call(&menu, &named);
        }
    });
}

fn call(menu: &Menu<Wry>, named: &Named) {
    for part in menu.items().unwrap_or_default() {
        let entry = part.as_submenu().and_then(|part| part.get(named.id.as_str()));
        if let Some(MenuItemKind::MenuItem(entry)) = entry {
            // A menu that keeps its words still does what it says in general.
            let _ = entry.set_text(as_shown(&named.id, &named.words));
        }
    }
}
