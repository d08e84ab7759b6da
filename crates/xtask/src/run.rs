//! `cargo xtask run`: from a fresh checkout to the open window.

use std::path::{Path, PathBuf};
use std::process::{Child, Command};
use std::thread::sleep;
use std::time::{Duration, Instant};
use std::{env, path};

use anyhow::{Context, Result, bail};

use crate::command::{cargo_workspace, must, root, target_dir};
use crate::display::{VirtualDisplay, stop_group};
use crate::system::{self, Consent, Need};
use crate::ui;

/// How long the window may take to show something on a virtual display.
const PATIENCE: Duration = Duration::from_secs(60);
/// How long it may go on drawing after it first shows something.
const SETTLING: Duration = Duration::from_secs(4);
/// A picture with fewer colours is an empty screen or a window without its screens.
const COLOURS_OF_A_WINDOW: u32 = 24;

/// Sets the machine up, builds the window program and starts it, with `file` open if one is given.
///
/// # Errors
/// Something is missing and was not installed, a build failed, or the program ended badly.
pub fn run(consent: Consent, release: bool, file: Option<PathBuf>) -> Result<()> {
    let has_display = has_display();
    system::prepare(consent, if has_display { Need::Build } else { Need::Tests })?;
    ui::install()?;
    ui::build_if_older()?;
    let mut program = Command::new(build(release)?);
    if let Some(file) = file {
        program.arg(path::absolute(&file).with_context(|| format!("no such path: {}", file.display()))?);
    }
    if has_display {
        println!("Starting Numerosity");
        return must(&mut program);
    }
    println!("No display here (neither DISPLAY nor WAYLAND_DISPLAY is set): starting on a virtual one.");
    let picture = root().join("target/numerosity-window.png");
    photograph(&program, &picture)?;
    println!("The window came up. Its screenshot: {}", picture.display());
    Ok(())
}

/// Whether windows can be opened where this program runs.
fn has_display() -> bool {
    let names_one = |variable| env::var_os(variable).is_some_and(|value| !value.is_empty());
    !cfg!(target_os = "linux") || names_one("DISPLAY") || names_one("WAYLAND_DISPLAY")
}

/// Builds the window program and says where it is.
fn build(release: bool) -> Result<PathBuf> {
    let mut command = cargo_workspace("build");
    // The example makes cargo decide features as `cargo test` does, so that both share one build.
    command.args(["--bin", "numerosity-desktop", "--example", "types"]);
    if release {
        command.arg("--release");
    }
    println!("Building the window program (the first time takes some minutes)");
    must(&mut command)?;
    let profile = if release { "release" } else { "debug" };
    Ok(target_dir()?.join(profile).join(format!("numerosity-desktop{}", env::consts::EXE_SUFFIX)))
}

/// Starts the program on a virtual display, waits for its window, takes a picture and stops it.
fn photograph(program: &Command, picture: &Path) -> Result<()> {
    if let Some(folder) = picture.parent() {
        std::fs::create_dir_all(folder).with_context(|| format!("cannot make {}", folder.display()))?;
    }
    let display = VirtualDisplay::start()?;
    let mut session = display.session_in_own_group(program);
    let mut running = session.spawn().context("dbus-run-session could not be started")?;
    let seen = wait_for_window(&display, &mut running, picture);
    stop_group(&mut running);
    seen
}

/// Takes pictures until one shows a window, then a last one when the window had time to draw itself.
fn wait_for_window(display: &VirtualDisplay, running: &mut Child, picture: &Path) -> Result<()> {
    let start = Instant::now();
    while start.elapsed() < PATIENCE {
        sleep(Duration::from_secs(1));
        if let Some(status) = running.try_wait().context("cannot tell whether the program runs")? {
            bail!("the program ended before its window was up ({status}); what it said stands above");
        }
        display.screenshot(picture)?;
        if display.colours(picture)? >= COLOURS_OF_A_WINDOW {
            sleep(SETTLING);
            return display.screenshot(picture);
        }
    }
    let seconds = PATIENCE.as_secs();
    bail!("the window stayed empty for {seconds} seconds; see {}", picture.display())
}
