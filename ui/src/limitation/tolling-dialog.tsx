import { Button } from "@mantine/core";
import { useState } from "react";
import { useCase } from "../api/case";
import { useCore } from "../api/client";
import type { TollingDraft, TollingView } from "../api/generated/types";
import { useSaving } from "../exposure/saving";
import { Dialog } from "../kit/dialog";
import { Refusal } from "../kit/refusal";
import { useSettled } from "../kit/settled";
import { t } from "../text";
import { isDay } from "../text/days";
import { Effect } from "./effect";
import styles from "./limitation.module.css";
import { TollingFields } from "./tolling-fields";

interface TollingDialogProps {
  opened: boolean;
  onClose: () => void;
  /** The entry that is changed; without it, one is added. */
  entry?: TollingView | null;
  /** The one person that a new entry is for. */
  person?: { person: number; name: string };
}

/** Puts on record what stops clocks; what it moves is shown before it is kept. */
export function TollingDialog({ opened, onClose, entry, person }: TollingDialogProps) {
  const title = person ? t("limitation:addTitleFor", { name: person.name }) : t("limitation:addTitle");
  return (
    <Dialog opened={opened} onClose={onClose} title={title} close={t("limitation:close")} size="46rem">
      {opened && <Entry entry={entry ?? null} person={person?.person ?? null} onClose={onClose} />}
    </Dialog>
  );
}

const FIELDS = [
  "kind",
  "cause",
  "from_on",
  "to_on",
  "ordered_on",
  "ending",
  "court_of",
  "class",
  "person",
  "claims",
  "document",
];

interface EntryProps {
  entry: TollingView | null;
  person: number | null;
  onClose: () => void;
}

function Entry({ entry, person, onClose }: EntryProps) {
  const { case: caseId } = useCase();
  const kinds = useCore("tolling_kind_list", {});
  const [draft, setDraft] = useState<TollingDraft>(entry?.draft ?? emptyDraft(caseId, person));
  const kind = kinds.data?.find(({ code }) => code === draft.kind);
  const asked = useSettled(draft);
  const isWhole = isComplete(asked, kind?.by_birth === true || kind?.fixed != null);
  const effect = useCore(
    "tolling_preview",
    { case: caseId, draft: asked, instead_of: entry?.tolling ?? null },
    { enabled: isWhole, keep: true },
  );
  const add = useSaving("tolling_add", FIELDS, onClose);
  const set = useSaving("tolling_set", FIELDS, onClose);
  const saving = entry ? set : add;
  // Without its fields the form would give the focus to its buttons.
  if (!kinds.data) return <Refusal of={kinds.error} />;
  const save = () => (entry ? set.save({ tolling: entry.tolling, draft }) : add.save(draft));
  return (
    <form
      className={styles.form}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        save();
      }}
    >
      <TollingFields
        draft={draft}
        kinds={kinds.data.filter(({ is_personal }) => draft.person !== null || !is_personal)}
        onChange={(part) => setDraft({ ...draft, ...part })}
        refusalAt={saving.refusalAt}
      />
      <div className={styles.bottom}>
        {isWhole && effect.data && <Effect effect={effect.data} />}
        <div className={styles.foot}>
          <Refusal of={saving.form.refusal ? { message: saving.form.refusal } : null} />
          <Button onClick={onClose}>{t("kit:cancel")}</Button>
          <Button type="submit" variant="filled" loading={saving.form.isSaving}>
            {t("limitation:field.save")}
          </Button>
        </div>
      </div>
    </form>
  );
}

function emptyDraft(caseId: number, person: number | null): TollingDraft {
  return {
    case: caseId,
    kind: "",
    cause: "",
    court: null,
    docket_number: null,
    court_of: null,
    is_own_action: false,
    from_on: null,
    to_on: null,
    ordered_on: null,
    ending: "pending",
    class: null,
    person,
    claims: [],
    document: null,
    note: null,
  };
}

/** Enough is typed to say what it does. */
function isComplete({ kind, cause, from_on, to_on, ending }: TollingDraft, hasOwnDays: boolean): boolean {
  const begins = hasOwnDays || (from_on !== null && isDay(from_on));
  const ends = to_on === null || isDay(to_on);
  if (kind === "") return false;
  const isSaid = kind !== "american_pipe" || (ending === "pending") === (to_on === null);
  return cause.trim() !== "" && begins && ends && isSaid;
}
