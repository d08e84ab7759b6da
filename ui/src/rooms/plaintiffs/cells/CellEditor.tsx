import { Popover } from "@mantine/core";
import { type KeyboardEvent, useContext, useEffect, useId, useRef, useState } from "react";
import { useOperation } from "../../../api/client";
import { daysInWords, t } from "../../../text";
import { listOf } from "../filter";
import { ListContext } from "../list-context";
import type { NamedColumn } from "../named-columns";
import type { Typing } from "./cells";
import styles from "./cells.module.css";
import { type Choice, choicesOf, shownIn, valueTyped } from "./values";

interface CellEditorProps {
  typing: Typing;
  column: NamedColumn;
}

/** Columns and rows by which each key that ends the typing moves on. */
const MOVES: Record<string, [number, number]> = { Enter: [0, 1], Tab: [1, 0] };

/**
 * The field of a cell. Enter and Tab write what was typed and move on, leaving it writes too, Escape gives up. A refusal
 * stands below the cell until something else is typed.
 */
export function CellEditor({ typing, column }: CellEditorProps) {
  const { caseId, cells, onMove } = useContext(ListContext);
  const { person, start, draft } = typing;
  const field = useRef<HTMLInputElement>(null);
  const id = useId();
  const set = useOperation("person_column_set");
  const choices = useChoices(column, draft);
  const isOver = useRef(false);
  const error = set.error && daysInWords(set.error.message);

  // biome-ignore lint/correctness/useExhaustiveDependencies: only as the field appears
  useEffect(() => {
    field.current?.focus();
    if (draft === shownIn(column, start)) field.current?.select();
  }, []);

  const end = (by: [number, number] | null) => {
    isOver.current = true;
    cells.rest();
    if (by) onMove(...by);
  };
  const write = (by: [number, number] | null, picked?: Choice) => {
    if (isOver.current || set.isPending) return;
    const value = (picked ?? choices.chosen)?.value ?? valueTyped(column, draft);
    if (value === valueTyped(column, start)) return end(by);
    const values = { of: listOf(caseId), only: [person], column: column.key, values: [value], clears: true };
    set.mutate({ values, seen: null }, { onSuccess: () => end(by) });
  };
  const press = (event: KeyboardEvent) => {
    const move = MOVES[event.key];
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (event.key === "Escape") end([0, 0]);
    else if (move) write(event.shiftKey ? [-move[0], -move[1]] : move);
    else if (step && choices.all.length > 0) choices.step(step);
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <Popover opened={error !== null || choices.all.length > 0} position="bottom-start" withinPortal>
      <Popover.Target>
        <input
          ref={field}
          className={styles.field}
          value={draft}
          readOnly={set.isPending}
          aria-label={t("cells:field", { column: column.label })}
          aria-invalid={error !== null}
          aria-describedby={error === null ? undefined : `${id}error`}
          {...(choices.all.length > 0 && {
            role: "combobox",
            "aria-expanded": true,
            "aria-controls": `${id}list`,
            "aria-activedescendant": choices.chosen ? `${id}${choices.chosen.value}` : undefined,
          })}
          autoComplete="off"
          spellCheck={false}
          data-align={column.kind === "money" || column.kind === "number" ? "right" : undefined}
          onChange={({ currentTarget }) => {
            set.reset();
            cells.type({ ...typing, draft: currentTarget.value });
          }}
          onKeyDown={press}
          onBlur={() => write(null)}
        />
      </Popover.Target>
      <Popover.Dropdown className={styles.below}>
        {error !== null && (
          <div role="alert" id={`${id}error`} className={styles.wrong}>
            {error}
          </div>
        )}
        {choices.all.length > 0 && (
          <div role="listbox" id={`${id}list`} aria-label={column.label}>
            {choices.all.map((choice) => (
              // biome-ignore lint/a11y/useFocusableInteractive: the field has the focus and names it
              // biome-ignore lint/a11y/useKeyWithClickEvents: the field hears the keys
              <div
                key={choice.value}
                id={`${id}${choice.value}`}
                role="option"
                aria-selected={choice === choices.chosen}
                className={styles.choice}
                onMouseDown={(event) => event.preventDefault()}
                onClick={() => write([0, 1], choice)}
              >
                {choice.label}
              </div>
            ))}
          </div>
        )}
      </Popover.Dropdown>
    </Popover>
  );
}

/** The values that what is typed may mean, and the one that Enter takes. */
function useChoices(column: NamedColumn, draft: string) {
  const [at, setAt] = useState<number | null>(null);
  const sought = draft.trim().toLowerCase();
  const every = choicesOf(column);
  const isOne = every.some(({ label }) => label.toLowerCase() === sought);
  // What is one of them already narrows nothing: then the others are looked for.
  const all =
    isOne || sought === "" ? every : every.filter(({ label }) => label.toLowerCase().includes(sought));
  const usual = isOne ? all.findIndex(({ label }) => label.toLowerCase() === sought) : sought === "" ? -1 : 0;
  const place = Math.min(at ?? usual, all.length - 1);
  return {
    all,
    chosen: all[place],
    step: (by: number) => setAt((Math.max(place, by < 0 ? 0 : -1) + by + all.length) % all.length),
  };
}
