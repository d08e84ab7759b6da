export const dates = {
  title: "Dates",
  sub: "docket and last days to file",
  docket: {
    title: "Docket",
    add: "Add filing",
    empty: "No filings yet",
    emptyTeach:
      "Put in the complaint first: its date, docket number and title. Orders and motions follow as they come.",
    date: "Filed",
    entry: "No.",
    what: "Title",
    by: "Filed by",
  },
  form: {
    title: "New filing",
    date: "Filed on",
    entry: "Docket no.",
    what: "Title",
    by: "Filed by",
    byHint: "Plaintiff",
    save: "Add filing",
    notNumber: "This is not a docket number. Type digits, such as 12, or leave it blank.",
    saved: "Docketed: {{title}}",
  },
  last: {
    title: "Last days to file",
    note: "These are days for filing anew; the case itself was filed on {{day}}. “Passed” and the days left are counted to the safe day: the earliest last day under any reading of the holidays. The latest arguable day stands with each person, and counts for nothing here. Tolling is not counted: where it applies, the true day is later.",
    noteUnfiled:
      "Counted from each person's own dates. “Passed” and the days left are counted to the safe day: the earliest last day under any reading of the holidays. Tolling is not counted.",
    empty: "No claims, so no last days yet",
    emptyTeach:
      "Each claim of the case brings its limitation; the last day is then counted person by person.",
    claim: "Claim",
    next: "Next safe day",
    expired: "Passed",
    within_30: "≤ 30 days",
    within_90: "31–90 days",
    later: "Later",
    no_date: "No date",
    allPassed: "all passed",
    opens: {
      expired: "the people whose last day for {{claim}} has passed",
      within_30: "the people with 30 days or fewer left for {{claim}}",
      within_90: "the people with 31 to 90 days left for {{claim}}",
      later: "the people with more than 90 days left for {{claim}}",
      no_date: "the people without a last day for {{claim}}",
    },
  },
  stages: {
    title: "Course of the case",
    empty: "No stage is noted yet.",
  },
} as const;
