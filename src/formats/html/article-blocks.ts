import { fold } from "../../domain/folding.ts";
import { htmlWords, type WordBlock } from "../html-words.ts";

/** The paragraphs of an article out of its HTML, without what stands beside it and without its title. */
export function articleBlocks(content: string, title: string | null): readonly WordBlock[] {
  const blocks = htmlWords(content);
  const first = blocks[0];
  const repeats =
    first !== undefined &&
    title !== null &&
    typeof first.kind === "number" &&
    fold(first.text) === fold(title);
  return repeats ? blocks.slice(1) : blocks;
}
