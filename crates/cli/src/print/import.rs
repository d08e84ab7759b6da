use super::list_form::list_form;
use super::table::{Side, Table};
use super::words::{count, counted, moment, plain, visible};
use app::wire::{ImportColumn, ImportProblem, ImportReport, ImportView, ProblemCount, ReviewRow};

/// Rows that are named for each kind of problem.
const ROWS_NAMED: usize = 5;

/// What a class list brought to a case file, or would bring, and what is wrong with it, by kind.
pub fn import(file: &str, report: &ImportReport, is_dry: bool) -> String {
    let mut text = format!(
        "{}: {}: {} new, {} updated, {} unchanged, {} rejected",
        visible(&report.file_name),
        counted(report.rows, "row"),
        count(report.new),
        count(report.updated),
        count(report.unchanged),
        count(report.rejected)
    );
    for (some, what) in [
        (report.extras_only, "of the unchanged with columns kept as they came"),
        (report.review, "to review"),
        (report.skipped, "skipped"),
        (report.overwritten, "values overwritten"),
    ] {
        if some > 0 {
            text += &format!(", {} {what}", count(some));
        }
    }
    text += if is_dry { "; nothing was written\n" } else { "\n" };
    if report.without_status > 0 {
        let people = count(report.without_status);
        text += &format!("Status of new people whose rows say none ({people}): class member\n");
    }
    text += &report.form.as_ref().map(list_form).unwrap_or_default();
    text += &told(&report.columns);
    for kind in &report.kinds {
        text += &problems(&report.problems, kind);
    }
    text += &offers(report);
    text += &reviews(report);
    let written = report.operation.filter(|_| report.new + report.updated + report.extras_only > 0);
    text + &kept("Columns kept as they came", &report.columns) + &take_back(file, written)
}

/// The columns that were told by more than their names.
fn told(columns: &[ImportColumn]) -> String {
    let by = |by: &str| {
        let columns = columns.iter().filter(|column| column.told_by.as_deref() == Some(by));
        let named = columns.filter_map(|column| {
            Some(format!("{} as {}", visible(&column.header), plain(column.field.as_deref()?)))
        });
        named.collect::<Vec<_>>().join(", ")
    };
    let mut text = String::new();
    for (columns, what) in [
        (by("content"), "Told by what they hold"),
        (by("sender"), "Taken as in the last list of this sender"),
    ] {
        if !columns.is_empty() {
            text += &format!("{what}: {columns}; --map says otherwise\n");
        }
    }
    text
}

/// Ways of reading that would put cells right, and columns that seem to have changed places.
fn offers(report: &ImportReport) -> String {
    let offers = report.offers.iter().map(|of| {
        format!(
            "\n{}: read as {}, {} to be put right{}, as in {:?}: {}. In the file of --map: field = {:?}, reading = {:?}\n",
            visible(&of.column),
            plain(&of.reading),
            counted(of.count, "cell"),
            if of.breaks > 0 { format!(" and {} no longer read", count(of.breaks)) } else { String::new() },
            visible(&of.found),
            visible(&of.becomes),
            of.field,
            of.reading
        )
    });
    let swapped = report.swapped.iter().map(|[one, other]| {
        let (one, other) = (visible(one), visible(other));
        format!("\n{one} and {other} seem to have changed places; --map says which is which\n")
    });
    offers.chain(swapped).collect()
}

/// Rows that are put before a person, with what stands and what the list says.
fn reviews(report: &ImportReport) -> String {
    let mut text = String::new();
    for kind in report.reviews.iter().filter(|kind| kind.open > 0) {
        text += &format!("\nTo review: {} ({}), left out\n", plain(&kind.kind), count(kind.open));
        let rows = report.review_rows.iter().filter(|row| row.kind == kind.kind);
        for row in rows.take(ROWS_NAMED) {
            text += &format!("  row {}, {}: {}\n", row.row, visible(&row.name), reviewed(row));
        }
        let rest = kind.open.saturating_sub(ROWS_NAMED as u64);
        if rest > 0 {
            text += &format!("  and {} more\n", count(rest));
        }
    }
    if !text.is_empty() {
        text += "--on-match update takes what these rows say, and skip leaves everyone as they stand; --twice both or \
                 first says what becomes of rows that seem to be of one person\n";
    }
    text
}

/// What stands beside what a row says; or what it shares with an earlier row.
fn reviewed(row: &ReviewRow) -> String {
    if let Some(earlier) = row.earlier {
        let shared: Vec<String> = row.fields.iter().map(|field| plain(&field.field)).collect();
        return format!("the name of row {earlier}, and its {}", shared.join(", "));
    }
    let fields = row.fields.iter().filter(|field| field.effect == "replaces").map(|field| {
        let stands = field.stands.as_deref().unwrap_or_default();
        format!("{} {:?} instead of {:?}", plain(&field.field), visible(&field.brings), visible(stands))
    });
    fields.collect::<Vec<_>>().join(", ")
}

/// The lists that came in, newest first.
pub fn imports(found: &[ImportView]) -> String {
    let mut table = Table::new(&[
        ("No.", Side::Right),
        ("When", Side::Left),
        ("Who", Side::Left),
        ("List", Side::Left),
        ("New", Side::Right),
        ("Updated", Side::Right),
        ("Unchanged", Side::Right),
        ("Rejected", Side::Right),
        ("To review", Side::Right),
        ("", Side::Left),
    ]);
    for ImportView { operation, report, user, at, undone_by, .. } in found {
        let name = report.name.as_ref().map(|name| format!("{name} ({})", report.file_name));
        table.row([
            operation.to_string(),
            moment(at),
            user.clone(),
            name.unwrap_or_else(|| report.file_name.clone()),
            count(report.new),
            count(report.updated),
            count(report.unchanged),
            count(report.rejected),
            count(report.review),
            undone_by.map(|by| format!("undone by {by}")).unwrap_or_default(),
        ]);
    }
    table.lines("")
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
    rows.take(ROWS_NAMED).for_each(|problem| text += &in_row(problem));
    let rest = kind.count.saturating_sub(ROWS_NAMED as u64);
    if rest > 0 {
        text += &format!("  and {} more\n", count(rest));
    }
    text
}

/// `  row 7, Premium from: "soon"`
pub(super) fn in_row(problem: &ImportProblem) -> String {
    let (column, found) = (visible(&problem.column), visible(&problem.found));
    let in_column = if column.is_empty() { String::new() } else { format!(", {column}") };
    format!("  row {}{in_column}: {found:?}\n", problem.row)
}
