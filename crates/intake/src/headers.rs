//! What the headers of a list mean.

use crate::field::{Field, Wanted};
use domain::fact::FactKind;
use std::borrow::Cow;

/// Headers of the columns at the end of a file of rows that are to be corrected: the row of the list, and what is wrong.
pub const REFUSED_HEADERS: [&str; 2] = ["Row", "What is wrong"];
/// Spellings of the header of a column of countries, bare.
pub(crate) const COUNTRY: [&str; 3] = ["country", "countryname", "countrycode"];

/// Spellings of the headers of a person's fields, bare. The first is the one in print.
const SPELLINGS: [(Field, &[&str]); 15] = [
    (Field::Mailed, &["numerosityid"]),
    (
        Field::ExternalId,
        &[
            "externalid",
            "id",
            "externalidentifier",
            "recordid",
            "personid",
            "memberid",
            "classmemberid",
            "memberno",
            "membernumber",
        ],
    ),
    (Field::First, &["first", "firstname", "fname", "given", "givenname", "forename"]),
    (Field::Middle, &["middle", "middlename", "mname", "middleinitial", "mi"]),
    (Field::Last, &["last", "lastname", "lname", "surname", "family", "familyname"]),
    (
        Field::FullName,
        &[
            "fullname",
            "name",
            "names",
            "membername",
            "classmembername",
            "claimantname",
            "customername",
            "lastfirst",
        ],
    ),
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
    (Field::BornOn, &["dob", "dateofbirth", "birthdate", "birthday", "born", "bornon"]),
    (Field::Status, &["status", "membership", "membershipstatus", "classstatus"]),
];

/// Spellings that mean a field where no other column does: beside a `Phone` a `Cell` is a second number.
pub(crate) const LESSER_SPELLINGS: [(Field, &[&str]); 2] = [
    (Field::Phone, &["cell", "cellphone", "cellnumber", "mobile", "mobilephone", "mobilenumber"]),
    (Field::State, &["st"]),
];

/// What a header means to a case that wants these facts.
pub(crate) fn field_of(header: &str, wanted: &Wanted) -> Field {
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

/// How many of these headers mean something of a person, if one of them says who it is; else none.
pub(crate) fn names_columns<'h>(headers: impl Iterator<Item = Cow<'h, str>>) -> usize {
    let (mut known, mut says_who) = (0, false);
    for header in headers {
        let header = bare(&header);
        let found = SPELLINGS.iter().find(|(_, spellings)| spellings.contains(&header.as_str()));
        let Some((field, _)) = found else { continue };
        known += 1;
        says_who |=
            matches!(field, Field::Mailed | Field::ExternalId | Field::First | Field::Last | Field::FullName);
    }
    if says_who { known } else { 0 }
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn close_variants_of_a_header_mean_the_same_field() {
        let facts = [
            ("premium_from", FactKind::Date),
            ("premium_to", FactKind::Date),
            ("discovered_on", FactKind::Date),
            ("amount_paid", FactKind::Money),
        ];
        let wanted = Wanted { facts: facts.map(|(key, kind)| (key.to_owned(), kind.into())).to_vec() };
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
            ("Full Name", Field::FullName),
            ("Favourite colour", Field::Extra),
            ("Amount", Field::Extra),
            ("date", Field::Extra),
            ("", Field::Extra),
        ] {
            assert_eq!(field_of(header, &wanted), field, "{header}");
        }
    }
}
