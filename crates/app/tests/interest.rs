//! Interest before judgment on what a claim makes good, and elections between claims for one loss.
#![allow(clippy::unwrap_used, reason = "a test may stop at the first surprise")]

mod common;

use app::Failure;
use app::wire::{
    ClaimTermClear, ClaimTermSet, Estimate, EstimateRequest, InterestRequest, Nothing, OfCase, SettingSet,
    SettingView,
};
use common::{Desk, desk};

/// Ana paid 863.68, of which an eighth is 107.96, and lost nothing that is documented; Ruth paid 80.00.
const LIST: &str = "\
    A-1,Ana,Muñoz,,,2022-03-04,863.68,yes,0.00,2025-03-01,\n\
    A-3,Ruth,Lee,,,2021-01-01,80.00,yes,0.00,2025-02-01,\n";

fn with_list() -> Desk {
    let mut desk = desk();
    assert_eq!(desk.import(LIST).unwrap().new, 2);
    let setting = SettingView {
        name: "accrued_on".into(),
        value: "2023-09-18".into(),
        source: "the terms of service as changed".into(),
        is_assumed: false,
    };
    app::setting_set(&mut desk.app, SettingSet { case: desk.case, setting }).unwrap();
    desk
}

fn claim(desk: &mut Desk, theory: &str) -> i64 {
    let claims = app::claim_list(&mut desk.app, OfCase { case: desk.case }).unwrap();
    claims.into_iter().find(|claim| claim.theory == theory).unwrap().id
}

fn say(desk: &mut Desk, theory: &str, name: &str, value: &str) -> Result<(), Failure> {
    let id = claim(desk, theory);
    let term =
        SettingView { name: name.into(), value: value.into(), source: "our motion".into(), is_assumed: true };
    app::claim_term_set(&mut desk.app, ClaimTermSet { case: desk.case, id, term }).map(drop)
}

fn on(desk: &mut Desk, day: &str) -> Estimate {
    let request = EstimateRequest { case: desk.case, as_of: Some(day.into()), ..EstimateRequest::default() };
    app::estimate(&mut desk.app, request).unwrap()
}

/// The sums of 107.96 are the worked examples of `interest_simple`; 10.00 earns 3.1836 and 3.1808.
#[test]
fn what_makes_a_loss_good_earns_interest_apart_from_the_total() {
    let mut desk = with_list();
    let before = on(&mut desk, "2026-11-23");
    assert!(before.interest.is_none());
    assert!(!before.choices.iter().any(|choice| choice.name == "day_count"));
    say(&mut desk, "contract", "elected", "yes").unwrap();
    say(&mut desk, "contract", "interest_rate", "ca_contract").unwrap();
    let found = on(&mut desk, "2026-11-23");
    assert_eq!(found.after_overlap.to_string(), "117.96");
    let interest = found.interest.unwrap();
    assert_eq!((interest.total.to_string().as_str(), interest.day_count.as_str()), ("37.55", "act_365f"));
    let by_count: Vec<String> = interest.by_count.iter().map(|one| one.total.to_string()).collect();
    assert_eq!(by_count[..2], ["37.55", "37.52"]);
    let contract = &interest.claims[0];
    assert_eq!(
        (contract.people, contract.unknown, contract.principal.to_string().as_str()),
        (2, 0, "117.96")
    );
    assert_eq!(contract.rate_words, "California, contract that states no rate: 10% a year from 1986-01-02");
    // The question how days are counted is raised, with the interest under each answer.
    assert!(found.choices.iter().any(|choice| choice.name == "day_count" && !choice.decided));
    let questions = app::choice_list(&mut desk.app, OfCase { case: desk.case }).unwrap();
    let days = questions.iter().find(|question| question.name == "day_count").unwrap();
    assert_eq!(days.claims, ["contract"]);
    // A day later than the worked example: today.
    assert_eq!(days.answers[0].interest.unwrap().to_string(), "37.59");
    // A person's line says how.
    let line = desk.find("A-1").assessment.lines.into_iter().find(|line| line.claim == "contract").unwrap();
    let line = line.interest.unwrap();
    assert_eq!(line.interest.unwrap().to_string(), "34.40");
    assert!(
        line.working.contains("$107.96 × 0.1 × 1163 / 365 from 2023-09-18 to 2026-11-24"),
        "{}",
        line.working
    );
}

#[test]
fn a_fixed_sum_and_what_it_absorbs_earn_nothing() {
    let mut desk = with_list();
    for claim in ["contract", "sca"] {
        say(&mut desk, claim, "interest_rate", "10%").unwrap();
    }
    let interest = on(&mut desk, "2026-11-23").interest.unwrap();
    assert_eq!(interest.total.to_string(), "0.00");
    assert_eq!(interest.claims.iter().map(|claim| claim.people).sum::<u64>(), 0);
}

#[test]
fn interest_runs_from_no_earlier_than_the_firm_says() {
    let mut desk = with_list();
    say(&mut desk, "contract", "elected", "yes").unwrap();
    say(&mut desk, "contract", "interest_rate", "0.07").unwrap();
    say(&mut desk, "contract", "interest_from", "2025-11-23").unwrap();
    // 107.96 and 10.00 at seven percent for a year of 365 days: 7.5572 and 0.70.
    assert_eq!(on(&mut desk, "2026-11-23").interest.unwrap().total.to_string(), "8.26");
    assert_eq!(on(&mut desk, "2025-01-01").interest.unwrap().total.to_string(), "0.00");
}

#[test]
fn an_election_is_between_claims_for_one_loss_and_can_be_taken_back() {
    let mut desk = with_list();
    let whole = desk.estimate(&[]).after_overlap;
    say(&mut desk, "ucl", "elected", "yes").unwrap();
    let elected = desk.estimate(&[]);
    let of = |estimate: &Estimate, claim: &str| {
        estimate.claims.iter().find(|found| found.claim == claim).unwrap().after_overlap.to_string()
    };
    assert_eq!((of(&elected, "sca").as_str(), of(&elected, "ucl").as_str()), ("0.00", "117.96"));
    // What is in controversy does not shrink by it.
    assert_eq!(app::cafa_meter(&mut desk.app, OfCase { case: 1 }).unwrap().amount, whole);
    let id = claim(&mut desk, "ucl");
    let clear = ClaimTermClear { case: desk.case, id, name: "elected".into() };
    app::claim_term_clear(&mut desk.app, clear).unwrap();
    assert_eq!(desk.estimate(&[]).after_overlap, whole);
    let refused = say(&mut desk, "ucl", "elected", "no").unwrap_err();
    assert!(refused.message.contains("clear it"), "{refused:?}");
    say(&mut desk, "ucl", "elected", "yes").unwrap();
    let moved = app::wire::ClaimLossSet { case: desk.case, id, loss: "another".into() };
    let done = app::claim_loss_set(&mut desk.app, moved).unwrap();
    assert!(done.summary.ends_with("; its election is taken back"), "{}", done.summary);
    app::operation_undo(
        &mut desk.app,
        app::wire::OperationUndo { operation: done.operation, ..app::wire::OperationUndo::default() },
    )
    .unwrap();
    assert!(desk.estimate(&[]).claims.iter().any(|claim| claim.is_elected));
}

#[test]
fn restitution_and_what_is_no_rate_are_refused() {
    let mut desk = with_list();
    let refused = |desk: &mut Desk, claim: &str, value: &str| {
        say(desk, claim, "interest_rate", value).unwrap_err().message
    };
    assert!(refused(&mut desk, "ucl", "0.07").contains("for the court to give"));
    assert!(refused(&mut desk, "contract", "ten").contains("ca_contract, ca_other"));
    assert!(refused(&mut desk, "contract", "10").contains("0.10 for ten percent"));
}

#[test]
fn a_table_of_rates_gives_interest_on_any_sum_with_each_span() {
    let mut desk = desk();
    let tables = app::rate_list(&mut desk.app, Nothing {}).unwrap();
    assert_eq!(tables[0].says, "10% a year from 1986-01-02");
    let request = |rate: &str, from: &str| InterestRequest {
        principal: "107.96".into(),
        from: from.into(),
        to: "2026-11-23".into(),
        rate: rate.into(),
        day_count: "act_365f".into(),
        compounding: "none".into(),
    };
    let found = app::interest(&mut desk.app, request("ca_contract", "2023-09-18")).unwrap();
    assert_eq!((found.days, found.interest.to_string().as_str()), (1162, "34.37"));
    assert_eq!(found.working, ["$107.96 × 0.1 × 1162 / 365 from 2023-09-18 to 2026-11-23"]);
    let refused = app::interest(&mut desk.app, request("ca_contract", "1985-01-01")).unwrap_err();
    assert!(refused.message.contains("no rate for 1985-01-01"), "{refused:?}");
}

const TREASURY: &str = "\
[[table]]
id = \"treasury\"
name = \"One-year Treasury yield\"
rates = [{ from = \"2020-01-06\", a_year = \"0.05\" }]

[table.citation]
cite = \"28 U.S.C. § 1961(a)\"
source = \"a release that we keep\"
read_on = \"2026-11-23\"
verified = true
";

/// Rates of the firm's folder are known only with it; without it all other figures stay, and another rate can be said.
#[test]
fn rates_that_the_law_at_hand_does_not_hold_leave_only_their_interest_unknown() {
    let mut desk = with_list();
    desk.reads_law("interest.toml", TREASURY);
    say(&mut desk, "contract", "elected", "yes").unwrap();
    say(&mut desk, "contract", "interest_rate", "treasury").unwrap();
    let with = desk.estimate(&[]);
    assert_eq!(with.interest.unwrap().claims[0].people, 2);
    let path = desk.folder.path().join("cases.numerosity").display().to_string();
    desk.app = app::App::new(common::moment).unwrap();
    app::file_open(&mut desk.app, app::wire::FileOpen { path, passphrase: None }).unwrap();
    let without = desk.estimate(&[]);
    assert_eq!(without.after_overlap, with.after_overlap);
    let claim = &without.interest.unwrap().claims[0];
    assert_eq!((claim.people, claim.unknown), (0, 2));
    assert!(claim.rate_words.contains("treasury are not in the law at hand"), "{}", claim.rate_words);
    let user = app::wire::UserRow { name: "Maya Okafor".into(), initials: "MO".into() };
    app::user_choose(&mut desk.app, user).unwrap();
    say(&mut desk, "contract", "interest_rate", "0.07").unwrap();
    assert_eq!(desk.estimate(&[]).interest.unwrap().claims[0].people, 2);
    for day in ["0205-01-01", "9205-01-01"] {
        assert!(say(&mut desk, "contract", "interest_from", day).is_err(), "{day}");
    }
}
