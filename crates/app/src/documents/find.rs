//! Finding documents by what stands in them, and by what is said of them.

use crate::everywhere::{marks_in, part_around};
use crate::wire::{DocumentHit, EverywhereHit, EverywhereKind};
use crate::{App, Failure};
use roster::{Way, within_a_slip};
use store::{PageFound, Reader};

/// Pages that are looked at for the best of each document.
const MOST_PAGES: u32 = 200;
/// Documents that are found by their titles at most.
const MOST_TITLED: u32 = 100;
/// Words that somebody may have meant who made a slip.
const MOST_MEANT: usize = 24;
/// Words that are looked for at once.
const MOST_WORDS: usize = 12;

/// Words to look for, each with all that it may stand for, and in which way they were taken.
struct Sought {
    words: Vec<Vec<String>>,
    way: Way,
}

/// Documents of a case that hold all words, those first that hold them in their titles, then those whose text has them best;
/// each with the part of its text that shows them.
pub(crate) fn found(app: &App, case: i64, typed: &str) -> Result<Vec<(i64, Option<DocumentHit>)>, Failure> {
    let read = app.store()?.read();
    let plain: Vec<String> = store::words_of(typed).take(MOST_WORDS).collect();
    if plain.is_empty() {
        return Ok(Vec::new());
    }
    let mut found: Vec<(i64, Option<DocumentHit>)> =
        read.documents_titled(case, &plain, MOST_TITLED)?.into_iter().map(|id| (id, None)).collect();
    for (page, way) in pages(read, Some(case), &plain)? {
        match found.iter_mut().find(|(id, _)| *id == page.document) {
            Some((_, Some(_))) => {}
            Some((_, none)) => *none = Some(hit(&page, typed, way)?),
            None => found.push((page.document, Some(hit(&page, typed, way)?))),
        }
    }
    Ok(found)
}

/// The best documents of all cases, as the palette shows them; those of the case at hand first.
pub(crate) fn for_palette(
    app: &App,
    case: Option<i64>,
    typed: &str,
    most: usize,
) -> Result<Vec<EverywhereHit>, Failure> {
    let read = app.store()?.read();
    let mut cases: Vec<i64> = read.cases()?.into_iter().map(|row| row.id).collect();
    cases.sort_by_key(|of| Some(*of) != case);
    let mut hits = Vec::new();
    for of in cases {
        for (id, hit) in found(app, of, typed)?.into_iter().take(most - hits.len()) {
            let row = read.document(id)?;
            let (text, marks, about) = match hit {
                Some(hit) => (hit.text, hit.marks, row.title),
                None => {
                    (row.title.clone(), marks_in(&row.title, typed, Way::Begins)?, row.dated_on.to_string())
                }
            };
            hits.push(EverywhereHit {
                what: EverywhereKind::Document,
                case: of,
                id,
                text,
                marks,
                about: Some(about),
            });
        }
        if hits.len() == most {
            break;
        }
    }
    Ok(hits)
}

fn pages(read: Reader<'_>, case: Option<i64>, plain: &[String]) -> Result<Vec<(PageFound, Way)>, Failure> {
    let Some(sought) = sought(read, plain)? else { return Ok(Vec::new()) };
    let pages = read.pages_with(case, &sought.words, MOST_PAGES)?;
    Ok(pages.into_iter().map(|page| (page, sought.way)).collect())
}

/// What to look for: a word that no text has stands for those that it may have been meant as; nothing where there are none.
fn sought(read: Reader<'_>, plain: &[String]) -> Result<Option<Sought>, Failure> {
    let mut sought = Sought { words: Vec::new(), way: Way::Begins };
    for word in plain {
        if read.has_term(word)? {
            sought.words.push(vec![word.clone()]);
            continue;
        }
        let meant = read.terms_where(MOST_MEANT, within_a_slip(word))?;
        if meant.is_empty() {
            return Ok(None);
        }
        sought.words.push(meant);
        sought.way = Way::Slip;
    }
    Ok(Some(sought))
}

fn hit(page: &PageFound, typed: &str, way: Way) -> Result<DocumentHit, Failure> {
    let (text, marks) = part_around(&page.text, typed, way)?;
    Ok(DocumentHit { page: page.page, text, marks })
}
