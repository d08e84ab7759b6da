//! Who may import whom in the screens.

use regex::Regex;

use crate::tree::{Offence, Source, holds, lines, screens};

/// What each line imports, with the line's number.
fn imports(source: &Source) -> Vec<(usize, String)> {
    let pattern = Regex::new(r#"\b(?:from|import)\s*\(?\s*["']([^"']+)["']"#).unwrap();
    let of_line = |(line, text)| pattern.captures_iter(text).map(move |found| (line, found[1].to_owned()));
    source.code().into_iter().flat_map(of_line).collect()
}

/// The path from `ui/src` that an import of `source` means, or the import itself when it is a package.
fn resolved(source: &Source, import: &str) -> String {
    let folder = source
        .path
        .strip_prefix("ui/src/")
        .and_then(|path| path.rsplit_once('/'))
        .map_or("", |parts| parts.0);
    if !import.starts_with('.') {
        return import.trim_start_matches(['@', '~', '#', '/']).trim_start_matches("src/").to_owned();
    }
    let mut parts: Vec<&str> = folder.split('/').filter(|part| !part.is_empty()).collect();
    for part in import.split('/') {
        match part {
            "." => {}
            ".." => drop(parts.pop()),
            name => parts.push(name),
        }
    }
    parts.join("/")
}

/// The room that a path below `ui/src` belongs to; files beside the rooms belong to none.
fn room(path: &str) -> Option<&str> {
    path.strip_prefix("rooms/")?
        .split_once('/')
        .map_or_else(|| path.strip_prefix("rooms/"), |parts| Some(parts.0))
}

fn import_of_another_room(source: &Source) -> Vec<Offence> {
    let path = source.path.trim_start_matches("ui/src/");
    let Some(own) = room(path).filter(|room| !room.contains('.')) else { return Vec::new() };
    let other = |import: &str| room(&resolved(source, import)).is_some_and(|room| room != own);
    let found = imports(source).into_iter().filter(|(_, import)| other(import));
    found.map(|(line, import)| source.offence(line, format!("{own} imports {import}"))).collect()
}

fn import_of_tauri(source: &Source) -> Vec<Offence> {
    if source.path.starts_with("ui/src/api/transport") {
        return Vec::new();
    }
    let found = imports(source).into_iter().filter(|(_, import)| import.starts_with("@tauri-apps/"));
    found.map(|(line, import)| source.offence(line, import)).collect()
}

#[test]
fn no_room_imports_another_room() {
    let offences: Vec<Offence> = screens().iter().flat_map(import_of_another_room).collect();
    holds("A room uses kit, text and api, never another room.", &offences);
}

#[test]
fn an_import_of_another_room_is_refused() {
    let text = "import { a } from \"../claims/Table\";\nimport { b } from './Row';\nimport { c } from \"../../kit/Grid\";\n\
                const d = import(\"@/rooms/dates/Dates\");\nimport \"@/rooms/people/people.css\";\n\
                } from \"../claims\";";
    let in_room = Source::sample("ui/src/rooms/people/People.tsx", text);
    assert_eq!(lines(&import_of_another_room(&in_room)), [1, 4, 6]);
    let deeper = Source::sample("ui/src/rooms/people/form/Form.tsx", "import { a } from \"../People\";");
    assert_eq!(import_of_another_room(&deeper), []);
    let collected = Source::sample("ui/src/rooms/index.ts", "import { a } from \"./claims/Claims\";");
    assert_eq!(import_of_another_room(&collected), []);
}

#[test]
fn only_the_transport_knows_the_window() {
    let offences: Vec<Offence> = screens().iter().flat_map(import_of_tauri).collect();
    holds("Only ui/src/api/transport imports @tauri-apps/*.", &offences);
}

#[test]
fn an_import_of_the_window_in_a_room_is_refused() {
    let text = "import { invoke } from \"@tauri-apps/api/core\";";
    assert_eq!(lines(&import_of_tauri(&Source::sample("ui/src/rooms/people/People.tsx", text))), [1]);
    assert_eq!(import_of_tauri(&Source::sample("ui/src/api/transport.ts", text)), []);
}
