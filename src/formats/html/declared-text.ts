import { fold } from "../../domain/folding.ts";
import { htmlWords, type WordBlock } from "../html-words.ts";

/** Shorter texts are teasers. */
const shortest = 500;
/** Of the words that were found, so many must stand in what is declared, or it is of something else. */
const agreeing = 0.8;
/** Of the declared words, so many must be found on the page, or they do not stand there as they are. */
const covered = 0.9;

/**
 * What the page declares to be its article's text decides which blocks belong to it; the blocks stay as the page has them.
 * @param found the blocks that were taken for the article
 * @param page all blocks of the page, for words that were taken for none; asked for where they are needed
 */
export function agreedWith(
  declared: string,
  found: readonly WordBlock[],
  page: () => readonly WordBlock[],
): readonly WordBlock[] {
  const text = compact(
    htmlWords(declared)
      .map((block) => block.text)
      .join(" "),
  );
  if (text.length < shortest) return found;
  const within = (blocks: readonly WordBlock[]) =>
    blocks.filter(({ text: words }) => text.includes(compact(words)));
  const kept = within(found);
  const length = lengthOf(kept);
  if (length >= text.length * covered && length >= lengthOf(found) * agreeing) return kept;
  if (length >= text.length * covered) return found;
  const all = within(page());
  return lengthOf(all) >= text.length * covered &&
    lengthOf(all) <= text.length * 1.1 &&
    lengthOf(all) > length
    ? all
    : found;
}

function lengthOf(blocks: readonly WordBlock[]): number {
  return blocks.reduce((sum, { text }) => sum + compact(text).length, 0);
}

/** The letters and digits alone: declared texts lack breaks and marks that the page has. */
function compact(text: string): string {
  return fold(text).replace(/[^\p{L}\p{N}]+/gu, "");
}
