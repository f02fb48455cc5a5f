import type { ArticleId } from "../../domain/article.ts";
import { isWithin } from "../../domain/edit-distance.ts";
import { type Engine, type FieldNominee, nameFields, type WantedTerm } from "../../domain/engine.ts";
import { stemCode, stemTerm } from "../ranking/stemming.ts";
import { newestFirst } from "./newest-first.ts";

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
  // Many articles have the same terms, and each is looked at once.
  const known = new Map<string, boolean>();
  const fits = (term: string): boolean => {
    const found = known.get(term) ?? looks.some((look) => look.fits(term));
    known.set(term, found);
    return found;
  };
  const alike = nominees.filter((nominee) => nominee.terms.some(fits));
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
  const isLong = word.length > shortestLike;
  const starts = isLong ? beginningsOf(word, stems) : [];
  return {
    wanted: isLong
      ? starts.map((start) => ({ term: start, prefix: true, edits: 0 }))
      : [{ term: word, prefix: false, edits: 0 }],
    fits: (term) =>
      term === word ||
      (isLong && (term.startsWith(word) || stemsOf(term).some((stem) => stems.includes(stem)))),
  };
}

/**
 * What forms of a word begin with. The stems of several languages may part from it, and from one another, after a letter or
 * two, with which half of all words begin: then it is looked for by more of itself, and by the stem.
 */
function beginningsOf(word: string, stems: readonly string[]): string[] {
  const starts = stems.flatMap((stem) => {
    const bare = stem.slice(stem.indexOf(":", 1) + 1);
    const start = commonStart(word, bare);
    if (start.length > shortestLike || start === word) return [start];
    return [beginning(word), ...(bare.length < shortestLike ? [] : [beginning(bare)])];
  });
  const all = new Set([...starts, ...(starts.length === 0 ? [word] : [])]);
  return [...all].filter((start) => ![...all].some((other) => other !== start && start.startsWith(other)));
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

function commonStart(one: string, other: string): string {
  let length = 0;
  while (length < one.length && one.charAt(length) === other.charAt(length)) length++;
  return one.slice(0, length);
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
