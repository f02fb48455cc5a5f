import { replaceBetween } from "./between.ts";

const value = String.raw`(?:"[^"\n]*"|'[^'\n]*'|[^\s{}"'=]+)`;
const attributes = String.raw`(?:\s*(?:[.#][^\s{}]+|[\w:-]+=${value}))`;
/** `{: .lead }`, `{#name}`, `{.wide width="3"}`: with the words in brackets that it is said of. */
const attributeList = new RegExp(
  String.raw`(?:(?<!\!)\[([^\[\]\n]{1,500})\])?\{(?::(?!toc)(?:\s*[\w:-]+(?![\w=:-]))?|(?=\s*[.#]\w|\s*[\w:-]+=["']))${attributes}{0,20}\s*\}`,
  "g",
);
const mdLinkAttributes = /(?<=[)\]])\{\s*[\w-]+\s*(?:=\s*[^\s{}"']+)?\s*\}/g;

/**
 * A source without the marks that some programs add to Markdown within a line, the words that they mark left:
 * Obsidian's links, embeds, comments and highlights, attribute lists, emoji by name, edits of CriticMarkup.
 */
export function withoutInlineMarks(source: string): string {
  let text = source;
  if (text.includes("%%")) text = replaceBetween(text, "%%", "%%", () => "");
  if (text.includes("[["))
    text = text
      .replace(/!\[\[[^[\]\n]{0,1000}\]\]/g, "")
      .replace(/\[\[([^[\]\n]{1,1000})\]\]/g, (_, inner: string) => linkWords(inner));
  if (text.includes("==")) text = text.replace(/(?<![=\\])==(?![\s=])([^\n=]{1,2000}?)(?<!\s)==(?!=)/g, "$1");
  if (text.includes("^^")) text = text.replace(/\^\^(?!\s)([^\n^]{1,2000}?)(?<!\s)\^\^/g, "$1");
  if (text.includes("{"))
    text = text
      .replace(/\{>>[^{}\n]{0,2000}<<\}|\{--[^{}\n]{0,2000}--\}/g, "")
      .replace(/\{\+\+([^{}\n]{0,2000})\+\+\}/g, "$1")
      .replace(/\{~~[^{}\n]{0,1000}~>([^{}\n]{0,1000})~~\}/g, "$1")
      .replace(/\{==([^{}\n]{0,2000})==\}/g, "$1")
      .replace(attributeList, (_, words?: string) => words ?? "")
      .replace(mdLinkAttributes, "");
  if (text.includes("++"))
    text = text.replace(/(?<![\w+])\+\+([a-z0-9]+(?:\+[a-z0-9"]+)*)\+\+(?![\w+])/gi, "$1");
  return withoutStrong(unreferenced(text))
    .replace(/(^|[ \t.])__[ \t]*$/gm, "$1")
    .replace(/\]\((?=[^()\n<>"]{0,500}(?:\/\/|mailto:))[^()\n<>" ]*[ \t][^()\n<>"]*\)/g, "](<>)")
    .replace(/(?<![a-z0-9:/.])(?::(?:[a-z][a-z0-9_+-]{1,60}|\+1|-1|100):)+(?![a-z0-9:/])/gi, "")
    .replace(/[ \t]\^[a-z0-9-]{2,40}[ \t]*$/gim, "");
}

/** `[words][name]` where nothing in the text says where that leads: programs know, and readers see the words. */
function unreferenced(source: string): string {
  if (!source.includes("][")) return source;
  const known = new Set(
    [...source.matchAll(/^ {0,3}\[([^[\]\n]{1,200})\]:/gm)].map(([, name]) => name?.toLowerCase()),
  );
  return source.replace(/\[([^[\]\n]{1,300})\]\[([\w.:-]{0,100})\]/g, (all, words: string, name: string) =>
    known.has((name || words).toLowerCase()) ? all : words,
  );
}

/** What a link to a page says: its own words, else the page's name. */
function linkWords(inner: string): string {
  if (/^_{0,2}toc_{0,2}$/i.test(inner)) return "";
  const bar = inner.indexOf("|");
  if (bar >= 0) return inner.slice(bar + 1).trim();
  return inner
    .replace(/\\$/, "")
    .split("#")
    .filter((part) => part.trim() !== "" && !part.startsWith("^"))
    .map((part) => part.trim())
    .join(" > ");
}

/** A paragraph that is strong throughout, as any parser reads it: so are the questions of interviews. */
const allStrong = /^\s*\*\*[^\s*\\](?:[^*\\]{0,600}[^\s*\\])?\*\*\s*$/;

/**
 * A source without the double stars of strong words. Parsers want no space inside them and no letter beside them;
 * people and converters write both, and end them in another paragraph.
 */
function withoutStrong(source: string): string {
  if (!source.includes("**")) return source;
  return source
    .replace(/(?<=\S[ \t]*)(?<!\*)\*{4,}|(?<!\*)\*{4,}(?=[ \t]*[^\s*])/g, "")
    .split(/(\n[ \t>]*\n)/)
    .map((paragraph) =>
      paragraph.includes("**") && !allStrong.test(paragraph) ? strongless(paragraph) : paragraph,
    )
    .join("");
}

function strongless(paragraph: string): string {
  const pieces = paragraph.split(/(?<![*\\])(?:\*\*|\*{4})(?!\*)/);
  let text = pieces[0] ?? "";
  for (let at = 1; at < pieces.length; at++) {
    const inner = pieces[at] ?? "";
    const paired = at + 1 < pieces.length;
    const outer = paired ? (pieces[++at] ?? "") : "";
    const spaced = /^\s/.test(inner) && /\s$/.test(inner);
    if (!paired) text += /\S/.test(text) && /\S/.test(inner) ? `**${inner}` : inner;
    else text += spaced ? `**${inner}**${outer}` : inner + outer;
  }
  return text;
}
