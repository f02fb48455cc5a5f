import { existsSync } from "node:fs";
import { join } from "node:path";
import type { Logger } from "pino";
import { FeedPoller } from "../feeds/feed-poller.ts";
import { readAside } from "../feeds/read-aside.ts";
import { createFetcher } from "../fetching/fetcher.ts";
import { userAgentOf } from "../fetching/user-agent.ts";
import type { FileComplaint } from "../intake/complaints.ts";
import type { Config } from "./config.ts";

type FeedSettings = Pick<Config, "feeds" | "feedKeepDays" | "feedFullText" | "dataFolder" | "project">;

/** Where the items of feeds are kept. */
export function feedsIn(dataFolder: string): string {
  return join(dataFolder, "feeds");
}

/** Where articles lie: the folders that the host named, and what feeds have had lately. */
export function foldersOf({
  articleFolders,
  feeds,
  dataFolder,
}: Pick<Config, "articleFolders" | "feeds" | "dataFolder">): readonly string[] {
  const folder = feedsIn(dataFolder);
  return feeds.length > 0 && existsSync(folder) ? [...articleFolders, folder] : articleFolders;
}

export interface Feeds {
  /** What the host should know of those that do not answer. */
  complaints(): readonly FileComplaint[];
  /** Begins to ask them; `onChange` gets the path of a file whose items changed. */
  start(onChange: (path: string) => void): void;
  stop(): Promise<void>;
}

/** The feeds of the settings; `null` where there is none, or nothing can be kept of them. */
export function feedsOf(
  { feeds, feedKeepDays: keepDays, feedFullText: full, dataFolder, project }: FeedSettings,
  log: Logger,
): Feeds | null {
  if (feeds.length === 0) return null;
  let onChange: (path: string) => void = () => {};
  const fetcher = createFetcher({ userAgent: userAgentOf(project) });
  try {
    const poller = new FeedPoller({
      ...{ feeds, keepDays, full, folder: feedsIn(dataFolder), read: readAside },
      fetch: (request) => fetcher.fetch(request),
      onChange: (path) => onChange(path),
      onTrouble: (complaint) => log.warn(complaint, "a feed needs a look"),
    });
    return {
      complaints: () => poller.complaints(),
      start(told) {
        onChange = told;
        void poller.start();
      },
      async stop() {
        await poller.stop();
        await fetcher.close();
      },
    };
  } catch (error) {
    void fetcher.close();
    log.error({ err: error }, "the feeds are not asked: DATA_DIR cannot be written");
    return null;
  }
}
