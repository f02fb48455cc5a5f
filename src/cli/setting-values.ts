import { type DatabaseAddress, readDatabaseAddress } from "../database/address.ts";
import type { Shards } from "../discord/gateway/connect.ts";
import type { Endpoint } from "../discord/http/listen.ts";
import { publicKeyOf } from "../discord/http/signature.ts";
import type { Address } from "../discord/open-port.ts";
import { safeUrl } from "../domain/url.ts";
import type { ReadSetting } from "./settings-list.ts";

// Each reads one setting, and adds to `problems` what is wrong with it; values of secrets are never repeated.

/** Discord's own API. */
export const discordApi = "https://discord.com/api";

export function foldersIn(given: string | null): readonly string[] {
  return (given ?? "").split(",").map((folder) => folder.trim());
}

/** Three parts, as every token of a bot has; the application's id, its public key and its secret have one. */
export function checkToken(token: string, problems: string[]): void {
  if (/\s/.test(token)) {
    problems.push("DISCORD_TOKEN has a space in it. Copy the token alone, without quotation marks.");
  } else if (!/^[\w-]+\.[\w-]+\.[\w-]+$/.test(token)) {
    problems.push(
      "DISCORD_TOKEN is not a bot's token: three parts with dots between them. Copy it alone from Bot, Reset Token; it is neither the application's id nor its public key nor its secret.",
    );
  }
}

export function readDatabase(given: string | null, problems: string[]): DatabaseAddress | null {
  const address = given === null ? null : readDatabaseAddress(given);
  if (given !== null && address === null)
    problems.push(
      "LIBRARY_URL is not the address of a PostgreSQL database: postgres://user:password@host:5432/name. Write % and other signs of a password as %25 and so on.",
    );
  return address;
}

/** Addresses with spaces or commas between them; what is wrong with one is told by its place, since it may hold a key. */
export function readFeeds(given: string | null, problems: string[]): readonly string[] {
  const feeds = (given ?? "").split(/[\s,]+(?=[a-z][a-z0-9+.-]*:)|\s+/i).filter(Boolean);
  return feeds.flatMap((feed, at) => {
    const url = safeUrl(feed.replace(/,$/, ""));
    if (url === null) problems.push(`FEEDS: number ${at + 1} is not an http or https link.`);
    return url ?? [];
  });
}

export function readProject(given: string | null, problems: string[]): string | null {
  if (given !== null && safeUrl(given) === null) problems.push("PROJECT_URL is not an http or https link.");
  return given === null ? null : safeUrl(given);
}

export function readEditors(given: string | null, problems: string[]): ReadonlySet<string> {
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

export function readFlag(name: string, given: string | null, problems: string[]): boolean {
  if (given !== null && !/^(?:true|false|yes|no|1|0)$/i.test(given))
    problems.push(`${name} is neither yes nor no.`);
  return /^(?:true|yes|1)$/i.test(given ?? "");
}

export function readInteractions(value: ReadSetting, problems: string[]): Endpoint | null {
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
export function readShards(given: string | null, problems: string[]): Shards | null {
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
export function readAddress(name: string, given: string, problems: string[]): Address | null {
  const match = /^(?:(\[[\da-f:.]+\]|[\w.-]+):)?(\d{1,5})$/i.exec(given);
  const port = Number(match?.[2]);
  if (!match || port > 65_535) {
    problems.push(`${name} is not a port such as 8080, nor an address with one such as 0.0.0.0:8080.`);
    return null;
  }
  return { host: (match[1] ?? "127.0.0.1").replace(/^\[|\]$/g, ""), port };
}

export function readApiUrl(given: string | null, problems: string[]): string {
  if (given === null) return discordApi;
  const url = URL.canParse(given) ? new URL(given) : null;
  if (!url || !/^https?:$/.test(url.protocol) || url.search || url.hash || url.username) {
    problems.push(`DISCORD_API_URL is not the base of an API, such as ${discordApi}.`);
    return discordApi;
  }
  return given.replace(/\/+$/, "").replace(/\/v\d+$/, "");
}
