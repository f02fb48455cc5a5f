import type { Numbers, PieceReader } from "../bytes/pieces.ts";
import { Records } from "../bytes/records.ts";

/** The end of a list, and what an empty one is. */
export const noLink = -1;

const next = 0;
const article = 1;
const width = 2;

/** Lists of article numbers, each known by its first link. */
export class Links {
  readonly #links: Records;

  constructor(links = new Records(width)) {
    this.#links = links;
  }

  /** The list with one more article before its others. */
  with(list: number, no: number): number {
    const link = this.#links.make();
    this.#links.set(link, next, list);
    this.#links.set(link, article, no);
    return link;
  }

  /** The list without one that has the article; itself if none has. */
  without(list: number, no: number): number {
    for (let [before, link] = [noLink, list]; link !== noLink; [before, link] = [link, this.next(link)]) {
      if (this.article(link) !== no) continue;
      const after = this.next(link);
      this.#links.drop(link);
      if (before === noLink) return after;
      this.#links.set(before, next, after);
      return list;
    }
    return list;
  }

  article(link: number): number {
    return this.#links.get(link, article);
  }

  next(link: number): number {
    return this.#links.get(link, next);
  }

  some(list: number, test: (article: number) => boolean): boolean {
    for (let link = list; link !== noLink; link = this.next(link)) if (test(this.article(link))) return true;
    return false;
  }

  arrays(): Numbers[] {
    return this.#links.arrays();
  }

  static read(from: PieceReader): Links {
    return new Links(Records.read(width, from));
  }
}
