//! A list that is filtered while one types and kept under a name.

use crate::sample::Sample;
use crate::screen::wait;

#[tokio::test]
async fn a_list_is_filtered_kept_under_a_name_and_counts_in_the_navigation() {
    let sample = Sample::plain();
    let found = sample.says(&["people"], &["--where", "state is CA", "--limit", "1"]);
    let in_california = found["matching"].as_u64().unwrap();
    assert!(in_california > 0 && in_california < 300, "{found}");
    let window = sample.open_as_maya().await;
    window.go("Plaintiffs").await;
    window.see("300 people").await;

    window.press("Filter").await;
    window.fill("Value", "CA").await;
    let narrowed = format!("{in_california} of 300 people");
    window.see(&narrowed).await;
    window.press("Done").await;
    window.see("State contains CA").await;

    window.press("Keep list…").await;
    window.fill("Name of the list", "Californians").await;
    window.keys(thirtyfour::Key::Enter).await;
    window.see("Kept the list “Californians”").await;
    let line = format!("Californians{in_california}");
    wait("the kept list in the navigation", || async {
        window.text().await.replace('\n', "").contains(&line).then_some(())
    })
    .await;

    window.go("Today").await;
    window.find_with("link", "Californians").await.click().await.unwrap();
    window.find("heading", "Californians").await;
    window.see(&narrowed).await;
    window.close().await;
}
