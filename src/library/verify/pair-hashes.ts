/** Of two neighbouring words, each pair by 32 bits, accents left out. */
export function pairHashes(words: readonly string[]): Uint32Array {
  return pairsOf(words.map(hashOfForm));
}

/** As {@link pairHashes}, of words by their {@link hashOfForm}. */
export function pairsOf(hashes: readonly number[]): Uint32Array {
  const pairs = new Uint32Array(Math.max(0, hashes.length - 1));
  for (let at = 0; at < pairs.length; at++)
    pairs[at] = scramble(Math.imul(hashes[at] ?? 0, 0x9e3779b1) ^ (hashes[at + 1] ?? 0));
  return pairs;
}

/** FNV-1a over the letters of an atom's form. */
export function hashOfForm(form: string): number {
  let hash = hashStart;
  for (let at = 0; at < form.length; at++) {
    const unit = form.charCodeAt(at);
    if (!isAccent(unit)) hash = hashStep(hash, unit);
  }
  return hash;
}

export const hashStart = 0x811c9dc5;

export function hashStep(hash: number, unit: number): number {
  return Math.imul(hash ^ unit, 0x01000193);
}

export function isAccent(unit: number): boolean {
  return unit >= 0x300 && unit <= 0x36f;
}

/** The last step of MurmurHash3: every bit of the input reaches every bit of the hash. */
function scramble(value: number): number {
  let hash = value ^ (value >>> 16);
  hash = Math.imul(hash, 0x85ebca6b);
  hash ^= hash >>> 13;
  hash = Math.imul(hash, 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}
