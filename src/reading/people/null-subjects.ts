import type { Item } from "../structure/view.ts";
import { type Finder, plain } from "./finder.ts";
import type { Mention } from "./mention.ts";

/** Items from a quotation within which its verb of saying stands. */
const reach = 6;

/**
 * The subjects that verbs of saying beside a quotation do without: « …», aseguró.», "Poi ha aggiunto: «…»". Each is a
 * pronoun in the place of its verb, so that it is found out who is meant as it is of "she".
 * @param mentions in order; those returned stand between them
 */
export function nullSubjects(finder: Finder, mentions: readonly Mention[]): readonly Mention[] {
  if (!finder.language.grammar.nullSubjects) return [];
  const taken = new Map<number, Mention>();
  for (const mention of mentions) for (let i = mention.from; i <= mention.to; i++) taken.set(i, mention);
  const found: Mention[] = [];
  for (const [at, item] of finder.items.entries()) {
    if (item.kind !== "quote") continue;
    const verb = verbAfter(finder, at, taken) ?? verbBefore(finder, at, taken);
    if (verb === null || found.at(-1)?.from === verb) continue;
    const plural = finder.language.grammar.pluralVerb.test(finiteOf(finder, verb));
    found.push({
      ...plain(finder, verb, verb, "pronoun", { gender: null, number: plural ? "p" : "s" }),
      preposition: null,
    });
  }
  return found;
}

/** Mentions and those that {@link nullSubjects} found, in order. */
export function merged(mentions: readonly Mention[], more: readonly Mention[]): readonly Mention[] {
  return more.length === 0 ? mentions : [...mentions, ...more].sort((a, b) => a.from - b.from);
}

/** The verb right behind a quotation, where its clause ends without a subject. */
function verbAfter({ items, language }: Finder, quote: number, taken: Taken): number | null {
  let at = quote + 1;
  if (/^[,–—-]$/.test(items[at]?.word ?? "")) at++;
  const verb = finiteFrom(items, at, language);
  if (verb === null || taken.has(verb)) return null;
  for (let i = verb + 1; items[i] !== undefined && items[i]?.sentence === items[quote]?.sentence; i++) {
    const { word, kind } = items[i] ?? { word: "", kind: "quote" };
    if (kind === "quote" || /^[,.;:–—-]$/.test(word)) break;
    if (language.complementisers.has(word) || language.relatives.has(word)) break;
    if (taken.get(i)?.preposition === null) return null;
  }
  return verb;
}

/** The verb before a colon and a quotation, where nobody stands before it in its sentence. */
function verbBefore({ items, language }: Finder, quote: number, taken: Taken): number | null {
  if (items[quote - 1]?.word !== ":") return null;
  let verb = -1;
  for (let i = quote - 2; i >= 0 && items[i]?.sentence === items[quote]?.sentence; i--) {
    const item = items[i];
    if (item === undefined || item.kind === "quote" || taken.get(i)?.preposition === null) return null;
    if (verb < 0 && quote - i <= reach && says(item, language)) verb = i;
  }
  return verb < 0 || !isFiniteVerb(items, verb, language) ? null : verb;
}

type Taken = ReadonlyMap<number, Mention>;

function says(item: Item, language: Finder["language"]): boolean {
  return item.kind === "word" && item.shape !== "upper" && language.reporting.has(item.word);
}

/** A verb of saying with its auxiliaries, or `null`. */
function finiteFrom(items: readonly Item[], at: number, language: Finder["language"]): number | null {
  let i = at;
  while (i < at + 3 && language.auxiliaries.has(items[i]?.word ?? "")) i++;
  const item = items[i];
  return item !== undefined && says(item, language) && isFiniteVerb(items, i, language) ? i : null;
}

function isFiniteVerb(
  items: readonly Item[],
  verb: number,
  { grammar, auxiliaries }: Finder["language"],
): boolean {
  const word = items[verb]?.word ?? "";
  if (grammar.participle.test(word)) return auxiliaries.has(items[verb - 1]?.word ?? "");
  return !grammar.infinitive.test(word) && !grammar.gerund.test(word);
}

/** The word that tells the number of a verb at an item: its auxiliary, where it has one. */
function finiteOf({ items, language }: Finder, verb: number): string {
  const before = items[verb - 1]?.word ?? "";
  return language.auxiliaries.has(before) ? before : (items[verb]?.word ?? "");
}
