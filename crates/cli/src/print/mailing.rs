use super::words::{count, people, plain, visible};
use app::wire::{LeftOut, MailingMeant, MailingSent};

/// A list that went out, and who was left out of it.
pub fn mailing(sent: &MailingSent) -> String {
    let of = &sent.mailing;
    let mut text = format!("{}: {}\nSHA-256 {}\n", visible(&of.file_name), people(of.people), of.sha256);
    if sent.left_out > 0 {
        text += &format!("{} left out:\n", count(sent.left_out));
    }
    text + &left_out(&sent.named, sent.left_out)
}

/// Who would stand in a list, and who would be left out of it, by reason and by name.
pub fn mailing_meant(meant: &MailingMeant) -> String {
    let mut text = format!("{} would be written\n", people(meant.people));
    if meant.left_out > 0 {
        let reasons = meant.reasons.iter().map(|of| format!("{} {}", plain(&of.why), count(of.count)));
        let reasons: Vec<String> = reasons.collect();
        text += &format!("{} would be left out ({}):\n", count(meant.left_out), reasons.join(", "));
    }
    text + &left_out(&meant.named, meant.left_out)
}

fn left_out(named: &[LeftOut], all: u64) -> String {
    let line = |left: &LeftOut| format!("  {}: {}\n", visible(&left.name), visible(&left.says));
    let mut text: String = named.iter().map(line).collect();
    let more = all - named.len() as u64;
    if more > 0 {
        text += &format!("  and {} more\n", count(more));
    }
    text
}
