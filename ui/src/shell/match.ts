import type { Command } from "../kit/commands";
import { plain } from "../text";

const KEPT = "palette";
const MANY = 8;

/** A heading of the palette with its commands. */
export interface Group {
  name: string;
  commands: Command[];
}

/**
 * The commands whose label, or what they are called in place of it, holds every word that was typed, at the beginning of a word, without regard to case
 * or accents. Recently run ones come first; each id once.
 */
export function match(commands: readonly Command[], typed: string, recent: readonly string[]): Group[] {
  const words = plain(typed).split(/\s+/).filter(Boolean);
  const found = [...new Map(commands.map((command) => [command.id, command])).values()]
    .filter(({ group, label, called = label, description }) => {
      const text = ` ${plain(`${called} ${description ?? ""}`)}`;
      return group !== undefined && words.every((part) => text.includes(` ${part}`));
    })
    .sort((one, other) => rank(one, recent) - rank(other, recent));
  return grouped(found);
}

/** Whether what was typed is what a command of the group is called, and not only its beginning. */
export function isNamed({ commands }: Group, typed: string): boolean {
  const name = plain(typed).trim();
  return commands.some(({ label, called = label }) => plain(called) === name);
}

/** Commands under their headings, in the order in which the headings come first. */
export function grouped(commands: readonly Command[]): Group[] {
  const names = [...new Set(commands.map(({ group }) => group ?? ""))];
  return names.map((name) => ({
    name,
    commands: commands.filter(({ group = "" }) => group === name),
  }));
}

/** Ids of commands lately run, the last one first. */
export function recentCommands(): string[] {
  return (localStorage.getItem(KEPT) ?? "").split("\n").filter(Boolean);
}

/** Remembers that a command was run. Only ids are kept, never names of people. */
export function remember(id: string): void {
  const rest = recentCommands().filter((known) => known !== id);
  localStorage.setItem(KEPT, [id, ...rest].slice(0, MANY).join("\n"));
}

function rank({ id }: Command, recent: readonly string[]): number {
  const at = recent.indexOf(id);
  return at < 0 ? recent.length : at;
}
