//! Tells the screens how far long work has come.

use crate::door::Door;
use std::sync::{Mutex, PoisonError};
use std::time::{Duration, Instant};
use tauri::{AppHandle, Emitter};

/// No more often than a person can see.
const EVERY: Duration = Duration::from_millis(80);

/// Sends the screens an event `progress` while the core works, and always for the last step.
pub fn tell(door: &Door, app: AppHandle) {
    let last = Mutex::new(None::<Instant>);
    door.on_progress(move |progress| {
        let mut last = last.lock().unwrap_or_else(PoisonError::into_inner);
        let is_due = last.is_none_or(|last| last.elapsed() >= EVERY);
        if is_due || progress.done == progress.total {
            *last = Some(Instant::now());
            let _ = app.emit("progress", progress);
        }
    });
}
