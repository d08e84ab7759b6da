import type { LetterForm, LetterPlace, LetterWith } from "../api/generated/types";
import { pickFolder } from "../api/transport";
import { exportPlace } from "../exposure/export-place";
import { t } from "../text";

/** What somebody says of the letters that they think of writing. */
export interface Draft {
  template: string;
  reply_by: string;
  message: string;
  /** To win clients, which whoever opted out does not get. */
  marketing: boolean;
  form: LetterForm;
  as: LetterPlace["as"];
}

export const EMPTY: Draft = {
  template: "",
  reply_by: "",
  message: "",
  marketing: false,
  form: "pdf",
  as: "one",
};

/** With what the core is asked to write. */
export function withOf({ template, reply_by, message, marketing, form }: Draft): LetterWith {
  return {
    source: { from: "template", key: template },
    reply_by: reply_by.trim() || null,
    message: message.trim() || null,
    purpose: marketing ? "marketing" : null,
    form,
  };
}

/** Asks where letters are to be written; null when the user changes their mind. */
export async function letterPlace({ form, as }: Draft, name: string): Promise<LetterPlace | null> {
  if (as === "each") {
    const folder = await pickFolder();
    return folder ? { as, folder } : null;
  }
  const extension = form === "pdf" ? "pdf" : "docx";
  const kind = { name: t(`letters:write.${form}`), extensions: [extension] };
  const place = await exportPlace(`${name}.${extension}`, kind);
  return place ? { as, ...place } : null;
}
