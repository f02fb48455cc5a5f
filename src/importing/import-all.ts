import { createHash } from "node:crypto";
import { existsSync } from "node:fs";
import { join } from "node:path";
import type { PartialDate } from "../domain/document.ts";
import { canonicalUrl } from "../domain/url.ts";
import type { Fetched, Fetcher } from "../fetching/fetched.ts";
import { writeMarkdown } from "../formats/write-markdown.ts";
import { complaintOf } from "../intake/complaints.ts";
import { readSource } from "../intake/read-bytes.ts";
import { fileNameOf } from "./file-name.ts";
import type { Found, FoundArticle, Link, Material } from "./found.ts";
import { Journal, type Remembered } from "./journal.ts";
import { sweepLeftovers } from "./leftovers.ts";
import { byHost, type PageTask } from "./page-queue.ts";
import { importable } from "./read-material.ts";
import type { Reader } from "./reader.ts";
import type { ImportReport, Reported } from "./report.ts";
import { shelve } from "./shelve.ts";
import { isBefore } from "./since.ts";
import { type FileSource, findSources } from "./sources.ts";

export interface ImportOptions {
  /** Files, folders and addresses, as somebody named them. */
  readonly sources: readonly string[];
  /** Where relative names of files are looked up from; where the process is without. */
  readonly base?: string;
  /** Of articles: files are written below it. */
  readonly folder: string;
  /** Where it is kept what was imported. */
  readonly dataFolder: string;
  readonly fetcher: Fetcher;
  readonly reader: Reader;
  readonly since?: PartialDate | null;
  /** Reads everything and writes nothing. */
  readonly dryRun?: boolean;
  readonly signal?: AbortSignal;
  readonly onProgress?: (done: number, total: number) => void;
  /** Between two tries of a page, in seconds by the number of the try; grows by itself without. */
  readonly wait?: (seconds: number) => Promise<void>;
}

/** Lists may name lists, as those of large sites do; deeper ones are not followed. */
const deepest = 2;
/** Hosts that are asked at the same time; each is asked for one page at a time. */
const hostsAtOnce = 6;
const mostTries = 3;
/** A page of more is no article. */
const pageBytes = 32 * 1024 * 1024;

export function journalIn(dataFolder: string): string {
  return join(dataFolder, "import", "journal.jsonl");
}

/**
 * Brings articles in, whatever holds them, as a file each. What goes wrong with one costs the others nothing. Whenever
 * it ends, what was written is whole, and the same call goes on from there.
 * @throws the system's error where nothing can be written
 */
export async function importAll(options: ImportOptions): Promise<ImportReport> {
  return new Import(options).run();
}

class Import {
  readonly #options: ImportOptions;
  readonly #journal: Journal;
  readonly #reported: Reported[] = [];
  readonly #seen = new Set<string>();
  readonly #pages = byHost();
  #doneBefore = 0;
  #done = 0;
  #total = 0;

  constructor(options: ImportOptions) {
    this.#options = options;
    this.#journal = new Journal(journalIn(options.dataFolder), options.dryRun !== true);
  }

  async run(): Promise<ImportReport> {
    const { sources, base = process.cwd(), since = null, folder, dryRun, signal } = this.#options;
    if (dryRun !== true) await sweepLeftovers(folder);
    const { files, urls, refused } = await findSources(sources, base);
    this.#journal.begin(
      createHash("sha256")
        .update(JSON.stringify([sources, base, since, folder]))
        .digest("hex"),
    );
    for (const { source, reason, remedy } of refused) this.#refuse(source, { reason, remedy });
    this.#total = files.length;
    for (const url of urls) this.#addPage({ url, date: null }, 0);
    for (const file of files) {
      if (signal?.aborted) break;
      await this.#ofFile(file);
      this.#progress();
    }
    await this.#pages.work(hostsAtOnce, async (page) => {
      if (signal?.aborted) return;
      await this.#ofPage(page);
      this.#progress();
    });
    const isWhole = signal?.aborted !== true;
    if (isWhole) this.#journal.end();
    return { reported: this.#reported, doneBefore: this.#doneBefore, isWhole };
  }

  #progress(): void {
    this.#done++;
    this.#options.onProgress?.(this.#done, this.#total);
  }

  #addPage({ url, date }: Link, depth: number): void {
    const canonical = canonicalUrl(url) ?? url;
    if (this.#seen.has(canonical)) return;
    this.#seen.add(canonical);
    if (depth > 0 && isBefore(date, this.#options.since ?? null)) {
      this.#report(url, "early", null, false);
      return;
    }
    this.#total++;
    this.#pages.add({ url, date, depth });
  }

  async #ofFile({ absolute, shown }: FileSource): Promise<void> {
    try {
      const { bytes } = await readSource(absolute, importable, { roots: [], followLinks: true });
      const material = { bytes, name: shown, url: null, contentType: null, robotsTag: null };
      await this.#take(shown, `file ${absolute}`, material, 0, null);
    } catch (error) {
      this.#refuse(shown, complaintOf(error));
    }
  }

  async #ofPage({ url, depth }: PageTask): Promise<void> {
    const key = canonicalUrl(url) ?? url;
    if (this.#journal.isDone(key)) {
      this.#doneBefore++;
      return;
    }
    const before = this.#journal.known(key);
    const fetched = await this.#fetch(url, before);
    if (fetched.kind === "unchanged") {
      for (const file of Object.keys(before?.files ?? {})) this.#report(url, "same", file, false);
      this.#journal.add(key, before);
      return;
    }
    if (fetched.kind === "refused") {
      if (fetched.code === "stopped") return;
      this.#refuse(url, fetched);
      // What may go better is tried again when the import goes on.
      if (!fetched.retry) this.#journal.add(key, null);
      return;
    }
    const { bytes, contentType, robotsTag, etag, lastModified } = fetched;
    const name = new URL(fetched.url).pathname;
    const material = { bytes, name, url: fetched.url, contentType, robotsTag };
    await this.#take(url, key, material, depth, { etag, lastModified });
  }

  async #fetch(url: string, before: Remembered | null): Promise<Fetched> {
    const { fetcher, signal, folder, wait = waitSeconds } = this.#options;
    const files = Object.keys(before?.files ?? {});
    const isThere = files.length > 0 && files.every((file) => existsSync(join(folder, file)));
    const request = {
      ...{
        url,
        maxBytes: pageBytes,
        accept: "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8",
      },
      ...(isThere && before ? { etag: before.etag, lastModified: before.lastModified } : {}),
      ...(signal ? { signal } : {}),
    };
    for (let tries = 1; ; tries++) {
      const fetched = await fetcher.fetch(request);
      const seconds = fetched.kind === "refused" ? (fetched.retryAfter ?? 4 ** tries / 2) : 0;
      const again = fetched.kind === "refused" && fetched.retry && tries < mostTries && seconds <= 30;
      if (!again || signal?.aborted) return fetched;
      await wait(seconds);
    }
  }

  /** Writes the articles of a file or page, follows its links, and remembers it. */
  async #take(
    source: string,
    key: string,
    material: Material,
    depth: number,
    tags: Pick<Remembered, "etag" | "lastModified"> | null,
  ): Promise<void> {
    let found: Found;
    try {
      found = await this.#options.reader.read(material);
    } catch (error) {
      this.#refuse(source, complaintOf(error));
      this.#journal.add(key, null);
      return;
    }
    for (const { line, reason, remedy } of found.refused)
      this.#refuse(line === null ? source : `${source}:${line}`, { reason, remedy });
    for (const complaint of found.complaints)
      if (found.articles.length === 0) this.#refuse(source, complaint);
    if (found.links.length > 0 && depth >= deepest)
      this.#refuse(source, {
        reason: "it is a list that a list names, which a list names",
        remedy: "import it by its own address",
      });
    else for (const link of found.links) this.#addPage(link, depth + 1);
    const files: Record<string, string> = {};
    for (const article of found.articles) await this.#write(source, article, files);
    // A list is read whole the next time as well.
    const isList = found.links.length > 0;
    if (!isList) this.#journal.add(key, { etag: null, lastModified: null, ...tags, files });
  }

  async #write(
    source: string,
    { draft, leftOut }: FoundArticle,
    files: Record<string, string>,
  ): Promise<void> {
    const { folder, since = null, dryRun = false } = this.#options;
    if (isBefore(draft.date, since)) return this.#report(source, "early", null, false);
    const path = fileNameOf(draft);
    let markdown: string;
    try {
      markdown = writeMarkdown(draft);
    } catch (error) {
      return this.#refuse(source, complaintOf(error));
    }
    const { outcome, mark } = await shelve(folder, path, markdown, {
      over: { lastMark: this.#journal.markOf(path) },
      dryRun,
    });
    files[path] = mark;
    this.#report(source, outcome, path, draft.blocks.length === 0, leftOut ?? undefined);
  }

  #refuse(source: string, why: Pick<Reported, "reason" | "remedy">): void {
    this.#report(source, "refused", null, false, why);
  }

  #report(
    source: string,
    outcome: Reported["outcome"],
    file: string | null,
    isRecord: boolean,
    why: Pick<Reported, "reason" | "remedy"> = wordsFor(outcome),
  ): void {
    const { reason, remedy } = why;
    this.#reported.push({ outcome, source, file, isRecord, reason, remedy });
  }
}

function wordsFor(outcome: Reported["outcome"]): Pick<Reported, "reason" | "remedy"> {
  return outcome === "edited"
    ? { reason: "its file was changed by hand", remedy: "delete that file to import it anew" }
    : { reason: "", remedy: "" };
}

async function waitSeconds(seconds: number): Promise<void> {
  await new Promise((resolve) => setTimeout(resolve, seconds * 1000));
}
