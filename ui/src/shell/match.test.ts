import { expect, test } from "vitest";
import type { Command } from "../kit/commands";
import { isNamed, match, recentCommands, remember } from "./match";

const command = (id: string, label: string, group?: string): Command => ({
  id,
  label,
  run: () => {},
  ...(group ? { group } : {}),
});
const ALL = [
  command("room:dates", "Dates", "Go to"),
  command("room:damages", "Damages", "Go to"),
  command("lock", "Lock now", "Commands"),
  command("case:2", "García v. Acme Corp.", "Cases"),
  command("palette", "Search or run a command"),
];
const ids = (typed: string, recent: string[] = []) =>
  match(ALL, typed, recent).flatMap(({ commands }) => commands.map(({ id }) => id));

test("words are found at the beginning of words, whatever their accents", () => {
  expect(ids("da")).toEqual(["room:dates", "room:damages"]);
  expect(ids("acme garcia")).toEqual(["case:2"]);
  expect(ids("ates")).toEqual([]);
});

test("what was run lately comes first", () => {
  remember("room:dates");
  remember("room:damages");
  remember("room:damages");
  expect(recentCommands()).toEqual(["room:damages", "room:dates"]);
  expect(ids("", recentCommands()).slice(0, 2)).toEqual(["room:damages", "room:dates"]);
});

test("what a command would undo does not find it", () => {
  const undo = { ...command("edit.undo", "Undo: Added the deadline Hearing", "Commands"), called: "Undo" };
  const found = (typed: string) => match([undo], typed, []).length;
  expect([found("undo"), found("hearing")]).toEqual([1, 0]);
});

test("a command comes before people once it is typed as it is called", () => {
  const group = {
    name: "Commands",
    commands: [{ ...command("edit.undo", "Undo: Added Reed"), called: "Undo" }],
  };
  expect([isNamed(group, "undo "), isNamed(group, "und"), isNamed(group, "undo: added reed")]).toEqual([
    true,
    false,
    false,
  ]);
});

test("a command without a heading is not listed", () => {
  expect(ids("search")).toEqual([]);
});
