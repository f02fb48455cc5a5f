import type { Article, Quote } from "../../domain/article.ts";
import type { Nominee } from "../../domain/nomination.ts";
import { weight } from "../offered-quotes.ts";
import type { Plan } from "../ranking/plan.ts";
import { type RankingSettings, rankingSettings } from "../ranking/settings.ts";
import { type Answer, QueryInArticle } from "./query-in-article.ts";
import { quotePlaces } from "./quote-places.ts";

/** An article that may have quotations that answer. */
export interface QuotingArticle {
  readonly nominee: Nominee;
  readonly article: Article;
}

export interface QuoteQuestion {
  /** What it is about; its words may be none. */
  readonly plan: Plan;
  /** Words that say nothing in a language (BCP 47), so that a quotation may do without them. */
  readonly empty: (language: string) => ReadonlySet<string>;
  /** How well a quotation's speaker fits, 0 the best; `null` for somebody else. All fit where nobody is asked for. */
  readonly standing: (article: Article, quote: Article["quotes"][number]) => number | null;
}

export interface RankedQuote extends QuotingArticle {
  /** 0-based, among the quotations of its article that may be offered. */
  readonly nth: number;
  readonly quote: Quote;
  /** Share of the query's words, by their rarity, that answer it: 0 to 1. */
  readonly coverage: number;
  readonly score: number;
}

/** Share of the best quotation's coverage that another has to have to fit at all. */
const enoughCoverage = 0.6;
/** Quotations of no more words than these are scraps: they come last, whatever is in them. */
const longestScrap = 2;

/**
 * The quotations inside the nominated articles that fit, best first: sentences before scraps; those with every word of the
 * query before those with some; the speaker asked for before others who fit the name; then by score:
 *
 *     (sum over words of rarity · worth of the place · share of the form  +  proximity) · certainty · length
 *
 * `form` is 1 for a word as it was typed, less where the article has other forms of its stem, and less again for a near
 * spelling; `proximity` is that of articles, within the quotation and its sentences. Of equals the newer article, then the
 * earlier quotation. Pure, and linear in the words of the articles: texts are not read.
 */
export function rankQuotes(
  articles: readonly QuotingArticle[],
  question: QuoteQuestion,
  settings: RankingSettings = rankingSettings,
): RankedQuote[] {
  const query = new QueryInArticle(question.plan, settings);
  const found: Judged[] = [];
  for (const one of articles) judge(one, question, query, found);
  const best = found.reduce((most, { coverage }) => Math.max(most, coverage), 0);
  return found
    .filter(({ coverage }) => coverage >= enoughCoverage * best)
    .sort(
      (a, b) =>
        Number(a.isScrap) - Number(b.isScrap) ||
        Number(b.isWhole) - Number(a.isWhole) ||
        a.standing - b.standing ||
        b.score - a.score ||
        compare(b.article.date ?? "", a.article.date ?? "") ||
        compare(a.nominee.id, b.nominee.id) ||
        a.nth - b.nth,
    );
}

interface Judged extends RankedQuote {
  readonly isScrap: boolean;
  /** Every word that counts answers it. */
  readonly isWhole: boolean;
  readonly standing: number;
}

const asked: Answer = { coverage: 1, isWhole: true, score: 1 };

function judge(
  { nominee, article }: QuotingArticle,
  { plan, empty, standing: standingOf }: QuoteQuestion,
  query: QueryInArticle,
  found: Judged[],
): void {
  const isAbout = plan.query.words.length > 0;
  const places = quotePlaces(nominee);
  if (isAbout) query.open(nominee, places, article.language, empty(article.language));
  for (const [nth, place] of places.entries()) {
    const answer = isAbout ? query.answerAt(place) : asked;
    // Of most quotations nothing but their places is looked at.
    const quote = answer && article.quotes[place.index];
    const standing = quote ? standingOf(article, quote) : null;
    if (!answer || !quote || standing === null) continue;
    const { coverage, isWhole } = answer;
    const score = answer.score * weight(quote);
    const isScrap = quote.words <= longestScrap;
    found.push({ nominee, article, nth, quote, standing, isScrap, coverage, isWhole, score });
  }
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
