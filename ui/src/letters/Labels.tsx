import { Button } from "@mantine/core";
import { useOperation } from "../api/client";
import type { Chosen } from "../api/generated/types";
import { exportPlace } from "../exposure/export-place";
import { toastDone, toastFailed } from "../kit/toasts";
import { t } from "../text";

/** Writes address labels for the same people. */
export function Labels({ chosen, purpose }: { chosen: Chosen; purpose: string | null }) {
  const write = useOperation("label_write");
  const run = async () => {
    const kind = { name: t("letters:write.pdf"), extensions: ["pdf"] };
    const place = await exportPlace("labels.pdf", kind);
    if (!place) return;
    write.mutate(
      { chosen, purpose, ...place },
      {
        onSuccess: ({ labels, file_name: file }) =>
          toastDone(t("letters:write.labelsWritten", { count: labels, file })),
        onError: ({ message }) => toastFailed(message),
      },
    );
  };
  return (
    <Button onClick={run} loading={write.isPending}>
      {t("letters:write.labels")}
    </Button>
  );
}
