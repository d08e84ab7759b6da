import { Button } from "@mantine/core";
import { useState } from "react";
import { useCase } from "../../api/case";
import { useCore } from "../../api/client";
import type { LetterTemplate } from "../../api/generated/types";
import { useCommands } from "../../kit/commands";
import { type Column, DataTable } from "../../kit/data-table";
import { leave } from "../../kit/half-filled";
import { PageHeader } from "../../kit/layout";
import { useGo } from "../../kit/navigation";
import { Refusal } from "../../kit/refusal";
import type { Room } from "../../kit/room";
import { t } from "../../text";
import { Head } from "./Head";
import styles from "./letters-room.module.css";
import { TemplateEditor } from "./TemplateEditor";
import { Written } from "./Written";

export const room: Room = { name: "letters", order: 9, component: LettersRoom };

/** From everywhere: the room of templates, by command. */
export function Resident() {
  const go = useGo();
  useCommands([
    {
      id: "letters.templates",
      label: t("letters:room.sub"),
      group: t("shell:palette.commands"),
      run: () => go("letters"),
    },
  ]);
  return null;
}

/** A template that is not kept yet. */
const NEW: LetterTemplate = {
  key: "",
  name: "",
  text: t("letters:room.newText"),
  version: 0,
  is_built_in: false,
};

/** The firm's templates, its letterhead, and what was written with them. */
export function LettersRoom() {
  const { case: caseId } = useCase();
  const desk = useCore("letter_desk", {});
  const [chosen, choose] = useState<string | null>(null);
  const [isHeading, head] = useState(false);
  const templates = desk.data?.templates ?? [];
  const shown = chosen === "" ? NEW : (templates.find(({ key }) => key === chosen) ?? templates[0]);
  return (
    <div className={styles.room}>
      <PageHeader
        title={t("letters:title")}
        sub={t("letters:room.sub")}
        actions={
          <>
            <Button onClick={() => head(true)}>{t("letters:room.head")}</Button>
            <Button variant="filled" onClick={() => leave(() => choose(""))}>
              {t("letters:room.add")}
            </Button>
          </>
        }
      />
      <Refusal of={desk.error} />
      {desk.data && shown && (
        <div className={styles.desk}>
          <Templates templates={templates} shown={shown.key} onOpen={(key) => leave(() => choose(key))} />
          <TemplateEditor
            key={`${shown.key} ${shown.version}`}
            caseId={caseId}
            template={shown}
            onShow={choose}
          />
        </div>
      )}
      <Written caseId={caseId} />
      {desk.data && <Head head={desk.data.head} opened={isHeading} onClose={() => head(false)} />}
    </div>
  );
}

interface TemplatesProps {
  templates: readonly LetterTemplate[];
  shown: string;
  onOpen: (key: string) => void;
}

function Templates({ templates, shown, onOpen }: TemplatesProps) {
  const columns: Column<LetterTemplate>[] = [
    { key: "name", header: t("letters:room.name"), cell: ({ name }) => name, wraps: true },
    {
      key: "version",
      header: t("letters:room.version"),
      align: "right",
      width: "5.5rem",
      cell: ({ version, is_built_in }) =>
        is_built_in ? <span className={styles.quiet}>{t("letters:room.builtIn")}</span> : version,
    },
  ];
  return (
    <div className={styles.templates}>
      <DataTable
        label={t("letters:room.templates")}
        columns={columns}
        rows={templates}
        rowKey={({ key }) => key}
        selectedKey={shown}
        onOpen={({ key }) => onOpen(key)}
      />
    </div>
  );
}
