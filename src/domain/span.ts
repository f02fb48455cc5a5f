/** A half-open range of UTF-16 code units, `start` included and `end` excluded, over one immutable text. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

declare const verbatim: unique symbol;

/** Words that stand in an article's stored text exactly as they are here. Only {@link slice} makes one. */
export type Verbatim = string & { readonly [verbatim]: true };

/**
 * The one constructor of {@link Verbatim}: the part of `text` that `span` marks.
 * @throws RangeError when the span leaves the text or would cut a surrogate pair in two.
 */
export function slice(text: string, span: Span): Verbatim {
  const { start, end } = span;
  if (
    !(Number.isInteger(start) && Number.isInteger(end) && start >= 0 && start <= end && end <= text.length)
  ) {
    throw new RangeError(`span ${start}–${end} is not within a text of ${text.length} UTF-16 units`);
  }
  if (splitsPair(text, start) || splitsPair(text, end)) {
    throw new RangeError(`span ${start}–${end} cuts a surrogate pair`);
  }
  return text.slice(start, end) as Verbatim;
}

function splitsPair(text: string, at: number): boolean {
  if (at <= 0 || at >= text.length) return false;
  const before = text.charCodeAt(at - 1);
  const after = text.charCodeAt(at);
  return before >= 0xd800 && before <= 0xdbff && after >= 0xdc00 && after <= 0xdfff;
}

export function contains(outer: Span, inner: Span): boolean {
  return outer.start <= inner.start && inner.end <= outer.end;
}

export function overlaps(a: Span, b: Span): boolean {
  return a.start < b.end && b.start < a.end;
}

/** `span` without the white space at its two ends. */
export function trim(text: string, span: Span): Span {
  let { start, end } = span;
  while (start < end && isSpace(text.charCodeAt(start))) start++;
  while (end > start && isSpace(text.charCodeAt(end - 1))) end--;
  return { start, end };
}

/** White space as in `\s`, the no-break and narrow spaces included; zero-width characters are not. */
export function isSpace(code: number): boolean {
  return (
    code === 0x20 ||
    (code >= 0x09 && code <= 0x0d) ||
    code === 0xa0 ||
    code === 0x1680 ||
    (code >= 0x2000 && code <= 0x200a) ||
    code === 0x2028 ||
    code === 0x2029 ||
    code === 0x202f ||
    code === 0x205f ||
    code === 0x3000 ||
    code === 0xfeff
  );
}
