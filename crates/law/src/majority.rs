//! When somebody comes of age.

use crate::LawError;
use crate::source::{Source, all};
use chrono::NaiveDate;
use domain::limitation::anniversary;
use domain::theory::Citation;
use serde::Deserialize;
use toml::Spanned;

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct MajorityFile {
    elsewhere: Age,
    state: Vec<Spanned<StateAge>>,
    example: Vec<Spanned<Example>>,
}

/// An age at which somebody comes of age.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Age {
    /// Full years.
    pub years: u32,
    /// Where that stands.
    pub citation: Citation,
}

#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
struct StateAge {
    state: String,
    years: u32,
    citation: Citation,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Example {
    state: Option<String>,
    born_on: NaiveDate,
    of_age_on: NaiveDate,
}

/// The ages of majority by state.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Majority {
    elsewhere: Age,
    states: Vec<(String, Age)>,
}

impl Majority {
    /// The age in a state, by its two letters or its name; that of most states where it has none of its own, or is not known.
    pub fn age(&self, state: Option<&str>) -> &Age {
        let state = state.map(domain::state::normal);
        let own = self.states.iter().find(|(of, _)| Some(of.as_str()) == state);
        own.map_or(&self.elsewhere, |(_, age)| age)
    }

    /// The day on which somebody who lives in a state comes of age.
    pub fn of_age_on(&self, born_on: NaiveDate, state: Option<&str>) -> NaiveDate {
        anniversary(born_on, self.age(state).years).unwrap_or(NaiveDate::MAX)
    }
}

/// Reads `majority.toml`.
///
/// # Errors
/// Everything that is wrong with it; an example that does not come out.
pub(crate) fn read(source: &Source<'_>) -> Result<Majority, Vec<LawError>> {
    let file: MajorityFile = source.parse().map_err(|error| vec![error])?;
    let mut states: Vec<(String, Age)> = Vec::new();
    all(file.state.into_iter().map(|spanned| {
        let span = spanned.span();
        let StateAge { state, years, citation } = spanned.into_inner();
        if domain::state::name(&state).is_none() || domain::state::normal(&state) != state {
            return Err(source.refused_at(&span, format!("{state:?} is no state; use two letters")));
        }
        if states.iter().any(|(known, _)| *known == state) {
            return Err(source.refused_at(&span, format!("the state {state} stands twice")));
        }
        states.push((state, Age { years, citation }));
        Ok(())
    }))?;
    let majority = Majority { elsewhere: file.elsewhere, states };
    all(file.example.into_iter().map(|spanned| {
        let span = spanned.span();
        let Example { state, born_on, of_age_on } = spanned.into_inner();
        let found = majority.of_age_on(born_on, state.as_deref());
        if found == of_age_on {
            return Ok(());
        }
        Err(source.refused_at(&span, format!("{born_on} comes out as {found} and not as {of_age_on}")))
    }))?;
    Ok(majority)
}
