use super::words::{count, counted, people, plain, visible};
use app::wire::{ListChange, ListChanges};

/// Differences that are named.
const NAMED: usize = 20;

/// What the later of two lists says otherwise.
pub fn list_changes(found: &ListChanges) -> String {
    let mut text = format!(
        "{} against {}: {} added, {} gone, {} changed, {} the same\n",
        visible(&found.to),
        visible(&found.from),
        count(found.added),
        count(found.gone),
        count(found.changed),
        count(found.same)
    );
    for (rows, list, what) in
        [(found.not_read, &found.to, "gone"), (found.not_read_before, &found.from, "added")]
    {
        if rows > 0 {
            let (is, list) = (if rows == 1 { "was" } else { "were" }, visible(list));
            text += &format!(
                "{} of {list} {is} not read; who stands in them is not counted as {what}\n",
                counted(rows, "row")
            );
        }
    }
    if found.left_out > 0 {
        let rows = counted(found.left_out, "row");
        text += &format!("{rows} left out: twice in the list, or under a number that went out elsewhere\n");
    }
    if found.frozen > 0 {
        text += &format!("{} whose record is frozen, and stays as it is\n", people(found.frozen));
    }
    for field in &found.fields {
        text += &format!("  {}: {}\n", visible(&plain(&field.field)), count(field.count));
    }
    text += &found.rows.iter().take(NAMED).map(change).collect::<String>();
    let whole = found.added + found.gone + found.not_read + found.left_out + found.frozen;
    let all = whole + found.fields.iter().map(|field| field.count).sum::<u64>();
    let rest = all.saturating_sub(NAMED as u64);
    if rest > 0 {
        text += &format!("and {} more; --out FILE writes all of them\n", count(rest));
    }
    text
}

fn change(of: &ListChange) -> String {
    let id = of.external_id.as_deref().map(|id| format!(" ({})", visible(id))).unwrap_or_default();
    let row = of.row.map(|row| format!(", row {row}")).unwrap_or_default();
    let said = |text: &Option<String>| visible(text.as_deref().unwrap_or_default());
    let field = of.field.as_ref().map(|field| {
        format!(": {} {:?} instead of {:?}", visible(&plain(field)), said(&of.after), said(&of.before))
    });
    format!("{} {}{id}{row}{}\n", plain(&of.what), visible(&of.name), field.unwrap_or_default())
}
