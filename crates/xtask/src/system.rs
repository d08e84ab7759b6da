//! What the machine must have: found, named, and installed where a package manager is known.

use std::io::{self, BufRead, IsTerminal, Write};
use std::process::Command;

use anyhow::{Context, Result, bail};

use crate::command::{cargo, is_on_path, must, output_of};

/// Whether missing packages may be installed without asking.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Consent {
    /// Ask on the terminal first; without a terminal nobody can be asked, and the packages are installed.
    Ask,
    /// `--yes` was given.
    Given,
}

impl Consent {
    /// Reads the flag `--yes`.
    pub fn from_flag(yes: bool) -> Self {
        if yes { Self::Given } else { Self::Ask }
    }
}

/// What the machine is wanted for.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub enum Need {
    /// To build the program and to run it on a screen.
    Build,
    /// Also to run it on a virtual display and to drive it in tests.
    Tests,
}

/// A package of Debian and Ubuntu.
struct Package {
    name: &'static str,
    why: &'static str,
    need: Need,
}

const fn package(need: Need, name: &'static str, why: &'static str) -> Package {
    Package { name, why, need }
}

const PACKAGES: [Package; 13] = [
    package(Need::Build, "build-essential", "the C compiler for SQLCipher and OpenSSL"),
    package(Need::Build, "pkg-config", "finds the libraries to link with"),
    package(Need::Build, "perl", "configures the build of OpenSSL"),
    package(Need::Build, "libwebkit2gtk-4.1-dev", "the web view that the window is drawn with"),
    package(Need::Build, "librsvg2-dev", "draws the icons"),
    package(Need::Build, "libxdo-dev", "keyboard commands of the native menu"),
    package(Need::Build, "libssl-dev", "encryption for the tools of the build"),
    package(Need::Tests, "webkit2gtk-driver", "drives the real window in tests"),
    package(Need::Tests, "xvfb", "the virtual display"),
    package(Need::Tests, "xauth", "access to the virtual display"),
    package(Need::Tests, "dbus", "a message bus for the window on the virtual display"),
    package(Need::Tests, "dbus-x11", "lets programs on that display find the bus"),
    package(Need::Tests, "imagemagick", "takes the screenshot of the virtual display"),
];

/// Programs that stand for the packages of [`Need::Tests`] where the package manager is not known.
const TEST_PROGRAMS: [&str; 5] = ["WebKitWebDriver", "Xvfb", "dbus-run-session", "import", "identify"];

/// Makes sure that the machine has what `need` asks for, installing system packages where apt is there.
///
/// # Errors
/// Something is missing that cannot or may not be installed; the message says what and how to get it.
pub fn prepare(consent: Consent, need: Need) -> Result<()> {
    if cfg!(target_os = "linux") {
        if is_on_path("apt-get") && is_on_path("dpkg-query") {
            prepare_with_apt(consent, need)?;
        } else {
            require_libraries(need)?;
        }
    } else if cfg!(target_os = "macos") {
        println!("On macOS the Xcode command line tools are expected (`xcode-select --install`).");
    } else {
        println!("On Windows the Visual Studio build tools, Perl and the WebView2 runtime are expected.");
    }
    require_node()
}

/// Makes sure that `cargo fmt` and `cargo clippy` are there.
///
/// # Errors
/// They are not, and rustup is not there to add them.
pub fn require_lints() -> Result<()> {
    for (subcommand, component) in [("fmt", "rustfmt"), ("clippy", "clippy")] {
        if output_of(cargo(subcommand).arg("--version")).is_some() {
            continue;
        }
        if !is_on_path(&format!("rustup{}", std::env::consts::EXE_SUFFIX)) {
            bail!("`cargo {subcommand}` is missing; install {component} the way Rust was installed");
        }
        println!("`cargo {subcommand}` is missing: adding the component {component} to the toolchain");
        must(Command::new("rustup").args(["component", "add", component]))?;
    }
    Ok(())
}

fn prepare_with_apt(consent: Consent, need: Need) -> Result<()> {
    let missing = missing(need, is_installed);
    if missing.is_empty() {
        return Ok(());
    }
    println!("These system packages are missing:");
    for package in &missing {
        println!("  {:<24} {}", package.name, package.why);
    }
    let names: Vec<&str> = missing.iter().map(|package| package.name).collect();
    let is_root = output_of(Command::new("id").arg("-u")).is_some_and(|id| id == "0");
    let prefix = if is_root { "" } else { "sudo " };
    let spoken = format!("{prefix}apt-get install --no-install-recommends {}", names.join(" "));
    if !is_root && !is_on_path("sudo") {
        bail!(
            "they can be installed by root only, and sudo is not here; as root run `{spoken}`, then start again"
        );
    }
    if consent == Consent::Ask && io::stdin().is_terminal() && !agrees(&spoken)? {
        bail!("nothing was installed; run `{spoken}` yourself, then start again");
    }
    must(apt_get(is_root).arg("update"))?;
    must(apt_get(is_root).args(["install", "--yes", "--no-install-recommends"]).args(names))
        .with_context(|| format!("the packages could not be installed; run `{spoken}` yourself to see why"))
}

/// The packages of `need` that are not installed.
fn missing(need: Need, is_installed: impl Fn(&str) -> bool) -> Vec<&'static Package> {
    PACKAGES.iter().filter(|package| package.need <= need && !is_installed(package.name)).collect()
}

fn is_installed(name: &str) -> bool {
    output_of(Command::new("dpkg-query").args(["--show", "--showformat=${db:Status-Status}", name]))
        .is_some_and(|status| status == "installed")
}

/// `apt-get` as root, asking nothing on its own.
fn apt_get(is_root: bool) -> Command {
    let mut command = Command::new(if is_root { "env" } else { "sudo" });
    if !is_root {
        command.arg("env");
    }
    command.args(["DEBIAN_FRONTEND=noninteractive", "apt-get"]);
    command
}

fn agrees(spoken: &str) -> Result<bool> {
    print!("Install them now with `{spoken}`? [Y/n] ");
    io::stdout().flush().context("cannot write to the terminal")?;
    let mut answer = String::new();
    io::stdin().lock().read_line(&mut answer).context("cannot read from the terminal")?;
    Ok(is_yes(&answer))
}

/// An empty line takes the offered yes; the end of input without a line does not.
fn is_yes(answer: &str) -> bool {
    answer.ends_with('\n') && matches!(answer.trim().to_lowercase().as_str(), "" | "y" | "yes")
}

/// Where the package manager is not known: looks for the things themselves.
fn require_libraries(need: Need) -> Result<()> {
    let mut lacks: Vec<&str> = Vec::new();
    if output_of(Command::new("pkg-config").args(["--exists", "webkit2gtk-4.1"])).is_none() {
        lacks.push("the development files of WebKitGTK (webkit2gtk-4.1, found by pkg-config)");
    }
    if !is_on_path("cc") {
        lacks.push("a C compiler (cc)");
    }
    if !is_on_path("perl") {
        lacks.push("perl");
    }
    if need == Need::Tests {
        lacks.extend(TEST_PROGRAMS.iter().filter(|program| !is_on_path(program)));
    }
    if lacks.is_empty() {
        return Ok(());
    }
    bail!(
        "this Linux has no apt-get, so the packages are yours to install. Missing: {}. On Debian they are: {}",
        lacks.join(", "),
        missing(need, |_| false).iter().map(|package| package.name).collect::<Vec<_>>().join(" ")
    )
}

fn require_node() -> Result<()> {
    let Some(version) = output_of(Command::new("node").arg("--version")) else {
        bail!("Node is not installed; install Node 20.19 or later (https://nodejs.org), then start again");
    };
    if !is_new_enough(&version) {
        bail!(
            "Node {version} is too old; install Node 20.19 or later (https://nodejs.org), then start again"
        );
    }
    if output_of(Command::new(if cfg!(windows) { "npm.cmd" } else { "npm" }).arg("--version")).is_none() {
        bail!("npm is not installed; install Node 20.19 or later with its npm, then start again");
    }
    Ok(())
}

/// Whether `node --version` names 20.19 or later.
fn is_new_enough(version: &str) -> bool {
    let mut parts = version.trim_start_matches('v').split('.').map(|part| part.parse::<u32>().unwrap_or(0));
    (parts.next().unwrap_or(0), parts.next().unwrap_or(0)) >= (20, 19)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn node_counts_from_20_19() {
        assert!(!is_new_enough("v18.20.4"));
        assert!(!is_new_enough("v20.18.3"));
        assert!(is_new_enough("v20.19.0"));
        assert!(is_new_enough("v24.1.0"));
        assert!(!is_new_enough("unknown"));
    }

    #[test]
    fn only_what_is_needed_and_not_there_is_missing() {
        let names =
            |need| missing(need, |name| name != "xvfb" && name != "perl").iter().map(|p| p.name).collect();
        let (build, tests): (Vec<_>, Vec<_>) = (names(Need::Build), names(Need::Tests));
        assert_eq!(build, ["perl"]);
        assert_eq!(tests, ["perl", "xvfb"]);
    }

    #[test]
    fn no_answer_at_all_is_not_a_yes() {
        assert!(is_yes("\n") && is_yes("y\n") && is_yes("Yes\n"));
        assert!(!is_yes("") && !is_yes("n\n") && !is_yes("what\n"));
    }
}
