export const today = {
  title: "Today",
  sub: "{{day}} · what the law makes urgent, over all cases",
  overdue: "Overdue",
  within_7: "Within 7 days",
  within_30: "Within 30 days",
  within_90: "Within 90 days",
  unconfirmed: "Critical and unconfirmed",
  unconfirmedNote: "A second person confirms each of these days, or they stay here, however far off.",
  removals_asked: "Removal asked",
  removalsNote:
    "Somebody wants to take these critical deadlines away. A second person confirms it or it stays.",
  moves_one: "{{count, number}} deadline would move under the law at hand. Nothing moves until you say so.",
  moves_other:
    "{{count, number}} deadlines would move under the law at hand. Nothing moves until you say so.",
  movesOpen: "Look at them…",
  none: "No deadline is due within 90 days",
  noneTeach:
    "Every deadline that a case holds comes up here by its safe day. Add a trigger, such as an order or service of the complaint, and the rules put its deadlines on the calendar.",
  addTrigger: "Add trigger…",
  people: {
    title: "People and their last days to file",
    claim: "Claim",
    note: "Counted person by person to the safe day. A count opens its people.",
    unconfirmed_one:
      "The last days to file of {{count, number}} claim are unconfirmed: a second person has to confirm them.",
    unconfirmed_other:
      "The last days to file of {{count, number}} claims are unconfirmed: a second person has to confirm them.",
    confirm: "Confirm last days…",
    standing: "Standing",
    calm: "No last day falls within 90 days, and nobody lacks one.",
  },
} as const;
