import type { PassageDigest } from "../../../domain/engine.ts";
import type { TimeSlice } from "../../../domain/time-slice.ts";
import { ordinalOf, Removals } from "../terms/removals.ts";
import {
  type FreshPassages,
  type MarkedPart,
  mergeParts,
  mostSegments,
  ordinalWith,
  type PassagePart,
  partFromBytes,
  partOf,
  partOver,
  partToBytes,
  rangeOf,
  segmentAt,
} from "./passage-part.ts";

/** The rarest pairs of a query that are looked up; more would not change what comes first. */
const mostPairs = 64;
/** Entries of lists that one query may walk, whatever the size of the library. */
const mostVisits = 120_000;
/** Articles, or segments, that are made a part at once. */
const mostFresh = 64;
const mostFreshSegments = 2 ** 12;
/** So many parts of like size at the end are made one; fewer are not worth copying them. */
const fewestMerged = 4;
/** How much larger than the last a part may be to be merged with it. */
const likeSize = 4;
/** Parts with more pairs together are not merged: a merge must not hold others up. */
const mostPairsInPart = 600_000;

export interface FoundSegment {
  readonly no: number;
  readonly segment: number;
  readonly score: number;
  readonly starts: Uint32Array;
}

/** A part with room to add up in; all zero between two queries. */
interface Part extends MarkedPart {
  readonly scores: Float32Array;
}

/**
 * Which segments hold which pairs of neighbouring words. It only nominates: a hash may deceive, what it finds is
 * compared word by word. Articles come one by one, by number; some dozens make a part, and parts of like size are merged.
 */
export class PassageIndex {
  readonly #parts: Part[] = [];
  #fresh: FreshPassages[] = [];
  #freshSegments = 0;
  #segments = 0;
  /** The bytes of parts that are views of them. */
  readonly #bytes = new WeakMap<PassagePart, Uint8Array>();

  add(no: number, digest: PassageDigest): void {
    const segments = digest.starts.length;
    if (this.#freshSegments + segments > mostFreshSegments) this.#settle();
    this.#fresh.push({ no, ...digest });
    this.#freshSegments += segments;
    if (this.#fresh.length >= mostFresh) this.#settle();
  }

  /** The article's segments are passed over from now on, and fall out of the part when it is next merged or cleaned. */
  remove(no: number): void {
    this.#settle();
    for (const [at, each] of this.#parts.entries()) {
      const { part, removed } = each;
      const ordinal = ordinalOf(part.numbers, removed, no);
      if (ordinal < 0) continue;
      removed.add(ordinal);
      this.#segments -= (part.firsts[ordinal + 1] ?? 0) - (part.firsts[ordinal] ?? 0);
      const left = part.numbers.length - removed.count;
      if (left === 0) this.#parts.splice(at, 1);
      else if (left * 2 < part.numbers.length) this.#parts[at] = marked(mergeParts([each]));
      return;
    }
  }

  /** What is new becomes a part, and parts that have become alike are merged. */
  #settle(): void {
    if (this.#fresh.length === 0) return;
    this.#push(partOf(this.#fresh));
    this.#fresh = [];
    this.#freshSegments = 0;
    this.#merge();
  }

  #merge(): void {
    for (let alike = this.#alike(); alike.length >= fewestMerged; alike = this.#alike()) {
      this.#parts.splice(-alike.length);
      this.#parts.push(marked(mergeParts(alike)));
    }
  }

  #push(part: PassagePart): void {
    this.#segments += part.starts.length;
    this.#parts.push(marked(part));
  }

  /** The last parts that are of like size. */
  #alike(): readonly Part[] {
    const last = this.#parts.at(-1);
    let [from, pairs, segments] = [this.#parts.length, 0, 0];
    for (let each = this.#parts[from - 1]; each && last; each = this.#parts[from - 1]) {
      const { entries, starts } = each.part;
      if (entries.length > likeSize * last.part.entries.length) break;
      if (pairs + entries.length > mostPairsInPart || segments + starts.length > mostSegments) break;
      [pairs, segments] = [pairs + entries.length, segments + starts.length];
      from--;
    }
    return this.#parts.slice(from);
  }

  /** The parts in bytes: the same for one that has not changed. */
  async save(slice: TimeSlice): Promise<{ readonly bytes: Uint8Array; readonly removed: Uint32Array }[]> {
    this.#settle();
    const saved: { bytes: Uint8Array; removed: Uint32Array }[] = [];
    for (const [at, each] of this.#parts.entries()) {
      let bytes = this.#bytes.get(each.part);
      if (!bytes) {
        bytes = partToBytes(each.part);
        // From now on the part is a view of its bytes, so that it is not in memory twice.
        const part = partOver(bytes);
        this.#bytes.set(part, bytes);
        this.#parts[at] = { ...each, part };
      }
      saved.push({ bytes, removed: each.removed.ordinals() });
      await slice.pause();
    }
    return saved;
  }

  /** What can be searched now: parts that nobody changes. */
  parts(): readonly MarkedPart[] {
    this.#settle();
    return [...this.#parts];
  }

  /** A part of articles that came last, made elsewhere. */
  take(part: PassagePart): void {
    this.#settle();
    this.#push(part);
    this.#merge();
  }

  /** An index of these parts, which may stay in others as well. */
  static of(parts: readonly MarkedPart[]): PassageIndex {
    const index = new PassageIndex();
    for (const { part, removed } of parts) {
      index.#parts.push({ part, removed, scores: new Float32Array(part.starts.length) });
      index.#segments += segmentsLeft(part, removed);
    }
    return index;
  }

  /** @throws EngineBytesError */
  static async load(
    saved: readonly { readonly bytes: Uint8Array; readonly removed: Uint32Array }[],
    slice: TimeSlice,
  ): Promise<PassageIndex> {
    const index = new PassageIndex();
    for (const { bytes, removed } of saved) {
      const part = await partFromBytes(bytes, slice);
      index.#parts.push({ ...marked(part), removed: Removals.from(removed, part.numbers.length) });
      index.#bytes.set(part, bytes);
      index.#segments += segmentsLeft(part, Removals.from(removed, part.numbers.length));
    }
    return index;
  }

  /** Segments that hold the pairs, those with the most and the rarest first, of equals the earliest; `limit` at most. */
  nominate(pairs: readonly number[], limit: number): FoundSegment[] {
    this.#settle();
    const touched: { part: number; segment: number }[] = [];
    let visits = 0;
    for (const { ranges, size } of this.#rarest(pairs)) {
      if (visits > mostVisits) break;
      const weight = Math.log(1 + this.#segments / size);
      for (const { part: index, from, to } of ranges) {
        const each = this.#parts[index];
        for (let at = from; each && at < to && visits <= mostVisits; at++, visits++) {
          const segment = segmentAt(each.part, at);
          if (each.scores[segment] === 0) touched.push({ part: index, segment });
          each.scores[segment] = (each.scores[segment] ?? 0) + weight;
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
      const each = this.#parts[index];
      const score = each?.scores[segment] ?? 0;
      const place = index * 2 ** 32 + segment;
      const isBetter = (than: (typeof best)[number]) =>
        score > than.score || (score === than.score && place < than.place);
      const worst = best.at(-1);
      if (!each || (best.length >= limit && worst && !isBetter(worst))) continue;
      const { part, removed } = each;
      const ordinal = ordinalWith(part, segment);
      if (removed.has(ordinal)) continue;
      const [no = 0, first = 0] = [part.numbers[ordinal], part.firsts[ordinal]];
      const starts = part.starts.subarray(first, part.firsts[ordinal + 1]);
      let at = best.length;
      for (let before = best[at - 1]; before && isBetter(before); before = best[at - 1]) at--;
      best.splice(at, 0, { no, starts, segment: segment - first, score, place });
      if (best.length > limit) best.pop();
    }
    return best.map(({ place: _, ...found }) => found);
  }

  #rarest(pairs: readonly number[]) {
    const found = [...new Set(pairs)].map((hash) => {
      const ranges = this.#parts.flatMap((each, part) => {
        const [from, to] = rangeOf(each.part, hash);
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

function segmentsLeft({ starts, firsts }: PassagePart, removed: Removals): number {
  let left = starts.length;
  for (const ordinal of removed.ordinals()) left -= (firsts[ordinal + 1] ?? 0) - (firsts[ordinal] ?? 0);
  return left;
}

function marked(part: PassagePart): Part {
  const removed = new Removals(part.numbers.length);
  return { part, removed, scores: new Float32Array(part.starts.length) };
}
