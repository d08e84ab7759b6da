//! `people known`, `people same`.

use crate::answer::{Answer, shown};
use crate::args::By;
use crate::args_known::{PeopleKnown, PeopleSame};
use crate::commands::history::said;
use crate::open::{open, open_to_change};
use crate::print;
use app::wire::{KnownAsked, KnownPeople, OfCase, PersonFields, PersonGet, SameHuman};
use app::{App, Failure};

/// Lists who may be meant, with the reasons, over all cases.
///
/// # Errors
/// When the file or the core refuses.
pub fn known(app: &mut App, by: &By, of: &PeopleKnown) -> Result<Answer, Failure> {
    open(app, by, &of.file)?;
    let text = |text: &Option<String>| text.clone().unwrap_or_default();
    let fields = PersonFields {
        given: text(&of.given),
        family: text(&of.family),
        phone: text(&of.phone),
        email: text(&of.email),
        born_on: text(&of.born),
        street: text(&of.street),
        zip: text(&of.zip),
        ..PersonFields::default()
    };
    let known = known_of(app, KnownAsked { case: of.case, person: None, fields })?;
    shown(of.json, &known, print::known)
}

/// Who may be meant, over all cases, each of which is read first.
///
/// # Errors
/// When the core refuses.
pub(super) fn known_of(app: &mut App, asked: KnownAsked) -> Result<KnownPeople, Failure> {
    for case in app::person_known(app, asked.clone())?.unread {
        app::people_ready(app, OfCase { case })?;
    }
    app::person_known(app, asked)
}

/// Says that two records are of one human being, or that they are not after all; of one record alone it lists the others.
///
/// # Errors
/// When the file or the core refuses.
pub fn same(app: &mut App, by: &By, of: &PeopleSame) -> Result<Answer, Failure> {
    let Some(other) = of.other else {
        open(app, by, &of.file)?;
        let others = app::same_human_list(app, PersonGet { person: of.person })?;
        return shown(of.json, &others, |others| print::same_human(others));
    };
    open_to_change(app, by, &of.file)?;
    let two = SameHuman { person: of.person, other };
    let done = if of.not { app::same_human_remove(app, two)? } else { app::same_human_add(app, two)? };
    said(of.json, &done)
}
