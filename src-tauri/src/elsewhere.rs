//! Tells the screens when another program, such as the command line, has changed the open file.

use crate::door::Door;
use serde_json::{Value, json};
use std::time::Duration;
use tauri::{AppHandle, Emitter, Manager};

const LOOK_EVERY: Duration = Duration::from_secs(2);

/// Looks every other second, which the idle lock does not take for somebody being there.
pub fn watch(app: AppHandle) {
    tauri::async_runtime::spawn(async move {
        let mut seen = Value::Null;
        loop {
            tokio::time::sleep(LOOK_EVERY).await;
            let door = app.state::<Door>().inner().clone();
            let asked = tauri::async_runtime::spawn_blocking(move || door.call("file_version", json!({})));
            let Ok(Ok(found)) = asked.await else { continue };
            let version = found["version"].clone();
            if !seen.is_null() && !version.is_null() && version != seen {
                let _ = app.emit("changed", ());
            }
            seen = version;
        }
    });
}
