import type { Language } from "../../languages/language.ts";
import type { OfficeName } from "../../languages/parts/kinship.ts";
import { isMedium } from "./agreement.ts";
import type { Figure } from "./figure.ts";
import type { Mention } from "./mention.ts";

/** Somebody or something, as far as descriptions go. */
export interface Described {
  readonly kind: Figure["kind"];
  readonly names: readonly (readonly string[])[];
  readonly roles: readonly Pick<Figure["roles"][number], "head" | "words">[];
}

/** How well a description fits what is known of a figure: its head noun or one that may stand for it, and its other words. */
export function suits(
  figure: Described,
  mention: Pick<Mention, "kind" | "head" | "roleWords" | "determiner">,
  language: Language,
): number {
  const head = mention.head ?? "";
  if (mention.kind === "body" && figure.kind === "person") return -Infinity;
  if (mention.kind === "role" && (figure.kind === "organisation" || figure.kind === "place"))
    return -Infinity;
  const others = mention.roleWords.filter((word) => word !== head);
  const bare =
    mention.kind === "body" &&
    others.length === 0 &&
    mention.determiner !== "possessive" &&
    (language.carriers.has(head)
      ? isMedium(figure, language)
      : language.genericBodies.has(head) && !isMedium(figure, language));
  let best = -2.5;
  if (language.genericPeople.has(head) && mention.determiner !== "possessive") best = 0.1;
  else if (bare && figure.kind === "organisation" && figure.roles.length === 0 && figure.names.length > 0)
    best = 0;
  for (const role of figure.roles) {
    if (sameOffice(role.words, mention.roleWords, language)) best = Math.max(best, 2.6);
    const alike = isHead(role.head, head, language) || role.words.includes(head);
    if (!alike && !akin(role.head, head, language)) continue;
    const shared = others.filter((word) => role.words.includes(word)).length;
    if (!alike && others.length > 0 && shared === 0) continue;
    if (others.length > 0 && role.words.length > 1 && shared === 0 && tellsOffice(head, language)) continue;
    const same = alike ? 2.2 : 1.4;
    const words =
      others.length === 0
        ? 0.2
        : shared > 0
          ? (1.2 * shared) / others.length
          : role.words.length > 1
            ? -1.7
            : -0.4;
    best = Math.max(best, same + words);
  }
  if (figure.names.some((name) => name.includes(head))) best = Math.max(best, 2);
  return best;
}

/** Whether a description's head noun takes up another: a „Bundeskanzler“ is called „der Kanzler“ as well. */
export function isHead(known: string | null, said: string, { grammar }: Language): boolean {
  return known === said || (grammar.joinedCompounds && said.length > 3 && known?.endsWith(said) === true);
}

/** Nouns that say nothing without what follows: the chief of one thing is not the chief of another. */
function tellsOffice(head: string, language: Language): boolean {
  return !language.epithets.has(head) || language.vagueOffices.has(head);
}

/** Whether both descriptions name the same office by different words. */
export function sameOffice(known: readonly string[], said: readonly string[], language: Language): boolean {
  // Hardly any description names an office that has several names.
  const names = officesIn(said, language);
  if (names.length === 0) return false;
  const others = officesIn(known, language);
  return names.some(({ office, place }) => {
    const places = others.filter((other) => other.office === office).map((other) => other.place);
    return places.length > 0 && Math.min(...places) !== place;
  });
}

/** Every word of the name, and one more at most: "chef du groupe Etat islamique" is no head of state. */
function officesIn(words: readonly string[], language: Language): readonly OfficeName[] {
  return words.flatMap((word) =>
    (language.titles.get(word) ?? none).filter(
      (name) => words.length <= name.words.length + 1 && name.words.every((each) => words.includes(each)),
    ),
  );
}

const none: readonly OfficeName[] = [];

export function akin(known: string, said: string, { kin }: Language): boolean {
  return kin.get(known)?.has(said) === true || kin.get(said)?.has(known) === true;
}
