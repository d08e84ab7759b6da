//! How facts stand in a row: layer by layer, one for each source, so that a list of a million
//! people names its operation and row once for all the facts of a row.
//!
//! `[{"o":17,"r":8812,"f":{"1":"2022-03-04","4":86368}}]`: the operation, the row, and the
//! values by number of the fact's type. Money is in cents, dates are ISO text as far as they are known.

use crate::case::FactType;
use crate::error::StoreError;
use domain::fact::{FactKind, FactValue};
use domain::person::{KnownFact, Source};
use domain::{Money, PartialDate};
use serde::de::Visitor;
use serde::{Deserialize, Deserializer, Serialize};
use std::borrow::Cow;
use std::collections::BTreeMap;
use std::fmt;

#[derive(Serialize, Deserialize)]
struct Layer<'a> {
    o: i64,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    r: Option<u32>,
    #[serde(borrow)]
    f: BTreeMap<i64, Scalar<'a>>,
}

impl Layer<'_> {
    fn source(&self) -> Source {
        Source { operation: self.o, row: self.r }
    }
}

/// A value as rows hold it.
#[derive(Debug, Clone, Serialize)]
#[serde(untagged)]
pub(crate) enum Scalar<'a> {
    /// Yes or no.
    Bool(bool),
    /// Money, in cents.
    Int(i64),
    /// Days as ISO text, numbers as they are written, words.
    Text(Cow<'a, str>),
}

/// By hand, since reading an untagged enum copies every value first, and a class has millions.
impl<'de: 'a, 'a> Deserialize<'de> for Scalar<'a> {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Scalar<'a>, D::Error> {
        from.deserialize_any(ScalarVisitor)
    }
}

struct ScalarVisitor;

impl<'de> Visitor<'de> for ScalarVisitor {
    type Value = Scalar<'de>;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a text, a whole number, true or false")
    }

    fn visit_bool<E>(self, yes: bool) -> Result<Scalar<'de>, E> {
        Ok(Scalar::Bool(yes))
    }

    fn visit_i64<E>(self, number: i64) -> Result<Scalar<'de>, E> {
        Ok(Scalar::Int(number))
    }

    fn visit_u64<E: serde::de::Error>(self, number: u64) -> Result<Scalar<'de>, E> {
        i64::try_from(number).map(Scalar::Int).map_err(E::custom)
    }

    fn visit_borrowed_str<E>(self, text: &'de str) -> Result<Scalar<'de>, E> {
        Ok(Scalar::Text(Cow::Borrowed(text)))
    }

    fn visit_str<E>(self, text: &str) -> Result<Scalar<'de>, E> {
        Ok(Scalar::Text(Cow::Owned(text.to_owned())))
    }
}

/// Reads the facts of one row.
pub(crate) fn decode(text: &str, types: &[FactType]) -> Result<Vec<KnownFact>, StoreError> {
    let layers: Vec<Layer<'_>> =
        serde_json::from_str(text).map_err(|error| StoreError::unreadable("facts of a person", error))?;
    let mut known = Vec::with_capacity(types.len());
    for layer in layers {
        let source = layer.source();
        for (id, scalar) in layer.f {
            known.push(known_fact(id, scalar, types, source)?);
        }
    }
    Ok(known)
}

/// A value with the fact that it is of, by the number of the fact's type.
pub(crate) fn known_fact(
    id: i64,
    scalar: Scalar<'_>,
    types: &[FactType],
    source: Source,
) -> Result<KnownFact, StoreError> {
    let (place, value) = typed_value(id, scalar, types)?;
    Ok(KnownFact { key: types[place].key.clone(), value, source })
}

/// A value with the place of its type, by the number of that type.
pub(crate) fn typed_value(
    id: i64,
    scalar: Scalar<'_>,
    types: &[FactType],
) -> Result<(usize, FactValue), StoreError> {
    let place = types.iter().position(|of| of.id == id);
    let place =
        place.ok_or_else(|| StoreError::unreadable(format!("a fact of type {id}"), "no such type"))?;
    let of = &types[place];
    let value = value(of.kind, scalar)
        .ok_or_else(|| StoreError::unreadable(format!("a fact {:?}", of.key), "it is of another kind"))?;
    Ok((place, value))
}

/// The value of a fact as rows hold it, with the number of its type.
pub(crate) fn scalar<'a>(fact: &'a KnownFact, types: &[FactType]) -> Result<(i64, Scalar<'a>), StoreError> {
    let of = types.iter().find(|of| of.key == fact.key);
    let of = of.ok_or_else(|| StoreError::not_found("fact", &fact.key))?;
    let scalar = match &fact.value {
        FactValue::YesNo(yes) => Scalar::Bool(*yes),
        FactValue::Money(amount) => Scalar::Int(amount.cents()),
        FactValue::Text(text) => Scalar::Text(Cow::Borrowed(text)),
        other => Scalar::Text(Cow::Owned(other.to_text())),
    };
    Ok((of.id, scalar))
}

fn value(kind: FactKind, scalar: Scalar<'_>) -> Option<FactValue> {
    Some(match (kind, scalar) {
        (FactKind::YesNo, Scalar::Bool(yes)) => FactValue::YesNo(yes),
        (FactKind::Money, Scalar::Int(cents)) => FactValue::Money(Money::from_cents(cents)),
        (FactKind::Date, Scalar::Text(day)) => FactValue::Date(PartialDate::from_iso(&day)?),
        (FactKind::Number, Scalar::Text(number)) => FactValue::Number(number.parse().ok()?),
        (FactKind::Text, Scalar::Text(text)) => FactValue::Text(text.into_owned()),
        _ => return None,
    })
}

/// Writes facts as one row holds them.
pub(crate) fn encode(known: &[KnownFact], types: &[FactType]) -> Result<String, StoreError> {
    let mut layers: Vec<Layer<'_>> = Vec::new();
    for fact in known {
        let (id, scalar) = scalar(fact, types)?;
        match layers.iter_mut().find(|layer| layer.source() == fact.source) {
            Some(layer) => drop(layer.f.insert(id, scalar)),
            None => {
                let Source { operation: o, row: r } = fact.source;
                layers.push(Layer { o, r, f: BTreeMap::from([(id, scalar)]) });
            }
        }
    }
    layers.sort_by_key(Layer::source);
    serde_json::to_string(&layers).map_err(|error| StoreError::unreadable("facts of a person", error))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn types() -> Vec<FactType> {
        let kinds = [
            ("plan", FactKind::Text),
            ("seats", FactKind::Number),
            ("amount_paid", FactKind::Money),
            ("premium_from", FactKind::Date),
            ("inmail_before_cutoff", FactKind::YesNo),
            ("premium_to", FactKind::Date),
            ("discovered_on", FactKind::Date),
        ];
        let of = |(id, (key, kind)): (i64, (&str, FactKind))| FactType {
            options: Vec::new(),
            id,
            key: key.into(),
            label: key.to_owned(),
            kind,
        };
        (1..).zip(kinds).map(of).collect()
    }

    #[test]
    fn facts_of_every_kind_read_back_with_their_sources() {
        let list = Source { operation: 17, row: Some(8812) };
        let typed = Source { operation: 18, row: None };
        let known = |key: &str, kind: FactKind, text: &str, source| KnownFact {
            key: key.into(),
            value: kind.read(text).unwrap(),
            source,
        };
        let facts = vec![
            known("plan", FactKind::Text, "Premium \"Career\"", list),
            known("seats", FactKind::Number, "12.5", list),
            known("amount_paid", FactKind::Money, "863.68", list),
            known("premium_from", FactKind::Date, "2022-03-04", typed),
            known("inmail_before_cutoff", FactKind::YesNo, "yes", typed),
            known("premium_to", FactKind::Date, "2023-07", typed),
            known("discovered_on", FactKind::Date, "2024", typed),
        ];
        let text = encode(&facts, &types()).unwrap();
        assert!(text.starts_with(r#"[{"o":17,"r":8812,"f":{"#), "{text}");
        assert_eq!(decode(&text, &types()).unwrap(), facts);
    }

    #[test]
    fn a_damaged_fact_is_an_error_and_not_a_default() {
        for text in [
            "",
            "{}",
            r#"[{"o":1,"f":{"9":true}}]"#,
            r#"[{"o":1,"f":{"3":"12"}}]"#,
            r#"[{"o":1,"f":{"4":"2022-02-30"}}]"#,
            r#"[{"o":1,"f":{"4":"2022-+2-03"}}]"#,
            r#"[{"o":1,"f":{"4":"22-02-0003"}}]"#,
            r#"[{"o":1,"f":{"4":"2022-13"}}]"#,
            r#"[{"o":1,"f":{"4":"20+2"}}]"#,
        ] {
            assert!(decode(text, &types()).is_err(), "{text}");
        }
    }
}
