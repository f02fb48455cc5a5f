import { fold } from "../../domain/folding.ts";
import type { Agreement } from "../../languages/agreement.ts";
import type { Language } from "../../languages/language.ts";
import { isGivenName } from "../../languages/world/given-names.ts";
import { openersOf } from "../structure/phrase-openers.ts";
import type { Item } from "../structure/view.ts";
import type { Vocabulary } from "../structure/vocabulary.ts";
import type { Mention } from "./mention.ts";

export interface Finder {
  readonly items: readonly Item[];
  readonly language: Language;
  readonly known: Vocabulary;
  /** Words that stand beside another word with a capital somewhere, where all nouns have one; else `null`. */
  readonly paired: ReadonlySet<string> | null;
  /** Words in lower case that a mention, or what introduces a source, may begin with. */
  readonly starters: ReadonlySet<string>;
  /** First words of pronouns of two words: "celui qui". */
  readonly pairOpeners: ReadonlySet<string>;
}

const starters = new WeakMap<Language, ReadonlySet<string>>();

/** All that a mention in lower case, or what introduces a source, may begin with; made once for a language. */
export function startersOf(language: Language): ReadonlySet<string> {
  const known = starters.get(language);
  if (known !== undefined) return known;
  const made = new Set([
    ...language.determiners.keys(),
    ...[...language.subjectPronouns.keys()].map((pronoun) => pronoun.split(" ")[0] ?? ""),
    ...language.strongPronouns.keys(),
    ...language.openingParticles,
    ...language.bodies.keys(),
    ...language.roles.keys(),
    ...openersOf(language.sources),
  ]);
  starters.set(language, made);
  return made;
}

const pairs = new WeakMap<Language["subjectPronouns"], ReadonlySet<string>>();

/** The first words of pronouns of two words; made once for a language. */
export function pairOpenersOf({ subjectPronouns }: Language): ReadonlySet<string> {
  const known = pairs.get(subjectPronouns);
  if (known !== undefined) return known;
  const openers = [...subjectPronouns.keys()].flatMap((pronoun) => {
    const [first = "", second] = pronoun.split(" ");
    return second === undefined ? [] : [first];
  });
  const made = new Set(openers);
  pairs.set(subjectPronouns, made);
  return made;
}

/** What tells the names of one word among nouns that all have capitals: the names stand in full somewhere. */
export function pairedWords(items: readonly Item[], language: Language): ReadonlySet<string> | null {
  if (!language.grammar.capitalNouns) return null;
  const found = new Set<string>();
  for (const [at, item] of items.entries()) {
    const before = items[at - 1];
    if (before === undefined || before.block !== item.block || before.sentence !== item.sentence) continue;
    const named = isGivenName(fold(before.word)) || before.shape !== "lower";
    if (item.kind === "word" && item.shape === "capital" && before.kind === "word" && named && !before.opens)
      found.add(item.word);
  }
  return found;
}

const none: readonly string[] = [];

export function plain(
  { items, language }: Finder,
  from: number,
  to: number,
  kind: Mention["kind"],
  agreement: Agreement,
): Mention {
  const [first, last] = [items[from], items[to]];
  const start = first?.start ?? 0;
  return {
    kind,
    from,
    to,
    start,
    end: last?.end ?? start,
    block: first?.block ?? 0,
    sentence: first?.sentence ?? 0,
    agreement,
    determiner: null,
    preposition: prepositionBefore(items, from, language),
    name: none,
    nameSpan: null,
    honorific: false,
    looks: "unclear",
    role: null,
    head: null,
    noun: null,
    roleWords: none,
  };
}

/** The preposition that governs what starts at item `from`, contracted articles ("au", "du") included. */
export function prepositionBefore(items: readonly Item[], from: number, language: Language): string | null {
  const first = items[from];
  if (first !== undefined && language.contractions.has(first.word) && language.prepositions.has(first.word))
    return first.word;
  const before = items[from - 1];
  if (before === undefined || before.block !== first?.block) return null;
  return language.prepositions.has(before.word) ? before.word : null;
}
