/** FNV-1a over the letters of two neighbouring words, accents left out; 32 bits each. */
export function pairHashes(words: readonly string[]): Uint32Array {
  const hashes = new Uint32Array(Math.max(0, words.length - 1));
  let previous = 0;
  for (const [i, word] of words.entries()) {
    const hash = hashOf(word);
    if (i > 0) hashes[i - 1] = scramble(Math.imul(previous, 0x9e3779b1) ^ hash);
    previous = hash;
  }
  return hashes;
}

function hashOf(word: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < word.length; i++) {
    const code = word.charCodeAt(i);
    if (code < 0x300 || code > 0x36f) hash = Math.imul(hash ^ code, 0x01000193);
  }
  return hash;
}

/** The last step of MurmurHash3: every bit of the input reaches every bit of the hash. */
function scramble(value: number): number {
  let hash = value ^ (value >>> 16);
  hash = Math.imul(hash, 0x85ebca6b);
  hash ^= hash >>> 13;
  hash = Math.imul(hash, 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}
