//! The columns of a list of people, by the keys that views, the window and the command line know them by.

use super::CaseRoster;
use super::record::{OfRecord, RECORD};
use crate::Failure;
use crate::people::amount_under;
use crate::view::ClassView;
use crate::wire::PersonColumn;
use domain::Money;
use domain::columns::{day_number, millionths};
use domain::fact::FactKind;
use domain::lead::{LeadStage, UnknownStage};
use domain::membership::MembershipStatus;
use domain::role::Role;
use rayon::prelude::*;
use roster::Column;
use rust_decimal::Decimal;
use store::DocumentKind;

/// A column of a list of people.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum ColumnKey {
    /// What is known of a person.
    Known(Column),
    /// What is worked out: its name among the figures of a roster is its key.
    Figure(Figure),
    /// What a person's file says.
    Record(OfRecord),
    /// How far a lead has come: among the figures of a roster its place among the stages.
    LeadStage,
}

/// What is worked out of each person.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Figure {
    /// What they could recover, the same loss counted once.
    Recoverable,
    /// The documented loss.
    Loss,
    /// The first last day to file.
    FirstLastDay,
    /// What the claim at a place gives them.
    Amount(usize),
    /// The last day to file the claim at a place.
    LastDay(usize),
    /// Whether they have a document of a kind, by its number.
    Document(i64),
    /// The last day on which they were reached.
    LastContact,
    /// The day of the next step that was agreed on.
    NextContact,
}

/// Columns that every case has, by their keys.
const PLAIN: [(&str, Column); 18] = [
    ("name", Column::Name),
    ("given", Column::Given),
    ("middle", Column::Middle),
    ("family", Column::Family),
    ("suffix", Column::Suffix),
    ("known_as", Column::KnownAs),
    ("external_id", Column::ExternalId),
    ("status", Column::Status),
    ("email", Column::Email),
    ("phone", Column::Phone),
    ("street", Column::Street),
    ("city", Column::City),
    ("state", Column::State),
    ("zip", Column::Zip),
    ("born_on", Column::BornOn),
    ("import", Column::Operation),
    ("tag", Column::Tag),
    ("note", Column::Note),
];

/// Numbers stand in millionths.
const MILLIONTHS: i64 = 1_000_000;

const RECOVERABLE: &str = "recoverable";
const LOSS: &str = "loss";
const LAST_DAY: &str = "last_day";
const LEAD_STAGE: &str = "lead_stage";
const LAST_CONTACT: &str = "last_contact";
const NEXT_CONTACT: &str = "next_contact";
const FACT: &str = "fact:";
const AMOUNT: &str = "amount:";
const LAST_DAY_OF: &str = "last_day:";
const DOCUMENT: &str = "document:";

impl ColumnKey {
    /// The column of a key: `state`, `fact:premium_from`, `amount:sca`.
    ///
    /// # Errors
    /// When the case has none of that key.
    pub fn of(key: &str, view: &ClassView) -> Result<ColumnKey, Failure> {
        if key == LEAD_STAGE {
            return Ok(ColumnKey::LeadStage);
        }
        let place = |claim: &str| view.terms.place(claim);
        let figure = match key {
            RECOVERABLE => Some(Figure::Recoverable),
            LOSS => Some(Figure::Loss),
            LAST_DAY => Some(Figure::FirstLastDay),
            LAST_CONTACT => Some(Figure::LastContact),
            NEXT_CONTACT => Some(Figure::NextContact),
            _ => {
                let amount = key.strip_prefix(AMOUNT).and_then(place).map(Figure::Amount);
                let last_day = || key.strip_prefix(LAST_DAY_OF).and_then(place).map(Figure::LastDay);
                let document = || key.strip_prefix(DOCUMENT)?.parse().ok().map(Figure::Document);
                amount.or_else(last_day).or_else(document)
            }
        };
        let plain = || PLAIN.iter().find(|(known, _)| *known == key).map(|(_, column)| column.clone());
        let fact = || {
            let fact = key.strip_prefix(FACT)?;
            view.terms.types.iter().any(|of| &*of.key == fact).then(|| Column::Fact(fact.to_owned()))
        };
        let known = || plain().or_else(fact).map(ColumnKey::Known);
        let record = || RECORD.iter().find(|(known, _)| *known == key).map(|(_, of)| ColumnKey::Record(*of));
        figure.map(ColumnKey::Figure).or_else(known).or_else(record).ok_or_else(|| {
            let message = format!("this case has no column {key:?}; choose one of its columns");
            Failure::invalid("column", crate::sentence(&message))
        })
    }
}

impl CaseRoster {
    /// The column of a roster for a key, its figures brought as they are now.
    ///
    /// # Errors
    /// When the case has no such column.
    pub fn column(&mut self, key: &str, view: &ClassView) -> Result<Column, Failure> {
        match ColumnKey::of(key, view)? {
            ColumnKey::Known(column) => Ok(column),
            ColumnKey::Figure(figure) => {
                self.bring(key, figure, view);
                Ok(Column::Figure(key.to_owned()))
            }
            ColumnKey::Record(of) => Ok(self.bring_record(key, of, view)),
            ColumnKey::LeadStage => {
                self.bring_lead_stages(view);
                Ok(Column::Figure(key.to_owned()))
            }
        }
    }

    fn bring_lead_stages(&mut self, view: &ClassView) {
        let stamp = view.stamp();
        if self.figures.get(LEAD_STAGE) != Some(&stamp) {
            let place = |person| millionths(Decimal::from(stage_place(*self.lead_stages.get(&person)?)));
            self.roster.bring(LEAD_STAGE, FactKind::Number, place);
            self.figures.insert(LEAD_STAGE.to_owned(), stamp);
        }
    }

    /// What people's files say, brought where it was touched since.
    fn bring_record(&mut self, key: &str, of: OfRecord, view: &ClassView) -> Column {
        let is_words = matches!(of, OfRecord::Language | OfRecord::Role);
        let column = if is_words { Column::Brought(key.to_owned()) } else { Column::Figure(key.to_owned()) };
        let stamp = view.stamp();
        let Some(records) = self.records.as_ref().filter(|_| self.figures.get(key) != Some(&stamp)) else {
            return column;
        };
        match of {
            OfRecord::Language | OfRecord::Role => self.roster.bring_words(key, &records.words(of)),
            OfRecord::DoNotContact => {
                self.roster.bring(key, FactKind::YesNo, |person| Some(records.is_not_contacted(person)));
            }
            OfRecord::DaysLate => {
                let days = |person| records.days_late(person).map(|days| days * MILLIONTHS);
                self.roster.bring(key, FactKind::Number, days);
            }
        }
        self.figures.insert(key.to_owned(), stamp);
        column
    }

    /// The sum of what a set of people could recover.
    pub fn recoverable(&mut self, set: &roster::PeopleSet, view: &ClassView) -> Result<i128, Failure> {
        self.bring(RECOVERABLE, Figure::Recoverable, view);
        Ok(self.roster.sum(RECOVERABLE, set)?)
    }

    fn bring(&mut self, key: &str, figure: Figure, view: &ClassView) {
        let stamp = view.stamp();
        if self.figures.get(key) == Some(&stamp) {
            return;
        }
        match figure {
            Figure::Recoverable | Figure::Amount(_) => {
                view.recoverables();
            }
            Figure::FirstLastDay => {
                for claim in 0..view.terms.claims.len() {
                    view.last_days(claim);
                }
            }
            Figure::LastDay(claim) => {
                view.last_days(claim);
            }
            Figure::Loss | Figure::LastContact | Figure::NextContact => {}
            Figure::Document(kind) => {
                let documents = &self.documents;
                self.roster
                    .bring(key, FactKind::YesNo, |person| Some(i64::from(documents.has(person, kind))));
                self.figures.insert(key.to_owned(), stamp);
                return;
            }
        }
        let rows = 0..view.people.ids.len();
        let cents = |amount: Option<Money>| amount.map(Money::cents);
        let figures: Vec<Option<i64>> = view.with_sheet(|sheet| match figure {
            Figure::Recoverable => rows.into_par_iter().map(|row| cents(view.recoverable(row))).collect(),
            Figure::Loss => {
                let losses = view.losses(sheet);
                rows.map(|row| cents(losses(row))).collect()
            }
            Figure::FirstLastDay => {
                let first = |row| view.first_safe_date(row).map(|(day, _)| day_number(day));
                rows.into_par_iter().map(first).collect()
            }
            Figure::Amount(claim) => {
                rows.into_par_iter().map(|row| cents(amount_under(view, sheet, row, claim))).collect()
            }
            Figure::LastDay(claim) => {
                let day = |row| view.counts_for(row, claim).then(|| view.safe_date(row, claim)).flatten();
                rows.into_par_iter().map(|row| day(row).map(day_number)).collect()
            }
            Figure::Document(_) => Vec::new(),
            Figure::LastContact => self.contacts.last.in_order_of(&view.people.ids),
            Figure::NextContact => self.contacts.next.in_order_of(&view.people.ids),
        });
        let kind = match figure {
            Figure::FirstLastDay | Figure::LastDay(_) | Figure::LastContact | Figure::NextContact => {
                FactKind::Date
            }
            Figure::Recoverable | Figure::Loss | Figure::Amount(_) | Figure::Document(_) => FactKind::Money,
        };
        self.roster.bring(key, kind, |person| figures[view.row(person)?]);
        self.figures.insert(key.to_owned(), stamp);
    }
}

/// The values of a condition on a column as its roster holds them: a stage of a lead by its place.
///
/// # Errors
/// When one is no stage.
pub(super) fn values_of(key: &str, values: &[String]) -> Result<Vec<String>, Failure> {
    if key != LEAD_STAGE {
        return Ok(values.to_vec());
    }
    let place = |value: &String| match value.parse() {
        Ok(stage) => Ok(stage_place(stage).to_string()),
        Err(error) => Err(Failure::invalid("filter", UnknownStage::to_string(&error))),
    };
    values.iter().map(place).collect()
}

/// The place of a stage, in the order in which a call runs.
fn stage_place(stage: LeadStage) -> usize {
    LeadStage::ALL.iter().position(|one| *one == stage).unwrap_or_default()
}

/// Every column that a list of people of this case can show, be filtered and be ordered by; `documents` are the kinds of
/// document that the case has or asks for.
pub(crate) fn columns_of(view: &ClassView, documents: &[DocumentKind]) -> Vec<PersonColumn> {
    let plain = PLAIN.iter().map(|(key, column)| {
        let (kind, options) = match column {
            Column::Name => ("name", Vec::new()),
            Column::Status => ("choice", MembershipStatus::ALL.map(|one| one.word().to_owned()).to_vec()),
            Column::BornOn => (FactKind::Date.word(), Vec::new()),
            Column::Operation | Column::Tag => ("several", Vec::new()),
            _ => (FactKind::Text.word(), Vec::new()),
        };
        column_of((*key).to_owned(), None, kind, options)
    });
    let facts = view.terms.types.iter().map(|of| {
        let kind = if of.options.is_empty() { of.kind.word() } else { "choice" };
        column_of(format!("{FACT}{}", of.key), Some(of.label.clone()), kind, of.options.clone())
    });
    let whole = [
        (RECOVERABLE, FactKind::Money),
        (LOSS, FactKind::Money),
        (LAST_DAY, FactKind::Date),
        (LAST_CONTACT, FactKind::Date),
        (NEXT_CONTACT, FactKind::Date),
    ];
    let whole = whole.into_iter().map(|(key, kind)| column_of(key.to_owned(), None, kind.word(), Vec::new()));
    let stages = LeadStage::ALL.map(|stage| stage.word().to_owned()).to_vec();
    let whole = whole.chain([column_of(LEAD_STAGE.to_owned(), None, "choice", stages)]);
    let of_claims = (0..view.terms.names.len()).flat_map(|place| {
        let (name, title) = (&view.terms.names[place], &view.terms.theories[place].name);
        [(AMOUNT, FactKind::Money), (LAST_DAY_OF, FactKind::Date)].map(|(key, kind)| {
            column_of(format!("{key}{name}"), Some(title.clone()), kind.word(), Vec::new())
        })
    });
    let documents = documents.iter().map(|kind| {
        let key = format!("{DOCUMENT}{}", kind.id);
        column_of(key, Some(kind.name.clone()), FactKind::YesNo.word(), Vec::new())
    });
    let record = RECORD.iter().map(|(key, of)| {
        let (kind, options) = match of {
            OfRecord::DoNotContact => (FactKind::YesNo.word(), Vec::new()),
            OfRecord::DaysLate => (FactKind::Number.word(), Vec::new()),
            OfRecord::Language => ("several", Vec::new()),
            OfRecord::Role => ("several", Role::ALL.map(|role| role.word().to_owned()).to_vec()),
        };
        column_of((*key).to_owned(), None, kind, options)
    });
    plain.chain(record).chain(whole).chain(facts).chain(of_claims).chain(documents).collect()
}

fn column_of(key: String, label: Option<String>, kind: &str, options: Vec<String>) -> PersonColumn {
    let is_typed = key.starts_with(FACT) || crate::column_set::is_typed(&key);
    PersonColumn { key, label, kind: kind.to_owned(), options, is_typed }
}
