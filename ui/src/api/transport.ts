import { invoke, isTauri } from "@tauri-apps/api/core";
import { emit, listen } from "@tauri-apps/api/event";
import { getCurrentWebview } from "@tauri-apps/api/webview";
import { getCurrentWindow } from "@tauri-apps/api/window";
import { open, save } from "@tauri-apps/plugin-dialog";
import { CoreFailure, isFailure } from "./failure";

/** A file kind for the dialogs: `{ name: "Case file", extensions: ["numerosity"] }`. */
export interface FileKind {
  name: string;
  extensions: string[];
}

/** Ends what was begun: a listener, for one. */
export type Stop = () => void;

/**
 * Asks the core to run one command. This module is the only one that knows the window program.
 *
 * Rejects with a {@link CoreFailure}, whatever went wrong.
 */
export async function call(name: string, payload: unknown): Promise<unknown> {
  try {
    return await invoke("call", { name, payload });
  } catch (reason) {
    throw failureOf(reason);
  }
}

/** Where to start: the file named on the command line, or the usual place among the documents. */
export interface StartPath {
  path: string;
  /** Whether the command line named it, so that nothing remembered goes before it. */
  is_named: boolean;
}

/** The file that the window starts with. */
export function startPath(): Promise<StartPath> {
  return invoke<StartPath>("start_path");
}

/** Calls back when the window closed the file because nobody was there. */
export function onLocked(locked: () => void): Stop {
  return stopper(listen("locked", () => locked()));
}

/** Calls back when another program has changed the open file. */
export function onChanged(changed: () => void): Stop {
  return stopper(listen("changed", () => changed()));
}

/**
 * Calls back with the paths of files that are dropped on the window; `hovering` says whether files are held
 * over it just now. Nothing is ever dropped where there is no window of the program, as in a browser.
 */
export function onFileDrop(
  dropped: (paths: string[]) => void,
  hovering: (isOver: boolean) => void = () => {},
): Stop {
  if (!isTauri()) return () => {};
  return stopper(
    getCurrentWebview().onDragDropEvent(({ payload }) => {
      hovering(payload.type === "enter" || payload.type === "over");
      if (payload.type === "drop") dropped(payload.paths);
    }),
  );
}

/** How far long work of the core has come: bytes read of a list, people written, rows put back. */
export interface Progress {
  /** What is being done, in the core's word: `reading`, `writing`. */
  what: string;
  done: number;
  /** Null where nobody knows how much there is in all. */
  total: number | null;
}

/** Calls back, from time to time, with how far long work of the core has come. */
export function onProgress(told: (progress: Progress) => void): Stop {
  return stopper(listen<Progress>("progress", (event) => told(event.payload)));
}

/** Calls back with the id of each item chosen from the window's own menu. */
export function onMenu(chosen: (id: string) => void): Stop {
  return stopper(listen<string>("menu", (event) => chosen(event.payload)));
}

/** Calls an entry of the window's own menu by what it would do just now. */
export function nameMenuEntry(id: string, words: string): void {
  emit("menu-words", { id, words });
}

/** Lets the user pick a file that exists; null when they change their mind. */
export function pickFile(kinds: FileKind[]): Promise<string | null> {
  return open({ multiple: false, directory: false, filters: kinds });
}

/** Lets the user pick files, of any kind where none is named; null when they change their mind. */
export function pickFiles(kinds: FileKind[] = []): Promise<string[] | null> {
  return open({ multiple: true, directory: false, filters: kinds });
}

/**
 * Opens the file of a document with the program that the system has for it, and says whether it did: one of a kind that may run
 * something is shown in its folder. Rejects with a {@link CoreFailure}.
 */
export async function openDocument(document: number): Promise<boolean> {
  try {
    return await invoke<boolean>("open_document", { document });
  } catch (reason) {
    throw failureOf(reason);
  }
}

/** Lets the user pick a folder; null when they change their mind. */
export function pickFolder(): Promise<string | null> {
  return open({ multiple: false, directory: true });
}

/** Lets the user say where a file is to be written; null when they change their mind. */
export function savePath(kinds: FileKind[], suggested?: string): Promise<string | null> {
  return save({ filters: kinds, ...(suggested === undefined ? {} : { defaultPath: suggested }) });
}

/** Names the window, for its frame and for the system's list of windows. */
export function setWindowTitle(title: string): void {
  document.title = title;
  getCurrentWindow().setTitle(title);
}

function failureOf(reason: unknown): CoreFailure {
  return new CoreFailure(
    isFailure(reason) ? reason : { code: "unexpected", message: String(reason), field: null, hint: null },
  );
}

function stopper(listening: Promise<Stop>): Stop {
  return () => {
    listening.then((stop) => stop());
  };
}
