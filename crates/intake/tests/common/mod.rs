//! Workbooks made for tests.
#![allow(
    dead_code,
    clippy::unwrap_used,
    reason = "each test uses its part and may stop at the first surprise"
)]

use std::io::{Cursor, Write};
use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, ZipWriter};

const RELATIONS: &str = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

/// An archive of parts.
pub fn archive(parts: &[(&str, &[u8])], method: CompressionMethod) -> Vec<u8> {
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, bytes) in parts {
        zip.start_file(*name, SimpleFileOptions::default().compression_method(method)).unwrap();
        zip.write_all(bytes).unwrap();
    }
    zip.finish().unwrap().into_inner()
}

/// A workbook of Excel with one sheet, of which `data` is what stands within `sheetData`.
pub fn workbook(data: &[u8]) -> Vec<u8> {
    let sheet = [b"<worksheet><sheetData>", data, b"</sheetData></worksheet>"].concat();
    workbook_of(&sheet, b"<sst><si><t>last</t></si><si><t>zip</t></si></sst>")
}

/// A workbook of Excel of these two parts.
pub fn workbook_of(sheet: &[u8], strings: &[u8]) -> Vec<u8> {
    let root = format!(
        r#"<Relationships><Relationship Id="r1" Type="{RELATIONS}/officeDocument" Target="xl/workbook.xml"/></Relationships>"#
    );
    let own = format!(
        r#"<Relationships><Relationship Id="r1" Type="{RELATIONS}/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="r2" Type="{RELATIONS}/sharedStrings" Target="sharedStrings.xml"/></Relationships>"#
    );
    let book = br#"<workbook><sheets><sheet name="List" sheetId="1" r:id="r1"/></sheets></workbook>"#;
    let parts: [(&str, &[u8]); 5] = [
        ("_rels/.rels", root.as_bytes()),
        ("xl/workbook.xml", book),
        ("xl/_rels/workbook.xml.rels", own.as_bytes()),
        ("xl/sharedStrings.xml", strings),
        ("xl/worksheets/sheet1.xml", sheet),
    ];
    archive(&parts, CompressionMethod::Deflated)
}

/// A workbook of LibreOffice with one sheet, of which `rows` are the rows.
pub fn ods(rows: &[u8]) -> Vec<u8> {
    let (before, after) = (
        b"<office:document-content><office:body><office:spreadsheet><table:table table:name=\"List\">",
        b"</table:table></office:spreadsheet></office:body></office:document-content>",
    );
    archive(&[("content.xml", &[&before[..], rows, &after[..]].concat())], CompressionMethod::Deflated)
}
