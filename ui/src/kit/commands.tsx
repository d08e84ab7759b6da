import {
  createContext,
  type ReactNode,
  useContext,
  useEffect,
  useRef,
  useState,
  useSyncExternalStore,
} from "react";

/** Something the user can do from the palette, the window's menu (by the same id) or by a key. */
export interface Command {
  /** `person_add`, `undo`, `undo`, `room:damages`. */
  id: string;
  label: string;
  /** By which words it is found, where the label says more than what it does: what would be undone. */
  called?: string;
  /** Heading in the palette; without one the command is not listed there. */
  group?: string;
  /** A second line or a hint in the palette. */
  description?: string;
  /** Stretches of the label to mark, in units of JavaScript. */
  marks?: readonly { from: number; to: number }[];
  /** The key that runs it, letters in lower case: `mod+n` (Ctrl, on a Mac ⌘), `mod+shift+z`, `?`. */
  keys?: string;
  /** Lists it in the menu of the case switcher too. */
  isInCaseMenu?: boolean;
  run: () => void;
}

class Commands {
  private byOwner = new Map<object, readonly Command[]>();
  private watchers = new Set<() => void>();
  private all: readonly Command[] = [];

  subscribe = (watcher: () => void): (() => void) => {
    this.watchers.add(watcher);
    return () => this.watchers.delete(watcher);
  };

  list = (): readonly Command[] => this.all;

  set(owner: object, commands: readonly Command[]): void {
    this.byOwner.set(owner, commands);
    this.changed();
  }

  drop(owner: object): void {
    this.byOwner.delete(owner);
    this.changed();
  }

  /** Runs the command of this id, the one registered last; says whether there was one. */
  run(id: string): boolean {
    const command = this.all.findLast((known) => known.id === id);
    command?.run();
    return command !== undefined;
  }

  private changed(): void {
    this.all = [...this.byOwner.values()].flat();
    for (const watcher of this.watchers) watcher();
  }
}

const CommandsContext = createContext<Commands | null>(null);

/** Holds what can be done from everywhere. */
export function CommandsProvider({ children }: { children: ReactNode }) {
  const [commands] = useState(() => new Commands());
  return <CommandsContext value={commands}>{children}</CommandsContext>;
}

/** The registry itself: for the shell, and to `run` a command of another room by its id. */
export function useCommandRegistry(): Commands {
  const commands = useContext(CommandsContext);
  if (!commands) throw new Error("CommandsProvider is missing");
  return commands;
}

/** Every command there is now. */
export function useCommandList(): readonly Command[] {
  const registry = useCommandRegistry();
  return useSyncExternalStore(registry.subscribe, registry.list);
}

/** Offers commands as long as the component is shown. Always the latest `run` is run. */
export function useCommands(commands: readonly Command[]): void {
  const registry = useCommandRegistry();
  const latest = useRef(commands);
  latest.current = commands;
  const outline = JSON.stringify(commands);
  // biome-ignore lint/correctness/useExhaustiveDependencies: `outline` says when what is listed changed
  useEffect(() => {
    const owner = {};
    const stable = latest.current.map((command) => ({
      ...command,
      run: () => latest.current.find(({ id }) => id === command.id)?.run(),
    }));
    registry.set(owner, stable);
    return () => registry.drop(owner);
  }, [registry, outline]);
}

/** What makes the button of something a command as well: by which id, under which heading, with which key. */
export type CommandOf = Required<Pick<Command, "id" | "group" | "keys">>;

/** Offers what a button does as a command, where it is to be one. */
export function useButtonCommand(command: CommandOf | undefined, label: string, run: () => void): void {
  useCommands(command ? [{ ...command, label, run }] : []);
}
