import type { Inline } from "./nodes.ts";

/** Deeper nesting than anybody writes is shown as it stands. */
const MAX_DEPTH = 12;

type Style = Extract<Inline, { children: readonly Inline[] }>["kind"] & string;
type Found = { readonly node: Inline; readonly end: number } | null;

/** Pairs of delimiters, the longer first. `_` stands for italics at the borders of words only. */
const STYLES: readonly { readonly mark: string; readonly kind: Exclude<Style, "link"> }[] = [
  { mark: "**", kind: "strong" },
  { mark: "__", kind: "underline" },
  { mark: "~~", kind: "strike" },
  { mark: "||", kind: "spoiler" },
  { mark: "*", kind: "em" },
  { mark: "_", kind: "em" },
];

const ESCAPE = /\\([^0-9A-Za-z\s])/y;
const TOKENS: readonly [RegExp, (match: RegExpExecArray) => Inline | null][] = [
  [/<@!?(\d{15,20})>/y, ([, id = ""]) => ({ kind: "mention", of: "user", id })],
  [/<@&(\d{15,20})>/y, ([, id = ""]) => ({ kind: "mention", of: "role", id })],
  [/<#(\d{15,20})>/y, ([, id = ""]) => ({ kind: "mention", of: "channel", id })],
  [/<\/([-\w\p{L} ]{1,100}):\d{15,20}>/uy, ([, name = ""]) => ({ kind: "mention-command", name })],
  [
    /<t:(-?\d{1,13})(?::([tTdDfFRsS]))?>/y,
    ([, unix = "", style = "f"]) => ({ kind: "time", unix: Number(unix), style }),
  ],
  [/<a?:(\w{2,32}):\d{15,20}>/y, ([, name = ""]) => ({ kind: "emoji", name })],
  [/@(?:everyone|here)\b/y, ([text]) => ({ kind: "mention-all", text })],
  [/<(https?:\/\/[^\s<>]+)>/y, ([, url = ""]) => link(url, url)],
];
const ADDRESS = /https?:\/\/[^\s<]+[^<.,:;"'\]\s]/y;
const MASKED = /\]\(\s*<?(https?:\/\/[^\s<>)]+)>?(?:\s+["'][^\n"']*["'])?\s*\)/y;
/** Where something may begin; between, text is taken in one go. */
const PLAIN = /[^\\`*_~|<@[h]+/y;

/** What a label may not hold, or it hides where its link leads; then Discord draws none of it as a link. */
const ADDRESS_IN_LABEL = /https?:\/\/[^\s<]{2}/i;

/**
 * Parses one piece of running text. Linear in its length for each level of nesting.
 * @param inLabel whether it is the label of a masked link, where Discord shows the backslashes of escapes as well
 * (https://github.com/discord/discord-api-docs/issues/6185)
 */
export function parseInline(source: string, depth = 0, inLabel = false): Inline[] {
  const nodes: Inline[] = [];
  /** Marks that were looked for to the end of the text in vain. */
  const unclosed = new Set<string>();
  let plain = "";
  let at = 0;
  const take = (found: Found): boolean => {
    if (found === null) return false;
    if (plain !== "") nodes.push({ kind: "text", text: plain });
    plain = "";
    nodes.push(found.node);
    at = found.end;
    return true;
  };
  while (at < source.length) {
    const run = match(PLAIN, source, at);
    if (run) {
      plain += run[0];
      at += run[0].length;
      continue;
    }
    const escaped = match(ESCAPE, source, at);
    if (escaped) {
      plain += inLabel ? escaped[0] : escaped[1];
      at += escaped[0].length;
      continue;
    }
    if (take(code(source, at, unclosed))) continue;
    if (depth < MAX_DEPTH && take(styled(source, at, depth, inLabel, unclosed))) continue;
    if (depth < MAX_DEPTH && take(masked(source, at, depth, unclosed))) continue;
    if (take(token(source, at)) || take(address(source, at))) continue;
    plain += source[at];
    at += 1;
  }
  if (plain !== "") nodes.push({ kind: "text", text: plain });
  return nodes;
}

function code(source: string, at: number, unclosed: Set<string>): Found {
  const mark = /`+/y;
  mark.lastIndex = at;
  const ticks = mark.exec(source)?.[0];
  if (ticks === undefined || unclosed.has(ticks)) return null;
  for (let end = source.indexOf(ticks, at + ticks.length); end >= 0; ) {
    let after = end + ticks.length;
    while (source[after] === "`") after += 1;
    const length = after - end;
    if (length === ticks.length) {
      const text = source.slice(at + ticks.length, end).replace(/^ (?=`)|(?<=`) $/g, "");
      return { node: { kind: "code", text }, end: after };
    }
    end = source.indexOf(ticks, after);
  }
  unclosed.add(ticks);
  return null;
}

function styled(source: string, at: number, depth: number, inLabel: boolean, unclosed: Set<string>): Found {
  for (const { mark, kind } of STYLES) {
    if (!source.startsWith(mark, at) || unclosed.has(mark)) continue;
    const start = at + mark.length;
    if (mark === "*" && /\s/.test(source[start] ?? " ")) continue;
    if (mark === "_" && /\w/.test(source[at - 1] ?? "")) continue;
    const end = closing(source, start, mark);
    if (end === null) {
      unclosed.add(mark);
      continue;
    }
    if (end === start) continue;
    const children = parseInline(source.slice(start, end), depth + 1, inLabel);
    return { node: { kind, children }, end: end + mark.length };
  }
  return null;
}

/** Where the mark closes what begins at `start`: outside escapes, code and longer marks. */
function closing(source: string, start: number, mark: string): number | null {
  const single = mark.length === 1;
  const letter = mark[0] ?? "";
  for (let at = start; at < source.length; at += 1) {
    const here = source[at];
    if (here === "\\") {
      at += 1;
      continue;
    }
    if (!source.startsWith(mark, at)) continue;
    if (single && source[at + 1] === letter) {
      // A pair within italics belongs to something else.
      at += 1;
      continue;
    }
    if (!single && source[at + 2] === letter) continue;
    if (mark === "*" && /\s/.test(source[at - 1] ?? "")) continue;
    if (mark === "_" && /\w/.test(source[at + 1] ?? "")) continue;
    return at;
  }
  return null;
}

function masked(source: string, at: number, depth: number, unclosed: Set<string>): Found {
  if (source[at] !== "[" || unclosed.has("](")) return null;
  const end = closingBracket(source, at + 1);
  if (end === null) {
    if (!source.includes("](", at)) unclosed.add("](");
    return null;
  }
  const target = match(MASKED, source, end);
  const label = source.slice(at + 1, end);
  // https://github.com/discord/discord-api-docs/issues/7721
  if (!target || label.trim() === "" || ADDRESS_IN_LABEL.test(label)) return null;
  const node = link(target[1] ?? "", label, depth + 1);
  return node === null ? null : { node, end: end + target[0].length };
}

function closingBracket(source: string, start: number): number | null {
  let open = 0;
  for (let at = start; at < source.length && source[at] !== "\n"; at += 1) {
    const here = source[at];
    if (here === "\\") at += 1;
    else if (here === "[") open += 1;
    else if (here === "]" && open === 0) return at;
    else if (here === "]") open -= 1;
  }
  return null;
}

/** A bare address, without a closing parenthesis that belongs to the text around it. */
function address(source: string, at: number): Found {
  let url = match(ADDRESS, source, at)?.[0] ?? "";
  const count = (sign: string) => url.split(sign).length;
  while (url.endsWith(")") && count(")") > count("(")) url = url.slice(0, -1);
  const node = link(url, url);
  return node === null ? null : { node, end: at + url.length };
}

function token(source: string, at: number): Found {
  for (const [pattern, make] of TOKENS) {
    const found = match(pattern, source, at);
    if (!found) continue;
    const node = make(found);
    if (node !== null) return { node, end: at + found[0].length };
  }
  return null;
}

/** Only addresses of the web become links. */
function link(url: string, label: string, depth?: number): Inline | null {
  if (!URL.canParse(url)) return null;
  const children =
    depth === undefined ? [{ kind: "text", text: label } as const] : parseInline(label, depth, true);
  return { kind: "link", url, children: children.filter(({ kind }) => kind !== "link") };
}

function match(pattern: RegExp, source: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(source);
}
