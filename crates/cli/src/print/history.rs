use super::table::{Side, Table};
use super::words::{count, moment, visible};
use app::wire::{HistoryPage, OperationView, UndoOthers};

/// Operations, newest first.
pub fn history(page: &HistoryPage) -> String {
    let columns = [
        ("No.", Side::Right),
        ("When", Side::Left),
        ("Who", Side::Left),
        ("Case", Side::Right),
        ("What", Side::Left),
    ];
    let mut table = Table::new(&columns);
    for operation in &page.operations {
        table.row([
            operation.operation.to_string(),
            moment(&operation.at),
            operation.user.clone(),
            operation.case.map(|case| case.to_string()).unwrap_or_default(),
            what(operation),
        ]);
    }
    let shown = page.operations.len() as u64;
    let more = if shown < page.total {
        format!("{} of {} operations; --limit shows more\n", count(shown), count(page.total))
    } else {
        String::new()
    };
    table.lines("") + &more
}

/// For whom an operation could be undone, and who would stay as they are.
pub fn undo_others(found: &UndoOthers) -> String {
    let UndoOthers { people, changed, named } = found;
    let names: Vec<&str> = named.iter().map(|of| of.name.as_str()).collect();
    let more = if *changed > names.len() as u64 { ", …" } else { "" };
    format!(
        "{} of its {} people {} changed since ({}{more}): --others undoes it for the other {}.",
        count(*changed),
        count(*people),
        if *changed == 1 { "was" } else { "were" },
        visible(&names.join("; ")),
        count(people - changed)
    )
}

fn what(operation: &OperationView) -> String {
    match operation.undone_by {
        Some(by) => format!("{} (undone by {by})", operation.summary),
        None => operation.summary.clone(),
    }
}
