//! Where the cells of a CSV record begin and end (RFC 4180).

use memchr::{memchr, memchr3};

/// Where one cell stands, without the quotation marks around it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Cell {
    /// Its first byte.
    pub start: usize,
    /// The byte after its last.
    pub end: usize,
    /// How it is written.
    pub written: Written,
}

/// What parts the cells of a text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Marks {
    /// Stands between cells.
    pub delimiter: u8,
    /// Stands around cells that hold a delimiter, if anything does.
    pub quote: Option<u8>,
}

/// How a cell is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Written {
    /// Its bytes are what it says.
    Plain,
    /// Quotation marks within it are doubled.
    Doubled,
    /// Text follows its closing quotation mark, so nobody can tell what it says.
    Stray,
    /// It is a cell of a spreadsheet that shows an error, and its bytes say which.
    Fault,
}

/// What was found at the start of some bytes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Split {
    /// A whole record.
    Whole {
        /// Bytes of the record with its line break.
        used: usize,
        /// Whether a line break ends it, rather than the end of the file.
        ended: bool,
    },
    /// The record goes on past these bytes.
    More,
    /// The file ends within quotation marks.
    OpenQuote,
}

/// Finds the cells of the record at the start of `bytes`. With `all`, the file ends with
/// them. A line ends with LF, CR LF or CR; within quotation marks it does not end.
pub(crate) fn split(bytes: &[u8], marks: Marks, all: bool, cells: &mut Vec<Cell>) -> Split {
    cells.clear();
    let mut at = 0;
    loop {
        let cell = match bytes.get(at) {
            Some(mark) if marks.quote == Some(*mark) => quoted(bytes, at, *mark, marks.delimiter, all),
            _ => {
                let end = cell_end(bytes, at, marks.delimiter);
                Ok((Cell { start: at, end, written: Written::Plain }, end))
            }
        };
        let (cell, stop) = match cell {
            Ok(found) => found,
            Err(unfinished) => return unfinished,
        };
        cells.push(cell);
        match (bytes.get(stop), bytes.get(stop + 1)) {
            (None, _) if all => return Split::Whole { used: stop, ended: false },
            (None, _) => return Split::More,
            (Some(b'\r'), None) if !all => return Split::More,
            (Some(b'\r'), Some(b'\n')) => return Split::Whole { used: stop + 2, ended: true },
            (Some(b'\r' | b'\n'), _) => return Split::Whole { used: stop + 1, ended: true },
            (Some(_), _) => at = stop + 1,
        }
    }
}

/// The cell whose opening quotation mark is at `at`, and where it stops.
fn quoted(bytes: &[u8], at: usize, quote: u8, delimiter: u8, all: bool) -> Result<(Cell, usize), Split> {
    let start = at + 1;
    let mut from = start;
    let mut written = Written::Plain;
    let end = loop {
        let Some(mark) = memchr(quote, &bytes[from..]).map(|i| from + i) else {
            return Err(if all { Split::OpenQuote } else { Split::More });
        };
        match bytes.get(mark + 1) {
            Some(next) if *next == quote => (written, from) = (Written::Doubled, mark + 2),
            None if !all => return Err(Split::More),
            _ => break mark,
        }
    };
    let stop = cell_end(bytes, end + 1, delimiter);
    if bytes[end + 1..stop].iter().all(u8::is_ascii_whitespace) {
        Ok((Cell { start, end, written }, stop))
    } else {
        Ok((Cell { start: at, end: stop, written: Written::Stray }, stop))
    }
}

fn cell_end(bytes: &[u8], from: usize, delimiter: u8) -> usize {
    memchr3(delimiter, b'\n', b'\r', &bytes[from..]).map_or(bytes.len(), |i| from + i)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    const COMMAS: Marks = Marks { delimiter: b',', quote: Some(b'"') };

    /// The cells as the `csv` crate reads them, blank lines left out.
    fn by_csv_crate(bytes: &[u8]) -> Vec<Vec<Vec<u8>>> {
        let reader = csv::ReaderBuilder::new().has_headers(false).flexible(true).from_reader(bytes);
        reader
            .into_byte_records()
            .map(|record| record.unwrap().iter().map(<[u8]>::to_vec).collect())
            .collect()
    }

    /// The cells as `split` finds them, or nothing where it says that they cannot be told.
    fn by_split(mut bytes: &[u8]) -> Option<Vec<Vec<Vec<u8>>>> {
        let (mut records, mut cells) = (Vec::new(), Vec::new());
        while !bytes.is_empty() {
            let Split::Whole { used, .. } = split(bytes, COMMAS, true, &mut cells) else { return None };
            let said = cells.iter().map(|cell| said(bytes, *cell)).collect::<Option<Vec<_>>>()?;
            if bytes[0] != b'\n' && bytes[0] != b'\r' {
                records.push(said);
            }
            bytes = &bytes[used..];
        }
        Some(records)
    }

    fn said(bytes: &[u8], cell: Cell) -> Option<Vec<u8>> {
        let text = String::from_utf8(bytes[cell.start..cell.end].to_vec()).unwrap();
        match cell.written {
            Written::Plain => Some(text.into_bytes()),
            Written::Doubled => Some(text.replace("\"\"", "\"").into_bytes()),
            Written::Stray | Written::Fault => None,
        }
    }

    #[test]
    fn a_record_that_goes_on_is_told_from_one_that_is_cut_off() {
        let mut cells = Vec::new();
        for unfinished in ["a,b", "a,\"b", "a,\"b\"", "a,b\r", ""] {
            assert_eq!(
                split(unfinished.as_bytes(), COMMAS, false, &mut cells),
                Split::More,
                "{unfinished:?}"
            );
        }
        assert_eq!(split(b"a,\"b", COMMAS, true, &mut cells), Split::OpenQuote);
        assert_eq!(split(b"a,b", COMMAS, true, &mut cells), Split::Whole { used: 3, ended: false });
        assert_eq!(split(b"a,b\r\nc", COMMAS, false, &mut cells), Split::Whole { used: 5, ended: true });
    }

    #[test]
    fn text_after_a_closing_quotation_mark_is_noticed_and_spaces_are_not() {
        let mut cells = Vec::new();
        split(b"\"a\"b,\"c\" ,d\n", COMMAS, true, &mut cells);
        assert_eq!(cells[0].written, Written::Stray);
        assert_eq!(cells[1], Cell { start: 6, end: 7, written: Written::Plain });
    }

    proptest! {
        #[test]
        fn cells_are_those_that_the_csv_crate_finds(text in "[ab,\"\n\r]{0,24}") {
            if let Some(found) = by_split(text.as_bytes()) {
                prop_assert_eq!(found, by_csv_crate(text.as_bytes()));
            }
        }

        #[test]
        fn quoted_cells_are_those_that_the_csv_crate_writes(
            rows in prop::collection::vec(prop::collection::vec("[ab,\"\n\r;é]{0,6}", 3), 0..6)
        ) {
            let mut writer = csv::Writer::from_writer(Vec::new());
            for row in &rows {
                writer.write_record(row).unwrap();
            }
            let written = writer.into_inner().unwrap();
            let rows: Vec<Vec<Vec<u8>>> =
                rows.into_iter().map(|row| row.into_iter().map(String::into_bytes).collect()).collect();
            prop_assert_eq!(by_split(&written), Some(rows));
        }
    }
}
