//! The command line of who is known already, and of records of one human being.

use clap::Args as Group;

/// `people known`
#[derive(Debug, Group)]
#[command(group = clap::ArgGroup::new("typed").required(true).multiple(true).args(["given", "family", "phone", "email"]))]
pub struct PeopleKnown {
    /// The case file
    pub file: String,
    /// Number of the case; people of the other cases are named with theirs
    #[arg(long)]
    pub case: i64,
    /// Given name, or its beginning
    #[arg(long, value_name = "NAME")]
    pub given: Option<String>,
    /// Family name, or its beginning
    #[arg(long, value_name = "NAME")]
    pub family: Option<String>,
    /// Telephone number, however it is written
    #[arg(long, value_name = "NUMBER")]
    pub phone: Option<String>,
    /// E-mail address
    #[arg(long, value_name = "ADDRESS")]
    pub email: Option<String>,
    /// Day of birth
    #[arg(long, value_name = "DATE")]
    pub born: Option<String>,
    /// Street address
    #[arg(long, value_name = "STREET", requires = "zip")]
    pub street: Option<String>,
    /// ZIP
    #[arg(long, value_name = "ZIP", requires = "street")]
    pub zip: Option<String>,
    /// Print JSON
    #[arg(long)]
    pub json: bool,
}

/// `people same`
#[derive(Debug, Group)]
pub struct PeopleSame {
    /// The case file
    pub file: String,
    /// One record, by its number in the file, as `people known` shows it
    #[arg(long, value_name = "NUMBER")]
    pub person: i64,
    /// The other record of the same human being; without it those that are known are listed
    #[arg(long, value_name = "NUMBER")]
    pub other: Option<i64>,
    /// Say that they are not the same after all
    #[arg(long, requires = "other")]
    pub not: bool,
    /// Print JSON
    #[arg(long)]
    pub json: bool,
}
