import type { Article } from "../domain/article.ts";
import type { Passage, QuotedPassage } from "../domain/quoted.ts";
import { overlaps, type Span } from "../domain/span.ts";
import { pick, type Room } from "../reading/summary/pick.ts";
import { likeness, salienceOf, telling } from "../reading/summary/summarise.ts";
import { findUnits, termsOf, type Unit } from "../reading/summary/units.ts";
import { type Asked, askedOf, type QueryStatistics } from "./answer/asked.ts";
import { bestQuotation } from "./answer/best-quotation.ts";
import { worthFor } from "./answer/choose-sentences.ts";
import { type Mark, marksFor } from "./answer/marks.ts";
import type { OfferedQuote } from "./offered-quotes.ts";
import { passage, quotedPassage } from "./quoted-passage.ts";

/** What one article has to say to one query. */
export interface Answer {
  /** Whole sentences in the article's order. */
  readonly summary: readonly Passage[];
  /** Not among the summary's sentences; `null` where there is none, or the summary had to have it. */
  readonly quote: QuotedPassage | null;
}

/** More than this is no summary. */
const mostSentences = 3;
/** Several sentences may be so much longer than asked for; one alone, if it says most, twice as long. */
const leeway = 1.25;
const leewayAlone = 2;
/** Where nothing is shorter, so much of one quotation is shown rather than nothing. */
const mostOfOne = 2000;
/** What it costs to say again what another sentence says. */
const repetition = 0.3;
/** A sentence with so much of its words in the title is the title once more. */
const sameAsTitle = 0.8;

/**
 * The sentences of `article` that answer `query`, about `aboutChars` UTF-16 units, and the quotation that answers best: it is
 * chosen first, and the sentences leave it out.
 */
export function answer(
  article: Article,
  query: string,
  offered: readonly OfferedQuote[],
  aboutChars: number,
  statistics?: QueryStatistics,
): Answer {
  const asked = askedOf(article, query, statistics);
  const quoted = bestQuotation(article, offered, asked);
  const units = findUnits(article);
  const title = termsOf(article, article.title);
  const fresh = units.filter((unit) => !repeatsTitle(title, unit));
  const outer = quoted?.quote.outer ?? null;
  const apart = outer ? fresh.filter(({ span }) => !overlaps(span, outer)) : fresh;
  const choose = chooser(article, units, asked, aboutChars);
  let chosen: readonly Unit[] = [];
  for (const from of [apart, fresh, units]) if (chosen.length === 0) chosen = choose(from);
  const shown = chosen.map(({ span }) => span);
  const marks = marksFor(article, asked);
  const summary = passagesOf(article, shown, marks.next);
  const isShown = outer !== null && shown.some((span) => overlaps(span, outer));
  return {
    summary,
    quote: quoted && !isShown ? quotedPassage(article, quoted.quote, quoted.id, marks.last) : null,
  };
}

/** What of a query is marked in one quotation of an article. */
export function marksOf(article: Article, query: string): Mark {
  return marksFor(article, askedOf(article, query)).last;
}

/** Chooses among units of the article those that answer, or where nothing was asked those that tell most of it. */
function chooser(
  article: Article,
  units: readonly Unit[],
  asked: Asked,
  about: number,
): (from: readonly Unit[]) => readonly Unit[] {
  const salience = salienceOf(article, units);
  const worth = worthFor(units, asked, salience);
  const room = { about, most: leeway * about, mostAlone: leewayAlone * about, choices: mostSentences };
  const chosen = (from: readonly Unit[], within: Room): readonly Unit[] => {
    if (!worth) return telling(salience, units, from, within);
    const fresh = (unit: Unit, others: readonly Unit[]) =>
      worth.of(unit, wordsOf(others, worth.words)) -
      repetition * Math.max(0, ...others.map((other) => likeness(unit, other)));
    return pick(units, from, fresh, within);
  };
  return (from) => {
    const short = chosen(from, room);
    return short.length > 0
      ? short
      : chosen(from, { ...room, mostAlone: Math.max(mostOfOne, room.mostAlone) });
  };
}

function wordsOf(
  units: readonly Unit[],
  words: (unit: Unit) => ReadonlyMap<string, number>,
): ReadonlyMap<string, number> {
  const all = new Map<string, number>();
  for (const unit of units)
    for (const [word, score] of words(unit)) all.set(word, Math.max(score, all.get(word) ?? 0));
  return all;
}

function repeatsTitle(title: ReadonlySet<string>, { terms }: Unit): boolean {
  const shared = [...terms].filter((term) => title.has(term)).length;
  return terms.size > 0 && shared / terms.size >= sameAsTitle;
}

function passagesOf(article: Article, spans: readonly Span[], mark: Mark): Passage[] {
  return spans.map((span, at) => {
    const before = spans[at - 1];
    const continues = before !== undefined && article.text.slice(before.end, span.start).trim() === "";
    return { ...passage(article, span, mark), continues };
  });
}
