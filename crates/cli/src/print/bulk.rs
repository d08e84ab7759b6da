use super::words::{count, dollars, people, plain, visible};
use app::wire::BulkPreview;

/// What a change of many people does: how many change, how many have it already, what others have now, and what it does
/// to exposure.
pub fn bulk_preview(preview: &BulkPreview) -> String {
    let BulkPreview { chosen, changes, same, without, other, keep_later, .. } = preview;
    let mut text = format!("{}\n", visible(&preview.summary));
    text += &format!(
        "{} chosen, {} change, {} have it already\n",
        people(*chosen),
        count(*changes),
        count(*same)
    );
    if *other > 0 {
        text += &format!(
            "Of those who change {} have nothing there now, {} have another value\n",
            count(*without),
            count(*other)
        );
    }
    for value in &preview.others {
        text += &format!("  {} now: {}\n", visible(&plain(&value.value)), people(value.people));
    }
    if *keep_later > 0 {
        text += &format!(
            "{} keep the status they have, since it is of a later day; the new one stands before it\n",
            people(*keep_later)
        );
    }
    if let Some(exposure) = &preview.exposure {
        text += &format!(
            "Exposure, the same loss counted once: {} before, {} after; class members {} before, {} after\n",
            dollars(exposure.before),
            dollars(exposure.after),
            count(exposure.members_before),
            count(exposure.members_after)
        );
    }
    text
}
