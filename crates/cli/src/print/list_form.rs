use super::words::{count, visible};
use app::wire::ListForm;

/// What is worth knowing of the form in which a list was read, a line for each; nothing of one that is as usual.
pub(super) fn list_form(form: &ListForm) -> String {
    let mut text = String::new();
    if let Some(encoding) = form.encoding.as_deref().filter(|encoding| *encoding != "UTF-8") {
        text += &format!("Read as {encoding}, told by its letters; --encoding says otherwise\n");
    }
    if let Some(sheet) = form.sheet.as_deref().filter(|_| form.sheets.len() > 1) {
        let names = form.sheets.iter().map(|of| {
            let hidden = if of.is_hidden { " (hidden)" } else { "" };
            visible(&of.name) + hidden
        });
        let names: Vec<String> = names.collect();
        text +=
            &format!("Read the sheet {} of: {}; --sheet names another\n", visible(sheet), names.join(", "));
    }
    text + &unseen(form) + &dates(form)
}

fn unseen(form: &ListForm) -> String {
    let mut text = String::new();
    if form.hidden_rows > 0 {
        text +=
            &format!("Rows that the sheet hides, read all the same: {}\n", count(form.hidden_rows.into()));
    }
    if !form.hidden_columns.is_empty() {
        text +=
            &format!("Columns that the sheet hides, read all the same: {}\n", form.hidden_columns.join(", "));
    }
    if form.merged > 0 {
        let groups = count(form.merged.into());
        text += &format!("Groups of merged cells, of which only the first cell has a value: {groups}\n");
    }
    text
}

fn dates(form: &ListForm) -> String {
    let of = |order: &str| {
        let columns = form.dates.iter().filter(|dates| dates.order == order);
        columns.map(|dates| visible(&dates.column)).collect::<Vec<_>>().join(", ")
    };
    let (read, other) = match form.date_order.as_str() {
        "day_first" => ("the day first, so that 3/4/2024 is April 3", "month-first"),
        _ => ("the month first, so that 3/4/2024 is March 4", "day-first"),
    };
    let mut text = String::new();
    if form.date_order == "day_first" {
        text += &format!("Dates were read with {read}; --dates {other} says otherwise\n");
    }
    for (columns, why) in [
        (of("ambiguous"), "can all be read either way"),
        (
            of("contradictory"),
            "contradict each other: some can only have the month first, others only the day",
        ),
    ] {
        if !columns.is_empty() {
            text += &format!("Dates of {columns} {why}; they were read with {read} (--dates {other})\n");
        }
    }
    text
}
