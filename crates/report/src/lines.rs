//! Breaking a paragraph into lines.

use crate::error::ReportError;
use crate::face::{Face, Glyph};
use crate::letter::Run;
use crate::page::{Line, Span};

/// A letter of a paragraph with the run that it belongs to.
struct Set {
    run: usize,
    glyph: Glyph,
    width: i32,
    is_space: bool,
    is_break: bool,
}

/// The lines of a paragraph in a column, from the left, with nothing yet said of how far down each stands. A line ends at a
/// space, or inside a word that is wider than the column.
///
/// # Errors
/// When the typeface has no letter for something.
pub(crate) fn lines(
    faces: &[Face; 2],
    runs: &[Run],
    size: i32,
    column: i32,
) -> Result<Vec<Line>, ReportError> {
    let all = set(faces, runs, size)?;
    let (mut found, mut start, mut width, mut space) = (Vec::new(), 0, 0, None);
    let mut at = 0;
    while at < all.len() {
        let of = &all[at];
        if of.is_break {
            found.push(line(&all[start..at], runs, size));
            (start, width, space) = (at + 1, 0, None);
        } else {
            width += of.width;
            if of.is_space {
                space = Some(at);
            } else if width > column && at > start {
                let (end, next) = space.map_or((at, at), |space| (space, space + 1));
                found.push(line(&all[start..end], runs, size));
                (start, space) = (next, None);
                width = all[start..=at].iter().map(|of| of.width).sum();
            }
        }
        at += 1;
    }
    found.push(line(&all[start..], runs, size));
    Ok(found)
}

fn set(faces: &[Face; 2], runs: &[Run], size: i32) -> Result<Vec<Set>, ReportError> {
    let mut all = Vec::new();
    for (run, of) in runs.iter().enumerate() {
        let face = &faces[usize::from(of.is_bold)];
        all.extend(face.glyphs(&of.text)?.into_iter().map(|glyph| Set {
            run,
            width: face.width(&glyph, size),
            is_space: &of.text[glyph.range.clone()] == " ",
            is_break: of.text[glyph.range.clone()].contains('\n'),
            glyph,
        }));
    }
    Ok(all)
}

/// A line of letters, those of one run together.
fn line(letters: &[Set], runs: &[Run], size: i32) -> Line {
    let kept = letters.iter().rposition(|of| !of.is_space).map_or(0, |last| last + 1);
    let mut spans: Vec<Span> = Vec::new();
    let mut x = 0;
    for of in letters[..kept].chunk_by(|one, other| one.run == other.run) {
        let start = of[0].glyph.range.start;
        let end = of.last().map_or(start, |last| last.glyph.range.end);
        let run = &runs[of[0].run];
        let width = of.iter().map(|of| of.width).sum();
        spans.push(Span {
            text: run.text[start..end].to_owned(),
            is_bold: run.is_bold,
            size,
            x,
            width,
            start,
            glyphs: of.iter().map(|of| of.glyph.clone()).collect(),
        });
        x += width;
    }
    Line { y: 0, spans }
}
