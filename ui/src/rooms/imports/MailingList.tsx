import { Button, SegmentedControl } from "@mantine/core";
import { useState } from "react";
import { useCase } from "../../api/case";
import { useCore, useOperation } from "../../api/client";
import type { MailingMeant, MailingSent, PersonList } from "../../api/generated/types";
import { exportPlace } from "../../exposure/export-place";
import { Dialog } from "../../kit/dialog";
import { Refusal } from "../../kit/refusal";
import { Band } from "../../kit/words";
import { isCounted, STATUSES } from "../../people/status";
import { formatCount, t, word } from "../../text";
import { Working } from "../../work/Working";
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
  const meant = useCore("mailing_check", { list, purpose }, { keep: true });
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
      <Meant meant={meant.data} isOld={meant.isPlaceholderData} />
      <Refusal of={meant.error} />
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

/** Who would be written, and who would not and why: before anything is. */
function Meant({ meant, isOld }: { meant: MailingMeant | undefined; isOld: boolean }) {
  if (!meant || isOld) return <Working>{t("imports:mailing.counting")}</Working>;
  const { people, left_out, reasons, named } = meant;
  return (
    <>
      <p>{t("imports:mailing.meant", { count: people })}</p>
      {left_out > 0 && (
        <div>
          <Band tone="warn">{t("imports:mailing.leftOut", { count: left_out })}</Band>
          <p className={styles.sums}>
            {reasons.map(({ why, count }) => (
              <span key={why}>
                {word("imports:mailing.reasons", why)} <b>{formatCount(count)}</b>
              </span>
            ))}
          </p>
          <Named named={named} of={left_out} />
        </div>
      )}
    </>
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
  return (
    <div>
      <Band tone="warn">{t("person:leftOut.title", { count: left_out })}</Band>
      <Named named={named} of={left_out} />
    </div>
  );
}

/** The first of those left out, and how many more there are. */
function Named({ named, of }: { named: MailingSent["named"]; of: number }) {
  const more = of - Math.min(named.length, NAMED);
  return (
    <ul>
      {named.slice(0, NAMED).map(({ person, name, says }) => (
        <li key={person}>
          {name}: {says}
        </li>
      ))}
      {more > 0 && <li>{t("person:leftOut.more", { count: more })}</li>}
    </ul>
  );
}
