/** Stands between title, lede and body, so that nothing is found across them. */
export const boundary = 0;

/** Sixteen bits of a term, never {@link boundary}; FNV-1a. One pair of words in 65,000 looks alike. */
export function shortHash(term: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < term.length; i++) hash = Math.imul(hash ^ term.charCodeAt(i), 0x01000193);
  return ((hash >>> 16) ^ (hash & 0xffff)) % 0xffff || 0xffff;
}
