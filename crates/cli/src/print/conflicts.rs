use super::table::{Side, Table};
use super::words::{count, moment, plain};
use app::wire::{ConflictReport, InvolvedRow, VettingFindingView, VettingSheet};

/// A check for conflicts: who was checked, what was found, what was decided.
pub fn conflict_report(report: &ConflictReport) -> String {
    let mut text = format!(
        "Check {} of {}, by {} on {}, against {} names.\n",
        report.check,
        report.names.join(", "),
        report.by.user,
        moment(&report.by.at),
        count(report.names_count)
    );
    if report.hits.is_empty() {
        text += "No name is alike.\n";
    } else {
        text += &hits(report);
    }
    if report.not_listed > 0 {
        text += &format!("{} more people are alike than are listed.\n", count(report.not_listed));
    }
    for name in &report.since {
        text += &format!(
            "Out of date: {}, {} in {}, came in later.\n",
            name.name,
            plain(&name.role),
            name.caption
        );
    }
    if report.came_in > 0 {
        let advice = if report.is_out_of_date { "; check again" } else { ", none alike" };
        text += &format!("{} people came in later{advice}.\n", count(report.came_in));
    }
    text += &match &report.signed_off {
        Some(signed) => format!("Signed off by {} on {}.\n", signed.user, moment(&signed.at)),
        None => "Not signed off.\n".to_owned(),
    };
    text
}

fn hits(report: &ConflictReport) -> String {
    let mut table = Table::new(&[
        ("Hit", Side::Right),
        ("Name", Side::Left),
        ("Role", Side::Left),
        ("Case", Side::Left),
        ("Like", Side::Left),
        ("Alike", Side::Right),
        ("Why", Side::Left),
        ("Decided", Side::Left),
    ]);
    for hit in &report.hits {
        let reasons: Vec<String> = hit.found.reasons.iter().map(|reason| plain(reason)).collect();
        let decided = hit.decisions.last().map(|last| {
            let reason = last.reason.as_ref().map(|reason| format!(": {reason}")).unwrap_or_default();
            format!("{}{reason}", plain(&last.decision))
        });
        table.row([
            hit.hit.to_string(),
            hit.found.name.clone(),
            plain(&hit.found.role),
            hit.found.caption.clone(),
            hit.found.like.join("; "),
            hit.found.score.to_string(),
            reasons.join(", "),
            decided.unwrap_or_else(|| "undecided".to_owned()),
        ]);
    }
    table.lines("  ")
}

/// The checks of a case.
pub fn conflict_list(checks: &[ConflictReport]) -> String {
    match checks {
        [] => "Nobody was checked for conflicts yet.\n".to_owned(),
        checks => checks.iter().map(conflict_report).collect::<Vec<_>>().join("\n"),
    }
}

/// Those who have to do with a case and are no party.
pub fn involved(rows: &[InvolvedRow]) -> String {
    if rows.is_empty() {
        return "No witness, related company or other name beside the parties is known.\n".to_owned();
    }
    let mut table = Table::new(&[
        ("Number", Side::Right),
        ("Name", Side::Left),
        ("Role", Side::Left),
        ("Note", Side::Left),
    ]);
    for row in rows {
        let note = row.note.clone().unwrap_or_default();
        table.row([row.involved.to_string(), row.name.clone(), plain(&row.role), note]);
    }
    table.lines("")
}

/// The sheets of a case, with what is unfinished.
pub fn vetting_list(sheets: &[VettingSheet]) -> String {
    if sheets.is_empty() {
        return "Nobody is named a plaintiff, and nobody was vetted.\n".to_owned();
    }
    let mut table = Table::new(&[
        ("Name", Side::Left),
        ("Status", Side::Left),
        ("Unfinished", Side::Right),
        ("Concerns", Side::Right),
    ]);
    for sheet in sheets {
        let counts = [sheet.unfinished.to_string(), sheet.concerns.to_string()];
        table.row([sheet.name.clone(), plain(&sheet.status)].into_iter().chain(counts));
    }
    table.lines("")
}

/// The sheet on one person.
pub fn vetting(sheet: &VettingSheet) -> String {
    let mut text =
        format!("{}: {} of {} items unfinished\n", sheet.name, sheet.unfinished, sheet.items.len());
    for item in &sheet.items {
        text += &format!("\n{} ({})\n  {}\n  {}\n", item.name, item.key, item.asks, item.cite);
        if item.findings.is_empty() {
            text += "  Nothing found yet.\n";
        }
        text += &item.findings.iter().map(finding).collect::<String>();
    }
    text
}

fn finding(found: &VettingFindingView) -> String {
    let document = found.document.as_ref().map(|name| format!(", {name}")).unwrap_or_default();
    format!(
        "  {}: {} ({}, {}{document})\n",
        plain(&found.outcome),
        found.finding,
        found.found_on,
        found.signed_by
    )
}
