import type { Article } from "../../domain/article.ts";
import { fold } from "../../domain/folding.ts";
import type { Piece, Place, Verdict } from "../../domain/verification.ts";
import { allStopWords } from "../search/stop-words.ts";
import type { Step } from "./align.ts";
import { atomsOf, sizeInWords } from "./atoms.ts";
import { changesIn, unmarked } from "./changes.ts";
import { atomOf, stepsOf, toOps } from "./diff.ts";
import { explain } from "./explain.ts";
import { jointOf, partAtQuotes, toPieces } from "./joints.ts";
import { literalPattern } from "./pattern.ts";
import { placeOf, unsaidAt } from "./places.ts";
import type { Scene } from "./scene.ts";
import { checkSpeaker } from "./speaker.ts";
import { type Stretch, seenIn } from "./stretch.ts";

/** Share of the words that pieces from several places have to explain together. */
const fewestJoined = 0.7;
/** Share of the words that may be other than the article's; a quotation of few words may have one such word. */
const mostChanged = 0.34;

/** Where other words are put in, fewer words than these that are the article's and mean something are chance. */
const fewestTelling = 2;

/** The verdict on words that stand nowhere as they are: altered, joined, or not found. */
export async function judgeInexact(scene: Scene): Promise<Verdict> {
  const whole = await explain(scene.words, scene.windows);
  const stretches = whole.flatMap((stretch) => partAtQuotes(stretch, scene.words));
  const [main] = [...stretches].sort((a, b) => b.matches.length - a.matches.length);
  if (!main) return { kind: "not-found" };
  if (stretches.length > 1) {
    const how = jointOf(scene, stretches);
    if (how !== null) {
      const parts = toPieces(stretches, scene.words);
      const matched = parts.reduce((sum, { matches }) => sum + matches.length, 0);
      const pieces = parts.flatMap((part) => pieceOf(scene, part) ?? []);
      if (pieces.length > 1 && matched >= fewestJoined * scene.words.length)
        return { kind: "joined", how: jointOf(scene, parts) ?? how, pieces };
    } else return altered(scene, stretches) ?? altered(scene, [main]) ?? { kind: "not-found" };
  }
  return altered(scene, [main]) ?? { kind: "not-found" };
}

function altered(scene: Scene, stretches: readonly Stretch[]): Verdict | null {
  const [first] = stretches;
  const last = stretches.at(-1);
  if (!first || !last) return null;
  const window = scene.windows.spanning(first.window, last.window);
  if (!window) return null;
  const { article } = window;
  const piece = literalPattern(scene.atoms).pieces[0] ?? [];
  const steps = stepsOf(
    piece,
    stretches.map((one) => seenIn(window, one)),
    scene.atoms,
  );
  const place = placeFrom(first, steps);
  if (!place) return null;
  const changes = changesIn(steps, article.language);
  const kept = wordsOf(steps, "keep");
  const [gone, come] = [wordsOf(unmarked(steps), "delete"), wordsOf(steps, "insert")];
  const total = kept + come;
  // Words that are left out say less of where the others come from than words that are put in.
  if (Math.max(come, gone / 2) > Math.max(1, Math.floor(mostChanged * total))) return null;
  if (kept < 3 || changes.length === 0) return null;
  const telling = tellingWords(steps);
  if (come > 0 && telling < fewestTelling && !(telling > 0 && isWhole(article, place))) return null;
  const speaker = checkSpeaker(scene.claimed, [place], sizeInWords(scene.words), scene.windows.articles);
  const likeness = kept / Math.max(1, total + Math.max(0, gone - come));
  const unsaid = unsaidAt(place, scene.windows.articles);
  return {
    kind: "altered",
    place,
    diff: toOps(steps),
    changes,
    likeness,
    speaker,
    ...(unsaid === undefined ? {} : { unsaid }),
  };
}

/** Whether a place has all words of a quotation: it says much, be it ever so short. */
function isWhole({ text, quotes }: Article, { quote, span }: Place): boolean {
  const around = quote === null ? undefined : quotes[quote]?.span;
  if (!around) return false;
  const beside = [...atomsOf(text, around.start, span.start), ...atomsOf(text, span.end, around.end)];
  return sizeInWords(beside) === 0;
}

/** The words that are the article's and mean something by themselves: "the earth is" stands anywhere. */
function tellingWords(steps: readonly Step[]): number {
  const kept = steps.filter(({ kind }) => kind === "keep").map(atomOf);
  return kept.filter(({ kind, form }) => kind === "word" && !allStopWords.has(fold(form))).length;
}

function wordsOf(steps: readonly Step[], kind: Step["kind"]): number {
  return sizeInWords(steps.filter((step) => step.kind === kind).map(atomOf));
}

/** The article's words that the steps start from, those that went included. */
function placeFrom({ window }: Stretch, steps: readonly Step[]): Place | null {
  const original = steps.flatMap((step) => (step.kind === "insert" ? [] : [step.original]));
  const [first, last] = [original[0], original.at(-1)];
  return first && last ? placeOf(window.article, [{ start: first.start, end: last.end }]) : null;
}

function pieceOf(scene: Scene, { window, from, to, matches }: Stretch): Piece | null {
  const [first, last] = [scene.words[from], scene.words[to]];
  const [start, end] = [matches[0], matches.at(-1)];
  const [there, until] = [window.words[start?.there ?? -1], window.words[end?.there ?? -1]];
  if (!first || !last || !there || !until) return null;
  const place = placeOf(window.article, [{ start: there.start, end: until.end }]);
  return place ? { checked: { start: first.start, end: last.end }, place } : null;
}
