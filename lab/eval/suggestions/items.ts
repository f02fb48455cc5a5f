import type { Article } from "../../../src/domain/article.ts";
import { fold } from "../../../src/domain/folding.ts";
import type { CompletionField, Suggestion } from "../../../src/domain/library.ts";
import { articleReference } from "../../../src/domain/references.ts";
import { slice } from "../../../src/domain/span.ts";
import { termsOf } from "../../../src/library/search/terms.ts";
import { Random } from "../../random.ts";

export const kinds = [
  "person",
  "role",
  "topic",
  "accents missing",
  "elision",
  "typo",
  "mid-title",
  "other order",
] as const;
export type ItemKind = (typeof kinds)[number];

/** What somebody has typed so far, and what they mean. */
export interface Item {
  readonly kind: ItemKind;
  readonly field: CompletionField;
  readonly typed: string;
  /** For the report: what is meant. */
  readonly meant: string;
  isMeant(suggestion: Suggestion): boolean;
}

interface Title {
  readonly article: Article;
  readonly text: string;
  readonly words: readonly string[];
}

/** With more titles that have the same words nobody could tell which is meant. */
const mostAlike = 3;
const shortestName = 4;

/** `perKind` items of each kind, or as many as the articles give, drawn by the seed: each is made of a title, a name, a role or a frequent word. */
export function itemsOf(articles: readonly Article[], perKind: number, seed: number): Item[] {
  const random = new Random(seed);
  const titles = articles.map((article): Title => {
    const text = slice(article.text, article.title);
    return { article, text, words: text.split(/\s+/).filter((word) => /\p{L}/u.test(word)) };
  });
  const people = speakersOf(articles);
  const makers: Readonly<Record<ItemKind, () => (Item | null)[]>> = {
    person: () => people.map(({ name }) => byOneName(name, people, random)),
    role: () => people.flatMap(({ role }) => (role === null ? [] : [ofRole(role, people)])),
    topic: () => frequentWords(titles).map(ofTopic),
    "accents missing": () => titles.map((title) => withoutAccents(title, titles)),
    elision: () => titles.map((title) => withElision(title, titles, random)),
    typo: () => [
      ...people.map(({ name }) => misspelt(name, random)),
      ...titles.map((title) => misspeltTitle(title, titles, random)),
    ],
    "mid-title": () => titles.map((title) => fromTheMiddle(title, titles, random)),
    "other order": () => [
      ...people.map(({ name }) => reversed(name)),
      ...titles.map((title) => inOtherOrder(title, titles, random)),
    ],
  };
  return kinds.flatMap((kind) => {
    const made = makers[kind]().filter((item) => item !== null);
    return shuffled(made, random).slice(0, perKind);
  });
}

interface Person {
  readonly name: string;
  readonly role: string | null;
}

function speakersOf(articles: readonly Article[]): Person[] {
  const found = new Map<string, Person>();
  for (const { speakers, quotes } of articles)
    for (const { attribution } of quotes) {
      if (attribution.tier !== "named" || attribution.speaker === null) continue;
      const speaker = speakers[attribution.speaker];
      if (speaker?.kind === "person" && speaker.name.includes(" ")) found.set(speaker.name, speaker);
    }
  return [...found.values()];
}

function named(kind: ItemKind, name: string, typed: string): Item | null {
  const isMeant = ({ value }: Suggestion) => fold(value) === fold(name);
  return typed.length < shortestName ? null : { kind, field: "article", typed, meant: name, isMeant };
}

/** With more people whose names begin so nobody could tell who is meant. */
const mostNamesakes = 4;

function byOneName(name: string, people: readonly Person[], random: Random): Item | null {
  const typed = beginningOf(pick(name.split(" "), random));
  const isAlike = (one: Person) => one.name.split(" ").some((word) => fold(word).startsWith(fold(typed)));
  return people.filter(isAlike).length > mostNamesakes ? null : named("person", name, typed);
}

/** Most of a name's letters, as they stand while it is typed. */
function beginningOf(word: string): string {
  return word.slice(0, Math.max(shortestName, Math.ceil(word.length * 0.7)));
}

function ofRole(role: string, people: readonly Person[]): Item | null {
  const holders = new Set(people.filter((one) => one.role === role).map(({ name }) => fold(name)));
  const typed = role.slice(0, Math.ceil(role.length * 0.8)).toLowerCase();
  const isMeant = ({ value }: Suggestion) => holders.has(fold(value));
  return termsOf(typed).length < 2 ? null : { kind: "role", field: "speaker", typed, meant: role, isMeant };
}

/** What editors put before a colon, and names inside a title; of which there is something in three titles at least. */
function frequentWords(titles: readonly Title[]): string[] {
  const counts = new Map<string, number>();
  const telling = new Set<string>();
  for (const { text, words } of titles) {
    for (const word of new Set(termsOf(text))) counts.set(word, (counts.get(word) ?? 0) + 1);
    for (const word of termsOf(/^([^:]{4,30}) ?:/.exec(text)?.[1] ?? "")) telling.add(word);
    for (const word of words.slice(1))
      if (/^\p{Lu}\p{Ll}{4}/u.test(word)) for (const term of termsOf(word)) telling.add(term);
  }
  return [...telling].filter((word) => word.length > 4 && (counts.get(word) ?? 0) >= 3);
}

/** Anything but a title will do that is about the word. */
function ofTopic(word: string): Item {
  const isMeant = ({ label, note }: Suggestion) => note?.kind !== "title" && termsOf(label).includes(word);
  return {
    kind: "topic",
    field: "article",
    typed: word.slice(0, Math.ceil(word.length * 0.7)),
    meant: word,
    isMeant,
  };
}

function ofTitle(kind: ItemKind, { article, text }: Title, typed: string): Item {
  const wanted = articleReference(article.id);
  const isMeant = ({ value }: Suggestion) => value === wanted;
  return { kind, field: "article", typed, meant: text, isMeant };
}

/** Two or three words of the title that few others have, from `from` on; null where there are none. */
function telling({ words }: Title, titles: readonly Title[], from: number): string[] | null {
  for (let count = 2; count <= 4; count++) {
    const some = words.slice(from, from + count);
    const terms = some.flatMap(termsOf);
    if (some.length < count || terms.length < 2) continue;
    const alike = titles.filter(({ text }) => terms.every((term) => fold(text).includes(term)));
    if (alike.length <= mostAlike) return some;
  }
  return null;
}

/** The words as they are being typed: the last is not finished. */
function unfinished(words: readonly string[]): string {
  const last = words.at(-1) ?? "";
  return [...words.slice(0, -1), beginningOf(last)].join(" ");
}

function withoutAccents(title: Title, titles: readonly Title[]): Item | null {
  const words = telling(title, titles, 0);
  const typed = words && unfinished(words);
  return typed && fold(typed) !== typed.toLowerCase() ? ofTitle("accents missing", title, fold(typed)) : null;
}

const elision = /^\p{L}{1,2}['’]\p{L}{3}/u;

/** From an elided article on: with it, without the apostrophe, with a space, or with another sign for it. */
function withElision(title: Title, titles: readonly Title[], random: Random): Item | null {
  const from = title.words.findIndex((word) => elision.test(word));
  const words = from < 0 ? null : telling(title, titles, from);
  const sign = pick(["'", "’", "", " ", "´"], random);
  return words && ofTitle("elision", title, unfinished(words).replace(/['’]/, sign).toLowerCase());
}

function misspelt(name: string, random: Random): Item | null {
  const last = name.split(" ").at(-1) ?? "";
  return last.length < 5 ? null : named("typo", name, withSlip(last.toLowerCase(), random));
}

function misspeltTitle(title: Title, titles: readonly Title[], random: Random): Item | null {
  const words = telling(title, titles, random.integer(title.words.length));
  const long = words?.findIndex((word) => /^\p{L}{6,}$/u.test(word)) ?? -1;
  if (!words || long < 0) return null;
  return ofTitle("typo", title, words.with(long, withSlip(words[long] ?? "", random)).join(" "));
}

/** A letter left out, doubled, changed for another, or swapped with the next; never the first. */
function withSlip(word: string, random: Random): string {
  const at = 1 + random.integer(word.length - 2);
  const [before, letter, after] = [word.slice(0, at), word.charAt(at), word.slice(at + 1)];
  return pick(
    [
      before + after,
      before + letter + letter + after,
      before + pick([..."aeiorstnl"], random) + after,
      before + after.charAt(0) + letter + after.slice(1),
    ],
    random,
  );
}

function fromTheMiddle(title: Title, titles: readonly Title[], random: Random): Item | null {
  const words = telling(title, titles, 1 + random.integer(Math.max(1, title.words.length - 3)));
  return words && ofTitle("mid-title", title, unfinished(words).toLowerCase());
}

function reversed(name: string): Item | null {
  const [first = "", ...others] = name.split(" ");
  return named("other order", name, `${others.join(" ")} ${beginningOf(first)}`.toLowerCase());
}

function inOtherOrder(title: Title, titles: readonly Title[], random: Random): Item | null {
  const words = telling(title, titles, random.integer(Math.max(1, title.words.length - 3)));
  return words && ofTitle("other order", title, unfinished([...words].reverse()).toLowerCase());
}

function pick<Value>(values: readonly Value[], random: Random): Value {
  const value = random.pick(values);
  if (value === undefined) throw new RangeError("There is nothing to pick from");
  return value;
}

function shuffled<Value>(values: readonly Value[], random: Random): Value[] {
  return values
    .map((value) => ({ value, at: random.integer(2 ** 31) }))
    .sort((a, b) => a.at - b.at)
    .map(({ value }) => value);
}
