//! The typeface: letters of a text with their widths. IBM Plex Serif, which the screens use too, is built in.

use crate::error::ReportError;
use krilla::Data;
use krilla::text::{Font, GlyphId, KrillaGlyph};
use rustybuzz::{UnicodeBuffer, shape};
use std::ops::Range;

const REGULAR: &[u8] = include_bytes!("../fonts/IBMPlexSerif-Regular.ttf");
const SEMIBOLD: &[u8] = include_bytes!("../fonts/IBMPlexSerif-SemiBold.ttf");

/// One letter as it is printed, or several that are drawn as one.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Glyph {
    /// Its number in the typeface.
    id: u32,
    /// The bytes of the text that it stands for.
    pub range: Range<usize>,
    /// Its width, and how far it is moved, in units of the typeface.
    advance: i32,
    offset: (i32, i32),
}

/// A typeface in one weight.
pub(crate) struct Face {
    shaping: rustybuzz::Face<'static>,
    /// The same for the PDF.
    pub font: Font,
    units: i32,
}

impl Face {
    /// The regular weight, and the one that stands out.
    pub fn both() -> Result<[Face; 2], ReportError> {
        Ok([Face::read(REGULAR)?, Face::read(SEMIBOLD)?])
    }

    fn read(bytes: &'static [u8]) -> Result<Face, ReportError> {
        let shaping = rustybuzz::Face::from_slice(bytes, 0).ok_or(ReportError::Typeface)?;
        let font = Font::new(Data::from(bytes), 0).ok_or(ReportError::Typeface)?;
        Ok(Face { units: shaping.units_per_em(), shaping, font })
    }

    /// The letters of a text that runs from left to right, as they stand beside one another. A line break has none.
    ///
    /// # Errors
    /// What the typeface has no letter for.
    pub fn glyphs(&self, text: &str) -> Result<Vec<Glyph>, ReportError> {
        let mut buffer = UnicodeBuffer::new();
        buffer.push_str(text);
        buffer.guess_segment_properties();
        buffer.set_direction(rustybuzz::Direction::LeftToRight);
        let shaped = shape(&self.shaping, &[], buffer);
        let starts: Vec<usize> = shaped.glyph_infos().iter().map(|info| info.cluster as usize).collect();
        let mut glyphs = Vec::with_capacity(starts.len());
        for (place, (info, at)) in shaped.glyph_infos().iter().zip(shaped.glyph_positions()).enumerate() {
            let start = starts[place];
            let end = starts[place..].iter().find(|next| **next > start).copied().unwrap_or(text.len());
            let is_break = text[start..end].chars().all(|letter| letter == '\n');
            if info.glyph_id == 0 && !is_break {
                return Err(ReportError::NoLetterFor(text[start..end].to_owned()));
            }
            let advance = if is_break { 0 } else { at.x_advance };
            let offset = (at.x_offset, at.y_offset);
            glyphs.push(Glyph { id: info.glyph_id, range: start..end, advance, offset });
        }
        Ok(glyphs)
    }

    /// Whether every character of a text has a letter of its own.
    pub fn has_each(&self, text: &str) -> bool {
        text.chars().all(|letter| letter == '\n' || self.shaping.glyph_index(letter).is_some())
    }

    /// The width of a letter at a size, both in thousandths of a point.
    pub fn width(&self, glyph: &Glyph, size: i32) -> i32 {
        let width = i64::from(glyph.advance) * i64::from(size) / i64::from(self.units);
        i32::try_from(width).unwrap_or(i32::MAX)
    }

    /// A letter for the PDF, its range counted from `start`.
    pub fn drawn(&self, glyph: &Glyph, start: usize) -> KrillaGlyph {
        let range = glyph.range.start - start..glyph.range.end - start;
        let of_em = |units: i32| per(units, self.units);
        let (x, y) = glyph.offset;
        KrillaGlyph::new(GlyphId::new(glyph.id), of_em(glyph.advance), of_em(x), of_em(y), 0.0, range, None)
    }
}

/// Points of thousandths of a point.
pub(crate) fn points(thousandths: i32) -> f32 {
    per(thousandths, 1000)
}

#[expect(
    clippy::float_arithmetic,
    reason = "the PDF has its places in points; everything else counts in whole numbers"
)]
fn per(part: i32, whole: i32) -> f32 {
    part as f32 / whole as f32
}
