use super::interest::of_line;
use super::words::{day, dollars, gap, moment, partial_gap, plain, range, visible};
use app::wire::{AssessmentView, InputView, LastDayView, LineView, PersonFile, SourceView};

/// One person: status, class test, every figure with its working and sources, what is unknown, last days.
pub fn explain(person: &PersonFile) -> String {
    let id = person.external_id.as_deref().map(|id| format!(" ({})", visible(id))).unwrap_or_default();
    let mut text = format!("{}{id}\n", visible(&person.name));
    text += &status(person);
    let found = &person.assessment;
    text += &format!("Class test: {}.\n", visible(&found.class_reason));
    text += &figures(found);
    if !found.gaps.is_empty() {
        let gaps = found.gaps.iter().map(|kind| format!("  {}\n", gap_of(person, kind)));
        text += &format!("\nNot known\n{}", gaps.collect::<String>());
    }
    text += "\nLast days to file\n";
    text += &found.last_days.iter().map(last_day).collect::<String>();
    text += "\nAn estimate, on the assumptions named; not legal advice.\n";
    text
}

/// A gap in words, with what is known of a date that is known in part.
fn gap_of(person: &PersonFile, kind: &str) -> String {
    let of = person.facts.iter().find(|fact| kind.strip_prefix("partial_") == Some(fact.key.as_str()));
    match of.and_then(|fact| fact.value.as_deref()) {
        Some(known) => partial_gap(kind, &format!("as {known}")),
        None => gap(kind),
    }
}

fn status(person: &PersonFile) -> String {
    let holds = person.statuses.last();
    let since = holds.map(|status| format!(" since {}", status.from_on)).unwrap_or_default();
    let from = holds.and_then(|status| status.source.as_ref()).map(from).unwrap_or_default();
    let counted = if person.assessment.counted { "counted" } else { "not counted" };
    format!("Status: {}{since}{from}; {counted}\n", plain(&person.status))
}

fn figures(found: &AssessmentView) -> String {
    let nothing =
        found.nothing.iter().map(|none| format!("{}: nothing: {}\n", none.name, visible(&none.why)));
    let nothing = nothing.collect::<String>();
    if found.lines.is_empty() {
        return format!("\nNo claim gives a figure.\n{nothing}");
    }
    let lines = found.lines.iter().map(line).collect::<String>();
    let late = dollars(found.late);
    let late = if late == "$0.00" { String::new() } else { format!("; out of time {late}") };
    format!(
        "\n{lines}{nothing}\nAs pleaded {}{late}; the same loss counted once {}{}\n",
        dollars(found.gross),
        dollars(found.after_overlap),
        range(found.low, found.high)
    )
}

fn line(line: &LineView) -> String {
    let mut text = format!(
        "{}: {}, adds {}\n  {} ({})\n  {}\n",
        line.name,
        dollars(line.amount),
        dollars(line.after_overlap),
        visible(&line.label),
        line.cite,
        visible(&line.working)
    );
    text += &line.inputs.iter().map(input).collect::<String>();
    text += &line.interest.as_ref().map(of_line).unwrap_or_default();
    text
}

fn input(input: &InputView) -> String {
    let source = match (&input.source, &input.source_text) {
        (Some(source), _) => from(source),
        (None, Some(words)) => format!(" ({})", visible(words)),
        (None, None) => String::new(),
    };
    format!("    {}: {}{source}\n", plain(&input.name), visible(&input.value))
}

/// Where a value came from: file and row, who and when.
fn from(source: &SourceView) -> String {
    let place = match (&source.file, source.row) {
        (Some(file), Some(row)) => format!("{}, row {row}, ", visible(file)),
        (Some(file), None) => format!("{}, ", visible(file)),
        (None, _) => String::new(),
    };
    format!(" ({place}{}, {})", visible(&source.user), moment(&source.at))
}

fn last_day(found: &LastDayView) -> String {
    let Some(last) = &found.last_day else {
        let why = found.gap.as_deref().map_or_else(|| "no day".to_owned(), gap);
        return format!("  {}: none, {why} ({})\n", found.name, found.cite);
    };
    let standing = match (&found.filed_on, found.is_filed_in_time) {
        (Some(filed), Some(true)) => format!(", filed in time on {}", day(filed)),
        (Some(filed), _) => format!(", filed on {}, after it", day(filed)),
        (None, _) => left(found.days_left),
    };
    let mut text = format!("  {}: {}{standing} ({})\n", found.name, day(last), found.cite);
    for other in
        found.by_action.iter().filter(|other| other.action != found.action && other.last_day != *last)
    {
        let what = if other.action == "class" { "a class action" } else { "a suit of one's own" };
        text += &format!("    for {what}: {}\n", day(&other.last_day));
    }
    let others = [("work towards", &found.safe_date), ("latest arguable", &found.latest_arguable_date)];
    for (what, other) in others {
        if let Some(other) = other.as_ref().filter(|other| *other != last) {
            text += &format!("    {what}: {}\n", day(other));
        }
    }
    for rival in &found.rivals {
        let safe = rival.safe_date.as_deref().map_or_else(|| "no day".to_owned(), day);
        text += &format!("    if it runs from {} {}: {safe}\n", day(&rival.of.value), plain(&rival.of.name));
    }
    text += &found.working.iter().map(|step| format!("    {}\n", visible(step))).collect::<String>();
    text
}

fn left(days: Option<i64>) -> String {
    match days {
        Some(days) if days < 0 => ", passed".to_owned(),
        Some(0) => ", today".to_owned(),
        Some(1) => ", 1 day left".to_owned(),
        Some(days) => format!(", {days} days left"),
        None => String::new(),
    }
}
