//! The text of a PDF, page by page, in the order in which the file draws it.

use super::objects::load;
use super::{DocumentText, TextError};
use lopdf::content::{Content, Operation};
use lopdf::{Dictionary, Document, Encoding, Error, Object, ObjectId};
use std::collections::BTreeMap;

/// The most that one stream of a file is unpacked to, in bytes.
pub(super) const MOST_OF_STREAM: usize = 32 << 20;
/// Pages that are read at most.
const MOST_PAGES: usize = 20_000;
/// Forms that stand within forms.
const DEEPEST: u8 = 8;
/// A gap between letters, in thousandths of their size, from which on it is a blank.
const GAP: f32 = -180.0;

/// Reads the text of every page.
pub(super) fn read(
    bytes: &[u8],
    text: &mut DocumentText,
    goes_on: &dyn Fn() -> bool,
) -> Result<(), TextError> {
    let document = load(bytes, goes_on)?;
    for (number, page) in (1..).zip(document.page_iter().take(MOST_PAGES)) {
        if !goes_on() {
            return Err(TextError::Stopped);
        }
        // A page that cannot be read hides none of the others.
        let found = Page::of(&document, page, goes_on).map(|page| page.text).unwrap_or_default();
        text.add(number, &found);
        if text.is_full() {
            break;
        }
    }
    Ok(())
}

/// What was read of a page.
struct Page<'d> {
    document: &'d Document,
    goes_on: &'d dyn Fn() -> bool,
    text: String,
}

/// The fonts that a part of a page names, as far as it is known how their letters are written.
type Fonts<'d> = BTreeMap<Vec<u8>, Encoding<'d>>;

impl<'d> Page<'d> {
    fn of(document: &'d Document, page: ObjectId, goes_on: &'d dyn Fn() -> bool) -> Result<Page<'d>, Error> {
        let mut read = Page { document, goes_on, text: String::new() };
        let content = document.get_page_content_with_limit(page, MOST_OF_STREAM)?;
        let fonts = read.fonts(document.get_page_fonts(page)?);
        let (own, inherited) = document.get_page_resources(page)?;
        let inherited = inherited.into_iter().filter_map(|id| document.get_dictionary(id).ok());
        let resources: Vec<&Dictionary> = own.into_iter().chain(inherited).collect();
        read.draw(&content, &fonts, &resources, 0);
        Ok(read)
    }

    fn fonts(&self, named: BTreeMap<Vec<u8>, &'d Dictionary>) -> Fonts<'d> {
        let known = |(name, font): (Vec<u8>, &'d Dictionary)| {
            let encoding = font.get_font_encoding_with_limit(self.document, MOST_OF_STREAM).ok()?;
            Some((name, encoding))
        };
        named.into_iter().filter_map(known).collect()
    }

    /// Reads what a page or a form draws.
    fn draw(&mut self, content: &[u8], fonts: &Fonts<'d>, resources: &[&'d Dictionary], depth: u8) {
        let Ok(content) = Content::decode(content) else { return };
        let mut font = None;
        for Operation { operator, operands } in &content.operations {
            if self.text.len() > super::MOST_TEXT || !(self.goes_on)() {
                return;
            }
            match operator.as_str() {
                "Tf" => font = operands.first().and_then(|name| fonts.get(name.as_name().ok()?)),
                "Tj" | "TJ" => self.show(operands, font),
                "'" | "\"" => {
                    self.end_line();
                    self.show(operands, font);
                }
                "Td" | "TD" => match number(operands.get(1)) {
                    Some(down) if down != 0.0 => self.end_line(),
                    _ => self.end_word(),
                },
                "T*" | "Tm" | "ET" => self.end_line(),
                "Do" if depth < DEEPEST => self.form(operands, resources, depth),
                _ => {}
            }
        }
    }

    /// Reads a form that is drawn by its name.
    fn form(&mut self, operands: &[Object], resources: &[&'d Dictionary], depth: u8) {
        let document = self.document;
        let named = || {
            let name = operands.first()?.as_name().ok()?;
            let forms = |of: &&'d Dictionary| of.get_deref(b"XObject", document).ok()?.as_dict().ok();
            let form =
                resources.iter().filter_map(forms).find_map(|forms| forms.get_deref(name, document).ok());
            let form = form?.as_stream().ok()?;
            (form.dict.get(b"Subtype").ok()?.as_name().ok()? == b"Form").then_some(form)
        };
        let Some(form) = named() else { return };
        let own = form.dict.get_deref(b"Resources", document).and_then(Object::as_dict);
        let own: Vec<&Dictionary> = own.into_iter().collect();
        let all = |font: &&'d Dictionary| font.get_deref(b"Font", document).ok()?.as_dict().ok();
        let of_fonts = own.iter().filter_map(all).flat_map(Dictionary::iter);
        let fonts = of_fonts.filter_map(|(name, font)| {
            Some((name.clone(), document.dereference(font).ok()?.1.as_dict().ok()?))
        });
        let fonts = self.fonts(fonts.collect());
        if let Ok(content) = form.get_plain_content_with_limit(MOST_OF_STREAM) {
            self.draw(&content, &fonts, &own, depth + 1);
        }
    }

    /// Adds letters, in the way the font writes them; a wide gap between them is a blank.
    fn show(&mut self, operands: &[Object], font: Option<&Encoding<'_>>) {
        let Some(font) = font else { return };
        for operand in operands {
            match operand {
                Object::String(letters, _) => {
                    if let Ok(letters) = font.bytes_to_string(letters) {
                        self.text.push_str(&letters);
                    }
                }
                Object::Array(parts) => {
                    for part in parts {
                        match part {
                            Object::String(..) => self.show(std::slice::from_ref(part), Some(font)),
                            gap if number(Some(gap)).is_some_and(|gap| gap < GAP) => self.end_word(),
                            _ => {}
                        }
                    }
                }
                _ => {}
            }
        }
    }

    fn end_word(&mut self) {
        if !self.text.ends_with([' ', '\n']) {
            self.text.push(' ');
        }
    }

    fn end_line(&mut self) {
        if !self.text.ends_with('\n') {
            self.text.push('\n');
        }
    }
}

fn number(object: Option<&Object>) -> Option<f32> {
    object?.as_float().ok()
}
