//! Names that one person may be found by: Bob and Robert, Peggy and Margaret, Pepe and José.

use std::collections::HashMap;
use std::sync::LazyLock;

/// The names of a line are alike.
const TABLE: &str = include_str!("../data/nicknames.txt");

static LINES: LazyLock<HashMap<&str, Vec<&str>>> = LazyLock::new(|| {
    let mut lines: HashMap<&str, Vec<&str>> = HashMap::new();
    for line in TABLE.lines().filter(|line| !line.starts_with('#')) {
        line.split_whitespace().for_each(|name| lines.entry(name).or_default().push(line));
    }
    lines
});

/// The other names that a folded name may stand for.
pub fn alike(name: &str) -> impl Iterator<Item = &'static str> + use<'_> {
    let lines = LINES.get(name).into_iter().flatten();
    lines.flat_map(|line| line.split_whitespace()).filter(move |other| *other != name)
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::HashSet;

    #[test]
    fn a_name_leads_to_its_nicknames_and_back() {
        for (one, other) in [("bob", "robert"), ("peggy", "margaret"), ("pepe", "jose"), ("ted", "edward")] {
            assert!(alike(one).any(|name| name == other), "{one} is {other}");
            assert!(alike(other).any(|name| name == one), "{other} is {one}");
        }
        assert!(alike("sam").any(|name| name == "samuel") && alike("sam").any(|name| name == "samantha"));
        assert_eq!(alike("sukarno").count(), 0);
    }

    #[test]
    fn the_table_is_folded_and_every_line_says_something_once() {
        let lines: Vec<&str> = TABLE.lines().filter(|line| !line.starts_with('#')).collect();
        for line in &lines {
            let names: Vec<&str> = line.split(' ').collect();
            assert!(names.len() > 1, "{line}");
            assert!(names.iter().all(|name| name.chars().all(|c| c.is_ascii_lowercase())), "{line}");
            assert_eq!(names.iter().collect::<HashSet<_>>().len(), names.len(), "{line}");
        }
        let formal: HashSet<&str> = lines.iter().filter_map(|line| line.split(' ').next()).collect();
        assert_eq!(formal.len(), lines.len(), "a formal name has one line");
    }
}
