import { Button, UnstyledButton } from "@mantine/core";
import { IconChevronRight } from "@tabler/icons-react";
import { useEffect, useRef, useState } from "react";
import type { ImportReport, ImportView } from "../../api/generated/types";
import { type Column, DataTable } from "../../kit/data-table";
import { OpenFigure } from "../../kit/figures";
import { useGo } from "../../kit/navigation";
import { toastDone } from "../../kit/toasts";
import { Band, StatusWord, Tag } from "../../kit/words";
import { formatCount, formatInstant, t } from "../../text";
import { useUndo } from "../../undo/use-undo";
import { AskedRow } from "./AskedRow";
import styles from "./imports.module.css";
import { Problems } from "./Problems";
import { Versions } from "./Versions";

interface PastProps {
  imports: ImportView[];
  /** The operation of the import that is opened at first. */
  asked: number | null;
  /** The row of its list that is looked for. */
  row: number | null;
  /** The person of whom that row told something. */
  person: number | null;
}

/** The lists that came in before, newest first. A row opens its problems and what it is compared with. */
export function Past({ imports, asked, row, person }: PastProps) {
  const [opened, open] = useState<number | null>(asked);
  const section = useShown(asked !== null);
  const go = useGo();
  const { undo, undoing, refused } = useUndo();
  const toggle = (operation: number) => open(operation === opened ? null : operation);
  // What is refused is shown in its row.
  const change = (operation: number) =>
    undo(operation).then(
      (done) => done && toastDone(done.summary),
      () => {},
    );
  const columns: Column<ImportView>[] = [
    { key: "at", header: t("imports:past.at"), cell: ({ at }) => formatInstant(at) },
    {
      key: "file",
      header: t("imports:past.file"),
      wraps: true,
      cell: ({ operation, report, list }) => (
        <File
          report={report}
          isEvents={list === "events"}
          isOpen={operation === opened}
          onOpen={() => toggle(operation)}
        />
      ),
    },
    { key: "who", header: t("imports:past.who"), cell: ({ user }) => user },
    ...(["new", "updated", "unchanged", "rejected", "review", "skipped"] as const).map((kind) =>
      figure(kind),
    ),
    {
      key: "state",
      header: t("imports:past.state"),
      cell: ({ undone_by, operation, list, report }) => {
        const stands =
          undone_by === null ? (
            <StatusWord tone="good">{t("imports:past.inForce")}</StatusWord>
          ) : (
            <StatusWord tone="off">{t("imports:past.undone", { operation: undone_by })}</StatusWord>
          );
        if (list === "events") return stands;
        const words = undone_by === null ? t("imports:past.people") : t("imports:past.stay");
        return (
          <>
            {stands}{" "}
            <OpenFigure
              what={`${words}: ${report.file_name}`}
              onOpen={() => go("plaintiffs", { concern: { of: "brought", operation } })}
            >
              {words}
            </OpenFigure>
          </>
        );
      },
    },
    {
      key: "undo",
      header: t("imports:past.undo"),
      align: "right",
      cell: (view) => {
        const last = lastOf(view);
        const what = view.undone_by === null ? "undo" : "redo";
        return (
          last !== null && (
            <Button
              variant="subtle"
              aria-label={t(`imports:past.${what}Of`, { file: view.report.file_name })}
              loading={undoing === last}
              onClick={(event) => {
                event.stopPropagation();
                change(last);
              }}
            >
              {t(`imports:past.${what}`)}
            </Button>
          )
        );
      },
    },
  ];
  return (
    <section ref={section} aria-labelledby="import-past">
      <h2 id="import-past" className={styles.pastHead}>
        {t("imports:past.heading")}
      </h2>
      <div className={styles.scrolls}>
        <DataTable
          label={t("imports:past.heading")}
          columns={columns}
          rows={imports}
          rowKey={({ operation }) => operation}
          selectedKey={opened}
          onOpen={({ operation }) => toggle(operation)}
          after={(view) => {
            const { operation, report } = view;
            const isRefused = refused !== null && refused.operation === lastOf(view);
            return (
              (isRefused || operation === opened) && (
                <div className={styles.below}>
                  {isRefused && <Band tone="bad">{refused.error.message}</Band>}
                  {operation === opened && (
                    <>
                      {operation === asked && row !== null && (
                        <AskedRow operation={operation} row={row} person={person} report={report} />
                      )}
                      <Opened report={report} />
                      <Versions of={view} imports={imports} />
                    </>
                  )}
                </div>
              )
            );
          }}
        />
      </div>
    </section>
  );
}

/** The operation whose undo takes the list back, or brings it back where it is undone; null where none does. */
function lastOf({ undo, undone_by }: ImportView): number | null {
  return undone_by ?? undo;
}

interface FileProps {
  report: ImportReport;
  isEvents: boolean;
  /** Whether what stands below its row is shown. */
  isOpen: boolean;
  onOpen: () => void;
}

function File({ report: { file_name, name, kinds }, isEvents, isOpen, onOpen }: FileProps) {
  const count = kinds.reduce((sum, kind) => sum + kind.count, 0);
  return (
    <>
      {name ?? file_name} {isEvents && <Tag>{t("imports:events.list")}</Tag>}
      {name && name !== file_name && <span className={styles.count}>{file_name}</span>}{" "}
      <UnstyledButton
        className={styles.opens}
        data-risk={count > 0}
        aria-expanded={isOpen}
        onClick={(event) => {
          event.stopPropagation();
          onOpen();
        }}
      >
        <IconChevronRight size={14} aria-hidden className={styles.chevron} data-open={isOpen} />
        {count > 0 ? t("imports:past.problems", { count }) : t("imports:past.details")}
      </UnstyledButton>
    </>
  );
}

/** Brings the import that is opened at first into sight, among many, and gives it the focus. */
function useShown(isAsked: boolean) {
  const section = useRef<HTMLElement>(null);
  useEffect(() => {
    if (!isAsked) return;
    const line = section.current?.querySelector<HTMLElement>('tr[aria-selected="true"]');
    // What stands below it first, so that the line itself is in sight in any case.
    line?.nextElementSibling?.scrollIntoView({ block: "nearest" });
    line?.focus();
  }, [isAsked]);
  return section;
}

function Opened({ report }: { report: ImportReport }) {
  const file = report.file_name;
  if (report.kinds.length === 0) return <Band tone="good">{t("imports:report.noProblemsOf", { file })}</Band>;
  return (
    <section className={styles.opened} aria-label={t("imports:report.problemsOf", { file })}>
      <Problems report={report} />
    </section>
  );
}

function figure(
  kind: "new" | "updated" | "unchanged" | "rejected" | "review" | "skipped",
): Column<ImportView> {
  return {
    key: kind,
    header: t(`imports:past.${kind}`),
    align: "right",
    cell: ({ report }) => formatCount(report[kind]),
  };
}
