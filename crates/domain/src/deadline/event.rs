//! What happens in a case and starts periods.

/// An event that starts periods.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Event {
    /// Its name in rules, case files and on the command line: `certification_order_entered`.
    pub code: String,
    /// The words in which people read it: `order on class certification entered`.
    pub words: String,
    /// Which day it is, in a sentence, where the words leave room.
    pub when: Option<String>,
    /// Names that it had before, or that it was part of: a case file may still hold them.
    pub formerly: Vec<String>,
}

impl Event {
    /// Whether a day given under this name is a day of this event.
    pub fn is_called(&self, name: &str) -> bool {
        self.code == name || self.formerly.iter().any(|former| former == name)
    }
}
