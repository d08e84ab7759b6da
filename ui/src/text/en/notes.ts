export const notes = {
  mention: "People of the case",
  mentionDocument: "Documents of the case",
  hint: "Type @ to name somebody of the case, # to name a document.",
  correct: "Correct",
  correctOf: "Correct the note of {{at}}",
  saveCorrection: "Correct it",
  correctedBy: "corrected by {{user}}, {{at}}",
  before: "What it said before",
  versionBy: "until {{user}} corrected it, {{at}}",
  namedIn: "Named in notes on others",
  documentNamedIn: "Mentioned in",
} as const;
