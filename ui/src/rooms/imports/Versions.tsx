import { Select } from "@mantine/core";
import { useState } from "react";
import { useCase } from "../../api/case";
import type { ImportView } from "../../api/generated/types";
import { formatInstant, t } from "../../text";
import { Changes } from "./Changes";
import styles from "./imports.module.css";

/** A list that came in, beside another version of it: the later against the earlier. */
export function Versions({ of, imports }: { of: ImportView; imports: ImportView[] }) {
  const { case: caseId } = useCase();
  const [other, choose] = useState<string | null>(null);
  const others = imports.filter(({ operation, list }) => list === of.list && operation !== of.operation);
  if (of.list === "events" || others.length === 0) return null;
  const pair = [of.operation, Number(other)].sort((one, two) => one - two);
  const [from = 0, to = 0] = pair;
  return (
    <>
      <Select
        className={styles.version}
        label={t("imports:changes.with")}
        placeholder={t("imports:changes.withHint")}
        value={other}
        data={others.map(({ operation, report, at }) => ({
          value: String(operation),
          label: `${report.name ?? report.file_name}, ${formatInstant(at)}`,
        }))}
        onChange={choose}
      />
      {other !== null && <Changes compare={{ case: caseId, from, to }} />}
    </>
  );
}
