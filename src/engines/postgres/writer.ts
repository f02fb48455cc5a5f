import type { ArticleId } from "../../domain/article.ts";
import type { Digest } from "../../domain/engine.ts";
import { TimeSlice } from "../../domain/time-slice.ts";
import { type PassagePart, partOf, partToBytes } from "../memory/passages/passage-part.ts";
import { freeze } from "../memory/terms/freeze.ts";
import type { Segment } from "../memory/terms/segment.ts";
import { segmentToBytes } from "../memory/terms/segment-bytes.ts";
import { deleteArticles, insertArticles } from "./articles-table.ts";
import { addedArticle, type Change, changeToBytes } from "./changes.ts";
import { deflated } from "./compression.ts";
import type { Holding, Position } from "./holding.ts";
import { libraryRow } from "./loading.ts";
import { flushFresh, mergeStored } from "./merging.ts";
import { piecesOf, writeSnapshot } from "./snapshots.ts";
import type { Sql } from "./sql.ts";
import { countLines, linesToBytes } from "./told-lines.ts";

/** What others are told on when a revision or a layout is there. */
export const channel = "verbatim_revision";

/** Another process has written meanwhile, which only one may do. */
export class NotTheWriterError extends Error {
  override readonly name = "NotTheWriterError";
}

/** One revision as it is written, and what a process takes up of it. */
export interface Written {
  readonly revision: number;
  readonly change: Change;
  readonly terms: Segment;
  readonly passages: readonly PassagePart[];
}

/** Takes articles away and adds others, in one transaction. Those added replace those that have their ids. */
export async function writeChange(
  sql: Sql,
  holding: Holding,
  removed: readonly ArticleId[],
  digests: readonly Digest[],
): Promise<Written> {
  const { position } = holding;
  const gone = [...removed, ...digests.map(({ card }) => card.id)].flatMap((id) => {
    const no = holding.numberOf(id);
    return no === null ? [] : [{ id, no }];
  });
  const articles = digests.map((digest, at) => ({ no: position.nextNo + at, digest }));
  const terms = freeze(articles.map(({ no, digest }) => ({ no, terms: digest.terms })));
  const passages = partOf(articles.map(({ no, digest }) => ({ no, ...digest.passages })));
  const revision = position.revision + 1;
  const bytes = [segmentToBytes(terms), deflated(partToBytes(passages))];
  const change = await sql.transaction(async (tx) => {
    await claim(tx, position);
    const change: Change = {
      removed: gone.map(({ id }) => id),
      untold: await deleteArticles(
        tx,
        gone.map(({ no }) => no),
      ),
      added: articles.map(({ no, digest }) => addedArticle(no, digest)),
    };
    if (articles.length > 0) await insertArticles(tx, articles);
    await tx.query(
      `with changed as (insert into changes (revision, change) values ($1, $2))
       insert into fresh (revision, terms, passages) values ($1, $3, $4)`,
      [revision, changeToBytes(change), ...bytes],
      "insert change",
    );
    await tx.query(
      "update library set revision = $1, next_no = $2",
      [revision, position.nextNo + articles.length],
      "update revision",
    );
    await tell(tx, revision);
    return change;
  }, "write");
  return { revision, change, terms, passages: [passages] };
}

/** Makes parts of what came last, in one transaction. */
export async function flush(sql: Sql, holding: Holding): Promise<void> {
  const { position } = holding;
  await sql.transaction(async (tx) => {
    await claim(tx, position);
    await flushFresh(tx, holding, new TimeSlice());
    await tx.query("delete from fresh where revision <= $1", [position.revision], "delete fresh");
    await tx.query(
      "update library set flushed = $1, layout = layout + 1",
      [position.revision],
      "update flushed",
    );
    await tell(tx, position.revision);
  }, "write");
}

/**
 * Merges some parts, in one transaction.
 * @returns whether there was anything to do
 */
export async function merge(sql: Sql, holding: Holding): Promise<boolean> {
  return sql.transaction(async (tx) => {
    await claim(tx, holding.position);
    if (!(await mergeStored(tx, holding, new TimeSlice()))) return false;
    await tx.query("update library set layout = layout + 1", [], "update layout");
    await tell(tx, holding.position.revision);
    return true;
  }, "write");
}

/** Revisions that a process may be behind without loading all anew. */
const keptRevisions = 16;

/** Writes what processes load, so that they need not go through all changes. The last ones stay, for those that follow. */
export async function writeCatalogue(sql: Sql, holding: Holding): Promise<void> {
  const { revision } = holding.position;
  const pieces = piecesOf(holding.catalogue);
  await sql.transaction(async (tx) => {
    const { snapshot, oldest } = await claim(tx, holding.position);
    if (snapshot === revision) return;
    const slice = new TimeSlice();
    const told = linesToBytes(await countLines(tx, slice));
    await writeSnapshot(tx, revision, [...pieces, told], slice);
    await tx.query("delete from snapshots where revision <> $1", [revision], "delete snapshots");
    const kept = Math.max(oldest, revision - keptRevisions);
    await tx.query("delete from changes where revision <= $1", [kept], "delete changes");
    await tx.query("update library set snapshot = $1, oldest = $2", [revision, kept], "update snapshot");
  }, "write");
}

/**
 * Frees the room of what was dropped, so that the next part takes it. The server does so by itself, but not soon enough
 * where very many articles come at once. Not within a transaction; a server that refuses does it in its own time.
 * @param isUnread nobody reads the library yet: then the room goes back to the disk, for which the tables are locked
 */
export async function freeRoom(sql: Sql, isUnread = false): Promise<void> {
  const vacuum = isUnread ? "vacuum full" : "vacuum";
  await sql.query(`${vacuum} postings, passages, parts, fresh, changes, snapshots`).catch(() => {});
}

/** Sees to it that nobody else writes, nor has. */
async function claim(sql: Sql, { epoch, revision, layout }: Position) {
  await sql.query("select from library for update", [], "claim");
  const row = await libraryRow(sql);
  if (row.epoch !== epoch || row.revision !== revision || row.layout !== layout)
    throw new NotTheWriterError("another process has written to the library");
  return row;
}

async function tell(sql: Sql, revision: number): Promise<void> {
  await sql.query("select pg_notify($1, $2)", [channel, String(revision)], "tell");
}
