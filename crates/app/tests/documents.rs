//! Documents: files that are copied into a folder beside the case file, found again, and never lost.
#![allow(clippy::unwrap_used, reason = "a test may stop at the first surprise")]

mod common;

use app::wire::{
    DocumentAbout, DocumentAboutKind, DocumentCopy, DocumentLink, DocumentList, DocumentLook, DocumentSet,
    DocumentStanding, FilingAdd, OfCase, OfDocument, OperationUndo, PersonRemove, PersonRestore,
};
use app::{ErrorCode, Failure};
use common::{Desk, desk_with_four};
use std::fs;

fn ann(desk: &mut Desk) -> DocumentAbout {
    DocumentAbout::Person { id: desk.find("P-1").person }
}

fn undo(desk: &mut Desk, operation: i64) -> Result<i64, Failure> {
    app::operation_undo(&mut desk.app, OperationUndo { operation, ..OperationUndo::default() })
        .map(|done| done.operation)
}

const OF_ANN: &str =
    "De La Torre v. LinkedIn Corp. 5-25-cv-00709/Roe, Ann P-1/2026-11-03 Account statement march.pdf";

#[test]
fn a_file_is_copied_under_a_name_that_says_what_it_is_and_stays_where_it_came_from() {
    let mut desk = desk_with_four();
    let (about, path) = (ann(&mut desk), desk.outside("march.PDF", "paid $29.99"));
    desk.add(&path, "account statement", &[about]).unwrap();
    assert_eq!(desk.files(), [OF_ANN]);
    assert_eq!(fs::read(desk.documents().join(OF_ANN)).unwrap(), b"paid $29.99");
    assert_eq!(fs::read(path).unwrap(), b"paid $29.99");
    let row = desk.only();
    // printf 'paid $29.99' | sha256sum
    assert_eq!(row.sha256, "b7ea4b3676dce115f8528569d6ce8135feb8e78b8a0183ce7b642d6a94f48cf5");
    assert_eq!((row.size, row.title.as_str(), row.kind_name.as_str()), (11, "march", "Account statement"));
    assert_eq!(
        (row.on.as_str(), row.added_by.as_str(), row.standing),
        ("2026-11-03", "Maya Okafor", DocumentStanding::Present)
    );
    assert_eq!(row.about[0].name, "Roe, Ann");
}

#[test]
fn nothing_is_ever_written_over() {
    let mut desk = desk_with_four();
    let about = ann(&mut desk);
    let one = desk.outside("march.pdf", "one");
    desk.add(&one, "Account statement", &[about]).unwrap();
    let other = desk.outside("again/march.pdf", "other");
    desk.add(&other, "Account statement", &[about]).unwrap();
    let numbered = OF_ANN.replace(".pdf", " 2.pdf");
    assert_eq!(desk.files(), [numbered.clone(), OF_ANN.to_owned()]);
    assert_eq!(fs::read(desk.documents().join(OF_ANN)).unwrap(), b"one");
    assert_eq!(fs::read(desk.documents().join(numbered)).unwrap(), b"other");
}

#[test]
fn a_copy_is_not_written_over_another_document_or_anything_of_the_case_file() {
    let mut desk = desk_with_four();
    for (name, content) in [("a.txt", "one"), ("b.txt", "other")] {
        let path = desk.outside(name, content);
        desk.add(&path, "Letter", &[]).unwrap();
    }
    let document = desk.listed()[0].document;
    let base = desk.folder.path().to_owned();
    fs::create_dir(base.join("elsewhere")).unwrap();
    fs::write(base.join("elsewhere/old.numerosity"), "a backup").unwrap();
    fs::write(base.join("cases.numerosity-wal"), "not yet in the file").unwrap();
    let places = [
        desk.documents().join(&desk.files()[0]),
        desk.documents().join("a new one.txt"),
        base.join("elsewhere/../cases documents/new.txt"),
        base.join("cases.numerosity"),
        base.join("cases.numerosity-wal"),
        base.join("Cases.Numerosity-WAL"),
        base.join("cases.numerosity.before-0002"),
        base.join("elsewhere/old.numerosity"),
    ];
    let before: Vec<Option<Vec<u8>>> = places.iter().map(|place| fs::read(place).ok()).collect();
    for place in &places {
        let copy = DocumentCopy { document, path: place.display().to_string(), replace: true };
        let refused = app::document_copy(&mut desk.app, copy).unwrap_err();
        assert_eq!(refused.field.as_deref(), Some("path"), "{}", place.display());
    }
    let after: Vec<Option<Vec<u8>>> = places.iter().map(|place| fs::read(place).ok()).collect();
    assert_eq!(after, before);
    let beside = base.join("cases documents copy.txt");
    let copy = DocumentCopy { document, path: beside.display().to_string(), replace: true };
    app::document_copy(&mut desk.app, copy).unwrap();
}

#[test]
fn the_same_content_is_noticed_and_linked_and_not_copied_again() {
    let mut desk = desk_with_four();
    let (first, path) = (ann(&mut desk), desk.outside("scan.pdf", "both of them"));
    desk.add(&path, "Letter", &[first]).unwrap();
    let copy = desk.outside("copy of scan.pdf", "both of them");
    let looked =
        app::document_look(&mut desk.app, DocumentLook { case: desk.case, path: copy.clone() }).unwrap();
    assert_eq!(
        looked.same.map(|same| (same.title, same.about[0].name.clone())),
        Some(("scan".into(), "Roe, Ann".into()))
    );
    let bob = DocumentAbout::Person { id: desk.find("P-2").person };
    let added = desk.add(&copy, "Letter", &[bob]).unwrap();
    assert_eq!((added.known, desk.files().len()), (1, 1));
    let names: Vec<String> = desk.only().about.into_iter().map(|about| about.name).collect();
    assert_eq!(names, ["Roe, Ann", "Roe, Bob"]);
    let of_bob = desk.page(DocumentList { about: Some(bob), ..DocumentList::default() });
    assert_eq!(of_bob.matching, 1);
}

#[test]
fn undoing_takes_the_record_away_and_leaves_the_file_which_is_taken_again() {
    let mut desk = desk_with_four();
    let (about, path) = (ann(&mut desk), desk.outside("march.pdf", "kept"));
    let added = desk.add(&path, "Account statement", &[about]).unwrap();
    let undone = undo(&mut desk, added.operation).unwrap();
    assert!(desk.listed().is_empty());
    assert_eq!(desk.files(), [OF_ANN]);
    let check = app::document_check(&mut desk.app, OfCase { case: desk.case }).unwrap();
    assert_eq!(check.strangers, [OF_ANN]);
    let redone = undo(&mut desk, undone).unwrap();
    assert_eq!(desk.only().standing, DocumentStanding::Present);
    undo(&mut desk, redone).unwrap();
    desk.add(&path, "Account statement", &[about]).unwrap();
    assert_eq!(desk.files(), [OF_ANN]);
}

#[test]
fn a_changed_file_and_a_missing_one_are_said_and_a_moved_one_is_found_again() {
    let mut desk = desk_with_four();
    for (name, content) in [("a.txt", "first"), ("b.txt", "second"), ("c.txt", "third"), ("d.txt", "fourth")]
    {
        let path = desk.outside(name, content);
        desk.add(&path, "Other", &[]).unwrap();
    }
    let place = |name: &str| {
        desk.documents()
            .join(format!("De La Torre v. LinkedIn Corp. 5-25-cv-00709/Case/2026-11-03 Other {name}"))
    };
    let (changed, same_size, gone, moved) = (place("a.txt"), place("b.txt"), place("c.txt"), place("d.txt"));
    fs::write(changed, "something longer").unwrap();
    fs::write(same_size, "SECOND").unwrap();
    fs::remove_file(gone).unwrap();
    fs::rename(&moved, desk.documents().join("found.txt")).unwrap();
    let standing = |desk: &mut Desk| {
        let mut rows: Vec<(String, DocumentStanding)> =
            desk.listed().into_iter().map(|row| (row.title, row.standing)).collect();
        rows.sort_by(|one, other| one.0.cmp(&other.0));
        rows.into_iter().map(|(_, standing)| standing).collect::<Vec<_>>()
    };
    use DocumentStanding::{Changed, Missing, Present};
    assert_eq!(standing(&mut desk), [Changed, Changed, Missing, Missing]);
    let only = |desk: &mut Desk, standing| {
        desk.page(DocumentList { standing: Some(standing), ..DocumentList::default() }).matching
    };
    assert_eq!((only(&mut desk, Changed), only(&mut desk, Missing), only(&mut desk, Present)), (2, 2, 0));
    let case = OfCase { case: desk.case };
    let check = app::document_check(&mut desk.app, case).unwrap();
    assert_eq!((check.documents, check.present, check.changed.len()), (4, 0, 2));
    let found: Vec<Option<String>> = check.missing.into_iter().map(|missing| missing.found).collect();
    assert_eq!(found, [None, Some("found.txt".to_owned())]);
    assert!(check.strangers.is_empty());
    app::document_relink(&mut desk.app, case).unwrap();
    assert_eq!(standing(&mut desk), [Changed, Changed, Missing, Present]);
    assert!(app::document_relink(&mut desk.app, case).is_err());
    // Adding the file again gives the document its file back.
    let path = desk.outside("c.txt", "third");
    assert_eq!(desk.add(&path, "Other", &[]).unwrap().known, 1);
    assert_eq!(standing(&mut desk), [Changed, Changed, Present, Present]);
}

#[cfg(unix)]
#[test]
fn what_cannot_be_read_is_said_and_hides_nothing_else() {
    let mut desk = desk_with_four();
    for (name, content) in [("a.txt", "first"), ("b.txt", "second"), ("c.txt", "third")] {
        let path = desk.outside(name, content);
        desk.add(&path, "Other", &[]).unwrap();
    }
    let below = "De La Torre v. LinkedIn Corp. 5-25-cv-00709/Case";
    let folder = desk.documents().join(below);
    fs::rename(folder.join("2026-11-03 Other b.txt"), desk.documents().join("moved.txt")).unwrap();
    // What lies where a document was, and cannot be read as a file.
    fs::remove_file(folder.join("2026-11-03 Other c.txt")).unwrap();
    fs::create_dir(folder.join("2026-11-03 Other c.txt")).unwrap();
    fs::write(desk.documents().join("a\\b.txt"), "second").unwrap();
    let video = fs::File::create(desk.documents().join("deposition.mp4")).unwrap();
    video.set_len(3 << 30).unwrap();
    let case = OfCase { case: desk.case };
    let check = app::document_check(&mut desk.app, case).unwrap();
    assert_eq!((check.documents, check.present, check.changed.len(), check.missing.len()), (3, 1, 0, 2));
    let unread: Vec<&str> = check.unreadable.iter().map(|of| of.place.as_str()).collect();
    assert_eq!(unread, ["a\\b.txt"]);
    assert!(check.unreadable[0].why.contains("give it another one"), "{:?}", check.unreadable);
    assert_eq!(check.strangers, ["deposition.mp4"]);
    let moved = check.missing.iter().find_map(|missing| missing.found.as_deref());
    assert_eq!(moved, Some("moved.txt"));
    app::document_relink(&mut desk.app, case).unwrap();
    assert_eq!(app::document_check(&mut desk.app, case).unwrap().present, 2);
}

#[test]
fn a_document_that_came_as_sealed_is_an_ordinary_one() {
    let mut desk = desk_with_four();
    let path = desk.outside("exhibit.sealed", "as the court sent it");
    desk.add(&path, "Exhibit", &[]).unwrap();
    let check = app::document_check(&mut desk.app, OfCase { case: desk.case }).unwrap();
    assert_eq!((check.present, check.changed.len()), (1, 0));
    assert_eq!(desk.add(&path, "Exhibit", &[]).unwrap().known, 1);
    assert_eq!(desk.files().len(), 1, "it is not copied again");
}

#[test]
fn only_what_runs_nothing_is_opened() {
    let mut desk = desk_with_four();
    let opens = |desk: &mut Desk, name: &str| {
        let path = desk.outside(name, name);
        let document = desk.add(&path, "Other", &[]).unwrap().documents[0];
        app::document_place(&mut desk.app, OfDocument { document }).unwrap().is_opened
    };
    for name in ["a.pdf", "b.DOCX", "c.xlsx", "d.eml", "e.msg", "f.txt", "g.csv", "h.png", "i.tiff", "j.odt"]
    {
        assert!(opens(&mut desk, name), "{name}");
    }
    for name in [
        "a.exe",
        "b.vb",
        "c.chm",
        "d.msc",
        "e.jnlp",
        "f.xll",
        "g.html",
        "h.svg",
        "i.docm",
        "j.xlsm",
        "k.application",
        "l.workflow",
        "m",
        "n.terminal",
        "o.zip",
    ] {
        assert!(!opens(&mut desk, name), "{name}");
    }
}

#[cfg(unix)]
#[test]
fn links_folders_and_devices_are_refused_and_nothing_leads_out_of_the_folder() {
    let mut desk = desk_with_four();
    let secret = desk.outside("secret.txt", "not theirs");
    let link = desk.folder.path().join("link.txt");
    std::os::unix::fs::symlink(&secret, &link).unwrap();
    for path in [
        link.display().to_string(),
        "/dev/zero".into(),
        desk.folder.path().display().to_string(),
        "/nowhere".into(),
    ] {
        let refused = desk.add(&path, "Other", &[]).unwrap_err();
        assert_eq!((refused.code, refused.field.as_deref()), (ErrorCode::Invalid, Some("path")), "{path}");
    }
    assert!(desk.listed().is_empty() && desk.files().is_empty());
    desk.add(&secret, "Other", &[]).unwrap();
    // Somebody puts a link where the file was, and one where its folder was.
    let (document, place) = (desk.only().document, desk.documents().join(desk.only().place));
    fs::remove_file(&place).unwrap();
    std::os::unix::fs::symlink(&secret, &place).unwrap();
    assert_eq!(desk.only().standing, DocumentStanding::Missing);
    assert!(app::document_place(&mut desk.app, OfDocument { document }).is_err());
    let folder = place.parent().unwrap().to_owned();
    fs::rename(&folder, desk.folder.path().join("elsewhere")).unwrap();
    std::os::unix::fs::symlink(desk.folder.path().join("elsewhere"), &folder).unwrap();
    assert!(app::document_place(&mut desk.app, OfDocument { document }).is_err());
}

#[test]
fn a_title_that_tries_to_lead_elsewhere_becomes_a_plain_name() {
    let mut desk = desk_with_four();
    let path = desk.outside("x.pdf", "x");
    let files = vec![app::wire::DocumentFile { path, title: Some("../../../etc/passwd\u{202E}".into()) }];
    let on = Some("2026-11-03".into());
    let add =
        app::wire::DocumentAdd { case: desk.case, files, kind: "Other".into(), on, ..Default::default() };
    app::document_add(&mut desk.app, add).unwrap();
    assert_eq!(
        desk.files(),
        ["De La Torre v. LinkedIn Corp. 5-25-cv-00709/Case/2026-11-03 Other ..-..-..-etc-passwd.pdf"]
    );
}

#[test]
fn a_document_is_about_several_things_and_what_is_said_of_it_changes() {
    let mut desk = desk_with_four();
    let (about, path) = (ann(&mut desk), desk.outside("order.pdf", "it is so ordered"));
    let document = desk.add(&path, "Court order", &[]).unwrap().documents[0];
    let filing = FilingAdd {
        case: desk.case,
        filed_on: "2026-11-02".into(),
        title: "Order".into(),
        docket_entry: None,
        filed_by: None,
        source: None,
    };
    app::filing_add(&mut desk.app, filing).unwrap();
    let filing = DocumentAbout::Filing { id: 1 };
    for about in [about, filing] {
        app::document_link(&mut desk.app, DocumentLink { document, about }).unwrap();
        assert!(app::document_link(&mut desk.app, DocumentLink { document, about }).is_err());
    }
    assert!(
        app::document_link(
            &mut desk.app,
            DocumentLink { document, about: DocumentAbout::Deadline { id: 9 } }
        )
        .is_err()
    );
    app::document_unlink(&mut desk.app, DocumentLink { document, about }).unwrap();
    let set = DocumentSet {
        document,
        kind: "LETTER".into(),
        on: "11/5/2026".into(),
        title: "Note".into(),
        note: Some("see p. 2".into()),
    };
    app::document_set(&mut desk.app, set).unwrap();
    let row = desk.only();
    assert_eq!(
        (row.kind_name.as_str(), row.on.as_str(), row.note.as_deref()),
        ("Letter", "2026-11-05", Some("see p. 2"))
    );
    assert_eq!(row.about.len(), 1);
    let kinds = app::document_kind_list(&mut desk.app, OfCase { case: desk.case }).unwrap();
    assert!(kinds.iter().any(|kind| kind.name == "Court order"));
    app::document_remove(&mut desk.app, OfDocument { document }).unwrap();
    assert!(desk.listed().is_empty() && desk.files().len() == 1);
}

#[test]
fn who_is_removed_lets_go_of_their_documents_and_gets_them_back() {
    let mut desk = desk_with_four();
    let (about, path) = (ann(&mut desk), desk.outside("march.pdf", "hers"));
    desk.add(&path, "Account statement", &[about]).unwrap();
    let person = desk.find("P-1").person;
    app::person_remove(&mut desk.app, PersonRemove { person, why: "entered twice".into() }).unwrap();
    assert!(desk.only().about.is_empty());
    app::person_restore(&mut desk.app, PersonRestore { case: desk.case, person }).unwrap();
    assert_eq!(desk.only().about[0].name, "Roe, Ann");
}

#[test]
fn whoever_has_a_document_stays_when_their_import_is_undone() {
    let mut desk = common::desk();
    let import = desk.import("P-1,Ann,Roe,,,,,,,,\nP-2,Bob,Roe,,,,,,,,\n").unwrap().operation.unwrap();
    let (about, path) = (ann(&mut desk), desk.outside("march.pdf", "hers"));
    desk.add(&path, "Account statement", &[about]).unwrap();
    undo(&mut desk, import).unwrap();
    assert_eq!(desk.only().about[0].name, "Roe, Ann");
}

#[test]
fn documents_are_narrowed_to_a_kind_of_thing_they_are_about_and_pages_of_changed_ones_follow_one_another() {
    let mut desk = desk_with_four();
    let ann = ann(&mut desk);
    for (name, about) in [("a.txt", vec![ann]), ("b.txt", vec![]), ("c.txt", vec![ann]), ("d.txt", vec![])] {
        let path = desk.outside(name, name);
        desk.add(&path, "Other", &about).unwrap();
    }
    let titles = |page: app::wire::DocumentPage| {
        (page.matching, page.rows.into_iter().map(|row| row.title).collect::<Vec<_>>())
    };
    let of = |about_any| DocumentList { about_any: Some(about_any), ..DocumentList::default() };
    let people = titles(desk.page(of(DocumentAboutKind::Person)));
    assert_eq!(people, (2, vec!["c".to_owned(), "a".to_owned()]));
    assert_eq!(titles(desk.page(of(DocumentAboutKind::Claim))).0, 0);

    let mut shown = Vec::new();
    for offset in [0, 3] {
        let standing = Some(DocumentStanding::Present);
        let asked = DocumentList { case: desk.case, standing, offset, limit: 3, ..DocumentList::default() };
        let (matching, rows) = titles(app::document_list(&mut desk.app, asked).unwrap());
        assert_eq!(matching, 4);
        shown.extend(rows);
    }
    assert_eq!(shown, ["d", "c", "b", "a"]);
}
