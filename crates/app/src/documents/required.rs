//! What everyone of the class of a case has to send.

use crate::wire::{Done, RequiredDocumentSet};
use crate::{App, Failure, done, required as must};

/// Asks everyone of the class for a kind of document, or asks for it no more.
///
/// # Errors
/// When the case does not exist, the kind is blank (field `kind`), or nothing would change.
pub fn required_document_set(app: &mut App, req: RequiredDocumentSet) -> Result<Done, Failure> {
    let kind = must(&req.kind, "kind", "The kind of document")?;
    app.store()?.read().case(req.case)?;
    app.operate("required_document_set", Some(req.case), |op| {
        let id = op.document_kind(&kind)?;
        let stands = op.read().required_documents(req.case)?.contains(&id);
        if stands == req.is_required {
            let already = if stands { "is asked for already" } else { "is not asked for" };
            return Err(Failure::invalid("kind", format!("{kind} {already}")));
        }
        if req.is_required {
            op.required_document_insert(req.case, id)?;
            return Ok(done(op, format!("Everyone of the class has to send: {kind}")));
        }
        op.required_document_delete(req.case, id)?;
        Ok(done(op, format!("Nobody has to send any more: {kind}")))
    })
}
