import { Growing } from "./growing.ts";
import type { Numbers, PieceReader } from "./pieces.ts";

/** Units that are made a string at once: as many arguments as a call takes anywhere. */
const atOnce = 4096;

/** Bytes that are not worth the work of leaving them out. */
const fewestWasted = 65_536;

/** Places from here on are among the texts of two bytes a unit. */
const wideFrom = 2 ** 30;

/** What the bytes from 0x80 on stand for that Latin-1 has controls for: what typesetters use most beyond it. */
const beyondLatin = "€\u202f‚ƒ„…†‡ˆ‰Š‹Œ\u2011Ž\u2009\u2010‘’“”•–—˜™š›œ\u2032žŸ";
const beyondFrom = 0x80;

/** By byte the unit that it stands for. */
const units = Uint16Array.from({ length: 256 }, (_, byte) => {
  const beyond = beyondLatin.charCodeAt(byte - beyondFrom);
  return byte < beyondFrom || Number.isNaN(beyond) ? byte : beyond;
});
const bytes = new Map([...units.entries()].map(([byte, unit]) => [unit, byte]));

/**
 * Texts one after the other: any string comes back as it was. Those of which every UTF-16 unit has a byte of its own,
 * most of what is written in Latin letters, take a byte a unit, all others two. A place is a number, and the next unit
 * stands at the next one.
 */
export class Texts {
  #narrow: Growing<Uint8Array>;
  #wide: Growing<Uint16Array>;
  #forgotten = 0;

  constructor(narrow: Uint8Array = new Uint8Array(0), wide: Uint16Array = new Uint16Array(0)) {
    this.#narrow = new Growing(narrow);
    this.#wide = new Growing(wide);
  }

  /** Where it starts. */
  add(text: string): number {
    return isNarrow(text)
      ? put(this.#narrow, text, (unit) => bytes.get(unit) ?? 0)
      : wideFrom + put(this.#wide, text, (unit) => unit);
  }

  /** Tells that so many units are referred to no more. */
  forget(length: number): void {
    this.#forgotten += length;
  }

  /** Whether most of it is forgotten. */
  get isWasteful(): boolean {
    const length = this.#narrow.length + this.#wide.length;
    return this.#forgotten > fewestWasted && this.#forgotten * 2 > length;
  }

  /** Whether so many units stand there. */
  holds(start: number, length: number): boolean {
    const [from, all] = start < wideFrom ? [start, this.#narrow] : [start - wideFrom, this.#wide];
    return from >= 0 && length >= 0 && from + length <= all.length;
  }

  unit(at: number): number {
    return this.#unit(at);
  }

  read(start: number, length: number): string {
    let text = "";
    for (let at = start; at < start + length; at += atOnce) {
      const part = new Uint16Array(Math.min(atOnce, start + length - at));
      for (let place = 0; place < part.length; place++) part[place] = this.#unit(at + place);
      text += String.fromCharCode.apply(null, listOf(part));
    }
    return text;
  }

  is(start: number, length: number, text: string): boolean {
    return length === text.length && this.compareWith(start, length, text) === 0;
  }

  /** Where `sought` first stands in the text from `from` on, counted from its start; -1 if nowhere. */
  indexOf(start: number, length: number, sought: string, from = 0): number {
    const first = sought.charCodeAt(0);
    for (let at = from; at + sought.length <= length; at++) {
      if (sought !== "" && this.#unit(start + at) !== first) continue;
      if (this.compareWith(start + at, sought.length, sought) === 0) return at;
    }
    return -1;
  }

  /** Negative, 0 or positive, as the text comes before, is, or comes after the other, by their units. */
  compareWith(start: number, length: number, other: string): number {
    const common = Math.min(length, other.length);
    for (let at = 0; at < common; at++) {
      const difference = this.#unit(start + at) - other.charCodeAt(at);
      if (difference !== 0) return difference;
    }
    return length - other.length;
  }

  /** As {@link compareWith}, with another text of these. */
  compare(start: number, length: number, other: number, otherLength: number): number {
    const common = Math.min(length, otherLength);
    for (let at = 0; at < common; at++) {
      const difference = this.#unit(start + at) - this.#unit(other + at);
      if (difference !== 0) return difference;
    }
    return length - otherLength;
  }

  /** Takes over what another has, which must not change any more. */
  become(other: Texts): void {
    this.#narrow = other.#narrow;
    this.#wide = other.#wide;
    this.#forgotten = 0;
  }

  arrays(): Numbers[] {
    return [this.#narrow.view(), this.#wide.view()];
  }

  static read(from: PieceReader): Texts {
    return new Texts(from.uint8(), from.uint16());
  }

  #unit(at: number): number {
    return at < wideFrom ? (units[this.#narrow.at(at)] ?? 0) : this.#wide.at(at - wideFrom);
  }
}

function isNarrow(text: string): boolean {
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    if (unit >= beyondFrom && !bytes.has(unit)) return false;
  }
  return true;
}

function put<A extends Uint8Array | Uint16Array>(
  to: Growing<A>,
  text: string,
  code: (unit: number) => number,
): number {
  const start = to.extend(text.length);
  for (let at = 0; at < text.length; at++) to.set(start + at, code(text.charCodeAt(at)));
  return start;
}

/** What a call may be given as its arguments, though it is typed as if it had to be a list. */
function listOf(units: Uint16Array): number[] {
  return units as unknown as number[];
}
