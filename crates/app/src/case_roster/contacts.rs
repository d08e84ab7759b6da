//! When people of a case were last reached, and by when they are to be contacted next.

use crate::Failure;
use chrono::NaiveDate;
use domain::columns::day_number;
use store::Reader;

/// Both days of everyone who has them.
pub(super) struct ContactDays {
    /// The last day on which they were reached.
    pub last: DayOfEach,
    /// The first day of an open next step.
    pub next: DayOfEach,
}

/// People by their numbers, each with a day.
pub(super) struct DayOfEach(Vec<(i64, NaiveDate)>);

impl ContactDays {
    /// Those of a case, as the file has them.
    pub fn of(read: Reader<'_>, case: i64) -> Result<ContactDays, Failure> {
        let (last, next) = (read.last_contacts(case)?, read.next_contacts(case)?);
        Ok(ContactDays { last: DayOfEach(last), next: DayOfEach(next) })
    }
}

impl DayOfEach {
    /// Those who have a day on a certain one or after it, in the order of their numbers.
    pub fn since(&self, day: NaiveDate) -> impl Iterator<Item = i64> {
        self.0.iter().filter(move |(_, on)| *on >= day).map(|(person, _)| *person)
    }

    /// The day of each of these people, who stand in the order of their numbers, as days since the common era.
    pub fn in_order_of(&self, people: &[i64]) -> Vec<Option<i64>> {
        let mut days = self.0.iter().peekable();
        let day_of = |person: &i64| {
            while days.next_if(|(other, _)| other < person).is_some() {}
            days.peek().filter(|(other, _)| other == person).map(|(_, day)| day_number(*day))
        };
        people.iter().map(day_of).collect()
    }
}
