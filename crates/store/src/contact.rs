//! The contact log: what the firm and its people said to each other, entry after entry, never changed.

use crate::error::StoreError;
use crate::journal::Operation;
use crate::open::Reader;
use chrono::{NaiveDate, SecondsFormat};
use rusqlite::{OptionalExtension, Row, named_params};

/// What an entry of the contact log says.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NewContact {
    /// The day.
    pub on: NaiveDate,
    /// The time on the clock of the firm, `14:05`; none where it does not matter, as of a letter.
    pub time: Option<String>,
    /// `call`, `letter`, `email`, `visit` or `other`.
    pub way: String,
    /// `out` from the firm, or `in` to it.
    pub direction: String,
    /// Who of the firm.
    pub of_firm: String,
    /// With whom, where it was not the person themselves.
    pub with_whom: Option<String>,
    /// `reached`, `left_message`, `no_answer`, `wrong_number`, `sent`, `received` or `returned`.
    pub outcome: String,
    /// What was said or written.
    pub said: Option<String>,
    /// The head of an e-mail that was filed.
    pub email: Option<EmailHead>,
}

/// What stands at the head of an e-mail.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct EmailHead {
    /// Subject; blank where there is none.
    pub subject: String,
    /// From whom.
    pub sender: String,
    /// To whom.
    pub recipients: String,
    /// What names the message for good; few have none.
    pub message_id: Option<String>,
}

/// An entry of the contact log.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ContactRow {
    /// Number in the file.
    pub id: i64,
    /// The case.
    pub case: i64,
    /// The person.
    pub person: i64,
    /// What it says.
    pub contact: NewContact,
    /// The entry in whose place it stands.
    pub corrects: Option<i64>,
    /// Whether no later entry stands in its place.
    pub stands: bool,
    /// The document that holds the file of an e-mail.
    pub document: Option<i64>,
    /// Name of whoever entered it.
    pub entered_by: String,
    /// When.
    pub entered_at: String,
}

const CONTACT: &str =
    "SELECT c.contact_id, c.case_id, c.person_id, c.contacted_on, c.contacted_time, c.way, c.direction,
      c.of_firm, c.with_whom, c.outcome, c.said, c.subject, c.sender, c.recipients, c.message_id, c.corrects, c.stands,
      f.document_id, u.name AS entered_by, c.entered_at
    FROM contact c JOIN user u ON u.user_id = c.entered_by LEFT JOIN contact_document f ON f.contact_id = c.contact_id";

fn contact_from_row(row: &Row<'_>) -> rusqlite::Result<ContactRow> {
    let subject: Option<String> = row.get("subject")?;
    let email = match subject {
        None => None,
        Some(subject) => Some(EmailHead {
            subject,
            sender: row.get("sender")?,
            recipients: row.get("recipients")?,
            message_id: row.get("message_id")?,
        }),
    };
    Ok(ContactRow {
        id: row.get("contact_id")?,
        case: row.get("case_id")?,
        person: row.get("person_id")?,
        contact: NewContact {
            on: row.get("contacted_on")?,
            time: row.get("contacted_time")?,
            way: row.get("way")?,
            direction: row.get("direction")?,
            of_firm: row.get("of_firm")?,
            with_whom: row.get("with_whom")?,
            outcome: row.get("outcome")?,
            said: row.get("said")?,
            email,
        },
        corrects: row.get("corrects")?,
        stands: row.get("stands")?,
        document: row.get("document_id")?,
        entered_by: row.get("entered_by")?,
        entered_at: row.get("entered_at")?,
    })
}

/// Entries that say that somebody was reached, in the words of the index `contact_that_reached`.
const REACHED: &str = "stands = 1 AND outcome NOT IN ('no_answer', 'wrong_number', 'returned')";

impl Reader<'_> {
    /// The contact log of a person, newest first, entries that were corrected among them.
    pub fn contacts_of(&self, person: i64) -> Result<Vec<ContactRow>, StoreError> {
        let mut query = self.db.prepare_cached(&format!(
            "{CONTACT} WHERE c.person_id = :person
             ORDER BY c.contacted_on DESC, c.contacted_time DESC, c.contact_id DESC"
        ))?;
        let rows = query.query_map(named_params! {":person": person}, contact_from_row)?;
        Ok(rows.collect::<Result<_, _>>()?)
    }

    /// One entry.
    pub fn contact(&self, id: i64) -> Result<ContactRow, StoreError> {
        let mut query = self.db.prepare_cached(&format!("{CONTACT} WHERE c.contact_id = :id"))?;
        let found = query.query_row(named_params! {":id": id}, contact_from_row).optional()?;
        found.ok_or_else(|| StoreError::not_found("entry of the contact log", id))
    }

    /// The entries that stand of an e-mail in the log of a case, by what names the message.
    pub fn contacts_of_message(&self, case: i64, message_id: &str) -> Result<Vec<ContactRow>, StoreError> {
        let mut query = self.db.prepare_cached(&format!(
            "{CONTACT} WHERE c.case_id = :case AND c.message_id = :message AND c.stands = 1 ORDER BY c.contact_id"
        ))?;
        let rows =
            query.query_map(named_params! {":case": case, ":message": message_id}, contact_from_row)?;
        Ok(rows.collect::<Result<_, _>>()?)
    }

    /// The people of a case who were ever reached, by number, each with the last day of it.
    pub fn last_contacts(&self, case: i64) -> Result<Vec<(i64, NaiveDate)>, StoreError> {
        let mut query = self.db.prepare_cached(&format!(
            "SELECT person_id, max(contacted_on) AS last_on FROM contact
             WHERE case_id = :case AND {REACHED} GROUP BY person_id"
        ))?;
        let rows = query.query_map(named_params! {":case": case}, |row| {
            Ok((row.get("person_id")?, row.get("last_on")?))
        })?;
        Ok(rows.collect::<Result<_, _>>()?)
    }

    /// The last day on which one person of a case was reached.
    pub fn last_contact(&self, case: i64, person: i64) -> Result<Option<NaiveDate>, StoreError> {
        let mut query = self.db.prepare_cached(&format!(
            "SELECT max(contacted_on) AS last_on FROM contact
             WHERE case_id = :case AND person_id = :person AND {REACHED}"
        ))?;
        Ok(query.query_row(named_params! {":case": case, ":person": person}, |row| row.get("last_on"))?)
    }

    /// The people of a case who were reached on a day or after it, by number.
    pub fn people_contacted_since(&self, case: i64, day: NaiveDate) -> Result<Vec<i64>, StoreError> {
        let mut query = self.db.prepare_cached(&format!(
            "SELECT person_id FROM contact
             WHERE case_id = :case AND {REACHED} GROUP BY person_id HAVING max(contacted_on) >= :day
             ORDER BY person_id"
        ))?;
        let rows = query.query_map(named_params! {":case": case, ":day": day}, |row| row.get("person_id"))?;
        Ok(rows.collect::<Result<_, _>>()?)
    }

    /// For how many days nobody of a case is to be left without a word; none where the case says nothing of it.
    pub fn contact_interval(&self, case: i64) -> Result<Option<u32>, StoreError> {
        let mut query = self.db.prepare_cached("SELECT days FROM contact_interval WHERE case_id = :case")?;
        Ok(query.query_row(named_params! {":case": case}, |row| row.get("days")).optional()?)
    }
}

impl Operation<'_> {
    /// Writes the same entry into the contact log of people of a case, journaled as one range, and tells `progress` how
    /// many have it. Gives the number of the first entry; the others follow it in the order of the people.
    pub fn contact_add(
        &self,
        case: i64,
        people: &[i64],
        contact: &NewContact,
        progress: &mut dyn FnMut(u64),
    ) -> Result<i64, StoreError> {
        let first = self.next_contact()?;
        let mut last = first;
        self.unjournaled(|| {
            for (id, person) in (first..).zip(people) {
                self.contact_insert(id, case, *person, contact, None)?;
                last = id;
                progress(u64::try_from(last - first + 1).unwrap_or_default());
            }
            Ok(())
        })?;
        if !people.is_empty() {
            self.journal_range("contact", first, last)?;
        }
        Ok(first)
    }

    /// Says which document holds the file of an entry.
    pub fn contact_document_insert(&self, contact: i64, document: i64) -> Result<(), StoreError> {
        self.tx.execute(
            "INSERT INTO contact_document (contact_id, document_id) VALUES (:contact, :document)",
            named_params! {":contact": contact, ":document": document},
        )?;
        Ok(())
    }

    /// Writes an entry that stands in the place of another from now on, with the same document, and gives its number.
    pub fn contact_correct(&self, wrong: &ContactRow, contact: &NewContact) -> Result<i64, StoreError> {
        let id = self.next_contact()?;
        self.tx
            .prepare_cached("UPDATE contact SET stands = 0 WHERE contact_id = :id")?
            .execute(named_params! {":id": wrong.id})?;
        self.contact_insert(id, wrong.case, wrong.person, contact, Some(wrong.id))?;
        if let Some(document) = wrong.document {
            self.contact_document_insert(id, document)?;
        }
        Ok(id)
    }

    /// Says for how many days nobody of a case is to be left without a word; nothing takes the rule away.
    pub fn contact_interval_set(&self, case: i64, days: Option<u32>) -> Result<(), StoreError> {
        match days {
            None => self.tx.execute(
                "DELETE FROM contact_interval WHERE case_id = :case",
                named_params! {":case": case},
            )?,
            Some(days) => self.tx.execute(
                "INSERT INTO contact_interval (case_id, days) VALUES (:case, :days)
                 ON CONFLICT (case_id) DO UPDATE SET days = :days",
                named_params! {":case": case, ":days": days},
            )?,
        };
        Ok(())
    }

    fn next_contact(&self) -> Result<i64, StoreError> {
        let sql = "SELECT coalesce((SELECT seq FROM sqlite_sequence WHERE name = 'contact'), 0) + 1";
        Ok(self.tx.query_row(sql, [], |row| row.get(0))?)
    }

    fn contact_insert(
        &self,
        id: i64,
        case: i64,
        person: i64,
        contact: &NewContact,
        corrects: Option<i64>,
    ) -> Result<(), StoreError> {
        let email = contact.email.as_ref();
        self.tx
            .prepare_cached(
                "INSERT INTO contact (contact_id, case_id, person_id, contacted_on, contacted_time, way, direction,
                   of_firm, with_whom, outcome, said, subject, sender, recipients, message_id, corrects, entered_by,
                   entered_at)
                 VALUES (:id, :case, :person, :on, :time, :way, :direction, :of_firm, :with_whom, :outcome, :said,
                   :subject, :sender, :recipients, :message, :corrects, :by, :at)",
            )?
            .execute(named_params! {
                ":id": id, ":case": case, ":person": person, ":on": contact.on, ":time": contact.time,
                ":way": contact.way, ":direction": contact.direction, ":of_firm": contact.of_firm,
                ":with_whom": contact.with_whom, ":outcome": contact.outcome, ":said": contact.said,
                ":subject": email.map(|head| &head.subject), ":sender": email.map(|head| &head.sender),
                ":recipients": email.map(|head| &head.recipients),
                ":message": email.and_then(|head| head.message_id.as_ref()), ":corrects": corrects,
                ":by": self.author.user, ":at": self.author.at.to_rfc3339_opts(SecondsFormat::Secs, true),
            })?;
        Ok(())
    }
}
