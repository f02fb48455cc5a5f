import type { Article, ArticleId } from "../../domain/article.ts";
import type { Engine, PassageNominee } from "../../domain/engine.ts";
import type { Atom } from "./atoms.ts";
import { pairHashes } from "./pair-hashes.ts";
import { readSegments, segmentWords } from "./passages.ts";

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

interface Opened {
  readonly article: Article;
  readonly starts: ArrayLike<number>;
}

/** Reads windows of articles, and keeps what it read for as long as one text is checked. */
export class Windows {
  /** The articles read so far. */
  readonly articles = new Map<ArticleId, Article>();
  readonly #engine: Engine;
  readonly #opened = new Map<ArticleId, Opened>();
  readonly #read = new Map<string, Window>();

  constructor(engine: Engine) {
    this.#engine = engine;
  }

  /** Segments in which neighbours of `words` are neighbours as well, at most `limit`. */
  nominate(words: readonly string[], limit: number): Promise<readonly PassageNominee[]> {
    return this.#engine.passages([...pairHashes(words)], limit);
  }

  /** Windows around the nominees, each place in one of them only; in the order of the nominees. */
  async around(nominees: readonly PassageNominee[], radius: number): Promise<Window[]> {
    const ranges: { article: ArticleId; first: number; last: number; rank: number }[] = [];
    for (const [rank, nominee] of nominees.entries()) {
      const { article, segment } = nominee;
      if (!(await this.#open(nominee))) continue;
      const first = Math.max(0, segment - radius);
      const last = Math.min(nominee.starts.length - 1, segment + radius);
      ranges.push({ article, first, last, rank });
    }
    ranges.sort((a, b) => (a.article < b.article ? -1 : a.article > b.article ? 1 : a.first - b.first));
    const merged: typeof ranges = [];
    for (const range of ranges) {
      const before = merged.at(-1);
      if (before && before.article === range.article && range.first <= before.last + 1) {
        before.last = Math.max(before.last, range.last);
        before.rank = Math.min(before.rank, range.rank);
      } else merged.push(range);
    }
    merged.sort((a, b) => a.rank - b.rank);
    return merged.flatMap(({ article, first, last }) => this.#window(article, first, last) ?? []);
  }

  /** One window over two of the same article, and all that lies between. */
  spanning(a: Window, b: Window): Window | null {
    return this.#window(a.article.id, Math.min(a.first, b.first), Math.max(a.last, b.last));
  }

  /** Whether the article is there; it may have gone since it was nominated. */
  async #open({ article: id, starts }: PassageNominee): Promise<boolean> {
    if (this.#opened.has(id)) return true;
    const article = await this.#engine.article(id);
    if (!article) return false;
    this.#opened.set(id, { article, starts });
    this.articles.set(id, article);
    return true;
  }

  #window(id: ArticleId, first: number, last: number): Window | null {
    const key = `${id} ${first}-${last}`;
    const known = this.#read.get(key);
    const opened = this.#opened.get(id);
    if (known || !opened) return known ?? null;
    const { article, starts } = opened;
    const atoms = readSegments(article, starts, first, last);
    const window = { article, first, last, atoms, words: wordsAndEdges(atoms) };
    this.#read.set(key, window);
    return window;
  }
}

export function wordsAndEdges(atoms: readonly Atom[]): Atom[] {
  return atoms.filter(({ kind }) => kind === "word" || kind === "edge");
}
