import type { Article, Quote, Unsaid } from "../../domain/article.ts";
import { isSpeech } from "../../domain/article.ts";
import { cite } from "../../domain/cite.ts";
import type { Attributed } from "../../domain/quoted.ts";
import { contains, overlaps, type Span, slice } from "../../domain/span.ts";
import type { Place } from "../../domain/verification.ts";
import { quoteIdOf } from "../quote-id.ts";
import { quotedPassage } from "../quoted-passage.ts";

/** What can be said of the place where `runs` stand, in order, in an article; `null` without a run. */
export function placeOf(article: Article, runs: readonly Span[]): Place | null {
  const [first, last] = [runs[0], runs.at(-1)];
  if (!first || !last) return null;
  const span = { start: first.start, end: last.end };
  const quote = innermost(article, span) ?? sharedQuote(article, runs);
  const touched = quote !== null || article.quotes.some((one) => isSpeech(one) && overlaps(one.outer, span));
  const found = quote === null ? undefined : article.quotes[quote];
  return {
    citation: cite(article),
    span,
    words: slice(article.text, span),
    runs,
    position: found ? "inside" : touched ? "across" : "outside",
    quote: found ? quote : null,
    quoteId: found && isSpeech(found) ? quoteIdOf(article.id, slice(article.text, found.span)) : null,
    attributed: found ? attributedOf(article, found) : { tier: "unknown" },
  };
}

/** Whether two pieces of one article may be one utterance: nothing says that two spoke, or one and the outlet. */
export function sameVoice(a: Place, b: Place): boolean {
  if (a.position !== b.position) return false;
  if (a.quote === b.quote || a.position !== "inside") return true;
  const [one, other] = [speakerOf(a), speakerOf(b)];
  return one === null || other === null || one === other;
}

export function speakerOf({ attributed }: Place): string | null {
  return attributed.tier === "named" || attributed.tier === "likely" ? attributed.name : null;
}

/** What the article says of words that were not said; `undefined` for all others. */
export function unsaidAt(
  { citation, quote }: Place,
  articles: ReadonlyMap<string, Article>,
): Unsaid | undefined {
  return quote === null ? undefined : articles.get(citation.article)?.quotes[quote]?.unsaid;
}

const tierRank = { named: 0, likely: 1, mention: 2, unknown: 3 } as const;

/** The surest attribution first, then what an article says was not said, the outlet's own words last; a headline after the text, as it may shorten. */
export function bestFirst(places: readonly Place[], articles: ReadonlyMap<string, Article>): Place[] {
  const rank = (place: Place): number => {
    const { position, attributed, span, citation } = place;
    const title = articles.get(citation.article)?.title;
    const headline = title && contains(title, span) ? 0.5 : 0;
    if (unsaidAt(place, articles) !== undefined) return 3.6 + headline;
    return (position === "inside" ? tierRank[attributed.tier] : position === "across" ? 4 : 5) + headline;
  };
  return places
    .map((place) => ({ place, rank: rank(place) }))
    .sort((a, b) => a.rank - b.rank)
    .map(({ place }) => place);
}

function innermost({ quotes }: Article, span: Span): number | null {
  let found: number | null = null;
  for (const [i, quote] of quotes.entries()) if (contains(quote.outer, span)) found = i;
  return found;
}

/** The quotation that holds the words and lies in no other. */
export function outermost({ quotes }: Article, span: Span): number | null {
  const found = quotes.findIndex((quote) => quote.within === null && contains(quote.outer, span));
  return found < 0 ? null : found;
}

/** The quotation of the first run, where each run lies in one and nothing says that they are of two speakers. */
function sharedQuote(article: Article, runs: readonly Span[]): number | null {
  const quotes = runs.map((run) => innermost(article, run));
  const [first] = quotes;
  if (first === undefined || first === null || runs.length < 2) return null;
  const speakers = new Set<string>();
  for (const index of quotes) {
    const quote = index === null ? undefined : article.quotes[index];
    if (!quote) return null;
    const attributed = attributedOf(article, quote);
    if (attributed.tier === "named" || attributed.tier === "likely") speakers.add(attributed.name);
  }
  return speakers.size <= 1 ? first : null;
}

/** Of the quotation itself or, where nobody is known for it, of one that it is nested in. */
function attributedOf(article: Article, quote: Quote): Attributed {
  let best: Attributed = { tier: "unknown" };
  for (
    let at: Quote | undefined = quote;
    at;
    at = at.within === null ? undefined : article.quotes[at.within]
  ) {
    const id = quoteIdOf(article.id, slice(article.text, at.span));
    const { attributed } = quotedPassage(article, at, id, null);
    if (tierRank[attributed.tier] < tierRank[best.tier]) best = attributed;
    if (best.tier === "named" || best.tier === "likely") break;
  }
  return best;
}
