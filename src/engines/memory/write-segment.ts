import { compareBytes, highestFrequency, mostArticles, type Segment } from "./segment.ts";

/** One term with its postings, ordinals ascending. */
export interface TermPostings {
  readonly term: Uint8Array;
  readonly ordinals: ArrayLike<number>;
  readonly frequencies: ArrayLike<number>;
}

export interface SegmentArticle {
  readonly id: string;
  readonly length: number;
  readonly sequence: Uint16Array;
  readonly marks: Uint32Array;
}

/**
 * Freezes postings whose terms come in the order of their bytes, each once.
 * @throws RangeError when there are more articles than ordinals, or the terms are out of order.
 */
export function writeSegment(articles: readonly SegmentArticle[], entries: readonly TermPostings[]): Segment {
  if (articles.length > mostArticles) throw new RangeError(`${articles.length} articles in one segment`);
  const termBytes = entries.reduce((sum, { term }) => sum + term.length, 0);
  const count = entries.reduce((sum, { ordinals }) => sum + ordinals.length, 0);
  const terms = new Uint8Array(termBytes);
  const termStarts = new Uint32Array(entries.length + 1);
  const postingStarts = new Uint32Array(entries.length + 1);
  const ordinals = new Uint16Array(count);
  const frequencies = new Uint8Array(count);
  let [atTerm, atPosting] = [0, 0];
  for (const [index, entry] of entries.entries()) {
    const before = entries[index - 1];
    if (before && compareBytes(before.term, entry.term) >= 0) throw new RangeError("terms out of order");
    terms.set(entry.term, atTerm);
    ordinals.set(entry.ordinals, atPosting);
    for (let i = 0; i < entry.frequencies.length; i++)
      frequencies[atPosting + i] = Math.min(highestFrequency, entry.frequencies[i] ?? 0);
    atTerm += entry.term.length;
    atPosting += entry.ordinals.length;
    termStarts[index + 1] = atTerm;
    postingStarts[index + 1] = atPosting;
  }
  return {
    ids: articles.map(({ id }) => id),
    lengths: Uint32Array.from(articles, ({ length }) => length),
    ...{ terms, termStarts, postingStarts, ordinals, frequencies },
    ...perArticle(articles),
  };
}

/** What is kept of each article beside its postings, joined. */
export function perArticle(
  articles: readonly SegmentArticle[],
): Pick<Segment, "sequences" | "sequenceStarts" | "marks" | "markStarts"> {
  const sequenceStarts = startsOf(articles.map(({ sequence }) => sequence.length));
  const markStarts = startsOf(articles.map(({ marks }) => marks.length));
  const sequences = new Uint16Array(sequenceStarts[articles.length] ?? 0);
  const joined = new Uint32Array(markStarts[articles.length] ?? 0);
  for (const [index, { sequence, marks }] of articles.entries()) {
    sequences.set(sequence, sequenceStarts[index]);
    joined.set(marks, markStarts[index]);
  }
  return { sequences, sequenceStarts, marks: joined, markStarts };
}

function startsOf(lengths: readonly number[]): Uint32Array {
  const starts = new Uint32Array(lengths.length + 1);
  for (const [index, length] of lengths.entries()) starts[index + 1] = (starts[index] ?? 0) + length;
  return starts;
}
