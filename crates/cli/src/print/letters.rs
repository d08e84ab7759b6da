use super::table::{Side, Table};
use super::words::{count, counted, people, visible};
use app::why_no_letter;
use app::wire::{
    LabelsWritten, LeftOutCount, LetterCheck, LetterDesk, LetterField, LetterPage, LetterPreview, LetterRun,
    LetterVersion,
};

/// The letterhead and the templates.
pub fn letter_desk(desk: &LetterDesk) -> String {
    let mut text = String::new();
    if desk.head.firm.is_empty() {
        text += "No letterhead yet; set it with `letters head`\n";
    } else {
        let lines = desk
            .head
            .lines
            .lines()
            .chain(Some(desk.head.signer.as_str()).filter(|signer| !signer.is_empty()));
        text += &format!("{}\n", visible(&desk.head.firm));
        lines.for_each(|line| text += &format!("  {}\n", visible(line)));
    }
    let mut table = Table::new(&[("Template", Side::Left), ("Name", Side::Left), ("Version", Side::Right)]);
    for of in &desk.templates {
        table.row([of.key.clone(), of.name.clone(), of.version.to_string()]);
    }
    text + &table.lines("")
}

/// The texts of a template, the newest first.
pub fn letter_versions(versions: &[LetterVersion]) -> String {
    let version = |of: &LetterVersion| format!("Version {}\n{}\n", of.version, of.text.trim_end());
    let mut newest_first: Vec<&LetterVersion> = versions.iter().collect();
    newest_first.sort_by_key(|of| std::cmp::Reverse(of.version));
    newest_first.into_iter().map(version).collect::<Vec<_>>().join("\n")
}

/// The letter about one person, line by line; or why there is none.
pub fn letter(of: &LetterPreview) -> String {
    if let Some(why) = &of.why {
        let why = why_no_letter(why, of.what.as_deref());
        return format!("{}: no letter, {}\n", visible(&of.name), visible(&why));
    }
    of.pages.iter().map(page).collect::<Vec<_>>().join("\n")
}

/// Words that stand at one height are a line. Those that touch go on as they are written, as where type becomes bold inside
/// a sentence; others are set apart.
fn page(of: &LetterPage) -> String {
    let mut spans: Vec<_> = of.spans.iter().collect();
    spans.sort_by_key(|span| (span.y, span.x));
    let lines = spans.chunk_by(|one, next| one.y == next.y).map(|line| {
        let parts = line.chunk_by(|one, next| one.x + one.width == next.x).map(|part| {
            let words: String = part.iter().map(|span| visible(&span.text)).collect();
            words.trim().to_owned()
        });
        parts.collect::<Vec<_>>().join(" ").trim_end().to_owned() + "\n"
    });
    lines.collect()
}

/// The fields that a text can name, with what they become where that is the same for everyone.
pub fn letter_fields(fields: &[LetterField]) -> String {
    let mut table = Table::new(&[("Field", Side::Left), ("Becomes", Side::Left)]);
    for field in fields {
        table.row([format!("{{{}}}", field.name), field.value.clone().unwrap_or_default()]);
    }
    table.lines("")
}

/// What writing letters would do.
pub fn letter_check(check: &LetterCheck) -> String {
    let mut text = format!("{} chosen, {} letters\n", people(check.chosen), count(check.letters));
    if check.to_agents > 0 {
        text += &format!("  {} to guardians and representatives of estates\n", count(check.to_agents));
    }
    text += &left_out(&check.left_out);
    for field in &check.unknown_fields {
        text += &format!("This case has no field {{{}}}; no letter can be written\n", visible(field));
    }
    text + "Nothing was written.\n"
}

/// Why people get no letter, with how many.
pub fn left_out(counts: &[LeftOutCount]) -> String {
    let line = |of: &LeftOutCount| {
        format!("Left out: {}, {}\n", people(of.people), visible(&why_no_letter(&of.why, of.what.as_deref())))
    };
    counts.iter().map(line).collect()
}

/// Labels that were written.
pub fn labels(written: &LabelsWritten) -> String {
    let LabelsWritten { file_name, labels, sheets, .. } = written;
    format!(
        "{}{}: {} on {}\n",
        left_out(&written.left_out),
        visible(file_name),
        counted(*labels, "label"),
        counted(*sheets, "sheet")
    )
}

/// Letters that were written.
pub fn letter_runs(runs: &[LetterRun]) -> String {
    let columns = [
        ("Operation", Side::Right),
        ("Day", Side::Left),
        ("Letters", Side::Right),
        ("Left out", Side::Right),
        ("Template", Side::Left),
        ("Version", Side::Right),
        ("File", Side::Left),
    ];
    let mut table = Table::new(&columns);
    for run in runs {
        table.row([
            run.operation.to_string(),
            run.written_on.clone(),
            count(run.letters),
            count(run.left_out.iter().map(|of| of.people).sum()),
            run.template.clone(),
            run.version.to_string(),
            run.file_name.clone(),
        ]);
    }
    table.lines("")
}
