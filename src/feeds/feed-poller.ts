import { createHash } from "node:crypto";
import { readdir, readFile, rm } from "node:fs/promises";
import { join } from "node:path";
import type { Complaint } from "../domain/errors.ts";
import { hostOf } from "../domain/url.ts";
import type { Fetched, PageRequest } from "../fetching/fetched.ts";
import { mostFeedBytes } from "../formats/feeds/read-feed.ts";
import { Lock } from "../store/lock.ts";
import { makeFolder } from "../store/make-folder.ts";
import { writeAside } from "../store/write-aside.ts";
import { type FeedState, feedComplaint, feedStateFrom, newFeed, pauseMs } from "./feed-state.ts";
import { itemsFromLines, itemsToLines, type KeptItem, keepItems } from "./kept-items.ts";
import type { FeedBytes, ReadItems } from "./read-items.ts";

export interface FeedPollerOptions {
  readonly feeds: readonly string[];
  /** Where their items are kept: a folder of articles, in JSON Lines. */
  readonly folder: string;
  readonly keepDays: number;
  /** Whether whole texts are kept, where a feed carries them. */
  readonly full: boolean;
  readonly fetch: (request: PageRequest) => Promise<Fetched>;
  readonly read: (given: FeedBytes) => Promise<ReadItems>;
  /** Gets the path of a file whose items changed. */
  readonly onChange: (path: string) => void;
  /** Gets what is wrong with a feed, once. */
  readonly onTrouble: (complaint: Complaint & { readonly path: string }) => void;
  readonly now?: () => number;
  readonly random?: () => number;
}

/** How often it is looked which feeds are due, and whether another process still polls them. */
const lookMs = 15_000;

const dayMs = 86_400_000;

/**
 * Keeps what feeds have had lately in a folder of articles. Of several processes one polls; all read the folder. What is
 * not changed is not written, so that nobody reads it again.
 */
export class FeedPoller {
  readonly #options: FeedPollerOptions;
  readonly #states = new Map<string, FeedState>();
  readonly #underWay = new Map<string, Promise<void>>();
  readonly #stop = new AbortController();
  #lock: Lock | null = null;
  #timer: NodeJS.Timeout | null = null;

  constructor(options: FeedPollerOptions) {
    this.#options = options;
    makeFolder(options.folder);
  }

  /** What the host should know of feeds that do not answer, or have moved. */
  complaints(): (Complaint & { readonly path: string })[] {
    return [...this.#states.values()].flatMap((state) => feedComplaint(state) ?? []);
  }

  /** Polls whatever is due, now and from time to time. */
  async start(): Promise<void> {
    await this.#recall();
    const look = () => {
      void this.pollDue();
      this.#timer = setTimeout(look, lookMs);
      this.#timer.unref();
    };
    look();
  }

  async stop(): Promise<void> {
    this.#stop.abort();
    if (this.#timer) clearTimeout(this.#timer);
    this.#lock?.release();
    this.#lock = null;
  }

  /** Polls the feeds that are due; resolves when they are done, or another process polls them. */
  async pollDue(): Promise<void> {
    if (!this.#mayPoll()) {
      // The one that polls says how they are.
      await this.#recall();
      return;
    }
    for (const state of this.#states.values()) {
      const { url, nextPoll } = state;
      if (nextPoll > this.#now() || this.#underWay.has(url)) continue;
      const polled = this.#poll(state).finally(() => this.#underWay.delete(url));
      this.#underWay.set(url, polled);
    }
    await Promise.all(this.#underWay.values());
  }

  #mayPoll(): boolean {
    if (this.#stop.signal.aborted) return false;
    if (this.#lock?.isHeld()) return true;
    const isRemoved = this.#lock !== null;
    try {
      this.#lock?.release();
      makeFolder(this.#options.folder);
      this.#lock = Lock.take(join(this.#options.folder, ".lock"));
    } catch {
      this.#lock = null;
    }
    if (!this.#lock) return false;
    // Whoever removed the folder has removed what feeds had: all of it is asked for again.
    if (isRemoved) for (const url of this.#options.feeds) this.#states.set(url, newFeed(url));
    void this.#sweep();
    return true;
  }

  async #recall(): Promise<void> {
    for (const url of this.#options.feeds) this.#states.set(url, await this.#kept(url));
  }

  #now(): number {
    return (this.#options.now ?? Date.now)();
  }

  async #poll(state: FeedState): Promise<void> {
    const { url, etag, lastModified, moved } = state;
    try {
      const fetched = await this.#options.fetch({
        ...{ url: moved ?? url, etag, lastModified, robots: false, maxBytes: mostFeedBytes },
        accept:
          "application/rss+xml, application/atom+xml, application/feed+json, application/xml;q=0.9, */*;q=0.5",
        signal: this.#stop.signal,
      });
      if (this.#stop.signal.aborted) return;
      await this.#settle(state, await this.#take(state, fetched), fetched);
    } catch (error) {
      const what = error instanceof Error ? error.message : "unknown fault";
      await this.#settle(state, { reason: what, remedy: "look at DATA_DIR" }, null).catch(() => {});
    }
  }

  /** @returns why nothing came of it, or `null` */
  async #take(state: FeedState, fetched: Fetched): Promise<FeedState["trouble"]> {
    if (fetched.kind === "refused") return { reason: fetched.reason, remedy: fetched.remedy };
    const kept = await this.#keptItems(state.url);
    let items: KeptItem[];
    const { keepDays, full } = this.#options;
    if (fetched.kind === "page") {
      const charset = /charset=\s*"?([\w.:-]+)/i.exec(fetched.contentType ?? "")?.[1] ?? null;
      const read = await this.#options.read({ bytes: fetched.bytes, charset, full });
      if (!read.ok) return { reason: read.reason, remedy: read.remedy };
      items = keepItems(kept, read.items, this.#now(), keepDays);
    } else items = keepItems(kept, seenStill(kept), this.#now(), keepDays);
    await this.#write(state.url, kept, items);
    return null;
  }

  /** The day of a look alone is no change that anybody has to read. */
  async #write(url: string, kept: readonly KeptItem[], items: readonly KeptItem[]): Promise<void> {
    const of = (all: readonly KeptItem[]) =>
      JSON.stringify(all.map(({ feedItem, fields }) => [feedItem, fields]));
    const path = this.#itemsPath(url);
    const isSame = of(kept) === of(items);
    if (isSame && this.#now() - newestOf(kept) < dayMs) return;
    await writeAside(path, [new TextEncoder().encode(itemsToLines(items))]);
    if (!isSame) this.#options.onChange(path);
  }

  async #settle(before: FeedState, trouble: FeedState["trouble"], fetched: Fetched | null): Promise<void> {
    const failures = trouble === null ? 0 : before.failures + 1;
    const asked = fetched?.kind === "refused" ? fetched.retryAfter : null;
    const pause = pauseMs(failures, asked, (this.#options.random ?? Math.random)());
    const page = fetched?.kind === "page" && trouble === null ? fetched : null;
    const state: FeedState = {
      url: before.url,
      // An address that leads nowhere is forgotten.
      moved: page?.moved ?? (trouble === null ? before.moved : null),
      etag: page ? page.etag : before.etag,
      lastModified: page ? page.lastModified : before.lastModified,
      nextPoll: this.#now() + pause,
      lastGood: trouble === null ? this.#now() : before.lastGood,
      failures,
      trouble,
    };
    this.#states.set(before.url, state);
    const complaint = feedComplaint(state);
    if (complaint && feedComplaint(before)?.reason !== complaint.reason) this.#options.onTrouble(complaint);
    await writeAside(this.#statePath(before.url), [new TextEncoder().encode(JSON.stringify(state))]);
  }

  async #kept(url: string): Promise<FeedState> {
    return feedStateFrom(await readFile(this.#statePath(url), "utf8").catch(() => null), url);
  }

  async #keptItems(url: string): Promise<KeptItem[]> {
    return itemsFromLines(await readFile(this.#itemsPath(url), "utf8").catch(() => ""));
  }

  /** Takes away what is kept of feeds that the host polls no more. */
  async #sweep(): Promise<void> {
    const { folder, feeds, onChange } = this.#options;
    const known = new Set(feeds.flatMap((url) => [`${fileOf(url)}.jsonl`, `.${fileOf(url)}.json`]));
    for (const name of await readdir(folder).catch(() => [])) {
      if (known.has(name) || !/^\.?[\w.-]+-[\da-f]{12}\.jsonl?$/.test(name)) continue;
      await rm(join(folder, name), { force: true });
      if (!name.startsWith(".")) onChange(join(folder, name));
    }
  }

  #itemsPath(url: string): string {
    return join(this.#options.folder, `${fileOf(url)}.jsonl`);
  }

  /** Hidden, so that nobody takes it for an article. */
  #statePath(url: string): string {
    return join(this.#options.folder, `.${fileOf(url)}.json`);
  }
}

function seenStill(kept: readonly KeptItem[]) {
  const newest = newestOf(kept);
  return kept
    .filter(({ lastSeen }) => lastSeen === newest)
    .map(({ feedItem: key, fields }) => ({ key, fields }));
}

function newestOf(kept: readonly KeptItem[]): number {
  return kept.reduce((newest, { lastSeen }) => Math.max(newest, lastSeen), 0);
}

/** A name that says which feed it is, and differs for each. */
function fileOf(url: string): string {
  const host = hostOf(url)
    .replace(/[^a-z0-9.-]/gi, "")
    .slice(0, 60);
  return `${host || "feed"}-${createHash("sha256").update(url).digest("hex").slice(0, 12)}`;
}

/** The states that a poller has left in a folder, for whoever only looks. */
export async function keptComplaints(folder: string, feeds: readonly string[]) {
  const found = await Promise.all(
    feeds.map(async (url) => {
      const text = await readFile(join(folder, `.${fileOf(url)}.json`), "utf8").catch(() => null);
      return text === null ? null : feedComplaint(feedStateFrom(text, url));
    }),
  );
  return found.filter((complaint) => complaint !== null);
}
