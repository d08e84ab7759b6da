//! Lists of what happened to people: a call, a scan, a disclosure, a charge, one row for each.

use crate::columns::MOST_COLUMNS;
use crate::dates::{DateOrder, in_order};
use crate::error::IntakeError;
use crate::headers::{bare, header_at, names_person_id};
use crate::list::headers;
use crate::problem::{Problem, ProblemKind, Problems, shortened};
use crate::records::{Progress, Record, Records};
use crate::table::{Form, Table};
use chrono::{NaiveDate, NaiveTime};
use domain::fact::{FactKind, FactValue};
use domain::input::{Event, event_kind};
use domain::partial_date::parse_date;
use domain::{Money, PartialDate};
use std::collections::BTreeMap;

/// What a list of events is read against.
pub struct EventsWanted<'a> {
    /// The kind of the events of rows that name none.
    pub kind: Option<&'a str>,
    /// The number of the person whose id the list gives.
    pub person: &'a dyn Fn(&str) -> Option<i64>,
    /// No event lies after this day.
    pub today: NaiveDate,
}

/// An event as a list gives it, with nothing wrong.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ListedEvent {
    /// The row, as a spreadsheet numbers it.
    pub row: u32,
    /// To whom it happened.
    pub person: i64,
    /// What: `call`.
    pub kind: String,
    /// When, and what it cost.
    pub event: Event,
    /// The note of the list, and every cell that has no place of its own, as `header: value`.
    pub note: Option<String>,
}

/// What a column of a list of events holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum EventField {
    /// The person's id, as the class list gives it.
    Person,
    /// The day.
    On,
    /// The kind of event.
    Kind,
    /// What it cost the person.
    Loss,
    /// A note.
    Note,
    /// Anything else; kept in the note under its header.
    Extra,
}

impl EventField {
    /// The word for it in records of imports; none for what is kept in the note.
    pub const fn word(self) -> Option<&'static str> {
        match self {
            EventField::Person => Some("external_id"),
            EventField::On => Some("date"),
            EventField::Kind => Some("kind"),
            EventField::Loss => Some("loss"),
            EventField::Note => Some("note"),
            EventField::Extra => None,
        }
    }
}

/// One column of a list of events.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct EventColumn {
    /// Its header, told apart from those further left.
    pub header: String,
    /// What it holds.
    pub field: EventField,
}

/// A list of events: those that are right, and what is said of the list as a whole.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct EventList {
    /// Events with nothing wrong, in the order of the file.
    pub events: Vec<ListedEvent>,
    /// What each column holds, from left to right.
    pub columns: Vec<EventColumn>,
    /// The form in which the file was read.
    pub form: Form,
    /// Rows below the first line, good or not; blank lines are not counted.
    pub row_count: usize,
    /// Rows that were refused, each as a whole.
    pub rejected: usize,
    /// What is wrong, in the order of the file: the first 100,000 problems.
    pub problems: Vec<Problem>,
    /// How often each kind of problem was found.
    pub problem_counts: BTreeMap<ProblemKind, usize>,
}

/// Reads a list of events. The first line that is not blank names the columns; a row with anything
/// wrong is refused as a whole, and all that is wrong with it is noted. A blank day is a day that is
/// not known; one that cannot be read is a problem and never a default.
///
/// # Errors
/// [`IntakeError`] when the file as a whole cannot be a list of events, or is cut off.
pub fn read_events(
    table: Table<'_>,
    wanted: &EventsWanted<'_>,
    progress: Progress<'_>,
) -> Result<EventList, IntakeError> {
    let mut records = Records::open(table, progress);
    let columns = told_from(&headers(&mut records)?, wanted.kind)?;
    let (date_order, problems) = (records.date_order(), Problems::default());
    let mut reader = EventReader { columns: &columns, wanted, date_order, problems };
    let (mut events, mut row_count, mut rejected) = (Vec::new(), 0, 0);
    while let Some(record) = records.next()? {
        if record.is_blank() {
            continue;
        }
        if !record.ended && record.len() < columns.len() {
            return Err(IntakeError::CutOff { row: record.row });
        }
        row_count += 1;
        match reader.read(&record) {
            Some(event) => events.push(event),
            None => rejected += 1,
        }
    }
    if row_count == 0 {
        return Err(IntakeError::NoRows);
    }
    let Problems { listed: problems, counts: problem_counts } = reader.problems;
    let form = records.form();
    Ok(EventList { events, columns, form, row_count, rejected, problems, problem_counts })
}

/// Tells from the headers what each column holds.
fn told_from(headers: &[String], kind: Option<&str>) -> Result<Vec<EventColumn>, IntakeError> {
    if headers.len() > MOST_COLUMNS {
        return Err(IntakeError::TooManyColumns { found: headers.len(), most: MOST_COLUMNS });
    }
    let mut columns: Vec<EventColumn> = Vec::with_capacity(headers.len());
    for (index, header) in headers.iter().enumerate() {
        let field = field_of(header, kind);
        let same = columns.iter().find(|column| column.field == field);
        let field = match (same, field.word()) {
            (Some(_), _) if field == EventField::Note => EventField::Extra,
            (Some(same), Some(word)) => {
                let (first, second) = (same.header.clone(), header.clone());
                return Err(IntakeError::RepeatedColumn { field: word.to_owned(), first, second });
            }
            _ => field,
        };
        let header = header_at(index, header, columns.iter().any(|column| column.header == *header));
        columns.push(EventColumn { header, field });
    }
    if columns.iter().all(|column| column.field != EventField::Person) {
        return Err(IntakeError::NoPersonColumn { found: shortened(&headers.join(", ")) });
    }
    Ok(columns)
}

/// Spellings of the headers of an event's fields, bare.
const SPELLINGS: [(EventField, &[&str]); 4] = [
    (EventField::On, &["on", "date", "day", "when"]),
    (EventField::Kind, &["kind", "type", "event", "eventkind", "eventtype", "kindofevent", "typeofevent"]),
    (
        EventField::Loss,
        &["loss", "amount", "amountlost", "lossamount", "amountcharged", "cost", "price", "fee", "damages"],
    ),
    (EventField::Note, &["note", "notes", "comment", "comments", "remark", "remarks", "memo"]),
];

/// What happens to people, as headers say it before or after the word for a day: `Called on`, `Date of scan`.
const HAPPENINGS: [&str; 22] = [
    "event",
    "happened",
    "occurred",
    "occurrence",
    "incident",
    "violation",
    "call",
    "called",
    "scan",
    "scanned",
    "disclosure",
    "disclosed",
    "charge",
    "charged",
    "message",
    "sent",
    "received",
    "visit",
    "visited",
    "transaction",
    "purchase",
    "purchased",
];

fn field_of(header: &str, kind: Option<&str>) -> EventField {
    if names_person_id(header) {
        return EventField::Person;
    }
    let header = bare(header);
    let known = SPELLINGS.iter().find(|(_, spellings)| spellings.contains(&header.as_str()));
    let is_day = || {
        let happened = [
            header.strip_prefix("dateof"),
            header.strip_suffix("date"),
            header.strip_suffix("on"),
            header.strip_prefix("date"),
        ];
        let is_ours = |word: &str| HAPPENINGS.contains(&word) || kind.is_some_and(|kind| word == bare(kind));
        happened.into_iter().flatten().any(is_ours)
    };
    match known {
        Some((field, _)) => *field,
        None if is_day() => EventField::On,
        None => EventField::Extra,
    }
}

/// Reads rows of a list of events.
struct EventReader<'a> {
    columns: &'a [EventColumn],
    wanted: &'a EventsWanted<'a>,
    date_order: DateOrder,
    problems: Problems,
}

/// A row while it is read.
#[derive(Default)]
struct Cells {
    person: Option<i64>,
    on: Option<PartialDate>,
    kind: Option<String>,
    loss: Option<Money>,
    notes: Vec<String>,
}

impl EventReader<'_> {
    /// The event of a row, or `None` when anything is wrong with it; all that is wrong is noted.
    fn read(&mut self, record: &Record<'_>) -> Option<ListedEvent> {
        if record.len() != self.columns.len() {
            let found = format!("{} instead of {} cells", record.len(), self.columns.len());
            self.problems.add(record.row, "", ProblemKind::WrongNumberOfCells, &found);
            return None;
        }
        let (mut cells, mut is_whole, mut filled) = (Cells::default(), true, Vec::new());
        for (index, column) in self.columns.iter().enumerate() {
            let text = record.text(index);
            if text.as_ref().is_ok_and(|text| text.is_empty()) {
                continue;
            }
            filled.push(column.field);
            let put = text.map_err(ProblemKind::from).and_then(|text| self.put(&mut cells, column, &text));
            if let Err(kind) = put {
                is_whole = false;
                self.problems.add(record.row, &column.header, kind, record.shown(index).trim());
            }
        }
        if !filled.contains(&EventField::Person) {
            self.lack(record.row, EventField::Person, ProblemKind::NoPersonId);
        }
        let kind = cells.kind.or_else(|| self.wanted.kind.map(event_kind)).filter(|kind| !kind.is_empty());
        if kind.is_none() && !filled.contains(&EventField::Kind) {
            self.lack(record.row, EventField::Kind, ProblemKind::NoEventKind);
        }
        let (Some(person), Some(kind), true) = (cells.person, kind, is_whole) else { return None };
        let note = Some(cells.notes.join("; ")).filter(|note| !note.is_empty());
        let event = Event { on: cells.on, loss: cells.loss };
        Some(ListedEvent { row: record.row, person, kind, event, note })
    }

    /// Puts the text of a cell where its column belongs, or says why it cannot.
    fn put(&self, cells: &mut Cells, column: &EventColumn, text: &str) -> Result<(), ProblemKind> {
        match column.field {
            EventField::Person => {
                let person = (self.wanted.person)(text);
                cells.person = Some(person.ok_or(ProblemKind::UnknownPersonId)?);
            }
            EventField::On => {
                let (on, is_all) =
                    date(&in_order(self.date_order, text.into())).ok_or(ProblemKind::BadDate)?;
                if on.first() > self.wanted.today {
                    return Err(ProblemKind::FutureDate);
                }
                if !is_all {
                    cells.notes.push(format!("{}: {text}", column.header));
                }
                cells.on = Some(on);
            }
            EventField::Kind => {
                let kind = Some(event_kind(text)).filter(|kind| !kind.is_empty());
                cells.kind = Some(kind.ok_or(ProblemKind::NoEventKind)?);
            }
            EventField::Loss => {
                let amount = FactKind::Money.read(text).map_err(|error| ProblemKind::from(&error))?;
                if let FactValue::Money(amount) = amount {
                    cells.loss = Some(amount);
                }
            }
            EventField::Note => cells.notes.insert(0, text.to_owned()),
            EventField::Extra => cells.notes.push(format!("{}: {text}", column.header)),
        }
        Ok(())
    }

    /// Notes that a row lacks what the column of a field would say.
    fn lack(&mut self, row: u32, field: EventField, kind: ProblemKind) {
        let column = self.columns.iter().find(|column| column.field == field);
        self.problems.add(row, column.map_or("", |column| column.header.as_str()), kind, "");
    }
}

/// The date that a cell tells, as far as it is known, and whether it says nothing more: of `2024-05-01 14:33` the time of
/// day is left. A time with a zone is not read, since the day may be another one where the person lives.
fn date(text: &str) -> Option<(PartialDate, bool)> {
    if let Some(date) = parse_date(text) {
        return Some((date, true));
    }
    let (day, time) = text.split_once(['T', ' '])?;
    let is_time = |form: &&str| NaiveTime::parse_from_str(time.trim(), form).is_ok();
    ["%H:%M", "%H:%M:%S", "%H:%M:%S%.f", "%I:%M %p", "%I:%M:%S %p"].iter().find(|form| is_time(form))?;
    let date = parse_date(day).filter(|date| date.is_whole())?;
    Some((date, false))
}
