import type { NameField, Wanted, WantedTerm } from "../../../domain/engine.ts";
import { nameMarks } from "../../../domain/nomination.ts";
import type { Marked } from "./merge-segments.ts";
import { beginnings, nearTerms } from "./near-terms.ts";
import { type Admits, documentFrequencies } from "./nominate.ts";
import { postings } from "./segment.ts";

/** An article by its number, with the terms of its names that answered. */
export interface Named {
  readonly no: number;
  readonly score: number;
  readonly terms: readonly string[];
}

/** What a title says of an article is more than whom and what it names. */
const boosts: Readonly<Record<NameField, number>> = { title: 4, people: 2, tags: 2 };
/** A beginning is worth less than the word, and a slip less than that; the more they differ, the less. */
const ofBeginning = 0.5;
const ofSlip = 0.3;
/** BM25+, as MiniSearch has it. */
const [k, b, delta] = [1.2, 0.7, 0.5];

interface Found {
  score: number;
  readonly wanted: Set<string>;
  readonly terms: Set<string>;
}

/** The articles whose names have what is wanted, in no order. */
export function nominateByName(
  parts: readonly Marked[],
  { terms, combine, fields }: Wanted<NameField>,
  admits: Admits | null,
): Named[] {
  const found = parts.map(() => new Map<number, Found>());
  for (const field of fields) {
    const mark = nameMarks[field];
    const lengths = parts.map((part) => lengthsOf(part, mark));
    const articles = lengths.reduce((sum, { articles }) => sum + articles, 0);
    const average = lengths.reduce((sum, { total }) => sum + total, 0) / Math.max(1, articles);
    for (const wanted of terms) {
      const worth = worthOf(parts, wanted, mark);
      const counts = documentFrequencies(
        parts,
        [...worth.keys()].map((term) => mark + term),
        [],
      );
      for (const [term, weight] of worth) {
        const count = counts.get(mark + term) ?? 0;
        const idf = Math.log(1 + (articles - count + 0.5) / (count + 0.5));
        for (const [part, { segment, removed }] of parts.entries()) {
          const { ordinals, frequencies } = postings(segment, mark + term);
          const [ofPart, of] = [found[part], lengths[part]?.of];
          if (!ofPart || !of) continue;
          for (let at = 0; at < ordinals.length; at++) {
            const ordinal = ordinals[at] ?? 0;
            if (removed.has(ordinal) || admits?.(segment.numbers[ordinal] ?? 0) === false) continue;
            const own = foundAt(ofPart, ordinal);
            const frequency = frequencies[at] ?? 0;
            const norm = k * (1 - b + (b * (of[ordinal] ?? 0)) / average);
            own.score += weight * boosts[field] * idf * (delta + (frequency * (k + 1)) / (frequency + norm));
            own.wanted.add(wanted.term);
            own.terms.add(term);
          }
        }
      }
    }
  }
  const all = new Set(terms.map(({ term }) => term)).size;
  const named: Named[] = [];
  for (const [part, own] of found.entries())
    for (const [ordinal, { score, wanted, terms }] of own)
      if (combine === "any" || wanted.size === all)
        named.push({
          no: parts[part]?.segment.numbers[ordinal] ?? 0,
          score: score * wanted.size,
          terms: [...terms],
        });
  return named;
}

function foundAt(found: Map<number, Found>, ordinal: number): Found {
  const known = found.get(ordinal);
  if (known) return known;
  const own: Found = { score: 0, wanted: new Set(), terms: new Set() };
  found.set(ordinal, own);
  return own;
}

/** Terms that what is wanted may stand for, with what they are worth. */
function worthOf(
  parts: readonly Marked[],
  { term, prefix, edits }: WantedTerm,
  mark: string,
): ReadonlyMap<string, number> {
  const worth = new Map<string, number>();
  for (const { segment } of parts) {
    for (const near of edits > 0 ? nearTerms(segment, term, edits, "same", mark) : [])
      worth.set(near.term, (ofSlip * near.term.length) / (near.term.length + near.distance));
    for (const longer of prefix ? beginnings(segment, term, mark) : []) {
      const { length } = longer.term;
      worth.set(longer.term, (ofBeginning * length) / (length + 0.3 * (length - term.length)));
    }
  }
  return worth.set(term, 1);
}

/** How many terms of the field each article has, by ordinal. */
function lengthsOf({ segment, removed }: Marked, mark: string) {
  const of = new Uint8Array(segment.numbers.length);
  let total = 0;
  const { ordinals, frequencies } = postings(segment, mark);
  for (let at = 0; at < ordinals.length; at++) {
    const ordinal = ordinals[at] ?? 0;
    if (removed.has(ordinal)) continue;
    of[ordinal] = frequencies[at] ?? 0;
    total += frequencies[at] ?? 0;
  }
  return { of, articles: segment.numbers.length - removed.count, total };
}
