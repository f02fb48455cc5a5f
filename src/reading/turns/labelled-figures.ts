import { fold } from "../../domain/folding.ts";
import type { Span } from "../../domain/span.ts";
import type { Scene } from "../cues/scene.ts";
import type { Cast } from "../people/cast.ts";
import type { Turn } from "./turn.ts";

/** The person that each label of a turn names, where the article has one of that name, of that surname or those initials alone. */
export function labelledFigures(
  text: string,
  scene: Scene,
  cast: Cast,
  turns: readonly Turn[],
): ReadonlyMap<Span, number> {
  const found = new Map<Span, number>();
  if (turns.every(({ label }) => label === null)) return found;
  const bySurname = new Map<string, number | null>();
  const byInitials = new Map<string, number | null>();
  for (const [index, { kind, names }] of cast.figures.entries()) {
    if (kind !== "person") continue;
    for (const initials of new Set(names.filter(isWritten).map(initialsOf)))
      byInitials.set(initials, byInitials.has(initials) ? null : index);
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
    const initials = byInitials.get(lettersOf(text.slice(label.start, label.end)));
    const surname = bySurname.get(fold(lastWord(scene, label)));
    if (initials != null) found.set(label, initials);
    else if (surname != null) found.set(label, surname);
    else if (cast.figures[own]?.kind === "person") found.set(label, own);
  }
  return found;
}

/** Two words or more, none of them an initial. */
function isWritten(name: readonly string[]): boolean {
  return name.length > 1 && name.every((word) => word.length > 1);
}

/** "Jean-Paul Brun" is "jpb". */
function initialsOf(name: readonly string[]): string {
  return name
    .flatMap((word) => word.split("-"))
    .map((part) => part.charAt(0))
    .join("");
}

/** The letters of a label that is nothing but initials: "J.-P. B.", "JPB"; else an empty string. */
function lettersOf(label: string): string {
  const letters = fold(label).replace(/[.\s-]/g, "");
  const isInitials = /^(?:\p{Lu}[.\s-]*){2,4}$/u.test(label);
  return isInitials ? letters : "";
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
