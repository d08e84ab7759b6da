import { Button } from "@mantine/core";
import { IconArrowLeft } from "@tabler/icons-react";
import { useCore } from "../../api/client";
import { Band } from "../../kit/words";
import { blankFields } from "../../people/fields";
import { t } from "../../text";
import { PersonForm } from "./PersonForm";
import { PersonView } from "./PersonView";
import styles from "./plaintiffs.module.css";
import type { useSide } from "./useSide";

const NEW_STATUS = "prospective";

interface BesideProps {
  caseId: number;
  beside: ReturnType<typeof useSide>;
  /** Somebody was added to the list. */
  onAdded: (person: number) => void;
  /** Puts the pane away and the focus back into the list. */
  onClose: () => void;
}

/** What stands beside the list: a person, or the form for one with a look at someone already known. */
export function Beside({ caseId, beside, onAdded, onClose }: BesideProps) {
  const { side, show, peek } = beside;
  if (side.shows === "nobody") return null;
  if (side.shows === "person") {
    const { person } = side;
    return (
      <PersonView
        person={person}
        takesFocus={side.takesFocus ?? false}
        onEdit={() => show({ shows: "form", person, peek: null })}
        onClose={onClose}
      />
    );
  }
  return (
    <>
      {side.peek !== null && (
        <>
          <Button
            className={styles.back}
            leftSection={<IconArrowLeft size={15} aria-hidden />}
            onClick={() => peek(null)}
            autoFocus
          >
            {t("plaintiffs:form.back")}
          </Button>
          <PersonView
            person={side.peek}
            onEdit={() => show({ shows: "form", person: side.peek, peek: null })}
            onClose={() => peek(null)}
          />
        </>
      )}
      <div className={styles.formFrame} hidden={side.peek !== null}>
        <Form
          key={side.person ?? "new"}
          caseId={caseId}
          person={side.person}
          beside={beside}
          onAdded={onAdded}
          onClose={onClose}
        />
      </div>
    </>
  );
}

function Form({ caseId, person, beside, onAdded, onClose }: BesideProps & { person: number | null }) {
  const { show, peek } = beside;
  const details = useCore("case_details", { case: caseId });
  const file = useCore("person_get", { person: person ?? 0 }, { enabled: person !== null });
  const failure = details.error ?? file.error;
  if (failure) return <Band tone="bad">{failure.message}</Band>;
  if (!details.data || (person !== null && !file.data)) return null;
  const showAfter = (shown: number) => show({ shows: "person", person: shown, takesFocus: true });
  return (
    <PersonForm
      caseId={caseId}
      person={person}
      title={
        file.data ? t("plaintiffs:form.titleEdit", { name: file.data.name }) : t("plaintiffs:form.titleNew")
      }
      start={file.data?.fields ?? blankFields()}
      status={file.data?.status ?? NEW_STATUS}
      facts={details.data.facts}
      onSaved={(saved) => {
        if (person === null) onAdded(saved);
        showAfter(saved);
      }}
      onSame={showAfter}
      onCancel={() => (person === null ? onClose() : showAfter(person))}
      onOpen={peek}
    />
  );
}
