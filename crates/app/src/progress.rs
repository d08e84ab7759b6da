//! How far long work has come, for whoever watches.

use crate::App;
use serde::Serialize;
use std::sync::Arc;

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

/// Whoever wants to know how far work has come.
#[derive(Clone)]
pub(crate) struct Watch(Arc<dyn Fn(Progress) + Send + Sync>);

/// People written between two words of how far the work is.
const EVERY: u64 = 500;

impl Watch {
    /// Nobody.
    pub fn nobody() -> Watch {
        Watch(Arc::new(|_| {}))
    }

    /// What is told of people written, of `total`.
    pub fn writing(&self, total: u64) -> impl FnMut(u64) + use<> {
        let watch = Arc::clone(&self.0);
        move |done| {
            if done.is_multiple_of(EVERY) || done == total {
                watch(Progress { what: Work::Writing, done, total });
            }
        }
    }

    /// What is told of bytes read, of `total`.
    pub fn reading(&self, total: u64) -> impl FnMut(u64) + use<> {
        let watch = Arc::clone(&self.0);
        move |done| watch(Progress { what: Work::Reading, done: done.min(total), total })
    }
}

impl App {
    /// Tells `watch` how far long work has come, from time to time.
    pub fn on_progress(&mut self, watch: impl Fn(Progress) + Send + Sync + 'static) {
        self.watch = Watch(Arc::new(watch));
    }
}
