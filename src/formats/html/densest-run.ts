import type { LinkedBlock } from "../html-words.ts";

/** A sentence or two. */
const shortestProse = 80;
const mostLinked = 0.3;
/** What a line of other things costs a run of prose, in characters. */
const interruption = 120;
/** Less of the page's prose than this, and so little, is something beside the article. */
const smallShare = 0.25;
const littleProse = 1500;

/** Whether what was taken for the article is a small part of the prose on the page. */
export function missesMost(found: readonly LinkedBlock[], page: readonly LinkedBlock[]): boolean {
  const got = found.reduce((sum, { text }) => sum + text.length, 0);
  return got < littleProse && got < smallShare * proseOf(page);
}

/** The blocks from where to where the most prose stands with the least between: the article of most pages. */
export function densestRun(page: readonly LinkedBlock[]): readonly LinkedBlock[] {
  let best = { sum: 0, start: 0, end: 0 };
  let sum = 0;
  let start = 0;
  for (const [at, block] of page.entries()) {
    if (sum <= 0) {
      sum = 0;
      start = at;
    }
    sum += isProse(block) ? block.text.length : -interruption;
    if (sum > best.sum) best = { sum, start, end: at + 1 };
  }
  return page.slice(best.start, best.end);
}

function proseOf(blocks: readonly LinkedBlock[]): number {
  return blocks.reduce((sum, block) => sum + (isProse(block) ? block.text.length : 0), 0);
}

function isProse({ text, kind, linked }: LinkedBlock): boolean {
  return kind === "text" && text.length >= shortestProse && linked < text.length * mostLinked;
}
