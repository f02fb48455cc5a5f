import { fold } from "../../domain/folding.ts";
import type { Agreement } from "../../languages/agreement.ts";
import type { Language } from "../../languages/language.ts";
import { isGivenName } from "../../languages/world/given-names.ts";
import { newsrooms } from "../../languages/world/media.ts";
import { pageants, places } from "../../languages/world/places.ts";
import type { Item } from "../structure/view.ts";
import { type Finder, plain, prepositionBefore } from "./finder.ts";
import type { Mention } from "./mention.ts";
import { genderOfName, isCapital, personWithin, type Run, runAt } from "./names.ts";
import { afterPortfolio, officeIn } from "./offices.ts";

/** A proper name, with the description that came before it if there is one. */
export function named(finder: Finder, run: Run, description: Mention | null): Mention {
  const { items, language } = finder;
  let from = run.from;
  let honorific = false;
  let gender: Agreement["gender"] = null;
  let titled = -1;
  for (let i = run.from; i < run.to; i++) {
    const word = items[i]?.word ?? "";
    if (language.honorifics.has(word) && !(isGivenName(fold(word)) && i === run.from)) {
      honorific = true;
      gender ??= language.honorifics.get(word) ?? null;
      from = i + (items[i + 1]?.word === "." ? 2 : 1);
    } else if (
      language.roles.has(word) &&
      language.grammar.capitalTitles &&
      !language.bodies.has(items[run.to]?.word ?? "")
    ) {
      titled = i;
      from = i + 1;
    }
  }
  // "Secretary of State for Defence Des Browne": the name comes after what the office is for.
  const after = afterPortfolio(items, officeIn(items, run, language), language);
  if (after > 0) {
    const person = runAt(items, after, language);
    if (person !== null)
      return { ...named(finder, person, null), from: run.from, start: items[run.from]?.start ?? 0 };
  }
  const last = items[run.to]?.word ?? "";
  if (titled >= 0 || (language.grammar.capitalTitles && language.roles.has(last) && run.to > run.from)) {
    if (language.roles.has(last))
      return {
        ...plain(
          finder,
          description?.from ?? run.from,
          run.to,
          "role",
          language.roles.get(last) ?? { gender: null, number: "s" },
        ),
        role: { start: items[run.from]?.start ?? 0, end: items[run.to]?.end ?? 0 },
        head: fold(last),
        noun: last,
        roleWords: contentWords(items, run.from, run.to, language),
        looks: "person",
        determiner: "definite",
      };
  }
  // "le Français Thomas Pesquet": where somebody is from is no part of the name.
  if (
    run.to - from >= 2 &&
    language.demonyms.has(items[from]?.word ?? "") &&
    isGivenName(fold(items[from + 1]?.word ?? "").split("-")[0] ?? "")
  )
    from++;
  while (
    run.to - from >= 2 &&
    items[from]?.shape === "upper" &&
    (items[from]?.word.length ?? 9) <= 6 &&
    items[from + 1]?.shape === "capital" &&
    isGivenName(fold(items[from + 1]?.word ?? "").split("-")[0] ?? "")
  )
    from++;
  const words = contentNames(items, from, run.to);
  const looks = looksOf(finder, { from, to: run.to }, words, { honorific, described: description, titled });
  const first = words[0] ?? "";
  if (looks === "person" || looks === "unclear")
    gender ??=
      description?.agreement.gender ??
      (words.length > 1 || isGivenName(first) ? genderOfName(first, language).gender : null);
  const plainly = plain(finder, description?.from ?? run.from, run.to, "name", { gender, number: "s" });
  const base =
    description === null && looks !== "person" && (hangsOnNoun(finder, run.from) || joined(finder, run.from))
      ? { ...plainly, preposition: plainly.preposition ?? items[run.from - 1]?.word ?? null }
      : plainly;
  const role =
    description?.role ??
    (titled >= 0 ? { start: items[run.from]?.start ?? 0, end: items[titled]?.end ?? 0 } : null);
  return {
    ...base,
    determiner: description?.determiner ?? null,
    name: words,
    nameSpan: { start: items[from]?.start ?? base.start, end: base.end },
    honorific,
    looks,
    role,
    noun: description?.noun ?? null,
    head: description?.head ?? (titled >= 0 ? fold(items[titled]?.word ?? "") : null),
    roleWords: description?.roleWords ?? (titled >= 0 ? contentWords(items, run.from, titled, language) : []),
  };
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

/** "a expliqué à Ouest-France Louis Castel": the medium that a preposition governs, then the one who speaks. */
export function behindMedium(finder: Finder, run: Run): Mention | null {
  const { items, language } = finder;
  if (!language.grammar.inversionOverComplement) return null;
  if (run.to - run.from < 2 && !(isNewsroom(items[run.from]) && run.to > run.from)) return null;
  const preposition =
    prepositionBefore(items, run.from, language) ??
    (language.determiners.has(items[run.from - 1]?.word ?? "")
      ? prepositionBefore(items, run.from - 1, language)
      : null);
  if (preposition === null) return null;
  const words = contentNames(items, run.from, run.to);
  if (isGivenName(words[0] ?? "") || isGivenName((words[0] ?? "").split("-")[0] ?? "")) return null;
  const person = isNewsroom(items[run.from]) ? run.from + 1 : personWithin(items, run, language);
  const known =
    isNewsroom(items[run.from]) || isGivenName(fold(items[person]?.word ?? "").split("-")[0] ?? "");
  return person > run.from && known
    ? { ...named(finder, { from: person, to: run.to }, null), preposition: null }
    : null;
}

function isNewsroom(item: Item | undefined): boolean {
  return item?.shape === "upper" && newsrooms.has(item.word);
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

function contentNames(items: readonly Item[], from: number, to: number): readonly string[] {
  const words: string[] = [];
  for (let i = from; i <= to; i++) if (items[i]?.kind === "word") words.push(fold(items[i]?.word ?? ""));
  return words;
}

/** "selon Le Canard enchaîné": an article with a capital inside a sentence begins the title of a paper. */
function isTitle(item: Item | undefined, language: Language): boolean {
  return item?.shape === "capital" && !item.opens && language.titleArticles.has(item.word);
}

interface Signs {
  readonly honorific: boolean;
  readonly described: Mention | null;
  readonly titled: number;
}

function looksOf(
  { items, language }: Finder,
  run: Run,
  words: readonly string[],
  { honorific, described, titled }: Signs,
): Mention["looks"] {
  if (pageants.has(items[run.from]?.word ?? "") && places.has(words.at(-1) ?? "")) return "body";
  if (honorific || titled >= 0) return "person";
  if (described !== null) return described.kind === "role" ? "person" : "body";
  for (let i = run.from; i <= run.to; i++)
    if (language.bodies.has(items[i]?.word ?? "") || /\p{N}/u.test(items[i]?.word ?? "")) return "body";
  const first = words[0] ?? "";
  const before = items[run.from - 1];
  if (
    words.length === 1 &&
    before?.word === "(" &&
    items[run.to + 1]?.word === ")" &&
    items[run.from]?.shape !== "upper"
  )
    return "place";
  if (words.length === 1 && (places.has(first) || language.calendar.has(items[run.from]?.word ?? "")))
    return "place";
  if (isGivenName(first) || isGivenName(first.split("-")[0] ?? "")) return "person";
  if (places.has(first)) return "place";
  if (words.length > 1 && isTitle(items[run.from], language)) return "body";
  const item = items[run.from];
  if (run.from === run.to && item?.shape === "upper" && item.end - item.start <= 7) return "body";
  if (before !== undefined && language.determiners.has(before.word) && before.block === item?.block)
    return "body";
  if (words.length === 1 && language.locatives.has(before?.word ?? "")) return "place";
  if (words.length >= 2 && items.slice(run.from, run.to + 1).every((each) => each.shape === "upper"))
    return "body";
  return words.length >= 2 && words.length <= 4 ? "person" : "unclear";
}
