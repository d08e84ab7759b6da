//! The letters of one request: who gets one, in which order, and why others get none.

use super::addressee::{Addressee, LeftOut, addressee};
use super::desk::template;
use super::fields::Fields;
use super::last_days::Day;
use crate::chosen::chosen;
use crate::export::purpose;
use crate::leaving::{Leaving, Purpose};
use crate::people::{HELD_AT_ONCE, people_in_order};
use crate::wire::{LetterAsked, LetterForm, LetterSource, LetterTemplate, LetterWith};
use crate::{App, Failure};
use domain::person::Person;
use domain::redaction::Redaction;
use rayon::prelude::*;
use report::{Letter, Letterhead, ReportError, Setter, Template};
use store::Reader;

/// Writes the letters of one request, one by one.
pub(super) struct Composer {
    /// The template, where it is one that is kept.
    pub template: Option<LetterTemplate>,
    pub fields: Fields,
    pub setter: Setter,
    leaving: Leaving,
    purpose: Purpose,
    text: Template,
    head: Letterhead,
    form: LetterForm,
}

impl Composer {
    /// What letters about some people are written with.
    ///
    /// # Errors
    /// When the template does not exist, its text cannot be read, or the typeface of a PDF lacks a letter of it.
    pub fn of(app: &mut App, case: i64, with: &LetterWith, people: &[i64]) -> Result<Composer, Failure> {
        let read = app.store()?.read();
        let (template, text) = match &with.source {
            LetterSource::Template { key } => {
                let of = template(read, key)?;
                (Some(of.clone()), of.text)
            }
            LetterSource::Draft { text } => (None, text.clone()),
        };
        let head = read.letterhead()?;
        let head = Letterhead { firm: head.firm, lines: head.lines.lines().map(str::to_owned).collect() };
        let text = Template::read(&text).map_err(|error| Failure::invalid("text", error.to_string()))?;
        let setter = Setter::new().map_err(Failure::unexpected)?;
        if with.form == LetterForm::Pdf {
            let same = text.words().chain(head.lines.iter().map(String::as_str)).chain([head.firm.as_str()]);
            for words in same.chain(with.message.as_deref()) {
                let refused =
                    |error: ReportError| Failure::invalid("text", format!("{error}; write Word files"));
                setter.can_set(words).map_err(refused)?;
            }
        }
        let fields = Fields::of(app, case, with, &text.fields(), people)?;
        let leaving = Leaving::of(app, case, Redaction::Off)?;
        let purpose = purpose(with.purpose.as_deref())?;
        Ok(Composer { leaving, purpose, template, fields, setter, text, head, form: with.form })
    }

    /// The fields that the text names, each once.
    pub fn named(&self) -> Vec<&str> {
        self.text.fields()
    }

    /// Those of them that nobody knows.
    pub fn unknown(&self) -> Vec<String> {
        let unknown = self.named().into_iter().filter(|name| !self.fields.knows(name));
        unknown.map(str::to_owned).collect()
    }

    /// The letter about a person with its addressee, or why there is none.
    ///
    /// # Errors
    /// When what happened to the person cannot be read.
    pub fn letter(
        &self,
        read: Reader<'_>,
        person: &Person,
    ) -> Result<Result<(Addressee, Letter), LeftOut>, Failure> {
        Ok(self.composed(person, &self.fields.days_of(read, person)?))
    }

    fn composed(&self, person: &Person, days: &[Day]) -> Result<(Addressee, Letter), LeftOut> {
        let to = addressee(&self.leaving, person, self.purpose)?;
        let about = self.fields.about(person, &to, days);
        let value = |name: &str| about.get(name).or_else(|| self.fields.shared(name)).cloned();
        let paragraphs = match self.text.fill(value) {
            Ok(paragraphs) => paragraphs,
            Err(lacking) => return Err(LeftOut { why: "lacks", what: lacking.into_iter().next() }),
        };
        if self.form == LetterForm::Pdf {
            for text in about.values() {
                if let Err(ReportError::NoLetterFor(letter)) = self.setter.can_set(text) {
                    return Err(LeftOut { why: "typeface", what: Some(letter) });
                }
            }
        }
        Ok((to, Letter { head: self.head.clone(), paragraphs }))
    }
}

/// A letter that there would be.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Planned {
    /// Whoever has no ZIP code comes last.
    no_zip: bool,
    zip: Option<String>,
    name: String,
    /// The person it is about.
    pub person: i64,
    /// Whoever receives it in the person's place.
    pub with_whom: Option<String>,
}

impl Planned {
    pub fn of(person: &Person, to: &Addressee) -> Planned {
        Planned {
            no_zip: to.zip.is_none(),
            zip: to.zip.clone(),
            name: person.name.listed(),
            person: person.id,
            with_whom: to.with_whom.clone(),
        }
    }
}

/// Who gets a letter, in the order of ZIP codes, and who gets none, in that of names.
pub(crate) struct Recipients {
    /// How many people are chosen.
    pub(super) chosen: u64,
    pub(super) letters: Vec<Planned>,
    pub(super) left_out: Vec<(i64, LeftOut)>,
}

/// The letters of one request.
pub(super) struct Post {
    pub composer: Composer,
    pub recipients: Recipients,
}

impl Post {
    /// The letters that are asked for.
    ///
    /// # Errors
    /// Those of [`Composer::of`], or when nobody is chosen.
    pub fn of(app: &mut App, asked: &LetterAsked) -> Result<Post, Failure> {
        let people = chosen(app, &asked.chosen)?;
        let composer = Composer::of(app, asked.chosen.of.case, &asked.with, &people)?;
        let read = app.store()?.read();
        let (mut letters, mut left_out) = (Vec::new(), Vec::new());
        for numbers in people.chunks(HELD_AT_ONCE) {
            let people = people_in_order(read, numbers)?;
            let days = people.iter().map(|person| composer.fields.days_of(read, person));
            let days = days.collect::<Result<Vec<_>, _>>()?;
            let composed = people.par_iter().zip(days).map(|(person, days)| composer.composed(person, &days));
            for (person, found) in people.iter().zip(composed.collect::<Vec<_>>()) {
                match found {
                    Ok((to, _)) => letters.push(Planned::of(person, &to)),
                    Err(why) => left_out.push((person.name.listed(), person.id, why)),
                }
            }
        }
        letters.sort_unstable();
        left_out.sort_unstable();
        let left_out = left_out.into_iter().map(|(_, person, why)| (person, why)).collect();
        let recipients = Recipients { chosen: people.len() as u64, letters, left_out };
        Ok(Post { composer, recipients })
    }
}
