use super::{AssessmentView, EventView, NoteView, OperationView, ProofItem, SourceView, StatusView};
use domain::{ClassTotal, Money};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use ts_rs::TS;

/// Asks for a page of people.
#[derive(Debug, Clone, Default, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct PersonList {
    /// The case.
    pub case: i64,
    /// Words that names, contacts or ids must hold.
    #[serde(default)]
    pub search: String,
    /// Statuses wanted; none means all.
    #[serde(default)]
    pub statuses: Vec<String>,
    /// Only the people behind a figure.
    #[serde(default)]
    pub concern: Option<Concern>,
    /// Only those whom a filter wants.
    #[serde(default)]
    pub filter: Option<PersonFilter>,
    /// What to order by, one after another. Nothing: who was found more exactly first, each in the order of names.
    #[serde(default)]
    pub sort: Vec<PersonOrder>,
    /// Columns to fill beside those of every row, by their keys.
    #[serde(default)]
    pub columns: Vec<String>,
    /// How many to pass over.
    pub offset: u32,
    /// How many to give.
    pub limit: u32,
}

/// Asks where in a list somebody stands.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct PersonPlaceAsked {
    /// The list; its paging is passed over.
    pub list: PersonList,
    /// Who.
    pub person: i64,
}

/// Where in a list somebody stands.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct PersonPlace {
    /// How many stand before them; none where the list leaves them out.
    pub place: Option<u32>,
}

/// What a list of people is ordered by; the unknown stands last whichever way it runs.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct PersonOrder {
    /// Key of the column.
    pub column: String,
    /// From the last to the first.
    #[serde(default)]
    pub descending: bool,
}

/// Whom a list wants: conditions, and how they are put together.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(tag = "is", rename_all = "snake_case")]
pub enum PersonFilter {
    /// All hold; everyone, where there are none.
    And {
        /// The conditions.
        filters: Vec<PersonFilter>,
    },
    /// At least one holds; nobody, where there are none.
    Or {
        /// The conditions.
        filters: Vec<PersonFilter>,
    },
    /// Everybody else, those of whom nothing is known among them.
    Not {
        /// The condition.
        filter: Box<PersonFilter>,
    },
    /// The people behind a figure.
    Behind {
        /// Which figure.
        concern: Concern,
    },
    /// A condition on a column.
    Where {
        /// Key of the column.
        column: String,
        /// What is asked of it.
        test: PersonTest,
        /// Values as people write them: none for `is_empty`, two for `between`, any number for `one_of`, else one. Days may
        /// be counted from today: `today-60`.
        values: Vec<String>,
    },
}

/// What a filter asks of a column. The unknown passes only `is_empty`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum PersonTest {
    /// Is the value.
    Is,
    /// Is one of the values.
    OneOf,
    /// Is not known.
    IsEmpty,
    /// Has these words in it.
    Contains,
    /// Begins with these words.
    StartsWith,
    /// Is earlier or smaller.
    Before,
    /// Is later or larger.
    After,
    /// Is neither before the first nor after the second.
    Between,
}

/// A column that a list of people can show, be filtered and be ordered by.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct PersonColumn {
    /// Its key: `state`, `fact:premium_from`, `amount:sca`, `document:3`.
    pub key: String,
    /// What the case calls the fact or the claim, what a kind of document is called; columns that every case has are named by whoever shows them.
    pub label: Option<String>,
    /// What it holds: `name`, `text`, `choice`, `date`, `money`, `number`, `yes_no`, or `several` words.
    pub kind: String,
    /// What there is to choose from, where that is known.
    pub options: Vec<String>,
    /// Whether a person can type what stands in it.
    pub is_typed: bool,
}

/// The people behind a figure.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(tag = "of", rename_all = "snake_case")]
pub enum Concern {
    /// Those counted as class members.
    Members,
    /// Those whom a claim gives a figure.
    Claim {
        /// The theory.
        claim: String,
    },
    /// Those whose figure under a claim is wholly or partly counted in another.
    Overlapping {
        /// The theory.
        claim: String,
    },
    /// Those whom a claim still adds something for, once the same loss is counted once.
    Adding {
        /// The theory.
        claim: String,
    },
    /// Those for whom a claim comes too late, wholly or in part.
    Late {
        /// The theory.
        claim: String,
    },
    /// Those whom a gap concerns.
    Gap {
        /// Which gap: `no_amount_paid`.
        gap: String,
    },
    /// Class members of a claim of whom something is not known that each has to prove.
    Unproven {
        /// The theory.
        claim: String,
        /// The input that would tell it: `documented_loss`.
        input: String,
    },
    /// Class members without a document of a kind.
    NoDocument {
        /// The kind by its name: `Account statement`.
        kind: String,
    },
    /// Those who got none of the letters that an operation wrote.
    LeftOut {
        /// The operation.
        operation: i64,
        /// Only those for this reason, in a word: `no_address`.
        why: Option<String>,
        /// And this field, letter or counsel.
        what: Option<String>,
    },
    /// Class members whose current address is in a state; of whom none is known without one.
    State {
        /// Two letters.
        state: Option<String>,
    },
    /// Those in one class of the case.
    InClass {
        /// Its name.
        class: String,
    },
    /// Class members of one status.
    Status {
        /// The status: `class_member`.
        status: String,
    },
    /// Those of whom anything that stands came with an operation, such as an import: after it was undone, those who stay.
    Brought {
        /// Its number.
        operation: i64,
    },
    /// Those who were not reached within so many days.
    Unheard {
        /// The days.
        days: u32,
    },
    /// Class members by the last day of a claim.
    LastDay {
        /// The theory.
        claim: String,
        /// `expired`, `within_7`, `within_30`, `within_90`, `later`, `no_date`, `filed`, or `open`: an open question
        /// moves the last day.
        when: String,
    },
}

/// Asks who of the class of a claim has what each has to prove.
#[derive(Debug, Clone, Copy, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct ProofList {
    /// The case.
    pub case: i64,
    /// Number of the claim in the file.
    pub id: i64,
    /// How many to pass over.
    pub offset: u64,
    /// How many to give.
    pub limit: u32,
    /// Only those who lack something.
    pub lacking: bool,
}

/// Who has what each has to prove, in the order of their names.
#[derive(Debug, Clone, Serialize, TS)]
pub struct ProofPage {
    /// What is to be proven.
    pub items: Vec<ProofItem>,
    /// Those who match.
    pub people: u64,
    /// A page of them.
    pub rows: Vec<ProofRow>,
}

/// One person's line of the proof grid.
#[derive(Debug, Clone, Serialize, TS)]
pub struct ProofRow {
    /// The person.
    pub person: i64,
    /// Number of the sender of the list.
    pub external_id: Option<String>,
    /// Name, family first.
    pub name: String,
    /// For each item, whether it is on record.
    pub known: Vec<bool>,
}

/// A page of people.
#[derive(Debug, Clone, Serialize, TS)]
pub struct PersonPage {
    /// Everyone in the case.
    pub people: u64,
    /// Those who match.
    pub matching: u64,
    /// Where the page begins.
    pub offset: u32,
    /// The page.
    pub rows: Vec<PersonRow>,
}

/// What those of a list who match could recover.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct PersonListSum {
    /// Their sum.
    #[ts(type = "string")]
    pub recoverable: ClassTotal,
    /// Whether a statute gives the class at most or at least something that is in no person's figure.
    pub is_capped: bool,
}

/// A person in a list.
#[derive(Debug, Clone, Serialize, TS)]
pub struct PersonRow {
    /// Number in the file.
    pub person: i64,
    /// Number of the sender of the list.
    pub external_id: Option<String>,
    /// Name, family first.
    pub name: String,
    /// Status.
    pub status: String,
    /// Whether counted as a class member.
    pub counted: bool,
    /// State of residence.
    pub state: Option<String>,
    /// City.
    pub city: Option<String>,
    /// E-mail address.
    pub email: Option<String>,
    /// The claim with the first last day to file.
    pub last_day_claim: Option<String>,
    /// That day.
    pub last_day: Option<String>,
    /// Whether it is counted from the earliest day of a date that is known in part.
    pub last_day_is_partial: bool,
    /// Days left to it; below zero when it has passed.
    pub days_left: Option<i64>,
    /// Documented loss.
    #[ts(type = "string | null")]
    pub loss: Option<Money>,
    /// What the person could recover; none when not counted.
    #[ts(type = "string | null")]
    pub recoverable: Option<Money>,
    /// What is unknown.
    pub gaps: Vec<String>,
    /// What stands in the columns asked for, as text.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    #[ts(as = "Option<_>", optional)]
    pub cells: Vec<Option<String>>,
    /// By which words a search found the person.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    #[ts(as = "Option<_>", optional)]
    pub hits: Vec<PersonHit>,
}

/// A word by which a search found somebody.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct PersonHit {
    /// Key of the column; of contacts that are no longer current, too.
    pub column: String,
    /// What stands there.
    pub text: String,
    /// Where in it the mark begins, in UTF-16 units as JavaScript counts.
    pub from: u32,
    /// Where it ends.
    pub to: u32,
}

/// Asks for one person.
#[derive(Debug, Clone, Copy, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct PersonGet {
    /// Number in the file.
    pub person: i64,
}

/// Asks for one person by the number of the sender of the list.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct PersonFind {
    /// The case.
    pub case: i64,
    /// The sender's number.
    pub external_id: String,
}

/// Everything known of one person.
#[derive(Debug, Clone, Serialize, TS)]
pub struct PersonFile {
    /// Number in the file.
    pub person: i64,
    /// The case.
    pub case: i64,
    /// Number of the sender of the list.
    pub external_id: Option<String>,
    /// Name, family first.
    pub name: String,
    /// What the person form edits, as text.
    pub fields: PersonFields,
    /// Where names and day of birth came from.
    pub named_by: Option<SourceView>,
    /// Contacts, newest first.
    pub contacts: Vec<ContactView>,
    /// Status that holds.
    pub status: String,
    /// Statuses, oldest first.
    pub statuses: Vec<StatusView>,
    /// Facts asked for, in order, known or not.
    pub facts: Vec<FactView>,
    /// Tags that the firm has put on the person, in order.
    pub tags: Vec<String>,
    /// What happened to the person, by kind and oldest first; absent where nothing is kept.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    #[ts(as = "Option<_>", optional)]
    pub events: Vec<EventView>,
    /// Columns of a list that the case has no use for.
    pub extra: Vec<[String; 2]>,
    /// What the person could recover.
    pub assessment: AssessmentView,
    /// Notes, newest first.
    pub notes: Vec<NoteView>,
    /// How many documents are about the person.
    pub documents: u64,
    /// What was done to this person, newest first.
    pub history: Vec<OperationView>,
}

/// A contact.
#[derive(Debug, Clone, Serialize, TS)]
pub struct ContactView {
    /// `email`, `phone` or `address`.
    pub kind: String,
    /// The contact in one line.
    pub value: String,
    /// The day it was noted.
    pub noted_on: String,
    /// Whether it is the current one of its kind.
    pub is_current: bool,
    /// Where it came from.
    pub source: Option<SourceView>,
}

/// A fact of one person.
#[derive(Debug, Clone, Serialize, TS)]
pub struct FactView {
    /// Key.
    pub key: String,
    /// What screens call it.
    pub label: String,
    /// `text`, `number`, `money`, `date` or `yes_no`.
    pub kind: String,
    /// The words it may hold, where it is a list to pick from.
    pub options: Vec<String>,
    /// Value as text; none while it is unknown.
    pub value: Option<String>,
    /// Where it came from.
    pub source: Option<SourceView>,
}

/// What the person form holds: text as typed, blank for unknown.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields, default)]
pub struct PersonFields {
    /// Number of the sender of the list.
    pub external_id: String,
    /// Given name.
    pub given: String,
    /// Middle name.
    pub middle: String,
    /// Family name.
    pub family: String,
    /// Suffix.
    pub suffix: String,
    /// What the person is called.
    pub known_as: String,
    /// Names the person bore before, parted by semicolons.
    pub former_names: String,
    /// Day of birth.
    pub born_on: String,
    /// E-mail address.
    pub email: String,
    /// Telephone number.
    pub phone: String,
    /// Street.
    pub street: String,
    /// City.
    pub city: String,
    /// State.
    pub state: String,
    /// ZIP.
    pub zip: String,
    /// Facts by key.
    pub facts: BTreeMap<String, String>,
}

/// Tests a person as typed so far, writing nothing.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct PersonDraft {
    /// The case.
    pub case: i64,
    /// The person whom the form edits, so that the events kept of them count; none for a new one.
    #[serde(default)]
    #[ts(optional)]
    pub person: Option<i64>,
    /// Status.
    pub status: String,
    /// What the form holds.
    pub fields: PersonFields,
}

/// What a person as typed so far would be.
#[derive(Debug, Clone, Serialize, TS)]
pub struct DraftView {
    /// What the person could recover.
    pub assessment: AssessmentView,
    /// What cannot be read, by field (`born_on`, `facts.amount_paid`), in a sentence.
    pub errors: BTreeMap<String, String>,
}

/// Adds a person, or writes what is now known of one.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct PersonSave {
    /// The case.
    pub case: i64,
    /// The person; none to add one.
    pub person: Option<i64>,
    /// Status of a new person.
    pub status: Option<String>,
    /// What the form holds.
    pub fields: PersonFields,
}

/// A person was written.
#[derive(Debug, Clone, Serialize, TS)]
pub struct PersonSaved {
    /// Number in the file.
    pub person: i64,
    /// The operation; none when nothing had changed.
    pub operation: Option<i64>,
    /// What was done.
    pub summary: String,
}

/// Gives people a status from a day on.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct PersonStatusSet {
    /// The case.
    pub case: i64,
    /// The people.
    pub people: Vec<i64>,
    /// The status.
    pub status: String,
    /// From which day; today unless told otherwise.
    pub on: Option<String>,
    /// Why, the estate, the guardian, or whose duplicate.
    pub note: Option<String>,
}
