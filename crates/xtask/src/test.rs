//! `cargo xtask test` and its quick half, `cargo xtask check`.

use anyhow::Result;

use crate::command::{cargo, cargo_workspace, must};
use crate::display::VirtualDisplay;
use crate::steps::step;
use crate::system::{self, Consent, Need};
use crate::{types, ui};

/// Sets the machine up and runs every check and test, stopping at the first step that fails.
///
/// # Errors
/// Something is missing and was not installed, or a step failed.
pub fn test(consent: Consent) -> Result<()> {
    step("set-up", || set_up(consent, Need::Tests))?;
    step("format", format)?;
    step("generated types", types::check)?;
    step("Biome", || ui::script("lint"))?;
    step("tsc", || ui::script("typecheck"))?;
    step("vitest", || ui::script("test"))?;
    step("screens", || ui::script("build"))?;
    step("clippy", clippy)?;
    step("Rust tests", || must(&mut cargo_workspace("test")))?;
    if cfg!(target_os = "linux") {
        step("window program", || must(cargo_workspace("build").args(WINDOW_PROGRAM)))?;
        step("window tests", window_tests)?;
    } else {
        println!("\n==> window tests: left out, they drive WebKitGTK and run on Linux only");
    }
    println!("\nEvery step of `cargo xtask test` passed.");
    Ok(())
}

/// The quick half: format, lint, types, unit tests and house tests, without building the window program.
///
/// # Errors
/// Something is missing and was not installed, or a step failed.
pub fn check(consent: Consent) -> Result<()> {
    step("set-up", || set_up(consent, Need::Build))?;
    step("format", format)?;
    step("Biome", || ui::script("lint"))?;
    step("tsc", || ui::script("typecheck"))?;
    step("vitest", || ui::script("test"))?;
    // The window program does not compile without the screens that it carries.
    step("screens", ui::build_if_older)?;
    step("clippy", clippy)?;
    step("unit and house tests", || {
        must(cargo_workspace("test").args(["--lib", "--bins", "--test", "house"]))
    })?;
    println!("\nEvery step of `cargo xtask check` passed.");
    Ok(())
}

/// The targets of the window program. Naming a test beside it lets cargo decide features as `cargo test` does.
const WINDOW_PROGRAM: [&str; 4] = ["--bin", "numerosity-desktop", "--test", "window"];

fn set_up(consent: Consent, need: Need) -> Result<()> {
    system::prepare(consent, need)?;
    system::require_lints()?;
    ui::install()
}

fn format() -> Result<()> {
    must(cargo("fmt").args(["--all", "--check"]))
}

/// The window tests are a target of their own (`test = false`), so `--all-targets` passes them by.
fn clippy() -> Result<()> {
    must(cargo_workspace("clippy").args(["--all-targets", "--", "-D", "warnings"]))?;
    must(cargo_workspace("clippy").args(["--test", "window", "--", "-D", "warnings"]))
}

/// Runs the window tests on a display of their own, so that they neither see nor disturb the user's.
fn window_tests() -> Result<()> {
    let display = VirtualDisplay::start()?;
    let mut tests = cargo_workspace("test");
    tests.args(["--test", "window", "--", "--test-threads=1"]);
    must(&mut display.session(&tests))
}
