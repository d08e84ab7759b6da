//! A class list with problems comes in, and goes out again whole.

use crate::sample::Sample;
use std::fs;

/// Three good rows; a day that does not exist, and someone without a name.
const LIST: &str = "\
external_id,first,last,email,state,premium_from,amount_paid,inmail_before_cutoff,status
W-1,Ottilie,Brandvold,ottilie@mail.example,CA,2022-03-04,120.00,yes,class_member
W-2,Casimir,Brandvold,casimir@mail.example,NV,2021-01-05,863.68,yes,class_member
W-3,Leocadia,Brandvold,leocadia@mail.example,TX,2023-05-01,400.00,no,Opted out
W-4,Ambrose,Brandvold,ambrose@mail.example,TX,2022-02-30,400.00,yes,class_member
W-5,,,nobody@mail.example,TX,2022-02-02,400.00,yes,class_member
";

#[tokio::test]
async fn a_list_with_problems_is_imported_and_undone() {
    let sample = Sample::plain();
    let list = sample.home.path("brandvold.csv");
    fs::write(&list, LIST).unwrap();
    let window = sample.open_as_maya().await;
    window.go("Imports").await;
    window.fill("Path of the list", &list.display().to_string()).await;
    window.press("Check").await;
    window.find("heading", "Checked: brandvold.csv").await;
    window.see("of 5 rows").await;
    for (kind, row, found) in [("Dates that cannot be read", "5", "2022-02-30"), ("No name", "6", "")] {
        window.find_with("button", kind).await.click().await.unwrap();
        let said = window.cell(kind, row, "Found").await;
        assert!(said.contains(found), "{kind}: {said}");
    }

    window.press("Import 3 good rows").await;
    window.see_cell("Past imports", "", "New", "3").await;
    window.see_cell("Past imports", "", "Rejected", "2").await;
    window.go("Plaintiffs").await;
    window.see("303 people").await;

    window.go("Imports").await;
    window.press("Undo the import of brandvold.csv").await;
    window.see("undone by").await;
    window.go("Plaintiffs").await;
    window.see("300 people").await;
    window.close().await;
    assert_eq!(sample.says(&["people"], &["--search", "Brandvold"])["matching"], 0);
}
