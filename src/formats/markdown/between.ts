/**
 * `text` with each stretch from `open` to the next `close` replaced, in time linear in the text. A stretch of more
 * than `longest` characters, and one that has no end, is left as it is.
 * @param replace gets the inner words and the places in `text` where the stretch starts and ends.
 */
export function replaceBetween(
  text: string,
  open: string,
  close: string,
  replace: (inner: string, start: number, end: number) => string,
  longest = 20_000,
): string {
  let result = "";
  let kept = 0;
  let end = -1;
  for (let start = text.indexOf(open); start >= 0; ) {
    const inner = start + open.length;
    if (end < inner) end = text.indexOf(close, inner);
    if (end < 0) break;
    if (end - inner > longest) {
      start = text.indexOf(open, inner);
      continue;
    }
    const after = end + close.length;
    result += text.slice(kept, start) + replace(text.slice(inner, end), start, after);
    kept = after;
    start = text.indexOf(open, after);
  }
  return result + text.slice(kept);
}
