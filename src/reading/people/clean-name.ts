import { fold } from "../../domain/folding.ts";
import type { Language } from "../../languages/language.ts";
import { opensName } from "../../languages/world/given-names.ts";
import { places } from "../../languages/world/places.ts";
import type { Item } from "../structure/view.ts";
import { isCapital } from "./names.ts";

/** More words are no person's name. */
const longest = 6;

/**
 * Where a person's name starts in the run of capitals from `from` to `to`: past a region, an outlet, a party or where
 * somebody is from, which stand before a given name ("Hauts-de-France Anna Brun", "LR Anna Brun").
 */
export function nameStart(items: readonly Item[], start: number, to: number, language: Language): number {
  let from = start;
  // "the pro-ABC Anna Brun": what begins in lower case opens no name.
  while (from < to && items[from]?.shape === "mixed" && items[from]?.word.includes("-")) from++;
  if (opensName(fold(items[from]?.word ?? "")) && items[from]?.shape !== "upper") return from;
  if (opensWithParty(items, from, to, language)) return from + 1;
  for (let i = from + 1; i < to; i++) {
    const item = items[i];
    if (item === undefined || item.shape !== "capital" || !opensName(fold(item.word))) continue;
    for (let k = from; k < i; k++) if (!isForeign(items[k], language)) return from;
    return i;
  }
  return from;
}

/** "le député UDI Meyer Brun": letters behind a noun for people, and two words in no such letters. */
function opensWithParty(items: readonly Item[], from: number, to: number, language: Language): boolean {
  const before = items[from - 1];
  if (before?.shape !== "lower" || !language.roles.has(before.word) || items[from]?.shape !== "upper")
    return false;
  const rest = items.slice(from + 1, to + 1);
  return language.grammar.headInitial && rest.length > 1 && rest.every(({ shape }) => shape === "capital");
}

/** Whether a word of such a run is surely no part of a person's name. */
function isForeign(item: Item | undefined, language: Language): boolean {
  if (item === undefined) return false;
  const { word, shape } = item;
  const folded = fold(word);
  return (
    !isCapital(item) ||
    shape === "upper" ||
    places.has(folded) ||
    language.media.has(folded) ||
    language.demonyms.has(word) ||
    language.bodies.has(word) ||
    language.roles.has(word) ||
    language.calendar.has(word) ||
    language.conjunctions.has(word) ||
    (folded.includes("-") && !opensName(folded))
  );
}

/** "de la Rade"; not "Ben Mercier", whose first word is a given name as well. */
function opensWithParticle([first = ""]: readonly string[], language: Language): boolean {
  return language.particles.has(first) && !opensName(first);
}

/** Whether folded words can be one person's name, and nothing else with it: no outlet, no body, no second name. */
export function isCleanName(words: readonly string[], language: Language): boolean {
  const parts = words.filter((word) => !language.particles.has(word) && word.length > 1);
  const [first = "", , third = ""] = parts;
  if (parts.length === 0 || words.length > longest || opensWithParticle(words, language)) return false;
  if (words.some((word) => /\p{N}/u.test(word))) return false;
  if (opensName(first)) return parts.length !== 4 || !opensName(third);
  const last = parts.at(-1) ?? "";
  // "LREM de l'Essonne", "Strasbourg-Grand Est"
  const region =
    words.slice(1).some((word) => language.genitives.has(word)) || places.has(first.split("-")[0] ?? "");
  return (
    !region &&
    !parts.slice(1, -1).some(opensName) &&
    !parts.some((word) => language.bodies.has(word) || language.media.has(word)) &&
    !(parts.length > 1 && (places.has(last) || places.has(first)))
  );
}
