import { type Segment, termCount } from "./segment.ts";

/** The next term of one of the segments. */
export interface Waiting {
  readonly segment: Segment;
  /** Which of the segments it is. */
  readonly part: number;
  at: number;
  /** Where its bytes are among those of the segment's terms. */
  start: number;
  end: number;
  /** Bytes that it has in common with the term before it in the list; of the first one, with the one that was taken last. */
  shared: number;
  next: Waiting | null;
}

/**
 * The terms of several segments in one order. The next one of each segment waits in a list, in order: of two terms that
 * follow a third, the one that shares more of its beginning comes first, so that bytes are compared only where both
 * share as much, and from there on.
 */
export class TermsInOrder {
  #first: Waiting | null = null;
  /** Those taken last, which are to move on. */
  readonly #taken: Waiting[] = [];

  constructor(segments: readonly Segment[]) {
    for (const [part, segment] of segments.entries())
      if (termCount(segment) > 0) {
        const end = segment.termStarts[1] ?? 0;
        this.#insert({ segment, part, at: 0, start: 0, end, shared: 0, next: null });
      }
  }

  /** Those at the next term, in the order of the segments, until the next call; none at the end. */
  take(): readonly Waiting[] {
    const taken = this.#taken;
    for (const one of taken) if (moveOn(one)) this.#insert(one);
    taken.length = 0;
    const first = this.#first;
    if (first === null) return taken;
    const length = first.end - first.start;
    let one: Waiting | null = first;
    do {
      taken.push(one);
      one = one.next;
    } while (one !== null && one.shared === length && one.end - one.start === length);
    this.#first = one;
    return taken;
  }

  #insert(one: Waiting): void {
    const { terms } = one.segment;
    const length = one.end - one.start;
    let { shared } = one;
    let before: Waiting | null = null;
    let other = this.#first;
    for (; other !== null; before = other, other = other.next) {
      if (other.shared > shared) continue;
      if (other.shared < shared) break;
      const otherTerms = other.segment.terms;
      const otherLength = other.end - other.start;
      const common = Math.min(length, otherLength);
      let difference = 0;
      for (; shared < common && difference === 0; shared++)
        difference = (terms[one.start + shared] ?? 0) - (otherTerms[other.start + shared] ?? 0);
      if (difference !== 0) shared--;
      const order = difference || length - otherLength || one.part - other.part;
      if (order < 0) {
        // What it had in common with what was before it, `one` has too.
        [one.shared, other.shared] = [other.shared, shared];
        this.#link(before, one, other);
        return;
      }
    }
    one.shared = shared;
    this.#link(before, one, other);
  }

  #link(before: Waiting | null, one: Waiting, next: Waiting | null): void {
    one.next = next;
    if (before === null) this.#first = one;
    else before.next = one;
  }
}

/** To the segment's next term, with what it shares with the one before; `false` if there is none. */
function moveOn(one: Waiting): boolean {
  const { terms, termStarts } = one.segment;
  if (++one.at >= termStarts.length - 1) return false;
  const before = one.start;
  const start = one.end;
  const end = termStarts[one.at + 1] ?? 0;
  const common = Math.min(start - before, end - start);
  let shared = 0;
  while (shared < common && terms[before + shared] === terms[start + shared]) shared++;
  one.start = start;
  one.end = end;
  one.shared = shared;
  return true;
}
