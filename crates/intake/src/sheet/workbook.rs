//! A workbook of Excel: its sheets, and in which parts of the archive they and what they share stand.

use super::archive::{Archive, Part, Place};
use super::number::Epoch;
use super::xml::{Token, Xml};
use crate::error::IntakeError;
use crate::table::{SheetName, Source};
use std::io::Read;

/// What the workbook's own part says.
pub(crate) struct Workbook {
    /// The sheets with rows and columns, in order, and where each stands.
    pub sheets: Vec<(SheetName, Place)>,
    /// Where the shared texts stand.
    pub strings: Option<Place>,
    /// Where the formats stand.
    pub styles: Option<Place>,
    /// From which day it counts.
    pub epoch: Epoch,
}

/// A reference from one part to another.
struct Relation {
    id: String,
    kind: String,
    target: String,
}

/// Sheets that a workbook may have.
const MOST_SHEETS: usize = 10_000;

impl Workbook {
    /// Finds the workbook in an archive and reads what it says of its sheets.
    ///
    /// # Errors
    /// The archive holds no workbook, one in the binary form, or one that is damaged.
    pub fn read<S: Source>(archive: &mut Archive<S>) -> Result<Workbook, IntakeError> {
        let root = relations(archive, "")?;
        let path = of_kind(&root, "/officeDocument").unwrap_or("xl/workbook.xml");
        if path.to_ascii_lowercase().ends_with(".bin") {
            return Err(IntakeError::BinaryWorkbook);
        }
        let place = archive.place(path).ok_or(IntakeError::NotAList)?;
        let relations = relations(archive, path)?;
        let (listed, epoch) = listed(archive.part(&place)?)?;
        let mut sheets = Vec::new();
        for (name, id) in listed {
            let Some(relation) = relations.iter().find(|relation| relation.id == id) else {
                return Err(IntakeError::damaged(&format!("the sheet {:?} is missing", name.name)));
            };
            // Charts and macros have sheets too, without rows.
            if relation.kind.ends_with("/worksheet") {
                let place = archive.place(&relation.target);
                let missing = || IntakeError::damaged(&format!("the sheet {:?} is missing", name.name));
                sheets.push((name.clone(), place.ok_or_else(missing)?));
            }
        }
        let part = |kind| of_kind(&relations, kind).and_then(|path| archive.place(path));
        Ok(Workbook { sheets, strings: part("/sharedStrings"), styles: part("/styles"), epoch })
    }
}

fn of_kind<'r>(relations: &'r [Relation], kind: &str) -> Option<&'r str> {
    relations.iter().find(|relation| relation.kind.ends_with(kind)).map(|relation| relation.target.as_str())
}

/// The sheets that the workbook lists, each with the id of its relation.
fn listed<S: Read>(part: Part<S>) -> Result<(Vec<(SheetName, String)>, Epoch), IntakeError> {
    let mut xml = Xml::new(part)?;
    let (mut sheets, mut epoch) = (Vec::new(), Epoch::Of1900);
    loop {
        match xml.next()? {
            Token::Start(tag) if tag.name == b"workbookPr" && tag.says(b"date1904") => epoch = Epoch::Of1904,
            Token::Start(tag) if tag.name == b"sheet" => {
                let name = tag.text(b"name").unwrap_or_default().into_owned();
                let is_hidden = matches!(tag.raw(b"state"), Some(b"hidden" | b"veryHidden"));
                let id = tag.any_prefix(b"id").unwrap_or_default().into_owned();
                sheets.push((SheetName { name, is_hidden }, id));
            }
            Token::Over => return Ok((sheets, epoch)),
            _ => {}
        }
        if sheets.len() > MOST_SHEETS {
            return Err(IntakeError::WorkbookTooLarge {
                why: format!("it has more than {MOST_SHEETS} sheets"),
            });
        }
    }
}

/// The references of a part, with their targets as names in the archive; those of the archive itself for `""`.
fn relations<S: Source>(archive: &mut Archive<S>, path: &str) -> Result<Vec<Relation>, IntakeError> {
    let (folder, name) = path.rsplit_once('/').unwrap_or(("", path));
    let own = format!("{folder}/_rels/{name}.rels");
    let Some(place) = archive.place(own.trim_start_matches('/')) else { return Ok(Vec::new()) };
    let mut xml = Xml::new(archive.part(&place)?)?;
    let mut relations = Vec::new();
    loop {
        match xml.next()? {
            Token::Start(tag)
                if tag.name == b"Relationship" && tag.raw(b"TargetMode") != Some(b"External") =>
            {
                let text = |name: &[u8]| tag.text(name).unwrap_or_default().into_owned();
                relations.push(Relation {
                    id: text(b"Id"),
                    kind: text(b"Type"),
                    target: resolved(folder, &text(b"Target")),
                });
            }
            Token::Over => return Ok(relations),
            _ => {}
        }
        if relations.len() > MOST_SHEETS {
            return Err(IntakeError::WorkbookTooLarge {
                why: format!("it has more than {MOST_SHEETS} references"),
            });
        }
    }
}

/// The name of a part that a part in `folder` refers to.
fn resolved(folder: &str, target: &str) -> String {
    let (mut steps, target): (Vec<&str>, &str) = match target.strip_prefix('/') {
        Some(target) => (Vec::new(), target),
        None => (folder.split('/').filter(|step| !step.is_empty()).collect(), target),
    };
    for step in target.split('/') {
        match step {
            "" | "." => {}
            ".." => drop(steps.pop()),
            step => steps.push(step),
        }
    }
    steps.join("/")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_part_is_named_from_where_it_is_referred_to() {
        assert_eq!(resolved("xl", "worksheets/sheet1.xml"), "xl/worksheets/sheet1.xml");
        assert_eq!(resolved("xl", "/xl/styles.xml"), "xl/styles.xml");
        assert_eq!(resolved("xl/a", "../b.xml"), "xl/b.xml");
        assert_eq!(resolved("", "../../b.xml"), "b.xml");
    }
}
