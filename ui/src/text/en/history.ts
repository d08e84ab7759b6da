export const history = {
  title: "History",
  empty: "Nothing has been changed yet",
  emptyTeach: "Every change is listed here and can be undone.",
} as const;
