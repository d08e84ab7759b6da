use super::interest::estimated;
use super::table::{Side, Table};
use super::words::{count, dollars, gap, people, plain, range, visible};
use app::wire::Estimate;

/// What the class could recover: claims, total, open questions, what is unknown, what it rests on.
pub fn estimate(found: &Estimate) -> String {
    let later = match found.came_later {
        0 => String::new(),
        later => format!("{} had no status yet on {}; counted with the first\n", people(later), found.as_of),
    };
    let mut text = format!(
        "{}\n{} counted as class members, of {}\n{later}\n",
        visible(&found.case),
        people(found.class_members),
        count(found.people)
    );
    text += &claims(found).lines("");
    let range = range(found.low, found.high);
    text += &format!("\nThe class could recover {}{range}\n", dollars(found.after_overlap));
    text += &beside(found);
    text += &found.interest.as_ref().map(estimated).unwrap_or_default();
    text += &questions(found);
    text += &unknown(found);
    text += &assumed(found);
    text += &format!("\nEstimate as of {}, on the assumptions named; not legal advice.\n", found.as_of);
    text
}

/// What stands beside the total: what a class has at most, members who are assumed, punitive damages.
fn beside(found: &Estimate) -> String {
    let mut text = String::new();
    for claim in found.claims.iter().filter(|claim| dollars(claim.adjusted) != "$0.00") {
        let (name, adjusted) = (&claim.name, dollars(claim.adjusted));
        text += &format!(
            "  {name}: {adjusted} by what the statute gives a class at most or at least, in no person's figure\n"
        );
    }
    if let Some(unknown) = &found.unknown {
        text += &format!(
            "  beside it {} who are assumed and not on the list, at {} each: {}\n",
            people(unknown.members),
            dollars(unknown.average),
            dollars(unknown.total)
        );
    }
    for punitive in &found.punitive {
        let (name, amount, source) = (&punitive.name, dollars(punitive.amount), visible(&punitive.source));
        let assumed = if punitive.is_assumed { "assumption: " } else { "" };
        text +=
            &format!("  punitive damages for the class, in no total, {name}: {amount} ({assumed}{source})\n");
    }
    text
}

fn claims(found: &Estimate) -> Table {
    let columns = [
        ("Claim", Side::Left),
        ("People", Side::Right),
        ("Gross", Side::Right),
        ("Out of time", Side::Right),
        ("Same loss counted once", Side::Right),
        ("After overlap", Side::Right),
        ("Low", Side::Right),
        ("High", Side::Right),
    ];
    let less = |amount: String| if amount == "$0.00" { amount } else { format!("-{amount}") };
    let mut table = Table::new(&columns);
    for claim in &found.claims {
        table.row([
            format!("{}, {}{}", claim.name, claim.cite, if claim.is_elected { ", elected" } else { "" }),
            count(claim.people),
            dollars(claim.gross),
            less(dollars(claim.late)),
            less(dollars(claim.in_others)),
            dollars(claim.after_overlap),
            dollars(claim.low),
            dollars(claim.high),
        ]);
    }
    table.row([
        "Total".to_owned(),
        String::new(),
        dollars(found.gross),
        less(dollars(found.late)),
        less(dollars(found.in_others)),
        dollars(found.after_overlap),
        dollars(found.low),
        dollars(found.high),
    ]);
    table
}

fn questions(found: &Estimate) -> String {
    if found.choices.is_empty() {
        return String::new();
    }
    let mut table = Table::new(&[("Question", Side::Left), ("Answer", Side::Left), ("Standing", Side::Left)]);
    for choice in &found.choices {
        let standing = if choice.decided { "decided" } else { "open" };
        table.row([choice.name.clone(), choice.value.clone(), standing.to_owned()]);
    }
    format!("\nQuestions of law\n{}", table.lines("  "))
}

fn unknown(found: &Estimate) -> String {
    if found.gaps.is_empty() {
        return String::new();
    }
    let gaps = found.gaps.iter().map(|gaps| format!("  {}: {}\n", gap(&gaps.kind), people(gaps.people)));
    format!("\nNot known\n{}", gaps.collect::<String>())
}

fn assumed(found: &Estimate) -> String {
    if found.assumptions.is_empty() {
        return String::new();
    }
    let settings = found.assumptions.iter().map(|setting| {
        let assumed = if setting.is_assumed { "assumption: " } else { "" };
        format!(
            "  {}: {} ({assumed}{})\n",
            plain(&setting.name),
            visible(&setting.value),
            visible(&setting.source)
        )
    });
    format!("\nRests on\n{}", settings.collect::<String>())
}
