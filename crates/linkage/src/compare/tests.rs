use super::*;
use proptest::prelude::*;

fn day(text: &str) -> Option<NaiveDate> {
    Some(text.parse().unwrap())
}

#[track_caller]
fn check(one: &Record, other: &Record, expected: &[&str]) -> u32 {
    let found = compare(one, other);
    assert_eq!(found.reasons.iter().map(|reason| reason.word()).collect::<Vec<_>>(), expected);
    found.score
}

#[test]
fn jon_smyth_is_known_as_jonathan_smith_with_the_reasons() {
    let mut typed = Record { born_on: day("1981-04-12"), ..Record::named("Jon", "Smyth") };
    typed.add_phone("415 555 0123");
    let mut known = Record { born_on: day("1981-12-04"), ..Record::named("Jonathan", "Smith") };
    known.add_phone("+1 (415) 555-0123");
    let score = check(&typed, &known, &["nickname", "sounds_alike", "swapped_day_and_month", "same_phone"]);
    // (12 × 0.85 + 8 × 0.90 + 12 × 0.90 + 8 × 1) of 40.
    assert_eq!(score, 91);
}

#[test]
fn a_name_is_known_in_other_spellings() {
    let named = Record::named;
    assert_eq!(check(&named("Ana", "Muñoz"), &named("Ana", "Munoz"), &["same_given_name", "accents"]), 99);
    check(&named("Ana", "Garcai"), &named("Ana", "Garcia"), &["same_given_name", "one_letter_apart"]);
    check(&named("Ana", "Pereza"), &named("Ana", "Perezla"), &["same_given_name", "one_letter_apart"]);
    check(
        &named("Luis", "García López"),
        &named("Luis", "Garcia"),
        &["same_given_name", "one_of_two_surnames", "accents"],
    );
    check(&named("A", "Garcia"), &named("Ana", "Garcia"), &["same_family_name", "begins_alike"]);
    check(&named("Ana", "Garc"), &named("Ana", "García"), &["same_given_name", "begins_alike"]);
    check(&named("Ana", "Garcia"), &named("ANA", "GARCIA"), &["same_name"]);
    check(&named("Kim", "Min"), &named("Min", "Kim"), &["exchanged"]);
}

#[test]
fn whoever_is_called_otherwise_or_was_before_is_known_by_that_name_and_it_is_given() {
    let named = Record::named;
    let margaret = named("Margaret", "Stone").called("Peg");
    check(&margaret, &named("Peg", "Stone"), &["same_name", "known_as"]);
    assert_eq!(compare(&margaret, &named("Peg", "Stone")).other_name.as_deref(), Some("Peg"));
    // The name that both bear comes before any other.
    assert_eq!(compare(&margaret, &named("Margaret", "Stone")).other_name, None);
    check(&named("Stefani", "Roe").called("Lady Ashby"), &named("Lady", "Ashby"), &["same_name", "known_as"]);
    let ana = named("Ana", "Reyes").formerly("Ana María Soto");
    // 20 x 0.95 of 20.
    assert_eq!(check(&named("Ana", "Soto"), &ana, &["same_name", "former_name"]), 95);
    assert_eq!(compare(&named("Ana", "Soto"), &ana).other_name.as_deref(), Some("Ana María Soto"));
    check(&named("Ann", "Sotto"), &ana, &["sounds_alike", "former_name"]);
    check(&named("Ana", "Soto"), &named("Ana", "Reyes").formerly("Soto"), &["same_name", "former_name"]);
    check(&named("Ana", "Soto"), &named("Ana", "Reyes").formerly("Soto, Ana"), &["same_name", "former_name"]);
    check(
        &named("Ana", "Soto López"),
        &named("Ana", "Reyes").formerly("Soto Lopez"),
        &["same_given_name", "accents", "former_name"],
    );
    assert!(!compare(&named("Tom", "Weber"), &ana).is_worth_a_look());
}

#[test]
fn a_mononym_is_found_in_whichever_field_it_stands() {
    let score = check(&Record::named("Sukarno", ""), &Record::named("", "Sukarno"), &["exchanged"]);
    assert_eq!(score, 90);
}

#[test]
fn others_of_a_household_are_worth_a_look_and_strangers_are_not() {
    let with_phone = |given, family| {
        let mut record = Record::named(given, family);
        record.add_phone("510 555 0199");
        record
    };
    let spouse = compare(&with_phone("Ana", "Garcia"), &with_phone("Tom", "Weber"));
    assert!(spouse.is_worth_a_look() && spouse.score < LIKELY);
    assert!(!compare(&Record::named("Ana", "Garcia"), &Record::named("Tom", "Weber")).is_worth_a_look());
}

#[test]
fn father_and_son_are_less_alike_than_one_person() {
    let of = |suffix| Record::named("John", "Reed").with_suffix(suffix);
    assert_eq!(compare(&of("Jr."), &of("jr")).score, 100);
    // 20 of 28.
    assert_eq!(compare(&of("Jr."), &of("Sr.")).score, 71);
}

#[test]
fn another_day_of_birth_weighs_against_and_another_telephone_hardly() {
    let of = |born, phone| {
        let mut record = Record { born_on: day(born), ..Record::named("Ana", "Garcia") };
        record.add_phone(phone);
        record
    };
    let base = of("1981-04-12", "415 555 0100");
    // 20 of 22 without the days; both days agree: 32 of 34; another day: 20 of 34.
    assert_eq!(compare(&base, &of("1981-04-12", "415 555 0111")).score, 94);
    assert_eq!(compare(&base, &of("1990-05-05", "415 555 0111")).score, 59);
}

fn text() -> impl Strategy<Value = String> {
    prop_oneof![
        prop::sample::select(vec![
            "Ana",
            "Anna",
            "Jon",
            "Jonathan",
            "Smith",
            "Smyth",
            "García",
            "Garcia López",
            "Kim",
            ""
        ])
        .prop_map(str::to_owned),
        "[A-Za-zé' -]{0,12}",
    ]
}

prop_compose! {
    fn record()(
        given in text(), family in text(), called in text(), former in text(), suffix in prop::sample::select(vec!["", "Jr.", "Sr.", "III"]),
        born in prop::option::of((1950..2005_i32, 1..13_u32, 1..29_u32)), phone in "(415555010[0-3])?",
        email in "([ab]@mail\\.example)?", street in "([12] Elm St)?",
    ) -> Record {
        let born_on = born.and_then(|(year, month, day)| NaiveDate::from_ymd_opt(year, month, day));
        let mut record = Record { born_on, ..Record::named(&given, &family).called(&called).formerly(&former).with_suffix(suffix) };
        record.add_phone(&phone);
        record.add_email(&email);
        record.add_address(&street, "94607");
        record
    }
}

proptest! {
    #[test]
    fn it_does_not_matter_which_of_two_records_comes_first(one in record(), other in record()) {
        prop_assert_eq!(compare(&one, &other), compare(&other, &one));
    }

    #[test]
    fn a_record_is_wholly_alike_itself(one in record()) {
        prop_assume!(!one.given.is_empty() || !one.family.is_empty());
        prop_assert_eq!(compare(&one, &one).score, 100);
    }

    #[test]
    fn a_score_lies_between_nothing_and_all(one in record(), other in record()) {
        prop_assert!(compare(&one, &other).score <= 100);
    }
}
