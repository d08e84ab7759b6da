use serde::{Deserialize, Serialize};
use std::fmt;
use ts_rs::TS;

/// A refusal: a code that the screens use, a sentence for a person, the field to mark.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Failure {
    /// What kind of refusal.
    pub code: ErrorCode,
    /// What happened, to what, and what to do now.
    pub message: String,
    /// The field of the request that is meant.
    pub field: Option<String>,
    /// Something more that helps.
    pub hint: Option<String>,
    /// The operation that stands in the way of an undo.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    pub operation: Option<i64>,
}

/// Kinds of refusal.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum ErrorCode {
    /// Something asked for does not exist.
    NotFound,
    /// Something stands where a new thing was to be.
    AlreadyExists,
    /// What was typed cannot be taken.
    Invalid,
    /// The passphrase is wrong or the file is damaged.
    WrongKeyOrDamaged,
    /// A passphrase is needed.
    NeedsPassphrase,
    /// A passphrase was given for a plain file.
    NotEncrypted,
    /// The file is damaged or not ours.
    Damaged,
    /// The file is of a newer version.
    TooNew,
    /// Another program holds the file.
    Locked,
    /// The file cannot be written to.
    ReadOnly,
    /// No space left.
    DiskFull,
    /// Something done later stands in the way.
    Conflict,
    /// No case file is open.
    NoFile,
    /// Nobody has said who is using the file.
    NoUser,
    /// Rows were refused and the user wanted all or nothing.
    Refused,
    /// The user stopped it before its end.
    Stopped,
    /// Nothing that a user could have caused.
    Unexpected,
}

impl Failure {
    /// What was typed into `field` cannot be taken.
    pub fn invalid(field: &str, message: impl Into<String>) -> Failure {
        Failure {
            code: ErrorCode::Invalid,
            message: crate::sentence(&message.into()),
            field: Some(field.to_owned()),
            hint: None,
            operation: None,
        }
    }

    /// Something asked for does not exist.
    pub fn not_found(message: impl Into<String>) -> Failure {
        Failure {
            code: ErrorCode::NotFound,
            message: crate::sentence(&message.into()),
            field: None,
            hint: None,
            operation: None,
        }
    }

    /// Nothing that a user could have caused.
    pub fn unexpected(error: impl fmt::Display) -> Failure {
        Failure {
            code: ErrorCode::Unexpected,
            message: format!("Something went wrong that should not: {error}. Nothing was written."),
            field: None,
            hint: None,
            operation: None,
        }
    }

    pub(crate) fn stopped() -> Failure {
        let message = "Stopped before its end. Nothing was written.".to_owned();
        Failure { code: ErrorCode::Stopped, message, field: None, hint: None, operation: None }
    }

    pub(crate) fn no_file() -> Failure {
        let message = "No case file is open; open one or make a new one.".to_owned();
        Failure { code: ErrorCode::NoFile, message, field: None, hint: None, operation: None }
    }

    pub(crate) fn no_user() -> Failure {
        let message = "Say who is using this file before changing anything in it.".to_owned();
        Failure { code: ErrorCode::NoUser, message, field: None, hint: None, operation: None }
    }
}

impl fmt::Display for Failure {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.message)
    }
}

impl std::error::Error for Failure {}
