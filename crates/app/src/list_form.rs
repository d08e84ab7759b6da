//! The form of a list's file, as people ask for it and as reports show it.

use crate::Failure;
use crate::wire::{ListDates, ListForm, ListFormAsked, ListSheet};
use intake::{Asked, DateOrder, FileKind, Form, FoundOrder, Quote};

/// What is asked of the form of a file.
///
/// # Errors
/// A word for quotation marks or the order of dates that nobody knows, row 0, or a header row of a list that has none.
pub(crate) fn asked(of: Option<&ListFormAsked>) -> Result<Asked, Failure> {
    let Some(of) = of else { return Ok(Asked::default()) };
    let quote =
        |word: &str| [Quote::Double, Quote::Single, Quote::None].into_iter().find(|q| quote_word(*q) == word);
    let order = |word: &str| {
        [DateOrder::MonthFirst, DateOrder::DayFirst].into_iter().find(|o| order_word(*o) == word)
    };
    let no_header = of.no_header.unwrap_or_default();
    let refused = match of.header_row {
        Some(0) => Some(
            "rows are counted from 1; where no row names the columns, say that the list has no header row",
        ),
        Some(_) if no_header => Some("name the row that names the columns, or say that there is none"),
        _ => None,
    };
    if let Some(why) = refused {
        return Err(Failure::invalid("header_row", why));
    }
    Ok(Asked {
        encoding: of.encoding.clone(),
        delimiter: of.delimiter,
        quote: of
            .quote
            .as_deref()
            .map(|word| quote(word).ok_or_else(|| unknown("quote", word)))
            .transpose()?,
        sheet: of.sheet.clone(),
        header_row: of.header_row,
        no_header,
        date_order: of
            .date_order
            .as_deref()
            .map(|word| order(word).ok_or_else(|| unknown("date_order", word)))
            .transpose()?,
    })
}

fn unknown(field: &str, word: &str) -> Failure {
    let known = match field {
        "quote" => "double, single or none",
        _ => "month_first or day_first",
    };
    Failure::invalid(field, format!("{word:?} is not known here; write {known}"))
}

/// The form of a file with the given headers.
pub(crate) fn seen<'h>(form: &Form, headers: impl Iterator<Item = &'h str>) -> ListForm {
    let headers: Vec<&str> = headers.collect();
    let dates = form.dates.iter().filter_map(|dates| {
        let column = (*headers.get(dates.column)?).to_owned();
        Some(ListDates { column, order: found_word(dates.order).to_owned(), either: dates.either })
    });
    let sheets = form.sheets.iter().map(|of| ListSheet { name: of.name.clone(), is_hidden: of.is_hidden });
    ListForm {
        kind: kind_word(form.kind).to_owned(),
        encoding: form.encoding.clone(),
        delimiter: form.delimiter,
        quote: form.quote.map(|quote| quote_word(quote).to_owned()),
        sheet: form.sheet.clone(),
        sheets: sheets.collect(),
        header_row: form.header_row,
        no_header: form.no_header,
        date_order: order_word(form.date_order).to_owned(),
        dates: dates.collect(),
        hidden_rows: form.unseen.hidden_rows,
        hidden_columns: form.unseen.hidden_columns.clone(),
        merged: form.unseen.merged,
        merged_cells: form.unseen.merged_cells.clone(),
    }
}

const fn kind_word(kind: FileKind) -> &'static str {
    match kind {
        FileKind::Text => "text",
        FileKind::Xlsx => "xlsx",
        FileKind::Ods => "ods",
    }
}

const fn quote_word(quote: Quote) -> &'static str {
    match quote {
        Quote::Double => "double",
        Quote::Single => "single",
        Quote::None => "none",
    }
}

const fn order_word(order: DateOrder) -> &'static str {
    match order {
        DateOrder::MonthFirst => "month_first",
        DateOrder::DayFirst => "day_first",
    }
}

const fn found_word(order: FoundOrder) -> &'static str {
    match order {
        FoundOrder::YearFirst => "year_first",
        FoundOrder::MonthFirst => "month_first",
        FoundOrder::DayFirst => "day_first",
        FoundOrder::Ambiguous => "ambiguous",
        FoundOrder::Contradictory => "contradictory",
    }
}
