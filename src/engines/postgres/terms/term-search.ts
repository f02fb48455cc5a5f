import type { NameField, Wanted } from "../../../domain/engine.ts";
import {
  type CollectionStatistics,
  type NearTerm,
  type Nomination,
  nameMarks,
} from "../../../domain/nomination.ts";
import type { Marked } from "../../memory/terms/merge-segments.ts";
import { type Named, nominateByName } from "../../memory/terms/names.ts";
import { beginnings, nearTerms } from "../../memory/terms/near-terms.ts";
import { type Admits, documentFrequencies, type Nominated, nominate } from "../../memory/terms/nominate.ts";
import { Removals } from "../../memory/terms/removals.ts";
import { Scratch } from "../../memory/terms/scratch.ts";
import { postings, type Segment } from "../../memory/terms/segment.ts";
import { SegmentedTerms } from "../../memory/terms/term-source.ts";
import type { Holding } from "../holding.ts";
import type { Sql } from "../sql.ts";
import { PostingsTable } from "./postings-table.ts";
import { segmentOf, type TermPart } from "./term-part.ts";

/**
 * The memory engine's searches over postings that are fetched for each. What is fetched is all that a search looks at,
 * so that it finds and counts the same, to the last bit.
 */
export class TermSearch {
  readonly #table: PostingsTable;
  #scratch = new Scratch(0);
  /** Those made last: a search counts terms, and then nominates by them. */
  #made: MadeSegments | null = null;

  constructor(sql: Sql) {
    this.#table = new PostingsTable(sql);
  }

  async statistics(
    holding: Holding,
    terms: readonly string[],
    prefixes: readonly string[],
  ): Promise<CollectionStatistics> {
    const parts = await this.#partsWith(holding, terms, prefixes);
    return { ...holding.lengths(), documentFrequencies: documentFrequencies(parts, terms, prefixes) };
  }

  /** Without sequences and marks, of articles whose postings stand in the database. */
  async nominate(holding: Holding, nomination: Nomination, admits: Admits | null): Promise<Nominated[]> {
    const terms = nomination.groups.flatMap((group) => group.terms);
    const prefixes = nomination.groups.flatMap((group) => group.prefixes);
    const parts = await this.#partsWith(holding, terms, prefixes);
    return nominate(parts, nomination, admits, this.#scratchFor(parts));
  }

  async nominateByName(holding: Holding, wanted: Wanted<NameField>, admits: Admits | null): Promise<Named[]> {
    const marked = wanted.fields.flatMap((field) => {
      const mark = nameMarks[field];
      return [mark, ...this.#spellings(holding.stored.terms, wanted, mark).map((term) => mark + term)];
    });
    return nominateByName(await this.#partsWith(holding, marked, []), wanted, admits);
  }

  /** For each key the numbers of the articles that hold it; `null` if more than `most` do. */
  async holders(holding: Holding, keys: readonly string[], most: number): Promise<(number[] | null)[]> {
    const terms = keys.map((key) => nameMarks.key + key);
    const parts = await this.#partsWith(holding, terms, []);
    return terms.map((term) => {
      const held = parts.flatMap(({ segment, removed }) =>
        [...postings(segment, term).ordinals]
          .filter((ordinal) => !removed.has(ordinal))
          .map((ordinal) => segment.numbers[ordinal] ?? 0),
      );
      return held.length > most ? null : held;
    });
  }

  async near(holding: Holding, word: string, edits: number): Promise<readonly NearTerm[]> {
    const { stored, fresh } = holding;
    const all = [
      ...stored.terms.map(({ vocabulary }) => vocabulary),
      ...fresh.parts.map(({ segment }) => segment),
    ];
    const found = new SegmentedTerms(all.map(unmarked)).near(word, edits);
    if ([...stored.terms, ...fresh.parts].every(({ removed }) => removed.count === 0)) return found;
    // What only removed articles had is a spelling no more.
    const { documentFrequencies } = await this.statistics(
      holding,
      found.map(({ term }) => term),
      [],
    );
    return found.flatMap((near) => {
      const documentFrequency = documentFrequencies.get(near.term) ?? 0;
      return documentFrequency > 0 ? [{ ...near, documentFrequency }] : [];
    });
  }

  async #partsWith(
    holding: Holding,
    terms: readonly string[],
    prefixes: readonly string[],
  ): Promise<Marked[]> {
    const { stored, fresh } = holding;
    const recent = fresh.parts;
    const parts = stored.terms;
    let made = this.#made;
    if (!made?.holds(parts, terms, prefixes)) {
      const found = await this.#table.find(parts, terms, prefixes);
      const segments = parts.map((part, at) => segmentOf(part, found[at] ?? []));
      made = new MadeSegments(parts, terms, prefixes, segments);
      this.#made = made;
    }
    return [...made.segments, ...recent];
  }

  /** The wanted words with all that they may stand for in the parts, as they stand behind the sign. */
  #spellings(parts: readonly TermPart[], { terms }: Wanted<NameField>, mark: string): string[] {
    const spellings = new Set<string>();
    for (const { term, prefix, edits } of terms) {
      spellings.add(term);
      for (const { vocabulary } of parts) {
        const near = edits > 0 ? nearTerms(vocabulary, term, edits, "same", mark) : [];
        const longer = prefix ? beginnings(vocabulary, term, mark) : [];
        for (const each of [...near, ...longer]) spellings.add(each.term);
      }
    }
    return [...spellings];
  }

  #scratchFor(parts: readonly Marked[]): Scratch {
    const longest = Math.max(0, ...parts.map(({ segment }) => segment.numbers.length));
    if (this.#scratch.scores.length < longest) this.#scratch = new Scratch(longest);
    return this.#scratch;
  }
}

/** Segments of some parts that hold the postings of some terms, and of all that begin with some prefixes. */
class MadeSegments {
  readonly #parts: readonly TermPart[];
  readonly #terms: ReadonlySet<string>;
  readonly #prefixes: ReadonlySet<string>;
  readonly segments: readonly Marked[];

  constructor(
    parts: readonly TermPart[],
    terms: readonly string[],
    prefixes: readonly string[],
    segments: readonly Marked[],
  ) {
    this.#parts = parts;
    this.#terms = new Set(terms);
    this.#prefixes = new Set(prefixes);
    this.segments = segments;
  }

  /** Whether all of these stand there. */
  holds(parts: readonly TermPart[], terms: readonly string[], prefixes: readonly string[]): boolean {
    return (
      parts === this.#parts &&
      terms.every((term) => this.#terms.has(term)) &&
      prefixes.every((prefix) => this.#prefixes.has(prefix))
    );
  }
}

function unmarked(segment: Segment): Marked {
  return { segment, removed: new Removals(segment.numbers.length) };
}
