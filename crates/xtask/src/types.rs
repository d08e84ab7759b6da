//! The TypeScript types of the commands: written by `cargo xtask types`, compared by `cargo xtask test`.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context, Result, bail};

use crate::command::{cargo_workspace, must, root, target_dir};

/// Where the generated types stand, seen from the root.
const GENERATED: &str = "ui/src/api/generated/types.ts";

/// Writes the generated types into the source of the screens.
///
/// # Errors
/// The core does not compile, or the file cannot be written.
pub fn write() -> Result<()> {
    let file = root().join(GENERATED);
    if let Some(folder) = file.parent() {
        fs::create_dir_all(folder).with_context(|| format!("cannot make the folder {}", folder.display()))?;
    }
    generate_to(&file)?;
    println!("Wrote {GENERATED}");
    Ok(())
}

/// Compares the generated types in the source with what the core would write now.
///
/// # Errors
/// They differ, or the core does not compile.
pub fn check() -> Result<()> {
    let fresh: PathBuf = target_dir()?.join("types.ts");
    generate_to(&fresh)?;
    let wanted = fs::read_to_string(&fresh).with_context(|| format!("cannot read {}", fresh.display()))?;
    // A checkout on Windows may carry CRLF; the words are what must agree.
    let found = fs::read_to_string(root().join(GENERATED)).unwrap_or_default().replace("\r\n", "\n");
    if found != wanted.replace("\r\n", "\n") {
        bail!("{GENERATED} is not what the core's commands say; run `cargo xtask types`");
    }
    Ok(())
}

/// Builds and runs the example of `app` that prints the types to a path.
fn generate_to(file: &Path) -> Result<()> {
    must(cargo_workspace("build").args(["--example", "types"]))?;
    must(Command::new(target_dir()?.join("debug/examples/types")).current_dir(root()).arg(file))
}
