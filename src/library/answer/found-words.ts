import { type Span, slice } from "../../domain/span.ts";
import { type Term, terms } from "../search/terms.ts";
import { type Asked, isHyphened } from "./asked.ts";

/** A word of a text that answers a query; its span takes in the empty words that belong to it. */
export interface FoundWord extends Span {
  /** The word of the query that it answers. */
  readonly wanted: string;
  /** How well, 0 to 1. */
  readonly score: number;
  /** Whether a reader would take it for the word. */
  readonly plain: boolean;
  /** Its place among the words of the stretch. */
  readonly at: number;
}

/** The words of a stretch of text that answer a query, in order, with spans over the text. Linear in the stretch. */
export function foundWords(text: string, span: Span, asked: Asked): FoundWord[] {
  const { matches, hyphened } = asked;
  if (!matches) return [];
  const stretch = slice(text, span);
  const words = terms(stretch);
  return words.flatMap((word, at) => {
    const match = matches(word.term);
    if (!match) return [];
    const before = words[at - 1];
    const part = hyphened.get(match.wanted);
    // A lady is not what was asked for by "Notre-Dame".
    if (part !== undefined && !(before?.term === part && isJoined(stretch, before, word))) return [];
    const first = firstOfName(stretch, words, at, asked);
    return [
      { ...match, at, start: span.start + (words[first]?.start ?? word.start), end: span.start + word.end },
    ];
  });
}

/**
 * The index of the first word of a name that ends in the word `at`: empty words of the query that stand before it in the query as
 * well, and are joined to it by a hyphen or written with a capital: "Notre-Dame", "Pas-de-Calais", "Le Havre".
 */
function firstOfName(text: string, words: readonly Term[], at: number, { spoken, wanted }: Asked): number {
  let first = at;
  for (;;) {
    const [before, word] = [words[first - 1], words[first]];
    if (!before || !word || wanted.includes(before.term)) return first;
    // The word itself may stand in another form than was asked for; what is before it may not.
    const asked = spoken.some(
      (term, i) =>
        term === before.term && (first === at ? i + 1 < spoken.length : spoken[i + 1] === word.term),
    );
    if (!asked || !isJoined(text, before, word)) return first;
    first--;
  }
}

/** With a hyphen, or as a name that is written without. */
function isJoined(text: string, before: Term, word: Term): boolean {
  return isHyphened(text, before, word) || isCapitalised(text, before, word);
}

function isCapitalised(text: string, before: Term, word: Term): boolean {
  const capital = (at: number) => /^\p{Lu}/u.test(text.slice(at, at + 2));
  return text.slice(before.end, word.start) === " " && capital(before.start) && capital(word.start);
}
