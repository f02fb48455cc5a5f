import { PassageIndex } from "../../memory/passages/passage-index.ts";
import type { MarkedPart } from "../../memory/passages/passage-part.ts";
import { bytesAt, numberAt, type Row, type Sql } from "../sql.ts";
import { PartGoneError } from "../terms/postings-table.ts";
import { entriesFromBytes } from "./entries-bytes.ts";
import { type BucketRow, partOfRows, type StoredPart } from "./stored-part.ts";

const statement = `
select part, -1 as bucket, null::bytea as entries from parts where part = any($1::int[])
union all
select p.part, p.bucket, p.entries
from unnest($2::int[], $3::int[]) as w (part, bucket)
cross join lateral (
  select part, bucket, entries from passages where part = w.part and bucket = w.bucket
) p`;

/**
 * The segments that hold the pairs, those with the most and the rarest first, among the parts in the database and those
 * that came last.
 * @throws PartGoneError
 */
export async function findPassages(
  sql: Sql,
  parts: readonly StoredPart[],
  fresh: readonly MarkedPart[],
  pairs: readonly number[],
  limit: number,
) {
  const rows = parts.length === 0 ? new Map<number, BucketRow[]>() : await rowsWith(sql, parts, pairs);
  const stored = parts.map((part) => {
    const own = (rows.get(part.part) ?? []).sort((a, b) => a.bucket - b.bucket);
    return { part: partOfRows(part, own), removed: part.removed };
  });
  return PassageIndex.of([...stored, ...fresh]).nominate(pairs, limit);
}

async function rowsWith(sql: Sql, parts: readonly StoredPart[], pairs: readonly number[]) {
  const wanted = parts.flatMap(({ part, bits }) =>
    [...new Set(pairs.map((hash) => hash >>> (32 - bits)))].map((bucket) => ({ part, bucket })),
  );
  const ids = parts.map(({ part }) => part);
  const [partsOf, buckets] = [wanted.map(({ part }) => part), wanted.map(({ bucket }) => bucket)];
  const rows = new Map<number, BucketRow[]>();
  let there = 0;
  for (const row of await sql.query(statement, [ids, partsOf, buckets], "passages")) {
    const [part, bucket] = [numberAt(row, "part"), numberAt(row, "bucket")];
    if (bucket < 0) there++;
    else rows.set(part, [...(rows.get(part) ?? []), bucketRow(row)]);
  }
  if (there < ids.length) throw new PartGoneError();
  return rows;
}

/** @throws DatabaseContentError */
export function bucketRow(row: Row): BucketRow {
  return { bucket: numberAt(row, "bucket"), entries: entriesFromBytes(bytesAt(row, "entries")) };
}
