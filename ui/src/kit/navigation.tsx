import { useNavigate, useSearch } from "@tanstack/react-router";
import { type ReactNode, useCallback } from "react";
import { formatCount } from "../text";
import styles from "./navigation.module.css";
import type { RoomName } from "./room";

/** What a room is asked to show, as it stands in its address. Values are plain JSON. */
export type Asked = Record<string, unknown>;

/**
 * A way to other rooms, without importing them: `go("plaintiffs", { concern })`. Without `asked` the room is
 * shown as it opens first.
 */
export function useGo(): (room: RoomName, asked?: Asked) => void {
  const navigate = useNavigate();
  return useCallback(
    (room: RoomName, asked: Asked = {}) => {
      navigate({ to: `/${room}`, search: asked });
    },
    [navigate],
  );
}

interface HowAsked {
  /** Leaves Back as it is. */
  replace?: boolean;
  /** Nothing on the page is put away by it: no form has to ask. */
  keeps?: boolean;
}

/** What this room is asked to show, and a way to change it that Back takes back. */
export function useAsked(): [Asked, (asked: Asked, how?: HowAsked) => void] {
  const asked = useSearch({ strict: false }) as Asked;
  const navigate = useNavigate();
  const change = useCallback(
    (next: Asked, { replace = false, keeps = false }: HowAsked = {}) => {
      navigate({ to: ".", search: next, replace, ignoreBlocker: keeps });
    },
    [navigate],
  );
  return [asked, change];
}

/** Further lines of the navigation under a heading, below the rooms: links, each with a text and a `NavCount`. */
export function NavLists({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section className={styles.lists} aria-label={title}>
      <h2>{title}</h2>
      {children}
    </section>
  );
}

interface NavCountProps {
  count: number;
  /** What is counted, where the line does not say it. */
  what?: string;
  /** Time presses. */
  isDue?: boolean;
}

/** The count at the right of a line of the navigation. Zero is not shown. */
export function NavCount({ count, what, isDue = false }: NavCountProps) {
  if (count === 0) return null;
  return (
    <b className={isDue ? styles.due : styles.count} title={what}>
      {formatCount(count)}
    </b>
  );
}
