//! Operations that stay on record for good: no undo takes them back.

/// Kinds of operation that stay on record, and why.
const KINDS: &[(&str, &str)] = &[
    ("user_add", "who uses the file stays on record"),
    ("deadline_confirm", "that a second person confirmed a day stays on record; a new day asks for it anew"),
    ("document_copy", "that a document was written out stays on record"),
    ("person_export", "that people were exported stays on record"),
    ("ics_export", "that deadlines were exported stays on record"),
    ("sensitive_show", "that a value was shown stays on record"),
    ("mailing_export", "that a list went out to a mail house stays on record"),
    ("refused_export", "that rows of a list were exported stays on record"),
    ("list_compare_export", "that rows of a list were exported stays on record"),
    ("conflict_check", "that a check for conflicts was made stays on record"),
    ("conflict_decide", "what was decided on a conflict stays on record; a later decision is added to it"),
    ("conflict_clear", "what was decided on conflicts stays on record; a later decision is added to it"),
    ("conflict_sign_off", "who signed a check for conflicts off stays on record"),
    ("conflict_export", "that a check for conflicts was exported stays on record"),
    (
        "vetting_finding_add",
        "what was found of a representative stays on record; a later finding is added to it",
    ),
    ("label_write", "that labels were written stays on record"),
    ("letter_left_out_export", "that a list of who was left out was exported stays on record"),
];

/// Why any other operation stays: it wrote no row of a table that is journaled.
const WROTE_NOTHING: &str = "it changed nothing that could be put back";

/// Whether operations of this kind stay on record, whatever they wrote.
pub(crate) fn kind_stays(kind: &str) -> bool {
    why_of(kind).is_some()
}

/// Why an operation of this kind stays on record.
pub(crate) fn why_it_stays(kind: &str) -> &'static str {
    why_of(kind).unwrap_or(WROTE_NOTHING)
}

fn why_of(kind: &str) -> Option<&'static str> {
    KINDS.iter().find(|(stays, _)| *stays == kind).map(|(_, why)| *why)
}
