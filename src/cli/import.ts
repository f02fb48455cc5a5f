import { parseArgs } from "node:util";
import { parseIsoDate } from "../domain/date.ts";
import { createFetcher } from "../fetching/fetcher.ts";
import { userAgentOf } from "../fetching/user-agent.ts";
import { importAll } from "../importing/import-all.ts";
import { takeImportLock } from "../importing/lock.ts";
import { createReader } from "../importing/reader.ts";
import { importLines } from "./import-report.ts";
import { outliveOutput } from "./output.ts";
import { progressBar } from "./progress.ts";
import { settings } from "./settings.ts";
import { stopSignal } from "./stop-signal.ts";

const usage =
  "Usage: npm run import -- [--since 2024-05-02] [--dry-run] <file | folder | address | list of links> …\n" +
  "Files and folders are read; an address may be an article's, a feed's or a sitemap's. docs/importing.md tells more.\n";

/** `npm run import -- …`: articles from wherever, as Markdown in the first folder of ARTICLES_DIR. @returns the exit code */
async function run(): Promise<number> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { since: { type: "string" }, "dry-run": { type: "boolean", default: false } },
  });
  const since = values.since === undefined ? null : parseIsoDate(values.since);
  if (positionals.length === 0 || (values.since !== undefined && since === null)) {
    if (positionals.length > 0) process.stderr.write("--since takes a day, a month or a year: 2024-05-02.\n");
    process.stderr.write(usage);
    return 2;
  }
  // The settings move the process to the project's folder; names of files are as seen from where it was called.
  const base = process.env.INIT_CWD ?? process.cwd();
  const { articleFolders, dataFolder, project } = settings();
  const folder = articleFolders[0] ?? "seeds";
  const dryRun = values["dry-run"];
  const lock = dryRun ? null : takeImportLock(dataFolder);
  const fetcher = createFetcher({ userAgent: userAgentOf(project) });
  const reader = createReader();
  const bar = process.stderr.isTTY ? progressBar(process.stderr, { what: "Importing" }) : null;
  try {
    const report = await importAll({
      ...{ sources: positionals, base, folder, dataFolder, fetcher, reader },
      ...{ since, dryRun, signal: stopSignal() },
      onProgress: (done, total) => bar?.({ done, total }),
    });
    bar?.(null);
    process.stdout.write(`${importLines(report, { dryRun }).join("\n")}\n`);
    if (!report.isWhole) return 130;
    return report.reported.some(({ outcome }) => outcome === "refused") ? 1 : 0;
  } finally {
    bar?.(null);
    lock?.release();
    await reader.close();
    await fetcher.close();
  }
}

outliveOutput();
try {
  process.exit(await run());
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : "It failed."}\n`);
  process.exit(1);
}
