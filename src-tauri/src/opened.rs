//! Opening the file of a document with the program that the system has for it.

use crate::door::Door;
use app::Failure;
use serde_json::json;
use tauri::{AppHandle, State};
use tauri_plugin_opener::OpenerExt;

/// Opens the file of a document, and says whether it did: one of a kind that may run something is shown in its folder.
#[tauri::command]
pub async fn open_document(app: AppHandle, door: State<'_, Door>, document: i64) -> Result<bool, Failure> {
    let door = door.inner().clone();
    let work = move || door.call("document_place", json!({ "document": document }));
    let place = tauri::async_runtime::spawn_blocking(work).await.map_err(Failure::unexpected)??;
    let path = place["path"].as_str().unwrap_or_default();
    let is_opened = place["is_opened"] == true;
    let opened = if is_opened {
        app.opener().open_path(path, None::<&str>)
    } else {
        app.opener().reveal_item_in_dir(path)
    };
    let failed = |error| Failure::invalid("path", format!("{path} cannot be opened: {error}"));
    opened.map(|()| is_opened).map_err(failed)
}
