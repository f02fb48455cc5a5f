import type { TimeSlice } from "../../domain/time-slice.ts";
import { PeopleTable } from "./people-table.ts";

/** What opens the bytes. */
const mark = "people 1";

/** The notes that a table was made of: all that it depends on. It must not change meanwhile. */
export async function tableToBytes(table: PeopleTable, slice: TimeSlice): Promise<Uint8Array> {
  const encoder = new TextEncoder();
  const parts = [encoder.encode(mark)];
  for (const [article, note] of table.notes()) {
    parts.push(encoder.encode(`\0${article}\n${note}`));
    if (slice.isOver()) await slice.pause();
  }
  const bytes = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let end = 0;
  for (const part of parts) {
    bytes.set(part, end);
    end += part.length;
  }
  return bytes;
}

/** @throws RangeError for bytes that {@link tableToBytes} did not make */
export async function tableFromBytes(bytes: Uint8Array, slice: TimeSlice): Promise<PeopleTable> {
  const [first, ...notes] = new TextDecoder().decode(bytes).split("\0");
  if (first !== mark) throw new RangeError("these are no notes of people");
  const table = new PeopleTable();
  for (const each of notes) {
    const end = each.indexOf("\n");
    if (end < 0) throw new RangeError("a note of people is broken");
    table.put(each.slice(0, end), each.slice(end + 1));
    if (slice.isOver()) await slice.pause();
  }
  return table;
}
