import type { ArticleTerms } from "../../domain/nomination.ts";
import { termsOf } from "../search/terms.ts";
import { type IndexWord, indexWord } from "./index-words.ts";
import { boundary } from "./sequence.ts";
import { stemCode } from "./stemming.ts";
import { tokens } from "./tokens.ts";

/** What an article is found by. */
export interface SearchableText {
  readonly title: string;
  readonly lede: string;
  /** Without title and lede. */
  readonly body: string;
  /** BCP 47. */
  readonly language: string;
}

/** In half steps: the title counts twice, the lede one and a half times. */
const fieldWeights = { title: 4, lede: 3, body: 2 } as const;

/** Longer titles are no names that anybody types whole. */
const longestTitleTerm = 200;

/** A term of an article, met for the first time or again. */
interface Counted {
  readonly word: IndexWord;
  frequency: number;
}

const fields = ["title", "lede", "body"] as const;
type Field = (typeof fields)[number];

/** Where the words of a field stand: the first at `from` of the sequence, and each at one of `starts` in the field. */
export interface FieldWords {
  readonly from: number;
  readonly starts: readonly number[];
}

export type ArticleWords = Readonly<Record<Field, FieldWords>>;

/** The terms of an article: surface forms and stems as one field, and one term for its whole title. */
export function articleTerms(article: SearchableText): ArticleTerms {
  return { ...termsAndWords(article).terms, marks: new Uint32Array(0) };
}

/** {@link articleTerms}, with the place in the text of each word of the sequence. */
export function termsAndWords(article: SearchableText): {
  readonly terms: Omit<ArticleTerms, "marks"> & { readonly frequencies: Map<string, number> };
  readonly words: ArticleWords;
} {
  const known = new Map<string, Counted>();
  const code = stemCode(article.language);
  let length = 0;
  const sequence: number[] = [];
  const wordsOf = (field: Field): FieldWords => {
    const weight = fieldWeights[field];
    const from = sequence.length;
    const starts: number[] = [];
    for (const { term, kind, start } of tokens(article[field])) {
      let counted = known.get(term);
      if (counted === undefined) {
        counted = { word: indexWord(term, code), frequency: 0 };
        known.set(counted.word.term, counted);
      }
      counted.frequency += weight;
      if (kind !== "word") continue;
      length += weight;
      sequence.push(counted.word.hash);
      starts.push(start);
    }
    sequence.push(boundary);
    return { from, starts };
  };
  const words = { title: wordsOf("title"), lede: wordsOf("lede"), body: wordsOf("body") };
  const frequencies = new Map<string, number>();
  for (const { word, frequency } of known.values()) {
    const { term, stem } = word;
    frequencies.set(term, frequency);
    frequencies.set(stem, (frequencies.get(stem) ?? 0) + frequency);
  }
  const whole = titleTerm(termsOf(article.title));
  if (whole !== null) frequencies.set(whole, fieldWeights.title);
  return { terms: { frequencies, length, sequence: Uint16Array.from(sequence) }, words };
}

/** The term of a title as a whole, stop words and all; `null` where there is nothing to compare. */
export function titleTerm(words: readonly string[]): string | null {
  const whole = `=${words.join(" ")}`;
  return words.length === 0 || whole.length > longestTitleTerm ? null : whole;
}
