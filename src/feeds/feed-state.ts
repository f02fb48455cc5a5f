import { isRecord } from "../domain/is-record.ts";

/** What is known of a feed between two polls; times are milliseconds since 1970. */
export interface FeedState {
  readonly url: string;
  /** Where it says that it is from now on. */
  readonly moved: string | null;
  readonly etag: string | null;
  readonly lastModified: string | null;
  readonly nextPoll: number;
  /** When it last answered as a feed does. */
  readonly lastGood: number | null;
  /** Polls without such an answer since then, and why the last one had none. */
  readonly failures: number;
  readonly trouble: { readonly reason: string; readonly remedy: string } | null;
}

export function newFeed(url: string): FeedState {
  return {
    ...{ url, moved: null, etag: null, lastModified: null },
    ...{ nextPoll: 0, lastGood: null, failures: 0, trouble: null },
  };
}

const minuteMs = 60_000;
export const usualPauseMs = 30 * minuteMs;
const longestPauseMs = 24 * 60 * minuteMs;

/**
 * How long to wait before the next poll: half an hour, twice as long with each failure up to a day, never shorter than
 * the server asks; a fifth more or less, so that feeds and bots do not come together.
 * @param random 0 to 1
 */
export function pauseMs(failures: number, retryAfterSeconds: number | null, random: number): number {
  const base = Math.min(usualPauseMs * 2 ** failures, longestPauseMs);
  const jittered = base * (0.8 + 0.4 * random);
  return Math.round(Math.max(jittered, (retryAfterSeconds ?? 0) * 1000));
}

/** A feed that fails so often in a row is dead for those who ask; once or twice happens to any. */
export const failuresOfDead = 3;

/** The state as it was kept; a new one where it cannot be read or is another feed's. */
export function feedStateFrom(text: string | null, url: string): FeedState {
  const fresh = newFeed(url);
  try {
    const kept: unknown = text === null ? null : JSON.parse(text);
    if (!isRecord(kept) || kept.url !== url) return fresh;
    const textOf = (value: unknown) => (typeof value === "string" ? value : null);
    const numberOf = (value: unknown) => (typeof value === "number" && Number.isFinite(value) ? value : null);
    const { trouble } = kept;
    return {
      url,
      moved: textOf(kept.moved),
      etag: textOf(kept.etag),
      lastModified: textOf(kept.lastModified),
      nextPoll: numberOf(kept.nextPoll) ?? 0,
      lastGood: numberOf(kept.lastGood),
      failures: numberOf(kept.failures) ?? 0,
      trouble:
        isRecord(trouble) && typeof trouble.reason === "string" && typeof trouble.remedy === "string"
          ? { reason: trouble.reason, remedy: trouble.remedy }
          : null,
    };
  } catch {
    return fresh;
  }
}

/** A feed as people are told of it: without what may be a key in its address. */
export function shownFeed(url: string): string {
  return url.replace(/[?#].*$/, (rest) => (rest.length > 1 ? "?…" : ""));
}

/** What a host should hear of feeds that do not answer. */
export function feedComplaint({ url, failures, trouble, lastGood, moved }: FeedState) {
  const path = shownFeed(url);
  if (trouble === null) {
    if (moved === null) return null;
    return {
      path,
      line: null,
      reason: `the feed has moved to ${shownFeed(moved)}`,
      remedy: "change it in FEEDS",
    };
  }
  if (failures < failuresOfDead && lastGood !== null) return null;
  const reason =
    lastGood === null
      ? `the feed has never answered: ${trouble.reason}`
      : `the feed has not answered since ${new Date(lastGood).toISOString().slice(0, 16)}Z: ${trouble.reason}`;
  return { path, line: null, reason, remedy: trouble.remedy };
}
