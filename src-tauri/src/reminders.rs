//! Reminds by notices of the desktop while the program runs. Asking is no use of the file: it still locks by itself.

use crate::door::Door;
use app::wire::{LaterNotice, ReminderList};
use chrono::Local;
use notify_rust::Notification;
use serde_json::json;
use std::fs;
use std::io::{Error, ErrorKind};
use std::path::PathBuf;
use std::time::Duration;
use tauri::menu::CheckMenuItem;
use tauri::{AppHandle, Manager, Wry};
use tokio::time::{Instant, sleep, timeout};

/// The entry of the menu that switches reminders on and off.
pub const SWITCH: &str = "reminders";

const ASK_EVERY: Duration = Duration::from_secs(15 * 60);
/// How soon it is seen that the day has changed, also after the machine slept.
const LOOK_EVERY: Duration = Duration::from_secs(60);
/// The screens of a file that was just opened come first.
const SCREENS_FIRST: Duration = Duration::from_secs(4);

/// Asks the core what is due once a file is opened, every [`ASK_EVERY`] and when the day changes, and shows it.
pub fn watch(app: AppHandle) {
    tauri::async_runtime::spawn(async move {
        let door = app.state::<Door>().inner().clone();
        let mut waiting = Waiting::default();
        let mut asked: Option<(Instant, String)> = None;
        loop {
            let is_opened = timeout(LOOK_EVERY, door.opened()).await.is_ok();
            if is_opened {
                sleep(SCREENS_FIRST).await;
            }
            let today = today();
            let is_fresh = asked.as_ref().is_some_and(|(at, on)| at.elapsed() < ASK_EVERY && *on == today);
            if is_fresh && !is_opened || !is_on(&app) {
                continue;
            }
            asked = Some((Instant::now(), today));
            let (app, door) = (app.clone(), door.clone());
            let told = tauri::async_runtime::spawn_blocking(move || {
                tell(&app, &door, &mut waiting);
                waiting
            });
            waiting = told.await.unwrap_or_default();
        }
    });
}

/// Shows what is due, and keeps what was shown: what a desktop refuses is tried again. While the file is closed only a
/// number is told, which was known before.
fn tell(app: &AppHandle, door: &Door, waiting: &mut Waiting) {
    let list = door.call("reminder_list", json!({})).ok();
    let Some(list) = list.and_then(|list| serde_json::from_value::<ReminderList>(list).ok()) else {
        if let Some(notice) = waiting.due(&today()) {
            let _ = show(app, &notice.title, &notice.body);
        }
        return;
    };
    for notice in list.notices {
        if show(app, &notice.title, &notice.body).is_ok() {
            let _ = door.call("reminder_given", json!({"file": list.file, "given": notice.given}));
        }
    }
    *waiting = Waiting { told_until: list.today, later: list.later };
}

/// What is told while the file is closed.
#[derive(Default)]
struct Waiting {
    /// The last day of which something was told, ISO.
    told_until: String,
    later: Vec<LaterNotice>,
}

impl Waiting {
    /// What is to be told on a day, once.
    fn due(&mut self, today: &str) -> Option<LaterNotice> {
        let is_new = |notice: &&LaterNotice| *notice.on > *self.told_until && *notice.on <= *today;
        let found = self.later.iter().rfind(is_new).cloned()?;
        today.clone_into(&mut self.told_until);
        Some(found)
    }
}

fn today() -> String {
    Local::now().date_naive().to_string()
}

/// Shows a notice; where it is clicked and the desktop says so, the window comes to the front.
fn show(app: &AppHandle, title: &str, body: &str) -> Result<(), notify_rust::error::Error> {
    let mut notice = Notification::new();
    notice.appname("Numerosity").summary(title);
    #[cfg(all(unix, not(target_os = "macos")))]
    {
        let handle = notice.body(&as_desktop_reads(body)).action("default", "Open").show()?;
        let app = app.clone();
        std::thread::spawn(move || {
            handle.wait_for_action(|action| {
                if action == "default" {
                    to_front(&app);
                }
            });
        });
    }
    #[cfg(not(all(unix, not(target_os = "macos"))))]
    {
        let _application = &app.config().identifier;
        #[cfg(target_os = "macos")]
        let _ = notify_rust::set_application(_application);
        notice.body(body).show()?;
    }
    Ok(())
}

/// Many desktops read a body as markup, in which `Bus. & Prof. Code` would end it.
#[cfg(all(unix, not(target_os = "macos")))]
fn as_desktop_reads(body: &str) -> String {
    let can = notify_rust::get_capabilities().unwrap_or_default();
    if can.iter().any(|one| one == "body-markup") {
        body.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;")
    } else {
        body.to_owned()
    }
}

#[cfg(all(unix, not(target_os = "macos")))]
fn to_front(app: &AppHandle) {
    if let Some(window) = app.get_webview_window("main") {
        let _ = window.unminimize();
        let _ = window.set_focus();
    }
}

/// Whether whoever sits here wants to be reminded; they do until they say otherwise.
pub fn is_on(app: &AppHandle) -> bool {
    place(app).and_then(|path| fs::read_to_string(path).ok()).is_none_or(|text| text.trim() != "off")
}

/// Remembers what the menu now says. What cannot be remembered is not done, and the menu shows it.
pub fn switched(app: &AppHandle) {
    let Some(switch) = app.try_state::<CheckMenuItem<Wry>>() else { return };
    let Ok(on) = switch.is_checked() else { return };
    if remember(app, on).is_err() {
        let _ = switch.set_checked(!on);
    }
}

fn remember(app: &AppHandle, on: bool) -> Result<(), Error> {
    let path = place(app).ok_or(ErrorKind::NotFound)?;
    if let Some(folder) = path.parent() {
        fs::create_dir_all(folder)?;
    }
    fs::write(path, if on { "on\n" } else { "off\n" })
}

/// Beside what is remembered of the window: it is of this machine and not of a case file.
fn place(app: &AppHandle) -> Option<PathBuf> {
    app.path().app_config_dir().ok().map(|folder| folder.join("reminders"))
}

#[cfg(test)]
mod tests {
    use super::Waiting;
    use app::wire::LaterNotice;

    #[test]
    fn while_the_file_is_closed_each_day_is_told_once_and_the_last_one_counts() {
        let notice =
            |on: &str, title: &str| LaterNotice { on: on.into(), title: title.into(), body: String::new() };
        let later = vec![notice("2026-11-25", "1"), notice("2026-11-27", "3"), notice("2026-12-01", "4")];
        let mut waiting = Waiting { told_until: "2026-11-24".into(), later };
        let mut told = |on: &str| waiting.due(on).map(|notice| notice.title);
        assert_eq!(told("2026-11-24"), None);
        assert_eq!((told("2026-11-28").as_deref(), told("2026-11-28")), (Some("3"), None));
        assert_eq!((told("2026-11-30"), told("2026-12-01").as_deref()), (None, Some("4")));
    }
}
