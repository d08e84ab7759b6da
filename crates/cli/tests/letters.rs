//! Letters and labels, from the command line.
#![allow(clippy::unwrap_used, reason = "a test that cannot go on stops")]

mod common;

use common::{done, numerosity, refused};
use std::path::Path;

const PEOPLE: &str = "external_id,first,last,street,city,state,zip\n\
    A-1,Ana,Reed,12 Elm St,Oakland,CA,94607\nA-2,Tom,Park,1 Main St,Boston,MA,02138\nA-3,Nora,Nowhere,,,,\n";

/// A file with one case, of three people.
fn case_of_three(at: &Path) {
    done(at, "new a.case --unencrypted");
    done(at, "case add a.case --template linkedin");
    std::fs::write(at.join("list.csv"), PEOPLE).unwrap();
    done(at, "import a.case --case 1 --people list.csv");
}

#[test]
fn letters_are_looked_at_written_listed_and_taken_back() {
    let folder = tempfile::tempdir().unwrap();
    let at = folder.path();
    case_of_three(at);
    std::fs::write(at.join("short.txt"), "{address block}\n\nDear {salutation}: {message}\n\n{firm}")
        .unwrap();
    assert_eq!(
        done(at, "letters templates a.case --set Short --text short.txt"),
        "Added the template “Short”\n"
    );
    let desk = done(at, "letters templates a.case");
    assert!(
        desk.contains("No letterhead yet") && desk.contains("non_engagement  Turn-down letter"),
        "{desk}"
    );
    assert!(done(at, "letters templates a.case --fields 1").contains("{case caption}"));
    let mut head = numerosity(at, "letters head a.case --firm Okafor --signer Maya --line");
    assert!(head.arg("1 Front St").status().unwrap().success());

    let tried = done(at, "letters preview a.case --case 1 --everyone --template short --message hello");
    assert_eq!(
        tried,
        "3 people chosen, 2 letters\nLeft out: 1 person, no postal address\nNothing was written.\n"
    );
    let written = done(
        at,
        "letters write a.case --case 1 --everyone --template short --message hello --out letters.pdf",
    );
    assert!(written.contains("Wrote 2 letters “Short” (version 1) to letters.pdf; 1 left out"), "{written}");
    assert!(std::fs::read(at.join("letters.pdf")).unwrap().starts_with(b"%PDF-1.7"));
    let again = "letters write a.case --case 1 --everyone --template short --message hello --out letters.pdf";
    assert!(refused(at, again).contains("letters.pdf is there already. Nothing was written."));
    assert!(done(at, "letters list a.case --case 1").contains("Short           1  letters.pdf"));
    let undo = written.split('`').nth(1).unwrap().strip_prefix("numerosity ").unwrap();
    done(at, undo);
    assert!(!done(at, "letters list a.case --case 1").contains("Short"));

    let one = "letters write a.case --case 1 --person A-1 --template short --message hello --word --folder .";
    assert!(done(at, one).contains("Wrote 1 letter “Short” (version 1) to Short "));
    let labels = done(at, "letters labels a.case --case 1 --search park --out labels.pdf");
    assert_eq!(labels, "labels.pdf: 1 label on 1 sheet\n");
    // Nobody is asked for what the text needs, and nothing is written with a blank.
    let blank = done(at, "letters preview a.case --case 1 --everyone --template short");
    assert!(blank.contains("0 letters\nLeft out: 2 people, nothing is known for {message}"), "{blank}");
}

#[test]
fn a_letter_is_shown_before_it_is_written_and_a_template_has_versions_until_it_is_retired() {
    let folder = tempfile::tempdir().unwrap();
    let at = folder.path();
    case_of_three(at);
    for text in ["Dear {salutation}: hello", "Dear **{salutation}**: {message}"] {
        std::fs::write(at.join("short.txt"), text).unwrap();
        done(at, "letters templates a.case --set Short --text short.txt");
    }
    let show = "letters show a.case --case 1 --template short --message soon --person";
    let letter = done(at, &format!("{show} A-1"));
    assert!(letter.contains("Dear Ana Reed: soon\n"), "bold letters stand as they are written: {letter}");
    assert_eq!(done(at, &format!("{show} A-3")), "Nowhere, Nora: no letter, no postal address\n");
    assert_eq!(
        done(at, "letters templates a.case --versions short"),
        "Version 2\nDear **{salutation}**: {message}\n\nVersion 1\nDear {salutation}: hello\n"
    );
    done(at, "letters templates a.case --retire short");
    assert!(!done(at, "letters templates a.case").contains("Short"));
}

#[test]
fn labels_for_letters_to_win_clients_leave_out_whoever_opted_out() {
    let folder = tempfile::tempdir().unwrap();
    let at = folder.path();
    case_of_three(at);
    done(at, "people set a.case --case 1 --person A-2 --set-status opted_out");
    let labels = |more: &str| {
        done(at, &format!("letters labels a.case --case 1 --everyone --replace --out l.pdf {more}"))
    };
    assert!(labels("").ends_with("l.pdf: 2 labels on 1 sheet\n"));
    let marketing = labels("--marketing");
    assert!(marketing.ends_with("l.pdf: 1 label on 1 sheet\n"), "{marketing}");
}
