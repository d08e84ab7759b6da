//! Claims: pleading one from the catalogue, a class definition in a new version, and a figure opened to its source.

use crate::damages::total;
use crate::sample::{Sample, cents};
use crate::screen::wait;
use thirtyfour::prelude::*;

#[tokio::test]
async fn a_claim_is_pleaded_from_the_catalogue_and_has_its_total_at_once() {
    let sample = Sample::plain();
    let window = sample.open_as_maya().await;
    window.go("Damages").await;
    let before = total(&window).await;
    window.go("Claims").await;
    window.press("Add claim…").await;
    let sought = window.find("field", "Find a theory").await;
    sought.send_keys("wiretap").await.unwrap();
    window.press("Plead Wiretap Act").await;
    window.find("heading", "Wiretap Act").await;
    window.go("Damages").await;
    let said = sample.says(&["estimate"], &[]);
    let expected = cents(said["after_overlap"].as_str().unwrap());
    wait("the total with the new claim", || async { (total(&window).await == expected).then_some(()) }).await;
    assert!(expected > before);
    let claim = said["claims"].as_array().unwrap().iter().find(|claim| claim["claim"] == "wiretap").unwrap();
    let shown = window.cell("Exposure by claim", "Wiretap Act", "As pleaded").await;
    assert_eq!(cents(&shown), cents(claim["gross"].as_str().unwrap()));
    window.close().await;
}

#[tokio::test]
async fn a_new_version_of_the_class_shows_who_moves_before_it_is_accepted() {
    let sample = Sample::plain();
    let line = ["--line", "premium_from before 2022-01-01", "--line", "inmail_before_cutoff yes"];
    let movers = sample.says(&["class", "rerun"], &line);
    let window = sample.open_as_maya().await;
    window.go("Claims").await;
    window.press("Class definition…").await;
    let day = window.find("field", "Line 1: value").await;
    day.click().await.unwrap();
    day.send_keys(Key::Control + "a").await.unwrap();
    day.send_keys("1/1/2022").await.unwrap();
    window.press("Try it").await;
    window.see(&format!("in: +0, out: −{}.", movers["moves_out"])).await;
    let named = movers["named"][0]["name"].as_str().unwrap();
    window.see(named).await;
    window.press("Accept the new version").await;
    window.see("version 2 of the class definition").await;
    let members = sample.says(&["estimate"], &[])["class_members"].clone();
    assert_eq!(members, movers["members"]);
    window.close().await;
}

#[tokio::test]
async fn a_figure_opens_down_to_the_row_of_the_list_it_came_from() {
    let sample = Sample::plain();
    let list = sample.home.path("list.csv");
    let header =
        "external_id,first,last,premium_from,amount_paid,inmail_before_cutoff,documented_loss,discovered_on";
    std::fs::write(&list, format!("{header}\nZ-1,Zita,Aardvark,2021-02-03,480.00,yes,,2025-01-02\n"))
        .unwrap();
    sample.run(&["import"], &["--case", "1", "--people", &list.display().to_string()]);
    let window = sample.open_as_maya().await;
    window.go("Damages").await;
    window.cell("Exposure by claim", "Breach of contract", "People").await;
    let people = "the people with a figure under Breach of contract";
    wait("a click on the people of the contract", || async {
        window.web.find(By::Css(format!("[title*='{people}']"))).await.ok()?.click().await.ok()
    })
    .await;
    window.arrived("Plaintiffs").await;
    window.fill("Search people", "Aardvark").await;
    wait("a click on her row", || async { window.find_with("row", "Aardvark").await.click().await.ok() })
        .await;
    window.find("heading", "Aardvark, Zita").await;
    wait("a click on the line of the contract", || async {
        window.find_with("button", "Breach of contract").await.click().await.ok()
    })
    .await;
    window.see("$480.00 paid × 0.125 not delivered = $60.00").await;
    let text = window.see("list.csv").await;
    assert!(text.contains("row 2"), "{text}");
    window.close().await;
}
