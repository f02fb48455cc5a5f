/**
 * `text` as it is, or its first whole words and an ellipsis, so that `write` of it has at most `limit` UTF-16 units
 * (Discord counts characters, which are never more). `write` turns it into what is sent, by escaping it say.
 */
export function fitWords(
  text: string,
  limit: number,
  write: (text: string) => string = (same) => same,
): string {
  const whole = write(text);
  if (whole.length <= limit) return whole;
  // No escape makes a text shorter, so what lies beyond the limit cannot matter; and the segmenter is slow.
  const head = text.slice(0, limit + 1);
  const ends = wordEnds(head);
  let low = 0;
  let high = ends.length;
  const upTo = (count: number) => `${write(head.slice(0, ends[count - 1] ?? 0))}…`;
  while (low < high) {
    const middle = (low + high + 1) >>> 1;
    if (upTo(middle).length <= limit) low = middle;
    else high = middle - 1;
  }
  return low === 0 ? "…" : upTo(low);
}

const words = new Intl.Segmenter(undefined, { granularity: "word" });

/** Where words end, in scripts without spaces too; the last word is left out, since the text may go on inside it. */
function wordEnds(text: string): number[] {
  const ends: number[] = [];
  for (const { segment, index, isWordLike } of words.segment(text)) {
    if (isWordLike && index + segment.length < text.length) ends.push(index + segment.length);
  }
  return ends;
}

/** The parts, in order, as long as they fit in `limit` with `separator` between them; a part is whole or absent. */
export function fitParts(parts: readonly string[], limit: number, separator: string): string[] {
  const kept: string[] = [];
  let used = 0;
  for (const part of parts) {
    const cost = part.length + (kept.length > 0 ? separator.length : 0);
    if (used + cost > limit) continue;
    kept.push(part);
    used += cost;
  }
  return kept;
}
