import type { TimeSlice } from "../../../domain/time-slice.ts";
import {
  check,
  checkBelow,
  checkStarts,
  inParts,
  type Numbers,
  PieceReader,
  toPiece,
  toPieceInSlices,
} from "../bytes/pieces.ts";
import { mostArticles, type Segment } from "./segment.ts";

export function segmentToBytes(segment: Segment): Uint8Array {
  return toPiece("terms", arraysOf(segment));
}

/** The same in slices. */
export function segmentToBytesInSlices(segment: Segment, slice: TimeSlice): Promise<Uint8Array> {
  return toPieceInSlices("terms", arraysOf(segment), slice);
}

function arraysOf(segment: Segment): Numbers[] {
  const { numbers, lengths, termStarts, postingStarts, sequenceStarts, markStarts } = segment;
  const { terms, ordinals, frequencies, sequences, marks } = segment;
  return [
    ...[numbers, lengths, termStarts, postingStarts, sequenceStarts, markStarts],
    ...[terms, ordinals, frequencies, sequences, marks],
  ];
}

/** The segment of which {@link segmentToBytes} has just made the bytes, as views of them: nobody may change them any more. */
export function segmentOver(bytes: Uint8Array): Segment {
  return viewed(new PieceReader("terms", bytes));
}

/**
 * The segment that {@link segmentToBytes} wrote. Its arrays are views of `bytes`, which must not change any more.
 * @throws EngineBytesError when anything is missing or altered
 */
export async function segmentFromBytes(bytes: Uint8Array, slice: TimeSlice): Promise<Segment> {
  const segment = viewed(await PieceReader.open("terms", bytes, slice));
  const { numbers, lengths, termStarts, postingStarts, sequenceStarts, markStarts } = segment;
  const { terms, ordinals, frequencies, sequences, marks } = segment;
  const articles = numbers.length;
  check(articles <= mostArticles && lengths.length === articles);
  check(postingStarts.length === termStarts.length);
  check(sequenceStarts.length === articles + 1 && markStarts.length === articles + 1);
  check(frequencies.length === ordinals.length);
  await checkStarts(termStarts, terms.length, slice);
  await checkStarts(postingStarts, ordinals.length, slice);
  await checkStarts(sequenceStarts, sequences.length, slice);
  await checkStarts(markStarts, marks.length, slice);
  await inParts(ordinals, slice, (part) => checkBelow(part, articles));
  return segment;
}

function viewed(from: PieceReader): Segment {
  const [numbers, lengths, termStarts] = [from.uint32(), from.uint32(), from.uint32()];
  const [postingStarts, sequenceStarts, markStarts] = [from.uint32(), from.uint32(), from.uint32()];
  const [terms, ordinals, frequencies] = [from.uint8(), from.uint16(), from.uint8()];
  const [sequences, marks] = [from.uint16(), from.uint32()];
  from.end();
  return {
    ...{ numbers, lengths, termStarts, postingStarts, sequenceStarts, markStarts },
    ...{ terms, ordinals, frequencies, sequences, marks },
  };
}
