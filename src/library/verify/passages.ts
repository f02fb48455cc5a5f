import type { Article } from "../../domain/article.ts";
import type { PassageDigest } from "../../domain/engine.ts";
import { type Atom, atomsOf } from "./atoms.ts";
import { pairsOf } from "./pair-hashes.ts";
import { wordHashes } from "./word-hashes.ts";

/** Words in a segment: small enough that reading a few again costs little, large enough that lists of them are short. */
export const segmentWords = 64;

/** An article cut into segments, with the pairs of words in each: what finds the places that a quotation may stand. */
export function digestPassages(article: Article): PassageDigest {
  const words = wordHashes(article.text);
  const hashes = pairsOf(words.hashes);
  const starts = new Uint32Array(Math.ceil(words.starts.length / segmentWords));
  const pairs = new Uint32Array(hashes.length);
  const owners = new Uint32Array(hashes.length);
  let count = 0;
  for (let segment = 0; segment < starts.length; segment++) {
    const first = segment * segmentWords;
    // The first segment starts with the text, so that its marks are in it.
    starts[segment] = segment === 0 ? 0 : (words.starts[first] ?? 0);
    const end = Math.min(first + segmentWords, hashes.length);
    const begins = count;
    for (let at = first; at < end; at++) {
      const hash = hashes[at] ?? 0;
      let known = begins;
      while (known < count && pairs[known] !== hash) known++;
      if (known < count) continue;
      pairs[count] = hash;
      owners[count++] = segment;
    }
  }
  return { starts, pairs: pairs.slice(0, count), owners: owners.slice(0, count) };
}

/** The atoms of an article from segment `first` to segment `last`, both included. */
export function readSegments(
  article: Article,
  starts: ArrayLike<number>,
  first: number,
  last: number,
): Atom[] {
  return atomsOf(article.text, starts[first] ?? 0, starts[last + 1] ?? article.text.length, edgesOf(article));
}

/** Where one zone ends and no passage goes on: title, lede, and in a record each quotation by itself. */
function edgesOf({ title, lede, kind, blocks }: Article): readonly number[] {
  const edges = [title.end, ...(lede ? [lede.end] : [])];
  if (kind === "record") edges.push(...blocks.map(({ span }) => span.end));
  return [...new Set(edges)].sort((a, b) => a - b);
}
