import { contains, type Span } from "../../domain/span.ts";
import { unprintable } from "../../domain/unprintable.ts";

/** On one line, without control characters: for labels and other places where Discord reads no Markdown. */
export function plain(text: string): string {
  return text
    .replace(unprintable, "")
    .replace(/[\s]*\n[\s]*/g, " ")
    .replace(/\t/g, " ")
    .trim();
}

/**
 * Text that Discord shows as it is, on one line: no Markdown, mention, timestamp, emoji code, command or link comes
 * alive. Discord takes a backslash before any ASCII sign as "this sign and nothing more".
 */
export function escapeText(text: string): string {
  return escapeStart(escapeInline(plain(text)));
}

/** As {@link escapeText}, with the `bold` spans (over the text that `span` is a part of) set in bold. */
export function escapeWithBold(text: string, span: Span, bold: readonly Span[]): string {
  let out = "";
  let at = span.start;
  for (const one of joinNeighbours(text, bold)) {
    if (!contains(span, one) || one.start < at || one.start === one.end) continue;
    out += `${inline(text.slice(at, one.start))}**${inline(text.slice(one.start, one.end))}**`;
    at = one.end;
  }
  out += inline(text.slice(at, span.end));
  return escapeStart(out.trim());
}

/** Words in bold with only a space between them are one run: `**two words**`. */
function joinNeighbours(text: string, spans: readonly Span[]): Span[] {
  const joined: Span[] = [];
  for (const span of spans) {
    const last = joined.at(-1);
    const between = last ? text.slice(last.end, span.start) : "";
    if (last && between.length <= 2 && /^\s*$/.test(between))
      joined[joined.length - 1] = { start: last.start, end: span.end };
    else joined.push(span);
  }
  return joined;
}

function inline(text: string): string {
  return escapeInline(
    text
      .replace(unprintable, "")
      .replace(/\s*\n\s*/g, " ")
      .replace(/\t/g, " "),
  );
}

function escapeInline(text: string): string {
  return text
    .replace(/[\\*_~`|<>[\]]/g, "\\$&")
    .replace(/@(?=everyone|here)/gi, "\\@")
    .replace(/:(?=\/\/)/g, "\\:")
    .replace(/:(?=[\w+-]+:)/g, "\\:");
}

/** What means something at the start of a line only: headings, small print, lists. */
function escapeStart(text: string): string {
  return text.replace(/^(?=[#+-])/, "\\").replace(/^(\d{1,9})\./, "$1\\.");
}
