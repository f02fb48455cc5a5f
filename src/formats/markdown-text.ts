import MarkdownIt, { type Token } from "markdown-it";

export interface MarkdownText {
  /** The text of the first heading, when nothing but blank space stands before it. */
  readonly heading: string | null;
  /** Paragraphs, subheads and list items, in order; the first heading, if it opens the text, is not among them. */
  readonly paragraphs: readonly string[];
}

const parser = new MarkdownIt({ html: true });

/**
 * The words of a Markdown text as a reader sees them: without code blocks, images, link targets and HTML.
 * A line break within a paragraph becomes a space, as in print.
 */
export function markdownText(source: string): MarkdownText {
  const paragraphs: string[] = [];
  let heading: string | null = null;
  let opener: Token | undefined;
  for (const token of parser.parse(source, {})) {
    if (token.type === "inline") {
      const words = inlineText(token.children ?? []).trim();
      if (words === "") continue;
      const opens = opener?.type === "heading_open" && opener.tag === "h1";
      if (opens && heading === null && paragraphs.length === 0) heading = words;
      else paragraphs.push(words);
    }
    opener = token;
  }
  return { heading, paragraphs };
}

/** What stands between these tags is for browsers, not for readers. */
const codeStarts = /^<(?:script|style)\b/i;
const codeEnds = /^<\/(?:script|style)\b/i;

function inlineText(tokens: readonly Token[]): string {
  let words = "";
  const lastEnd = tokens.findLastIndex(
    ({ type, content }) => type === "html_inline" && codeEnds.test(content),
  );
  let code = false;
  for (const [at, token] of tokens.entries()) {
    if (token.type === "html_inline")
      code = code ? !codeEnds.test(token.content) : at < lastEnd && codeStarts.test(token.content);
    if (code) continue;
    if (token.type === "text" || token.type === "code_inline" || token.type === "text_special") {
      words += token.content;
    } else if (token.type === "softbreak" || token.type === "hardbreak") words += " ";
    else if (token.type === "html_inline" && /^<br\b/i.test(token.content)) words += " ";
  }
  return words;
}
