use super::words::{count, dollars, people};
use app::wire::CafaMeter;

/// The act's meter: members, amount, diversity, and the exceptions by state.
pub fn cafa(found: &CafaMeter) -> String {
    let told = |answer: Option<bool>| match answer {
        Some(true) => "yes",
        Some(false) => "no",
        None => "not known",
    };
    let mut text = format!("Class Action Fairness Act, {}\n\n", found.cite);
    text += &format!(
        "  members: {}{}, at least {} needed: {}\n",
        count(found.members),
        found
            .not_listed
            .map_or(String::new(), |not_listed| format!(" ({} assumed, not on the list)", count(not_listed))),
        count(found.members_needed),
        told(Some(found.numerosity_met))
    );
    text += &format!(
        "  amount: {} (as pleaded {}), must be more than {}: {}\n",
        dollars(found.amount),
        dollars(found.gross),
        dollars(found.amount_over),
        told(Some(found.amount_met))
    );
    text += &format!("  minimal diversity: {}\n", told(found.minimal_diversity));
    text += &format!("  jurisdiction: {}\n", told(found.jurisdiction));
    match &found.forum {
        Some(forum) => {
            text += &format!(
                "\nExceptions, filed in {forum}: {} there, of {} whose state is known\n",
                people(found.in_state),
                count(found.state_known)
            );
            let lines = [
                ("local controversy", found.local_controversy),
                ("home state", found.home_state),
                ("the court may decline", found.discretionary),
            ];
            text += &lines.map(|(name, answer)| format!("  {name}: {}\n", told(answer))).concat();
        }
        None => {
            text += "\nThe state of filing is not known, so no exception is told; \
                     `numerosity case set … forum_state=CA --source …` says it.\n";
        }
    }
    let states = found.states.iter().map(|state| format!("  {} {}\n", state.state, count(state.people)));
    text += &format!("\nMembers by state\n{}", states.collect::<String>());
    let unknown = found.members.saturating_sub(found.state_known);
    if unknown > 0 { text + &format!("  not known {}\n", count(unknown)) } else { text }
}
