import type { Article, ArticleId } from "../../domain/article.ts";
import { citeApart } from "../../domain/cite.ts";
import type { Digest } from "../../domain/engine.ts";
import type { Citation } from "../../domain/quoted.ts";
import { articleFromBytes, articleToBytes, citableFromBytes } from "../../store/article-codec.ts";
import { deflatedWell, inflated } from "./compression.ts";
import { Lru } from "./lru.ts";
import { pack } from "./packed.ts";
import { bytesAt, numberAt, type Row, type Sql, textAt } from "./sql.ts";

/** Articles that stay decoded. */
const mostArticles = 256;
const mostCitations = 1024;
/** Bytes of sequences and marks that stay. */
const mostBytes = 6_000_000;

export interface SequenceAndMarks {
  readonly sequence: Uint16Array;
  readonly marks: Uint32Array;
}

export interface NumberedId {
  readonly no: number;
  readonly id: ArticleId;
}

/** Articles of one library with what else is kept of each alone, by number: those of another have the same numbers. */
export class ArticlesTable {
  readonly #sql: Sql;
  readonly #articles = new Lru<number, Article>(mostArticles, () => 1);
  readonly #citations = new Lru<number, Citation>(mostCitations, () => 1);
  readonly #sequences = new Lru<number, SequenceAndMarks>(mostBytes, sizeOf);

  constructor(sql: Sql) {
    this.#sql = sql;
  }

  /** Those that are there. */
  articles(wanted: readonly NumberedId[]): Promise<ReadonlyMap<number, Article>> {
    const text = "select no, id, body from articles where no = any($1::int[])";
    return this.#find(wanted, this.#articles, text, (row) =>
      articleFromBytes(inflated(bytesAt(row, "body"))),
    );
  }

  /** Of those that are there. */
  citations(wanted: readonly NumberedId[]): Promise<ReadonlyMap<number, Citation>> {
    const text = "select no, id, body from articles where no = any($1::int[])";
    return this.#find(wanted, this.#citations, text, (row) =>
      citeApart(citableFromBytes(inflated(bytesAt(row, "body")))),
    );
  }

  /** Those that are there. */
  sequences(wanted: readonly NumberedId[]): Promise<ReadonlyMap<number, SequenceAndMarks>> {
    const text = "select no, id, sequence, marks from articles where no = any($1::int[])";
    return this.#find(wanted, this.#sequences, text, (row) => ({
      sequence: new Uint16Array(ownBuffer(bytesAt(row, "sequence"))),
      marks: new Uint32Array(ownBuffer(bytesAt(row, "marks"))),
    }));
  }

  async #find<V>(
    wanted: readonly NumberedId[],
    kept: Lru<number, V>,
    text: string,
    read: (row: Row) => V,
  ): Promise<ReadonlyMap<number, V>> {
    const found = new Map<number, V>();
    const missing = new Map<number, ArticleId>();
    for (const { no, id } of wanted) {
      const value = kept.get(no);
      if (value === undefined) missing.set(no, id);
      else found.set(no, value);
    }
    if (missing.size === 0) return found;
    for (const row of await this.#sql.query(text, [[...missing.keys()]], text.slice(7, 20))) {
      const no = numberAt(row, "no");
      // Of another library, that has taken the place of the one that is held here: as good as missing.
      if (textAt(row, "id") !== missing.get(no)) continue;
      const value = read(row);
      kept.set(no, value);
      found.set(no, value);
    }
    return found;
  }
}

/** Within a transaction. */
export async function insertArticles(
  sql: Sql,
  articles: readonly { readonly no: number; readonly digest: Digest }[],
): Promise<void> {
  const ids = articles.map(({ digest }) => digest.card.id);
  const numbers = articles.map(({ no }) => no);
  const bodies = pack(articles.map(({ digest }) => deflatedWell(articleToBytes(digest.article))));
  const sequences = pack(articles.map(({ digest }) => bytesOf(digest.terms.sequence)));
  const marks = pack(articles.map(({ digest }) => bytesOf(digest.terms.marks)));
  await sql.query(
    `insert into articles (no, id, body, sequence, marks)
     select no, id, substring($3::bytea from b for bl), substring($6::bytea from s for sl), substring($9::bytea from m for ml)
     from unnest($1::int[], $2::text[], $4::int[], $5::int[], $7::int[], $8::int[], $10::int[], $11::int[])
       as each (no, id, b, bl, s, sl, m, ml)`,
    [numbers, ids, ...bodies, ...sequences, ...marks],
    "insert articles",
  );
  const noted = articles.filter(({ digest }) => digest.note !== "");
  if (noted.length === 0) return;
  await sql.query(
    `insert into notes (no, id, note)
     select no, id, substring($3::bytea from n for nl)
     from unnest($1::int[], $2::text[], $4::int[], $5::int[]) as each (no, id, n, nl)`,
    [
      noted.map(({ no }) => no),
      noted.map(({ digest }) => digest.card.id),
      ...pack(noted.map(({ digest }) => Buffer.from(digest.note))),
    ],
    "insert notes",
  );
}

/**
 * Within a transaction.
 * @returns what they told of people, as far as they told anything
 */
export async function deleteArticles(sql: Sql, numbers: readonly number[]): Promise<readonly string[]> {
  if (numbers.length === 0) return [];
  await sql.query("delete from articles where no = any($1::int[])", [numbers], "delete articles");
  const text = "delete from notes where no = any($1::int[]) returning note";
  const notes = await sql.query(text, [numbers], "delete notes");
  return notes.map((row) => Buffer.from(bytesAt(row, "note")).toString());
}

function bytesOf({ buffer, byteOffset, byteLength }: Uint16Array | Uint32Array): Uint8Array {
  return new Uint8Array(buffer, byteOffset, byteLength);
}

/** At a place in memory where numbers of any width may stand. */
function ownBuffer(bytes: Uint8Array): ArrayBuffer {
  return new Uint8Array(bytes).buffer;
}

function sizeOf({ sequence, marks }: SequenceAndMarks): number {
  return 200 + sequence.byteLength + marks.byteLength;
}
