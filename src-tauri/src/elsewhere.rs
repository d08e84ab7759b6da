//! Tells the screens when another program, such as the command line, has changed the open file.

use crate::door::Door;
use serde_json::json;
use std::time::Duration;
use tauri::{AppHandle, Emitter, Manager};

const LOOK_EVERY: Duration = Duration::from_secs(2);

/// Looks every other second, which the idle lock does not take for somebody being there.
pub fn watch(app: AppHandle) {
    tauri::async_runtime::spawn(async move {
        loop {
            tokio::time::sleep(LOOK_EVERY).await;
            let door = app.state::<Door>().inner().clone();
            let asked = tauri::async_runtime::spawn_blocking(move || door.call("file_changes", json!({})));
            if matches!(asked.await, Ok(Ok(found)) if found["were_made_elsewhere"] == true) {
                let _ = app.emit("changed", ());
            }
        }
    });
}
