/**
 * A small model of what Discord's client makes of a text, written from its behaviour and independent of the bot's
 * own escaping: it tells what would come alive, and what a person would read.
 */
export interface Shown {
  /** The constructs that are more than text, with what stands in them. */
  readonly live: readonly { readonly rule: string; readonly inside: string }[];
  /** The words as a reader sees them. */
  readonly words: string;
}

const atLineStart: readonly (readonly [string, RegExp])[] = [
  ["heading", /^ *#{1,3}[ \t]+\S/],
  ["small print", /^ *-#[ \t]+\S/],
  ["block quote", /^ *>(?:>>)? /],
  ["list", /^ *(?:[*+-]|\d+\.) +\S/],
];

const inline: readonly (readonly [string, RegExp])[] = [
  ["mention", /^<(?:@[!&]?|#)\d+>/],
  ["custom emoji", /^<a?:\w+:\d+>/],
  ["timestamp", /^<t:-?\d+(?::[tTdDfFrRsS])?>/],
  ["command", /^<\/[^:>]+:\d+>/],
  ["guide", /^<id:\w+>/],
  ["angle link", /^<[a-z]+:\/?[^ >]+>/i],
  ["everyone", /^@(?:everyone|here)/i],
  ["address", /^[a-z][a-z0-9+.-]*:\/\/\S/i],
  ["emoji name", /^:[\w+-]+:/],
  ["masked link", /^\[(?:\\[\s\S]|[^\]\\])*\]\([^)\s]+\)/],
  ["code", /^(`+)[\s\S]*?[^`]\1(?!`)/],
  ["bold", /^\*\*((?:\\[\s\S]|[^\\])+?)\*\*(?!\*)/],
  ["underline", /^__((?:\\[\s\S]|[^\\])+?)__(?!_)/],
  ["italics", /^\*(?=\S)((?:\\[\s\S]|[^*\\])+?)\*(?!\*)/],
  ["italics", /^_((?:\\[\s\S]|[^_\\])+?)_/],
  ["strike", /^~~([\s\S]+?)~~/],
  ["spoiler", /^\|\|([\s\S]+?)\|\|/],
];

export function showDiscord(text: string): Shown {
  const live: { rule: string; inside: string }[] = [];
  let words = "";
  let at = 0;
  while (at < text.length) {
    const rest = text.slice(at);
    if (at === 0 || text.charAt(at - 1) === "\n") {
      for (const [rule, pattern] of atLineStart) if (pattern.test(rest)) live.push({ rule, inside: rest });
    }
    const escaped = /^\\([^0-9A-Za-z\s])/u.exec(rest);
    if (escaped) {
      words += escaped[1];
      at += escaped[0].length;
      continue;
    }
    const wordBefore = /[a-z0-9]$/i.test(text.slice(0, at));
    const found = inline
      .filter(([rule]) => !(rule === "address" && wordBefore))
      .map(([rule, pattern]) => ({ rule, match: pattern.exec(rest) }))
      .find(({ match }) => match);
    if (found?.match) {
      const inside = found.rule === "bold" ? showDiscord(found.match[1] ?? "") : null;
      live.push({ rule: found.rule, inside: inside?.words ?? found.match[0] }, ...(inside?.live ?? []));
      words += inside?.words ?? found.match[0];
      at += found.match[0].length;
      continue;
    }
    words += text.charAt(at);
    at++;
  }
  return { live, words };
}
