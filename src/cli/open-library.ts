import type { Logger } from "pino";
import { TimeSlice } from "../domain/time-slice.ts";
import type { Config } from "./config.ts";
import { feedsOf, foldersOf } from "./feeds.ts";
import { type FolderNews, type FolderOptions, folderLibrary, storeIn } from "./folder-library.ts";
import type { LiveLibrary, LiveReport } from "./live-library.ts";
import { reportLines } from "./load-report.ts";
import { progressBar } from "./progress.ts";
import { sharedLibrary } from "./shared/shared-library.ts";
import { logSharedNews } from "./shared/shared-news.ts";
import { noteLine } from "./store-notes.ts";

/** How often a long reading is spoken of in the log. */
const logEveryMs = 10_000;
/** How often the bar on a terminal moves. */
const drawEveryMs = 100;

type LibrarySettings = Pick<
  Config,
  | "articleFolders"
  | "followLinks"
  | "dataFolder"
  | "watch"
  | "feeds"
  | "feedKeepDays"
  | "feedFullText"
  | "project"
  | "database"
  | "mayKeep"
>;

/**
 * The library of the settings, which answers at once from what it has. The host is told how reading goes and what came
 * of it: on a terminal as text with a bar, elsewhere as log lines.
 */
export function openLibrary(config: LibrarySettings, log: Logger, signal?: AbortSignal): LiveLibrary {
  const { database } = config;
  if (!database) return keepLibrary(config, log, signal);
  return sharedLibrary(
    {
      address: database,
      isCandidate: config.mayKeep,
      keep: (kept) => keepLibrary(config, log, signal, kept),
    },
    (news) => logSharedNews(news, database.shown, log),
  );
}

/**
 * The library of the settings for one question or one look: that of the database, if there is one, and nothing is written
 * to it. Its `loaded` rejects where the database cannot be reached.
 */
export function openToRead(
  config: Pick<Config, "articleFolders" | "followLinks" | "dataFolder" | "feeds" | "database">,
): LiveLibrary {
  const { database, followLinks, dataFolder } = config;
  if (!database)
    return folderLibrary({ folders: foldersOf(config), followLinks, storeFolder: storeIn(dataFolder) });
  let giveUp: (reason: string) => void = () => {};
  const missing = new Promise<never>((_, reject) => {
    giveUp = (reason) => reject(new Error(`LIBRARY_URL: ${database.shown} ${reason}.`));
  });
  missing.catch(() => {});
  const keep = () => {
    throw new Error("whoever only reads keeps nothing");
  };
  const shelf = sharedLibrary({ address: database, isCandidate: false, keep }, (news) => {
    if (news.kind === "database" && !news.isThere) giveUp(`cannot be reached (${news.reason})`);
    if (news.kind === "waiting") giveUp("holds no library yet: npm run library -- push");
  });
  const loaded = Promise.race([shelf.loaded, missing]);
  loaded.catch(() => {});
  return {
    ...shelf,
    get library() {
      return shelf.library;
    },
    loaded,
  };
}

/** What the folders and feeds hold, in this process's own engine or in the one that it keeps for others. */
function keepLibrary(
  config: LibrarySettings,
  log: Logger,
  signal: AbortSignal | undefined,
  kept: FolderOptions["kept"] = null,
): LiveLibrary {
  const { followLinks, dataFolder, watch } = config;
  const feeds = feedsOf(config, log);
  const shelf = folderLibrary(
    {
      ...{ folders: foldersOf(config), followLinks, storeFolder: storeIn(dataFolder), watch, kept },
      ...(feeds ? { otherRefused: () => feeds.complaints(), beforeClose: () => feeds.stop() } : {}),
    },
    (news) => logNews(news, dataFolder, log),
  );
  feeds?.start((path) => {
    shelf.takeUp([path]).catch((error: unknown) => log.error({ err: error }, "a feed could not be read"));
  });
  const terminal = process.stderr.isTTY;
  const show = terminal ? progressBar(process.stderr, { what: "Reading articles" }) : logLines(log);
  const told = setInterval(() => show(shelf.progress()), terminal ? drawEveryMs : logEveryMs);
  told.unref();
  const end = () => {
    clearInterval(told);
    show(null);
  };
  shelf.loaded.then(
    (report) => {
      end();
      if (signal?.aborted) return;
      if (terminal) process.stderr.write(`${reportLines(report).join("\n")}\n`);
      else void logReport(report, log);
    },
    (error: unknown) => {
      end();
      if (!signal?.aborted) log.error({ err: error }, "the articles could not be read");
    },
  );
  return shelf;
}

function logNews(news: FolderNews, dataFolder: string, log: Logger): void {
  switch (news.kind) {
    case "store":
      log.warn({}, noteLine(news.note, dataFolder));
      break;
    case "looked":
      void logReport(news.report, log);
      break;
    case "look-failed":
      log.error({ reason: news.reason }, "the articles could not be looked at again");
      break;
    case "refused":
      void warnOf(news.refused, "changed file refused", log);
      break;
    case "unwatched":
      log.warn(
        { reason: news.reason },
        "the system does not watch all folders of ARTICLES_DIR (on Linux, fs.inotify.max_user_watches may be too low): changes are found by looking every half a minute",
      );
  }
}

async function logReport(report: LiveReport, log: Logger): Promise<void> {
  const { refused, warnings, ignored, ...sums } = report;
  await warnOf(refused, "file refused", log);
  await warnOf(warnings, "file used in part", log);
  log.info(
    { ...sums, refused: refused.length, warnings: warnings.length, ignored: ignored.length },
    "articles loaded",
  );
  if (report.articles + report.records === 0)
    log.warn({}, "there is nothing to quote yet: put articles in a folder of ARTICLES_DIR");
}

/** In slices: there may be as many as files. */
async function warnOf(complaints: LiveReport["refused"], what: string, log: Logger): Promise<void> {
  const slice = new TimeSlice();
  for (const complaint of complaints) {
    log.warn(complaint, what);
    if (slice.isOver()) await slice.pause();
  }
}

function logLines(log: Logger): (progress: ReturnType<LiveLibrary["progress"]>) => void {
  return (progress) => {
    if (progress) log.info(progress, "reading articles");
  };
}
