//! What stops a limitation clock.

use crate::LawError;
use crate::source::{Source, all};
use chrono::NaiveDate;
use domain::limitation::{Effect, Fixed, TollingKind};
use domain::theory::Citation;
use serde::Deserialize;
use toml::Spanned;

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct TollingFile {
    kind: Vec<Spanned<KindFile>>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct KindFile {
    code: String,
    name: String,
    effect: EffectFile,
    months: Option<u32>,
    claims: String,
    #[serde(default)]
    named_too: bool,
    #[serde(default)]
    at_accrual: bool,
    at_most_years: Option<u32>,
    until_age: Option<u32>,
    #[serde(default)]
    days_after: u32,
    #[serde(default)]
    repose: bool,
    fixed: Option<FixedFile>,
    says: String,
    citation: Citation,
}

#[derive(Clone, Copy, Deserialize)]
#[serde(rename_all = "snake_case")]
enum EffectFile {
    ClassAction,
    Stops,
    NotBefore,
    Within,
    Note,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct FixedFile {
    from: NaiveDate,
    to: NaiveDate,
    over_days: u32,
    else_to: NaiveDate,
}

/// The kinds of one file.
///
/// # Errors
/// Everything that is wrong with them.
pub(crate) fn read(source: &Source<'_>) -> Result<Vec<TollingKind>, Vec<LawError>> {
    let file: TollingFile = source.parse().map_err(|error| vec![error])?;
    let mut seen: Vec<String> = Vec::new();
    all(file.kind.into_iter().map(|spanned| {
        let span = spanned.span();
        let of = spanned.into_inner();
        let refused = |reason: String| Err(source.refused_at(&span, reason));
        let is_code = |c: char| c == '_' || c.is_ascii_lowercase() || c.is_ascii_digit();
        if of.code.is_empty() || !of.code.chars().all(is_code) {
            return refused(format!("the code cannot be {:?}; use small letters, digits and underscores", of.code));
        }
        if seen.contains(&of.code) {
            return refused(format!("the code {:?} stands twice; choose another", of.code));
        }
        seen.push(of.code.clone());
        let effect = match (of.effect, of.months) {
            (EffectFile::ClassAction, None) => Effect::ClassAction,
            (EffectFile::Stops, None) => Effect::Stops,
            (EffectFile::Note, None) => Effect::Note,
            (EffectFile::NotBefore, Some(months)) if months > 0 => Effect::NotBefore(months),
            (EffectFile::Within, Some(months)) if months > 0 => Effect::Within(months),
            _ => {
                return refused(format!(
                    "{} has `months` where its effect is not_before or within, more than 0, and otherwise none",
                    of.code
                ));
            }
        };
        let claims_of = match of.claims.as_str() {
            "any" => None,
            "state" => Some(of.claims.clone()),
            state if state.len() == 2 && state.chars().all(|c| c.is_ascii_lowercase()) => Some(of.claims.clone()),
            other => return refused(format!("claims cannot be {other:?}; use any, state, us, or a state like ca")),
        };
        let fixed = of.fixed.map(|FixedFile { from, to, over_days, else_to }| Fixed { from, to, over_days, else_to });
        if fixed.is_some_and(|fixed| fixed.to <= fixed.from || fixed.else_to <= fixed.from) {
            return refused(format!("the days of {} end before they begin", of.code));
        }
        Ok(TollingKind {
            code: of.code,
            name: of.name,
            effect,
            claims_of,
            named_too: of.named_too,
            at_accrual: of.at_accrual,
            at_most_years: of.at_most_years,
            until_age: of.until_age,
            days_after: of.days_after,
            covers_repose: of.repose,
            fixed,
            says: of.says,
            citation: of.citation,
        })
    }))
}
