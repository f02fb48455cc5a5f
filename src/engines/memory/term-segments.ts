import type { ArticleId } from "../../domain/article.ts";
import type { ArticleTerms } from "../../domain/nomination.ts";
import { TimeSlice } from "../../domain/time-slice.ts";
import { freeze } from "./freeze.ts";
import { type Marked, mergeSegments } from "./merge-segments.ts";
import { Removals } from "./removals.ts";
import { mostArticles } from "./segment.ts";
import { SegmentedTerms } from "./term-source.ts";

/** Articles that are frozen at once: few enough that it takes some milliseconds. */
const mostFresh = 24;

/**
 * The terms of articles that come and go. What is new is frozen in small segments; of two neighbours of like size one is
 * made, as a binary counter carries, so that there are few to search; a removal is a mark, and falls out with the next
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
    for (let pair = this.#alike(); pair; pair = this.#alike()) await this.#merge(pair, slice);
  }

  /** The last two parts, if the former is no larger than the latter; else a part of which most is gone. */
  #alike(): readonly Marked[] | null {
    const wasted = this.#parts.find(({ segment, removed }) => removed.count * 2 > segment.ids.length);
    if (wasted) return [wasted];
    const [before, last] = this.#parts.slice(-2);
    if (!before || !last) return null;
    const sizes = [sizeOf(before), sizeOf(last)] as const;
    return sizes[0] <= sizes[1] * 2 && sizes[0] + sizes[1] <= mostArticles ? [before, last] : null;
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
