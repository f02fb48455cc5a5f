import type { Article } from "../../domain/article.ts";
import { stemCode, stemTerm } from "../ranking/stemming.ts";
import { allStopWords } from "./stop-words.ts";
import { termsOf } from "./terms.ts";

/** One word alone may be anything. */
const fewestWords = 2;
const mostWords = 6;
/** Who has the role in no more articles than this share of those of the most frequent has it elsewhere, or by mistake. */
const leastShare = 1 / 3;

/** A role that a query asks for, with those who have it. */
export interface RoleMeant {
  /** Telling words, folded, the office first: "minister, health". */
  readonly words: readonly string[];
  /** Folded last names. */
  readonly holders: ReadonlySet<string>;
}

/**
 * The role that a query is, as far as `articles` have somebody in it; `null` where none has. Of several who have it,
 * those of one article alone are left out where others have it in many: every country has a minister of health.
 */
export function roleMeant(query: string, articles: readonly Article[]): RoleMeant | null {
  const words = termsOf(query).filter((term) => !allStopWords.has(term));
  if (words.length < fewestWords || words.length > mostWords) return null;
  const counts = new Map<string, number>();
  for (const article of articles)
    for (const name of new Set(holdersIn(article, words).map((at) => lastName(article, at))))
      counts.set(name, (counts.get(name) ?? 0) + 1);
  if (counts.size === 0) return null;
  const least = leastShare * Math.max(...counts.values());
  return { words, holders: new Set([...counts].flatMap(([name, count]) => (count > least ? [name] : []))) };
}

/** How many quotations of an article are by those who have the role; `null` where nobody in it has it. */
export function quotationsInRole(article: Article, { words, holders }: RoleMeant): number | null {
  const own = new Set(holdersIn(article, words).filter((at) => holders.has(lastName(article, at))));
  if (own.size === 0) return null;
  return article.quotes.filter(
    ({ attribution }) =>
      attribution.tier !== "unknown" && attribution.speaker !== null && own.has(attribution.speaker),
  ).length;
}

/** Speakers whose role has all the words, and the same first: whoever speaks for a minister is none. */
function holdersIn({ speakers, language }: Article, words: readonly string[]): number[] {
  const code = stemCode(language);
  const wanted = words.map((word) => stemTerm(word, code));
  return speakers.flatMap(({ role, kind }, at) => {
    if (role === null || kind !== "person") return [];
    const held = termsOf(role)
      .filter((term) => !allStopWords.has(term))
      .map((term) => stemTerm(term, code));
    return held[0] === wanted[0] && wanted.every((word) => held.includes(word)) ? [at] : [];
  });
}

function lastName({ speakers }: Article, at: number): string {
  return termsOf(speakers[at]?.name ?? "").at(-1) ?? "";
}
