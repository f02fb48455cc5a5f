import { fold } from "../../domain/folding.ts";
import type { Span } from "../../domain/span.ts";
import type { Language } from "../../languages/language.ts";
import { isFormer, withoutFormer } from "../../languages/parts/former.ts";
import type { Item } from "../structure/view.ts";
import type { Cast } from "./cast.ts";
import type { Figure } from "./figure.ts";
import type { Mention } from "./mention.ts";
import { isCapital } from "./names.ts";
import { roleAfter } from "./role-after.ts";
import { roleBefore } from "./role-before.ts";
import { isWellFormed, type RoleWords } from "./role-form.ts";

/**
 * What is shown beside somebody's name as what they are: a description that the syntax ties to a mention by name, as a
 * title before it or set off after it. What later words only seem to mean ("the minister") is never shown. Where what
 * somebody was and what they are stand against each other, nothing is.
 */
export function shownRole(
  items: readonly Item[],
  mentions: readonly Mention[],
  cast: Cast,
  figure: Figure,
  language: Language,
): Span | null {
  const found: RoleWords[] = [];
  for (const index of figure.mentions) {
    const mention = mentions[index];
    if (mention === undefined || cast.doubtful.has(index) || mention.name.length === 0) continue;
    const after = opensObject(items, mention, language) ? null : roleAfter(items, mention.to + 1, language);
    for (const words of [roleBefore(items, mention, language), after])
      if (
        words !== null &&
        isWellFormed(items, words, language) &&
        !isRelative(items, words, language) &&
        !namesItself(items, words, figure, language) &&
        suitsGender(items, words, figure, language)
      )
        found.push(words);
  }
  const best = found.reduce<RoleWords | null>(
    (fullest, words) => (fullest === null || lengthOf(words) > lengthOf(fullest) ? words : fullest),
    null,
  );
  if (best === null || found.some((words) => contradicts(items, words, best, language))) return null;
  return { start: items[best.from]?.start ?? 0, end: items[best.to]?.end ?? 0 };
}

/** "Proche d'Anna Brun, la maire de Vernoy a promis": a noun set in front takes the name along, and then the subject comes. */
function opensObject(
  items: readonly Item[],
  { from, to, preposition }: Mention,
  language: Language,
): boolean {
  if (preposition === null || !language.genitives.has(preposition)) return false;
  let before = from - 1;
  while (language.genitives.has(items[before]?.word ?? "")) before--;
  const noun = items[before];
  return (
    noun?.kind === "word" &&
    noun.opens &&
    !language.prepositions.has(noun.word) &&
    !language.determiners.has(noun.word) &&
    language.articles.has(items[to + 2]?.word ?? "")
  );
}

/** "its president", "son avocat", "son homologue au Sénat": of whom or of what, the role alone does not tell. */
function isRelative(items: readonly Item[], { from, head, to }: RoleWords, language: Language): boolean {
  if (language.determiners.get(items[from - 1]?.word ?? "")?.kind !== "possessive") return false;
  const noun = fold(items[head]?.word ?? "");
  return (
    from === to ||
    language.relational.has(noun) ||
    language.kinship.has(noun) ||
    // "L'Italie … son ministre de la Pêche": of which country.
    language.portfolioHolders.has(noun)
  );
}

/** "la famille d'Anna Brun", of Anna Brun: nobody is described by their own name. */
function namesItself(
  items: readonly Item[],
  { from, head, to }: RoleWords,
  { names: [fullest = []] }: Figure,
  { kinship }: Language,
): boolean {
  const held = new Set(
    items.slice(from, to + 1).flatMap((item) => (isCapital(item) ? [fold(item.word)] : [])),
  );
  // "fils d'Anna", of Anna Brun.
  if (kinship.has(fold(items[head]?.word ?? "")) && held.has(fullest[0] ?? "")) return true;
  return fullest.every((word) => held.has(word));
}

function lengthOf({ from, to }: RoleWords): number {
  return to - from;
}

function suitsGender(
  items: readonly Item[],
  { head }: RoleWords,
  figure: Figure,
  language: Language,
): boolean {
  const noun = items[head]?.word ?? "";
  const gender = language.roles.get(noun)?.gender ?? null;
  if (gender === null || figure.gender === null || !figure.sure || language.epicene.has(noun)) return true;
  return gender === figure.gender || gender === "m";
}

/** "le ministre Paul Mercier" and "Paul Mercier, ancien ministre". */
function contradicts(items: readonly Item[], a: RoleWords, b: RoleWords, language: Language): boolean {
  const [one, other] = [a, b].map(({ head }) => withoutFormer(items[head]?.word ?? ""));
  return one === other && isOver(items, a, language) !== isOver(items, b, language);
}

function isOver(items: readonly Item[], { from, head }: RoleWords, language: Language): boolean {
  if (isFormer(items[head]?.word ?? "")) return true;
  for (let i = from; i < head; i++) if (language.former.has(items[i]?.word ?? "")) return true;
  return false;
}
