//! Work that is interrupted, the file that it is done to, and what has to be true of that file afterwards.

use app::wire::{CaseAdd, FileCreate, FileOpen, HistoryList, Nothing, PersonList, UserRow};
use app::{App, Moment};
use invented::{Profile, Recipe};
use std::fs;
use std::io::{BufRead, BufReader, Lines};
use std::path::{Path, PathBuf};
use std::process::{Child, ChildStdout, Command, Stdio};
use std::sync::LazyLock;

/// Rows of the list, of which a few are refused.
const ROWS: u32 = 3_000;
const PASSPHRASE: &str = "correct horse battery";
const LIST: &str = "class_list.csv";

/// What is done to a file.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Work {
    Import,
    /// Everyone is opted out at once.
    Edit,
    UndoImport,
    UndoEdit,
}

/// Whether a file is encrypted.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    Plain,
    Encrypted,
}

/// What a file holds, as far as one of these operations can change it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Stands {
    pub people: u64,
    pub opted_out: u64,
    pub operations: u64,
    pub newest: String,
}

/// Files as they stand before each work, made once for all tests.
static FILES: LazyLock<tempfile::TempDir> = LazyLock::new(|| {
    let folder = tempfile::tempdir().unwrap();
    Recipe { rows: ROWS, seed: 7, profile: Profile::Base }.make().unwrap().write(folder.path()).unwrap();
    for kind in [Kind::Plain, Kind::Encrypted] {
        let at = |name: &str| folder.path().join(format!("{kind:?}-{name}"));
        create(&at("empty"), kind);
        for (from, to, what) in [("empty", "listed", "import"), ("listed", "edited", "edit")] {
            fs::copy(at(from), at(to)).unwrap();
            let mut doing = Doing::start(at_work(&at(to), kind, what, &folder.path().join(LIST)));
            assert_eq!(doing.end()[1], "done");
        }
    }
    folder
});

fn noon() -> Moment {
    Moment { at: "2026-11-24T20:00:00Z".parse().unwrap(), today: "2026-11-24".parse().unwrap() }
}

fn text(path: &Path) -> String {
    path.display().to_string()
}

fn create(path: &Path, kind: Kind) {
    let mut app = App::new(noon).unwrap();
    let user = UserRow { name: "Maya Okafor".into(), initials: "MO".into() };
    let file = FileCreate { path: text(path), passphrase: kind.passphrase(), user, with_sample: false };
    app::file_create(&mut app, file).unwrap();
    app::case_add(&mut app, CaseAdd { template: Some("linkedin".into()), ..CaseAdd::default() }).unwrap();
}

/// The program that does one thing to a file.
pub fn at_work(file: &Path, kind: Kind, what: &str, of: &Path) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_at-work"));
    command.arg(file).arg(kind.passphrase().unwrap_or_default()).arg(what).arg(of);
    command
}

impl Kind {
    fn passphrase(self) -> Option<String> {
        (self == Kind::Encrypted).then(|| PASSPHRASE.to_owned())
    }
}

impl Work {
    pub const ALL: [Work; 4] = [Work::Import, Work::Edit, Work::UndoImport, Work::UndoEdit];

    /// A file of its own, as it stands before the work.
    pub fn file(self, kind: Kind, folder: &Path) -> PathBuf {
        let name = match self {
            Work::Import => "empty",
            Work::Edit | Work::UndoImport => "listed",
            Work::UndoEdit => "edited",
        };
        let path = folder.join("cases.numerosity");
        for ending in ["-wal", "-shm"] {
            let left = folder.join(format!("cases.numerosity{ending}"));
            if left.exists() {
                fs::remove_file(left).unwrap();
            }
        }
        fs::copy(FILES.path().join(format!("{kind:?}-{name}")), &path).unwrap();
        path
    }

    /// The program that does it to a file.
    pub fn command(self, file: &Path, kind: Kind) -> Command {
        let list = FILES.path().join(LIST);
        // The user and the case come first; the import is the third operation, the edit the fourth.
        match self {
            Work::Import => at_work(file, kind, "import", &list),
            Work::Edit => at_work(file, kind, "edit", &list),
            Work::UndoImport => at_work(file, kind, "undo", Path::new("3")),
            Work::UndoEdit => at_work(file, kind, "undo", Path::new("4")),
        }
    }
}

/// The program while it is at work.
pub struct Doing {
    child: Child,
    lines: Lines<BufReader<ChildStdout>>,
}

impl Doing {
    /// Starts it, up to the moment at which the work begins.
    pub fn start(mut command: Command) -> Doing {
        let mut child = command.stdin(Stdio::piped()).stdout(Stdio::piped()).spawn().unwrap();
        let lines = BufReader::new(child.stdout.take().unwrap()).lines();
        let mut doing = Doing { child, lines };
        assert_eq!(doing.line().as_deref(), Some("ready"));
        doing
    }

    /// The next line that it says; nothing once it is gone.
    pub fn line(&mut self) -> Option<String> {
        self.lines.next().map(Result::unwrap)
    }

    /// Kills it (SIGKILL), and whether the work had been done by then.
    pub fn kill(mut self) -> bool {
        self.child.kill().unwrap();
        self.child.wait().unwrap();
        self.line().is_some_and(|line| line == "done")
    }

    /// Lets it end by itself: all that it said.
    pub fn end(&mut self) -> Vec<String> {
        let mut said = vec!["ready".to_owned()];
        said.extend([self.line(), self.line()].into_iter().flatten());
        drop(self.child.stdin.take());
        assert!(self.child.wait().unwrap().success(), "{said:?}");
        said
    }
}

/// Opens a file, checks all of it, and says what it holds.
#[track_caller]
pub fn look(app: &mut App, file: &Path, kind: Kind) -> Stands {
    app::file_open(app, FileOpen { path: text(file), passphrase: kind.passphrase() }).unwrap();
    let whole = app::file_verify(app, Nothing {}).unwrap();
    assert!(whole.is_whole, "{:?}", whole.faults);
    let optouts =
        PersonList { case: 1, statuses: vec!["opted_out".into()], limit: 1, ..PersonList::default() };
    let page = app::person_list(app, optouts).unwrap();
    let history = app::history_list(app, HistoryList { case: None, offset: 0, limit: 1 }).unwrap();
    app::file_close(app, Nothing {}).unwrap();
    assert_eq!(whole.people, page.people);
    assert_eq!(whole.operations, history.total);
    Stands {
        people: page.people,
        opted_out: page.matching,
        operations: history.total,
        newest: history.operations[0].summary.clone(),
    }
}

/// A program that opens files to look at them.
pub fn reader() -> App {
    App::new(noon).unwrap()
}

/// What stands after the work is done, and how it was before.
pub fn before_and_after(work: Work, kind: Kind, folder: &Path, app: &mut App) -> (Stands, Stands) {
    let file = work.file(kind, folder);
    let before = look(app, &file, kind);
    assert_eq!(Doing::start(work.command(&file, kind)).end()[1], "done");
    let after = look(app, &file, kind);
    assert_eq!(after.operations, before.operations + 1);
    assert_ne!((before.people, before.opted_out), (after.people, after.opted_out));
    (before, after)
}
