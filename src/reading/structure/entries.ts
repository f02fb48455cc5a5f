import type { Block, Sentence } from "../../domain/article.ts";
import { timeStamp } from "../../languages/world/agency-copy.ts";

/** A stamp is not longer than this, in UTF-16 units. */
const longest = 24;

/** How long the time is that a block opens with, in UTF-16 units, what sets it off included; 0 where none does. */
function stampOf(text: string, { span, kind }: Block): number {
  if (kind === "title" || kind === "lede") return 0;
  const opening = text.slice(span.start, Math.min(span.end, span.start + longest));
  return timeStamp.exec(opening)?.[0].length ?? 0;
}

/**
 * A live report's entries: for each block the time that it opens with, by the length of that. All are 0 where fewer
 * than two blocks open so.
 */
export function stampsOf(text: string, blocks: readonly Block[]): readonly number[] {
  const stamps = blocks.map((block) => stampOf(text, block));
  return stamps.filter((length) => length > 0).length > 1 ? stamps : stamps.map(() => 0);
}

/** The entry that each sentence is of, counted from 0; all are of one in a text that is no live report. */
export function entriesOf(stamps: readonly number[], sentences: readonly Sentence[]): readonly number[] {
  let entry = 0;
  const ofBlock = stamps.map((length) => (length > 0 ? ++entry : entry));
  return sentences.map(({ block }) => ofBlock[block] ?? 0);
}
