//! A set of people of a roster.

use crate::bits::Bits;
use crate::error::RosterError;

/// People of one roster, as they stood when the set was made: once people are replaced or removed, sets made before are
/// refused. What can be in a set is said by [`crate::Roster::everyone`]; the others of a set are
/// `everyone` [`without`](PeopleSet::without) it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PeopleSet {
    /// How often people had changed.
    pub(crate) revision: u64,
    /// Places of those who stood in the roster from the start, and of those who changed since.
    pub(crate) sides: [Bits; 2],
}

impl PeopleSet {
    /// How many people.
    pub fn count(&self) -> usize {
        self.sides.iter().map(Bits::count).sum()
    }

    /// Whether nobody is in it.
    pub fn is_empty(&self) -> bool {
        self.sides.iter().all(Bits::is_empty)
    }

    /// Keeps those who are in the other set too.
    ///
    /// # Errors
    /// [`RosterError::SetOutOfDate`] when people changed between the making of the two.
    pub fn and(&mut self, other: &PeopleSet) -> Result<(), RosterError> {
        self.each(other, Bits::and)
    }

    /// Adds those of the other set.
    ///
    /// # Errors
    /// [`RosterError::SetOutOfDate`] when people changed between the making of the two.
    pub fn or(&mut self, other: &PeopleSet) -> Result<(), RosterError> {
        self.each(other, Bits::or)
    }

    /// Takes those of the other set away.
    ///
    /// # Errors
    /// [`RosterError::SetOutOfDate`] when people changed between the making of the two.
    pub fn without(&mut self, other: &PeopleSet) -> Result<(), RosterError> {
        self.each(other, Bits::without)
    }

    fn each(&mut self, other: &PeopleSet, change: impl Fn(&mut Bits, &Bits)) -> Result<(), RosterError> {
        let fits = |(mine, theirs): (&Bits, &Bits)| mine.size() == theirs.size();
        if self.revision != other.revision || !self.sides.iter().zip(&other.sides).all(fits) {
            return Err(RosterError::SetOutOfDate);
        }
        self.sides.iter_mut().zip(&other.sides).for_each(|(mine, theirs)| change(mine, theirs));
        Ok(())
    }
}
