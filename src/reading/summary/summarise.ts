import type { Span } from "../../domain/span.ts";
import { findUnits, type Summarisable, termsOf, type Unit } from "./units.ts";

export interface SummaryOptions {
  /** Similarity of a sentence to the reader's query, 0 to 1; absent when there is no query. */
  readonly relevance?: (span: Span) => number;
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
const query = 1.6;
/** How fast position fades, in units; how much likeness to what is chosen already costs. */
const fade = 12;
const repetition = 0.8;

/**
 * Whole sentences (or groups that one quotation spans) of lede and body, in article order, at most `maxChars`
 * together. A blend of position, centroid, title and query similarity, chosen one by one against repetition
 * (maximal marginal relevance: Carbonell and Goldstein, 1998). Empty only when no sentence fits.
 */
export function summarise(article: Summarisable, options: SummaryOptions): readonly Span[] {
  const { relevance, maxChars } = options;
  const units = findUnits(article);
  const asked = relevance === undefined ? null : units.map((unit) => clamp(relevance(unit.span)));
  const hit = asked?.some((similarity) => similarity > 0) === true ? asked : null;
  const scores = scoresOf(article, units, hit);
  const chosen = new Set<number>();
  const candidates = shortlist(units, scores, maxChars);
  let used = 0;
  for (;;) {
    const next = best(units, candidates, scores, chosen, maxChars - used);
    if (next === null) break;
    for (const unit of next) {
      chosen.add(unit.index);
      used += unit.span.end - unit.span.start + 1;
    }
  }
  return units.filter((unit) => chosen.has(unit.index)).map((unit) => unit.span);
}

/** The work of choosing is bounded: only so many of the best that fit are weighed against one another. */
const longest = 150;

function shortlist(units: readonly Unit[], scores: readonly number[], maxChars: number): readonly Unit[] {
  const fitting = units.filter(({ span }) => span.end - span.start <= maxChars);
  return fitting.length <= longest
    ? fitting
    : [...fitting].sort((a, b) => (scores[b.index] ?? 0) - (scores[a.index] ?? 0)).slice(0, longest);
}

function clamp(value: number): number {
  return Math.min(1, Math.max(0, value));
}

function scoresOf(
  article: Summarisable,
  units: readonly Unit[],
  asked: readonly number[] | null,
): readonly number[] {
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
    return score + query * (asked?.[i] ?? 0);
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

/** The unit that adds most within `room`, with the one before it where it leans on that; `null` when none fits. */
function best(
  units: readonly Unit[],
  candidates: readonly Unit[],
  scores: readonly number[],
  chosen: ReadonlySet<number>,
  room: number,
): readonly Unit[] | null {
  let found: readonly Unit[] | null = null;
  let top = -Infinity;
  const kept = [...chosen].flatMap((index) => units[index] ?? []);
  for (const unit of candidates) {
    if (chosen.has(unit.index)) continue;
    const group = withLead(units, unit, chosen, room);
    const length = group.reduce((total, each) => total + each.span.end - each.span.start + 1, -1);
    if (length > room) continue;
    const score =
      (scores[unit.index] ?? 0) -
      repetition * Math.max(0, ...kept.map((other) => likeness(unit, other))) -
      0.05 * (group.length - 1);
    if (score > top) {
      top = score;
      found = group;
    }
  }
  return found;
}

function withLead(
  units: readonly Unit[],
  unit: Unit,
  chosen: ReadonlySet<number>,
  room: number,
): readonly Unit[] {
  const lead = units[unit.index - 1];
  if (!unit.leans || lead === undefined || chosen.has(lead.index)) return [unit];
  const both = unit.span.end - unit.span.start + lead.span.end - lead.span.start + 2;
  return both <= room || chosen.size > 0 ? [lead, unit] : [unit];
}

function likeness(a: Unit, b: Unit): number {
  const shared = [...a.terms].filter((term) => b.terms.has(term)).length;
  return shared / Math.max(1, Math.sqrt(a.terms.size * b.terms.size));
}
