import { fold } from "../../domain/folding.ts";
import type { Agreement, Gender } from "../../languages/agreement.ts";
import type { Language } from "../../languages/language.ts";
import { withoutFormer } from "../../languages/parts/former.ts";
import { isGivenName } from "../../languages/world/given-names.ts";
import type { Item } from "../structure/view.ts";
import { type Finder, plain } from "./finder.ts";
import type { Mention } from "./mention.ts";
import { acrossBlocks, fullName, isAround, isFurther, isHouse, opensHandle } from "./name-apart.ts";
import { contentWords, named } from "./name-mentions.ts";
import { isCapital, type Run, runAt } from "./names.ts";
import { longPortfolio } from "./offices.ts";
import { phraseFrom } from "./phrase-extent.ts";
import { findHead } from "./phrase-head.ts";

/** What starts at `at` with the head noun at `head`, its name included; `one`: one of several ("l'un des auteurs"). */
export function described(finder: Finder, at: number, head: number, one = false): Mention {
  const { items, language } = finder;
  const short = phraseFrom(items, head, language);
  const long = short.name < 0 ? longPortfolio(items, head, short.to, language) : null;
  const noun = items[head]?.word ?? "";
  const house = short.name >= 0 && isHouse(finder, short.name);
  const around =
    house || (short.name >= 0 && (isAround(finder, head, short.name) || isFurther(finder, at, head)));
  const run = around ? runAt(items, short.name, language) : null;
  const phrase = run === null ? { ...short, ...long } : { ...short, to: run.to, name: -1 };
  const isRole = !language.retinues.has(noun) && (language.roles.has(noun) || !language.bodies.has(noun));
  const determiner = language.determiners.get(items[at]?.word ?? "");
  const given = language.roles.get(noun) ?? language.bodies.get(noun) ?? { gender: null, number: null };
  const agreement: Agreement = {
    gender: language.epicene.has(noun)
      ? null
      : (determiner?.gender ?? given.gender ?? genderByAdjective(items, at, head, language)),
    number: determiner?.number ?? given.number,
  };
  const from = determiner === undefined ? at : at;
  const roleFrom = determiner === undefined ? at : at + 1;
  const role = { start: items[roleFrom]?.start ?? 0, end: items[phrase.to]?.end ?? 0 };
  const base = plain(finder, from, phrase.to, isRole ? "role" : "body", agreement);
  const roleWords = contentWords(items, roleFrom, phrase.to, language);
  const handle = opensHandle(items, phrase.to + 1);
  const mention: Mention = {
    ...base,
    // "le compte @Vernoy_Info": whoever writes there, and nobody told of before.
    ...(handle ? { to: phrase.to + 2, end: items[phrase.to + 2]?.end ?? base.end } : {}),
    determiner: handle ? "indefinite" : (determiner?.kind ?? null),
    role,
    head: headOf(noun, one, language),
    noun,
    roleWords: one ? [headOf(noun, one, language), ...roleWords.slice(1)] : roleWords,
    looks: isRole ? "person" : "body",
  };
  const name =
    language.papers.has(noun) || (around && !house) || handle
      ? null
      : nameAfter(
          finder,
          phrase.to,
          phrase.name,
          isRole && (one || agreement.number !== "p"),
          base.preposition !== null,
          determiner?.kind === "definite",
          determiner?.kind === "possessive" ||
            (!isRole && determiner?.kind === "definite") ||
            isOwned(finder, at, head),
        );
  if (name === null) return mention;
  if (
    !isRole &&
    base.preposition !== null &&
    name.to > name.from &&
    isGivenName(fold(items[name.from]?.word ?? ""))
  )
    return mention;
  const person = named(finder, name, mention);
  return person;
}

/** "l'ancienne ministre", "l'artiste américaine": what the adjectives tell where noun and article do not. */
function genderByAdjective(items: readonly Item[], at: number, head: number, language: Language): Gender {
  for (let i = at; i < head; i++) {
    const gender = language.grammar.genderOfAdjective(items[i]?.word ?? "", "before");
    if (gender !== null) return gender;
  }
  const after = items[head + 1];
  if (after?.shape !== "lower" || language.reporting.has(after.word) || language.isFiller(after.word))
    return null;
  if (language.auxiliaries.has(after.word) || language.prepositions.has(after.word)) return null;
  return language.grammar.genderOfAdjective(after.word, "after");
}

/** The noun itself: "ex-ministre" is a minister, one of "des scénaristes" a scriptwriter. */
function headOf(noun: string, one: boolean, { grammar }: Language): string {
  const head = withoutFormer(fold(noun));
  return one ? grammar.singularOf(head) : head;
}

/** The name that goes with a description: right after it, after a bracket, or set off by commas. */
function nameAfter(
  finder: Finder,
  end: number,
  direct: number,
  comma: boolean,
  governed: boolean,
  definite: boolean,
  familiar: boolean,
): Run | null {
  const { items, language } = finder;
  if (direct > 0) return properRun(finder, direct);
  if (items[end + 1]?.block !== items[end]?.block) return definite ? acrossBlocks(finder, end + 1) : null;
  let at = end + 1;
  while (at < end + 4 && ties(items[at]?.word ?? "", language)) at++;
  if (items[at]?.kind === "quote" && items[at + 1]?.word === ",") at++;
  else at = end + 1;
  if (items[at]?.word === "(") {
    let close = at + 1;
    while (close < at + 10 && items[close] !== undefined && items[close]?.word !== ")") close++;
    if (items[close]?.word === ")") at = close + 1;
    if (isCapital(items[at])) return fullName(finder, at);
  }
  if (items[at]?.word === "," && familiar && isCapital(items[at + 1]) && isSetOff(items, at + 1))
    return properRun(finder, at + 1);
  if (!comma || items[at]?.word !== ",") return isCapital(items[at]) ? properRun(finder, at) : null;
  if (
    language.determiners.has(items[at + 1]?.word ?? "") &&
    language.honorifics.has(items[at + 2]?.word ?? "")
  )
    at++;
  const run = isCapital(items[at + 1]) ? fullName(finder, at + 1) : null;
  if (run === null) return null;
  let after = run.to + 1;
  while (language.isFiller(items[after]?.word ?? "") && after < run.to + 4) after++;
  const next = items[after];
  const verb =
    next?.kind === "quote" ||
    (next?.kind === "word" && (language.auxiliaries.has(next.word) || language.reporting.has(next.word)));
  return governed && verb && items[run.to + 1]?.word !== "," ? null : run;
}

/** "Anna Brun's daughter": a possessor before the noun. */
function isOwned({ items, language }: Finder, at: number, head: number): boolean {
  const { possessiveMarker } = language.grammar;
  if (possessiveMarker === null) return false;
  for (let i = at; i < head; i++) if (items[i]?.word === possessiveMarker) return true;
  return false;
}

/** Whether a mark, or the end of the sentence, closes what is one word long. */
function isSetOff(items: readonly Item[], at: number): boolean {
  const [item, next] = [items[at], items[at + 1]];
  return next === undefined || next.sentence !== item?.sentence || /^[,.;:)]$/.test(next.word);
}

/** "de la": what ties a noun to the work in marks that follows it. */
function ties(word: string, language: Language): boolean {
  return language.genitives.has(word) || language.articles.has(word);
}

/** A run that can be the name of the one described: not "La République En Marche", not a country. */
function properRun({ items, language }: Finder, at: number): Run | null {
  const word = items[at]?.word ?? "";
  const common = language.stopWords.has(fold(word)) && !language.honorifics.has(word);
  if (language.determiners.has(word) || common || language.bodies.has(word)) return null;
  // "le député LREM de l'Essonne": the letters of a party, and where.
  const party =
    items[at]?.shape === "upper" && word.length > 1 && language.genitives.has(items[at + 1]?.word ?? "");
  if (party) return null;
  return runAt(items, at, language);
}

/** "Home Office letter", "Environment Canada spokesperson Julie Hahn": the noun after the name is the head. */
export function compound(finder: Finder, run: Run): Mention | null {
  const { items, language } = finder;
  if (!language.grammar.compoundNouns) return null;
  const from = items[run.to + 1]?.word === language.grammar.possessiveMarker ? run.to + 2 : run.to + 1;
  for (let i = from; i <= from + 2; i++) {
    const item = items[i];
    if (
      item === undefined ||
      item.kind !== "word" ||
      item.shape !== "lower" ||
      item.block !== items[run.from]?.block
    )
      return null;
    if (
      language.prepositions.has(item.word) ||
      language.auxiliaries.has(item.word) ||
      language.determiners.has(item.word) ||
      language.relatives.has(item.word) ||
      language.conjunctions.has(item.word)
    )
      return null;
    if (language.roles.has(item.word) || language.bodies.has(item.word))
      return described(finder, run.from, findHead(items, i, language));
    if (language.reporting.has(item.word)) return null;
  }
  return null;
}

/** "the Harbour Users Association" is a name, whatever nouns it is made of. */
export function endsInBody({ items, language }: Finder, at: number): boolean {
  if (!language.grammar.compoundNouns || !isCapital(items[at])) return false;
  const run = runAt(items, at, language);
  return run !== null && run.to > run.from && language.bodies.has(items[run.to]?.word ?? "");
}

/** "témoigne un promeneur": an unlisted noun right after a reporting verb that follows a quotation. */
export function saidBy({ items, language }: Finder, at: number): boolean {
  const { grammar } = language;
  const noun = items[at + 1];
  if (noun === undefined || noun.kind !== "word" || noun.shape !== "lower" || !grammar.freeInversion)
    return false;
  const verb = items[at - 1]?.word ?? "";
  // "répète une nouvelle fois": when, not who.
  if (language.premises.has(noun.word)) return false;
  if (language.times.has(noun.word) || language.times.has(items[at + 2]?.word ?? "")) return false;
  if (language.calendar.has(noun.word)) return false;
  if (!language.reporting.has(verb) || grammar.infinitive.test(verb) || grammar.gerund.test(verb))
    return false;
  for (let i = at - 2; i >= at - 6 && i >= 0; i--) if (items[i]?.kind === "quote") return true;
  return false;
}

/** "l'un des journalistes", "une des chercheuses", "one of the researchers": the head noun, or -1. */
export function oneOf({ items, language }: Finder, at: number): number {
  let i = at;
  const first = items[i]?.word ?? "";
  if (language.articles.has(first) && first.endsWith("'")) i++;
  if (!language.ones.has(items[i]?.word ?? "")) return -1;
  if (!language.genitives.has(items[i + 1]?.word ?? "")) return -1;
  i += 2;
  while (i < at + 6 && language.determiners.has(items[i]?.word ?? "")) i++;
  return findHead(items, i, language);
}

/** A role noun without a determiner: in apposition ("Anna Brun, directrice de…") or before a name ("actor Jason Beghe"). */
export function bareRole({ items, language }: Finder, at: number): boolean {
  const before = items[at - 1];
  if (before === undefined || before.block !== items[at]?.block) return true;
  if (
    before.word === "," ||
    before.word === "(" ||
    before.word === "-" ||
    before.word === ":" ||
    before.kind === "quote"
  )
    return true;
  if (language.grammar.needsDeterminers)
    return language.weakSources.has(before.word) || language.prepositions.has(before.word);
  const verb = language.reporting.has(items[at]?.word ?? "");
  if (verb && (isCapital(before) || language.roles.has(before.word) || language.bodies.has(before.word)))
    return false;
  return (
    before.shape === "lower" ||
    before.kind === "number" ||
    before.word === language.grammar.possessiveMarker ||
    isCapital(before)
  );
}
