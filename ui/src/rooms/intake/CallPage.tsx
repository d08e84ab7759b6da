import { type KeyboardEvent, useState } from "react";
import { useCase } from "../../api/case";
import { useCore } from "../../api/client";
import type { LeadView } from "../../api/generated/types";
import { useCommands } from "../../kit/commands";
import { PageHeader, TallRoom } from "../../kit/layout";
import { Refusal } from "../../kit/refusal";
import { StatusWord } from "../../kit/words";
import { formatDay, t, word } from "../../text";
import { Beside } from "./Beside";
import { CallActions, NEXT } from "./CallActions";
import { CallFields } from "./CallFields";
import styles from "./intake.module.css";
import { StepDialog } from "./StepDialog";
import { stageTone } from "./stage";
import { useCall } from "./useCall";
import { useKnownCaller } from "./useKnownCaller";

interface CallPageProps {
  /** The person of a lead that is opened; null for a new call. */
  lead: number | null;
  /** Called with the caller, once something of the call is kept. */
  onClose: (caller: number | null) => void;
}

/** The page of a call, in the order in which one runs; Escape leads back to the leads. */
export function CallPage({ lead, onClose }: CallPageProps) {
  const opened = useCore("lead_get", { person: lead ?? 0 }, { enabled: lead !== null });
  if (lead !== null && !opened.data) return <Refusal of={opened.error} />;
  return <Call start={lead === null ? null : (opened.data ?? null)} onClose={onClose} />;
}

function Call({ start, onClose }: { start: LeadView | null; onClose: CallPageProps["onClose"] }) {
  const { case: caseId } = useCase();
  const call = useCall(caseId, start);
  const { look, goOnWith, link } = useKnownCaller(call);
  const close = () => onClose(call.person);
  const [isStepping, step] = useState(false);
  const now = useCore(
    "lead_get",
    { person: call.person ?? 0 },
    { enabled: call.person !== null, keep: true },
  );
  const lead = call.person === null ? null : (now.data ?? start);
  // Wherever the focus is: it leaves the page after the last field, and with a dialog that closes.
  const next = { id: "call.step", label: t("intake:call.next"), keys: NEXT, run: () => step(true) };
  const back = { id: "call.back", label: t("intake:call.back"), keys: "escape", run: close };
  useCommands(lead ? [next, back] : [back]);
  const keys = (event: KeyboardEvent<HTMLElement>) => {
    // What floats over the page hears its own keys, and an open pick list takes one first.
    if (!event.currentTarget.contains(event.target as Node)) return;
    if (event.target instanceof Element && event.target.getAttribute("aria-expanded") === "true") return;
    if (event.defaultPrevented || event.key !== "Escape") return;
    event.preventDefault();
    close();
  };
  return (
    <TallRoom onKeyDown={keys}>
      <PageHeader
        isOneLine
        title={lead?.name ?? t("intake:call.title")}
        sub={lead && <Stage lead={lead} />}
        actions={<CallActions lead={lead} onBack={close} onStep={() => step(true)} />}
      />
      <Refusal of={call.refusal} />
      <div className={styles.call}>
        <section className={styles.form} aria-label={t("intake:call.form")}>
          <CallFields
            person={call.person}
            bind={call.bind}
            questions={call.draft?.questions ?? []}
            isAnswered={!!call.draft}
          />
        </section>
        <aside className={styles.beside} aria-label={t("intake:call.beside")}>
          <Beside
            draft={call.draft?.draft}
            fields={call.values.fields}
            person={call.person}
            lead={lead}
            onLook={look}
            // Once a step is taken the firm has dealt with them as a person of their own: then they are linked.
            onSame={start && start.stage !== "lead" ? undefined : goOnWith}
            onLink={link}
          />
        </aside>
      </div>
      {lead && (
        <StepDialog
          opened={isStepping}
          lead={lead}
          lastDays={call.draft?.draft.assessment.last_days ?? []}
          onClose={() => step(false)}
        />
      )}
    </TallRoom>
  );
}

function Stage({ lead: { stage, steps } }: { lead: LeadView }) {
  return (
    <>
      <StatusWord tone={stageTone(stage)}>{word("intake:stage", stage)}</StatusWord>{" "}
      {t("intake:call.since", { day: formatDay(steps.at(-1)?.on ?? "") })}
    </>
  );
}
