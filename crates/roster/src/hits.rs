//! Where in what is known of a person a search found them.

use crate::entry::Entry;
use crate::error::RosterError;
use crate::search::{Clause, SHORTEST_PART, Term, Way, clauses};
use crate::slip;
use domain::words::{each_word, phone_digits};
use linkage::nickname;
use std::ops::Range;

/// What a person was found by. Of contacts it says which one, counted from the oldest.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Field {
    /// Given name.
    Given,
    /// Middle name.
    Middle,
    /// Family name.
    Family,
    /// Suffix.
    Suffix,
    /// What the person is called.
    KnownAs,
    /// A former name.
    Former(usize),
    /// Number the sender of the list gave.
    ExternalId,
    /// An e-mail address.
    Email(usize),
    /// A telephone number.
    Phone(usize),
    /// The city of an address.
    City(usize),
    /// The state of an address.
    State(usize),
    /// The ZIP of an address.
    Zip(usize),
    /// The street of an address.
    Street(usize),
    /// A note.
    Note(usize),
}

/// A part of a text by which a person was found.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Hit {
    /// Which text.
    pub field: Field,
    /// Its bytes, as it was given: `text[bytes]` is what to mark.
    pub bytes: Range<usize>,
}

/// What to mark of a person whom a search found in a way, field by field; hits of one field do not overlap.
///
/// # Errors
/// [`RosterError::LongSearch`], as the search itself.
pub fn hits(entry: &Entry, search: &str, way: Way) -> Result<Vec<Hit>, RosterError> {
    let clauses = clauses(search)?;
    let mut hits = Vec::new();
    for (field, text) in fields(entry) {
        let mut found: Vec<Range<usize>> =
            clauses.iter().flat_map(|clause| in_text(field, text, clause, way)).collect();
        found.sort_unstable_by_key(|bytes| (bytes.start, bytes.end));
        let mut joined: Vec<Range<usize>> = Vec::new();
        for bytes in found {
            match joined.last_mut() {
                Some(last) if bytes.start <= last.end => last.end = last.end.max(bytes.end),
                _ => joined.push(bytes),
            }
        }
        hits.extend(joined.into_iter().map(|bytes| Hit { field, bytes }));
    }
    Ok(hits)
}

/// The texts by which a person is found.
fn fields(entry: &Entry) -> impl Iterator<Item = (Field, &str)> {
    let name = &entry.name;
    let single = [
        (Field::Given, &name.given),
        (Field::Middle, &name.middle),
        (Field::Family, &name.family),
        (Field::Suffix, &name.suffix),
        (Field::KnownAs, &name.known_as),
        (Field::ExternalId, &entry.external_id),
    ];
    let former = name.former.iter().enumerate().map(|(index, text)| (Field::Former(index), &**text));
    let emails = entry.emails.iter().enumerate().map(|(index, text)| (Field::Email(index), &**text));
    let phones = entry.phones.iter().enumerate().map(|(index, text)| (Field::Phone(index), &**text));
    let parts = entry.addresses.iter().enumerate().flat_map(|(index, address)| {
        [
            (Field::City(index), &address.city),
            (Field::State(index), &address.state),
            (Field::Zip(index), &address.zip),
            (Field::Street(index), &address.street),
        ]
    });
    let notes = entry.notes.iter().enumerate().map(|(index, text)| (Field::Note(index), &**text));
    single
        .into_iter()
        .filter_map(known)
        .chain(former)
        .chain(emails)
        .chain(phones)
        .chain(parts.filter_map(known))
        .chain(notes)
}

fn known((field, text): (Field, &Option<String>)) -> Option<(Field, &str)> {
    text.as_deref().map(|text| (field, text))
}

fn in_text(field: Field, text: &str, clause: &Clause, way: Way) -> Vec<Range<usize>> {
    let mut found = Vec::new();
    let (digits, terms) = match clause {
        Clause::Unreadable => return found,
        Clause::Word(term) => (None, std::slice::from_ref(term)),
        Clause::Number { digits, terms } => (Some(&*digits.text), &**terms),
    };
    if matches!(field, Field::Phone(_)) {
        let own = phone_digits(text);
        let by_number = digits.and_then(|digits| part(&own, digits, way));
        let by_terms = terms.iter().filter_map(|term| in_word(&own, term, way));
        found.extend(by_number.into_iter().chain(by_terms).map(|digits| in_phone(text, &own, digits)));
        return found;
    }
    // Who lives in CA is found by California.
    if let (Field::State(_), Some(name)) = (field, domain::state::name(text)) {
        let mut is_found = false;
        each_word(name, |word| {
            is_found |= terms.iter().any(|term| in_word(word.folded, term, way).is_some());
        });
        if is_found {
            found.push(0..text.len());
        }
    }
    each_word(text, |word| {
        found.extend(
            terms
                .iter()
                .filter_map(|term| in_word(word.folded, term, way))
                .map(|letters| word.range(letters)),
        );
        let is_number = word.folded.bytes().all(|letter| letter.is_ascii_digit());
        let digits = digits.filter(|_| is_number);
        found.extend(
            digits.and_then(|digits| part(word.folded, digits, way)).map(|letters| word.range(letters)),
        );
    });
    found
}

/// The letters of a word that a term found.
fn in_word(own: &str, term: &Term, way: Way) -> Option<Range<usize>> {
    let text = &*term.text;
    let whole = || 0..own.len();
    if term.is_whole && way <= Way::Begins {
        return (own == text).then(whole);
    }
    let by_other_name = || way >= Way::Nickname && nickname::alike(text).any(|name| name == own);
    let by_slip = || way >= Way::Slip && slip::meant(text).iter().any(|meant| slip::begins(own, meant));
    part(own, text, way).or_else(|| (by_other_name() || by_slip()).then(whole))
}

/// Where a text stands in a word: at its beginning, or where the way allows it anywhere.
fn part(word: &str, text: &str, way: Way) -> Option<Range<usize>> {
    let anywhere = way >= Way::Within && text.len() >= SHORTEST_PART;
    let at = if anywhere { word.find(text) } else { word.starts_with(text).then_some(0) };
    at.map(|at| at..at + text.len())
}

/// The bytes of a telephone number from the first to the last of some of its `own` digits.
fn in_phone(text: &str, own: &str, digits: Range<usize>) -> Range<usize> {
    let places: Vec<usize> =
        text.char_indices().filter(|(_, c)| c.is_ascii_digit()).map(|(at, _)| at).collect();
    let skipped = places.len() - own.len();
    places[skipped + digits.start]..places[skipped + digits.end - 1] + 1
}

#[cfg(test)]
mod tests {
    use super::*;
    use domain::person::{Address, Name};

    fn entry() -> Entry {
        let name =
            Name {
                given: Some("Robert".into()), family: Some("Muñoz-O’Néill".into()), ..Name::default()
            };
        Entry {
            name,
            external_id: Some("LI-000123".into()),
            emails: vec!["old@mail.example".into(), "bob.munoz12@mail.example".into()],
            phones: vec!["+1 (415) 555-0123".into()],
            addresses: vec![Address { city: Some("San José".into()), ..Address::default() }],
            ..Entry::new(1)
        }
    }

    /// What is marked, with its field.
    #[track_caller]
    fn check(search: &str, way: Way, expected: &[(Field, &str)]) {
        let entry = entry();
        let text = |hit: &Hit| fields(&entry).find(|(field, _)| *field == hit.field).unwrap().1;
        let found = hits(&entry, search, way).unwrap();
        let shown: Vec<(Field, &str)> =
            found.iter().map(|hit| (hit.field, &text(hit)[hit.bytes.clone()])).collect();
        assert_eq!(shown, expected, "{search}");
    }

    #[test]
    fn what_is_marked_is_what_was_written_and_not_how_it_is_folded() {
        check("mun", Way::Begins, &[(Field::Family, "Muñ"), (Field::Email(1), "mun")]);
        check("oneill", Way::Begins, &[(Field::Family, "O’Néill")]);
        check("one jose", Way::Begins, &[(Field::Family, "O’Né"), (Field::City(0), "José")]);
        check("eill", Way::Begins, &[]);
        check("eill", Way::Within, &[(Field::Family, "éill")]);
    }

    #[test]
    fn digits_are_marked_from_the_first_to_the_last() {
        check("415-555", Way::Begins, &[(Field::Phone(0), "415) 555")]);
        check("555 01", Way::Begins, &[]);
        check("(415) 555", Way::Begins, &[(Field::Phone(0), "415) 555")]);
        check("5550123", Way::Within, &[(Field::Phone(0), "555-0123")]);
        check("000123", Way::Begins, &[(Field::ExternalId, "000123")]);
    }

    #[test]
    fn other_names_and_slips_are_marked_whole_and_only_where_they_were_tried() {
        check("bob", Way::Begins, &[(Field::Email(1), "bob")]);
        check("bob", Way::Nickname, &[(Field::Given, "Robert"), (Field::Email(1), "bob")]);
        check("muonz", Way::Slip, &[(Field::Family, "Muñoz"), (Field::Email(1), "munoz12")]);
        let address = [(Field::Email(1), "bob"), (Field::Email(1), "munoz12"), (Field::Email(1), "mail")];
        check("bob.munoz12@mail", Way::Begins, &[&[(Field::Email(0), "mail")], &address[..]].concat());
    }
}
