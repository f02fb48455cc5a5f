import type { DailyQuote } from "../daily/daily.ts";
import { readDaily } from "../daily/daily-settings.ts";
import type { DatabaseAddress } from "../database/address.ts";
import type { Shards } from "../discord/gateway/connect.ts";
import type { Endpoint } from "../discord/http/listen.ts";
import type { Address } from "../discord/open-port.ts";
import {
  checkToken,
  discordApi,
  foldersIn,
  readAddress,
  readApiUrl,
  readDatabase,
  readEditors,
  readFeeds,
  readFlag,
  readInteractions,
  readProject,
  readShards,
} from "./setting-values.ts";
import { reader } from "./settings-list.ts";

/** How verbose the log is; pino's names. */
const logLevels = ["trace", "debug", "info", "warn", "error", "fatal", "silent"] as const;
export type LogLevel = (typeof logLevels)[number];

export interface Config {
  /** `null`: no token, so the bot runs on the local Discord. */
  readonly token: string | null;
  readonly guildId: string | null;
  /** Without a version and without a final slash. */
  readonly apiUrl: string;
  readonly articleFolders: readonly string[];
  /** Whether links may lead out of those folders. */
  readonly followLinks: boolean;
  /** Whether changes in those folders are taken up as they happen. */
  readonly watch: boolean;
  /** Where it is kept what was understood of them. */
  readonly dataFolder: string;
  /** The database that keeps the library; `null`: each process does, for itself. */
  readonly database: DatabaseAddress | null;
  /** Whether this process may be the one that keeps what is in the database. */
  readonly mayKeep: boolean;
  /** Feeds whose items join the library. */
  readonly feeds: readonly string[];
  /** How many days an item stays after it was last in its feed. */
  readonly feedKeepDays: number;
  /** Whether whole texts are taken, where a feed carries them. */
  readonly feedFullText: boolean;
  /** Whether the bot may show whole articles. */
  readonly fullText: boolean;
  /** Ids of the users and roles who may change the library from Discord; nobody where there are none. */
  readonly editors: ReadonlySet<string>;
  /** Linked from /help. */
  readonly project: string | null;
  readonly daily: DailyQuote | null;
  /** Where Discord posts interactions to; `null`: they come over the gateway. */
  readonly interactions: Endpoint | null;
  /** Which part of the servers this process serves over the gateway; `null`: all. */
  readonly shards: Shards | null;
  /** Whether this process answers only what another one with the same shards leaves without an answer. */
  readonly standsBy: boolean;
  /** Where supervisors ask after the bot's health; `null`: nowhere. */
  readonly health: Address | null;
  readonly logLevel: LogLevel;
  /** Where the page of the local Discord is served; 0 takes any free port. */
  readonly playgroundPort: number;
}

export type ConfigResult =
  | { readonly ok: true; readonly config: Config }
  | { readonly ok: false; readonly problems: readonly string[] };

/** Reads the settings, or tells all that is wrong with them at once; values of secrets are never repeated. */
export function readConfig(
  env: Readonly<Record<string, string | undefined>>,
  now: Date = new Date(),
): ConfigResult {
  const problems: string[] = [];
  const value = reader(env);

  const token = value("DISCORD_TOKEN");
  if (token !== null) checkToken(token, problems);
  const guildId = value("DISCORD_GUILD_ID");
  if (guildId !== null && !/^\d{17,20}$/.test(guildId)) {
    problems.push(
      "DISCORD_GUILD_ID is not a server's id: a number of 17 to 20 digits (right-click the server, Copy Server ID).",
    );
  }
  const apiUrl = readApiUrl(value("DISCORD_API_URL"), problems);
  if (apiUrl !== discordApi && token === null) {
    problems.push(
      "DISCORD_API_URL is set and DISCORD_TOKEN is not. Set both, or neither to use the local Discord.",
    );
  }
  const articleFolders = foldersIn(value("ARTICLES_DIR"));
  if (articleFolders.some((folder) => folder === "")) {
    problems.push(
      "ARTICLES_DIR names an empty folder. Write folders with commas between them: seeds,../my-articles",
    );
  }
  const followLinks = readFlag("FOLLOW_LINKS", value("FOLLOW_LINKS"), problems);
  const watch = readFlag("WATCH", value("WATCH"), problems);
  const database = readDatabase(value("LIBRARY_URL"), problems);
  const librarian = value("LIBRARIAN")?.toLowerCase();
  if (librarian !== "auto" && librarian !== "no") problems.push("LIBRARIAN is neither auto nor no.");
  const feeds = readFeeds(value("FEEDS"), problems);
  const feedKeepDays = Number(value("FEED_KEEP_DAYS"));
  if (!Number.isInteger(feedKeepDays) || feedKeepDays < 1 || feedKeepDays > 36_500)
    problems.push("FEED_KEEP_DAYS is not a number of days, such as 90.");
  const feedFullText = readFlag("FEED_FULL_TEXT", value("FEED_FULL_TEXT"), problems);
  const fullText = readFlag("SHOW_FULL_TEXT", value("SHOW_FULL_TEXT"), problems);
  const editors = readEditors(value("LIBRARY_EDITORS"), problems);
  const project = readProject(value("PROJECT_URL"), problems);
  const daily = readDaily(value, now, problems);
  const interactions = readInteractions(value, problems);
  const shards = readShards(value("SHARDS"), problems);
  if (shards !== null && interactions !== null)
    problems.push("SHARDS and INTERACTIONS_PORT are both set. SHARDS is for the gateway: unset one of them.");
  const standsBy = readFlag("STANDBY", value("STANDBY"), problems);
  if (standsBy && interactions !== null)
    problems.push(
      "STANDBY and INTERACTIONS_PORT are both set. STANDBY is for the gateway; behind a balancer no process has to stand by: unset one of them.",
    );
  const healthAt = value("HEALTH_PORT");
  const health = healthAt === null ? null : readAddress("HEALTH_PORT", healthAt, problems);
  const logLevel = logLevels.find((level) => level === value("LOG_LEVEL")?.toLowerCase());
  if (!logLevel) problems.push(`LOG_LEVEL is none of ${logLevels.join(", ")}.`);

  const playgroundPort = Number(value("PLAYGROUND_PORT"));
  if (!Number.isInteger(playgroundPort) || playgroundPort < 0 || playgroundPort > 65_535) {
    problems.push("PLAYGROUND_PORT is not a port: a number up to 65535, such as 3000.");
  }

  if (problems.length > 0 || !logLevel) return { ok: false, problems };
  return {
    ok: true,
    config: {
      token,
      guildId,
      apiUrl,
      articleFolders,
      followLinks,
      watch,
      dataFolder: value("DATA_DIR") ?? "data",
      database,
      mayKeep: librarian === "auto",
      feeds,
      feedKeepDays,
      feedFullText,
      fullText,
      editors,
      project,
      daily,
      interactions,
      shards,
      standsBy,
      health,
      logLevel,
      playgroundPort,
    },
  };
}

/** Where articles lie by these settings, whatever else is wrong with them. */
export function libraryIn(
  env: Readonly<Record<string, string | undefined>>,
): Pick<Config, "articleFolders" | "followLinks" | "dataFolder" | "feeds"> {
  const value = reader(env);
  return {
    articleFolders: foldersIn(value("ARTICLES_DIR")).filter(Boolean),
    followLinks: readFlag("FOLLOW_LINKS", value("FOLLOW_LINKS"), []),
    dataFolder: value("DATA_DIR") ?? "data",
    feeds: readFeeds(value("FEEDS"), []),
  };
}
