//! Last days to file are unconfirmed until a second person confirms them; new law moves them only once that is accepted.
#![allow(clippy::unwrap_used, reason = "a test may stop at the first surprise")]

mod common;

use app::wire::{
    BulkChange, BulkSet, Chosen, ClaimStatusAdd, Concern, Done, FileOpen, LastDaySummary, LastDaysConfirm,
    LastDaysStanding, LimitationAsked, NoteAdd, Nothing, OfCase, OfClaimDays, OperationUndo, PersonList,
    ReminderList, SettingSet, SettingView, StageAdd, TollingDraft,
};
use app::{App, Failure, Moment};
use common::{Desk, desk};
use proptest::prelude::*;
use std::collections::BTreeMap;

/// Two years from discovery, on November 24, 2026: Ana's and Mei's last day is Monday, November 30, Luis's Tuesday,
/// December 15; of Ruth no day is known.
const LIST: &str = "\
    A-1,Ana,Muñoz,,,2022-03-04,863.68,yes,0.00,2024-11-30,\n\
    A-2,Luis,Garcia,,,2022-09-30,100.00,yes,,2024-12-15,\n\
    A-3,Ruth,Reyes,,,2021-01-01,80.00,yes,1500.00,,\n\
    A-4,Mei,Chen,,,2021-01-01,80.00,yes,0.00,2024-11-30,\n";

/// Maya Okafor brought the list in; Ruth Lee has used the file before.
fn with_list() -> Desk {
    let mut desk = desk();
    for name in ["Ruth Lee", "Maya Okafor"] {
        desk.sits(name);
    }
    assert_eq!(desk.import(LIST).unwrap().new, 4);
    desk
}

impl Desk {
    fn sca(&mut self) -> LastDaySummary {
        app::last_day_list(&mut self.app, OfCase { case: self.case }).unwrap().remove(0)
    }

    /// The days to work towards that have not passed, by who has them.
    fn days(&mut self) -> BTreeMap<String, String> {
        let asked = LimitationAsked { case: self.case, claim: Some("sca".into()), within: 3_650 };
        let rows = app::limitation_list(&mut self.app, asked).unwrap();
        rows.into_iter().map(|row| (row.external_id.unwrap(), row.safe_date)).collect()
    }

    fn standing(&mut self) -> LastDaysStanding {
        self.sca().standing.unwrap()
    }

    fn accept(&mut self) -> Result<Done, Failure> {
        app::last_days_accept(&mut self.app, OfClaimDays { case: self.case, claim: "sca".into() })
    }

    fn pin(&mut self) -> Result<Done, Failure> {
        app::last_days_pin(&mut self.app, OfClaimDays { case: self.case, claim: "sca".into() })
    }

    /// The program starts anew on a day, under its own law.
    fn starts_on(&mut self, on: &str) {
        let moment = Moment { at: format!("{on}T20:00:00Z").parse().unwrap(), today: on.parse().unwrap() };
        app::file_close(&mut self.app, Nothing {}).unwrap();
        self.app = App::new(move || moment).unwrap();
        let path = self.folder.path().join("cases.numerosity").display().to_string();
        app::file_open(&mut self.app, FileOpen { path, passphrase: None }).unwrap();
        self.sits("Maya Okafor");
    }

    fn confirm(&mut self, by: &str) -> Result<Done, Failure> {
        let days = self.standing().days;
        let req = LastDaysConfirm { case: self.case, claim: "sca".into(), by: by.into(), days };
        app::last_days_confirm(&mut self.app, req)
    }

    fn tolls(&mut self, from: &str, to: &str) -> Done {
        let draft = TollingDraft {
            case: self.case,
            kind: "agreement".into(),
            cause: "with LinkedIn Corporation".into(),
            from_on: Some(from.into()),
            to_on: Some(to.into()),
            claims: vec!["sca".into()],
            ..TollingDraft::default()
        };
        app::tolling_add(&mut self.app, draft).unwrap()
    }

    /// To a law in which Monday, November 30, 2026, and Tuesday, December 15, are holidays.
    fn takes_new_law(&mut self) {
        self.reads_law("calendars/own.toml", OWN);
    }
}

const OWN: &str = r#"
name = "Orders of 2026"
[[source]]
kinds = ["fed"]
cite = "Executive Order of November 20, 2026"
source = "the firm's file"
read_on = "2026-11-21"
verified = true
[[year]]
year = 2026
holidays = [
  { date = "2026-11-30", kind = "fed", name = "Day of mourning" },
  { date = "2026-12-15", kind = "fed", name = "Second day of mourning" },
]
[[example]]
says = "courts are closed on the day of mourning"
profile = "FED"
date = "2026-11-30"
expect = "closed"
"#;

/// The moved days of a claim: day, people before and now.
fn moves(standing: &LastDaysStanding) -> Vec<(Option<&str>, u64, u64)> {
    standing.moves.iter().map(|of| (of.day.as_deref(), of.before, of.now)).collect()
}

#[test]
fn last_days_are_confirmed_by_somebody_else_than_who_brought_the_people_in() {
    let mut desk = with_list();
    let found = desk.standing();
    assert!(found.is_unconfirmed && found.moves.is_empty() && found.confirmed_by.is_none());
    assert_eq!(found.changed_by, "Maya Okafor");
    for by in ["MO", "maya okafor", "Nobody Known", ""] {
        assert_eq!(desk.confirm(by).unwrap_err().field.as_deref(), Some("by"), "{by}");
    }
    let done = desk.confirm("rl").unwrap();
    let says = "3 people, 2026-11-30 to 2026-12-15, 1 without a day, confirmed by Ruth Lee";
    assert!(done.summary.contains(says), "{}", done.summary);
    let found = desk.standing();
    assert!(!found.is_unconfirmed);
    assert_eq!(found.confirmed_by.as_deref(), Some("Ruth Lee"));
    assert_eq!(desk.confirm("RL").unwrap_err().field.as_deref(), Some("claim"));
    app::operation_undo(
        &mut desk.app,
        OperationUndo { operation: done.operation, ..OperationUndo::default() },
    )
    .unwrap();
    assert!(desk.standing().is_unconfirmed);
}

#[test]
fn what_moves_the_days_takes_the_confirmation_away_and_is_named() {
    let mut desk = with_list();
    desk.confirm("RL").unwrap();
    let note = NoteAdd { person: desk.find("A-1").person, text: "called".into(), ..NoteAdd::default() };
    app::note_add(&mut desk.app, note).unwrap();
    assert!(!desk.standing().is_unconfirmed);
    desk.sits("Ruth Lee");
    // Thirty-one days more: from November 30 to December 31, from December 15 to January 15, 2027, a Friday.
    let tolled = desk.tolls("2026-01-05", "2026-02-05");
    let found = desk.standing();
    assert!(found.is_unconfirmed && !found.is_law_new);
    assert_eq!((found.changed_by.as_str(), found.confirmed_by.as_deref()), ("Ruth Lee", Some("Ruth Lee")));
    let shown = [("2026-11-30", 2, 0), ("2026-12-15", 1, 0), ("2026-12-31", 0, 2), ("2027-01-15", 0, 1)];
    let shown = shown.map(|(day, before, now)| (Some(day), before, now));
    assert_eq!(moves(&found), shown);
    assert_eq!(found.why.len(), 1);
    assert!(found.why[0].contains("Ruth Lee") && found.why[0].contains("with LinkedIn"), "{:?}", found.why);
    // Who added it does not confirm it; who brought the people in may.
    assert_eq!(desk.confirm("RL").unwrap_err().field.as_deref(), Some("by"));
    app::operation_undo(
        &mut desk.app,
        OperationUndo { operation: tolled.operation, ..OperationUndo::default() },
    )
    .unwrap();
    assert!(!desk.standing().is_unconfirmed, "the days are those confirmed again");
    desk.tolls("2026-01-05", "2026-02-05");
    desk.confirm("MO").unwrap();
    assert!(!desk.standing().is_unconfirmed);
}

#[test]
fn a_change_of_many_takes_the_confirmation_away_and_who_made_it_does_not_confirm() {
    let mut desk = with_list();
    desk.confirm("RL").unwrap();
    desk.sits("Ruth Lee");
    let mut set = |change: BulkChange| {
        let of = PersonList { case: desk.case, ..PersonList::default() };
        let chosen = Chosen { of, only: vec![1, 4], except: Vec::new() };
        app::person_bulk_set(&mut desk.app, BulkSet { chosen, change, seen: 2 }).unwrap()
    };
    set(BulkChange::Tag { tag: "call back".into() });
    let discovered = set(BulkChange::Fact { fact: "discovered_on".into(), value: "2024-12-15".into() });
    let found = desk.standing();
    assert!(found.is_unconfirmed);
    assert_eq!(found.changed_by, "Ruth Lee");
    assert_eq!(moves(&found), [(Some("2026-11-30"), 2, 0), (Some("2026-12-15"), 1, 3)]);
    assert!(found.why.len() == 1 && found.why[0].contains("of 2 people to Dec 15, 2024"), "{:?}", found.why);
    assert_eq!(desk.confirm("RL").unwrap_err().field.as_deref(), Some("by"));
    let undo = OperationUndo { operation: discovered.operation, ..OperationUndo::default() };
    app::operation_undo(&mut desk.app, undo).unwrap();
    assert!(!desk.standing().is_unconfirmed, "the days are those confirmed again");
}

#[test]
fn more_people_are_other_days_and_days_that_were_not_shown_are_not_confirmed() {
    let mut desk = with_list();
    let seen = desk.standing().days;
    desk.import("A-5,Kim,Park,,,2021-01-01,80.00,yes,0.00,2024-11-30,\n").unwrap();
    let req = LastDaysConfirm { case: desk.case, claim: "sca".into(), by: "RL".into(), days: seen };
    assert_eq!(app::last_days_confirm(&mut desk.app, req).unwrap_err().field.as_deref(), Some("days"));
    desk.confirm("RL").unwrap();
    desk.import("A-6,Lee,Park,,,2021-01-01,80.00,yes,0.00,,\n").unwrap();
    let found = desk.standing();
    assert!(found.is_unconfirmed);
    assert_eq!(moves(&found), [(None, 1, 2)]);
    assert!(found.why[0].contains("Maya Okafor"), "{:?}", found.why);
}

#[test]
fn an_answer_that_bears_on_no_last_day_leaves_them_confirmed_and_another_day_of_the_case_does_not() {
    let mut desk = with_list();
    desk.confirm("RL").unwrap();
    desk.sits("Ruth Lee");
    let set = |name: &str, value: &str| SettingSet {
        case: 1,
        setting: SettingView {
            name: name.into(),
            value: value.into(),
            source: "our reading".into(),
            is_assumed: true,
        },
    };
    app::setting_set(&mut desk.app, set("share_not_delivered", "0.25")).unwrap();
    let found = desk.standing();
    assert_eq!((found.is_unconfirmed, found.changed_by.as_str()), (false, "Maya Okafor"));
    app::setting_set(&mut desk.app, set("new_action", "individual")).unwrap();
    assert_eq!(desk.standing().changed_by, "Ruth Lee");
}

#[test]
fn new_law_that_moves_days_earlier_counts_at_once_and_is_accepted_before_it_is_confirmed() {
    let mut desk = with_list();
    desk.takes_new_law();
    assert_eq!(desk.sca().next.as_deref(), Some("2026-12-01"));
    desk.confirm("RL").unwrap();
    desk.starts_on("2026-11-24");
    let found = desk.sca();
    assert_eq!(found.next.as_deref(), Some("2026-11-30"), "the new day is the earlier one");
    let standing = found.standing.unwrap();
    assert!(standing.is_unconfirmed && standing.is_law_new);
    assert_eq!(
        moves(&standing),
        [
            (Some("2026-11-30"), 0, 2),
            (Some("2026-12-01"), 2, 0),
            (Some("2026-12-15"), 0, 1),
            (Some("2026-12-16"), 1, 0)
        ]
    );
    assert!(standing.why[0].starts_with("The law changed, from edition"), "{:?}", standing.why);
    assert!(desk.confirm("RL").unwrap_err().message.contains("accept the new days or pin"));
    desk.accept().unwrap();
    let found = desk.standing();
    assert!(found.is_unconfirmed && !found.is_law_new && found.moves.is_empty());
    assert_eq!(found.changed_by, "Maya Okafor");
    assert_eq!(desk.confirm("MO").unwrap_err().field.as_deref(), Some("by"));
    desk.confirm("RL").unwrap();
    assert!(!desk.standing().is_unconfirmed);
    assert!(desk.accept().is_err(), "no law moves them now");
}

#[test]
fn a_later_day_of_new_law_counts_only_once_it_is_accepted_and_not_at_all_while_the_old_one_is_pinned() {
    let mut desk = with_list();
    desk.confirm("RL").unwrap();
    desk.takes_new_law();
    let ids = |desk: &mut Desk, when: &str| -> Vec<String> {
        let concern = Some(Concern::LastDay { claim: "sca".into(), when: when.into() });
        let asked = PersonList { case: desk.case, concern, limit: 10, ..PersonList::default() };
        let mut ids: Vec<String> = app::person_list(&mut desk.app, asked)
            .unwrap()
            .rows
            .into_iter()
            .filter_map(|row| row.external_id)
            .collect();
        ids.sort();
        ids
    };
    let reminded =
        |desk: &mut Desk| -> ReminderList { app::reminder_list(&mut desk.app, Nothing {}).unwrap() };
    // By the old law Ana's and Mei's day comes in six days, by the new one in seven.
    assert_eq!(desk.sca().next.as_deref(), Some("2026-11-30"));
    assert!(desk.standing().is_law_new);
    let told = &reminded(&mut desk).notices[0].body.clone();
    assert!(told.contains("Nov 30, 2026") && told.contains("new law moves this day"), "{told}");
    desk.pin().unwrap();
    let found = desk.sca();
    assert_eq!((found.next.as_deref(), found.within_7), (Some("2026-11-30"), 2));
    assert_eq!(ids(&mut desk, "within_7"), ["A-1", "A-4"], "the count opens the same people");
    let standing = found.standing.unwrap();
    assert!(standing.is_pinned && !standing.is_unconfirmed && !standing.is_law_new);
    assert!(reminded(&mut desk).notices[0].body.contains("pinned"));
    // What moves the days besides is confirmed, and the pin stays.
    desk.import("A-5,Kim,Park,,,2021-01-01,80.00,yes,0.00,2024-12-20,\n").unwrap();
    assert!(desk.standing().is_unconfirmed);
    desk.confirm("RL").unwrap();
    let found = desk.sca();
    assert_eq!(found.next.as_deref(), Some("2026-11-30"));
    assert!(found.standing.unwrap().is_pinned);
    // The old law again gives the old days: newer law than the one they were pinned against, to accept or pin.
    desk.starts_on("2026-11-24");
    desk.accept().unwrap();
    let found = desk.standing();
    assert!(!found.is_pinned && found.is_unconfirmed);
}

/// A row of a list for somebody who found out on a day.
fn row(id: &str, discovered_on: &str) -> String {
    format!("{id},Kim,Park,,,2021-01-01,80.00,yes,0.00,{discovered_on},\n")
}

fn by_id<const N: usize>(days: [(&str, &str); N]) -> BTreeMap<String, String> {
    days.into_iter().map(|(id, day)| (id.to_owned(), day.to_owned())).collect()
}

#[test]
fn whoever_comes_in_with_an_earlier_day_moves_nobody_who_was_there() {
    let old = by_id([("A-1", "2026-11-30"), ("A-2", "2026-12-15"), ("A-4", "2026-11-30")]);
    for is_pinned in [false, true] {
        let mut desk = with_list();
        desk.confirm("RL").unwrap();
        desk.takes_new_law();
        if is_pinned {
            desk.pin().unwrap();
        }
        assert_eq!(desk.days(), old);
        // Two years from October 30 have passed; they sort before everyone.
        desk.import(&[row("B-1", "2024-10-30"), row("B-2", "2024-10-30"), row("B-3", "2024-10-30")].concat())
            .unwrap();
        assert_eq!(desk.days(), old, "pinned: {is_pinned}");
        // Who found out on a day that the old law was asked about has the old day of it.
        desk.import(&row("B-4", "2024-11-30")).unwrap();
        assert_eq!(desk.days()["B-4"], "2026-11-30");
        // Saturday, November 28, runs to Monday, November 30: no later than who found out after it.
        desk.import(&row("B-5", "2024-11-28")).unwrap();
        assert_eq!(desk.days()["B-5"], "2026-11-30");
    }
}

#[test]
fn days_pinned_before_count_on_when_newer_law_is_pinned_as_well() {
    let mut desk = with_list();
    desk.takes_new_law();
    desk.confirm("RL").unwrap();
    assert_eq!(desk.sca().next.as_deref(), Some("2026-12-01"));
    // The law of the program gives the earlier day, which the firm pins its own beside.
    desk.starts_on("2026-11-24");
    desk.pin().unwrap();
    assert_eq!(desk.sca().next.as_deref(), Some("2026-11-30"));
    desk.takes_new_law();
    assert!(desk.standing().is_law_new);
    assert_eq!(desk.sca().next.as_deref(), Some("2026-11-30"));
    desk.pin().unwrap();
    assert_eq!(desk.sca().next.as_deref(), Some("2026-11-30"));
}

/// A list of people that comes in or, where there is none, the last one that goes again.
fn lists() -> impl Strategy<Value = Vec<Option<Vec<u32>>>> {
    let list = prop::collection::vec(0_u32..90, 1..4);
    prop::collection::vec(prop::option::weighted(0.7, list), 1..6)
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 12, failure_persistence: None, ..ProptestConfig::default() })]

    /// Whoever comes or goes: nobody's day to work towards moves.
    #[test]
    fn adding_or_removing_people_moves_no_day_of_others(lists in lists(), is_pinned: bool) {
        let mut desk = with_list();
        desk.confirm("RL").unwrap();
        desk.takes_new_law();
        if is_pinned {
            desk.pin().unwrap();
        }
        let (mut before, mut came) = (desk.days(), Vec::new());
        for (number, list) in lists.into_iter().enumerate() {
            match list {
                Some(starts) => {
                    let first: chrono::NaiveDate = "2024-10-15".parse().unwrap();
                    let on = |days: u32| first + chrono::Days::new(days.into());
                    let rows = starts.iter().enumerate().map(|(at, days)| {
                        row(&format!("N-{number}-{at}"), &on(*days).to_string())
                    });
                    came.push(desk.import(&rows.collect::<String>()).unwrap().operation.unwrap());
                }
                None => {
                    let Some(operation) = came.pop() else { continue };
                    let undo = OperationUndo { operation, ..OperationUndo::default() };
                    app::operation_undo(&mut desk.app, undo).unwrap();
                }
            }
            let now = desk.days();
            for (id, day) in &before {
                prop_assert!(now.get(id).is_none_or(|now| now == day), "{id}: {day} became {:?}", now.get(id));
            }
            before = now;
        }
        let old = [("A-1", "2026-11-30"), ("A-2", "2026-12-15"), ("A-4", "2026-11-30")];
        for (id, day) in old {
            prop_assert_eq!(&before[id], day);
        }
    }
}

#[test]
fn a_stretch_that_goes_on_from_day_to_day_takes_no_confirmation_away() {
    let mut desk = with_list();
    let pending = TollingDraft {
        case: desk.case,
        kind: "agreement".into(),
        cause: "with LinkedIn Corporation".into(),
        from_on: Some("2026-11-02".into()),
        ..TollingDraft::default()
    };
    app::tolling_add(&mut desk.app, pending).unwrap();
    let before = desk.sca().next;
    desk.confirm("RL").unwrap();
    desk.starts_on("2026-11-27");
    assert_ne!(desk.sca().next, before, "the clock stood still for three days more");
    assert!(!desk.standing().is_unconfirmed);
}

#[test]
fn a_claim_that_is_filed_asks_for_no_confirmation() {
    let mut desk = with_list();
    let case = desk.case;
    let id = app::claim_list(&mut desk.app, OfCase { case }).unwrap()[0].id;
    let stage = StageAdd { case, stage: "filed".into(), from_on: "2026-11-20".into(), note: None };
    app::stage_add(&mut desk.app, stage).unwrap();
    let (status, from_on) = ("pleaded".into(), "2026-11-20".into());
    let pleaded = ClaimStatusAdd { case, id, status, from_on, defendant: None, note: None };
    app::claim_status_add(&mut desk.app, pleaded).unwrap();
    assert!(desk.sca().standing.is_none());
    let req = LastDaysConfirm { case, claim: "sca".into(), by: "RL".into(), days: String::new() };
    let refused = app::last_days_confirm(&mut desk.app, req).unwrap_err();
    assert!(refused.message.contains("was filed on 2026-11-20"), "{}", refused.message);
}
