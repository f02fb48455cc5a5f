import { fold } from "../../domain/folding.ts";
import type { Agreement } from "../../languages/agreement.ts";
import type { Language } from "../../languages/language.ts";
import { isGivenName } from "../../languages/world/given-names.ts";
import { nameParticles, peerages } from "../../languages/world/name-particles.ts";
import type { Item } from "../structure/view.ts";
import { nameStart } from "./clean-name.ts";
import { type Finder, plain, prepositionBefore } from "./finder.ts";
import type { Mention } from "./mention.ts";
import { looksOf } from "./name-looks.ts";
import { genderOfName, isCapital, type Run, runAt } from "./names.ts";
import { afterPortfolio, officeIn } from "./offices.ts";

/** What the words before a name within its run tell of it. */
interface Titles {
  /** First item of the name itself. */
  readonly from: number;
  readonly honorific: boolean;
  readonly gender: Agreement["gender"];
  /** The last word of an office in capitals ("Prime Minister Brun"), or -1. */
  readonly titled: number;
}

function titlesIn({ items, language }: Finder, run: Run): Titles {
  let found: Titles = { from: run.from, honorific: false, gender: null, titled: -1 };
  const offices = language.grammar.capitalTitles && !language.bodies.has(items[run.to]?.word ?? "");
  for (let i = run.from; i < run.to; i++) {
    const word = items[i]?.word ?? "";
    // "Auditor General Anna Brun": behind an office it is part of the office.
    const rank = offices && found.titled >= 0 && language.roles.has(word);
    if (language.honorifics.has(word) && !rank && !(isGivenName(fold(word)) && i === run.from)) {
      const gender = found.gender ?? language.honorifics.get(word) ?? null;
      // "Senator Anna Brun": an office by which people are addressed is what she is as well.
      const titled = offices && language.roles.has(word) && !peerages.has(word) ? i : found.titled;
      found = { from: i + (items[i + 1]?.word === "." ? 2 : 1), honorific: true, gender, titled };
    } else if (offices && language.roles.has(word)) found = { ...found, from: i + 1, titled: i };
  }
  return found;
}

/** "Secretary of State for Defence Des Browne": the name that comes after what the office is for, or `null`. */
function afterOffice(finder: Finder, run: Run): Mention | null {
  const { items, language } = finder;
  const office = officeIn(items, run, language);
  const after = afterPortfolio(items, office, language);
  const person = after > 0 ? runAt(items, after, language) : null;
  if (person === null) return null;
  const noun = items[office]?.word ?? "";
  const start = items[run.from]?.start ?? 0;
  const found = { ...named(finder, person, null), from: run.from, start };
  if (!language.roles.has(noun)) return found;
  const role = { start, end: items[after - 1]?.end ?? start };
  return {
    ...found,
    role,
    noun,
    head: fold(noun),
    roleWords: contentWords(items, run.from, after - 1, language),
  };
}

/** "the Foreign Minister": a run that ends in an office names nobody; `null` for one that does not. */
function officeAlone(finder: Finder, run: Run, description: Mention | null, titled: number): Mention | null {
  const { items, language } = finder;
  // "Secretary of State": nobody's name follows the office.
  const lone =
    titled >= 0 && titled < run.to && !isCapital(items[titled + 1]) && items[titled + 1]?.word !== ".";
  const last = items[lone ? titled : run.to]?.word ?? "";
  const agreement = language.roles.get(last);
  const offices = titled >= 0 || (language.grammar.capitalTitles && run.to > run.from);
  // "Anna Baker": after a given name a noun for people is a surname.
  const surname = titled < 0 && isGivenName(fold(items[run.from]?.word ?? ""));
  if (agreement === undefined || !offices || surname) return null;
  return {
    ...plain(finder, description?.from ?? run.from, run.to, "role", agreement),
    role: { start: items[run.from]?.start ?? 0, end: items[run.to]?.end ?? 0 },
    head: fold(last),
    noun: last,
    roleWords: contentWords(items, run.from, run.to, language),
    looks: "person",
    determiner: "definite",
  };
}

/** A proper name, with the description that came before it if there is one. */
export function named(finder: Finder, run: Run, description: Mention | null): Mention {
  const { items, language } = finder;
  const titles = titlesIn(finder, run);
  const { honorific, titled } = titles;
  const other = afterOffice(finder, run) ?? officeAlone(finder, run, description, titled);
  if (other !== null) return other;
  const from = nameStart(items, titles.from, run.to, language);
  const words = contentNames(items, from, run.to);
  const first = words[0] ?? "";
  const looks = looksOf(finder, { from, to: run.to }, words, { honorific, described: description, titled });
  const given = words.length > 1 || isGivenName(first) ? genderOfName(first, language).gender : null;
  const gender =
    looks === "person" || looks === "unclear"
      ? (titles.gender ?? description?.agreement.gender ?? given)
      : titles.gender;
  const plainly = plain(finder, description?.from ?? run.from, run.to, "name", { gender, number: "s" });
  const hangs =
    description === null && looks !== "person" && (hangsOnNoun(finder, run.from) || joined(finder, run.from));
  const office = titled < 0 ? null : { start: items[run.from]?.start ?? 0, end: items[titled]?.end ?? 0 };
  return {
    ...plainly,
    preposition: plainly.preposition ?? (hangs ? (items[run.from - 1]?.word ?? null) : null),
    determiner: description?.determiner ?? null,
    name: words,
    nameSpan: { start: items[shownFrom(items, from, words)]?.start ?? plainly.start, end: plainly.end },
    honorific,
    looks,
    role: description?.role ?? office,
    noun: description?.noun ?? null,
    head: description?.head ?? (office === null ? null : fold(items[titled]?.word ?? "")),
    roleWords:
      description?.roleWords ?? (office === null ? [] : contentWords(items, run.from, titled, language)),
  };
}

/** Where a name begins as it is shown: "Lord Marsh", but "Anna Brun" of "Lady Anna Brun". */
function shownFrom(items: readonly Item[], from: number, words: readonly string[]): number {
  const title = items[from - 1];
  return words.length === 1 && isCapital(title) && peerages.has(title?.word ?? "") ? from - 1 : from;
}

/** "la Nasa": the article tells the gender of a body. */
export function withDeterminer({ items, language }: Finder, at: number, mention: Mention): Mention {
  const determiner = language.determiners.get(items[at]?.word ?? "");
  const preposition = prepositionBefore(items, at, language);
  const gender = mention.agreement.gender ?? determiner?.gender ?? null;
  // "à La Poste", "selon Le Monde": an article with a capital inside a sentence is part of the name.
  const article = items[at];
  const owned =
    article !== undefined && article.shape === "capital" && !article.opens && !isSetOff(items[at - 1]);
  const nameSpan =
    owned && mention.nameSpan?.start === items[at + 1]?.start && mention.nameSpan !== null
      ? { start: article.start, end: mention.nameSpan.end }
      : mention.nameSpan;
  return {
    ...mention,
    nameSpan,
    from: at,
    start: items[at]?.start ?? mention.start,
    preposition,
    determiner: determiner?.kind ?? null,
    agreement: { gender, number: determiner?.number ?? mention.agreement.number },
  };
}

/** A capital after one of these tells nothing: ": Le maire". */
function isSetOff(before: Item | undefined): boolean {
  return before === undefined || before.kind !== "word";
}

/** "la journaliste de TF1 et LCI": the second of two names that one preposition governs. */
function joined({ items, language }: Finder, at: number): boolean {
  const conjunction = items[at - 1]?.word ?? "";
  if (!language.coordinators.and.has(conjunction) && !language.coordinators.or.has(conjunction)) return false;
  if (!isCapital(items[at - 2])) return false;
  let first = at - 2;
  while (first > 0 && isCapital(items[first - 1])) first--;
  const before = items[first - 1];
  return before?.kind === "word" && language.prepositions.has(before.word);
}

/** "son compte Twitter", "la chaîne Arte": a name that only says which one. */
function hangsOnNoun({ items, language }: Finder, at: number): boolean {
  const before = items[at - 1];
  if (before?.kind !== "word" || before.shape !== "lower" || !language.grammar.headInitial) return false;
  if (before.block !== items[at]?.block) return false;
  const word = before.word;
  return !(
    language.determiners.has(word) ||
    language.reporting.has(word) ||
    language.auxiliaries.has(word) ||
    language.prepositions.has(word) ||
    language.relatives.has(word) ||
    language.conjunctions.has(word) ||
    language.isFiller(word) ||
    language.calendar.has(word) ||
    word.startsWith("-") ||
    word.endsWith("'")
  );
}

export function contentWords(
  items: readonly Item[],
  from: number,
  to: number,
  language: Language,
): readonly string[] {
  const words: string[] = [];
  for (let i = from; i <= to; i++) {
    const item = items[i];
    if (item?.kind !== "word") continue;
    const folded = fold(item.word);
    if (!language.stopWords.has(folded) && !folded.endsWith("'")) words.push(folded);
  }
  return words;
}

export function contentNames(items: readonly Item[], from: number, to: number): readonly string[] {
  const words: string[] = [];
  for (let i = from; i <= to; i++)
    if (items[i]?.kind === "word") words.push(withoutParticle(fold(items[i]?.word ?? "")));
  return words;
}

/** "al-Ramani" and "Mr Ramani" are one name. */
function withoutParticle(word: string): string {
  const hyphen = word.indexOf("-");
  return hyphen > 0 && nameParticles.has(word.slice(0, hyphen)) ? word.slice(hyphen + 1) : word;
}
