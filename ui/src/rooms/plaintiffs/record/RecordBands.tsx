import { Button } from "@mantine/core";
import { IconBan, IconLock, IconMailOff, IconScale } from "@tabler/icons-react";
import { useState } from "react";
import { useCore } from "../../../api/client";
import { Band } from "../../../kit/words";
import { formatDay, t } from "../../../text";
import { ReasonForm } from "./ReasonForm";
import styles from "./record.module.css";

/** What whoever opens a person must see first: do not contact, counsel of their own, a frozen record, no way for a letter. */
export function RecordBands({ person }: { person: number }) {
  const { data } = useCore("person_record", { person }, { keep: true });
  if (!data || data.person !== person) return null;
  const { handling, counsel, barred, care_of, frozen_since } = data;
  const unmailed = barred === "no_representative" || barred === "no_guardian" || barred === "undeliverable";
  return (
    <div className={styles.bands}>
      {handling.do_not_contact && (
        <Band tone="bad" icon={<IconBan size={16} stroke={1.75} aria-hidden />}>
          {handling.why
            ? t("person:bands.doNotContactWhy", { why: handling.why })
            : t("person:bands.doNotContact")}
        </Band>
      )}
      {counsel && (
        <Band tone="warn" icon={<IconScale size={16} stroke={1.75} aria-hidden />}>
          {t("person:bands.represented", { by: counsel })}
        </Band>
      )}
      {unmailed && (
        <Band tone="warn" icon={<IconMailOff size={16} stroke={1.75} aria-hidden />}>
          {t(`person:bands.barred.${barred}`)}
        </Band>
      )}
      {care_of && <Band tone="half">{t("person:bands.careOf", { who: care_of })}</Band>}
      {frozen_since && data.lacks_request && <OutByStatus since={frozen_since} />}
      {frozen_since && !data.lacks_request && <Frozen person={person} since={frozen_since} />}
    </div>
  );
}

/** Somebody whom a list, or whoever changed many at once, took out of the class, without a request on record. */
function OutByStatus({ since }: { since: string }) {
  return (
    <Band tone="warn" icon={<IconLock size={16} stroke={1.75} aria-hidden />}>
      {t("person:bands.outByStatus", { day: formatDay(since) })}
    </Band>
  );
}

function Frozen({ person, since }: { person: number; since: string }) {
  const [isAsking, ask] = useState(false);
  return (
    <>
      <Band
        tone="half"
        icon={<IconLock size={16} stroke={1.75} aria-hidden />}
        action={!isAsking && <Button onClick={() => ask(true)}>{t("person:bands.unfreeze")}</Button>}
      >
        {t("person:bands.frozen", { day: formatDay(since) })}
      </Band>
      {isAsking && (
        <ReasonForm person={person} command="record_unfreeze" what="unfreeze" onClose={() => ask(false)} />
      )}
    </>
  );
}
