//! Stub.
use crate::wire::{CaseAdded, SampleAdd}; use crate::{App, Failure};
pub fn sample_add(app: &mut App, req: SampleAdd) -> Result<CaseAdded, Failure> { let _ = req; app.operate("sample_add", None, |op| Ok((CaseAdded { case: crate::template::linkedin(op)? }, String::new()))) }
