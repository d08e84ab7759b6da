//! Those who get no letter: counted by reason, page by page, and as a file.

use super::addressee::LeftOut;
use crate::classes::people;
use crate::export::{Sheet, write};
use crate::leaving::{Leaving, Tells};
use crate::people::people_in_order;
use crate::wire::{Exported, LeftOutAsked, LeftOutCount, LeftOutExport, LeftOutRow};
use crate::{App, Failure};
use domain::person::Person;
use domain::redaction::Redaction;
use std::cmp::Reverse;
use std::collections::BTreeMap;

/// Why people are left out, with how many, most first.
pub(super) fn counts(left_out: &[(i64, LeftOut)]) -> Vec<LeftOutCount> {
    let mut found: BTreeMap<&LeftOut, u64> = BTreeMap::new();
    for (_, why) in left_out {
        *found.entry(why).or_default() += 1;
    }
    let count = |(of, people): (&LeftOut, u64)| LeftOutCount {
        why: of.why.to_owned(),
        what: of.what.clone(),
        people,
    };
    let mut counts: Vec<LeftOutCount> = found.into_iter().map(count).collect();
    counts.sort_by_key(|of| Reverse(of.people));
    counts
}

/// A page of those who get no letter, in the order of their names.
///
/// # Errors
/// Those of [`crate::letter_check`].
pub fn letter_left_out(app: &mut App, req: LeftOutAsked) -> Result<Vec<LeftOutRow>, Failure> {
    let is_wanted = |(_, why): &&(i64, LeftOut)| {
        req.why.as_ref().is_none_or(|wanted| wanted == why.why && req.what == why.what)
    };
    let size = |count: u32| usize::try_from(count).unwrap_or(usize::MAX);
    let (_, recipients) = app.recipients(&req.letters)?;
    let wanted = recipients.left_out.iter().filter(is_wanted);
    let page = wanted.skip(size(req.offset)).take(size(req.limit)).cloned().collect();
    rows(app, page, &|_, _, text| text)
}

/// Writes the list of those who get no letter into a file; minors by their initials, as a court
/// wants; the history keeps that it was done.
///
/// # Errors
/// Those of [`crate::letter_check`]; when the name does not end in `.csv`, the file is there and is not to be replaced, or
/// it cannot be written.
pub fn letter_left_out_export(app: &mut App, req: LeftOutExport) -> Result<Exported, Failure> {
    let everyone = app.recipients(&req.letters)?.1.left_out.clone();
    let case = req.letters.chosen.of.case;
    let leaving = Leaving::of(app, case, Redaction::default())?;
    let found = rows(app, everyone, &|person: &Person, tells, text| leaving.cell(person, tells, text))?;
    let mut sheet = Sheet::default();
    sheet.row(["Name", "ID", "Why there is no letter"]);
    for row in &found {
        sheet.row([
            row.name.clone(),
            row.external_id.clone().unwrap_or_default(),
            why_no_letter(&row.why, row.what.as_deref()),
        ]);
    }
    let count = found.len() as u64;
    let written = write(app, &req.path, req.replace, &sheet, count)?;
    let summary =
        format!("Exported {} who get no letter to {}: name, ID, why", people(count), written.file_name);
    app.operate("letter_left_out_export", Some(case), |_| Ok((written, summary)))
}

/// Rows as they are shown: what a cell says of a person is for `shown` to decide.
fn rows(
    app: &App,
    left_out: Vec<(i64, LeftOut)>,
    shown: &dyn Fn(&Person, Tells, String) -> String,
) -> Result<Vec<LeftOutRow>, Failure> {
    let numbers: Vec<i64> = left_out.iter().map(|(person, _)| *person).collect();
    let people = people_in_order(app.store()?.read(), &numbers)?;
    let row = |(person, (_, why)): (Person, (i64, LeftOut))| LeftOutRow {
        person: person.id,
        name: shown(&person, Tells::Name, person.name.listed()),
        external_id: person.external_id.clone().map(|id| shown(&person, Tells::Other, id)),
        why: why.why.to_owned(),
        what: why.what,
    };
    Ok(people.into_iter().zip(left_out).map(row).collect())
}

/// Why somebody gets no letter, as a file and the command line say it.
pub fn why_no_letter(why: &str, what: Option<&str>) -> String {
    let what = what.unwrap_or_default();
    match why {
        "lacks" => format!("nothing is known for {{{what}}}"),
        "typeface" => format!("the typeface of PDF letters has no letter for {what}; write a Word file"),
        "represented" => format!("represented by {what}"),
        "do_not_contact" => "not to be contacted".to_owned(),
        "opted_out" => "opted out, and this is no notice".to_owned(),
        "no_address" => "no postal address".to_owned(),
        "undeliverable" => "mail came back from the address".to_owned(),
        "no_guardian" => "cannot act alone, and no guardian is on record".to_owned(),
        "no_representative" => "has died, and nobody is on record who acts for the estate".to_owned(),
        "too_long" => "the address does not fit on a label".to_owned(),
        "duplicate" => "the same person as another record".to_owned(),
        other => other.replace('_', " "),
    }
}
