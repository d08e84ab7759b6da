//! What a command gives back, and how it leaves the program.

use crate::print::visible;
use app::Failure;
use serde::Serialize;
use std::io::{self, ErrorKind, Write};
use std::process::ExitCode;

/// What a command gives back.
#[derive(Debug)]
pub struct Answer {
    /// For standard output.
    pub text: String,
    /// How it ended.
    pub ending: Ending,
}

/// How a command ended that has something to show.
#[derive(Debug)]
pub enum Ending {
    /// It was done.
    Done,
    /// Something was found wanting; the text says what.
    Wanting,
    /// It was refused, for the reason given in a sentence.
    Refused(String),
}

impl Answer {
    /// The result of something done.
    pub fn done(text: impl Into<String>) -> Answer {
        Answer { text: text.into(), ending: Ending::Done }
    }

    /// A value that was turned into JSON.
    ///
    /// # Errors
    /// When it could not be.
    pub fn json(value: serde_json::Result<String>) -> Result<Answer, Failure> {
        Ok(Answer::done(value.map_err(Failure::unexpected)? + "\n"))
    }

    /// Writes it out. A reader that has seen enough and closed the pipe is no failure.
    pub fn give(&self) -> ExitCode {
        let mut out = io::stdout().lock();
        let written = out.write_all(self.text.as_bytes()).and_then(|()| out.flush());
        match (written, &self.ending) {
            (Err(error), _) if error.kind() != ErrorKind::BrokenPipe => {
                say(&format!("The result could not be written out: {error}."));
                ExitCode::FAILURE
            }
            (_, Ending::Refused(reason)) => {
                say(reason);
                ExitCode::FAILURE
            }
            (_, Ending::Wanting) => ExitCode::FAILURE,
            (_, Ending::Done) => ExitCode::SUCCESS,
        }
    }
}

/// A result as JSON where that was asked for, in words otherwise.
///
/// # Errors
/// When it could not be turned into JSON.
pub fn shown<T: Serialize + ?Sized>(
    json: bool,
    found: &T,
    words: impl FnOnce(&T) -> String,
) -> Result<Answer, Failure> {
    if json { Answer::json(serde_json::to_string_pretty(found)) } else { Ok(Answer::done(words(found))) }
}

/// Says why nothing was done.
pub fn refuse(failure: &Failure) -> ExitCode {
    say(&failure.message);
    failure.hint.iter().for_each(|hint| say(hint));
    ExitCode::FAILURE
}

/// Says something beside the result, if there is anything to say. Where nobody listens, nothing is lost.
pub fn say(line: &str) {
    if line.is_empty() {
        return;
    }
    let _ = writeln!(io::stderr(), "{}", visible(line));
}
