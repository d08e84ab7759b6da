//! The window: starts the core, opens one door into it, and locks the file when nobody is there.

#![cfg_attr(not(debug_assertions), windows_subsystem = "windows")]

mod door;
mod elsewhere;
mod idle;
mod menu;
mod menu_words;
mod opened;
mod place;
mod progress;
mod reminders;

use app::{App, Moment};
use chrono::{Local, Utc};
use door::Door;
use tauri::{Emitter, Manager};
use tauri_plugin_dialog::{DialogExt, MessageDialogKind};

fn main() {
    // WebKitGTK paints nothing below about 16.7 million pixels of a long list when it composites.
    #[cfg(target_os = "linux")]
    if std::env::var_os("WEBKIT_DISABLE_COMPOSITING_MODE").is_none() {
        #[expect(unsafe_code, reason = "no other thread runs yet")]
        unsafe {
            std::env::set_var("WEBKIT_DISABLE_COMPOSITING_MODE", "1");
        }
    }
    if let Err(reason) = run() {
        eprintln!("Numerosity could not start: {reason}");
        std::process::exit(1);
    }
}

/// Says why the firm's own law cannot be used, and ends: figures without it would be others.
fn refuse_to_start(app: &tauri::App, reason: &str) {
    eprintln!("Numerosity could not start: {reason}");
    if let Some(window) = app.get_webview_window("main") {
        let _ = window.hide();
    }
    let handle = app.handle().clone();
    let message =
        format!("{reason}\n\nPut it right in the folder that NUMEROSITY_LAW names, and start again.");
    app.dialog()
        .message(message)
        .title("The law of the firm cannot be used")
        .kind(MessageDialogKind::Error)
        .show(move |_| handle.exit(1));
}

fn run() -> Result<(), Box<dyn std::error::Error>> {
    let mut core = App::new(|| Moment { at: Utc::now(), today: Local::now().date_naive() })?
        .with_wall_clock(|at| at.with_timezone(&Local).naive_local());
    let folder = std::env::var_os("NUMEROSITY_LAW").filter(|folder| !folder.is_empty());
    let refused = folder.and_then(|folder| core.use_law(folder.as_ref()).err());
    let door = Door::new(core);
    tauri::Builder::default()
        .plugin(tauri_plugin_single_instance::init(|app, _, _| {
            if let Some(window) = app.get_webview_window("main") {
                let _ = window.set_focus();
            }
        }))
        .plugin(tauri_plugin_dialog::init())
        .plugin(tauri_plugin_opener::Builder::new().open_js_links_on_click(false).build())
        .plugin(tauri_plugin_window_state::Builder::default().build())
        .manage(door.clone())
        .menu(menu::build)
        .on_menu_event(|app, event| match event.id().0.as_str() {
            reminders::SWITCH => reminders::switched(app),
            entry => {
                let _ = app.emit("menu", entry);
            }
        })
        .invoke_handler(tauri::generate_handler![door::call, opened::open_document, place::start_path])
        .setup(move |app| {
            if let Some(refused) = &refused {
                refuse_to_start(app, &refused.message);
                return Ok(());
            }
            progress::tell(&door, app.handle().clone());
            menu_words::follow(app.handle());
            idle::watch(app.handle().clone());
            elsewhere::watch(app.handle().clone());
            reminders::watch(app.handle().clone());
            Ok(())
        })
        .run(tauri::generate_context!())?;
    Ok(())
}
