import { parseArgs } from "node:util";
import { isAway, refusalOf } from "../database/faults.ts";
import { checkLibrary } from "./library-check.ts";
import { pushLibrary, rebuildLibrary } from "./library-push.ts";
import { outliveOutput } from "./output.ts";
import { printable } from "./printable.ts";
import { settings } from "./settings.ts";

const usage = `Usage: npm run library -- push | verify | rebuild
  push     what the folders of ARTICLES_DIR hold goes into the database of LIBRARY_URL; what has gone there goes here
  verify   compares the folders with the database, and checks what is kept in it
  rebuild  makes the library in the database anew, beside the one that answers meanwhile, and puts it in its place
`;

const works = { push: pushLibrary, verify: checkLibrary, rebuild: rebuildLibrary } as const;

/** `npm run library -- push | verify | rebuild`: the library in a database, from the command line. @returns the exit code */
async function run(): Promise<number> {
  const { positionals } = parseArgs({ allowPositionals: true, options: {} });
  const [name = ""] = positionals;
  if (positionals.length !== 1 || !Object.hasOwn(works, name)) {
    process.stderr.write(usage);
    return 2;
  }
  const config = settings();
  const { database } = config;
  if (!database) {
    process.stderr.write(
      "LIBRARY_URL is not set: there is no database to move a library into. Set it to postgres://user:password@host/name.\n",
    );
    return 1;
  }
  try {
    const { lines, isWell } = await works[name as keyof typeof works]({ ...config, database });
    process.stdout.write(`${lines.map(printable).join("\n")}\n`);
    return isWell ? 0 : 1;
  } catch (error) {
    process.stderr.write(`${told(error, database.shown)}\n`);
    return 1;
  }
}

/** What went wrong, and what to do. */
function told(error: unknown, shown: string): string {
  const refusal = refusalOf(error, shown);
  if (refusal) return refusal.message;
  if (!isAway(error)) throw error;
  const cause = error instanceof Error && error.cause instanceof Error ? error.cause : error;
  const reason = cause instanceof Error ? cause.message : "";
  return `LIBRARY_URL: ${shown} cannot be reached (${reason}). Is the server running, and is its address right?`;
}

outliveOutput();
try {
  process.exit(await run());
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : "It failed."}\n${usage}`);
  process.exit(2);
}
