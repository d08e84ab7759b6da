//! Versions of a list held beside each other: who was added, who is gone, what changed, by field. Rows that could not be
//! read say nothing of who is gone: they are named apart.

use crate::export::{Sheet, redaction, write};
use crate::import::keyed;
use crate::import_decisions::Decisions;
use crate::import_match::{Compared, Matching};
use crate::import_merge::Change;
use crate::leaving::{Leaving, Tells};
use crate::list_file::{ReadAs, in_other_order, stream_list};
use crate::list_map::{Taken, wanted};
use crate::list_unread::NotRead;
use crate::view::ClassView;
use crate::wire::{
    Exported, FieldCount, ImportCheck, ListChange, ListChanges, ListCompare, ListCompareExport,
};
use crate::{App, Failure, grouped};
use domain::person::{Name, Person};
use std::collections::BTreeMap;
use store::{ImportRow, PartsRead, Reader, SaidList};

/// Changes that go over the wire one by one.
const SHOWN: usize = 1_000;

/// What the later of two lists says otherwise than the earlier, or a list than the case. Writes nothing.
///
/// # Errors
/// When there is no such list, or it came in before the program kept what lists say of people known; when a file cannot
/// be read.
pub fn list_compare(app: &mut App, req: ListCompare) -> Result<ListChanges, Failure> {
    let mut rows = Vec::new();
    let changes = compare(app, &req, &mut |change, _| {
        if rows.len() < SHOWN {
            rows.push(change);
        }
    })?;
    Ok(ListChanges { rows, ..changes })
}

/// Writes all that the later of two lists says otherwise into a file; the history keeps that it was done.
///
/// # Errors
/// Those of [`list_compare`]; when the name does not end in `.csv`, the file is there and is not to be replaced, or it
/// cannot be written.
pub fn list_compare_export(app: &mut App, req: ListCompareExport) -> Result<Exported, Failure> {
    let (redaction, case) = (redaction(req.redaction.as_deref())?, req.compare.case);
    let leaving = Leaving::of(app, case, redaction)?;
    let view = app.view(case)?;
    let mut lines = Vec::new();
    let found =
        compare(app, &req.compare, &mut |change, said| lines.push(line(change, said, &view, &leaving)))?;
    let read = app.store()?.read();
    let mut parts = PartsRead::default();
    let mut sheet = Sheet::default();
    sheet.row(["What", "ID", "Name", "Row", "Field", "Before", "After"]);
    let rows = lines.len() as u64;
    for line in lines {
        sheet.row(match line {
            Line::Stranger(cells) => cells,
            Line::Known(person, change) => {
                let person = read.person_among(person, &mut parts)?;
                cells(change, |tells, text| leaving.cell(&person, tells, text))
            }
        });
    }
    let written = write(app, &req.path, req.replace, &sheet, rows)?;
    let (from, to) = (&found.from, &found.to);
    let summary =
        format!("Exported {} differences between {from} and {to} to {}", grouped(rows), written.file_name);
    app.operate("list_compare_export", Some(case), |_| Ok((written, summary)))
}

/// A line of the file on its way.
enum Line {
    /// Of somebody in the case.
    Known(i64, ListChange),
    /// Of somebody who is not in it any more, or not yet.
    Stranger([String; 7]),
}

/// A difference, of a person as the lists have them.
fn line(change: ListChange, said: &Person, view: &ClassView, leaving: &Leaving) -> Line {
    match change.person.filter(|person| view.row(*person).is_some()) {
        Some(person) => Line::Known(person, change),
        None => Line::Stranger(cells(change, |tells, text| leaving.cell_of_stranger(said, tells, text))),
    }
}

/// A difference as it goes out.
fn cells(change: ListChange, told: impl Fn(Tells, String) -> String) -> [String; 7] {
    let tells = change.field.as_deref().map_or(Tells::Other, Tells::of_column);
    let text = |text: Option<String>| text.unwrap_or_default();
    [
        change.what,
        told(Tells::Other, text(change.external_id)),
        told(Tells::Name, change.name),
        text(change.row.map(|row| row.to_string())),
        text(change.field),
        told(tells, text(change.before)),
        told(tells, text(change.after)),
    ]
}

/// Takes a difference, with the person as the lists have them.
type Take<'t> = &'t mut dyn FnMut(ListChange, &Person);

fn compare(app: &mut App, req: &ListCompare, take: Take<'_>) -> Result<ListChanges, Failure> {
    match (req.from, req.to, &req.list) {
        (Some(from), Some(to), None) => two_imports(app.store()?.read(), req.case, from, to, take),
        (None, None, Some(list)) => with_case(app, list, take),
        _ => Err(Failure::invalid("from", "name two imports, or one list to be held beside the case")),
    }
}

/// Counts what is found, field by field.
#[derive(Default)]
struct Counts {
    changes: ListChanges,
    fields: BTreeMap<String, u64>,
}

impl Counts {
    fn add(&mut self, change: ListChange, said: &Person, take: Take<'_>) {
        match (&change.field, change.what.as_str()) {
            (Some(field), _) => *self.fields.entry(field.clone()).or_default() += 1,
            (None, "added") => self.changes.added += 1,
            (None, "left_out") => self.changes.left_out += 1,
            (None, "frozen") => self.changes.frozen += 1,
            (None, _) => self.changes.gone += 1,
        }
        take(change, said);
    }

    /// Names who stands in the rows of the later list that could not be read.
    fn not_read(&mut self, rows: &NotRead, take: Take<'_>) {
        self.changes.not_read = rows.count();
        for said in rows.people() {
            take(ListChange { person: None, ..whole("not_read", &said) }, &said);
        }
    }

    fn person(&mut self, differs: bool) {
        *(if differs { &mut self.changes.changed } else { &mut self.changes.same }) += 1;
    }

    fn finish(self, from: String, to: String) -> ListChanges {
        let mut fields: Vec<FieldCount> =
            self.fields.into_iter().map(|(field, count)| FieldCount { field, count }).collect();
        fields.sort_by_key(|of| std::cmp::Reverse(of.count));
        ListChanges { from, to, fields, ..self.changes }
    }
}

fn two_imports(
    read: Reader<'_>,
    case: i64,
    from: i64,
    to: i64,
    take: Take<'_>,
) -> Result<ListChanges, Failure> {
    let imports = read.imports(case)?;
    let (from, to) = (import(&imports, from)?, import(&imports, to)?);
    let (mut earlier, mut later) = (said(read, case, from)?, said(read, case, to)?);
    let (not_read_before, not_read) = (NotRead::of(&from.record)?, NotRead::of(&to.record)?);
    let mut counts = Counts::default();
    counts.changes.not_read_before = not_read_before.count();
    for id in later.people() {
        let Some(after) = later.of(id)? else { continue };
        match earlier.of(id)? {
            None if not_read_before.holds(&after) => {}
            None => counts.add(whole("added", &after), &after, take),
            Some(before) => {
                let found = differences(&before, &after);
                counts.person(!found.is_empty());
                if found.is_empty() {
                    continue;
                }
                let mut said = after.clone();
                said.contacts.extend(before.contacts);
                for (field, stood, stands) in found {
                    counts.add(changed(&after, field, stood, stands), &said, take);
                }
            }
        }
    }
    for id in earlier.people() {
        if !later.names(id)
            && let Some(before) = earlier.of(id)?
            && !not_read.holds(&before)
        {
            counts.add(whole("gone", &before), &before, take);
        }
    }
    counts.not_read(&not_read, take);
    Ok(counts.finish(called(from), called(to)))
}

fn import(imports: &[ImportRow], operation: i64) -> Result<&ImportRow, Failure> {
    let found = imports.iter().find(|import| import.operation == operation && import.kind == "import");
    found.ok_or_else(|| {
        Failure::not_found(format!("operation {operation} brought no class list into the case"))
    })
}

fn called(import: &ImportRow) -> String {
    import.record.name.clone().unwrap_or_else(|| import.record.file_name.clone())
}

/// What a list said; refused where it came in before that was kept of people whom the case knew.
fn said<'r>(read: Reader<'r>, case: i64, import: &ImportRow) -> Result<SaidList<'r>, Failure> {
    let list = read.said_list(case, import.operation)?;
    let record = &import.record;
    if (list.len() as u64) < record.new + record.updated + record.unchanged {
        let message = format!(
            "{} came in before the program kept what lists say of people whom the case knows; bring the list in once more to compare it",
            called(import)
        );
        return Err(Failure::invalid("from", message));
    }
    Ok(list)
}

fn whole(what: &str, person: &Person) -> ListChange {
    ListChange {
        what: what.to_owned(),
        person: Some(person.id),
        external_id: person.external_id.clone(),
        name: person.name.listed(),
        row: person.named_by.row,
        field: None,
        before: None,
        after: None,
    }
}

fn changed(person: &Person, field: String, before: Option<String>, after: Option<String>) -> ListChange {
    ListChange { field: Some(field), before, after, ..whole("changed", person) }
}

/// The fields of which two people differ, with what each has.
fn differences(before: &Person, after: &Person) -> Vec<(String, Option<String>, Option<String>)> {
    let (mut before, after) = (values(before), values(after));
    let mut found = Vec::new();
    for (field, value) in after {
        let stood = before.remove(&field);
        if stood.as_ref() != Some(&value) {
            found.push((field, stood, Some(value)));
        }
    }
    found.extend(before.into_iter().map(|(field, stood)| (field, Some(stood), None)));
    found
}

fn values(person: &Person) -> BTreeMap<String, String> {
    let Name { given, middle, family, suffix, .. } = &person.name;
    let address = person.address().cloned().unwrap_or_default();
    let known = [
        ("external_id", person.external_id.clone()),
        ("first", given.clone()),
        ("middle", middle.clone()),
        ("last", family.clone()),
        ("suffix", suffix.clone()),
        ("dob", person.born_on.map(|day| day.to_string())),
        ("email", person.email().map(str::to_owned)),
        ("phone", person.phone().map(str::to_owned)),
        ("street", address.street),
        ("city", address.city),
        ("state", address.state),
        ("zip", address.zip),
        ("status", Some(person.status().word().to_owned())),
    ];
    let known = known.into_iter().filter_map(|(field, value)| Some((field.to_owned(), value?)));
    let facts = person.facts.iter().map(|fact| (fact.key.to_string(), fact.value.to_text()));
    known.chain(facts).chain(person.extra.iter().cloned()).collect()
}

fn with_case(app: &mut App, list: &ImportCheck, take: Take<'_>) -> Result<ListChanges, Failure> {
    app.watch.begin();
    let wanted = wanted(app.store()?.read(), list.case)?;
    let taken = Taken::of(app, list, &wanted)?;
    let (read, today) = (app.store()?.read(), app.today());
    let decisions = Decisions::read(list.matching.as_ref())?;
    let read_as = ReadAs { wanted: &wanted, mapping: &taken.mapping };
    // The order of its dates is known once all of it was read, and what was told by then cannot be taken back.
    let form = stream_list(&app.watch, &taken.source, &taken.asked, read_as, |row| row, &mut |_, _| Ok(()))?
        .list
        .form;
    let asked = in_other_order(&taken.asked, &form).unwrap_or_else(|| taken.asked.clone());
    let mut matching = Matching::begin(read, list.case, &wanted, 0, today, &decisions)?;
    let mut counts = Counts::default();
    let file = stream_list(&app.watch, &taken.source, &asked, read_as, keyed(), &mut |columns, rows| {
        matching.columns(columns);
        for (row, keys) in &rows {
            let whole = |what, person: &Person| ListChange { row: Some(row.row), ..whole(what, person) };
            match matching.compare(read, row, keys)? {
                Compared::Known(person, changes) => {
                    counts.person(!changes.is_empty());
                    for Change { field, stands, brings, .. } in changes {
                        let change = changed(&person, field, stands, Some(brings));
                        counts.add(ListChange { row: Some(row.row), ..change }, &person, take);
                    }
                }
                Compared::Frozen(person) => counts.add(whole("frozen", &person), &person, take),
                new => {
                    let what = if matches!(new, Compared::New) { "added" } else { "left_out" };
                    let said = matching.said(row.clone());
                    counts.add(ListChange { person: None, ..whole(what, &said) }, &said, take);
                }
            }
        }
        Ok(())
    })?;
    let mut parts = PartsRead::default();
    let not_read = NotRead::new(&file.list.unread, file.list.rejected as u64);
    for id in matching.unmatched() {
        let person = read.person_among(id, &mut parts)?;
        if !not_read.holds(&person) {
            counts.add(ListChange { row: None, ..whole("gone", &person) }, &person, take);
        }
    }
    counts.not_read(&not_read, take);
    Ok(counts.finish("the case".to_owned(), file.file_name))
}
