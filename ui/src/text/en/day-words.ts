/** The words and letters that a day can be typed with. */
export const dayWords = {
  today: "t",
  firstOfMonth: "m",
  lastOfMonth: "h",
  firstOfYear: "y",
  lastOfYear: "r",
  /** After a count: days on which the court sits. */
  courtDays: "cd",
  /** Sunday first, as calendars count. Three letters of one suffice. */
  weekdays: ["sunday", "monday", "tuesday", "wednesday", "thursday", "friday", "saturday"],
  months: [
    "january",
    "february",
    "march",
    "april",
    "may",
    "june",
    "july",
    "august",
    "september",
    "october",
    "november",
    "december",
  ],
} as const;
