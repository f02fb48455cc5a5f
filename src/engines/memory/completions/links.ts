import { Growing } from "../bytes/growing.ts";
import { check, type Numbers, type PieceReader } from "../bytes/pieces.ts";

/** An empty list. */
export const noLink = -1;

/** Bytes of a chunk: the list that follows (signed, 32 bits, the lowest first), then articles. */
const chunkSize = 16;
const headSize = 4;
/** Lists of one article, which most are, are a number below this one, and need no chunk. */
const singleFrom = noLink - 1;

/**
 * Lists of article numbers, each a number itself, what was put in last coming first. Longer ones are chains of chunks: of the
 * first article of a chunk its number and 1, of each further one the step from the one before, times 2, and 1 more unless it is
 * negative; in groups of seven bits, the lowest first; a 0 ends them. That is some three bytes for each. An article that leads
 * somewhere twice, by two spellings of one tag, is in the list twice.
 */
export class Links {
  readonly #bytes: Growing<Uint8Array>;
  #free: number;

  constructor(bytes: Uint8Array = new Uint8Array(0), free = noLink) {
    this.#bytes = new Growing(bytes);
    this.#free = free;
  }

  /** The list with one more article before its others. */
  with(list: number, no: number): number {
    if (list === noLink) return singleFrom - no;
    if (list <= singleFrom) return this.#chunk([no, singleFrom - list], noLink);
    return this.#write(list, [no, ...this.#own(list)]) ? list : this.#chunk([no], list);
  }

  /** The list with the article once less; itself if it has it not. */
  without(list: number, no: number): number {
    if (list <= singleFrom) return singleFrom - list === no ? noLink : list;
    for (let [before, at] = [noLink, list]; at >= 0; [before, at] = [at, this.#next(at)]) {
      const own = this.#own(at);
      const place = own.indexOf(no);
      if (place < 0) continue;
      const left = own.toSpliced(place, 1);
      const next = this.#next(at);
      if (left.length > 0) {
        this.#write(at, left);
        return list;
      }
      this.#drop(at);
      if (before === noLink) return next;
      this.#setNext(before, next);
      return list;
    }
    return list;
  }

  /** The article that was put in last; -1 for an empty list. */
  first(list: number): number {
    if (list <= singleFrom) return singleFrom - list;
    return list === noLink ? -1 : (this.#own(list)[0] ?? -1);
  }

  some(list: number, test: (article: number) => boolean): boolean {
    if (list <= singleFrom) return test(singleFrom - list);
    for (let at = list; at >= 0; at = this.#next(at)) if (this.#own(at).some(test)) return true;
    return false;
  }

  arrays(): Numbers[] {
    return [this.#bytes.view(), Int32Array.of(this.#free)];
  }

  /** @throws EngineBytesError */
  static read(from: PieceReader): Links {
    const [bytes, [free = noLink]] = [from.uint8(), from.int32()];
    check(bytes.length % chunkSize === 0 && free >= noLink && free * chunkSize < bytes.length);
    return new Links(bytes, free);
  }

  #chunk(articles: readonly number[], next: number): number {
    let made = this.#free;
    if (made === noLink) made = this.#bytes.extend(chunkSize) / chunkSize;
    else this.#free = this.#next(made);
    this.#setNext(made, next);
    this.#write(made, articles);
    return made;
  }

  #drop(chunk: number): void {
    this.#setNext(chunk, this.#free);
    this.#free = chunk;
  }

  #next(chunk: number): number {
    const at = chunk * chunkSize;
    let next = 0;
    for (let byte = 0; byte < headSize; byte++) next |= this.#bytes.at(at + byte) << (8 * byte);
    return next;
  }

  #setNext(chunk: number, next: number): void {
    const at = chunk * chunkSize;
    for (let byte = 0; byte < headSize; byte++) this.#bytes.set(at + byte, (next >> (8 * byte)) & 0xff);
  }

  /** Articles of one chunk. */
  #own(chunk: number): number[] {
    const articles: number[] = [];
    const end = (chunk + 1) * chunkSize;
    let before = 0;
    for (let at = chunk * chunkSize + headSize; at < end && this.#bytes.at(at) !== 0; ) {
      let [number, byte] = [0, 0x80];
      for (let shift = 0; byte > 0x7f && at < end; shift += 7) {
        byte = this.#bytes.at(at++);
        number |= (byte & 0x7f) << shift;
      }
      before = articles.length === 0 ? number - 1 : before + stepOf(number);
      articles.push(before);
    }
    return articles;
  }

  /** Puts them into a chunk, if there is room for them. */
  #write(chunk: number, articles: readonly number[]): boolean {
    const codes = articles.map((article, place) =>
      place === 0 ? article + 1 : codeOf(article - (articles[place - 1] ?? 0)),
    );
    if (codes.reduce((sum, code) => sum + groupsOf(code), headSize) > chunkSize) return false;
    let at = chunk * chunkSize + headSize;
    for (const code of codes) {
      let left = code;
      for (; left > 0x7f; left >>>= 7) this.#bytes.set(at++, (left & 0x7f) | 0x80);
      this.#bytes.set(at++, left);
    }
    while (at % chunkSize !== 0) this.#bytes.set(at++, 0);
    return true;
  }
}

/** Never 0. */
function codeOf(step: number): number {
  return step < 0 ? -2 * step : 2 * step + 1;
}

function stepOf(code: number): number {
  return code % 2 === 0 ? -code / 2 : (code - 1) / 2;
}

function groupsOf(code: number): number {
  let groups = 1;
  for (let left = code >>> 7; left > 0; left >>>= 7) groups++;
  return groups;
}
