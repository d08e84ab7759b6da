//! Pages as a PDF: archival (PDF/A-2a) and accessible (PDF/UA-1), with the paragraphs of each letter as such, and each
//! letter in the outline.

use crate::error::ReportError;
use crate::face::{Face, points};
use crate::page::{Line, PAGE_HEIGHT, PAGE_WIDTH, Page, Role, Setter};
use chrono::{Datelike, NaiveDate};
use krilla::configure::{Accessibility, Archival, ConfigurationBuilder};
use krilla::destination::XyzDestination;
use krilla::geom::Point;
use krilla::metadata::{DateTime, Metadata};
use krilla::outline::{Outline, OutlineNode};
use krilla::page::PageSettings;
use krilla::surface::Surface;
use krilla::tagging::{Artifact, ArtifactType, ContentTag, SpanTag, Tag, TagGroup, TagTree};
use krilla::{Document, SerializeSettings};

/// Puts letters into one PDF, one after another.
pub struct PdfWriter<'s> {
    faces: &'s [Face; 2],
    document: Document,
    tags: TagTree,
    outline: Outline,
    pages: usize,
}

impl PdfWriter<'_> {
    /// A PDF of this title, made on a day.
    ///
    /// # Errors
    /// When the standards cannot be met together.
    pub fn new<'s>(setter: &'s Setter, title: &str, day: NaiveDate) -> Result<PdfWriter<'s>, ReportError> {
        let configuration = ConfigurationBuilder::new()
            .with_archival_validator(Archival::A2_A)
            .with_accessibility_validator(Accessibility::UA1)
            .finish()
            .map_err(|error| ReportError::Pdf(format!("{error:?}")))?;
        let mut document =
            Document::new_with(SerializeSettings { configuration, ..SerializeSettings::default() });
        document.set_metadata(
            Metadata::new()
                .title(title.to_owned())
                .language("en-US".to_owned())
                .creator("Numerosity".to_owned())
                .creation_date(date(day)),
        );
        let tags = TagTree::new().with_lang(Some("en-US".to_owned()));
        Ok(PdfWriter { faces: &setter.faces, document, tags, outline: Outline::new(), pages: 0 })
    }

    /// Adds the pages of a letter; the outline calls it by its addressee.
    ///
    /// # Errors
    /// When a page cannot be begun.
    pub fn letter(&mut self, addressee: &str, pages: &[Page]) -> Result<(), ReportError> {
        let mut whole = TagGroup::new(Tag::Part);
        let mut open: Option<(Role, TagGroup)> = None;
        let top = XyzDestination::new(self.pages, Point::from_xy(0.0, 0.0));
        self.outline.push_child(OutlineNode::new(addressee.to_owned(), top));
        for page in pages {
            let settings = PageSettings::from_wh(points(PAGE_WIDTH), points(PAGE_HEIGHT));
            let settings = settings.ok_or_else(|| ReportError::Pdf("the page has no size".to_owned()))?;
            let mut sheet = self.document.start_page_with(settings);
            let mut surface = sheet.surface();
            for block in &page.blocks {
                let tag = match block.role {
                    Role::PageNumber => ContentTag::Artifact(Artifact::with_kind(ArtifactType::PageNumber)),
                    Role::Head | Role::Paragraph(_) => ContentTag::Span(SpanTag::empty()),
                };
                let id = surface.start_tagged(tag);
                block.lines.iter().for_each(|line| draw(&mut surface, self.faces, line));
                surface.end_tagged();
                match &mut open {
                    _ if block.role == Role::PageNumber => {}
                    Some((role, group)) if *role == block.role => group.push(id),
                    _ => {
                        let mut group = TagGroup::new(Tag::P);
                        group.push(id);
                        if let Some((_, before)) = open.replace((block.role, group)) {
                            whole.push(before);
                        }
                    }
                }
            }
            surface.finish();
            sheet.finish();
            self.pages += 1;
        }
        if let Some((_, last)) = open {
            whole.push(last);
        }
        self.tags.push(whole);
        Ok(())
    }

    /// How many pages there are so far.
    pub fn pages(&self) -> usize {
        self.pages
    }

    /// The bytes of the file.
    ///
    /// # Errors
    /// When a standard is not met, which is said.
    pub fn finish(mut self) -> Result<Vec<u8>, ReportError> {
        self.document.set_outline(self.outline);
        self.document.set_tag_tree(self.tags);
        self.document.finish().map_err(|error| ReportError::Pdf(format!("{error:?}")))
    }
}

fn draw(surface: &mut Surface<'_>, faces: &[Face; 2], line: &Line) {
    for span in &line.spans {
        let face = &faces[usize::from(span.is_bold)];
        let glyphs: Vec<_> = span.glyphs.iter().map(|glyph| face.drawn(glyph, span.start)).collect();
        let at = Point::from_xy(points(span.x), points(line.y));
        surface.draw_glyphs(at, &glyphs, face.font.clone(), &span.text, points(span.size), false);
    }
}

fn date(day: NaiveDate) -> DateTime {
    let part = |part: u32| u8::try_from(part).unwrap_or(1);
    let year = u16::try_from(day.year()).unwrap_or(0);
    DateTime::new(year).month(part(day.month())).day(part(day.day())).hour(0).minute(0).second(0)
}
