//! Last days to file in a calendar file: an event for each claim and day, with how many people have it and no names.

use super::ics::{CRITICAL_ALARMS, all_day, cancelled, days_in_words, lines};
use crate::classes::people;
use crate::last_days::{earlier_of_two, standing};
use crate::mark::calendar_name;
use crate::view::ClassView;
use crate::{App, Failure};
use chrono::{DateTime, Duration, NaiveDate, Utc};
use domain::limitation::NewAction;
use icalendar::{Alarm, Component, Event, EventLike, EventStatus, Trigger};
use std::collections::BTreeMap;
use store::{CaseRow, LastDayEvent, Operation};

/// The last days of a case as a calendar file says them, by claim and day. What is filed has none.
pub(super) fn wanted(app: &mut App, case: &CaseRow) -> Result<Vec<LastDayEvent>, Failure> {
    let view = app.view(case.id)?;
    let mut found = Vec::new();
    for place in (0..view.terms.claims.len()).filter(|place| view.terms.filed_on(*place).is_none()) {
        let standing = standing(app, &view, case.id, place)?;
        let is_unconfirmed = standing.is_some_and(|of| of.is_unconfirmed);
        let (mut days, claim) = (BTreeMap::new(), view.last_days(place));
        for of in &claim.used.days {
            let day = days.entry(of.safe).or_insert(Day { people: 0, partial: 0, latest: of.latest });
            day.people += of.people;
            day.partial += claim.partial(of);
            day.latest = of.latest.max(day.latest);
        }
        for (day, of) in days {
            let name = &view.terms.theories[place].name;
            let marks = [is_unconfirmed.then_some("unconfirmed"), (of.partial > 0).then_some(IN_PART)];
            let marks: Vec<&str> = marks.into_iter().flatten().collect();
            let marks = if marks.is_empty() { String::new() } else { format!(" ({})", marks.join(", ")) };
            let people = people(of.people);
            found.push(LastDayEvent {
                case: case.id,
                claim: view.terms.claims[place].id,
                day,
                uid: String::new(),
                summary: format!("{}: Last day to file: {name} — {people}{marks}", case.caption),
                description: description(&view, place, case, day, &of),
                sequence: 0,
                changed_at: String::new(),
                is_cancelled: false,
            });
        }
    }
    Ok(found)
}

/// What a calendar says of a day that some people have only by a date of which the month or the year is known.
const IN_PART: &str = "from a date known in part";

/// For how many people a day is the last one.
struct Day {
    people: u64,
    /// Those of them whose day is counted from the earliest day of a date known in part.
    partial: u64,
    /// The latest day that can be argued for.
    latest: NaiveDate,
}

fn description(view: &ClassView, place: usize, case: &CaseRow, day: NaiveDate, of: &Day) -> String {
    let terms = &view.terms;
    let suit = match terms.time.action {
        NewAction::Class => "a class action",
        NewAction::Individual => "suits of each one's own",
    };
    let mut said = vec![format!("Last day to file {suit}")];
    if of.latest != day {
        said.push(format!("Latest day that can be argued for: {}", of.latest));
    }
    if of.partial > 0 {
        let people = people(of.partial);
        said.push(format!("Counted from the earliest day of a date known in part: {people}"));
    }
    said.extend(earlier_of_two(view, place).map(str::to_owned));
    said.push(format!("Rule: {}", terms.theories[place].limitation(&terms.answers).citation.cite));
    let docket = case.docket_number.as_ref().map(|number| format!(", No. {number}")).unwrap_or_default();
    said.push(format!("Case: {}{docket}", case.caption));
    said.join("\n")
}

/// The events of the file that is written: those wanted, with the names and numbers that earlier files gave them, and
/// cancelled ones for days that earlier files had and that are nobody's last ones any more. A day that has passed comes out
/// only where a file had it. What the file has is kept for the next one.
pub(super) fn events(
    op: &Operation<'_>,
    case: Option<i64>,
    wanted: Vec<LastDayEvent>,
    today: NaiveDate,
) -> Result<Vec<Event>, Failure> {
    let mut known: BTreeMap<(i64, NaiveDate), LastDayEvent> =
        op.read().last_day_events(case)?.into_iter().map(|of| ((of.claim, of.day), of)).collect();
    let mut all = Vec::new();
    for mut of in wanted {
        match known.remove(&(of.claim, of.day)) {
            Some(old) => {
                (of.uid, of.sequence, of.changed_at) =
                    (old.uid.clone(), old.sequence, old.changed_at.clone());
                if of != old {
                    changed(op, &mut of)?;
                }
            }
            None if of.day < today => continue,
            None => {
                (of.uid, of.changed_at) = (uid(op, &of)?, op.now());
                op.last_day_event_keep(&of)?;
            }
        }
        all.push(of);
    }
    for mut of in known.into_values() {
        if !of.is_cancelled {
            of.is_cancelled = true;
            changed(op, &mut of)?;
        }
        all.push(of);
    }
    all.sort_by_key(|of| (of.claim, of.day));
    all.iter().map(event).collect()
}

fn changed(op: &Operation<'_>, of: &mut LastDayEvent) -> Result<(), Failure> {
    of.sequence += 1;
    of.changed_at = op.now();
    Ok(op.last_day_event_keep(of)?)
}

/// A name in calendars for a claim and a day. It rests on the beginning of the file and on when the claim was pleaded, so
/// that two copies of a file that part ways do not give one name to two claims.
fn uid(op: &Operation<'_>, of: &LastDayEvent) -> Result<String, Failure> {
    let begun = op.read().operation(1)?;
    let pleaded = op.read().claim_pleaded_at(of.claim)?;
    let text = format!("{}|{}|{}|{}|{pleaded}|{}", begun.at, begun.user, of.case, of.claim, of.day);
    Ok(calendar_name(&text))
}

fn event(of: &LastDayEvent) -> Result<Event, Failure> {
    let at: DateTime<Utc> = of.changed_at.parse().map_err(Failure::unexpected)?;
    let mut event = if of.is_cancelled { cancelled(&of.summary, of.day) } else { open(of, at) };
    event.uid(&of.uid).sequence(of.sequence).timestamp(at).last_modified(at);
    Ok(event.done())
}

fn open(of: &LastDayEvent, at: DateTime<Utc>) -> Event {
    let mut event = all_day(&of.summary, of.day);
    event.status(EventStatus::Confirmed).description(&lines(&of.description));
    for days in CRITICAL_ALARMS {
        let text = format!("In {}: {}", days_in_words(days), of.summary);
        let mut alarm = Alarm::display(&lines(&text), Trigger::before_start(Duration::days(days)));
        // Left out, these would be drawn by lot and read off the clock.
        alarm.uid(&format!("{days}-{}", of.uid)).timestamp(at);
        event.alarm(alarm);
    }
    event
}
