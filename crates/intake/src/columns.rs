//! What each column of a list holds, told from its header.

use crate::error::IntakeError;
use crate::problem::shortened;
use domain::fact::{FactKind, FactRule};

/// More columns than any class list has.
pub(crate) const MOST_COLUMNS: usize = 500;

/// The facts a case asks for, in its order.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Wanted {
    /// Each fact's key (`amount_paid`) and what the case takes for it.
    pub facts: Vec<(String, FactRule)>,
}

/// What a column holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Field {
    /// The person's id in whatever the list came from.
    ExternalId,
    /// Given name.
    First,
    /// Middle name or initial.
    Middle,
    /// Family name.
    Last,
    /// `Jr.`, `III`.
    Suffix,
    /// E-mail address.
    Email,
    /// Telephone number.
    Phone,
    /// Street, number, unit.
    Street,
    /// City.
    City,
    /// State.
    State,
    /// ZIP or foreign postal code.
    Zip,
    /// Day of birth.
    BornOn,
    /// Membership status.
    Status,
    /// A fact, by its place in [`Wanted::facts`].
    Fact(usize),
    /// Something the case does not ask for; kept as text under its header.
    Extra,
}

/// Spellings of the headers of a person's fields, bare. The first is the one in print.
const SPELLINGS: [(Field, &[&str]); 13] = [
    (
        Field::ExternalId,
        &["externalid", "id", "externalidentifier", "recordid", "personid", "memberid", "classmemberid"],
    ),
    (Field::First, &["first", "firstname", "fname", "given", "givenname", "forename"]),
    (Field::Middle, &["middle", "middlename", "mname", "middleinitial", "mi"]),
    (Field::Last, &["last", "lastname", "lname", "surname", "family", "familyname"]),
    (Field::Suffix, &["suffix", "namesuffix"]),
    (Field::Email, &["email", "emailaddress", "emailaddr"]),
    (Field::Phone, &["phone", "phonenumber", "phoneno", "telephone", "telephonenumber", "tel"]),
    (
        Field::Street,
        &["street", "streetaddress", "address", "address1", "addressline1", "street1", "mailingaddress"],
    ),
    (Field::City, &["city", "town", "cityname"]),
    (Field::State, &["state", "stateprovince", "stateorprovince", "province", "statecode"]),
    (Field::Zip, &["zip", "zipcode", "zippostalcode", "ziporpostalcode", "postalcode", "postcode"]),
    (Field::BornOn, &["dob", "dateofbirth", "birthdate", "birthday", "bornon"]),
    (Field::Status, &["status", "membership", "membershipstatus", "classstatus"]),
];

/// One column of a list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Column {
    /// Its header as the file gives it; `column 7` where it is blank, `Notes (column 7)`
    /// where an extra column further left has the same header.
    pub header: String,
    /// What it holds.
    pub field: Field,
}

/// The columns of a list, from left to right.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Columns(pub Vec<Column>);

impl Columns {
    /// Tells from the headers what each column holds. Case, spaces and punctuation in a
    /// header do not matter, nor does the order of the columns.
    ///
    /// # Errors
    /// Two columns for one field, no column for a name, or too many columns.
    pub(crate) fn told_from(headers: &[String], wanted: &Wanted) -> Result<Columns, IntakeError> {
        if headers.len() > MOST_COLUMNS {
            return Err(IntakeError::TooManyColumns { found: headers.len(), most: MOST_COLUMNS });
        }
        let mut columns: Vec<Column> = Vec::with_capacity(headers.len());
        for (index, header) in headers.iter().enumerate() {
            let field = field_of(header, wanted);
            let same = columns.iter().find(|column| column.field == field && field != Field::Extra);
            if let Some(same) = same {
                return Err(IntakeError::RepeatedColumn {
                    field: field_name(field, wanted),
                    first: same.header.clone(),
                    second: header.clone(),
                });
            }
            let header = header_at(index, header, columns.iter().any(|c| c.header == *header));
            columns.push(Column { header, field });
        }
        let columns = Columns(columns);
        if columns.name_column().is_none() {
            return Err(IntakeError::NoNameColumn { found: shortened(&headers.join(", ")) });
        }
        Ok(columns)
    }

    /// The columns kept as they are, with their place counted from the left, from 0.
    pub fn extra(&self) -> impl Iterator<Item = (usize, &str)> {
        let extra = self.0.iter().enumerate().filter(|(_, column)| column.field == Field::Extra);
        extra.map(|(index, column)| (index, column.header.as_str()))
    }

    /// The header under which a missing name is reported.
    pub(crate) fn name_column(&self) -> Option<&str> {
        let header = |field| self.0.iter().find(|c| c.field == field).map(|c| c.header.as_str());
        header(Field::Last).or_else(|| header(Field::First))
    }
}

fn field_of(header: &str, wanted: &Wanted) -> Field {
    let header = bare(header);
    let known = SPELLINGS.iter().find(|(_, spellings)| spellings.contains(&header.as_str()));
    let fact = || wanted.facts.iter().position(|(key, rule)| names_fact(&header, key, rule.kind));
    known.map(|(field, _)| *field).or_else(|| fact().map(Field::Fact)).unwrap_or(Field::Extra)
}

/// Whether a bare header means the fact `key`. Of a day, the word "date" may come before
/// or after, and `premium_from` may be called the start of Premium, `premium_to` its end.
fn names_fact(header: &str, key: &str, kind: FactKind) -> bool {
    let key_bare = bare(key);
    if header == key_bare || kind != FactKind::Date {
        return header == key_bare;
    }
    let undated = header.strip_suffix("date").or_else(|| header.strip_prefix("date")).unwrap_or(header);
    let other = [("_from", "start"), ("_to", "end"), ("_on", "")]
        .into_iter()
        .find_map(|(ending, word)| key.strip_suffix(ending).map(|stem| bare(stem) + word));
    undated == key_bare || other.is_some_and(|other| undated == other)
}

/// Whether a header means the id of a person.
pub(crate) fn names_person_id(header: &str) -> bool {
    let header = bare(header);
    let ids = SPELLINGS.iter().find(|(field, _)| *field == Field::ExternalId);
    ids.is_some_and(|(_, spellings)| spellings.contains(&header.as_str()))
}

/// The header of a column as problems and kept cells name it: `column 7` where it is blank,
/// `Notes (column 7)` where it is `taken` by a column further left.
pub(crate) fn header_at(index: usize, header: &str, taken: bool) -> String {
    let number = index + 1;
    match header {
        "" => format!("column {number}"),
        again if taken => format!("{again} (column {number})"),
        _ => header.to_owned(),
    }
}

/// Letters and digits only, in lower case.
pub(crate) fn bare(text: &str) -> String {
    text.chars().filter(|c| c.is_alphanumeric()).flat_map(char::to_lowercase).collect()
}

fn field_name(field: Field, wanted: &Wanted) -> String {
    match field {
        Field::ExternalId => "external_id".to_owned(),
        Field::Fact(index) => wanted.facts.get(index).map(|(key, _)| key.clone()).unwrap_or_default(),
        field => {
            let known = SPELLINGS.iter().find(|(known, _)| *known == field);
            known.and_then(|(_, spellings)| spellings.first()).copied().unwrap_or_default().to_owned()
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

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
        Columns::told_from(&headers.iter().map(|h| (*h).to_owned()).collect::<Vec<_>>(), &wanted())
    }

    #[test]
    fn close_variants_of_a_header_mean_the_same_field() {
        for (header, field) in [
            ("First Name", Field::First),
            ("FIRST_NAME", Field::First),
            ("Given name", Field::First),
            ("M.I.", Field::Middle),
            ("Surname", Field::Last),
            ("LastName", Field::Last),
            ("E-mail", Field::Email),
            ("Email Address", Field::Email),
            ("Telephone", Field::Phone),
            ("Phone #", Field::Phone),
            ("Street Address", Field::Street),
            ("ZIP Code", Field::Zip),
            ("Postal code", Field::Zip),
            ("Date of Birth", Field::BornOn),
            ("Birth date", Field::BornOn),
            ("External ID", Field::ExternalId),
            ("Membership status", Field::Status),
            ("Amount Paid ($)", Field::Fact(3)),
            ("Premium From", Field::Fact(0)),
            ("premium_start", Field::Fact(0)),
            ("Premium End Date", Field::Fact(1)),
            ("Date discovered", Field::Fact(2)),
            ("Favourite colour", Field::Extra),
            ("Amount", Field::Extra),
            ("date", Field::Extra),
            ("", Field::Extra),
        ] {
            assert_eq!(field_of(header, &wanted()), field, "{header}");
        }
    }

    #[test]
    fn two_columns_for_one_field_are_refused_by_name() {
        let error = told(&["last", "ZIP", "Postal code"]).unwrap_err();
        assert_eq!(
            error.to_string(),
            "the columns \"ZIP\" and \"Postal code\" both mean zip; rename or remove one of them"
        );
        let error = told(&["last", "premium_from", "Premium start"]).unwrap_err();
        assert!(matches!(error, IntakeError::RepeatedColumn { field, .. } if field == "premium_from"));
        let error = told(&["last", "ID", "external_id"]).unwrap_err();
        assert!(matches!(error, IntakeError::RepeatedColumn { field, .. } if field == "external_id"));
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
