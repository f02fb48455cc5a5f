/**
 * Many byte strings as three values of one statement: all of them joined, where each starts (from 1, as SQL counts), and
 * how long it is. An array of bytea would be sent as text, twice as long.
 */
export type Packed = readonly [bytes: Uint8Array, starts: readonly number[], lengths: readonly number[]];

export function pack(strings: readonly Uint8Array[]): Packed {
  const lengths = strings.map(({ length }) => length);
  const bytes = new Uint8Array(lengths.reduce((sum, length) => sum + length, 0));
  const starts: number[] = [];
  let at = 0;
  for (const each of strings) {
    starts.push(at + 1);
    bytes.set(each, at);
    at += each.length;
  }
  return [bytes, starts, lengths];
}
