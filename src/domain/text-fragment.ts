/** Passages of more words than this are linked by their first and last words. */
const wholeUpTo = 8;
const edgeWords = 4;

/**
 * A link that opens `url` at the passage, by a text fragment (WICG Scroll to Text Fragment, `#:~:text=`). The words
 * at its two ends count without their punctuation, since browsers match at word boundaries.
 */
export function passageUrl(url: string, passage: string): string {
  const words = [...passage.matchAll(/[\p{L}\p{N}\p{M}](?:\S*[\p{L}\p{N}\p{M}])?/gu)];
  const first = words[0];
  const last = words.at(-1);
  if (!first || !last) return url;
  const between = (from: RegExpExecArray, to: RegExpExecArray) =>
    encodeText(passage.slice(from.index, to.index + to[0].length));
  const head = words[edgeWords - 1];
  const tail = words[words.length - edgeWords];
  if (words.length <= wholeUpTo || !head || !tail) return withDirective(url, between(first, last));
  return withDirective(url, `${between(first, head)},${between(tail, last)}`);
}

function withDirective(url: string, directive: string): string {
  const separator = url.includes("#") ? ":~:text=" : "#:~:text=";
  return `${url.replace(/:~:.*$/s, "")}${separator}${directive}`;
}

/**
 * Percent-encoding of the words as a browser looks for them (any white space as one space, no soft hyphens), with the characters that have a meaning inside a text directive: `-`, `,` and `&`.
 */
function encodeText(words: string): string {
  const wellFormed = words
    .replace(/\u00AD/g, "")
    .replace(/\s+/g, " ")
    .replace(/[\uD800-\uDFFF]/gu, "\uFFFD");
  return encodeURIComponent(wellFormed)
    .replace(/-/g, "%2D")
    .replace(/[!'()*]/g, (c) => `%${c.charCodeAt(0).toString(16).toUpperCase()}`);
}
