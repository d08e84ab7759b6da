use super::words::{day, dollars, people, visible};
use app::wire::{ClaimInterest, InterestEstimate, InterestView, LineInterestView};

/// Interest on a sum with its working.
pub fn interest(found: &InterestView) -> String {
    let working = found.working.iter().map(|step| format!("{step}\n")).collect::<String>();
    format!("{working}\ninterest {}, together {}\n", dollars(found.interest), dollars(found.total))
}

/// Interest before judgment on the claims of a case, by every way to count days.
pub fn estimated(found: &InterestEstimate) -> String {
    let mut text = format!(
        "\nInterest before judgment to {}: {}, in no figure above\n",
        day(&found.until),
        dollars(found.total)
    );
    text += &found.claims.iter().map(claim).collect::<String>();
    let others = found.by_count.iter().filter(|one| one.day_count != found.day_count);
    text += &others
        .map(|one| format!("  counted by {}: {}\n", one.day_count, dollars(one.total)))
        .collect::<String>();
    text
}

fn claim(found: &ClaimInterest) -> String {
    let assumed = if found.is_assumed { "assumption: " } else { "" };
    let not_before = found.not_before.as_deref().map(|from| format!(", not before {}", day(from)));
    let unknown = match found.unknown {
        0 => String::new(),
        unknown => {
            format!("; the day from which it runs, or a rate for it, is not known of {}", people(unknown))
        }
    };
    format!(
        "  {}: {} on {} of {} at {}{} ({assumed}{}){unknown}\n",
        found.name,
        dollars(found.interest),
        dollars(found.principal),
        people(found.people),
        found.rate_words,
        not_before.unwrap_or_default(),
        visible(&found.source),
    )
}

/// Interest before judgment on a figure of one person.
pub fn of_line(found: &LineInterestView) -> String {
    match found.interest {
        Some(interest) => format!("  and interest {}: {}\n", dollars(interest), found.working),
        None => format!("  no interest on {}: {}\n", dollars(found.principal), found.working),
    }
}
