import { useEffect, useEffectEvent, useRef, useState } from "react";
import { useCore, useOperation } from "../../api/client";
import type { LeadSave, LeadView } from "../../api/generated/types";
import { useSettled } from "../../kit/settled";
import { blankFields, fieldOf, withField } from "../../people/fields";

/** What was left and is not kept yet. */
type Unsent = Pick<LeadSave, "campaign" | "said"> & { changes: Record<string, string> };

/** What a call holds, by the names of its fields; `campaign` and `said` beside those of a person. */
function valuesOf(lead: LeadView | null) {
  const { fields, campaign, said } = lead ?? { fields: blankFields(), campaign: "", said: "" };
  return { fields, campaign, said };
}

/**
 * A call as it is typed. Each field is kept once it is left, one after another; the first one makes the caller a lead. What
 * is typed and not left is kept when the page closes.
 */
export function useCall(caseId: number, lead: LeadView | null) {
  const [values, setValues] = useState(() => valuesOf(lead));
  const [person, setPerson] = useState(lead?.person ?? null);
  const [errors, setErrors] = useState<Record<string, string>>({});
  const { mutateAsync: save, error } = useOperation("lead_save");
  const kept = useRef(valuesOf(lead));
  const known = useRef(person);
  const isSending = useRef(false);
  const isGivenUp = useRef(false);
  const unsent = useRef<Unsent>({ changes: {} });

  const send = async () => {
    const { changes, ...beside } = unsent.current;
    const isNothing = Object.keys(changes).length === 0 && Object.keys(beside).length === 0;
    if (isSending.current || isNothing) return;
    isSending.current = true;
    unsent.current = { changes: {} };
    try {
      const saved = await save({ case: caseId, person: known.current, changes, ...beside });
      known.current = saved.person;
      setPerson(saved.person);
      setErrors((now) => ({ ...without(now, Object.keys(changes)), ...saved.errors }));
    } catch {
      // What was refused whole is sent again with whatever is left next.
      unsent.current = {
        ...beside,
        ...unsent.current,
        changes: { ...changes, ...unsent.current.changes },
      };
      isSending.current = false;
      return;
    }
    isSending.current = false;
    await send();
  };

  const commit = (name: string, value: string) => {
    if (name === "campaign" || name === "said") {
      if (value === kept.current[name]) return;
      kept.current = { ...kept.current, [name]: value };
      unsent.current = { ...unsent.current, [name]: value };
    } else {
      if (value === fieldOf(kept.current.fields, name)) return;
      kept.current = { ...kept.current, fields: withField(kept.current.fields, name, value) };
      unsent.current.changes = { ...unsent.current.changes, [name]: value };
    }
    send();
  };

  const commitAll = useEffectEvent(() => {
    if (isGivenUp.current) return;
    const facts = Object.keys({ ...kept.current.fields.facts, ...values.fields.facts });
    const plain = Object.keys(values.fields).filter((name) => name !== "facts");
    for (const name of [...plain, ...facts.map((key) => `facts.${key}`)]) {
      commit(name, fieldOf(values.fields, name));
    }
    commit("campaign", values.campaign);
    commit("said", values.said);
  });
  useEffect(() => () => commitAll(), []);

  const settled = useSettled(values.fields);
  const draft = useCore("lead_draft", { case: caseId, person, fields: settled }, { keep: true });
  return {
    values,
    person,
    draft: draft.data,
    refusal: error,
    /** Keeps nothing more of what is typed: the call goes on elsewhere. */
    giveUp: () => {
      isGivenUp.current = true;
    },
    /** What a field shows and does. */
    bind: (name: string) => ({
      value: name === "campaign" || name === "said" ? values[name] : fieldOf(values.fields, name),
      error: errors[name],
      onChange: (value: string) => setValues((now) => put(now, name, value)),
      onCommit: (value: string) => commit(name, value),
    }),
  };
}

function put(values: ReturnType<typeof valuesOf>, name: string, value: string): ReturnType<typeof valuesOf> {
  if (name === "campaign" || name === "said") return { ...values, [name]: value };
  return { ...values, fields: withField(values.fields, name, value) };
}

function without(errors: Record<string, string>, names: readonly string[]): Record<string, string> {
  return Object.fromEntries(Object.entries(errors).filter(([name]) => !names.includes(name)));
}
