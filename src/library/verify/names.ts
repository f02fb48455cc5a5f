import { isWithin } from "../../domain/edit-distance.ts";
import { fold } from "../../domain/folding.ts";
import { nameConjunctions, nameParticles, namePrefixes } from "../../languages/world/name-particles.ts";

const prefixes = namePrefixes.map((prefix) => prefix.replace("'", "['’]"));
const elidedArticles = new RegExp(
  String.raw`\b(?:${prefixes.filter((prefix) => prefix.endsWith("]")).join("|")})`,
  "g",
);
const capitalised = new RegExp(String.raw`^(?:[^\p{L}]*|${prefixes.join("|")})\p{Lu}`, "u");

/** Whether two names are those of one person: `null` where that cannot be told. */
export type SameName = boolean | null;

/** The words of a name, folded; an elided article and what is no letter left out. */
export function nameWords(name: string): string[] {
  return fold(name)
    .replace(elidedArticles, " ")
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== "");
}

/**
 * Compares the words of two names. One that holds the other is the same ("Lavrov" and "Sergueï Lavrov"); with one
 * surname, given names of another letter are two people, and near spellings one ("Sergei"); else it is not told.
 */
export function compareNames(a: readonly string[], b: readonly string[]): SameName {
  const [fewer, more] = a.length <= b.length ? [a, b] : [b, a];
  if (fewer.length === 0) return null;
  if (fewer.every((word, at) => holds(more, word, at, at === fewer.length - 1))) return true;
  const [one, other] = [a.at(-1) ?? "", b.at(-1) ?? ""];
  if (!like(one, other)) return b.includes(one) || a.includes(other) ? null : false;
  const [given, otherGiven] = [a[0] ?? "", b[0] ?? ""];
  if (given.charAt(0) !== otherGiven.charAt(0)) return false;
  return null;
}

/** Whether a name has the word, or at its place, the first or the last, another spelling of it: "Marine" is not "Jean-Marie". */
function holds(name: readonly string[], word: string, at: number, isLast: boolean): boolean {
  const [same = "", last = ""] = [name[at], name.at(-1)];
  return name.includes(word) || like(word, same) || (isLast && like(word, last));
}

/** The same word, or another spelling of it from another alphabet. */
function like(a: string, b: string): boolean {
  if (a === b) return true;
  const shorter = Math.min(a.length, b.length);
  if (shorter < 5 || a.charAt(0) !== b.charAt(0)) return false;
  return isWithin(a, b, shorter >= 6 ? 2 : 1);
}

/** Whether a text is a name rather than a description: no word in small letters but such as stand in names. */
export function looksLikeName(text: string): boolean {
  const words = text.split(/[\s\u00A0]+/).filter((word) => /\p{L}/u.test(word));
  if (words.length === 0 || words.length > 6) return false;
  return words.every(
    (word) => capitalised.test(word) || nameParticles.has(word) || nameConjunctions.has(word),
  );
}
