import type { Span } from "../../domain/span.ts";
import type { Found, Place, Verdict } from "../../domain/verification.ts";
import { atomsOf, sizeInWords } from "./atoms.ts";
import { countNegations } from "./changes.ts";
import { find, type Hit } from "./find.ts";
import { literalPattern, markedPattern, type Pattern } from "./pattern.ts";
import { bestFirst, unsaidAt } from "./places.ts";
import type { Scene } from "./scene.ts";
import { checkSpeaker } from "./speaker.ts";

/** Places that are listed. */
const mostPlaces = 20;
/** Words this few that stand in more places than this are said by everybody. */
const fewWords = 4;
const tooManyPlaces = 5;
const lookAhead = 40;

/** The verdict on words that stand in the library as they are, the quoter's own marks aside; `null` if they do not. */
export async function judgeExact(scene: Scene): Promise<Verdict | null> {
  const literal = literalPattern(scene.atoms);
  const marked = markedPattern(scene.atoms);
  for (const pattern of marked ? [literal, marked] : [literal]) {
    const { hits, torn, more } = await find(scene, pattern);
    const [spans] = torn;
    if (hits.length === 0 && spans) return { kind: "joined", how: "voices", pieces: spans };
    if (hits.length === 0) continue;
    const few = sizeInWords(scene.words) < fewWords && pattern.bracketed.length === 0;
    return few && hits.length > tooManyPlaces ? { kind: "too-short" } : verdict(scene, pattern, hits, more);
  }
  return null;
}

function verdict(scene: Scene, pattern: Pattern, hits: readonly Hit[], more: boolean): Verdict {
  const ranked = bestFirst(
    hits.map(({ place }) => place),
    scene.windows.articles,
  );
  const speaker = checkSpeaker(scene.claimed, ranked, sizeInWords(scene.words), scene.windows.articles);
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
  const unsaid = best === undefined ? undefined : unsaidAt(best, scene.windows.articles);
  if (unsaid !== undefined) return { kind: unsaid, bracketed, ...found };
  if (speaker.kind === "differs") return { kind: "other-speaker", bracketed, ...found };
  const marked = bracketed.length > 0 || (best !== undefined && turnsSense(best, omitted, scene));
  return marked ? { kind: "marked-change", bracketed, ...found } : { kind: "word-for-word", ...found };
}

/** Whether a place by itself confirms the claimed speaker: those are shown first. */
function isConfirming(scene: Scene): (place: Place) => boolean {
  return (place) =>
    checkSpeaker(scene.claimed, [place], fewWords, scene.windows.articles).kind === "confirmed";
}

/** Where something stands between two runs; a bracket stands in place of what it says, which is shown. */
function omissions({ runs }: Place, { gaps }: Pattern): Span[] {
  return gaps.flatMap((_, i) => {
    const [before, after] = [runs[i], runs[i + 1]];
    return before && after && before.end < after.start ? [{ start: before.end, end: after.start }] : [];
  });
}

/** Whether a negation is left out within a sentence: marked, but no longer what was said. */
function turnsSense(place: Place, omitted: readonly Span[], scene: Scene): boolean {
  const text = scene.windows.articles.get(place.citation.article)?.text ?? "";
  const within = omitted.filter(({ start, end }) => !/[.?!。？！](?:\s|$)/u.test(text.slice(start, end)));
  return hidesNegation(place, within, scene);
}

function hidesNegation(place: Place, omitted: readonly Span[], { windows }: Scene): boolean {
  const article = windows.articles.get(place.citation.article);
  if (!article) return false;
  return omitted.some(({ start, end }) => {
    // Read with what follows: "n'" is a word by the letters behind it.
    const read = atomsOf(article.text, start, end + lookAhead);
    const words = read.filter((atom) => atom.kind === "word" && atom.end <= end);
    return (
      countNegations(
        words.map(({ form }) => form),
        article.language,
      ) > 0
    );
  });
}
