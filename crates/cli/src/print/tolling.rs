use super::table::{Side, Table};
use super::words::{count, day, dollars, people, plain, visible};
use app::wire::{
    LastDaySummary, LimitationRow, RefilingView, TollingEffect, TollingKindView, TollingMove, TollingView,
};

/// How the class stands against the last day of each claim.
pub fn last_days(claims: &[LastDaySummary]) -> String {
    let mut table = Table::new(&[
        ("Claim", Side::Left),
        ("Next", Side::Left),
        ("Passed", Side::Right),
        ("<= 7 days", Side::Right),
        ("8-30", Side::Right),
        ("31-90", Side::Right),
        ("Later", Side::Right),
        ("No date", Side::Right),
        ("Filed", Side::Right),
        ("Open", Side::Right),
    ]);
    for claim in claims {
        let counts = [
            claim.expired,
            claim.within_7,
            claim.within_30,
            claim.within_90,
            claim.later,
            claim.no_date,
            claim.filed,
            claim.open,
        ];
        let [expired, week, month, quarter, later, none, filed, open] = counts.map(count);
        let next = claim.next.as_deref().map(day).unwrap_or_default();
        let name = format!("{}, {}", claim.name, claim.cite);
        table.row([name, next, expired, week, month, quarter, later, none, filed, open]);
    }
    let mut text = table.lines("");
    for claim in claims.iter().filter(|claim| claim.filed_on.is_some()) {
        let filed = claim.filed_on.as_deref().map(day).unwrap_or_default();
        text += &format!(
            "{} was filed on {filed}; \"passed\" are those whose time had run by then.\n",
            claim.name
        );
    }
    let most_days = if claims.len() == 1 { usize::MAX } else { MOST_MOVES };
    text += &claims.iter().map(|claim| standing(claim, most_days)).collect::<String>();
    text += "Days are counted to the earliest last day that nobody has ruled out, ";
    text += match claims.first().map(|claim| claim.action.as_str()) {
        Some("individual") => "for suits of each one's own.\n",
        _ => "for a class action.\n",
    };
    for claim in claims.iter().filter(|claim| claim.partial > 0) {
        text += &format!(
            "{}: the last day of {} is counted from the earliest day that a date known in part can mean.\n",
            claim.name,
            people(claim.partial)
        );
    }
    if claims.iter().any(|claim| claim.open > 0) {
        text += "\"Open\" are those whose last day hangs on a question of law that nobody has decided.\n";
    }
    text
}

/// How far the firm stands by the last days of a claim, and what moved since it did; nothing for one that is filed.
fn standing(claim: &LastDaySummary, most_days: usize) -> String {
    let Some(standing) = &claim.standing else { return String::new() };
    let mut text = match (&standing.confirmed_by, standing.is_unconfirmed) {
        (Some(by), false) => {
            let at = standing.confirmed_at.as_deref().unwrap_or_default();
            let on = at.split('T').next().unwrap_or_default();
            format!("{}: confirmed by {} on {on}\n", claim.name, visible(by))
        }
        _ => {
            let by = visible(&standing.changed_by);
            format!("{}: unconfirmed; somebody else than {by} has to confirm these days\n", claim.name)
        }
    };
    if standing.is_law_new {
        text += "    New law moves them. Until --accept or --pin, the earlier of the old and the new day counts.\n";
    } else if standing.is_pinned {
        text += "    The old days are pinned: the earlier of the old and the new day counts.\n";
    }
    for of in standing.moves.iter().take(MOST_MOVES) {
        let day = of.day.as_deref().map_or_else(|| "No date".to_owned(), day);
        text += &format!("    {day}: {} -> {}\n", people(of.before), people(of.now));
    }
    if let more @ 1.. = standing.moves.len().saturating_sub(MOST_MOVES) {
        text += &format!("    and {more} more days\n");
    }
    text += &standing.why.iter().map(|why| format!("    {}\n", visible(why))).collect::<String>();
    if standing.is_unconfirmed && !standing.is_law_new {
        text += &to_confirm(claim, &standing.days, most_days);
    }
    text
}

/// The days of a claim that a second person is to confirm, and how; of more than `most_days` the list of the claim alone
/// has all, and the mark.
fn to_confirm(claim: &LastDaySummary, mark: &str, most_days: usize) -> String {
    let mut text = String::new();
    for of in claim.days.iter().take(most_days) {
        text += &format!("    {}: {}", day(&of.day), people(of.people));
        if of.latest != of.day {
            text += &format!(", arguably {}", day(&of.latest));
        }
        if of.partial > 0 {
            text += &format!(", {} from the earliest day of a date known in part", people(of.partial));
        }
        text += "\n";
    }
    if let more @ 1.. = claim.days.len().saturating_sub(most_days) {
        return text
            + &format!("    and {more} more days; --claim {} has them all, to confirm\n", claim.claim);
    }
    if claim.no_date > 0 {
        text += &format!("    No date: {}\n", people(claim.no_date));
    }
    text + &format!("    To confirm these days: --confirm {} --by WHO --days {mark}\n", claim.claim)
}

/// Days of several claims, and moved days, that are listed one by one; `--json` has them all.
const MOST_MOVES: usize = 12;

/// People of a case whose last day is near or past, or who have none, claim by claim; nothing where there are none.
pub fn pressing(case: &str, claims: &[LastDaySummary]) -> String {
    let mut text = String::new();
    for claim in claims {
        let parts = [
            (claim.within_7, "within 7 days"),
            (claim.within_30, "in 8 to 30 days"),
            (claim.within_90, "in 31 to 90 days"),
            (claim.expired, "passed"),
            (claim.no_date, "without a last day"),
            (claim.partial, "counted from the earliest day of a date known in part"),
        ];
        let said = parts.iter().filter(|(people, _)| *people > 0);
        let said: Vec<String> = said.map(|(number, what)| format!("{} {what}", people(*number))).collect();
        let standing = claim.standing.as_ref();
        let marks = [
            (standing.is_some_and(|of| of.is_unconfirmed), "unconfirmed"),
            (standing.is_some_and(|of| of.is_law_new), "new law moves them, the earlier day counts"),
            (standing.is_some_and(|of| of.is_pinned && !of.is_law_new), "pinned, the earlier day counts"),
        ];
        let marks = marks.iter().filter(|(holds, _)| *holds).map(|(_, words)| (*words).to_owned());
        let said: Vec<String> = said.into_iter().chain(marks).collect();
        if !said.is_empty() {
            text += &format!("  {}: {}\n", claim.name, said.join(", "));
        }
    }
    if text.is_empty() { text } else { format!("Last days to file, {}\n{text}", visible(case)) }
}

/// People whose last days come next.
pub fn next_last_days(rows: &[LimitationRow]) -> String {
    let mut table = Table::new(&[
        ("Last day", Side::Left),
        ("Days", Side::Right),
        ("Claim", Side::Left),
        ("Id", Side::Left),
        ("Name", Side::Left),
    ]);
    for row in rows {
        table.row([
            day(&row.safe_date),
            row.days_left.to_string(),
            format!(
                "{}{}{}",
                row.claim,
                if row.is_open { ", not decided" } else { "" },
                if row.is_partial { ", from the earliest day" } else { "" }
            ),
            row.external_id.clone().unwrap_or_default(),
            row.name.clone(),
        ]);
    }
    format!("{}{} last days\n", table.lines(""), count(rows.len() as u64))
}

/// The last days of a claim that is to be filed again, side by side.
pub fn refiling(found: &RefilingView) -> String {
    let (name, cite) = (&found.name, &found.cite);
    let mut text =
        format!("{name}, {} from {} on {} ({cite})\n", found.period, found.start_kind, day(&found.start));
    for of in &found.days {
        let what = if of.action == "class" { "Class action" } else { "Suit of one's own" };
        text += &format!("{what}: {}", day(&of.safe_date));
        if of.latest_arguable_date != of.safe_date {
            text += &format!(", arguably {}", day(&of.latest_arguable_date));
        }
        text += if of.days_left < 0 { ", passed\n" } else { "\n" };
        text += &of.working.iter().map(|step| format!("    {}\n", visible(step))).collect::<String>();
    }
    text
}

/// The kinds of things that stop clocks.
pub fn tolling_kinds(kinds: &[TollingKindView]) -> String {
    let mut text = String::new();
    for kind in kinds {
        text += &format!("{}  {} ({})\n  {}\n", kind.code, kind.name, kind.cite, kind.says);
    }
    text
}

/// What stops clocks in a case.
pub fn tollings(found: &[TollingView]) -> String {
    if found.is_empty() {
        return "Nothing on record stops a clock.\n".to_owned();
    }
    let mut table = Table::new(&[
        ("No.", Side::Right),
        ("Kind", Side::Left),
        ("Cause", Side::Left),
        ("From", Side::Left),
        ("To", Side::Left),
        ("Covers", Side::Left),
        ("Claims", Side::Left),
        ("Not decided", Side::Left),
    ]);
    for entry in found {
        let draft = &entry.draft;
        let to = draft.to_on.as_deref().map_or_else(|| "goes on".to_owned(), day);
        let claims = if draft.claims.is_empty() { "all".to_owned() } else { draft.claims.join(", ") };
        let asks: Vec<String> = entry.asks.iter().map(|question| plain(question)).collect();
        let from = draft.from_on.as_deref().map(day).unwrap_or_default();
        table.row([
            entry.tolling.to_string(),
            entry.name.clone(),
            draft.cause.clone(),
            from,
            to,
            entry.covers.clone(),
            claims,
            asks.join(", "),
        ]);
    }
    table.lines("")
}

/// What an entry does to last days, for the kind of suit the case works towards and for the other, and to the class total.
pub fn tolling_effect(effect: &TollingEffect) -> String {
    let suit = |action: &str| if action == "class" { "for a class action" } else { "for suits of one's own" };
    let other = if effect.action == "class" { "individual" } else { "class" };
    let mut text: String = effect.claims.iter().map(|claim| moved(claim, suit(&effect.action))).collect();
    // The other kind of suit is told only where it differs.
    for (one, of) in effect.claims.iter().zip(&effect.other) {
        let days = |of: &TollingMove| (of.moved, of.untold, of.days);
        if days(one) != days(of) {
            text += &moved(of, suit(other));
        }
    }
    if text.is_empty() {
        text += "No last day moves.\n";
    }
    if effect.before != effect.after {
        text +=
            &format!("The class total goes from {} to {}.\n", dollars(effect.before), dollars(effect.after));
    }
    text
}

fn moved(claim: &TollingMove, suit: &str) -> String {
    let name = visible(&claim.name);
    let mut text = String::new();
    if claim.moved > 0 {
        let days = match claim.days {
            Some([least, most]) if least == most => format!("by {least} days"),
            Some([least, most]) => format!("by {least} to {most} days"),
            None => String::new(),
        };
        text += &format!("{name}, {suit}: the last day of {} moves {days}", people(claim.moved));
        if claim.saved > 0 {
            text += &format!("; {} in time again", people(claim.saved));
        }
        if claim.lost > 0 {
            text += &format!("; {} no longer in time", people(claim.lost));
        }
        text += ".\n";
    }
    if claim.untold > 0 {
        text += &format!(
            "{name}, {suit}: the last day of {} can no longer be told, it falls past the years whose holidays are known.\n",
            people(claim.untold)
        );
    }
    text
}
