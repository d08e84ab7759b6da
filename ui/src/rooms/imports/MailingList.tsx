import { Button, SegmentedControl } from "@mantine/core";
import { useState } from "react";
import { useCase } from "../../api/case";
import { useCore, useOperation } from "../../api/client";
import type { MailingSent, PersonList } from "../../api/generated/types";
import { exportPlace } from "../../exposure/export-place";
import { Dialog } from "../../kit/dialog";
import { Refusal } from "../../kit/refusal";
import { Band } from "../../kit/words";
import { isCounted, STATUSES } from "../../people/status";
import { t } from "../../text";
import styles from "./imports.module.css";

const WHO = ["class_member", "all"] as const;
/** Members of the class of every kind: an estate and a minor are written to through whoever acts for them. */
const OF_CLASS = STATUSES.filter(isCounted);
const PURPOSES = ["notice", "marketing"] as const;
/** People left out who are named on the screen. */
const NAMED = 8;

/** Writes names and addresses for a mail house, whose list is known again when it comes back. */
export function MailingList() {
  const [isOpen, open] = useState(false);
  return (
    <div>
      <Button onClick={() => open(true)}>{t("imports:mailing.open")}</Button>
      <Dialog
        opened={isOpen}
        onClose={() => open(false)}
        title={t("imports:mailing.title")}
        close={t("imports:mailing.close")}
      >
        {isOpen && <Sending onClose={() => open(false)} />}
      </Dialog>
    </div>
  );
}

function Sending({ onClose }: { onClose: () => void }) {
  const { case: caseId } = useCase();
  const [who, choose] = useState<string>("class_member");
  const [purpose, setPurpose] = useState<string>("notice");
  const write = useOperation("mailing_export");
  const list: PersonList = {
    case: caseId,
    search: "",
    statuses: who === "all" ? [] : OF_CLASS,
    concern: null,
    filter: null,
    sort: [],
    columns: [],
    offset: 0,
    limit: 0,
  };
  const { data: page } = useCore("person_list", { ...list, limit: 1 }, { keep: true });
  const run = async () => {
    const place = await exportPlace("mailing.csv");
    if (place) write.mutate({ list, purpose, ...place });
  };
  if (write.data) return <Sent sent={write.data} onClose={onClose} />;
  return (
    <div className={styles.opened}>
      <p className={styles.quiet}>{t("imports:mailing.intro")}</p>
      <SegmentedControl
        aria-label={t("imports:mailing.who")}
        transitionDuration={100}
        value={who}
        data={WHO.map((value) => ({ value, label: t(`imports:mailing.whos.${value}`) }))}
        onChange={choose}
      />
      <SegmentedControl
        aria-label={t("imports:mailing.purpose")}
        transitionDuration={100}
        value={purpose}
        data={PURPOSES.map((value) => ({ value, label: t(`imports:mailing.purposes.${value}`) }))}
        onChange={setPurpose}
      />
      {page && <p>{t("imports:mailing.meant", { count: page.matching })}</p>}
      <p className={styles.quiet}>{t("imports:mailing.personal")}</p>
      <Refusal of={write.error} />
      <div className={styles.ends}>
        <Button onClick={onClose}>{t("imports:mailing.cancel")}</Button>
        <Button variant="filled" loading={write.isPending} onClick={run} data-autofocus>
          {t("imports:mailing.choose")}
        </Button>
      </div>
    </div>
  );
}

function Sent({ sent, onClose }: { sent: MailingSent; onClose: () => void }) {
  const { file_name: file, people, sha256 } = sent;
  return (
    <div className={styles.opened}>
      <Band tone="good">{t("imports:mailing.sent", { file, count: people })}</Band>
      <p className={styles.quiet}>{t("imports:mailing.hash")}</p>
      <code className={styles.hash}>{sha256}</code>
      {sent.left_out > 0 && <LeftOut sent={sent} />}
      <div className={styles.ends}>
        <Button variant="filled" onClick={onClose} data-autofocus>
          {t("imports:mailing.close")}
        </Button>
      </div>
    </div>
  );
}

/** Who may not be written to, each with the reason. */
function LeftOut({ sent: { left_out, named } }: { sent: MailingSent }) {
  const more = left_out - Math.min(named.length, NAMED);
  return (
    <div>
      <Band tone="warn">{t("person:leftOut.title", { count: left_out })}</Band>
      <ul>
        {named.slice(0, NAMED).map(({ person, name, says }) => (
          <li key={person}>
            {name}: {says}
          </li>
        ))}
        {more > 0 && <li>{t("person:leftOut.more", { count: more })}</li>}
      </ul>
    </div>
  );
}
