import { Button } from "@mantine/core";
import type { KeptDeadline } from "../../api/generated/types";
import { useSaving } from "../../exposure/saving";
import type { Edited } from "../../kit/edited";
import { t } from "../../text";
import { DayForm } from "./DayForm";
import styles from "./dates.module.css";
import { RemoveForm } from "./RemoveForm";
import { ConfirmForm, RemovalConfirmForm, UncriticalForm } from "./SecondPerson";
import { isStatus, StatusForm } from "./StatusForm";

interface ActsProps {
  deadline: KeptDeadline;
  parts: Edited;
}

/** What can be done with a deadline; the form of what is being done stands in place of the buttons. */
export function Acts({ deadline, parts }: ActsProps) {
  const { edited, close } = parts;
  const form = { deadline, onClose: close };
  if (isStatus(edited)) return <StatusForm key={edited} status={edited} {...form} />;
  if (edited === "day") return <DayForm {...form} />;
  if (edited === "remove") return <RemoveForm {...form} />;
  if (edited === "confirm") return <ConfirmForm {...form} />;
  if (edited === "removal") return <RemovalConfirmForm {...form} />;
  if (edited === "uncritical") return <UncriticalForm {...form} />;
  return <Buttons deadline={deadline} parts={parts} />;
}

function Buttons({ deadline, parts }: ActsProps) {
  const { deadline: number, is_open, is_critical, is_critical_by_rule, removal } = deadline;
  const mark = useSaving("deadline_critical_set", [], () => {});
  const opens = (part: Parameters<typeof wordOf>[0], variant: "filled" | "default" = "default") => (
    <Button key={part} variant={variant} autoFocus={parts.takesFocus(part)} onClick={() => parts.edit(part)}>
      {wordOf(part)}
    </Button>
  );
  return (
    <div className={styles.acts}>
      {is_open ? (
        <>
          {opens("done", "filled")}
          {opens("extended")}
          {opens("waived")}
          {opens("day")}
        </>
      ) : (
        opens("open")
      )}
      {is_open && !is_critical && (
        <Button onClick={() => mark.save({ deadline: number, is_critical: true, by: null })}>
          {t("dates:act.critical")}
        </Button>
      )}
      {is_critical && !is_critical_by_rule && opens("uncritical")}
      {!removal && opens("remove")}
    </div>
  );
}

function wordOf(part: "done" | "extended" | "waived" | "open" | "day" | "uncritical" | "remove"): string {
  return part === "open" ? t("dates:act.reopen") : t(`dates:act.${part}`);
}
