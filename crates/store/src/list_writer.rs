//! Adding the people of a list: they are packed by a thread of their own while the next ones are read and checked, so that
//! the thread that writes does nothing but write.

use crate::case::FactType;
use crate::error::StoreError;
use crate::journal::Operation;
use crate::listed::{MOST, fits, pack};
use domain::person::Person;
use rusqlite::named_params;
use std::sync::mpsc::{Receiver, SyncSender, channel, sync_channel};
use std::thread;

/// Parts on their way to be packed or written at most.
const MOST_UNDER_WAY: usize = 4;

/// Adds people as they come, packing those whom a part can hold. Not all of them are in the file before
/// [`ListWriter::finish`].
pub struct ListWriter<'a> {
    op: &'a Operation<'a>,
    case: i64,
    types: Vec<FactType>,
    first: i64,
    next: i64,
    /// People of the part that is being filled.
    waiting: Vec<Person>,
    packer: Packer,
}

impl Operation<'_> {
    /// Begins to add many people of one case.
    pub fn list_writer(&self, case: i64) -> Result<ListWriter<'_>, StoreError> {
        let (first, types) = (self.next_person_id()?, self.read().fact_types(case)?);
        let packer = Packer::start(types.clone());
        Ok(ListWriter { op: self, case, types, first, next: first, waiting: Vec::new(), packer })
    }
}

impl ListWriter<'_> {
    /// Number of whoever is added next.
    pub fn next(&self) -> i64 {
        self.next
    }

    /// Adds a person; the number given is the file's, `person.id` does not matter.
    pub fn push(&mut self, person: Person) -> Result<i64, StoreError> {
        let id = self.next;
        if fits(&person, self.op.id) {
            self.waiting.push(person);
            self.next += 1;
            if self.waiting.len() == MOST {
                self.pack_part()?;
            }
        } else {
            self.pack_part()?;
            self.op.own_insert(id, &person, &self.types)?;
            self.next += 1;
        }
        Ok(id)
    }

    /// Writes what is still waiting, and that all of it was added.
    pub fn finish(mut self) -> Result<(), StoreError> {
        self.pack_part()?;
        while let Some(part) = self.packer.wait()? {
            self.write(&part)?;
        }
        if self.next > self.first {
            self.op.journal_range("person", self.first, self.next - 1)
        } else {
            Ok(())
        }
    }

    /// Hands the part that is being filled to be packed, and writes those that are.
    fn pack_part(&mut self) -> Result<(), StoreError> {
        if self.waiting.is_empty() {
            return Ok(());
        }
        let people = std::mem::replace(&mut self.waiting, Vec::with_capacity(MOST));
        let count = i64::try_from(people.len()).unwrap_or(i64::MAX);
        self.packer.hand(ToPack { first: self.next - count, people })?;
        while let Some(part) = self.packer.ready()? {
            self.write(&part)?;
        }
        Ok(())
    }

    fn write(&self, part: &Packed) -> Result<(), StoreError> {
        let Packed { first, count, body } = part;
        self.op
            .tx
            .prepare_cached(
                "INSERT INTO list_part (case_id, operation_id, first_person, people_count, body)
             VALUES (:case, :operation, :first, :count, :body)",
            )?
            .execute(named_params! {
                ":case": self.case, ":operation": self.op.id, ":first": first, ":count": count, ":body": body,
            })?;
        self.op.listed_insert(self.case, *first, first + count - 1)
    }
}

/// People of one part, whose numbers follow one another.
struct ToPack {
    first: i64,
    people: Vec<Person>,
}

/// A part as its row holds it.
struct Packed {
    first: i64,
    count: i64,
    body: Vec<u8>,
}

/// A thread that packs parts in the order in which they are handed to it. It ends with the writer.
struct Packer {
    to_pack: SyncSender<ToPack>,
    packed: Receiver<Result<Packed, StoreError>>,
    under_way: usize,
}

impl Packer {
    fn start(types: Vec<FactType>) -> Packer {
        let (to_pack, parts) = sync_channel::<ToPack>(MOST_UNDER_WAY);
        let (done, packed) = channel();
        let pack_all = move || {
            for ToPack { first, people } in parts {
                let count = i64::try_from(people.len()).unwrap_or(i64::MAX);
                let part = pack(&people, &types).map(|body| Packed { first, count, body });
                if done.send(part).is_err() {
                    break;
                }
            }
        };
        // The thread is not waited for: without the writer nobody wants what it packs.
        drop(thread::spawn(pack_all));
        Packer { to_pack, packed, under_way: 0 }
    }

    fn hand(&mut self, part: ToPack) -> Result<(), StoreError> {
        self.to_pack.send(part).map_err(stopped)?;
        self.under_way += 1;
        Ok(())
    }

    /// A part that is packed; waits for one only where too many are under way.
    fn ready(&mut self) -> Result<Option<Packed>, StoreError> {
        if self.under_way > MOST_UNDER_WAY {
            return self.wait();
        }
        self.packed.try_recv().ok().map(|part| self.taken(part)).transpose()
    }

    /// The next part, waited for; nothing where none is under way.
    fn wait(&mut self) -> Result<Option<Packed>, StoreError> {
        if self.under_way == 0 {
            return Ok(None);
        }
        let part = self.packed.recv().map_err(stopped)?;
        self.taken(part).map(Some)
    }

    fn taken(&mut self, part: Result<Packed, StoreError>) -> Result<Packed, StoreError> {
        self.under_way -= 1;
        part
    }
}

fn stopped(why: impl ToString) -> StoreError {
    StoreError::unreadable("people of a list that were being packed", why)
}

impl Operation<'_> {
    /// Puts people into the case as their list has them, unjournaled.
    pub(crate) fn listed_insert(&self, case: i64, first: i64, last: i64) -> Result<(), StoreError> {
        // Rows out of a list of numbers: a query that counts them by itself takes twice as long.
        let places: Vec<String> = (0..MOST).map(|place| format!("({place})")).collect();
        let sql = format!(
            "INSERT INTO person (person_id, case_id)
             SELECT :first + column1, :case FROM (VALUES {}) WHERE :first + column1 <= :last",
            places.join(", ")
        );
        self.unjournaled(|| {
            let mut insert = self.tx.prepare_cached(&sql)?;
            for first in (first..=last).step_by(MOST) {
                insert.execute(named_params! {":first": first, ":last": last, ":case": case})?;
            }
            Ok(())
        })
    }
}
