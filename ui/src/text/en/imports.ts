export const imports = {
  title: "Imports",
  empty: "No imports yet",
  emptyTeach: "Drop a CSV file here to see what it holds. Nothing is written before you say so.",
} as const;
