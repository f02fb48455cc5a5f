import type { Article } from "../../src/domain/article.ts";
import type { Engine } from "../../src/domain/engine.ts";
import type { Nomination } from "../../src/domain/nomination.ts";
import { slice } from "../../src/domain/span.ts";
import { nominationOf, planSearch, termsToCount } from "../../src/library/ranking/plan.ts";
import { analyseQuery } from "../../src/library/ranking/query-analysis.ts";
import { stemCode } from "../../src/library/ranking/stemming.ts";
import { mostNominated } from "../../src/library/search/article-search.ts";
import { stopWordsOf } from "../../src/library/search/stop-words.ts";
import { termsOf } from "../../src/library/search/terms.ts";
import { random } from "./recombine.ts";

/** What people ask in one way. */
export interface Kind {
  readonly name: string;
  readonly queries: readonly string[];
}

const ofEach = 30;
/** Articles of which words are counted. */
const counted = 1000;
const frequentWords = 60;
const stopWords = stopWordsOf("fr");

/** Queries of several kinds about these articles, the same each time. */
export function queriesOf(articles: readonly Article[]): Kind[] {
  const next = random(5);
  const any = <T>(all: readonly T[]): T => {
    const one = all[Math.floor(next() * all.length)];
    if (one === undefined) throw new RangeError("nothing to choose from");
    return one;
  };
  const frequencies = new Map<string, number>();
  for (const { text } of articles.slice(0, counted))
    for (const word of new Set(tellingWords(text))) frequencies.set(word, (frequencies.get(word) ?? 0) + 1);
  const frequent = [...frequencies]
    .sort((a, b) => b[1] - a[1])
    .slice(0, frequentWords)
    .map(([word]) => word);
  const bodyOf = ({ text, body }: Article) => (body ? slice(text, body) : text);
  const kind = (name: string, make: () => string): Kind => ({
    name,
    queries: Array.from({ length: ofEach }, make),
  });
  return [
    kind("titles", () => titleOf(any(articles))),
    kind("two words", () => {
      const words = tellingWords(titleOf(any(articles)));
      return words.length === 0 ? any(frequent) : `${any(words)} ${any(words)}`;
    }),
    kind("a frequent word", () => any(frequent)),
    kind("five frequent words", () => Array.from({ length: 5 }, () => any(frequent)).join(" ")),
    kind("a question of 30 words", () => `${bodyOf(any(articles)).split(/\s+/).slice(20, 50).join(" ")} ?`),
    kind("400 pasted characters", () => bodyOf(any(articles)).slice(100, 500)),
    kind("one letter", () => any([..."abcdefghijlmnopqrstuv"])),
  ];
}

function titleOf({ text, title }: Article): string {
  return slice(text, title);
}

function tellingWords(text: string): string[] {
  return termsOf(text).filter((word) => word.length > 3 && !/\d/.test(word) && !stopWords.has(word));
}

/** What the library would have an engine nominate by; of one letter all that begins with it. */
export async function nominationFor(engine: Engine, query: string): Promise<Nomination> {
  const analysed = analyseQuery(query, stopWords);
  const codes = [...new Set((await engine.holdings()).languages.map(stemCode))];
  const { terms, prefixes } = termsToCount(analysed, codes);
  const statistics = await engine.statistics(terms, prefixes);
  const nomination = nominationOf(planSearch(analysed, statistics, codes), statistics, mostNominated);
  if (query.length > 1) return nomination;
  return { ...nomination, groups: [{ terms: [], prefixes: [query], weight: 1, role: "counts" }] };
}
