use super::table::{Side, Table};
use super::words::{count, moment};
use app::wire::{HistoryPage, OperationView};

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

fn what(operation: &OperationView) -> String {
    match operation.undone_by {
        Some(by) => format!("{} (undone by {by})", operation.summary),
        None => operation.summary.clone(),
    }
}
