import type { Article } from "../../domain/article.ts";
import { type Atom, atomsOf } from "./atoms.ts";

/** Words in a segment: small enough that reading a few again costs little, large enough that lists of them are short. */
export const segmentWords = 64;

/** A run of an article's text that is read again when a query points to it. */
export interface Segment {
  readonly article: number;
  readonly start: number;
}

/** Articles cut into segments, in order; a place is found by its segment, so that no text is kept twice. */
export class Segments {
  readonly articles: readonly Article[];
  readonly #articleOf: number[] = [];
  readonly #startOf: number[] = [];
  readonly #edges = new Map<number, readonly number[]>();

  constructor(articles: readonly Article[]) {
    this.articles = articles;
  }

  get size(): number {
    return this.#articleOf.length;
  }

  /** Registers the next segment and returns its number. */
  add({ article, start }: Segment): number {
    this.#articleOf.push(article);
    return this.#startOf.push(start) - 1;
  }

  at(segment: number): Segment | null {
    const article = this.#articleOf[segment];
    const start = this.#startOf[segment];
    return article === undefined || start === undefined ? null : { article, start };
  }

  /** The atoms from segment `first` to segment `last`, both included and both of one article. */
  read(first: number, last: number): Atom[] {
    const from = this.at(first);
    const article = from && this.articles[from.article];
    if (!article) return [];
    const next = this.at(last + 1);
    const end = next?.article === from.article ? next.start : article.text.length;
    return atomsOf(article.text, from.start, end, this.#edgesOf(from.article, article));
  }

  #edgesOf(index: number, article: Article): readonly number[] {
    const known = this.#edges.get(index);
    if (known) return known;
    const edges = edgesOf(article);
    this.#edges.set(index, edges);
    return edges;
  }
}

/** Where one zone ends and no passage goes on: title, lede, and in a record each quotation by itself. */
export function edgesOf({ title, lede, kind, blocks }: Article): readonly number[] {
  const edges = [title.end, ...(lede ? [lede.end] : [])];
  if (kind === "record") edges.push(...blocks.map(({ span }) => span.end));
  return [...new Set(edges)].sort((a, b) => a - b);
}
