export const claims = {
  title: "Claims",
  empty: "No claims yet",
  emptyTeach: "A case made from a template brings its claims.",
} as const;
