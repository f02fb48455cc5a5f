import type { Joint } from "../../domain/verification.ts";
import type { Atom } from "./atoms.ts";
import { longestOmission } from "./exact.ts";
import { placeOf, sameVoice } from "./places.ts";
import type { Scene } from "./scene.ts";
import type { Stretch } from "./stretches.ts";

/** Words left out between two pieces that still are an alteration, and no joint. */
const fewestLeftOut = 5;

/** How the pieces lie to one another, the gravest joint of all; `null` where they are one altered passage. */
export function jointOf(scene: Scene, stretches: readonly Stretch[]): Joint | null {
  let gravest: Joint | null = null;
  for (const [i, next] of stretches.entries()) {
    const last = stretches[i - 1];
    const joint = last ? between(scene, last, next) : null;
    if (joint && (gravest === null || gravity.indexOf(joint) < gravity.indexOf(gravest))) gravest = joint;
  }
  return gravest;
}

const gravity: readonly Joint[] = ["articles", "far-apart", "voices", "left-out"];

function between(scene: Scene, a: Stretch, b: Stretch): Joint | null {
  if (a.window.article !== b.window.article) return "articles";
  const [start, end] = [atomOf(a, a.matches.at(-1)?.there), atomOf(b, b.matches[0]?.there)];
  if (!start || !end) return "far-apart";
  if (a.window !== b.window || end.start < start.end) return "far-apart";
  const skipped = (b.matches[0]?.there ?? 0) - (a.matches.at(-1)?.there ?? 0) - 1;
  if (skipped > longestOmission) return "far-apart";
  const { article } = a.window;
  const [one, other] = [placeOf(article, spanOf(a)), placeOf(article, spanOf(b))];
  if (skipped > 0 && one && other && !sameVoice(one, other)) return "voices";
  const put = b.from - a.to - 1;
  if (skipped < fewestLeftOut || skipped <= put + 2 || isMarked(scene, a, b)) return null;
  return "left-out";
}

function spanOf(stretch: Stretch): { start: number; end: number }[] {
  const [first, last] = [
    atomOf(stretch, stretch.matches[0]?.there),
    atomOf(stretch, stretch.matches.at(-1)?.there),
  ];
  return first && last ? [{ start: first.start, end: last.end }] : [];
}

function atomOf({ window }: Stretch, there: number | undefined): Atom | undefined {
  return there === undefined ? undefined : window.words[there];
}

/** Whether the quoter says that something is left out between the two. */
function isMarked({ atoms, words }: Scene, a: Stretch, b: Stretch): boolean {
  const [from, to] = [words[a.to]?.end ?? 0, words[b.from]?.start ?? 0];
  return atoms.some(({ kind, start }) => kind === "dots" && start >= from && start < to);
}
