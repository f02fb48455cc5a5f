import { TimeSlice } from "../domain/time-slice.ts";
import { ByteReader, ByteWriter } from "../store/bytes.ts";
import { list } from "../store/codec.ts";
import type { EntryWithBytes } from "./entry.ts";
import { entryOfFile, fileComplaint } from "./entry-codec.ts";
import type { ParsedEntries } from "./tasks.ts";

const complaints = list(fileComplaint);

/**
 * What a file holds, to be sent from one thread to another: a file of thousands of articles would hold up the one that
 * gets it as objects, all of which are made before it can do anything else.
 */
export function parsedToBytes({ entries, refused, warnings }: ParsedEntries): Uint8Array<ArrayBuffer> {
  const out = new ByteWriter();
  complaints.write(out, refused);
  complaints.write(out, warnings);
  out.uint(entries.length);
  for (const { entry, bytes } of entries) {
    entryOfFile.write(out, entry);
    out.uint(bytes.length);
    out.raw(bytes);
  }
  return out.bytes();
}

/** What {@link parsedToBytes} wrote, in slices. @param path the file's, for the host */
export async function parsedFromBytes(bytes: Uint8Array, path: string): Promise<ParsedEntries> {
  const slice = new TimeSlice();
  const from = new ByteReader(bytes);
  const [refused, warnings] = [complaints.read(from), complaints.read(from)];
  const entries: EntryWithBytes[] = [];
  for (let left = from.uint(); left > 0; left--) {
    const entry = { ...entryOfFile.read(from), path };
    // In a buffer of its own: a view would be sent, and kept, with all others.
    entries.push({ entry, bytes: new Uint8Array(from.raw(from.uint())) });
    if (slice.isOver()) await slice.pause();
  }
  return { entries, refused, warnings };
}
