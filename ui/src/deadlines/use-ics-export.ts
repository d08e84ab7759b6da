import { useOperation } from "../api/client";
import { exportPlace } from "../exposure/export-place";
import { toastDone, toastFailed } from "../kit/toasts";
import { t } from "../text";

/** Writes deadlines into a calendar file, after asking where: of one case, or of all with null. */
export function useIcsExport(): (caseId: number | null) => Promise<void> {
  const write = useOperation("ics_export");
  return async (caseId) => {
    const kind = { name: t("deadlines:ics.kind"), extensions: ["ics"] };
    const place = await exportPlace(t("deadlines:ics.file"), kind);
    if (!place) return;
    write.mutate(
      { case: caseId, ...place },
      {
        onSuccess: ({ file_name: file, rows: count }) =>
          toastDone(t("deadlines:ics.written", { file, count })),
        onError: ({ message }) => toastFailed(message),
      },
    );
  };
}
