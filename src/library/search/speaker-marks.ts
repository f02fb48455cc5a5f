import type { Spoken } from "./speaker-terms.ts";
import { termsOf } from "./terms.ts";

/** Somebody who speaks, as far as it tells whether they are asked for: terms and names by their {@link markOf}. */
export interface MarkedSpeaker {
  /** Of the whole name; 0 for whoever is no person. */
  readonly name: number;
  /** Of the terms of the name, and of all others by which they are asked for. */
  readonly called: ArrayLike<number>;
  readonly others: ArrayLike<number>;
}

/** Thirty-two bits of a term or a name, never 0; FNV-1a. */
export function markOf(term: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < term.length; at++) hash = Math.imul(hash ^ term.charCodeAt(at), 0x01000193);
  return hash >>> 0 || 1;
}

/** The mark of a name by its folded words. */
export function markOfName(words: readonly string[]): number {
  return markOf(words.join(" "));
}

export function markedSpeaker({ speaker, called, terms }: Omit<Spoken, "quotes">): MarkedSpeaker {
  return {
    name: speaker.kind === "person" ? markOfName(termsOf(speaker.name)) : 0,
    called: [...called].map(markOf),
    others: [...terms].filter((term) => !called.has(term)).map(markOf),
  };
}

/** The speakers of an article as numbers, one after the other. */
export function speakerMarks(spoken: readonly Spoken[]): readonly number[] {
  return spoken.flatMap((one) => {
    const { name, called, others } = markedSpeaker(one);
    return [name, called.length, others.length, ...Array.from(called), ...Array.from(others)];
  });
}

/** Reads what {@link speakerMarks} wrote. */
export function readSpeakers(marks: Uint32Array): readonly MarkedSpeaker[] {
  const speakers: MarkedSpeaker[] = [];
  for (let at = 0; at + 2 < marks.length; ) {
    const [name = 0, called = 0, others = 0] = marks.subarray(at, at + 3);
    const from = at + 3;
    at = from + called + others;
    speakers.push({
      name,
      called: marks.subarray(from, from + called),
      others: marks.subarray(from + called, at),
    });
  }
  return speakers;
}
