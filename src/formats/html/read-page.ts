import { htmlBlocks, type LinkedBlock, type WordBlock } from "../html-words.ts";
import { articleBlocks } from "./article-blocks.ts";
import { articleBody } from "./article-body.ts";
import { agreedWith } from "./declared-text.ts";
import { decodePage } from "./decode-page.ts";
import { densestRun, missesMost } from "./densest-run.ts";
import { type PageFacts, pageFacts } from "./page-facts.ts";
import { pageHead } from "./page-head.ts";
import { boundedMarkup, unveiled } from "./page-markup.ts";
import { visibleDate } from "./visible-date.ts";

/** What a web page says, as a reader sees it. */
export interface Page extends Omit<PageFacts, "declaredText"> {
  /** Its article in order, without the title; none where the page holds no article. */
  readonly blocks: readonly WordBlock[];
  /** The blocks' texts, an empty line between them. */
  readonly text: string;
}

/**
 * The article on a web page and what the page says of it. Pure; in time about linear in the page.
 * @param html bytes are decoded as browsers decode them
 * @param address where it was found, to make its addresses whole
 * @param charset what the server named as its encoding
 * @throws FormatError for a page that is nested or parted beyond what is read
 */
export function readPage(
  html: string | Uint8Array,
  address: string | null = null,
  charset: string | null = null,
): Page {
  const source = typeof html === "string" ? html : decodePage(html, charset);
  const { declaredText, ...said } = pageFacts(pageHead(source), source, address);
  const markup = boundedMarkup(source, said.title ?? "");
  const page = blocksIn(markup);
  const date = said.date ?? visibleDate(page, said.title ?? "");
  const facts = { ...said, date };
  const body = articleBody(markup);
  const chosen = articleBlocks(body === null ? [] : blocksIn(body), facts.title, date);
  const found = missesMost(chosen, page) ? articleBlocks(densestRun(page), facts.title, date) : chosen;
  const agreed = declaredText === null ? found : agreedWith(declaredText, found, () => page);
  const blocks = agreed.map(withoutLinks);
  return { ...facts, blocks, text: blocks.map(({ text }) => text).join("\n\n") };
}

function blocksIn(markup: string): LinkedBlock[] {
  return htmlBlocks(markup).map((block) => ({ ...block, text: unveiled(block.text) }));
}

function withoutLinks({ linked: _, ...block }: WordBlock & Partial<LinkedBlock>): WordBlock {
  return block;
}
