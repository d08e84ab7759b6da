//! What stops limitation clocks: earlier class actions, agreements, orders, what holds for one person.

use crate::opt_out::{class_actions, exclude_all};
use crate::terms::{CaseTerms, day_of_case};
use crate::time_terms::{TimeTerms, tolling};
use crate::view::{ClassView, Due, due_of, settled, tolled};
use crate::wire::{
    Done, Nothing, OfCase, OfTolling, TollingAsked, TollingDraft, TollingEffect, TollingKindView,
    TollingMove, TollingSet, TollingView,
};
use crate::{App, Failure, done, optional, required};
use chrono::{Datelike, NaiveDate};
use domain::limitation::{Effect, Ending, NewAction, TollingKind, anniversary};
use store::{Operation, TollingRow};

/// The kinds of things that stop clocks, as the law has them.
///
/// # Errors
/// None of its own.
pub fn tolling_kind_list(app: &mut App, _: Nothing) -> Result<Vec<TollingKindView>, Failure> {
    Ok(app.law.tolling.iter().map(kind_view).collect())
}

fn kind_view(kind: &TollingKind) -> TollingKindView {
    TollingKindView {
        code: kind.code.clone(),
        name: kind.name.clone(),
        effect: match kind.effect {
            Effect::ClassAction => "class_action",
            Effect::Stops => "stops",
            Effect::NotBefore(_) => "not_before",
            Effect::Within(_) => "within",
            Effect::Note => "note",
        }
        .to_owned(),
        claims_of: kind.claims_of.clone(),
        fixed: kind.fixed.map(|fixed| [fixed.from.to_string(), fixed.to.to_string()]),
        by_birth: kind.until_age.is_some(),
        is_personal: kind.is_personal(),
        says: kind.says.clone(),
        cite: kind.citation.cite.clone(),
        verified: kind.citation.verified,
    }
}

/// What stops clocks in a case, oldest first.
///
/// # Errors
/// When the case does not exist.
pub fn tolling_list(app: &mut App, req: OfCase) -> Result<Vec<TollingView>, Failure> {
    let terms = app.terms(req.case, &[])?;
    let rows = app.store()?.read().tollings(req.case)?;
    rows.into_iter().map(|row| tolling_view(app, &terms, req.case, row)).collect()
}

/// One entry.
///
/// # Errors
/// When there is no such entry.
pub fn tolling_get(app: &mut App, req: OfTolling) -> Result<TollingView, Failure> {
    let (case, row) = app.store()?.read().tolling(req.tolling)?;
    let terms = app.terms(case, &[])?;
    tolling_view(app, &terms, case, row)
}

fn tolling_view(app: &App, terms: &CaseTerms, case: i64, row: TollingRow) -> Result<TollingView, Failure> {
    let person =
        row.person.map(|person| app.store()?.read().person(person).map_err(Failure::from)).transpose()?;
    let person_name = person.map(|person| person.name.listed());
    let of_law = tolling(app, &row, &terms.claims, &terms.classes)?;
    let class = row.class.and_then(|class| terms.classes.iter().find(|known| known.id == class));
    let covers = match (&person_name, class) {
        (Some(name), _) => name.clone(),
        (None, Some(class)) => format!("everyone inside {}", class.name),
        (None, None) => "everyone".to_owned(),
    };
    let claims = row.claims.iter().filter_map(|claim| {
        let place = terms.claims.iter().position(|known| known.id == *claim)?;
        Some(terms.names[place].clone())
    });
    let claims: Vec<String> = claims.collect();
    let places = (0..terms.theories.len()).filter(|place| of_law.is_for(*place));
    let asked = places.flat_map(|place| of_law.questions(terms.theories[place].law_of.as_deref()));
    let mut asks: Vec<String> = asked
        .filter(|question| terms.time.open.contains(question))
        .map(|question| question.name().to_owned())
        .collect();
    asks.sort_unstable();
    asks.dedup();
    let text = |day: NaiveDate| day.to_string();
    Ok(TollingView {
        tolling: row.id,
        draft: TollingDraft {
            case,
            kind: row.kind,
            cause: row.cause,
            court: row.court,
            docket_number: row.docket_number,
            court_of: row.court_of,
            is_own_action: row.is_own_action,
            from_on: Some(text(row.from_on)),
            to_on: row.to_on.map(text),
            ordered_on: row.ordered_on.map(text),
            ending: Some(row.ending.word().to_owned()),
            class: row.class,
            person: row.person,
            claims,
            document: row.document,
            note: row.note,
        },
        name: of_law.kind.name,
        covers,
        person_name,
        asks,
        cite: of_law.kind.citation.cite,
    })
}

/// Adds something that stops clocks.
///
/// # Errors
/// When the kind, a claim, the class or the person is unknown, a day is missing, cannot be read or lies before the first,
/// or the cause is blank.
pub fn tolling_add(app: &mut App, req: TollingDraft) -> Result<Done, Failure> {
    let row = read_draft(app, &req, 0)?;
    let name = kind_of(app, &req.kind)?.name.clone();
    let class_actions = class_actions(&app.law);
    app.operate("tolling_add", Some(req.case), |op| {
        op.tolling_insert(req.case, &row)?;
        follow(op, &class_actions, req.case, &row)?;
        Ok(done(op, format!("{name}: {} stops the clock from {}", row.cause, row.from_on)))
    })
}

/// Changes what an entry says.
///
/// # Errors
/// As [`tolling_add`]; also when there is no such entry, or it is of another case.
pub fn tolling_set(app: &mut App, req: TollingSet) -> Result<Done, Failure> {
    let (case, _) = app.store()?.read().tolling(req.tolling)?;
    if case != req.draft.case {
        return Err(Failure::not_found(format!("the case has no entry {}", req.tolling)));
    }
    let row = read_draft(app, &req.draft, req.tolling)?;
    let name = kind_of(app, &row.kind)?.name.clone();
    let class_actions = class_actions(&app.law);
    app.operate("tolling_set", Some(case), |op| {
        op.tolling_update(&row)?;
        follow(op, &class_actions, case, &row)?;
        Ok(done(op, format!("Changed {name}: {}", row.cause)))
    })
}

/// Takes an entry away.
///
/// # Errors
/// When there is no such entry.
pub fn tolling_remove(app: &mut App, req: OfTolling) -> Result<Done, Failure> {
    let (case, row) = app.store()?.read().tolling(req.tolling)?;
    let class_actions = class_actions(&app.law);
    app.operate("tolling_remove", Some(case), |op| {
        op.tolling_remove(req.tolling)?;
        follow(op, &class_actions, case, &row)?;
        Ok(done(op, format!("Took away what stopped the clock: {}", row.cause)))
    })
}

/// What follows of an entry that is not one person's own: whoever asked to be left out of the class has no more of it.
fn follow(op: &Operation<'_>, class_actions: &[String], case: i64, row: &TollingRow) -> Result<(), Failure> {
    if row.person.is_none() { exclude_all(op, class_actions, case) } else { Ok(()) }
}

/// What an entry would do to the last days and the class total, or what taking it away would. Writes nothing.
///
/// # Errors
/// As [`tolling_add`].
pub fn tolling_preview(app: &mut App, req: TollingAsked) -> Result<TollingEffect, Failure> {
    let view = app.view(req.case)?;
    let mut rows = app.store()?.read().tollings(req.case)?;
    rows.retain(|row| Some(row.id) != req.instead_of);
    if let Some(draft) = &req.draft {
        rows.push(read_draft(app, draft, 0)?);
    }
    let mut terms = view.terms.clone();
    terms.time = TimeTerms::of_rows(app, &rows, &terms)?;
    terms.open.extend(terms.time.asked(&terms.theories));
    terms.open.sort_unstable();
    terms.open.dedup();
    terms.open.retain(|question| terms.time.open.contains(question));
    let mut columns = view.people.columns.clone();
    columns.tolled = tolled(&terms, &view.people.ids);
    let person = req.draft.as_ref().and_then(|draft| draft.person);
    let only = person.and_then(|person| view.row(person));
    let action = terms.time.action;
    let moves_for = |action: NewAction| {
        let mut before = view.terms.clone();
        let mut after = terms.clone();
        (before.time.action, after.time.action) = (action, action);
        let every = 0..before.claims.len();
        let before = due_of(&before, &view.people.columns, every.clone());
        let due = due_of(&after, &columns, every);
        let places = 0..terms.claims.len();
        places.map(|place| moves(&view, &terms, [&before[place], &due[place]], place, only)).collect()
    };
    let (claims, other) = (moves_for(action), moves_for(action.other()));
    let tally = settled(&mut terms, &columns);
    let (before, after) = (view.tally().after_overlap(0), tally.after_overlap(0));
    Ok(TollingEffect { action: action.word().to_owned(), claims, other, before, after })
}

/// What moves for the members of a claim's class, or for one person whatever the status.
fn moves(
    view: &ClassView,
    terms: &CaseTerms,
    [before, after]: [&[Due]; 2],
    place: usize,
    only: Option<usize>,
) -> TollingMove {
    let mut found = TollingMove {
        claim: terms.names[place].clone(),
        name: terms.theories[place].name.clone(),
        moved: 0,
        saved: 0,
        lost: 0,
        untold: 0,
        days: None,
    };
    let on = terms.filed_on(place).unwrap_or(terms.on);
    let is_meant = |row: &usize| only.map_or_else(|| view.counts_for(*row, place), |only| only == *row);
    for row in (0..after.len()).filter(is_meant) {
        let (before, after) = match (before[row].safe_date(), after[row].safe_date()) {
            (Some(before), Some(after)) if before != after => (before, after),
            (before, after) => {
                found.untold += u64::from(before.is_some() && after.is_none());
                continue;
            }
        };
        found.moved += 1;
        found.saved += u64::from(before < on && after >= on);
        found.lost += u64::from(before >= on && after < on);
        let days = (after - before).num_days();
        let [least, most] = found.days.unwrap_or([days, days]);
        found.days = Some([least.min(days), most.max(days)]);
    }
    found
}

fn kind_of<'a>(app: &'a App, code: &str) -> Result<&'a TollingKind, Failure> {
    app.law.tolling_kind(code).ok_or_else(|| {
        let known: Vec<&str> = app.law.tolling.iter().map(|kind| kind.code.as_str()).collect();
        Failure::invalid("kind", format!("{code:?} stops no clock; use one of: {}", known.join(", ")))
    })
}

/// Reads what was typed.
fn read_draft(app: &App, draft: &TollingDraft, id: i64) -> Result<TollingRow, Failure> {
    let terms = app.terms(draft.case, &[])?;
    let kind = kind_of(app, &draft.kind)?;
    let ending = ending(draft.ending.as_deref())?;
    let (from_on, to_on) = ends(app, draft, kind)?;
    let ordered_on = read_day(draft.ordered_on.as_deref(), "ordered_on")?;
    refuse_ends(app, from_on, to_on, ordered_on)?;
    refuse_contradictions(draft, kind, ending, to_on)?;
    if let Some(class) = draft.class.filter(|class| terms.classes.iter().all(|known| known.id != *class)) {
        return Err(Failure::invalid("class", format!("the case has no class {class}")));
    }
    let court_of = optional(draft.court_of.as_deref()).map(|state| state_code(&state)).transpose()?;
    let claim = |name: &String| {
        let place = terms.place(name).map(|place| terms.claims[place].id);
        place.ok_or_else(|| {
            let known = terms.names.join(", ");
            Failure::invalid("claims", format!("the case pleads no claim {name:?}; it pleads: {known}"))
        })
    };
    let mut claims = draft.claims.iter().map(claim).collect::<Result<Vec<_>, _>>()?;
    claims.sort_unstable();
    claims.dedup();
    Ok(TollingRow {
        id,
        kind: kind.code.clone(),
        cause: required(&draft.cause, "cause", "The cause")?,
        court: optional(draft.court.as_deref()),
        docket_number: optional(draft.docket_number.as_deref()),
        court_of,
        is_own_action: draft.is_own_action,
        from_on,
        to_on,
        ordered_on,
        ending,
        class: draft.class,
        person: draft.person,
        claims,
        document: optional(draft.document.as_deref()),
        note: optional(draft.note.as_deref()),
    })
}

/// Refuses an end that lies before the beginning, or in a year whose holidays are not known.
fn refuse_ends(
    app: &App,
    from_on: NaiveDate,
    to_on: Option<NaiveDate>,
    ordered_on: Option<NaiveDate>,
) -> Result<(), Failure> {
    for (end, field) in [(to_on, "to_on"), (ordered_on, "ordered_on")] {
        if end.is_some_and(|end| end < from_on) {
            return Err(Failure::invalid(field, format!("that day lies before the first, {from_on}")));
        }
    }
    let last = *app.law.calendar.years().end();
    if let Some(end) = to_on.filter(|end| end.year() > last) {
        let message = format!("the holidays of {} are not known, which run through {last}", end.year());
        return Err(Failure::invalid("to_on", message));
    }
    Ok(())
}

/// Refuses what cannot hold together: for whom, and how an action ended that has, or has not, a last day.
fn refuse_contradictions(
    draft: &TollingDraft,
    kind: &TollingKind,
    ending: Ending,
    to_on: Option<NaiveDate>,
) -> Result<(), Failure> {
    if kind.is_personal() && draft.person.is_none() {
        let message = format!("{} holds for one person; say for whom", kind.name);
        return Err(Failure::invalid("person", message));
    }
    if to_on.is_none() && kind.effect == Effect::ClassAction && ending != Ending::Pending {
        return Err(Failure::invalid("to_on", "say on which day the action ended, or that it is pending"));
    }
    if to_on.is_some() && kind.effect == Effect::ClassAction && ending == Ending::Pending {
        let message = "say how the action ended; one that is pending has no last day";
        return Err(Failure::invalid("ending", message));
    }
    if draft.class.is_some() && draft.person.is_some() {
        return Err(Failure::invalid("person", "an entry covers a class or one person, not both"));
    }
    Ok(())
}

/// How an action ended, by its word; pending where none is said.
fn ending(word: Option<&str>) -> Result<Ending, Failure> {
    match word {
        None | Some("") => Ok(Ending::default()),
        Some(word) => Ending::from_word(word).ok_or_else(|| {
            let known = Ending::ALL.map(Ending::word).join(", ");
            let message = format!("{word:?} is no way for an action to end; use one of: {known}");
            Failure::invalid("ending", message)
        }),
    }
}

/// A state by its two letters.
fn state_code(text: &str) -> Result<String, Failure> {
    domain::state::code(text).map(str::to_owned).ok_or_else(|| {
        let message =
            format!("{text:?} is no state; write it like CA or California, and nothing for a federal court");
        Failure::invalid("court_of", message)
    })
}

fn read_day(text: Option<&str>, field: &str) -> Result<Option<NaiveDate>, Failure> {
    optional(text).map(|text| day_of_case(&text, field)).transpose()
}

/// The first and the last day: as they are typed, or as the rule or the person's birth says.
fn ends(
    app: &App,
    draft: &TollingDraft,
    kind: &TollingKind,
) -> Result<(NaiveDate, Option<NaiveDate>), Failure> {
    let from = read_day(draft.from_on.as_deref(), "from_on")?;
    let to = read_day(draft.to_on.as_deref(), "to_on")?;
    let born_on = match draft.person {
        Some(person) => {
            let person = app.store()?.read().person(person)?;
            if person.case != draft.case {
                return Err(Failure::invalid("person", "that person is not in this case"));
            }
            person.born_on
        }
        None => None,
    };
    let by_birth = born_on.zip(kind.until_age).and_then(|(born, age)| Some((born, anniversary(born, age)?)));
    let by_rule = kind.fixed.map(|fixed| (fixed.from, fixed.to)).or(by_birth);
    match (from, by_rule) {
        (Some(from), rule) => Ok((from, to.or(rule.map(|(_, to)| to)))),
        (None, Some((from, until))) => Ok((from, to.or(Some(until)))),
        (None, None) => Err(Failure::invalid("from_on", "say the first day")),
    }
}
