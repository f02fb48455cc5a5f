import { resolve } from "node:path";
import { TimeSlice } from "../domain/time-slice.ts";
import { ByteReader, ByteWriter } from "../store/bytes.ts";
import { list, nullable, record, text, uint } from "../store/codec.ts";
import type { Entry } from "./collection.ts";
import type { FileComplaint } from "./complaints.ts";
import { type EntryOfFile, entryOfFile, fileComplaint } from "./entry-codec.ts";
import { articleFile } from "./list-files.ts";
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

/** Under which files are found; what was found under another setting has to be looked for anew. */
export interface Setting {
  readonly folders: readonly string[];
  readonly followLinks: boolean;
}

/** What cannot be told from a file's folder and the file itself. */
interface Written extends Omit<FileState, "file" | "entries"> {
  readonly nth: number;
  readonly path: string;
  readonly entries: readonly EntryOfFile[];
}

const written = record<Written>({
  nth: uint,
  path: text,
  mark: nullable(text),
  entries: list(entryOfFile),
  refused: list(fileComplaint),
  warnings: list(fileComplaint),
});

/** The index as bytes, made in slices. */
export async function fileIndexToBytes(setting: Setting, states: Iterable<FileState>): Promise<Uint8Array> {
  const out = new ByteWriter();
  const slice = new TimeSlice();
  out.text(textOf(setting));
  const all = [...states];
  out.uint(all.length);
  for (const { file, ...state } of all) {
    written.write(out, { ...state, nth: file.nth, path: file.path });
    await slice.pause();
  }
  return out.bytes();
}

/** The index, if it was made under the same setting and is whole; else nothing. */
export async function fileIndexFromBytes(bytes: Uint8Array, setting: Setting): Promise<readonly FileState[]> {
  const slice = new TimeSlice();
  const states: FileState[] = [];
  try {
    const from = new ByteReader(bytes);
    if (from.text() !== textOf(setting)) return [];
    for (let left = from.uint(); left > 0; left--) {
      states.push(stateOf(written.read(from), setting));
      if (slice.isOver()) await slice.pause();
    }
    return from.isAtEnd ? states : [];
  } catch (error) {
    if (error instanceof RangeError) return [];
    throw error;
  }
}

function stateOf({ nth, path, entries, ...state }: Written, { folders }: Setting): FileState {
  const folder = folders[nth];
  if (folder === undefined) throw new RangeError("a folder that is not named");
  const file = articleFile(nth, folder, resolve(folder, path), path);
  return { ...state, file, entries: entries.map((entry) => ({ ...entry, path: file.shown })) };
}

function textOf({ folders, followLinks }: Setting): string {
  return JSON.stringify([folders, folders.map((folder) => resolve(folder)), followLinks]);
}
