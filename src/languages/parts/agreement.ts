import type { Agreement, Determiner } from "../agreement.ts";
import { words } from "./fold.ts";
import { former, isFormer } from "./former.ts";

export const masculine: Agreement = { gender: "m", number: "s" };
export const feminine: Agreement = { gender: "f", number: "s" };
export const either: Agreement = { gender: null, number: "s" };
export const open: Agreement = { gender: null, number: null };
export const plural: Agreement = { gender: null, number: "p" };

export const definite = (agreement: Agreement): Determiner => ({ ...agreement, kind: "definite" });
export const indefinite = (agreement: Agreement): Determiner => ({ ...agreement, kind: "indefinite" });
export const demonstrative = (agreement: Agreement): Determiner => ({ ...agreement, kind: "demonstrative" });
export const possessive = (agreement: Agreement): Determiner => ({ ...agreement, kind: "possessive" });

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
    if (isFormer(noun)) return;
    for (const [form, number] of [
      [noun, "s"],
      [many, "p"],
    ] as const)
      if (!map.has(former + form)) map.set(former + form, { gender, number });
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
