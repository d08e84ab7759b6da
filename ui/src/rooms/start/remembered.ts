const PATH = "start.path";
const USER = "start.user";

/** The file that this window had open last; it outlives a lock, not a restart. */
export function pathOfThisWindow(): string | null {
  return sessionStorage.getItem(PATH);
}

/** The file that was open last on this computer. */
export function lastPath(): string | null {
  return localStorage.getItem(PATH);
}

/** Remembers the file that was just opened or made. */
export function rememberPath(path: string): void {
  sessionStorage.setItem(PATH, path);
  localStorage.setItem(PATH, path);
}

/** The name of whoever used the program last on this computer. */
export function lastUser(): string {
  return localStorage.getItem(USER) ?? "";
}

/** Remembers who is using the program. */
export function rememberUser(name: string): void {
  localStorage.setItem(USER, name);
}
