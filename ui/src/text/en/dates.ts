export const dates = {
  title: "Dates",
  empty: "No dates yet",
  emptyTeach: "Filings and last days to file are listed here.",
} as const;
