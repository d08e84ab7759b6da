use super::table::{Side, Table};
use super::words::{count, people, visible};
use app::wire::{
    DocumentCheck, DocumentHit, DocumentKindView, DocumentPage, DocumentStanding, DocumentUnreadable,
    DocumentView, ProofGrid, ProofGridItem,
};

/// A page of documents, and how many there are.
pub fn documents(page: &DocumentPage) -> String {
    let columns = [
        ("No.", Side::Right),
        ("Day", Side::Left),
        ("Kind", Side::Left),
        ("Title", Side::Left),
        ("About", Side::Left),
        ("File", Side::Left),
        ("Stands", Side::Left),
    ];
    let mut table = Table::new(&columns);
    for row in &page.rows {
        table.row([
            row.document.to_string(),
            row.on.clone(),
            row.kind_name.clone(),
            row.title.clone(),
            about(row),
            row.place.clone(),
            standing(row.standing).to_owned(),
        ]);
    }
    let of_all = format!(
        "{} of {} documents, in {}\n",
        count(page.rows.len() as u64),
        count(page.matching),
        page.folder
    );
    table.lines("") + &visible(of_all.trim_end()) + "\n"
}

/// Documents that were found, each with the part of its text and the words between brackets.
pub fn documents_found(page: &DocumentPage) -> String {
    let line = |row: &DocumentView| {
        let found = row.hit.as_ref().map(|hit| format!("\n    {}", part(hit))).unwrap_or_default();
        format!("{}  {}  {}  {}{found}\n", row.document, row.on, visible(&row.title), visible(&about(row)))
    };
    let lines: String = page.rows.iter().map(line).collect();
    let of_all = match page.matching {
        0 => "No document holds these words.\n".to_owned(),
        1 => "1 document\n".to_owned(),
        many => format!("{} documents\n", count(many)),
    };
    lines + &of_all
}

fn part(hit: &DocumentHit) -> String {
    let units: Vec<u16> = hit.text.encode_utf16().collect();
    let slice = |from: u32, to: u32| {
        String::from_utf16_lossy(units.get(from as usize..to as usize).unwrap_or_default())
    };
    let (mut text, mut at) = (String::new(), 0);
    for mark in &hit.marks {
        text += &format!("{}[{}]", slice(at, mark.from), slice(mark.from, mark.to));
        at = mark.to;
    }
    text += &slice(at, u32::try_from(units.len()).unwrap_or(u32::MAX));
    let page = if hit.page == 0 { String::new() } else { format!("p. {}: ", hit.page) };
    page + &visible(&text.replace('\n', " "))
}

/// What came of reading every file again.
pub fn documents_checked(check: &DocumentCheck) -> String {
    let mut said =
        format!("{} of {} files are as they were added.\n", count(check.present), count(check.documents));
    for row in &check.changed {
        said += &format!("Changed: {} (document {})\n", visible(&row.place), row.document);
    }
    for missing in &check.missing {
        let row = &missing.document;
        let found = match &missing.found {
            Some(place) => format!("; its content lies at {}, --relink keeps that", visible(place)),
            None => String::new(),
        };
        said += &format!("Missing: {} (document {}){found}\n", visible(&row.place), row.document);
    }
    for DocumentUnreadable { place, why } in &check.unreadable {
        said += &format!("Not read: {}: {}\n", visible(place), visible(why));
    }
    for place in &check.strangers {
        said += &format!("On no record: {}\n", visible(place));
    }
    said
}

/// The kinds of documents, those marked that everyone of the class has to send.
pub fn document_kinds(kinds: &[DocumentKindView]) -> String {
    let line = |kind: &DocumentKindView| {
        let required = if kind.is_required { "  required of everyone" } else { "" };
        format!("{}{required}\n", visible(&kind.name))
    };
    kinds.iter().map(line).collect()
}

fn about(row: &DocumentView) -> String {
    row.about.iter().map(|about| about.name.as_str()).collect::<Vec<_>>().join("; ")
}

fn standing(of: DocumentStanding) -> &'static str {
    match of {
        DocumentStanding::Present => "",
        DocumentStanding::Changed => "CHANGED",
        DocumentStanding::Missing => "MISSING",
    }
}

/// What is asked of everyone of the class, with who has it on record.
pub fn proof_grid(grid: &ProofGrid) -> String {
    if grid.items.is_empty() {
        return "Nothing is asked of everyone of the class; `documents kinds --require` asks for a document\n".to_owned();
    }
    let item = |of: &ProofGridItem| {
        let claim = of.claim.as_deref().map(|claim| format!(", {}", visible(claim))).unwrap_or_default();
        format!("{}: {}{claim}: missing from {}\n", of.key, visible(&of.says), people(of.missing))
    };
    let items: String = grid.items.iter().map(item).collect();
    let more = match grid.not_shown {
        0 => String::new(),
        more => format!("{} more are asked for than are shown\n", count(more)),
    };
    let names = [("Number", Side::Left), ("Name", Side::Left)].into_iter();
    let columns: Vec<(&str, Side)> =
        names.chain(grid.items.iter().map(|of| (of.key.as_str(), Side::Left))).collect();
    let mut table = Table::new(&columns);
    for row in &grid.rows {
        let known = row.known.iter().map(|known| match known {
            Some(true) => "yes",
            Some(false) => "LACKS",
            None => "",
        });
        let who = [row.external_id.clone().unwrap_or_default(), row.name.clone()];
        table.row(who.into_iter().chain(known.map(str::to_owned)));
    }
    let listed = format!("{} of {} listed\n", count(grid.rows.len() as u64), count(grid.people));
    items + &more + &table.lines("") + &listed
}
