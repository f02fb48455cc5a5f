import type { Logger } from "pino";
import type { Library } from "../domain/library.ts";
import { loadArticles } from "../library/load.ts";
import { MemoryLibrary } from "../library/memory-library.ts";
import { reportLines } from "./load-report.ts";
import { progressBar } from "./progress.ts";

/** Loads the articles and tells the host what came of it: on a terminal as text with a bar, elsewhere as log lines. */
export async function openLibrary(folders: readonly string[], log: Logger): Promise<Library> {
  const terminal = process.stderr.isTTY;
  const { articles, report } = await loadArticles(
    folders,
    terminal ? progressBar(process.stderr) : logEvery(log),
  );
  if (terminal) process.stderr.write(`${reportLines(report).join("\n")}\n`);
  else {
    for (const complaint of report.refused) log.warn(complaint, "file refused");
    for (const complaint of report.warnings) log.warn(complaint, "file used in part");
    const { refused, warnings, ignored, ...sums } = report;
    log.info(
      { ...sums, refused: refused.length, warnings: warnings.length, ignored: ignored.length },
      "articles loaded",
    );
    if (articles.length === 0)
      log.warn({ folders }, "there is nothing to quote yet: put articles in a folder of ARTICLES_DIR");
  }
  return new MemoryLibrary(articles);
}

/** A line for each thousand files, so that a long load is not a silent one. */
function logEvery(log: Logger): (done: number, total: number) => void {
  return (done, total) => {
    if (done % 1000 === 0 && done < total) log.info({ done, total }, "reading articles");
  };
}
