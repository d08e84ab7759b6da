//! What stops a clock moves last days and the class total.

use crate::damages::total;
use crate::dates::{SECOND, of_two_people};
use crate::sample::{Sample, cents};
use crate::screen::wait;
use thirtyfour::Key;

#[tokio::test]
async fn a_tolling_agreement_moves_last_days_and_brings_claims_back_into_the_total() {
    let sample = Sample::plain();
    let estimate = || cents(sample.says(&["estimate"], &[])["after_overlap"].as_str().unwrap());
    let before = estimate();
    let window = sample.open_as_maya().await;
    window.go("Dates").await;
    window.click("tab", "Last days to file").await;
    let passed = window.cell("Last days to file", "Stored Communications Act", "Passed").await;
    assert_ne!(passed, "–", "the sample holds people whose time has run");

    window.press("Add tolling…").await;
    window.fill("Kind", "Tolling agreement").await;
    window.keys(Key::Enter).await;
    window.see("The parties agreed that the time is not counted.").await;
    window.fill("Cause", "with LinkedIn Corporation").await;
    window.fill("First day", "9/19/2024").await;
    window.see("in time again").await;
    assert_eq!(estimate(), before, "nothing moves before it is kept");
    window.press("Save").await;
    window.see("with LinkedIn Corporation").await;
    window.see_cell("Last days to file", "Stored Communications Act", "Passed", "–").await;

    let after = estimate();
    assert!(after > before, "{after} is more than {before}: nobody's time runs any more");
    window.go("Damages").await;
    wait("the total with the agreement", || async { (total(&window).await == after).then_some(()) }).await;

    window.go("Dates").await;
    window.click("tab", "Last days to file").await;
    window.press("Take away: with LinkedIn Corporation").await;
    window.see("no longer in time").await;
    window.press("Take away").await;
    window.see_cell("Last days to file", "Stored Communications Act", "Passed", &passed).await;
    assert_eq!(estimate(), before);
    window.close().await;
}

#[tokio::test]
async fn a_second_person_confirms_the_last_days_of_a_claim_and_tolling_takes_that_away() {
    let sample = of_two_people();
    let standing = || sample.says(&["limitations"], &["--claim", "sca"])[0]["standing"].clone();
    assert_eq!(standing()["is_unconfirmed"], true);
    let window = sample.open_as_maya().await;
    window.go("Today").await;
    window.see("claims are unconfirmed").await;
    window.press("Confirm last days…").await;
    window.arrived("Dates").await;
    window.press("Confirm the last days of Stored Communications Act").await;
    window.fill("Initials of the second person", "MO").await;
    window.press("Confirm the last days").await;
    window.see("a second person has to confirm it").await;
    assert_eq!(standing()["is_unconfirmed"], true, "not by the one who brought the people in");
    window.fill("Initials of the second person", "LN").await;
    window.press("Confirm the last days").await;
    window.see(&format!("Confirmed by {SECOND} on")).await;
    assert_eq!(standing()["confirmed_by"], SECOND);

    let tolled = ["--case", "1", "--kind", "agreement", "--cause", "with LinkedIn Corporation"];
    sample.run(&["tolling", "add"], &[&tolled[..], &["--from", "2026-01-05", "--to", "2026-02-05"]].concat());
    window.go("Damages").await;
    window.go("Dates").await;
    window.click("tab", "Last days to file").await;
    window.see("with LinkedIn Corporation stops the clock").await;
    window.see("People before").await;
    assert_eq!(standing()["is_unconfirmed"], true);
    window.close().await;
}
