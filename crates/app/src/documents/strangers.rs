//! Files in the folder of documents that no document of any case names, and which of them a missing document was.

use super::folder::Folder;
use super::sealed::{LONGER, content_of};
use crate::wire::DocumentUnreadable;
use crate::{App, Failure};
use std::collections::{HashMap, HashSet};
use store::{DocumentRow, Reader};

/// Files that no document names.
pub(super) struct Strangers {
    /// Their places and sizes.
    files: Vec<(String, u64)>,
    /// What could not be looked at.
    pub unreadable: Vec<DocumentUnreadable>,
    /// What was read of them, by the place and whether it was read as encrypted.
    contents: HashMap<(String, bool), String>,
}

impl Strangers {
    /// Looks at everything in the folder of documents.
    ///
    /// # Errors
    /// When the file of cases cannot be read.
    pub fn of(app: &App) -> Result<Strangers, Failure> {
        let (read, mut named) = (app.store()?.read(), HashSet::new());
        for case in read.cases()? {
            read.each_document(case.id, |row| {
                named.insert(row.place);
                Ok::<_, Failure>(())
            })?;
        }
        let mut below = app.documents()?.below();
        below.files.retain(|(place, _)| !named.contains(place));
        let unreadable =
            below.unreadable.into_iter().map(|(place, why)| DocumentUnreadable { place, why }).collect();
        Ok(Strangers { files: below.files, unreadable, contents: HashMap::new() })
    }

    /// Where a file lies that holds what a missing document held. Only files of its size are read; one that cannot be read is
    /// said to be so, and the others are looked at all the same.
    pub fn holding(&mut self, read: Reader<'_>, folder: &Folder, missing: &DocumentRow) -> Option<String> {
        let size = missing.size + if missing.is_sealed { LONGER } else { 0 };
        for (place, _) in self.files.iter().filter(|(_, of)| *of == size) {
            let key = (place.clone(), missing.is_sealed);
            if !self.contents.contains_key(&key) {
                let content = content_of(read, folder, &missing.file(), place).unwrap_or_else(|refused| {
                    let (place, why) = (place.clone(), refused.message);
                    self.unreadable.push(DocumentUnreadable { place, why });
                    String::new()
                });
                self.contents.insert(key.clone(), content);
            }
            if self.contents.get(&key) == Some(&missing.sha256) {
                return Some(place.clone());
            }
        }
        None
    }

    /// The places of those that are not among these.
    pub fn without(self, claimed: &HashSet<String>) -> Vec<String> {
        self.files.into_iter().map(|(place, _)| place).filter(|place| !claimed.contains(place)).collect()
    }
}
