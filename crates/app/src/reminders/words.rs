//! Reminders in words. A desktop shows them to whoever stands before it: cases by their numbers, and never a person.

use super::watched::{About, NEAR_IF_CRITICAL, Stage, Watched};
use crate::classes::people;
use crate::wire::{LaterNotice, ReminderNotice};
use chrono::NaiveDate;

/// Lines of a notice; a desktop shows few.
const MOST_LINES: usize = 5;

/// Something to tell, with how near its day is.
pub(super) type Told<'w> = (&'w Watched, Stage);

/// A notice for each kind of reminder that there is.
pub(super) fn notices(told: &[Told<'_>], all: &[Watched], today: NaiveDate) -> Vec<ReminderNotice> {
    let of = |wanted: &dyn Fn(&Told<'_>) -> bool| {
        let mut found: Vec<Told<'_>> = told.iter().filter(|told| wanted(told)).copied().collect();
        found.sort_by_key(|(watched, _)| (watched.day, watched.subject));
        found
    };
    let is_past = |told: &Told<'_>| told.1 == Stage::Overdue;
    let overdue = of(&|told| told.0.about == About::Due && is_past(told));
    let due = of(&|told| told.0.about == About::Due && !is_past(told));
    let unconfirmed = of(&|told| told.0.about == About::Unconfirmed);
    let last_days = of(&|told| told.0.about == About::LastDays);
    let uncounted = of(&|told| told.0.about == About::Uncounted);
    let why = |of: &Watched| format!("Last days of {} cannot be counted: {}", of.case, of.what);
    let of_deadlines = |group: &str, title: String, told: &[Told<'_>]| {
        notice(group, title, &told.iter().map(|(of, _)| line(of, today)).collect::<Vec<_>>(), told)
    };
    let found = [
        of_deadlines("overdue", format!("{} overdue", are(overdue.len(), "deadline")), &overdue),
        of_deadlines("due", due_title(&due), &due),
        of_deadlines(
            "unconfirmed",
            format!("{} not confirmed", are(unconfirmed.len(), "critical deadline")),
            &unconfirmed,
        ),
        notice(
            "last_days",
            format!("Last days to file within {NEAR_IF_CRITICAL} days"),
            &claim_lines(&last_days, all, today),
            &last_days,
        ),
        notice(
            "uncounted",
            "Last days to file cannot be counted".to_owned(),
            &uncounted.iter().map(|(of, _)| why(of)).collect::<Vec<_>>(),
            &uncounted,
        ),
    ];
    found.into_iter().filter(|notice| !notice.given.is_empty()).collect()
}

fn notice(group: &str, title: String, lines: &[String], told: &[Told<'_>]) -> ReminderNotice {
    let mut body: Vec<String> = lines.iter().take(MOST_LINES).cloned().collect();
    if let more @ 1.. = lines.len().saturating_sub(MOST_LINES) {
        body.push(format!("and {more} more"));
    }
    let given = told.iter().map(|(watched, stage)| watched.mark(*stage)).collect();
    ReminderNotice { group: group.to_owned(), title, body: body.join("\n"), given }
}

/// `Deadlines: 1 today, 2 within 7 days`.
fn due_title(due: &[Told<'_>]) -> String {
    let stages = [
        (Stage::Today, "today"),
        (Stage::Within1, "tomorrow"),
        (Stage::Within7, "within 7 days"),
        (Stage::Within30, "within 30 days"),
    ];
    let count = |stage: Stage| due.iter().filter(|(_, of)| *of == stage).count();
    let parts = stages.iter().map(|(stage, words)| (count(*stage), words)).filter(|(count, _)| *count > 0);
    let parts: Vec<String> = parts.map(|(count, words)| format!("{count} {words}")).collect();
    format!("Deadlines: {}", parts.join(", "))
}

/// `5:26-cv-00417: oppose a motion, Mon, Dec 7, 2026 (in 5 days)`.
fn line(of: &Watched, today: NaiveDate) -> String {
    let not_before = if of.is_earliest { "not before " } else { "" };
    format!("{}: {}, {not_before}{} ({})", of.case, of.what, short(of.day), away(of.day, today))
}

/// A line for each claim, with everyone whose last day comes, whether or not that was told before.
fn claim_lines(told: &[Told<'_>], all: &[Watched], today: NaiveDate) -> Vec<String> {
    let mut claims: Vec<i64> = Vec::new();
    for (watched, _) in told {
        if !claims.contains(&watched.subject) {
            claims.push(watched.subject);
        }
    }
    let of_claim = |claim: i64| {
        let near = all.iter().filter(move |of| {
            of.about == About::LastDays && of.subject == claim && of.stage(today).is_some()
        });
        let first = near.clone().min_by_key(|of| of.day)?;
        let day = format!("{} ({})", short(first.day), away(first.day, today));
        let whole = people(near.clone().map(|of| of.people).sum());
        let mut line = format!("{}: {}, {whole}, the first on {day}", first.case, first.what);
        if let partial @ 1.. = near.map(|of| of.partial).sum() {
            line += &format!(", {} from a date known in part", people(partial));
        }
        if first.is_unconfirmed {
            line += ", not confirmed";
        }
        Some(line)
    };
    claims.into_iter().filter_map(of_claim).collect()
}

/// What is said on a day on which the file is closed.
pub(super) fn later(on: NaiveDate, count: usize) -> LaterNotice {
    let title = match count {
        1 => "1 reminder waits".to_owned(),
        _ => format!("{count} reminders wait"),
    };
    LaterNotice { on: on.to_string(), title, body: "Open the case file to read what is due.".to_owned() }
}

fn are(count: usize, what: &str) -> String {
    if count == 1 { format!("1 {what} is") } else { format!("{count} {what}s are") }
}

fn short(day: NaiveDate) -> String {
    day.format("%a, %b %-d, %Y").to_string()
}

fn away(day: NaiveDate, today: NaiveDate) -> String {
    match (day - today).num_days() {
        0 => "today".to_owned(),
        1 => "tomorrow".to_owned(),
        -1 => "yesterday".to_owned(),
        past @ ..0 => format!("{} days ago", -past),
        left => format!("in {left} days"),
    }
}
