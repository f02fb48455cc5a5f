import { isWithin } from "../../domain/edit-distance.ts";
import { isGivenName } from "../../languages/world/given-names.ts";
import type { Figure } from "./figure.ts";
import type { Mention } from "./mention.ts";

/** A surname stands for the full name, a given name too when nobody else bears it; genders must not clash. */
export function sameName(figure: Figure, mention: Mention): boolean {
  if (
    figure.sure &&
    mention.honorific &&
    figure.gender !== null &&
    mention.agreement.gender !== null &&
    figure.gender !== mention.agreement.gender
  )
    return false;
  const bodies = mention.looks === "body" && figure.kind === "organisation";
  return figure.names.some(
    (name) =>
      covers(name, mention.name, bodies || figure.kind === "person") || covers(mention.name, name, bodies),
  );
}

/**
 * Whether `part` is the end, first and last word, or the beginning of `whole` (one word only with `first`). "Anna Brun"
 * and "Anna Maria Brun" may be two of one family.
 */
function covers(whole: readonly string[], part: readonly string[], first: boolean): boolean {
  if (part.length > whole.length) return false;
  const shift = whole.length - part.length;
  if (part.every((word, i) => whole[i + shift] === word)) return true;
  if (part.every((word, i) => whole[i] === word))
    return part.length > 1 || first || isGivenName(part[0] ?? "") || whole.length === 1;
  const outer = part.length === 2 && part[0] === whole[0] && part[1] === whole.at(-1);
  return outer && !(whole.length === 3 && isGivenName(whole[1] ?? ""));
}

/** "FDJ" is "Française des jeux", "BB" is Brigitte Bardot: the initials of the words of a name. */
export function initialled(figures: readonly Figure[], mention: Mention): number {
  const word = mention.name[0] ?? "";
  if (word.length < 2 || word.length > 6 || mention.looks !== "body" || figures.length > 200) return -1;
  return figures.findIndex(
    (figure) =>
      (figure.names[0]?.length ?? 0) > 1 &&
      (figure.names[0] ?? []).map((part) => part.charAt(0)).join("") === word,
  );
}

/** One letter wrong in five, two in eight: "Bauchtman" is "Buchtmann". */
export function misspelt(figures: readonly Figure[], mention: Mention): number {
  const word = mention.name[0] ?? "";
  if (word.length < 5 || figures.length > 60 || mention.looks !== "person") return -1;
  return figures.findIndex(
    (figure) => figure.kind === "person" && isMisspelling(figure.names[0]?.at(-1) ?? "", word),
  );
}

function isMisspelling(name: string, word: string): boolean {
  return name[0] === word[0] && name.length <= 30 && isWithin(name, word, word.length >= 8 ? 2 : 1);
}
