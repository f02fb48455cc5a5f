import type { Article, ArticleId, Quote } from "../../domain/article.ts";
import type { Engine } from "../../domain/engine.ts";
import type { Filter } from "../../domain/filter.ts";
import type { LocaleCode } from "../../domain/locale.ts";
import type { Nominee } from "../../domain/nomination.ts";
import { offeredQuotes } from "../offered-quotes.ts";
import { type Answered, answered } from "../ranking/answered.ts";
import { hasExactly } from "../ranking/coverage.ts";
import type { Plan } from "../ranking/plan.ts";
import { nominated } from "../ranking/search.ts";
import { rankingSettings } from "../ranking/settings.ts";
import { stemCode } from "../ranking/stemming.ts";
import { termSource } from "./article-search.ts";
import { type AskedSpeaker, askedSpeaker } from "./asked-speaker.ts";
import { conditionOf } from "./condition.ts";
import { newestFirst } from "./newest-first.ts";
import {
  type JudgedQuote,
  QuoteJudge,
  type QuoteQuestion,
  type RankedQuote,
  rankQuotes,
} from "./quote-ranking.ts";
import { inArticle, missingPhrases, withPhrases } from "./said-of-words.ts";
import { speakerOf } from "./speaker-terms.ts";
import { allStopWords, languageAsked, stopWordsOf } from "./stop-words.ts";

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
  /** Whether a quotation is by whom was asked for, which the library may have come to know since it was digested. */
  fits(quote: Quote, article: Article): boolean;
  /** Which words the quotation's article does not have, or in another spelling. */
  said(quote: RankedQuote): Promise<Pick<Answered, "missing" | "replaced">>;
}

/** Articles whose quotations are looked at: nobody walks through those of more, and each costs time, the less without a topic. */
const mostQuoting = { about: 400, by: 1000 } as const;
/** Articles that are read to tell who speaks there: those whose quotations come first, and those where the one asked for may. */
const mostRead = 24;
const nothing: QuoteSearch = {
  ...{ found: [], more: false, fits: () => false },
  said: async () => ({ missing: [], replaced: [] }),
};

/**
 * The quotations that answer, best first. An engine nominates articles by any of the words; inside them quotations are
 * ranked by what the engine keeps of them, and those that come first once more by their articles. The speaker is a
 * condition, never forgiven but for a spelling that nobody has, which {@link QuoteSearch.said} names.
 */
export async function searchQuotes(engine: Engine, query: QuoteQuery): Promise<QuoteSearch> {
  const { about, by, filter, locale } = query;
  const { languages } = await engine.holdings();
  const codes = [...new Set(languages.map(stemCode))];
  const speaker = by.trim() === "" ? null : await askedSpeaker(engine, by, codes);
  if (by.trim() !== "" && speaker === null) return nothing;
  const limit = about.trim() === "" ? mostQuoting.by : mostQuoting.about;
  const spoken = languageAsked(about, locale);
  const request = { query: about, stopWords: stopWordsOf(spoken), locale: spoken, codes, limit, whole: true };
  const { plan, nominees } = await nominated(
    termSource(engine, conditionOf(filter)),
    request,
    rankingSettings,
    speaker?.conditions(about.trim() === "") ?? [],
  );
  // What has no word in it ("???") is answered by nothing, and not by anything.
  if (about.trim() !== "" && plan.query.words.length === 0) return nothing;
  const order = filter.sort === "newest" ? newestOf : rankQuotes;
  const found = await ranked(engine, nominees, { plan, empty: stopWordsOf, speaker }, order);
  const said = async ({ nominee, nth }: RankedQuote) => {
    const article = await engine.article(nominee.id as ArticleId);
    const quote = article && offeredQuotes(article)[nth]?.quote;
    return article && quote ? saidOf(article, quote, nominee, plan, speaker) : everyWord;
  };
  const [best] = filter.sort === "newest" ? rankQuotes(found) : found;
  // A guess at one word and nothing of another is no answer.
  const isGuess = best !== undefined && plan.query.words.length > 0 && !hasExactly(plan, best.nominee);
  if (isGuess && (await said(best)).missing.length > 0) return nothing;
  return {
    found,
    said,
    more: nominees.length >= limit,
    fits: (quote, article) => isBy(quote, article, speaker),
  };
}

const everyWord = { missing: [], replaced: [] } as const;

/** The quotations of one article that the speaker has said, best first. */
export async function quotesBy(engine: Engine, article: Article, by: string): Promise<readonly number[]> {
  const speaker = await askedSpeaker(engine, by, [stemCode(article.language)]);
  if (!speaker) return [];
  return offeredQuotes(article).flatMap(({ quote }, nth) => (isBy(quote, article, speaker) ? [nth] : []));
}

function isBy({ attribution }: Quote, article: Article, speaker: AskedSpeaker | null): boolean {
  if (!speaker) return true;
  const own = speakerOf(article, attribution);
  return own !== null && speaker.standingIn(article, own) !== null;
}

type Order = (judged: readonly JudgedQuote[]) => JudgedQuote[];

/** Who speaks may be known better by now than when an article was digested: those that come first are read for it. */
async function ranked(
  engine: Engine,
  nominees: readonly Nominee[],
  question: QuoteQuestion,
  order: Order,
): Promise<JudgedQuote[]> {
  const judge = new QuoteJudge(question);
  const judged = new Map(nominees.map((nominee) => [nominee, judge.judge(nominee)]));
  const first = order([...judged.values()].flat());
  const heads = new Set<Nominee>();
  for (const { nominee } of first) {
    if (heads.size === mostRead) break;
    heads.add(nominee);
  }
  // Whom a description means, other articles may tell.
  const perhaps = question.speaker ? nominees.filter((nominee) => judged.get(nominee)?.length === 0) : [];
  const read = [...heads, ...perhaps.slice(0, mostRead)];
  const articles = await engine.articles(read.map(({ id }) => id as ArticleId));
  for (const [at, nominee] of read.entries()) {
    const article = articles[at];
    judged.set(nominee, article ? judge.judge(nominee, article) : []);
  }
  return order([...judged.values()].flat());
}

function newestOf(judged: readonly JudgedQuote[]): JudgedQuote[] {
  return rankQuotes(judged).sort((a, b) => newestFirst(a.nominee, b.nominee));
}

function saidOf(
  article: Article,
  quote: Quote,
  nominee: Nominee,
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
