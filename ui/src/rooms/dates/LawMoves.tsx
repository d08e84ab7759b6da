import { Button } from "@mantine/core";
import { useState } from "react";
import { useCase } from "../../api/case";
import { useCore } from "../../api/client";
import type { DeadlineMove } from "../../api/generated/types";
import { useSaving } from "../../exposure/saving";
import { Dialog } from "../../kit/dialog";
import { Refusal } from "../../kit/refusal";
import { useSettled } from "../../kit/settled";
import { Band } from "../../kit/words";
import { formatCount, t } from "../../text";
import styles from "./dates.module.css";
import { canMove, type Fate, type Fates, MoveTable, staying } from "./MoveTable";
import { useConfirmed } from "./useConfirmed";

/** Says how many deadlines of the case the law at hand would move; nothing where it moves none. */
export function LawBand({ onLook }: { onLook: () => void }) {
  const { data } = useCore("law_moves", { case: useCase().case, pinned: [] });
  if (!data || data.moves.length === 0) return null;
  return (
    <div className={styles.law}>
      <Band tone="warn" action={<Button onClick={onLook}>{t("dates:law.look")}</Button>}>
        {t("dates:law.band", { count: data.moves.length, version: data.law_version })}
      </Band>
    </div>
  );
}

/** The deadlines that the law at hand would move: old, new, why; each moves, is pinned, or waits. */
export function LawMoves({ opened, onClose }: { opened: boolean; onClose: () => void }) {
  return (
    <Dialog
      opened={opened}
      onClose={onClose}
      title={t("dates:law.title")}
      close={t("dates:law.close")}
      size="60rem"
    >
      {opened && <Decide onClose={onClose} />}
    </Dialog>
  );
}

function Decide({ onClose }: { onClose: () => void }) {
  const [fates, setFates] = useState<Fates>({});
  const asked = useSettled({ case: useCase().case, pinned: staying(fates) });
  const found = useCore("law_moves", asked, { keep: true });
  const confirmed = useConfirmed();
  const decide = useSaving("law_moves_accept", [], onClose);
  const moves = found.data?.moves ?? [];
  if (found.data && moves.length === 0) return <p className={styles.quiet}>{t("dates:law.none")}</p>;
  const fateOf = ({ deadline }: DeadlineMove): Fate => fates[deadline] ?? "waits";
  const numbers = (fate: Fate) =>
    moves.filter((one) => canMove(one) && fateOf(one) === fate).map(({ deadline }) => deadline);
  const [moved, pinned] = [numbers("moves"), numbers("stays")];
  const isReady =
    found.isSuccess && !found.isPlaceholderData && asked.pinned.join() === staying(fates).join();
  const moveAll = () =>
    setFates(Object.fromEntries(moves.filter(canMove).map(({ deadline }) => [deadline, "moves"])));
  return (
    <div className={styles.dialog}>
      <Refusal of={found.error} />
      <MoveTable
        label={t("dates:law.title")}
        moves={moves}
        confirmed={confirmed}
        fates={[
          { value: "moves", label: t("dates:move.accept") },
          { value: "stays", label: t("dates:law.pin") },
          { value: "waits", label: t("dates:move.later") },
        ]}
        fateOf={fateOf}
        onChoose={(deadline, fate) => setFates({ ...fates, [deadline]: fate })}
      />
      <div className={styles.dialogFoot}>
        <Refusal of={decide.form.refusal ? { message: decide.form.refusal } : null} />
        <span className={styles.quiet} aria-live="polite">
          {t("dates:law.counts", {
            moved: formatCount(moved.length),
            pinned: formatCount(pinned.length),
            later: formatCount(moves.length - moved.length - pinned.length),
          })}
        </span>
        <Button onClick={moveAll}>{t("dates:law.all")}</Button>
        <Button
          variant="filled"
          disabled={!isReady || moved.length + pinned.length === 0}
          loading={decide.form.isSaving}
          onClick={() => decide.save({ moved, pinned })}
        >
          {t("dates:law.save")}
        </Button>
      </div>
    </div>
  );
}
