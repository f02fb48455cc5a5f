import type { ArticleTerms } from "../../domain/nomination.ts";
import { longestTerm, termsOf } from "../search/terms.ts";
import { boundary } from "./sequence.ts";
import { type StemMemory, stemMemory } from "./stem-memory.ts";
import { stemBeginning, stemCode } from "./stemming.ts";
import { TermCounter } from "./term-counter.ts";
import { chainTokens, eachToken, type Token } from "./tokens.ts";

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
  const { counter, length, sequence } = wordsOf(article);
  return { ...counter.list(), length, sequence, marks: new Uint32Array(0) };
}

/** What {@link articleTerms} makes a list of, to which more may be added, with the place in the text of each word of the sequence. */
export interface WordsOfArticle extends Pick<ArticleTerms, "length" | "sequence"> {
  readonly counter: TermCounter;
  readonly words: ArticleWords;
}

export function wordsOf(article: SearchableText): WordsOfArticle {
  const code = stemCode(article.language);
  const counter = new TermCounter(stemBeginning(code));
  const stems = new StemsOfArticle(counter, code);
  let length = 0;
  const sequence: number[] = [];
  const wordsOfField = (field: Field): FieldWords => {
    const text = article[field];
    const weight = fieldWeights[field];
    const from = sequence.length;
    const starts: number[] = [];
    const count = (word: number, start: number) => {
      length += weight;
      sequence.push(stems.hashFor(word));
      starts.push(start);
    };
    const add = ({ term, kind, start }: Token, chain: number) => {
      const word = counter.add(term, weight);
      stems.meet(word);
      if (kind === "word") count(word, chain + start);
    };
    eachToken(
      text,
      (token) => add(token, 0),
      (start, end, isOneWord) => {
        if (!isOneWord) {
          for (const token of chainTokens(text.slice(start, end))) add(token, start);
          return;
        }
        const word = counter.addLatin(text, start, end, longestTerm, weight);
        if (word < 0) return;
        stems.meet(word);
        count(word, start);
      },
    );
    sequence.push(boundary);
    return { from, starts };
  };
  const words = { title: wordsOfField("title"), lede: wordsOfField("lede"), body: wordsOfField("body") };
  stems.count();
  const whole = titleTerm(termsOf(article.title));
  if (whole !== null) counter.add(whole, fieldWeights.title);
  return { counter, length, sequence: Uint16Array.from(sequence), words };
}

/** The stems of an article's words, which are terms beside them. */
class StemsOfArticle {
  readonly #counter: TermCounter;
  readonly #memory: StemMemory;
  /** By the number of a word's term; -1 for a term that is none. */
  readonly #stems: number[] = [];
  readonly #hashes: number[] = [];

  constructor(counter: TermCounter, code: string) {
    this.#counter = counter;
    this.#memory = stemMemory(code);
  }

  /** Of a word that may be met for the first time. */
  meet(word: number): void {
    if (word < this.#stems.length) return;
    this.#stems.push(this.#memory.addStem(this.#counter, word));
    this.#hashes.push(this.#memory.hash);
    // The stem itself, if it is new.
    while (this.#stems.length < this.#counter.size) {
      this.#stems.push(-1);
      this.#hashes.push(0);
    }
  }

  hashFor(word: number): number {
    return this.#hashes[word] ?? 0;
  }

  /** Each stem as often as all its words. */
  count(): void {
    for (const [word, stem] of this.#stems.entries())
      if (stem >= 0) this.#counter.again(stem, this.#counter.frequency(word));
  }
}

/** The term of a title as a whole, stop words and all; `null` where there is nothing to compare. */
export function titleTerm(words: readonly string[]): string | null {
  const whole = `=${words.join(" ")}`;
  return words.length === 0 || whole.length > longestTitleTerm ? null : whole;
}
