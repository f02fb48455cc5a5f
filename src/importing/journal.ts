import { appendFileSync, existsSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import { isRecord } from "../domain/is-record.ts";
import { makeFolder } from "../store/make-folder.ts";

/** What is remembered of a page or a file that was imported. */
export interface Remembered {
  readonly etag: string | null;
  readonly lastModified: string | null;
  /** The files that were written of it, by their paths in the folder of articles, with a mark of what was written. */
  readonly files: Readonly<Record<string, string>>;
}

/**
 * What was imported, a line each, so that whatever ends the process costs at most what was under way: a line follows
 * what it tells of, and half a line at the end counts for nothing.
 */
export class Journal {
  readonly #known = new Map<string, Remembered>();
  readonly #marks = new Map<string, string>();
  readonly #path: string;
  readonly #isKept: boolean;
  /** What was done in the run that is under way. */
  #done = new Set<string>();
  #run = "";
  #isRunning = false;

  /**
   * @param isKept `false` to read it and write nothing
   * @throws the system's error where it cannot be read or written
   */
  constructor(path: string, isKept = true) {
    this.#path = path;
    this.#isKept = isKept;
    if (isKept) makeFolder(dirname(path));
    const text = existsSync(path) ? readFileSync(path, "utf8") : "";
    const lines = text.split("\n");
    // Half a line: the next one must not be written behind it.
    if (isKept && lines.at(-1) !== "") appendFileSync(path, "\n");
    for (const line of lines) this.#take(line);
    if (isKept && lines.length > 1000 + 2 * this.#known.size && !this.#isRunning) this.#rewrite();
  }

  /** Begins a run, or goes on with the same one if that did not come to its end. @returns whether it goes on */
  begin(run: string): boolean {
    const goesOn = this.#isRunning && this.#run === run;
    if (!goesOn) {
      this.#done = new Set();
      this.#write({ run });
    }
    this.#run = run;
    this.#isRunning = true;
    return goesOn;
  }

  end(): void {
    this.#isRunning = false;
    this.#write({ end: this.#run });
  }

  isDone(key: string): boolean {
    return this.#done.has(key);
  }

  known(key: string): Remembered | null {
    return this.#known.get(key) ?? null;
  }

  /** The mark of what was written to a file last, whatever it was read from; `undefined` for one that we did not write. */
  markOf(file: string): string | undefined {
    return this.#marks.get(file);
  }

  /** @param remembered `null`: it was looked at, and nothing of it is to be remembered */
  add(key: string, remembered: Remembered | null): void {
    this.#done.add(key);
    if (remembered) this.#remember(key, remembered);
    this.#write({ key, ...remembered });
  }

  #take(line: string): void {
    const entry = parsed(line);
    if (entry === null) return;
    if (typeof entry.run === "string") {
      this.#run = entry.run;
      this.#isRunning = true;
      this.#done = new Set();
    } else if (typeof entry.end === "string") this.#isRunning = false;
    else if (typeof entry.key === "string") {
      this.#done.add(entry.key);
      if (isRecord(entry.files))
        this.#remember(entry.key, {
          etag: textOf(entry.etag),
          lastModified: textOf(entry.lastModified),
          files: Object.fromEntries(Object.entries(entry.files).map(([path, mark]) => [path, String(mark)])),
        });
    }
  }

  #remember(key: string, remembered: Remembered): void {
    this.#known.set(key, remembered);
    for (const [file, mark] of Object.entries(remembered.files)) this.#marks.set(file, mark);
  }

  #write(entry: object): void {
    if (this.#isKept) appendFileSync(this.#path, `${JSON.stringify(entry)}\n`);
  }

  /** Without what later lines say anew. */
  #rewrite(): void {
    const aside = `${this.#path}.aside`;
    const lines = [...this.#known].map(([key, remembered]) => `${JSON.stringify({ key, ...remembered })}\n`);
    writeFileSync(aside, lines.join(""));
    renameSync(aside, this.#path);
  }
}

function parsed(line: string): Readonly<Record<string, unknown>> | null {
  try {
    const entry: unknown = JSON.parse(line);
    return isRecord(entry) ? entry : null;
  } catch {
    return null;
  }
}

function textOf(value: unknown): string | null {
  return typeof value === "string" ? value : null;
}
