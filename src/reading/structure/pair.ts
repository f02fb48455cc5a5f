import type { Span } from "../../domain/span.ts";

/** A quotation as its marks show it: `outer` with the marks, `inner` without them and without their spaces. */
export interface Pair {
  readonly outer: Span;
  readonly inner: Span;
}

/** Where pairs begin and end, for looking up. */
export interface Edges {
  readonly starts: ReadonlyMap<number, Pair>;
  readonly ends: ReadonlyMap<number, Pair>;
}

export function edgesOf(pairs: readonly Pair[]): Edges {
  return {
    starts: new Map(pairs.map((pair) => [pair.outer.start, pair])),
    ends: new Map(pairs.map((pair) => [pair.outer.end, pair])),
  };
}
