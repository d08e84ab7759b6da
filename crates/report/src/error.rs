//! What can keep a report from being made.

/// Why a letter, a sheet of labels or a file was not made.
#[derive(Debug, thiserror::Error)]
pub enum ReportError {
    /// The typeface has no letter for something that was to be printed. Nothing is left out in silence.
    #[error("the typeface of letters has no letter for {0}")]
    NoLetterFor(String),
    /// An address is longer than a label.
    #[error("the address does not fit on a label")]
    TooLongForALabel,
    /// The typeface that came with the program cannot be read.
    #[error("the typeface of letters cannot be read")]
    Typeface,
    /// The PDF could not be put together.
    #[error("the PDF could not be put together: {0}")]
    Pdf(String),
    /// The Word file could not be put together.
    #[error("the Word file could not be put together: {0}")]
    Word(String),
}
