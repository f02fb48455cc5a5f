import type { TimeSlice } from "../../domain/time-slice.ts";
import { bytesAt, numberAt, type Sql } from "./sql.ts";

const notesAtOnce = 500;
const newline = 10;
const decoder = new TextDecoder();

/** Lines of what articles tell, each with how many articles tell it: many tell the same of somebody. */
export async function countLines(sql: Sql, slice: TimeSlice): Promise<ReadonlyMap<string, number>> {
  const text = "select no, note from notes where no > $1 order by no limit $2";
  const counts = new Map<string, number>();
  for (let after = -1; ; ) {
    const rows = await sql.query(text, [after, notesAtOnce], "notes");
    for (const row of rows) {
      after = numberAt(row, "no");
      for (const line of decoder.decode(bytesAt(row, "note")).split("\n"))
        counts.set(line, (counts.get(line) ?? 0) + 1);
    }
    await slice.pause();
    if (rows.length < notesAtOnce) return counts;
  }
}

/** Of each line the number, a tab and the line. */
export function linesToBytes(counts: ReadonlyMap<string, number>): Uint8Array {
  return Buffer.from(Array.from(counts, ([line, articles]) => `${articles}\t${line}\n`).join(""));
}

/** One by one, so that there is never a text of all. */
export function* linesFromBytes(bytes: Uint8Array): Generator<readonly [line: string, articles: number]> {
  for (let at = 0; at < bytes.length; ) {
    const end = bytes.indexOf(newline, at);
    // Damaged: the last line was cut.
    if (end < 0) return;
    const text = decoder.decode(bytes.subarray(at, end));
    const tab = text.indexOf("\t");
    yield [text.slice(tab + 1), Number(text.slice(0, tab))];
    at = end + 1;
  }
}
