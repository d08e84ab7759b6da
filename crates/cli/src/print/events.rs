use super::import::{kept, problems, take_back};
use super::list_form::list_form;
use super::table::{Side, Table};
use super::words::{count, day, dollars, people, plain, visible};
use app::wire::{EventKindView, EventReport, EventView, NamedRows};

/// What a list of events brought to a case file, and what is wrong with it, by kind.
pub fn event_report(file: &str, report: &EventReport) -> String {
    let mut text = format!(
        "{}: {} rows: {} of {} added, {} rejected\n",
        visible(&report.file_name),
        count(report.rows),
        events_in_words(report.events),
        people(report.people),
        count(report.rejected)
    );
    for kind in report.of_kinds.iter().filter(|kind| kind.tells.is_empty()) {
        let kind = plain(&kind.kind);
        text += &format!(
            "No claim asks for events of the kind {kind} yet; `numerosity claim input` says what they tell\n"
        );
    }
    text += &named(&report.held, "left out, because the case holds the same event; --again adds them too");
    text += &named(
        &report.alike,
        "added beside an event of the same person, kind and day with another loss or note; \
         if they correct it, take the old one away with `numerosity event remove`",
    );
    text += &named(&report.repeated, "added though an earlier row of the list says the same");
    if let Some(operation) = report.gone_from {
        text += &format!(
            "{} that an earlier {} brought are not in this list and stay; `numerosity undo {file} --operation \
             {operation}` takes that list back\n",
            events_in_words(report.gone),
            visible(&report.file_name)
        );
    }
    text += &list_form(&report.form);
    for kind in &report.kinds {
        text += &problems(&report.problems, kind);
    }
    let written = report.operation.filter(|_| report.events > 0);
    text + &kept("Columns kept in the notes", &report.columns) + &take_back(file, written)
}

/// Rows of a list with what became of them; nothing where there are none.
fn named(rows: &NamedRows, what: &str) -> String {
    if rows.count == 0 {
        return String::new();
    }
    let first: Vec<String> = rows.first.iter().map(u32::to_string).collect();
    let more = rows.count.saturating_sub(rows.first.len() as u64);
    let more = if more == 0 { String::new() } else { format!(" and {} more", count(more)) };
    let noun = if rows.count == 1 { "Row" } else { "Rows" };
    format!("{noun} {}{more}: {what}\n", first.join(", "))
}

fn events_in_words(events: u64) -> String {
    if events == 1 { "1 event".to_owned() } else { format!("{} events", count(events)) }
}

/// What to know of a kind that the case keeps no event of, such as one that is misspelt; nothing for the others.
pub fn unkept_kind(kind: &str, known: &[EventKindView]) -> String {
    let kind = app::event_kind(kind);
    if known.iter().any(|of| of.kind == kind) {
        return String::new();
    }
    let others: Vec<&str> = known.iter().map(|of| of.kind.as_str()).collect();
    let others = if others.is_empty() { String::new() } else { format!("; it keeps {}", others.join(", ")) };
    format!("The case keeps no event of kind {kind} yet{others}")
}

/// The kinds of events of a case.
pub fn event_kinds(kinds: &[EventKindView]) -> String {
    if kinds.is_empty() {
        return "The case keeps no events yet. Bring a list in with `numerosity import --events`.\n"
            .to_owned();
    }
    let columns =
        [("Kind", Side::Left), ("Events", Side::Right), ("People", Side::Right), ("Tells", Side::Left)];
    let mut table = Table::new(&columns);
    for kind in kinds {
        let tells = if kind.tells.is_empty() { "nothing yet".to_owned() } else { kind.tells.join(", ") };
        table.row([kind.kind.clone(), count(kind.events), count(kind.people), tells]);
    }
    table.lines("")
}

/// The events of one person.
pub fn events(events: &[EventView]) -> String {
    if events.is_empty() {
        return "Nothing is kept of what happened to this person.\n".to_owned();
    }
    let columns = [
        ("No.", Side::Right),
        ("Kind", Side::Left),
        ("Day", Side::Left),
        ("Loss", Side::Right),
        ("From", Side::Left),
        ("Note", Side::Left),
    ];
    let mut table = Table::new(&columns);
    for event in events {
        let from =
            event.source.as_ref().map_or_else(String::new, |source| match (&source.file, source.row) {
                (Some(file), Some(row)) => format!("{file}, row {row}"),
                _ => source.user.clone(),
            });
        table.row([
            event.event.to_string(),
            plain(&event.kind),
            event.on.as_deref().map_or_else(|| "not known".to_owned(), day),
            event.loss.map(dollars).unwrap_or_default(),
            from,
            event.note.clone().unwrap_or_default(),
        ]);
    }
    table.lines("")
}
