//! Sheets of address labels, in the order of ZIP codes.

use super::addressee::{LeftOut, addressee};
use super::left_out::counts;
use super::post::Planned;
use crate::chosen::chosen;
use crate::export::{place, purpose, put};
use crate::leaving::Leaving;
use crate::people::{HELD_AT_ONCE, people_in_order};
use crate::wire::{LabelWrite, LabelsWritten};
use crate::{App, Failure, grouped};
use domain::redaction::Redaction;
use report::{LABELS_ON_A_SHEET, PdfWriter, ReportError, Setter, label_sheet};
use std::path::Path;

/// Writes address labels, three across and ten down on sheets of US Letter (Avery 5160), whoever gets no letter left out
/// and counted; the history keeps that it was done.
///
/// # Errors
/// When nobody is chosen or nobody of them can be written to; when the name does not end in `.pdf`, the file is there and is
/// not to be replaced, or it cannot be written.
pub fn label_write(app: &mut App, req: LabelWrite) -> Result<LabelsWritten, Failure> {
    place(app, Path::new(&req.path), "pdf")?;
    let people = chosen(app, &req.chosen)?;
    let purpose = purpose(req.purpose.as_deref())?;
    let leaving = Leaving::of(app, req.chosen.of.case, Redaction::Off)?;
    let setter = Setter::new().map_err(Failure::unexpected)?;
    let read = app.store()?.read();
    let (mut labels, mut left_out) = (Vec::new(), Vec::new());
    for numbers in people.chunks(HELD_AT_ONCE) {
        for person in people_in_order(read, numbers)? {
            let to = addressee(&leaving, &person, purpose)
                .and_then(|to| printable(&setter, &to.lines).map(|()| to));
            match to {
                Ok(to) => labels.push((Planned::of(&person, &to), to.lines)),
                Err(why) => left_out.push((person.id, why)),
            }
        }
    }
    if labels.is_empty() {
        return Err(Failure::invalid(
            "people",
            "Nobody who is chosen can be written to; nothing was written",
        ));
    }
    labels.sort_unstable();
    let addresses: Vec<Vec<String>> = labels.into_iter().map(|(_, lines)| lines).collect();
    let mut pdf = PdfWriter::new(&setter, "Address labels", app.today()).map_err(Failure::unexpected)?;
    for (number, sheet) in addresses.chunks(LABELS_ON_A_SHEET).enumerate() {
        let page = label_sheet(&setter, sheet).map_err(|(_, error)| Failure::unexpected(error))?;
        pdf.letter(&format!("Sheet {}", number + 1), &[page]).map_err(Failure::unexpected)?;
    }
    let (count, sheets) = (addresses.len() as u64, pdf.pages() as u64);
    let bytes = pdf.finish().map_err(Failure::unexpected)?;
    let file_name = put(Path::new(&req.path), req.replace, &bytes, count)?.file_name;
    let summary = format!("Wrote {} address labels to {file_name}", grouped(count));
    app.operate("label_write", Some(req.chosen.of.case), |_| {
        Ok((LabelsWritten { file_name, labels: count, sheets, left_out: counts(&left_out) }, summary))
    })
}

/// Whether an address can be printed on a label.
fn printable(setter: &Setter, lines: &[String]) -> Result<(), LeftOut> {
    match label_sheet(setter, &[lines.to_vec()]) {
        Ok(_) => Ok(()),
        Err((_, ReportError::NoLetterFor(letter))) => Err(LeftOut { why: "typeface", what: Some(letter) }),
        Err(_) => Err(LeftOut::because("too_long")),
    }
}
