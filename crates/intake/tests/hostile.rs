//! Files made to do harm: each is refused with a clear word, in little time and memory.

#![allow(clippy::unwrap_used)]

mod common;

use common::{archive, ods, workbook, workbook_of};
use intake::{Asked, ClassList, IntakeError, ProblemKind, Table, Wanted, read_list};
use std::io::Cursor;
use std::ops::ControlFlow::Continue;
use std::time::{Duration, Instant};
use zip::CompressionMethod::{Deflated, Stored};

const HEADER: &[u8] = b"<row r=\"1\"><c r=\"A1\" t=\"s\"><v>0</v></c><c r=\"B1\" t=\"s\"><v>1</v></c></row>";

fn read(bytes: &[u8]) -> Result<ClassList, IntakeError> {
    let asked = Instant::now();
    let list = Table::open(Cursor::new(bytes), &Asked::default())
        .and_then(|table| read_list(table, &Wanted { facts: Vec::new() }, &mut |_| Continue(())));
    assert!(asked.elapsed() < Duration::from_secs(20));
    list
}

#[track_caller]
fn too_large(bytes: &[u8], why: &str) {
    let refused = read(bytes).unwrap_err();
    assert!(matches!(refused, IntakeError::WorkbookTooLarge { .. }), "{refused}");
    assert!(refused.to_string().contains(why), "{refused}");
}

#[track_caller]
fn damaged(bytes: &[u8], why: &str) {
    let refused = read(bytes).unwrap_err();
    assert!(matches!(refused, IntakeError::Damaged { .. }), "{refused}");
    assert!(refused.to_string().contains(why), "{refused}");
}

/// A sheet below the header.
fn sheet(rows: &[u8]) -> Vec<u8> {
    workbook(&[HEADER, rows].concat())
}

fn cell(text: &str) -> Vec<u8> {
    sheet(format!("<row r=\"2\"><c r=\"A2\" t=\"inlineStr\"><is><t>{text}</t></is></c></row>").as_bytes())
}

#[test]
fn a_small_workbook_is_read() {
    let list = read(&cell("Reed")).unwrap();
    assert_eq!(list.rows[0].name.family.as_deref(), Some("Reed"));
    let list = read(&ods(
        b"<table:table-row><table:table-cell office:value-type=\"string\"><text:p>last</text:p></table:table-cell></table:table-row>\
          <table:table-row><table:table-cell office:value-type=\"string\"><text:p>Reed</text:p></table:table-cell></table:table-row>",
    ));
    assert_eq!(list.unwrap().rows[0].name.family.as_deref(), Some("Reed"));
}

#[test]
fn a_part_that_unpacks_to_hundreds_of_times_its_size_is_refused() {
    let blanks = vec![b' '; 40 << 20];
    too_large(&sheet(&blanks), "more than 200 times its size");
    too_large(
        &workbook_of(&[b"<worksheet><sheetData>", HEADER, b"</sheetData></worksheet>"].concat(), &blanks),
        "200 times",
    );
    too_large(&ods(&blanks), "200 times");
    let rows: Vec<u8> = (2..600_000).flat_map(|row| format!("<row r=\"{row}\"/>").into_bytes()).collect();
    assert!(read(&sheet(&rows)).is_ok(), "a million blank rows are no bomb");
}

#[test]
fn a_bomb_within_the_shared_texts_or_a_table_of_libreoffice_is_refused() {
    // Few bytes, and a text of the length of a book in each of a million cells.
    let book = "x".repeat(1 << 16);
    let texts = format!("<sst><si><t>last</t></si><si><t>{book}</t></si></sst>");
    let rows: Vec<u8> = (2..200)
        .flat_map(|row| {
            format!("<row r=\"{row}\">{}</row>", "<c t=\"s\"><v>1</v></c>".repeat(17)).into_bytes()
        })
        .collect();
    let sheet = [
        &b"<worksheet><sheetData><row r=\"1\"><c t=\"s\"><v>0</v></c></row>"[..],
        &rows,
        b"</sheetData></worksheet>",
    ]
    .concat();
    let refused = read(&workbook_of(&sheet, texts.as_bytes())).unwrap_err();
    assert!(matches!(refused, IntakeError::RowTooLong { row: 2, .. }), "{refused}");
    let cell = format!(
        "<table:table-cell office:value-type=\"string\" table:number-columns-repeated=\"400\"><text:p>{book}</text:p></table:table-cell>"
    );
    let row = format!("<table:table-row table:number-rows-repeated=\"1000000\">{cell}</table:table-row>");
    let refused = read(&ods(row.as_bytes())).unwrap_err();
    assert!(matches!(refused, IntakeError::RowTooLong { .. }), "{refused}");
}

#[test]
fn a_cell_in_the_millionth_column_is_refused() {
    let far = sheet(b"<row r=\"2\"><c r=\"AAAAA2\"><v>1</v></c></row>");
    assert!(matches!(read(&far), Err(IntakeError::TooManyColumns { found: 475_255, .. })));
    let many = sheet(&[&b"<row r=\"2\">"[..], &b"<c><v>1</v></c>".repeat(1_000_000), b"</row>"].concat());
    assert!(matches!(read(&many), Err(IntakeError::TooManyColumns { found: 16_385, .. })));
    let wide =
        workbook(&[&b"<row r=\"1\">"[..], &b"<c t=\"s\"><v>0</v></c>".repeat(501), b"</row>"].concat());
    assert!(matches!(read(&wide), Err(IntakeError::TooManyColumns { found: 501, .. })));
    let text = "last,".to_owned() + &"x,".repeat(500_000) + "x\n";
    assert!(matches!(read(text.as_bytes()), Err(IntakeError::TooManyColumns { found: 500_002, .. })));
    let repeated = ods(
        b"<table:table-row><table:table-cell office:value-type=\"string\" table:number-columns-repeated=\"4000000000\">\
          <text:p>last</text:p></table:table-cell></table:table-row>",
    );
    assert!(matches!(read(&repeated), Err(IntakeError::TooManyColumns { .. })));
}

#[test]
fn rows_without_end_are_refused() {
    let row = |count: u64| {
        let cell = "<table:table-cell office:value-type=\"string\"><text:p>last</text:p></table:table-cell>";
        format!("<table:table-row table:number-rows-repeated=\"{count}\">{cell}</table:table-row>")
    };
    too_large(&ods(row(4_000_000_000).as_bytes()), "more than 1048576 rows");
    assert_eq!(read(&ods(row(1_048_576).as_bytes())).unwrap().checked.row_count, 1_048_575);
    damaged(&sheet(b"<row r=\"1048577\"/>"), "row 1048577");
    damaged(&sheet(b"<row r=\"7\"/><row r=\"7\"/>"), "row 7 stands after row 7");
    damaged(&sheet(b"<row r=\"2\"><c r=\"B2\"><v>1</v></c><c r=\"A2\"><v>1</v></c></row>"), "a cell twice");
}

#[test]
fn a_cell_or_tag_of_megabytes_is_refused() {
    let noise: String = (0u32..1_200_000)
        .map(|at| char::from(b'a' + (at.wrapping_mul(2_654_435_761) >> 27) as u8 % 26))
        .collect();
    assert!(matches!(read(&cell(&noise)), Err(IntakeError::RowTooLong { row: 2, .. })));
    too_large(&sheet(format!("<row r=\"2\" x=\"{noise}\"/>").as_bytes()), "a tag");
    too_large(&sheet(format!("<!-- {noise} -->").as_bytes()), "a tag");
    let spaces = ods(b"<table:table-row><table:table-cell><text:p><text:s text:c=\"4000000000\"/><text:s text:c=\"9\"/></text:p></table:table-cell></table:table-row>");
    assert!(matches!(read(&spaces), Err(IntakeError::Empty | IntakeError::RowTooLong { .. })));
}

#[test]
fn elements_within_elements_without_end_are_passed() {
    let deep = [&b"<a>".repeat(300_000)[..], &b"</a>".repeat(300_000)].concat();
    let inside = [&b"<row r=\"2\"><c r=\"A2\" t=\"str\">"[..], &deep, b"<v>Reed</v></c></row>"].concat();
    assert_eq!(read(&sheet(&inside)).unwrap().rows.len(), 1);
}

#[test]
fn entities_that_a_file_declares_are_refused_and_unknown_ones_spoil_their_cell() {
    let laughs = b"<!DOCTYPE lolz [<!ENTITY lol \"lol\"><!ENTITY lol2 \"&lol;&lol;&lol;\">]><worksheet><sheetData/></worksheet>";
    damaged(&workbook_of(laughs, b"<sst/>"), "declares entities");
    let list = read(&cell("&lol;")).unwrap();
    assert_eq!(list.checked.problems[0].kind, ProblemKind::NotUtf8);
}

#[test]
fn a_nul_spoils_its_cell_however_it_is_written() {
    for nul in ["\0", "&#0;", "&#x0;", "_x0000_"] {
        let list = read(&cell(&format!("Re{nul}ed"))).unwrap();
        let problems: Vec<_> =
            list.checked.problems.iter().map(|p| (p.row, p.column.as_str(), p.kind)).collect();
        assert_eq!(problems, [(2, "last", ProblemKind::NotUtf8)], "{nul:?}");
    }
}

#[test]
fn a_formula_in_a_cell_of_text_stays_text() {
    let list = read(&cell("=cmd|' /C calc'!A0")).unwrap();
    assert_eq!(list.rows[0].name.family.as_deref(), Some("=cmd|' /C calc'!A0"));
}

#[test]
fn bytes_behind_and_before_an_archive_change_nothing_and_an_archive_of_noise_is_damaged() {
    let whole = cell("Reed");
    assert_eq!(read(&[whole.clone(), b"behind".to_vec()].concat()).unwrap().rows.len(), 1);
    let mut noise = b"PK\x03\x04".to_vec();
    noise.extend((0u32..200_000).map(|at| (at.wrapping_mul(2_654_435_761) >> 24) as u8));
    damaged(&noise, "");
    let central = whole.windows(4).position(|bytes| bytes == b"PK\x01\x02").unwrap();
    let mut elsewhere = whole;
    // The place of the first part, far behind the end of the file.
    elsewhere[central + 42..central + 46].copy_from_slice(&[0xFF, 0xFF, 0xFF, 0x7F]);
    damaged(&elsewhere, "");
}

#[test]
fn every_cut_through_a_workbook_is_noticed() {
    let whole = sheet(b"<row r=\"2\"><c r=\"A2\" t=\"s\"><v>0</v></c></row>");
    assert!(read(&whole).is_ok());
    for cut in (0..whole.len()).step_by(7) {
        assert!(read(&whole[..cut]).is_err(), "{cut} of {}", whole.len());
    }
}

#[test]
fn a_sheet_that_ends_in_the_middle_or_has_another_checksum_is_damaged() {
    damaged(
        &workbook_of(&[b"<worksheet><sheetData>", HEADER].concat(), b"<sst><si/><si/></sst>"),
        "ends in the middle",
    );
    damaged(&sheet(b"<row r=\"2\"><c r=\"A2\" t=\"s\"><v>99</v></c></row>"), "a text that is not there");
    damaged(&sheet(b"</sheetData></worksheet></worksheet>"), "closes twice");
    let mut stored =
        archive(&[("content.xml", b"<a><table:table table:name=\"List\"></table:table></a>")], Stored);
    let at = stored.windows(4).position(|bytes| bytes == b"List").unwrap();
    stored[at] = b'M';
    damaged(&stored, "checksum");
}

#[test]
fn an_archive_that_is_no_workbook_is_refused_as_what_it_is() {
    let relation = |target: &str| {
        format!(
            "<Relationships><Relationship Id=\"r1\" Type=\"x/officeDocument\" Target=\"{target}\"/></Relationships>"
        )
    };
    let text = archive(
        &[("_rels/.rels", relation("word/document.xml").as_bytes()), ("word/document.xml", b"<document/>")],
        Deflated,
    );
    assert!(matches!(read(&text), Err(IntakeError::NotAList)));
    assert!(matches!(read(&archive(&[("list.csv", b"last\nReed\n")], Deflated)), Err(IntakeError::NotAList)));
    assert!(matches!(read(&archive(&[], Deflated)), Err(IntakeError::NotAList)));
    let binary = archive(&[("_rels/.rels", relation("xl/workbook.bin").as_bytes())], Deflated);
    assert!(matches!(read(&binary), Err(IntakeError::BinaryWorkbook)));
    let wide: Vec<u8> = "<sst/>".encode_utf16().flat_map(u16::to_le_bytes).collect();
    damaged(
        &workbook_of(
            &[b"<worksheet><sheetData>", HEADER, b"</sheetData></worksheet>"].concat(),
            &[&b"\xFF\xFE"[..], &wide].concat(),
        ),
        "not in UTF-8",
    );
}

#[test]
fn a_locked_part_is_said_to_be_locked() {
    let mut bytes = cell("Reed");
    // Bit 0 of the flags: at byte 6 of what stands before each part, at byte 8 of its entry in the directory.
    for (mark, flags) in [(b"PK\x03\x04", 6), (b"PK\x01\x02", 8)] {
        for at in 0..bytes.len() - 4 {
            if bytes[at..].starts_with(mark) {
                bytes[at + flags] |= 1;
            }
        }
    }
    assert!(matches!(read(&bytes), Err(IntakeError::Locked)));
}

#[test]
fn an_archive_made_for_millions_of_parts_is_refused_before_its_directory_is_read() {
    let mut bytes = cell("Reed");
    let end = bytes.windows(4).rposition(|bytes| bytes == b"PK\x05\x06").unwrap();
    bytes.splice(end..end, *b"PK\x06\x07\0\0\0\0\0\0\0\0\0\0\0\0\x01\0\0\0");
    too_large(&bytes, "65,535 parts");
}
