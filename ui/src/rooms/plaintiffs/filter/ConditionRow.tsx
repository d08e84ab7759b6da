import { MultiSelect } from "@mantine/core";
import { IconX } from "@tabler/icons-react";
import { SelectField, TextField, YesNoField } from "../../../kit/fields";
import { IconAct } from "../../../kit/icon-act";
import { DateField, MoneyField } from "../../../kit/typed-fields";
import { t } from "../../../text";
import type { NamedColumn } from "../named-columns";
import { type AskedId, askedOf, type Condition, takes } from "./conditions";
import styles from "./filter.module.css";
import { askedWords, conditionWords } from "./words";

interface ConditionRowProps {
  condition: Condition;
  columns: readonly NamedColumn[];
  onChange: (condition: Condition) => void;
  onRemove: () => void;
  autoFocus?: boolean;
}

/** One condition: a column, what is asked of it, and the values. */
export function ConditionRow({ condition, columns, onChange, onRemove, autoFocus }: ConditionRowProps) {
  const column = columns.find(({ key }) => key === condition.column);
  const kind = column?.kind ?? "text";
  const asks = askedOf(kind);
  const change = (part: Partial<Condition>) => onChange({ ...condition, ...part });
  return (
    <div className={styles.row} role="group" aria-label={conditionWords(condition, columns)}>
      <SelectField
        label={t("plaintiffs:builder.column")}
        value={condition.column}
        options={columns
          .filter(({ kind: of }) => of !== "name")
          .map(({ key, label }) => ({ value: key, label }))}
        onChange={(key) => key && onChange(firstOf(key, columns))}
        autoFocus={autoFocus ?? false}
        isInPopover
      />
      <SelectField
        label={t("plaintiffs:builder.asked")}
        value={condition.asked}
        options={asks.map((id) => ({ value: id, label: askedWords(id, kind) }))}
        onChange={(asked) =>
          change({ asked: asked as AskedId, values: keptValues(condition, asked as AskedId) })
        }
        isInPopover
      />
      <div className={styles.values}>
        <Values condition={condition} column={column} onChange={(values) => change({ values })} />
      </div>
      <IconAct
        icon={IconX}
        name={t("plaintiffs:builder.removeShort")}
        of={t("plaintiffs:builder.remove", { what: conditionWords(condition, columns) })}
        onAct={onRemove}
      />
    </div>
  );
}

/** The usual condition on a column. */
export function firstOf(key: string, columns: readonly NamedColumn[]): Condition {
  const kind = columns.find((column) => column.key === key)?.kind ?? "text";
  return { column: key, asked: askedOf(kind)[0] ?? "contains", values: kind === "yes_no" ? ["yes"] : [] };
}

/** Values that another question of the same form keeps. */
function keptValues({ asked, values }: Condition, next: AskedId): string[] {
  return takes(asked) === takes(next) ? values : [];
}

interface ValuesProps {
  condition: Condition;
  column: NamedColumn | undefined;
  onChange: (values: string[]) => void;
}

function Values({ condition: { asked, values }, column, onChange }: ValuesProps) {
  const at = (place: number) => (value: string) =>
    onChange(place === 0 ? [value, ...values.slice(1)] : [values[0] ?? "", value]);
  switch (takes(asked)) {
    case "none":
      return null;
    case "many":
      return <Several values={values} column={column} onChange={onChange} />;
    case "days":
      return <TextField label={t("plaintiffs:builder.days")} value={values[0] ?? ""} onChange={at(0)} />;
    case "two":
      return (
        <>
          <Value
            kind={column?.kind}
            label={t("plaintiffs:builder.from")}
            value={values[0] ?? ""}
            onChange={at(0)}
          />
          <Value
            kind={column?.kind}
            label={t("plaintiffs:builder.to")}
            value={values[1] ?? ""}
            onChange={at(1)}
          />
        </>
      );
    default:
      return (
        <Value
          kind={column?.kind}
          label={t("plaintiffs:builder.value")}
          value={values[0] ?? ""}
          onChange={at(0)}
        />
      );
  }
}

interface ValueProps {
  kind: string | undefined;
  label: string;
  value: string;
  onChange: (value: string) => void;
}

function Value({ kind, ...field }: ValueProps) {
  if (kind === "date") return <DateField {...field} />;
  if (kind === "money") return <MoneyField {...field} />;
  if (kind === "yes_no") return <YesNoField {...field} />;
  return <TextField {...field} />;
}

function Several({ values, column, onChange }: { values: string[] } & Omit<ValuesProps, "condition">) {
  const offered = column?.options ?? [];
  if (offered.length === 0) {
    const typed = values.join(", ");
    return (
      <TextField
        label={t("plaintiffs:builder.several")}
        value={typed}
        onChange={(text) => onChange(text.split(",").map((value) => value.trimStart()))}
      />
    );
  }
  return (
    <MultiSelect
      label={t("plaintiffs:builder.several")}
      data={offered}
      value={values}
      onChange={onChange}
      searchable={offered.length > 7}
      hidePickedOptions
      comboboxProps={{ transitionProps: { duration: 80 }, withinPortal: false }}
    />
  );
}
