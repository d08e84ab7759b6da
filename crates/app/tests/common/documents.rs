//! Files that are added to a case as documents.

use super::Desk;
use app::wire::{
    DocumentAbout, DocumentAdd, DocumentFile, DocumentList, DocumentPage, DocumentView, DocumentsAdded,
    OfCase,
};
use app::{Failure, document_add, document_list, document_reading};
use std::path::PathBuf;
use std::time::{Duration, Instant};

impl Desk {
    /// A file outside, as a scanner or a mail program would leave it.
    pub fn outside(&self, name: &str, content: impl AsRef<[u8]>) -> String {
        let path = self.folder.path().join("outside").join(name);
        std::fs::create_dir_all(path.parent().unwrap()).unwrap();
        std::fs::write(&path, content).unwrap();
        path.display().to_string()
    }

    /// The folder of documents.
    pub fn documents(&self) -> PathBuf {
        self.folder.path().join("cases documents")
    }

    /// Every file in it by its path below, in order, but for what is on the way.
    pub fn files(&self) -> Vec<String> {
        fn collect(folder: &std::path::Path, below: &str, found: &mut Vec<String>) {
            let Ok(entries) = std::fs::read_dir(folder) else { return };
            for entry in entries.flatten() {
                let path = format!("{below}{}", entry.file_name().to_str().unwrap());
                match entry.path().is_dir() {
                    true => collect(&entry.path(), &format!("{path}/"), found),
                    false => found.push(path),
                }
            }
        }
        let mut found = Vec::new();
        collect(&self.documents(), "", &mut found);
        found.sort();
        found
    }

    pub fn add(
        &mut self,
        path: &str,
        kind: &str,
        about: &[DocumentAbout],
    ) -> Result<DocumentsAdded, Failure> {
        let files = vec![DocumentFile { path: path.into(), title: None }];
        let on = Some("2026-11-03".to_owned());
        let add =
            DocumentAdd { case: self.case, files, kind: kind.into(), on, about: about.to_vec(), note: None };
        document_add(&mut self.app, add)
    }

    pub fn page(&mut self, asked: DocumentList) -> DocumentPage {
        document_list(&mut self.app, DocumentList { case: self.case, limit: 50, ..asked }).unwrap()
    }

    pub fn listed(&mut self) -> Vec<DocumentView> {
        self.page(DocumentList::default()).rows
    }

    pub fn only(&mut self) -> DocumentView {
        let mut rows = self.listed();
        assert_eq!(rows.len(), 1);
        rows.remove(0)
    }

    /// Waits until every text is read.
    pub fn reads_texts(&mut self) {
        let start = Instant::now();
        while document_reading(&mut self.app, OfCase { case: self.case }).unwrap().waiting > 0 {
            assert!(start.elapsed() < Duration::from_secs(60), "texts are not read");
            std::thread::sleep(Duration::from_millis(5));
        }
    }
}
