use super::words::{day, dollars, people, visible};
use app::wire::{ClaimInterest, InterestEstimate, InterestView, LineInterestView};

/// Interest on a sum with its working.
pub fn interest(found: &InterestView) -> String {
    let working = found.working.iter().map(|step| format!("{step}\n")).collect::<String>();
    format!("{working}\ninterest {}, together {}\n", dollars(found.interest), dollars(found.total))
}

/// Interest before judgment on the claims of a case, by every way to count days.
pub fn estimated(found: &InterestEstimate) -> String {
    let is_known = found.claims.iter().any(|claim| claim.people > 0 || claim.unknown == 0);
    let total = if is_known { dollars(found.total) } else { "not known".to_owned() };
    let mut text =
        format!("\nInterest before judgment to {}: {total}, in no figure above\n", day(&found.until));
    text += &found.claims.iter().map(claim).collect::<String>();
    if found.claims.iter().any(|claim| claim.not_before.is_none()) {
        text += "  It runs from the day of each violation. On damages that are not certain it is for the court to give, \
                 from the day of filing at the earliest (Civ. Code § 3287(b)): set interest_from to that day\n";
    }
    text += "  A fixed sum earns none, nor does a loss inside it\n";
    if !is_known {
        return text;
    }
    let others = found.by_count.iter().filter(|one| one.day_count != found.day_count);
    text += &others
        .map(|one| format!("  counted by {}: {}\n", one.day_count, dollars(one.total)))
        .collect::<String>();
    text
}

fn claim(found: &ClaimInterest) -> String {
    let assumed = if found.is_assumed { "assumption: " } else { "" };
    if found.people == 0 && found.unknown > 0 {
        return format!(
            "  {}: not known: the day from which it runs, or a rate for it, is not known of {} (rate: {})\n",
            found.name,
            people(found.unknown),
            visible(&found.rate_words)
        );
    }
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
