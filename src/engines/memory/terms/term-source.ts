import type { NameField, Wanted } from "../../../domain/engine.ts";
import {
  type CollectionStatistics,
  type NearTerm,
  type Nomination,
  nameMarks,
} from "../../../domain/nomination.ts";
import { Lookups } from "./lookups.ts";
import type { Marked } from "./merge-segments.ts";
import { type Named, nominateByName } from "./names.ts";
import { beginnings, nearTerms } from "./near-terms.ts";
import { type Admits, documentFrequencies, type Nominated, nominate } from "./nominate.ts";
import { Scratch } from "./scratch.ts";
import { postings } from "./segment.ts";

/** Several segments as one index. */
export class SegmentedTerms {
  readonly #parts: readonly Marked[];
  readonly #articles: number;
  readonly #averageLength: number;
  readonly #lookups: Lookups;
  #scratch: Scratch | null = null;

  constructor(parts: readonly Marked[]) {
    this.#parts = parts;
    this.#lookups = new Lookups(parts);
    let [articles, length] = [0, 0];
    for (const { segment, removed } of parts) {
      const { lengths } = segment;
      for (let ordinal = 0; ordinal < lengths.length; ordinal++) {
        if (removed.has(ordinal)) continue;
        articles++;
        length += lengths[ordinal] ?? 0;
      }
    }
    this.#articles = articles;
    this.#averageLength = length / Math.max(1, articles);
  }

  statistics(terms: readonly string[], prefixes: readonly string[]): CollectionStatistics {
    return {
      articles: this.#articles,
      averageLength: this.#averageLength,
      documentFrequencies: documentFrequencies(this.#parts, terms, prefixes, this.#lookups),
    };
  }

  /** Only articles that `admits`, if given, lets through. */
  nominate(nomination: Nomination, admits: Admits | null = null): Nominated[] {
    this.#scratch ??= Scratch.for(this.#parts.map(({ segment }) => segment));
    return nominate(this.#parts, nomination, admits, this.#scratch, this.#lookups);
  }

  nominateByName(wanted: Wanted<NameField>, admits: Admits | null): Named[] {
    return nominateByName(this.#parts, wanted, admits);
  }

  /** The numbers of the articles that hold the key; `null` if more than `most` do. */
  holders(key: string, most: number): number[] | null {
    const held = this.#parts.flatMap(({ segment, removed }) =>
      [...postings(segment, nameMarks.key + key).ordinals]
        .filter((ordinal) => !removed.has(ordinal))
        .map((ordinal) => segment.numbers[ordinal] ?? 0),
    );
    return held.length > most ? null : held;
  }

  near(word: string, edits: number): NearTerm[] {
    if (edits === 0) return this.#gather((part) => beginnings(part.segment, word));
    const likely = this.#gather((part) => nearTerms(part.segment, word, edits, "same"));
    // People mistype the first letter least of all, so all other letters are looked through only in need.
    return likely.length > 0 ? likely : this.#gather((part) => nearTerms(part.segment, word, edits, "any"));
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
