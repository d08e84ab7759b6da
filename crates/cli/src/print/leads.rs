use super::import::in_row;
use super::table::{Side, Table};
use super::words::{count, day, dollars, plain, visible};
use app::wire::{
    AnswerPage, AnswersCame, CampaignView, IntakeQuestionView, KnownPeople, LeadDraftView, LeadPage,
};

/// Leads with what the class test says of each, and how many are at each stage.
pub fn leads(page: &LeadPage) -> String {
    let mut table = Table::new(&[
        ("Number", Side::Right),
        ("Name", Side::Left),
        ("Stage", Side::Left),
        ("Since", Side::Left),
        ("Campaign", Side::Left),
        ("First last day", Side::Left),
        ("Class test", Side::Left),
    ]);
    for row in &page.rows {
        table.row([
            row.person.to_string(),
            row.name.clone(),
            plain(&row.stage),
            day(&row.stage_on),
            row.campaign.clone().unwrap_or_default(),
            row.last_day.as_deref().map(day).unwrap_or_default(),
            row.class_reason.clone(),
        ]);
    }
    let stages = page.stages.iter().map(|of| format!("{} {}", count(of.leads), plain(&of.stage)));
    let stages: Vec<String> = stages.collect();
    let listed = count(page.rows.len() as u64);
    table.lines("") + &format!("{listed} of {} listed: {}.\n", count(page.matching), stages.join(", "))
}

/// What a call comes to: class test, last days, what cannot be read, what to ask next, who may be meant.
pub fn lead_draft(call: &LeadDraftView, known: &KnownPeople) -> String {
    let found = &call.draft.assessment;
    let mut text = format!("Class test: {}.\n", visible(&found.class_reason));
    for of in &found.last_days {
        let safe = of.safe_date.as_deref().map_or_else(|| "no day".to_owned(), day);
        text += &format!("{}: file by {safe}\n", visible(&of.name));
    }
    // A caller may have no name yet.
    let errors = call.draft.errors.iter().filter(|(field, _)| *field != "family");
    errors.for_each(|(field, error)| text += &format!("{field} cannot be read: {error}\n"));
    for question in &call.questions {
        text += &format!("Ask: {} ({})\n", visible(&question.wording), question.fact);
    }
    if !known.people.is_empty() {
        text += "May be known already:\n";
        text += &super::known(known);
    }
    text
}

/// The questions of a case, in their order.
pub fn intake_questions(questions: &[IntakeQuestionView]) -> String {
    let mut table = Table::new(&[
        ("Number", Side::Right),
        ("Fact", Side::Left),
        ("Question", Side::Left),
        ("Asked where", Side::Left),
    ]);
    for question in questions {
        let always = || "always".to_owned();
        let condition = question.says.clone().unwrap_or_else(always);
        table.row([
            question.question.to_string(),
            question.fact.clone(),
            question.wording.clone(),
            condition,
        ]);
    }
    table.lines("")
}

/// What brings callers, with what each client has cost.
pub fn campaigns(rows: &[CampaignView]) -> String {
    let mut table = Table::new(&[
        ("Campaign", Side::Left),
        ("Cost", Side::Right),
        ("Leads", Side::Right),
        ("Engaged", Side::Right),
        ("Cost per client", Side::Right),
    ]);
    for row in rows {
        table.row([
            row.name.clone(),
            dollars(row.cost),
            count(row.leads),
            count(row.engaged),
            row.cost_each.map(dollars).unwrap_or_default(),
        ]);
    }
    table.lines("")
}

/// What came in and waits; of rows that were rejected each is named, since whoever answered has to be asked again.
pub fn answers_came(came: &AnswersCame) -> String {
    let mut text = format!(
        "{}: {} rows: {} answers wait, {} of callers not known, {} say nothing new, {} rejected\n",
        visible(&came.file_name),
        count(came.rows),
        count(came.answers),
        count(came.callers),
        count(came.unchanged),
        count(came.rejected)
    );
    for kind in &came.kinds {
        text += &format!("{}: {} ({})\n", plain(&kind.kind), count(kind.count), visible(&kind.advice));
        let rows = came.problems.iter().filter(|problem| problem.kind == kind.kind);
        rows.for_each(|problem| text += &in_row(problem));
    }
    text
}

/// Answers that wait: what stands and what was answered.
pub fn answers(page: &AnswerPage) -> String {
    let mut table = Table::new(&[
        ("Answer", Side::Right),
        ("Of", Side::Left),
        ("Field", Side::Left),
        ("Stands", Side::Left),
        ("Answered", Side::Left),
        ("Source", Side::Left),
    ]);
    for row in &page.rows {
        table.row([
            row.answer.to_string(),
            row.name.clone(),
            row.field.clone(),
            row.stands.clone().unwrap_or_default(),
            row.value.clone(),
            format!("{}, row {}", row.file, row.row),
        ]);
    }
    let listed = count(page.rows.len() as u64);
    table.lines("") + &format!("{listed} of {} that wait\n", count(page.waiting))
}
