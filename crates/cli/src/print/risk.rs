use super::table::{Side, Table};
use super::words::{count, day, people, plain, visible};
use app::wire::{RiskList, RiskRow};

/// What comes first over all cases, the gravest first.
pub fn risks(list: &RiskList) -> String {
    if list.rows.is_empty() {
        return "Nothing is about to be lost\n".to_owned();
    }
    let mut table = Table::new(&[
        ("Day", Side::Left),
        ("Days left", Side::Right),
        ("Kind", Side::Left),
        ("What", Side::Left),
        ("Case", Side::Left),
    ]);
    for row in &list.rows {
        table.row([
            row.day.as_deref().map(day).unwrap_or_default(),
            row.days_left.map(|left| left.to_string()).unwrap_or_default(),
            plain(&row.kind),
            what(row),
            row.caption.clone(),
        ]);
    }
    let more =
        if list.more > 0 { format!("{} more of less weight\n", count(list.more)) } else { String::new() };
    table.lines("") + &more
}

/// `Ask for the statement: Roe, Ann`
fn what(row: &RiskRow) -> String {
    let of_whom = row.name.as_deref().map(visible).or(row.people.map(people));
    match of_whom {
        Some(whom) if row.what.is_empty() => whom,
        Some(whom) => format!("{}: {whom}", visible(&row.what)),
        None => visible(&row.what),
    }
}
