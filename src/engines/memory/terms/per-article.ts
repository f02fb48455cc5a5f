import type { Segment } from "./segment.ts";

export interface SegmentArticle {
  readonly no: number;
  readonly length: number;
  readonly sequence: Uint16Array;
  readonly marks: Uint32Array;
}

/** What a segment keeps of each article beside its postings. */
export function perArticle(
  articles: readonly SegmentArticle[],
): Pick<Segment, "numbers" | "lengths" | "sequences" | "sequenceStarts" | "marks" | "markStarts"> {
  const sequenceStarts = startsOf(articles.map(({ sequence }) => sequence.length));
  const markStarts = startsOf(articles.map(({ marks }) => marks.length));
  const sequences = new Uint16Array(sequenceStarts[articles.length] ?? 0);
  const joined = new Uint32Array(markStarts[articles.length] ?? 0);
  for (const [index, { sequence, marks }] of articles.entries()) {
    sequences.set(sequence, sequenceStarts[index]);
    joined.set(marks, markStarts[index]);
  }
  return {
    numbers: Uint32Array.from(articles, ({ no }) => no),
    lengths: Uint32Array.from(articles, ({ length }) => length),
    ...{ sequences, sequenceStarts, marks: joined, markStarts },
  };
}

function startsOf(lengths: readonly number[]): Uint32Array {
  const starts = new Uint32Array(lengths.length + 1);
  for (const [index, length] of lengths.entries()) starts[index + 1] = (starts[index] ?? 0) + length;
  return starts;
}
