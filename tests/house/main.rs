//! The rules of the house that can be read off the source: who may use whom, where the clock and the file may be
//! touched, how long a file may be. Each rule runs on the tree, and on a small bad sample that it must refuse.

#![allow(clippy::unwrap_used, clippy::expect_used, reason = "a test that cannot go on stops")]
#![allow(clippy::inconsistent_digit_grouping, reason = "1_000_00 shows its dollars and its cents")]

mod allowed;
mod crates;
mod documents;
mod edges;
mod figures;
mod lengths;
mod schema;
mod screens;
mod tree;
mod words;
