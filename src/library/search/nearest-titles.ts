import type { ArticleId } from "../../domain/article.ts";
import { isWithin } from "../../domain/edit-distance.ts";
import { type Engine, type FieldNominee, nameFields, type WantedTerm } from "../../domain/engine.ts";
import { stemCode, stemTerm } from "../ranking/stemming.ts";
import { newestFirst } from "./article-search.ts";

/**
 * Titles, people and tags with words that look like those of the query: of a word that the library has somewhere the forms of
 * it alone, since it is spelt right; of others whatever comes near, however badly they are spelt.
 */
export async function nearestArticles(engine: Engine, query: readonly string[]): Promise<ArticleId[]> {
  if (query.length === 0) return [];
  const codes = [...new Set((await engine.holdings()).languages.map(stemCode))];
  const stemsOf = (term: string) => codes.map((code) => stemTerm(term, code));
  const { documentFrequencies } = await engine.statistics(
    query.flatMap((term) => [term, ...stemsOf(term)]),
    [],
  );
  const looks = tellingOf(query).map((word): Look => {
    const stems = stemsOf(word);
    const isKnown = [word, ...stems].some((term) => (documentFrequencies.get(term) ?? 0) > 0);
    return isKnown ? formsOf(word, stems, stemsOf) : spellingsOf(word);
  });
  const terms = looks.flatMap(({ wanted }) => wanted);
  const nominees = await engine.nominateByName({ terms, combine: "any", fields: nameFields }, null);
  const alike = nominees.filter((nominee) =>
    looks.some(({ fits }) => nominee.terms.some((term) => fits(term))),
  );
  return bestFirst(alike).map(({ article }) => article);
}

/** A number beside words stands in any title. */
function tellingOf(query: readonly string[]): readonly string[] {
  const words = query.filter((word) => /\p{L}/u.test(word));
  return words.length > 0 ? words : query;
}

/** What an engine is asked for on account of one word, and which of the terms that it finds are meant. */
interface Look {
  readonly wanted: readonly WantedTerm[];
  fits(term: string): boolean;
}

/** The word, longer ones that it begins, and others of its stem. */
function formsOf(word: string, stems: readonly string[], stemsOf: (term: string) => string[]): Look {
  const start = commonStart([word, ...stems.map((stem) => stem.slice(stem.indexOf(":", 1) + 1))]);
  const isLong = word.length > shortestLike;
  return {
    wanted: [{ term: isLong ? start : word, prefix: isLong, edits: 0 }],
    fits: (term) =>
      term === word ||
      (isLong && (term.startsWith(word) || stemsOf(term).some((stem) => stems.includes(stem)))),
  };
}

function spellingsOf(word: string): Look {
  const edits = (term: string) => (term.length > shortestLike ? 2 : 0);
  const start = beginning(word);
  return {
    wanted: [
      { term: word, prefix: false, edits: edits(word) },
      { term: start, prefix: true, edits: edits(start) },
    ],
    fits: (term) => looksLike(word, term),
  };
}

function commonStart([first = "", ...others]: readonly string[]): string {
  let length = first.length;
  for (const other of others) while (!other.startsWith(first.slice(0, length))) length--;
  return length > 0 ? first.slice(0, length) : first;
}

function bestFirst(nominees: readonly FieldNominee[]): FieldNominee[] {
  return [...nominees].sort(
    (a, b) => b.score - a.score || newestFirst(a, b) || (a.article < b.article ? -1 : 1),
  );
}

/** Shorter words look like too many others. */
const shortestLike = 3;

function beginning(term: string): string {
  return term.slice(0, Math.max(shortestLike + 1, Math.ceil(term.length * 0.6)));
}

function looksLike(word: string, term: string): boolean {
  if (word.length <= shortestLike) return word === term;
  if (term.startsWith(beginning(word))) return true;
  return term.charAt(0) === word.charAt(0) && isWithin(word, term, word.length >= 6 ? 2 : 1);
}
