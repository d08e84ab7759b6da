use super::table::{Side, Table};
use super::words::{day, plain, visible};
use app::wire::{PersonFile, PersonRecord, ReachEntry, RelationView, RoleFieldView, RoleKindView, RoleView};

/// Whose record it is: name, number of the class list, status.
pub fn person_head(of: &PersonFile) -> String {
    let number = of.external_id.as_deref().map(|id| format!(", {}", visible(id))).unwrap_or_default();
    format!("{}{number}, {}\n", visible(&of.name), plain(&of.status))
}

/// A person's file beside names, facts and claims.
pub fn person_record(of: &PersonRecord) -> String {
    handling(of) + &contacts(of) + &roles(of) + &relations(of)
}

fn handling(of: &PersonRecord) -> String {
    let how = &of.handling;
    let why = how.why.as_deref().map(|why| format!(": {}", visible(why))).unwrap_or_default();
    let said = |label: &str, text: &Option<String>| {
        text.as_deref().map(|text| format!("{label} {}.\n", visible(text))).unwrap_or_default()
    };
    let barred = if how.do_not_contact { format!("Do not contact{why}.\n") } else { String::new() };
    let frozen = of.frozen_since.as_deref().map(day);
    barred
        + &said("Represented by", &of.counsel)
        + &said("Language:", &how.language)
        + &said("Letters are opened by", &of.care_of)
        + &said("No letter goes out:", &of.barred.as_deref().map(plain))
        + &said("Opted out; names and contacts are frozen since", &frozen)
        + if of.lacks_request {
            "No request to be left out is on record; the day on which tolling ended is not known.\n"
        } else {
            ""
        }
}

fn contacts(of: &PersonRecord) -> String {
    let mut table = Table::new(&[
        ("No.", Side::Right),
        ("Kind", Side::Left),
        ("Contact", Side::Left),
        ("Stands", Side::Left),
        ("Noted", Side::Left),
    ]);
    for contact in &of.contacts {
        table.row([
            contact.at.to_string(),
            contact.kind.clone(),
            contact.shown.clone(),
            stands(contact),
            day(&contact.noted_on),
        ]);
    }
    if of.contacts.is_empty() { "No contact is known.\n".to_owned() } else { table.lines("") }
}

fn stands(of: &ReachEntry) -> String {
    match (&of.quality_on, &of.ended_on) {
        (Some(on), _) => format!("{} {}", of.quality, day(on)),
        (None, Some(on)) => format!("ended {}", day(on)),
        (None, None) if of.is_current => "current".to_owned(),
        (None, None) => "earlier".to_owned(),
    }
}

fn roles(of: &PersonRecord) -> String {
    of.roles.iter().map(role).collect()
}

fn role(of: &RoleView) -> String {
    let late = match of.days_late {
        Some(1) => ", late by 1 day".to_owned(),
        Some(days) => format!(", late by {days} days"),
        None => String::new(),
    };
    let counts = match (of.counts, of.is_done) {
        (false, _) => ", does not count until it is accepted",
        (true, false) => ", counts, and the person is still of the class: accept it",
        (true, true) => "",
    };
    let detail =
        of.entry.detail.iter().map(|(field, text)| format!("  {}: {}\n", plain(field), visible(text)));
    let missing: Vec<String> = of.missing.iter().map(|field| plain(field)).collect();
    let missing = match missing.is_empty() {
        true => String::new(),
        false => format!("  still missing: {}\n", missing.join(", ")),
    };
    let (role, from) = (plain(&of.entry.role), day(&of.entry.from_on));
    format!("{role} since {from}{late}{counts}\n{}{missing}", detail.collect::<String>())
}

fn relations(of: &PersonRecord) -> String {
    let line =
        |of: &RelationView| format!("{}: {} (relation {})\n", plain(&of.is), visible(&of.name), of.relation);
    of.relations.iter().map(line).collect()
}

/// The roles that there are, with the fields of each and what they hold.
pub fn role_kinds(roles: &[RoleKindView]) -> String {
    let field = |of: &RoleFieldView| {
        let options = if of.options.is_empty() { plain(&of.holds) } else { of.options.join(" or ") };
        format!("  {}: {options}\n", of.name)
    };
    let role =
        |of: &RoleKindView| format!("{}\n{}", of.role, of.fields.iter().map(field).collect::<String>());
    roles.iter().map(role).collect()
}
