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

/// A workbook of Excel with these sheets: of each its name and what its rows say, cell by cell.
pub fn workbook_with(sheets: &[(&str, &[&[&str]])]) -> Vec<u8> {
    let relation = |id: usize, what: &str, target: &str| {
        format!(r#"<Relationship Id="r{id}" Type="{RELATIONS}/{what}" Target="{target}"/>"#)
    };
    let related = |of: String| format!("<Relationships>{of}</Relationships>").into_bytes();
    let (mut own, mut named) = (String::new(), String::new());
    let mut parts =
        vec![("_rels/.rels".to_owned(), related(relation(1, "officeDocument", "xl/workbook.xml")))];
    for (id, (name, rows)) in (1..).zip(sheets) {
        own += &relation(id, "worksheet", &format!("worksheets/sheet{id}.xml"));
        named += &format!(r#"<sheet name="{name}" sheetId="{id}" r:id="r{id}"/>"#);
        let cell = |text: &&str| format!(r#"<c t="inlineStr"><is><t>{text}</t></is></c>"#);
        let row = |cells: &&[&str]| format!("<row>{}</row>", cells.iter().map(cell).collect::<String>());
        let rows: String = rows.iter().map(row).collect();
        let sheet = format!("<worksheet><sheetData>{rows}</sheetData></worksheet>");
        parts.push((format!("xl/worksheets/sheet{id}.xml"), sheet.into_bytes()));
    }
    parts.push(("xl/_rels/workbook.xml.rels".to_owned(), related(own)));
    let book = format!("<workbook><sheets>{named}</sheets></workbook>");
    parts.push(("xl/workbook.xml".to_owned(), book.into_bytes()));
    let parts: Vec<(&str, &[u8])> = parts.iter().map(|(name, bytes)| (&**name, &**bytes)).collect();
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
