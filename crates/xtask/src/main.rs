//! `cargo xtask`: the commands for people who run and build Numerosity from its source.

mod bench;
mod command;
mod display;
mod list;
mod run;
mod steps;
mod system;
mod test;
mod types;
mod ui;

use std::path::PathBuf;
use std::process::ExitCode;

use anyhow::Result;
use clap::{Parser, Subcommand};

#[derive(Parser)]
#[command(name = "cargo xtask", bin_name = "cargo xtask", about = "Set up, run, test and measure Numerosity")]
struct Arguments {
    #[command(subcommand)]
    task: Task,
}

#[derive(Subcommand)]
enum Task {
    /// Install what is missing, build, and open the window
    Run {
        /// Install missing system packages without asking
        #[arg(long)]
        yes: bool,
        /// Build with optimisations
        #[arg(long)]
        release: bool,
        /// The case file to open
        file: Option<PathBuf>,
    },
    /// Install what is missing and run every check and test
    Test {
        /// Install missing system packages without asking
        #[arg(long)]
        yes: bool,
    },
    /// The quick half of `test`: format, lint, types, unit tests
    Check {
        /// Install missing system packages without asking
        #[arg(long)]
        yes: bool,
    },
    /// Write the TypeScript types of the commands into ui/src/api/generated
    Types,
    /// Write a class list of invented people into a folder; the arguments go to the program that makes it
    List {
        #[arg(trailing_var_arg = true, allow_hyphen_values = true)]
        arguments: Vec<String>,
    },
    /// Measure time and memory; the arguments go to the bench program
    Bench {
        #[arg(trailing_var_arg = true, allow_hyphen_values = true)]
        arguments: Vec<String>,
    },
}

fn main() -> ExitCode {
    match perform(Arguments::parse().task) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("\nxtask: {error:#}");
            ExitCode::FAILURE
        }
    }
}

fn perform(task: Task) -> Result<()> {
    match task {
        Task::Run { yes, release, file } => run::run(system::Consent::from_flag(yes), release, file),
        Task::Test { yes } => test::test(system::Consent::from_flag(yes)),
        Task::Check { yes } => test::check(system::Consent::from_flag(yes)),
        Task::Types => types::write(),
        Task::List { arguments } => list::list(&arguments),
        Task::Bench { arguments } => bench::bench(&arguments),
    }
}
