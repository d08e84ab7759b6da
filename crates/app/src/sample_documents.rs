//! The documents of the sample case, written by the program itself. Nobody sent them; who is named in them is invented.

use crate::Failure;
use crate::documents::{Folder, Made, keep_made};
use chrono::NaiveDate;
use store::{About, Operation};

/// What everyone of the class of the sample has to send.
const REQUIRED: &str = "Account statement";

/// The people who sent something, by their numbers in the list.
const SENDERS: [&str; 3] = ["LI-000001", "LI-000002", "LI-000003"];

/// Lines on a page.
const LINES: usize = 50;

/// Puts the documents into the folder beside the case file, and on record: the complaint, and what the first people sent.
///
/// # Errors
/// When the folder cannot be written to.
pub(crate) fn add(op: &Operation<'_>, folder: &Folder, case: i64) -> Result<(), Failure> {
    let people = SENDERS.map(|id| op.read().person_by_external_id(case, id));
    let people = people.into_iter().collect::<Result<Vec<_>, _>>()?;
    let people: Vec<i64> = people.into_iter().flatten().map(|person| person.id).collect();
    let kind = op.document_kind(REQUIRED)?;
    op.required_document_insert(case, kind)?;
    for made in documents(op, case, &people)? {
        keep_made(op, folder, case, made)?;
    }
    Ok(())
}

fn documents(op: &Operation<'_>, case: i64, people: &[i64]) -> Result<Vec<Made>, Failure> {
    let complaint = op.read().filings(case)?.into_iter().find(|filing| filing.docket_entry == Some(1));
    let mut made = Vec::new();
    if let Some(filing) = complaint {
        let about = vec![About::Filing(filing.id)];
        let content = pdf(&COMPLAINT.lines().collect::<Vec<_>>());
        made.push(Made::new("complaint.pdf", filing.title, "Complaint", filing.filed_on, content, about));
    }
    for (place, person) in people.iter().enumerate() {
        let name = op.read().person(*person)?.name.listed();
        let about = vec![About::Person(*person)];
        let text = match place {
            0 => made_letter(&name),
            1 => made_mail(&name),
            _ => made_statement(&name),
        };
        let (file_name, title, kind, content) = text;
        made.push(Made::new(file_name, title.to_owned(), kind, SENT, content, about));
    }
    Ok(made)
}

/// The day on which people sent what they had.
pub(crate) const SENT: NaiveDate = match NaiveDate::from_ymd_opt(2024, 11, 12) {
    Some(day) => day,
    None => panic!("no such day"),
};

type File = (&'static str, &'static str, &'static str, Vec<u8>);

fn made_letter(name: &str) -> File {
    let text = format!(
        "Engagement letter\n\n{name} engages the firm for the class action on InMail messages.\n\n{ENGAGED}\n"
    );
    ("engagement.txt", "Engagement letter", "Engagement letter", text.into_bytes())
}

fn made_mail(name: &str) -> File {
    let text = format!(
        "From: \"{name}\" <member@mail.example>\r\nTo: intake@firm.example\r\nDate: Tue, 12 Nov 2024 09:12:00 -0800\r\n\
         Subject: My receipts\r\nContent-Type: text/plain; charset=utf-8\r\n\r\nI have received the refund for October, \
         but not for the months before. The receipts are attached to my account.\r\n"
    );
    ("receipts.eml", "My receipts", "E-mail", text.into_bytes())
}

fn made_statement(name: &str) -> File {
    let head = [format!("Statement of account of {name}"), String::new()];
    let months = ["August", "September", "October"]
        .map(|month| format!("{month} 2024   Premium Career   $29.99   paid by card"));
    let lines: Vec<String> = head.into_iter().chain(months).collect();
    let lines: Vec<&str> = lines.iter().map(String::as_str).collect();
    ("statement.pdf", "Statement of three months", REQUIRED, pdf(&lines))
}

/// A PDF that shows lines, one below the other.
fn pdf(lines: &[&str]) -> Vec<u8> {
    let pages: Vec<&[&str]> = lines.chunks(LINES).collect();
    // Catalogue, tree and font come first; each page has an object for itself and one for what it draws.
    let kids: Vec<String> = (0..pages.len()).map(|page| format!("{} 0 R", 4 + 2 * page)).collect();
    let mut objects = vec![
        b"<< /Type /Catalog /Pages 2 0 R >>".to_vec(),
        format!("<< /Type /Pages /Kids [{}] /Count {} >>", kids.join(" "), pages.len()).into_bytes(),
        b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>".to_vec(),
    ];
    for (page, lines) in pages.iter().enumerate() {
        objects.push(
            format!(
                "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Contents {} 0 R \
                 /Resources << /Font << /F1 3 0 R >> >> >>",
                5 + 2 * page
            )
            .into_bytes(),
        );
        let shown = content(lines);
        let head = format!("<< /Length {} >>\nstream\n", shown.len()).into_bytes();
        objects.push([head, shown, b"\nendstream".to_vec()].concat());
    }
    written(&objects)
}

/// What a page draws.
fn content(lines: &[&str]) -> Vec<u8> {
    let mut shown = b"BT /F1 11 Tf 14 TL 72 740 Td\n".to_vec();
    for line in lines {
        shown.push(b'(');
        for letter in line.chars() {
            // Letters beyond Latin 1 are not in the font.
            let byte = u8::try_from(u32::from(letter)).unwrap_or(b'?');
            if matches!(byte, b'(' | b')' | b'\\') {
                shown.push(b'\\');
            }
            shown.push(byte);
        }
        shown.extend_from_slice(b") Tj T*\n");
    }
    shown.extend_from_slice(b"ET");
    shown
}

/// The objects one after another, with the table that says where each begins.
fn written(objects: &[Vec<u8>]) -> Vec<u8> {
    let mut bytes = b"%PDF-1.4\n".to_vec();
    let mut table = format!("xref\n0 {}\n0000000000 65535 f \n", objects.len() + 1);
    for (number, object) in (1..).zip(objects) {
        table += &format!("{:010} 00000 n \n", bytes.len());
        bytes.extend_from_slice(format!("{number} 0 obj\n").as_bytes());
        bytes.extend_from_slice(object);
        bytes.extend_from_slice(b"\nendobj\n");
    }
    let end = bytes.len();
    let trailer =
        format!("trailer\n<< /Size {} /Root 1 0 R >>\nstartxref\n{end}\n%%EOF\n", objects.len() + 1);
    [bytes, table.into_bytes(), trailer.into_bytes()].concat()
}

const ENGAGED: &str = "The fee is a share of what is recovered, as the court allows it. Costs are advanced by the firm. \
                       The client keeps every message and receipt, and tells the firm of a new address.";

const COMPLAINT: &str = "\
CLASS ACTION COMPLAINT (summary written for the sample case)

1. Plaintiff paid for a Premium subscription and sent and received InMail messages.
2. In August 2024 a setting appeared that let members' data be used to train
   models of artificial intelligence; it was on unless a member switched it off.
3. On September 18, 2024 the privacy policy was changed to say so.
4. Plaintiff claims that contents of InMail messages were disclosed to others
   without consent, under the Stored Communications Act, for breach of
   contract, and under California's Unfair Competition Law.
5. Plaintiff seeks statutory damages, restitution, and an injunction.
";

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_written_is_read_again_page_by_page() {
        let lines: Vec<String> = (1..=60).map(|line| format!("Line {line} (of 60) \\ Muñoz")).collect();
        let lines: Vec<&str> = lines.iter().map(String::as_str).collect();
        let read = intake::document_text(&pdf(&lines), "a.pdf", &|| true).unwrap().pages;
        let expected = |lines: &[&str]| lines.join("\n");
        assert_eq!(read, [(1, expected(&lines[..50])), (2, expected(&lines[50..]))]);
    }
}
