import { randomBytes } from "node:crypto";
import { readFileSync, renameSync, rmSync, statSync, utimesSync, writeFileSync } from "node:fs";
import { hostname } from "node:os";
import { isRecord } from "../domain/is-record.ts";

/** How often the holder shows that it lives, and after how long a holder on another machine counts as dead. */
const beatMs = 15_000;
const deadAfterMs = 60_000;

interface Holder {
  readonly pid: number;
  /** When that process began, by the system's count; `null` where the system does not tell. */
  readonly began: string | null;
  readonly host: string;
}

/** The right to write a store, which one process at a time has: a file that names its holder. */
export class Lock {
  readonly #path: string;
  readonly #mark: string;
  readonly #beat: NodeJS.Timeout;

  private constructor(path: string, mark: string) {
    this.#path = path;
    this.#mark = mark;
    this.#beat = setInterval(() => this.#show(), beatMs);
    this.#beat.unref();
  }

  /**
   * The lock, or `null` while another process has it. One whose holder is dead is taken over.
   * @throws the system's error where the file cannot be written
   */
  static take(path: string): Lock | null {
    const holder: Holder = { pid: process.pid, began: beginningOf(process.pid), host: hostname() };
    const mark = JSON.stringify(holder);
    for (const attempt of ["first", "after a dead holder"] as const) {
      try {
        writeFileSync(path, mark, { flag: "wx", mode: 0o600 });
        return new Lock(path, mark);
      } catch (error) {
        if (!(error instanceof Error && "code" in error && error.code === "EEXIST")) throw error;
        if (attempt !== "first" || isHeld(path, mark)) return null;
        takeAway(path);
      }
    }
    return null;
  }

  /** Whether it is there still: somebody may have removed it, or taken this process for dead. */
  isHeld(): boolean {
    try {
      return readFileSync(this.#path, "utf8") === this.#mark;
    } catch {
      return false;
    }
  }

  release(): void {
    clearInterval(this.#beat);
    try {
      if (this.isHeld()) rmSync(this.#path);
    } catch {
      // It has gone, and with it what it locked.
    }
  }

  #show(): void {
    try {
      const now = new Date();
      utimesSync(this.#path, now, now);
    } catch {
      // Writing will tell.
    }
  }
}

/** Away under another name first, so that two who find a dead holder do not take away each other's lock. */
function takeAway(path: string): void {
  const away = `${path}.${randomBytes(4).toString("hex")}.aside`;
  try {
    renameSync(path, away);
    rmSync(away, { force: true });
  } catch {
    // The other was faster.
  }
}

function isHeld(path: string, ownMark: string): boolean {
  try {
    const mark = readFileSync(path, "utf8");
    if (mark === ownMark) return true;
    const { pid, began, host } = holderIn(mark);
    if (host !== hostname()) return Date.now() - statSync(path).mtimeMs < deadAfterMs;
    return isAlive(pid) && (began === null || beginningOf(pid) === began);
  } catch {
    // Half a mark, or none any more: nobody who lives left it.
    return false;
  }
}

function holderIn(mark: string): Holder {
  const holder: unknown = JSON.parse(mark);
  if (!isRecord(holder)) throw new TypeError("no holder");
  const { pid, began, host } = holder;
  if (typeof pid !== "number" || typeof host !== "string") throw new TypeError("no holder");
  return { pid, began: typeof began === "string" ? began : null, host };
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error instanceof Error && "code" in error && error.code === "EPERM";
  }
}

/** Numbers of processes are given again, above all in containers: the moment at which one began tells them apart. */
function beginningOf(pid: number): string | null {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, "latin1");
    // The name before may hold spaces and parentheses; the beginning is the twenty-second field.
    return stat.slice(stat.lastIndexOf(")") + 2).split(" ")[19] ?? null;
  } catch {
    return null;
  }
}
