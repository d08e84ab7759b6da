use super::list_form::list_form;
use super::words::{count, plain, visible};
use app::wire::{ImportColumn, ImportProblem, ImportReport, ProblemCount};

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
    text += &report.form.as_ref().map(list_form).unwrap_or_default();
    for kind in &report.kinds {
        text += &problems(&report.problems, kind);
    }
    let written = report.operation.filter(|_| report.new + report.updated > 0);
    text + &kept("Columns kept as they came", &report.columns) + &take_back(file, written)
}

/// The columns that fill no field.
pub(super) fn kept(what: &str, columns: &[ImportColumn]) -> String {
    let kept = columns.iter().filter(|column| column.field.is_none());
    let kept: Vec<String> = kept.map(|column| visible(&column.header)).collect();
    if kept.is_empty() { String::new() } else { format!("{what}: {}\n", kept.join(", ")) }
}

/// How an operation is undone; nothing where nothing was written.
pub(super) fn take_back(file: &str, operation: Option<i64>) -> String {
    operation.map_or_else(String::new, |operation| {
        format!("To take it back: numerosity undo {file} --operation {operation}\n")
    })
}

/// What was done, and how it is undone.
pub fn undoable(file: &str, summary: &str, operation: i64) -> String {
    format!("{}\n{}", visible(summary), take_back(file, Some(operation)))
}

/// One kind of problem: how often, what to do, and the first rows.
pub(super) fn problems(all: &[ImportProblem], kind: &ProblemCount) -> String {
    let mut text = format!("\n{} ({}): {}\n", plain(&kind.kind), count(kind.count), visible(&kind.advice));
    let rows = all.iter().filter(|problem| problem.kind == kind.kind);
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
