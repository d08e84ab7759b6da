use super::table::{Side, Table};
use super::words::{count, day, dollars, people as in_words, plain, visible};
use app::wire::{PersonListSum, PersonPage, PersonRow};

/// A page of people with the columns asked for beside the usual ones, how many there are, and what those who match could
/// recover.
pub fn people(page: &PersonPage, sum: &PersonListSum, asked: &[String]) -> String {
    let mut columns = vec![
        ("Id", Side::Left),
        ("Name", Side::Left),
        ("Status", Side::Left),
        ("State", Side::Left),
        ("Loss", Side::Right),
        ("Could recover", Side::Right),
        ("First last day", Side::Left),
        ("Not known", Side::Right),
    ];
    columns.extend(asked.iter().map(|column| (column.as_str(), Side::Left)));
    let mut table = Table::new(&columns);
    for person in &page.rows {
        let asked = person.cells.iter().map(|cell| cell.clone().unwrap_or_default());
        table.row(cells(person).into_iter().chain(asked));
    }
    let of_all = format!(
        "{} of {} listed; {} in the case. Those who match could recover {}.\n",
        count(page.rows.len() as u64),
        count(page.matching),
        in_words(page.people),
        dollars(sum.recoverable)
    );
    table.lines("") + &of_all
}

fn cells(person: &PersonRow) -> [String; 8] {
    let gaps = person.gaps.len();
    [
        person.external_id.clone().unwrap_or_else(|| format!("#{}", person.person)),
        person.name.clone(),
        plain(&person.status),
        person.state.clone().unwrap_or_default(),
        person.loss.map(dollars).unwrap_or_default(),
        person.recoverable.map_or_else(|| "not counted".to_owned(), dollars),
        match &person.last_day {
            Some(last) if person.last_day_is_partial => format!("{}, at the earliest", day(last)),
            last => last.as_deref().map(day).unwrap_or_default(),
        },
        if gaps == 0 { String::new() } else { gaps.to_string() },
    ]
}

/// The tags that people of a case have.
pub fn tags(tags: &[String]) -> String {
    if tags.is_empty() {
        "Nobody has a tag.\n".to_owned()
    } else {
        tags.iter().map(|tag| visible(tag) + "\n").collect()
    }
}
