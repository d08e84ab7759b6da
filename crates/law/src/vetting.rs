//! What is looked into before somebody is named a representative of a class.

use crate::LawError;
use crate::source::{Source, all};
use domain::theory::Citation;
use serde::Deserialize;
use toml::Spanned;

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct VettingFile {
    item: Vec<Spanned<VettingItem>>,
}

/// An item of the sheet on somebody who is to represent a class.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct VettingItem {
    /// How files name it: `standing`.
    pub key: String,
    /// How screens head it.
    pub name: String,
    /// What has to be found out.
    pub asks: String,
    /// Why it matters.
    pub citation: Citation,
}

/// The items of one file, in the order of the sheet.
///
/// # Errors
/// Everything that is wrong with them.
pub(crate) fn read(source: &Source<'_>) -> Result<Vec<VettingItem>, Vec<LawError>> {
    let file: VettingFile = source.parse().map_err(|error| vec![error])?;
    let mut seen: Vec<String> = Vec::new();
    all(file.item.into_iter().map(|spanned| {
        let span = spanned.span();
        let item = spanned.into_inner();
        if seen.contains(&item.key) {
            return Err(
                source.refused_at(&span, format!("the key {:?} stands twice; choose another", item.key))
            );
        }
        if [&item.key, &item.name, &item.asks].iter().any(|text| text.trim().is_empty()) {
            return Err(source.refused_at(&span, "an item has a key, a name and what it asks".to_owned()));
        }
        seen.push(item.key.clone());
        Ok(item)
    }))
}
