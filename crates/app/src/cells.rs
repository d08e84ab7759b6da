//! What a list shows of a person: the columns asked for, and the words by which a search found them.

use crate::Failure;
use crate::case_roster::{ColumnKey, Figure, cell};
use crate::opt_out::deadline;
use crate::people::amount_under;
use crate::view::ClassView;
use crate::wire::PersonHit;
use chrono::NaiveDate;
use domain::exposure::Sheet;
use domain::fact::{FactValue, Facts};
use domain::lead::LeadStage;
use domain::person::Person;
use domain::redaction::masked_birth;
use roster::{Column, Entry, Field, Way, hits};
use std::collections::BTreeMap;
use store::Reader;

/// Columns that a list shows.
pub(crate) struct CellsOf<'r> {
    read: Reader<'r>,
    /// The last day to opt out, where the list shows what hangs on it.
    opt_out_deadline: Option<NaiveDate>,
    columns: Vec<ColumnKey>,
    /// Names of the imports of the case, by their operations.
    imports: BTreeMap<i64, String>,
    /// Notes of people, oldest first, where the list shows them.
    notes: BTreeMap<i64, Vec<String>>,
    /// How far leads have come, where the list shows it.
    lead_stages: BTreeMap<i64, LeadStage>,
}

impl<'r> CellsOf<'r> {
    /// Columns by their keys.
    ///
    /// # Errors
    /// When the case has no such column.
    pub fn of(
        keys: &[String],
        read: Reader<'r>,
        case: i64,
        view: &ClassView,
    ) -> Result<CellsOf<'r>, Failure> {
        let columns = keys.iter().map(|key| ColumnKey::of(key, view)).collect::<Result<Vec<_>, _>>()?;
        let imports = if columns.contains(&ColumnKey::Known(Column::Operation)) {
            let imports = read.imports(case)?.into_iter();
            imports.map(|import| (import.operation, import.record.file_name)).collect()
        } else {
            BTreeMap::new()
        };
        let shows_notes = columns.contains(&ColumnKey::Known(Column::Note));
        let notes = if shows_notes { read.notes_of_people(case)? } else { BTreeMap::new() };
        let shows_stages = columns.contains(&ColumnKey::LeadStage);
        let lead_stages = if shows_stages { read.lead_stages(case)? } else { BTreeMap::new() };
        let shows_records = columns.iter().any(|column| matches!(column, ColumnKey::Record(_)));
        let opt_out_deadline = if shows_records { deadline(read, case)? } else { None };
        Ok(CellsOf { read, opt_out_deadline, columns, imports, notes, lead_stages })
    }

    /// What stands in them of one person.
    ///
    /// # Errors
    /// When the file cannot be read.
    pub fn texts(
        &self,
        person: &Person,
        sheet: &Sheet<'_>,
        row: usize,
        view: &ClassView,
    ) -> Result<Vec<Option<String>>, Failure> {
        let text = |column: &ColumnKey| {
            Ok(match column {
                ColumnKey::Known(Column::Operation) => self.imports_of(person),
                ColumnKey::Known(Column::Note) => self.notes.get(&person.id).map(|notes| notes.join(" · ")),
                ColumnKey::LeadStage => self.lead_stages.get(&person.id).map(|stage| stage.word().to_owned()),
                ColumnKey::Known(column) => known(column, person),
                ColumnKey::Figure(Figure::Document(kind)) => {
                    let has = self.read.has_document(person.id, *kind)?;
                    Some(FactValue::YesNo(has).to_text())
                }
                ColumnKey::Record(of) => cell(self.read, *of, person.id, self.opt_out_deadline)?,
                ColumnKey::Figure(Figure::LastContact) => {
                    self.read.last_contact(person.case, person.id)?.map(|day| day.to_string())
                }
                ColumnKey::Figure(Figure::NextContact) => {
                    self.read.next_contact(person.id)?.map(|day| day.to_string())
                }
                ColumnKey::Figure(figure) => worked_out(*figure, sheet, row, view),
            })
        };
        self.columns.iter().map(text).collect()
    }

    fn imports_of(&self, person: &Person) -> Option<String> {
        let operations = Entry::from(person.clone()).operations;
        let names: Vec<&str> =
            operations.iter().filter_map(|one| self.imports.get(one)).map(String::as_str).collect();
        (!names.is_empty()).then(|| names.join(", "))
    }
}

fn known(column: &Column, person: &Person) -> Option<String> {
    let name = &person.name;
    let address = person.address();
    match column {
        Column::Name => Some(name.listed()),
        Column::Given => name.given.clone(),
        Column::Middle => name.middle.clone(),
        Column::Family => name.family.clone(),
        Column::Suffix => name.suffix.clone(),
        Column::KnownAs => name.known_as.clone(),
        Column::ExternalId => person.external_id.clone(),
        Column::Email => person.email().map(str::to_owned),
        Column::Phone => person.phone().map(str::to_owned),
        Column::Street => address?.street.clone(),
        Column::City => address?.city.clone(),
        Column::State => person.state().map(str::to_owned),
        Column::Zip => address?.zip.clone(),
        Column::Status => Some(person.status().word().to_owned()),
        Column::BornOn => person.born_on.map(masked_birth),
        Column::Fact(key) => {
            person.facts.iter().find(|fact| *fact.key == **key).map(|fact| fact.value.to_text())
        }
        Column::Tag if person.tags.is_empty() => None,
        Column::Tag => Some(person.tags.iter().map(String::as_str).collect::<Vec<_>>().join(", ")),
        Column::Operation | Column::Note | Column::Figure(_) | Column::Brought(_) => None,
    }
}

fn worked_out(figure: Figure, sheet: &Sheet<'_>, row: usize, view: &ClassView) -> Option<String> {
    match figure {
        Figure::Recoverable => view.recoverable(row).map(|amount| amount.to_string()),
        Figure::Loss => view.losses(sheet)(row).map(|amount| amount.to_string()),
        Figure::FirstLastDay => view.first_safe_date(row).map(|(day, _)| day.to_string()),
        Figure::Amount(claim) => amount_under(view, sheet, row, claim).map(|amount| amount.to_string()),
        Figure::LastDay(claim) => {
            let day = view.counts_for(row, claim).then(|| view.safe_date(row, claim)).flatten();
            day.map(|day| day.to_string())
        }
        // Who has documents is asked of the file.
        Figure::Document(_) => None,
        // Read of the person: they hang on no figure.
        Figure::LastContact | Figure::NextContact => None,
    }
}

/// The words by which a search found somebody.
///
/// # Errors
/// When the search is too long.
pub(crate) fn hits_of(
    person: &Person,
    notes: &BTreeMap<i64, Vec<String>>,
    search: &str,
    way: Way,
) -> Result<Vec<PersonHit>, Failure> {
    if search.trim().is_empty() {
        return Ok(Vec::new());
    }
    let notes = notes.get(&person.id).cloned().unwrap_or_default();
    let entry = Entry { notes, ..Entry::from(person.clone()) };
    let marked = hits(&entry, search, way)?.into_iter().filter_map(|hit| {
        let (column, text) = text_of(hit.field, &entry)?;
        let units = |end: usize| u32::try_from(text.get(..end)?.encode_utf16().count()).ok();
        let (from, to) = (units(hit.bytes.start)?, units(hit.bytes.end)?);
        Some(PersonHit { column: column.to_owned(), text, from, to })
    });
    Ok(marked.collect())
}

/// The key of the column of a text, and the text.
fn text_of(field: Field, entry: &Entry) -> Option<(&'static str, String)> {
    let name = &entry.name;
    let (column, text) = match field {
        Field::Given => ("given", &name.given),
        Field::Middle => ("middle", &name.middle),
        Field::Family => ("family", &name.family),
        Field::Suffix => ("suffix", &name.suffix),
        Field::KnownAs => ("known_as", &name.known_as),
        Field::ExternalId => ("external_id", &entry.external_id),
        Field::Former(index) => return Some(("known_as", name.former.get(index)?.clone())),
        Field::Email(index) => return Some(("email", entry.emails.get(index)?.clone())),
        Field::Phone(index) => return Some(("phone", entry.phones.get(index)?.clone())),
        Field::Note(index) => return Some(("note", entry.notes.get(index)?.clone())),
        Field::City(index) => ("city", &entry.addresses.get(index)?.city),
        Field::State(index) => ("state", &entry.addresses.get(index)?.state),
        Field::Zip(index) => ("zip", &entry.addresses.get(index)?.zip),
        Field::Street(index) => ("street", &entry.addresses.get(index)?.street),
    };
    Some((column, text.clone()?))
}
