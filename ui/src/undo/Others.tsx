import type { UndoOthers } from "../api/generated/types";
import { SmallForm } from "../kit/small-form";
import { daysInWords, t } from "../text";

interface OthersProps {
  found: UndoOthers;
  onUndo: () => void;
  onClose: () => void;
}

/** Says who of many was changed since, and offers to undo it for the others. */
export function Others({ found, onUndo, onClose }: OthersProps) {
  const { people, changed, named } = found;
  return (
    <>
      <p>{t("history:others.changed", { count: changed, people })}</p>
      <ul>
        {named.map(({ person, name, later }) => (
          <li key={person}>
            {later
              ? t("history:others.by", {
                  name,
                  operation: later.operation,
                  summary: daysInWords(later.summary),
                })
              : name}
          </li>
        ))}
        {changed > named.length && <li>{t("history:others.more", { count: changed - named.length })}</li>}
      </ul>
      <SmallForm
        label={t("history:others.title")}
        save={t("history:others.undo", { count: people - changed })}
        isSaving={false}
        refusal={undefined}
        onSave={onUndo}
        onClose={onClose}
      >
        <p>{t("history:others.stay")}</p>
      </SmallForm>
    </>
  );
}
