//! The sample case.

use crate::sample_people::People;
use crate::template;
use crate::wire::{CaseAdded, SampleAdd};
use crate::{App, Failure};

/// Adds the founding case with invented people. The same seed gives the same people, and the
/// people of a smaller sample are the first ones of a larger.
///
/// # Errors
/// When no file is open, nobody has said who is using it, or it cannot be written to.
pub fn sample_add(app: &mut App, req: SampleAdd) -> Result<CaseAdded, Failure> {
    app.operate("sample_add", None, |op| {
        let case = template::linkedin(op)?;
        op.belongs_to(case)?;
        let people = People::new(req.seed, case, op.id);
        op.people_insert(case, (0..req.people).map(|index| people.person(index)), &mut |_| {})?;
        let summary =
            format!("Added the sample case {} with {} invented people", template::CAPTION, req.people);
        Ok((CaseAdded { case }, summary))
    })
}
