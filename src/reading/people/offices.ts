import { fold } from "../../domain/folding.ts";
import type { Language } from "../../languages/language.ts";
import { isGivenName } from "../../languages/world/given-names.ts";
import type { Item } from "../structure/view.ts";
import { isCapital, type Run, runAt } from "./names.ts";

/** The last word of a run that names an office ("Secretary", "Minister"), or -1. */
export function officeIn(items: readonly Item[], run: Run, language: Language): number {
  if (!language.grammar.capitalTitles) return -1;
  for (let i = run.to; i >= run.from; i--) {
    const word = items[i]?.word ?? "";
    if (language.roles.has(word) || language.honorifics.has(word)) return i;
  }
  return -1;
}

/** Past "of State for Defence", "of New Lone" after the office at `titled`: the first item of the name, or -1. */
export function afterPortfolio(items: readonly Item[], titled: number, language: Language): number {
  let i = titled + 1;
  if (titled < 0 || !language.portfolioPrepositions.has(items[i]?.word ?? "")) return -1;
  while (i < titled + 10 && language.portfolioPrepositions.has(items[i]?.word ?? "")) {
    const first = ++i;
    while (i < titled + 10 && language.portfolios.has(items[i]?.word ?? "") && items[i + 1] !== undefined)
      i++;
    if (i === first) {
      i = pastPlace(items, i);
      break;
    }
  }
  return isCapital(items[i]) && items[i]?.block === items[titled]?.block ? i : -1;
}

/** Past the capitals at `at` that no given name opens, to a given name with a surname; or -1. */
function pastPlace(items: readonly Item[], at: number): number {
  for (let i = at; i < at + 4 && isCapital(items[i]); i++)
    if (i > at && isGivenName(fold(items[i]?.word ?? "")) && isCapital(items[i + 1])) return i;
  return -1;
}

const longestPortfolio = 16;

/**
 * "la ministre de la Pêche et des Forêts, Anna Brun", "… entre les villes et les campagnes, Anna Brun": offices
 * whose portfolio goes on where a description would end, up to a full name. `to` is where the description that was
 * read so far ends; null where anything but the words of a portfolio comes before the name.
 */
export function longPortfolio(
  items: readonly Item[],
  head: number,
  to: number,
  language: Language,
): { readonly to: number; readonly name: number } | null {
  if (to === head || !language.portfolioHolders.has(items[head]?.word ?? "")) return null;
  const opener = items[to + 1]?.word ?? "";
  if (opener !== "," && !language.portfolioOpeners.has(opener)) return null;
  for (let i = to + 1; i < to + longestPortfolio; i++) {
    const [before, item, next] = [items[i - 1], items[i], items[i + 1]];
    if (item === undefined || item.block !== items[head]?.block || item.sentence !== items[head]?.sentence)
      return null;
    if (isCapital(item) && isGivenName(fold(item.word).split("-")[0] ?? "")) {
      const run = runAt(items, i, language);
      // "le ministre de la Pêche et Anna Brun": two people.
      const apart = language.portfolioLinks.has(before?.word ?? "");
      if (run === null || run.to === run.from || apart) return null;
      return { to: before?.word === "," ? i - 2 : i - 1, name: i };
    }
    if (item.word === "," && !isCapital(next) && !language.genitives.has(next?.word ?? "")) return null;
    if (item.word === "," || language.portfolioLinks.has(item.word)) continue;
    if (item.kind !== "word" || language.prepositions.has(item.word) || isPredicate(item.word, language))
      return null;
    // "le ministre de la Pêche et sa conseillère, Anna Brun": a second person.
    if (language.determiners.get(item.word)?.kind === "possessive") return null;
    if (language.roles.get(item.word)?.number === "s") return null;
  }
  return null;
}

function isPredicate(word: string, language: Language): boolean {
  return (
    language.auxiliaries.has(word) ||
    language.relatives.has(word) ||
    language.subjectPronouns.has(word) ||
    language.conjunctions.has(word) ||
    (language.reporting.has(word) && !language.grammar.participle.test(word))
  );
}
