import { useState } from "react";
import { EmailForm, isEmail } from "../../contacts/EmailForm";
import { AddDocuments } from "../../documents/add-documents";
import { useDropped } from "../../documents/use-dropped";
import { Dialog, isDialogOpen } from "../../kit/dialog";
import { Band } from "../../kit/words";
import { t } from "../../text";

interface DroppedOnPersonProps {
  caseId: number;
  person: number;
  name: string;
}

/** Takes files that are dropped while a person is shown: e-mails are filed one after the other, others become documents. */
export function DroppedOnPerson({ caseId, person, name }: DroppedOnPersonProps) {
  const [paths, setPaths] = useState<readonly string[]>([]);
  // A dialog takes what is dropped on it by itself.
  const isOver = useDropped(true, (dropped) => !isDialogOpen() && setPaths(dropped));
  const email = paths.find(isEmail);
  const next = () => setPaths(paths.filter((path) => path !== email));
  return (
    <>
      {isOver && <Band tone="half">{t("plaintiffs:person.dropNow", { name })}</Band>}
      <Dialog
        opened={email !== undefined}
        onClose={next}
        title={t("contacts:emailOn", { name })}
        close={t("contacts:emailClose")}
        size="34rem"
      >
        {email !== undefined && <EmailForm key={email} person={person} dropped={email} onClose={next} />}
      </Dialog>
      <AddDocuments
        opened={email === undefined && paths.length > 0}
        caseId={caseId}
        about={{ about: { of: "person", id: person }, name }}
        paths={paths}
        onClose={() => setPaths([])}
      />
    </>
  );
}
