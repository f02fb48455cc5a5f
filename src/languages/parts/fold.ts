import { fold } from "../../domain/folding.ts";

/** Splits a data string at white space: keeps word lists readable. */
export function words(list: string): readonly string[] {
  return list.split(/\s+/).filter((word) => word !== "");
}

export function wordSet(list: string): ReadonlySet<string> {
  return new Set(words(list));
}

export function foldedSet(list: string): ReadonlySet<string> {
  return new Set(words(list).map(fold));
}

/** Phrases of one or more words, with `|` between them. */
export function foldedPhrases(list: string): ReadonlySet<string> {
  return new Set(list.split("|").map((phrase) => fold(words(phrase).join(" "))));
}

/** The same for several lists of such phrases. */
export function foldedLists<Name extends string>(
  lists: Readonly<Record<Name, string>>,
): Readonly<Record<Name, ReadonlySet<string>>> {
  const entries = Object.entries<string>(lists).map(([name, list]) => [name, foldedPhrases(list)]);
  return Object.fromEntries(entries);
}
