//! Steps that are announced, timed, and stop at the first that fails.

use std::time::Instant;

use anyhow::{Context, Result};

/// Runs one step under its name and says how long it took.
///
/// # Errors
/// That of the step, with the step's name and time in front.
pub fn step(name: &str, work: impl FnOnce() -> Result<()>) -> Result<()> {
    println!("\n==> {name}");
    let start = Instant::now();
    work().with_context(|| {
        let seconds = start.elapsed().as_secs();
        format!("FAILED at step \"{name}\" after {seconds} s")
    })?;
    println!("    {name}: done in {:.1} s", start.elapsed().as_secs_f32());
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_failing_step_is_named_before_its_reason() {
        let error = step("clippy", || anyhow::bail!("a warning")).unwrap_err();
        assert_eq!(format!("{error:#}"), "FAILED at step \"clippy\" after 0 s: a warning");
    }
}
