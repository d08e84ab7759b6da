//! The mapping of the program's own checks, with what it needs of them.

pub mod example;

#[path = "../../../app/src/check/statute.rs"]
mod statute;

use example::{Example, Figures, Trouble};
use law::Law;

/// The figures of one example.
pub fn figures(law: &Law, example: &Example) -> Result<Figures, Trouble> {
    statute::figures(law, example)
}
