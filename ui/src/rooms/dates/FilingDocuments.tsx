import { useCase } from "../../api/case";
import type { FilingView } from "../../api/generated/types";
import { DocumentsAbout } from "../../documents/documents-about";
import { Dialog } from "../../kit/dialog";
import { t } from "../../text";

interface FilingDocumentsProps {
  /** The entry of the docket; null while nothing is shown. */
  filing: FilingView | null;
  onClose: () => void;
}

/** The documents of an entry of the docket. */
export function FilingDocuments({ filing, onClose }: FilingDocumentsProps) {
  const { case: caseId } = useCase();
  return (
    <Dialog
      opened={filing !== null}
      onClose={onClose}
      title={t("dates:docket.documentsOf", { title: filing?.title ?? "" })}
      close={t("dates:docket.documentsClose")}
    >
      {filing && (
        <DocumentsAbout caseId={caseId} about={{ of: "filing", id: filing.filing }} name={filing.title} />
      )}
    </Dialog>
  );
}
