//! Sheets of address labels, three across and ten down on US Letter, each an inch by 2 5/8 (Avery 5160 and its like).

use crate::error::ReportError;
use crate::lines::lines;
use crate::page::{Block, Line, Page, Role, Setter, Type, plain};

const ACROSS: usize = 3;
const DOWN: usize = 10;
/// Labels on one sheet.
pub const LABELS_ON_A_SHEET: usize = ACROSS * DOWN;

/// The first label from the left edge of the sheet, and how far apart labels begin.
const LEFT: i32 = 13_500;
const STEP: i32 = 198_000;
/// The first row from the upper edge.
const TOP: i32 = 36_000;
const WIDTH: i32 = 189_000;
const HEIGHT: i32 = 72_000;
/// What printers that feed a little askew need.
const PAD: i32 = 9_000;

/// Sizes that are tried, the first first.
const SIZES: [Type; 4] = [
    Type { size: 10_000, leading: 12_000 },
    Type { size: 9_000, leading: 11_000 },
    Type { size: 8_000, leading: 9_500 },
    Type { size: 7_000, leading: 8_500 },
];

/// A sheet of labels, in rows from the upper left. Addresses beyond [`LABELS_ON_A_SHEET`] are not on it.
///
/// An address is set as large as lets every line of it stand unbroken; where none does, lines are broken.
///
/// # Errors
/// When the typeface has no letter for something, or an address fits on no label; with its place among those given.
pub fn label_sheet(setter: &Setter, addresses: &[Vec<String>]) -> Result<Page, (usize, ReportError)> {
    let mut page = Page::default();
    for (place, address) in addresses.iter().take(LABELS_ON_A_SHEET).enumerate() {
        let lines = label(setter, address, place).map_err(|error| (place, error))?;
        page.blocks.push(Block { role: Role::Paragraph(place), lines });
    }
    Ok(page)
}

fn label(setter: &Setter, address: &[String], place: usize) -> Result<Vec<Line>, ReportError> {
    let mut fitting = None;
    for of in SIZES {
        let set = broken(setter, address, of)?;
        let fits = i32::try_from(set.len()).is_ok_and(|count| count * of.leading <= HEIGHT - PAD);
        let is_unbroken = set.len() == address.len();
        if fits {
            fitting = fitting.or(Some((set.clone(), of)));
        }
        if fits && is_unbroken {
            fitting = Some((set, of));
            break;
        }
    }
    let (mut set, of) = fitting.ok_or(ReportError::TooLongForALabel)?;
    let count = i32::try_from(set.len()).unwrap_or(i32::MAX);
    let (column, row) = (place % ACROSS, place / ACROSS);
    let steps = |step: i32, count: usize| step.saturating_mul(i32::try_from(count).unwrap_or(0));
    let left = LEFT + steps(STEP, column) + PAD;
    // In the middle of the label; letters stand on their line, a quarter of the leading above its foot.
    let mut y = TOP + steps(HEIGHT, row) + (HEIGHT - count * of.leading) / 2 - of.leading / 4;
    for line in &mut set {
        y += of.leading;
        line.move_to(left, y);
    }
    Ok(set)
}

fn broken(setter: &Setter, address: &[String], of: Type) -> Result<Vec<Line>, ReportError> {
    let mut all = Vec::new();
    for line in address {
        all.extend(lines(&setter.faces, &[plain(line.clone())], of.size, WIDTH - 2 * PAD)?);
    }
    Ok(all)
}
