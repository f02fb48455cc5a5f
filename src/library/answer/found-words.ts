import type { Span } from "../../domain/span.ts";
import type { Matcher } from "../search/matcher.ts";
import type { Term } from "../search/terms.ts";

/** A query as it is heard, whose words are looked for. */
export interface Heard {
  /** Folded words that count, in the query's order. */
  readonly wanted: readonly string[];
  /** All folded words of the query, the empty ones too. */
  readonly spoken: readonly string[];
  /** Words that are part of a name with a hyphen, by the word before them: the "dame" of "Notre-Dame". */
  readonly hyphened: ReadonlyMap<string, string>;
  readonly matches: Matcher;
}

/** A word of a text that answers a query; its span takes in the empty words that belong to it. */
export interface FoundWord extends Span {
  /** The word of the query that it answers. */
  readonly wanted: string;
  /** How well, 0 to 1. */
  readonly score: number;
  /** Whether a reader would take it for the word. */
  readonly plain: boolean;
  /** Its place among the words of the text. */
  readonly at: number;
}

/** The words of a text that answer a query, in order. `words` are all of the text. Linear in them. */
export function foundIn(
  text: string,
  words: readonly Term[],
  { matches, hyphened, ...asked }: Heard,
): FoundWord[] {
  const found: FoundWord[] = [];
  for (const [at, word] of words.entries()) {
    const match = matches(word.term);
    if (!match) continue;
    const before = words[at - 1];
    const part = hyphened.get(match.wanted);
    // A lady is not what was asked for by "Notre-Dame".
    if (part !== undefined && !(before?.term === part && isJoined(text, before, word))) continue;
    const first = firstOfName(text, words, at, asked);
    found.push({ ...match, at, start: words[first]?.start ?? word.start, end: word.end });
  }
  return found;
}

/** Those of the found words that a stretch of the text has. */
export function foundWords(span: Span, found: readonly FoundWord[]): readonly FoundWord[] {
  let [low, high] = [0, found.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((found[middle]?.end ?? 0) <= span.start) low = middle + 1;
    else high = middle;
  }
  let end = low;
  while (end < found.length && (found[end]?.end ?? 0) <= span.end) end++;
  const own = found.slice(low, end);
  const [first] = own;
  // Of a name that begins before it, the stretch has what it has.
  return first && first.start < span.start ? [{ ...first, start: span.start }, ...own.slice(1)] : own;
}

/**
 * The index of the first word of a name that ends in the word `at`: empty words of the query that stand before it in the query as
 * well, and are joined to it by a hyphen or written with a capital: "Notre-Dame", "Pas-de-Calais", "Le Havre".
 */
function firstOfName(
  text: string,
  words: readonly Term[],
  at: number,
  { spoken, wanted }: Pick<Heard, "spoken" | "wanted">,
): number {
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

const hyphen = /^[-\u2010\u2011]$/;

/** Whether nothing but a hyphen stands between two words of a text. */
export function isHyphened(text: string, before: Term, after: Term): boolean {
  return hyphen.test(text.slice(before.end, after.start));
}
