//! Short texts that stand for long ones.

use sha2::{Digest, Sha256};

/// Thirty-two letters that stand for a text.
pub(crate) fn mark(text: &str) -> String {
    Sha256::digest(text.as_bytes()).iter().take(16).map(|byte| format!("{byte:02x}")).collect()
}

/// A name in calendars, for good, for what a text describes.
pub(crate) fn calendar_name(text: &str) -> String {
    format!("{}@numerosity", mark(text))
}
