import { afterNameMarks, isSurfaceForm, type NearTerm } from "../../../domain/nomination.ts";
import {
  documentFrequencyAt,
  encodeTerm,
  endOfPrefix,
  prefixRange,
  type Segment,
  termAt,
  termCount,
} from "./segment.ts";

/**
 * Words at most `edits` away from `word`. The sorted terms are walked like a tree: what a term shares with the one
 * before it is not compared again, and whole branches that are too far are stepped over. Of those behind a `mark`,
 * which is left out, only such as have the `same` first letter are looked at.
 */
export function nearTerms(
  segment: Segment,
  word: string,
  edits: number,
  first: "same" | "any",
  mark = "",
): NearTerm[] {
  const wanted = [...word];
  const { start, end } =
    first === "same"
      ? prefixRange(segment, mark + (wanted[0] ?? ""))
      : { start: prefixRange(segment, afterNameMarks).start, end: termCount(segment) };
  const found: NearTerm[] = [];
  const walk = new Walk(wanted, edits);
  for (let at = start; at < end; ) {
    const term = termAt(segment, at).slice(mark.length);
    const distance = walk.next(term);
    if (distance <= edits && (mark !== "" || isSurfaceForm(term)))
      found.push({ term, distance, documentFrequency: documentFrequencyAt(segment, at) });
    // What begins as far off as this is stepped over as a whole.
    const tooFar = walk.deadEnd();
    at = tooFar === null ? at + 1 : endOfPrefix(segment, at, end, encodeTerm(mark + tooFar));
  }
  return found;
}

/** Words that begin with `prefix`, with their document frequencies. */
export function beginnings(segment: Segment, prefix: string, mark = ""): NearTerm[] {
  const { start, end } = prefixRange(segment, mark + prefix);
  const found: NearTerm[] = [];
  for (let at = start; at < end; at++) {
    const term = termAt(segment, at).slice(mark.length);
    if (mark !== "" || isSurfaceForm(term))
      found.push({ term, distance: 0, documentFrequency: documentFrequencyAt(segment, at) });
  }
  return found;
}

/** Rows of the table of optimal string alignment for terms in sorted order, kept for the letters two terms share. */
class Walk {
  readonly #wanted: readonly string[];
  readonly #edits: number;
  readonly #rows: number[][];
  /** The least of each of the rows. */
  readonly #least: number[] = [0];
  #letters: string[] = [];
  /** Length of a beginning that no near word has; 0 for none. */
  #dead = 0;

  constructor(wanted: readonly string[], edits: number) {
    this.#wanted = wanted;
    this.#edits = edits;
    this.#rows = [Array.from({ length: wanted.length + 1 }, (_, j) => j)];
  }

  next(term: string): number {
    const letters = [...term];
    let shared = 0;
    while (shared < letters.length && letters[shared] === this.#letters[shared]) shared++;
    if (this.#dead > 0 && shared >= this.#dead) return this.#edits + 1;
    // Beyond a dead end no rows were made.
    if (this.#dead > 0) shared = Math.min(shared, this.#dead - 1);
    this.#letters = letters;
    this.#dead = 0;
    for (let i = shared; i < letters.length; i++) {
      const least = this.#makeRow(i);
      this.#least[i + 1] = least;
      if (least > this.#edits && (this.#least[i] ?? least) > this.#edits) {
        this.#dead = i + 1;
        return this.#edits + 1;
      }
    }
    return this.#rows[letters.length]?.[this.#wanted.length] ?? this.#edits + 1;
  }

  /** The beginning of the last term, if nothing that begins so can be near; else `null`. */
  deadEnd(): string | null {
    return this.#dead === 0 ? null : this.#letters.slice(0, this.#dead).join("");
  }

  /** Of the letter at `i`, in place of the one that stood there; gives the least of it. */
  #makeRow(i: number): number {
    const before = this.#rows[i] ?? [];
    const twoBefore = this.#rows[i - 1] ?? [];
    const row = this.#rows[i + 1] ?? [];
    this.#rows[i + 1] = row;
    let least = i + 1;
    row[0] = least;
    for (let j = 1; j <= this.#wanted.length; j++) {
      const same = this.#letters[i] === this.#wanted[j - 1] ? 0 : 1;
      let cost = Math.min((before[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (before[j - 1] ?? 0) + same);
      if (
        i > 0 &&
        j > 1 &&
        this.#letters[i] === this.#wanted[j - 2] &&
        this.#letters[i - 1] === this.#wanted[j - 1]
      )
        cost = Math.min(cost, (twoBefore[j - 2] ?? 0) + 1);
      row[j] = cost;
      if (cost < least) least = cost;
    }
    return least;
  }
}
