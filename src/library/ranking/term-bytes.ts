/** Other in each process, so that nobody can write an article of words that all look alike. */
const seed = Math.floor(Math.random() * 2 ** 32);

/** FNV-1a over some bytes, to look them up by: a number of 32 bits with a sign. */
export function hashOfBytes(bytes: Uint8Array, start: number, end: number): number {
  let hash = seed;
  for (let at = start; at < end; at++) hash = Math.imul(hash ^ (bytes[at] ?? 0), 0x01000193);
  // Tables go by the last bits, which the first bytes reach least.
  return hash ^ (hash >>> 15);
}

export function sameBytes(
  a: Uint8Array,
  startA: number,
  b: Uint8Array,
  startB: number,
  length: number,
): boolean {
  for (let at = 0; at < length; at++) if (a[startA + at] !== b[startB + at]) return false;
  return true;
}
