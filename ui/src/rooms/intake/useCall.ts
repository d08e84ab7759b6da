import { useEffect, useEffectEvent, useRef, useState } from "react";
import { useCore, useOperation } from "../../api/client";
import type { LeadSave, LeadView } from "../../api/generated/types";
import { useSettled } from "../../kit/settled";
import { toastFailed } from "../../kit/toasts";
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
  const sending = useRef(Promise.resolve());
  const isStopped = useRef(false);
  const isClosed = useRef(false);
  const unsent = useRef<Unsent>({ changes: {} });

  const sendOnce = async () => {
    const { changes, ...beside } = unsent.current;
    const isNothing = Object.keys(changes).length === 0 && Object.keys(beside).length === 0;
    if (isStopped.current || isNothing) return;
    unsent.current = { changes: {} };
    try {
      const saved = await save({ case: caseId, person: known.current, changes, ...beside });
      known.current = saved.person;
      setPerson(saved.person);
      setErrors((now) => ({ ...without(now, Object.keys(changes)), ...saved.errors }));
    } catch (refusal) {
      // What was refused whole is sent again with whatever is left next, or when the page closes.
      unsent.current = {
        ...beside,
        ...unsent.current,
        changes: { ...changes, ...unsent.current.changes },
      };
      if (isClosed.current) toastFailed(refusal instanceof Error ? refusal.message : String(refusal));
    }
  };
  /** One after another, so that the second one knows the person whom the first one made. */
  const send = () => {
    sending.current = sending.current.then(sendOnce);
  };

  /** Puts aside what is not kept yet of a field, and says whether there was anything. */
  const setAside = (name: string, value: string): boolean => {
    if (name === "campaign" || name === "said") {
      if (value === kept.current[name]) return false;
      kept.current = { ...kept.current, [name]: value };
      unsent.current = { ...unsent.current, [name]: value };
    } else {
      if (value === fieldOf(kept.current.fields, name)) return false;
      kept.current = { ...kept.current, fields: withField(kept.current.fields, name, value) };
      unsent.current.changes = { ...unsent.current.changes, [name]: value };
    }
    return true;
  };
  const commit = (name: string, value: string) => {
    if (setAside(name, value)) send();
  };

  /** The caller, once what is under way is kept; null where nothing is. */
  const settle = async () => {
    await sending.current;
    return known.current;
  };

  const commitAll = useEffectEvent(() => {
    isClosed.current = true;
    const facts = Object.keys({ ...kept.current.fields.facts, ...values.fields.facts });
    const plain = Object.keys(values.fields).filter((name) => name !== "facts");
    for (const name of [...plain, ...facts.map((key) => `facts.${key}`)]) {
      setAside(name, fieldOf(values.fields, name));
    }
    setAside("campaign", values.campaign);
    setAside("said", values.said);
    // What was refused before goes with them.
    send();
  });
  useEffect(() => {
    isClosed.current = false;
    return () => commitAll();
  }, []);

  const settled = useSettled(values.fields);
  const draft = useCore("lead_draft", { case: caseId, person, fields: settled }, { keep: true });
  return {
    values,
    person,
    draft: draft.data,
    refusal: error,
    kept: settle,
    /** Keeps nothing more of what is typed, and gives the person that was begun once what is under way is kept. */
    stop: () => {
      isStopped.current = true;
      return settle();
    },
    /** Keeps what is typed again. */
    resume: () => {
      isStopped.current = false;
      send();
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
