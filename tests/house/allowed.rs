//! Who may use whom: the table of `docs/architecture.md` in a form that can be checked.

/// What one package may and may not name among its dependencies. Those for its tests are free.
pub struct Row {
    pub package: &'static str,
    /// Crates of ours that it may use.
    pub ours: &'static [&'static str],
    /// Everything else that it may use; `None` leaves it free but for `never`.
    pub others: Option<&'static [&'static str]>,
    /// What it may not use; a name that ends in `*` stands for all that begin so.
    pub never: &'static [&'static str],
}

const NO_WINDOW: &[&str] = &["tauri*"];
const NO_WINDOW_NO_TASKS: &[&str] = &["tauri*", "tokio*"];
const NO_FILE_NO_WINDOW: &[&str] = &["tauri*", "tokio*", "rusqlite"];

/// One row for every package of the workspace but `tests`, which may look at all of it.
pub const TABLE: [Row; 13] = [
    Row {
        package: "domain",
        ours: &[],
        others: Some(&["chrono", "chrono-tz", "deunicode", "thiserror", "serde", "rust_decimal"]),
        never: NO_FILE_NO_WINDOW,
    },
    Row { package: "law", ours: &["domain"], others: None, never: NO_FILE_NO_WINDOW },
    Row { package: "valuation", ours: &["domain"], others: None, never: NO_FILE_NO_WINDOW },
    Row { package: "linkage", ours: &["domain"], others: None, never: NO_FILE_NO_WINDOW },
    Row { package: "roster", ours: &["domain", "linkage"], others: None, never: NO_FILE_NO_WINDOW },
    Row { package: "store", ours: &["domain"], others: None, never: NO_WINDOW_NO_TASKS },
    Row { package: "intake", ours: &["domain"], others: None, never: NO_FILE_NO_WINDOW },
    Row { package: "invented", ours: &[], others: None, never: NO_FILE_NO_WINDOW },
    Row { package: "report", ours: &["domain"], others: None, never: NO_FILE_NO_WINDOW },
    Row {
        package: "app",
        ours: &["domain", "law", "valuation", "linkage", "roster", "store", "intake", "report"],
        others: None,
        never: NO_WINDOW,
    },
    Row { package: "cli", ours: &["app"], others: None, never: NO_FILE_NO_WINDOW },
    Row { package: "numerosity-desktop", ours: &["app"], others: None, never: &["rusqlite"] },
    Row { package: "xtask", ours: &[], others: Some(&["anyhow", "clap"]), never: NO_FILE_NO_WINDOW },
];
