use super::table::{Side, Table};
use super::words::{day, plain, visible};
use app::wire::{
    ChainView, DeadlineMove, FilingView, KeptDeadline, LawMovesView, TodayView, TriggerEventView,
    TriggerShiftView, TriggerView,
};

/// The deadlines of a case, with how each day came about where that is asked.
pub fn deadlines(found: &[KeptDeadline], with_working: bool) -> String {
    if found.is_empty() {
        return "No deadline.\n".to_owned();
    }
    let mut text = table(found);
    for row in found {
        let about = about(row, with_working);
        if !about.is_empty() {
            text += &format!("{} {}\n", row.deadline, visible(&row.text));
            text += &about.iter().map(|line| format!("    {}\n", visible(line))).collect::<String>();
        }
    }
    text
}

fn table(found: &[KeptDeadline]) -> String {
    let mut table = Table::new(&[
        ("No.", Side::Right),
        ("Work towards", Side::Left),
        ("Due", Side::Left),
        ("Left", Side::Right),
        ("What", Side::Left),
        ("Rule", Side::Left),
        ("Status", Side::Left),
    ]);
    for row in found {
        table.row([
            row.deadline.to_string(),
            day(&row.safe_date),
            day(&row.date),
            if row.is_open { row.days_left.to_string() } else { String::new() },
            row.text.clone(),
            row.rule.clone().or_else(|| row.cite.clone()).unwrap_or_default(),
            standing(row),
        ]);
    }
    table.lines("")
}

/// `open, critical, unconfirmed`.
fn standing(row: &KeptDeadline) -> String {
    let mut words = vec![row.status.clone()];
    words.extend((row.kind == "earliest_day").then(|| "not before".to_owned()));
    words.extend(row.is_critical.then(|| "critical".to_owned()));
    words.extend(row.is_unconfirmed.then(|| "unconfirmed".to_owned()));
    words.extend(row.confirmed_by.as_ref().map(|by| format!("confirmed by {by}")));
    words.extend(row.is_hand_set.then(|| "set by hand".to_owned()));
    words.join(", ")
}

fn about(row: &KeptDeadline, with_working: bool) -> Vec<String> {
    let mut lines = row.notes.clone();
    if let Some(why) = &row.hand_set_why {
        lines.push(format!("Set by hand: {why}"));
    }
    if let Some(now) = row.now.as_ref().filter(|now| !now.is_known) {
        lines.push(format!("Counted now: {}", day(&now.date)));
    }
    if let Some(removal) = &row.removal {
        lines.push(format!("Removal asked by {}: {}", removal.by, removal.why));
    }
    lines.extend(row.why_not.clone());
    if with_working {
        lines.extend(row.working.clone());
    }
    lines
}

/// What is due over all cases.
pub fn today(found: &TodayView) -> String {
    let mut text = format!("{}\n", day(&found.today));
    let lists = [
        ("Overdue", &found.overdue),
        ("Within 7 days", &found.within_7),
        ("In 8 to 30 days", &found.within_30),
        ("In 31 to 90 days", &found.within_90),
        ("Critical and unconfirmed", &found.unconfirmed),
        ("Removal asked", &found.removals_asked),
    ];
    for (title, rows) in lists {
        if rows.is_empty() {
            continue;
        }
        text += &format!("{title}\n");
        for row in rows {
            let line = format!(
                "{}  {} {}: {} ({})",
                day(&row.safe_date),
                row.deadline,
                row.caption,
                row.text,
                standing(row)
            );
            text += &format!("  {}\n", visible(&line));
        }
    }
    if lists.iter().all(|(_, rows)| rows.is_empty()) {
        text += "No deadline is due within 90 days.\n";
    }
    if found.law_moves > 0 {
        text += &format!(
            "Counted again, {} would have another day; `numerosity law moves` shows which.\n",
            if found.law_moves == 1 {
                "1 deadline".to_owned()
            } else {
                format!("{} deadlines", found.law_moves)
            }
        );
    }
    text
}

/// The events that rules know.
pub fn trigger_events(events: &Vec<TriggerEventView>) -> String {
    let mut table =
        Table::new(&[("Event", Side::Left), ("What happened", Side::Left), ("Starts", Side::Left)]);
    for event in events {
        let rules: Vec<&str> = event.rules.iter().map(|rule| rule.code.as_str()).collect();
        table.row([event.event.clone(), event.words.clone(), rules.join(", ")]);
    }
    table.lines("")
}

/// The events of a case.
pub fn triggers(triggers: &Vec<TriggerView>) -> String {
    if triggers.is_empty() {
        return "The case has no event that starts deadlines yet.\n".to_owned();
    }
    let mut table = Table::new(&[
        ("No.", Side::Right),
        ("Day", Side::Left),
        ("Event", Side::Left),
        ("Service", Side::Left),
        ("Deadlines", Side::Left),
        ("Note", Side::Left),
    ]);
    for trigger in triggers {
        let deadlines: Vec<String> = trigger.deadlines.iter().map(i64::to_string).collect();
        table.row([
            trigger.trigger.to_string(),
            day(&trigger.on),
            trigger.words.clone(),
            plain(&trigger.service),
            deadlines.join(", "),
            trigger.note.clone().unwrap_or_default(),
        ]);
    }
    table.lines("")
}

/// Everything that an event starts.
pub fn chain(chain: &ChainView) -> String {
    let mut text = format!("From {}:\n", day(&chain.on));
    for entry in &chain.entries {
        let none = if entry.is_by_order { "by order" } else { "no day" };
        let date = entry.date.as_deref().map_or_else(|| none.to_owned(), day);
        let critical = if entry.is_critical { ", critical" } else { "" };
        let safe = entry.safe_date.as_ref().filter(|safe| entry.date.as_ref() != Some(*safe));
        let safe = safe.map(|safe| format!(", work towards {}", day(safe))).unwrap_or_default();
        text += &format!("  {date}  {}  {} ({}{critical}{safe})\n", entry.rule, entry.text, entry.cite);
        let only_where = entry.only_where.as_ref().map(|case| format!("Only where {case}"));
        for line in only_where.iter().chain(&entry.why_not).chain(&entry.working) {
            text += &format!("      {line}\n");
        }
        if let (Some(held), Some(held_on)) = (entry.deadline, &entry.deadline_date) {
            text += &format!("      Moves deadline {held}, kept for {}\n", day(held_on));
        }
        if !entry.others.is_empty() {
            let others: Vec<String> = entry.others.iter().map(i64::to_string).collect();
            text += &format!("      The case holds this rule already: deadline {}\n", others.join(", "));
        }
    }
    text
}

/// What another day of an event would move.
pub fn shift(shift: &TriggerShiftView, kept: &[i64]) -> String {
    let head = format!("From {} to {}:", day(&shift.old_on), day(&shift.new_on));
    let mut text = if shift.moves.is_empty() {
        format!("{head} nothing moves\n")
    } else {
        format!("{head}\n{}", moves(&shift.moves, kept))
    };
    for of in &shift.named {
        let line = format!("{} {}: {}, as named in the order", of.deadline, of.text, day(&of.date));
        text += &format!("  {}\n", visible(&line));
    }
    text
}

/// What the law at hand would move.
pub fn law_moves(found: &LawMovesView, pinned: &[i64]) -> String {
    let version = visible(&found.law_version);
    if found.moves.is_empty() {
        return format!(
            "Counted again under the law of {version}, every deadline has the day it is kept for.\n"
        );
    }
    format!(
        "Counted again under the law of {version}, another day; nothing moves until it is accepted:\n{}",
        moves(&found.moves, pinned)
    )
}

fn moves(moves: &[DeadlineMove], kept: &[i64]) -> String {
    let mut text = String::new();
    for of in moves {
        let new = of.new_date.as_deref().map_or_else(|| "no day".to_owned(), day);
        let mut words = Vec::new();
        words.extend(of.is_critical.then(|| "critical".to_owned()));
        words.extend(of.is_finished.then(|| format!("{}, not moved", of.status)));
        words.extend(of.hand_set_why.as_ref().map(|why| format!("set by hand: {why}")));
        words.extend(kept.contains(&of.deadline).then(|| "keeps its day".to_owned()));
        let words = if words.is_empty() { String::new() } else { format!(" ({})", words.join("; ")) };
        let line =
            format!("{} {}, {}: {} -> {new}{words}", of.deadline, of.caption, of.text, day(&of.old_date));
        text += &format!("  {}\n", visible(&line));
        text += &of.why_not.iter().chain(&of.why).map(|line| format!("      {line}\n")).collect::<String>();
    }
    text
}

/// The docket of a case.
pub fn filings(filings: &[FilingView]) -> String {
    if filings.is_empty() {
        return "The docket is empty.\n".to_owned();
    }
    let mut table = Table::new(&[
        ("No.", Side::Right),
        ("Dkt.", Side::Right),
        ("Filed", Side::Left),
        ("What", Side::Left),
        ("By", Side::Left),
    ]);
    for filing in filings {
        let docket = filing.docket_entry.map(|number| number.to_string()).unwrap_or_default();
        let by = filing.filed_by.clone().unwrap_or_default();
        table.row([filing.filing.to_string(), docket, day(&filing.filed_on), filing.title.clone(), by]);
    }
    table.lines("")
}
