use super::words::{count, people, visible};
use app::wire::VerifyReport;

/// What a check of a file found.
pub fn verify(file: &str, found: &VerifyReport) -> String {
    let encrypted = if found.encrypted { "encrypted" } else { "NOT encrypted" };
    let holds = format!(
        "{file}: {encrypted}; cases: {}, {}, operations: {}\n",
        count(found.cases),
        people(found.people),
        count(found.operations)
    );
    let faults = found.faults.iter().map(|fault| format!("  {}\n", visible(fault)));
    let whole = if found.is_whole { "Nothing is wrong with it.\n" } else { "" };
    holds + &faults.collect::<String>() + whole
}
