//! `cargo xtask list`.

use anyhow::Result;

use crate::command::{cargo, must};

/// Builds the program that makes lists with optimisations and hands it the arguments.
///
/// # Errors
/// The build or the program failed.
pub fn list(arguments: &[String]) -> Result<()> {
    must(cargo("run").args(["--quiet", "--release", "--package", "invented", "--"]).args(arguments))
}
