import { TimeSlice } from "../../../domain/time-slice.ts";
import { freeze, type IndexedArticle } from "./freeze.ts";
import { type Marked, mergeSegments } from "./merge-segments.ts";
import { ordinalOf, Removals } from "./removals.ts";
import { mostArticles, type Segment } from "./segment.ts";
import { segmentFromBytes, segmentOver, segmentToBytesInSlices } from "./segment-bytes.ts";
import { SegmentedTerms } from "./term-source.ts";

/** Articles that are frozen at once: few enough that it takes some milliseconds. */
const mostFresh = 64;
/** So many parts of like size at the end are made one; fewer are not worth copying them. */
const fewestMerged = 8;
/** How much larger than the last a part may be to be merged with it. */
const likeSize = 4;
/** Once no more comes for now, what is behind a part is merged with it unless the part is so many times as large. */
const steadySize = 2;

/**
 * The terms of articles that come and go, which are known by number; a number may be given again. What is new is frozen
 * in small segments; of some neighbours of like size one is made, as a counter carries, so that there are few to search;
 * a removal is a mark, and falls out with the next merge.
 */
export class TermSegments {
  #parts: readonly Marked[];
  #fresh: IndexedArticle[] = [];
  #source: SegmentedTerms | null = null;
  /** The bytes of segments that are views of them. */
  readonly #bytes = new WeakMap<Segment, Uint8Array>();

  constructor(parts: readonly Marked[] = []) {
    this.#parts = parts;
  }

  /** Found from the next {@link settle} on. */
  async add(article: IndexedArticle, slice: TimeSlice): Promise<void> {
    this.#fresh.push(article);
    if (this.#fresh.length >= mostFresh) await this.settle(slice);
  }

  /** Articles that came last, as a segment that was made elsewhere. */
  take(segment: Segment): void {
    this.#replace([...this.#parts, { segment, removed: new Removals(segment.numbers.length) }]);
  }

  /** The segments that can be searched now. */
  get parts(): readonly Marked[] {
    return this.#parts;
  }

  remove(no: number): void {
    this.#fresh = this.#fresh.filter((article) => article.no !== no);
    for (const { segment, removed } of this.#parts) {
      const ordinal = ordinalOf(segment.numbers, removed, no);
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
      this.#replace([...this.#parts, { segment, removed: new Removals(segment.numbers.length) }]);
    }
    for (let parts = this.#alike(); parts; parts = this.#alike()) await this.#merge(parts, slice);
  }

  /**
   * The segments as they are once settled, in bytes: the same for one that has not changed. What has come since the last
   * time is made few segments first: they are what the next process searches.
   */
  async save(slice: TimeSlice): Promise<{ readonly bytes: Uint8Array; readonly removed: Uint32Array }[]> {
    const unsteady = this.#unsteady();
    if (unsteady.length > 1) await this.#merge(unsteady, slice);
    const saved: { bytes: Uint8Array; removed: Uint32Array }[] = [];
    for (const part of this.#parts) {
      saved.push({ bytes: await this.#bytesOf(part, slice), removed: part.removed.ordinals() });
      await slice.pause();
    }
    return saved;
  }

  /** @throws EngineBytesError */
  static async load(
    saved: readonly { readonly bytes: Uint8Array; readonly removed: Uint32Array }[],
    slice: TimeSlice,
  ): Promise<TermSegments> {
    const parts: (Marked & { readonly bytes: Uint8Array })[] = [];
    for (const { bytes, removed } of saved) {
      const segment = await segmentFromBytes(bytes, slice);
      parts.push({ segment, removed: Removals.from(removed, segment.numbers.length), bytes });
    }
    const loaded = new TermSegments(parts);
    for (const { segment, bytes } of parts) loaded.#bytes.set(segment, bytes);
    return loaded;
  }

  /** From now on the part is a view of its bytes, so that it is not in memory twice. */
  async #bytesOf(part: Marked, slice: TimeSlice): Promise<Uint8Array> {
    const known = this.#bytes.get(part.segment);
    if (known) return known;
    const bytes = await segmentToBytesInSlices(part.segment, slice);
    const segment = segmentOver(bytes);
    this.#bytes.set(segment, bytes);
    const { removed } = part;
    this.#replace(this.#parts.map((one) => (one === part ? { segment, removed } : one)));
    return bytes;
  }

  /** The last parts, if several are of like size; else a part of which most is gone. */
  #alike(): readonly Marked[] | null {
    const wasted = this.#parts.find(({ segment, removed }) => removed.count * 2 > segment.numbers.length);
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

  /** The last parts, of which each is not much larger than all behind it. */
  #unsteady(): readonly Marked[] {
    let [from, size] = [this.#parts.length, 0];
    for (let part = this.#parts[from - 1]; part; part = this.#parts[from - 1]) {
      if (size > 0 && sizeOf(part) > steadySize * size) break;
      if (size + sizeOf(part) > mostArticles) break;
      size += sizeOf(part);
      from--;
    }
    return this.#parts.slice(from);
  }

  async #merge(parts: readonly Marked[], slice: TimeSlice): Promise<void> {
    const before = parts.map(({ removed }) => removed.copy());
    const segment = await mergeSegments(parts, slice);
    const removed = new Removals(segment.numbers.length);
    // What was removed meanwhile is in the new segment still.
    let ordinal = 0;
    for (const [i, part] of parts.entries())
      for (const at of part.segment.numbers.keys()) {
        if (before[i]?.has(at)) continue;
        if (part.removed.has(at)) removed.add(ordinal);
        ordinal++;
      }
    const first = this.#parts.indexOf(parts[0] ?? { segment, removed });
    const merged = segment.numbers.length === 0 ? [] : [{ segment, removed }];
    this.#replace([...this.#parts.slice(0, first), ...merged, ...this.#parts.slice(first + parts.length)]);
  }

  #replace(parts: readonly Marked[]): void {
    this.#parts = parts;
    this.#source = null;
  }
}

function sizeOf({ segment, removed }: Marked): number {
  return segment.numbers.length - removed.count;
}
