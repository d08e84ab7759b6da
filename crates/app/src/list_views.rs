//! Lists of people that are kept under a name, each with how many they hold now.

use crate::people::found;
use crate::wire::{
    Done, ListViewBody, ListViewRemove, ListViewRow, ListViewSave, ListViewSaved, OfCase, PersonList,
};
use crate::{App, Failure, done, required};
use store::ListView;

/// The lists that a case keeps, by name, with how many people each holds now.
///
/// # Errors
/// When the case does not exist, or what is kept cannot be read.
pub fn list_view_list(app: &mut App, req: OfCase) -> Result<Vec<ListViewRow>, Failure> {
    let (view, today) = (app.view(req.case)?, app.today());
    let kept = app.store()?.read().list_views(req.case)?;
    app.with_roster(req.case, &view, |roster| {
        let row = |kept: ListView| {
            let body = body_of(&kept)?;
            let asked = PersonList { limit: 0, sort: Vec::new(), ..asked(req.case, &body) };
            // A column or claim that is gone leaves the list without a count, and it says why when it is opened.
            let count = found(roster, &asked, &view, today).ok().map(|found| found.count as u64);
            Ok(ListViewRow { view: kept.id, name: kept.name, body, count })
        };
        kept.into_iter().map(row).collect()
    })
}

/// Keeps a list under a name, or writes one that is kept.
///
/// # Errors
/// When the name is blank or taken, or the list asks for what the case has not.
pub fn list_view_save(app: &mut App, req: ListViewSave) -> Result<ListViewSaved, Failure> {
    let name = required(&req.name, "name", "the name of the list")?;
    let (view, today) = (app.view(req.case)?, app.today());
    let asked = PersonList { limit: 0, ..asked(req.case, &req.body) };
    app.with_roster(req.case, &view, |roster| found(roster, &asked, &view, today).map(drop))?;
    let read = app.store()?.read();
    let kept = read.list_views(req.case)?;
    if kept.iter().any(|of| of.name.eq_ignore_ascii_case(&name) && Some(of.id) != req.view) {
        let message = format!("There is a list called {name:?} already; give another name.");
        return Err(Failure::invalid("name", message));
    }
    let stands = req.view.map(|id| of_case(read.list_view(id)?, req.case)).transpose()?;
    let body = serde_json::to_string(&req.body).map_err(Failure::unexpected)?;
    app.operate("list_view_save", Some(req.case), |op| {
        let (id, summary) = match stands {
            None => (op.list_view_insert(req.case, &name, &body)?, format!("Kept the list “{name}”")),
            Some(stands) => {
                op.list_view_update(stands.id, &name, &body)?;
                (stands.id, format!("Changed the list “{name}”"))
            }
        };
        Ok((ListViewSaved { view: id, operation: op.id, summary: summary.clone() }, summary))
    })
}

/// Takes a list away. The people stay as they are.
///
/// # Errors
/// When there is no such list.
pub fn list_view_remove(app: &mut App, req: ListViewRemove) -> Result<Done, Failure> {
    let kept = of_case(app.store()?.read().list_view(req.view)?, req.case)?;
    app.operate("list_view_remove", Some(req.case), |op| {
        op.list_view_delete(kept.id)?;
        Ok(done(op, format!("Removed the list “{}”", kept.name)))
    })
}

fn of_case(kept: ListView, case: i64) -> Result<ListView, Failure> {
    if kept.case == case {
        Ok(kept)
    } else {
        Err(Failure::not_found(format!("case {case} has no list {}", kept.id)))
    }
}

fn body_of(kept: &ListView) -> Result<ListViewBody, Failure> {
    serde_json::from_str(&kept.body)
        .map_err(|error| Failure::unexpected(format!("the list {:?} cannot be read: {error}", kept.name)))
}

/// What a list that is kept asks for.
fn asked(case: i64, body: &ListViewBody) -> PersonList {
    PersonList {
        case,
        search: body.search.clone(),
        statuses: body.statuses.clone(),
        concern: body.concern.clone(),
        filter: body.filter.clone(),
        sort: body.sort.clone(),
        ..PersonList::default()
    }
}
