import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import MiniSearch from "minisearch";
import { pino } from "pino";
import { dispatchFor } from "../../src/cli/bot.ts";
import type { Article } from "../../src/domain/article.ts";
import { slice } from "../../src/domain/span.ts";
import { MemoryEngine } from "../../src/engines/memory/memory-engine.ts";
import { loadArticles } from "../../src/intake/load.ts";
import { ArticleLibrary } from "../../src/library/article-library.ts";
import { digestOf } from "../../src/library/digest.ts";
import { libraryFolder } from "./library-folder.ts";
import { type Kind, nominationFor, queriesOf } from "./queries.ts";
import { recombined } from "./recombine.ts";

/** Articles that are read; as many as a size asks for are made of them. */
const articlesRead = 1500;
const sizesMeasured = [10_000, 30_000];
/** MiniSearch is built beside at this size alone: it takes as long as all the rest. */
const comparedAt = 10_000;
const rounds = 3;

/**
 * Search at two sizes, in CPU time of this process: building and memory, nomination, whole searches beside plain MiniSearch
 * (title and body, default settings), answers of `/article` and `/quote`, and completions.
 */
export async function benchSearch(sizes: readonly number[] = sizesMeasured): Promise<void> {
  const { folder, remove } = libraryFolder(articlesRead);
  const { articles: read } = await loadArticles([folder]).finally(remove);
  for (const size of sizes) await benchSize([...recombined(read, size)]);
}

async function benchSize(articles: readonly Article[]): Promise<void> {
  const isCompared = articles.length === comparedAt;
  const mini = isCompared ? await measured(async () => miniSearchOf(articles)) : null;
  const own = await measured(() => engineOf(articles));
  console.log(`\n${articles.length} articles`);
  console.log(`  built: ${own.ms.toFixed(0)} ms of CPU, ${own.megabytes.toFixed(0)} MB beside the articles`);
  if (mini)
    console.log(
      `  MiniSearch: ${mini.ms.toFixed(0)} ms, ${mini.megabytes.toFixed(0)} MB; ratios ${(own.ms / mini.ms).toFixed(2)} and ${(own.megabytes / mini.megabytes).toFixed(2)}`,
    );
  const engine = own.made;
  const library = new ArticleLibrary(engine);
  const dispatch = dispatchFor({ library: () => library, log: pino({ level: "silent" }) });
  const ask = (command: string, options: Record<string, string>) =>
    dispatch.reply({ kind: "command", locale: "fr", command, options });
  for (const kind of queriesOf(articles)) {
    const nominations = await Promise.all(kind.queries.map((query) => nominationFor(engine, query)));
    print(kind, "nomination", await times(nominations, (one) => engine.nominate(one, null)));
    const search = (query: string) => library.search(query, { locale: "fr", limit: 25 });
    if (mini) {
      const [ours, theirs] = await interleaved(kind.queries, search, async (query) =>
        mini.made.search(query),
      );
      print(
        kind,
        "search",
        ours,
        `${(mean(ours) / mean(theirs)).toFixed(2)} x MiniSearch, p50 ${at(theirs, 0.5)}`,
      );
    }
    print(kind, "/article", await times(kind.queries, (query) => ask("article", { query })));
    print(kind, "/quote about", await times(kind.queries, (about) => ask("quote", { about })));
    print(kind, "/quote by", await times(kind.queries, (by) => ask("quote", { by })));
    const beginnings = kind.queries.flatMap((query) => [1, 3, 6].map((length) => query.slice(0, length)));
    print(kind, "completion", await times(beginnings, (typed) => library.complete("article", typed, 25)));
  }
}

function miniSearchOf(articles: readonly Article[]): MiniSearch {
  const mini = new MiniSearch({ fields: ["title", "body"] });
  for (const { id, text, title } of articles)
    mini.add({ id, title: slice(text, title), body: text.slice(title.end) });
  return mini;
}

async function engineOf(articles: readonly Article[]): Promise<MemoryEngine> {
  const engine = new MemoryEngine();
  await engine.add(
    (function* () {
      for (const article of articles) yield digestOf(article);
    })(),
  );
  return engine;
}

async function measured<T>(make: () => Promise<T>) {
  const before = megabytesInUse();
  const began = cpuMs();
  const made = await make();
  const ms = cpuMs() - began;
  return { made, ms, megabytes: megabytesInUse() - before };
}

setFlagsFromString("--expose-gc");
const collect: () => void = runInNewContext("gc");

function megabytesInUse(): number {
  collect();
  const { heapUsed, external } = process.memoryUsage();
  return (heapUsed + external) / 1e6;
}

function cpuMs(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}

async function timed(work: () => Promise<unknown>): Promise<number> {
  const began = cpuMs();
  await work();
  return cpuMs() - began;
}

/** Of each, after a round that warms up, over all rounds. */
async function times<T>(all: readonly T[], work: (one: T) => Promise<unknown>): Promise<number[]> {
  return (await interleaved(all, work, async () => {}))[0];
}

async function interleaved<T>(
  all: readonly T[],
  one: (each: T) => Promise<unknown>,
  other: (each: T) => Promise<unknown>,
): Promise<[number[], number[]]> {
  const taken: [number[], number[]] = [[], []];
  for (let round = 0; round <= rounds; round++)
    for (const each of all) {
      const both = [await timed(() => one(each)), await timed(() => other(each))] as const;
      if (round === 0) continue;
      taken[0].push(both[0]);
      taken[1].push(both[1]);
    }
  return taken;
}

function mean(taken: readonly number[]): number {
  return taken.reduce((sum, ms) => sum + ms, 0) / Math.max(1, taken.length);
}

function at(taken: readonly number[], share: number): string {
  const sorted = taken.toSorted((a, b) => a - b);
  return (sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0).toFixed(2);
}

function print({ name }: Kind, what: string, taken: readonly number[], more = ""): void {
  const row = [
    `  ${name}`.padEnd(26),
    what.padEnd(14),
    `p50 ${at(taken, 0.5)}`.padEnd(12),
    `p99 ${at(taken, 0.99)} ms`,
  ];
  console.log([...row, more].join(" ").trimEnd());
}
