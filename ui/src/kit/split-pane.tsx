import { type KeyboardEvent, type PointerEvent, type ReactNode, useState } from "react";
import { t } from "../text";
import styles from "./split-pane.module.css";
import { useTextScale } from "./text-size";

const LEAST = 280;
const MOST = 900;
/** A quarter of a wide window: what stands beside a long list is read in fewer lines. */
const USUAL = Math.max(356, Math.round(window.innerWidth / 4));
const STEP = 16;

interface SplitPaneProps {
  /** Under this name the width is remembered. */
  name: string;
  list: ReactNode;
  /** Stands beside the list; over it only where large text leaves no room for both. Null gives the list the whole width. */
  detail: ReactNode | null;
  /** What the detail is, for those who hear it. */
  label: string;
  /** Width of the detail, in pixels of the usual text size, until someone moves the divider. */
  usual?: number;
  /** Called on Escape in the list or the detail: put the focus back in the list. */
  onClose?: () => void;
}

/** A list with the detail beside it. The divider moves by dragging and by the arrow keys. */
export function SplitPane({ name, list, detail, label, usual = USUAL, onClose }: SplitPaneProps) {
  const scale = useTextScale();
  const [width, setWidth] = useState(() => remembered(name, usual));
  const resize = (wanted: number) => {
    const next = within(wanted);
    setWidth(next);
    localStorage.setItem(`split:${name}`, String(next));
  };
  const drag = (event: PointerEvent<HTMLDivElement>) => {
    if (!event.currentTarget.hasPointerCapture(event.pointerId)) return;
    const right = event.currentTarget.parentElement?.getBoundingClientRect().right ?? 0;
    resize((right - event.clientX) / scale);
  };
  const keys = (event: KeyboardEvent) => {
    const wanted = { ArrowLeft: width + STEP, ArrowRight: width - STEP, Home: MOST, End: LEAST }[event.key];
    if (wanted === undefined) return;
    event.preventDefault();
    resize(wanted);
  };
  const leave = ({ key, defaultPrevented, currentTarget, target }: KeyboardEvent) => {
    // What floats over list or detail closes itself first.
    const isInside = currentTarget.contains(target as Node);
    if (key === "Escape" && !defaultPrevented && isInside) onClose?.();
  };
  const columns = detail ? `minmax(0, 1fr) 1px min(${width * scale}px, 60%)` : "minmax(0, 1fr)";
  return (
    <div className={styles.split} style={{ gridTemplateColumns: columns }}>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: hears what its list leaves over */}
      <div className={styles.list} onKeyDown={detail ? leave : undefined}>
        {list}
      </div>
      {detail && (
        <>
          <div
            className={styles.divider}
            role="separator"
            tabIndex={0}
            aria-orientation="vertical"
            aria-label={t("kit:resize")}
            aria-valuenow={width}
            aria-valuemin={LEAST}
            aria-valuemax={MOST}
            onPointerDown={(event) => event.currentTarget.setPointerCapture(event.pointerId)}
            onPointerMove={drag}
            onDoubleClick={() => resize(usual)}
            onKeyDown={keys}
          />
          <section className={styles.detail} aria-label={label} onKeyDown={leave}>
            {detail}
          </section>
        </>
      )}
    </div>
  );
}

function remembered(name: string, usual: number): number {
  return within(Number(localStorage.getItem(`split:${name}`)) || usual);
}

function within(width: number): number {
  return Math.round(Math.min(Math.max(width, LEAST), MOST));
}
