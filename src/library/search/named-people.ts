import type { Engine } from "../../domain/engine.ts";
import { withoutExcluded } from "../ranking/query-analysis.ts";
import { honorifics, nameTerm } from "./speaker-terms.ts";
import { termsOf } from "./terms.ts";

/** Somebody who speaks in the library. */
export interface NamedPerson {
  /** As the articles write it. */
  readonly label: string;
  /** Folded words of the whole name, two at least. */
  readonly name: readonly string[];
}

/** Speakers of a name that are looked at. */
const mostNamesakes = 25;
/** Speakers who are famous enough to be asked for by their initials, or by a name without its spaces. */
const mostFamous = 200;
const fewestInitials = 3;
/** Shorter names without spaces are words of their own. */
const shortestJoined = 5;

/** More words than these are no bare name. */
const mostWords = 4;

/** A query that may be somebody's name and nothing else. */
export interface BareName {
  /** All its folded words. */
  readonly all: readonly string[];
  /** Without forms of address and initials. */
  readonly words: readonly string[];
  /** Those of its last name, who speak in most articles first. */
  readonly people: readonly NamedPerson[];
}

/** `null` where the query is plainly more than a name; words that it excludes do not count. */
export async function bareName(engine: Engine, query: string): Promise<BareName | null> {
  const all = termsOf(withoutExcluded(query));
  const words = all.filter((term) => !honorifics.has(term) && term.length > 1);
  const last = words.at(-1);
  if (last === undefined || words.length > mostWords) return null;
  return { all, words, people: await peopleCalled(engine, last, words) };
}

async function peopleCalled(
  engine: Engine,
  last: string,
  words: readonly string[],
): Promise<readonly NamedPerson[]> {
  // Most queries end in a word that is nobody's name.
  const { documentFrequencies } = await engine.statistics([nameTerm(last)], []);
  if ((documentFrequencies.get(nameTerm(last)) ?? 0) === 0) return [];
  const people = await speakers(engine, last, mostNamesakes);
  return people.filter((person) => person.name.at(-1) === last && isWholeLastName(words, person));
}

/** A part of a last name with hyphens is a word of its own: "moon" is not Ki-moon. */
function isWholeLastName(words: readonly string[], { label }: NamedPerson): boolean {
  return termsOf(label.split(/\s+/).at(-1) ?? "").every((part) => words.includes(part));
}

/** The one whose initials a folded word is, or whose name without its spaces: "jfk", "vandermeer". */
export async function personCalledInShort(engine: Engine, word: string): Promise<NamedPerson | null> {
  if (word.length < fewestInitials) return null;
  const { documentFrequencies } = await engine.statistics([word, nameTerm(word)], []);
  const articlesWith = (term: string) => documentFrequencies.get(term) ?? 0;
  // Most queries of one word ask for that word, which is looked up faster than all who are famous. A name written as one
  // is seldom a word of the text as well, and then of fewer articles than those in which its bearer speaks.
  const isJoined = word.length >= shortestJoined && articlesWith(nameTerm(word)) >= articlesWith(word);
  if (articlesWith(word) > 0 && !isJoined) return null;
  return (await speakers(engine, "", mostFamous)).find(({ name }) => isShortFor(word, name)) ?? null;
}

/** Whether a folded word is of the name of somebody who speaks, and not of an organisation's alone: "Ministry of Health". */
export async function isPersonsName(engine: Engine, word: string): Promise<boolean> {
  const people = await peopleNamed(engine, word, mostNamesakes);
  return people.some(({ name }) => name.includes(word));
}

async function speakers(engine: Engine, folded: string, most: number): Promise<NamedPerson[]> {
  return (await peopleNamed(engine, folded, most)).filter(({ name }) => name.length > 1);
}

async function peopleNamed(engine: Engine, folded: string, most: number): Promise<NamedPerson[]> {
  const found = await engine.complete("speaker", folded, most, null);
  return found.filter(({ kind }) => kind === "person").map(({ label }) => ({ label, name: termsOf(label) }));
}

/** Whether all words are the name's, initials of it, or forms of address. */
export function areOf(words: readonly string[], name: readonly string[]): boolean {
  return words.every(
    (word) =>
      name.includes(word) ||
      honorifics.has(word) ||
      (word.length === 1 && name.some((part) => part.startsWith(word))),
  );
}

export function isWhole(words: readonly string[], name: readonly string[]): boolean {
  return words.join(" ") === name.join(" ");
}

/** The initials of all its words, or several of its first or last words written as one. */
function isShortFor(word: string, name: readonly string[]): boolean {
  if (word === name.map((part) => part.charAt(0)).join("")) return true;
  if (word.length < shortestJoined) return false;
  return name.some(
    (_, at) =>
      at < name.length - 1 && [name.slice(at), name.slice(0, at + 2)].some((part) => part.join("") === word),
  );
}
