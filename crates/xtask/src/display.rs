//! A virtual display for machines without a screen, and for window tests that must not disturb one.

use std::io::{BufRead, BufReader};
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::thread::sleep;
use std::time::{Duration, Instant};

use anyhow::{Context, Result, bail};

use crate::command::{must, output_of};

/// An X server without a screen, on a free display number of its own choice; ends when dropped.
pub struct VirtualDisplay {
    server: Child,
    /// As in the variable `DISPLAY`, for example `:99`.
    name: String,
}

impl VirtualDisplay {
    /// Starts the server and waits until it takes windows.
    ///
    /// # Errors
    /// Xvfb is not installed or found no free display.
    pub fn start() -> Result<Self> {
        let mut server = Command::new("Xvfb")
            .args(["-displayfd", "1", "-screen", "0", "1440x900x24", "-nolisten", "tcp", "-noreset"])
            .stdin(Stdio::null())
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .context("the virtual display (Xvfb) could not be started")?;
        let mut number = String::new();
        if let Some(stdout) = server.stdout.take() {
            BufReader::new(stdout).read_line(&mut number).context("Xvfb did not say its display number")?;
        }
        let display = Self { server, name: format!(":{}", number.trim()) };
        if display.name == ":" {
            bail!("the virtual display (Xvfb) ended at once; run `Xvfb -displayfd 1` to see why");
        }
        Ok(display)
    }

    /// The command on this display, with a message bus of its own and without graphics acceleration.
    pub fn session(&self, inner: &Command) -> Command {
        let mut command = Command::new("dbus-run-session");
        command.arg("--").arg(inner.get_program()).args(inner.get_args());
        if let Some(folder) = inner.get_current_dir() {
            command.current_dir(folder);
        }
        command
            .env("DISPLAY", &self.name)
            .env_remove("WAYLAND_DISPLAY")
            .env("GDK_BACKEND", "x11")
            .env("NO_AT_BRIDGE", "1")
            .env("WEBKIT_DISABLE_COMPOSITING_MODE", "1");
        command
    }

    /// As [`Self::session`], in a process group that [`stop_group`] can end as a whole.
    pub fn session_in_own_group(&self, inner: &Command) -> Command {
        let mut command = self.session(inner);
        #[cfg(unix)]
        std::os::unix::process::CommandExt::process_group(&mut command, 0);
        command
    }

    /// Writes what the display shows as PNG.
    ///
    /// # Errors
    /// ImageMagick is not installed or could not write.
    pub fn screenshot(&self, picture: &Path) -> Result<()> {
        must(Command::new("import").args(["-display", &self.name, "-window", "root"]).arg(picture))
    }

    /// How many different colours a picture has.
    ///
    /// # Errors
    /// ImageMagick could not read the picture.
    pub fn colours(&self, picture: &Path) -> Result<u32> {
        output_of(Command::new("identify").args(["-format", "%k"]).arg(picture))
            .and_then(|count| count.parse().ok())
            .with_context(|| format!("ImageMagick could not read {}", picture.display()))
    }
}

impl Drop for VirtualDisplay {
    fn drop(&mut self) {
        terminate(&self.server.id().to_string());
        end(&mut self.server);
    }
}

/// Asks a whole process group to end, and makes its leader end when it does not.
pub fn stop_group(leader: &mut Child) {
    terminate(&format!("-{}", leader.id()));
    end(leader);
}

/// Sends SIGTERM, on which Xvfb takes its lock file away. `kill` is built into every shell.
fn terminate(id: &str) {
    // Nobody is left to be told: a process that is gone already is what was wanted.
    let _ = Command::new("sh").args(["-c", "kill -s TERM -- \"$0\"", id]).stderr(Stdio::null()).status();
}

/// Waits some seconds for the process to end, then ends it.
fn end(process: &mut Child) {
    let start = Instant::now();
    while start.elapsed() < Duration::from_secs(5) {
        if !matches!(process.try_wait(), Ok(None)) {
            return;
        }
        sleep(Duration::from_millis(50));
    }
    let _ = process.kill();
    let _ = process.wait();
}
