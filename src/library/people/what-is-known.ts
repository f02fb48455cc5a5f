import type { Article } from "../../domain/article.ts";
import type { Doubt, NamedPerson } from "../../domain/clues.ts";
import { slice } from "../../domain/span.ts";
import type { Language } from "../../languages/language.ts";
import { isFormer } from "../../languages/parts/former.ts";
import { akin, sameOffice } from "../../reading/people/suits.ts";
import { fullNameKey, yearOf } from "./people-note.ts";
import { givenNameOf, type PeopleTable } from "./people-table.ts";

/** Of the words beside the noun of a description, so many have to be those of the office. */
const nearlyAllWords = 0.75;

/** Articles that have to tell it of somebody by the full name. */
const fewest = 2;

/** An office is held in the years about the article's. */
const yearsAbout = 1;

/** Of those who tell a gender, so many have to agree. */
const nearlyAll = 0.9;

/** A given name tells a gender if so many articles do. */
const fewestOfName = 5;

/** The part of an article that tells who speaks, and when. */
export type Spoken = Pick<Article, "text" | "date" | "language" | "quotes" | "speakers" | "clues">;

/** How many other articles of the article's time call the person by the description, told as former by both or neither. */
export function callThem(
  table: PeopleTable,
  article: Pick<Article, "text" | "date">,
  person: NamedPerson,
  description: NonNullable<Doubt["description"]>,
  language: Language,
): number {
  const known = table.person(fullNameKey(slice(article.text, person.name)) ?? "");
  if (known === undefined) return 0;
  const year = yearOf(article.date);
  let articles = 0;
  for (const { key, count } of known.offices) {
    const [of = "", ...words] = key.split(" ");
    const then = Number(of);
    if (year !== 0 && then !== 0 && Math.abs(year - then) > yearsAbout) continue;
    if (wasOnce(words, language) !== wasOnce(description.words, language)) continue;
    if (!isCalled(words, description, language)) continue;
    articles += count - (then === year && person.offices.includes(words.join(" ")) ? 1 : 0);
  }
  return articles;
}

/** Whether somebody of this office may be meant by the description, wherever both hold. */
export function isCalled(
  office: readonly string[],
  { head, words }: NonNullable<Doubt["description"]>,
  language: Language,
): boolean {
  if (sameOffice(office, words, language)) return true;
  const [noun = ""] = office;
  const others = words.filter((word) => word !== head && !isOfFormer(word, language));
  const alike = office.includes(head);
  // A noun by itself says so little that it has to be the very noun.
  if (others.length === 0) return alike;
  const shared = others.filter((word) => office.includes(word)).length;
  return (alike || akin(noun, head, language)) && shared >= nearlyAllWords * others.length;
}

/** "l'ancien ministre" is not the minister. */
function wasOnce(words: readonly string[], language: Language): boolean {
  return words.some((word) => isOfFormer(word, language));
}

function isOfFormer(word: string, language: Language): boolean {
  return language.former.has(word) || isFormer(word);
}

/** Whether the library tells that the person is a woman or a man, by the full name, else by the given one. */
export function genderOf(
  table: PeopleTable,
  { text }: Pick<Article, "text">,
  person: NamedPerson,
): "f" | "m" | null {
  const key = fullNameKey(slice(text, person.name));
  if (key === null) return null;
  const known = table.person(key);
  const own = known === undefined ? null : clear(known, fewest);
  if (own !== null) return own;
  const given = table.givenName(givenNameOf(key));
  return given === undefined ? null : clear(given, fewestOfName);
}

function clear({ f, m }: { readonly f: number; readonly m: number }, least: number): "f" | "m" | null {
  if (f + m < least) return null;
  if (f >= nearlyAll * (f + m)) return "f";
  return m >= nearlyAll * (f + m) ? "m" : null;
}
