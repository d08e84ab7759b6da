//! `trigger`.

use crate::answer::{Answer, Ending, shown};
use crate::args::By;
use crate::args_docket::{TriggerAdd, TriggerCommand, TriggerMove};
use crate::open::{open, open_for, open_to_change};
use crate::{print, typed};
use app::wire::{
    self, ChainView, DeadlineMove, Nothing, OfCase, TriggerDraft, TriggerMovePreview, TriggerRemove,
    TriggerShift, TriggerShiftView,
};
use app::{App, CountedFrom, Failure};
use std::collections::BTreeMap;

/// What is done with events that start deadlines.
///
/// # Errors
/// When the file or the core refuses.
pub fn trigger(app: &mut App, by: &By, command: &TriggerCommand) -> Result<Answer, Failure> {
    match command {
        TriggerCommand::Events(of) => {
            let events = app::trigger_event_list(app, Nothing {})?;
            shown(of.json, &events, print::trigger_events)
        }
        TriggerCommand::List(of) => {
            open(app, by, &of.file)?;
            let triggers = app::trigger_list(app, OfCase { case: of.case })?;
            shown(of.json, &triggers, print::triggers)
        }
        TriggerCommand::Add(of) => add(app, by, of),
        TriggerCommand::Move(of) => shift(app, by, of),
        TriggerCommand::Remove(of) => {
            open_to_change(app, by, &of.file)?;
            let request = TriggerRemove { trigger: of.trigger, with_deadlines: of.with_deadlines };
            let done = app::trigger_remove(app, request)?;
            shown(of.json, &done, |done| print::undoable(&of.file, &done.summary, done.operation))
        }
    }
}

fn add(app: &mut App, by: &By, of: &TriggerAdd) -> Result<Answer, Failure> {
    open_for(app, by, &of.of.file, of.dry_run)?;
    let on = typed::day(app, &of.on, CountedFrom::Case(of.of.case))?;
    let draft = TriggerDraft {
        case: of.of.case,
        event: of.event.clone(),
        service: of.service.clone(),
        profile: of.profile.clone(),
        inaccessible: typed::days(app, &of.inaccessible, CountedFrom::Order(of.of.case, &on))?,
        days: ordered(app, &of.days, CountedFrom::Order(of.of.case, &on))?,
        filing: of.filing,
        note: of.note.clone(),
        on,
    };
    let rules = typed::codes(app, &of.rules)?;
    if of.dry_run {
        let days = draft.days.clone();
        let mut chain: ChainView = app::trigger_preview(app, draft)?;
        if !rules.is_empty() {
            let is_asked = |code: &String| rules.contains(code) || days.contains_key(code);
            chain.entries.retain(|entry| is_asked(&entry.rule));
        }
        return shown(of.of.json, &chain, print::chain);
    }
    let added = app::trigger_add(app, wire::TriggerAdd { draft, rules })?;
    shown(of.of.json, &added, |added| print::undoable(&of.of.file, &added.summary, added.operation))
}

fn shift(app: &mut App, by: &By, of: &TriggerMove) -> Result<Answer, Failure> {
    open(app, by, &of.file)?;
    let event = CountedFrom::Event(of.trigger);
    let inaccessible = typed::days(app, &of.inaccessible, event)?;
    let shift = TriggerShift {
        trigger: of.trigger,
        on: typed::day_if(app, of.on.as_ref(), event)?,
        service: of.service.clone(),
        profile: of.profile.clone(),
        inaccessible: (!inaccessible.is_empty()).then_some(inaccessible),
    };
    let is_decided = !of.accept.is_empty() || of.accept_all || of.keep_all;
    let preview = preview(app, &shift, Vec::new())?;
    let unfinished: Vec<&DeadlineMove> = preview.moves.iter().filter(|of| !of.is_finished).collect();
    let moved: Vec<i64> = if of.accept_all {
        // A day that a person set gives way only where it is named; one that cannot be counted is refused with the reason.
        unfinished.iter().filter(|of| !of.is_hand_set).map(|of| of.deadline).collect()
    } else {
        of.accept.clone()
    };
    if of.dry_run {
        let stays = |of: &&&DeadlineMove| is_decided && !moved.contains(&of.deadline);
        let kept: Vec<i64> = unfinished.iter().filter(stays).map(|of| of.deadline).collect();
        // What runs after a deadline that keeps its day is counted from it.
        let preview = self::preview(app, &shift, kept.clone())?;
        return shown(of.json, &preview, |preview| print::shift(preview, &kept));
    }
    if !is_decided && !unfinished.is_empty() {
        return undecided(of.json, &preview);
    }
    open_to_change(app, by, &of.file)?;
    let done = app::trigger_move(app, wire::TriggerMove { shift, moved })?;
    shown(of.json, &done, |done| print::undoable(&of.file, &done.summary, done.operation))
}

fn preview(app: &mut App, shift: &TriggerShift, kept: Vec<i64>) -> Result<TriggerShiftView, Failure> {
    app::trigger_move_preview(app, TriggerMovePreview { shift: shift.clone(), kept })
}

/// Shows what would move, and asks for a decision: nothing moves or stays by itself.
fn undecided(json: bool, preview: &TriggerShiftView) -> Result<Answer, Failure> {
    let asks = "Nothing was written: say --accept-all, --keep-all, or --accept with the number of each deadline that \
                takes its new day. One that was set by hand moves only when --accept names it. With --dry-run the same \
                words show what would follow.";
    let shown = shown(json, preview, |preview| print::shift(preview, &[]))?;
    Ok(Answer { text: shown.text, ending: Ending::Refused(asks.to_owned()) })
}

/// The days that an order names, typed as any day is; court days are counted from the order.
fn ordered(
    app: &mut App,
    days: &[(String, String)],
    order: CountedFrom<'_>,
) -> Result<BTreeMap<String, String>, Failure> {
    days.iter().map(|(rule, day)| Ok((typed::rule(app, rule)?.code, typed::day(app, day, order)?))).collect()
}
