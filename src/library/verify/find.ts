import type { Article } from "../../domain/article.ts";
import type { Span } from "../../domain/span.ts";
import type { Piece, Place } from "../../domain/verification.ts";
import type { Atom } from "./atoms.ts";
import { changesCapitals, findExact, longestOmission, type Run } from "./exact.ts";
import type { Pattern } from "./pattern.ts";
import { placeOf, sameVoice } from "./places.ts";
import type { Scene } from "./scene.ts";
import { nomineesFor, radiusOf, type Window } from "./windows.ts";

/** Places of one window that are listed, and one more to know that there are more. */
const mostInWindow = 21;
/** Nominees looked at first; if the last of them still has the words, the others are looked at too. */
const firstLook = 10;

/** A place where every piece stands. */
export interface Hit {
  readonly place: Place;
  readonly capitals: boolean;
}

interface Finds {
  readonly hits: Hit[];
  /** Pieces that stand in order, but were said by two, or by one and the outlet. */
  readonly torn: (readonly Piece[])[];
}

/** Looks a pattern up: first where it is likeliest to stand, then, if it stands there throughout, further on. */
export async function find(scene: Scene, pattern: Pattern): Promise<Finds & { more: boolean }> {
  const words = pattern.pieces.flat().filter(({ kind }) => kind === "word");
  // Between the pieces of one word each, nothing tells a quotation from chance.
  if (words.length < 2 || pattern.pieces.every((piece) => piece.length < 2))
    return { hits: [], torn: [], more: false };
  const radius = radiusOf(words.length, pattern.gaps.length > 0 ? longestOmission : 0);
  const nominees = await scene.windows.nominate(formsOf(pattern), nomineesFor(radius));
  const finds: Finds = { hits: [], torn: [] };
  const { hits } = finds;
  let last = -1;
  const windows = await scene.windows.around(nominees.slice(0, firstLook), radius);
  for (const [i, window] of windows.entries()) if (collect(scene, pattern, window, finds)) last = i;
  if (nominees.length <= firstLook || last < windows.length - 2) return { ...finds, more: false };
  hits.length = 0;
  for (const window of await scene.windows.around(nominees, radius)) collect(scene, pattern, window, finds);
  return { ...finds, more: nominees.length === nomineesFor(radius) };
}

/** The words that have to be neighbours in the article; between pieces a form that no article has. */
function formsOf({ pieces }: Pattern): string[] {
  return pieces.flatMap((piece) => [
    ...piece.filter(({ kind }) => kind === "word").map(({ form }) => form),
    "\n",
  ]);
}

function collect(scene: Scene, pattern: Pattern, window: Window, { hits, torn }: Finds): boolean {
  const { article, atoms } = window;
  const chains = findExact(atoms, pattern);
  const before = hits.length;
  for (const chain of chains.slice(0, mostInWindow)) {
    const runs = chain.flatMap((run) => spanOf(atoms, run) ?? []);
    const place = placeOf(article, runs);
    if (!place) continue;
    if (!isOneVoice(article, runs)) {
      torn.push(pattern.pieces.flatMap((piece, i) => pieceOf(article, piece, runs[i]) ?? []));
      continue;
    }
    hits.push({ place, capitals: changesCapitals(article.text, atoms, scene.text, pattern.pieces, chain) });
  }
  return hits.length > before;
}

function pieceOf(article: Article, piece: readonly Atom[], run: Span | undefined): Piece | null {
  const [first, last] = [piece[0], piece.at(-1)];
  const place = run ? placeOf(article, [run]) : null;
  return first && last && place ? { checked: { start: first.start, end: last.end }, place } : null;
}

function spanOf(atoms: readonly Atom[], run: Run): Span | null {
  const [first, last] = [atoms[run.start], atoms[run.end - 1]];
  return first && last ? { start: first.start, end: last.end } : null;
}

/** Pieces around a mark of omission have to be of one speaker, or all of the outlet. */
function isOneVoice(article: Article, runs: readonly Span[]): boolean {
  const places = runs.flatMap((run) => placeOf(article, [run]) ?? []);
  return places.every((place, i) => i === 0 || !places[i - 1] || sameVoice(places[i - 1] ?? place, place));
}
