import { fold } from "../../domain/folding.ts";
import type { Language } from "../../languages/language.ts";
import { opensName } from "../../languages/world/given-names.ts";
import type { Item } from "../structure/view.ts";
import { isCapital, type Run, runAt } from "./names.ts";
import { findHead } from "./phrase-head.ts";
import { isOfClause, longest, type RoleWords, withoutOwner } from "./role-form.ts";

/** How many items after a name are searched for the end of what is set beside it. */
const reach = 24;

/**
 * The description set beside a name that ends before item `at`: "Anna Brun, maire de Vernoy,", "Anna Brun, 54, the
 * mayor of Lone.", "Anna Brun (maire de Vernoy)". It must close where a comma, a bracket or the like closes it, so that
 * nothing of the sentence is taken along; `null` where it does not.
 */
export function roleAfter(items: readonly Item[], at: number, language: Language): RoleWords | null {
  const opener = items[at]?.word ?? "";
  if (opener !== "," && opener !== "(") return null;
  let from = opener === "," ? pastAge(items, at + 1, language) : at + 1;
  const bare = from;
  while (
    language.articles.has(items[from]?.word ?? "") ||
    language.indefiniteArticles.has(items[from]?.word ?? "")
  )
    from++;
  const first = items[from];
  if (first === undefined || first.kind !== "word" || first.block !== items[at]?.block) return null;
  const determiner = language.determiners.get(first.word);
  if (determiner !== undefined && determiner.kind !== "possessive") return null;
  if (determiner !== undefined) from++;
  // "une de ses porte-parole": one of several.
  if (language.prepositions.has(items[from]?.word ?? "")) return null;
  const head = headFrom(items, from, language);
  if (head < 0) return null;
  const to = endOf(items, from, head, opener === "(" ? ")" : ",", language);
  // "As the Herald has it, a fisherman of 32 years was …": with an article and a verb, it is who the sentence is about.
  if (opener === "," && from > bare && to >= head && isSubject(items, to, language)) return null;
  if (to < head || namesAnother(items, head, to, language)) return null;
  return withoutOwner(items, { from, head, to }, language);
}

/** "Anna Brun, le ministre du Littoral Paul Mercier": it describes whom it goes on to name. */
function namesAnother(items: readonly Item[], head: number, to: number, language: Language): boolean {
  for (let i = head + 1; i <= to; i++) {
    const run = isCapital(items[i]) ? runAt(items, i, language) : null;
    if (run === null) continue;
    const before = items[i - 1]?.word ?? "";
    const house = language.premises.has(before) || language.genericBodies.has(fold(before));
    const bound = language.prepositions.has(before) || language.determiners.has(before);
    // "adjoint de la maire Anna Brun": the name is that of whom a preposition governs.
    const whole = bound && (!language.grammar.headInitial || opensName(fold(items[i]?.word ?? "")));
    if (house || whole || isGovernedPerson(items, head, i, language)) {
      i = run.to;
      continue;
    }
    if (namesPerson(items, run, bound ? run.from + 1 : run.from, language)) return true;
    i = run.to;
  }
  return false;
}

function isGovernedPerson(items: readonly Item[], head: number, name: number, language: Language): boolean {
  for (let i = name - 1; i > head && items[i]?.shape === "lower"; i--) {
    if (language.roles.has(items[i]?.word ?? "")) return true;
    if (language.prepositions.has(items[i]?.word ?? "")) return false;
  }
  return false;
}

/** Whether a given name and more stand in a run, from an item on, and it is no body's that is called after somebody. */
function namesPerson(items: readonly Item[], run: Run, from: number, language: Language): boolean {
  let opens = false;
  for (let i = run.from; i <= run.to; i++) {
    if (language.bodies.has(items[i]?.word ?? "")) return false;
    opens ||= i >= from && i < run.to && opensName(fold(items[i]?.word ?? ""));
  }
  return opens;
}

/** "56 ans,": past an age. */
function pastAge(items: readonly Item[], at: number, { afterCounts }: Language): number {
  if (items[at]?.kind !== "number") return at;
  let i = at + 1;
  while (i < at + 3 && afterCounts.has(items[i]?.word ?? "")) i++;
  return items[i]?.word === "," ? i + 1 : at;
}

/** The noun of the description that starts at `from`: the last one before a preposition where heads come last. */
function headFrom(items: readonly Item[], from: number, language: Language): number {
  const found = findHead(items, from, language);
  if (language.grammar.headInitial || language.prenominal !== null)
    return isRole(items[found], language) ? found : -1;
  let head = -1;
  for (let i = from; i < from + 8; i++) {
    const item = items[i];
    if (item === undefined || item.kind !== "word" || item.block !== items[from]?.block) break;
    if (language.prepositions.has(item.word) || language.relatives.has(item.word)) break;
    if (isRole(item, language)) head = i;
    else if (isOfClause(items, i, language) || language.coordinators.and.has(item.word)) break;
  }
  return head;
}

function isRole(item: Item | undefined, language: Language): boolean {
  return item !== undefined && language.roles.has(item.word);
}

/** The last item of the description, or -1 where it goes over into something else. */
function endOf(
  items: readonly Item[],
  from: number,
  head: number,
  closer: string,
  language: Language,
): number {
  /** Where it could end as well: before "and", or before what was done to whom it describes. */
  let short = -1;
  for (let i = head + 1; i < from + reach; i++) {
    const item = items[i];
    if (item === undefined || item.block !== items[head]?.block || item.sentence !== items[head]?.sentence)
      return settled(items, head, i - 1, language);
    // "ami de M. Brun": an abbreviation, and no end.
    if (item.word === "." && language.honorifics.has(items[i - 1]?.word ?? "") && isCapital(items[i + 1]))
      continue;
    if (item.kind === "quote" || item.kind === "mark") {
      // "auteur d'un bondissant « … »": what marks hold belongs to it.
      if (item.kind === "quote" && !isSettledBefore(items, head, i)) return short;
      const goesOn = item.word === "," && closer === "," && continues(items, head, i, language);
      // "analyst at Brun, Mercier & Sons": the comma stands inside a name.
      if (isCapital(items[i + 1]) && items[i + 2]?.word === "&") return short;
      if (!goesOn) return i - 1 - from < longest ? settled(items, head, i - 1, language) : short;
    }
    if (opensAge(items, i, language) || tellsWhom(items, head, i, language))
      return settled(items, head, i - 1, language);
    if (isOfClause(items, i, language))
      return language.relatives.has(item.word) || isKnownVerb(items, i, language)
        ? settled(items, head, i - 1, language)
        : short;
    if (item.shape === "lower" && isCircumstance(items, i, language))
      return i - 1 > head && isSettledBefore(items, head, i) ? settled(items, head, i - 1, language) : short;
    if (language.coordinators.and.has(item.word)) {
      // "présidente et CEO d'Acme": what both belong to comes after the second.
      if (isCapital(items[i + 1]) && language.genitives.has(items[i + 2]?.word ?? "")) return short;
      if (!joins(items, i, language)) return settled(items, head, i - 1, language);
      if (language.roles.has(items[i + 1]?.word ?? "")) short = settled(items, head, i - 1, language);
    }
    if (i === head + 1 && language.grammar.participle.test(item.word)) short = head;
  }
  return short;
}

/** Whether a verb follows what ends at `to`, at once or after an age, with no comma before it. */
function isSubject(items: readonly Item[], to: number, language: Language): boolean {
  let next = to + 1;
  if (opensAge(items, next, language)) {
    while (items[next]?.kind !== "number") next++;
    next++;
    while (language.afterCounts.has(items[next]?.word ?? "")) next++;
  }
  const item = items[next];
  if (item === undefined || item.sentence !== items[to]?.sentence || language.relatives.has(item.word))
    return false;
  return isOfClause(items, next, language);
}

function isKnownVerb(items: readonly Item[], i: number, language: Language): boolean {
  const word = items[i]?.word ?? "";
  return language.auxiliaries.has(word) || language.reporting.has(word);
}

/** "ministre de la Pêche, des Forêts et …": what an office is for may be a list. */
function continues(items: readonly Item[], head: number, comma: number, language: Language): boolean {
  // "minister of education, science and technology"
  const { portfolios } = language;
  if (portfolios.has(items[comma - 1]?.word ?? "") && portfolios.has(items[comma + 1]?.word ?? ""))
    return true;
  if (!language.portfolioHolders.has(items[head]?.word ?? "")) return false;
  const [first, second] = [items[comma + 1]?.word ?? "", items[comma + 2]?.word ?? ""];
  return (
    language.genitives.has(first) && (language.contractions.has(first) || language.determiners.has(second))
  );
}

/** "de 74 ans", "âgée de 48 ans". */
function opensAge(items: readonly Item[], i: number, language: Language): boolean {
  const at = language.grammar.participle.test(items[i]?.word ?? "") ? i + 1 : i;
  const number = language.genitives.has(items[at]?.word ?? "") ? at + 1 : at;
  return items[number]?.kind === "number" && language.afterCounts.has(items[number + 1]?.word ?? "");
}

/** "présidente de la ligue à LCI": whom it was said to, where what she is has its complement already. */
function tellsWhom(items: readonly Item[], head: number, i: number, language: Language): boolean {
  if (!language.datives.has(items[i]?.word ?? "") || !language.genitives.has(items[head + 1]?.word ?? ""))
    return false;
  for (let at = i; at <= i + 3; at++) {
    const word = items[at]?.word ?? "";
    if (at > i && at < i + 3 && language.newsroomWords.has(word)) return true;
    if (isCapital(items[at])) return isMedium(items, at, language);
  }
  return false;
}

/** "Télégramme", "Voix du Nord": the name of a paper, a channel or a network that starts at item `at`. */
function isMedium(items: readonly Item[], at: number, language: Language): boolean {
  const run = runAt(items, at, language);
  if (run === null) return false;
  return [run.from, run.to].some((i) => language.media.has(fold(items[i]?.word ?? "")));
}

/** A preposition that ties no complement to a noun: "depuis", "after", "with a ticket". */
function isCircumstance(items: readonly Item[], i: number, language: Language): boolean {
  const word = items[i]?.word ?? "";
  if (!language.prepositions.has(word) || language.genitives.has(word) || language.datives.has(word))
    return false;
  return (
    !language.phrasePrepositions.has(word) ||
    (language.comitatives.has(word) && language.indefiniteArticles.has(items[i + 1]?.word ?? ""))
  );
}

/** Whether what stands before a circumstance is surely the description alone: its noun, or a name that it ends in. */
function isSettledBefore(items: readonly Item[], head: number, i: number): boolean {
  return i - 1 === head || isCapital(items[i - 1]);
}

/** Whether "and" joins something to the description, rather than to the person. */
function joins(items: readonly Item[], and: number, language: Language): boolean {
  const next = items[and + 1];
  if (next === undefined || next.kind !== "word") return false;
  if (language.genitives.has(next.word)) return true;
  if (language.determiners.has(next.word)) return false;
  if (isCapital(next))
    return isCapital(items[and - 1]) && !language.determiners.has(items[and + 2]?.word ?? "");
  return (
    !language.subjectPronouns.has(next.word) &&
    !language.isFiller(next.word) &&
    !isOfClause([next], 0, language)
  );
}

/** The end, or -1 for one in what a description cannot end in: then it was going on. */
function settled(items: readonly Item[], head: number, at: number, language: Language): number {
  const to = at;
  while (
    to > head &&
    (language.prepositions.has(items[to]?.word ?? "") ||
      language.determiners.has(items[to]?.word ?? "") ||
      language.coordinators.and.has(items[to]?.word ?? ""))
  )
    return -1;
  return to;
}
