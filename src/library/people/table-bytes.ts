import type { TimeSlice } from "../../domain/time-slice.ts";
import { PeopleTable } from "./people-table.ts";

/** What opens the bytes. */
const mark = "people 1";

/** The notes that a table was made of: all that it depends on. */
export function tableToBytes(table: PeopleTable): Uint8Array {
  const notes = [...table.notes()].map(([article, note]) => `${article}\n${note}`);
  return new TextEncoder().encode([mark, ...notes].join("\0"));
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
    await slice.pause();
  }
  return table;
}
