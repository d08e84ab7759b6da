import { useState } from "react";
import { useCore, useOperation } from "../api/client";
import { refusalBeside, refusalOf } from "../api/failure";
import type { DocumentView } from "../api/generated/types";
import { OfferedField, TextField } from "../kit/fields";
import { SmallForm, Wide } from "../kit/small-form";
import { DateField } from "../kit/typed-fields";
import { t } from "../text";
import { useSayDone } from "../undo/use-offer";

/** Names of the kinds of document that there are. */
export function useKinds(caseId: number): string[] {
  return useCore("document_kind_list", { case: caseId }).data?.map(({ name }) => name) ?? [];
}

/** Changes what is said of a document: title, kind, day, note. */
export function DocumentForm({ document, onClose }: { document: DocumentView; onClose: () => void }) {
  const [draft, setDraft] = useState({
    title: document.title,
    kind: document.kind_name,
    on: document.on,
    note: document.note ?? "",
  });
  const kinds = useKinds(document.case);
  const set = useOperation("document_set");
  const sayDone = useSayDone();
  const field = (name: keyof typeof draft) => ({
    label: t(`documents:form.${name}`),
    value: draft[name],
    error: refusalOf(set.error, name),
    onChange: (value: string) => setDraft((before) => ({ ...before, [name]: value })),
  });
  const save = () =>
    set.mutate(
      { document: document.document, ...draft },
      {
        onSuccess: ({ summary, operation }) => {
          sayDone(summary, operation);
          onClose();
        },
      },
    );
  return (
    <SmallForm
      label={t("documents:form.label")}
      columns="1fr 1fr"
      refusal={refusalBeside(set.error, ["title", "kind", "on", "note"])}
      save={t("documents:form.save")}
      isSaving={set.isPending}
      onSave={save}
      onClose={onClose}
    >
      <Wide>
        <TextField {...field("title")} required autoFocus />
      </Wide>
      <OfferedField {...field("kind")} offered={kinds} required />
      <DateField {...field("on")} required />
      <Wide>
        <TextField {...field("note")} multiline />
      </Wide>
    </SmallForm>
  );
}
