use super::words::{count, people, visible};
use app::wire::MailingSent;

/// A list that went out, and who was left out of it.
pub fn mailing(sent: &MailingSent) -> String {
    let of = &sent.mailing;
    let mut text = format!("{}: {}\nSHA-256 {}\n", visible(&of.file_name), people(of.people), of.sha256);
    if sent.left_out > 0 {
        text += &format!("{} left out:\n", count(sent.left_out));
    }
    for left in &sent.named {
        text += &format!("  {}: {}\n", visible(&left.name), visible(&left.says));
    }
    let more = sent.left_out - sent.named.len() as u64;
    if more > 0 {
        text += &format!("  and {} more\n", count(more));
    }
    text
}
