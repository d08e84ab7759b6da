//! What a firm would use instead, on the same list in one run: `sqlite3` brings in CSV without checking it, `calamine` reads
//! a workbook. Contenders take turns, A B B A, so that a machine that warms up or slows down favours neither, and each
//! runs in a process of its own.

use crate::{PASSPHRASE, everyone, now, path_text, timed};
use anyhow::{Context, Result, ensure};
use app::App;
use app::wire::{CaseAdd, FileCreate, ImportCheck, ImportWrite, UserRow};
use calamine::{Reader, Xlsx, open_workbook};
use invented::{COLUMNS, Profile, Recipe};
use std::env;
use std::fs;
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::thread::sleep;
use std::time::{Duration, Instant};

const SEED: u64 = 20_250_101;
/// Rows of the workbook.
const SHEET_ROWS: u32 = 100_000;
const PEOPLE: u32 = 1_000_000;
/// How often the memory of a contender is looked at.
const LOOKED_AT: Duration = Duration::from_millis(2);
const CSV: &str = "class_list.csv";
const XLSX: &str = "class_list.xlsx";

/// Somebody who does the job on the list in a folder.
#[derive(Clone, Copy)]
enum Contender {
    Import,
    SqliteImport,
    Workbook,
    Calamine,
}

/// What one run took.
#[derive(Clone, Copy)]
struct Run {
    took: Duration,
    /// None where the system does not tell.
    peak_mib: Option<u64>,
}

impl Contender {
    /// The word by which the bench program starts itself as this contender.
    const fn word(self) -> &'static str {
        match self {
            Contender::Import => "import",
            Contender::SqliteImport => "sqlite3",
            Contender::Workbook => "workbook",
            Contender::Calamine => "calamine",
        }
    }

    /// Runs once. Of the program's own work only the job counts, of `sqlite3` all that it does.
    fn run(self, folder: &Path) -> Result<Run> {
        if let Contender::SqliteImport = self {
            let (took, (peak_mib, _)) = timed(|| watched(sqlite_import(folder)?))?;
            return Ok(Run { took, peak_mib });
        }
        let mut job = Command::new(env::current_exe()?);
        job.args(["--contend", self.word(), &path_text(folder)?]);
        let (peak_mib, said) = watched(job)?;
        let nanoseconds = said.trim().parse().with_context(|| format!("{} said {said:?}", self.word()))?;
        Ok(Run { took: Duration::from_nanos(nanoseconds), peak_mib })
    }
}

/// Prints how the program does beside its peers.
///
/// # Errors
/// The list cannot be written, or a contender failed.
pub fn peers(people: Option<&String>) -> Result<()> {
    let people = people.map_or(Ok(PEOPLE), |people| people.parse())?;
    let folder = tempfile::tempdir()?;
    Recipe { rows: people, seed: SEED, profile: Profile::Base }.make()?.write(folder.path())?;
    Recipe { rows: SHEET_ROWS, seed: SEED, profile: Profile::Base }.make()?.write_xlsx(folder.path())?;
    println!("| job | Numerosity | peak | peer | time | peak | the peer's time for each of ours |");
    println!("|---|---:|---:|---|---:|---:|---:|");
    let job = format!("{people} rows of CSV, checked, into an encrypted file");
    match Command::new("sqlite3").arg("--version").stdout(Stdio::null()).status() {
        Ok(_) => {
            let peer = "`sqlite3 .import`, nothing checked, not encrypted";
            side_by_side(&job, Contender::Import, peer, Contender::SqliteImport, folder.path())?;
        }
        Err(_) => {
            let ours = Contender::Import.run(folder.path())?;
            println!(
                "| {job} | {} | {} | `sqlite3` is not installed | | | |",
                seconds(&[ours]),
                peak(&[ours])
            );
        }
    }
    let job = format!("{SHEET_ROWS} rows of .xlsx, read and checked");
    side_by_side(&job, Contender::Workbook, "calamine, read alone", Contender::Calamine, folder.path())
}

fn side_by_side(job: &str, ours: Contender, peer: &str, theirs: Contender, folder: &Path) -> Result<()> {
    let (first, other) = (ours.run(folder)?, theirs.run(folder)?);
    let (again, last) = (theirs.run(folder)?, ours.run(folder)?);
    let (ours, theirs) = ([first, last], [other, again]);
    let sum = |runs: &[Run]| runs.iter().map(|run| run.took.as_secs_f64()).sum::<f64>();
    println!(
        "| {job} | {} | {} | {peer} | {} | {} | {:.2} |",
        seconds(&ours),
        peak(&ours),
        seconds(&theirs),
        peak(&theirs),
        sum(&theirs) / sum(&ours),
    );
    Ok(())
}

fn seconds(runs: &[Run]) -> String {
    let times: Vec<String> = runs.iter().map(|run| format!("{:.2}", run.took.as_secs_f64())).collect();
    format!("{} s", times.join(" and "))
}

fn peak(runs: &[Run]) -> String {
    let most = runs.iter().filter_map(|run| run.peak_mib).max();
    most.map_or_else(|| "not told".to_owned(), |mib| format!("{mib} MiB"))
}

/// Runs a command to its end: the most memory that it held, and what it wrote.
fn watched(mut command: Command) -> Result<(Option<u64>, String)> {
    let mut child = command.stdout(Stdio::piped()).spawn().context("a contender could not be started")?;
    let mut peak = None;
    let status = loop {
        peak = peak.max(peak_mib(&child));
        match child.try_wait()? {
            Some(status) => break status,
            None => sleep(LOOKED_AT),
        }
    };
    let said = std::io::read_to_string(child.stdout.take().context("a contender says nothing")?)?;
    ensure!(status.success(), "{command:?} failed");
    Ok((peak, said))
}

/// The most memory that a process has held so far.
fn peak_mib(child: &Child) -> Option<u64> {
    let status = fs::read_to_string(format!("/proc/{}/status", child.id())).ok()?;
    let line = status.lines().find_map(|line| line.strip_prefix("VmHWM:"))?;
    line.split_whitespace().next()?.parse::<u64>().ok().map(|kib| kib / 1_024)
}

/// The list into one table of text, kept durably enough to be fair: a write-ahead log, as the program has.
fn sqlite_import(folder: &Path) -> Result<Command> {
    let file = folder.join("peer.db");
    for ending in ["", "-wal", "-shm"] {
        let left = folder.join(format!("peer.db{ending}"));
        if left.exists() {
            fs::remove_file(left)?;
        }
    }
    let columns: Vec<String> = COLUMNS.iter().map(|column| format!("\"{column}\" TEXT")).collect();
    let mut command = Command::new("sqlite3");
    command.arg(file).args([
        "PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL; PRAGMA cache_size = -262144;",
        &format!("CREATE TABLE person (external_id TEXT, {});", columns.join(", ")),
        ".mode csv",
        &format!(".import --skip 1 \"{}\" person", path_text(&folder.join(CSV))?),
    ]);
    Ok(command)
}

/// Does the job of one contender in this process and prints the nanoseconds that it took.
///
/// # Errors
/// The job failed.
pub fn contend(word: &str, folder: &str) -> Result<()> {
    let folder = Path::new(folder);
    let took = match word {
        "import" => import(folder)?,
        "workbook" => workbook(folder)?,
        "calamine" => calamine(folder)?,
        _ => anyhow::bail!("there is no contender {word}"),
    };
    println!("{}", took.as_nanos());
    Ok(())
}

fn import(folder: &Path) -> Result<Duration> {
    let place = tempfile::tempdir_in(folder)?;
    let (mut app, case) = empty_case(place.path())?;
    let list = everyone(case, &folder.join(CSV))?;
    let import = ImportWrite { list, ..ImportWrite::default() };
    Ok(timed(|| app::import_write(&mut app, import))?.0)
}

fn workbook(folder: &Path) -> Result<Duration> {
    let place = tempfile::tempdir_in(folder)?;
    let (mut app, case) = empty_case(place.path())?;
    let list = ImportCheck { case, path: path_text(&folder.join(XLSX))?, ..ImportCheck::default() };
    let (took, report) = timed(|| app::import_check(&mut app, list))?;
    ensure!(report.rows == u64::from(SHEET_ROWS), "{} rows were read", report.rows);
    Ok(took)
}

fn calamine(folder: &Path) -> Result<Duration> {
    let start = Instant::now();
    let mut book: Xlsx<_> = open_workbook(folder.join(XLSX))?;
    let sheet = book.worksheet_range_at(0).context("the workbook has no sheet")??;
    let rows = sheet.rows().filter(|row| !row.is_empty()).count();
    ensure!(rows == SHEET_ROWS as usize + 1, "{rows} rows were read");
    Ok(start.elapsed())
}

fn empty_case(folder: &Path) -> Result<(App, i64)> {
    let mut app = App::new(now)?;
    let file = FileCreate {
        path: path_text(&folder.join("cases.numerosity"))?,
        passphrase: Some(PASSPHRASE.into()),
        user: UserRow { name: "Bench".into(), initials: "BE".into() },
        with_sample: false,
    };
    app::file_create(&mut app, file)?;
    let case = CaseAdd { template: Some("linkedin".into()), ..CaseAdd::default() };
    let case = app::case_add(&mut app, case)?.case;
    Ok((app, case))
}
