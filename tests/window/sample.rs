//! A case file with the LinkedIn case and invented people, made by the command line before the window opens.

use crate::driver::{Home, Window};
use crate::program::succeeds;
use serde_json::Value;

/// How many people the sample has.
pub const PEOPLE: &str = "300";

/// Who opens it. The command line signs with the same name, so that the file knows her.
pub const USER: &str = "Maya Okafor";

/// The passphrase of an encrypted sample.
pub const PASSPHRASE: &str = "a lantern over still water";

/// A home with such a file.
pub struct Sample {
    pub home: Home,
    is_encrypted: bool,
}

impl Sample {
    /// A file that opens without a passphrase.
    pub fn plain() -> Sample {
        let home = Home::new();
        succeeds(&["sample", &home.file(), "--people", PEOPLE, "--unencrypted"]);
        Sample::of(home)
    }

    /// The file that lies in a home, which opens without a passphrase.
    pub fn of(home: Home) -> Sample {
        Sample { home, is_encrypted: false }
    }

    /// A file under [`PASSPHRASE`].
    pub fn encrypted() -> Sample {
        let home = Home::new();
        let key = home.path("passphrase");
        std::fs::write(&key, PASSPHRASE).unwrap();
        let sample = Sample { home, is_encrypted: true };
        sample.run(&["sample"], &["--people", PEOPLE]);
        sample
    }

    /// Runs `numerosity WORDS FILE OPTIONS` and gives what it printed.
    pub fn run(&self, words: &[&str], options: &[&str]) -> String {
        let (file, key) = (self.home.file(), self.home.path("passphrase").display().to_string());
        let unlock: &[&str] = if self.is_encrypted { &["--passphrase-file", &key] } else { &[] };
        succeeds(&[words, &[&file], options, unlock].concat())
    }

    /// What `numerosity WORDS FILE --case 1 OPTIONS --json` says.
    pub fn says(&self, words: &[&str], options: &[&str]) -> Value {
        let out = self.run(words, &[&["--case", "1", "--json"], options].concat());
        serde_json::from_str(&out).unwrap()
    }

    /// Opens the window on the file and goes in as [`USER`].
    pub async fn open_as_maya(&self) -> Window {
        let window = Window::open(&self.home).await;
        if self.is_encrypted {
            window.fill("Passphrase", PASSPHRASE).await;
        }
        window.press("Open").await;
        window.be(USER).await;
        window
    }
}

/// An amount as text, in cents: `$1,234.50` or `1234.50`.
pub fn cents(amount: &str) -> i128 {
    let plain: String = amount.chars().filter(|sign| !"$,".contains(*sign)).collect();
    let (whole, cents) = plain.split_once('.').unwrap_or_else(|| panic!("{amount} has no cents"));
    assert_eq!(cents.len(), 2, "{amount}");
    format!("{whole}{cents}").parse().unwrap_or_else(|_| panic!("{amount} is no amount"))
}
