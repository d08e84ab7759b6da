import { Button } from "@mantine/core";
import { useState } from "react";
import { useCore, useOperation } from "../../api/client";
import type { FieldDifference, LaterChange, OperationView, PersonChanged } from "../../api/generated/types";
import { Dialog } from "../../kit/dialog";
import { Pages } from "../../kit/pages";
import { Band } from "../../kit/words";
import { daysInWords, formatMoney, t, word } from "../../text";
import { useSayDone } from "../../undo/use-offer";
import { Refused } from "./Refused";
import styles from "./whom.module.css";

const PAGE = 25;

interface WhomProps {
  /** The operation that is looked into; null while none is. */
  of: OperationView | null;
  onClose: () => void;
  /** Goes to the operation that stands in the way of an undo. */
  onGoTo: (operation: number) => void;
}

/** Whom an operation changed and what of each; one person's part, or one field of it, is undone alone. */
export function Whom({ of, onClose, onGoTo }: WhomProps) {
  return (
    <Dialog
      opened={of !== null}
      onClose={onClose}
      title={of ? daysInWords(of.summary) : ""}
      close={t("history:whom.close")}
      size="44rem"
    >
      {of && <People key={of.operation} operation={of.operation} onGoTo={onGoTo} />}
    </Dialog>
  );
}

function People({ operation, onGoTo }: { operation: number; onGoTo: WhomProps["onGoTo"] }) {
  const [offset, setOffset] = useState(0);
  const found = useCore("operation_people", { operation, offset, limit: PAGE }, { keep: true });
  const undo = useOperation("person_part_undo");
  const sayDone = useSayDone();
  const undoPart = (person: number, field: string | null) =>
    undo.mutate(
      { person, operation, field },
      { onSuccess: ({ summary, operation: done }) => sayDone(summary, done) },
    );
  return (
    <>
      {found.error && <Band tone="bad">{found.error.message}</Band>}
      {undo.error && <Refused error={undo.error} onGoTo={onGoTo} />}
      {found.data?.total === 0 && <p>{t("history:whom.nobody")}</p>}
      <ul className={styles.people}>
        {found.data?.people.map((person) => (
          <Person
            key={person.person}
            of={person}
            isBusy={undo.isPending}
            onGoTo={onGoTo}
            onUndo={(field) => undoPart(person.person, field)}
          />
        ))}
      </ul>
      <Pages offset={offset} limit={PAGE} total={found.data?.total ?? 0} onOffset={setOffset} />
    </>
  );
}

interface PersonProps {
  of: PersonChanged;
  isBusy: boolean;
  onGoTo: (operation: number) => void;
  /** Undoes one field, or all that the operation changed of the person. */
  onUndo: (field: string | null) => void;
}

function Person({ of, isBusy, onGoTo, onUndo }: PersonProps) {
  const canUndoAll = of.fields.length > 1 && of.fields.every(({ can_undo }) => can_undo);
  return (
    <li>
      <div className={styles.name}>
        <b>{of.name}</b>
        {of.fields.length === 0 && of.note === null && <span className={styles.quiet}>{becameOf(of)}</span>}
        {canUndoAll && (
          <Button
            disabled={isBusy}
            aria-label={t("history:whom.undoAllOf", { name: of.name })}
            onClick={() => onUndo(null)}
          >
            {t("history:whom.undoAll")}
          </Button>
        )}
      </div>
      {of.note !== null && (
        <div className={styles.field}>
          <span className={styles.quiet}>{t("history:whom.note")}</span>
          <span>{of.note}</span>
        </div>
      )}
      {of.fields.map((field) => (
        <div key={field.field} className={styles.field}>
          <span className={styles.quiet}>{field.label}</span>
          <span>
            {heldIn(field, field.old)} → {heldIn(field, field.new)}
          </span>
          {field.can_undo && (
            <Button
              disabled={isBusy}
              aria-label={t("history:whom.undoOf", { name: of.name, field: field.label })}
              onClick={() => onUndo(field.field)}
            >
              {t("history:undo")}
            </Button>
          )}
          {field.later && <Later of={field.later} onGoTo={onGoTo} />}
        </div>
      ))}
    </li>
  );
}

/** Why a field is not undone alone: what changed it later, with a way to that. */
function Later({ of, onGoTo }: { of: LaterChange; onGoTo: PersonProps["onGoTo"] }) {
  const { operation, summary } = of;
  return (
    <button type="button" className={styles.later} onClick={() => onGoTo(operation)}>
      {t("history:whom.later", { operation, summary: daysInWords(summary) })}
    </button>
  );
}

/** What an operation made of somebody of whom it changed no field. */
function becameOf({ came, went }: PersonChanged): string {
  if (came) return t("history:whom.came");
  return t(went ? "history:whom.went" : "history:whom.stayed");
}

function heldIn({ kind }: FieldDifference, value: string | null): string {
  if (value === null) return t(kind === "tags" ? "history:whom.noTags" : "history:whom.unknown");
  if (kind === "money") return formatMoney(value);
  if (kind === "status") return word("plaintiffs:status", value);
  return kind === "text" || kind === "tags" ? value : daysInWords(value);
}
