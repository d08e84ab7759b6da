//! Reading the source tree, and reporting what breaks a rule as `file:line`.

use std::fs;
use std::path::{Path, PathBuf};

use regex::Regex;

/// What nobody wrote by hand, or what is not source.
const SKIPPED: [&str; 8] =
    ["target", "node_modules", "dist", ".git", "gen", "generated", "Cargo.lock", "package-lock.json"];

/// One text file of the tree.
#[derive(Clone, Debug)]
pub struct Source {
    /// From the root, with forward slashes.
    pub path: String,
    pub text: String,
}

impl Source {
    /// A file that stands in no folder, for the samples.
    pub fn sample(path: &str, text: &str) -> Self {
        Self { path: path.into(), text: text.into() }
    }

    pub fn extension(&self) -> &str {
        Path::new(&self.path).extension().and_then(|word| word.to_str()).unwrap_or_default()
    }

    /// Whether the whole file is there for tests only.
    pub fn is_test(&self) -> bool {
        let name = self.path.rsplit('/').next().unwrap_or_default();
        let stem = name.split('.').next().unwrap_or_default();
        self.path.starts_with("tests/")
            || ["/tests/", "/test/", "/benches/"].iter().any(|folder| self.path.contains(folder))
            || stem == "tests"
            || stem.ends_with("_tests")
            || name.contains(".test.")
    }

    /// Lines with their numbers, without comments and without what is compiled for tests only.
    pub fn code(&self) -> Vec<(usize, &str)> {
        if self.is_test() {
            return Vec::new();
        }
        let mut lines = Vec::new();
        let mut in_test = false;
        let mut in_comment = false;
        for (number, line) in (1..).zip(self.text.lines()) {
            let trimmed = line.trim_start();
            if line.starts_with("#[cfg(test)]") {
                in_test = true;
            } else if in_test {
                // The formatter puts the end of an item at the first column.
                in_test =
                    !(line.starts_with('}') || (!line.starts_with([' ', '#']) && line.ends_with([';', '}'])));
            } else if in_comment || trimmed.starts_with("/*") {
                in_comment = !line.contains("*/");
            } else {
                lines.push((number, without_comment(line)));
            }
        }
        lines
    }

    /// Each line of [`Self::code`] on which the pattern is found, with what was found.
    pub fn find_in_code(&self, pattern: &Regex) -> Vec<Offence> {
        found(self, pattern, self.code().into_iter())
    }

    /// Each line, comments and tests included, on which the pattern is found.
    pub fn find_anywhere(&self, pattern: &Regex) -> Vec<Offence> {
        found(self, pattern, (1..).zip(self.text.lines()))
    }

    pub fn offence(&self, line: usize, what: impl Into<String>) -> Offence {
        Offence { path: self.path.clone(), line, what: what.into() }
    }
}

fn found<'a>(
    source: &Source,
    pattern: &Regex,
    lines: impl Iterator<Item = (usize, &'a str)>,
) -> Vec<Offence> {
    lines.filter_map(|(line, text)| Some(source.offence(line, pattern.find(text)?.as_str()))).collect()
}

/// The line up to `//`, unless that belongs to an address such as `https://`.
fn without_comment(line: &str) -> &str {
    let start = line.match_indices("//").find(|(at, _)| !line[..*at].ends_with(':'));
    start.map_or(line, |(at, _)| &line[..at])
}

/// One place that breaks a rule.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Offence {
    pub path: String,
    pub line: usize,
    pub what: String,
}

/// Fails with every offence, one per line, under the rule in words.
#[track_caller]
pub fn holds(rule: &str, offences: &[Offence]) {
    let list: Vec<String> =
        offences.iter().map(|each| format!("  {}:{}: {}", each.path, each.line, each.what)).collect();
    assert!(offences.is_empty(), "{rule}\n{}\n", list.join("\n"));
}

/// The lines on which a rule found something, for the samples.
pub fn lines(offences: &[Offence]) -> Vec<usize> {
    offences.iter().map(|offence| offence.line).collect()
}

/// The folder that holds the workspace.
pub fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("..")
}

/// Every text file below `folder` whose name ends in one of the extensions, in the order of their paths.
pub fn sources(folder: &str, extensions: &[&str]) -> Vec<Source> {
    let mut found = Vec::new();
    collect(&root().join(folder), folder, extensions, &mut found);
    found.sort_by(|a, b| a.path.cmp(&b.path));
    found
}

/// The Rust of the workspace: every crate, the window program, these tests.
pub fn rust() -> Vec<Source> {
    ["crates", "src-tauri", "tests"].iter().flat_map(|folder| sources(folder, &["rs"])).collect()
}

/// The screens' source.
pub fn screens() -> Vec<Source> {
    sources("ui/src", &["ts", "tsx", "css"])
}

fn collect(folder: &Path, path: &str, extensions: &[&str], found: &mut Vec<Source>) {
    let Ok(entries) = fs::read_dir(folder) else { return };
    for entry in entries.flatten() {
        let name = entry.file_name().to_string_lossy().into_owned();
        if SKIPPED.contains(&name.as_str()) {
            continue;
        }
        let path = if path.is_empty() { name.clone() } else { format!("{path}/{name}") };
        if entry.path().is_dir() {
            collect(&entry.path(), &path, extensions, found);
        } else if extensions.iter().any(|extension| name.ends_with(&format!(".{extension}"))) {
            let text = fs::read_to_string(entry.path());
            found.extend(text.ok().map(|text| Source { path, text }));
        }
    }
}

#[test]
fn comments_and_test_modules_are_not_code() {
    let text = "let a = 1; // f64\n/* f64\n   f64 */\nlet b = \"https://a\";\n\
                #[cfg(test)]\nmod tests {\n    fn f() {\n    }\n}\nlet c = 3;\n#[cfg(test)]\nmod more;\nlet d = 4;";
    let source = Source::sample("crates/domain/src/a.rs", text);
    let expected =
        [(1, "let a = 1; "), (4, "let b = \"https://a\";"), (10, "let c = 3;"), (13, "let d = 4;")];
    assert_eq!(source.code(), expected);
}

#[test]
fn files_of_tests_hold_no_code_of_the_product() {
    for path in [
        "tests/house/tree.rs",
        "crates/app/tests/a.rs",
        "ui/src/kit/Grid.test.tsx",
        "crates/app/src/tests.rs",
    ] {
        assert!(Source::sample(path, "").is_test(), "{path}");
    }
    assert!(!Source::sample("crates/app/src/case.rs", "").is_test());
}

#[test]
fn the_tree_is_found() {
    assert!(rust().iter().any(|source| source.path == "crates/xtask/src/main.rs"));
}
