import { Button } from "@mantine/core";
import { useCase } from "../../api/case";
import { useCore } from "../../api/client";
import type { PartyView } from "../../api/generated/types";
import { useEdited } from "../../kit/edited";
import { Refusal } from "../../kit/refusal";
import { t } from "../../text";
import { CitizenForm } from "./CitizenForm";
import { DefendantForm } from "./DefendantForm";
import styles from "./damages.module.css";

/** Stands for a defendant that is not there yet among the numbers of those that are. */
const NEW = "new";

/** Whose citizen each defendant is, which diversity is told by, and a way to say it and to add a defendant. */
export function Citizens() {
  const { case: caseId } = useCase();
  const details = useCore("case_details", { case: caseId });
  const parts = useEdited();
  const defendants = details.data?.parties.filter(({ role }) => role === "defendant") ?? [];
  return (
    <>
      <h3 className={styles.subheading}>{t("damages:citizens.title")}</h3>
      <Refusal of={details.error} />
      {details.data && defendants.length === 0 && (
        <p className={styles.note}>{t("damages:citizens.noDefendants")}</p>
      )}
      <ul className={styles.assumptions}>
        {defendants.map((party) => {
          const key = String(party.party);
          return (
            <li key={key}>
              {parts.edited === key ? (
                <CitizenForm party={party} onClose={parts.close} />
              ) : (
                <Citizen party={party} takesFocus={parts.takesFocus(key)} onChange={() => parts.edit(key)} />
              )}
            </li>
          );
        })}
      </ul>
      {parts.edited === NEW ? (
        <DefendantForm onClose={parts.close} />
      ) : (
        <Button
          size="compact-xs"
          variant="subtle"
          autoFocus={parts.takesFocus(NEW)}
          onClick={() => parts.edit(NEW)}
        >
          {t("damages:citizens.add")}
        </Button>
      )}
    </>
  );
}

interface CitizenProps {
  party: PartyView;
  takesFocus: boolean;
  onChange: () => void;
}

function Citizen({ party: { name, citizenship }, takesFocus, onChange }: CitizenProps) {
  return (
    <div className={styles.setting}>
      <span className={styles.quiet}>{name}</span>
      <span className={styles.settingValue}>
        {citizenship ? (
          <strong>{citizenship}</strong>
        ) : (
          <span className={styles.quiet}>{t("damages:cafa.unknown")}</span>
        )}
      </span>
      <Button
        size="compact-xs"
        variant="subtle"
        aria-label={t(citizenship ? "damages:citizens.changeOf" : "damages:citizens.setOf", { name })}
        autoFocus={takesFocus}
        onClick={onChange}
      >
        {t(citizenship ? "damages:assumptions.change" : "damages:assumptions.set")}
      </Button>
    </div>
  );
}
