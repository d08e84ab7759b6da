//! Which records may be of one person, or of one company, and why.
//!
//! Two records are compared in what both of them know: names, day of birth, telephone, e-mail, address. What is found
//! are reasons ([`Reason`]) that a person can read, and a score that orders those who may be meant ([`Likeness`]). Nothing
//! is decided here: whoever looks at it says who is who.
//!
//! ```
//! use linkage::{Record, compare};
//!
//! let mut known = Record::named("Jonathan", "Smith");
//! known.born_on = Some(day(1981, 12, 4));
//! let mut typed = Record::named("Jon", "Smyth");
//! typed.born_on = Some(day(1981, 4, 12));
//! let words: Vec<&str> = compare(&typed, &known).reasons.iter().map(|reason| reason.word()).collect();
//! assert_eq!(words, ["nickname", "sounds_alike", "swapped_day_and_month"]);
//! # fn day(year: i32, month: u32, day: u32) -> chrono::NaiveDate {
//! #     chrono::NaiveDate::from_ymd_opt(year, month, day).unwrap_or_default()
//! # }
//! ```

mod compare;
mod name;
pub mod nickname;
mod reason;
mod record;
mod sound;
mod title;

pub use compare::{Likeness, compare};
pub use name::Word;
pub use reason::Reason;
pub use record::{OtherName, Record};
pub use sound::{Sound, sounds};
pub use title::Title;
