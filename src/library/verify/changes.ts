import { fold } from "../../domain/folding.ts";
import { type ChangeKind, changeKinds } from "../../domain/verification.ts";
import type { Step } from "./align.ts";
import { atomOf } from "./diff.ts";
import { isNegation } from "./negations.ts";
import { numberIn } from "./numbers.ts";

/** What the steps do to the sense, the gravest first; empty where nothing but typography differs. */
export function changesIn(steps: readonly Step[], language: string): ChangeKind[] {
  const found = new Set<ChangeKind>();
  let gone: string[] = [];
  let come: string[] = [];
  const settle = (): void => {
    for (const kind of changesOf(gone, come, language)) found.add(kind);
    [gone, come] = [[], []];
  };
  for (const step of unmarked(steps)) {
    if (step.kind === "keep") {
      settle();
      continue;
    }
    const atom = atomOf(step);
    if (atom.kind !== "word") {
      if (atom.kind !== "dots") found.add("punctuation");
    } else if (step.kind === "insert") come.push(atom.form);
    else gone.push(atom.form);
  }
  settle();
  const words = [...found].some((kind) => kind !== "punctuation");
  return changeKinds.filter((kind) => found.has(kind) && (kind !== "punctuation" || !words));
}

function changesOf(gone: readonly string[], come: readonly string[], language: string): ChangeKind[] {
  const kinds: ChangeKind[] = [];
  const [lost, won] = [countNegations(gone, language), countNegations(come, language)];
  if (lost > 0 && won === 0) kinds.push("negation-removed");
  if (won > 0 && lost === 0) kinds.push("negation-added");
  const numbers = numberIn(gone, language) !== numberIn(come, language);
  if (numbers) kinds.push("number");
  if (gone.length > 0 && come.length > 0) kinds.push("swapped");
  else if (gone.length > 0) kinds.push("left-out");
  else if (come.length > 0) kinds.push("added");
  return kinds;
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
