import type { PartialDate } from "./document.ts";
import type { TermList } from "./term-list.ts";

/**
 * What one article is found by, as an engine is given it: engines never tokenise, fold or stem. A word of the body counts 2
 * half steps, one of the lede 3, one of the title 4.
 */
export interface ArticleTerms extends TermList {
  /** Words of the article, weighted likewise, in half steps. */
  readonly length: number;
  /** Sixteen bits of each word's stem in the order of the text: enough to tell what stands near what. */
  readonly sequence: Uint16Array;
  /** Numbers of the library's own about the article (its quotations' places in {@link sequence}), given back as they are. */
  readonly marks: Uint32Array;
}

/**
 * What an article is called and calls stands among its terms, each field behind a sign of its own that no word begins
 * with; a field's sign by itself has as its frequency how many terms the field has.
 */
export const nameMarks: Readonly<Record<"title" | "people" | "tags" | "key", string>> = {
  title: "\u0001",
  people: "\u0002",
  tags: "\u0003",
  key: "\u0004",
};

/** Behind all that is marked so. */
export const afterNameMarks = "\u0005";

/** Terms that are no surface forms (stems, whole titles, who speaks) begin with a sign that no word begins with. */
export const isSurfaceForm = (term: string): boolean => !/^[:=@~^]/.test(term);

/** Forms that count as one: their frequencies in an article are added before they saturate. */
export interface TermGroup {
  readonly terms: readonly string[];
  /** All terms with one of these beginnings belong to the group too. */
  readonly prefixes: readonly string[];
  /** What the group adds to a score at most, divided by k + 1; not negative. */
  readonly weight: number;
  /** `required`: only articles with one of its terms; `excluded`: only articles with none. */
  readonly role: "counts" | "required" | "excluded";
}

export interface Nomination {
  readonly groups: readonly TermGroup[];
  /** Of all articles, in half steps. */
  readonly averageLength: number;
  /** BM25's k1, in half steps, and its b. */
  readonly k: number;
  readonly b: number;
  readonly limit: number;
  /**
   * Those of the nominees, best first, whose {@link Nominee.sequence} and {@link Nominee.marks} are looked into: an engine
   * that keeps them far away may give the others empty ones. Left out: all are.
   */
  readonly lookedInto?: <N extends Pick<Nominee, "score" | "frequencies">>(
    nominees: readonly N[],
  ) => readonly N[];
}

/** An article that an engine puts forward. */
export interface Nominee {
  readonly id: string;
  /** Sum over the groups that count of weight · (k + 1) · tf / (tf + k · (1 − b + b · length / average)). */
  readonly score: number;
  /** In half steps. */
  readonly length: number;
  /** Frequency of each group of the nomination, in its order, in half steps. */
  readonly frequencies: readonly number[];
  /** Those of the article's {@link ArticleTerms}, where the nomination needs them. */
  readonly sequence: Uint16Array;
  readonly marks: Uint32Array;
  /** The article's, BCP 47. */
  readonly language: string;
  readonly date: PartialDate | null;
}

/** What an engine knows of all its articles. */
export interface CollectionStatistics {
  readonly articles: number;
  /** In half steps. */
  readonly averageLength: number;
  /** In how many articles each of the terms asked for stands; under `beginning*`, any term that begins so. */
  readonly documentFrequencies: ReadonlyMap<string, number>;
}

/** A term of the index that a typed word may have been meant for. */
export interface NearTerm {
  readonly term: string;
  /** Letters changed, added, left out or swapped with the next; 0 for a term that begins with the word. */
  readonly distance: number;
  readonly documentFrequency: number;
}

/** What search needs of an engine. Terms are those of {@link ArticleTerms}; an engine never makes any itself. */
export interface TermSource {
  statistics(terms: readonly string[], prefixes: readonly string[]): Promise<CollectionStatistics>;
  /** Best first. */
  nominate(nomination: Nomination): Promise<readonly Nominee[]>;
  /** Surface forms at most `edits` (0 to 2) away from a word, or with `edits` 0 those that it begins. */
  near(word: string, edits: number): Promise<readonly NearTerm[]>;
}
