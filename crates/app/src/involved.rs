//! Those who have to do with a case and are no party to it: witnesses, related companies, counsel who appear for nobody yet.

use crate::wire::{Done, InvolvedAdd, InvolvedRemove, InvolvedRow, OfCase};
use crate::{App, Failure, done, optional, required};
use store::Involved;

const ROLES: [&str; 4] = ["witness", "related_company", "counsel", "other"];

/// Who has to do with a case beside its parties.
///
/// # Errors
/// When the case does not exist.
pub fn involved_list(app: &mut App, req: OfCase) -> Result<Vec<InvolvedRow>, Failure> {
    let read = app.store()?.read();
    read.case(req.case)?;
    let row = |of: Involved| InvolvedRow { involved: of.id, name: of.name, role: of.role, note: of.note };
    Ok(read.involved(req.case)?.into_iter().map(row).collect())
}

/// Adds someone. Every later check for conflicts compares with their name.
///
/// # Errors
/// When the case does not exist, the name is blank or taken in its role, or the role is unknown.
pub fn involved_add(app: &mut App, req: InvolvedAdd) -> Result<Done, Failure> {
    let read = app.store()?.read();
    read.case(req.case)?;
    let name = required(&req.name, "name", "The name")?;
    if !ROLES.contains(&req.role.as_str()) {
        let message = format!("{:?} is not a role; use one of: {}", req.role, ROLES.join(", "));
        return Err(Failure::invalid("role", message));
    }
    let is_taken = |one: &Involved| one.role == req.role && one.name.eq_ignore_ascii_case(&name);
    let role = req.role.replace('_', " ");
    if read.involved(req.case)?.iter().any(is_taken) {
        return Err(Failure::invalid("name", format!("the case has the {role} {name} already")));
    }
    let note = optional(req.note.as_deref());
    app.operate("involved_add", Some(req.case), |op| {
        let new = Involved { id: 0, name, role: req.role, note };
        op.involved_insert(req.case, &new)?;
        Ok(done(op, format!("Added the {} {}", role.replace("other", "name"), new.name)))
    })
}

/// Takes someone out again who was entered by mistake.
///
/// # Errors
/// When nobody of that number has to do with the case.
pub fn involved_remove(app: &mut App, req: InvolvedRemove) -> Result<Done, Failure> {
    let involved = app.store()?.read().involved(req.case)?;
    let found = involved.into_iter().find(|one| one.id == req.involved);
    let found = found.ok_or_else(|| {
        Failure::not_found(format!("nobody of number {} has to do with this case", req.involved))
    })?;
    app.operate("involved_remove", Some(req.case), |op| {
        op.involved_remove(found.id)?;
        Ok(done(op, format!("Took {} out of the names of the case", found.name)))
    })
}
