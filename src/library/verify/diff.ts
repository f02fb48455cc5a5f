import { fold } from "../../domain/folding.ts";
import type { DiffOp } from "../../domain/verification.ts";
import { allStopWords } from "../search/stop-words.ts";
import { align, type Step } from "./align.ts";
import type { Atom } from "./atoms.ts";
import type { Stretch } from "./stretch.ts";

/** Words before and after the first that match which a word of the quotation may stand in place of. */
const mostBeyond = 40;
/** Words that may have gone beside the first of the quotation. */
const mostGone = 3;

/**
 * The steps from the article's words to the quotation's, around what `stretches` have in common: pieces of one
 * window, in order in both. Beyond the first and the last match, as many words of the article as the quotation has.
 */
export function stepsOf(
  atoms: readonly Atom[],
  stretches: readonly Stretch[],
  checked: readonly Atom[],
): Step[] {
  const [first] = stretches;
  if (!first) return [];
  const { window } = first;
  const place = placesOf(window.atoms, ({ kind }) => kind === "word" || kind === "edge");
  const here = placesOf(atoms, ({ kind }) => kind === "word");
  const anchors = stretches.flatMap(({ matches }) =>
    matches.map((match) => ({ there: place[match.there] ?? 0, here: here[match.checked] ?? 0 })),
  );
  const [start, end] = [anchors[0], anchors.at(-1)];
  if (!start || !end) return [];
  const before = atoms.slice(0, start.here);
  const steps = lead(window.atoms, start.there, before);
  for (const [i, anchor] of anchors.entries()) {
    const last = anchors[i - 1];
    if (last)
      steps.push(
        ...align(window.atoms.slice(last.there + 1, anchor.there), atoms.slice(last.here + 1, anchor.here)),
      );
    const [original, own] = [window.atoms[anchor.there], atoms[anchor.here]];
    if (original && own) steps.push({ kind: "keep", original, checked: own });
  }
  const after = withFinal(atoms.slice(end.here + 1), checked);
  const rest = beyond(window.atoms, end.there, 1, wordsIn(after));
  const next = window.atoms[end.there + 1 + rest.length];
  if (next && after.length > 0 && next.kind === "stop") rest.push(next);
  steps.push(...alignBehind(rest, after));
  return tidy(withMoved(steps, window.atoms, start.there, end.there));
}

/** The steps behind the last match. An empty word alone leads nobody over the end of a sentence, into the next one. */
function alignBehind(rest: readonly Atom[], after: readonly Atom[]): Step[] {
  const steps = align(rest, after);
  const stop = rest.findIndex(({ kind, form }) => kind === "stop" && /^[.?!…。？！]$/.test(form));
  const end = rest[stop]?.end;
  const goesOn = steps.some(
    (step) =>
      step.kind === "keep" &&
      step.original.kind === "word" &&
      step.original.start >= (end ?? 0) &&
      !allStopWords.has(fold(step.original.form)),
  );
  return end === undefined || goesOn ? steps : align(rest.slice(0, stop + 1), after);
}

/**
 * With the article's words before the first match where the quotation has them behind the last, and the other way about:
 * they went from there.
 */
function withMoved(steps: readonly Step[], atoms: readonly Atom[], first: number, last: number): Step[] {
  const kept = steps.map(({ kind }) => kind === "keep");
  const [from, to] = [kept.indexOf(true), kept.lastIndexOf(true)];
  const [leading, trailing] = [steps.slice(0, from), steps.slice(to + 1)];
  return [
    ...(leading.length === 0 ? wentFrom(atoms, first, -1, trailing) : []),
    ...steps,
    ...(trailing.length === 0 ? wentFrom(atoms, last, 1, leading) : []),
  ];
}

/** The article's words beside `at`, as gone from there, if they are those that came in `steps`. */
function wentFrom(atoms: readonly Atom[], at: number, step: 1 | -1, steps: readonly Step[]): Step[] {
  const come = steps.flatMap((one) =>
    one.kind === "insert" && one.checked.kind === "word" ? [one.checked] : [],
  );
  const beside = beyond(atoms, at, step, come.length);
  const words = beside.filter(({ kind }) => kind === "word");
  const isSame = words.length === come.length && words.every(({ form }, i) => form === come[i]?.form);
  return isSame ? beside.map((original) => ({ kind: "delete", original })) : [];
}

/**
 * The steps before the first match. A word may have gone there too, so that a few more of the article's words are
 * looked at, and taken if one of them is kept.
 */
function lead(atoms: readonly Atom[], from: number, checked: readonly Atom[]): Step[] {
  const words = wordsIn(checked);
  if (words === 0) return [];
  const wider = align(beyond(atoms, from, -1, words + mostGone), checked);
  const kept = wider.findIndex((step) => step.kind === "keep" && step.original.kind === "word");
  if (kept < 0) return align(beyond(atoms, from, -1, words), checked);
  return wider.filter((step, i) => i > kept || step.kind !== "delete");
}

function placesOf(atoms: readonly Atom[], wanted: (atom: Atom) => boolean): number[] {
  return atoms.flatMap((atom, i) => (wanted(atom) ? [i] : []));
}

function wordsIn(atoms: readonly Atom[]): number {
  return atoms.filter(({ kind }) => kind === "word").length;
}

/** Up to `words` words of the article beside `from`, within the same quotation and zone. */
function beyond(atoms: readonly Atom[], from: number, step: 1 | -1, words: number): Atom[] {
  const found: Atom[] = [];
  let left = Math.min(words, mostBeyond);
  for (let i = from + step; left > 0; i += step) {
    const atom = atoms[i];
    if (!atom || atom.kind === "edge" || atom.kind === "mark") break;
    found.push(atom);
    if (atom.kind === "word") left--;
  }
  return step > 0 ? found : found.reverse();
}

/** The stop at the very end, which `atoms` go without, where they have to be told apart from a question. */
function withFinal(atoms: readonly Atom[], all: readonly Atom[]): Atom[] {
  const last = all.findLast(({ kind }) => kind !== "mark");
  return last && last.kind === "stop" && !atoms.includes(last) ? [...atoms, last] : [...atoms];
}

/** Without stops at the ends that only one side has: where a quotation is cut is the quoter's choice. */
function tidy(steps: readonly Step[]): Step[] {
  const minor = (step: Step | undefined): boolean =>
    step !== undefined && step.kind !== "keep" && atomOf(step).kind !== "word";
  let [start, end] = [0, steps.length];
  while (minor(steps[start])) start++;
  while (end > start && minor(steps[end - 1])) end--;
  const tail = steps.slice(end);
  const asked = tail.some((step) => /^[?？!！]$/.test(atomOf(step).form));
  return steps.slice(start, asked ? steps.length : end);
}

export function atomOf(step: Step): Atom {
  return step.kind === "insert" ? step.checked : step.original;
}

/** Neighbouring steps of one kind as one; of a change, what went comes before what came. */
export function toOps(steps: readonly Step[]): DiffOp[] {
  const ops: DiffOp[] = [];
  for (let i = 0; i < steps.length; ) {
    const kept = steps[i]?.kind === "keep";
    let end = i;
    while (end < steps.length && (steps[end]?.kind === "keep") === kept) end++;
    const run = steps.slice(i, end);
    const original = hull(run.flatMap((step) => (step.kind === "insert" ? [] : [step.original])));
    const checked = hull(run.flatMap((step) => (step.kind === "delete" ? [] : [step.checked])));
    if (kept && original && checked) ops.push({ kind: "keep", original, checked });
    else {
      if (original) ops.push({ kind: "delete", original });
      if (checked) ops.push({ kind: "insert", checked });
    }
    i = end;
  }
  return ops;
}

function hull(atoms: readonly Atom[]): { start: number; end: number } | null {
  const [first, last] = [atoms[0], atoms.at(-1)];
  return first && last ? { start: first.start, end: last.end } : null;
}
