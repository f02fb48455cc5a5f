import type { Marked } from "../../memory/terms/merge-segments.ts";
import { mostArticles, type Postings, postingsAt, termCount } from "../../memory/terms/segment.ts";
import { bytesAt, type Sql } from "../sql.ts";
import { postingsFromBytes } from "./postings-bytes.ts";
import { BlockReader } from "./term-blocks.ts";
import type { TermPart } from "./term-part.ts";

/** Goes through the terms of some articles in the order of their bytes. */
export interface TermCursor {
  /** `null` behind the last. */
  readonly term: Uint8Array | null;
  /** Adds its postings, without those of removed articles, with ordinals among all that are merged. */
  addTo(gathered: GatheredPostings): void;
  /** A promise only where it has to wait. */
  advance(): Promise<void> | null;
}

/** What the articles of several parts are once they are one. */
export interface MergedArticles {
  readonly numbers: Uint32Array;
  readonly lengths: Uint32Array;
  /** For each part the new ordinals; -1 for what is removed. */
  readonly renumbered: readonly Int32Array[];
}

export function mergedArticles(
  parts: readonly Pick<TermPart, "numbers" | "lengths" | "removed">[],
): MergedArticles {
  const [kept, lengthsKept]: [number[], number[]] = [[], []];
  const renumbered = parts.map(({ numbers, lengths, removed }) =>
    Int32Array.from(numbers, (no, ordinal) => {
      if (removed.has(ordinal)) return -1;
      lengthsKept.push(lengths[ordinal] ?? 0);
      return kept.push(no) - 1;
    }),
  );
  return { numbers: Uint32Array.from(kept), lengths: Uint32Array.from(lengthsKept), renumbered };
}

/** Room for the postings of one term. */
class GatheredPostings {
  readonly #ordinals = new Uint16Array(mostArticles);
  readonly #frequencies = new Uint8Array(mostArticles);
  #size = 0;

  add({ ordinals, frequencies }: Postings, renumbered: Int32Array): void {
    for (let at = 0; at < ordinals.length; at++) {
      const ordinal = renumbered[ordinals[at] ?? 0] ?? -1;
      if (ordinal < 0) continue;
      this.#ordinals[this.#size] = ordinal;
      this.#frequencies[this.#size++] = frequencies[at] ?? 0;
    }
  }

  /** Views of what was added since the last time, until more is. */
  take(): Postings {
    const taken = {
      ordinals: this.#ordinals.subarray(0, this.#size),
      frequencies: this.#frequencies.subarray(0, this.#size),
    };
    this.#size = 0;
    return taken;
  }
}

/**
 * All terms of the cursors, which stand at their first ones, in order; of each the postings of all that have it, which
 * hold until the next is asked for.
 */
export async function* chainedTerms(
  cursors: readonly TermCursor[],
): AsyncGenerator<readonly [Uint8Array, Postings]> {
  const heap = new CursorHeap(cursors);
  const gathered = new GatheredPostings();
  for (let least = heap.least; least?.term; least = heap.least) {
    const { term } = least;
    for (
      let same: TermCursor | null = least;
      same?.term && compareBytes(same.term, term) === 0;
      same = heap.least
    ) {
      same.addTo(gathered);
      const waiting = same.advance();
      if (waiting) await waiting;
      heap.settle();
    }
    const postings = gathered.take();
    if (postings.ordinals.length > 0) yield [term, postings];
  }
}

/** Over a segment in memory. */
export class SegmentCursor implements TermCursor {
  readonly #segment: Marked["segment"];
  readonly #renumbered: Int32Array;
  #at = -1;
  term: Uint8Array | null = null;

  constructor(segment: Marked["segment"], renumbered: Int32Array) {
    this.#segment = segment;
    this.#renumbered = renumbered;
    this.advance();
  }

  advance(): null {
    const { terms, termStarts } = this.#segment;
    const at = ++this.#at;
    this.term = at < termCount(this.#segment) ? terms.subarray(termStarts[at], termStarts[at + 1]) : null;
    return null;
  }

  addTo(gathered: GatheredPostings): void {
    gathered.add(postingsAt(this.#segment, this.#at), this.#renumbered);
  }
}

/** Rows of a part that are read at once. */
const rowsAtOnce = 200;

/** Over a part in the database; {@link advance} brings it to its first term. */
export class PartCursor implements TermCursor {
  readonly #sql: Sql;
  readonly #part: number;
  readonly #renumbered: Int32Array;
  #rows: readonly Readonly<Record<string, unknown>>[] = [];
  #row = 0;
  #block = new BlockReader(new Uint8Array(0));
  #first: Uint8Array | null = null;
  term: Uint8Array | null = null;

  constructor(sql: Sql, part: number, renumbered: Int32Array) {
    this.#sql = sql;
    this.#part = part;
    this.#renumbered = renumbered;
  }

  advance(): Promise<void> | null {
    if (this.#block.next()) {
      this.term = this.#block.term();
      return null;
    }
    const row = this.#rows[this.#row++];
    if (!row) return this.#fetch();
    this.#block = new BlockReader(bytesAt(row, "block"));
    return this.advance();
  }

  addTo(gathered: GatheredPostings): void {
    gathered.add(postingsFromBytes(this.#block.entries()), this.#renumbered);
  }

  async #fetch(): Promise<void> {
    this.#rows = await this.#sql.query(
      `select first, block from postings
       where part = $1 and ($2::bytea is null or first > $2::bytea) order by first limit $3`,
      [this.#part, this.#first, rowsAtOnce],
      "blocks of a part",
    );
    this.#row = 0;
    const last = this.#rows.at(-1);
    this.term = null;
    if (!last) return;
    this.#first = bytesAt(last, "first");
    await this.advance();
  }
}

/** The cursor with the least term on top; of equal terms the earliest cursor. */
class CursorHeap {
  readonly #heap: { readonly cursor: TermCursor; readonly place: number }[];

  constructor(cursors: readonly TermCursor[]) {
    this.#heap = cursors
      .map((cursor, place) => ({ cursor, place }))
      .filter(({ cursor }) => cursor.term !== null);
    for (let at = (this.#heap.length >> 1) - 1; at >= 0; at--) this.#sink(at);
  }

  get least(): TermCursor | null {
    return this.#heap[0]?.cursor ?? null;
  }

  /** Has to be called once the cursor on top has gone on. */
  settle(): void {
    if (this.#heap[0]?.cursor.term === null) {
      const last = this.#heap.pop();
      if (last && this.#heap.length > 0) this.#heap[0] = last;
    }
    this.#sink(0);
  }

  #sink(from: number): void {
    let at = from;
    for (;;) {
      let below = 2 * at + 1;
      if (below + 1 < this.#heap.length && this.#isBefore(below + 1, below)) below++;
      if (below >= this.#heap.length || !this.#isBefore(below, at)) return;
      const [one, other] = [this.#heap[at], this.#heap[below]];
      if (one && other) [this.#heap[at], this.#heap[below]] = [other, one];
      at = below;
    }
  }

  #isBefore(at: number, other: number): boolean {
    const [a, b] = [this.#heap[at], this.#heap[other]];
    if (!a?.cursor.term || !b?.cursor.term) return false;
    return (compareBytes(a.cursor.term, b.cursor.term) || a.place - b.place) < 0;
  }
}

/** Without the cost of a native call, for strings that are mostly short. */
function compareBytes(a: Uint8Array, b: Uint8Array): number {
  const common = Math.min(a.length, b.length);
  for (let at = 0; at < common; at++) {
    const difference = (a[at] ?? 0) - (b[at] ?? 0);
    if (difference !== 0) return difference;
  }
  return a.length - b.length;
}
