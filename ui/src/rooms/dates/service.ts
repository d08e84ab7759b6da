import { word } from "../../text";

/** How a paper can be served, the usual way first. */
const WAYS = [
  "electronic",
  "personal",
  "mail",
  "mail_out_of_state",
  "mail_abroad",
  "overnight",
  "clerk",
  "other",
];

/** The way that is taken until another is chosen. */
export const USUAL_WAY = "electronic";

/** The ways of service to choose from. */
export const serviceOptions = () => WAYS.map((value) => ({ value, label: serviceWords(value) }));

/** A way of service in words: "by mail". */
export function serviceWords(way: string): string {
  return word("dates:calc.ways", way);
}
