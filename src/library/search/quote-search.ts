import type { Article, ArticleId } from "../../domain/article.ts";
import type { Engine } from "../../domain/engine.ts";
import type { Filter } from "../../domain/filter.ts";
import type { LocaleCode } from "../../domain/locale.ts";
import { offeredQuotes } from "../offered-quotes.ts";
import { type Answered, answered } from "../ranking/answered.ts";
import { hasExactly } from "../ranking/coverage.ts";
import type { Plan } from "../ranking/plan.ts";
import { nominated } from "../ranking/search.ts";
import { rankingSettings } from "../ranking/settings.ts";
import { stemCode } from "../ranking/stemming.ts";
import { inArticle, missingPhrases, newestFirst, termSource, withPhrases } from "./article-search.ts";
import { type AskedSpeaker, askedSpeaker } from "./asked-speaker.ts";
import { conditionOf } from "./condition.ts";
import { type QuotingArticle, type RankedQuote, rankQuotes } from "./quote-ranking.ts";
import { speakerOf } from "./speaker-terms.ts";
import { allStopWords, stopWordsOf } from "./stop-words.ts";

export interface QuoteQuery {
  /** What it is about; empty for anything. */
  readonly about: string;
  /** The words of the speaker's name or role; empty for anybody. One of the two is not empty. */
  readonly by: string;
  /** Conditions on the article. */
  readonly filter: Filter;
  readonly locale: LocaleCode;
}

export interface QuoteSearch {
  /** Best first. */
  readonly found: readonly RankedQuote[];
  /** Whether there may be more than were looked at. */
  readonly more: boolean;
  /** Which words the quotation's article does not have, or in another spelling. */
  said(quote: RankedQuote): Pick<Answered, "missing" | "replaced">;
}

/** Articles whose quotations are looked at: nobody walks through those of more, and each costs time, the less without a topic. */
const mostQuoting = { about: 400, by: 1000 } as const;
const nothing: QuoteSearch = { found: [], more: false, said: () => ({ missing: [], replaced: [] }) };

/**
 * The quotations that answer, best first. An engine nominates articles by any of the words; inside them quotations are
 * ranked. The speaker is a condition, never forgiven but for a spelling that nobody has, which {@link QuoteSearch.said} names.
 */
export async function searchQuotes(engine: Engine, query: QuoteQuery): Promise<QuoteSearch> {
  const { about, by, filter, locale } = query;
  const { languages } = await engine.holdings();
  const codes = [...new Set(languages.map(stemCode))];
  const speaker = by.trim() === "" ? null : await askedSpeaker(engine, by, codes);
  if (by.trim() !== "" && speaker === null) return nothing;
  const limit = about.trim() === "" ? mostQuoting.by : mostQuoting.about;
  const request = { query: about, stopWords: stopWordsOf(locale), codes, limit };
  const { plan, nominees } = await nominated(
    termSource(engine, conditionOf(filter)),
    request,
    rankingSettings,
    speaker?.conditions(about.trim() === "") ?? [],
  );
  // What has no word in it ("???") is answered by nothing, and not by anything.
  if (about.trim() !== "" && plan.query.words.length === 0) return nothing;
  const kept = await engine.articles(nominees.map(({ id }) => id as ArticleId));
  const articles = nominees.flatMap((nominee, at): QuotingArticle[] => {
    const article = kept[at];
    return article ? [{ nominee, article }] : [];
  });
  return { ...ranked(articles, plan, speaker, filter), more: nominees.length >= limit };
}

/** The quotations of one article that the speaker has said, best first. */
export async function quotesBy(engine: Engine, article: Article, by: string): Promise<readonly number[]> {
  const speaker = await askedSpeaker(engine, by, [stemCode(article.language)]);
  if (!speaker) return [];
  return offeredQuotes(article).flatMap(({ quote }, nth) => {
    const own = speakerOf(article, quote.attribution);
    return own && speaker.standing(own, article) !== null ? [nth] : [];
  });
}

function ranked(
  articles: readonly QuotingArticle[],
  plan: Plan,
  speaker: AskedSpeaker | null,
  { sort }: Filter,
): Omit<QuoteSearch, "more"> {
  const found = rankQuotes(articles, {
    plan,
    empty: stopWordsOf,
    standing: (article, { attribution }) => {
      if (!speaker) return 0;
      const own = speakerOf(article, attribution);
      return own && speaker.standing(own, article);
    },
  });
  const [best] = found;
  // A guess at one word and nothing of another is no answer.
  if (best && saidOf(best, plan, speaker).missing.length > 0 && !hasAnything(plan, best)) return nothing;
  if (sort === "newest") found.sort((a, b) => newestFirst(a.article, b.article));
  return { found, said: (quote) => saidOf(quote, plan, speaker) };
}

function hasAnything(plan: Plan, { nominee }: RankedQuote): boolean {
  return plan.query.words.length === 0 || hasExactly(plan, nominee);
}

function saidOf(
  { article, nominee, quote }: RankedQuote,
  plan: Plan,
  speaker: AskedSpeaker | null,
): Pick<Answered, "missing" | "replaced"> {
  const { missing, replaced } = answered(
    { plan, ranked: [{ candidate: { nominee, language: article.language } }] },
    allStopWords,
  );
  const own = speakerOf(article, quote.attribution);
  return {
    missing: withPhrases(missing, missingPhrases(plan.query, article.text)),
    replaced: [
      ...replaced.flatMap((one) => inArticle(one, article)),
      ...(own ? (speaker?.replaced(own) ?? []) : []),
    ],
  };
}
