//! What is refused, and in which words.

use super::*;

fn files() -> Vec<File> {
    let mut files = Vec::new();
    collect(&FILES, &mut files).unwrap();
    files
}

/// Reads the law with one passage of one file written otherwise, and gives the refusal.
#[track_caller]
fn refusal(file: &str, passage: &str, otherwise: &str) -> String {
    let mut files = files();
    let (_, text) = files.iter_mut().find(|(path, _)| path == file).unwrap();
    assert!(text.contains(passage), "law/{file} does not say {passage:?}");
    *text = text.replacen(passage, otherwise, 1);
    let refusal = Law::read(&files).unwrap_err().to_string();
    assert!(refusal.contains(&format!("law/{file} ")), "{refusal}");
    refusal
}

#[track_caller]
fn refused_saying(file: &str, passage: &str, otherwise: &str, words: &str) {
    let refusal = refusal(file, passage, otherwise);
    assert!(refusal.contains(words), "{refusal}");
}

const SCA: &str = "theories/us/sca.toml";
const UCL: &str = "theories/ca/ucl.toml";
const CHOICES: &str = "choices.toml";
const FEDERAL: &str = "calendars/us-federal.toml";

#[test]
fn an_unknown_key_is_refused_with_its_line() {
    refused_saying(SCA, "short_cite =", "shortcite =", "line 5");
    refused_saying(SCA, "shape =", "cap = 3\nshape =", "unknown field `cap`");
    refused_saying(CHOICES, "default =", "defalt =", "unknown field `defalt`");
    refused_saying(FEDERAL, "kinds =", "kind =", "unknown field `kind`");
    refused_saying(FEDERAL, "\"fed\",  ", "\"state\",", "line ");
}

#[test]
fn money_and_days_that_cannot_be_are_refused() {
    refused_saying(SCA, "low = \"", "low = \"0.005", "line ");
    refused_saying(SCA, "\"1987-01-19\"", "\"1987-02-29\"", "line ");
    refused_saying(UCL, "\"0.125\"", "\"an eighth\"", "share_not_delivered cannot be \"an eighth\"");
    refused_saying(UCL, "expect = \"59.99\"", "expect = \"some\"", "expect cannot be \"some\"");
}

#[test]
fn two_remedies_for_the_same_days_and_answers_are_refused() {
    let mi = "theories/mi/pppa.toml";
    refused_saying(mi, "from = \"2016-07-31\"", "from = \"2016-07-30\"", "govern the same days");
    refused_saying(SCA, "sca_unit = \"per_violation\"", "sca_unit = \"per_person\"", "govern the same days");
    refused_saying(mi, "to = \"2016-07-30\"", "to = \"1980-01-01\"", "ends before it begins");
}

#[test]
fn figures_belong_to_the_shapes_that_have_them() {
    refused_saying(UCL, "shape = \"restitution\"", "shape = \"floor\"", "no [[remedy.tier]]");
    refused_saying(UCL, "shape = \"restitution\"", "shape = \"lottery\"", "line ");
    refused_saying(
        UCL,
        "shape = \"restitution\"",
        "shape = \"restitution\"\nunit = \"person\"",
        "no tiers and no unit",
    );
    refused_saying(SCA, "low = \"1000.00\"", "low = \"1000.00\"\nhigh = \"900.00\"", "is more than the most");
    refused_saying(SCA, "low = \"1000.00\"", "each_day = \"1.00\"", "a tier has `low`");
    let bipa = "theories/il/bipa.toml";
    refused_saying(bipa, "tier_by = \"state_of_mind\"\n", "", "`tier_by`");
    refused_saying(bipa, "name = \"negligent\"\n", "", "a tier has no name");
}

#[test]
fn a_question_that_decides_must_exist_be_listed_and_have_the_answer() {
    let bipa = "theories/il/bipa.toml";
    refused_saying(bipa, "questions = [\"bipa_unit\", ", "questions = [", "does not list it");
    refused_saying(
        bipa,
        "bipa_unit = \"per_violation\"",
        "bipa_unit = \"per_scan\"",
        "per_person, per_violation",
    );
    refused_saying(UCL, "\"sonner_bar\"", "\"sooner_bar\"", "is not an open question");
    refused_saying(SCA, "input = \"documented_loss\"", "input = \"loss\"", "is not an input");
}

#[test]
fn questions_are_those_that_the_damages_code_asks_and_no_others() {
    refused_saying(
        CHOICES,
        "name = \"sca_unit\"",
        "name = \"weather\"",
        "nothing asks the question \"weather\"",
    );
    refused_saying(CHOICES, "name = \"sca_unit\"", "name = \"sca_minimum\"", "stands twice");
    refused_saying(
        CHOICES,
        "value = \"per_person\"",
        "value = \"per_head\"",
        "per_person, per_violation, each once",
    );
    refused_saying(CHOICES, "default = \"absorb\"", "default = \"both\"", "default of statutory_overlap");
}

#[test]
fn a_question_that_is_missing_is_refused() {
    let mut files = files();
    let (_, text) = files.iter_mut().find(|(path, _)| path == CHOICES).unwrap();
    let end = text.find("[[question]]\nname = \"state_holidays\"").unwrap();
    text.truncate(end);
    let refusal = Law::read(&files).unwrap_err().to_string();
    assert!(refusal.contains("\"state_holidays\" is missing"), "{refusal}");
}

#[test]
fn an_answer_without_authority_is_refused() {
    let mut files = files();
    let (_, text) = files.iter_mut().find(|(path, _)| path == CHOICES).unwrap();
    let end = text.rfind("[[question.answer.authority]]").unwrap();
    text.truncate(end);
    text.push_str("authority = []\n");
    let refusal = Law::read(&files).unwrap_err().to_string();
    assert!(refusal.contains("on to state_holidays names no authority"), "{refusal}");
}

#[test]
fn two_theories_with_one_id_are_refused() {
    refused_saying(UCL, "id = \"ucl\"", "id = \"contract\"", "has the id \"contract\" already");
}

#[test]
fn holidays_stand_once_in_their_own_year_with_a_source() {
    refused_saying(FEDERAL, "\"2026-10-12\"", "\"2027-10-12\"", "stands under 2026");
    refused_saying(FEDERAL, "\"2026-10-12\"", "\"2026-09-07\"", "stands twice");
    let ca = "calendars/ca.toml";
    refused_saying(ca, "kinds = [\"ca_judicial\"]", "kinds = [\"ca_state\"]", "no [[source]] covers");
    refused_saying(FEDERAL, "year = 2028", "year = 2029", "2029 follows 2027");
}

#[test]
fn a_year_that_only_one_calendar_holds_is_refused() {
    refused_saying(
        FEDERAL,
        "# Worked examples",
        "[[year]]\nyear = 2036\nholidays = []\n#",
        "the same years as",
    );
}

#[test]
fn an_example_that_asks_nothing_is_refused() {
    refused_saying(FEDERAL, "expect = \"closed\"", "expect = \"shut\"", "needs a date");
}

#[test]
fn files_that_are_unknown_or_missing_are_refused() {
    let mut more = files();
    more.push(("theory.toml".to_owned(), String::new()));
    assert!(Law::read(&more).unwrap_err().to_string().contains("law/theory.toml cannot be used"));
    for name in [CHOICES, "edition.toml"] {
        let fewer: Vec<File> = files().into_iter().filter(|(path, _)| path != name).collect();
        assert!(Law::read(&fewer).unwrap_err().to_string().contains("it is missing"));
    }
}
