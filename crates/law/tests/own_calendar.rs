//! Calendars of a firm's own: holidays and closed courts beside those that the program was built with.
#![allow(clippy::unwrap_used, reason = "a test may stop at the first surprise")]

use chrono::NaiveDate;
use domain::calendar::Profile;
use law::{Law, LawError};

const OWN: &str = "\
name = \"Orders of 2026\"

[[source]]
kinds = [\"fed\"]
cite = \"Executive Order of November 20, 2026\"
source = \"the firm's file\"
read_on = \"2026-11-21\"
verified = true

[[year]]
year = 2026
holidays = [{ date = \"2026-11-27\", kind = \"fed\", name = \"Day of mourning\" }]

[[closure]]
date = \"2026-12-04\"
name = \"closed by General Order 9\"
court = \"N.D. Cal.\"

[[example]]
says = \"courts are closed on the day of mourning\"
profile = \"FED\"
date = \"2026-11-27\"
expect = \"closed\"
";

fn day(iso: &str) -> NaiveDate {
    iso.parse().unwrap()
}

fn with(text: &str) -> Result<Law, Vec<LawError>> {
    Law::with_files(&[("calendars/own.toml".to_owned(), text.to_owned())])
}

#[test]
fn holidays_are_added_and_closings_kept_beside_them() {
    let (law, built_in) = (with(OWN).unwrap(), Law::embedded().unwrap());
    for (law, open) in [(&law, false), (&built_in, true)] {
        assert_eq!(law.calendar.is_open(day("2026-11-27"), Profile::Fed), Ok(open));
        assert_eq!(law.calendar.is_open(day("2026-12-04"), Profile::Fed), Ok(true));
    }
    assert_eq!(law.calendar.holidays().len(), built_in.calendar.holidays().len() + 1);
    assert_eq!(law.closures[0].date, day("2026-12-04"));
    assert_eq!(law.version, format!("{} with own Orders of 2026", built_in.version));
    assert!(built_in.closures.is_empty());
}

#[test]
fn a_day_that_the_program_knows_by_now_is_not_doubled() {
    let known = OWN.replace("2026-11-27", "2026-11-26").replace("mourning", "thanks");
    let built_in = Law::embedded().unwrap();
    assert_eq!(with(&known).unwrap().calendar, built_in.calendar);
}

#[test]
fn rules_of_the_firm_count_with_its_holidays() {
    let rule = "name = \"Judge\"\nmethod = \"federal\"\n[[rule]]\ncode = \"JUDGE\"\ntext = \"letter\"\n\
                period = [{ trigger = \"hearing\", count = 10, unit = \"days\", direction = \"before\" }]\n\
                citation = { cite = \"Order\", source = \"site\", read_on = \"2026-11-26\", verified = true }\n\
                example = [{ given = { hearing = \"2026-12-07\" }, expect = \"2026-11-25\" }]\n";
    // Counted back from Monday, December 7, to the day of mourning, past Thanksgiving, to Wednesday, November 25.
    let files = [("calendars/own.toml", OWN), ("deadlines/judge.toml", rule)];
    let files = files.map(|(path, text)| (path.to_owned(), text.to_owned()));
    assert!(Law::with_files(&files).is_ok());
    assert!(Law::with_files(&files[1..]).is_err());
}

#[test]
fn what_cannot_be_right_is_refused_with_file_and_line() {
    for (wrong, line, says) in [
        (OWN.replace("year = 2026", "year = 2061"), 10, "2061 is not among the years"),
        (OWN.replace("year = 2026", "year = 2027"), 10, "stands under 2027; move it"),
        (OWN.replace("kind = \"fed\"", "kind = \"ca_state\""), 10, "no [[source]] covers"),
        (OWN.replace("2026-12-04", "2062-12-04"), 14, "needs a name, and a year from"),
        (OWN.replace("\"closed by General Order 9\"", "\" \""), 14, "needs a name"),
        (OWN.replace("expect = \"closed\"", "expect = \"open\""), 19, "2026-11-27 is closed"),
        (OWN.replace("expect = \"closed\"", "expect = \"shut\""), 19, "open or closed"),
    ] {
        let refused = with(&wrong).unwrap_err();
        let text = refused[0].to_string();
        assert!(text.contains("calendars/own.toml") && text.contains(says), "{says}: {text}");
        assert!(text.contains(&format!("line {line}:")), "{line}: {text}");
    }
    let misspelt = with(&OWN.replace("court =", "judge =")).unwrap_err();
    assert!(misspelt[0].to_string().contains("judge"), "{}", misspelt[0]);
}

#[test]
fn a_file_that_is_cut_off_or_garbled_is_refused_or_read_and_never_stops_the_program() {
    for at in (0..OWN.len()).step_by(13) {
        let _ = with(&OWN[..at]);
        let _ = with(&format!("{}\u{0}9-{}", &OWN[..at], &OWN[at..]));
    }
    assert!(with("").is_err());
}
