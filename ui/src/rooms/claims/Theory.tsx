import type { RuleView } from "../../api/generated/types";
import { Tag } from "../../kit/words";
import { t, unbroken } from "../../text";
import styles from "./claims.module.css";

/** What must be shown, in order. */
export function Elements({ elements }: { elements: readonly string[] }) {
  return (
    <ol className={styles.elements}>
      {elements.map((element) => (
        <li key={element}>{element}</li>
      ))}
    </ol>
  );
}

interface RuleProps {
  /** What kind of rule it is, before its words: "Fees:". */
  kind?: string;
  text: string;
  cite: string;
  isUnread?: boolean;
}

/** A rule in words with where it stands; says so where nobody has read it there. */
export function Rule({ kind, text, cite, isUnread = false }: RuleProps) {
  return (
    <p className={styles.rule}>
      {kind && `${kind} `}
      {text} <span className={styles.quiet}>{unbroken(cite)}</span>
      {isUnread && <Tag>{t("claims:unread")}</Tag>}
    </p>
  );
}

interface RulesProps {
  kind?: string;
  rules: readonly (RuleView | null)[];
}

/** Rules of one kind, each with where it stands. */
export function Rules({ kind, rules }: RulesProps) {
  return rules.map(
    (rule) =>
      rule && (
        <Rule
          key={rule.says}
          {...(kind ? { kind } : {})}
          text={rule.says}
          cite={rule.cite}
          isUnread={!rule.verified}
        />
      ),
  );
}

interface BesideRemedyProps {
  fees: RuleView | null;
  punitive: RuleView | null;
  notices: readonly RuleView[];
}

/** What goes with a remedy: what must be sent before suit, fees, punitive damages. */
export function BesideRemedy({ fees, punitive, notices }: BesideRemedyProps) {
  return (
    <>
      <Rules kind={t("claims:remedy.notice")} rules={notices} />
      <Rules kind={t("claims:remedy.fees")} rules={[fees]} />
      <Rules kind={t("claims:remedy.punitive")} rules={[punitive]} />
    </>
  );
}
