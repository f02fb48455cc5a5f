import { encodeTerm } from "../../memory/terms/segment.ts";
import { Lru } from "../lru.ts";
import { pack } from "../packed.ts";
import { bytesAt, numberAt, type Sql } from "../sql.ts";
import { postingsFromBytes } from "./postings-bytes.ts";
import { BlockReader } from "./term-blocks.ts";
import type { TermPart, TermPostings } from "./term-part.ts";

/** A part that a process still knew is not in the database any more: another has taken its place. */
export class PartGoneError extends Error {
  override readonly name = "PartGoneError";
}

/** Bytes of postings that are kept for the next query; people ask for the same words again and again. */
const mostKept = 12_000_000;
/** What a list costs beside its postings. */
const listSize = 200;

/** By part. */
type Found = ReadonlyMap<number, readonly TermPostings[]>;

/**
 * The blocks in which the wanted terms stand, each once, in one statement; which of the parts are there is seen at the
 * same moment. A term stands in the last block that does not begin behind it. The lateral joins say that each row is to
 * be found by its key, whatever the planner thinks of the tables' sizes.
 */
const statement = `
select part, null::bytea as block from parts where part = any($1::int[])
union all
select b.part, b.block
from (
  select distinct p.part, f.first
  from unnest($1::int[]) as p (part)
  cross join unnest($3::int[], $4::int[]) as w (start, length)
  cross join lateral (
    select first from postings
    where part = p.part and first <= substring($2::bytea from w.start for w.length)
    order by first desc limit 1
  ) f
  union
  select p.part, f.first
  from unnest($1::int[]) as p (part)
  cross join (
    select substring($5::bytea from start for length) as prefix
    from unnest($6::int[], $7::int[]) as w (start, length)
  ) w
  cross join lateral (
    (select first from postings where part = p.part and first <= w.prefix order by first desc limit 1)
    union all
    select first from postings
    where part = p.part and first > w.prefix and first < w.prefix || '\\xff'::bytea
  ) f
) c
cross join lateral (select part, block from postings where part = c.part and first = c.first offset 0) b`;

/** Postings of the parts that stand in the database. */
export class PostingsTable {
  readonly #sql: Sql;
  readonly #kept = new Lru<string, Found>(mostKept, sizeOf);
  /** Of which parts postings are kept. */
  #parts: readonly TermPart[] = [];

  constructor(sql: Sql) {
    this.#sql = sql;
  }

  /**
   * For each of the parts the postings of all the terms, and of all that begin with one of the prefixes.
   * @throws PartGoneError
   */
  async find(
    parts: readonly TermPart[],
    terms: readonly string[],
    prefixes: readonly string[],
  ): Promise<readonly (readonly TermPostings[])[]> {
    if (parts.length === 0) return [];
    if (parts !== this.#parts) this.#kept.clear();
    this.#parts = parts;
    const lists = new Map<string, Found>();
    const missing = { terms: [] as string[], prefixes: [] as string[] };
    for (const term of new Set(terms)) this.#take(`=${term}`, lists, () => missing.terms.push(term));
    for (const prefix of new Set(prefixes))
      this.#take(`^${prefix}`, lists, () => missing.prefixes.push(prefix));
    if (missing.terms.length + missing.prefixes.length > 0)
      for (const [key, found] of await this.#ask(parts, missing.terms, missing.prefixes)) {
        lists.set(key, found);
        // The parts may have become others meanwhile.
        if (parts === this.#parts) this.#kept.set(key, found);
      }
    return parts.map(({ part }) => [...lists.values()].flatMap((found) => found.get(part) ?? []));
  }

  #take(key: string, lists: Map<string, Found>, miss: () => void): void {
    const kept = this.#kept.get(key);
    if (kept) lists.set(key, kept);
    else miss();
  }

  async #ask(parts: readonly TermPart[], terms: readonly string[], prefixes: readonly string[]) {
    const [encoded, begun] = [terms.map(encodeTerm), prefixes.map(encodeTerm)];
    const ids = parts.map(({ part }) => part);
    const rows = await this.#sql.query(statement, [ids, ...pack(encoded), ...pack(begun)], "postings");
    const exact = encoded.map((term, at) => ({ term, lists: new Map<number, TermPostings[]>(), at }));
    const beginning = begun.map((prefix) => ({ prefix, lists: new Map<number, TermPostings[]>() }));
    const sorted = exact.toSorted((a, b) => Buffer.compare(a.term, b.term));
    let there = 0;
    for (const row of rows) {
      if (row.block === null) {
        there++;
        continue;
      }
      const part = numberAt(row, "part");
      let next = 0;
      for (const block = new BlockReader(bytesAt(row, "block")); block.next(); ) {
        const own = beginning.filter(({ prefix }) => block.startsWith(prefix)).map(({ lists }) => lists);
        let wanted = sorted[next];
        while (wanted && block.compare(wanted.term) > 0) wanted = sorted[++next];
        if (wanted && block.compare(wanted.term) === 0) own.push(wanted.lists);
        if (own.length === 0) continue;
        const postings = { term: block.term(), ...postingsFromBytes(block.entries()) };
        for (const lists of own) {
          const list = lists.get(part);
          if (list) list.push(postings);
          else lists.set(part, [postings]);
        }
      }
    }
    if (there < ids.length) throw new PartGoneError();
    return new Map<string, Found>([
      ...exact.map(({ lists, at }) => [`=${terms[at]}`, lists] as const),
      ...beginning.map(({ lists }, at) => [`^${prefixes[at]}`, lists] as const),
    ]);
  }
}

function sizeOf(found: Found): number {
  let size = listSize;
  for (const lists of found.values())
    for (const { term, ordinals } of lists) size += listSize + term.length + 3 * ordinals.length;
  return size;
}
