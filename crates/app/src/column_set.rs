//! Values for a column of the list of people: a column of a spreadsheet that is pasted, or what is typed into one cell.

use crate::bulk::{others_by_now, spelled};
use crate::classes::people as in_words;
use crate::facts::rules;
use crate::opt_out::Frozen;
use crate::people::found;
use crate::person_edit::fill;
use crate::person_file::fields_of;
use crate::wire::{
    ColumnPreview, ColumnSet, ColumnValues, Done, PersonFields, PersonList, UnreadValue, ValueReplaced,
};
use crate::{App, Failure, done, grouped, sentence};
use chrono::NaiveDate;
use domain::edit::Edit;
use domain::fact::{FactRule, Facts};
use domain::membership::{MembershipStatus, UnknownStatus};
use domain::person::{Person, Source};
use std::collections::{BTreeSet, HashMap, HashSet};
use std::sync::Arc;
use store::Reader;

/// Values that are taken at once; more are a list to import.
const MOST_VALUES: usize = 100_000;
/// Values that a preview names, of those that cannot be read and of those that are replaced.
const NAMED: usize = 50;
const EXAMPLES: usize = 6;
/// The source of what is only tried.
const TRIED: Source = Source { operation: i64::MAX, row: None };
/// Key of the column whose values no two people may share.
const EXTERNAL_ID: &str = "external_id";

/// Where the person form holds the text of a column.
type Place = fn(&mut PersonFields) -> &mut String;

/// Columns of text, by their keys, with what the history calls them.
const TEXTS: [(&str, &str, Place); 13] = [
    (EXTERNAL_ID, "ID", |fields| &mut fields.external_id),
    ("given", "Given name", |fields| &mut fields.given),
    ("middle", "Middle name", |fields| &mut fields.middle),
    ("family", "Family name", |fields| &mut fields.family),
    ("suffix", "Suffix", |fields| &mut fields.suffix),
    ("known_as", "Known as", |fields| &mut fields.known_as),
    ("born_on", "Date of birth", |fields| &mut fields.born_on),
    ("email", "E-mail", |fields| &mut fields.email),
    ("phone", "Telephone", |fields| &mut fields.phone),
    ("street", "Street", |fields| &mut fields.street),
    ("city", "City", |fields| &mut fields.city),
    ("state", "State", |fields| &mut fields.state),
    ("zip", "ZIP", |fields| &mut fields.zip),
];

/// What a column holds that a person can type.
#[derive(Clone)]
enum Target {
    Status,
    Tags,
    Text(Place),
    Fact(Arc<str>),
}

/// What values for a column would do. Writes nothing.
///
/// # Errors
/// When nobody can type what stands in the column, there are no values or too many, or the list cannot be read.
pub fn person_column_preview(app: &mut App, req: ColumnValues) -> Result<ColumnPreview, Failure> {
    let plan = Plan::of(app, req)?;
    Ok(plan.look(app.store()?.read(), TRIED)?.preview)
}

/// Writes values into a column, in one operation that is undone by one. Who would get a value that cannot be read stays
/// as they are.
///
/// # Errors
/// Those of the preview; when others change by now than were shown; or when nobody does: of a value that cannot be read,
/// with what is wrong with it.
pub fn person_column_set(app: &mut App, req: ColumnSet) -> Result<Done, Failure> {
    let ColumnSet { values, seen } = req;
    let case = values.of.case;
    let plan = Plan::of(app, values)?;
    let kind = if plan.given.len() == 1 { "person_edit" } else { "person_column_set" };
    app.operate(kind, Some(case), |op| {
        let Looked { preview, changed, .. } = plan.look(op.read(), Source { operation: op.id, row: None })?;
        if let Some(seen) = seen.filter(|seen| *seen != preview.changes) {
            let now = format!("{} would change", in_words(preview.changes));
            return Err(others_by_now(&now, seen));
        }
        let [first, ..] = &changed[..] else {
            let unread = preview.unreadable.into_iter().next().map(|unread| unread.why);
            let why = unread.unwrap_or_else(|| "Everyone has it already; nothing was changed".to_owned());
            return Err(Failure::invalid("value", why));
        };
        changed.iter().try_for_each(|person| op.person_update(person))?;
        let who = if changed.len() == 1 { first.name.listed() } else { in_words(preview.changes) };
        Ok(done(op, format!("Set {} of {who}", plan.label)))
    })
}

/// Whether a person can type what stands in the column of a key, apart from facts of the case.
pub(crate) fn is_typed(key: &str) -> bool {
    matches!(key, "status" | "tag") || TEXTS.iter().any(|(known, ..)| *known == key)
}

/// Values with whom they go to, read as far as that can be done before the operation.
struct Plan {
    case: i64,
    target: Target,
    label: String,
    clears: bool,
    today: NaiveDate,
    rules: Vec<(Arc<str>, FactRule)>,
    tags: Vec<String>,
    /// People by their numbers, each with the place of the value.
    given: Vec<(i64, usize)>,
    values: Vec<String>,
    /// Who has each of the values that no two people may share, by the value.
    holders: HashMap<String, i64>,
    /// Values that stand more than once among those.
    twice: HashSet<String>,
    /// Whose names and contacts stay as they are.
    frozen: Frozen,
    counts: ColumnPreview,
}

/// Who has each of these ids by now, and which of them stand more than once among them.
fn holders_of<'v>(
    read: Reader<'_>,
    case: i64,
    wanted: impl Iterator<Item = &'v str>,
) -> Result<(HashMap<String, i64>, HashSet<String>), Failure> {
    let (mut once, mut holders) = (HashSet::new(), HashMap::new());
    let twice = wanted.filter(|id| !once.insert(*id)).map(str::to_owned).collect();
    read.each_external_id(case, &mut |person, id| {
        if once.contains(id) {
            holders.insert(id.to_owned(), person);
        }
    })?;
    Ok((holders, twice))
}

/// What a look at everyone has found.
#[derive(Default)]
struct Looked {
    preview: ColumnPreview,
    /// Those of the preview, each at the place of its value.
    examples: Vec<(usize, ValueReplaced)>,
    /// Those who change, as they would be.
    changed: Vec<Person>,
}

impl Plan {
    fn of(app: &mut App, req: ColumnValues) -> Result<Plan, Failure> {
        let ColumnValues { of, only, column, values, clears } = req;
        let case = of.case;
        if values.is_empty() {
            return Err(Failure::invalid("values", "There is nothing to paste"));
        }
        if values.len() > MOST_VALUES {
            let (values, most) = (grouped(values.len() as u64), grouped(MOST_VALUES as u64));
            let message = format!(
                "{values} values are too many for a paste, which takes {most}; import them as a list"
            );
            return Err(Failure::invalid("values", message));
        }
        let people = people(app, of, &only, values.len())?;
        let today = app.today();
        let read = app.store()?.read();
        let (target, label) = target(read, case, &column)?;
        let is_for_all = values.len() == 1 && !only.is_empty();
        let at = |place: usize| if is_for_all { 0 } else { place };
        let mut given: Vec<(i64, usize)> =
            people.iter().enumerate().map(|(place, person)| (*person, at(place))).collect();
        if !is_for_all {
            given.truncate(values.len());
        }
        if given.is_empty() {
            return Err(Failure::invalid("people", "Nobody stands there to get a value"));
        }
        let counts = ColumnPreview {
            people: given.len() as u64,
            values_over: if is_for_all { 0 } else { (values.len() - given.len()) as u64 },
            people_over: if only.is_empty() { 0 } else { (people.len() - given.len()) as u64 },
            not_shown: only.len().saturating_sub(people.len()) as u64,
            ..ColumnPreview::default()
        };
        given.sort_unstable();
        let (mut holders, mut twice) = Default::default();
        if column == EXTERNAL_ID {
            let wanted = given.iter().map(|(_, place)| values[*place].trim()).filter(|id| !id.is_empty());
            (holders, twice) = holders_of(read, case, wanted)?;
        }
        let (rules, tags) = (rules(read, case)?, read.tags(case)?);
        let frozen = Frozen::of(read, case)?;
        Ok(Plan {
            case,
            target,
            label,
            clears,
            today,
            rules,
            tags,
            given,
            values,
            holders,
            twice,
            frozen,
            counts,
        })
    }

    /// Looks at everyone with their value.
    fn look(&self, read: Reader<'_>, source: Source) -> Result<Looked, Failure> {
        let mut found = Looked { preview: self.counts.clone(), ..Looked::default() };
        let people: Vec<i64> = self.given.iter().map(|(person, _)| *person).collect();
        let places: HashMap<i64, usize> = self.given.iter().copied().collect();
        let mut unread: Vec<UnreadValue> = Vec::new();
        read.people_of(self.case, &people, &mut |together| {
            for person in together.people() {
                let place = places[&person.id];
                self.look_at(person, place, source, read, &mut found, &mut unread)?;
            }
            Ok::<_, Failure>(())
        })?;
        unread.sort_by_key(|value| value.place);
        unread.truncate(NAMED);
        found.preview.unreadable = unread;
        found.preview.examples = found.examples.drain(..).map(|(_, example)| example).collect();
        Ok(found)
    }

    fn look_at(
        &self,
        person: &Person,
        place: usize,
        source: Source,
        read: Reader<'_>,
        found: &mut Looked,
        unread: &mut Vec<UnreadValue>,
    ) -> Result<(), Failure> {
        let value = self.values[place].trim();
        if value.is_empty() && !self.clears {
            found.preview.blank += 1;
            return Ok(());
        }
        let why = match self.id_is_taken(person, value, read)? {
            Some(why) => why,
            None => match self.with(person, value, source) {
                Ok(Some(after)) => {
                    found.note(self, place, person, &after);
                    found.changed.push(after);
                    return Ok(());
                }
                Ok(None) => {
                    found.preview.same += 1;
                    return Ok(());
                }
                Err(why) => sentence(&why),
            },
        };
        found.preview.unread += 1;
        let name = person.name.listed();
        unread.push(UnreadValue { place: place as u64 + 1, name, value: value.to_owned(), why });
        Ok(())
    }

    /// Why an id cannot be given to a person, where somebody else has it or gets it as well.
    fn id_is_taken(&self, person: &Person, id: &str, read: Reader<'_>) -> Result<Option<String>, Failure> {
        if self.twice.contains(id) {
            return Ok(Some(format!("{id:?} is given more than once; each person has an ID of their own.")));
        }
        let Some(holder) = self.holders.get(id).filter(|holder| **holder != person.id) else {
            return Ok(None);
        };
        let name = read.person(*holder)?.name.listed();
        Ok(Some(format!("{id:?} is the id of {name}; give another one.")))
    }

    /// A person with a value; nothing where they have it already. The error says what is wrong with the value.
    fn with(&self, person: &Person, value: &str, source: Source) -> Result<Option<Person>, String> {
        let mut after = person.clone();
        match &self.target {
            Target::Status if value.is_empty() => {
                return Err("everyone has a status; choose another one".into());
            }
            Target::Status => {
                let status: MembershipStatus =
                    value.parse().map_err(|error: UnknownStatus| error.to_string())?;
                if status != person.status() {
                    Edit::Status { status, on: self.today, note: None }.apply(&mut after, source);
                }
            }
            Target::Tags => {
                let words = value.split([',', ';']).filter(|word| !word.trim().is_empty());
                let tags = words.map(|word| spelled(word, &self.tags).map_err(|failure| failure.message));
                after.tags = tags.collect::<Result<BTreeSet<_>, _>>()?;
            }
            Target::Text(_) | Target::Fact(_) => {
                let mut fields = fields_of(person);
                match &self.target {
                    Target::Text(place) => *place(&mut fields) = value.to_owned(),
                    Target::Fact(key) => drop(fields.facts.insert(key.to_string(), value.to_owned())),
                    Target::Status | Target::Tags => {}
                }
                if let Some((_, why)) = fill(&mut after, &fields, &self.rules, self.today, source).pop_first()
                {
                    return Err(why);
                }
            }
        }
        if after == *person {
            return Ok(None);
        }
        if matches!(self.target, Target::Text(_)) {
            self.frozen.refuse(person).map_err(|failure| failure.message)?;
        }
        Ok(Some(after))
    }

    /// What stands in the column of a person.
    fn text(&self, person: &Person) -> String {
        match &self.target {
            Target::Status => person.status().word().to_owned(),
            Target::Tags => person.tags.iter().map(String::as_str).collect::<Vec<_>>().join(", "),
            Target::Text(place) => place(&mut fields_of(person)).clone(),
            Target::Fact(key) => person.fact(key).map(|value| value.to_text()).unwrap_or_default(),
        }
    }
}

impl Looked {
    /// Counts somebody who changes. The first of the list are named, in its order.
    fn note(&mut self, plan: &Plan, place: usize, before: &Person, after: &Person) {
        self.preview.changes += 1;
        let now = plan.text(before);
        if now.is_empty() {
            return;
        }
        self.preview.replaced += 1;
        let at = self.examples.partition_point(|(other, _)| *other <= place);
        if at < EXAMPLES {
            let (name, next) = (before.name.listed(), plan.text(after));
            self.examples.insert(at, (place, ValueReplaced { name, now, next }));
            self.examples.truncate(EXAMPLES);
        }
    }
}

/// What a column holds and what it is called, where a person can type it.
fn target(read: Reader<'_>, case: i64, column: &str) -> Result<(Target, String), Failure> {
    if let Some((_, label, place)) = TEXTS.iter().find(|(key, ..)| *key == column) {
        return Ok((Target::Text(*place), (*label).to_owned()));
    }
    match column {
        "status" => return Ok((Target::Status, "Status".to_owned())),
        "tag" => return Ok((Target::Tags, "Tags".to_owned())),
        _ => {}
    }
    let types = read.fact_types(case)?;
    let fact = column.strip_prefix("fact:").and_then(|key| types.into_iter().find(|of| *of.key == *key));
    let fact = fact.ok_or_else(|| {
        let message = format!("nobody can type what stands in the column {column:?}; choose one of names, contacts, status, facts or tags");
        Failure::invalid("column", message)
    })?;
    Ok((Target::Fact(fact.key), fact.label))
}

/// Whom values go to, in the order of the list.
fn people(app: &mut App, of: PersonList, only: &[i64], values: usize) -> Result<Vec<i64>, Failure> {
    let (view, today, case) = (app.view(of.case)?, app.today(), of.case);
    if let [one] = only {
        return Ok(view.row(*one).map(|_| *one).into_iter().collect());
    }
    let named: HashSet<i64> = only.iter().copied().collect();
    let list = if only.is_empty() {
        PersonList { limit: u32::try_from(values).unwrap_or(u32::MAX), ..of }
    } else {
        PersonList { offset: 0, limit: u32::MAX, ..of }
    };
    let found = app.with_roster(case, &view, |roster| found(roster, &list, &view, today))?;
    let people = found.people.into_iter().map(|found| found.person);
    Ok(people.filter(|person| named.is_empty() || named.contains(person)).collect())
}
