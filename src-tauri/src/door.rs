//! The door between window and core.

use app::{App, Failure, Progress, Stop};
use serde_json::Value;
use std::sync::{Arc, Mutex, PoisonError};
use std::time::Instant;
use tauri::State;
use tokio::sync::Notify;

/// Commands after which a file is open and somebody uses it.
const CHOOSES_USER: [&str; 2] = ["user_choose", "file_create"];

/// The command that stops what is under way: it cannot wait until that is done.
const STOPS: &str = "work_stop";

/// The core, shared by the calls of the window.
#[derive(Clone)]
pub struct Door {
    core: Arc<Mutex<App>>,
    stop: Stop,
    last_call: Arc<Mutex<Instant>>,
    opened: Arc<Notify>,
}

impl Door {
    /// A door into `core`.
    pub fn new(core: App) -> Door {
        Door {
            stop: core.stop(),
            core: Arc::new(Mutex::new(core)),
            last_call: Arc::new(Mutex::new(Instant::now())),
            opened: Arc::default(),
        }
    }

    /// Runs one command of the core. A core that failed in the middle of a command is whole:
    /// whatever it was writing was rolled back.
    pub fn call(&self, name: &str, payload: Value) -> Result<Value, Failure> {
        if name == STOPS {
            self.stop.now();
            return Ok(serde_json::json!({}));
        }
        app::dispatch(&mut self.core.lock().unwrap_or_else(PoisonError::into_inner), name, payload)
    }

    /// Tells `watch` how far long work of the core has come.
    pub fn on_progress(&self, watch: impl Fn(Progress) + Send + Sync + 'static) {
        self.core.lock().unwrap_or_else(PoisonError::into_inner).on_progress(watch);
    }

    /// Notes that someone is there.
    fn touch(&self) {
        *self.last_call.lock().unwrap_or_else(PoisonError::into_inner) = Instant::now();
    }

    /// Waits until a file is open and somebody says that they use it.
    pub async fn opened(&self) {
        self.opened.notified().await;
    }

    /// When the window last asked anything.
    pub fn last_call(&self) -> Instant {
        *self.last_call.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// Anything longer than this belongs in the core.
#[tauri::command]
pub async fn call(door: State<'_, Door>, name: String, payload: Value) -> Result<Value, Failure> {
    let door = door.inner().clone();
    door.touch();
    let work = move || {
        let answer = door.call(&name, payload)?;
        if CHOOSES_USER.contains(&&*name) {
            door.opened.notify_one();
        }
        Ok(answer)
    };
    tauri::async_runtime::spawn_blocking(work).await.map_err(Failure::unexpected)?
}
