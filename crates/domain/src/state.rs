//! States and territories by the two letters of the Postal Service.

/// The codes and names, USPS Publication 28, appendix B.
const STATES: [(&str, &str); 56] = [
    ("AK", "Alaska"),
    ("AL", "Alabama"),
    ("AR", "Arkansas"),
    ("AS", "American Samoa"),
    ("AZ", "Arizona"),
    ("CA", "California"),
    ("CO", "Colorado"),
    ("CT", "Connecticut"),
    ("DC", "District of Columbia"),
    ("DE", "Delaware"),
    ("FL", "Florida"),
    ("GA", "Georgia"),
    ("GU", "Guam"),
    ("HI", "Hawaii"),
    ("IA", "Iowa"),
    ("ID", "Idaho"),
    ("IL", "Illinois"),
    ("IN", "Indiana"),
    ("KS", "Kansas"),
    ("KY", "Kentucky"),
    ("LA", "Louisiana"),
    ("MA", "Massachusetts"),
    ("MD", "Maryland"),
    ("ME", "Maine"),
    ("MI", "Michigan"),
    ("MN", "Minnesota"),
    ("MO", "Missouri"),
    ("MP", "Northern Mariana Islands"),
    ("MS", "Mississippi"),
    ("MT", "Montana"),
    ("NC", "North Carolina"),
    ("ND", "North Dakota"),
    ("NE", "Nebraska"),
    ("NH", "New Hampshire"),
    ("NJ", "New Jersey"),
    ("NM", "New Mexico"),
    ("NV", "Nevada"),
    ("NY", "New York"),
    ("OH", "Ohio"),
    ("OK", "Oklahoma"),
    ("OR", "Oregon"),
    ("PA", "Pennsylvania"),
    ("PR", "Puerto Rico"),
    ("RI", "Rhode Island"),
    ("SC", "South Carolina"),
    ("SD", "South Dakota"),
    ("TN", "Tennessee"),
    ("TX", "Texas"),
    ("UT", "Utah"),
    ("VA", "Virginia"),
    ("VI", "Virgin Islands"),
    ("VT", "Vermont"),
    ("WA", "Washington"),
    ("WI", "Wisconsin"),
    ("WV", "West Virginia"),
    ("WY", "Wyoming"),
];

/// Codes that stand in the place of a state in addresses of the Postal Service, and are none: of military mail and of the
/// states in free association, USPS Publication 28, appendix B.
const ALSO_POSTAL: [&str; 6] = ["AA", "AE", "AP", "FM", "MH", "PW"];

/// Whether a text can stand in the place of a state in an address of the Postal Service.
pub fn is_postal(written: &str) -> bool {
    code(written).is_some() || ALSO_POSTAL.iter().any(|code| written.trim().eq_ignore_ascii_case(code))
}

/// A state by its two letters, whether it was written as `CA`, `ca`, `C.A.` or `California`; nothing where it is no
/// state.
pub fn code(written: &str) -> Option<&'static str> {
    let text = written.trim();
    let dotless = text.contains('.').then(|| text.replace('.', ""));
    let text = dotless.as_deref().unwrap_or(text);
    let known =
        STATES.iter().find(|(code, name)| text.eq_ignore_ascii_case(code) || text.eq_ignore_ascii_case(name));
    known.map(|(code, _)| *code)
}

/// A state by its two letters; anything else stays as it was written.
pub fn normal(written: &str) -> &str {
    code(written).unwrap_or(written.trim())
}

/// The name of a state, whether it was written as `CA`, `ca` or `California`; nothing where it is no state.
pub fn name(written: &str) -> Option<&'static str> {
    let code = code(written)?;
    STATES.iter().find(|(known, _)| *known == code).map(|(_, name)| *name)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_state_is_one_however_it_is_written() {
        for written in ["CA", "ca", " California ", "CALIFORNIA"] {
            assert_eq!((normal(written), name(written)), ("CA", Some("California")));
        }
        assert_eq!((normal("N.Y."), normal("D.C.")), ("NY", "DC"));
        assert_eq!(normal("Ontario"), "Ontario");
    }

    #[test]
    fn an_address_has_a_state_or_what_the_post_puts_in_its_place() {
        for written in ["CA", "california", "ae", "PW"] {
            assert!(is_postal(written), "{written}");
        }
        for written in ["California, maybe", "unknown", "Ontario", "ZZ", ""] {
            assert!(!is_postal(written), "{written}");
        }
    }
}
