import type { DailyQuote } from "../daily/daily.ts";
import { readDaily } from "../daily/daily-settings.ts";
import { type DatabaseAddress, readDatabaseAddress } from "../database/address.ts";
import type { Shards } from "../discord/gateway/connect.ts";
import type { Endpoint } from "../discord/http/listen.ts";
import { publicKeyOf } from "../discord/http/signature.ts";
import type { Address } from "../discord/open-port.ts";
import { safeUrl } from "../domain/url.ts";
import { type ReadSetting, reader } from "./settings-list.ts";

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
  /** Where supervisors ask after the bot's health; `null`: nowhere. */
  readonly health: Address | null;
  readonly logLevel: LogLevel;
  /** Where the page of the local Discord is served; 0 takes any free port. */
  readonly playgroundPort: number;
}

export type ConfigResult =
  | { readonly ok: true; readonly config: Config }
  | { readonly ok: false; readonly problems: readonly string[] };

/** Discord's own API. */
export const discordApi = "https://discord.com/api";

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

function foldersIn(given: string | null): readonly string[] {
  return (given ?? "").split(",").map((folder) => folder.trim());
}

/** Three parts, as every token of a bot has; the application's id, its public key and its secret have one. */
function checkToken(token: string, problems: string[]): void {
  if (/\s/.test(token)) {
    problems.push("DISCORD_TOKEN has a space in it. Copy the token alone, without quotation marks.");
  } else if (!/^[\w-]+\.[\w-]+\.[\w-]+$/.test(token)) {
    problems.push(
      "DISCORD_TOKEN is not a bot's token: three parts with dots between them. Copy it alone from Bot, Reset Token; it is neither the application's id nor its public key nor its secret.",
    );
  }
}

function readDatabase(given: string | null, problems: string[]): DatabaseAddress | null {
  const address = given === null ? null : readDatabaseAddress(given);
  if (given !== null && address === null)
    problems.push(
      "LIBRARY_URL is not the address of a PostgreSQL database: postgres://user:password@host:5432/name. Write % and other signs of a password as %25 and so on.",
    );
  return address;
}

/** Addresses with spaces or commas between them; what is wrong with one is told by its place, since it may hold a key. */
function readFeeds(given: string | null, problems: string[]): readonly string[] {
  const feeds = (given ?? "").split(/[\s,]+(?=[a-z][a-z0-9+.-]*:)|\s+/i).filter(Boolean);
  return feeds.flatMap((feed, at) => {
    const url = safeUrl(feed.replace(/,$/, ""));
    if (url === null) problems.push(`FEEDS: number ${at + 1} is not an http or https link.`);
    return url ?? [];
  });
}

function readProject(given: string | null, problems: string[]): string | null {
  if (given !== null && safeUrl(given) === null) problems.push("PROJECT_URL is not an http or https link.");
  return given === null ? null : safeUrl(given);
}

function readEditors(given: string | null, problems: string[]): ReadonlySet<string> {
  const ids = (given ?? "")
    .split(",")
    .map((id) => id.trim())
    .filter((id) => id !== "");
  if (!ids.every((id) => /^\d{17,20}$/.test(id)))
    problems.push(
      "LIBRARY_EDITORS is not a list of ids of users or roles: numbers of 17 to 20 digits, commas between them (right-click a user or role, Copy ID).",
    );
  return new Set(ids);
}

function readFlag(name: string, given: string | null, problems: string[]): boolean {
  if (given !== null && !/^(?:true|false|yes|no|1|0)$/i.test(given))
    problems.push(`${name} is neither yes nor no.`);
  return /^(?:true|yes|1)$/i.test(given ?? "");
}

function readInteractions(value: ReadSetting, problems: string[]): Endpoint | null {
  const [at, publicKey] = [value("INTERACTIONS_PORT"), value("INTERACTIONS_PUBLIC_KEY")];
  if (at === null && publicKey === null) return null;
  if (at === null || publicKey === null) {
    const [missing, set] =
      at === null
        ? ["INTERACTIONS_PORT", "INTERACTIONS_PUBLIC_KEY"]
        : ["INTERACTIONS_PUBLIC_KEY", "INTERACTIONS_PORT"];
    problems.push(
      `${set} is set and ${missing} is not. Set both to have Discord post interactions, or neither.`,
    );
    return null;
  }
  if (publicKeyOf(publicKey) === null) {
    problems.push(
      "INTERACTIONS_PUBLIC_KEY is not a public key: 64 hexadecimal digits, in the Developer Portal under General Information.",
    );
  }
  const address = readAddress("INTERACTIONS_PORT", at, problems);
  return address && { address, publicKey };
}

/** `0-3/16`: the first four of sixteen connections. */
function readShards(given: string | null, problems: string[]): Shards | null {
  if (given === null) return null;
  const [, first, last = first, total] = /^(\d{1,5})(?:-(\d{1,5}))?\/(\d{1,5})$/.exec(given) ?? [];
  const [from, to, of] = [Number(first), Number(last), Number(total)];
  if (!(from <= to && to < of)) {
    problems.push("SHARDS is not a part of a whole, such as 0-3/16: the connections 0 to 3 of 16.");
    return null;
  }
  return { ids: Array.from({ length: to - from + 1 }, (_, at) => from + at), total: of };
}

/** A port of this machine, or `address:port` for whoever wants others to reach it. */
function readAddress(name: string, given: string, problems: string[]): Address | null {
  const match = /^(?:(\[[\da-f:.]+\]|[\w.-]+):)?(\d{1,5})$/i.exec(given);
  const port = Number(match?.[2]);
  if (!match || port > 65_535) {
    problems.push(`${name} is not a port such as 8080, nor an address with one such as 0.0.0.0:8080.`);
    return null;
  }
  return { host: (match[1] ?? "127.0.0.1").replace(/^\[|\]$/g, ""), port };
}

function readApiUrl(given: string | null, problems: string[]): string {
  if (given === null) return discordApi;
  const url = URL.canParse(given) ? new URL(given) : null;
  if (!url || !/^https?:$/.test(url.protocol) || url.search || url.hash || url.username) {
    problems.push(`DISCORD_API_URL is not the base of an API, such as ${discordApi}.`);
    return discordApi;
  }
  return given.replace(/\/+$/, "").replace(/\/v\d+$/, "");
}
