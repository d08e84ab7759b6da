//! To whom a letter about somebody goes, as an envelope has it.

use crate::leaving::{Barred, Leaving, Purpose};
use domain::person::{Address, Person};

/// To whom a letter goes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Addressee {
    /// Whoever acts for the person and receives it in their place: a guardian, the representative of an estate.
    pub with_whom: Option<String>,
    /// What comes after "Dear".
    pub salutation: String,
    /// As the envelope has it.
    pub lines: Vec<String>,
    /// ZIP code, by which letters are put in order.
    pub zip: Option<String>,
}

/// Why nobody is written to.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct LeftOut {
    /// In a word.
    pub why: &'static str,
    /// The field that the person lacks, the letter that the typeface lacks, or counsel of the person's own.
    pub what: Option<String>,
}

impl LeftOut {
    pub const fn because(why: &'static str) -> LeftOut {
        LeftOut { why, what: None }
    }
}

impl From<Barred> for LeftOut {
    fn from(barred: Barred) -> LeftOut {
        let why = barred.word();
        let what = if let Barred::Represented(by) = barred { Some(by) } else { None };
        LeftOut { why, what }
    }
}

/// To whom a letter about a person goes, or why it goes to nobody: what the gate through which people leave says.
pub(super) fn addressee(leaving: &Leaving, person: &Person, purpose: Purpose) -> Result<Addressee, LeftOut> {
    let to = leaving.addressee(person, purpose)?;
    let zip = to.address.zip.clone();
    let mut lines = vec![to.to.clone()];
    lines.extend(to.care_of.as_ref().map(|name| format!("c/o {name}")));
    lines.extend(to.address.street.clone());
    lines.push(Address { street: None, ..to.address }.line());
    lines.retain(|line| !line.is_empty());
    Ok(Addressee { salutation: to.care_of.clone().unwrap_or(to.to), with_whom: to.care_of, lines, zip })
}
