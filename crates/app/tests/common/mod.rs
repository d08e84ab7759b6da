//! An open file with the LinkedIn case, and lists to import.
#![allow(dead_code, clippy::unwrap_used, reason = "shared by tests, each of which uses a part")]

pub mod docket;
pub mod documents;

use app::wire::{
    CaseAdd, Estimate, EstimateRequest, FileCreate, ImportCheck, ImportReport, ImportWrite, MatchRule,
    PersonFile, PersonFind, UserRow,
};
use app::{App, Failure, Moment};

pub struct Desk {
    pub folder: tempfile::TempDir,
    pub app: App,
    pub case: i64,
}

pub const HEADER: &str = "external_id,first,last,email,zip,premium_from,amount_paid,inmail_before_cutoff,\
                          documented_loss,discovered_on,status\n";

/// Noon on the day the examples are told for.
pub fn moment() -> Moment {
    Moment { at: "2026-11-24T20:00:00Z".parse().unwrap(), today: "2026-11-24".parse().unwrap() }
}

pub fn desk() -> Desk {
    let folder = tempfile::tempdir().unwrap();
    let mut app = App::new(moment).unwrap();
    let path = folder.path().join("cases.numerosity").display().to_string();
    let user = UserRow { name: "Maya Okafor".into(), initials: "MO".into() };
    app::file_create(&mut app, FileCreate { path, passphrase: None, user, with_sample: false }).unwrap();
    let case = app::case_add(&mut app, CaseAdd { template: Some("linkedin".into()), ..CaseAdd::default() });
    Desk { folder, app, case: case.unwrap().case }
}

impl Desk {
    /// Puts a file into the firm's own folder of law and reads that folder.
    #[track_caller]
    pub fn reads_law(&mut self, path: &str, text: &str) {
        let folder = self.folder.path().join("law");
        let file = folder.join(path);
        std::fs::create_dir_all(file.parent().unwrap()).unwrap();
        std::fs::write(file, text).unwrap();
        self.app.use_law(&folder).unwrap();
    }

    /// Brings a list in; what would replace a value is left for review.
    pub fn import(&mut self, rows: &str) -> Result<ImportReport, Failure> {
        self.import_by(rows, MatchRule::default())
    }

    /// The same, updating everyone who is matched.
    pub fn update(&mut self, rows: &str) -> Result<ImportReport, Failure> {
        self.import_by(rows, MatchRule { on_match: Some("update".into()), ..MatchRule::default() })
    }

    pub fn import_by(&mut self, rows: &str, rule: MatchRule) -> Result<ImportReport, Failure> {
        let list = ImportCheck { matching: Some(rule), ..self.list(&format!("{HEADER}{rows}")) };
        app::import_write(&mut self.app, ImportWrite { list, ..ImportWrite::default() })
    }

    /// A list of this text, on its way into the case.
    pub fn list(&self, text: &str) -> ImportCheck {
        let path = self.folder.path().join("list.csv");
        std::fs::write(&path, text).unwrap();
        ImportCheck { case: self.case, path: path.display().to_string(), ..ImportCheck::default() }
    }

    pub fn find(&mut self, external_id: &str) -> PersonFile {
        let req = PersonFind { case: self.case, external_id: external_id.into() };
        app::person_find(&mut self.app, req).unwrap()
    }

    pub fn estimate(&mut self, choices: &[(&str, &str)]) -> Estimate {
        let choices = choices.iter().map(|(name, value)| ((*name).into(), (*value).into())).collect();
        app::estimate(&mut self.app, EstimateRequest { case: self.case, as_of: None, choices }).unwrap()
    }
}

/// Ann and Bob are class members, Cid is prospective, and Dee opted out; their losses are 50, 60, none and 50. In the order
/// of names: Cid and Dee Poe, then Ann and Bob Roe.
pub fn desk_with_four() -> Desk {
    let mut desk = desk();
    let rows = "P-1,Ann,Roe,ann@mail.example,,2022-03-04,863.68,yes,50.00,2024-09-18,class_member\n\
        P-2,Bob,Roe,,,2022-03-04,863.68,yes,60.00,2024-09-18,class_member\n\
        P-3,Cid,Poe,,,2022-03-04,863.68,yes,,2024-09-18,prospective\n\
        P-4,Dee,Poe,,,2022-03-04,863.68,yes,50.00,2024-09-18,opted_out\n";
    assert_eq!(desk.import(rows).unwrap().new, 4);
    desk
}
