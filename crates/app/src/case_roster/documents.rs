//! Who of a case has which documents.

use crate::Failure;
use std::collections::BTreeMap;
use store::{DocumentKind, Reader};

/// Who of a case has documents of which kinds, and which kinds everyone has to send.
#[derive(Debug, Default)]
pub(crate) struct Documents {
    kinds: Vec<DocumentKind>,
    /// By kind the numbers of those who have one, in order.
    holders: BTreeMap<i64, Vec<i64>>,
    /// Kinds that everyone of the class has to send.
    pub required: Vec<i64>,
}

impl Documents {
    /// As the file has them now.
    pub fn read(read: Reader<'_>, case: i64) -> Result<Documents, Failure> {
        let (kinds, holders) = (read.document_kinds()?, read.document_holders(case)?);
        Ok(Documents { kinds, holders, required: read.required_documents(case)? })
    }

    /// The number of a kind by its name.
    pub fn kind_named(&self, name: &str) -> Option<i64> {
        self.kinds.iter().find(|kind| kind.name.eq_ignore_ascii_case(name)).map(|kind| kind.id)
    }

    /// What a kind is called.
    pub fn name(&self, kind: i64) -> Option<&str> {
        self.kinds.iter().find(|known| known.id == kind).map(|known| known.name.as_str())
    }

    /// Those who have a document of a kind, in the order of their numbers.
    pub fn holders(&self, kind: i64) -> &[i64] {
        self.holders.get(&kind).map_or(&[], Vec::as_slice)
    }

    /// Whether somebody has a document of a kind.
    pub fn has(&self, person: i64, kind: i64) -> bool {
        self.holders(kind).binary_search(&person).is_ok()
    }
}
