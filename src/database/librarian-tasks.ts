import { randomUUID } from "node:crypto";
import { UserError } from "../domain/errors.ts";
import type { Sql } from "../engines/postgres/sql.ts";
import { codeOf } from "./faults.ts";

/** Something that the librarian alone can do, with arguments and an answer that JSON holds. */
export interface Task {
  readonly kind: string;
  readonly args: readonly unknown[];
}

/** SQLSTATE: the server takes no changes; this user may make none. */
const mayNotWrite = new Set<string | null>(["25006", "42501"]);

/** A reader waits so long for the librarian; what it does later is done all the same. */
const waitMs = 45_000;
/** Should a notice be lost, it is looked so often. */
const lookEveryMs = 1000;
/** What nobody took for so long is not done any more: whoever asked has been told. */
const staleAfter = "1 minute";

/** What readers ask of the librarian: a row each, until whoever asked has the answer. */
export class LibrarianTasks {
  readonly #sql: Sql;
  readonly #waiting = new Map<string, () => void>();

  constructor(sql: Sql) {
    this.#sql = sql;
  }

  /**
   * Has the librarian do it.
   * @throws UserError `librarian-away` where no answer came in time
   */
  async ask({ kind, args }: Task): Promise<unknown> {
    const id = randomUUID();
    await this.#put(id, kind, JSON.stringify(args));
    const until = performance.now() + waitMs;
    try {
      while (performance.now() < until) {
        await this.#notice(id);
        const [row] = await this.#sql.query("select answer from librarian_task where id = $1", [id]);
        if (row && row.answer !== null) return answerOf(row.answer);
      }
      throw new UserError("librarian-away");
    } finally {
      // Who was told that nobody answered must not find it done an hour later.
      await this.#sql.query("delete from librarian_task where id = $1", [id]).catch(() => {});
    }
  }

  async #put(id: string, kind: string, args: string): Promise<void> {
    try {
      await this.#sql.query(
        `with task as (insert into librarian_task (id, kind, args) values ($1, $2, $3) on conflict do nothing)
         select pg_notify('verbatim_asked', '')`,
        [id, kind, args],
      );
    } catch (error) {
      // Over a standby, or as a user who may only read, nobody can be asked.
      throw mayNotWrite.has(codeOf(error)) ? new UserError("librarian-away") : error;
    }
  }

  /** An answer came: whoever waits for it looks. */
  answered(id: string): void {
    this.#waiting.get(id)?.();
  }

  /** Until there is a notice of it, or for a while. */
  #notice(id: string): Promise<void> {
    return new Promise((resolve) => {
      const done = () => {
        clearTimeout(timer);
        this.#waiting.delete(id);
        resolve();
      };
      const timer = setTimeout(done, lookEveryMs);
      this.#waiting.set(id, done);
    });
  }
}

/**
 * The librarian's side: does what is asked, each once. What `act` throws is the answer's fault, told by its code where it
 * is a UserError.
 */
export async function doTasks(sql: Sql, act: (task: Task) => Promise<unknown>): Promise<void> {
  await sql.query(`delete from librarian_task where asked < now() - interval '${staleAfter}'`);
  const rows = await sql.query(
    "update librarian_task set taken = true where not taken returning id, kind, args",
  );
  await Promise.all(
    rows.map(async ({ id, kind, args }) => {
      const answer = await answerTo({ kind: String(kind), args: args as readonly unknown[] }, act);
      await sql.query(
        `with task as (update librarian_task set answer = $2 where id = $1)
         select pg_notify('verbatim_answered', $1)`,
        [String(id), JSON.stringify(answer)],
      );
    }),
  );
}

type Answer = { readonly value: unknown } | { readonly refused: string } | { readonly broke: true };

async function answerTo(task: Task, act: (task: Task) => Promise<unknown>): Promise<Answer> {
  try {
    return { value: (await act(task)) ?? null };
  } catch (error) {
    return error instanceof UserError ? { refused: error.code } : { broke: true };
  }
}

function answerOf(answer: unknown): unknown {
  const { value, refused } = answer as { readonly value?: unknown; readonly refused?: UserError["code"] };
  if (refused !== undefined) throw new UserError(refused);
  if (value === undefined) throw new Error("the librarian could not do it; its log says why");
  return value;
}
