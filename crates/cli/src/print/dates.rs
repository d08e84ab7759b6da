use super::table::{Side, Table};
use super::words::day;
use app::wire::{DeadlineRuleView, DeadlineView};

/// The rules that set deadlines.
pub fn deadline_rules(rules: &[DeadlineRuleView]) -> String {
    let mut table = Table::new(&[
        ("Code", Side::Left),
        ("What", Side::Left),
        ("Runs from", Side::Left),
        ("Rule", Side::Left),
    ]);
    for rule in rules {
        let events: Vec<&str> = rule.events.iter().map(|event| event.event.as_str()).collect();
        let only_where = rule.only_where.as_ref().map(|case| format!(", only where {case}"));
        let by_order = if rule.is_by_order { ", by order" } else { "" };
        let what = format!("{}{by_order}{}", rule.text, only_where.unwrap_or_default());
        table.row([rule.code.clone(), what, events.join(", "), rule.cite.clone()]);
    }
    table.lines("")
}

/// A deadline: the day, the day to work towards, the latest that can be argued, and the working.
pub fn deadline(found: &DeadlineView) -> String {
    let kind = match found.kind.as_str() {
        "earliest_day" => "not before",
        _ => "last day",
    };
    let critical = if found.is_critical { ", critical: have a second person confirm it" } else { "" };
    let mut text = format!("{} ({}){critical}\n  {kind}: {}\n", found.text, found.cite, day(&found.date));
    if found.safe_date != found.date {
        text += &format!("  work towards: {}\n", day(&found.safe_date));
    }
    if found.latest_arguable_date != found.date {
        text += &format!("  latest arguable: {}\n", day(&found.latest_arguable_date));
    }
    text += &found.working.iter().map(|step| format!("    {step}\n")).collect::<String>();
    if !found.verified {
        text +=
            "  The words of this rule were not read at the source: check them before you rely on the day.\n";
    }
    text
}
