//! `cargo xtask list`: writes a class list of invented people into a folder.

use anyhow::Result;
use clap::Parser;
use invented::{Profile, Recipe};
use std::path::PathBuf;

#[derive(Parser)]
#[command(name = "cargo xtask list", about = "Write a class list of invented people, and the truth about it")]
struct Arguments {
    /// How many rows; about a quarter of them are people who stand in the list already
    #[arg(long)]
    people: u32,
    /// The same seed makes the same list on every machine
    #[arg(long, default_value_t = 20_250_101)]
    seed: u64,
    /// What the list is like
    #[arg(long, value_enum, default_value_t = Profile::Base)]
    profile: Profile,
    /// The folder, which is made
    #[arg(long)]
    out: PathBuf,
    /// Write the list as a workbook of Excel too
    #[arg(long)]
    xlsx: bool,
}

fn main() -> Result<()> {
    let Arguments { people, seed, profile, out, xlsx } = Arguments::parse();
    let list = Recipe { rows: people, seed, profile }.make()?;
    let meta = list.write(&out)?;
    if xlsx {
        list.write_xlsx(&out)?;
    }
    println!("{}", serde_json::to_string_pretty(&meta)?);
    Ok(())
}
