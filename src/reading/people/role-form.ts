import { fold } from "../../domain/folding.ts";
import type { Language } from "../../languages/language.ts";
import { withoutFormer } from "../../languages/parts/former.ts";
import type { Item } from "../structure/view.ts";
import { isCapital } from "./names.ts";

/** Items of a description without its determiner, all included; `head` is its noun. */
export interface RoleWords {
  readonly from: number;
  readonly head: number;
  readonly to: number;
}

/** More items are no role that somebody would be introduced by. */
export const longest = 14;

/**
 * Whether the words can stand beside a name as what the person is: a noun for one person, of an office or a trade,
 * with all that it needs to tell something, and nothing of a clause in it.
 */
export function isWellFormed(
  items: readonly Item[],
  { from, head, to }: RoleWords,
  language: Language,
): boolean {
  const noun = items[head]?.word ?? "";
  const agreement = language.roles.get(noun);
  if (agreement === undefined || agreement.number === "p" || to - from >= longest) return false;
  const folded = fold(noun);
  const bare = withoutFormer(folded);
  if (language.genericPeople.has(bare) || language.demonyms.has(noun)) return false;
  const complement = hasComplement(items, { from, head, to }, language);
  if (language.relational.has(folded) && !complement) return false;
  // « …», juge Anna Brun: the noun may be the verb.
  if (language.reporting.has(noun) && !complement && from === head) return false;
  const first = items[from]?.word ?? "";
  // "That's Life host": the name of whatever it belongs to began before.
  const owned = items[from - 1]?.word === language.grammar.possessiveMarker && from > 1;
  if (owned && isCapital(items[from - 2])) return false;
  // "quand le ministre Paul Mercier": what somebody was at the time that is told of.
  if (
    [from - 1, from - 2].some(
      (i) => items[i]?.block === items[from]?.block && language.passing.has(items[i]?.word ?? ""),
    )
  )
    return false;
  if (first === language.grammar.possessiveMarker || language.prepositions.has(first)) return false;
  if (leansOnText(items, { from, head, to }, language)) return false;
  if (language.kinship.has(folded) && !items.slice(from, to + 1).some(isCapital)) return false;
  for (let i = from; i <= to; i++) {
    const item = items[i];
    if (item === undefined || item.block !== items[head]?.block || item.sentence !== items[head]?.sentence)
      return false;
    if (language.determiners.get(item.word)?.kind === "demonstrative") return false;
    if (language.passing.has(item.word) || language.calendar.has(item.word)) return false;
    if (i > from && i < head && isVerbOfName(items, i, language)) return false;
    if (i === head - 1 && opensTitle(items, i, language)) return false;
    if (i !== head && item.kind === "word" && isOfClause(items, i, language)) return false;
    if (i > from && isLoose(items, i, language)) return false;
    if (i > head && opensReceiver(items, head, i, language)) return false;
  }
  return true;
}

/** "the agency's former director" without whose, which only a name says; "Monday" is no part of it. */
export function withoutOwner(
  items: readonly Item[],
  { from: start, head, to }: RoleWords,
  language: Language,
): RoleWords {
  const { possessiveMarker } = language.grammar;
  let from = start;
  while (from < head && language.calendar.has(items[from]?.word ?? "")) from++;
  for (let i = head; i >= from && possessiveMarker !== null; i--) {
    if (items[i]?.word !== possessiveMarker) continue;
    if (i === from || !items.slice(from, i).every(isCapital)) from = i + 1;
    break;
  }
  return { from, head, to };
}

/** "membre de …", "Apple founder": whether anything says of what, or whose. */
function hasComplement(
  items: readonly Item[],
  { from, head, to }: RoleWords,
  { grammar, genitives, datives, phrasePrepositions }: Language,
): boolean {
  const binds = (word: string): boolean =>
    genitives.has(word) || datives.has(word) || phrasePrepositions.has(word);
  if (to > head && (binds(items[head + 1]?.word ?? "") || isCapital(items[head + 1]))) return true;
  for (let i = head + 2; i <= to; i++) if (binds(items[i]?.word ?? "")) return true;
  return grammar.compoundNouns && from < head && items[head - 1]?.word !== grammar.possessiveMarker;
}

/** A verb, or a word that only stands with one. */
export function isOfClause(items: readonly Item[], i: number, language: Language): boolean {
  const item = items[i];
  if (item === undefined || item.kind !== "word" || item.shape === "upper") return false;
  const { word } = item;
  const { grammar } = language;
  if (language.roles.has(word) || language.bodies.has(word)) return false;
  if (
    language.auxiliaries.has(word) ||
    language.subjectPronouns.has(word) ||
    language.relatives.has(word) ||
    language.preverbalNegations.has(word) ||
    language.firstPerson.has(word)
  )
    return true;
  if (item.shape !== "lower") return false;
  if (language.reporting.has(word) && !grammar.participle.test(word)) return true;
  if (grammar.finite.test(word) || grammar.imperfect.test(word)) return true;
  const before = items[i - 1]?.word ?? "";
  return language.infinitivePrepositions.has(before) && grammar.infinitive.test(word);
}

/** "propriétaire du domaine": which one, only the text around tells. */
function leansOnText(
  items: readonly Item[],
  { head, to }: RoleWords,
  { genericBodies, unnamedThings, contractions, genitives, articles }: Language,
): boolean {
  const noun = fold(items[to]?.word ?? "");
  if (to === head || items[to]?.shape !== "lower" || !(genericBodies.has(noun) || unnamedThings.has(noun)))
    return false;
  const [before, further] = [items[to - 1]?.word ?? "", items[to - 2]?.word ?? ""];
  return contractions.has(before) ? genitives.has(before) : articles.has(before) && genitives.has(further);
}

/** "le soutien du chef du parti au pêcheur Paul Mercier": whoever gets something from the one described. */
function opensReceiver(items: readonly Item[], head: number, i: number, language: Language): boolean {
  if (!language.datives.has(items[i]?.word ?? "")) return false;
  const noun = language.determiners.has(items[i + 1]?.word ?? "") ? items[i + 2] : items[i + 1];
  if (noun?.shape !== "lower" || !language.roles.has(noun.word)) return false;
  // "un pêcheur au maire Paul Mercier", but "adjoint au maire".
  if (i === head + 1) return !language.portfolioHolders.has(items[head]?.word ?? "");
  return items.slice(head + 1, i).some(({ word }) => language.genitives.has(word));
}

/** "Chicago Bears fired head coach": what a name did. */
function isVerbOfName(items: readonly Item[], i: number, { grammar }: Language): boolean {
  const item = items[i];
  return (
    grammar.compoundNouns &&
    item?.shape === "lower" &&
    !item.word.includes("-") &&
    isCapital(items[i - 1]) &&
    (grammar.passive.test(item.word) || grammar.gerund.test(item.word))
  );
}

/** "Harbour quarrel splits Singer Anna Brun": the title begins after a headline in lower case. */
function opensTitle(items: readonly Item[], i: number, { grammar, former }: Language): boolean {
  const [item, next] = [items[i], items[i + 1]];
  return (
    grammar.compoundNouns && item?.shape === "lower" && next?.shape === "capital" && !former.has(item.word)
  );
}

/** A determiner that nothing governs: « star du septième art dézingue le gouvernement ». */
function isLoose(items: readonly Item[], i: number, language: Language): boolean {
  const word = items[i]?.word ?? "";
  const before = items[i - 1]?.word ?? "";
  if (!language.determiners.has(word) || language.contractions.has(word)) return false;
  return !(
    language.prepositions.has(before) ||
    language.determiners.has(before) ||
    language.coordinators.and.has(before) ||
    before === ","
  );
}
