import type { Article } from "../../domain/article.ts";
import { fold } from "../../domain/folding.ts";
import { slice } from "../../domain/span.ts";
import { languages } from "../../languages/index.ts";
import { isGivenName } from "../../languages/world/given-names.ts";
import { media } from "../../languages/world/media.ts";
import { places } from "../../languages/world/places.ts";
import { indexWord } from "../ranking/index-words.ts";
import { stemCode } from "../ranking/stemming.ts";
import { stopWordsOf } from "../search/stop-words.ts";
import { terms } from "../search/terms.ts";

/** A word that tells what an article is about: a name, whose spellings all languages share, or a stem. */
export interface Subject {
  readonly stem: string;
  /** Folded spellings in the article. */
  readonly forms: ReadonlySet<string>;
  /** Where it stands first, over the article's text; behind the end of it for what stands in a tag alone. */
  readonly start: number;
  readonly end: number;
  /** Mostly written with a capital; a name, where not every noun is. */
  readonly isCapital: boolean;
  readonly isName: boolean;
  readonly isPlace: boolean;
  readonly inTitle: boolean;
  /** How often it stands in the text. */
  readonly count: number;
  /** Logarithm of how often it stands there, what stands in title or lede counted more. */
  readonly salience: number;
  /** A name, or a noun of title or lede, which can be given as a reason; "come", "never" and "half" cannot. */
  readonly isReason: boolean;
  /** Stems of the words that follow it with a capital too, and how often: « Los Angeles ». */
  readonly followers: ReadonlyMap<string, number>;
}

export interface Subjects {
  /** The most salient first. */
  readonly all: readonly Subject[];
  /** Neighbours in the title, as two stems: « réforme des retraites ». */
  readonly titlePairs: ReadonlySet<string>;
}

const shortest = 3;
/** What stands further down seldom says what an article is about, and each word costs time. */
const longestText = 12_000;
const mostSubjects = 400;
/** What a word counts for that stands in the title, in the lede, and each time in the text. */
const counts = { title: 4, lede: 3, body: 1 } as const;

interface Words {
  /** Folded: determiners, and what a preposition and one come to, behind which a noun stands: « du », "zum". */
  readonly determiners: ReadonlySet<string>;
  /** Folded articles and genitives that hang on a noun by an apostrophe. */
  readonly elided: ReadonlySet<string>;
  /** Folded days, months and spans of time, which say nothing of what an article is about. */
  readonly times: ReadonlySet<string>;
  readonly capitalNouns: boolean;
}

const wordsOf = new Map(
  languages.map(
    ({ code, determiners, articles, genitives, contractions, calendar, times, grammar }): [string, Words] => [
      code,
      {
        determiners: new Set([...determiners.keys(), ...contractions].map(fold)),
        elided: new Set([...articles, ...genitives].map(fold).filter((word) => word.endsWith("'"))),
        times: new Set([...calendar, ...times].map(fold)),
        capitalNouns: grammar.capitalNouns,
      },
    ],
  ),
);
const unknown: Words = { determiners: new Set(), elided: new Set(), times: new Set(), capitalNouns: false };

interface Counting {
  readonly stem: string;
  readonly forms: Set<string>;
  readonly start: number;
  readonly end: number;
  readonly inFields: { title: number; lede: number; body: number };
  /** How often in all; with a capital; with one where no sentence begins; behind a determiner. */
  all: number;
  capitals: number;
  names: number;
  nouns: number;
  readonly followers: Map<string, number>;
}

/** The words of an article but stop words and given names, each once. Linear in what it reads, which is bounded. */
export function subjectsOf(article: Article): Subjects {
  const { text, language } = article;
  const code = stemCode(language);
  const stopWords = stopWordsOf(language);
  const { determiners, elided, times, capitalNouns } = wordsOf.get(code) ?? unknown;
  const isEmpty = (term: string) =>
    term.length < shortest || stopWords.has(term) || times.has(term) || /^\p{N}+$/u.test(term);
  const found = new Map<string, Counting>();
  const titlePairs = new Set<string>();
  for (const { field, words, from } of fieldsOf(article)) {
    let before = { term: "", end: 0 };
    let follows: { readonly counting: Counting; readonly end: number } | null = null;
    let inTitle: string | null = null;
    for (const { term, start, end } of terms(words)) {
      const isNoun =
        (determiners.has(before.term) && start - before.end <= 1) || hangsOn(elided, words, start);
      before = { term, end };
      if (isEmpty(term)) {
        follows = null;
        continue;
      }
      const { stem } = indexWord(term, code);
      const known = found.get(stem) ?? counting(stem, from + start, from + end);
      found.set(stem, known);
      const isCapital = /^\p{Lu}/u.test(words.slice(start, start + 2));
      known.forms.add(term);
      known.inFields[field]++;
      known.all++;
      if (isNoun) known.nouns++;
      if (isCapital) {
        known.capitals++;
        if (isWithinSentence(words, start)) known.names++;
        if (follows && start - follows.end <= 1)
          follows.counting.followers.set(stem, (follows.counting.followers.get(stem) ?? 0) + 1);
      }
      follows = isCapital ? { counting: known, end } : null;
      if (field === "title" && !isGivenName(term)) {
        if (inTitle !== null) titlePairs.add(`${inTitle} ${stem}`);
        inTitle = stem;
      }
    }
  }
  const all = [...found.values()].flatMap((one) => subjectOf(one, text, capitalNouns) ?? []);
  all.sort((a, b) => b.salience - a.salience || (a.stem < b.stem ? -1 : 1));
  return { all: all.slice(0, mostSubjects), titlePairs };
}

function fieldsOf({ text, title, lede, body, tags }: Article) {
  const own = body ?? { start: title.end, end: text.length };
  const end = Math.min(own.end, own.start + longestText);
  return [
    { field: "title", words: slice(text, title), from: title.start },
    { field: "lede", words: lede ? slice(text, lede) : "", from: lede?.start ?? 0 },
    { field: "body", words: text.slice(own.start, end), from: own.start },
    // What the host says that it is about stands nowhere in the text.
    { field: "lede", words: tags.join("\n"), from: text.length },
  ] as const;
}

function counting(stem: string, start: number, end: number): Counting {
  return {
    stem,
    forms: new Set(),
    start,
    end,
    inFields: { title: 0, lede: 0, body: 0 },
    all: 0,
    capitals: 0,
    names: 0,
    nouns: 0,
    followers: new Map(),
  };
}

function subjectOf(
  { stem, forms, start, end, inFields, all, capitals, names, nouns, followers }: Counting,
  text: string,
  capitalNouns: boolean,
): Subject | null {
  const isCapital = names * 2 >= all || (capitals === all && (names > 0 || all > 1));
  const spellings = [...forms];
  // Whoever shares a given name shares nothing else.
  if (isCapital && spellings.some(isGivenName)) return null;
  const isName = isCapital && !capitalNouns;
  const isTold = inFields.title + inFields.lede > 0;
  // Many articles name the paper that they have it from.
  const isTelling = inFields.title > 0 || !spellings.some((form) => media.has(form));
  const isNoun = nouns * 2 >= all || (capitalNouns && isCapital);
  const frequency =
    (inFields.title > 0 ? counts.title : 0) +
    (inFields.lede > 0 ? counts.lede : 0) +
    inFields.body * counts.body;
  return {
    stem,
    forms,
    start,
    end,
    isCapital,
    isName,
    isPlace: isCapital && spellings.some((form) => places.has(form)),
    inTitle: inFields.title > 0,
    count: all,
    salience: Math.log(1 + frequency),
    isReason: start >= text.length || (isName ? isTelling : isTold && isNoun),
    followers,
  };
}

/** What texts in different languages can have in common. */
export function namesOf({ all, titlePairs }: Subjects): Subjects {
  return { all: all.filter(({ isCapital }) => isCapital), titlePairs };
}

/** Whether one of these words hangs before, elided: « l’étoile », « d’ours ». */
function hangsOn(elided: ReadonlySet<string>, text: string, start: number): boolean {
  const before = /\p{L}{1,3}['’]$/u.exec(text.slice(Math.max(0, start - 4), start));
  return before !== null && elided.has(fold(before[0]));
}

/** Whether a sentence goes on here: by what stands before. */
function isWithinSentence(text: string, start: number): boolean {
  return /[\p{L}\p{N},][\s'’-]$/u.test(text.slice(Math.max(0, start - 3), start));
}
