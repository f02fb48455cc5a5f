import type { Article } from "../../domain/article.ts";
import { type CheckedQuotation, longestChecked, type Verdict } from "../../domain/verification.ts";
import { atomsOf, countWords } from "./atoms.ts";
import { findClaims } from "./claims.ts";
import { judgeInexact } from "./inexact.ts";
import { plainText } from "./markup.ts";
import { PassageIndex } from "./passage-index.ts";
import { findQuoted } from "./quotations.ts";
import { judgeExact } from "./standing.ts";
import { Windows, wordsAndEdges } from "./windows.ts";

/** More quotations in one text are listed, and not checked. */
const mostChecked = 25;
/** Fewer words say too little to be called an alteration of others. */
const fewestInexact = 4;

/** Checks quotations against the words of articles. What it claims was compared; the index only says where to look. */
export class Verifier {
  readonly #index: PassageIndex;
  readonly #articles: ReadonlyMap<string, Article>;

  constructor(articles: readonly Article[]) {
    this.#index = new PassageIndex(articles);
    this.#articles = new Map(articles.map((article) => [article.id, article]));
  }

  /** Bytes that the index takes beside the articles. */
  get bytes(): number {
    return this.#index.bytes;
  }

  /**
   * Each quotation of a message or of a text, in order, with its verdict; empty where the text quotes nothing.
   * @throws RangeError when the text is longer than {@link longestChecked}.
   */
  verify(text: string): CheckedQuotation[] {
    if (text.length > longestChecked)
      throw new RangeError(
        `${text.length} UTF-16 units are more than the ${longestChecked} that can be checked`,
      );
    const plain = plainText(text);
    const quoted = findQuoted(plain);
    const claims = findClaims(plain.text, quoted);
    const windows = new Windows(this.#index);
    return quoted.map(({ span }, i) => {
      const words = plain.text.slice(span.start, span.end);
      const claimed = claims[i] ?? null;
      return {
        span: { start: plain.offsets[span.start] ?? 0, end: (plain.offsets[span.end - 1] ?? 0) + 1 },
        text: words,
        words: countWords(atomsOf(words)),
        claimed,
        verdict: i < mostChecked ? this.check(words, claimed, windows) : { kind: "unchecked" },
      };
    });
  }

  /** One quotation, without marks, and the speaker whom it is ascribed to. */
  check(text: string, claimed: string | null, windows = new Windows(this.#index)): Verdict {
    const atoms = atomsOf(text);
    const words = wordsAndEdges(atoms);
    if (words.length < 2) return { kind: "too-short" };
    const scene = { text, atoms, words, claimed, index: this.#index, windows, articles: this.#articles };
    const exact = judgeExact(scene);
    if (exact) return exact;
    return countWords(words) < fewestInexact ? { kind: "not-found" } : judgeInexact(scene);
  }
}
