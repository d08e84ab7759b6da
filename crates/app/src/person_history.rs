//! What became of one person, field by field, and undoing one field of what an operation did.

use crate::history::operation_view;
use crate::opt_out::refuse_frozen;
use crate::person_field::{Field, all};
use crate::wire::{
    ChangedSince, Done, FieldAsked, FieldChange, FieldDifference, FieldHistory, LaterChange, OperationPeople,
    PeopleChanged, PersonChanged, PersonPartUndo,
};
use crate::{App, ErrorCode, Failure, done, sentence};
use domain::person::{Person, Source};
use store::{FactType, OperationRow, Version};

/// What became of one field of a person, newest first: old, new, who, when, and from which row of which file.
///
/// # Errors
/// When there is no such person or field.
pub fn person_field_history(app: &mut App, req: FieldAsked) -> Result<FieldHistory, Failure> {
    let now = app.store()?.read().person(req.person)?;
    let types = app.store()?.read().fact_types(now.case)?;
    let field = field_of(&req.field, &types)?;
    let versions = app.versions(req.person)?;
    let read = app.store()?.read();
    let text = |person: &Option<Person>| person.as_ref().and_then(|person| field.shown(person));
    let mut changes = Vec::new();
    for version in versions.iter().filter(|version| differs(field, version)) {
        let Version { operation, before, after } = version;
        changes.push(FieldChange {
            old: text(before),
            new: text(after),
            file: read.imported_list(*operation)?.map(|list| list.file_name),
            row: after.as_ref().and_then(|person| field.row(person)),
            operation: operation_view(read.operation(*operation)?),
            can_undo: before.is_some() && after.as_ref().is_some_and(|after| field.is_same(after, &now)),
        });
    }
    Ok(FieldHistory { label: field.label(), kind: field.kind().to_owned(), changes })
}

fn field_of<'t>(key: &str, types: &'t [FactType]) -> Result<Field<'t>, Failure> {
    Field::of_key(key, types).ok_or_else(|| Failure::invalid("field", format!("there is no field {key:?}")))
}

/// Whether an operation changed a field, of someone new from nothing.
fn differs(field: Field<'_>, version: &Version) -> bool {
    match (&version.before, &version.after) {
        (Some(before), Some(after)) => !field.is_same(before, after),
        (one, other) => [one, other].into_iter().flatten().any(|person| field.text(person).is_some()),
    }
}

/// Whom an operation changed and what of each, and on whom it wrote notes.
///
/// # Errors
/// When there is no such operation.
pub fn operation_people(app: &mut App, req: OperationPeople) -> Result<PeopleChanged, Failure> {
    let read = app.store()?.read();
    read.operation(req.operation)?;
    let mut people = read.people_of_operation(req.operation)?;
    people.extend(read.noted_by(req.operation)?);
    people.sort_unstable();
    people.dedup();
    let page = people.iter().skip(req.offset as usize).take(req.limit as usize);
    let page = page.map(|person| person_changed(app, *person, req.operation)).collect::<Result<_, _>>()?;
    Ok(PeopleChanged { total: people.len() as u64, people: page })
}

fn person_changed(app: &mut App, person: i64, operation: i64) -> Result<PersonChanged, Failure> {
    let note = app.store()?.read().note_written(operation, person)?;
    let versions = app.versions(person)?;
    if note.is_some() && versions.iter().all(|version| version.operation != operation) {
        let name = app.store()?.read().person(person)?.name.listed();
        return Ok(PersonChanged { person, name, came: false, went: false, note, fields: Vec::new() });
    }
    let version = version_of(&versions, operation)?;
    let now = versions.first().and_then(|newest| newest.after.as_ref());
    let shown = version.after.as_ref().or(version.before.as_ref());
    let shown = shown.ok_or_else(|| Failure::unexpected("an operation that touched nobody"))?;
    let types = app.store()?.read().fact_types(shown.case)?;
    let difference = |field: Field<'_>, before: &Person, after: &Person| FieldDifference {
        field: field.key(),
        label: field.label(),
        kind: field.kind().to_owned(),
        old: field.shown(before),
        new: field.shown(after),
        can_undo: now.is_some_and(|now| field.is_same(after, now)),
        later: None,
    };
    let mut fields = Vec::new();
    if let (Some(before), Some(after)) = (&version.before, &version.after) {
        for field in all(&types).filter(|field| !field.is_same(before, after)) {
            let mut difference = difference(field, before, after);
            if !difference.can_undo {
                let later = versions.iter().find(|of| of.operation > operation && differs(field, of));
                difference.later = later.map(|of| app.later_change(of.operation)).transpose()?;
            }
            fields.push(difference);
        }
    }
    Ok(PersonChanged {
        person,
        name: shown.name.listed(),
        came: version.before.is_none(),
        went: version.after.is_none(),
        note,
        fields,
    })
}

fn version_of(versions: &[Version], operation: i64) -> Result<&Version, Failure> {
    let found = versions.iter().find(|version| version.operation == operation);
    found.ok_or_else(|| Failure::not_found(format!("operation {operation} changed nothing of this person")))
}

/// Undoes what an operation made of one person, or of one field of them: the old value is written as a new operation.
///
/// # Errors
/// When the operation brought the person or changed nothing of the field, or a later one changed it again: that one is
/// named. When it would change names or contacts of a record that is frozen.
pub fn person_part_undo(app: &mut App, req: PersonPartUndo) -> Result<Done, Failure> {
    let now = app.store()?.read().person(req.person)?;
    let types = app.store()?.read().fact_types(now.case)?;
    let asked = req.field.as_deref().map(|key| field_of(key, &types)).transpose()?;
    let versions = app.versions(req.person)?;
    let (Some(before), Some(after)) = ends(version_of(&versions, req.operation)?) else {
        let message = format!(
            "operation {} brought this person, so there is no older value; remove the person, or undo it as a whole",
            req.operation
        );
        return Err(conflict(message, None));
    };
    let fields: Vec<Field<'_>> = all(&types)
        .filter(|field| asked.is_none_or(|asked| asked == *field) && !field.is_same(before, after))
        .collect();
    if fields.is_empty() {
        let what = asked.map_or_else(|| "anything".to_owned(), Field::label);
        let message = format!("operation {} did not change {what} of this person", req.operation);
        return Err(Failure::not_found(message));
    }
    for field in &fields {
        refuse_if_changed_later(app, *field, &versions, req.operation, (before, after, &now))?;
    }
    if fields.iter().any(|field| field.is_identity() || field.is_contact()) {
        refuse_frozen(app.store()?.read(), &now)?;
    }
    let summary = undone(app, &fields, &now, req.operation)?;
    app.operate("person_part_undo", Some(now.case), |op| {
        let mut person = now.clone();
        fields.iter().for_each(|field| field.put_back(before, &mut person));
        if fields.iter().any(|field| field.is_identity()) {
            let is_as_before =
                all(&[]).filter(|field| field.is_identity()).all(|field| field.is_same(before, &person));
            person.named_by =
                if is_as_before { before.named_by } else { Source { operation: op.id, row: None } };
        }
        if let Some(id) = person.external_id.as_deref().filter(|_| person.external_id != now.external_id)
            && let Some(holder) = op.read().person_by_external_id(person.case, id)?
        {
            let message =
                format!("{id:?} is the id of {} by now; give that one another first", holder.name.listed());
            return Err(conflict(message, None));
        }
        op.person_update(&person)?;
        Ok(done(op, summary))
    })
}

fn ends(version: &Version) -> (Option<&Person>, Option<&Person>) {
    (version.before.as_ref(), version.after.as_ref())
}

/// Refuses where a field does not hold any more what the operation left in it, and names the one that changed it last.
fn refuse_if_changed_later(
    app: &App,
    field: Field<'_>,
    versions: &[Version],
    operation: i64,
    (before, after, now): (&Person, &Person, &Person),
) -> Result<(), Failure> {
    if field.is_same(after, now) {
        return Ok(());
    }
    if field.is_same(before, now) {
        let message = format!("{} is already as it was before operation {operation}", field.label());
        return Err(conflict(message, None));
    }
    let later = versions.iter().find(|version| version.operation > operation && differs(field, version));
    let Some(later) = later else {
        return Err(Failure::unexpected("a value that no operation wrote"));
    };
    let by = app.store()?.read().operation(later.operation)?;
    let at = by.at.get(..16).unwrap_or(&by.at).replace('T', " ");
    let message = format!(
        "operation {operation} cannot be undone for {}: operation {} changed it later ({}, {}, {at} UTC). Undo {} first",
        field.label(),
        by.id,
        by.summary,
        by.user,
        by.id
    );
    Err(conflict(message, Some(by.id)))
}

fn conflict(message: String, operation: Option<i64>) -> Failure {
    Failure { code: ErrorCode::Conflict, message: sentence(&message), field: None, hint: None, operation }
}

/// What the history says of it.
fn undone(app: &App, fields: &[Field<'_>], now: &Person, operation: i64) -> Result<String, Failure> {
    let labels: Vec<String> = fields.iter().map(|field| field.label()).collect();
    let did = app.store()?.read().operation(operation)?.summary;
    Ok(format!("Undo {} of {} in operation {operation}: {did}", labels.join(", "), now.name.listed()))
}

impl App {
    /// A person of an operation who was changed since, with what changed them last.
    pub(crate) fn changed_since(&mut self, person: i64, operation: i64) -> Result<ChangedSince, Failure> {
        let versions = self.versions(person)?;
        let version = version_of(&versions, operation)?;
        let shown = version.after.as_ref().or(version.before.as_ref());
        let name = shown.map(|person| person.name.listed()).unwrap_or_default();
        let later = versions.first().filter(|newest| newest.operation > operation);
        let later = later.map(|newest| self.later_change(newest.operation)).transpose()?;
        Ok(ChangedSince { person, name, later })
    }

    fn later_change(&self, operation: i64) -> Result<LaterChange, Failure> {
        let OperationRow { summary, .. } = self.store()?.read().operation(operation)?;
        Ok(LaterChange { operation, summary })
    }

    fn versions(&mut self, person: i64) -> Result<Vec<Version>, Failure> {
        let store = self.store.as_mut().ok_or_else(Failure::no_file)?;
        Ok(store.versions(person)?)
    }
}
