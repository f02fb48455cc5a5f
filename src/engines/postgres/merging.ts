import type { TimeSlice } from "../../domain/time-slice.ts";
import {
  type MarkedPart,
  mergeParts,
  mostSegments,
  type PassagePart,
} from "../memory/passages/passage-part.ts";
import { mergeSegments } from "../memory/terms/merge-segments.ts";
import { mostArticles, type Postings, postingsAt, type Segment, termCount } from "../memory/terms/segment.ts";
import type { Holding } from "./holding.ts";
import { deleteParts, insertPassagePart, insertTermPart, type TermRows } from "./part-tables.ts";
import { bucketRow } from "./passages/passages-table.ts";
import { partOfRows, type StoredPart } from "./passages/stored-part.ts";
import { bytesAt, type Sql } from "./sql.ts";
import { postingsFromBytes } from "./terms/postings-bytes.ts";
import type { TermPart } from "./terms/term-part.ts";

/** So many parts of like size at the end are made one; fewer are not worth copying them. */
const fewestMerged = 4;
/** How much larger than the last a part may be to be merged with it. */
const likeSize = 4;
/** Rows of a part that are read at once. */
const rowsAtOnce = 2000;

/** Makes parts of what came last. Within a transaction. */
export async function flushFresh(sql: Sql, holding: Holding, slice: TimeSlice): Promise<void> {
  const segment = await mergeSegments(holding.fresh.parts, slice);
  const [first] = segment.numbers;
  if (first !== undefined) await insertTermPart(sql, first, segment, rowsIn(segment), slice);
  for (const group of grouped(holding.freshPassages.parts())) {
    const passages = mergeParts(group);
    const [place] = passages.numbers;
    if (place !== undefined) await insertPassagePart(sql, place, passages, slice);
  }
}

/**
 * Makes one of parts that have become alike, or leaves out of one what is removed, if most of it is. Within a
 * transaction.
 * @returns whether there was anything to do
 */
export async function mergeStored(sql: Sql, { stored }: Holding, slice: TimeSlice): Promise<boolean> {
  const terms = dueAmong(stored.terms, ({ numbers }) => numbers.length, mostArticles);
  if (terms.length > 0) {
    const head = headOf(terms);
    if (head.numbers.length > 0)
      await insertTermPart(sql, placeOf(terms), head, mergedRows(sql, terms), slice);
    await deleteParts(
      sql,
      terms.map(({ part }) => part),
    );
    return true;
  }
  const passages = dueAmong(stored.passages, ({ starts }) => starts.length, mostSegments);
  if (passages.length === 0) return false;
  const parts: MarkedPart[] = [];
  for (const each of passages) parts.push({ part: await readWhole(sql, each), removed: each.removed });
  const merged = mergeParts(parts);
  if (merged.numbers.length > 0) await insertPassagePart(sql, placeOf(passages), merged, slice);
  await deleteParts(
    sql,
    passages.map(({ part }) => part),
  );
  return true;
}

/** A part of which most is gone, else the last ones, if several are of like size and together no more than `most`. */
function dueAmong<P extends TermPart | StoredPart>(
  parts: readonly P[],
  sizeOf: (part: P) => number,
  most: number,
): readonly P[] {
  const wasted = parts.find(({ numbers, removed }) => removed.count * 2 > numbers.length);
  if (wasted) return [wasted];
  const last = parts.at(-1);
  let [from, size] = [parts.length, 0];
  for (let part = parts[from - 1]; part && last; part = parts[from - 1]) {
    if (sizeOf(part) > likeSize * sizeOf(last) || size + sizeOf(part) > most) break;
    size += sizeOf(part);
    from--;
  }
  return parts.length - from < fewestMerged ? [] : parts.slice(from);
}

/** Neighbours whose segments fit into one part. */
function grouped(parts: readonly MarkedPart[]): MarkedPart[][] {
  const groups: MarkedPart[][] = [];
  let size = 0;
  for (const each of parts) {
    const segments = each.part.starts.length;
    const last = groups.at(-1);
    if (last && size + segments <= mostSegments) last.push(each);
    else groups.push([each]);
    size = last && size + segments <= mostSegments ? size + segments : segments;
  }
  return groups;
}

function placeOf(parts: readonly Pick<TermPart, "numbers">[]): number {
  return parts[0]?.numbers[0] ?? 0;
}

function* rowsIn(segment: Segment): Generator<readonly [Uint8Array, Postings]> {
  for (let at = 0; at < termCount(segment); at++)
    yield [
      segment.terms.subarray(segment.termStarts[at], segment.termStarts[at + 1]),
      postingsAt(segment, at),
    ];
}

function headOf(parts: readonly TermPart[]): Pick<TermPart, "numbers" | "lengths"> {
  const kept = parts.flatMap(({ numbers, lengths, removed }) =>
    [...numbers].flatMap((no, ordinal) =>
      removed.has(ordinal) ? [] : [{ no, length: lengths[ordinal] ?? 0 }],
    ),
  );
  return {
    numbers: Uint32Array.from(kept, ({ no }) => no),
    lengths: Uint32Array.from(kept, ({ length }) => length),
  };
}

/** The rows of several parts, with the ordinals that {@link headOf} gives. */
async function* mergedRows(sql: Sql, parts: readonly TermPart[]): TermRows {
  let next = 0;
  const cursors = parts.map(({ part, numbers, removed }) => {
    const renumbered = Int32Array.from(numbers, (_, ordinal) => (removed.has(ordinal) ? -1 : next++));
    return new Cursor(sql, part, renumbered);
  });
  for (const cursor of cursors) await cursor.advance();
  for (;;) {
    let least: Uint8Array | null = null;
    for (const { term } of cursors)
      if (term !== null && (least === null || Buffer.compare(term, least) < 0)) least = term;
    if (least === null) return;
    const found: Postings[] = [];
    for (const cursor of cursors)
      if (cursor.term !== null && Buffer.compare(cursor.term, least) === 0) {
        found.push(cursor.postings());
        await cursor.advance();
      }
    const postings = chained(found);
    if (postings.ordinals.length > 0) yield [least, postings];
  }
}

/** Goes through the rows of a part in the order of its terms. */
class Cursor {
  readonly #sql: Sql;
  readonly #part: number;
  readonly #renumbered: Int32Array;
  #rows: readonly Readonly<Record<string, unknown>>[] = [];
  #at = -1;
  /** `null` behind the last. */
  term: Uint8Array | null = new Uint8Array(0);

  constructor(sql: Sql, part: number, renumbered: Int32Array) {
    this.#sql = sql;
    this.#part = part;
    this.#renumbered = renumbered;
  }

  async advance(): Promise<void> {
    if (++this.#at >= this.#rows.length) {
      this.#rows = await this.#sql.query(
        "select term, entries from postings where part = $1 and term > $2::bytea order by term limit $3",
        [this.#part, this.term, rowsAtOnce],
        "postings of a part",
      );
      this.#at = 0;
    }
    const row = this.#rows[this.#at];
    this.term = row ? bytesAt(row, "term") : null;
  }

  /** Without those of articles that are removed. */
  postings(): Postings {
    const { ordinals, frequencies } = postingsFromBytes(bytesAt(this.#rows[this.#at] ?? {}, "entries"));
    let kept = 0;
    for (let at = 0; at < ordinals.length; at++) {
      const ordinal = this.#renumbered[ordinals[at] ?? 0] ?? -1;
      if (ordinal < 0) continue;
      ordinals[kept] = ordinal;
      frequencies[kept++] = frequencies[at] ?? 0;
    }
    return { ordinals: ordinals.subarray(0, kept), frequencies: frequencies.subarray(0, kept) };
  }
}

function chained(all: readonly Postings[]): Postings {
  const [only] = all;
  if (only && all.length === 1) return only;
  const size = all.reduce((sum, { ordinals }) => sum + ordinals.length, 0);
  const [ordinals, frequencies] = [new Uint16Array(size), new Uint8Array(size)];
  let at = 0;
  for (const each of all) {
    ordinals.set(each.ordinals, at);
    frequencies.set(each.frequencies, at);
    at += each.ordinals.length;
  }
  return { ordinals, frequencies };
}

async function readWhole(sql: Sql, part: StoredPart): Promise<PassagePart> {
  const text =
    "select bucket, entries from passages where part = $1 and bucket > $2 order by bucket limit $3";
  const buckets = [];
  for (let after = -1; ; ) {
    const rows = await sql.query(text, [part.part, after, rowsAtOnce], "passages of a part");
    for (const row of rows) buckets.push(bucketRow(row));
    after = buckets.at(-1)?.bucket ?? after;
    if (rows.length < rowsAtOnce) return partOfRows(part, buckets);
  }
}
