import type { TimeSlice } from "../../../domain/time-slice.ts";
import { check, inParts, type Numbers, type PieceReader } from "../bytes/pieces.ts";
import { BestFirst } from "./best-first.ts";
import { type Forms, gone, longestForm, space } from "./forms.ts";

/** Where keys begin with the same letters: from `low` on, before `high`. */
export interface KeyRange {
  readonly low: number;
  readonly high: number;
}

/** Characters of a key that count. */
export const longestKey = 80;
const mostKeysOfForm = 30;

/** A key is a form's number and, in its last nine bits, where the word begins at which it is looked up. */
const offsetBits = 9;
const offsetMask = longestForm - 1;

/** Keys of which one maximum is kept: enough that the tree is small beside them, few enough to be looked through. */
const blockSize = 16;

/**
 * The word beginnings of many forms in order, each with its score: a prefix is found by halving, and the best of all
 * that begin so without a look at the others, by a tree of the maxima of blocks. Changed as a whole, by merging.
 */
export class SortedKeys {
  readonly #forms: Forms;
  #keys: Int32Array;
  /** Maxima of the scores: those of blocks of keys from `blocks` on, the root at 1. */
  #maxima: Float32Array;

  constructor(forms: Forms, keys: Int32Array = new Int32Array(0)) {
    this.#forms = forms;
    this.#keys = keys;
    this.#maxima = this.#maximaOf(keys);
  }

  get size(): number {
    return this.#keys.length;
  }

  form(at: number): number {
    return (this.#keys[at] ?? 0) >>> offsetBits;
  }

  /** The words of the key, from the one on at which it is looked up; `length` characters at most. */
  text(at: number, length: number): string {
    const key = this.#keys[at] ?? 0;
    return this.#forms.texts.read(startOf(this.#forms, key), Math.min(length, lengthOf(this.#forms, key)));
  }

  /** The key's UTF-16 unit at `depth`; -1 behind its end. */
  unit(at: number, depth: number): number {
    const key = this.#keys[at] ?? 0;
    return depth < lengthOf(this.#forms, key)
      ? this.#forms.texts.unit(startOf(this.#forms, key) + depth)
      : -1;
  }

  /** The keys that begin with `prefix`. */
  range(prefix: string): KeyRange {
    return {
      low: lowerBound(this.#forms, this.#keys, prefix),
      high: lowerBound(this.#forms, this.#keys, `${prefix}\uffff`),
    };
  }

  /** Forms of the range's keys, the best scores first, until `take` has enough and returns false. */
  best({ low, high }: KeyRange, take: (form: number) => boolean): void {
    const heap = new BestFirst();
    const blocks = this.#blocks;
    // A key stands in the heap as the complement of its place, so that it is told from a node.
    const pushKeys = (from: number, to: number) => {
      for (let at = from; at < to; at++) heap.push(~at, this.#scoreAt(at));
    };
    const pushNode = (node: number) => heap.push(node, this.#maxima[node] ?? 0);
    const [first, last] = [Math.ceil(low / blockSize), Math.floor(high / blockSize)];
    if (first > last) pushKeys(low, high);
    else {
      pushKeys(low, first * blockSize);
      pushKeys(last * blockSize, high);
    }
    // The blocks between as nodes of the tree: those that lie there as a whole, without their parents.
    for (let left = first + blocks, right = last + blocks; left < right; left >>= 1, right >>= 1) {
      if (left & 1) pushNode(left++);
      if (right & 1) pushNode(--right);
    }
    for (let best = heap.pop(); best !== null; best = heap.pop()) {
      if (best < 0) {
        if (!take(this.form(~best))) return;
      } else if (best >= blocks) {
        const from = (best - blocks) * blockSize;
        pushKeys(from, Math.min(from + blockSize, this.size));
      } else {
        pushNode(2 * best);
        pushNode(2 * best + 1);
      }
    }
  }

  /** Takes over the form's score. */
  rescore(form: number): void {
    for (const key of keysOf(this.#forms, form)) {
      const at = placeOf(this.#forms, this.#keys, key);
      if (this.#keys[at] !== key) continue;
      const block = Math.floor(at / blockSize);
      let node = block + this.#blocks;
      this.#maxima[node] = this.#maximumOf(this.#keys, block);
      for (node >>= 1; node >= 1; node >>= 1)
        this.#maxima[node] = Math.max(this.#maxima[2 * node] ?? 0, this.#maxima[2 * node + 1] ?? 0);
    }
  }

  /** Takes in further keys, which are in order, and drops those of forms that are gone. */
  merge(further: readonly number[]): void {
    const merged = new Int32Array(this.#keys.length + further.length);
    let from = 0;
    let filled = 0;
    const copy = (to: number) => {
      for (; from < to; from++) {
        const key = this.#keys[from] ?? 0;
        if (!this.#isGone(key)) merged[filled++] = key;
      }
    };
    for (const key of further) {
      copy(placeOf(this.#forms, this.#keys, key));
      if (!this.#isGone(key)) merged[filled++] = key;
    }
    copy(this.#keys.length);
    this.#keys = merged.slice(0, filled);
    this.#maxima = this.#maximaOf(this.#keys);
  }

  arrays(): Numbers[] {
    return [this.#keys];
  }

  /** @throws EngineBytesError */
  static async read(forms: Forms, from: PieceReader, slice: TimeSlice): Promise<SortedKeys> {
    const keys = from.int32();
    await inParts(keys, slice, (part) => {
      for (const key of part) check(key >>> offsetBits < forms.size);
    });
    return new SortedKeys(forms, keys);
  }

  #maximaOf(keys: Int32Array): Float32Array {
    const blocks = blocksOf(keys);
    const maxima = new Float32Array(2 * blocks);
    for (let block = 0; block < blocks; block++) maxima[blocks + block] = this.#maximumOf(keys, block);
    for (let node = blocks - 1; node >= 1; node--)
      maxima[node] = Math.max(maxima[2 * node] ?? 0, maxima[2 * node + 1] ?? 0);
    return maxima;
  }

  #maximumOf(keys: Int32Array, block: number): number {
    let most = 0;
    for (const key of keys.subarray(block * blockSize, (block + 1) * blockSize))
      most = Math.max(most, this.#forms.score(key >>> offsetBits));
    return most;
  }

  get #blocks(): number {
    return blocksOf(this.#keys);
  }

  #scoreAt(at: number): number {
    return Math.fround(this.#forms.score(this.form(at)));
  }

  #isGone(key: number): boolean {
    return this.#forms.score(key >>> offsetBits) <= gone;
  }
}

/** A few keys in order that came last, until they are merged. */
export class RecentKeys {
  readonly #forms: Forms;
  readonly keys: number[] = [];

  constructor(forms: Forms) {
    this.#forms = forms;
  }

  add(form: number): void {
    for (const key of keysOf(this.#forms, form))
      this.keys.splice(placeOf(this.#forms, this.keys, key), 0, key);
  }

  /** Forms with a word that begins so, each once. */
  having(prefix: string): Set<number> {
    const found = new Set<number>();
    for (let at = lowerBound(this.#forms, this.keys, prefix); at < this.keys.length; at++) {
      const key = this.keys[at] ?? 0;
      const length = lengthOf(this.#forms, key);
      if (length < prefix.length) break;
      if (this.#forms.texts.compareWith(startOf(this.#forms, key), prefix.length, prefix) !== 0) break;
      found.add(key >>> offsetBits);
    }
    return found;
  }

  /** As they are now, to be walked like those that are sorted for good. */
  sorted(): SortedKeys {
    return new SortedKeys(this.#forms, Int32Array.from(this.keys));
  }

  clear(): void {
    this.keys.length = 0;
  }
}

function blocksOf(keys: Int32Array): number {
  return Math.max(1, Math.ceil(keys.length / blockSize));
}

function keysOf(forms: Forms, form: number): number[] {
  const [start, length] = [forms.text(form), Math.min(forms.length(form), offsetMask)];
  const keys = [form << offsetBits];
  for (let at = 0; at < length && keys.length < mostKeysOfForm; at++)
    if (forms.texts.unit(start + at) === space) keys.push((form << offsetBits) | (at + 1));
  return keys;
}

/** Where the words of a key begin among the texts, and how many characters of them count. */
function startOf(forms: Forms, key: number): number {
  return forms.text(key >>> offsetBits) + (key & offsetMask);
}

function lengthOf(forms: Forms, key: number): number {
  return Math.max(0, Math.min(longestKey, forms.length(key >>> offsetBits) - (key & offsetMask)));
}

function lowerBound(forms: Forms, keys: ArrayLike<number>, text: string): number {
  let low = 0;
  let high = keys.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    const key = keys[middle] ?? 0;
    if (forms.texts.compareWith(startOf(forms, key), lengthOf(forms, key), text) < 0) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Where the key is or belongs: by its text and, of equal texts, by its number. */
function placeOf(forms: Forms, keys: ArrayLike<number>, key: number): number {
  const [start, length] = [startOf(forms, key), lengthOf(forms, key)];
  let low = 0;
  let high = keys.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    const other = keys[middle] ?? 0;
    const order = forms.texts.compare(startOf(forms, other), lengthOf(forms, other), start, length);
    if (order < 0 || (order === 0 && other < key)) low = middle + 1;
    else high = middle;
  }
  return low;
}
