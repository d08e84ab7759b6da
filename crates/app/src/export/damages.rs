//! What the room Damages shows.

use super::{Sheet, write};
use crate::wire::{
    ClaimEstimate, CourtTable, DamagesExport, Estimate, EstimateRequest, Exported, GroupRequest, GroupTable,
    OfCase, QuestionView,
};
use crate::{App, Failure, choice_list, court_table, estimate, estimate_by};
use domain::ClassTotal;
use std::collections::BTreeMap;

/// Writes the exposure, its parts and the table for the court into a file, under the case, the day, the answers
/// worked with and the assumptions.
///
/// # Errors
/// When the case does not exist, the name does not end in `.csv`, the file is there and is not to be replaced, or it
/// cannot be written.
pub fn damages_export(app: &mut App, req: DamagesExport) -> Result<Exported, Failure> {
    let case = req.case;
    let found = estimate(app, EstimateRequest { case, as_of: None, choices: BTreeMap::new() })?;
    let mut sheet = Sheet::default();
    heading(&mut sheet, app, case, &found)?;
    answers(&mut sheet, &found, &choice_list(app, OfCase { case })?);
    assumptions(&mut sheet, &found);
    claims(&mut sheet, &found);
    waterfall(&mut sheet, &found);
    for by in ["state", "class", "status"] {
        parts(&mut sheet, by, &estimate_by(app, GroupRequest { case, by: by.to_owned() })?, &found);
    }
    court(&mut sheet, &court_table(app, OfCase { case })?);
    write(app, &req.path, req.replace, &sheet, found.claims.len() as u64)
}

fn heading(sheet: &mut Sheet, app: &App, case: i64, found: &Estimate) -> Result<(), Failure> {
    let row = app.store()?.read().case(case)?;
    sheet.row(["Case", &row.caption]);
    for (name, value) in [("Docket number", row.docket_number), ("Court", row.court)] {
        if let Some(value) = value {
            sheet.row([name.to_owned(), value]);
        }
    }
    sheet.row(["As of", &found.as_of]);
    sheet.row(["People".to_owned(), found.people.to_string()]);
    sheet.row(["Class members".to_owned(), found.class_members.to_string()]);
    sheet.row(["Law data", app.law.version.as_str()]);
    sheet.row(["Estimate on the answers and assumptions named; not legal advice"]);
    Ok(())
}

fn answers(sheet: &mut Sheet, found: &Estimate, questions: &[QuestionView]) {
    sheet.table("Answers worked with", &["Question", "Answer", "Standing", "Why", "Authority"]);
    for used in &found.choices {
        let question = questions.iter().find(|question| question.name == used.name);
        let answer = question
            .and_then(|question| question.answers.iter().find(|answer| answer.value == used.value))
            .map_or(used.value.as_str(), |answer| answer.text.as_str());
        let decision = question.and_then(|question| question.decision.as_ref());
        sheet.row([
            question.map_or(used.name.as_str(), |question| question.text.as_str()),
            answer,
            if used.decided { "decided" } else { "open: worked with until decided" },
            decision.map_or("", |decision| decision.why.as_str()),
            decision.and_then(|decision| decision.authority.as_deref()).unwrap_or_default(),
        ]);
    }
}

fn assumptions(sheet: &mut Sheet, found: &Estimate) {
    sheet.table("Rests on", &["Figure", "Value", "Standing", "Source"]);
    for setting in &found.assumptions {
        let standing = if setting.is_assumed { "assumption" } else { "" };
        sheet.row([setting.name.replace('_', " ").as_str(), &setting.value, standing, &setting.source]);
    }
    if let Some(unknown) = &found.unknown {
        let says = "Members not on the list, in no figure below";
        sheet.row([says.to_owned(), unknown.members.to_string(), "assumption".to_owned()]);
        sheet.row(["What they could recover".to_owned(), unknown.total.to_string(), "assumption".to_owned()]);
    }
    for gap in &found.gaps {
        let says =
            format!("People of whom it is not known: {}", gap.kind.replacen("no_", "", 1).replace('_', " "));
        sheet.row([says, gap.people.to_string(), "not known".to_owned()]);
    }
}

const CLAIMS: [&str; 15] = [
    "Claim",
    "Citation",
    "Class",
    "Status",
    "Law",
    "People",
    "Each, at least",
    "As pleaded",
    "Out of time",
    "Same loss counted once",
    "Claims that are over",
    "Class cap or minimum",
    "Recoverable",
    "Low",
    "High",
];

fn claims(sheet: &mut Sheet, found: &Estimate) {
    sheet.table("Exposure by claim", &CLAIMS);
    for claim in &found.claims {
        sheet.row([
            claim.name.clone(),
            claim.cite.clone(),
            claim.class.clone(),
            claim.status.as_deref().unwrap_or_default().replace('_', " "),
            if claim.is_own { "the firm's own" } else { "" }.to_owned(),
            claim.people.to_string(),
            claim.each.map(|each| each.to_string()).unwrap_or_default(),
            claim.gross.to_string(),
            less(claim.late),
            less(claim.in_others),
            less(claim.over),
            claim.adjusted.to_string(),
            claim.after_overlap.to_string(),
            claim.low.to_string(),
            claim.high.to_string(),
        ]);
    }
    let total = |of: fn(&ClaimEstimate) -> ClassTotal| sum(found.claims.iter().map(of));
    sheet.row([
        "Class total".to_owned(),
        String::new(),
        String::new(),
        String::new(),
        String::new(),
        found.class_members.to_string(),
        String::new(),
        found.gross.to_string(),
        less(found.late),
        less(total(|claim| claim.in_others)),
        less(found.over),
        total(|claim| claim.adjusted).to_string(),
        found.after_overlap.to_string(),
        found.low.to_string(),
        found.high.to_string(),
    ]);
    if found.is_searched {
        sheet.row([
            "Low and high were searched for: the open questions can be answered in too many ways to try all",
        ]);
    }
    for claim in found.claims.iter().filter(|claim| claim.gives_up) {
        sheet.row([format!("{}: the class gives up the fixed sum, which the statute caps", claim.name)]);
    }
}

fn waterfall(sheet: &mut Sheet, found: &Estimate) {
    sheet.table("From pleaded to recoverable", &["Step", "Claim", "Amount"]);
    sheet.row(["As pleaded", "", &found.gross.to_string()]);
    for claim in &found.claims {
        step(sheet, "Claim that is over", claim, ClassTotal::default().minus(claim.over));
    }
    for claim in &found.claims {
        step(sheet, "Out of time", claim, ClassTotal::default().minus(claim.late));
    }
    for claim in &found.claims {
        step(sheet, "Same loss counted once", claim, ClassTotal::default().minus(claim.in_others));
    }
    for claim in &found.claims {
        step(sheet, "Class cap or minimum", claim, claim.adjusted);
    }
    sheet.row(["Recoverable", "", &found.after_overlap.to_string()]);
}

/// What a claim takes away or adds, where it does.
fn step(sheet: &mut Sheet, says: &str, claim: &ClaimEstimate, amount: ClassTotal) {
    if amount != ClassTotal::default() {
        sheet.row([says, &claim.name, &amount.to_string()]);
    }
}

fn parts(sheet: &mut Sheet, by: &str, table: &GroupTable, found: &Estimate) {
    let names = table.claims.iter().map(|name| {
        let claim = found.claims.iter().find(|claim| claim.claim == *name);
        claim.map_or(name.as_str(), |claim| claim.name.as_str())
    });
    let head: Vec<&str> = ["Part", "People", "Recoverable"].into_iter().chain(names).collect();
    sheet.table(&format!("By {by}"), &head);
    for row in &table.rows {
        let part = row.name.as_deref().unwrap_or("not known").replace('_', " ");
        let figures = [part, row.people.to_string(), row.after_overlap.to_string()];
        sheet.row(figures.into_iter().chain(row.claims.iter().map(ToString::to_string)));
    }
    if table.of_whole != ClassTotal::default() {
        let adjusted = found.claims.iter().map(|claim| claim.adjusted.to_string());
        let figures = ["Of the class as a whole".to_owned(), String::new(), table.of_whole.to_string()];
        sheet.row(figures.into_iter().chain(adjusted));
    }
    let figures =
        ["Class total".to_owned(), found.class_members.to_string(), found.after_overlap.to_string()];
    sheet.row(figures.into_iter().chain(found.claims.iter().map(|claim| claim.after_overlap.to_string())));
}

fn court(sheet: &mut Sheet, table: &CourtTable) {
    let head = ["Claim", "People", "Each", "Maximum", "Settlement gives", "Discount in percent", "Reason"];
    sheet.table("Recovery claim by claim, if plaintiffs fully prevailed", &head);
    for row in &table.rows {
        sheet.row([
            row.name.clone(),
            row.people.to_string(),
            row.each.map(|each| each.to_string()).unwrap_or_default(),
            row.maximum.to_string(),
            row.settlement.map(|gives| gives.to_string()).unwrap_or_default(),
            row.discount_percent.clone().unwrap_or_default(),
            row.reason.clone().unwrap_or_default(),
        ]);
    }
}

fn less(amount: ClassTotal) -> String {
    ClassTotal::default().minus(amount).to_string()
}

fn sum(amounts: impl Iterator<Item = ClassTotal>) -> ClassTotal {
    amounts.fold(ClassTotal::default(), |mut sum, amount| {
        sum.add_total(amount);
        sum
    })
}
