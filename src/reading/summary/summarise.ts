import type { Span } from "../../domain/span.ts";
import { pick, type Room } from "./pick.ts";
import { findUnits, type Summarisable, termsOf, type Unit } from "./units.ts";

export interface SummaryOptions {
  /** UTF-16 units, one for each separator included. */
  readonly maxChars: number;
}

/**
 * Weights of the blend: where it stands, what the article is about, the title's words, whether it tells when,
 * how much of it is quoted. Set by coordinate ascent on ROUGE-2 over LEAD at 250, 400 and 700 characters, on the
 * 300 articles of `summaries-fr.json` and the 400 ledes of the corpus together; fitted on either half, the same
 * values come out and hold on the other.
 */
const position = 1;
const centroid = 0.45;
const title = 0.35;
const date = 0.2;
const quotation = 0.2;
/** How fast position fades, in units; how much likeness to what is chosen already costs. */
const fade = 12;
const repetition = 0.8;

/**
 * Whole sentences (or groups that one quotation spans) of lede and body, in article order, at most `maxChars`
 * together. Empty only when no sentence fits.
 */
export function summarise(article: Summarisable, { maxChars }: SummaryOptions): readonly Span[] {
  const units = findUnits(article);
  const room = { about: maxChars, most: maxChars, mostAlone: maxChars, choices: units.length };
  return telling(salienceOf(article, units), units, units, room).map(({ span }) => span);
}

/**
 * Those of `candidates` that tell most of the article. `salience`: see {@link salienceOf}. A blend of position, centroid and the
 * title's words, chosen one by one against repetition (maximal marginal relevance: Carbonell and Goldstein, 1998).
 */
export function telling(
  salience: readonly number[],
  units: readonly Unit[],
  candidates: readonly Unit[],
  room: Room,
): readonly Unit[] {
  const score = (unit: Unit): number => salience[unit.index] ?? 0;
  const fresh = (unit: Unit, chosen: readonly Unit[]): number =>
    score(unit) - repetition * Math.max(0, ...chosen.map((other) => likeness(unit, other)));
  return pick(units, shortlist(candidates, score, room), fresh, room);
}

/** The work of choosing is bounded: only so many of the best that fit are weighed against one another. */
const longest = 150;

function shortlist(
  units: readonly Unit[],
  score: (unit: Unit) => number,
  { mostAlone }: Room,
): readonly Unit[] {
  const fitting = units.filter(({ span }) => span.end - span.start <= mostAlone);
  return fitting.length <= longest
    ? fitting
    : [...fitting].sort((a, b) => score(b) - score(a)).slice(0, longest);
}

/** What each unit tells of the article, by its index. */
export function salienceOf(article: Summarisable, units: readonly Unit[]): readonly number[] {
  const weights = weigh(units);
  const heads = termsOf(article, article.title);
  const about = units.map((unit) => sum(unit.terms, weights) / Math.sqrt(unit.terms.size + 1));
  const most = about.reduce((top, each) => Math.max(top, each), 1e-9);
  return units.map((unit, i) => {
    const shared = [...unit.terms].filter((term) => heads.has(term)).length;
    let score =
      position / (1 + unit.index / fade) +
      (centroid * (about[i] ?? 0)) / most +
      title * (heads.size === 0 ? 0 : Math.min(1, (2 * shared) / heads.size));
    if (unit.dated) score += date;
    score -= quotation * unit.spoken;
    if (unit.quoted) score -= 0.35;
    if (unit.terms.size < 4) score -= 0.3;
    return score;
  });
}

/** How many units hold a term, once more than one does: terms of one sentence only say nothing of the whole. */
function weigh(units: readonly Unit[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { terms } of units) for (const term of terms) counts.set(term, (counts.get(term) ?? 0) + 1);
  for (const [term, count] of counts) counts.set(term, count > 1 ? Math.log(1 + count) : 0.1);
  return counts;
}

function sum(terms: ReadonlySet<string>, weights: ReadonlyMap<string, number>): number {
  let total = 0;
  for (const term of terms) total += weights.get(term) ?? 0;
  return total;
}

/** How much of their words two units share, 0 to 1. */
export function likeness(a: Unit, b: Unit): number {
  let shared = 0;
  for (const term of a.terms) if (b.terms.has(term)) shared++;
  return shared / Math.max(1, Math.sqrt(a.terms.size * b.terms.size));
}
