import type { Article } from "../../domain/article.ts";
import type { PassageDigest } from "../../domain/engine.ts";
import { type Atom, atomsOf } from "./atoms.ts";
import { pairHashes } from "./pair-hashes.ts";

/** Words in a segment: small enough that reading a few again costs little, large enough that lists of them are short. */
export const segmentWords = 64;

/** An article cut into segments, with the pairs of words in each: what finds the places that a quotation may stand. */
export function digestPassages(article: Article): PassageDigest {
  const words = atomsOf(article.text).filter(({ kind }) => kind === "word");
  const hashes = pairHashes(words.map(({ form }) => form));
  const starts: number[] = [];
  const pairs: number[] = [];
  const owners: number[] = [];
  const own = new Set<number>();
  for (const [at, { start }] of words.entries()) {
    if (at % segmentWords === 0) {
      own.clear();
      // The first segment starts with the text, so that its marks are in it.
      starts.push(at === 0 ? 0 : start);
    }
    const hash = hashes[at];
    if (hash === undefined || own.has(hash)) continue;
    own.add(hash);
    pairs.push(hash);
    owners.push(starts.length - 1);
  }
  return { starts, pairs, owners };
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
