//! What each column of a list holds, told from its header.

use crate::content::{Content, Contents};
use crate::error::IntakeError;
use crate::field::{Field, Wanted};
use crate::headers::{COUNTRY, LESSER_SPELLINGS, REFUSED_HEADERS, bare, field_of, header_at};
use crate::mailed::ADDRESSED_HEADERS;
use crate::mapping::{Mapping, Reading};
use crate::problem::shortened;
use serde::Serialize;

/// More columns than any class list has.
pub(crate) const MOST_COLUMNS: usize = 500;

/// How it was told what a column holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum ToldBy {
    /// By its header.
    Name,
    /// By what its first cells look like.
    Content,
    /// By a person.
    Person,
    /// Not at all: it is kept as it came.
    Nothing,
}

/// One column of a list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Column {
    /// Its header as the file gives it; `column 7` where it is blank, `Notes (column 7)`
    /// where an extra column further left has the same header.
    pub header: String,
    /// What it holds.
    pub field: Field,
    /// How its cells are read, where a person has said so.
    pub reading: Option<Reading>,
    /// How it was told what it holds.
    pub told_by: ToldBy,
}

/// The columns of a list, from left to right.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Columns(pub Vec<Column>);

impl Columns {
    /// Tells what each column holds: as a person says, else by its header, else by what its first cells look like where
    /// they are at hand. Case, spaces and punctuation in a header do not matter, nor does the order of the columns.
    /// Whether that makes a list is for [`Columns::make_a_list`] to say.
    ///
    /// # Errors
    /// Too many columns, or a person names a column that the list does not have.
    pub(crate) fn told_from(
        headers: &[String],
        wanted: &Wanted,
        mapping: &Mapping,
        contents: Option<&Contents>,
    ) -> Result<Columns, IntakeError> {
        if headers.len() > MOST_COLUMNS {
            return Err(IntakeError::TooManyColumns { found: headers.len(), most: MOST_COLUMNS });
        }
        let mut columns: Vec<Column> = Vec::with_capacity(headers.len());
        for (index, header) in headers.iter().enumerate() {
            let header = header_at(index, header, columns.iter().any(|c| c.header == *header));
            columns.push(Column { header, field: Field::Extra, reading: None, told_by: ToldBy::Nothing });
        }
        for said in &mapping.columns {
            let column = columns.iter_mut().find(|column| column.header == said.header);
            let column = column.ok_or_else(|| IntakeError::NoSuchColumn {
                name: said.header.clone(),
                found: shortened(&headers.join(", ")),
            })?;
            (column.field, column.reading, column.told_by) = (said.field, said.reading, ToldBy::Person);
        }
        let mut columns = Columns(columns);
        columns.tell_by_name(headers, wanted);
        contents.iter().for_each(|contents| columns.tell_by_content(contents));
        Ok(columns)
    }

    fn untold(&mut self) -> impl Iterator<Item = (usize, &mut Column)> {
        self.0.iter_mut().enumerate().filter(|(_, column)| column.told_by == ToldBy::Nothing)
    }

    fn tell_by_name(&mut self, headers: &[String], wanted: &Wanted) {
        for (index, column) in self.untold() {
            column.field = field_of(&headers[index], wanted);
            if column.field != Field::Extra {
                column.told_by = ToldBy::Name;
            }
        }
        for (field, spellings) in LESSER_SPELLINGS {
            let is_one = |index: usize| spellings.contains(&bare(&headers[index]).as_str());
            if !self.has(field)
                && let Some((_, column)) = self.untold().find(|(index, _)| is_one(*index))
            {
                (column.field, column.told_by) = (field, ToldBy::Name);
            }
        }
        if headers.ends_with(&REFUSED_HEADERS.map(str::to_owned)) {
            let ends = self.0.iter_mut().rev().take(REFUSED_HEADERS.len());
            for column in ends.filter(|column| column.told_by == ToldBy::Nothing) {
                (column.field, column.told_by) = (Field::LeftOut, ToldBy::Name);
            }
        }
        // As they went out, the person says it better.
        if self.has(Field::Mailed) {
            for (_, column) in
                self.untold().filter(|(_, column)| ADDRESSED_HEADERS.contains(&column.header.as_str()))
            {
                (column.field, column.told_by) = (Field::LeftOut, ToldBy::Name);
            }
        }
        // Beside the parts of a name the whole of it says nothing new.
        let has_parts = self.has(Field::Last) || self.has(Field::First);
        for column in self.0.iter_mut().filter(|column| column.field == Field::FullName) {
            if has_parts && column.told_by == ToldBy::Name {
                (column.field, column.told_by) = (Field::Extra, ToldBy::Nothing);
            }
        }
    }

    fn tell_by_content(&mut self, contents: &Contents) {
        for (content, field) in
            [(Content::Email, Field::Email), (Content::Phone, Field::Phone), (Content::State, Field::State)]
        {
            self.tell_field(contents, content, field);
        }
        if self.name_column().is_none() {
            self.tell_field(contents, Content::FullName, Field::FullName);
        }
    }

    /// The first column without a field whose cells look so fills the field, where no other does.
    fn tell_field(&mut self, contents: &Contents, content: Content, field: Field) {
        if self.has(field) {
            return;
        }
        let found = self.untold().find(|(index, _)| contents.of(*index) == Some(content));
        if let Some((_, column)) = found {
            (column.field, column.told_by) = (field, ToldBy::Content);
        }
    }

    fn has(&self, field: Field) -> bool {
        self.0.iter().any(|column| column.field == field)
    }

    /// Refuses columns that make no list.
    ///
    /// # Errors
    /// Two columns for one field, no column for a name, or cells that cannot be read as a person says.
    pub fn make_a_list(&self, wanted: &Wanted) -> Result<(), IntakeError> {
        for (index, column) in self.0.iter().enumerate() {
            let left = &self.0[..index];
            if let Some(same) = left.iter().find(|left| holds_the_same(left.field, column.field)) {
                let field = column.field.word(wanted).unwrap_or_default().to_owned();
                let (first, second) = (same.header.clone(), column.header.clone());
                return Err(IntakeError::RepeatedColumn { field, first, second });
            }
            if let Some(reading) = column.reading.filter(|reading| !reading.is_for(column.field, wanted)) {
                return Err(IntakeError::NotReadSo {
                    column: column.header.clone(),
                    reading: reading.word(),
                });
            }
        }
        if self.name_column().is_none() {
            let headers: Vec<&str> = self.0.iter().map(|column| column.header.as_str()).collect();
            return Err(IntakeError::NoNameColumn { found: shortened(&headers.join(", ")) });
        }
        Ok(())
    }

    /// Pairs of columns, by their places, that seem to have changed places: what the one should hold stands in the
    /// other, and not in itself.
    pub fn swapped(&self, contents: &Contents) -> Vec<(usize, usize)> {
        let mut found: Vec<(usize, usize)> = Vec::new();
        for (one, column) in self.0.iter().enumerate() {
            let holds = contents.of(one).filter(|holds| column.field.content() != Some(*holds));
            let is_home = |(place, other): &(usize, &Column)| {
                *place != one && other.field.content() == holds && contents.of(*place) != holds
            };
            let home = holds.and_then(|_| self.0.iter().enumerate().find(is_home));
            // A fact may look like anything: days of a fact are at home beside days of birth that cannot be read.
            let says_what = !matches!(column.field, Field::Extra | Field::Fact(_));
            if let Some((other, _)) = home.filter(|_| says_what) {
                let pair = (one.min(other), one.max(other));
                if !found.contains(&pair) {
                    found.push(pair);
                }
            }
        }
        found
    }

    /// The columns kept as they are, with their place counted from the left, from 0.
    pub fn extra(&self) -> impl Iterator<Item = (usize, &str)> {
        let extra = self.0.iter().enumerate().filter(|(_, column)| column.field == Field::Extra);
        extra.map(|(index, column)| (index, column.header.as_str()))
    }

    /// The place of the column that names countries, which is kept as it came.
    pub(crate) fn country(&self) -> Option<usize> {
        self.extra().find(|(_, header)| COUNTRY.contains(&bare(header).as_str())).map(|(place, _)| place)
    }

    /// The header under which a missing name is reported.
    pub(crate) fn name_column(&self) -> Option<&str> {
        let header = |field| self.0.iter().find(|c| c.field == field).map(|c| c.header.as_str());
        header(Field::Last).or_else(|| header(Field::First)).or_else(|| header(Field::FullName))
    }
}

/// Whether two columns of these fields would say the same thing of a person.
fn holds_the_same(one: Field, other: Field) -> bool {
    let is_part = |field| matches!(field, Field::First | Field::Middle | Field::Last | Field::Suffix);
    one == other && !matches!(one, Field::Extra | Field::LeftOut)
        || one == Field::FullName && is_part(other)
        || other == Field::FullName && is_part(one)
}

#[cfg(test)]
mod tests {
    use super::*;
    use domain::fact::FactKind;

    fn wanted() -> Wanted {
        let facts = [
            ("premium_from", FactKind::Date),
            ("premium_to", FactKind::Date),
            ("discovered_on", FactKind::Date),
            ("amount_paid", FactKind::Money),
        ];
        Wanted { facts: facts.map(|(key, kind)| (key.to_owned(), kind.into())).to_vec() }
    }

    fn told(headers: &[&str]) -> Result<Columns, IntakeError> {
        let headers: Vec<String> = headers.iter().map(|h| (*h).to_owned()).collect();
        let columns = Columns::told_from(&headers, &wanted(), &Mapping::default(), None)?;
        columns.make_a_list(&wanted()).map(|()| columns)
    }

    #[test]
    fn a_lesser_spelling_means_a_field_only_where_no_other_column_does() {
        let columns = told(&["Last", "Cell", "St", "Mobile"]).unwrap();
        let fields: Vec<Field> = columns.0.iter().map(|column| column.field).collect();
        assert_eq!(fields, [Field::Last, Field::Phone, Field::State, Field::Extra]);
        let columns = told(&["Last", "Cell Phone", "Phone", "St.", "State"]).unwrap();
        let fields: Vec<Field> = columns.0.iter().map(|column| column.field).collect();
        assert_eq!(fields, [Field::Last, Field::Extra, Field::Phone, Field::Extra, Field::State]);
    }

    #[test]
    fn two_columns_for_one_field_are_refused_by_name() {
        let error = told(&["last", "ZIP", "Postal code"]).unwrap_err();
        assert_eq!(
            error.to_string(),
            "the columns \"ZIP\" and \"Postal code\" both mean zip; leave one of them out, or rename it"
        );
        let error = told(&["last", "premium_from", "Premium start"]).unwrap_err();
        assert!(matches!(error, IntakeError::RepeatedColumn { field, .. } if field == "premium_from"));
        let error = told(&["last", "ID", "external_id"]).unwrap_err();
        assert!(matches!(error, IntakeError::RepeatedColumn { field, .. } if field == "external_id"));
    }

    #[test]
    fn a_whole_name_is_left_beside_its_parts_and_refused_where_a_person_wants_both() {
        let columns = told(&["Name", "First", "Last"]).unwrap();
        assert_eq!(columns.0[0].field, Field::Extra);
        assert_eq!(told(&["Name", "email"]).unwrap().0[0].field, Field::FullName);
        let both = Columns(vec![
            Column { header: "A".into(), field: Field::FullName, reading: None, told_by: ToldBy::Person },
            Column { header: "B".into(), field: Field::Last, reading: None, told_by: ToldBy::Person },
        ]);
        assert!(matches!(both.make_a_list(&wanted()), Err(IntakeError::RepeatedColumn { .. })));
    }

    #[test]
    fn what_was_written_beside_rows_to_be_corrected_is_left_out_where_both_columns_stand_at_the_end() {
        let fields = |headers: &[&str]| -> Vec<Field> {
            told(headers).unwrap().0.iter().map(|column| column.field).collect()
        };
        assert_eq!(fields(&["last", "Row", "What is wrong"]), [Field::Last, Field::LeftOut, Field::LeftOut]);
        assert_eq!(fields(&["last", "Row"]), [Field::Last, Field::Extra]);
        assert_eq!(fields(&["Row", "What is wrong", "last"])[..2], [Field::Extra, Field::Extra]);
    }

    #[test]
    fn extra_columns_are_named_even_when_they_are_blank_or_repeated() {
        let columns = told(&["last", "Notes", "", "Notes"]).unwrap();
        let extra: Vec<_> = columns.extra().collect();
        assert_eq!(extra, [(1, "Notes"), (2, "column 3"), (3, "Notes (column 4)")]);
    }

    #[test]
    fn a_list_without_a_name_column_is_refused() {
        assert!(
            matches!(told(&["email", "zip"]), Err(IntakeError::NoNameColumn { found }) if found == "email, zip")
        );
        assert!(told(&["first"]).is_ok());
    }

    #[test]
    fn five_hundred_columns_are_read_and_one_more_is_refused() {
        let mut headers = vec!["x"; 499];
        headers.push("last");
        assert!(told(&headers).is_ok());
        headers.push("y");
        assert!(matches!(told(&headers), Err(IntakeError::TooManyColumns { found: 501, most: 500 })));
    }
}
