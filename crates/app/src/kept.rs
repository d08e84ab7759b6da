//! A large class kept in the file as columns, so that its figures are there at once when the file is opened.

use crate::Failure;
use domain::columns::{Column, Columns};
use domain::fact::FactKind;
use domain::membership::MembershipStatus;
use domain::packed::Packed;
use domain::partial_date::Precision;
use store::{ClassColumn, FactType, Reader, Store};

/// Smaller classes are read as fast person by person.
const KEPT_FROM: usize = 5_000;
/// Changes with what columns hold and how; columns of another format are not read.
const FORMAT: u32 = 3;

const STATUS: &str = "status";
const STATE: &str = "state";
const PERSON: &str = "person";

/// The people of a class as columns.
pub(crate) struct People {
    /// What is known of them, without events.
    pub columns: Columns,
    /// Their numbers, in the same order, which is theirs.
    pub ids: Vec<i64>,
    /// The operation at which all this stood.
    pub last_operation: i64,
}

/// The columns kept of a class that is asked these facts. Nothing where none are, or they are not whole.
pub(crate) fn kept(read: Reader<'_>, case: i64, types: &[FactType]) -> Result<Option<People>, Failure> {
    let found = read.class_columns(case, &shape(types))?;
    Ok(found.and_then(|(operation, columns)| unpacked(operation, columns, types)))
}

/// Keeps the columns of a large class.
pub(crate) fn keep(store: &mut Store, case: i64, types: &[FactType], people: &People) -> Result<(), Failure> {
    let People { columns, ids, last_operation } = people;
    if ids.len() >= KEPT_FROM {
        // While another program writes nothing is kept: then everyone is read again next time.
        store.class_columns_keep(case, *last_operation, &shape(types), &packed(columns, ids))?;
    }
    Ok(())
}

fn shape(types: &[FactType]) -> String {
    let types: Vec<_> = types.iter().map(|of| (of.id, &*of.key, of.kind.word())).collect();
    serde_json::json!([FORMAT, types]).to_string()
}

fn packed(columns: &Columns, ids: &[i64]) -> Vec<ClassColumn> {
    let place = |status: &MembershipStatus| MembershipStatus::ALL.iter().position(|known| known == status);
    let statuses =
        columns.status.iter().map(|status| place(status).and_then(|place| i64::try_from(place).ok()));
    let statuses: Vec<i64> = statuses.map(Option::unwrap_or_default).collect();
    let mut found = vec![
        column(PERSON.to_owned(), ids, &[]),
        column(STATUS.to_owned(), &statuses, &[]),
        column(STATE.to_owned(), columns.state.numbers(), columns.state.words()),
    ];
    let partial = columns.facts.iter().filter(|of| !of.precisions().is_empty());
    found.extend(columns.facts.iter().map(|of| {
        let name = if of.precisions().is_empty() { fact_name(&of.key) } else { partial_name(&of.key) };
        column(name, of.numbers(), of.words())
    }));
    found.extend(partial.map(|of| {
        let places: Vec<i64> = of.precisions().iter().map(|precision| *precision as i64).collect();
        column(precision_name(&of.key), &places, &[])
    }));
    found
}

/// How much of each date is known; kept only of a fact of which some are known in part.
fn precision_name(key: &str) -> String {
    format!("precision {key}")
}

fn fact_name(key: &str) -> String {
    format!("fact {key}")
}

/// Names a fact of which some dates are known in part, so that without how much is known it is not read as whole dates.
fn partial_name(key: &str) -> String {
    format!("partial {key}")
}

fn column(name: String, numbers: &[i64], words: &[String]) -> ClassColumn {
    let Packed { base, width, bytes } = Packed::of(numbers.iter().copied());
    ClassColumn { name, words: words.to_vec(), base, width, numbers: bytes }
}

fn unpacked(last_operation: i64, mut kept: Vec<ClassColumn>, types: &[FactType]) -> Option<People> {
    let mut take = |name: &str| -> Option<(Vec<i64>, Vec<String>)> {
        let place = kept.iter().position(|column| column.name == name)?;
        let ClassColumn { words, base, width, numbers: bytes, .. } = kept.swap_remove(place);
        Some((Packed { base, width, bytes }.numbers()?, words))
    };
    let (ids, _) = take(PERSON)?;
    let (statuses, _) = take(STATUS)?;
    let status = |place: i64| MembershipStatus::ALL.get(usize::try_from(place).ok()?).copied();
    let (state, words) = take(STATE)?;
    let mut columns = Columns::new([]);
    columns.status = statuses.into_iter().map(status).collect::<Option<_>>()?;
    columns.state = Column::from_numbers(STATE, FactKind::Text, state, words)?;
    for of in types {
        columns.facts.push(match take(&fact_name(&of.key)) {
            Some((numbers, words)) => Column::from_numbers(&of.key, of.kind, numbers, words)?,
            None => {
                let (numbers, words) = take(&partial_name(&of.key))?;
                let column = Column::from_numbers(&of.key, of.kind, numbers, words)?;
                let (places, _) = take(&precision_name(&of.key))?;
                let precision = |place: i64| Precision::ALL.get(usize::try_from(place).ok()?).copied();
                let precisions: Vec<Precision> = places.into_iter().map(precision).collect::<Option<_>>()?;
                Some(column)
                    .filter(|column| column.numbers().len() == precisions.len())?
                    .with_precisions(precisions)
            }
        });
    }
    let lengths = columns.facts.iter().chain([&columns.state]).map(|column| column.numbers().len());
    let is_whole = lengths.chain([columns.status.len()]).all(|people| people == ids.len());
    is_whole.then_some(People { columns, ids, last_operation })
}

#[cfg(test)]
mod tests {
    use super::*;
    use domain::Money;
    use domain::fact::FactValue;
    use domain::partial_date::PartialDate;

    fn types() -> Vec<FactType> {
        let of = |id, key: &str, kind| FactType {
            id,
            key: key.into(),
            label: key.to_owned(),
            kind,
            options: Vec::new(),
        };
        let (plan, paid) = (of(1, "plan", FactKind::Text), of(2, "amount_paid", FactKind::Money));
        vec![plan, paid, of(3, "premium_from", FactKind::Date)]
    }

    fn three() -> People {
        let types = types();
        let mut columns = Columns::new(types.iter().map(|of| (of.key.to_string(), of.kind)));
        let plans = ["Career", "Business", "Career"].map(|plan| FactValue::Text(plan.to_owned()));
        let paid = FactValue::Money(Money::from_cents(863_68));
        let from = FactValue::Date(PartialDate::from_iso("2024-05").unwrap());
        for (plan, state) in plans.iter().zip([Some("CA"), None, Some("NV")]) {
            let known = |_, key: &str| match key {
                "plan" => Some(plan),
                "premium_from" => Some(&from),
                _ => state.map(|_| &paid),
            };
            columns.push(MembershipStatus::OptedOut, state, known);
        }
        People { columns, ids: vec![3, 5, 900_000], last_operation: 17 }
    }

    #[test]
    fn columns_come_back_as_they_were_kept() {
        let people = three();
        let back = unpacked(17, packed(&people.columns, &people.ids), &types()).unwrap();
        assert_eq!((back.ids, back.last_operation), (people.ids, 17));
        assert_eq!(back.columns.status, people.columns.status);
        let all = |columns: &Columns| -> Vec<(Vec<i64>, Vec<String>)> {
            let columns = columns.facts.iter().chain([&columns.state]);
            columns.map(|column| (column.numbers().to_vec(), column.words().to_vec())).collect()
        };
        assert_eq!(all(&back.columns), all(&people.columns));
        assert_eq!(back.columns.facts[2].precisions(), people.columns.facts[2].precisions());
        assert!(!back.columns.facts[2].precisions().is_empty());
    }

    #[test]
    fn columns_that_are_not_whole_are_not_taken() {
        let people = three();
        let broken = |change: fn(&mut Vec<ClassColumn>)| {
            let mut kept = packed(&people.columns, &people.ids);
            change(&mut kept);
            unpacked(17, kept, &types()).is_none()
        };
        // The last one says how much of each date is known: without it they are not whole dates.
        assert!(broken(|kept| drop(kept.pop())));
        assert!(broken(|kept| kept.retain(|column| column.name != "fact plan")));
        assert!(broken(|kept| kept.last_mut().unwrap().numbers.truncate(1)));
        assert!(broken(|kept| kept[0].numbers.truncate(1)));
        assert!(broken(|kept| kept[2].words.clear()));
        assert!(broken(|kept| kept[1].base = 99));
        assert!(!broken(|_| {}));
    }
}
