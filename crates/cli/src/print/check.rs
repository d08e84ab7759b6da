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
pub fn law(added: &[String], replaced: &[String], examples: usize) -> String {
    let list = |words: &str, ids: &[String]| {
        if ids.is_empty() { String::new() } else { format!("{words}: {}\n", ids.join(", ")) }
    };
    let examples = match examples {
        0 => "It holds no example, so nothing shows that its figures come out; a theory of a firm should have three.".to_owned(),
        1 => "Its one example comes out.".to_owned(),
        several => format!("Its {several} examples come out."),
    };
    format!("{examples}\n{}{}", list("adds", added), list("replaces", replaced))
}
