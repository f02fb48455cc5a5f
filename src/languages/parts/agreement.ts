import type { Agreement } from "../language.ts";
import { words } from "./fold.ts";

export const masculine: Agreement = { gender: "m", number: "s" };
export const feminine: Agreement = { gender: "f", number: "s" };
export const either: Agreement = { gender: null, number: "s" };
export const plural: Agreement = { gender: null, number: "p" };

/**
 * Nouns with their agreement, from a list where `word` is masculine singular, `word/word` is masculine and
 * feminine, `word~` takes both genders and `+word` is feminine only. Plurals are made by `pluralise`, and every noun
 * may bear "ex-".
 */
export function nouns(list: string, pluralise: (noun: string) => string): ReadonlyMap<string, Agreement> {
  const map = new Map<string, Agreement>();
  const add = (noun: string, gender: Agreement["gender"]): void => {
    map.set(noun, { gender, number: "s" });
    const many = pluralise(noun);
    if (!map.has(many)) map.set(many, { gender, number: "p" });
    if (noun.startsWith("ex-")) return;
    for (const [form, number] of [
      [noun, "s"],
      [many, "p"],
    ] as const)
      if (!map.has(`ex-${form}`)) map.set(`ex-${form}`, { gender, number });
  };
  for (const entry of words(list)) {
    if (entry.startsWith("+")) add(entry.slice(1), "f");
    else if (entry.endsWith("~")) add(entry.slice(0, -1), null);
    else {
      const [male, female] = entry.split("/");
      if (male !== undefined) add(male, female === undefined ? "m" : male === female ? null : "m");
      if (female !== undefined && female !== male) add(female, "f");
    }
  }
  return map;
}
