/** A message as it is read, with the way back: `offsets[i]` is where character `i` stands in the message. */
export interface Plain {
  readonly text: string;
  /** One more than there are characters: the last is the message's end. */
  readonly offsets: readonly number[];
  /** Parts of `text` that were block quotes, in order. */
  readonly blocks: readonly { readonly start: number; readonly end: number }[];
}

const escapable = /[\\`*_{}[\]()#+\-.!|~<>:@"']/;
/** Mentions, custom emoji, time stamps: names and pictures that the text itself does not hold. */
const reference = /<(?:@[!&]?\d{1,20}|#\d{1,20}|a?:\w{1,32}:\d{1,20}|t:-?\d{1,14}(?::[tTdDfFR])?)>/y;
/** A link by itself; one that a mark or a stop closes belongs to the words. */
const address = /<?https?:\/\/[^\s<>"“”«»]{1,2000}>?(?=\s|$)/y;
const link = /\]\(<?https?:[^)\s]{1,1000}>?\)/y;
const paired = /\*{1,3}|_{2,3}|~~|\|\||`{1,3}/y;
const lineMark = /(?:#{1,3}|-#)[ \t]+/y;

/** Takes Discord's Markdown off: escapes, bold and its kin, block quotes, headings, links, mentions. Linear. */
export function plainText(message: string): Plain {
  const kept: number[] = [];
  const blocks: { start: number; end: number }[] = [];
  let quoted = false;
  let restQuoted = false;
  for (let at = 0; at < message.length; ) {
    if (at === 0 || message[at - 1] === "\n") {
      const whole = message.startsWith(">>> ", at);
      const quote = restQuoted || whole || message.startsWith("> ", at);
      if (whole) restQuoted = true;
      if (quote && !quoted) blocks.push({ start: kept.length, end: kept.length });
      quoted = quote;
      at += whole ? 4 : quote && message.startsWith("> ", at) ? 2 : 0;
      at += lengthAt(lineMark, message, at);
    }
    const skipped = markupAt(message, at);
    if (skipped > 0) at += skipped;
    else if (at < message.length) {
      const escaped = message[at] === "\\" && escapable.test(message[at + 1] ?? "");
      kept.push(escaped ? at + 1 : at);
      at += escaped ? 2 : 1;
    }
    const block = blocks.at(-1);
    if (quoted && block) block.end = kept.length;
  }
  return { text: kept.map((at) => message[at]).join(""), offsets: [...kept, message.length], blocks };
}

/** How many characters at `at` are markup. */
function markupAt(message: string, at: number): number {
  const char = message[at];
  if (char === "<") return lengthAt(reference, message, at) || lengthAt(address, message, at);
  if (char === "h") return lengthAt(address, message, at);
  if (char === "]") return lengthAt(link, message, at);
  if (char === "[") return opensLink(message, at) ? 1 : 0;
  if (char === "_" && message[at + 1] !== "_")
    return isWordChar(message[at - 1]) && isWordChar(message[at + 1]) ? 0 : 1;
  return char === "*" || char === "_" || char === "~" || char === "|" || char === "`"
    ? lengthAt(paired, message, at)
    : 0;
}

/** Whether a bracket is the start of `[words](https://…)`; the words are no longer than a few lines. */
function opensLink(message: string, at: number): boolean {
  const close = message.slice(at, at + 400).indexOf("]");
  return close > 0 && lengthAt(link, message, at + close) > 0;
}

function lengthAt(pattern: RegExp, message: string, at: number): number {
  pattern.lastIndex = at;
  return pattern.exec(message)?.[0].length ?? 0;
}

function isWordChar(char: string | undefined): boolean {
  return char !== undefined && /[\p{L}\p{N}]/u.test(char);
}
