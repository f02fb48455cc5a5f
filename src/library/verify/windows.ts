import type { Article } from "../../domain/article.ts";
import type { Atom } from "./atoms.ts";
import type { Nominee, PassageIndex } from "./passage-index.ts";
import { segmentWords } from "./segments.ts";

/** A part of an article, read again to be compared. */
export interface Window {
  readonly article: Article;
  /** Its segments, both included. */
  readonly first: number;
  readonly last: number;
  readonly atoms: readonly Atom[];
  /** The words alone, and the edges, which no run of words crosses. */
  readonly words: readonly Atom[];
}

/** Segments that one quotation may have read, so that a long one has fewer candidates, but never none. */
const mostSegments = 256;
const fewestNominees = 6;
const mostNominees = 32;

/** How far beyond a segment a quotation of `words` words may reach. */
export function radiusOf(words: number, reach = 0): number {
  return Math.max(1, Math.ceil((words + reach) / segmentWords));
}

export function nomineesFor(radius: number): number {
  return Math.min(mostNominees, Math.max(fewestNominees, Math.ceil(mostSegments / (2 * radius + 1))));
}

/** Reads windows, and keeps what it read for as long as one text is checked. */
export class Windows {
  readonly #index: PassageIndex;
  readonly #read = new Map<string, Window>();

  constructor(index: PassageIndex) {
    this.#index = index;
  }

  /** Windows around the nominees, each place in one of them only; in the order of the nominees. */
  around(nominees: readonly Nominee[], radius: number): Window[] {
    const { segments } = this.#index;
    const ranges: { article: number; first: number; last: number; rank: number }[] = [];
    for (const [rank, { segment }] of nominees.entries()) {
      const article = segments.at(segment)?.article;
      if (article === undefined) continue;
      let [first, last] = [segment, segment];
      while (segment - first < radius && segments.at(first - 1)?.article === article) first--;
      while (last - segment < radius && segments.at(last + 1)?.article === article) last++;
      ranges.push({ article, first, last, rank });
    }
    ranges.sort((a, b) => a.first - b.first);
    const merged: typeof ranges = [];
    for (const range of ranges) {
      const before = merged.at(-1);
      if (before && before.article === range.article && range.first <= before.last + 1) {
        before.last = Math.max(before.last, range.last);
        before.rank = Math.min(before.rank, range.rank);
      } else merged.push(range);
    }
    merged.sort((a, b) => a.rank - b.rank);
    return merged.flatMap(({ first, last }) => this.#window(first, last) ?? []);
  }

  /** One window over two of the same article, and all that lies between. */
  spanning(a: Window, b: Window): Window | null {
    return this.#window(Math.min(a.first, b.first), Math.max(a.last, b.last));
  }

  #window(first: number, last: number): Window | null {
    const key = `${first}-${last}`;
    const known = this.#read.get(key);
    const { segments } = this.#index;
    const owner = segments.articles[segments.at(first)?.article ?? -1];
    if (known || !owner) return known ?? null;
    const atoms = segments.read(first, last);
    const window = { article: owner, first, last, atoms, words: wordsAndEdges(atoms) };
    this.#read.set(key, window);
    return window;
  }
}

export function wordsAndEdges(atoms: readonly Atom[]): Atom[] {
  return atoms.filter(({ kind }) => kind === "word" || kind === "edge");
}
