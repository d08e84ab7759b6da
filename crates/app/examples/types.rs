//! Writes the TypeScript of every command to the path given.

fn main() -> Result<(), String> {
    let path = std::env::args().nth(1).ok_or("say where to write the types")?;
    std::fs::write(&path, app::typescript()).map_err(|error| format!("{path}: {error}"))
}
