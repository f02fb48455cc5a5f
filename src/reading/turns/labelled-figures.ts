import { fold } from "../../domain/folding.ts";
import type { Span } from "../../domain/span.ts";
import type { Scene } from "../cues/scene.ts";
import type { Cast } from "../people/cast.ts";
import type { Turn } from "./turn.ts";

/** The person that each label of a turn names, where the article has one of that name, or of that surname alone. */
export function labelledFigures(scene: Scene, cast: Cast, turns: readonly Turn[]): ReadonlyMap<Span, number> {
  const found = new Map<Span, number>();
  if (turns.every(({ label }) => label === null)) return found;
  const bySurname = new Map<string, number | null>();
  for (const [index, { kind, names }] of cast.figures.entries()) {
    if (kind !== "person") continue;
    for (const surname of new Set(names.map((name) => name.at(-1) ?? "")))
      bySurname.set(surname, bySurname.has(surname) ? null : index);
  }
  let at = 0;
  for (const { label } of turns) {
    if (label === null) continue;
    const { mentions } = scene;
    while (at < mentions.length && (mentions[at]?.end ?? 0) <= label.start) at++;
    const mention = mentions[at];
    const own = mention !== undefined && mention.start < label.end ? (cast.of[at] ?? -1) : -1;
    const surname = bySurname.get(fold(lastWord(scene, label)));
    if (surname != null) found.set(label, surname);
    else if (cast.figures[own]?.kind === "person") found.set(label, own);
  }
  return found;
}

function lastWord({ items }: Scene, label: Span): string {
  let [low, high] = [0, items.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((items[middle]?.end ?? 0) < label.end) low = middle + 1;
    else high = middle;
  }
  return items[low]?.word ?? "";
}
