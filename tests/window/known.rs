//! A known caller, noticed while they are typed under another spelling.

use crate::sample::Sample;
use thirtyfour::prelude::*;

/// Jonathan Smith, as an earlier list has him.
const LIST: &str =
    "external_id,first,last,phone,dob,status\nJS-1,Jonathan,Smith,(415) 555-0123,1981-12-04,class_member\n";

#[tokio::test]
async fn a_known_caller_is_noticed_with_the_reasons_and_opened_without_being_entered_twice() {
    let sample = Sample::plain();
    let list = sample.home.path("known.csv");
    std::fs::write(&list, LIST).unwrap();
    sample.run(&["import"], &["--case", "1", "--people", list.to_str().unwrap()]);
    let people = sample.says(&["people"], &[])["people"].clone();

    let window = sample.open_as_maya().await;
    window.go("Plaintiffs").await;
    window.press("New person").await;
    window.fill("Given name", "Jon").await;
    window.fill("Family name", "Smyth").await;
    window.find("button", "Smith, Jonathan is the same person: open their record").await;
    window.fill("Date of birth", "4/12/1981").await;
    // On to the e-mail address, and to the telephone number.
    window.keys(Key::Tab).await;
    window.keys(Key::Tab).await;
    window.keys("415 555 0123").await;
    for reason in ["nickname", "sounds alike", "day and month swapped", "same phone"] {
        window.see(reason).await;
    }
    window.press("Smith, Jonathan is the same person: open their record").await;
    window.find("heading", "Smith, Jonathan").await;
    window.close().await;
    assert_eq!(sample.says(&["people"], &[])["people"], people, "nobody was entered");
}
