import type {
  CollectionStatistics,
  NearTerm,
  Nomination,
  Nominee,
  TermSource,
} from "../../domain/nomination.ts";
import type { Marked } from "./merge-segments.ts";
import { beginnings, nearTerms } from "./near-terms.ts";
import { type Admits, documentFrequencies, nominate } from "./nominate.ts";

/** Several segments as one index. */
export class SegmentedTerms implements TermSource {
  readonly #parts: readonly Marked[];
  readonly #articles: number;
  readonly #averageLength: number;

  constructor(parts: readonly Marked[]) {
    this.#parts = parts;
    let [articles, length] = [0, 0];
    for (const { segment, removed } of parts) {
      for (const [ordinal, each] of segment.lengths.entries()) {
        if (removed.has(ordinal)) continue;
        articles++;
        length += each;
      }
    }
    this.#articles = articles;
    this.#averageLength = length / Math.max(1, articles);
  }

  async statistics(terms: readonly string[], prefixes: readonly string[]): Promise<CollectionStatistics> {
    return {
      articles: this.#articles,
      averageLength: this.#averageLength,
      documentFrequencies: documentFrequencies(this.#parts, terms, prefixes),
    };
  }

  /** Only articles that `admits`, if given, lets through. */
  async nominate(nomination: Nomination, admits: Admits | null = null): Promise<readonly Nominee[]> {
    return nominate(this.#parts, nomination, admits);
  }

  async near(word: string, edits: number): Promise<readonly NearTerm[]> {
    if (edits === 0) return this.#gather((part) => beginnings(part.segment, word));
    const likely = this.#gather((part) => nearTerms(part.segment, word, edits, true));
    // People mistype the first letter least of all, so all other letters are looked through only in need.
    return likely.length > 0 ? likely : this.#gather((part) => nearTerms(part.segment, word, edits, false));
  }

  #gather(of: (part: Marked) => readonly NearTerm[]): NearTerm[] {
    const found = new Map<string, NearTerm>();
    for (const each of this.#parts.flatMap((part) => of(part))) {
      const before = found.get(each.term)?.documentFrequency ?? 0;
      found.set(each.term, { ...each, documentFrequency: each.documentFrequency + before });
    }
    if (this.#parts.every(({ removed }) => removed.count === 0)) return [...found.values()];
    // What only removed articles had is a spelling no more.
    const counted = documentFrequencies(this.#parts, [...found.keys()], []);
    return [...found.values()].flatMap((near) => {
      const documentFrequency = counted.get(near.term) ?? 0;
      return documentFrequency > 0 ? [{ ...near, documentFrequency }] : [];
    });
  }
}
