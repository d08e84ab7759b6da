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
    assert!(text.contains(passage), "{file} does not say {passage:?}");
    *text = text.replacen(passage, otherwise, 1);
    let refusal = Law::read(&files).unwrap_err().to_string();
    assert!(refusal.starts_with(&format!("{file} ")), "{refusal}");
    refusal
}

#[track_caller]
fn refused_saying(file: &str, passage: &str, otherwise: &str, words: &str) {
    let refusal = refusal(file, passage, otherwise);
    assert!(refusal.contains(words), "{refusal}");
}

const SCA: &str = "law/theories/us/sca.toml";
const UCL: &str = "law/theories/ca/ucl.toml";
const CHOICES: &str = "law/choices.toml";
const FEDERAL: &str = "law/calendars/us-federal.toml";

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

const BIPA: &str = "law/theories/il/bipa.toml";
const CCPA: &str = "law/theories/ca/ccpa.toml";
const PPPA: &str = "law/theories/mi/pppa.toml";
const TCPA: &str = "law/theories/us/tcpa_227c5.toml";

/// The line of a file on which a passage stands, the first being 1.
fn line_of(file: &str, passage: &str) -> usize {
    let files = files();
    let (_, text) = files.iter().find(|(path, _)| path == file).unwrap();
    text[..text.find(passage).unwrap()].matches('\n').count() + 1
}

#[test]
fn two_remedies_for_the_same_days_and_answers_are_refused_with_the_lines_of_both() {
    let (first, second) = (line_of(PPPA, "[[remedy]]"), line_of(PPPA, "[[remedy]]\nfrom = \"2016"));
    let refusal = refusal(PPPA, "from = \"2016-07-31\"", "from = \"2016-07-30\"");
    assert!(refusal.contains(&format!("line {second}: two remedies govern the same days")), "{refusal}");
    assert!(
        refusal.contains(&format!("the one from 1989-03-30 (line {first}) and the one from 2016-07-30")),
        "{refusal}"
    );
    refused_saying(SCA, "sca_unit = \"per_violation\"", "sca_unit = \"per_person\"", "govern the same days");
    refused_saying(PPPA, "to = \"2016-07-30\"", "to = \"1980-01-01\"", "ends before it begins");
    refused_saying(CCPA, "changes_on = \"2027", "changes_on = \"2024", "cannot change before it begins");
}

#[test]
fn days_and_answers_under_which_nothing_is_the_law_are_refused() {
    refused_saying(PPPA, "to = \"2016-07-30\"", "to = \"2016-07-29\"", "no remedy governs 2016-07-30;");
    refused_saying(
        TCPA,
        "from = \"1992-12-20\"",
        "from = \"1995-01-01\"",
        "no remedy governs 1992-12-20 where tcpa_unit is per_call",
    );
    refused_saying(
        CCPA,
        "ccpa_limitation = \"three_years\"",
        "ccpa_limitation = \"one_year\"",
        "two limitations are the law where ccpa_limitation is one_year",
    );
    refused_saying(
        UCL,
        "start = \"accrual\"",
        "start = \"accrual\"\nwhen = { sonner_bar = \"on\" }",
        "no [[limitation]] is the law where sonner_bar is off",
    );
    refused_saying(UCL, "years = 4", "years = 0", "`years`, `months` or `days`, one of them");
    refused_saying(UCL, "years = 4", "years = 4\ndays = 3", "`years`, `months` or `days`, one of them");
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
    refused_saying(
        UCL,
        "shape = \"restitution\"",
        "shape = \"restitution\"\ncourt_may_refuse = true",
        "`court_may_refuse` does not belong",
    );
    refused_saying(SCA, "low = \"1000.00\"", "low = \"1000.00\"\nhigh = \"900.00\"", "is more than the most");
    refused_saying(SCA, "low = \"1000.00\"", "low = \"-1000.00\"", "is less than nothing");
    refused_saying(SCA, "low = \"1000.00\"", "each_day = \"1.00\"", "a tier has `low`");
    refused_saying(
        SCA,
        "low = \"1000.00\"",
        "low = \"1000.00\"\ncourt_may = true",
        "`court_may` speaks of a multiple",
    );
    refused_saying(
        SCA,
        "low = \"1000.00\"",
        "low = \"1000.00\"\nactual_times_most = \"1.00\"",
        "limits a multiple",
    );
    refused_saying(SCA, "low = \"1000.00\"", "low = \"1000.00\"\naward_times = 0", "a multiple of nothing");
    let wiretap = "law/theories/us/wiretap.toml";
    refused_saying(
        wiretap,
        "with_profits = true",
        "with_profits = true\neach_violation = true",
        "violations one by one",
    );
    let tila = "law/theories/us/tila.toml";
    refused_saying(
        tila,
        "times_finance_charge = \"0.25\"",
        "times_finance_charge = \"a quarter\"",
        "cannot be \"a quarter\"",
    );
    let fdcpa = "law/theories/us/fdcpa.toml";
    refused_saying(
        fdcpa,
        "net_worth_share = \"0.01\"",
        "net_worth_share = \"1 %\"",
        "write a share from 0 to 1",
    );
    refused_saying(fdcpa, "fixed = \"500000.00\"", "fixed = \"0.00\"", "at most");
    refused_saying(TCPA, "at_least = 2", "at_least = 0", "a threshold of nothing");
}

#[test]
fn tiers_have_names_of_their_own_that_hold_for_the_whole_theory() {
    refused_saying(BIPA, "tier_by = \"state_of_mind\"\n", "", "`tier_by`");
    let line = line_of(BIPA, "[[remedy.tier]]");
    refused_saying(BIPA, "name = \"negligent\"\n", "", &format!("line {line}: a tier has no name"));
    refused_saying(BIPA, "name = \"negligent\"", "name = \"reckless\"", "two tiers are called \"reckless\"");
    refused_saying(BIPA, "name = \"reckless\"", "name = \"intentional\"", "not those of the first remedy");
}

#[test]
fn a_question_that_decides_must_exist_be_listed_and_have_the_answer() {
    let line = line_of(BIPA, "[[remedy]]");
    refused_saying(
        BIPA,
        "questions = [\"bipa_unit\", ",
        "questions = [",
        &format!("line {line}: it asks bipa_unit but does not list it"),
    );
    refused_saying(
        BIPA,
        "bipa_unit = \"per_violation\"",
        "bipa_unit = \"per_scan\"",
        "per_person, per_violation",
    );
    refused_saying(UCL, "\"sonner_bar\"", "\"sooner_bar\"", "is not an open question");
    refused_saying(SCA, "input = \"documented_loss\"", "input = \"loss\"", "is not an input");
}

#[test]
fn what_is_called_verified_was_read_somewhere() {
    let read = "source = \"https://www.chanrobles.com/usa/uslaws/codes/title18/18usc2707.php\"";
    refused_saying(SCA, read, "source = \"general knowledge\"", "is called verified");
}

#[test]
fn an_id_is_a_word_that_can_be_typed() {
    refused_saying(UCL, "id = \"ucl\"", "id = \"U.C.L.\"", "the id cannot be \"U.C.L.\"");
}

#[test]
fn an_example_that_does_not_fit_its_theory_is_refused_with_its_line() {
    let line = line_of(BIPA, "[[example]]");
    refused_saying(BIPA, "tier = \"negligent\"", "tier = \"sorry\"", &format!("line {line}: the example"));
    refused_saying(BIPA, "sections = 1", "scans = 1", "\"scans\" is not an input");
    refused_saying(BIPA, "expect = \"1000.00\"", "expect = \"much\"", "expect cannot be \"much\"");
}

#[test]
fn an_example_that_does_not_hold_says_what_came_out() {
    let mut files = files();
    let (_, text) = files.iter_mut().find(|(path, _)| path == UCL).unwrap();
    *text = text.replacen("expect = \"59.99\"", "expect = \"60.00\"", 1);
    let law = Law::read(&files).unwrap();
    let example = law.examples().iter().find(|example| example.theory == "ucl").unwrap();
    let theory = law.theory("ucl").unwrap();
    assert_eq!(example.check(theory, law.defaults), Err("59.99 came out and not 60.00".to_owned()));
}

#[test]
fn everything_wrong_with_a_theory_is_found_at_once() {
    let files = files();
    let (_, text) = files.iter().find(|(path, _)| path == BIPA).unwrap();
    let text = text.replacen("id = \"bipa\"", "id = \"BIPA\"", 1).replacen(
        "low = \"1000.00\"",
        "low = \"-1.00\"",
        1,
    );
    let text =
        text.replacen("years = 5", "years = 0", 1).replacen("\"two_statutes\"", "\"three_statutes\"", 1);
    let refused = theory::read(&Source { file: BIPA, text: &text }).err().unwrap();
    assert_eq!(refused.len(), 4, "{refused:?}");
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
    let ca = "law/calendars/ca.toml";
    refused_saying(ca, "kinds = [\"ca_judicial\"]", "kinds = [\"ca_state\"]", "no [[source]] covers");
    refused_saying(FEDERAL, "year = 2028", "year = 2029", "2029 follows 2027");
}

#[test]
fn a_year_that_only_one_calendar_holds_is_refused() {
    refused_saying(
        FEDERAL,
        "# Worked examples",
        "[[year]]\nyear = 2041\nholidays = []\n#",
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
    more.push(("law/theory.toml".to_owned(), String::new()));
    assert!(Law::read(&more).unwrap_err().to_string().contains("law/theory.toml cannot be used"));
    for name in [CHOICES, "law/edition.toml"] {
        let fewer: Vec<File> = files().into_iter().filter(|(path, _)| path != name).collect();
        assert!(Law::read(&fewer).unwrap_err().to_string().contains("it is missing"));
    }
}

#[test]
fn a_rule_that_cannot_be_right_is_refused_with_its_line() {
    let frcp = "law/deadlines/frcp.toml";
    refused_saying(
        frcp,
        "expect = \"2026-06-02\"",
        "expect = \"2026-06-01\"",
        "expects 2026-06-01 and 2026-06-02 comes out",
    );
    refused_saying(frcp, "code = \"FRCP_4D1F\"", "code = \"FRCP_4M\"", "FRCP_4M stands twice");
    refused_saying(frcp, "unit = \"years\"", "unit = \"moons\"", "\"moons\" is no unit");
    refused_saying(frcp, "pick = \"latest\"\n", "", "say pick");
    let cand = "law/deadlines/cand.toml";
    refused_saying(cand, "after = \"CAND_7_3A\"", "after = \"CAND_9\"", "refers to CAND_9");
    refused_saying(cand, "after = \"CAND_7_3A\"", "after = \"CAND_7_3C\"", "CAND_7_3C runs from itself");
}

const TOLLING: &str = "law/tolling.toml";

#[test]
fn what_stops_a_clock_is_refused_where_it_cannot_be_right() {
    refused_saying(
        TOLLING,
        "code = \"agreement\"",
        "code = \"american_pipe\"",
        "\"american_pipe\" stands twice",
    );
    refused_saying(
        TOLLING,
        "code = \"agreement\"",
        "code = \"An agreement\"",
        "the code cannot be \"An agreement\"",
    );
    refused_saying(TOLLING, "effect = \"note\"", "effect = \"pauses\"", "line ");
    refused_saying(
        TOLLING,
        "effect = \"note\"",
        "effect = \"note\"\nmonths = 6",
        "has `months` where its effect",
    );
    refused_saying(TOLLING, "months = 6\n", "", "has `months` where its effect");
    refused_saying(TOLLING, "claims = \"ca\"", "claims = \"California\"", "claims cannot be \"California\"");
    refused_saying(TOLLING, "to = \"2020-10-01\"", "to = \"2020-04-06\"", "end before they begin");
    refused_saying(TOLLING, "to = \"2020-10-01\"", "to = \"2020-10-32\"", "line ");
}

#[test]
fn the_sheet_on_a_representative_is_refused_where_it_cannot_be_right() {
    let vetting = "law/vetting.toml";
    refused_saying(vetting, "key = \"duties\"", "key = \"standing\"", "\"standing\" stands twice");
    refused_saying(
        vetting,
        "name = \"Standing\"",
        "name = \" \"",
        "an item has a key, a name and what it asks",
    );
}

#[test]
fn ages_of_majority_are_refused_where_they_cannot_be_right() {
    let majority = "law/majority.toml";
    refused_saying(majority, "state = \"AL\"", "state = \"Alabama\"", "\"Alabama\" is no state");
    refused_saying(majority, "state = \"AL\"", "state = \"NE\"", "the state NE stands twice");
    refused_saying(majority, "years = 21", "years = 20", "comes out as 2028-05-14 and not as 2029-05-14");
    refused_saying(majority, "years = 18", "year = 18", "unknown field `year`");
}
