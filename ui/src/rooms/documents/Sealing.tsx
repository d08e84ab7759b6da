import { Switch } from "@mantine/core";
import { useOperation } from "../../api/client";
import { toastFailed } from "../../kit/toasts";
import { t } from "../../text";
import { useSayDone } from "../../undo/use-offer";

/** Says whether new documents of the case are encrypted. */
export function Sealing({ caseId, isSealed }: { caseId: number; isSealed: boolean }) {
  const set = useOperation("document_sealing_set");
  const sayDone = useSayDone();
  return (
    <Switch
      size="sm"
      label={t("documents:seal")}
      checked={isSealed}
      disabled={set.isPending}
      onChange={({ currentTarget }) =>
        set.mutate(
          { case: caseId, is_sealed: currentTarget.checked },
          {
            onSuccess: ({ summary, operation }) => sayDone(summary, operation),
            onError: (refusal) => toastFailed(refusal.message),
          },
        )
      }
    />
  );
}
