//! Names of files and folders that say what is in them, and that Windows, macOS and Linux all take.

use chrono::NaiveDate;

/// Letters of one name at most, its ending not counted: a few of them one below the other stay within what Windows takes.
const LONGEST: usize = 72;
/// Letters of an ending at most; what is longer is no ending.
const LONGEST_ENDING: usize = 8;
/// Names that Windows keeps for devices, whatever their ending.
const DEVICES: [&str; 6] = ["con", "prn", "aux", "nul", "conin$", "conout$"];

/// A text as the name of a file or folder, without the ending: what no system takes becomes a blank or a dash; nothing that
/// shows no letters, starts with a dot or ends with one; no name of a device. `otherwise` where nothing is left.
pub(crate) fn legal(text: &str, otherwise: &str) -> String {
    let shown = text.chars().filter_map(|c| match c {
        '/' | '\\' | ':' | '|' => Some('-'),
        '<' | '>' | '"' | '?' | '*' => Some(' '),
        c if c.is_whitespace() || c.is_control() => Some(' '),
        c if is_unseen(c) => None,
        c => Some(c),
    });
    let words: Vec<String> = shown.collect::<String>().split(' ').map(str::to_owned).collect();
    let words: Vec<&str> = words.iter().map(String::as_str).filter(|word| !word.is_empty()).collect();
    let name: String = words.join(" ").chars().take(LONGEST).collect();
    let name = name.trim_matches(['.', ' ']).to_owned();
    match name.is_empty() {
        true => otherwise.to_owned(),
        false if is_device(&name) => format!("{name} -"),
        false => name,
    }
}

/// Letters that nobody sees and that can turn a name round: marks of direction, joiners, the private use areas.
fn is_unseen(c: char) -> bool {
    matches!(c, '\u{200B}'..='\u{200F}' | '\u{202A}'..='\u{202E}' | '\u{2060}'..='\u{206F}' | '\u{FEFF}'
        | '\u{00AD}' | '\u{061C}' | '\u{FFF0}'..='\u{FFFF}' | '\u{E000}'..='\u{F8FF}')
}

fn is_device(name: &str) -> bool {
    let stem = name.split('.').next().unwrap_or_default().trim_end().to_lowercase();
    let numbered = |start: &str| {
        stem.strip_prefix(start).is_some_and(|rest| {
            let mut letters = rest.chars();
            matches!(letters.next(), Some('0'..='9' | '¹' | '²' | '³')) && letters.next().is_none()
        })
    };
    DEVICES.contains(&stem.as_str()) || numbered("com") || numbered("lpt")
}

/// The ending of a file's name as it is kept, with its dot: `.pdf`; nothing where there is none to speak of.
pub(crate) fn ending(file_name: &str) -> String {
    let Some((stem, ending)) = file_name.rsplit_once('.') else { return String::new() };
    let is_one = !ending.is_empty()
        && ending.len() <= LONGEST_ENDING
        && ending.bytes().all(|letter| letter.is_ascii_alphanumeric());
    if is_one && !stem.is_empty() { format!(".{}", ending.to_lowercase()) } else { String::new() }
}

/// The name of a file without its ending, as a title.
pub(crate) fn title_of(file_name: &str) -> String {
    let end = file_name.len() - ending(file_name).len();
    let words: Vec<&str> = file_name[..end].split(['_', ' ']).filter(|word| !word.is_empty()).collect();
    if words.is_empty() { file_name.to_owned() } else { words.join(" ") }
}

/// How a document's file is called: day, kind, title where that says more; the ending of the file that was added.
pub(crate) fn file_name(on: NaiveDate, kind: &str, title: &str, added: &str) -> (String, String) {
    let says_more = !title.to_lowercase().contains(&kind.to_lowercase());
    let words = if says_more { format!("{on} {kind} {title}") } else { format!("{on} {title}") };
    (legal(&words, "document"), ending(added))
}

/// The name of the copy that stands beside others of the same name: the first has no number.
pub(crate) fn numbered(stem: &str, ending: &str, number: u32) -> String {
    if number == 1 { format!("{stem}{ending}") } else { format!("{stem} {number}{ending}") }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_holds_nothing_that_a_system_refuses() {
        assert_eq!(legal("Reed v. Acme: \"unpaid\" <wages>/2026?", "x"), "Reed v. Acme- unpaid wages -2026");
        assert_eq!(legal("..\\..\\etc/passwd", "x"), "-..-etc-passwd");
        assert_eq!(legal("  a\u{0}b\r\n\tc  . . ", "x"), "a b c");
        assert_eq!(legal(".hidden", "x"), "hidden");
        assert_eq!(legal("...", "document"), "document");
        assert_eq!(legal("García López, Ana", "x"), "García López, Ana");
    }

    #[test]
    fn names_of_devices_and_letters_that_turn_a_name_round_are_not_kept() {
        for name in ["CON", "nul.txt", "Com1", "LPT9.pdf", "aux", "COM²"] {
            assert_eq!(legal(name, "x"), format!("{name} -"));
        }
        assert_eq!(legal("console", "x"), "console");
        assert_eq!(legal("invoice\u{202E}fdp.exe", "x"), "invoicefdp.exe");
    }

    #[test]
    fn a_long_name_is_cut_between_letters() {
        let long = "é".repeat(300);
        assert_eq!(legal(&long, "x").chars().count(), LONGEST);
    }

    #[test]
    fn an_ending_is_short_and_plain() {
        assert_eq!(ending("Statement.PDF"), ".pdf");
        assert_eq!(ending("archive.tar.gz"), ".gz");
        for name in ["README", ".profile", "v1. final", "a.b/c", "a.verylongending"] {
            assert_eq!(ending(name), "", "{name}");
        }
    }

    #[test]
    fn a_file_is_called_by_day_kind_and_title() {
        let on = NaiveDate::from_ymd_opt(2026, 11, 3).unwrap();
        let named = |kind, title| file_name(on, kind, title, "scan0001.PDF");
        assert_eq!(
            named("Account statement", "March"),
            ("2026-11-03 Account statement March".into(), ".pdf".into())
        );
        assert_eq!(named("Complaint", "First amended complaint").0, "2026-11-03 First amended complaint");
        assert_eq!(numbered("a", ".pdf", 1), "a.pdf");
        assert_eq!(numbered("a", ".pdf", 2), "a 2.pdf");
    }
}
