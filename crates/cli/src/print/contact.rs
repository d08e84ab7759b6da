use super::table::{Side, Table};
use super::words::{count, day, moment, people, plain, visible};
use app::wire::{
    ContactEntry, ContactStanding, EmailFound, EmailPerson, NamedIn, NoteVersionView, NoteView,
    TaskBatchView, TaskPage, TaskSetItem, TaskSetView, TaskTie, TaskView,
};

/// The contact log of a person, newest first.
pub fn contact_log(entries: &[ContactEntry]) -> String {
    if entries.is_empty() {
        return "Nothing is logged yet\n".to_owned();
    }
    let mut table = Table::new(&[
        ("Number", Side::Right),
        ("Day", Side::Left),
        ("Time", Side::Left),
        ("Contact", Side::Left),
        ("Outcome", Side::Left),
        ("Who", Side::Left),
        ("Said", Side::Left),
        ("Next", Side::Left),
    ]);
    for entry in entries {
        let stands = if entry.stands { "" } else { " (corrected)" };
        let next = entry.next.as_ref().map(|next| format!("{}: {}", day(&next.on), visible(&next.step)));
        let said = entry.said.as_deref().or(entry.email.as_ref().map(|head| head.subject.as_str()));
        table.row([
            entry.contact.to_string(),
            day(&entry.on),
            entry.time.clone().unwrap_or_default(),
            format!("{} {}{stands}", plain(&entry.way), entry.direction),
            plain(&entry.outcome),
            visible(&entry.of_firm),
            said.map(visible).unwrap_or_default(),
            next.unwrap_or_default(),
        ]);
    }
    table.lines("")
}

/// How the contacts with the people of a case stand.
pub fn contact_standing(standing: &ContactStanding) -> String {
    let overdue = format!("{} with a next step overdue\n", people(standing.overdue));
    match standing.days {
        None => overdue + "No rule says how often everyone is to be contacted\n",
        Some(days) => overdue + &format!("{} not reached for {days} days\n", people(standing.unheard)),
    }
}

/// Open tasks of a case, and what was given to many people at once.
pub fn task_page(page: &TaskPage) -> String {
    let batches: String = page.batches.iter().map(batch).collect();
    format!(
        "{batches}{}{} of {} listed\n",
        tasks(&page.tasks),
        count(page.tasks.len() as u64),
        count(page.count)
    )
}

/// `12: Ask for the account statement: 612 of 1,000 done, 3 overdue, due Tue, Dec 1, 2026`
fn batch(batch: &TaskBatchView) -> String {
    let overdue =
        if batch.overdue > 0 { format!(", {} overdue", count(batch.overdue)) } else { String::new() };
    let due = due(batch.due.as_deref(), batch.tie.as_ref(), batch.tie_label.as_deref());
    let due = if due.is_empty() { due } else { format!(", due {due}") };
    let (done, tasks) = (count(batch.done), count(batch.tasks));
    format!("{}: {}: {done} of {tasks} done{overdue}{due}\n", batch.batch, visible(&batch.title))
}

/// Tasks, one in a line.
pub fn tasks(tasks: &[TaskView]) -> String {
    if tasks.is_empty() {
        return String::new();
    }
    let mut table = Table::new(&[
        ("Number", Side::Right),
        ("Due", Side::Left),
        ("Task", Side::Left),
        ("For", Side::Left),
        ("By", Side::Left),
        ("Done", Side::Left),
    ]);
    for task in tasks {
        table.row([
            task.task.to_string(),
            due(task.due.as_deref(), task.tie.as_ref(), task.tie_label.as_deref()),
            visible(&task.title),
            task.name.as_deref().map(visible).unwrap_or_default(),
            task.assignee.as_deref().map(visible).unwrap_or_default(),
            task.done_by.as_deref().map(visible).unwrap_or_default(),
        ]);
    }
    table.lines("")
}

/// `Tue, Dec 1, 2026 (-14 days from SCA)`
fn due(on: Option<&str>, tie: Option<&TaskTie>, label: Option<&str>) -> String {
    let on = on.map(day).unwrap_or_default();
    let Some(tie) = tie else { return on };
    let from = label.map_or_else(|| "a day that is gone".to_owned(), visible);
    format!("{on} ({:+} days from {from})", tie.days).trim().to_owned()
}

/// The sets of tasks of a case.
pub fn task_sets(sets: &[TaskSetView]) -> String {
    let set = |set: &TaskSetView| {
        let stage = set.stage.as_deref().map(|stage| format!(" ({})", plain(stage))).unwrap_or_default();
        let items = set.items.iter().zip(&set.tie_labels);
        let items: Vec<String> = items.map(|(item, label)| set_item(item, label.as_deref())).collect();
        format!("{}: {}{stage}: {}\n", set.set, visible(&set.name), items.join("; "))
    };
    sets.iter().map(set).collect()
}

/// `Draft the notice, 14 days before SCA`
fn set_item(item: &TaskSetItem, label: Option<&str>) -> String {
    let from = match (&item.tie, label) {
        (None, _) => "it is given".to_owned(),
        (Some(tie), None) if tie.to == "previous" => "the task before".to_owned(),
        (Some(_), None) => "a day that is gone".to_owned(),
        (Some(_), Some(label)) => visible(label),
    };
    let side = if item.days < 0 { "before" } else { "after" };
    format!("{}, {} days {side} {from}", visible(&item.title), item.days.abs())
}

/// An e-mail before it is filed, and whose it is.
pub fn email(found: &EmailFound) -> String {
    let names =
        |people: &[EmailPerson]| people.iter().map(|one| visible(&one.name)).collect::<Vec<_>>().join(", ");
    let mut text = format!(
        "{}\nfrom {} to {}\n",
        visible(&found.subject),
        visible(&found.sender),
        visible(&found.recipients)
    );
    if !found.is_theirs {
        text += "No address of this person sent or got it\n";
    }
    if !found.others.is_empty() {
        text += &format!("Sent or got by: {}\n", names(&found.others));
    }
    if !found.filed.is_empty() {
        text += &format!("Filed already on: {}\n", names(&found.filed));
    }
    text + "Nothing was written.\n"
}

/// The notes on a person, and those on others that name them.
pub fn notes(notes: &[NoteView], named_in: &[NamedIn]) -> String {
    let line = |note: &NoteView, on: &str| {
        format!("{}: {}{} ({})\n", note.note, on, visible(&note.text), visible(&note.written_by))
    };
    let own: String = notes.iter().map(|note| line(note, "")).collect();
    let others = named_in.iter().map(|of| line(&of.note, &format!("on {}: ", visible(&of.name))));
    own + &others.collect::<String>()
}

/// What a note said before each correction.
pub fn note_versions(versions: &[NoteVersionView]) -> String {
    if versions.is_empty() {
        return "The note stands as it was written\n".to_owned();
    }
    let line = |of: &NoteVersionView| {
        format!("until {} ({}): {}\n", moment(&of.replaced_at), visible(&of.replaced_by), visible(&of.text))
    };
    versions.iter().map(line).collect()
}
