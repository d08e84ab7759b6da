use super::table::{Side, Table};
use super::words::plain;
use app::wire::KnownPeople;

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
        let reasons: Vec<String> = person.reasons.iter().map(|reason| plain(reason)).collect();
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
