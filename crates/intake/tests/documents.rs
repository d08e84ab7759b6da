//! The text of documents of every kind, and of files made to do harm.
#![allow(clippy::unwrap_used, reason = "a test may stop at the first surprise")]

use intake::{DocumentText, TextError, document_text};
use lopdf::content::{Content, Operation};
use lopdf::{
    Dictionary, Document, EncryptionState, EncryptionVersion, Object, Permissions, Stream, dictionary,
};
use std::io::{Cursor, Write};
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::{Duration, Instant};
use zip::write::SimpleFileOptions;

fn text(bytes: &[u8], name: &str) -> Result<DocumentText, TextError> {
    document_text(bytes, name, &|| true)
}

#[track_caller]
fn page(bytes: &[u8], name: &str) -> String {
    let mut pages = text(bytes, name).unwrap().pages;
    assert_eq!(pages.len(), 1, "{pages:?}");
    pages.remove(0).1
}

/// An archive with these parts.
fn archive(parts: &[(&str, &[u8])]) -> Vec<u8> {
    let mut writer = zip::ZipWriter::new(Cursor::new(Vec::new()));
    for (name, bytes) in parts {
        writer.start_file(*name, SimpleFileOptions::default()).unwrap();
        writer.write_all(bytes).unwrap();
    }
    writer.finish().unwrap().into_inner()
}

fn show(line: &str) -> Operation {
    Operation::new("Tj", vec![Object::string_literal(line)])
}

/// A PDF with a page for each list of operations.
fn pdf(pages: Vec<Vec<Operation>>) -> Document {
    let mut document = Document::with_version("1.5");
    let tree = document.new_object_id();
    let font = document.add_object(dictionary! {
        "Type" => "Font", "Subtype" => "Type1", "BaseFont" => "Helvetica", "Encoding" => "WinAnsiEncoding",
    });
    let resources = document.add_object(dictionary! { "Font" => dictionary! { "F1" => font } });
    let kids: Vec<Object> = pages
        .into_iter()
        .map(|operations| {
            let content = Content { operations }.encode().unwrap();
            let content = document.add_object(Stream::new(Dictionary::new(), content));
            let page = dictionary! {
                "Type" => "Page", "Parent" => tree, "Contents" => content, "Resources" => resources,
                "MediaBox" => vec![0.into(), 0.into(), 612.into(), 792.into()],
            };
            document.add_object(page).into()
        })
        .collect();
    let count = i64::try_from(kids.len()).unwrap();
    document.objects.insert(tree, dictionary! { "Type" => "Pages", "Kids" => kids, "Count" => count }.into());
    let catalog = document.add_object(dictionary! { "Type" => "Catalog", "Pages" => tree });
    document.trailer.set("Root", catalog);
    document
}

fn saved(document: &mut Document) -> Vec<u8> {
    let mut bytes = Vec::new();
    document.save_to(&mut bytes).unwrap();
    bytes
}

fn font() -> Operation {
    Operation::new("Tf", vec!["F1".into(), 12.into()])
}

#[test]
fn a_pdf_is_read_page_by_page_and_line_by_line() {
    let next = || Operation::new("Td", vec![0.into(), (-14).into()]);
    let one = vec![font(), show("We have received"), next(), show("your refund form.")];
    let gap =
        Object::Array(vec![Object::string_literal("Second"), (-400).into(), Object::string_literal("page")]);
    let two = vec![font(), Operation::new("TJ", vec![gap])];
    let mut document = pdf(vec![one, Vec::new(), two]);
    document.compress();
    let found = text(&saved(&mut document), "letter.pdf").unwrap().pages;
    let expected = [(1, "We have received\nyour refund form.".to_owned()), (3, "Second page".to_owned())];
    assert_eq!(found, expected);
}

#[test]
fn a_pdf_without_text_is_blank() {
    let bytes =
        saved(&mut pdf(vec![vec![Operation::new("re", vec![0.into(), 0.into(), 9.into(), 9.into()])]]));
    assert_eq!(text(&bytes, "scan.pdf").unwrap().pages, []);
}

#[test]
fn a_document_of_word_is_read_with_its_notes_and_without_what_is_not_text() {
    let main = br#"<w:document xmlns:w="w"><w:body><w:p><w:r><w:t>Engagement</w:t></w:r><w:r><w:tab/></w:r><w:r><w:t xml:space="preserve">of Ms. Mu&#241;oz</w:t></w:r></w:p><w:p><w:r><w:instrText>HYPERLINK x</w:instrText></w:r><w:r><w:t>One third &amp; costs.</w:t></w:r></w:p></w:body></w:document>"#;
    let notes = br#"<w:footnotes xmlns:w="w"><w:footnote><w:p><w:r><w:t>See Rule 1.5.</w:t></w:r></w:p></w:footnote></w:footnotes>"#;
    let bytes = archive(&[("word/document.xml", main), ("word/footnotes.xml", notes)]);
    assert_eq!(page(&bytes, "letter.docx"), "Engagement of Ms. Muñoz\nOne third & costs.\nSee Rule 1.5.");
}

#[test]
fn a_document_of_writer_is_read() {
    let main = br#"<office:document-content xmlns:office="o" xmlns:text="t"><office:body><text:h>Notice</text:h><text:p>Class <text:span>members</text:span> only</text:p></office:body></office:document-content>"#;
    let bytes = archive(&[("mimetype", b"application/vnd.oasis.opendocument.text"), ("content.xml", main)]);
    assert_eq!(page(&bytes, "notice.odt"), "Notice\nClass members only");
}

#[test]
fn every_sheet_of_a_workbook_is_a_page() {
    let sheet = |cell: &str| {
        format!(
            r#"<worksheet xmlns="s"><sheetData><row r="1"><c r="A1" t="inlineStr"><is><t>{cell}</t></is></c><c r="B1"><v>29.99</v></c></row></sheetData></worksheet>"#
        )
    };
    let book = br#"<workbook xmlns="s" xmlns:r="r"><sheets><sheet name="Jan" sheetId="1" r:id="a"/><sheet name="Feb" sheetId="2" r:id="b"/></sheets></workbook>"#;
    let ties = br#"<Relationships xmlns="p"><Relationship Id="a" Type="x/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="b" Type="x/worksheet" Target="worksheets/sheet2.xml"/></Relationships>"#;
    let bytes = archive(&[
        ("xl/workbook.xml", book),
        ("xl/_rels/workbook.xml.rels", ties),
        ("xl/worksheets/sheet1.xml", sheet("paid").as_bytes()),
        ("xl/worksheets/sheet2.xml", sheet("refunded").as_bytes()),
    ]);
    let found = text(&bytes, "account.xlsx").unwrap().pages;
    assert_eq!(found, [(1, "Jan\npaid 29.99".to_owned()), (2, "Feb\nrefunded 29.99".to_owned())]);
}

#[test]
fn an_e_mail_gives_who_wrote_what_and_what_is_attached() {
    let mail = "From: Ana Roe <ana@mail.example>\r\nTo: intake@firm.example\r\nSubject: =?UTF-8?Q?Mi_reclamaci=C3=B3n?=\r\n\
        Date: Tue, 3 Nov 2026 09:30:00 -0800\r\nMIME-Version: 1.0\r\nContent-Type: multipart/mixed; boundary=b\r\n\r\n\
        --b\r\nContent-Type: text/html; charset=utf-8\r\n\r\n<p>Please find my <b>statement</b>.</p>\r\n\
        --b\r\nContent-Type: application/pdf; name=\"march.pdf\"\r\nContent-Disposition: attachment; filename=\"march.pdf\"\r\n\
        Content-Transfer-Encoding: base64\r\n\r\nJVBERi0=\r\n--b--\r\n";
    let found = page(mail.as_bytes(), "claim.EML");
    for part in [
        "From: Ana Roe ana@mail.example",
        "Subject: Mi reclamación",
        "Please find my statement",
        "Attached: march.pdf",
    ] {
        assert!(found.contains(part), "{part} is not in {found}");
    }
}

#[test]
fn plain_text_is_read_in_any_encoding_and_pictures_are_not() {
    assert_eq!(page("Señora Muñoz".as_bytes(), "a.txt"), "Señora Muñoz");
    assert_eq!(page(b"Se\xF1ora Mu\xF1oz from San Jos\xE9", "a.txt"), "Señora Muñoz from San José");
    assert_eq!(page(b"<html><body><p>Class&nbsp;notice</p></body></html>", "a.html"), "Class notice");
    assert!(matches!(text(b"\xFF\xD8\xFF\xE0\0\0\0\x10JFIF\0", "a.jpg"), Err(TextError::OtherKind)));
}

/// What a file is refused or read in, within ten seconds and without harm.
#[track_caller]
fn bounded(bytes: &[u8], name: &str) -> Result<DocumentText, TextError> {
    let start = Instant::now();
    let found = text(bytes, name);
    assert!(start.elapsed() < Duration::from_secs(10), "{name} took {:?}", start.elapsed());
    if let Ok(found) = &found {
        assert!(found.pages.iter().map(|(_, page)| page.len()).sum::<usize>() <= 9 << 20);
    }
    found
}

#[test]
fn a_part_that_unpacks_to_gigabytes_is_left_where_it_is_too_much() {
    // Four hundred megabytes of one letter in half a megabyte.
    let letters = vec![b'a'; 1 << 20];
    let mut writer = zip::ZipWriter::new(Cursor::new(Vec::new()));
    writer.start_file("word/document.xml", SimpleFileOptions::default()).unwrap();
    writer.write_all(b"<w:document><w:t>").unwrap();
    (0..400).for_each(|_| writer.write_all(&letters).unwrap());
    writer.write_all(b"</w:t></w:document>").unwrap();
    let bytes = writer.finish().unwrap().into_inner();
    assert!(bytes.len() < 1 << 20);
    drop(bounded(&bytes, "bomb.docx"));
}

#[test]
fn elements_within_elements_without_end_are_read_in_bounds() {
    let deep = format!("<w:document>{}<w:t>x</w:t>", "<w:p>".repeat(1_000_000));
    drop(bounded(&archive(&[("word/document.xml", deep.as_bytes())]), "deep.docx"));
    let many = "[".repeat(1_000_000);
    drop(bounded(
        format!("%PDF-1.7\n1 0 obj\n{many}\nendobj\ntrailer\n<</Root 1 0 R>>\n").as_bytes(),
        "deep.pdf",
    ));
}

#[test]
fn a_pdf_whose_streams_unpack_to_more_than_any_document_is_refused() {
    let zeros = vec![b' '; 1 << 20];
    let mut packed = flate2::write::ZlibEncoder::new(Vec::new(), flate2::Compression::best());
    (0..300).for_each(|_| packed.write_all(&zeros).unwrap());
    let packed = packed.finish().unwrap();
    let head = format!(
        "%PDF-1.7\n1 0 obj\n<</Type/ObjStm/N 1/First 4/Filter/FlateDecode/Length {}>>\nstream\n",
        packed.len()
    );
    let rest = b"\nendstream\nendobj\n2 0 obj\n<</Type/Catalog/Pages 3 0 R>>\nendobj\n\
        3 0 obj\n<</Type/Pages/Kids[]/Count 0>>\nendobj\ntrailer\n<</Root 2 0 R>>\n";
    let bytes = [head.as_bytes(), &packed, rest].concat();
    assert!(matches!(bounded(&bytes, "bomb.pdf"), Err(TextError::Damaged(why)) if why.contains("unpacks")));
}

/// A stream of objects that holds one text of so many million letters, written in hexadecimal digits over its packing.
fn packed_text(number: usize, millions: usize) -> Vec<u8> {
    let mut packed = flate2::write::ZlibEncoder::new(Vec::new(), flate2::Compression::fast());
    let object = 1_000 + number;
    let first = format!("{object} 0 ");
    packed.write_all(format!("{first}(").as_bytes()).unwrap();
    let letters = vec![b'a'; 1_000_000];
    (0..millions).for_each(|_| packed.write_all(&letters).unwrap());
    packed.write_all(b")").unwrap();
    let mut digits: Vec<u8> =
        packed.finish().unwrap().iter().flat_map(|byte| format!("{byte:02x}").into_bytes()).collect();
    digits.push(b'>');
    let head = format!(
        "{} 0 obj\n<</Type/ObjStm/N 1/First {}/Filter[/ASCIIHexDecode/FlateDecode]/Length {}>>\nstream\n",
        10 + number,
        first.len(),
        digits.len()
    );
    [head.as_bytes(), &digits, b"\nendstream\nendobj\n"].concat()
}

#[test]
fn streams_of_objects_are_unpacked_within_one_size_for_all_whatever_they_are_packed_with() {
    let of = |streams: usize| {
        let mut bytes = b"%PDF-1.7\n1 0 obj\n<</Type/Catalog/Pages 2 0 R>>\nendobj\n\
            2 0 obj\n<</Type/Pages/Kids[]/Count 0>>\nendobj\n"
            .to_vec();
        (0..streams).for_each(|number| bytes.extend(packed_text(number, 20)));
        bytes.extend(b"trailer\n<</Root 1 0 R>>\n");
        bytes
    };
    // Each stream alone is one that is unpacked.
    bounded(&of(1), "one.pdf").unwrap();
    // Four hundred megabytes in a megabyte and a half.
    let bytes = of(20);
    assert!(bytes.len() < 8 << 20, "{}", bytes.len());
    let refused = bounded(&bytes, "bomb.pdf");
    assert!(
        matches!(&refused, Err(TextError::Damaged(why)) if why.contains("unpacks to more than any document")),
        "{refused:?}"
    );
}

#[test]
fn a_long_pdf_whose_objects_are_packed_is_read_to_its_last_page() {
    let pages = (1..=4_000).map(|page| vec![font(), show(&format!("page {page}"))]).collect();
    let mut document = pdf(pages);
    let options = lopdf::SaveOptions::builder().use_object_streams(true).use_xref_streams(true).build();
    let mut bytes = Vec::new();
    document.save_with_options(&mut bytes, options).unwrap();
    assert!(memchr::memmem::find(&bytes, b"ObjStm").is_some());
    let found = bounded(&bytes, "long.pdf").unwrap().pages;
    assert_eq!((found.len(), &found[3_999]), (4_000, &(4_000, "page 4000".to_owned())));
}

/// Encrypts a PDF. Nobody is asked for a blank password.
fn encrypt(document: &mut Document, user_password: &str) {
    let id = Object::string_literal("0123456789abcdef");
    document.trailer.set("ID", vec![id.clone(), id]);
    let permissions = Permissions::all();
    let version = EncryptionVersion::V2 {
        document,
        owner_password: "owner",
        user_password,
        key_length: 128,
        permissions,
    };
    let state = EncryptionState::try_from(version).unwrap();
    document.encrypt(&state).unwrap();
}

#[test]
fn an_encrypted_pdf_that_asks_for_no_password_is_read_and_one_that_does_is_said_to_be_locked() {
    let of = |password| {
        let mut document = pdf(vec![vec![font(), show("Class notice")]]);
        encrypt(&mut document, password);
        let bytes = saved(&mut document);
        assert!(memchr::memmem::find(&bytes, b"Class notice").is_none(), "it is not in the open");
        bytes
    };
    assert_eq!(page(&of(""), "open.pdf"), "Class notice");
    assert!(matches!(text(&of("secret"), "locked.pdf"), Err(TextError::Locked)));
}

/// An encrypted PDF with one page and so many streams of objects, each of which unpacks to twenty million letters. A second
/// table, as a program appends one to a file that it changes, says what they hold.
fn encrypted_streams_of_objects(streams: u32) -> Vec<u8> {
    const FIRST_HELD: u32 = 1_000;
    // A stream of objects is left out where a PDF is saved: it gets its name afterwards.
    const HELD_BACK: &str = "ObjStx";
    let mut document = pdf(vec![vec![font(), show("Class notice")]]);
    let first = format!("{FIRST_HELD} 0 ");
    let mut packed = flate2::write::ZlibEncoder::new(Vec::new(), flate2::Compression::fast());
    packed.write_all(format!("{first}({})", "a".repeat(20_000_000)).as_bytes()).unwrap();
    let packed = packed.finish().unwrap();
    let containers: Vec<u32> = (0..streams)
        .map(|_| {
            let head = dictionary! {
                "Type" => HELD_BACK, "N" => 1, "First" => i64::try_from(first.len()).unwrap(), "Filter" => "FlateDecode",
            };
            document.add_object(Stream::new(head, packed.clone())).0
        })
        .collect();
    encrypt(&mut document, "");
    let mut bytes = saved(&mut document);
    let at: Vec<usize> = memchr::memmem::find_iter(&bytes, HELD_BACK).collect();
    at.iter().for_each(|at| bytes[at + HELD_BACK.len() - 1] = b'm');
    bytes.push(b'\n');
    let table = bytes.len();
    let entries: Vec<u8> = containers
        .iter()
        .flat_map(|container| [&[2], &container.to_be_bytes()[..], &[0, 0]].concat())
        .collect();
    let reference = |key: &[u8]| document.trailer.get(key).unwrap().as_reference().unwrap().0;
    let last = bytes
        .rsplit(|byte| *byte == b'\n')
        .map(<[u8]>::to_vec)
        .find(|line| !line.is_empty() && line.iter().all(u8::is_ascii_digit));
    let head = format!(
        "{} 0 obj\n<</Type/XRef/W[1 4 2]/Index[{FIRST_HELD} {streams}]/Size {}/Root {} 0 R/Encrypt {} 0 R\
         /ID[(0123456789abcdef)(0123456789abcdef)]/Prev {}/Length {}>>\nstream\n",
        FIRST_HELD + streams,
        FIRST_HELD + streams + 1,
        reference(b"Root"),
        reference(b"Encrypt"),
        String::from_utf8(last.unwrap()).unwrap(),
        entries.len()
    );
    let foot = format!("\nendstream\nendobj\nstartxref\n{table}\n%%EOF\n");
    bytes.extend([head.as_bytes(), &entries, foot.as_bytes()].concat());
    bytes
}

#[test]
fn streams_of_objects_of_an_encrypted_pdf_are_unpacked_within_one_size_for_all() {
    let one = bounded(&encrypted_streams_of_objects(1), "one.pdf").unwrap();
    assert_eq!(one.pages, [(1, "Class notice".to_owned())]);
    // Four hundred megabytes in less than four.
    let bytes = encrypted_streams_of_objects(20);
    assert!(bytes.len() < 4 << 20, "{}", bytes.len());
    let refused = bounded(&bytes, "bomb.pdf");
    assert!(
        matches!(&refused, Err(TextError::Damaged(why)) if why.contains("unpacks to more than any document")),
        "{refused:?}"
    );
}

#[test]
fn a_form_that_draws_itself_ends() {
    let mut document = pdf(vec![vec![font(), show("Once"), Operation::new("Do", vec!["X".into()])]]);
    let form = document.new_object_id();
    let content = Content { operations: vec![Operation::new("Do", vec!["X".into()])] }.encode().unwrap();
    let forms = dictionary! { "XObject" => dictionary! { "X" => form } };
    let stream = Stream::new(dictionary! { "Subtype" => "Form", "Resources" => forms.clone() }, content);
    document.objects.insert(form, stream.into());
    let page = document.page_iter().next().unwrap();
    document.get_object_mut(page).unwrap().as_dict_mut().unwrap().set("Resources", {
        let font = dictionary! { "Type" => "Font", "Subtype" => "Type1", "Encoding" => "WinAnsiEncoding" };
        dictionary! { "XObject" => dictionary! { "X" => form }, "Font" => dictionary! { "F1" => font } }
    });
    assert_eq!(bounded(&saved(&mut document), "loop.pdf").unwrap().pages[0].1, "Once");
}

#[test]
fn pages_that_lead_round_in_a_circle_end() {
    let bytes = b"%PDF-1.4\n1 0 obj\n<</Type/Catalog/Pages 2 0 R>>\nendobj\n2 0 obj\n<</Type/Pages/Kids[2 0 R 2 0 R]/Count 2>>\nendobj\n\
        trailer\n<</Root 1 0 R>>\nstartxref\n0\n%%EOF";
    drop(bounded(bytes, "circle.pdf"));
}

#[test]
fn whatever_is_cut_off_or_changed_is_refused_or_read_and_never_breaks() {
    let word = archive(&[("word/document.xml", b"<w:document><w:p><w:t>Words</w:t></w:p></w:document>")]);
    let mut document = pdf(vec![vec![font(), show("Words")]]);
    document.compress();
    let pdf = saved(&mut document);
    for (bytes, name) in [(word, "a.docx"), (pdf, "a.pdf")] {
        for end in (0..bytes.len()).step_by(7) {
            drop(text(&bytes[..end], name));
        }
        for place in (0..bytes.len()).step_by(3) {
            let mut changed = bytes.clone();
            changed[place] ^= 0x55;
            drop(text(&changed, name));
        }
    }
}

#[test]
fn whoever_asks_can_stop_it() {
    let pages = (0..500).map(|_| vec![font(), show("a page")]).collect();
    let bytes = saved(&mut pdf(pages));
    let asked = AtomicUsize::new(0);
    let stopped = document_text(&bytes, "long.pdf", &|| asked.fetch_add(1, Ordering::Relaxed) < 20);
    assert!(matches!(stopped, Err(TextError::Stopped)));
}
