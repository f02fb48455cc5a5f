import { FormatError } from "../domain/errors.ts";
import { fold } from "../domain/folding.ts";
import { damageIn } from "./damage.ts";
import { extensionOf } from "./detect.ts";
import type { Fields } from "./fields.ts";
import { titleInPath } from "./file-name.ts";
import type { Format, Parsed, SourceFile } from "./format.ts";
import { documentFrom } from "./from-fields.ts";
import { hasFrontMatter, splitFrontMatter } from "./front-matter.ts";
import type { WordBlock } from "./html-words.ts";
import { markdownText } from "./markdown/markdown-text.ts";
import { plainTitle, showsSomething } from "./title.ts";

/** Larger than any article: a book of 600 pages has about 1.5 million characters. */
const maxBytes = 4 * 1024 * 1024;

/**
 * Markdown with front matter in YAML, TOML or JSON (`title, url, date, outlet, language, authors, tags, summary,
 * quotes`), as programs that make sites of it write it. With no text below the front matter it is a *record*: its
 * words are the title and the listed quotations.
 */
export const markdown: Format = {
  name: "markdown",
  extensions: [".md", ".markdown", ".mdx"],
  limits: { bytes: maxBytes },
  detect: ({ text }) => text !== null && hasFrontMatter(text),
  parse: async (file) => parse(file),
};

function parse(file: SourceFile): Parsed {
  const source = file.text();
  const { fields, body } = splitFrontMatter(source);
  const { heading, blocks } = markdownText(body, extensionOf(file.path) === ".mdx" ? "mdx" : "markdown");
  const given = plainTitle(fields.text("title"));
  const title = given ?? heading ?? (fields.has("title") ? null : namedTitle(file.path, fields));
  if (title === null || !showsSomething(title)) {
    const wrong = fields.complaints.find(({ reason }) => reason.startsWith("title is not a text"));
    throw new FormatError(
      fields.line("title"),
      wrong ? "the title is not a text" : "there is no title",
      wrong?.remedy ?? "add title: to the front matter, or a first line # Title",
    );
  }
  const headed = heading !== null && given !== null && fold(heading) !== fold(given);
  const all: readonly WordBlock[] = headed ? [{ text: heading, kind: 1, quoted: false }, ...blocks] : blocks;
  const document = documentFrom(fields, title, all, file.path);
  return { documents: [document], warnings: [...fields.complaints, ...damageIn(document.text)] };
}

/** Programs that have no field for it name a text by its file. */
function namedTitle(path: string, fields: Fields): string | null {
  const title = titleInPath(path);
  if (title !== null)
    fields.complain(
      "title",
      `there is no title; the file's name stands for it`,
      "add title: to the front matter, or a first line # Title",
    );
  return title;
}
