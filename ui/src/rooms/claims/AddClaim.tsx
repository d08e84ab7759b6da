import { TextInput } from "@mantine/core";
import { useState } from "react";
import { useCase } from "../../api/case";
import { useCore, useOperation } from "../../api/client";
import type { CatalogueEntry, ClaimView, QuestionView } from "../../api/generated/types";
import { Dialog } from "../../kit/dialog";
import { SelectField } from "../../kit/fields";
import { Band } from "../../kit/words";
import { t } from "../../text";
import { useSayDone } from "../../undo/use-offer";
import { CatalogueItem } from "./CatalogueItem";
import styles from "./claims.module.css";
import { useWithLoss } from "./useWithLoss";

interface AddClaimProps {
  opened: boolean;
  /** The claims pleaded already. */
  claims: readonly ClaimView[];
  questions: readonly QuestionView[];
  onClose: () => void;
  /** Called with the number of the new claim. */
  onAdded: (claim: number) => void;
}

/** The law's catalogue, to plead from: what each theory gives, by when, and what must be shown. */
export function AddClaim({ opened, onClose, ...rest }: AddClaimProps) {
  return (
    <Dialog
      opened={opened}
      onClose={onClose}
      title={t("claims:add.title")}
      size="52rem"
      close={t("claims:add.close")}
    >
      {opened && <Catalogue onClose={onClose} {...rest} />}
    </Dialog>
  );
}

function Catalogue({ claims, questions, onClose, onAdded }: Omit<AddClaimProps, "opened">) {
  const { case: caseId } = useCase();
  const catalogue = useCore("catalogue_list", {});
  const [sought, seek] = useState("");
  const classes = useCore("class_list", { case: caseId });
  const [forClass, setClass] = useState("");
  const several = classes.data && classes.data.length > 1 ? classes.data : [];
  const chosen = several.find((known) => String(known.class) === forClass) ?? several[0];
  const add = useOperation("claim_add");
  const withLoss = useWithLoss();
  const sayDone = useSayDone();
  const found = (catalogue.data ?? []).filter((entry) => matches(entry, sought));
  const plead = ({ theory }: CatalogueEntry) =>
    add.mutate(
      {
        case: caseId,
        theory,
        class: chosen?.class ?? null,
        defendants: null,
        loss: null,
        status: "pleaded",
        from_on: null,
      },
      {
        onSuccess: async ({ claim, operation, summary }) => {
          onClose();
          onAdded(claim);
          sayDone(await withLoss(claim, summary), operation);
        },
      },
    );
  return (
    <div className={styles.catalogue}>
      <TextInput
        aria-label={t("claims:add.find")}
        placeholder={t("claims:add.find")}
        value={sought}
        onChange={(event) => seek(event.currentTarget.value)}
      />
      {chosen && (
        <SelectField
          label={t("claims:add.class")}
          options={several.map((known) => ({ value: String(known.class), label: known.name }))}
          value={String(chosen.class)}
          onChange={setClass}
        />
      )}
      {(catalogue.error ?? add.error) && <Band tone="bad">{(catalogue.error ?? add.error)?.message}</Band>}
      {catalogue.data && found.length === 0 && <p className={styles.quiet}>{t("claims:add.none")}</p>}
      <ul className={styles.entries}>
        {found.map((entry) => {
          const isPleaded = claims.some(
            (claim) => claim.theory === entry.theory && (!chosen || claim.class === chosen.name),
          );
          return (
            <CatalogueItem
              key={entry.theory}
              entry={entry}
              questions={questions}
              isPleaded={isPleaded}
              isSaving={add.isPending && add.variables.theory === entry.theory}
              onPlead={() => plead(entry)}
            />
          );
        })}
      </ul>
    </div>
  );
}

function matches({ name, cite, theory }: CatalogueEntry, sought: string): boolean {
  const text = `${name} ${cite} ${theory}`.toLowerCase();
  return sought
    .toLowerCase()
    .split(/\s+/)
    .every((part) => text.includes(part));
}
