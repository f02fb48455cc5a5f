import type { Article } from "../../domain/article.ts";
import { type Atom, atomsOf } from "./atoms.ts";
import { Growing } from "./growing.ts";
import { pairHashes } from "./pair-hashes.ts";
import { Segments, segmentWords } from "./segments.ts";

/** The rarest pairs of a query that are looked up; more would not change what comes first. */
const mostPairs = 64;
/** Entries of lists that one query may walk, whatever the size of the library. */
const mostVisits = 120_000;

export interface Nominee {
  readonly segment: number;
  readonly score: number;
}

/**
 * Which segments hold which pairs of neighbouring words. It only nominates: a hash may deceive, what it finds is
 * compared word by word. Three typed arrays, about ten bytes for each word of the library.
 */
export class PassageIndex {
  readonly segments: Segments;
  /** `lists[offsets[b] .. offsets[b + 1]]` are the segments of bucket `b`, and `prints` tell the pairs in it apart. */
  readonly #offsets: Uint32Array;
  readonly #lists: Uint32Array;
  readonly #prints: Uint16Array;
  readonly #mask: number;
  readonly #scores: Float32Array;

  constructor(articles: readonly Article[]) {
    this.segments = new Segments(articles);
    const hashes = new Growing();
    const owners = new Growing();
    for (const [i, article] of articles.entries()) this.#cut(article, i, hashes, owners);
    const buckets = 2 ** Math.max(4, Math.ceil(Math.log2(hashes.size / 2 + 1)));
    this.#mask = buckets - 1;
    this.#offsets = new Uint32Array(buckets + 1);
    this.#lists = new Uint32Array(hashes.size);
    this.#prints = new Uint16Array(hashes.size);
    this.#scores = new Float32Array(this.segments.size);
    this.#fill(hashes, owners);
  }

  get bytes(): number {
    return (
      this.#offsets.byteLength + this.#lists.byteLength + this.#prints.byteLength + this.#scores.byteLength
    );
  }

  /** Segments that hold pairs of `words`, those with the most and the rarest first; `limit` at most. */
  nominate(words: readonly string[], limit: number): Nominee[] {
    const touched: number[] = [];
    let visits = 0;
    for (const { hash, size } of this.#rarest(words)) {
      if (visits > mostVisits) break;
      const weight = Math.log(1 + this.segments.size / size);
      const bucket = hash & this.#mask;
      const end = this.#offsets[bucket + 1] ?? 0;
      for (let at = this.#offsets[bucket] ?? 0; at < end && visits <= mostVisits; at++, visits++) {
        if (this.#prints[at] !== hash >>> 16) continue;
        const segment = this.#lists[at] ?? 0;
        const score = this.#scores[segment] ?? 0;
        if (score === 0) touched.push(segment);
        this.#scores[segment] = score + weight;
      }
    }
    const best = this.#best(touched, limit);
    for (const segment of touched) this.#scores[segment] = 0;
    return best;
  }

  /** The best `limit` without sorting them all: common words touch very many. */
  #best(touched: readonly number[], limit: number): Nominee[] {
    const best: Nominee[] = [];
    for (const segment of touched) {
      const score = this.#scores[segment] ?? 0;
      const worst = best.at(-1);
      if (best.length >= limit && worst && !isBetter(score, segment, worst)) continue;
      let at = best.length;
      for (let before = best[at - 1]; before && isBetter(score, segment, before); before = best[at - 1]) at--;
      best.splice(at, 0, { segment, score });
      if (best.length > limit) best.pop();
    }
    return best;
  }

  #rarest(words: readonly string[]): { hash: number; size: number }[] {
    const found = [...new Set(pairHashes(words))].flatMap((hash) => {
      const bucket = hash & this.#mask;
      const [start = 0, end = 0] = [this.#offsets[bucket], this.#offsets[bucket + 1]];
      return end > start ? [{ hash, size: end - start }] : [];
    });
    return found.sort((a, b) => a.size - b.size).slice(0, mostPairs);
  }

  #cut(article: Article, index: number, hashes: Growing, owners: Growing): void {
    const words = atomsOf(article.text).filter(({ kind }) => kind === "word");
    const pairs = pairHashes(words.map(({ form }) => form));
    for (let from = 0; from < words.length; from += segmentWords) {
      const segment = this.segments.add({ article: index, start: startOf(words, from) });
      for (const hash of new Set(pairs.slice(from, from + segmentWords))) {
        hashes.push(hash);
        owners.push(segment);
      }
    }
  }

  #fill(hashes: Growing, owners: Growing): void {
    for (let i = 0; i < hashes.size; i++) {
      const next = (hashes.at(i) & this.#mask) + 1;
      this.#offsets[next] = (this.#offsets[next] ?? 0) + 1;
    }
    for (let b = 1; b < this.#offsets.length; b++)
      this.#offsets[b] = (this.#offsets[b] ?? 0) + (this.#offsets[b - 1] ?? 0);
    const cursor = this.#offsets.slice();
    for (let i = 0; i < hashes.size; i++) {
      const hash = hashes.at(i);
      const at = cursor[hash & this.#mask] ?? 0;
      cursor[hash & this.#mask] = at + 1;
      this.#lists[at] = owners.at(i);
      this.#prints[at] = hash >>> 16;
    }
  }
}

function isBetter(score: number, segment: number, than: Nominee): boolean {
  return score > than.score || (score === than.score && segment < than.segment);
}

/** The first segment starts with the text, so that its marks are in it. */
function startOf(words: readonly Atom[], from: number): number {
  return from === 0 ? 0 : (words[from]?.start ?? 0);
}
