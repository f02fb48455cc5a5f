/** What keys lead to: a folded text, found by any of its words, and how likely it is meant. */
export interface Form {
  readonly no: number;
  readonly text: string;
  /**
   * Higher is likelier, 0 is not offered, {@link gone} is sorted out at the next merge. Changes are told to
   * {@link SortedKeys.rescore}.
   */
  score: number;
}

export const gone = -1;

/** Where keys begin with the same letters: from `low` on, before `high`. */
export interface KeyRange {
  readonly low: number;
  readonly high: number;
}

/** Characters of a form from which on no word can be typed first, and characters of a key that count. */
export const longestForm = 512;
export const longestKey = 80;
const mostKeysOfForm = 30;

/** A key is a form's number and, in its last nine bits, where the word begins at which it is looked up. */
const offsetBits = 9;
const offsetMask = longestForm - 1;

/**
 * The word beginnings of many forms in order, each with its score: a prefix is found by halving, and the best of all
 * that begin so without a look at the others, by a tree of maxima. Changed as a whole, by merging.
 */
export class SortedKeys<Kind extends Form> {
  readonly #forms: readonly (Kind | undefined)[];
  #keys: Int32Array = new Int32Array(0);
  /** Maxima of the scores: leaves from `size` on, the root at 1. */
  #maxima = new Float64Array(2);

  /** `forms` by number. */
  constructor(forms: readonly (Kind | undefined)[]) {
    this.#forms = forms;
  }

  get size(): number {
    return this.#keys.length;
  }

  form(at: number): Kind | undefined {
    return this.#forms[(this.#keys[at] ?? 0) >>> offsetBits];
  }

  /** The words of the key, from the one on at which it is looked up. */
  text(at: number): string {
    return textOf(this.#forms, this.#keys[at] ?? 0);
  }

  /** The key's UTF-16 unit at `depth`; -1 behind its end. */
  unit(at: number, depth: number): number {
    const key = this.#keys[at] ?? 0;
    const text = this.#forms[key >>> offsetBits]?.text ?? "";
    const place = (key & offsetMask) + depth;
    return depth < longestKey && place < text.length ? text.charCodeAt(place) : -1;
  }

  /** The keys that begin with `prefix`. */
  range(prefix: string): KeyRange {
    return {
      low: lowerBound(this.#forms, this.#keys, prefix),
      high: lowerBound(this.#forms, this.#keys, `${prefix}\uffff`),
    };
  }

  /** Keys of the range, the best scores first, until `take` has enough and returns false. */
  best({ low, high }: KeyRange, take: (form: Kind) => boolean): void {
    const size = this.size;
    if (low >= high) return;
    const heap = new NodeHeap(this.#maxima);
    // The range as nodes of the tree: those that lie in it as a whole, without their parents.
    for (let left = low + size, right = high + size; left < right; left >>= 1, right >>= 1) {
      if (left & 1) heap.push(left++);
      if (right & 1) heap.push(--right);
    }
    for (let node = heap.pop(); node > 0; node = heap.pop()) {
      if ((this.#maxima[node] ?? 0) <= 0) return;
      if (node >= size) {
        const form = this.form(node - size);
        if (form && !take(form)) return;
      } else {
        heap.push(2 * node);
        heap.push(2 * node + 1);
      }
    }
  }

  /** Takes over the form's score. */
  rescore(form: Form): void {
    for (const key of keysOf(form)) {
      const at = placeOf(this.#forms, this.#keys, key);
      if (this.#keys[at] !== key) continue;
      const size = this.size;
      this.#maxima[at + size] = form.score;
      for (let node = (at + size) >> 1; node >= 1; node >>= 1)
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
    const maxima = new Float64Array(2 * Math.max(1, filled));
    for (let at = 0; at < filled; at++) maxima[filled + at] = this.form(at)?.score ?? 0;
    for (let node = filled - 1; node >= 1; node--)
      maxima[node] = Math.max(maxima[2 * node] ?? 0, maxima[2 * node + 1] ?? 0);
    this.#maxima = maxima;
  }

  #isGone(key: number): boolean {
    return (this.#forms[key >>> offsetBits]?.score ?? gone) <= gone;
  }
}

/** A few keys in order that came last, until they are merged. */
export class RecentKeys<Kind extends Form> {
  readonly #forms: readonly (Kind | undefined)[];
  readonly keys: number[] = [];

  constructor(forms: readonly (Kind | undefined)[]) {
    this.#forms = forms;
  }

  add(form: Form): void {
    for (const key of keysOf(form)) this.keys.splice(placeOf(this.#forms, this.keys, key), 0, key);
  }

  /** Forms with a word that begins so, each once; those that lead somewhere. */
  having(prefix: string): Set<Kind> {
    const found = new Set<Kind>();
    for (let at = lowerBound(this.#forms, this.keys, prefix); at < this.keys.length; at++) {
      const key = this.keys[at] ?? 0;
      if (!textOf(this.#forms, key).startsWith(prefix)) break;
      const form = this.#forms[key >>> offsetBits];
      if (form && form.score > 0) found.add(form);
    }
    return found;
  }

  clear(): void {
    this.keys.length = 0;
  }
}

function keysOf({ no, text }: Form): number[] {
  const keys = [no << offsetBits];
  for (
    let at = text.indexOf(" ");
    at >= 0 && at < offsetMask && keys.length < mostKeysOfForm;
    at = text.indexOf(" ", at + 1)
  )
    keys.push((no << offsetBits) | (at + 1));
  return keys;
}

function textOf(forms: readonly (Form | undefined)[], key: number): string {
  const from = key & offsetMask;
  return forms[key >>> offsetBits]?.text.slice(from, from + longestKey) ?? "";
}

function lowerBound(forms: readonly (Form | undefined)[], keys: ArrayLike<number>, text: string): number {
  let low = 0;
  let high = keys.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (textOf(forms, keys[middle] ?? 0) < text) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Where the key is or belongs: by its text and, of equal texts, by its number. */
function placeOf(forms: readonly (Form | undefined)[], keys: ArrayLike<number>, key: number): number {
  const text = textOf(forms, key);
  let low = 0;
  let high = keys.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    const other = keys[middle] ?? 0;
    const theirs = textOf(forms, other);
    if (theirs < text || (theirs === text && other < key)) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Nodes of a tree of maxima, the greatest on top. */
class NodeHeap {
  readonly #maxima: Float64Array;
  readonly #nodes: number[] = [];

  constructor(maxima: Float64Array) {
    this.#maxima = maxima;
  }

  push(node: number): void {
    const nodes = this.#nodes;
    let at = nodes.length;
    nodes.push(node);
    while (at > 0) {
      const above = (at - 1) >> 1;
      if (!this.#isBefore(node, nodes[above] ?? 0)) break;
      nodes[at] = nodes[above] ?? 0;
      at = above;
    }
    nodes[at] = node;
  }

  /** 0 when there is none. */
  pop(): number {
    const nodes = this.#nodes;
    const top = nodes[0] ?? 0;
    const last = nodes.pop() ?? 0;
    if (nodes.length === 0) return top;
    let at = 0;
    for (;;) {
      let below = 2 * at + 1;
      if (below >= nodes.length) break;
      if (below + 1 < nodes.length && this.#isBefore(nodes[below + 1] ?? 0, nodes[below] ?? 0)) below++;
      if (!this.#isBefore(nodes[below] ?? 0, last)) break;
      nodes[at] = nodes[below] ?? 0;
      at = below;
    }
    nodes[at] = last;
    return top;
  }

  #isBefore(a: number, b: number): boolean {
    return (this.#maxima[a] ?? 0) > (this.#maxima[b] ?? 0);
  }
}
