//! Classes and their definitions in versions: what a new version would change is shown before it is accepted.

use crate::defendants::by_defendant;
use crate::terms::CaseTerms;
use crate::wire::{
    ClassAccept, ClassDraft, ClassMovers, ClassRow, ClassVersion, CriterionLine, Done, GroupRequest,
    GroupRow, GroupTable, MoverRow, OfCase,
};
use crate::{App, Failure, day, done, grouped, optional, required};
use chrono::NaiveDate;
use domain::class::{Criterion, STATE};
use domain::class_columns::{ColumnTest, Verdict};
use domain::exposure::{Group, Grouped, by_group};
use domain::fact::FactKind;
use domain::membership::MembershipStatus;
use domain::{ClassTotal, Money};
use rust_decimal::Decimal;
use store::{ClassDefinition, FactType, PartsRead};

/// Movers that are named one by one; all are counted.
const MOVERS_NAMED: usize = 200;

/// The classes of a case with the definition in force, line by line where it is that simple.
///
/// # Errors
/// When the case does not exist.
pub fn class_list(app: &mut App, req: OfCase) -> Result<Vec<ClassRow>, Failure> {
    let terms = app.terms(req.case, &[])?;
    let definitions = app.store()?.read().class_definitions(req.case)?;
    let text = |day: NaiveDate| day.to_string();
    let rows = terms.classes.iter().map(|class| {
        let of = class.definition.as_ref();
        let (any, lines) = of.and_then(|of| lines(&of.criterion)).unwrap_or_default();
        ClassRow {
            class: class.id,
            name: class.name.clone(),
            version: of.map(|of| of.version),
            text: of.map(|of| of.text.clone()).unwrap_or_default(),
            from_on: of.and_then(|of| of.period_from_on).map(text),
            to_on: of.and_then(|of| of.period_to_on).map(text),
            is_plain: of.is_none_or(|of| self::lines(&of.criterion).is_some()),
            any,
            lines,
            source: of.and_then(|of| of.source.clone()),
            versions: definitions.iter().rev().filter(|of| of.class == class.id).map(version).collect(),
        }
    });
    Ok(rows.collect())
}

fn version(of: &ClassDefinition) -> ClassVersion {
    let text = |day: NaiveDate| day.to_string();
    ClassVersion {
        version: of.version,
        text: of.text.clone(),
        from_on: of.period_from_on.map(text),
        to_on: of.period_to_on.map(text),
        says: of.criterion.to_string(),
    }
}

/// What a new version of a class definition would change: who moves in and out. Writes nothing.
///
/// # Errors
/// When the class is unknown, or a line of the definition cannot be read.
pub fn class_preview(app: &mut App, req: ClassDraft) -> Result<ClassMovers, Failure> {
    let view = app.view(req.case)?;
    let (place, definition) = draft(&view.terms, &req)?;
    let before = place.and_then(|place| view.terms.classes[place].definition.as_ref());
    let (mut found, mut movers) = (ClassMovers::default(), Vec::new());
    let everyone = Criterion::All(Vec::new());
    let old = ColumnTest::new(before.map_or(&everyone, |of| &of.criterion), &view.people.columns);
    let new = ColumnTest::new(&definition.criterion, &view.people.columns);
    let is_new = place.is_none();
    for row in 0..view.people.ids.len() {
        if !view.status(row).counts() {
            continue;
        }
        let was = if is_new { Verdict::Outside } else { old.verdict(row) };
        let will = new.verdict(row);
        found.members += u64::from(will == Verdict::Inside);
        found.unknown += u64::from(will == Verdict::Unknown);
        match (was == Verdict::Inside, will == Verdict::Inside) {
            (false, true) => found.moves_in += 1,
            (true, false) => found.moves_out += 1,
            _ => continue,
        }
        if movers.len() < MOVERS_NAMED {
            movers.push((view.people.ids[row], will));
        }
    }
    let read = app.store()?.read();
    let mut parts = PartsRead::default();
    for (person, will) in movers {
        let person = read.person_among(person, &mut parts)?;
        found.named.push(MoverRow {
            person: person.id,
            external_id: person.external_id.clone(),
            name: person.name.listed(),
            moves_in: will == Verdict::Inside,
            is_unknown: will == Verdict::Unknown,
        });
    }
    Ok(found)
}

/// Accepts a new version of a class definition, or adds a class. The earlier versions stay.
///
/// # Errors
/// When the class is unknown, or a line of the definition cannot be read.
pub fn class_accept(app: &mut App, req: ClassAccept) -> Result<Done, Failure> {
    let terms = app.terms(req.draft.case, &[])?;
    let (place, mut definition) = draft(&terms, &req.draft)?;
    let name = match place {
        Some(place) => terms.classes[place].name.clone(),
        None => required(&req.draft.name, "name", "The name of the class")?,
    };
    app.operate("class_accept", Some(req.draft.case), |op| {
        if place.is_none() {
            definition.class = op.class_insert(req.draft.case, &name)?;
        }
        op.class_definition_insert(&definition)?;
        Ok(done(op, format!("{name}: version {} of the class definition", definition.version)))
    })
}

/// Reads a draft against the case: the class it is of, and the definition it would be.
fn draft(terms: &CaseTerms, req: &ClassDraft) -> Result<(Option<usize>, ClassDefinition), Failure> {
    let place = match req.class {
        Some(class) => {
            let place = terms.classes.iter().position(|known| known.id == class);
            Some(place.ok_or_else(|| Failure::not_found(format!("there is no class {class} in this case")))?)
        }
        None => None,
    };
    let before = place.and_then(|place| terms.classes[place].definition.as_ref());
    let criterion = match (req.keeps_criterion, before) {
        (true, Some(before)) => before.criterion.clone(),
        _ => tested(terms, req)?,
    };
    let period = |text: &Option<String>, field: &str| {
        optional(text.as_deref()).map(|text| day(&text, field)).transpose()
    };
    let (from, to) = (period(&req.from_on, "from_on")?, period(&req.to_on, "to_on")?);
    if from.zip(to).is_some_and(|(from, to)| to < from) {
        return Err(Failure::invalid("to_on", "The class period ends before it begins"));
    }
    let definition = ClassDefinition {
        class: req.class.unwrap_or_default(),
        version: before.map_or(1, |before| before.version + 1),
        text: required(&req.text, "text", "The definition in words")?,
        period_from_on: from,
        period_to_on: to,
        criterion,
        source: optional(req.source.as_deref()),
    };
    Ok((place, definition))
}

/// The test of a draft: its lines, all of them, any of them, or one alternative of lines that hold together.
fn tested(terms: &CaseTerms, req: &ClassDraft) -> Result<Criterion, Failure> {
    let mut alternatives: Vec<Vec<Criterion>> = Vec::new();
    for (place, line) in req.lines.iter().enumerate() {
        let part = criterion(&terms.types, &format!("lines.{place}"), line)?;
        match alternatives.last_mut() {
            Some(last) if !line.or && !req.any => last.push(part),
            _ => alternatives.push(vec![part]),
        }
    }
    if alternatives.len() < 2 {
        return Ok(Criterion::All(alternatives.pop().unwrap_or_default()));
    }
    let joined = |mut parts: Vec<Criterion>| match parts.len() {
        1 => parts.remove(0),
        _ => Criterion::All(parts),
    };
    Ok(Criterion::Any(alternatives.into_iter().map(joined).collect()))
}

/// Reads one line, of which a refusal names `field`: a fact, how it is held against a value, and the value.
///
/// # Errors
/// When the case asks no such fact, or the value or the way it is held against the fact is not one of its kind.
pub(crate) fn criterion(types: &[FactType], field: &str, part: &CriterionLine) -> Result<Criterion, Failure> {
    let fact = part.fact.clone();
    let words = || -> Result<Vec<String>, Failure> {
        let words: Vec<String> = part
            .value
            .split(',')
            .map(|word| word.trim().to_owned())
            .filter(|word| !word.is_empty())
            .collect();
        if words.is_empty() { Err(Failure::invalid(field, "Name at least one word")) } else { Ok(words) }
    };
    if fact == STATE {
        return negated(Criterion::State { within: words()? }, &part.test, "one_of", "not_one_of", field);
    }
    let of = types.iter().find(|of| *of.key == *fact);
    let of = of.ok_or_else(|| Failure::invalid(field, format!("the case asks no fact {fact:?}")))?;
    match (of.kind, part.test.as_str()) {
        (FactKind::Date, "before") => Ok(Criterion::Before { fact, day: day(&part.value, field)? }),
        (FactKind::Date, "from") => Ok(Criterion::From { fact, day: day(&part.value, field)? }),
        (FactKind::Date, "overlaps") => overlaps(types, fact, &part.value, field),
        (FactKind::YesNo, "yes") => Ok(Criterion::Yes { fact }),
        (FactKind::YesNo, "no") => Ok(Criterion::Not(Box::new(Criterion::Yes { fact }))),
        (FactKind::Text, test) => {
            negated(Criterion::OneOf { fact, words: words()? }, test, "one_of", "not_one_of", field)
        }
        (FactKind::Money | FactKind::Number, test) => {
            let plain = part.value.replace(['$', ','], "");
            let amount = plain
                .trim()
                .parse::<Decimal>()
                .ok()
                .filter(|amount| amount.normalize().scale() <= 6)
                .ok_or_else(|| {
                    let message = format!("{:?} is not a number of at most six places", part.value);
                    Failure::invalid(field, message)
                })?;
            negated(Criterion::AtLeast { fact, amount }, test, "at_least", "less_than", field)
        }
        (kind, test) => {
            let message = format!("{test:?} cannot be asked of a fact that is {}", kind.word());
            Err(Failure::invalid(field, message))
        }
    }
}

/// A stretch of time that begins on the day of a fact, held against a period: `premium_to, 2022-01-01, 2024-09-17`.
fn overlaps(types: &[FactType], starts: String, value: &str, field: &str) -> Result<Criterion, Failure> {
    let words: Vec<&str> = value.split(',').map(str::trim).collect();
    let [ends, from, to] = words[..] else {
        let message =
            "name the fact that ends it and the first and last day of the period, with commas between them";
        return Err(Failure::invalid(field, message));
    };
    if !types.iter().any(|of| &*of.key == ends && of.kind == FactKind::Date) {
        return Err(Failure::invalid(field, format!("the case asks no date {ends:?}")));
    }
    let (from, to) = (day(from, field)?, day(to, field)?);
    if to < from {
        return Err(Failure::invalid(field, "the period ends before it begins"));
    }
    Ok(Criterion::Overlaps { starts, ends: ends.to_owned(), from, to })
}

fn negated(
    criterion: Criterion,
    test: &str,
    holds: &str,
    fails: &str,
    field: &str,
) -> Result<Criterion, Failure> {
    match test {
        test if test == holds => Ok(criterion),
        test if test == fails => Ok(Criterion::Not(Box::new(criterion))),
        _ => Err(Failure::invalid(field, format!("{test:?} is no test here; use {holds} or {fails}"))),
    }
}

/// A criterion line by line, where it is a list of alternatives; whether any line is enough. One that holds nobody, or
/// an alternative that holds everyone, has no lines that say so.
fn lines(criterion: &Criterion) -> Option<(bool, Vec<CriterionLine>)> {
    let alternatives = match criterion {
        Criterion::Any(parts) => parts.as_slice(),
        other => std::slice::from_ref(other),
    };
    let says_nothing = |part: &Criterion| matches!(part, Criterion::All(inner) if inner.is_empty());
    let is_choice = matches!(criterion, Criterion::Any(_));
    if is_choice && (alternatives.is_empty() || alternatives.iter().any(says_nothing)) {
        return None;
    }
    let mut found: Vec<CriterionLine> = Vec::new();
    for alternative in alternatives {
        let parts = match alternative {
            Criterion::All(parts) => parts.as_slice(),
            leaf => std::slice::from_ref(leaf),
        };
        for (place, part) in parts.iter().enumerate() {
            let or = place == 0 && !found.is_empty();
            found.push(CriterionLine { or, ..line_of(part)? });
        }
    }
    let any = found.len() > 1 && found.iter().skip(1).all(|line| line.or);
    Some((any, found))
}

/// A criterion as one line, where one can say it.
pub(crate) fn line_of(criterion: &Criterion) -> Option<CriterionLine> {
    let line = |fact: &str, test: &str, value: String| CriterionLine {
        fact: fact.to_owned(),
        test: test.to_owned(),
        value,
        or: false,
    };
    Some(match criterion {
        Criterion::Overlaps { starts, ends, from, to } => {
            line(starts, "overlaps", format!("{ends}, {from}, {to}"))
        }
        Criterion::Before { fact, day } => line(fact, "before", day.to_string()),
        Criterion::From { fact, day } => line(fact, "from", day.to_string()),
        Criterion::Yes { fact } => line(fact, "yes", String::new()),
        Criterion::OneOf { fact, words } => line(fact, "one_of", words.join(", ")),
        Criterion::AtLeast { fact, amount } => line(fact, "at_least", amount.to_string()),
        Criterion::State { within } => line(STATE, "one_of", within.join(", ")),
        Criterion::Not(part) => {
            let inner = line_of(part)?;
            let test = match inner.test.as_str() {
                "yes" => "no",
                "one_of" => "not_one_of",
                "at_least" => "less_than",
                _ => return None,
            };
            CriterionLine { test: test.to_owned(), ..inner }
        }
        _ => return None,
    })
}

/// The class taken apart by state, by class, by the status of the person, or by defendant, under the answers worked
/// with.
/// What a statute gives a class as a whole at most or at least stands apart: it is of the whole. A person in
/// several classes is counted in each; what a claim gives stands with the class it is pleaded for.
///
/// # Errors
/// When the case does not exist, or there is no such way to take it apart.
pub fn estimate_by(app: &mut App, req: GroupRequest) -> Result<GroupTable, Failure> {
    let view = app.view(req.case)?;
    let group = match req.by.as_str() {
        "defendant" => return Ok(by_defendant(&view)),
        "state" => Group::State,
        "status" => Group::Status,
        "class" => Group::Class,
        other => {
            return Err(Failure::invalid(
                "by",
                format!("{other:?} is no way to take a class apart; use state, class, defendant or status"),
            ));
        }
    };
    let parts = view.with_sheet(|sheet| by_group(sheet, group, 0..view.people.ids.len()));
    let name = |place: usize| match group {
        Group::State => view.people.columns.state.words().get(place).cloned(),
        Group::Status => MembershipStatus::ALL.get(place).map(|status| status.word().to_owned()),
        Group::Class => view.terms.classes.get(place).map(|class| class.name.clone()),
    };
    let mut rows: Vec<GroupRow> = parts
        .iter()
        .enumerate()
        .filter(|(_, part)| part.people > 0)
        .map(|(place, part)| group_row(name(place), part))
        .collect();
    rows.sort_by(|one, other| other.people.cmp(&one.people).then_with(|| one.name.cmp(&other.name)));
    let of_whole = view.tally().adjusted[0].iter().fold(ClassTotal::default(), |mut sum, of| {
        sum.add_total(*of);
        sum
    });
    Ok(GroupTable { claims: view.terms.names.clone(), rows, of_whole, adds_up: true })
}

fn group_row(name: Option<String>, part: &Grouped) -> GroupRow {
    let total = |of: fn(&domain::exposure::ClaimSum) -> ClassTotal| {
        part.claims.iter().fold(ClassTotal::default(), |mut sum, claim| {
            sum.add_total(of(claim));
            sum
        })
    };
    GroupRow {
        name,
        people: part.people,
        gross: total(|claim| claim.gross),
        after_overlap: total(|claim| claim.after_overlap),
        claims: part.claims.iter().map(|claim| claim.after_overlap).collect(),
    }
}

/// Members that are not on the list, as the case assumes them: so many times an average, always shown apart.
pub(crate) fn unknown_members(terms: &CaseTerms) -> Option<(u64, Money, ClassTotal)> {
    let value = |name: &str| terms.setting_rows.iter().find(|row| row.name == name).map(|row| &row.value);
    let members: u64 = value("unknown_members")?.parse().ok()?;
    let average: Money = value("unknown_average")?.parse().ok()?;
    let total = ClassTotal::from_cents(i128::from(average.cents()) * i128::from(members));
    Some((members, average, total))
}

/// A count of people in a sentence.
pub(crate) fn people(count: u64) -> String {
    if count == 1 { "1 person".to_owned() } else { format!("{} people", grouped(count)) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_class_of_nobody_is_not_read_as_one_of_everyone() {
        let yes = || Criterion::Yes { fact: "inmail".to_owned() };
        assert_eq!(lines(&Criterion::All(vec![])), Some((false, vec![])));
        assert_eq!(lines(&Criterion::Any(vec![])), None);
        assert_eq!(lines(&Criterion::Any(vec![Criterion::All(vec![]), yes()])), None);
        assert_eq!(
            lines(&Criterion::Any(vec![yes(), yes()])).map(|(any, found)| (any, found.len())),
            Some((true, 2))
        );
    }
}
