use super::table::{Side, Table};
use super::words::{count, dollars, people, plain, visible};
use app::wire::{CatalogueEntry, ClaimView, ClassMovers, Done, GroupTable, InputSourceView};

/// Every theory that can be pleaded.
pub fn catalogue(entries: &[CatalogueEntry]) -> String {
    let mut table = Table::new(&[
        ("Theory", Side::Left),
        ("Name", Side::Left),
        ("Gives", Side::Left),
        ("Time to file", Side::Left),
    ]);
    for entry in entries {
        let limitation = entry.limitation.clone();
        table.row([entry.theory.clone(), entry.name.clone(), entry.gives.clone(), limitation]);
    }
    table.lines("")
}

/// The claims of a case.
pub fn claims(claims: &[ClaimView]) -> String {
    if claims.is_empty() {
        return "The case pleads no claim yet. Add one with `numerosity claim add`.\n".to_owned();
    }
    let mut table = Table::new(&[
        ("Claim", Side::Left),
        ("Name", Side::Left),
        ("Status", Side::Left),
        ("People", Side::Right),
        ("Gross", Side::Right),
        ("After overlap", Side::Right),
    ]);
    for claim in claims {
        table.row([
            claim.claim.clone(),
            claim.name.clone(),
            claim.statuses.last().map(|status| plain(&status.status)).unwrap_or_default(),
            count(claim.people),
            dollars(claim.gross),
            dollars(claim.after_overlap),
        ]);
    }
    table.lines("")
}

/// Which loss a new claim makes good, with which other claims, and how that is changed.
pub fn joined(claim: &ClaimView, all: &[ClaimView]) -> String {
    let others = all.iter().filter(|other| other.id != claim.id && other.loss == claim.loss);
    let others: Vec<&str> = others.map(|other| other.claim.as_str()).collect();
    let with = if others.is_empty() {
        "which no other claim does".to_owned()
    } else {
        format!("with {}: the same dollars count once", others.join(", "))
    };
    visible(&format!(
        "{} makes good the loss {:?}, {with}. Another loss: numerosity claim loss … --claim {} LOSS",
        claim.name, claim.loss, claim.claim
    ))
}

/// What tells each input of each claim.
pub fn inputs(told: &[InputSourceView]) -> String {
    if told.is_empty() {
        return "No claim of the case asks for anything yet.\n".to_owned();
    }
    let mut table = Table::new(&[
        ("Claim", Side::Left),
        ("Input", Side::Left),
        ("Holds", Side::Left),
        ("Told by", Side::Left),
    ]);
    for told in told {
        let by = match (&told.fact, &told.events) {
            (Some(fact), _) => format!("fact {fact}"),
            (None, Some(kind)) => format!("events of kind {kind}"),
            (None, None) => String::new(),
        };
        let or = told.stands_in.as_ref().map(|input| format!("; {input} where that is not known"));
        let by = by + &or.unwrap_or_default();
        table.row([told.claim.clone(), told.input.clone(), plain(&told.kind), by]);
    }
    table.lines("")
}

/// Who would move under a new version of a class, and whether it was written.
pub fn movers(found: &ClassMovers, done: Option<&Done>) -> String {
    let (moves_in, moves_out) = (people(found.moves_in), people(found.moves_out));
    let (members, unknown) = (people(found.members), people(found.unknown));
    let mut text =
        format!("in: {moves_in}, out: {moves_out}; then {members} inside, {unknown} not known\n\n");
    let mut table = Table::new(&[("", Side::Left), ("Id", Side::Left), ("Name", Side::Left)]);
    for mover in &found.named {
        let way = match (mover.moves_in, mover.is_unknown) {
            (true, _) => "in",
            (false, true) => "out, not known",
            (false, false) => "out",
        };
        table.row([way.to_owned(), mover.external_id.clone().unwrap_or_default(), mover.name.clone()]);
    }
    if !found.named.is_empty() {
        text += &table.lines("");
    }
    text += &match done {
        Some(done) => format!("\n{} (operation {})\n", visible(&done.summary), done.operation),
        None => "\nNothing was written; --accept writes the new version.\n".to_owned(),
    };
    text
}

/// The class taken apart.
pub fn groups(by: &str, found: &GroupTable) -> String {
    let mut table = Table::new(&[
        (by, Side::Left),
        ("People", Side::Right),
        ("Gross", Side::Right),
        ("After overlap", Side::Right),
    ]);
    for row in &found.rows {
        let name = row.name.as_deref().map_or("not known".to_owned(), plain);
        table.row([name, count(row.people), dollars(row.gross), dollars(row.after_overlap)]);
    }
    let note = "\nA claim against several defendants stands with each; the parts are not added up.\n";
    table.lines("") + if found.adds_up { "" } else { note }
}
