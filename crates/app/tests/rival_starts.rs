//! Of the days that could start a clock the earliest is worked with, and the others stand beside it.
#![allow(clippy::unwrap_used, reason = "a test may stop at the first surprise")]

mod common;

use app::App;
use app::wire::{EstimateRequest, FileOpen, LastDaySummary, LastDayView, OfCase, SettingSet, SettingView};
use common::{Desk, desk, moment};

/// Of Ruth no discovery is known.
const LIST: &str = "\
    A-1,Ana,Muñoz,,,2022-03-04,863.68,yes,0.00,2024-11-30,\n\
    A-2,Luis,Garcia,,,2022-09-30,100.00,yes,,2024-12-15,\n\
    A-3,Ruth,Reyes,,,2021-01-01,80.00,yes,0.00,,\n";

fn public_since(desk: &mut Desk, value: &str) {
    let setting = SettingView {
        name: "discoverable_on".into(),
        value: value.into(),
        source: "press".into(),
        is_assumed: false,
    };
    app::setting_set(&mut desk.app, SettingSet { case: desk.case, setting }).unwrap();
}

fn sca(desk: &mut Desk, person: &str) -> LastDayView {
    desk.find(person).assessment.last_days.into_iter().find(|day| day.claim == "sca").unwrap()
}

fn of_class(desk: &mut Desk) -> LastDaySummary {
    app::last_day_list(&mut desk.app, OfCase { case: desk.case }).unwrap().remove(0)
}

fn rivals(day: &LastDayView) -> Vec<(&str, &str, &str)> {
    let parts = day.rivals.iter().map(|rival| (&rival.of, rival.safe_date.as_deref().unwrap()));
    parts.map(|(of, safe)| (of.name.as_str(), of.value.as_str(), safe)).collect()
}

/// Two years of 18 U.S.C. § 2707(f): from Sunday, December 1, 2024 to Tuesday, December 1, 2026, from December 15 to
/// December 15, a Tuesday too.
#[test]
fn the_day_from_which_anybody_could_have_known_counts_where_it_is_earlier() {
    let mut desk = desk();
    desk.import(LIST).unwrap();
    assert_eq!(rivals(&sca(&mut desk, "A-2")), []);
    assert_eq!(of_class(&mut desk).no_date, 1);
    public_since(&mut desk, "12/1/2024");
    let luis = sca(&mut desk, "A-2");
    let both =
        [("discoverable_on", "2024-12-01", "2026-12-01"), ("discovered_on", "2024-12-15", "2026-12-15")];
    assert_eq!(rivals(&luis), both);
    assert_eq!(luis.rivals[0].of.source_text.as_deref(), Some("press"));
    assert!(luis.rivals[1].of.source.is_some(), "the list that says so");
    assert_eq!((luis.start.as_deref(), luis.safe_date.as_deref()), (Some("2024-12-01"), Some("2026-12-01")));
    let ana = sca(&mut desk, "A-1");
    assert_eq!((ana.start.as_deref(), ana.rivals[0].of.name.as_str()), (Some("2024-11-30"), "discovered_on"));
    let ruth = sca(&mut desk, "A-3");
    assert_eq!((ruth.start.as_deref(), ruth.rivals.len()), (Some("2024-12-01"), 0));
    let found = of_class(&mut desk);
    assert_eq!((found.no_date, found.within_7, found.last.as_deref()), (0, 3, Some("2026-12-01")));
}

/// September 18, 2026 has passed on November 24: nobody's time is left, and no thousand dollars are counted.
#[test]
fn what_was_public_too_early_takes_the_claim_out_of_the_total_for_everyone() {
    let mut desk = desk();
    desk.import(LIST).unwrap();
    let of_sca = |desk: &mut Desk| {
        let claims = desk.estimate(&[]).claims;
        claims.into_iter().find(|claim| claim.claim == "sca").unwrap()
    };
    assert_eq!(of_sca(&mut desk).gross.to_string(), "3000.00");
    public_since(&mut desk, "2024-09-18");
    assert_eq!(of_class(&mut desk).expired, 3);
    let found = of_sca(&mut desk);
    assert_eq!((found.after_overlap.to_string(), found.late.to_string()), ("0.00".into(), "3000.00".into()));
    let mut anew = App::new(moment).unwrap();
    let path = desk.folder.path().join("cases.numerosity").display().to_string();
    app::file_open(&mut anew, FileOpen { path, passphrase: None }).unwrap();
    let request = EstimateRequest { case: desk.case, ..EstimateRequest::default() };
    assert_eq!(app::estimate(&mut anew, request).unwrap().after_overlap, desk.estimate(&[]).after_overlap);
}
