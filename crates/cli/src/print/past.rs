use super::table::{Side, Table};
use super::words::{count, day, moment, people, plain, visible};
use app::wire::{BinRow, FieldHistory, PastClass, PeopleChanged};

/// The people of a case as they stood on a past day: how many of each status, and a page of them.
pub fn past_class(found: &PastClass) -> String {
    let mut table = Table::new(&[
        ("Id", Side::Left),
        ("Name", Side::Left),
        ("Status", Side::Left),
        ("State", Side::Left),
    ]);
    for row in &found.rows {
        table.row([
            row.external_id.clone().unwrap_or_default(),
            row.name.clone(),
            plain(&row.status),
            row.state.clone().unwrap_or_default(),
        ]);
    }
    let mut text = table.lines("");
    text += &format!(
        "{} of {} listed; {} in the case at the end of {}, {} of them counted by their status:\n",
        count(found.rows.len() as u64),
        count(found.matching),
        people(found.people),
        day(&found.day),
        count(found.of_class)
    );
    for status in &found.statuses {
        text += &format!("  {}: {}\n", plain(&status.value), count(status.people));
    }
    text
}

/// The people in the bin.
pub fn bin(rows: &[BinRow]) -> String {
    let columns = [
        ("No.", Side::Right),
        ("Id", Side::Left),
        ("Name", Side::Left),
        ("Removed", Side::Left),
        ("By", Side::Left),
        ("Why", Side::Left),
    ];
    let mut table = Table::new(&columns);
    for row in rows {
        table.row([
            row.person.to_string(),
            row.external_id.clone().unwrap_or_default(),
            row.name.clone(),
            moment(&row.at),
            row.user.clone(),
            row.why.clone(),
        ]);
    }
    table.lines("") + &format!("{} in the bin\n", people(rows.len() as u64))
}

/// What became of one field of a person, newest first.
pub fn field_history(found: &FieldHistory) -> String {
    let columns = [
        ("No.", Side::Right),
        ("When", Side::Left),
        ("Who", Side::Left),
        ("Old", Side::Left),
        ("New", Side::Left),
        ("From", Side::Left),
    ];
    let mut table = Table::new(&columns);
    for change in &found.changes {
        let row = change.row.map(|row| format!(", row {row}")).unwrap_or_default();
        table.row([
            change.operation.operation.to_string(),
            moment(&change.operation.at),
            change.operation.user.clone(),
            known(change.old.as_deref()),
            known(change.new.as_deref()),
            change
                .file
                .as_ref()
                .map_or_else(|| change.operation.summary.clone(), |file| format!("{file}{row}")),
        ]);
    }
    format!("{}\n{}", visible(&found.label), table.lines(""))
}

/// Whom an operation changed, and what of each.
pub fn people_changed(found: &PeopleChanged) -> String {
    let columns = [("Name", Side::Left), ("Field", Side::Left), ("Old", Side::Left), ("New", Side::Left)];
    let mut table = Table::new(&columns);
    for person in &found.people {
        let whole = if person.came {
            "came with it"
        } else if person.went {
            "went with it"
        } else {
            ""
        };
        if !whole.is_empty() {
            table.row([person.name.clone(), whole.to_owned(), String::new(), String::new()]);
        }
        if let Some(note) = &person.note {
            table.row([person.name.clone(), "Note".to_owned(), String::new(), visible(note)]);
        }
        for field in &person.fields {
            let (old, new) = (known(field.old.as_deref()), known(field.new.as_deref()));
            table.row([person.name.clone(), field.label.clone(), old, new]);
        }
    }
    table.lines("") + &format!("{} of {}\n", count(found.people.len() as u64), people(found.total))
}

fn known(value: Option<&str>) -> String {
    value.map_or_else(|| "not known".to_owned(), str::to_owned)
}
