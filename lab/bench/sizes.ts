import { mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { cpus, tmpdir } from "node:os";
import { join } from "node:path";
import type { Changed } from "./change.ts";
import { graftReadings } from "./graft.ts";
import { makePeers } from "./peers.ts";
import { phaseAlone } from "./phases.ts";
import type { Place } from "./place.ts";
import { type RecombinedArticle, recombine } from "./recombine.ts";
import type { Restarted } from "./restart.ts";
import type { Served } from "./service.ts";
import { sourceArticles } from "./source-articles.ts";
import type { Started } from "./start.ts";

export interface SizeResult {
  readonly articles: number;
  readonly millionsOfCharacters: number;
  /** Articles that a first start had not to read: see {@link graftReadings}. */
  readonly grafted: number;
  readonly start: Started;
  readonly restart: Restarted;
  readonly served: readonly Served[];
  readonly change: Changed;
}

export interface Results {
  /** Node's version and the machine's processors: figures of others are not to be compared. */
  readonly machine: string;
  readonly from: string;
  readonly sizes: readonly SizeResult[];
}

/** Reading more takes too long to be done each time. */
const mostRead = 10_000;
/** Articles that are asked about. */
const asked = 150;
const seed = 1;

export async function benchSizes(how: {
  readonly sizes: readonly number[];
  readonly rounds: number;
  readonly ofEach: number;
}): Promise<Results> {
  const { from, documents } = await sourceArticles();
  const sizes: SizeResult[] = [];
  for (const size of how.sizes) {
    const folder = mkdtempSync(join(tmpdir(), "verbatim-bench-"));
    try {
      const inside = (name: string) => join(folder, name);
      const [articles, sample, peers, data] = ["articles", "sample", "peers", "data"].map(inside);
      if (!articles || !sample || !peers || !data) throw new RangeError("a folder is missing");
      mkdirSync(peers);
      const made = recombine(documents, size, articles, seed);
      recombine(documents, Math.min(size, asked), sample, seed);
      const files = made.map(({ path }) => path);
      const place: Place = { ...how, articles, files, sample, peers, data };
      sizes.push(await benchSize(made, place));
    } finally {
      rmSync(folder, { recursive: true });
    }
  }
  return {
    machine: `Node ${process.versions.node}, ${cpus().length} × ${cpus()[0]?.model ?? "?"}`,
    from,
    sizes,
  };
}

async function benchSize(made: readonly RecombinedArticle[], place: Place): Promise<SizeResult> {
  const say = (phase: string) => process.stderr.write(`${made.length} articles: ${phase}\n`);
  say("readings");
  const grafted = made.length > mostRead ? await graftReadings(made, place.articles, place.data) : 0;
  say("start");
  const start = await phaseAlone("start", place);
  say("restart");
  makePeers(place.peers, made);
  const restart = await phaseAlone("restart", place);
  say("requests");
  const served = await phaseAlone("serve", place);
  say("changes");
  const change = await phaseAlone("change", place);
  const characters = made.reduce((sum, { title, body }) => sum + title.length + body.length, 0);
  return {
    articles: made.length,
    millionsOfCharacters: characters / 1e6,
    grafted,
    start,
    restart,
    served,
    change,
  };
}
