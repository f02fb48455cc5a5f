import type { PassageDigest } from "../../domain/engine.ts";

/** The rarest pairs of a query that are looked up; more would not change what comes first. */
const mostPairs = 64;
/** Entries of lists that one query may walk, whatever the size of the library. */
const mostVisits = 120_000;
/** Parts of more articles, or more pairs, are not merged any more: a merge must not hold others up. */
const mostInPart = 256;
const mostPairsInPart = 300_000;

export interface FoundSegment {
  readonly no: number;
  readonly segment: number;
  readonly score: number;
  readonly starts: Uint32Array;
}

interface Holder {
  readonly no: number;
  readonly starts: Uint32Array;
  /** The number of its first segment in its part. */
  readonly first: number;
}

/** Some articles' pairs: sorted by hash, and each with its segment. Six bytes for each word; eight in a part of a huge text. */
interface Part {
  readonly holders: readonly Holder[];
  readonly hashes: Uint32Array;
  readonly segments: Uint16Array | Uint32Array;
  /** Room to add up in; all zero between two queries. */
  readonly scores: Float32Array;
}

/**
 * Which segments hold which pairs of neighbouring words. It only nominates: a hash may deceive, what it finds is
 * compared word by word. Articles come one by one and are merged into parts of equal size, as a binary counter carries.
 */
export class PassageIndex {
  readonly #parts: Part[] = [];
  readonly #gone = new Set<number>();
  #segments = 0;

  add(no: number, digest: PassageDigest): void {
    this.#segments += digest.starts.length;
    let part = partOf(no, digest);
    for (let before = this.#parts.at(-1); before && mayMerge(before, part); before = this.#parts.at(-1)) {
      this.#parts.pop();
      part = merge(before, part, this.#gone);
    }
    this.#parts.push(part);
  }

  /** The article's segments are passed over from now on, and fall out of the part when it is next merged or cleaned. */
  remove(no: number): void {
    const at = this.#parts.findIndex(({ holders }) => holders.some((holder) => holder.no === no));
    const part = this.#parts[at];
    if (!part) return;
    this.#gone.add(no);
    this.#segments -= part.holders.find((holder) => holder.no === no)?.starts.length ?? 0;
    const left = part.holders.filter((holder) => !this.#gone.has(holder.no)).length;
    if (left === 0) this.#parts.splice(at, 1);
    else if (left * 2 < part.holders.length) this.#parts[at] = merge(part, emptyPart, this.#gone);
    else return;
    for (const holder of part.holders) this.#gone.delete(holder.no);
  }

  /** Segments that hold the pairs, those with the most and the rarest first, of equals the earliest; `limit` at most. */
  nominate(pairs: readonly number[], limit: number): FoundSegment[] {
    const touched: { part: number; segment: number }[] = [];
    let visits = 0;
    for (const { ranges, size } of this.#rarest(pairs)) {
      if (visits > mostVisits) break;
      const weight = Math.log(1 + this.#segments / size);
      for (const { part: index, from, to } of ranges) {
        const part = this.#parts[index];
        for (let at = from; part && at < to && visits <= mostVisits; at++, visits++) {
          const segment = part.segments[at] ?? 0;
          if (part.scores[segment] === 0) touched.push({ part: index, segment });
          part.scores[segment] = (part.scores[segment] ?? 0) + weight;
        }
      }
    }
    const best = this.#best(touched, limit);
    for (const { part, segment } of touched) this.#parts[part]?.scores.fill(0, segment, segment + 1);
    return best;
  }

  /** The best `limit` without sorting them all: common words touch very many. */
  #best(touched: readonly { part: number; segment: number }[], limit: number): FoundSegment[] {
    const best: (FoundSegment & { readonly place: number })[] = [];
    for (const { part: index, segment } of touched) {
      const part = this.#parts[index];
      const score = part?.scores[segment] ?? 0;
      const place = index * 2 ** 32 + segment;
      const isBetter = (than: (typeof best)[number]) =>
        score > than.score || (score === than.score && place < than.place);
      const worst = best.at(-1);
      if (!part || (best.length >= limit && worst && !isBetter(worst))) continue;
      const { no, starts, first } = holderOf(part, segment);
      if (this.#gone.has(no)) continue;
      let at = best.length;
      for (let before = best[at - 1]; before && isBetter(before); before = best[at - 1]) at--;
      best.splice(at, 0, { no, starts, segment: segment - first, score, place });
      if (best.length > limit) best.pop();
    }
    return best.map(({ place: _, ...found }) => found);
  }

  #rarest(pairs: readonly number[]) {
    const found = [...new Set(pairs)].map((hash) => {
      const ranges = this.#parts.flatMap(({ hashes }, part) => {
        const from = lowerBound(hashes, hash);
        const to = hash === 0xffffffff ? hashes.length : lowerBound(hashes, hash + 1);
        return to > from ? [{ part, from, to }] : [];
      });
      return { ranges, size: ranges.reduce((sum, { from, to }) => sum + to - from, 0) };
    });
    return found
      .filter(({ size }) => size > 0)
      .sort((a, b) => a.size - b.size)
      .slice(0, mostPairs);
  }
}

const emptyPart: Part = {
  holders: [],
  hashes: new Uint32Array(0),
  segments: new Uint32Array(0),
  scores: new Float32Array(0),
};

function partOf(no: number, { starts, pairs, owners }: PassageDigest): Part {
  // Sorted as one number each, hash before segment: exact, since a text has fewer than 2^20 segments.
  const order = new Float64Array(pairs.length);
  for (let i = 0; i < order.length; i++) order[i] = (pairs[i] ?? 0) * 2 ** 20 + (owners[i] ?? 0);
  order.sort();
  const hashes = new Uint32Array(order.length);
  const segments = numbersBelow(starts.length, order.length);
  for (let i = 0; i < order.length; i++) {
    const one = order[i] ?? 0;
    hashes[i] = Math.floor(one / 2 ** 20);
    segments[i] = one % 2 ** 20;
  }
  const holders = [{ no, starts: Uint32Array.from(starts), first: 0 }];
  return { holders, hashes, segments, scores: new Float32Array(starts.length) };
}

/** Room for `length` numbers that are all below `limit`. */
function numbersBelow(limit: number, length: number): Uint16Array | Uint32Array {
  return limit <= 2 ** 16 ? new Uint16Array(length) : new Uint32Array(length);
}

function mayMerge(before: Part, last: Part): boolean {
  return (
    before.holders.length <= last.holders.length &&
    before.holders.length + last.holders.length <= mostInPart &&
    before.hashes.length + last.hashes.length <= mostPairsInPart
  );
}

/** Two parts as one, the articles of `a` before those of `b`, without those that are gone. */
function merge(a: Part, b: Part, gone: ReadonlySet<number>): Part {
  const holders: Holder[] = [];
  let size = 0;
  const renumber = (part: Part): Int32Array => {
    const numbers = new Int32Array(part.scores.length).fill(-1);
    for (const holder of part.holders) {
      if (gone.has(holder.no)) continue;
      holders.push({ ...holder, first: size });
      for (let i = 0; i < holder.starts.length; i++) numbers[holder.first + i] = size + i;
      size += holder.starts.length;
    }
    return numbers;
  };
  const [numbersA, numbersB] = [renumber(a), renumber(b)];
  const hashes = new Uint32Array(a.hashes.length + b.hashes.length);
  const segments = numbersBelow(size, hashes.length);
  let [i, j, to] = [0, 0, 0];
  while (i < a.hashes.length || j < b.hashes.length) {
    const fromA = j >= b.hashes.length || (i < a.hashes.length && (a.hashes[i] ?? 0) <= (b.hashes[j] ?? 0));
    const segment = fromA ? numbersA[a.segments[i] ?? 0] : numbersB[b.segments[j] ?? 0];
    if (segment !== undefined && segment >= 0) {
      hashes[to] = (fromA ? a.hashes[i] : b.hashes[j]) ?? 0;
      segments[to++] = segment;
    }
    if (fromA) i++;
    else j++;
  }
  return {
    holders,
    hashes: hashes.slice(0, to),
    segments: segments.slice(0, to),
    scores: new Float32Array(size),
  };
}

function holderOf({ holders }: Part, segment: number): Holder {
  let low = 0;
  let high = holders.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >>> 1;
    if ((holders[middle]?.first ?? 0) <= segment) low = middle;
    else high = middle - 1;
  }
  const holder = holders[low];
  if (!holder) throw new RangeError(`segment ${segment} is in no article`);
  return holder;
}

/** The first place at which a sorted list is not less than `value`. */
function lowerBound(sorted: Uint32Array, value: number): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((sorted[middle] ?? 0) < value) low = middle + 1;
    else high = middle;
  }
  return low;
}
