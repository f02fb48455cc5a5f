import type { Access } from "./access.ts";
import { complaintOf } from "./complaints.ts";
import type { ArticleFile } from "./parse-file.ts";
import { type Pool, TaskError } from "./pool.ts";
import type { Runners } from "./runners.ts";
import type { Stamp } from "./stamp.ts";
import type { ParsedEntries } from "./tasks.ts";

/** @param isLast whether what was read is wanted still: the file may be asked for again, or forgotten, at any time */
type OnRead = (
  file: ArticleFile,
  stamp: Stamp | null,
  parsed: ParsedEntries,
  isLast: () => boolean,
) => Promise<void>;

/** Has files read one by one; of a file that is asked for again before it was read, the last asking counts. */
export class FileReader {
  readonly #pool: Pool;
  readonly #runners: Runners;
  readonly #onRead: OnRead;
  /** The last asking for each file: an earlier one's result is out of date. */
  readonly #askedFor = new Map<string, symbol>();
  /** How far links may lead. */
  access: Access = { roots: [], followLinks: false };

  constructor(pool: Pool, runners: Runners, onRead: OnRead) {
    this.#pool = pool;
    this.#runners = runners;
    this.#onRead = onRead;
  }

  ask(priority: "urgent" | "other", file: ArticleFile, stamp: Stamp | null): void {
    const asked = Symbol(file.shown);
    const isLast = () => this.#askedFor.get(file.absolute) === asked;
    this.#askedFor.set(file.absolute, asked);
    this.#runners.add(priority, file.absolute, async () => {
      if (!isLast()) return;
      const parsed = await this.parse(file);
      if (!isLast()) return;
      if (parsed) await this.#onRead(file, stamp, parsed, isLast);
      if (isLast()) this.#askedFor.delete(file.absolute);
    });
  }

  /** What was asked of the file is not wanted any more. */
  forget(absolute: string): void {
    this.#askedFor.delete(absolute);
  }

  /** `null` where the bot is stopping. */
  async parse(file: ArticleFile): Promise<ParsedEntries | null> {
    try {
      return await this.#pool.parse({ kind: "parse", file, access: this.access });
    } catch (error) {
      if (error instanceof TaskError && error.code === "closed") return null;
      return { entries: [], refused: [{ path: file.shown, ...complaintOf(error) }], warnings: [] };
    }
  }
}
