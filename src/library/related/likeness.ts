import type { Article } from "../../domain/article.ts";
import { idf } from "../ranking/plan.ts";
import type { Subject, Subjects } from "./subjects.ts";

/** In how many articles a term stands. */
export type Standing = (term: string) => number;

/** A subject that two articles have in common, and its share of how alike they are. */
export interface Shared {
  readonly subject: Subject;
  share: number;
}

export interface Likeness {
  /** From 0 on; 1 and more for what is written of the same thing on the same day. */
  readonly score: number;
  /** What weighed, the most telling first. */
  readonly shared: readonly Shared[];
}

/** Where something happened tells less than what did. */
const placeShare = 0.4;
/** What a further word of one name adds: "Angeles" to "Los". */
const furtherWord = 0.25;
/** What a word of one article alone counts for: that the article is about something else, or that it is a mere word. */
const ownWord = 0.5;
/** How much of a score goes by how far each has what the other's title says, and what that is for titles that agree by two thirds. */
const titleShare = 0.3;
const fullTitles = 1.6;
/** What titles gain that share two words that follow one another, if not many articles have them. */
const titlePair = 0.25;
const mostOfPair = 0.1;
/** What is written of a matter is written in the same weeks: what the same day gains, and in how many days half is left. */
const sameDay = 0.35;
const halfLife = 60;
/** What gains whose likeness is all of names: things of a kind share nouns, what is the same shares names too. */
const namesGain = 0.3;
/** Of the articles that are compared so many subjects are looked up, beside those of their titles; the rest is estimated. */
export const looksUp = 8;

interface Weighed {
  readonly subject: Subject;
  /** Salience by rarity. */
  readonly weight: number;
  readonly standing: number;
}

/** The terms by which the index has a subject: names as they are written, which all languages share. */
export function termsOfSubject({ isName, forms, stem }: Subject): readonly string[] {
  return isName ? [...forms] : [stem];
}

/** The subjects of an article that are looked up in full although it is only compared. */
export function headOf({ all }: Subjects): readonly Subject[] {
  return all.filter(({ inTitle }, at) => inTitle || at < looksUp);
}

/** One article, ready to be compared with many: cosine of its weighed subjects and theirs, led by what titles say. */
export class Comparison {
  readonly #article: Article;
  readonly #standing: Standing;
  readonly #articles: number;
  readonly #titlePairs: ReadonlySet<string>;
  readonly #lookup: Lookup;
  readonly #title: readonly Weighed[];
  readonly #length: number;
  /** Squared rarity of its lesser subjects, on average: that of the others' is taken to be the same. */
  readonly #lesserRarity: number;
  /** The subjects that other articles have too, the weightiest first. */
  readonly weighed: readonly Weighed[];

  constructor(article: Article, { all, titlePairs }: Subjects, standing: Standing, articles: number) {
    this.#article = article;
    this.#standing = standing;
    this.#articles = articles;
    this.#titlePairs = titlePairs;
    this.#lookup = lookupOf(all);
    const weighed = all.map((subject) => this.#weigh(subject));
    this.#title = weighed.filter(({ subject }) => subject.inTitle);
    this.weighed = weighed.filter(isShared).sort((a, b) => b.weight - a.weight);
    this.#length = Math.sqrt(sum(weighed, (one) => ownShare(one) * one.weight ** 2));
    const lesser = weighed.filter(({ subject }, at) => !subject.inTitle && at >= looksUp);
    const saliences = sum(lesser, ({ subject }) => subject.salience ** 2);
    this.#lesserRarity =
      saliences === 0 ? 1 : sum(lesser, (one) => ownShare(one) * one.weight ** 2) / saliences;
  }

  with(other: Article, subjects: Subjects): Likeness {
    const lookup = lookupOf(subjects.all);
    const head = headOf(subjects).map((subject) => this.#weigh(subject));
    const known = new Set(head.map(({ subject }) => subject));
    const length = Math.sqrt(
      sum(head, (one) => ownShare(one) * one.weight ** 2) +
        this.#lesserRarity * sum(subjects.all, (subject) => (known.has(subject) ? 0 : subject.salience ** 2)),
    );
    const shared: Shared[] = [];
    for (const { subject, weight } of this.weighed) {
      const theirs = sameIn(lookup, subject);
      if (!theirs) continue;
      const their = (weight / subject.salience) * theirs.salience;
      shared.push({ subject, share: (weight * their) / Math.max(1e-9, this.#length * length) });
    }
    shared.sort((a, b) => b.share - a.share);
    for (const [at, one] of shared.entries())
      if (shared.slice(0, at).some(({ subject }) => areOneName(subject, one.subject)))
        one.share *= furtherWord;
    const whole = sum(shared, ({ share }) => share);
    // Who or what is named in both is not yet the matter: many subjects tell more than one.
    const spread = 1 - sum(shared, ({ share }) => share ** 2) / Math.max(1e-9, whole ** 2);
    const names = shared.filter(({ subject }) => subject.isName && !subject.isPlace);
    const byNames = sum(names, ({ share }) => share) / Math.max(1e-9, whole);
    const titles = Math.sqrt(
      shareIn(lookup, this.#title) *
        shareIn(
          this.#lookup,
          head.filter(({ subject }) => subject.inTitle),
        ),
    );
    const score =
      whole *
      Math.sqrt(Math.max(0, spread)) *
      (1 - titleShare + titleShare * fullTitles * titles) *
      (this.#sharesPair(subjects) ? 1 + titlePair : 1) *
      (1 + namesGain * byNames) *
      (1 + sameDay * nearness(this.#article.date, other.date));
    return { score, shared: shared.sort((a, b) => b.share - a.share) };
  }

  #weigh(subject: Subject): Weighed {
    const standing = Math.max(...termsOfSubject(subject).map(this.#standing));
    const rarity = idf(standing, this.#articles) * (subject.isPlace ? placeShare : 1);
    return { subject, weight: subject.salience * rarity, standing };
  }

  /** Words that stand in the titles of a whole series ("news in brief") pair nothing. */
  #sharesPair({ titlePairs }: Subjects): boolean {
    const frequent = new Set(
      this.#title
        .filter(({ standing }) => standing > Math.max(2, mostOfPair * this.#articles))
        .map(({ subject }) => subject.stem),
    );
    return [...this.#titlePairs].some(
      (pair) => titlePairs.has(pair) && !pair.split(" ").every((stem) => frequent.has(stem)),
    );
  }
}

/** A word of one article alone relates nothing. */
function isShared({ standing }: Weighed): boolean {
  return standing > 1;
}

function ownShare(one: Weighed): number {
  return isShared(one) ? 1 : ownWord;
}

interface Lookup {
  readonly forms: ReadonlyMap<string, Subject>;
  readonly stems: ReadonlyMap<string, Subject>;
}

function lookupOf(all: readonly Subject[]): Lookup {
  return {
    forms: new Map(all.flatMap((subject) => [...subject.forms].map((form) => [form, subject] as const))),
    stems: new Map(all.map((subject) => [subject.stem, subject] as const)),
  };
}

/** Names are the same by their spelling, words by their stems: « Cardinale » is no « cardinal ». */
function sameIn({ forms, stems }: Lookup, { isName, forms: own, stem }: Subject): Subject | null {
  const spelt = () => [...own].map((form) => forms.get(form)).find((one) => one !== undefined) ?? null;
  if (isName) return spelt();
  const same = stems.get(stem);
  return same === undefined || same.isName ? spelt() : same;
}

function areOneName(one: Subject, other: Subject): boolean {
  if (!one.isName || !other.isName) return false;
  const together = (one.followers.get(other.stem) ?? 0) + (other.followers.get(one.stem) ?? 0);
  return together * 2 >= Math.min(one.count, other.count);
}

/** How much of what a title says an article has somewhere, by weight. */
function shareIn(lookup: Lookup, title: readonly Weighed[]): number {
  const has = title.filter(({ subject }) => sameIn(lookup, subject) !== null);
  return (
    sum(has, ({ weight }) => weight) /
    Math.max(
      1e-9,
      sum(title, ({ weight }) => weight),
    )
  );
}

const day = 86_400_000;

/** 1 for the same day, half of it after each half-life; 0 without a date. */
function nearness(one: string | null, other: string | null): number {
  const days = Math.abs(Date.parse(one ?? "") - Date.parse(other ?? "")) / day;
  return Number.isNaN(days) ? 0 : 2 ** (-days / halfLife);
}

function sum<Value>(values: readonly Value[], of: (value: Value) => number): number {
  return values.reduce((total, value) => total + of(value), 0);
}
