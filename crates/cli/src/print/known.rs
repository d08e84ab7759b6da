use super::table::{Side, Table};
use super::words::{plain, visible};
use app::wire::{KnownPeople, OtherRecord};

/// Who may be meant, the likeliest first, with the reasons.
pub fn known(known: &KnownPeople) -> String {
    if known.people.is_empty() {
        return "Nobody like that is known.\n".to_owned();
    }
    let mut table = Table::new(&[
        ("Number", Side::Right),
        ("Name", Side::Left),
        ("Status", Side::Left),
        ("City", Side::Left),
        ("Alike", Side::Right),
        ("Reasons", Side::Left),
        ("Case", Side::Left),
    ]);
    for person in &known.people {
        let other = person.other_name.as_deref().unwrap_or_default();
        let reasons: Vec<String> = person.reasons.iter().map(|reason| wording(reason, other)).collect();
        table.row([
            person.person.to_string(),
            person.name.clone(),
            plain(&person.status),
            person.city.clone().unwrap_or_default(),
            person.score.to_string(),
            reasons.join(", "),
            person.caption.clone().unwrap_or_default(),
        ]);
    }
    table.lines("")
}

/// A reason in words, with the other name that it is about.
fn wording(reason: &str, other_name: &str) -> String {
    match reason {
        "known_as" | "former_name" => format!("{} {other_name}", plain(reason)),
        reason => plain(reason),
    }
}

/// The other records of one human being, with the case of each.
pub fn same_human(others: &[OtherRecord]) -> String {
    if others.is_empty() {
        return "No other record of the same human being is known.\n".to_owned();
    }
    let line = |of: &OtherRecord| {
        format!("{}: {}, {}, {}\n", of.person, visible(&of.name), plain(&of.status), visible(&of.caption))
    };
    others.iter().map(line).collect()
}
