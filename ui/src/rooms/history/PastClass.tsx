import { useState } from "react";
import { useCore } from "../../api/client";
import { refusalBeside, refusalOf } from "../../api/failure";
import type { PastClass as Found } from "../../api/generated/types";
import { DataTable } from "../../kit/data-table";
import { Dialog } from "../../kit/dialog";
import { Pages } from "../../kit/pages";
import { useSettled } from "../../kit/settled";
import { DateField } from "../../kit/typed-fields";
import { Band } from "../../kit/words";
import { formatCount, formatDayLong, t, todayHere, word } from "../../text";
import { isDay } from "../../text/days";
import styles from "./whom.module.css";

const PAGE = 25;

interface PastClassProps {
  caseId: number;
  opened: boolean;
  onClose: () => void;
}

/** The class as it stood at the end of a past day: how many people, by status, and who. */
export function PastClass({ caseId, opened, onClose }: PastClassProps) {
  return (
    <Dialog
      opened={opened}
      onClose={onClose}
      title={t("history:past.title")}
      close={t("history:past.close")}
      size="44rem"
    >
      {opened && <Past caseId={caseId} />}
    </Dialog>
  );
}

function Past({ caseId }: { caseId: number }) {
  const [typed, setTyped] = useState(todayHere);
  const [offset, setOffset] = useState(0);
  const day = useSettled(typed);
  const isAsked = isDay(day);
  const found = useCore(
    "class_as_of",
    { case: caseId, day, ends_at: isAsked ? endOf(day) : "", search: "", offset, limit: PAGE },
    { enabled: isAsked, keep: true },
  );
  const refusal = refusalBeside(found.error, ["day"]);
  const shown = isAsked && !found.error ? found.data : undefined;
  return (
    <div className={styles.past}>
      <DateField
        label={t("history:past.day")}
        value={typed}
        error={refusalOf(found.error, "day")}
        onChange={(value) => {
          setTyped(value);
          setOffset(0);
        }}
      />
      {refusal && <Band tone="bad">{refusal}</Band>}
      {shown && (
        <div aria-busy={found.isFetching} role="status">
          <Stood of={shown} />
        </div>
      )}
      <Pages offset={offset} limit={PAGE} total={shown?.matching ?? 0} onOffset={setOffset} />
    </div>
  );
}

function Stood({ of }: { of: Found }) {
  return (
    <>
      <p>
        <b>{t("history:past.people", { count: of.people, day: formatDayLong(of.day) })}</b>{" "}
        {t("history:past.ofClass", { members: formatCount(of.of_class) })}{" "}
        {of.operations_since > 0 && t("history:past.since", { count: of.operations_since })}
      </p>
      <ul className={styles.counts}>
        {of.statuses.map(({ value, people }) => (
          <li key={value}>
            {word("plaintiffs:status", value)} {formatCount(people)}
          </li>
        ))}
      </ul>
      {of.rows.length > 0 && (
        <DataTable
          label={t("history:past.title")}
          rows={of.rows}
          rowKey={({ person }) => person}
          columns={[
            { key: "name", header: t("history:bin.name"), cell: ({ name }) => name, wraps: true },
            {
              key: "status",
              header: t("history:past.status"),
              cell: ({ status }) => word("plaintiffs:status", status),
            },
            {
              key: "place",
              header: t("history:past.place"),
              cell: ({ city, state }) => [city, state].filter(Boolean).join(", "),
            },
            { key: "id", header: t("history:bin.id"), cell: ({ external_id }) => external_id },
          ]}
        />
      )}
    </>
  );
}

/** The instant at which a day ends on the clock of this machine. */
function endOf(day: string): string {
  const [year = 0, month = 1, date = 1] = day.split("-").map(Number);
  return new Date(year, month - 1, date + 1).toISOString();
}
