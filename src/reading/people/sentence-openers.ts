import { fold } from "../../domain/folding.ts";
import { isGivenName } from "../../languages/world/given-names.ts";
import { places } from "../../languages/world/places.ts";
import type { Item } from "../structure/view.ts";
import type { Finder } from "./finder.ts";
import { isCapital, runAt } from "./names.ts";
import { sourceMarkerAt } from "./source-markers.ts";

/** First of its sentence, or after a mark that lets a capital follow ("…: Comment"). */
export function opensSomething(items: readonly Item[], at: number): boolean {
  const before = items[at - 1];
  return (
    items[at]?.opens === true ||
    (before !== undefined && (before.kind === "quote" || ":-–—•".includes(before.word.charAt(0) || " ")))
  );
}

/** A lone capitalised word at the start of a sentence that stands nowhere else and is no known name. */
export function isDoubtful({ items, language, known }: Finder, at: number): boolean {
  const item = items[at];
  if (item === undefined || item.shape !== "capital" || isCapital(items[at + 1])) return false;
  const folded = fold(item.word);
  if (isGivenName(folded) || places.has(folded) || language.honorifics.has(item.word)) return false;
  const next = items[at + 1]?.word ?? "";
  return (
    known.count(titled(item.word)) < 2 &&
    !language.auxiliaries.has(next) &&
    !language.reporting.has(next) &&
    !(language.particles.has(next) && isCapital(items[at + 2]))
  );
}

function titled(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}

/** Whether a word with a capital is a common word that opens its sentence, and no name. */
export function isCommon(finder: Finder, at: number): boolean {
  const { items, language, known } = finder;
  const item = items[at];
  if (item === undefined) return false;
  const word = item.word;
  if (language.honorifics.has(word) && (items[at + 1]?.word === "." || isCapital(items[at + 1])))
    return false;
  // Italian "per" gives a source, and is a Swede's name.
  if (sourceMarkerAt(items, at, language) > 0) return true;
  // "Said Anna Brown: “…”": English "said" is a given name elsewhere.
  const says = language.reporting.has(word) && isGivenName(fold(items[at + 1]?.word ?? ""));
  if (isGivenName(fold(word)) && isCapital(items[at + 1]) && !says && !asks(finder, at)) return false;
  return (
    language.stopWords.has(fold(word.replace("'", ""))) ||
    language.roles.has(word) ||
    language.bodies.has(word) ||
    known.count(word) > 0 ||
    language.reporting.has(word) ||
    language.prepositions.has(word) ||
    language.determiners.has(word) ||
    language.conjunctions.has(word) ||
    language.calendar.has(word) ||
    (language.isFiller(word) && !bearsVerb(finder, at))
  );
}

/** "Mayor Anna Brun", "Deputy High Court Judge Anna Brun": an office may open the sentence. */
export function opensOffice({ items, language }: Finder, at: number): boolean {
  if (!language.grammar.capitalTitles || !language.roles.has(items[at]?.word ?? "")) return false;
  const run = runAt(items, at, language);
  if (run === null || run.to === at) return false;
  if (isGivenName(fold(items[at + 1]?.word ?? ""))) return true;
  for (let i = at + 1; i < run.to; i++) if (language.roles.has(items[i]?.word ?? "")) return true;
  return false;
}

/** "Will Acme pay?": an auxiliary that opens a question is nobody's given name. */
function asks({ items, language }: Finder, at: number): boolean {
  const item = items[at];
  if (item === undefined || !item.opens || !language.auxiliaries.has(item.word)) return false;
  for (let i = at + 1; i < at + 40 && items[i]?.sentence === item.sentence; i++)
    if (items[i]?.word.startsWith("?") === true) return true;
  return false;
}

/** `"…," Reilly said`: what looks like an adverb is a name right between marks and a verb of saying, or where it comes again. */
function bearsVerb({ items, language, known }: Finder, at: number): boolean {
  const item = items[at];
  if (item?.shape !== "capital" || !language.reporting.has(items[at + 1]?.word ?? "")) return false;
  const before = items[at - 1]?.word === "," ? items[at - 2] : items[at - 1];
  return before?.kind === "quote" || known.count(titled(item.word)) > 1;
}
