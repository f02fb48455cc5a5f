import type { Article, Speaker } from "../../domain/article.ts";
import { fold } from "../../domain/folding.ts";
import { slice } from "../../domain/span.ts";
import { languages } from "../../languages/index.ts";
import { femaleNames, maleNames } from "../../languages/world/given-names.ts";
import { nameParticles } from "../../languages/world/name-particles.ts";
import type { OfferedQuote } from "../offered-quotes.ts";
import { stemCode, stemTerm } from "../ranking/stemming.ts";
import { terms, termsOf } from "./terms.ts";

/** Folded forms of address: they are said of a person, and need not stand beside the name. */
export const honorifics: ReadonlySet<string> = new Set(
  languages.flatMap((language) => [...language.honorifics.keys()].map(fold)),
);

/** Words of a name that people write as one. */
const mostJoined = 4;

/** Index terms for a word of a speaker's name, of a role, and for a word that a role has as a name has it. */
export const nameTerm = (word: string): string => `@${word}`;
export const roleTerm = (word: string, code: string): string => `~${stemTerm(word, code)}`;
export const properTerm = (word: string): string => `^${word}`;

/**
 * The terms by which a speaker is asked for: those of the name, also neighbours written as one ("lepen"),
 * and those of role and other descriptions, without the names of other people in them: the wife of somebody
 * is not asked for by his name.
 */
export function termsOfSpeaker(
  speaker: Speaker,
  others: ReadonlySet<string>,
  code: string,
): ReadonlySet<string> {
  const { kind, name, role, aliases } = speaker;
  const own = wordsOfName(speaker);
  const found = nameTermsOf(speaker);
  const descriptions = [kind === "description" ? name : "", role ?? "", ...aliases];
  for (const description of descriptions) {
    for (const { term, isProper } of wordsOfRole(description, others, new Set(own))) {
      if (isProper && own.includes(term)) continue;
      found.add(isProper ? properTerm(term) : roleTerm(term, code));
    }
  }
  return found;
}

/** Those of {@link termsOfSpeaker} that are of the name. */
export function nameTermsOf(speaker: Pick<Speaker, "kind" | "name">): Set<string> {
  const own = wordsOfName(speaker);
  const found = new Set(own.map(nameTerm));
  for (let from = 0; from < own.length - 1; from++)
    for (let to = from + 2; to <= Math.min(own.length, from + mostJoined); to++)
      found.add(nameTerm(own.slice(from, to).join("")));
  return found;
}

function wordsOfName({ kind, name }: Pick<Speaker, "kind" | "name">): readonly string[] {
  return kind === "description" ? [] : termsOf(name);
}

/** The words of a description that are no person's name. The first is capitalised anyway, and counts as a common one. */
function wordsOfRole(
  text: string,
  others: ReadonlySet<string>,
  own: ReadonlySet<string>,
): { readonly term: string; readonly isProper: boolean }[] {
  const found: { term: string; isProper: boolean }[] = [];
  const words = terms(text).map(({ term, start, end }) => ({
    term,
    isProper: /^\p{Lu}/u.test(text.slice(start, end)),
  }));
  let inName = false;
  for (const [at, { term, isProper }] of words.entries()) {
    const opens = isProper && (maleNames.has(term) || femaleNames.has(term));
    const addresses = honorifics.has(term) && words[at + 1]?.isProper === true;
    // What follows a given name or a form of address is a name as long as it is capitalised.
    inName = addresses || opens || (inName && (isProper || nameParticles.has(term)));
    const isOthers = isProper && others.has(term) && !own.has(term);
    if (!inName && !isOthers) found.push({ term, isProper: isProper && at > 0 });
  }
  return found;
}

/** The words in the names of an article's people, but for one of them. */
export function namesOfOthers({ speakers }: Article, one: Speaker): ReadonlySet<string> {
  const others = speakers.filter((other) => other !== one && other.kind === "person");
  return new Set(others.flatMap(({ name }) => termsOf(name)));
}

/** Somebody who speaks in an article, with the terms by which they are asked for. */
export interface Spoken {
  readonly speaker: Speaker;
  /** How many of the offered quotations are theirs. */
  readonly quotes: number;
  readonly called: ReadonlySet<string>;
  /** Those of {@link called} and all others. */
  readonly terms: ReadonlySet<string>;
}

/** Those who speak the offered quotations, in the order in which they do first. */
export function spokenIn(article: Article, offered: readonly OfferedQuote[]): readonly Spoken[] {
  const quotes = new Map<Speaker, number>();
  for (const { quote } of offered) {
    const speaker = speakerOf(article, quote.attribution);
    if (speaker) quotes.set(speaker, (quotes.get(speaker) ?? 0) + 1);
  }
  return [...quotes].map(([speaker, count]) => ({ ...spokenBy(article, speaker), quotes: count }));
}

export function spokenBy(article: Article, speaker: Speaker): Omit<Spoken, "quotes"> {
  const others = namesOfOthers(article, speaker);
  return {
    speaker,
    called: nameTermsOf(speaker),
    terms: termsOfSpeaker(speaker, others, stemCode(article.language)),
  };
}

/**
 * How often those speak whom each term stands for, in half steps. Whom other articles may tell to be meant by a
 * description counts half a step, so that the article is looked at.
 */
export function speakerTerms(article: Article, spoken: readonly Spoken[]): Map<string, number> {
  const frequencies = new Map<string, number>();
  for (const { terms, quotes } of spoken)
    for (const term of terms) frequencies.set(term, (frequencies.get(term) ?? 0) + 2 * quotes);
  for (const name of perhapsMeant(article))
    for (const term of nameTermsOf({ kind: "person", name }))
      if (!frequencies.has(term)) frequencies.set(term, 1);
  return frequencies;
}

/** People with a full name, where a description stands for somebody who speaks. */
function perhapsMeant({ text, clues }: Article): readonly string[] {
  if (clues?.doubts.some(({ description }) => description !== null) !== true) return [];
  return clues.people.map(({ name }) => slice(text, name)).filter((name) => /\s/.test(name));
}

/** Whoever a quotation may be given to; `null` where that is nobody. */
export function speakerOf(
  { speakers }: Article,
  attribution: Article["quotes"][number]["attribution"],
): Speaker | null {
  if (attribution.tier === "unknown" || attribution.speaker === null) return null;
  return speakers[attribution.speaker] ?? null;
}
