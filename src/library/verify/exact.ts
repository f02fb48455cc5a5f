import { type Atom, sameCase } from "./atoms.ts";
import type { Gap, Pattern } from "./pattern.ts";

/** Atoms `start` to `end`, the latter not included. */
export interface Run {
  readonly start: number;
  readonly end: number;
}

/** Atoms that a mark of omission may stand for: about three paragraphs. Further apart is another passage. */
export const longestOmission = 400;
/** Atoms that words in brackets may stand in place of. */
const longestReplaced = 16;
/** Atoms beside the article's own dots that may have been left out with no mark. */
const longestUnmarked = 12;

/** Every place where the pieces stand in order within their gaps: the runs of each. Linear in both lengths. */
export function findExact(atoms: readonly Atom[], { pieces, gaps, final }: Pattern): Run[][] {
  let reached: Run[][] = [];
  for (const [i, piece] of pieces.entries()) {
    const runs = occurrences(atoms, piece);
    const gap = gaps[i - 1];
    reached = i === 0 || !gap ? runs.map((run) => [run]) : follow(atoms, reached, runs, gap);
    if (reached.length === 0) return [];
  }
  return reached.filter((chain) => final === null || !isQuestion(atoms, chain));
}

/** Each run with the chain that ends nearest before it, if that is near enough and in the same zone. */
function follow(atoms: readonly Atom[], chains: readonly Run[][], runs: readonly Run[], gap: Gap): Run[][] {
  const limit = gap.kind === "omission" ? longestOmission : longestReplaced;
  const found = new Map<number, Run[]>();
  let next = 0;
  let edge = -1;
  let scanned = 0;
  for (const run of runs) {
    while ((chains[next]?.at(-1)?.end ?? Infinity) <= run.start) next++;
    for (; scanned < run.start; scanned++) if (atoms[scanned]?.kind === "edge") edge = scanned;
    const chain = chains[next - 1];
    const last = chain?.at(-1);
    if (!chain || !last || run.start - last.end > limit || edge >= last.end) continue;
    if (gap.kind === "omission" && hasOwnDots(atoms, last.end, run.start)) continue;
    // Of the runs that follow one chain the nearest counts.
    const key = chain[0]?.start ?? 0;
    if (!found.has(key)) found.set(key, [...chain, run]);
  }
  return [...found.values()];
}

/**
 * Whether the dots between two pieces may be the article's own, with a few words more left out beside them: those have
 * no mark then. A longer omission that happens to start or end at such dots has one.
 */
function hasOwnDots(atoms: readonly Atom[], from: number, to: number): boolean {
  if (to - from > longestUnmarked) return false;
  const gap = atoms.slice(from, to);
  return gap.some(({ kind }) => kind === "dots") && gap.some(({ kind }) => kind === "word");
}

/** A statement made of a question is another sentence, though the words are the same. */
function isQuestion(atoms: readonly Atom[], chain: readonly Run[]): boolean {
  const after = atoms[chain.at(-1)?.end ?? -1];
  return after?.form === "?" || after?.form === "？";
}

/** Where `piece` stands in `atoms`, by Knuth, Morris and Pratt: linear on any input. */
export function occurrences(atoms: readonly Atom[], piece: readonly Atom[]): Run[] {
  const found: Run[] = [];
  if (piece.length === 0) return found;
  const fallback = new Int32Array(piece.length);
  for (let i = 1, matched = 0; i < piece.length; i++) {
    while (matched > 0 && piece[i]?.form !== piece[matched]?.form) matched = fallback[matched - 1] ?? 0;
    if (piece[i]?.form === piece[matched]?.form) matched++;
    fallback[i] = matched;
  }
  for (let i = 0, matched = 0; i < atoms.length; i++) {
    while (matched > 0 && atoms[i]?.form !== piece[matched]?.form) matched = fallback[matched - 1] ?? 0;
    if (atoms[i]?.form === piece[matched]?.form) matched++;
    if (matched < piece.length) continue;
    found.push({ start: i + 1 - piece.length, end: i + 1 });
    matched = fallback[matched - 1] ?? 0;
  }
  return found;
}

/** Whether a capital within a piece is another; where a piece starts, its case is the quoter's. */
export function changesCapitals(
  original: string,
  atoms: readonly Atom[],
  checked: string,
  pieces: readonly (readonly Atom[])[],
  chain: readonly Run[],
): boolean {
  return chain.some((run, p) =>
    (pieces[p] ?? []).some((atom, i) => {
      const there = atoms[run.start + i];
      if (i === 0 || !there || atom.kind !== "word") return false;
      const here = checked.slice(atom.start, atom.end);
      return !here.startsWith("[") && !sameCase(original.slice(there.start, there.end), here);
    }),
  );
}
