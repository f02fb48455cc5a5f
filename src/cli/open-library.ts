import type { Logger } from "pino";
import { type Loaded, type LoadOptions, loadArticles } from "../intake/load.ts";
import { reportLines } from "./load-report.ts";
import { progressBar } from "./progress.ts";
import { type ReloadableLibrary, reloadableLibrary } from "./reloadable-library.ts";

/** Loads the articles and tells the host what came of it: on a terminal as text with a bar, elsewhere as log lines. */
export async function openLibrary(
  folders: readonly string[],
  log: Logger,
  options: LoadOptions = {},
): Promise<ReloadableLibrary> {
  const terminal = process.stderr.isTTY;
  const loaded = await loadArticles(folders, {
    ...options,
    onProgress: terminal ? progressBar(process.stderr) : logEvery(log),
  });
  if (terminal) process.stderr.write(`${reportLines(loaded.report).join("\n")}\n`);
  else logReport(loaded, log);
  const onReload = (result: Loaded | Error) => {
    if (result instanceof Error) log.error({ reason: result.message }, "the articles could not be read anew");
    else logReport(result, log);
  };
  return reloadableLibrary(folders, loaded, onReload, options);
}

function logReport({ articles, report }: Loaded, log: Logger): void {
  for (const complaint of report.refused) log.warn(complaint, "file refused");
  for (const complaint of report.warnings) log.warn(complaint, "file used in part");
  const { refused, warnings, ignored, ...sums } = report;
  log.info(
    { ...sums, refused: refused.length, warnings: warnings.length, ignored: ignored.length },
    "articles loaded",
  );
  if (articles.length === 0)
    log.warn({}, "there is nothing to quote yet: put articles in a folder of ARTICLES_DIR");
}

/** A line for each thousand files, so that a long load is not a silent one. */
function logEvery(log: Logger): (done: number, total: number) => void {
  return (done, total) => {
    if (done % 1000 === 0 && done < total) log.info({ done, total }, "reading articles");
  };
}
