import type { Language } from "../../languages/language.ts";
import { fold } from "../../languages/parts/fold.ts";
import type { Item } from "../structure/view.ts";
import { isCapital, isGivenName, type Run, runAt } from "./names.ts";

/** The last word of a run that names an office ("Secretary", "Minister"), or -1; English only. */
export function officeIn(items: readonly Item[], run: Run, language: Language): number {
  if (language.elisions.size > 0) return -1;
  for (let i = run.to; i >= run.from; i--) {
    const word = items[i]?.word ?? "";
    if (language.roles.has(word) || language.honorifics.has(word)) return i;
  }
  return -1;
}

/** Past "of State for Defence" after the office at `titled`: the first item of the name, or -1. */
export function afterPortfolio(items: readonly Item[], titled: number, language: Language): number {
  let i = titled + 1;
  if (titled < 0 || !/^(?:of|for)$/.test(items[i]?.word ?? "")) return -1;
  while (i < titled + 10 && /^(?:of|for)$/.test(items[i]?.word ?? "")) {
    const first = ++i;
    while (i < titled + 10 && language.portfolios.has(items[i]?.word ?? "") && items[i + 1] !== undefined)
      i++;
    if (i === first) return -1;
  }
  return isCapital(items[i]) && items[i]?.block === items[titled]?.block ? i : -1;
}

const holders =
  /^(?:ex-)?(?:ministre|secrétaire|commissaire|haut-commissaire|adjointe?|conseiller|conseillère|déléguée?|directeur|directrice|vice-présidente?|responsable|défenseure?|rapporteure?)$/;
const linking = /^(?:et|de|du|des|d'|à|au|aux|le|la|les|l'|en|entre|avec|pour|chargée?|auprès|,)$/;
const longestPortfolio = 16;

/**
 * "le ministre de l'Action et des Comptes publics, Gérald Darmanin", "… entre les femmes et les hommes, …": French
 * offices whose portfolio goes on after "et" or "entre". `to` is where the description that was read so far ends;
 * null where nothing but the words of a portfolio leads to a full name.
 */
export function longPortfolio(
  items: readonly Item[],
  head: number,
  to: number,
  language: Language,
): { readonly to: number; readonly name: number } | null {
  if (language.elisions.size === 0 || !holders.test(items[head]?.word ?? "")) return null;
  if (!/^(?:et|entre|avec|,|en|pour|chargée?|auprès)$/.test(items[to + 1]?.word ?? "")) return null;
  for (let i = to + 1; i < to + longestPortfolio; i++) {
    const item = items[i];
    if (item === undefined || item.block !== items[head]?.block || item.sentence !== items[head]?.sentence)
      return null;
    if (isCapital(item) && isGivenName(fold(item.word).split("-")[0] ?? "")) {
      const run = runAt(items, i, language);
      if (run === null || run.to === run.from) return null;
      return { to: items[i - 1]?.word === "," ? i - 2 : i - 1, name: i };
    }
    if (linking.test(item.word)) continue;
    if (item.kind !== "word" || isPredicate(item.word, language)) return null;
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
    (language.reporting.has(word) && !/(?:é|ée|és|ées)$/.test(word))
  );
}
