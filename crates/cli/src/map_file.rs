//! What the columns of a list hold, as a file that people write and correct.

use app::Failure;
use app::wire::{ColumnSaid, ListLook, ListMap};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use std::fs::OpenOptions;
use std::io::Write;
use std::path::Path;

/// The word for a column that fills no field, and is kept as it came.
const LEAVE_OUT: &str = "leave_out";
const HEAD: &str = "# What each column of the list holds: a field (external_id, first, middle, last, full_name, suffix, email, phone,
# street, city, state, zip, dob, status), the key of a fact of the case, or leave_out. A reading says how cells are read:
# month_first, day_first, last_first, first_last, decimal_comma, two_letters.

";

/// The file as it is written.
#[derive(Debug, Default, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct MapFile {
    /// Kinds of problems whose cells are left blank, as in `bad_date`.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    left_blank: Vec<String>,
    /// Columns by their headers.
    #[serde(default)]
    columns: BTreeMap<String, Entry>,
}

/// What is said of one column.
#[derive(Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct Entry {
    field: String,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    reading: Option<String>,
}

/// Reads such a file.
///
/// # Errors
/// When it cannot be read, or is not understood: the line is named.
pub fn read(path: &Path) -> Result<ListMap, Failure> {
    let refused = |why: &dyn std::fmt::Display| Failure::invalid("map", format!("{}: {why}", path.display()));
    let text = std::fs::read_to_string(path).map_err(|error| refused(&error))?;
    let file: MapFile = toml::from_str(&text).map_err(|error| refused(&error))?;
    let columns = file.columns.into_iter().map(|(column, entry)| ColumnSaid {
        column,
        field: Some(entry.field).filter(|field| field != LEAVE_OUT),
        reading: entry.reading,
    });
    Ok(ListMap { columns: columns.collect(), cells: Vec::new(), left_blank: file.left_blank })
}

/// Writes what a look at a list shows into a new file.
///
/// # Errors
/// When there is such a file already, or it cannot be written.
pub fn write(path: &Path, look: &ListLook, left_blank: Vec<String>) -> Result<(), Failure> {
    let columns = look.columns.iter().map(|of| {
        let field = of.column.field.clone().unwrap_or_else(|| LEAVE_OUT.to_owned());
        (of.column.header.clone(), Entry { field, reading: of.column.reading.clone() })
    });
    let file = MapFile { left_blank, columns: columns.collect() };
    let text = HEAD.to_owned() + &toml::to_string(&file).map_err(Failure::unexpected)?;
    let opened = OpenOptions::new().write(true).create_new(true).open(path);
    opened.and_then(|mut out| out.write_all(text.as_bytes())).map_err(|error| {
        Failure::invalid("write_map", format!("{} cannot be written: {error}", path.display()))
    })
}
