import type { Nomination } from "../../../domain/nomination.ts";
import type { Segment } from "./segment.ts";

/**
 * Room to add up in, kept from one nomination to the next: arrays as long as a library is large, made anew for each
 * question, would be most of the garbage.
 */
export class Scratch {
  readonly scores: Float64Array;
  /** All zero between two uses, as are {@link ranks}. */
  readonly summed: Float64Array;
  readonly ranks: Uint32Array;
  /** By the lengths of the articles, which several segments may have in common. */
  #norms = new WeakMap<Uint32Array, Float64Array>();
  #normsFor = "";

  /** For segments of so many articles at most. */
  constructor(articles: number) {
    this.scores = new Float64Array(articles);
    this.summed = new Float64Array(articles);
    this.ranks = new Uint32Array(articles);
  }

  static for(segments: readonly Segment[]): Scratch {
    return new Scratch(Math.max(0, ...segments.map(({ numbers }) => numbers.length)));
  }

  /** BM25's k · (1 − b + b · length / average) of each article of the segment. */
  norms(segment: Segment, { averageLength, k, b }: Nomination): Float64Array {
    const wanted = [averageLength, k, b].join();
    if (wanted !== this.#normsFor) this.#norms = new WeakMap();
    this.#normsFor = wanted;
    let norms = this.#norms.get(segment.lengths);
    if (norms === undefined) {
      const average = Math.max(1, averageLength);
      norms = new Float64Array(segment.lengths.length);
      for (let at = 0; at < norms.length; at++)
        norms[at] = k * (1 - b + (b * (segment.lengths[at] ?? 0)) / average);
      this.#norms.set(segment.lengths, norms);
    }
    return norms;
  }
}
