import MarkdownIt from "markdown-it";
import { htmlWords, type WordBlock } from "../html-words.ts";
import { maskCode, withoutFences } from "./code.ts";
import { withoutFlavours } from "./flavours.ts";
import { withoutInlineMarks } from "./inline-marks.ts";
import { withoutMdx, withoutShortcodes, withoutTemplates } from "./template-code.ts";

export interface MarkdownText {
  /** The text of the first heading, when nothing but blank space stands before it. */
  readonly heading: string | null;
  /** Paragraphs, subheads, list items and what stands beside them, in order; not the heading that opens the text. */
  readonly blocks: readonly WordBlock[];
}

const parser = new MarkdownIt({ html: true });
// Where a link leads is not shown: a target that is not safe makes its words no less a link's.
parser.validateLink = () => true;

/**
 * The words of a Markdown text as a reader sees them: without code, images, link targets, HTML and whatever the
 * programs that make sites of Markdown add to it. A line break within a paragraph becomes a space, as in print.
 */
export function markdownText(source: string, dialect: "markdown" | "mdx" = "markdown"): MarkdownText {
  const { text, unmask } = maskCode(withoutFences(source.split("\n")).join("\n"));
  const untemplated = withoutShortcodes(withoutTemplates(text));
  const unmarked = withoutInlineMarks(dialect === "mdx" ? withoutMdx(untemplated) : untemplated);
  const plain = withoutFlavours(unmarked.split("\n"))
    .join("\n")
    .replace(/\[\^[^\]\s]{1,100}\]/g, "");
  const blocks = htmlWords(parser.render(unmask(plain)));
  const [first] = blocks;
  return first?.kind === 1 ? { heading: first.text, blocks: blocks.slice(1) } : { heading: null, blocks };
}
