import type { TimeSlice } from "../../../domain/time-slice.ts";
import { check, inParts, type Numbers, type PieceReader } from "../bytes/pieces.ts";
import { BestFirst } from "./best-first.ts";
import { type Forms, gone } from "./forms.ts";
import { formOf, keysOf, lengthOf, lowerBound, placeOf, startOf } from "./keys.ts";

/** Where keys begin with the same letters: from `low` on, before `high`. */
export interface KeyRange {
  readonly low: number;
  readonly high: number;
}

/** Keys of which one maximum is kept: enough that the tree is small beside them, few enough to be looked through. */
const blockSize = 16;
/** Blocks that are looked through between two pauses. */
const blocksAtOnce = 2048;
/** While forms that are gone are fewer than this share of all keys, their keys are looked up one by one. */
const fewGone = 1 / 128;
/** Stretches that are copied faster by hand. */
const shortRun = 24;

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
    return formOf(this.#keys[at] ?? 0);
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
    for (const at of this.#placesOf(form)) {
      const block = Math.floor(at / blockSize);
      let node = block + this.#blocks;
      this.#maxima[node] = this.#maximumOf(this.#keys, block);
      for (node >>= 1; node >= 1; node >>= 1)
        this.#maxima[node] = Math.max(this.#maxima[2 * node] ?? 0, this.#maxima[2 * node + 1] ?? 0);
    }
  }

  /** Takes in further keys, which are in order, and drops those of forms that are gone, which are `left`. */
  merge(further: readonly number[], left: readonly number[]): void {
    this.#keys = this.#with(further, left);
    this.#maxima = this.#maximaOf(this.#keys);
  }

  /** The same in slices, between which it answers as before: meanwhile no form may change. */
  async mergeInSlices(further: readonly number[], left: readonly number[], slice: TimeSlice): Promise<void> {
    const keys = this.#with(further, left);
    const blocks = blocksOf(keys);
    const maxima = new Float32Array(2 * blocks);
    for (let block = 0; block < blocks; block += blocksAtOnce) {
      this.#noteMaxima(maxima, keys, block, Math.min(blocks, block + blocksAtOnce));
      await slice.pause();
    }
    noteParents(maxima);
    [this.#keys, this.#maxima] = [keys, maxima];
  }

  arrays(): Numbers[] {
    return [this.#keys];
  }

  /** @throws EngineBytesError */
  static async read(forms: Forms, from: PieceReader, slice: TimeSlice): Promise<SortedKeys> {
    const keys = from.int32();
    await inParts(keys, slice, (part) => {
      for (const key of part) check(formOf(key) < forms.size);
    });
    return new SortedKeys(forms, keys);
  }

  /** All keys with further ones; what is between those that change is copied as it is. */
  #with(further: readonly number[], left: readonly number[]): Int32Array {
    const added = further.filter((key) => !this.#isGone(key));
    const dropped = left.length < fewGone * this.size ? left.flatMap((form) => this.#placesOf(form)) : null;
    const places = dropped?.sort((a, b) => a - b) ?? this.#placesGone();
    const merged = new Int32Array(this.size + added.length - places.length);
    let [from, filled, drops] = [0, 0, 0];
    const copyRun = (end: number) => {
      if (end - from > shortRun) merged.set(this.#keys.subarray(from, end), filled);
      else for (let at = from; at < end; at++) merged[filled + at - from] = this.#keys[at] ?? 0;
      filled += end - from;
      from = end;
    };
    const copy = (end: number) => {
      for (let drop = places[drops]; drop !== undefined && drop < end; drop = places[++drops]) {
        copyRun(drop);
        from = drop + 1;
      }
      copyRun(end);
    };
    for (const key of added) {
      copy(placeOf(this.#forms, this.#keys, key));
      merged[filled++] = key;
    }
    copy(this.size);
    return merged;
  }

  #maximaOf(keys: Int32Array): Float32Array {
    const blocks = blocksOf(keys);
    const maxima = new Float32Array(2 * blocks);
    this.#noteMaxima(maxima, keys, 0, blocks);
    noteParents(maxima);
    return maxima;
  }

  #noteMaxima(maxima: Float32Array, keys: Int32Array, from: number, to: number): void {
    const blocks = maxima.length >> 1;
    for (let block = from; block < to; block++) maxima[blocks + block] = this.#maximumOf(keys, block);
  }

  #maximumOf(keys: Int32Array, block: number): number {
    const end = Math.min(keys.length, (block + 1) * blockSize);
    let most = 0;
    for (let at = block * blockSize; at < end; at++)
      most = Math.max(most, this.#forms.score(formOf(keys[at] ?? 0)));
    return most;
  }

  get #blocks(): number {
    return blocksOf(this.#keys);
  }

  #scoreAt(at: number): number {
    return Math.fround(this.#forms.score(this.form(at)));
  }

  /** Where the form's keys stand; nowhere if they are not sorted in yet. */
  #placesOf(form: number): number[] {
    return keysOf(this.#forms, form).flatMap((key) => {
      const at = placeOf(this.#forms, this.#keys, key);
      return this.#keys[at] === key ? [at] : [];
    });
  }

  #placesGone(): number[] {
    const places: number[] = [];
    for (let at = 0; at < this.size; at++) if (this.#isGone(this.#keys[at] ?? 0)) places.push(at);
    return places;
  }

  #isGone(key: number): boolean {
    return this.#forms.score(formOf(key)) <= gone;
  }
}

function blocksOf(keys: Int32Array): number {
  return Math.max(1, Math.ceil(keys.length / blockSize));
}

/** Fills a tree of maxima from its leaves, which are its second half. */
function noteParents(maxima: Float32Array): void {
  for (let node = (maxima.length >> 1) - 1; node >= 1; node--)
    maxima[node] = Math.max(maxima[2 * node] ?? 0, maxima[2 * node + 1] ?? 0);
}
