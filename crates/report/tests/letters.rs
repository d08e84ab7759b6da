//! Letters and labels are read back out of the files that are made of them.
#![allow(clippy::unwrap_used, reason = "a test may stop at the first surprise")]

use report::{
    LABELS_ON_A_SHEET, Letter, Letterhead, PAGE_HEIGHT, PAGE_WIDTH, Page, PdfWriter, ReportError, Role, Run,
    Setter, Template, WordWriter, label_sheet,
};
use std::io::{Cursor, Read};

const INCH: i32 = 72_000;

fn letter(text: &str) -> Letter {
    let template = Template::read(text).unwrap();
    let head = Letterhead { firm: "Okafor & Amsel LLP".into(), lines: vec!["1 Front St, Oakland".into()] };
    Letter { head, paragraphs: template.fill(|_| None).unwrap() }
}

fn pdf(letters: &[(&str, &Letter)]) -> Vec<u8> {
    let setter = Setter::new().unwrap();
    let mut writer = PdfWriter::new(&setter, "Letters", "2026-11-26".parse().unwrap()).unwrap();
    for (addressee, letter) in letters {
        writer.letter(addressee, &setter.pages(letter).unwrap()).unwrap();
    }
    writer.finish().unwrap()
}

/// The words of each page, as a program that knows nothing of this one reads them.
fn read_back(bytes: &[u8]) -> Vec<String> {
    let document = lopdf::Document::load_mem(bytes).unwrap();
    let text = |page: &u32| document.extract_text(&[*page]).unwrap();
    document
        .get_pages()
        .keys()
        .map(|page| text(page).split_whitespace().collect::<Vec<_>>().join(" "))
        .collect()
}

/// Every word with its place.
fn spans(page: &Page) -> impl Iterator<Item = (i32, &report::Span)> {
    page.blocks
        .iter()
        .flat_map(|block| &block.lines)
        .flat_map(|line| line.spans.iter().map(|span| (line.y, span)))
}

#[test]
fn a_letter_reads_back_word_for_word_with_every_accent() {
    let text = "Dear Zoë Nuñez-Łukasiewicz and Đặng Thị Ngọc:\n\n**File by Friday, September 18, 2026** at the latest.";
    let back = read_back(&pdf(&[("Zoë", &letter(text))]));
    assert_eq!(
        back,
        [
            "Okafor & Amsel LLP 1 Front St, Oakland Dear Zoë Nuñez-Łukasiewicz and Đặng Thị Ngọc: File by Friday, \
          September 18, 2026 at the latest."
        ]
    );
}

#[test]
fn letters_follow_one_another_each_on_a_page_of_its_own_and_are_in_the_outline() {
    let (one, other) = (letter("First."), letter("Second."));
    let bytes = pdf(&[("Ana Reed", &one), ("Bo Park", &other)]);
    let back = read_back(&bytes);
    assert_eq!(back.len(), 2);
    assert!(back[0].ends_with("First.") && back[1].ends_with("Second."), "{back:?}");
    let contents = lopdf::Document::load_mem(&bytes).unwrap().get_toc().unwrap().toc;
    let titles: Vec<(&str, usize)> =
        contents.iter().map(|entry| (entry.title.as_str(), entry.page)).collect();
    assert_eq!(titles, [("Ana Reed", 1), ("Bo Park", 2)]);
}

#[test]
fn a_file_says_that_it_is_archival_and_accessible() {
    let bytes = pdf(&[("Ana Reed", &letter("First."))]);
    let text = String::from_utf8_lossy(&bytes).into_owned();
    for mark in
        ["<pdfaid:part>2</pdfaid:part>", "<pdfaid:conformance>A</pdfaid:conformance>", "<pdfuaid:part>1"]
    {
        assert!(text.contains(mark), "no {mark}");
    }
}

#[test]
fn a_name_that_the_typeface_has_no_letters_for_is_said_and_nothing_is_made() {
    let setter = Setter::new().unwrap();
    let refused = setter.pages(&letter("Dear 王秀英:")).unwrap_err();
    assert!(matches!(&refused, ReportError::NoLetterFor(letter) if letter == "王"), "{refused}");
    assert!(setter.can_set("Müller").is_ok());
    // Decomposed, as some lists have it.
    assert!(setter.can_set("Mu\u{308}ller").is_ok());
    assert!(setter.can_set("محمد").is_err());
}

#[test]
fn no_word_of_a_long_letter_leaves_the_margins_and_no_line_of_a_paragraph_stands_alone() {
    let sentence = "The class period ends on the day on which judgment is entered, whichever comes later. ";
    let mut text = String::new();
    for length in 1..40 {
        text += &format!("{}{}\n\n", sentence.repeat(length % 7 + 1), "W".repeat(3 * length));
    }
    let pages = Setter::new().unwrap().pages(&letter(&text)).unwrap();
    assert!(pages.len() > 2);
    for (place, page) in pages.iter().enumerate() {
        for (y, span) in spans(page) {
            assert!(span.x >= INCH && span.x + span.width <= PAGE_WIDTH - INCH, "{span:?}");
            assert!(y > INCH && y < PAGE_HEIGHT - INCH / 2, "{y} {span:?}");
        }
        let numbers: Vec<_> = page.blocks.iter().filter(|block| block.role == Role::PageNumber).collect();
        assert_eq!(numbers.len(), usize::from(place > 0));
    }
    let parts =
        |wanted: Role| pages.iter().flat_map(|page| &page.blocks).filter(move |block| block.role == wanted);
    for number in 0..39 {
        let parts: Vec<usize> = parts(Role::Paragraph(number)).map(|block| block.lines.len()).collect();
        assert!(parts.len() == 1 || parts.iter().all(|lines| *lines > 1), "paragraph {number}: {parts:?}");
    }
}

#[test]
fn words_that_are_broken_over_lines_are_all_there_once() {
    let words: Vec<String> = (0..400).map(|number| format!("word{number}")).collect();
    let setter = Setter::new().unwrap();
    let head = Letterhead::default();
    let run = |text: &str, is_bold| Run { text: text.to_owned(), is_bold };
    let paragraph =
        vec![run(&words[..200].join(" "), false), run(" ", true), run(&words[200..].join(" "), true)];
    let pages = setter.pages(&Letter { head, paragraphs: vec![paragraph] }).unwrap();
    let lines: Vec<String> = pages[0].blocks[0]
        .lines
        .iter()
        .map(|line| line.spans.iter().map(|span| span.text.as_str()).collect::<String>())
        .collect();
    assert_eq!(lines.join(" ").split_whitespace().collect::<Vec<_>>(), words);
    assert!(lines.len() > 20);
}

#[test]
fn labels_stand_where_the_sheet_has_them_in_rows_from_the_upper_left() {
    let setter = Setter::new().unwrap();
    let address = |number: usize| {
        vec![
            format!("Guardian of Maximiliane Featherstonehaugh-{number}"),
            "12 Elm St".into(),
            "Oakland, CA 94607".into(),
        ]
    };
    let addresses: Vec<Vec<String>> = (0..31).map(address).collect();
    let sheet = label_sheet(&setter, &addresses).unwrap();
    assert_eq!(sheet.blocks.len(), LABELS_ON_A_SHEET);
    for (place, block) in (0..).zip(&sheet.blocks) {
        // Avery 5160: 3/16" from the left, 2 3/4" from label to label, 2 5/8" wide; 1/2" from above, an inch each.
        let left = INCH * 3 / 16 + (place % 3) * (INCH * 11 / 4);
        let top = INCH / 2 + (place / 3) * INCH;
        for line in &block.lines {
            let (first, last) = (&line.spans[0], line.spans.last().unwrap());
            assert!(first.x >= left && last.x + last.width <= left + INCH * 21 / 8, "{place} {line:?}");
            assert!(line.y > top && line.y < top + INCH, "{place} {line:?}");
        }
        assert_eq!(block.lines.len(), 3, "a long name is set smaller before it is broken");
    }
    let too_long = vec![vec!["12 Elm St".to_owned(); 9]];
    assert!(matches!(label_sheet(&setter, &too_long), Err((0, ReportError::TooLongForALabel))));
}

#[test]
fn a_word_file_has_each_paragraph_each_bold_word_and_a_page_for_each_letter() {
    let day = "2026-11-26".parse().unwrap();
    let writer = WordWriter::new(day)
        .letter(&letter("Dear 王秀英:\n\nFile **now** &\nhere."))
        .letter(&letter("Second."));
    let mut archive = zip::ZipArchive::new(Cursor::new(writer.finish().unwrap())).unwrap();
    for part in ["[Content_Types].xml", "_rels/.rels", "word/_rels/document.xml.rels", "word/styles.xml"] {
        assert!(archive.by_name(part).is_ok(), "no {part}");
    }
    let mut part = |name: &str| {
        let mut text = String::new();
        archive.by_name(name).unwrap().read_to_string(&mut text).unwrap();
        text
    };
    let xml = part("word/document.xml");
    // Two lines of head and two paragraphs, two lines and one.
    assert_eq!(xml.matches("<w:p ").count() + xml.matches("<w:p>").count(), 7);
    assert_eq!(xml.matches("<w:pageBreakBefore").count(), 1);
    assert!(xml.contains("王秀英") && xml.contains("<w:br w:type=\"textWrapping\"") && xml.contains("&amp;"));
    let bold = xml.split("<w:r>").filter(|run| run.contains("<w:b ") || run.contains("<w:b/>"));
    let bold: Vec<&str> = bold
        .filter_map(|run| run.split_once("preserve\">")?.1.split_once("</w:t>"))
        .map(|(text, _)| text)
        .collect();
    assert_eq!(bold, ["Okafor &amp; Amsel LLP", "now", "Okafor &amp; Amsel LLP"]);
    assert!(part("docProps/core.xml").contains("2026-11-26T00:00:00Z"));
}
