import type { Language } from "../../languages/language.ts";
import type { Item } from "../structure/view.ts";
import { isCapital, type Run } from "./names.ts";

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
