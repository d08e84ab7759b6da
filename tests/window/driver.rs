//! Starts the window program under WebKitWebDriver and ends it again.

use crate::processes;
use serde_json::json;
use std::net::TcpListener;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};
use tempfile::TempDir;
use thirtyfour::Capabilities;
use thirtyfour::prelude::*;

/// How long anything may take before a test gives up waiting for it.
pub const PATIENCE: Duration = Duration::from_secs(20);

/// A computer of someone's own: a home without settings, and a place for a case file.
pub struct Home(TempDir);

impl Home {
    /// An empty home.
    pub fn new() -> Home {
        Home(TempDir::new().unwrap())
    }

    /// The path of a file in it.
    pub fn path(&self, name: &str) -> PathBuf {
        self.0.path().join(name)
    }

    /// The path of the case file, as text.
    pub fn file(&self) -> String {
        self.path("cases.numerosity").display().to_string()
    }
}

/// The window program, driven.
pub struct Window {
    pub web: WebDriver,
    driver: Child,
}

impl Window {
    /// Starts the program on the case file of `home`, whether there is one yet or not.
    pub async fn open(home: &Home) -> Window {
        let port = free_port();
        let driver = start_driver(home, port);
        let web = session(port, &home.file()).await;
        web.set_window_rect(0, 0, 1440, 880).await.unwrap();
        Window { web, driver }
    }

    /// The process of the program.
    pub fn program(&self) -> u32 {
        let program = std::fs::canonicalize(program()).unwrap();
        let below = processes::below(self.driver.id());
        let found = below.into_iter().find(|id| processes::program_of(*id).as_deref() == Some(&program));
        found.expect("the window program runs below the driver")
    }

    /// Closes the window and waits until the program has ended.
    pub async fn close(mut self) {
        let started = processes::below(self.driver.id());
        // The driver may lose the connection because the window is gone, which is what was wanted.
        let _ = self.web.clone().quit().await;
        end(&mut self.driver, &started);
    }
}

/// A test that fails leaves no window behind: the next one would be taken for a second start of the same program.
impl Drop for Window {
    fn drop(&mut self) {
        let started = processes::below(self.driver.id());
        let _ = self.web.clone().leak();
        end(&mut self.driver, &started);
    }
}

fn end(driver: &mut Child, started: &[u32]) {
    let _ = driver.kill();
    let _ = driver.wait();
    let begun = Instant::now();
    while started.iter().any(|id| processes::program_of(*id).is_some()) {
        if begun.elapsed() > Duration::from_secs(3) {
            started.iter().for_each(|id| processes::kill(*id));
        }
        assert!(begun.elapsed() < PATIENCE, "the window did not end");
        std::thread::sleep(Duration::from_millis(50));
    }
}

/// The window program, built beside the tests.
fn program() -> PathBuf {
    let test = std::env::current_exe().unwrap();
    test.ancestors().nth(2).unwrap().join("numerosity-desktop")
}

fn free_port() -> u16 {
    TcpListener::bind("127.0.0.1:0").unwrap().local_addr().unwrap().port()
}

fn start_driver(home: &Home, port: u16) -> Child {
    let mut driver = Command::new("WebKitWebDriver");
    driver.arg(format!("--port={port}")).stdin(Stdio::null()).stdout(Stdio::null()).stderr(Stdio::null());
    for (name, folder) in [("HOME", ""), ("XDG_DATA_HOME", "data"), ("XDG_CONFIG_HOME", "config")] {
        driver.env(name, home.path(folder));
    }
    driver
        .env("XDG_CACHE_HOME", home.path("cache"))
        .env("GDK_BACKEND", "x11")
        .env("TAURI_WEBVIEW_AUTOMATION", "true")
        .env("WEBKIT_DISABLE_COMPOSITING_MODE", "1")
        .env_remove("WAYLAND_DISPLAY")
        .spawn()
        .expect("WebKitWebDriver starts")
}

async fn session(port: u16, file: &str) -> WebDriver {
    let program = program();
    assert!(Path::new(&program).is_file(), "{} is not built", program.display());
    let mut wanted = Capabilities::new();
    wanted.set("webkitgtk:browserOptions", json!({"binary": program, "args": [file]})).unwrap();
    let begun = Instant::now();
    loop {
        match WebDriver::new(format!("http://127.0.0.1:{port}"), wanted.clone()).await {
            Ok(web) => return web,
            Err(refusal) if begun.elapsed() > PATIENCE => panic!("no session: {refusal}"),
            Err(_) => tokio::time::sleep(Duration::from_millis(100)).await,
        }
    }
}
