use super::words::{count, plain, visible};
use app::wire::{ImportReport, ProblemCount};

/// Rows that are named for each kind of problem.
const ROWS_NAMED: usize = 5;

/// What a class list brought to a case file, and what is wrong with it, by kind.
pub fn import(file: &str, report: &ImportReport) -> String {
    let mut text = format!(
        "{}: {} rows: {} new, {} updated, {} unchanged, {} rejected\n",
        visible(&report.file_name),
        count(report.rows),
        count(report.new),
        count(report.updated),
        count(report.unchanged),
        count(report.rejected)
    );
    for kind in &report.kinds {
        text += &problems(report, kind);
    }
    let kept: Vec<String> = report
        .columns
        .iter()
        .filter(|column| column.field.is_none())
        .map(|column| visible(&column.header))
        .collect();
    if !kept.is_empty() {
        text += &format!("Columns kept as they came: {}\n", kept.join(", "));
    }
    if let Some(operation) = report.operation {
        text += &format!("To take it back: numerosity undo {file} --operation {operation}\n");
    }
    text
}

/// One kind of problem: how often, what to do, and the first rows.
fn problems(report: &ImportReport, kind: &ProblemCount) -> String {
    let mut text = format!("\n{} ({}): {}\n", plain(&kind.kind), count(kind.count), visible(&kind.advice));
    let rows = report.problems.iter().filter(|problem| problem.kind == kind.kind);
    for problem in rows.take(ROWS_NAMED) {
        let (column, found) = (visible(&problem.column), visible(&problem.found));
        let in_column = if column.is_empty() { String::new() } else { format!(", {column}") };
        text += &format!("  row {}{in_column}: {found:?}\n", problem.row);
    }
    let rest = kind.count.saturating_sub(ROWS_NAMED as u64);
    if rest > 0 {
        text += &format!("  and {} more\n", count(rest));
    }
    text
}
