import { check, checkBelow, checkStarts, PieceReader, toPiece } from "../bytes/pieces.ts";
import { mostArticles, type Segment } from "./segment.ts";

export function segmentToBytes(segment: Segment): Uint8Array {
  const { numbers, lengths, termStarts, postingStarts, sequenceStarts, markStarts } = segment;
  const { terms, ordinals, frequencies, sequences, marks } = segment;
  return toPiece("terms", [
    ...[numbers, lengths, termStarts, postingStarts, sequenceStarts, markStarts],
    ...[terms, ordinals, frequencies, sequences, marks],
  ]);
}

/**
 * The segment that {@link segmentToBytes} wrote. Its arrays are views of `bytes`, which must not change any more.
 * @throws EngineBytesError when anything is missing or altered
 */
export function segmentFromBytes(bytes: Uint8Array): Segment {
  const from = new PieceReader("terms", bytes);
  const [numbers, lengths, termStarts] = [from.uint32(), from.uint32(), from.uint32()];
  const [postingStarts, sequenceStarts, markStarts] = [from.uint32(), from.uint32(), from.uint32()];
  const [terms, ordinals, frequencies] = [from.uint8(), from.uint16(), from.uint8()];
  const [sequences, marks] = [from.uint16(), from.uint32()];
  from.end();
  const articles = numbers.length;
  check(articles <= mostArticles && lengths.length === articles);
  check(postingStarts.length === termStarts.length);
  check(sequenceStarts.length === articles + 1 && markStarts.length === articles + 1);
  check(frequencies.length === ordinals.length);
  checkStarts(termStarts, terms.length);
  checkStarts(postingStarts, ordinals.length);
  checkStarts(sequenceStarts, sequences.length);
  checkStarts(markStarts, marks.length);
  checkBelow(ordinals, articles);
  return {
    ...{ numbers, lengths, termStarts, postingStarts, sequenceStarts, markStarts },
    ...{ terms, ordinals, frequencies, sequences, marks },
  };
}
