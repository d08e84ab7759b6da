//! What a list of people is asked for on the command line.

use crate::args_people::Listed;
use app::wire::{OfCase, PersonFilter, PersonList, PersonOrder, PersonTest};
use app::{App, Failure};

/// The list as the options have it; what a kept list wants holds beside them.
///
/// # Errors
/// When a condition cannot be read, or the case keeps no list of that name.
pub fn asked_list(app: &mut App, of: &Listed) -> Result<PersonList, Failure> {
    let mut list = PersonList { case: of.case, ..PersonList::default() };
    if let Some(name) = &of.view {
        let views = app::list_view_list(app, OfCase { case: of.case })?;
        let view = views.into_iter().find(|view| view.name.eq_ignore_ascii_case(name));
        let missing = || Failure::invalid("view", format!("case {} keeps no list called {name:?}", of.case));
        let body = view.ok_or_else(missing)?.body;
        list = PersonList {
            search: body.search,
            statuses: body.statuses,
            concern: body.concern,
            filter: body.filter,
            sort: body.sort,
            ..list
        };
    }
    if !of.search.is_empty() {
        list.search.clone_from(&of.search);
    }
    if !of.status.is_empty() {
        list.statuses.clone_from(&of.status);
    }
    let conditions = of.conditions.iter().map(|text| condition(text)).collect::<Result<Vec<_>, _>>()?;
    if !conditions.is_empty() {
        let filters = list.filter.into_iter().chain(conditions).collect();
        list.filter = Some(PersonFilter::And { filters });
    }
    if !of.sort.is_empty() {
        list.sort = of.sort.iter().map(|text| order(text)).collect();
    }
    Ok(PersonList { columns: of.columns.clone(), offset: of.offset, limit: of.limit, ..list })
}

/// Reads `COLUMN:desc`.
fn order(text: &str) -> PersonOrder {
    let (column, descending) = match text.strip_suffix(":desc") {
        Some(column) => (column, true),
        None => (text, false),
    };
    PersonOrder { column: column.to_owned(), descending }
}

/// Reads `COLUMN TEST [VALUE]`, with `not` before it where it must not hold.
fn condition(text: &str) -> Result<PersonFilter, Failure> {
    let (not, rest) =
        text.trim().strip_prefix("not ").map_or((false, text.trim()), |rest| (true, rest.trim()));
    let mut words = rest.splitn(3, ' ');
    let (column, test, rest) = (words.next(), words.next(), words.next().unwrap_or_default().trim());
    let (Some(column), Some(test)) = (column, test.and_then(test_of)) else {
        let message = format!(
            "the condition {text:?} cannot be read; write a column, one of {TESTS}, and what it is compared with"
        );
        return Err(Failure::invalid("where", message));
    };
    one_condition(text, test, rest)?;
    let values: Vec<&str> = match test {
        PersonTest::IsEmpty => Vec::new(),
        PersonTest::OneOf => rest.split(',').map(str::trim).collect(),
        PersonTest::Between => rest.split(" and ").map(str::trim).collect(),
        _ => vec![rest],
    };
    let values = values.into_iter().map(str::to_owned).collect();
    let filter = PersonFilter::Where { column: column.to_owned(), test, values };
    Ok(if not { PersonFilter::Not { filter: Box::new(filter) } } else { filter })
}

/// Refuses what follows a test where it is no value: another condition, or the rest of `is empty`.
fn one_condition(text: &str, test: PersonTest, rest: &str) -> Result<(), Failure> {
    let words: Vec<&str> = rest.split(' ').filter(|word| !word.is_empty() && *word != "not").collect();
    let is_another = |of: &[&str]| matches!(of[0], "and" | "or") && test_of(of[2]).is_some();
    let why = if words.windows(3).any(is_another) {
        "it holds two; give --where once for each, and then all hold"
    } else if matches!(test, PersonTest::IsEmpty) && !rest.is_empty() {
        "nothing follows is_empty"
    } else if matches!(test, PersonTest::Is) && rest == "empty" {
        "write is_empty, in one word"
    } else {
        return Ok(());
    };
    Err(Failure::invalid("where", format!("the condition {text:?} cannot be read: {why}")))
}

const TESTS: &str = "is, one_of, is_empty, contains, starts_with, before, after, between";

fn test_of(word: &str) -> Option<PersonTest> {
    serde_json::from_value(serde_json::Value::String(word.to_owned())).ok()
}
