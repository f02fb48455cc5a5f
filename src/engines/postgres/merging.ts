import type { TimeSlice } from "../../domain/time-slice.ts";
import {
  type MarkedPart,
  mergeParts,
  mostSegments,
  type PassagePart,
} from "../memory/passages/passage-part.ts";
import { mostArticles } from "../memory/terms/segment.ts";
import type { Holding } from "./holding.ts";
import { deleteParts, insertPassagePart, insertTermPart } from "./part-tables.ts";
import { bucketRow } from "./passages/passages-table.ts";
import { partOfRows, type StoredPart } from "./passages/stored-part.ts";
import type { Sql } from "./sql.ts";
import { chainedTerms, mergedArticles, PartCursor, SegmentCursor } from "./terms/term-cursors.ts";
import type { TermPart } from "./terms/term-part.ts";

/** So many parts of like size at the end are made one; fewer are not worth copying them. */
const fewestMerged = 4;
/** How much larger than the last a part may be to be merged with it. */
const likeSize = 4;
/** Rows of a part that are read at once. */
const rowsAtOnce = 2000;

/** Makes parts of what came last. Within a transaction. */
export async function flushFresh(sql: Sql, holding: Holding, slice: TimeSlice): Promise<void> {
  const segments = holding.fresh.parts.map(({ segment, removed }) => ({ ...segment, removed }));
  const articles = mergedArticles(segments);
  const cursors = segments.map(
    (segment, at) => new SegmentCursor(segment, articles.renumbered[at] ?? new Int32Array(0)),
  );
  const [first] = articles.numbers;
  if (first !== undefined) await insertTermPart(sql, first, articles, chainedTerms(cursors), slice);
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
    const articles = mergedArticles(terms);
    const cursors = terms.map(
      ({ part }, at) => new PartCursor(sql, part, articles.renumbered[at] ?? new Int32Array(0)),
    );
    for (const cursor of cursors) await cursor.advance();
    if (articles.numbers.length > 0)
      await insertTermPart(sql, placeOf(terms), articles, chainedTerms(cursors), slice);
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
