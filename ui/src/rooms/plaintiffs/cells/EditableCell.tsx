import { Popover } from "@mantine/core";
import { type ReactNode, useContext, useSyncExternalStore } from "react";
import type { PersonRow } from "../../../api/generated/types";
import { ListContext } from "../list-context";
import { CellEditor } from "./CellEditor";
import styles from "./cells.module.css";

interface EditableCellProps {
  row: PersonRow;
  /** Key of the column. */
  column: string;
  children: ReactNode;
}

/** A cell of the list: what stands in it, the field while somebody types into it, and what is said of it. */
export function EditableCell({ row: { person }, column, children }: EditableCellProps) {
  const { cells, columns } = useContext(ListContext);
  const typing = useSyncExternalStore(cells.subscribe, () => cells.typingIn({ person, column }));
  const saying = useSyncExternalStore(cells.subscribe, () => cells.saidAt({ person, column }));
  const named = typing && columns.find(({ key }) => key === column);
  if (typing && named) return <CellEditor typing={typing} column={named} />;
  if (!saying) return children;
  return (
    <Popover opened position="bottom-start" withinPortal>
      <Popover.Target>
        <span>{children}</span>
      </Popover.Target>
      <Popover.Dropdown className={styles.said} role="status">
        {saying.text}
      </Popover.Dropdown>
    </Popover>
  );
}
