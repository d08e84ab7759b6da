//! What a person says of the columns and cells of a list, what is kept of its sender, and what is told without them.

use crate::list_file::{ListSource, look_at, rows_at};
use crate::list_form;
use crate::wire::{
    ColumnSaid, ImportCheck, ImportColumn, ImportLook, ImportRows, ListLook, ListMap, ListRows, LookColumn,
    LookRow, LookSample, Mailing,
};
use crate::{App, Failure, sentence};
use intake::{
    Asked, Column, DateOrder, Field, Form, Look, Mailed, MappedColumn, Mapping, PlainRow, ProblemKind,
    REFUSED_HEADERS, Reading, Sample, ToldBy, TypedCell, Wanted,
};
use std::collections::HashSet;
use store::{ListMapRow, MailingRow, Reader};

/// Looks at the first rows of a list: its columns, what they seem to hold, how their cells would be read. Writes nothing.
///
/// # Errors
/// When the file cannot be read, or something is said of a column, a field or a reading that there is not.
pub fn import_look(app: &mut App, req: ImportLook) -> Result<ListLook, Failure> {
    let wanted = wanted(app.store()?.read(), req.case)?;
    let list = ImportCheck {
        case: req.case,
        path: req.path,
        pasted: req.pasted,
        form: req.form,
        map: req.map,
        ..ImportCheck::default()
    };
    let taken = Taken::of(app, &list, &wanted)?;
    let Look { columns, samples, first_rows, swapped, form, refusal } = &taken.look;
    let headers: Vec<&str> = columns.0.iter().map(|column| column.header.as_str()).collect();
    let shown = taken.columns(&wanted).into_iter().zip(samples).map(|(column, samples)| {
        let sample = |of: &Sample| LookSample { text: of.text.clone(), reads: of.reads.clone() };
        LookColumn { column, samples: samples.iter().map(sample).collect() }
    });
    Ok(ListLook {
        file_name: taken.file_name.clone(),
        form: list_form::seen(&as_read(form, &taken.asked), headers.iter().copied()),
        columns: shown.collect(),
        first_rows: first_rows.iter().map(as_it_stands).collect(),
        swapped: pairs(swapped, &headers),
        sender: taken.sender.clone(),
        mailing: mailing(app.store()?.read(), req.case, &taken.look)?,
        refusal: refusal.as_deref().map(sentence),
    })
}

/// Some rows of a list as they stand, by their numbers, so that they can be held side by side. Writes nothing.
///
/// # Errors
/// When the file cannot be read.
pub fn import_rows(app: &mut App, req: ImportRows) -> Result<ListRows, Failure> {
    let source = ListSource::of(app, &req.path, req.pasted)?;
    let asked = list_form::asked(req.form.as_ref())?;
    let (headers, rows) = rows_at(&source, &asked, &req.rows)?;
    Ok(ListRows { headers, rows: rows.iter().map(as_it_stands).collect() })
}

fn as_it_stands(PlainRow { row, cells }: &PlainRow) -> LookRow {
    LookRow { row: *row, cells: cells.clone() }
}

/// The form in which a list is read whole: in the order that its dates show, unless a person says another.
fn as_read(form: &Form, asked: &Asked) -> Form {
    let shows = form.other_date_order().filter(|_| asked.date_order.is_none());
    Form { date_order: shows.unwrap_or(form.date_order), ..form.clone() }
}

/// The list that went out and comes back with this one, by the number of its first person.
fn mailing(read: Reader<'_>, case: i64, look: &Look) -> Result<Option<Mailing>, Failure> {
    let place = look.columns.0.iter().position(|column| column.field == Field::Mailed);
    let first = place.and_then(|place| look.samples[place].first());
    let Some(mailed) = first.and_then(|sample| sample.text.parse::<Mailed>().ok()) else { return Ok(None) };
    let row = read.mailing(case, mailed.operation)?;
    Ok(row.map(|MailingRow { file_name, sha256, people }| Mailing {
        file_name,
        people,
        sha256,
        operation: mailed.operation,
    }))
}

/// The headers of columns that seem to have changed places.
pub(crate) fn pairs(swapped: &[(usize, usize)], headers: &[&str]) -> Vec<[String; 2]> {
    let header = |place: usize| headers.get(place).copied().unwrap_or_default().to_owned();
    swapped.iter().map(|(one, other)| [header(*one), header(*other)]).collect()
}

/// The facts that a case asks for.
pub(crate) fn wanted(read: Reader<'_>, case: i64) -> Result<Wanted, Failure> {
    read.case(case)?;
    let rules = crate::facts::rules(read, case)?;
    Ok(Wanted { facts: rules.into_iter().map(|(key, rule)| (key.to_string(), rule)).collect() })
}

/// How a list is taken: every column of it, whoever or whatever told what it holds.
pub(crate) struct Taken {
    /// Every column, and the cells typed anew.
    pub mapping: Mapping,
    /// Where it is read from.
    pub source: ListSource,
    /// The form that is asked for.
    pub asked: Asked,
    look: Look,
    file_name: String,
    sender: Option<String>,
    /// Headers of the columns that a person says something of.
    said: HashSet<String>,
}

impl Taken {
    /// Looks at a list, and takes its columns as a person says, else as those of the same sender were taken, else as they
    /// are told by themselves.
    ///
    /// # Errors
    /// Those of [`import_look`].
    pub fn of(app: &App, list: &ImportCheck, wanted: &Wanted) -> Result<Taken, Failure> {
        let source = ListSource::of(app, &list.path, list.pasted)?;
        let asked = list_form::asked(list.form.as_ref())?;
        let mut mapping = Mapping { born_by: Some(app.today()), ..mapping(list.map.as_ref(), wanted)? };
        let said: HashSet<String> = mapping.columns.iter().map(|column| column.header.clone()).collect();
        let (mut look, file_name) = look_at(&source, &asked, wanted, &Mapping::default())?;
        let kept = app.store()?.read().list_maps(list.case)?;
        // Letters of columns say nothing of whose list it is.
        let kept = kept.into_iter().find(|kept| !asked.no_header && is_of(kept, &look));
        let sender = kept.as_ref().map(|kept| kept.sender.clone());
        for column in kept.map(kept_columns).transpose()?.unwrap_or_default() {
            // A fact that the case no longer asks leaves its column to be told by itself.
            if let Ok(column) = mapped(&column, wanted)
                && !said.contains(&column.header)
            {
                mapping.columns.push(column);
            }
        }
        if !mapping.columns.is_empty() {
            (look, _) = look_at(&source, &asked, wanted, &mapping)?;
        }
        mapping.columns = look.columns.0.iter().map(as_said).collect();
        Ok(Taken { mapping, source, asked, look, file_name, sender, said })
    }

    /// What each column is taken as, and how that was told.
    pub fn columns(&self, wanted: &Wanted) -> Vec<ImportColumn> {
        let view = |column: &Column| ImportColumn {
            header: column.header.clone(),
            field: column.field.word(wanted).map(str::to_owned),
            reading: column.reading.map(|reading| reading.word().to_owned()),
            told_by: Some(self.told_by(column).to_owned()),
        };
        self.look.columns.0.iter().map(view).collect()
    }

    fn told_by(&self, column: &Column) -> &'static str {
        match column.told_by {
            ToldBy::Name => "name",
            ToldBy::Content => "content",
            ToldBy::Person if self.said.contains(&column.header) => "person",
            ToldBy::Person => "sender",
            ToldBy::Nothing => "nothing",
        }
    }

    /// What is kept of the sender of this list.
    ///
    /// # Errors
    /// When it cannot be written as JSON.
    pub fn kept_for(&self, sender: String, wanted: &Wanted) -> Result<ListMapRow, Failure> {
        self.kept(sender, wanted, |column| column.reading)
    }

    /// What is kept of the rows that were not taken, under the name of the file they are written to: once they come back they are
    /// read as the list was, in the order of its dates.
    ///
    /// # Errors
    /// When it cannot be written as JSON.
    pub fn kept_for_refused(
        &self,
        file: &str,
        order: DateOrder,
        wanted: &Wanted,
    ) -> Result<ListMapRow, Failure> {
        let day_first = |column: &Column| {
            let is_day_first = order == DateOrder::DayFirst && Reading::DayFirst.is_for(column.field, wanted);
            column.reading.or(is_day_first.then_some(Reading::DayFirst))
        };
        let mut kept = self.kept(file.to_owned(), wanted, day_first)?;
        kept.headers.extend(REFUSED_HEADERS.map(str::to_owned));
        Ok(kept)
    }

    fn kept(
        &self,
        sender: String,
        wanted: &Wanted,
        reading: impl Fn(&Column) -> Option<Reading>,
    ) -> Result<ListMapRow, Failure> {
        let columns = self.look.columns.0.iter().map(|column| ColumnSaid {
            column: column.header.clone(),
            field: column.field.word(wanted).map(str::to_owned),
            reading: reading(column).map(|reading| reading.word().to_owned()),
        });
        let columns = serde_json::to_value(columns.collect::<Vec<_>>()).map_err(Failure::unexpected)?;
        let headers = self.look.columns.0.iter().map(|column| column.header.clone()).collect();
        Ok(ListMapRow { sender, headers, columns })
    }
}

fn is_of(kept: &ListMapRow, look: &Look) -> bool {
    kept.headers.iter().eq(look.columns.0.iter().map(|column| &column.header))
}

fn kept_columns(kept: ListMapRow) -> Result<Vec<ColumnSaid>, Failure> {
    serde_json::from_value(kept.columns).map_err(Failure::unexpected)
}

fn as_said(column: &Column) -> MappedColumn {
    MappedColumn { header: column.header.clone(), field: column.field, reading: column.reading }
}

fn mapping(map: Option<&ListMap>, wanted: &Wanted) -> Result<Mapping, Failure> {
    let Some(map) = map else { return Ok(Mapping::default()) };
    let columns = map.columns.iter().map(|said| mapped(said, wanted));
    let cells = map.cells.iter().map(|cell| TypedCell {
        row: cell.row,
        header: cell.column.clone(),
        text: cell.text.clone(),
    });
    let left_blank = map.left_blank.iter().map(|word| {
        let kind = ProblemKind::from_word(word).filter(|kind| kind.can_be_left_blank());
        kind.ok_or_else(|| Failure::invalid("map", format!("cells cannot be left blank because of {word:?}")))
    });
    Ok(Mapping {
        columns: columns.collect::<Result<_, _>>()?,
        cells: cells.collect(),
        left_blank: left_blank.collect::<Result<_, _>>()?,
        ..Mapping::default()
    })
}

fn mapped(said: &ColumnSaid, wanted: &Wanted) -> Result<MappedColumn, Failure> {
    let field = said.field.as_deref().map_or(Ok(Field::Extra), |word| {
        Field::from_word(word, wanted).ok_or_else(|| {
            let known = Field::ALL.into_iter().filter_map(|field| field.word(wanted));
            let known: Vec<&str> = known.chain(wanted.facts.iter().map(|(key, _)| key.as_str())).collect();
            let column = &said.column;
            Failure::invalid(
                "map",
                format!("the column {column:?} cannot fill {word:?}; the case knows: {}", known.join(", ")),
            )
        })
    })?;
    let reading = said.reading.as_deref().map(|word| {
        Reading::from_word(word).ok_or_else(|| {
            let known = Reading::ALL.map(Reading::word).join(", ");
            let column = &said.column;
            Failure::invalid(
                "map",
                format!("the column {column:?} cannot be read as {word:?}; use one of: {known}"),
            )
        })
    });
    Ok(MappedColumn { header: said.column.clone(), field, reading: reading.transpose()? })
}
