import type { TimeSlice } from "../../domain/time-slice.ts";
import { toPiece } from "../memory/bytes/pieces.ts";
import type { Catalogue } from "../memory/catalogue.ts";
import { deflated, inflated } from "./compression.ts";
import { bytesAt, numberAt, type Sql } from "./sql.ts";

/** Bytes of a piece in one row, before they are deflated: little enough that nothing waits for one. */
const chunkSize = 256 * 1024;
/** A little more than a chunk has, so that it is seen to be the whole. */
const roomForChunk = chunkSize + 64;
/** Rows that are in memory at once. */
const atOnce = 4;

/** The catalogue as pieces: cards, completions, outlets. They are views of its memory. */
export function piecesOf({ shelf, completions, outlets }: Catalogue): readonly Uint8Array[] {
  return [toPiece("shelf", shelf.save()), completions.save(), outlets.save()];
}

/** Within a transaction. */
export async function writeSnapshot(
  sql: Sql,
  revision: number,
  pieces: readonly Uint8Array[],
  slice: TimeSlice,
): Promise<void> {
  const text = "insert into snapshots (revision, piece, chunk, bytes) values ($1, $2, $3, $4)";
  for (const [piece, bytes] of pieces.entries())
    for (let chunk = 0; chunk * chunkSize < bytes.length; chunk++) {
      const part = bytes.subarray(chunk * chunkSize, (chunk + 1) * chunkSize);
      await sql.query(text, [revision, piece, chunk, deflated(part)], "insert snapshot");
      await slice.pause();
    }
}

/** The pieces; none if there is no snapshot of the revision. Of what is large, nothing is in memory twice. */
export async function readSnapshot(sql: Sql, revision: number): Promise<readonly Uint8Array[]> {
  const pieces: Uint8Array[] = [];
  for (const [piece, size] of await sizesOf(sql, revision)) {
    const bytes = new Uint8Array(size);
    let at = 0;
    for await (const part of chunksOf(sql, revision, piece)) {
      bytes.set(part, at);
      at += part.length;
    }
    pieces[piece] = bytes;
  }
  return pieces;
}

/** How many bytes each piece has: all its chunks but the last have as many as its first. */
async function sizesOf(sql: Sql, revision: number): Promise<ReadonlyMap<number, number>> {
  const rows = await sql.query(
    `select piece, chunk, bytes from snapshots
     where revision = $1 and (chunk = 0 or (piece, chunk) in (
       select piece, max(chunk) from snapshots where revision = $1 group by piece))
     order by piece, chunk`,
    [revision],
    "snapshot sizes",
  );
  const sizes = new Map<number, number>();
  for (const row of rows) {
    const [piece, length] = [numberAt(row, "piece"), inflated(bytesAt(row, "bytes"), roomForChunk).length];
    sizes.set(piece, numberAt(row, "chunk") * (sizes.get(piece) ?? 0) + length);
  }
  return sizes;
}

async function* chunksOf(sql: Sql, revision: number, piece: number) {
  const text = `select chunk, bytes from snapshots
    where revision = $1 and piece = $2 and chunk > $3 order by chunk limit $4`;
  for (let after = -1; ; ) {
    const rows = await sql.query(text, [revision, piece, after, atOnce], "snapshot");
    for (const row of rows) {
      after = numberAt(row, "chunk");
      yield inflated(bytesAt(row, "bytes"), roomForChunk);
    }
    if (rows.length < atOnce) return;
  }
}
