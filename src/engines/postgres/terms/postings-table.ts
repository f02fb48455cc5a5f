import { encodeTerm } from "../../memory/terms/segment.ts";
import { Lru } from "../lru.ts";
import { pack } from "../packed.ts";
import { bytesAt, numberAt, type Sql } from "../sql.ts";
import { postingsFromBytes } from "./postings-bytes.ts";
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

/** The wanted terms' postings, in one statement; which of the parts are there is seen at the same moment. */
const statement = `
select 0 as wanted, part, null::bytea as term, null::bytea as entries from parts where part = any($1::int[])
union all
select w.nth::int, p.part, null, p.entries
from unnest($3::int[], $4::int[]) with ordinality as w (start, length, nth)
cross join lateral (
  select part, entries from postings
  where part = any($1::int[]) and term = substring($2::bytea from w.start for w.length)
) p
union all
select -w.nth::int, p.part, p.term, p.entries
from unnest($6::int[], $7::int[]) with ordinality as w (start, length, nth)
cross join lateral (
  select part, term, entries from postings
  where part = any($1::int[])
    and term >= substring($5::bytea from w.start for w.length)
    and term < substring($5::bytea from w.start for w.length) || '\\xff'::bytea
) p`;

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
    const found = new Map([
      ...terms.map((term) => [`=${term}`, new Map<number, TermPostings[]>()] as const),
      ...prefixes.map((prefix) => [`^${prefix}`, new Map<number, TermPostings[]>()] as const),
    ]);
    const lists = [...found.values()];
    let there = 0;
    for (const row of rows) {
      const [wanted, part] = [numberAt(row, "wanted"), numberAt(row, "part")];
      const term = wanted > 0 ? encoded[wanted - 1] : wanted < 0 ? bytesAt(row, "term") : undefined;
      if (term === undefined) {
        there++;
        continue;
      }
      const list = lists[wanted > 0 ? wanted - 1 : terms.length - wanted - 1];
      const own = list?.get(part) ?? [];
      own.push({ term, ...postingsFromBytes(bytesAt(row, "entries")) });
      list?.set(part, own);
    }
    if (there < ids.length) throw new PartGoneError();
    return found;
  }
}

function sizeOf(found: Found): number {
  let size = listSize;
  for (const lists of found.values())
    for (const { term, ordinals } of lists) size += listSize + term.length + 3 * ordinals.length;
  return size;
}
