//! Setting letters on pages. Measures are thousandths of a point; a point is the 72nd part of an inch.

use crate::error::ReportError;
use crate::face::{Face, Glyph};
use crate::letter::{Letter, Run};
use crate::lines::lines;

/// A sheet of US Letter is 8 ½ inches wide.
pub const PAGE_WIDTH: i32 = 612_000;
/// And 11 inches high.
pub const PAGE_HEIGHT: i32 = 792_000;

const MARGIN: i32 = 72_000;
const COLUMN: i32 = PAGE_WIDTH - 2 * MARGIN;
/// Where the last line of a page stands at the lowest.
const BOTTOM: i32 = PAGE_HEIGHT - MARGIN;
const FOOT: i32 = PAGE_HEIGHT - 40_000;

const TEXT: Type = Type { size: 11_000, leading: 15_000 };
const FIRM: Type = Type { size: 15_000, leading: 20_000 };
const SMALL: Type = Type { size: 9_000, leading: 12_500 };
const BETWEEN: i32 = 8_000;
const BELOW_HEAD: i32 = 22_000;

/// A size of type, and how far apart its lines stand.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Type {
    pub size: i32,
    pub leading: i32,
}

/// Words in one weight with their place on a line.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Span {
    /// The words.
    pub text: String,
    /// Whether they stand out.
    pub is_bold: bool,
    /// Size of the type.
    pub size: i32,
    /// Where they begin, from the left edge of the page.
    pub x: i32,
    /// How wide they are.
    pub width: i32,
    /// Where in their run they begin, as the ranges of the letters count.
    pub(crate) start: usize,
    pub(crate) glyphs: Vec<Glyph>,
}

/// A line of a page.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Line {
    /// Where its letters stand, from the upper edge of the page.
    pub y: i32,
    /// Its words, from the left.
    pub spans: Vec<Span>,
}

/// What lines are to the letter, for those who hear it read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Role {
    /// The head of the firm's letters.
    Head,
    /// The paragraph of this number; it may go on on the next page.
    Paragraph(usize),
    /// The number of the page, which is no part of the letter.
    PageNumber,
}

/// Lines that belong together.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Block {
    /// What they are.
    pub role: Role,
    /// The lines, from above.
    pub lines: Vec<Line>,
}

/// A page as it is printed.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Page {
    /// What stands on it, from above.
    pub blocks: Vec<Block>,
}

/// Sets letters on pages, in the typeface that came with the program.
pub struct Setter {
    pub(crate) faces: [Face; 2],
}

impl Setter {
    /// Makes the typeface ready.
    ///
    /// # Errors
    /// When it cannot be read.
    pub fn new() -> Result<Setter, ReportError> {
        Ok(Setter { faces: Face::both()? })
    }

    /// Whether the typeface has every letter of a text, such as a name.
    ///
    /// # Errors
    /// What it has no letter for.
    pub fn can_set(&self, text: &str) -> Result<(), ReportError> {
        // Joining letters takes its time, and is only needed where one is made of several.
        let mut joined = self.faces.iter().filter(|face| !face.has_each(text));
        joined.try_for_each(|face| face.glyphs(text).map(drop))
    }

    /// A letter on its pages: US Letter, margins of an inch, the head of the firm on the first, numbers on the others.
    ///
    /// # Errors
    /// When the typeface has no letter for something.
    pub fn pages(&self, letter: &Letter) -> Result<Vec<Page>, ReportError> {
        let mut column = Column { pages: vec![Page::default()], y: MARGIN };
        self.set_head(letter, &mut column)?;
        for (number, paragraph) in letter.paragraphs.iter().enumerate() {
            let set = lines(&self.faces, paragraph, TEXT.size, COLUMN)?;
            column.put(Role::Paragraph(number), set, TEXT);
            column.y += BETWEEN;
        }
        let mut pages = column.pages;
        let all = pages.len();
        for (place, page) in pages.iter_mut().enumerate().skip(1) {
            let text = format!("Page {} of {all}", place + 1);
            let mut set = lines(&self.faces, &[plain(text)], SMALL.size, COLUMN)?;
            set.iter_mut().for_each(|line| line.move_to(MARGIN, FOOT));
            page.blocks.push(Block { role: Role::PageNumber, lines: set });
        }
        Ok(pages)
    }

    fn set_head(&self, letter: &Letter, column: &mut Column) -> Result<(), ReportError> {
        let firm = Run { text: letter.head.firm.clone(), is_bold: true };
        if !firm.text.is_empty() {
            column.put(Role::Head, lines(&self.faces, &[firm], FIRM.size, COLUMN)?, FIRM);
        }
        for line in &letter.head.lines {
            column.put(Role::Head, lines(&self.faces, &[plain(line.clone())], SMALL.size, COLUMN)?, SMALL);
        }
        if column.y > MARGIN {
            column.y += BELOW_HEAD;
        }
        Ok(())
    }
}

pub(crate) fn plain(text: String) -> Run {
    Run { text, is_bold: false }
}

impl Line {
    /// Puts the line where it stands.
    pub(crate) fn move_to(&mut self, x: i32, y: i32) {
        self.y = y;
        self.spans.iter_mut().for_each(|span| span.x += x);
    }
}

/// Pages that are being filled, and how far down the last one is.
struct Column {
    pages: Vec<Page>,
    y: i32,
}

impl Column {
    /// Puts lines below those before them. A paragraph leaves no line alone at the foot of a page or at the head of the next.
    fn put(&mut self, role: Role, lines: Vec<Line>, of: Type) {
        let all = lines.len();
        let room = |y: i32| usize::try_from((BOTTOM - y) / of.leading).unwrap_or(0);
        let mut here = room(self.y).min(all);
        if here < all {
            // One line alone at the head of a page takes another with it; one alone at the foot goes on too.
            here = if all - here == 1 { here - here.min(1) } else { here };
            here = if here == 1 { 0 } else { here };
        }
        for (place, mut line) in lines.into_iter().enumerate() {
            if place == here || room(self.y) == 0 {
                self.pages.push(Page::default());
                self.y = MARGIN;
            }
            self.y += of.leading;
            line.move_to(MARGIN, self.y);
            self.take(role, line);
        }
    }

    fn take(&mut self, role: Role, line: Line) {
        let Some(page) = self.pages.last_mut() else { return };
        match page.blocks.last_mut() {
            Some(block) if block.role == role => block.lines.push(line),
            _ => page.blocks.push(Block { role, lines: vec![line] }),
        }
    }
}
