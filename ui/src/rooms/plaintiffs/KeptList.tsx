import { Button, Popover } from "@mantine/core";
import { useState } from "react";
import { useOperation } from "../../api/client";
import { refusalOf } from "../../api/failure";
import type { ListViewBody, ListViewRow } from "../../api/generated/types";
import { TextField } from "../../kit/fields";
import { useGo } from "../../kit/navigation";
import { t } from "../../text";
import { useSayDone } from "../../undo/use-offer";
import styles from "./lists.module.css";

interface KeptListProps {
  caseId: number;
  /** The kept list that is looked at. */
  view: ListViewRow | null;
  /** The list as it is now. */
  body: ListViewBody;
  isChanged: boolean;
}

/** Keeps the list under a name, writes changes of one that is kept, or takes it away. */
export function KeptList({ caseId, view, body, isChanged }: KeptListProps) {
  const save = useOperation("list_view_save");
  const remove = useOperation("list_view_remove");
  const sayDone = useSayDone();
  const go = useGo();
  const write = ({ view: id, name }: ListViewRow) =>
    save.mutate(
      { case: caseId, view: id, name, body },
      { onSuccess: ({ summary, operation }) => sayDone(summary, operation) },
    );
  const takeAway = ({ view: id }: ListViewRow) =>
    remove.mutate(
      { case: caseId, view: id },
      {
        onSuccess: ({ summary, operation }) => {
          go("plaintiffs");
          sayDone(summary, operation);
        },
      },
    );
  return (
    <>
      {view && isChanged && (
        <Button loading={save.isPending} onClick={() => write(view)}>
          {t("plaintiffs:kept.save")}
        </Button>
      )}
      <SaveAs caseId={caseId} body={body} />
      {view && (
        <Button loading={remove.isPending} onClick={() => takeAway(view)}>
          {t("plaintiffs:kept.remove")}
        </Button>
      )}
    </>
  );
}

type SaveAsProps = Pick<KeptListProps, "caseId" | "body">;

function SaveAs(props: SaveAsProps) {
  const [isOpen, setOpen] = useState(false);
  return (
    <Popover opened={isOpen} onChange={setOpen} position="bottom-end" withinPortal trapFocus returnFocus>
      <Popover.Target>
        <Button onClick={() => setOpen(!isOpen)}>{t("plaintiffs:kept.open")}</Button>
      </Popover.Target>
      <Popover.Dropdown>{isOpen && <NameForm onClose={() => setOpen(false)} {...props} />}</Popover.Dropdown>
    </Popover>
  );
}

function NameForm({ caseId, body, onClose }: SaveAsProps & { onClose: () => void }) {
  const save = useOperation("list_view_save");
  const sayDone = useSayDone();
  const go = useGo();
  const [name, setName] = useState("");
  const keep = () =>
    save.mutate(
      { case: caseId, view: null, name, body },
      {
        onSuccess: ({ view, summary, operation }) => {
          onClose();
          go("plaintiffs", { view });
          sayDone(summary, operation);
        },
      },
    );
  return (
    <form
      className={styles.keepForm}
      onSubmit={(event) => {
        event.preventDefault();
        keep();
      }}
      noValidate
    >
      <TextField
        label={t("plaintiffs:kept.name")}
        placeholder={t("plaintiffs:kept.example")}
        value={name}
        onChange={setName}
        error={refusalOf(save.error, "name") ?? save.error?.message}
        autoFocus
        required
      />
      <Button type="submit" variant="filled" loading={save.isPending}>
        {t("plaintiffs:kept.keep")}
      </Button>
    </form>
  );
}
