//! `cargo xtask bench [PEOPLE…]`: import, estimate and search on an encrypted file, in time and peak memory.
//!
//! Each size runs in a process of its own, so that the peak is its own. `cargo xtask bench known [PEOPLE]` types
//! callers who are known already, `cargo xtask bench overdue [PEOPLE]` lists what is missing and what is overdue alone,
//! `cargo xtask bench pages [PEOPLE]` cuts pages of long lists, `cargo xtask bench answers [PEOPLE]` accepts answers, and
//! `cargo xtask bench peers [PEOPLE]` measures beside what a firm would use instead.
#![allow(clippy::float_arithmetic, reason = "times are printed in seconds and milliseconds")]

mod answers;
mod bulk;
mod documents;
mod known;
mod letters;
mod list;
mod overdue;
mod pages;
mod peers;

use anyhow::{Context, Result};
use app::wire::{
    CaseAdd, ChoiceDecide, ClaimTermSet, ClassAccept, ClassDraft, CriterionLine, DeadlineAsked,
    DeadlineRuleView, EstimateRequest, EverywhereAsked, FileCreate, FileOpen, HistoryList, ImportCheck,
    ImportWrite, MatchRule, Nothing, OfCase, PersonFilter, PersonList, PersonOrder, PersonStatusSet,
    PersonTest, SettingView, TollingAsked, TollingDraft, UserRow,
};
use app::{App, Moment};
use chrono::{Days, Local, NaiveDate, Utc};
use std::env;
use std::path::Path;
use std::process::Command;
use std::time::{Duration, Instant};

const PASSPHRASE: &str = "correct horse battery";
const SIZES: [u32; 2] = [10_000, 100_000];

fn main() -> Result<()> {
    let arguments: Vec<String> = env::args().skip(1).collect();
    match &arguments[..] {
        [flag, people] if flag == "--one" => return one_size(people.parse()?),
        [flag, people, file] if flag == "--anew" => return anew(people.parse()?, file),
        [flag, people, file] if flag == "--first" => return first_list(people.parse()?, file),
        [flag, word, folder] if flag == "--contend" => return peers::contend(word, folder),
        [word, people @ ..] if word == "known" => return known::known(people.first()),
        [word, people @ ..] if word == "overdue" => return overdue::overdue(people.first()),
        [word, people @ ..] if word == "answers" => return answers::alone(people.first()),
        [word, people @ ..] if word == "pages" => return pages::pages(people.first()),
        [word, people @ ..] if word == "peers" => return peers::peers(people.first()),
        _ => {}
    }
    let sizes = if arguments.is_empty() { SIZES.map(|size| size.to_string()).to_vec() } else { arguments };
    print_head();
    deadlines()?;
    for size in sizes {
        let run = Command::new(env::current_exe()?).args(["--one", &size]).status()?;
        anyhow::ensure!(run.success(), "the run with {size} people failed");
    }
    Ok(())
}

/// Ten thousand deadlines, rule after rule, from days of three years.
fn deadlines() -> Result<()> {
    let mut app = App::new(now)?;
    let mut rules = app::deadline_rule_list(&mut app, Nothing {})?;
    let first = NaiveDate::from_ymd_opt(2025, 1, 1).context("no such day")?;
    let asked = |rule: &DeadlineRuleView, day: NaiveDate| DeadlineAsked {
        rule: rule.code.clone(),
        trigger: Some(day.to_string()),
        ..DeadlineAsked::default()
    };
    // One needs to know as well when a motion was filed.
    rules.retain(|rule| app::deadline(&mut app, asked(rule, first)).is_ok());
    let (took, ()) = timed(|| {
        for (place, days) in (0..10_000_usize).zip((0..1_000).cycle()) {
            app::deadline(&mut app, asked(&rules[place % rules.len()], first + Days::new(days)))?;
        }
        Ok::<_, app::Failure>(())
    })?;
    print_row(0, "10,000 deadlines with their working, under every profile", took);
    Ok(())
}

/// The last days of everyone for every claim, before and after what stops the clock changes.
fn last_days(app: &mut App, case: i64, people: u32) -> Result<()> {
    let (took, before) = timed(|| app::last_day_list(app, OfCase { case }))?;
    print_row(people, &format!("last days of everyone for {} claims", before.len()), took);
    let agreement = TollingDraft {
        case,
        kind: "agreement".into(),
        cause: "between the parties".into(),
        from_on: Some("2025-06-02".into()),
        to_on: Some("2025-07-02".into()),
        ..TollingDraft::default()
    };
    let asked = TollingAsked { case, draft: Some(agreement.clone()), instead_of: None };
    let (took, _) = timed(|| app::tolling_preview(app, asked))?;
    print_row(people, "what a tolling agreement would move, for everyone and every claim", took);
    let (took, _) = timed(|| {
        app::tolling_add(app, agreement)?;
        app::last_day_list(app, OfCase { case })
    })?;
    print_row(people, "tolling agreement kept, last days and totals right again", took);
    Ok(())
}

fn now() -> Moment {
    Moment { at: Utc::now(), today: Local::now().date_naive() }
}

fn one_size(people: u32) -> Result<()> {
    let folder = tempfile::tempdir()?;
    let file = path_text(&folder.path().join("cases.numerosity"))?;
    let (mut app, import) = with_list(folder.path(), &file, people)?;
    let case = import.list.case;
    let (took, report) = timed(|| app::import_write(&mut app, import))?;
    print_row(people, &format!("import, {} new, {} rejected", report.new, report.rejected), took);
    let first = EstimateRequest { case, ..EstimateRequest::default() };
    let (took, _) = timed(|| app::estimate(&mut app, first))?;
    print_row(people, "estimate after the import, everyone read and kept", took);
    with_interest(&mut app, case)?;
    let run = Command::new(env::current_exe()?).args(["--anew", &people.to_string(), &file]).status()?;
    anyhow::ensure!(run.success(), "the program started anew failed");
    let run = Command::new(env::current_exe()?).args(["--first", &people.to_string(), &file]).status()?;
    anyhow::ensure!(run.success(), "the list of a program started anew failed");
    app::estimate(&mut app, EstimateRequest { case, ..EstimateRequest::default() })?;
    let (took, _) =
        timed(|| app::estimate(&mut app, EstimateRequest { case, ..EstimateRequest::default() }))?;
    print_row(people, "estimate again", took);
    changes(&mut app, case, people)?;
    last_days(&mut app, case, people)?;
    lists(&mut app, case, people)?;
    bulk::bulk(&mut app, case, people)?;
    documents::proof_grid(&mut app, case, people, folder.path())?;
    letters::letters(&mut app, case, people, folder.path())?;
    opt_out(&mut app, case, people)?;
    if let Some(operation) = report.operation {
        let newest = app::history_list(&mut app, HistoryList { case: Some(case), offset: 0, limit: 1 })?;
        let last = newest.operations[0].operation;
        app::operation_undo(
            &mut app,
            app::wire::OperationUndo { operation: last, ..app::wire::OperationUndo::default() },
        )?;
        let (took, _) = timed(|| {
            app::operation_undo(
                &mut app,
                app::wire::OperationUndo { operation, ..app::wire::OperationUndo::default() },
            )
        })?;
        print_row(people, "undo the import", took);
    }
    Ok(())
}

/// A case with its people, in a folder of its own: what a part begins with that is measured alone.
struct Brought {
    folder: tempfile::TempDir,
    app: App,
    case: i64,
    people: u32,
    /// The import that brought them.
    operation: i64,
}

/// Brings a list of so many people into an encrypted file, `usual` where nothing is said, and prints the head of the table.
fn brought_in(people: Option<&String>, usual: u32) -> Result<Brought> {
    let people = people.map_or(Ok(usual), |text| text.parse())?;
    print_head();
    let folder = tempfile::tempdir()?;
    let file = path_text(&folder.path().join("cases.numerosity"))?;
    let (mut app, import) = with_list(folder.path(), &file, people)?;
    let case = import.list.case;
    let operation = app::import_write(&mut app, import)?.operation.context("nothing was imported")?;
    Ok(Brought { folder, app, case, people, operation })
}

/// An encrypted file with an empty case, and a list of so many people that is to come in.
fn with_list(folder: &Path, file: &str, people: u32) -> Result<(App, ImportWrite)> {
    let list = folder.join("list.csv");
    list::write(&list, people)?;
    let mut app = App::new(now)?;
    app::file_create(
        &mut app,
        FileCreate {
            path: file.to_owned(),
            passphrase: Some(PASSPHRASE.into()),
            user: UserRow { name: "Bench".into(), initials: "BE".into() },
            with_sample: false,
        },
    )?;
    let case =
        app::case_add(&mut app, CaseAdd { template: Some("linkedin".into()), ..CaseAdd::default() })?.case;
    Ok((app, ImportWrite { list: everyone(case, &list)?, ..ImportWrite::default() }))
}

/// A list of invented people on its way into a case: rows that seem to be of one person are two.
fn everyone(case: i64, list: &Path) -> Result<ImportCheck> {
    let kinds = [("twice".to_owned(), "new".to_owned())].into();
    let matching = Some(MatchRule { kinds, ..MatchRule::default() });
    Ok(ImportCheck { case, path: path_text(list)?, matching, ..ImportCheck::default() })
}

/// One person opted out.
fn opt_out(app: &mut App, case: i64, people: u32) -> Result<()> {
    let someone = page(app, case, "")?.rows[0].person;
    let set =
        PersonStatusSet { case, people: vec![someone], status: "opted_out".into(), on: None, note: None };
    let (took, _) = timed(|| {
        app::person_status_set(app, set)?;
        app::estimate(app, EstimateRequest { case, ..EstimateRequest::default() })
    })?;
    print_row(people, "opt one person out, estimate right again", took);
    Ok(())
}

/// Ten percent on what the contract claim makes good, so that interest is in every estimate.
fn with_interest(app: &mut App, case: i64) -> Result<()> {
    let claims = app::claim_list(app, OfCase { case })?;
    let contract = claims.iter().find(|claim| claim.theory == "contract").context("no contract claim")?;
    let term = SettingView {
        name: "interest_rate".into(),
        value: "ca_contract".into(),
        source: "measured".into(),
        is_assumed: true,
    };
    app::claim_term_set(app, ClaimTermSet { case, id: contract.id, term })?;
    Ok(())
}

/// Opens the file in a program that has done nothing else, and estimates: three claims, overlap and interest.
fn anew(people: u32, file: &str) -> Result<()> {
    let mut app = App::new(now)?;
    let open = FileOpen { path: file.to_owned(), passphrase: Some(PASSPHRASE.into()) };
    let (took, _) = timed(|| app::file_open(&mut app, open))?;
    print_row(people, "open the file, key from the passphrase", took);
    let (took, _) =
        timed(|| app::estimate(&mut app, EstimateRequest { case: 1, ..EstimateRequest::default() }))?;
    print_row(people, "estimate from the file, program started anew", took);
    in_memory(&mut app, 1, people)
}

/// Opens the file in a program that has done nothing else, and shows the first page of the list.
fn first_list(people: u32, file: &str) -> Result<()> {
    let mut app = App::new(now)?;
    let open = FileOpen { path: file.to_owned(), passphrase: Some(PASSPHRASE.into()) };
    let (took, _) = timed(|| {
        app::file_open(&mut app, open)?;
        page(&mut app, 1, "")
    })?;
    print_row(people, "open the file to the first page of the list, program started anew", took);
    let (took, _) = timed(|| page(&mut app, 1, "g"))?;
    print_row(people, "the first key right after it", took);
    let all = PersonList { case: 1, ..PersonList::default() };
    let (took, _) = timed(|| app::person_list_sum(&mut app, all))?;
    print_row(people, "what everyone of the list could recover, below it", took);
    Ok(())
}

/// Three claims, overlap and interest over everyone in memory, every question answered: the sums alone.
fn in_memory(app: &mut App, case: i64, people: u32) -> Result<()> {
    let open = app::choice_list(app, OfCase { case })?;
    let first = |question: &app::wire::QuestionView| {
        (
            question.name.clone(),
            question.answers.first().map(|answer| answer.value.clone()).unwrap_or_default(),
        )
    };
    let choices: std::collections::BTreeMap<String, String> = open.iter().map(first).collect();
    let mut times = Vec::new();
    for _ in 0..5 {
        let request = EstimateRequest { case, choices: choices.clone(), ..EstimateRequest::default() };
        times.push(timed(|| app::estimate(app, request))?.0);
    }
    times.sort();
    print_row(people, "sums over everyone in memory, every question answered, best of 5", times[0]);
    Ok(())
}

/// A changed answer and a changed class definition, each until every total is right again.
fn changes(app: &mut App, case: i64, people: u32) -> Result<()> {
    let decide = ChoiceDecide {
        case,
        question: "sca_minimum".into(),
        answer: "actual_required".into(),
        why: "measured".into(),
        authority: None,
    };
    let (took, done) = timed(|| {
        let done = app::choice_decide(app, decide)?;
        app::estimate(app, EstimateRequest { case, ..EstimateRequest::default() })?;
        Ok::<_, app::Failure>(done)
    })?;
    print_row(people, "decide a question, estimate right again", took);
    let line = |fact: &str, test: &str, value: &str| CriterionLine {
        fact: fact.into(),
        test: test.into(),
        value: value.into(),
        or: false,
    };
    let draft = ClassDraft {
        case,
        class: Some(1),
        text: "Premium before 2023".into(),
        lines: vec![line("premium_from", "before", "2023-01-01"), line("inmail_before_cutoff", "yes", "")],
        ..ClassDraft::default()
    };
    let (took, _) = timed(|| app::class_preview(app, draft.clone()))?;
    print_row(people, "try a class definition, movers named", took);
    let (took, accepted) = timed(|| {
        let done = app::class_accept(app, ClassAccept { draft })?;
        app::estimate(app, EstimateRequest { case, ..EstimateRequest::default() })?;
        Ok::<_, app::Failure>(done)
    })?;
    print_row(people, "accept it, estimate right again", took);
    for operation in [accepted.operation, done.operation] {
        app::operation_undo(
            app,
            app::wire::OperationUndo { operation, ..app::wire::OperationUndo::default() },
        )?;
    }
    Ok(())
}

/// The list: everyone read, names typed letter by letter, filters and orders, far pages.
fn lists(app: &mut App, case: i64, people: u32) -> Result<()> {
    let (took, _) = timed(|| page(app, case, ""))?;
    print_row(people, "first page of the list, everyone read into memory", took);
    let (took, _) = timed(|| page(app, case, "g"))?;
    print_row(people, "the first key right after it, words made ready", took);
    // As the window does: the sum is asked for once the list stands. What words are ordered by is made ready beside.
    app::person_list_sum(app, PersonList { case, ..PersonList::default() })?;
    std::thread::sleep(Duration::from_secs(3));
    let beginnings = ["garcia", "nguyen ana", "o'neill", "smith jo", "zoe", "li-00", "(213) 555-0142"];
    typed(app, case, people, "search, key to first 50 with count", &beginnings)?;
    typed(app, case, people, "search within words", &["arcelon", "owalski", "uyen"])?;
    typed(app, case, people, "search with a slip", &["gacria", "johsnon", "okaofr", "kowlaski"])?;
    let mut keys = Vec::new();
    for text in beginnings {
        for letters in 2..=text.len() {
            let asked = EverywhereAsked { typed: text[..letters].to_owned(), case: Some(case) };
            keys.push(timed(|| app::find_everywhere(app, asked))?.0);
        }
    }
    percentiles(people, "palette, key to what is found in all cases", keys);
    let state = condition("state", PersonTest::Is, &["CA"]);
    let paid = condition("fact:amount_paid", PersonTest::After, &["500"]);
    let empty = condition("fact:discovered_on", PersonTest::IsEmpty, &[]);
    let street = condition("street", PersonTest::Contains, &["12"]);
    let filters = [
        None,
        Some(state.clone()),
        Some(PersonFilter::And { filters: vec![state, paid.clone()] }),
        Some(PersonFilter::Or { filters: vec![paid, empty.clone()] }),
        Some(PersonFilter::Not { filter: Box::new(empty) }),
        Some(street),
    ];
    let sorts = ["name", "city", "born_on", "fact:amount_paid", "recoverable", "last_day"];
    let (mut first, mut again) = (Vec::new(), Vec::new());
    for times in [&mut first, &mut again] {
        for sort in sorts {
            for filter in &filters {
                for offset in [0, people / 2, people.saturating_sub(60)] {
                    let request = PersonList {
                        case,
                        filter: filter.clone(),
                        sort: vec![PersonOrder { column: sort.into(), descending: true }],
                        offset,
                        limit: 50,
                        ..PersonList::default()
                    };
                    times.push(timed(|| app::person_list(app, request))?.0);
                }
            }
        }
    }
    percentiles(people, "every filter in every order, pages near and far, first time", first);
    percentiles(people, "the same again", again);
    Ok(())
}

fn condition(column: &str, test: PersonTest, values: &[&str]) -> PersonFilter {
    let values = values.iter().map(|value| (*value).to_owned()).collect();
    PersonFilter::Where { column: column.into(), test, values }
}

/// Texts typed letter by letter.
fn typed(app: &mut App, case: i64, people: u32, job: &str, texts: &[&str]) -> Result<()> {
    let mut times: Vec<Duration> = Vec::new();
    for text in texts {
        for letters in 1..=text.len() {
            times.push(timed(|| page(app, case, &text[..letters]))?.0);
        }
    }
    percentiles(people, job, times);
    Ok(())
}

fn percentiles(people: u32, job: &str, mut times: Vec<Duration>) {
    times.sort();
    let at = |hundredth: usize| times[(times.len() * hundredth / 100).min(times.len() - 1)];
    print_row(people, &format!("{job}: median of {}", times.len()), at(50));
    print_row(people, &format!("{job}: 99 of 100 within"), at(99));
}

fn page(app: &mut App, case: i64, search: &str) -> Result<app::wire::PersonPage> {
    let request = PersonList { case, search: search.to_owned(), limit: 50, ..PersonList::default() };
    Ok(app::person_list(app, request)?)
}

fn timed<T, E: Into<anyhow::Error>>(work: impl FnOnce() -> Result<T, E>) -> Result<(Duration, T)> {
    let start = Instant::now();
    let found = work().map_err(Into::into)?;
    Ok((start.elapsed(), found))
}

/// The head of the table that [`print_row`] goes on with.
fn print_head() {
    println!("| people | job | time | peak memory so far |");
    println!("|---:|---|---:|---:|");
}

fn print_row(people: u32, job: &str, took: Duration) {
    let milliseconds = took.as_secs_f64() * 1_000.0;
    println!("| {people} | {job} | {milliseconds:.1} ms | {} |", peak());
}

/// The most memory this process has held, where the system tells.
fn peak() -> String {
    let status = std::fs::read_to_string("/proc/self/status").unwrap_or_default();
    let line = status.lines().find_map(|line| line.strip_prefix("VmHWM:"));
    let kib = line.and_then(|line| line.split_whitespace().next()?.parse::<u64>().ok());
    kib.map_or_else(|| "not told by this system".to_owned(), |kib| format!("{} MiB", kib / 1_024))
}

fn path_text(path: &Path) -> Result<String> {
    path.to_str().map(str::to_owned).context("the temporary folder has a name that is not text")
}
