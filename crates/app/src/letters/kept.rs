//! Who gets letters, kept from one look to the next: words typed into a text change who gets one only by the fields that they
//! name, so nobody is read again for them.

use super::post::{Composer, Post, Recipients};
use crate::wire::{LetterAsked, LetterForm};
use crate::{App, Failure};
use chrono::NaiveDate;
use std::sync::Arc;

/// Who gets the letters that were looked at last, and on what that rests.
pub(crate) struct RecipientsKept {
    rests_on: RestsOn,
    recipients: Arc<Recipients>,
}

/// On what it rests who gets a letter.
#[derive(PartialEq, Eq)]
struct RestsOn {
    /// Who is chosen, as it was asked.
    chosen: String,
    purpose: Option<String>,
    form: LetterForm,
    /// The fields that the text names, in their order; of those that are the same in every letter, whether they are known.
    fields: Vec<(String, bool)>,
    last_operation: i64,
    today: NaiveDate,
}

impl RestsOn {
    fn of(app: &App, asked: &LetterAsked, composer: &Composer) -> Result<RestsOn, Failure> {
        let field = |name: &str| (name.to_owned(), composer.fields.shared(name).is_some());
        Ok(RestsOn {
            chosen: serde_json::to_string(&asked.chosen).map_err(Failure::unexpected)?,
            purpose: asked.with.purpose.clone(),
            form: asked.with.form,
            fields: composer.named().into_iter().map(field).collect(),
            last_operation: app.store()?.read().touched_since(i64::MAX)?.last_operation,
            today: app.today(),
        })
    }
}

impl App {
    /// Who gets the letters that are asked for, and what they would be written with.
    ///
    /// # Errors
    /// Those of [`Post::of`].
    pub(super) fn recipients(&mut self, asked: &LetterAsked) -> Result<(Composer, Arc<Recipients>), Failure> {
        // Nobody's letter is composed with it: it tells which fields there are.
        let composer = Composer::of(self, asked.chosen.of.case, &asked.with, &[])?;
        let rests_on = RestsOn::of(self, asked, &composer)?;
        let kept = self.recipients.take().filter(|kept| kept.rests_on == rests_on);
        let recipients = match kept {
            Some(kept) => kept.recipients,
            None => Arc::new(Post::of(self, asked)?.recipients),
        };
        self.recipients = Some(RecipientsKept { rests_on, recipients: recipients.clone() });
        Ok((composer, recipients))
    }
}
