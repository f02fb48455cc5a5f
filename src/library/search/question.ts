import { fold } from "../../domain/folding.ts";
import { languages } from "../../languages/index.ts";
import type { Language } from "../../languages/language.ts";
import { type Term, terms } from "./terms.ts";

/** What a question asks for, where its words tell. */
export type Expected = "person" | "time" | "number";

export interface Question {
  readonly expected: Expected | null;
  /** Where the noun begins that names the kind of thing that is asked for ("Which river …"); `null` where there is none. */
  readonly kindAt: number | null;
}

/** A question word may have words before it: "In which year", « Depuis combien de temps ». */
const latestOpening = 2;
const longestPhrase = 4;
/** Function words between "what" and the noun: "What is the name". */
const mostBetween = 3;
const mark = /[?？؟]/;

/** What of a language is looked at, folded. */
interface Words extends Pick<Language, "questions"> {
  readonly capitalNouns: boolean;
  readonly between: ReadonlySet<string>;
  readonly times: ReadonlySet<string>;
  isPerson(noun: string): boolean;
}

const wordsOf = new Map(languages.map((language) => [language.code, wordsIn(language)]));

function wordsIn({ questions, grammar, determiners, genitives, times, roles }: Language): Words {
  const between = [...determiners.keys(), ...genitives].map((word) => fold(word).replace(/'$/, ""));
  const people = new Set([...roles.keys()].map(fold));
  return {
    questions,
    capitalNouns: grammar.capitalNouns,
    between: new Set(between),
    times: new Set([...times].map(fold)),
    isPerson: (noun) => people.has(noun),
  };
}

/**
 * What somebody asks, in the first of these languages (BCP 47) that has such a question; `null` where they ask nothing, and only
 * name what they look for. Without a question mark only what opens with a question's word is a question.
 */
export function questionIn(text: string, codes: readonly string[]): Question | null {
  const isMarked = mark.test(text);
  const words = terms(text);
  const latest = isMarked ? latestOpening : 0;
  for (const code of codes) {
    const own = wordsOf.get(code.toLowerCase().split("-")[0] ?? "");
    if (!own) continue;
    for (let at = 0; at <= latest && at < words.length; at++) {
      const opening = openingAt(words, at, own);
      if (opening) return asked(text, words, opening, own);
    }
  }
  return isMarked ? { expected: null, kindAt: null } : null;
}

interface Opening {
  readonly kind: keyof Language["questions"];
  /** Index of the word behind it. */
  readonly end: number;
}

const kinds = ["number", "person", "time", "kind", "other"] as const;

/** The longest phrase that asks. */
function openingAt(words: readonly Term[], at: number, { questions }: Words): Opening | null {
  for (let end = Math.min(words.length, at + longestPhrase); end > at; end--) {
    const phrase = words
      .slice(at, end)
      .map(({ term }) => term)
      .join(" ");
    const kind = kinds.find((one) => questions[one].has(phrase));
    if (kind) return { kind, end };
  }
  return null;
}

function asked(text: string, words: readonly Term[], { kind, end }: Opening, own: Words): Question {
  if (kind === "person" || kind === "time") return { expected: kind, kindAt: null };
  const noun = kind === "other" ? undefined : nounBehind(text, words, end, own);
  const kindAt = noun?.start ?? null;
  if (kind === "number") return { expected: kind, kindAt };
  return { expected: noun ? expectedOf(noun.term, own) : null, kindAt };
}

function expectedOf(noun: string, { times, isPerson }: Words): Expected | null {
  return times.has(noun) ? "time" : isPerson(noun) ? "person" : null;
}

/** A word with a capital is a name, where not every noun has one. */
function nounBehind(text: string, words: readonly Term[], from: number, own: Words): Term | undefined {
  for (let at = from; at <= from + mostBetween; at++) {
    const word = words[at];
    if (!word) return undefined;
    if (own.between.has(word.term)) continue;
    return own.capitalNouns || /^\p{Ll}/u.test(text.slice(word.start, word.start + 2)) ? word : undefined;
  }
  return undefined;
}
