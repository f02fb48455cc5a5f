import { Growing } from "./growing.ts";
import type { Numbers, PieceReader } from "./pieces.ts";

/** Units that are made a string at once: as many arguments as a call takes anywhere. */
const atOnce = 4096;

/** Units that are not worth the work of leaving them out. */
const fewestWasted = 65_536;

/** Texts one after the other, as UTF-16 units: any string comes back as it was. */
export class Texts {
  #units: Growing<Uint16Array>;
  #forgotten = 0;

  constructor(units: Uint16Array = new Uint16Array(0)) {
    this.#units = new Growing(units);
  }

  /** Where it starts. */
  add(text: string): number {
    const start = this.#units.extend(text.length);
    for (let at = 0; at < text.length; at++) this.#units.set(start + at, text.charCodeAt(at));
    return start;
  }

  /** Tells that so many units are referred to no more. */
  forget(length: number): void {
    this.#forgotten += length;
  }

  /** Whether most of it is forgotten. */
  get isWasteful(): boolean {
    return this.#forgotten > fewestWasted && this.#forgotten * 2 > this.#units.length;
  }

  unit(at: number): number {
    return this.#units.at(at);
  }

  read(start: number, length: number): string {
    const units = this.#units.view();
    let text = "";
    for (let at = start; at < start + length; at += atOnce)
      text += String.fromCharCode.apply(
        null,
        unitsOf(units.subarray(at, Math.min(at + atOnce, start + length))),
      );
    return text;
  }

  is(start: number, length: number, text: string): boolean {
    return length === text.length && this.compareWith(start, length, text) === 0;
  }

  /** Where `sought` first stands in the text from `from` on, counted from its start; -1 if nowhere. */
  indexOf(start: number, length: number, sought: string, from = 0): number {
    const first = sought.charCodeAt(0);
    for (let at = from; at + sought.length <= length; at++) {
      if (sought !== "" && this.#units.at(start + at) !== first) continue;
      if (this.compareWith(start + at, sought.length, sought) === 0) return at;
    }
    return -1;
  }

  /** Negative, 0 or positive, as the text comes before, is, or comes after the other, by their units. */
  compareWith(start: number, length: number, other: string): number {
    const common = Math.min(length, other.length);
    for (let at = 0; at < common; at++) {
      const difference = this.#units.at(start + at) - other.charCodeAt(at);
      if (difference !== 0) return difference;
    }
    return length - other.length;
  }

  /** As {@link compareWith}, with another text of these. */
  compare(start: number, length: number, other: number, otherLength: number): number {
    const common = Math.min(length, otherLength);
    for (let at = 0; at < common; at++) {
      const difference = this.#units.at(start + at) - this.#units.at(other + at);
      if (difference !== 0) return difference;
    }
    return length - otherLength;
  }

  /** Takes over what another has, which must not change any more. */
  become(other: Texts): void {
    this.#units = other.#units;
    this.#forgotten = 0;
  }

  arrays(): Numbers[] {
    return [this.#units.view()];
  }

  static read(from: PieceReader): Texts {
    return new Texts(from.uint16());
  }
}

/** What a call may be given as its arguments, though it is typed as if it had to be a list. */
function unitsOf(units: Uint16Array): number[] {
  return units as unknown as number[];
}
