use super::words::visible;
use app::CheckReport;

/// A line per field that did not come out, and how many examples passed and failed.
pub fn check(report: &CheckReport) -> String {
    let lines = report.failures.iter().map(|failure| {
        let line =
            format!("{}: {}: expected {}, got {}", failure.id, failure.field, failure.expected, failure.got);
        visible(&line) + "\n"
    });
    format!("{}{} passed, {} failed\n", lines.collect::<String>(), report.passed, report.failed)
}

/// What a folder of law adds and replaces.
pub fn law(added: &[String], replaced: &[String]) -> String {
    let list = |words: &str, ids: &[String]| {
        if ids.is_empty() { String::new() } else { format!("{words}: {}\n", ids.join(", ")) }
    };
    format!("Every example comes out.\n{}{}", list("adds", added), list("replaces", replaced))
}
