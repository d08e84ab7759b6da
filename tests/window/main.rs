//! The real window, driven through WebKitWebDriver on a display of its own: what a person does from the first run on,
//! with the mouse, with the keyboard alone, and as a screen reader would find it.

#![allow(clippy::unwrap_used, clippy::expect_used, reason = "a test that cannot go on stops")]

mod axe;
mod bulk;
mod claims;
mod contacts;
mod damages;
mod dates;
mod documents;
mod driver;
mod imports;
mod intake;
mod keyboard;
mod known;
mod letters;
mod limitation;
mod lists;
mod long_list;
mod many;
mod million;
mod network;
mod palette;
mod people;
mod processes;
#[path = "../program/mod.rs"]
mod program;
mod record;
mod sample;
mod screen;
mod start;
mod tasks;
