import type { ReactNode } from "react";
import { useCase } from "../../api/case";
import { useCore } from "../../api/client";
import type { AskedQuestion } from "../../api/generated/types";
import type { FieldProps } from "../../kit/field-props";
import { OfferedField, TextField } from "../../kit/fields";
import { PhoneField } from "../../kit/typed-fields";
import { BirthField } from "../../people/BirthField";
import { FactField } from "../../people/fact-field";
import { t } from "../../text";
import styles from "./intake.module.css";
import { useOpened } from "./useOpened";

/** The fields of a caller in the order in which they are said, and how many sixths of the width each takes. */
const CALLER = [
  { name: "given", span: 2 },
  { name: "middle", span: 1 },
  { name: "family", span: 2 },
  { name: "suffix", span: 1 },
  { name: "phone", span: 2 },
  { name: "email", span: 4, type: "email" },
] as const;

/** Their address, in one line. */
const ADDRESS = ["street", "city", "state", "zip"] as const;

interface CallFieldsProps {
  /** The caller, once something of the call is kept. */
  person: number | null;
  bind: (name: string) => Pick<FieldProps, "value" | "error" | "onChange" | "onCommit">;
  questions: readonly AskedQuestion[];
  /** Whether the core has said what is to be asked. */
  isAnswered: boolean;
}

/** A call in typing order: who calls, how they found the firm, the questions of the case, notes. */
export function CallFields({ person, bind, questions, isAnswered }: CallFieldsProps) {
  const { case: caseId } = useCase();
  const opened = useOpened(isAnswered ? questions : null);
  const campaigns = useCore("campaign_list", { case: caseId });
  return (
    <div className={styles.fields} {...opened.listens}>
      <h2 className={styles.part}>{t("intake:call.caller")}</h2>
      {CALLER.map(({ name, span, ...type }) => {
        const Field = name === "phone" ? PhoneField : TextField;
        return (
          <Cell key={name} span={span}>
            <Field
              label={t(`plaintiffs:form.${name}`)}
              autoFocus={name === "given"}
              {...type}
              {...bind(name)}
            />
          </Cell>
        );
      })}
      <div className={styles.address}>
        {ADDRESS.map((name) => (
          <TextField key={name} label={t(`plaintiffs:form.${name}`)} {...bind(name)} />
        ))}
      </div>
      <Cell span={2}>
        <BirthField person={person} label={t("plaintiffs:form.born_on")} hint="" {...bind("born_on")} />
      </Cell>
      <Cell span={4}>
        <OfferedField
          label={t("intake:call.campaign")}
          placeholder={t("intake:call.campaignHint")}
          offered={(campaigns.data ?? []).map(({ name }) => name)}
          {...bind("campaign")}
        />
      </Cell>
      <h2 className={styles.part}>{t("intake:call.asked")}</h2>
      {isAnswered && questions.length === 0 && <p className={styles.quiet}>{t("intake:call.askedNone")}</p>}
      {questions.map(({ question, fact, wording, hint, kind, options }) => (
        <div key={question} className={styles.question} ref={opened.place(question)}>
          <FactField
            kind={kind}
            options={options}
            label={wording}
            hint={hint ?? undefined}
            {...bind(`facts.${fact}`)}
          />
        </div>
      ))}
      <div className={styles.notes}>
        <TextField label={t("intake:call.said")} multiline {...bind("said")} />
      </div>
    </div>
  );
}

function Cell({ span, children }: { span: number; children: ReactNode }) {
  return <div style={{ gridColumn: `span ${span}` }}>{children}</div>;
}
