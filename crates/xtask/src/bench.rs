//! `cargo xtask bench`.

use anyhow::Result;

use crate::command::{cargo, must};

/// Builds the bench program with optimisations and hands it the arguments.
///
/// # Errors
/// The build or the program failed.
pub fn bench(arguments: &[String]) -> Result<()> {
    must(cargo("run").args(["--release", "--package", "tests", "--bin", "bench", "--"]).args(arguments))
}
