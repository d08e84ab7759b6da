//! `people set`.

use crate::answer::{Answer, shown};
use crate::args::By;
use crate::args_people::{Listed, PeopleSet};
use crate::commands::people_list::asked_list;
use crate::open::{open, open_to_change};
use crate::{print, typed};
use app::wire::{BulkAsked, BulkChange, BulkSet, Chosen, PersonFind};
use app::{App, CountedFrom, Failure};

/// Sets one thing of many people at once.
///
/// # Errors
/// When nobody matches, what is to be set cannot be read, or people have changed since they were looked at.
pub fn people_set(app: &mut App, by: &By, of: &PeopleSet) -> Result<Answer, Failure> {
    if of.dry_run {
        open(app, by, &of.file)?;
    } else {
        open_to_change(app, by, &of.file)?;
    }
    let (chosen, change) = (chosen(app, of)?, change(app, of)?);
    let asked = BulkAsked { chosen: chosen.clone(), change: change.clone() };
    let preview = app::person_bulk_preview(app, asked)?;
    if of.dry_run {
        return shown(of.json, &preview, |preview| print::bulk_preview(preview) + "Nothing was written.\n");
    }
    let done = app::person_bulk_set(app, BulkSet { chosen, change, seen: preview.changes })?;
    shown(of.json, &done, |done| {
        format!(
            "{}{}`numerosity undo {} --operation {}` takes it back\n",
            print::bulk_preview(&preview),
            "Written. ",
            of.file,
            done.operation
        )
    })
}

fn chosen(app: &mut App, of: &PeopleSet) -> Result<Chosen, Failure> {
    // A search without a letter or digit finds everyone, which has to be said.
    if let Some(search) = of.search.as_ref().filter(|search| !search.chars().any(char::is_alphanumeric)) {
        let message = format!(
            "the search {search:?} holds no word, so everyone would be changed; write whom to find, or say --everyone"
        );
        return Err(Failure::invalid("search", message));
    }
    let only = of.person.iter().map(|external_id| {
        let asked = PersonFind { case: of.case, external_id: external_id.clone() };
        Ok(app::person_find(app, asked)?.person)
    });
    let only = only.collect::<Result<_, Failure>>()?;
    let listed = Listed {
        case: of.case,
        search: of.search.clone().unwrap_or_default(),
        status: of.status.clone(),
        conditions: of.conditions.clone(),
        view: of.view.clone(),
        ..Listed::default()
    };
    Ok(Chosen { of: asked_list(app, &listed)?, only, except: Vec::new() })
}

/// What is set. The command line sees to it that it is one thing.
fn change(app: &mut App, of: &PeopleSet) -> Result<BulkChange, Failure> {
    if let Some(status) = &of.set_status {
        let on = typed::day_if(app, of.on.as_ref(), CountedFrom::Today)?;
        return Ok(BulkChange::Status { status: status.clone(), on, note: of.reason.clone() });
    }
    let fact = of.fact.clone().map(|(fact, value)| BulkChange::Fact { fact, value });
    let change = fact
        .or_else(|| of.clear.clone().map(|fact| BulkChange::FactClear { fact }))
        .or_else(|| of.tag.clone().map(|tag| BulkChange::Tag { tag }))
        .or_else(|| of.untag.clone().map(|tag| BulkChange::Untag { tag }));
    Ok(change.unwrap_or_else(|| BulkChange::Note { text: of.note.clone().unwrap_or_default() }))
}
