import type { Cue } from "./cue.ts";
import type { Scene } from "./scene.ts";

/** What a name that labels somebody's words may follow, within a line: "(sur RTL)- Anna Brun: « … »". */
const before = /^[-–—•)]$/;

/** `Anna Brun: "…"`, `- Anna Brun, maire de Vernoy: "…"`: a name, with or without what it is, and nothing else before a colon. */
export function labelBefore({ items, at, mentions }: Scene, item: number): Cue | null {
  if (items[item - 1]?.word !== ":" || items[item - 1]?.block !== items[item]?.block) return null;
  let index = at[item - 2] ?? -1;
  const role = mentions[index];
  if (role?.kind === "role" && role.name.length === 0 && items[role.from - 1]?.word === ",")
    index = at[role.from - 2] ?? -1;
  const name = mentions[index];
  if (name === undefined || name.name.length === 0 || name.looks !== "person" || name.preposition !== null)
    return null;
  const previous = items[name.from - 1];
  const opens = items[name.from]?.opens === true || previous?.block !== items[name.from]?.block;
  if (!opens && !before.test(previous?.word ?? "")) return null;
  return { kind: "colon", mention: index, strength: "none", verb: -1, distance: item - name.to };
}
