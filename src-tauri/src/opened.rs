//! Opening the file of a document with the program that the system has for it.

use crate::door::Door;
use app::Failure;
use serde_json::json;
use tauri::{AppHandle, State};
use tauri_plugin_opener::OpenerExt;

/// Opens the file of a document; one that the system would run is shown in its folder.
#[tauri::command]
pub async fn open_document(app: AppHandle, door: State<'_, Door>, document: i64) -> Result<(), Failure> {
    let door = door.inner().clone();
    let work = move || door.call("document_place", json!({ "document": document }));
    let place = tauri::async_runtime::spawn_blocking(work).await.map_err(Failure::unexpected)??;
    let path = place["path"].as_str().unwrap_or_default();
    let opened = if place["is_program"] == true {
        app.opener().reveal_item_in_dir(path)
    } else {
        app.opener().open_path(path, None::<&str>)
    };
    opened.map_err(|error| Failure::invalid("path", format!("{path} cannot be opened: {error}")))
}
