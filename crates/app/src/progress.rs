//! How far long work has come, for whoever watches.

use crate::wire::Nothing;
use crate::{App, Failure};
use serde::Serialize;
use std::ops::ControlFlow;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};

/// How far one long piece of work has come.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub struct Progress {
    /// What is being done.
    pub what: Work,
    /// How much of it is done: bytes of a list, or people.
    pub done: u64,
    /// How much there is in all.
    pub total: u64,
}

/// Work that takes long enough to be watched.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Work {
    /// Reading a list, in bytes.
    Reading,
    /// Writing people into the file.
    Writing,
}

/// Whoever wants to know how far work has come, and may want it to stop.
#[derive(Clone)]
pub(crate) struct Watch {
    told: Arc<dyn Fn(Progress) + Send + Sync>,
    stop: Stop,
}

/// Stops the reading of a list, or the writing of letters, while it goes on in another thread. Nothing of it is kept then.
#[derive(Debug, Clone, Default)]
pub struct Stop(Arc<AtomicBool>);

impl Stop {
    /// Stops what is under way; nothing happens where nothing is.
    pub fn now(&self) {
        self.0.store(true, Ordering::Relaxed);
    }

    fn go_on(&self) -> ControlFlow<()> {
        if self.0.load(Ordering::Relaxed) { ControlFlow::Break(()) } else { ControlFlow::Continue(()) }
    }
}

/// People written between two words of how far the work is.
const EVERY: u64 = 500;

impl Watch {
    /// Nobody.
    pub fn nobody() -> Watch {
        Watch { told: Arc::new(|_| {}), stop: Stop::default() }
    }

    /// Forgets that something before was stopped.
    pub fn begin(&self) {
        self.stop.0.store(false, Ordering::Relaxed);
    }

    /// What is told of people written, of `total`.
    pub fn writing(&self, total: u64) -> impl FnMut(u64) + use<> {
        let told = Arc::clone(&self.told);
        move |done| {
            if done.is_multiple_of(EVERY) || done == total {
                told(Progress { what: Work::Writing, done, total });
            }
        }
    }

    /// What is told of people written about, of `total`, and says whether to go on.
    pub fn writing_or_stopped(&self, total: u64) -> impl FnMut(u64) -> ControlFlow<()> + use<> {
        let (mut writing, stop) = (self.writing(total), self.stop.clone());
        move |done| {
            writing(done);
            stop.go_on()
        }
    }

    /// What is told of bytes read, of `total`, and says whether to go on.
    pub fn reading(&self, total: u64) -> impl FnMut(u64) -> ControlFlow<()> + use<> {
        let Watch { told, stop } = self.clone();
        move |done| {
            told(Progress { what: Work::Reading, done: done.min(total), total });
            stop.go_on()
        }
    }
}

/// Stops the list that is read, or the letters that are written, and keeps nothing of it. The window asks this past the work that is under way.
///
/// # Errors
/// None.
pub fn work_stop(app: &mut App, _: Nothing) -> Result<Nothing, Failure> {
    app.stop().now();
    Ok(Nothing {})
}

impl App {
    /// Tells `watch` how far long work has come, from time to time.
    pub fn on_progress(&mut self, watch: impl Fn(Progress) + Send + Sync + 'static) {
        self.watch.told = Arc::new(watch);
    }

    /// What stops the list that is read, from another thread.
    pub fn stop(&self) -> Stop {
        self.watch.stop.clone()
    }
}
