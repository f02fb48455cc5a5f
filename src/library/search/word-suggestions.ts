import type { ArticleId } from "../../domain/article.ts";
import type { Completed, Condition, Engine } from "../../domain/engine.ts";
import type { NearTerm } from "../../domain/nomination.ts";
import { rankingSettings } from "../ranking/settings.ts";
import { stemCode, stemTerm } from "../ranking/stemming.ts";
import { allStopWords } from "./stop-words.ts";
import { terms } from "./terms.ts";

/** A keystroke must stay cheap: each word takes an article to see how it is written. */
const mostWords = 3;
const fewestLetters = 2;
/** Articles are counted up to this. */
const mostCounted = 1000;
const otherForms = 0.001;

/**
 * Words that so many articles have and that begin so, as topics, those of most articles first; of several forms of a word
 * what was typed, else the most frequent. For want of names and titles: what articles speak of need not stand in any heading.
 */
export async function wordsBeginning(
  engine: Engine,
  folded: string,
  fewestArticles: number,
  where: Condition | null,
): Promise<Completed[]> {
  if (folded.length < fewestLetters || folded.includes(" ")) return [];
  const { languages } = await engine.holdings();
  const codes = [...new Set(languages.map(stemCode))];
  const begun = (await engine.near(folded, 0)).filter(
    ({ term, documentFrequency }) =>
      !allStopWords.has(term) && (documentFrequency >= fewestArticles || term === folded),
  );
  const isTyped = ({ term }: NearTerm) => Number(term === folded);
  begun.sort(
    (a, b) =>
      isTyped(b) - isTyped(a) || b.documentFrequency - a.documentFrequency || (a.term < b.term ? -1 : 1),
  );
  const words = families(begun, codes).slice(0, mostWords);
  const found = await Promise.all(words.map((word) => completed(engine, word, codes, where)));
  return found.filter((one) => one !== null).filter(({ articles }) => articles >= fewestArticles);
}

/** The first form of each word, in any of the languages. */
function families(found: readonly NearTerm[], codes: readonly string[]): string[] {
  const seen = new Set<string>();
  return found.flatMap(({ term }) => {
    const stems = codes.map((code) => stemTerm(term, code));
    const isNew = stems.every((stem) => !seen.has(stem));
    for (const stem of stems) seen.add(stem);
    return isNew ? [term] : [];
  });
}

/** `null` where no article meets the condition. */
async function completed(
  engine: Engine,
  term: string,
  codes: readonly string[],
  where: Condition | null,
): Promise<Completed | null> {
  const { averageLength } = await engine.statistics([], []);
  const { k, b } = rankingSettings;
  const group = (terms: readonly string[], weight: number) =>
    ({ terms, prefixes: [], weight, role: "counts" }) as const;
  const stems = codes.map((code) => stemTerm(term, code));
  // Other forms count, and the form itself is wanted first, to be shown as it is written.
  const groups = [group([term], 1), group(stems, otherForms)];
  const nominees = await engine.nominate(
    { groups, averageLength, k: 2 * k, b, limit: mostCounted, lookedInto: () => [] },
    where,
  );
  const [article] = await engine.articles(nominees.slice(0, 1).map(({ id }) => id as ArticleId));
  if (!article) return null;
  const label = asWritten(article.text.slice(article.title.start), term);
  const none = { role: null, quotes: 0, date: null, outlet: null };
  return { kind: "topic", label, value: label, articles: nominees.length, ...none };
}

/** In a text from its title on: an address before it writes names small. A small first letter was written so; a capital may begin a sentence. */
function asWritten(text: string, term: string): string {
  const forms = terms(text).flatMap((one) => (one.term === term ? [text.slice(one.start, one.end)] : []));
  return forms.find((form) => /^\p{Ll}/u.test(form)) ?? forms[0] ?? term;
}
