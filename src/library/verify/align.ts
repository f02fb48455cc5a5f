import type { Atom } from "./atoms.ts";

/** One atom of either side, or one of both that are the same. */
export type Step =
  | { readonly kind: "keep"; readonly original: Atom; readonly checked: Atom }
  | { readonly kind: "delete"; readonly original: Atom }
  | { readonly kind: "insert"; readonly checked: Atom };

/** Cells of one table; beyond, the two parts are taken for wholly different. */
const mostCells = 250_000;
const wordWeight = 4;

/** The steps from `original` to `checked` that keep the most, a word counting more than a mark. */
export function align(original: readonly Atom[], checked: readonly Atom[]): Step[] {
  let head = 0;
  while (head < original.length && head < checked.length && same(original[head], checked[head])) head++;
  let tail = 0;
  const most = Math.min(original.length, checked.length) - head;
  while (tail < most && same(original.at(-1 - tail), checked.at(-1 - tail))) tail++;
  return [
    ...pairs(original.slice(0, head), checked.slice(0, head)),
    ...table(original.slice(head, original.length - tail), checked.slice(head, checked.length - tail)),
    ...pairs(original.slice(original.length - tail), checked.slice(checked.length - tail)),
  ];
}

function pairs(original: readonly Atom[], checked: readonly Atom[]): Step[] {
  return original.flatMap((atom, i) => {
    const other = checked[i];
    return other ? [{ kind: "keep", original: atom, checked: other } as const] : [];
  });
}

/** The longest common subsequence, by weight. */
function table(a: readonly Atom[], b: readonly Atom[]): Step[] {
  if (a.length === 0 || b.length === 0 || a.length * b.length > mostCells)
    return [
      ...a.map((original) => ({ kind: "delete", original }) as const),
      ...b.map((checked) => ({ kind: "insert", checked }) as const),
    ];
  const width = b.length + 1;
  const scores = new Int32Array((a.length + 1) * width);
  const at = (i: number, j: number): number => scores[i * width + j] ?? 0;
  for (let i = a.length - 1; i >= 0; i--)
    for (let j = b.length - 1; j >= 0; j--) {
      const kept = same(a[i], b[j]) ? at(i + 1, j + 1) + (a[i]?.kind === "word" ? wordWeight : 1) : 0;
      scores[i * width + j] = Math.max(kept, at(i + 1, j), at(i, j + 1));
    }
  const steps: Step[] = [];
  for (let i = 0, j = 0; i < a.length || j < b.length; ) {
    const [original, checked] = [a[i], b[j]];
    const here = at(i, j);
    if (original && checked && same(original, checked) && here > Math.max(at(i + 1, j), at(i, j + 1))) {
      steps.push({ kind: "keep", original, checked });
      i++;
      j++;
    } else if (original && (!checked || at(i + 1, j) >= at(i, j + 1))) {
      steps.push({ kind: "delete", original });
      i++;
    } else if (checked) {
      steps.push({ kind: "insert", checked });
      j++;
    } else break;
  }
  return steps;
}

function same(a: Atom | undefined, b: Atom | undefined): boolean {
  return a !== undefined && a.form === b?.form && a.kind !== "edge";
}
