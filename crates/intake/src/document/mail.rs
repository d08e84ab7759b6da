//! The text of an e-mail: who, to whom, when, what about, what it says, and the names of what is attached.

use super::{DocumentText, TextError};
use mail_parser::{Address, Message, MessageParser, MimeHeaders};

pub(super) fn read(bytes: &[u8], text: &mut DocumentText) -> Result<(), TextError> {
    let message = MessageParser::default().parse(bytes);
    let message = message.ok_or_else(|| TextError::Damaged("it is no e-mail".into()))?;
    let mut lines = vec![
        ("From", people(message.from())),
        ("To", people(message.to())),
        ("Cc", people(message.cc())),
        ("Date", message.date().map(ToString::to_string).unwrap_or_default()),
        ("Subject", message.subject().unwrap_or_default().to_owned()),
    ];
    let attached = message.attachments().filter_map(|part| part.attachment_name());
    lines.push(("Attached", attached.collect::<Vec<_>>().join(", ")));
    let head = lines.into_iter().filter(|(_, said)| !said.is_empty());
    let head: Vec<String> = head.map(|(what, said)| format!("{what}: {said}")).collect();
    text.add(0, &format!("{}\n\n{}", head.join("\n"), body(&message)));
    Ok(())
}

fn body(message: &Message<'_>) -> String {
    let parts = (0..message.text_body_count()).filter_map(|place| message.body_text(place));
    parts.collect::<Vec<_>>().join("\n")
}

fn people(address: Option<&Address<'_>>) -> String {
    let Some(address) = address else { return String::new() };
    let one = |of: &mail_parser::Addr<'_>| {
        [of.name(), of.address()].into_iter().flatten().collect::<Vec<_>>().join(" ")
    };
    address.iter().map(one).collect::<Vec<_>>().join(", ")
}
