//! `list …`.

use super::with_progress;
use crate::answer::{Answer, say, shown};
use crate::args::By;
use crate::args_import::{Compare, ListCommand, Mail};
use crate::open::{open, open_for, open_to_change};
use crate::{map_file, print};
use app::wire::{ImportCheck, ListCompare, ListCompareExport, MailingCheck, MailingExport, PersonList};
use app::{App, Failure};

/// What is done with lists.
///
/// # Errors
/// When the file or the core refuses.
pub fn list(app: &mut App, by: &By, command: &ListCommand) -> Result<Answer, Failure> {
    match command {
        ListCommand::Compare(of) => compare(app, by, of),
        ListCommand::Mail(of) => mail(app, by, of),
    }
}

fn compare(app: &mut App, by: &By, of: &Compare) -> Result<Answer, Failure> {
    if of.out.is_some() {
        open_to_change(app, by, &of.file)?
    } else {
        open(app, by, &of.file)?
    }
    let map = of.map.as_deref().map(map_file::read).transpose()?;
    let list = of.list.as_ref().map(|path| ImportCheck {
        case: of.case,
        path: path.clone(),
        map,
        ..ImportCheck::default()
    });
    let compare = ListCompare { case: of.case, from: of.from, to: of.to, list };
    if let Some(path) = &of.out {
        let redaction = of.redact.clone();
        let (compare, path) = (compare.clone(), path.clone());
        let export = ListCompareExport { compare, redaction, path, replace: of.replace };
        let written = app::list_compare_export(app, export)?;
        say(&format!("Wrote {} differences to {}.", print::count(written.rows), written.file_name));
    }
    let found = with_progress(app, "Comparing", |app| app::list_compare(app, compare))?;
    shown(of.json, &found, print::list_changes)
}

fn mail(app: &mut App, by: &By, of: &Mail) -> Result<Answer, Failure> {
    open_for(app, by, &of.file, of.out.is_none())?;
    let statuses = match of.status.as_slice() {
        [] if !of.everyone => app::statuses_of_class(),
        said => said.to_vec(),
    };
    let list = PersonList { case: of.case, statuses, ..PersonList::default() };
    let purpose = of.marketing.then(|| "marketing".to_owned());
    let Some(path) = of.out.clone() else {
        let meant = app::mailing_check(app, MailingCheck { list, purpose })?;
        return shown(of.json, &meant, print::mailing_meant);
    };
    let export = MailingExport { list, purpose, path, replace: of.replace };
    let sent = app::mailing_export(app, export)?;
    shown(of.json, &sent, print::mailing)
}
