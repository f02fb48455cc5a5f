import type { Article } from "../../domain/article.ts";
import type { Span } from "../../domain/span.ts";
import type { Found, Piece, Place, Verdict } from "../../domain/verification.ts";
import { type Atom, atomsOf, countWords } from "./atoms.ts";
import { countNegations } from "./changes.ts";
import { changesCapitals, findExact, longestOmission, type Run } from "./exact.ts";
import { literalPattern, markedPattern, type Pattern } from "./pattern.ts";
import { bestFirst, placeOf, sameVoice } from "./places.ts";
import type { Scene } from "./scene.ts";
import { checkSpeaker } from "./speaker.ts";
import { nomineesFor, radiusOf, type Window } from "./windows.ts";

/** Places that are listed. */
const mostPlaces = 20;
/** Nominees looked at first; if the last of them still has the words, the others are looked at too. */
const firstLook = 10;
/** Words this few that stand in more places than this are said by everybody. */
const fewWords = 4;
const tooManyPlaces = 5;

interface Hit {
  readonly place: Place;
  readonly capitals: boolean;
}

/** The verdict on words that stand in the library as they are, the quoter's own marks aside; `null` if they do not. */
export function judgeExact(scene: Scene): Verdict | null {
  const literal = literalPattern(scene.atoms);
  const marked = markedPattern(scene.atoms);
  for (const pattern of marked ? [literal, marked] : [literal]) {
    const { hits, torn, more } = find(scene, pattern);
    const [spans] = torn;
    if (hits.length === 0 && spans) return { kind: "joined", how: "voices", pieces: spans };
    if (hits.length === 0) continue;
    const few = countWords(scene.words) < fewWords && pattern.bracketed.length === 0;
    return few && hits.length > tooManyPlaces ? { kind: "too-short" } : verdict(scene, pattern, hits, more);
  }
  return null;
}

interface Finds {
  readonly hits: Hit[];
  /** Pieces that stand in order, but were said by two, or by one and the outlet. */
  readonly torn: (readonly Piece[])[];
}

function find(scene: Scene, pattern: Pattern): Finds & { more: boolean } {
  const words = pattern.pieces.flat().filter(({ kind }) => kind === "word");
  // Between the pieces of one word each, nothing tells a quotation from chance.
  if (words.length < 2 || pattern.pieces.every((piece) => piece.length < 2))
    return { hits: [], torn: [], more: false };
  const radius = radiusOf(words.length, pattern.gaps.length > 0 ? longestOmission : 0);
  const nominees = scene.index.nominate(formsOf(pattern), nomineesFor(radius));
  const finds: Finds = { hits: [], torn: [] };
  const { hits } = finds;
  let last = -1;
  const windows = scene.windows.around(nominees.slice(0, firstLook), radius);
  for (const [i, window] of windows.entries()) if (collect(scene, pattern, window, finds)) last = i;
  if (nominees.length <= firstLook || last < windows.length - 2) return { ...finds, more: false };
  hits.length = 0;
  for (const window of scene.windows.around(nominees, radius)) collect(scene, pattern, window, finds);
  return { ...finds, more: hits.length > mostPlaces || nominees.length === nomineesFor(radius) };
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
  for (const chain of chains.slice(0, mostPlaces + 1)) {
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

function verdict(scene: Scene, pattern: Pattern, hits: readonly Hit[], more: boolean): Verdict {
  const ranked = bestFirst(
    hits.map(({ place }) => place),
    scene.articles,
  );
  const speaker = checkSpeaker(scene.claimed, ranked, countWords(scene.words), scene.articles);
  const confirmed = speaker.kind === "confirmed" ? ranked.filter(isConfirming(scene)) : [];
  const places = [...confirmed, ...ranked.filter((place) => !confirmed.includes(place))].slice(0, mostPlaces);
  const best = places[0] ?? ranked[0];
  const omitted = best && pattern.gaps.length > 0 ? omissions(best, pattern) : [];
  const found: Found = {
    places,
    more: more || ranked.length > places.length,
    speaker,
    omitted,
    omitsNegation: best ? hidesNegation(best, omitted, scene) : false,
    capitals: hits.every(({ capitals }) => capitals),
  };
  const { bracketed } = pattern;
  if (speaker.kind === "differs") return { kind: "other-speaker", bracketed, ...found };
  return bracketed.length > 0
    ? { kind: "marked-change", bracketed, ...found }
    : { kind: "word-for-word", ...found };
}

/** Whether a place by itself confirms the claimed speaker: those are shown first. */
function isConfirming(scene: Scene): (place: Place) => boolean {
  return (place) => checkSpeaker(scene.claimed, [place], fewWords, scene.articles).kind === "confirmed";
}

/** Where something stands between two runs; a bracket stands in place of what it says, which is shown. */
function omissions({ runs }: Place, { gaps }: Pattern): Span[] {
  return gaps.flatMap((_, i) => {
    const [before, after] = [runs[i], runs[i + 1]];
    return before && after && before.end < after.start ? [{ start: before.end, end: after.start }] : [];
  });
}

function hidesNegation(place: Place, omitted: readonly Span[], { articles }: Scene): boolean {
  const article = articles.get(place.citation.article);
  if (!article) return false;
  return omitted.some(({ start, end }) => {
    const words = atomsOf(article.text, start, end).filter(({ kind }) => kind === "word");
    return (
      countNegations(
        words.map(({ form }) => form),
        article.language,
      ) > 0
    );
  });
}
