import type { Block } from "./nodes.ts";
import { parseInline } from "./parse-inline.ts";

const FENCE = /```(?:([\w+.#-]{1,30})\n)?\n?([\s\S]*?[^\n][\s\S]*?)\n?```/;
const HEADING = /^(#{1,3})\s+(\S.*)$/;
const SUBTEXT = /^-#\s+(\S.*)$/;
const QUOTE = /^>(?: (.*)|)$/;
const QUOTE_REST = /^>>> /;
const ITEM = /^( *)(?:[-*]|(\d{1,9})\.) +(\S.*)$/;
const MAX_LIST_DEPTH = 10;

/** Parses a whole message, or a description or field of an embed, as Discord's client does. */
export function parseMarkdown(source: string): Block[] {
  return blocks(source.replaceAll("\r\n", "\n"), false);
}

function blocks(source: string, inQuote: boolean): Block[] {
  const fence = FENCE.exec(source);
  const quoted = fence === null || inQuote ? -1 : quoteBefore(source, fence.index);
  if (fence === null || quoted >= 0) return lines(source.split("\n"), inQuote);
  const before = source.slice(0, fence.index);
  const after = source.slice(fence.index + fence[0].length).replace(/^\n/, "");
  return [
    ...(before === "" ? [] : lines(before.replace(/\n$/, "").split("\n"), inQuote)),
    { kind: "code-block", language: fence[1] ?? "", text: fence[2] ?? "" },
    ...(after === "" ? [] : blocks(after, inQuote)),
  ];
}

/** Whether the line at an index is one of a block quote: then the code belongs to the quote. */
function quoteBefore(source: string, index: number): number {
  const lineStart = source.lastIndexOf("\n", index - 1) + 1;
  return /^>(?:>>)? /.test(source.slice(lineStart)) ? lineStart : -1;
}

function lines(all: readonly string[], inQuote: boolean): Block[] {
  const found: Block[] = [];
  let text: string[] = [];
  /** Before a block, an empty line needs a break of its own: the last break of a text is not seen. */
  const endText = (beforeBlock: boolean) => {
    if (text.length > 0) {
      const seen = beforeBlock && text.at(-1) === "" ? [...text, ""] : text;
      found.push({ kind: "text", children: parseInline(seen.join("\n")) });
    }
    text = [];
  };
  for (let at = 0; at < all.length; ) {
    const line = all[at] ?? "";
    if (!inQuote && QUOTE_REST.test(line)) {
      endText(true);
      const rest = [line.replace(QUOTE_REST, ""), ...all.slice(at + 1)];
      found.push({ kind: "quote", children: blocks(rest.join("\n"), true) });
      break;
    }
    const quote = inQuote ? [] : run(all, at, QUOTE);
    if (quote.length > 0) {
      endText(true);
      const inner = quote.map((one) => QUOTE.exec(one)?.[1] ?? "");
      found.push({ kind: "quote", children: blocks(inner.join("\n"), true) });
      at += quote.length;
      continue;
    }
    const items = run(all, at, ITEM);
    if (items.length > 0) {
      endText(true);
      found.push(...list(items, 0));
      at += items.length;
      continue;
    }
    const single = lineBlock(line);
    if (single) {
      endText(true);
      found.push(single);
    } else text.push(line);
    at += 1;
  }
  endText(false);
  return found;
}

function lineBlock(line: string): Block | null {
  const heading = HEADING.exec(line);
  if (heading) {
    const level = heading[1]?.length === 1 ? 1 : heading[1]?.length === 2 ? 2 : 3;
    return { kind: "heading", level, children: parseInline(heading[2] ?? "") };
  }
  const subtext = SUBTEXT.exec(line);
  return subtext ? { kind: "subtext", children: parseInline(subtext[1] ?? "") } : null;
}

function run(all: readonly string[], from: number, pattern: RegExp): string[] {
  let end = from;
  while (end < all.length && pattern.test(all[end] ?? "")) end += 1;
  return all.slice(from, end);
}

/** The lists in lines that are all items: one, or several where the kind changes; deeper ones inside. */
function list(items: readonly string[], depth: number): Block[] {
  const found: { start: number | null; items: Block[][] }[] = [];
  const indentOf = (line: string) => ITEM.exec(line)?.[1]?.length ?? 0;
  const base = indentOf(items[0] ?? "");
  for (let at = 0; at < items.length; ) {
    const [, , number, words = ""] = ITEM.exec(items[at] ?? "") ?? [];
    const start = number === undefined ? null : Number(number);
    let end = at + 1;
    while (end < items.length && indentOf(items[end] ?? "") > base) end += 1;
    const inner = items.slice(at + 1, end);
    const deeper = inner.length === 0 || depth >= MAX_LIST_DEPTH ? [] : list(inner, depth + 1);
    const item: Block[] = [{ kind: "text", children: parseInline(words) }, ...deeper];
    const last = found.at(-1);
    if (last && (last.start === null) === (start === null)) last.items.push(item);
    else found.push({ start, items: [item] });
    at = end;
  }
  return found.map((one) => ({ kind: "list", ...one }));
}
