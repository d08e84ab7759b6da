//! Which case file the window starts with.

use std::path::PathBuf;
use tauri::{AppHandle, Manager};

/// The file named on the command line, or `cases.numerosity` among the user's documents.
/// Which file was open last is remembered by the screens.
#[tauri::command]
pub fn start_path(app: AppHandle) -> StartPath {
    let named = std::env::args_os().nth(1).map(PathBuf::from);
    let is_named = named.is_some();
    let path = named.unwrap_or_else(|| {
        let documents = app.path().document_dir().or_else(|_| app.path().home_dir());
        documents.unwrap_or_default().join("cases.numerosity")
    });
    StartPath { path: path.display().to_string(), is_named }
}

/// Where to start.
#[derive(serde::Serialize)]
pub struct StartPath {
    path: String,
    /// Whether the command line named it, so that nothing remembered goes before it.
    is_named: bool,
}
