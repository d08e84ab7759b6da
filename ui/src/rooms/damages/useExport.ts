import { useCases } from "../../api/case";
import { useOperation } from "../../api/client";
import { exportPlace } from "../../exposure/export-place";
import { toastDone, toastFailed } from "../../kit/toasts";
import { t } from "../../text";

/** Writes what the room shows into a file, after asking where; null without a case. */
export function useExport(): (() => Promise<void>) | null {
  const { current } = useCases();
  const write = useOperation("damages_export");
  if (!current) return null;
  return async () => {
    const place = await exportPlace("exposure.csv");
    if (!place) return;
    write.mutate(
      { case: current.case, ...place },
      {
        onSuccess: ({ file_name: file }) => toastDone(t("exposure:export.written", { file })),
        onError: ({ message }) => toastFailed(message),
      },
    );
  };
}
