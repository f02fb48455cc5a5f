import type { Random } from "../random.ts";
import type { Source } from "./source.ts";
import { reset } from "./typography.ts";

export const mutationNames = [
  "word swapped",
  "word dropped",
  "negation removed",
  "number changed",
  "two joined",
  "speaker changed",
  "typography only",
] as const;
export type MutationName = (typeof mutationNames)[number];

export interface Mutant {
  readonly text: string;
  readonly claimed: string | null;
}

/** What a mutation may draw from beside the quotation itself. */
export interface Stock {
  readonly sources: readonly Source[];
  readonly words: readonly string[];
  readonly speakers: readonly string[];
}

/** `null` where the quotation has nothing to mutate: no number, no negation, no named speaker. */
export function mutate(name: MutationName, source: Source, stock: Stock, random: Random): Mutant | null {
  const text = textOf(name, source, stock, random);
  const claimed = name === "speaker changed" ? stranger(source, stock, random) : null;
  return text === null || (name === "speaker changed" && claimed === null) ? null : { text, claimed };
}

function textOf(name: MutationName, { text, article }: Source, stock: Stock, random: Random): string | null {
  switch (name) {
    case "word swapped":
      return swap(text, stock, random);
    case "word dropped":
      return drop(text, random);
    case "negation removed":
      return affirm(text);
    case "number changed":
      return recount(text, random);
    case "two joined": {
      const other = random.pick(stock.sources);
      return other && other.text !== text && (other.article !== article || random.integer(2) === 0)
        ? `${text.replace(/[.,!?…]+$/, "")}. ${other.text}`
        : null;
    }
    case "speaker changed":
      return text;
    case "typography only":
      return reset(text, random);
  }
}

const word = /[\p{L}\p{M}]{4,}/gu;

/** A word of four letters or more for one of another article. */
function swap(text: string, { words }: Stock, random: Random): string | null {
  const match = random.pick([...text.matchAll(word)]);
  const other = random.pick(words);
  if (!match || !other || other.toLowerCase() === match[0].toLowerCase()) return null;
  return text.slice(0, match.index) + other + text.slice(match.index + match[0].length);
}

/** One word within: without its first or last word a quotation is still word for word. */
function drop(text: string, random: Random): string | null {
  const words = [...text.matchAll(/(?<=\s)[\p{L}\p{M}'’-]+(?=\s)/gu)].slice(1, -1);
  const match = random.pick(words);
  return match ? text.slice(0, match.index) + text.slice(match.index + match[0].length + 1) : null;
}

const negations: readonly (readonly [pattern: RegExp, replacement: string])[] = [
  [/(?<![\p{L}’'-])n['’](?=\p{L})/giu, ""],
  [/(?<![\p{L}’'-])(?:ne|pas|jamais)\s+/giu, ""],
  [/(?<![\p{L}’'-])(?:not|never)\s+/giu, ""],
  [/\b(do|does|did|is|are|was|were|has|have|had|would|could|should)n['’]t\b/gi, "$1"],
];

function affirm(text: string): string | null {
  const affirmed = negations.reduce((words, [pattern, by]) => words.replace(pattern, by), text);
  return affirmed === text ? null : affirmed;
}

/** One digit for another, never a nought at the start. */
function recount(text: string, random: Random): string | null {
  const match = random.pick([...text.matchAll(/\d/g)]);
  if (!match) return null;
  const digit = (Number(match[0]) + 1 + random.integer(8)) % 10 || 5;
  return String(digit) === match[0] ? null : text.slice(0, match.index) + digit + text.slice(match.index + 1);
}

/** Somebody who is not named anywhere in the article, and shares no name with who spoke. */
function stranger({ article, speaker }: Source, { speakers }: Stock, random: Random): string | null {
  if (speaker === null) return null;
  const other = random.pick(speakers);
  if (!other || !/^\p{Lu}[\p{L}-]+ \p{Lu}[\p{L}-]+$/u.test(other)) return null;
  const text = `${article.text} ${speaker}`.toLowerCase();
  // By its beginning, as alphabets are transcribed in several ways: Anatoli and Anatoly.
  return other.split(" ").some((part) => text.includes(part.slice(0, 5).toLowerCase())) ? null : other;
}
