import { Button, CloseButton } from "@mantine/core";
import { IconX } from "@tabler/icons-react";
import { type ReactNode, useState } from "react";
import { useCore, useOperation } from "../../api/client";
import type { DocumentAboutView, DocumentView } from "../../api/generated/types";
import { DocumentForm } from "../../documents/document-form";
import { sizeWords } from "../../documents/size";
import { FileStanding } from "../../documents/standing";
import { useCopyDocument } from "../../documents/use-copy";
import { useOpenDocument } from "../../documents/use-open";
import { ConfirmInline } from "../../kit/chips";
import { IconAct } from "../../kit/icon-act";
import { useGo } from "../../kit/navigation";
import { Refusal } from "../../kit/refusal";
import { Band } from "../../kit/words";
import { NamedIn } from "../../notes/NamedIn";
import { formatDay, formatInstant, t } from "../../text";
import { useSayDone } from "../../undo/use-offer";
import styles from "./documents.module.css";

interface DocumentDetailProps {
  document: number;
  onClose: () => void;
}

/** One document: how its file stands, what is said of it, what it is about, what can be done. */
export function DocumentDetail({ document, onClose }: DocumentDetailProps) {
  const found = useCore("document_get", { document }, { keep: true });
  if (found.error) return <Refusal of={found.error} />;
  if (!found.data) return null;
  return <Detail document={found.data} onClose={onClose} />;
}

function Detail({ document, onClose }: { document: DocumentView; onClose: () => void }) {
  const [isChanging, change] = useState(false);
  const open = useOpenDocument();
  const copy = useCopyDocument();
  const { title, standing, is_sealed } = document;
  const naming = useCore("note_naming_document_list", { document: document.document });
  return (
    <div className={styles.detail}>
      <header className={styles.detailHead}>
        <h2>{title}</h2>
        <CloseButton
          aria-label={t("documents:detail.close")}
          title={t("documents:detail.close")}
          onClick={onClose}
        />
      </header>
      {standing !== "present" && (
        <Band tone={standing === "changed" ? "warn" : "bad"}>
          {t(`documents:standingTold.${standing}`, {
            day: formatInstant(document.added_at),
            place: document.place,
          })}
        </Band>
      )}
      <div className={styles.acts}>
        {!is_sealed && (
          <Button
            variant="filled"
            autoFocus
            disabled={standing === "missing"}
            onClick={() => open(document.document)}
          >
            {t("documents:open")}
          </Button>
        )}
        <Button
          variant={is_sealed ? "filled" : "default"}
          disabled={standing !== "present"}
          onClick={() => copy(document)}
        >
          {t("documents:copy")}
        </Button>
        <Button onClick={() => change(true)}>{t("documents:detail.change")}</Button>
        <Remove document={document} onRemoved={onClose} />
      </div>
      {isChanging && <DocumentForm document={document} onClose={() => change(false)} />}
      <Facts document={document} />
      <NamedIn title={t("notes:documentNamedIn")} notes={naming.data ?? []} />
    </div>
  );
}

function Facts({ document }: { document: DocumentView }) {
  const { kind_name, on, about, note, place, size, text, text_why, sha256, added_by, added_at } = document;
  return (
    <dl className={styles.facts}>
      <Fact name={t("documents:detail.kind")}>{kind_name}</Fact>
      <Fact name={t("documents:detail.on")}>{formatDay(on)}</Fact>
      <Fact name={t("documents:detail.about")}>
        {about.length === 0 && t("documents:detail.ofCase")}
        {about.map((one) => (
          <About key={`${one.about.of} ${one.name}`} document={document} of={one} />
        ))}
      </Fact>
      {note && <Fact name={t("documents:detail.note")}>{note}</Fact>}
      <Fact name={t("documents:detail.file")}>
        <FileStanding document={document} />
        <span className={styles.place}>{place}</span>
        {document.is_sealed && <span className={styles.place}>{t("documents:sealed")}</span>}
      </Fact>
      <Fact name={t("documents:detail.size")}>{sizeWords(size)}</Fact>
      <Fact name={t("documents:detail.text")}>{t(`documents:text.${text}`, { why: text_why ?? "" })}</Fact>
      <Fact name={t("documents:detail.added")}>
        {t("documents:detail.byAt", { by: added_by, at: formatInstant(added_at) })}
      </Fact>
      <Fact name={t("documents:detail.sha256")}>
        <span className={styles.place}>{sha256}</span>
      </Fact>
    </dl>
  );
}

function Fact({ name, children }: { name: string; children: ReactNode }) {
  return (
    <>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </>
  );
}

/** Something a document is about: a person opens, and each can be taken off. */
function About({ document, of }: { document: DocumentView; of: DocumentAboutView }) {
  const go = useGo();
  const unlink = useOperation("document_unlink");
  const sayDone = useSayDone();
  const { about, name } = of;
  return (
    <span className={styles.one}>
      {about.of === "person" ? (
        <button type="button" className={styles.link} onClick={() => go("plaintiffs", { person: about.id })}>
          {name}
        </button>
      ) : (
        name
      )}
      <IconAct
        icon={IconX}
        name={t("documents:detail.unlink")}
        of={t("documents:detail.unlinkOf", { title: document.title, name })}
        onAct={() =>
          unlink.mutate(
            { document: document.document, about },
            { onSuccess: ({ summary, operation }) => sayDone(summary, operation) },
          )
        }
      />
    </span>
  );
}

function Remove({ document, onRemoved }: { document: DocumentView; onRemoved: () => void }) {
  const remove = useOperation("document_remove");
  const sayDone = useSayDone();
  return (
    <ConfirmInline
      label={t("documents:detail.remove")}
      question={t("documents:detail.removeAsk")}
      confirm={t("documents:detail.removeDo")}
      isBusy={remove.isPending}
      onConfirm={() =>
        remove.mutate(
          { document: document.document },
          {
            onSuccess: ({ summary, operation }) => {
              sayDone(summary, operation);
              onRemoved();
            },
          },
        )
      }
    />
  );
}
