import type { Marked } from "./merge-segments.ts";
import { encodeTerm, type Run, runOf, runOfPrefix } from "./segment.ts";

/** Looked-up terms that are remembered: those of some questions, of which each looks its terms up more than once. */
const mostRemembered = 512;

/** Where terms and beginnings stand in each of some segments, which do not change. */
export class Lookups {
  readonly #parts: readonly Marked[];
  readonly #ofTerms = new Map<string, readonly Run[]>();
  readonly #ofPrefixes = new Map<string, readonly Run[]>();

  constructor(parts: readonly Marked[]) {
    this.#parts = parts;
  }

  /** For each segment the term's postings, in their order. */
  term(term: string): readonly Run[] {
    return remembered(this.#ofTerms, term, () => {
      const bytes = encodeTerm(term);
      return this.#parts.map(({ segment }) => runOf(segment, bytes));
    });
  }

  /** For each segment the postings of all terms that begin so. */
  prefix(prefix: string): readonly Run[] {
    return remembered(this.#ofPrefixes, prefix, () => {
      const bytes = encodeTerm(prefix);
      return this.#parts.map(({ segment }) => runOfPrefix(segment, bytes));
    });
  }
}

function remembered(
  known: Map<string, readonly Run[]>,
  key: string,
  find: () => readonly Run[],
): readonly Run[] {
  const there = known.get(key);
  if (there) return there;
  // None of them is worth more than another: who asks again asks at once.
  if (known.size >= mostRemembered) known.clear();
  const found = find();
  known.set(key, found);
  return found;
}
