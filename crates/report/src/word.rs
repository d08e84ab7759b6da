//! Letters as a Word file. Word sets the pages, with a typeface that every computer has.

use crate::error::ReportError;
use crate::letter::{Letter, Run};
use chrono::NaiveDate;
use docx_rs::{BreakType, Docx, LineSpacing, PageMargin, Paragraph, Run as WordRun, RunFonts};
use std::io::Cursor;

const TYPEFACE: &str = "Times New Roman";
/// Sizes in half points.
const TEXT: usize = 23;
const FIRM: usize = 30;
const SMALL: usize = 18;
/// US Letter and an inch in twentieths of a point.
const SHEET: (u32, u32) = (12_240, 15_840);
const MARGIN: i32 = 1_440;
/// Space below a paragraph and below the head, in twentieths of a point.
const BELOW: u32 = 160;
const BELOW_HEAD: u32 = 440;

/// Puts letters into one Word file, each on a page of its own.
pub struct WordWriter {
    document: Docx,
    letters: usize,
}

impl WordWriter {
    /// A file made on a day.
    pub fn new(day: NaiveDate) -> WordWriter {
        let fonts = RunFonts::new().ascii(TYPEFACE).hi_ansi(TYPEFACE).east_asia(TYPEFACE).cs(TYPEFACE);
        let margin =
            PageMargin { top: MARGIN, bottom: MARGIN, left: MARGIN, right: MARGIN, ..PageMargin::default() };
        let at = format!("{day}T00:00:00Z");
        let document = Docx::new()
            .page_size(SHEET.0, SHEET.1)
            .page_margin(margin)
            .default_fonts(fonts)
            .default_size(TEXT)
            .created_at(&at)
            .updated_at(&at);
        WordWriter { document, letters: 0 }
    }

    /// Adds a letter.
    pub fn letter(mut self, letter: &Letter) -> WordWriter {
        let mut paragraphs = Vec::new();
        if !letter.head.firm.is_empty() {
            let firm = WordRun::new().add_text(&letter.head.firm).bold().size(FIRM);
            paragraphs.push((Paragraph::new().add_run(firm), 0));
        }
        for line in &letter.head.lines {
            paragraphs.push((Paragraph::new().add_run(WordRun::new().add_text(line).size(SMALL)), 0));
        }
        if let Some((_, below)) = paragraphs.last_mut() {
            *below = BELOW_HEAD;
        }
        paragraphs.extend(letter.paragraphs.iter().map(|runs| (paragraph(runs), BELOW)));
        for (place, (paragraph, below)) in paragraphs.into_iter().enumerate() {
            let paragraph = paragraph.line_spacing(LineSpacing::new().after(below));
            let is_new_page = place == 0 && self.letters > 0;
            let paragraph = if is_new_page { paragraph.page_break_before(true) } else { paragraph };
            self.document = self.document.add_paragraph(paragraph);
        }
        self.letters += 1;
        self
    }

    /// The bytes of the file.
    ///
    /// # Errors
    /// When it cannot be put together.
    pub fn finish(self) -> Result<Vec<u8>, ReportError> {
        let mut bytes = Cursor::new(Vec::new());
        self.document.build().pack(&mut bytes).map_err(|error| ReportError::Word(error.to_string()))?;
        Ok(bytes.into_inner())
    }
}

fn paragraph(runs: &[Run]) -> Paragraph {
    let mut paragraph = Paragraph::new();
    for run in runs {
        let mut word = WordRun::new();
        for (place, line) in run.text.split('\n').enumerate() {
            if place > 0 {
                word = word.add_break(BreakType::TextWrapping);
            }
            if !line.is_empty() {
                word = word.add_text(line);
            }
        }
        paragraph = paragraph.add_run(if run.is_bold { word.bold() } else { word });
    }
    paragraph
}
