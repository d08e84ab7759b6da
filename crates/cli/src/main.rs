//! `numerosity`: everything the program does, without a window.
//!
//! Results go to standard output, everything said beside them to standard error. The exit code is
//! 0 when it was done, 1 when it was refused with a reason, 2 when the command was written wrongly.

mod answer;
mod args;
mod args_case;
mod args_claims;
mod args_conflicts;
mod args_contact;
mod args_dates;
mod args_docket;
mod args_documents;
mod args_events;
mod args_import;
mod args_known;
mod args_leads;
mod args_letters;
mod args_people;
mod args_person;
mod args_shared;
mod args_tolling;
mod commands;
mod map_file;
mod open;
mod print;
mod typed;

use answer::Answer;
use app::{App, Failure, Moment};
use args::{Args, Command, LawCommand};
use chrono::{Local, Utc};
use clap::Parser;
use std::process::ExitCode;

fn main() -> ExitCode {
    let args = Args::parse();
    match run(&args) {
        Ok(answer) => answer.give(),
        Err(failure) => answer::refuse(&failure),
    }
}

fn run(args: &Args) -> Result<Answer, Failure> {
    let mut app = App::new(|| Moment { at: Utc::now(), today: Local::now().date_naive() })?
        .with_wall_clock(|at| at.with_timezone(&Local).naive_local());
    let (app, by) = (&mut app, &args.by);
    if let Some(folder) = &by.law {
        app.use_law(folder)?;
    }
    match &args.command {
        Command::Sample(of) => commands::sample(by, of),
        Command::New(of) => commands::new(app, by, of),
        Command::Case { command } => commands::case(app, by, command),
        Command::Import(of) => commands::import(app, by, of),
        Command::Imports(of) => commands::imports(app, by, of),
        Command::Lead { command } => commands::lead(app, by, command),
        Command::List { command } => commands::list(app, by, command),
        Command::Letters { command } => commands::letters(app, by, command),
        Command::Event { command } => commands::event(app, by, command),
        Command::Claim { command } => commands::claim(app, by, command),
        Command::Choose(of) => commands::choose(app, by, of),
        Command::Class { command } => commands::class(app, by, command),
        Command::Cafa(of) => commands::cafa(app, by, of),
        Command::Interest(of) => commands::interest(app, of),
        Command::Limitations(of) => commands::limitations(app, by, of),
        Command::Tolling { command } => commands::tolling(app, by, command),
        Command::Deadline(of) => commands::deadline(app, by, of),
        Command::Deadlines(of) => commands::deadlines(app, by, of),
        Command::Today(of) => commands::today(app, by, of),
        Command::Risk(of) => commands::risk(app, by, of),
        Command::Trigger { command } => commands::trigger(app, by, command),
        Command::Filing { command } => commands::filing(app, by, command),
        Command::Documents { command } => commands::documents(app, by, command),
        Command::Ics(of) => commands::ics(app, by, of),
        Command::Contact { command } => commands::contact(app, by, command),
        Command::Note { command } => commands::note(app, by, command),
        Command::Task { command } => commands::task(app, by, command),
        Command::People(of) => commands::people(app, by, of),
        Command::Person(of) => commands::person(app, by, of),
        Command::Conflicts { command } => commands::conflicts(app, by, command),
        Command::Vetting { command } => commands::vetting(app, by, command),
        Command::Explain(of) => commands::explain(app, by, of),
        Command::Estimate(of) => commands::estimate(app, by, of),
        Command::History(of) => commands::history(app, by, of),
        Command::Undo(of) => commands::undo(app, by, of),
        Command::Law { command: LawCommand::Check(of) } => commands::law_check(of),
        Command::Law { command: LawCommand::Moves(of) } => commands::law_moves(app, by, of),
        Command::Verify(of) => commands::verify(app, by, of),
        Command::Check(of) => commands::check(app, of),
    }
}
