import type { ArticleId } from "../../domain/article.ts";
import type { ArticleTerms } from "../../domain/nomination.ts";
import { TimeSlice } from "../../domain/time-slice.ts";
import { freeze } from "./freeze.ts";
import { type Marked, mergeSegments } from "./merge-segments.ts";
import { Removals } from "./removals.ts";
import { mostArticles } from "./segment.ts";
import { SegmentedTerms } from "./term-source.ts";

/** Articles that are frozen at once: few enough that it takes some milliseconds. */
const mostFresh = 64;
/** So many parts of like size at the end are made one; fewer are not worth copying them. */
const fewestMerged = 4;
/** How much larger than the last a part may be to be merged with it. */
const likeSize = 4;

/**
 * The terms of articles that come and go. What is new is frozen in small segments; of some neighbours of like size one is
 * made, as a counter carries, so that there are few to search; a removal is a mark, and falls out with the next
 * merge.
 */
export class TermSegments {
  #parts: readonly Marked[] = [];
  #fresh: { readonly id: ArticleId; readonly terms: ArticleTerms }[] = [];
  #source: SegmentedTerms | null = null;

  /** Found from the next {@link settle} on. */
  async add(id: ArticleId, terms: ArticleTerms, slice: TimeSlice): Promise<void> {
    this.#fresh.push({ id, terms });
    if (this.#fresh.length >= mostFresh) await this.settle(slice);
  }

  remove(id: ArticleId): void {
    this.#fresh = this.#fresh.filter((article) => article.id !== id);
    for (const { segment, removed } of this.#parts) {
      const ordinal = segment.ids.findIndex((one, at) => one === id && !removed.has(at));
      if (ordinal < 0) continue;
      removed.add(ordinal);
      this.#source = null;
      return;
    }
  }

  /** What can be searched now. */
  source(): SegmentedTerms {
    this.#source ??= new SegmentedTerms(this.#parts);
    return this.#source;
  }

  /** Freezes what is new and merges what has become alike, while the parts as they were answer. */
  async settle(slice = new TimeSlice()): Promise<void> {
    if (this.#fresh.length > 0) {
      const segment = freeze(this.#fresh);
      this.#fresh = [];
      this.#replace([...this.#parts, { segment, removed: new Removals(segment.ids.length) }]);
    }
    for (let parts = this.#alike(); parts; parts = this.#alike()) await this.#merge(parts, slice);
  }

  /** The last parts, if several are of like size; else a part of which most is gone. */
  #alike(): readonly Marked[] | null {
    const wasted = this.#parts.find(({ segment, removed }) => removed.count * 2 > segment.ids.length);
    if (wasted) return [wasted];
    const last = this.#parts.at(-1);
    if (!last) return null;
    let [from, size] = [this.#parts.length, 0];
    for (let part = this.#parts[from - 1]; part; part = this.#parts[from - 1]) {
      if (sizeOf(part) > likeSize * sizeOf(last) || size + sizeOf(part) > mostArticles) break;
      size += sizeOf(part);
      from--;
    }
    return this.#parts.length - from < fewestMerged ? null : this.#parts.slice(from);
  }

  async #merge(parts: readonly Marked[], slice: TimeSlice): Promise<void> {
    const before = parts.map(({ segment, removed }) => segment.ids.map((_, at) => removed.has(at)));
    const segment = await mergeSegments(parts, slice);
    const removed = new Removals(segment.ids.length);
    // What was removed meanwhile is in the new segment still.
    let ordinal = 0;
    for (const [i, part] of parts.entries())
      for (const [at] of part.segment.ids.entries()) {
        if (before[i]?.[at]) continue;
        if (part.removed.has(at)) removed.add(ordinal);
        ordinal++;
      }
    const first = this.#parts.indexOf(parts[0] ?? { segment, removed });
    const merged = segment.ids.length === 0 ? [] : [{ segment, removed }];
    this.#replace([...this.#parts.slice(0, first), ...merged, ...this.#parts.slice(first + parts.length)]);
  }

  #replace(parts: readonly Marked[]): void {
    this.#parts = parts;
    this.#source = null;
  }
}

function sizeOf({ segment, removed }: Marked): number {
  return segment.ids.length - removed.count;
}
