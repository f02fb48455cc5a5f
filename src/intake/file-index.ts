import type { ArticleId } from "../domain/article.ts";
import { TimeSlice } from "../domain/time-slice.ts";
import { ByteReader, ByteWriter } from "../store/bytes.ts";
import { type Codec, list, nullable, oneOf, record, text, uint } from "../store/codec.ts";
import type { Entry } from "./collection.ts";
import type { FileComplaint } from "./complaints.ts";
import type { ArticleFile } from "./parse-file.ts";

/** What is known of a file, and what it held when it was last of use. */
export interface FileState {
  readonly file: ArticleFile;
  /** The mark of the bytes that were looked at; `null` where they have to be looked at again. */
  readonly mark: string | null;
  readonly entries: readonly Entry[];
  readonly refused: readonly FileComplaint[];
  readonly warnings: readonly FileComplaint[];
}

const complaint = record<FileComplaint>({ path: text, line: nullable(uint), reason: text, remedy: text });

const fileState = record<FileState>({
  file: record<ArticleFile>({ absolute: text, path: text, shown: text, order: text }),
  mark: nullable(text),
  entries: list(
    record<Entry>({
      id: text as Codec<string> as Codec<ArticleId>,
      path: text,
      line: nullable(uint),
      kind: oneOf("full", "record"),
      url: nullable(text),
      print: text,
      documentKey: text,
      readingKey: text,
    }),
  ),
  refused: list(complaint),
  warnings: list(complaint),
});

/** The index as bytes, made in slices. `setting` tells apart what has to be looked at anew when it changes. */
export async function fileIndexToBytes(setting: string, states: Iterable<FileState>): Promise<Uint8Array> {
  const out = new ByteWriter();
  const slice = new TimeSlice();
  out.text(setting);
  const all = [...states];
  out.uint(all.length);
  for (const state of all) {
    fileState.write(out, state);
    await slice.pause();
  }
  return out.bytes();
}

/** The index, if it was made under the same setting and is whole; else nothing. */
export async function fileIndexFromBytes(bytes: Uint8Array, setting: string): Promise<readonly FileState[]> {
  const slice = new TimeSlice();
  const states: FileState[] = [];
  try {
    const from = new ByteReader(bytes);
    if (from.text() !== setting) return [];
    for (let left = from.uint(); left > 0; left--) {
      states.push(fileState.read(from));
      await slice.pause();
    }
    return from.isAtEnd ? states : [];
  } catch (error) {
    if (error instanceof RangeError) return [];
    throw error;
  }
}
