import type { Document } from "../domain/document.ts";
import { FormatError } from "../domain/errors.ts";
import { blockSpans } from "./block-spans.ts";
import { damageIn } from "./damage.ts";
import { titleInPath } from "./file-name.ts";
import type { Format, Parsed, SourceFile } from "./format.ts";
import type { Page } from "./html/read-page.ts";

/** Programs that save a page in one file put its pictures into it; they are left out before anything else. */
const maxBytes = 32 * 1024 * 1024;

const begins =
  /^\s*(?:<\?xml[^>]{0,200}\?>\s*)?(?:<!--(?:(?!-->)[\s\S]){0,2000}-->\s*){0,5}<(?:!doctype\s+html|html|head)[\s>]/i;

const bookmarks = /^\s*<!doctype netscape-bookmark/i;

/**
 * A saved web page. Its words are those of the article on it, without what stands around; what the page says of itself
 * for machines are its fields. It must hold an article: a record is written in another format.
 */
export const html: Format = {
  name: "html",
  extensions: [".html", ".htm", ".xhtml", ".xht"],
  limits: { bytes: maxBytes },
  detect: ({ text }) => text !== null && begins.test(text),
  parse,
};

async function parse({ path, bytes }: SourceFile): Promise<Parsed> {
  // What reads pages is large; whoever has none never loads it.
  const { readPage } = await import("./html/read-page.ts");
  if (bookmarks.test(new TextDecoder().decode(bytes.subarray(0, 100))))
    throw new FormatError(
      null,
      "the file is a list of bookmarks, no page",
      "npm run import -- with its name fetches the pages that it leads to",
    );
  const page = readPage(bytes);
  const title = page.title ?? titleInPath(path);
  if (title === null)
    throw new FormatError(
      null,
      "the page has no title",
      "give it a <title>, or save the article as Markdown",
    );
  if (page.blocks.length === 0)
    throw new FormatError(
      null,
      "there is no article on the page: no text of some length that is not made of links",
      "save the page of one article, as a browser shows it once it has loaded",
    );
  const document = documentOf(title, page);
  return { documents: [document], warnings: damageIn(document.text) };
}

function documentOf(title: string, page: Page): Document {
  const start = title.length + 2;
  return {
    text: `${title}\n\n${page.text}`,
    title: { start: 0, end: title.length },
    lede: null,
    body: { start, end: start + page.text.length },
    kind: "full",
    url: page.canonical,
    date: page.date,
    outlet: page.outlet,
    language: page.language,
    authors: page.authors,
    tags: page.tags,
    abstract: page.summary,
    declaredQuotes: [],
    ...blockSpans(page.blocks, start),
  };
}
