export const damages = {
  title: "Damages",
  empty: "Nothing to estimate yet",
  emptyTeach: "Import the class list; the estimate follows from it.",
} as const;
