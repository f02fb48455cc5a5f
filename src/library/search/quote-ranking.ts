import type { Article } from "../../domain/article.ts";
import type { Nominee } from "../../domain/nomination.ts";
import { offeredQuotes, weight } from "../offered-quotes.ts";
import type { Plan } from "../ranking/plan.ts";
import { type RankingSettings, rankingSettings } from "../ranking/settings.ts";
import type { AskedSpeaker } from "./asked-speaker.ts";
import { newestFirst } from "./newest-first.ts";
import { type Answer, QueryInArticle } from "./query-in-article.ts";
import { markedSpeakers, type QuotePlace, quotePlaces } from "./quote-places.ts";
import { speakerOf } from "./speaker-terms.ts";

export interface QuoteQuestion {
  /** What it is about; its words may be none. */
  readonly plan: Plan;
  /** Words that say nothing in a language (BCP 47), so that a quotation may do without them. */
  readonly empty: (language: string) => ReadonlySet<string>;
  /** Whose it has to be; `null` for anybody's. */
  readonly speaker: Pick<AskedSpeaker, "standing" | "standingIn"> | null;
}

export interface RankedQuote {
  readonly nominee: Nominee;
  /** 0-based, among the quotations of its article that may be offered. */
  readonly nth: number;
  /** Share of the query's words, by their rarity, that answer it: 0 to 1. */
  readonly coverage: number;
  readonly score: number;
}

export interface JudgedQuote extends RankedQuote {
  readonly isScrap: boolean;
  /** Every word that counts answers it. */
  readonly isWhole: boolean;
  readonly standing: number;
}

/** Share of the best quotation's coverage that another has to have to fit at all. */
const enoughCoverage = 0.6;
/** Quotations of no more words than these are scraps: they come last, whatever is in them. */
const longestScrap = 2;

/**
 * Those of the judged quotations that fit, best first: sentences before scraps; those with every word of the query before
 * those with some; the speaker asked for before others who fit the name; then by score. Of equals the newer article, then
 * the earlier quotation.
 */
export function rankQuotes(judged: readonly JudgedQuote[]): JudgedQuote[] {
  const best = judged.reduce((most, { coverage }) => Math.max(most, coverage), 0);
  return judged
    .filter(({ coverage }) => coverage >= enoughCoverage * best)
    .sort(
      (a, b) =>
        Number(a.isScrap) - Number(b.isScrap) ||
        Number(b.isWhole) - Number(a.isWhole) ||
        a.standing - b.standing ||
        b.score - a.score ||
        newestFirst(a.nominee, b.nominee) ||
        (a.nominee.id < b.nominee.id ? -1 : a.nominee.id > b.nominee.id ? 1 : 0) ||
        a.nth - b.nth,
    );
}

const asked: Answer = { coverage: 1, isWhole: true, score: 1 };

/**
 * Judges the quotations of one nominated article after another, by what an engine keeps of them:
 *
 *     score = (sum over words of rarity · worth of the place · share of the form  +  proximity) · certainty · length
 *
 * `form` is 1 for a word as it was typed, less where the article has other forms of its stem, and less again for a near
 * spelling; `proximity` is that of articles, within the quotation and its sentences. Linear in the words around the quotations:
 * texts are not read.
 */
export class QuoteJudge {
  readonly #question: QuoteQuestion;
  readonly #query: QueryInArticle;

  constructor(question: QuoteQuestion, settings: RankingSettings = rankingSettings) {
    this.#question = question;
    this.#query = new QueryInArticle(question.plan, settings);
  }

  /** As reading left them; with the article, as the library tells who speaks there. */
  judge(nominee: Nominee, article: Article | null = null): JudgedQuote[] {
    const { plan, empty } = this.#question;
    const isAbout = plan.query.words.length > 0;
    const places = quotePlaces(nominee);
    const { language } = nominee;
    if (isAbout) this.#query.open(nominee, places, language, empty(language));
    const known = article ? this.#inArticle(article) : this.#inMarks(nominee, places);
    const found: JudgedQuote[] = [];
    for (const [nth, place] of places.entries()) {
      const { standing = null, certainty = 0 } = known[nth] ?? {};
      const answer = standing === null ? null : isAbout ? this.#query.answerAt(place) : asked;
      if (!answer || standing === null) continue;
      const { coverage, isWhole } = answer;
      const isScrap = place.words <= longestScrap;
      found.push({
        nominee,
        nth,
        standing,
        isScrap,
        coverage,
        isWhole,
        score: answer.score * certainty,
      });
    }
    return found;
  }

  #inMarks(nominee: Nominee, places: readonly QuotePlace[]): Known[] {
    const { speaker } = this.#question;
    const standings = speaker ? markedSpeakers(nominee).map((one) => speaker.standing(one)) : [];
    return places.map((place) => ({
      standing: speaker ? (standings[place.speaker] ?? null) : 0,
      certainty: place.weight,
    }));
  }

  #inArticle(article: Article): Known[] {
    const { speaker } = this.#question;
    return offeredQuotes(article).map(({ quote }) => {
      const own = speaker && speakerOf(article, quote.attribution);
      return {
        standing: speaker ? own && speaker.standingIn(article, own) : 0,
        certainty: weight(quote),
      };
    });
  }
}

/** What is known of a quotation beside its words: how well its speaker fits, and its weight. */
interface Known {
  readonly standing: number | null;
  readonly certainty: number;
}
