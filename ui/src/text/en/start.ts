export const start = {
  title: "Numerosity",
  closed: "No case file is open.",
} as const;
