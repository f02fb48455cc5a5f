import type { ArticleTerms } from "../../domain/nomination.ts";
import { termsOf } from "../search/terms.ts";
import { boundary, shortHash } from "./sequence.ts";
import { stemCode, stemTerm } from "./stemming.ts";
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

/** The terms of an article: surface forms and stems as one field, and one term for its whole title. */
export function articleTerms(article: SearchableText): ArticleTerms {
  const frequencies = new Map<string, number>();
  const stems = new Map<string, string>();
  const code = stemCode(article.language);
  let length = 0;
  const sequence: number[] = [];
  for (const field of ["title", "lede", "body"] as const) {
    const weight = fieldWeights[field];
    for (const { term, kind } of tokens(article[field])) {
      if (kind === "word") length += weight;
      add(frequencies, term, weight);
      let stem = stems.get(term);
      if (stem === undefined) {
        stem = stemTerm(term, code);
        stems.set(term, stem);
      }
      add(frequencies, stem, weight);
      if (kind === "word") sequence.push(shortHash(stem));
    }
    sequence.push(boundary);
  }
  const whole = titleTerm(termsOf(article.title));
  if (whole !== null) add(frequencies, whole, fieldWeights.title);
  return { frequencies, length, sequence: Uint16Array.from(sequence) };
}

/** The term of a title as a whole, stop words and all; `null` where there is nothing to compare. */
export function titleTerm(words: readonly string[]): string | null {
  const whole = `=${words.join(" ")}`;
  return words.length === 0 || whole.length > longestTitleTerm ? null : whole;
}

function add(frequencies: Map<string, number>, term: string, weight: number): void {
  frequencies.set(term, (frequencies.get(term) ?? 0) + weight);
}
