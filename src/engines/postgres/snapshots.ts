import type { TimeSlice } from "../../domain/time-slice.ts";
import { toPiece } from "../memory/bytes/pieces.ts";
import type { Catalogue } from "../memory/catalogue.ts";
import { deflated, inflated } from "./compression.ts";
import { bytesAt, numberAt, type Sql } from "./sql.ts";

/** Bytes of a piece in one row, before they are deflated: little enough that nothing waits for one. */
const chunkSize = 512 * 1024;
/** Rows that are in memory at once. */
const atOnce = 8;

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

/** The pieces; none if there is no snapshot of the revision. */
export async function readSnapshot(sql: Sql, revision: number): Promise<readonly Uint8Array[]> {
  const text = `select piece, chunk, bytes from snapshots
    where revision = $1 and (piece, chunk) > ($2, $3) order by piece, chunk limit $4`;
  const pieces: Uint8Array[][] = [];
  for (let [piece, chunk] = [-1, 0]; ; ) {
    const rows = await sql.query(text, [revision, piece, chunk, atOnce], "snapshot");
    for (const row of rows) {
      [piece, chunk] = [numberAt(row, "piece"), numberAt(row, "chunk")];
      const chunks = pieces[piece] ?? [];
      chunks.push(inflated(bytesAt(row, "bytes")));
      pieces[piece] = chunks;
    }
    if (rows.length < atOnce) return pieces.map(joined);
  }
}

function joined(chunks: readonly Uint8Array[]): Uint8Array {
  const bytes = new Uint8Array(chunks.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const chunk of chunks) {
    bytes.set(chunk, at);
    at += chunk.length;
  }
  return bytes;
}
