export const plaintiffs = {
  title: "Plaintiffs",
  empty: "No people yet",
  emptyTeach: "Drop a CSV file here, or add the first person.",
} as const;
