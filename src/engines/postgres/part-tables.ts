import type { TimeSlice } from "../../domain/time-slice.ts";
import type { PassagePart } from "../memory/passages/passage-part.ts";
import type { Postings } from "../memory/terms/segment.ts";
import { deflated } from "./compression.ts";
import { pack } from "./packed.ts";
import { entriesToBytes } from "./passages/entries-bytes.ts";
import { bitsFor, passageHeadToBytes, rowsOf } from "./passages/stored-part.ts";
import { numberAt, type Sql } from "./sql.ts";
import { postingsToBytes } from "./terms/postings-bytes.ts";
import { BlockWriter } from "./terms/term-blocks.ts";
import { type TermPart, termHeadToBytes } from "./terms/term-part.ts";
import { VocabularyBuilder } from "./terms/vocabulary.ts";

/** What one statement inserts at most, in rows and about in bytes. */
const mostRows = 4000;
const mostBytes = 1_000_000;

/**
 * Within a transaction. `rows` are postings by term, in the order of the terms' bytes; `place` decides which parts it
 * stands between.
 */
export async function insertTermPart(
  sql: Sql,
  place: number,
  head: Pick<TermPart, "numbers" | "lengths">,
  rows: AsyncIterable<readonly [Uint8Array, Postings]>,
  slice: TimeSlice,
): Promise<void> {
  const part = await nextPart(sql);
  const vocabulary = new VocabularyBuilder();
  const batch = new Batch<Uint8Array>(async (firsts, blocks) => {
    await sql.query(
      `insert into postings (part, first, block)
       select $1, substring($2::bytea from f for fl), substring($5::bytea from b for bl)
       from unnest($3::int[], $4::int[], $6::int[], $7::int[]) as each (f, fl, b, bl)`,
      [part, ...pack(firsts), ...pack(blocks)],
      "insert postings",
    );
  });
  const blocks = new BlockWriter();
  for await (const [term, postings] of rows) {
    vocabulary.add(term, postings.ordinals.length);
    const ended = blocks.add(term, postingsToBytes(postings));
    if (ended) await batch.add(ended.first, ended.bytes);
    await slice.pause();
  }
  const last = blocks.end();
  if (last) await batch.add(last.first, last.bytes);
  await batch.end();
  await insertPart(sql, part, "terms", place, termHeadToBytes(head), vocabulary.bytes());
}

/** Within a transaction. */
export async function insertPassagePart(
  sql: Sql,
  place: number,
  passages: PassagePart,
  slice: TimeSlice,
): Promise<void> {
  const part = await nextPart(sql);
  const bits = bitsFor(passages.entries.length);
  const batch = new Batch<number>(async (buckets, entries) => {
    await sql.query(
      `insert into passages (part, bucket, entries)
       select $1, bucket, substring($3::bytea from e for el)
       from unnest($2::int[], $4::int[], $5::int[]) as each (bucket, e, el)`,
      [part, buckets, ...pack(entries)],
      "insert passages",
    );
  });
  for (const { bucket, entries } of rowsOf(passages, bits)) {
    await batch.add(bucket, entriesToBytes(entries));
    await slice.pause();
  }
  await batch.end();
  const none = new VocabularyBuilder().bytes();
  await insertPart(sql, part, "passages", place, passageHeadToBytes({ ...passages, bits }), none);
}

/** Within a transaction. */
export async function deleteParts(sql: Sql, parts: readonly number[]): Promise<void> {
  for (const table of ["postings", "passages", "parts"])
    await sql.query(`delete from ${table} where part = any($1::int[])`, [parts], `delete ${table}`);
}

async function nextPart(sql: Sql): Promise<number> {
  const text = "update library set next_part = next_part + 1 returning next_part - 1 as part";
  const [row] = await sql.query(text, [], "next part");
  return numberAt(row, "part");
}

async function insertPart(
  sql: Sql,
  part: number,
  kind: "terms" | "passages",
  place: number,
  head: Uint8Array,
  vocabulary: Uint8Array,
): Promise<void> {
  await sql.query(
    "insert into parts (part, kind, place, head, vocabulary) values ($1, $2, $3, $4, $5)",
    [part, kind, place, deflated(head), deflated(vocabulary)],
    "insert part",
  );
}

/** Rows until there are enough for a statement. */
class Batch<K extends number | Uint8Array> {
  readonly #insert: (keys: readonly K[], entries: readonly Uint8Array[]) => Promise<void>;
  #keys: K[] = [];
  #entries: Uint8Array[] = [];
  #bytes = 0;

  constructor(insert: (keys: readonly K[], entries: readonly Uint8Array[]) => Promise<void>) {
    this.#insert = insert;
  }

  async add(key: K, entries: Uint8Array): Promise<void> {
    this.#keys.push(key);
    this.#entries.push(entries);
    this.#bytes += entries.length;
    if (this.#keys.length >= mostRows || this.#bytes >= mostBytes) await this.end();
  }

  async end(): Promise<void> {
    if (this.#keys.length === 0) return;
    await this.#insert(this.#keys, this.#entries);
    [this.#keys, this.#entries, this.#bytes] = [[], [], 0];
  }
}
