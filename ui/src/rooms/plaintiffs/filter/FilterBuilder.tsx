import { Button, SegmentedControl } from "@mantine/core";
import { IconX } from "@tabler/icons-react";
import { type Ref, useImperativeHandle, useState } from "react";
import type { PersonFilter } from "../../../api/generated/types";
import { IconAct } from "../../../kit/icon-act";
import { Band } from "../../../kit/words";
import { t } from "../../../text";
import type { NamedColumn } from "../named-columns";
import { ConditionRow, firstOf } from "./ConditionRow";
import { type Group, type Join, type Part, toFilter, toGroup, unfinished } from "./conditions";
import styles from "./filter.module.css";
import { conditionWords, partWords } from "./words";

interface FilterBuilderProps {
  columns: readonly NamedColumn[];
  filter: PersonFilter | null;
  /** Called with every change; conditions that lack a value are not in it yet. */
  onChange: (filter: PersonFilter | null) => void;
  onClose: () => void;
  /** Closes it as its own button does: it asks first where a condition lacks its value. */
  handle: Ref<BuilderHandle>;
}

/** What can be told to the builder from around it. */
export interface BuilderHandle {
  close: () => void;
}

const firstPart = (columns: readonly NamedColumn[]): Part => ({ condition: firstOf("state", columns) });

/** Conditions on any column, put together with all, any, none and groups. The list follows while they are typed. */
export function FilterBuilder({ columns, filter, onChange, onClose, handle }: FilterBuilderProps) {
  const [group, setGroup] = useState(() => {
    const found = toGroup(filter);
    return found.parts.length > 0 ? found : { ...found, parts: [firstPart(columns)] };
  });
  const [isWarned, warn] = useState(false);
  const lacking = unfinished(group);
  // The one that stands there to begin with is no condition yet.
  const isUntouched = JSON.stringify(group.parts) === JSON.stringify([firstPart(columns)]);
  const close = () => {
    if (lacking.length === 0 || isUntouched || isWarned) onClose();
    else warn(true);
  };
  useImperativeHandle(handle, () => ({ close }));
  const change = (next: Group) => {
    warn(false);
    setGroup(next);
    onChange(toFilter(next));
  };
  return (
    <div className={styles.builder}>
      <GroupRows group={group} columns={columns} onChange={change} depth={0} />
      {isWarned && (
        <Band tone="warn">
          {t("plaintiffs:builder.unfinished", {
            count: lacking.length,
            what: lacking.map((condition) => `${conditionWords(condition, columns).trim()} …`).join("; "),
          })}
        </Band>
      )}
      <div className={styles.foot}>
        <Button onClick={() => change({ join: "and", parts: [] })}>{t("plaintiffs:builder.clear")}</Button>
        <Button variant="filled" onClick={close}>
          {isWarned
            ? t("plaintiffs:builder.closeWithout", { count: lacking.length })
            : t("plaintiffs:builder.close")}
        </Button>
      </div>
    </div>
  );
}

interface GroupRowsProps {
  group: Group;
  columns: readonly NamedColumn[];
  onChange: (group: Group) => void;
  /** How deep the group stands in others. */
  depth: number;
}

const DEEPEST = 2;
const JOINS: Join[] = ["and", "or", "none"];

function GroupRows({ group, columns, onChange, depth }: GroupRowsProps) {
  const { join, parts } = group;
  const put = (place: number, part: Part) =>
    onChange({ join, parts: parts.map((known, at) => (at === place ? part : known)) });
  const remove = (place: number) => onChange({ join, parts: parts.filter((_, at) => at !== place) });
  const add = (part: Part) => onChange({ join, parts: [...parts, part] });
  return (
    <>
      <div className={styles.join}>
        <span>{t("plaintiffs:builder.join")}</span>
        <SegmentedControl
          size="xs"
          aria-label={t("plaintiffs:builder.join")}
          value={join}
          transitionDuration={100}
          data={JOINS.map((value) => ({ value, label: t(`plaintiffs:builder.joins.${value}`) }))}
          onChange={(next) => onChange({ join: next, parts })}
        />
      </div>
      {parts.map((part, place) => (
        <PartRow
          // biome-ignore lint/suspicious/noArrayIndexKey: a condition is known by its place alone
          key={place}
          part={part}
          columns={columns}
          depth={depth}
          onChange={(next) => put(place, next)}
          onRemove={() => remove(place)}
        />
      ))}
      <div className={styles.adds}>
        <Button size="compact-sm" onClick={() => add(firstPart(columns))}>
          {t("plaintiffs:builder.add")}
        </Button>
        {depth < DEEPEST && (
          <Button
            size="compact-sm"
            onClick={() =>
              add({
                group: {
                  join: join === "and" ? "or" : "and",
                  parts: [firstPart(columns)],
                },
              })
            }
          >
            {t("plaintiffs:builder.addGroup")}
          </Button>
        )}
      </div>
    </>
  );
}

interface PartRowProps {
  part: Part;
  columns: readonly NamedColumn[];
  depth: number;
  onChange: (part: Part) => void;
  onRemove: () => void;
}

function PartRow({ part, columns, depth, onChange, onRemove }: PartRowProps) {
  if ("condition" in part) {
    return (
      <ConditionRow
        condition={part.condition}
        columns={columns}
        onChange={(condition) => onChange({ condition })}
        onRemove={onRemove}
      />
    );
  }
  const words = partWords(part, columns);
  const away = (
    <IconAct
      icon={IconX}
      name={t("plaintiffs:builder.removeShort")}
      of={t("plaintiffs:builder.remove", { what: words })}
      onAct={onRemove}
    />
  );
  if ("fixed" in part) {
    return (
      <div className={styles.fixed}>
        <span>{words}</span>
        {away}
      </div>
    );
  }
  return (
    <fieldset className={styles.group}>
      <legend className={styles.legend}>
        {t("plaintiffs:builder.group")} {away}
      </legend>
      <GroupRows
        group={part.group}
        columns={columns}
        depth={depth + 1}
        onChange={(group) => onChange({ group })}
      />
    </fieldset>
  );
}
