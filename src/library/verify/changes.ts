import { fold } from "../../domain/folding.ts";
import { type ChangeKind, changeKinds } from "../../domain/verification.ts";
import { allStopWords } from "../search/stop-words.ts";
import type { Step } from "./align.ts";
import { atomOf } from "./diff.ts";
import { isNegation } from "./negations.ts";
import { isNumber, numberIn } from "./numbers.ts";

/** What the steps do to the sense, the gravest first; empty where nothing but typography differs. */
export function changesIn(steps: readonly Step[], language: string): ChangeKind[] {
  const found = new Set<ChangeKind>();
  const changes: Change[] = [];
  let change: Change = { gone: [], come: [] };
  for (const step of unmarked(steps)) {
    if (step.kind === "keep") {
      changes.push(change);
      change = { gone: [], come: [] };
      continue;
    }
    const atom = atomOf(step);
    if (atom.kind !== "word") {
      if (atom.kind !== "dots") found.add("punctuation");
    } else if (step.kind === "insert") change.come.push(atom.form);
    else change.gone.push(atom.form);
  }
  changes.push(change);
  if (takeMoved(changes, language)) found.add("moved");
  for (const { gone, come } of changes) for (const kind of changesOf(gone, come, language)) found.add(kind);
  const words = [...found].some((kind) => kind !== "punctuation");
  return changeKinds.filter((kind) => found.has(kind) && (kind !== "punctuation" || !words));
}

/** The words that went and came between two that are kept. */
interface Change {
  gone: string[];
  come: string[];
}

/**
 * Takes out what went in one place and came in another. A negation or a number that moves denies or counts something
 * else, so that it is no mere move; empty words move only where nothing else went or came with them.
 * @returns whether anything moved
 */
function takeMoved(changes: readonly Change[], language: string): boolean {
  let hasMoved = false;
  for (const from of changes)
    for (const to of changes) {
      if (from === to || from.gone.length === 0 || to.come.length === 0) continue;
      const both = from.gone.filter((form) => to.come.includes(form) && mayMove(form, language));
      const isAll = both.length === from.gone.length && both.length === to.come.length;
      if (both.length === 0 || !(isAll || both.some((form) => !allStopWords.has(fold(form))))) continue;
      hasMoved = true;
      for (const form of both) {
        const [at, there] = [from.gone.indexOf(form), to.come.indexOf(form)];
        // A word may stand once on one side and twice on the other.
        if (at < 0 || there < 0) continue;
        from.gone.splice(at, 1);
        to.come.splice(there, 1);
      }
    }
  return hasMoved;
}

function mayMove(form: string, language: string): boolean {
  return countNegations([form], language) === 0 && !isNumber(form, language);
}

function changesOf(gone: readonly string[], come: readonly string[], language: string): ChangeKind[] {
  const kinds: ChangeKind[] = [];
  const isDenial = (form: string) => countNegations([form], language) > 0;
  const [lost, won] = [gone.some(isDenial), come.some(isDenial)];
  if (lost && !won) kinds.push("negation-removed");
  if (won && !lost) kinds.push("negation-added");
  const isOther = numberIn(gone, language) !== numberIn(come, language);
  if (isOther) kinds.push("number");
  // What is named so far is not named again as words.
  const isNamed = (form: string) => (lost !== won && isDenial(form)) || (isOther && isNumber(form, language));
  const [left, put] = [gone, come].map((forms) => forms.filter((form) => !isNamed(form)));
  return [...kinds, ...wordsChanged(left ?? [], put ?? [], kinds.length > 0)];
}

/** @param isNamed whether something graver is named already: empty words alone went or came with it, as "do" with "not" */
function wordsChanged(gone: readonly string[], come: readonly string[], isNamed: boolean): ChangeKind[] {
  const isEmpty = isNamed && [...gone, ...come].every((form) => allStopWords.has(fold(form)));
  if (isEmpty && (gone.length === 0 || come.length === 0)) return [];
  if (gone.length === 0) return come.length > 0 ? ["added"] : [];
  if (come.length === 0) return ["left-out"];
  const isSame = gone.length === come.length && gone.every((form, i) => fold(form) === fold(come[i] ?? ""));
  return [isSame ? "accents" : "swapped"];
}

/** Forms keep their apostrophe, as "n'" is a word by it. */
export function countNegations(forms: readonly string[], language: string): number {
  return forms.filter((form) => isNegation(fold(form), language)).length;
}

/** Without the words that went with a mark of the quoter's: dots stand where they stood. */
export function unmarked(steps: readonly Step[]): Step[] {
  const kept: Step[] = [];
  for (let i = 0; i < steps.length; ) {
    let end = i;
    while (end < steps.length && steps[end]?.kind !== "keep") end++;
    const change = steps.slice(i, end);
    const marked = change.some((step) => step.kind === "insert" && step.checked.kind === "dots");
    kept.push(...change.filter((step) => !marked || step.kind !== "delete"));
    const keep = steps[end];
    if (keep) kept.push(keep);
    i = end + 1;
  }
  return kept;
}
