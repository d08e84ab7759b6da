//! "Already known?" at every key of a call, over a list in which some stand several times in other spellings.

use crate::{PASSPHRASE, everyone, now, path_text, percentiles, print_head, print_row, timed};
use anyhow::Result;
use app::App;
use app::wire::{CaseAdd, FileCreate, ImportWrite, KnownAsked, OfCase, PersonFields, UserRow};
use invented::{COLUMNS, Profile, Recipe, Record};
use std::time::Duration;

const USUAL: u32 = 1_000_000;
/// Callers who are typed.
const CALLERS: usize = 150;

/// `cargo xtask bench known [PEOPLE]`.
pub fn known(people: Option<&String>) -> Result<()> {
    let people = people.map_or(Ok(USUAL), |text| text.parse())?;
    print_head();
    let folder = tempfile::tempdir()?;
    let (mut app, case, callers) = imported(folder.path(), people)?;
    let (took, _) = timed(|| app::people_ready(&mut app, OfCase { case }))?;
    print_row(people, "everyone read into memory", took);
    let (took, _) = timed(|| asked(&mut app, case, &PersonFields { family: "gar".into(), ..fields() }))?;
    print_row(people, "already known, the first key right after it, words and sounds made ready", took);
    let (mut keys, mut found) = (Vec::new(), 0);
    for caller in &callers {
        found += usize::from(call(&mut app, case, caller, &mut keys)?);
    }
    percentiles(people, "already known, key to the likeliest five with reasons", keys);
    println!("{found} of {} callers were known once all was typed.", callers.len());
    Ok(())
}

/// A case with a list of invented people, and callers who stand in it.
fn imported(folder: &std::path::Path, people: u32) -> Result<(App, i64, Vec<Record>)> {
    let list = Recipe { rows: people, seed: 20_261_126, profile: Profile::Base }.make()?;
    list.write(folder)?;
    let step = (list.records.len() / CALLERS).max(1);
    let callers = list.records.iter().step_by(step).take(CALLERS).cloned().collect();
    drop(list);
    let mut app = App::new(now)?;
    app::file_create(
        &mut app,
        FileCreate {
            path: path_text(&folder.join("cases.numerosity"))?,
            passphrase: Some(PASSPHRASE.into()),
            user: UserRow { name: "Bench".into(), initials: "BE".into() },
            with_sample: false,
        },
    )?;
    let case =
        app::case_add(&mut app, CaseAdd { template: Some("linkedin".into()), ..CaseAdd::default() })?.case;
    let list = everyone(case, &folder.join("class_list.csv"))?;
    app::import_write(&mut app, ImportWrite { list, ..ImportWrite::default() })?;
    Ok((app, case, callers))
}

fn fields() -> PersonFields {
    PersonFields::default()
}

/// The field of a form into which something is typed.
type Typed = fn(&mut PersonFields) -> &mut String;

/// Types a caller letter by letter as a clerk does: given name, family name, telephone, e-mail, then the day of birth.
/// Whether somebody of that name was known at the end.
fn call(app: &mut App, case: i64, caller: &Record, keys: &mut Vec<Duration>) -> Result<bool> {
    let cell = |name: &str| {
        COLUMNS.iter().position(|column| *column == name).map_or("", |place| caller.cell(place).trim())
    };
    let order: [(&str, Typed); 4] = [
        ("first", |typed| &mut typed.given),
        ("last", |typed| &mut typed.family),
        ("phone", |typed| &mut typed.phone),
        ("email", |typed| &mut typed.email),
    ];
    let mut typed = fields();
    for (column, field) in order {
        for letter in cell(column).chars() {
            field(&mut typed).push(letter);
            keys.push(timed(|| asked(app, case, &typed))?.0);
        }
    }
    typed.born_on = cell("dob").to_owned();
    let (took, known) = timed(|| asked(app, case, &typed))?;
    keys.push(took);
    Ok(known.people.iter().any(|one| one.score >= 90))
}

fn asked(app: &mut App, case: i64, typed: &PersonFields) -> Result<app::wire::KnownPeople> {
    Ok(app::person_known(app, KnownAsked { case, person: None, fields: typed.clone() })?)
}
