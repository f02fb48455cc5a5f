import { fold } from "../../domain/folding.ts";
import { opensName } from "../../languages/world/given-names.ts";
import { places } from "../../languages/world/places.ts";
import type { Item } from "../structure/view.ts";
import type { Finder } from "./finder.ts";
import { isCapital, type Run, runAt } from "./names.ts";

// Names beside a description that are not, or not at once, those of whoever is described.

/** "le clan Brun", "les frères Brun": a name that only says around whom, or whose they are. */
export function isAround({ items, language }: Finder, head: number, name: number): boolean {
  const noun = items[head]?.word ?? "";
  if (language.retinues.has(noun)) return true;
  const kin =
    language.roles.get(noun)?.number === "p" && language.kinship.has(language.grammar.singularOf(fold(noun)));
  return kin && !isCapital(items[name + 1]);
}

/** "le directeur des lignes SNCB Régions, Paul Mercier": letters open the name of where somebody works whom a comma sets off. */
export function isHouse(finder: Finder, name: number): boolean {
  const { items, language } = finder;
  const [first, run] = [items[name], runAt(items, name, language)];
  if (run === null || first?.shape !== "upper" || first.end - first.start < 2) return false;
  const person = items[run.to + 1]?.word === "," ? fullName(finder, run.to + 2) : null;
  return (
    person !== null &&
    opensName(fold(items[person.from]?.word ?? "")) &&
    /^[,.;:)]$/.test(items[person.to + 1]?.word ?? ".")
  );
}

/** "the widow of singer Paul Field": the noun beside the name is that of somebody whom a genitive governs. */
export function isFurther({ items, language }: Finder, at: number, head: number): boolean {
  return (
    language.grammar.compoundNouns &&
    items.slice(at + 1, head).some(({ word }) => language.genitives.has(word))
  );
}

/** "@Vernoy_Info": a mark and a word that belong together. */
export function opensHandle(items: readonly Item[], at: number): boolean {
  const [mark, word] = [items[at], items[at + 1]];
  return mark?.word === "@" && word?.kind === "word" && word.start === mark.end;
}

/** "Bataille autour du maire", and below "Anna Brun a dit": a heading may end in whom the text opens with by a full name. */
export function acrossBlocks(finder: Finder, at: number): Run | null {
  const { items, language } = finder;
  const word = fold(items[at]?.word ?? "");
  return !language.grammar.compoundNouns && isCapital(items[at]) && opensName(word)
    ? fullName(finder, at)
    : null;
}

export function fullName({ items, language }: Finder, at: number): Run | null {
  const run = runAt(items, at, language);
  return run !== null && run.to > run.from && !places.has(fold(items[run.from]?.word ?? "")) ? run : null;
}
