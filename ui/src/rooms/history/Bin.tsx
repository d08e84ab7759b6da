import { Button } from "@mantine/core";
import { useCore, useOperation } from "../../api/client";
import { DataTable } from "../../kit/data-table";
import { Dialog } from "../../kit/dialog";
import { Band } from "../../kit/words";
import { daysInWords, formatInstant, t } from "../../text";
import { useSayDone } from "../../undo/use-offer";

interface BinProps {
  caseId: number;
  opened: boolean;
  onClose: () => void;
}

/** The people who were removed from the case: who, when, by whom, why; each is brought back with everything of them. */
export function Bin({ caseId, opened, onClose }: BinProps) {
  return (
    <Dialog
      opened={opened}
      onClose={onClose}
      title={t("history:bin.title")}
      close={t("history:bin.close")}
      size="52rem"
    >
      {opened && <Removed caseId={caseId} />}
    </Dialog>
  );
}

function Removed({ caseId }: { caseId: number }) {
  const bin = useCore("bin_list", { case: caseId });
  const restore = useOperation("person_restore");
  const sayDone = useSayDone();
  const bringBack = (person: number) =>
    restore.mutate(
      { case: caseId, person },
      { onSuccess: ({ summary, operation }) => sayDone(summary, operation) },
    );
  if (bin.error) return <Band tone="bad">{bin.error.message}</Band>;
  if (!bin.data) return null;
  if (bin.data.length === 0) return <p>{t("history:bin.empty")}</p>;
  return (
    <>
      {restore.error && <Band tone="bad">{daysInWords(restore.error.message)}</Band>}
      <DataTable
        label={t("history:bin.title")}
        rows={bin.data}
        rowKey={({ person }) => person}
        columns={[
          { key: "name", header: t("history:bin.name"), cell: ({ name }) => name, wraps: true },
          { key: "id", header: t("history:bin.id"), cell: ({ external_id }) => external_id },
          { key: "at", header: t("history:at"), cell: ({ at }) => formatInstant(at) },
          { key: "by", header: t("history:who"), cell: ({ user }) => user },
          { key: "why", header: t("history:bin.why"), cell: ({ why }) => why, wraps: true },
          {
            key: "act",
            header: t("history:bin.restore"),
            isHeaderHidden: true,
            align: "right",
            cell: ({ person, name }) => (
              <Button
                disabled={restore.isPending}
                aria-label={t("history:bin.restoreOf", { name })}
                onClick={() => bringBack(person)}
              >
                {t("history:bin.restore")}
              </Button>
            ),
          },
        ]}
      />
    </>
  );
}
