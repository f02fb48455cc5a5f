import { fold } from "../../domain/folding.ts";
import type { Language } from "../../languages/language.ts";
import { peerages } from "../../languages/world/name-particles.ts";
import type { Item } from "../structure/view.ts";
import type { Mention } from "./mention.ts";
import { isCapital } from "./names.ts";
import { isOfClause, type RoleWords, withoutOwner } from "./role-form.ts";

/**
 * The title or description that stands before the name of a mention and belongs to it: "la maire de Vernoy Anna Brun",
 * "harbour master Bruno Field", "la maire de Vernoy, Anna Brun,". `null` where the syntax does not vouch for it.
 */
export function roleBefore(items: readonly Item[], mention: Mention, language: Language): RoleWords | null {
  const { role, nameSpan } = mention;
  if (role === null) return bareTitle(items, mention, language);
  if (nameSpan === null) return null;
  let from = -1;
  let to = -1;
  let head = -1;
  let name = -1;
  for (let i = mention.from; i <= mention.to; i++) {
    const item = items[i];
    if (item === undefined) continue;
    if (from < 0 && item.start >= role.start) from = i;
    if (item.end <= role.end) to = i;
    if (head < 0 && from >= 0 && isHead(item, mention)) head = i;
    if (name < 0 && item.start >= nameSpan.start) name = i;
  }
  // "former harbour chief Lord Marsh": the peerage belongs to the name.
  while (to > from && isCapital(items[to]) && peerages.has(items[to]?.word ?? "")) to--;
  if (head > to && language.roles.has(items[to]?.word ?? "")) head = to;
  if (from < 0 || head < from || to < head || name <= to) return null;
  // What a heading ends in is not what the text below calls somebody.
  if (items[name]?.block !== items[to]?.block) return null;
  while (name > to + 1 && isHonorific(items, name - 1, language)) name--;
  const gap = items.slice(to + 1, name);
  const comma = gap.at(-1)?.word === ",";
  const between = comma ? gap.slice(0, -1) : gap;
  // "le député LFI Anna Brun": the letters of a party belong to the description.
  if (between.length > 0 && !comma && between.every(isCapital)) to = name - 1;
  else if (between.length > 0 && !isBracket(between)) return null;
  if (comma && !isSetOff(items, mention, from, language)) return null;
  if (comma && isWithinOffice(items, mention, language)) return null;
  if (language.grammar.headInitial) return { from, head, to };
  const inner = comma ? null : innerOffice(items, head, to, language);
  if (inner !== null) return inner;
  const left = leftEdge(items, from, language);
  // "the Association of Police Officers chairman": the name that it opens with began before.
  const cut = language.genitives.has(items[left - 1]?.word ?? "") && isCapital(items[left - 2]);
  return cut ? null : withoutOwner(items, { from: left, head, to }, language);
}

/** "the spokesman of South Korean President Anna Brun": the title after the last preposition is the one of the name. */
function innerOffice(items: readonly Item[], head: number, to: number, language: Language): RoleWords | null {
  for (let i = to; i > head; i--) {
    if (!language.prepositions.has(items[i]?.word ?? "")) continue;
    const from = language.determiners.has(items[i + 1]?.word ?? "") ? i + 2 : i + 1;
    return withoutOwner(items, { from, head: to, to }, language);
  }
  return null;
}

/** "Coach Anna Brun said": a title that opens the sentence, and so may have been taken for any word there. */
function bareTitle(items: readonly Item[], { from, name }: Mention, language: Language): RoleWords | null {
  const head = from - 1;
  const title = items[head];
  if (!language.grammar.capitalTitles || name.length === 0 || title === undefined) return null;
  if (title.block !== items[from]?.block || title.sentence !== items[from]?.sentence) return null;
  if (language.roles.get(title.word)?.number !== "s") return null;
  return withoutOwner(items, { from: leftEdge(items, head, language), head, to: head }, language);
}

function isHead({ word }: Item, { noun, head }: Mention): boolean {
  return noun === null ? fold(word) === head : word === noun;
}

function isHonorific(items: readonly Item[], i: number, language: Language): boolean {
  const word = items[i]?.word === "." ? items[i - 1]?.word : items[i]?.word;
  return language.honorifics.has(word ?? "");
}

/** "(LREM)". */
function isBracket(between: readonly Item[]): boolean {
  return between[0]?.word === "(" && between.at(-1)?.word === ")";
}

const closers = /^[,.;:)!?…]$/;

/** Whether a name after a comma is in apposition to the description, and not the subject of what follows. */
function isSetOff(items: readonly Item[], mention: Mention, from: number, language: Language): boolean {
  const after = items[mention.to + 1];
  const ends =
    after === undefined || after.block !== items[mention.to]?.block || after.sentence !== mention.sentence;
  const closed = ends || after.kind === "quote" || closers.test(after.word) || after.word === "(";
  // "Ancien ministre, Paul Mercier a dit": what is set in front of a sentence.
  const owned = items[from - 1]?.word === language.grammar.possessiveMarker;
  if (mention.determiner === null && !owned) return items[from]?.opens === true;
  return closed && mention.preposition === null
    ? !followsName(items, mention.from, language)
    : closed && items[mention.to + 1]?.word === ",";
}

/** "secrétaire d'État auprès du ministre de la Pêche, Anna Brun": the office that is named first is the one set beside. */
function isWithinOffice(items: readonly Item[], { from, preposition }: Mention, language: Language): boolean {
  if (preposition === null || !language.grammar.headInitial) return false;
  const { roles, prepositions, contractions } = language;
  for (let i = from - 1; i >= from - 6; i--) {
    const item = items[i];
    if (item === undefined || item.kind !== "word" || item.sentence !== items[from]?.sentence) return false;
    if (roles.has(item.word)) return true;
    const complement = isCapital(item) && !item.opens;
    if (!complement && !prepositions.has(item.word) && !contractions.has(item.word)) return false;
  }
  return false;
}

/** "Anna Brun, la maire de Vernoy, Paul Mercier": the description may be the one's or the other's; not "À Vernoy, le maire, …". */
function followsName(items: readonly Item[], at: number, { prepositions }: Language): boolean {
  if (items[at - 1]?.word !== "," || !isCapital(items[at - 2])) return false;
  let i = at - 3;
  while (isCapital(items[i]) && !prepositions.has(items[i]?.word ?? "")) i--;
  return !prepositions.has(items[i]?.word ?? "");
}

/** Where heads come last: past the nouns and adjectives that the description opens with ("White House press"). */
function leftEdge(items: readonly Item[], at: number, language: Language): number {
  let from = at;
  for (let i = at - 1; i >= at - 6; i--) {
    const [item, next] = [items[i], items[i + 1]];
    if (item === undefined || item.kind !== "word" || item.block !== items[at]?.block) break;
    if (item.sentence !== items[at]?.sentence || isOutside(items, i, language)) break;
    // "to impress Tory spokesman Anna Brun": no adjective but one that says "no longer" stands before a name.
    if (item.shape === "lower" && isCapital(next) && !language.former.has(item.word)) break;
    from = i;
    if (item.opens) break;
  }
  return from;
}

/** What stands before a description and is none of its words. */
function isOutside(items: readonly Item[], i: number, language: Language): boolean {
  const word = items[i]?.word ?? "";
  const { grammar } = language;
  const verbal =
    (grammar.passive.test(word) || grammar.gerund.test(word)) &&
    items[i - 1]?.kind === "word" &&
    !language.determiners.has(items[i - 1]?.word ?? "") &&
    !language.reporting.has(items[i - 1]?.word ?? "");
  return (
    (verbal && items[i]?.shape === "lower") ||
    language.prepositions.has(word) ||
    language.determiners.has(word) ||
    language.conjunctions.has(word) ||
    language.isFiller(word) ||
    language.calendar.has(word) ||
    (language.honorifics.has(word) && items[i]?.shape !== "lower" && isCapital(items[i + 1])) ||
    isOfClause(items, i, language)
  );
}
