//! E-mails that were saved as files, and files that are made to look like one.
#![allow(clippy::unwrap_used, reason = "a test may stop at the first surprise")]

use intake::{Correspondent, EmailError, MOST_EMAIL_BYTES, read_email};
use proptest::prelude::*;
use std::io::{Cursor, Write};

const LETTER: &str = "From: =?utf-8?q?Ana_Garc=C3=ADa?= <ana@mail.example>\r\n\
    To: Maya Okafor <maya@firm.example>, desk@firm.example\r\nCc: bob@mail.example\r\n\
    Subject: =?utf-8?b?TXkgc3RhdGVtZW50IOKAkyBoZXJl?=\r\nDate: Fri, 20 Nov 2026 09:14:05 -0800\r\n\
    Message-ID: <one@mail.example>\r\nMIME-Version: 1.0\r\nContent-Type: multipart/alternative; boundary=b\r\n\r\n\
    --b\r\nContent-Type: text/plain; charset=utf-8\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\n\
    Here it is =E2=80=93 Ana\r\n--b\r\nContent-Type: text/html\r\n\r\n<p>Here it is</p>\r\n--b--\r\n";

fn one(name: Option<&str>, address: &str) -> Correspondent {
    Correspondent { name: name.map(str::to_owned), address: address.into() }
}

#[test]
fn a_message_as_it_was_sent_says_from_whom_to_whom_when_and_what() {
    let email = read_email(LETTER.as_bytes()).unwrap();
    assert_eq!(email.sender, one(Some("Ana García"), "ana@mail.example"));
    assert_eq!(
        email.recipients,
        [
            one(Some("Maya Okafor"), "maya@firm.example"),
            one(None, "desk@firm.example"),
            one(None, "bob@mail.example")
        ]
    );
    assert_eq!(email.subject, "My statement – here");
    // 9:14 in the morning eight hours west of Greenwich.
    assert_eq!(email.sent.unwrap().to_string(), "2026-11-20 17:14:05 UTC");
    assert_eq!(
        (email.text.as_str(), email.message_id.as_deref()),
        ("Here it is – Ana", Some("one@mail.example"))
    );
}

#[test]
fn a_message_in_html_alone_is_read_as_text() {
    let text =
        "From: a@mail.example\r\nSubject: Hello\r\nContent-Type: text/html\r\n\r\n<p>Two &amp; three</p>";
    let email = read_email(text.as_bytes()).unwrap();
    assert_eq!((email.text.trim(), email.sent, email.message_id), ("Two & three", None, None));
}

/// A message as Outlook saves it, written by hand after [MS-OXMSG].
fn outlook() -> Vec<u8> {
    let mut file = cfb::CompoundFile::create(Cursor::new(Vec::new())).unwrap();
    let wide = |text: &str| text.encode_utf16().flat_map(u16::to_le_bytes).collect::<Vec<u8>>();
    file.create_storage("/__recip_version1.0_#00000000").unwrap();
    let streams = [
        ("/__substg1.0_0037001F", wide("Re: My statement")),
        ("/__substg1.0_0C1A001F", wide("Ana García")),
        ("/__substg1.0_5D01001F", wide("ana@mail.example")),
        ("/__substg1.0_1000001F", wide("It came back.\r\nAna")),
        ("/__substg1.0_1035001F", wide("<two@mail.example>")),
        ("/__recip_version1.0_#00000000/__substg1.0_3001001E", b"Maya Okafor".to_vec()),
        ("/__recip_version1.0_#00000000/__substg1.0_39FE001F", wide("maya@firm.example")),
        ("/__properties_version1.0", properties()),
    ];
    for (path, bytes) in streams {
        file.create_stream(path).unwrap().write_all(&bytes).unwrap();
    }
    file.into_inner().into_inner()
}

/// Head, and the day on which it was sent: 2026-11-20 17:14:05 UTC is 1,795,194,845 seconds after 1970, and 1970 is
/// 11,644,473,600 seconds after 1601.
fn properties() -> Vec<u8> {
    let mut bytes = vec![0; 32];
    bytes.extend(0x0040_u16.to_le_bytes());
    bytes.extend(0x0039_u16.to_le_bytes());
    bytes.extend([0; 4]);
    bytes.extend(((1_795_194_845_i64 + 11_644_473_600) * 10_000_000).to_le_bytes());
    bytes
}

#[test]
fn a_message_that_outlook_saved_says_the_same() {
    let email = read_email(&outlook()).unwrap();
    assert_eq!(email.sender, one(Some("Ana García"), "ana@mail.example"));
    assert_eq!(email.recipients, [one(Some("Maya Okafor"), "maya@firm.example")]);
    assert_eq!(email.sent, read_email(LETTER.as_bytes()).unwrap().sent, "they were sent at the same instant");
    assert_eq!((email.subject.as_str(), email.text.as_str()), ("Re: My statement", "It came back.\nAna"));
    assert_eq!(email.message_id.as_deref(), Some("two@mail.example"));
}

#[test]
fn what_is_no_email_is_refused() {
    assert_eq!(read_email(b""), Err(EmailError::NoEmail));
    assert_eq!(read_email(b"external_id,first\nP-1,Ann\n"), Err(EmailError::NoEmail));
    assert_eq!(read_email(&outlook()[..2_000]), Err(EmailError::NoEmail));
    let large = usize::try_from(MOST_EMAIL_BYTES).unwrap() + 1;
    assert_eq!(read_email(&vec![b'a'; large]), Err(EmailError::TooLarge));
}

#[test]
fn a_text_without_end_and_parts_within_parts_are_cut() {
    let head = "From: a@mail.example\r\nSubject: x\r\n";
    let long = format!("{head}\r\n{}", "word ".repeat(400_000));
    assert_eq!(read_email(long.as_bytes()).unwrap().text.chars().count(), 100_000);
    let nested: String = (0..5_000)
        .map(|at| format!("Content-Type: multipart/mixed; boundary=b{at}\r\n\r\n--b{at}\r\n"))
        .collect();
    assert_eq!(read_email(format!("{head}{nested}").as_bytes()).unwrap().subject, "x");
}

proptest! {
    #[test]
    fn a_message_with_any_bytes_changed_is_read_or_refused(at in 0usize..4_000, with in any::<u8>(), wide in any::<bool>()) {
        let mut bytes = if wide { outlook() } else { LETTER.as_bytes().to_vec() };
        let at = at % bytes.len();
        bytes[at] = with;
        let _ = read_email(&bytes);
    }
}
