import type { TimeSlice } from "../../../domain/time-slice.ts";
import { check, PieceReader, toPiece } from "../../memory/bytes/pieces.ts";
import type { Marked } from "../../memory/terms/merge-segments.ts";
import { perArticle } from "../../memory/terms/per-article.ts";
import type { Removals } from "../../memory/terms/removals.ts";
import type { Postings, Segment } from "../../memory/terms/segment.ts";

/** Articles whose postings stand in the database, as far as every process knows them. */
export interface TermPart {
  readonly part: number;
  /** The articles' numbers; their order gives the ordinals. */
  readonly numbers: Uint32Array;
  /** In half steps. */
  readonly lengths: Uint32Array;
  readonly removed: Removals;
  readonly vocabulary: Segment;
}

/** The postings of one term in one part. */
export interface TermPostings extends Postings {
  readonly term: Uint8Array;
}

export function termHeadToBytes({ numbers, lengths }: Pick<TermPart, "numbers" | "lengths">): Uint8Array {
  return toPiece("articles", [numbers, lengths]);
}

/** @throws EngineBytesError */
export async function termHeadFromBytes(
  bytes: Uint8Array,
  slice: TimeSlice,
): Promise<Pick<TermPart, "numbers" | "lengths">> {
  const from = await PieceReader.open("articles", bytes, slice);
  const [numbers, lengths] = [from.uint32(), from.uint32()];
  from.end();
  check(numbers.length === lengths.length);
  return { numbers, lengths };
}

/**
 * The part as if it had these terms alone, for the searches of the memory engine: they find there what they would find
 * in the whole, as long as they ask for nothing else. Sequences and marks are left out.
 */
export function segmentOf({ numbers, lengths, removed }: TermPart, found: readonly TermPostings[]): Marked {
  const sorted = [...found].sort((a, b) => Buffer.compare(a.term, b.term));
  const distinct = sorted.filter(
    ({ term }, at) => at === 0 || Buffer.compare(term, sorted[at - 1]?.term ?? term) !== 0,
  );
  const termStarts = new Uint32Array(distinct.length + 1);
  const postingStarts = new Uint32Array(distinct.length + 1);
  for (const [at, { term, ordinals }] of distinct.entries()) {
    termStarts[at + 1] = (termStarts[at] ?? 0) + term.length;
    postingStarts[at + 1] = (postingStarts[at] ?? 0) + ordinals.length;
  }
  const terms = new Uint8Array(termStarts[distinct.length] ?? 0);
  const ordinals = new Uint16Array(postingStarts[distinct.length] ?? 0);
  const frequencies = new Uint8Array(ordinals.length);
  for (const [at, each] of distinct.entries()) {
    terms.set(each.term, termStarts[at]);
    ordinals.set(each.ordinals, postingStarts[at]);
    frequencies.set(each.frequencies, postingStarts[at]);
  }
  const segment: Segment = {
    ...perArticle([]),
    ...{ numbers, lengths, terms, termStarts, postingStarts, ordinals, frequencies },
  };
  return { segment, removed };
}
