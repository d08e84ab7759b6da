//! What the class could recover if one thing were set of some of its people.

use crate::view::settled;
use crate::{App, Failure};
use domain::columns::Columns;
use domain::edit::Edit;
use domain::exposure::Tally;
use std::mem;
use std::sync::Arc;

impl App {
    /// Sums over everyone as if an edit were made on the people of these rows. Only the column that it sets is held
    /// twice meanwhile. Nothing where no figure rests on what it sets.
    pub(crate) fn tally_with(
        &mut self,
        case: i64,
        edit: &Edit,
        rows: &[usize],
    ) -> Result<Option<Tally>, Failure> {
        self.view(case)?;
        let view = self.views.remove(&case).and_then(|view| Arc::try_unwrap(view).ok());
        let mut view = view.ok_or_else(|| Failure::unexpected("the columns of the class are in use"))?;
        let settled_before = mem::take(&mut view.terms.settled);
        let tally = swap(&mut view.people.columns, edit, rows).map(|before| {
            let tally = settled(&mut view.terms, &view.people.columns);
            before.put_back(&mut view.people.columns);
            tally
        });
        view.terms.settled = settled_before;
        self.views.insert(case, Arc::new(view));
        Ok(tally)
    }
}

/// What stood in the column that was set.
enum Before {
    Status(Vec<domain::membership::MembershipStatus>),
    Fact(usize, domain::columns::Column),
}

fn swap(columns: &mut Columns, edit: &Edit, rows: &[usize]) -> Option<Before> {
    match edit {
        Edit::Status { status, .. } => {
            let before = columns.status.clone();
            rows.iter().for_each(|row| columns.status[*row] = *status);
            Some(Before::Status(before))
        }
        Edit::Fact { key, value } => {
            let place = columns.facts.iter().position(|column| *column.key == **key)?;
            let before = columns.facts[place].clone();
            rows.iter().for_each(|row| columns.facts[place].set(*row, value.as_ref()));
            Some(Before::Fact(place, before))
        }
        Edit::Tag(_) | Edit::Untag(_) => None,
    }
}

impl Before {
    fn put_back(self, columns: &mut Columns) {
        match self {
            Before::Status(status) => columns.status = status,
            Before::Fact(place, column) => columns.facts[place] = column,
        }
    }
}
