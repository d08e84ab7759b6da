//! Finding documents by what stands in them, and by what is said of them.

use crate::everywhere::{marks_in, part_around};
use crate::wire::{DocumentHit, EverywhereHit, EverywhereKind};
use crate::{App, Failure};
use roster::{Way, within_a_slip};
use std::collections::{HashMap, HashSet};
use store::Reader;

/// Documents of one case that are found at most, by their titles as by their texts.
const MOST_FOUND: u32 = 10_000;
/// Words that somebody may have meant who made a slip.
const MOST_MEANT: usize = 24;
/// Words that are looked for at once.
const MOST_WORDS: usize = 12;

/// What is looked for.
pub(crate) struct Sought {
    typed: String,
    /// The words as they are typed.
    plain: Vec<String>,
    /// Each with all that it may stand for in a text; nothing where one stands for none.
    in_texts: Option<Vec<Vec<String>>>,
    /// In which way they were taken.
    way: Way,
}

/// A document that was found, with the page of its text that has the words best, where its text has them.
pub(crate) struct Found {
    pub document: i64,
    page: Option<i64>,
}

impl Sought {
    /// What is meant by what is typed: a word that no text has stands for those that it may have been meant as, with the same
    /// first letter.
    ///
    /// # Errors
    /// When the file cannot be read.
    pub fn of(read: Reader<'_>, typed: &str) -> Result<Sought, Failure> {
        let plain: Vec<String> = store::words_of(typed).take(MOST_WORDS).collect();
        let (mut in_texts, mut way) = (Some(Vec::new()), Way::Begins);
        for word in &plain {
            let mut stands_for = vec![word.clone()];
            if !read.has_term(word)? {
                let first: String = word.chars().take(1).collect();
                stands_for = read.terms_where(&first, MOST_MEANT, within_a_slip(word))?;
                way = Way::Slip;
            }
            in_texts = in_texts.filter(|_| !stands_for.is_empty());
            in_texts.iter_mut().for_each(|words| words.push(stands_for.clone()));
        }
        Ok(Sought { typed: typed.to_owned(), plain, in_texts, way })
    }

    /// Documents of a case that hold all words, those first that hold them in their titles, then those whose text has them
    /// best; at most so many of either.
    ///
    /// # Errors
    /// When the file cannot be read.
    pub fn found(&self, read: Reader<'_>, case: i64, most: u32) -> Result<Vec<Found>, Failure> {
        if self.plain.is_empty() {
            return Ok(Vec::new());
        }
        let titled = read.documents_titled(case, &self.plain, most)?;
        let in_texts = match &self.in_texts {
            Some(words) => read.texts_with(case, words, most)?,
            None => Vec::new(),
        };
        let pages: HashMap<i64, i64> = in_texts.iter().map(|of| (of.document, of.page)).collect();
        let is_titled: HashSet<i64> = titled.iter().copied().collect();
        let first =
            titled.into_iter().map(|document| Found { document, page: pages.get(&document).copied() });
        let then = in_texts.iter().filter(|of| !is_titled.contains(&of.document));
        let then = then.map(|of| Found { document: of.document, page: Some(of.page) });
        Ok(first.chain(then).collect())
    }

    /// The part of a document's text that shows the words.
    ///
    /// # Errors
    /// When the file cannot be read.
    pub fn hit(&self, read: Reader<'_>, of: &Found) -> Result<Option<DocumentHit>, Failure> {
        let Some(page) = of.page else { return Ok(None) };
        let (page, text) = read.page_text(page)?;
        let (text, marks) = part_around(&text, &self.typed, self.way)?;
        Ok(Some(DocumentHit { page, text, marks }))
    }
}

/// Documents of a case that hold all words that are typed.
///
/// # Errors
/// When the file cannot be read.
pub(crate) fn found(read: Reader<'_>, case: i64, typed: &str) -> Result<(Sought, Vec<Found>), Failure> {
    let sought = Sought::of(read, typed)?;
    let found = sought.found(read, case, MOST_FOUND)?;
    Ok((sought, found))
}

/// The best documents of all cases, as the palette shows them; those of the case at hand first.
///
/// # Errors
/// When the file cannot be read.
pub(crate) fn for_palette(
    app: &App,
    case: Option<i64>,
    typed: &str,
    most: usize,
) -> Result<Vec<EverywhereHit>, Failure> {
    let read = app.store()?.read();
    let mut cases: Vec<i64> = read.cases()?.into_iter().map(|row| row.id).collect();
    cases.sort_by_key(|of| Some(*of) != case);
    let (sought, mut hits) = (Sought::of(read, typed)?, Vec::new());
    for of in cases {
        let left = most - hits.len();
        let found = sought.found(read, of, u32::try_from(left).unwrap_or(u32::MAX))?;
        for found in found.iter().take(left) {
            hits.push(palette_hit(read, of, &sought, found)?);
        }
        if hits.len() == most {
            break;
        }
    }
    Ok(hits)
}

fn palette_hit(
    read: Reader<'_>,
    case: i64,
    sought: &Sought,
    found: &Found,
) -> Result<EverywhereHit, Failure> {
    let row = read.document(found.document)?;
    let (text, marks, about) = match sought.hit(read, found)? {
        Some(hit) => (hit.text, hit.marks, row.title),
        None => {
            let marks = marks_in(&row.title, &sought.typed, Way::Begins)?;
            (row.title, marks, row.dated_on.to_string())
        }
    };
    let (what, id, about) = (EverywhereKind::Document, found.document, Some(about));
    Ok(EverywhereHit { what, case, id, text, marks, about })
}
