//! Processes as Linux lists them below `/proc`.

use std::fs;
use std::path::PathBuf;
use std::process::{Command, Stdio};

/// Every process that `parent` started, and those that they started.
pub fn below(parent: u32) -> Vec<u32> {
    let all: Vec<(u32, u32)> = fs::read_dir("/proc")
        .unwrap()
        .filter_map(|entry| entry.ok()?.file_name().to_str()?.parse().ok())
        .filter_map(|id| Some((id, parent_of(id)?)))
        .collect();
    let mut found = vec![parent];
    let mut at = 0;
    while let Some(one) = found.get(at).copied() {
        found.extend(all.iter().filter(|(_, parent)| *parent == one).map(|(id, _)| *id));
        at += 1;
    }
    found.split_off(1)
}

/// The program that a process runs, or `None` once it has ended.
pub fn program_of(id: u32) -> Option<PathBuf> {
    fs::read_link(format!("/proc/{id}/exe")).ok()
}

/// Ends a process that would not end by itself.
pub fn kill(id: u32) {
    let _ = Command::new("kill").args(["-KILL", &id.to_string()]).stderr(Stdio::null()).status();
}

/// The name of the program stands in parentheses and may hold anything; state and parent follow it.
fn parent_of(id: u32) -> Option<u32> {
    let text = fs::read_to_string(format!("/proc/{id}/stat")).ok()?;
    text.rsplit_once(')')?.1.split_whitespace().nth(1)?.parse().ok()
}
