//! A letter as text, before it is set on pages.

/// Words in one weight. A line break inside them stays one.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Run {
    /// The words.
    pub text: String,
    /// Whether they stand out.
    pub is_bold: bool,
}

/// A paragraph: runs that follow one another.
pub type Paragraph = Vec<Run>;

/// What stands at the head of a firm's letters.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Letterhead {
    /// Name of the firm.
    pub firm: String,
    /// Address, telephone and the like, a line each.
    pub lines: Vec<String>,
}

/// A letter to one addressee.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Letter {
    /// What stands at its head.
    pub head: Letterhead,
    /// Its paragraphs.
    pub paragraphs: Vec<Paragraph>,
}
