//! Sensitive values: masked, under a second seal, and shown only to somebody who asks, which goes on record.

use crate::wire::{Done, SensitiveSet, SensitiveShow, SensitiveShown, SensitiveView};
use crate::{App, Failure, done, optional};
use domain::person::Person;
use domain::redaction::{last_four, masked_birth};
use store::Reader;

/// The fields that are kept under seal, with what people call them.
const SEALED: [(&str, &str); 3] = [
    ("social_security", "social security number"),
    ("bank_account", "bank account"),
    ("health_note", "health note"),
];
/// The day of birth stands with the name, since people are matched by it; it is masked all the same.
const BORN_ON: &str = "born_on";

/// What may be seen of each sensitive value of a person.
///
/// # Errors
/// When one is not as this file sealed it.
pub(crate) fn masked(read: Reader<'_>, person: &Person) -> Result<Vec<SensitiveView>, Failure> {
    let kept = read.sealed_of(person.id)?;
    let sealed = SEALED.iter().map(|(field, _)| {
        let value = kept.iter().find(|(known, _)| known == field).map(|(_, value)| value.as_str());
        let masked = value.map(|value| match *field {
            // Nothing of a health note can be told without telling it.
            "health_note" => last_four(""),
            _ => last_four(value),
        });
        SensitiveView { field: (*field).to_owned(), masked }
    });
    let birth = SensitiveView { field: BORN_ON.to_owned(), masked: person.born_on.map(masked_birth) };
    Ok([birth].into_iter().chain(sealed).collect())
}

/// Keeps a sensitive value under seal; blank takes it away.
///
/// # Errors
/// When there is no such person or field, or a number of social security has not nine digits.
pub fn sensitive_set(app: &mut App, req: SensitiveSet) -> Result<Done, Failure> {
    let person = app.store()?.read().person(req.person)?;
    let words = SEALED.iter().find(|(field, _)| *field == req.field).map(|(_, words)| *words);
    let words = words.ok_or_else(|| no_field(&req.field))?;
    let value = optional(Some(&req.value));
    let digits = |text: &String| text.chars().filter(char::is_ascii_digit).count();
    if req.field == "social_security" && value.as_ref().is_some_and(|text| digits(text) != 9) {
        return Err(Failure::invalid("value", "A social security number has nine digits"));
    }
    app.operate("sensitive_set", Some(person.case), |op| {
        op.sealed_set(person.id, &req.field, value.as_deref())?;
        let (did, name) = (if value.is_some() { "Kept" } else { "Took away" }, person.name.listed());
        Ok(done(op, format!("{did} the {words} of {name}")))
    })
}

/// Shows a sensitive value. Who was shown what of whom, and when, stands in the history for good.
///
/// # Errors
/// When there is no such person or field, or nothing is kept in it; nothing goes on record then.
pub fn sensitive_show(app: &mut App, req: SensitiveShow) -> Result<SensitiveShown, Failure> {
    let read = app.store()?.read();
    let person = read.person(req.person)?;
    let (words, value) = if req.field == BORN_ON {
        ("date of birth", person.born_on.map(|day| day.to_string()))
    } else {
        let words = SEALED.iter().find(|(field, _)| *field == req.field).map(|(_, words)| *words);
        let kept = read.sealed_of(person.id)?.into_iter().find(|(field, _)| *field == req.field);
        (words.ok_or_else(|| no_field(&req.field))?, kept.map(|(_, value)| value))
    };
    let name = person.name.listed();
    let value = value.ok_or_else(|| Failure::not_found(format!("no {words} of {name} is kept")))?;
    app.operate("sensitive_show", Some(person.case), |op| {
        op.showing_insert(person.id, &req.field)?;
        Ok((SensitiveShown { value }, format!("Was shown the {words} of {name}")))
    })
}

fn no_field(field: &str) -> Failure {
    let known = SEALED.map(|(field, _)| field).join(", ");
    Failure::invalid("field", format!("{field:?} is not kept under seal; these are: {known}"))
}
