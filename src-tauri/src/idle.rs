//! Locks the file when nobody has asked anything for a while.

use crate::door::Door;
use serde_json::json;
use std::time::Duration;
use tauri::{AppHandle, Emitter, Manager};

/// How long nobody may ask anything before the file is closed.
const PATIENCE: Duration = Duration::from_secs(10 * 60);
const LOOK_EVERY: Duration = Duration::from_secs(15);

/// Closes the file after [`PATIENCE`] and tells the screens, which then ask for the passphrase.
pub fn watch(app: AppHandle) {
    tauri::async_runtime::spawn(async move {
        loop {
            tokio::time::sleep(LOOK_EVERY).await;
            let door = app.state::<Door>().inner().clone();
            if door.last_call().elapsed() < PATIENCE {
                continue;
            }
            let open = tauri::async_runtime::spawn_blocking(move || {
                let status = door.call("file_status", json!({})).ok();
                let was_open =
                    status.is_some_and(|status| status["is_open"] == true && status["encrypted"] == true);
                was_open && door.call("file_close", json!({})).is_ok()
            });
            if open.await.unwrap_or(false) {
                let _ = app.emit("locked", ());
            }
        }
    });
}
