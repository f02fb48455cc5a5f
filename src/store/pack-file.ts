import { closeSync, fstatSync, openSync, readSync } from "node:fs";
import { crc32 } from "node:zlib";
import { TimeSlice } from "../domain/time-slice.ts";
import { fromUtf8, toUtf8 } from "./bytes.ts";
import { isLater } from "./code-version.ts";
import { keyBytes } from "./key-table.ts";

/** Rises when the layout of these files changes; files of a later one are left alone. */
export const layout = 1;
const magic = "VERBATIM";
/** Magic, layout, length of the version. */
const headBytes = 16;
/** Key, start, length, checksum. */
const entryBytes = 16 + 12;
/** Entries, their checksum. */
const footBytes = 8;

/** The file is none of ours, or not whole. */
export class PackError extends Error {
  override readonly name = "PackError";
  readonly kind: "foreign" | "later" | "other-version" | "damaged";
  constructor(kind: PackError["kind"]) {
    super(kind);
    this.kind = kind;
  }
}

export interface PackRecord {
  readonly key: string;
  readonly bytes: Uint8Array;
}

/**
 * Records as a file, in parts to be written one after the other: magic, layout and version; the records' bytes; for
 * each record its key, place and checksum; how many, and the checksum of that table. Numbers are little-endian. Made in
 * slices, between which others are answered.
 */
export async function packToBytes(records: readonly PackRecord[], version: string): Promise<Uint8Array[]> {
  const slice = new TimeSlice();
  const name = toUtf8(version);
  const head = new Uint8Array(headBytes + name.length);
  head.set(toUtf8(magic));
  const heading = new DataView(head.buffer);
  heading.setUint32(8, layout, true);
  heading.setUint32(12, name.length, true);
  head.set(name, headBytes);
  const tail = new Uint8Array(records.length * entryBytes + footBytes);
  const table = new DataView(tail.buffer);
  let start = head.length;
  for (const [at, { key, bytes }] of records.entries()) {
    const entry = at * entryBytes;
    tail.set(Buffer.from(key, "base64url").subarray(0, keyBytes), entry);
    table.setUint32(entry + 16, start, true);
    table.setUint32(entry + 20, bytes.length, true);
    table.setUint32(entry + 24, crc32(bytes), true);
    start += bytes.length;
    if (slice.isOver()) await slice.pause();
  }
  const entries = records.length * entryBytes;
  table.setUint32(entries, records.length, true);
  table.setUint32(entries + 4, crc32(tail.subarray(0, entries + 4)), true);
  return [head, ...records.map(({ bytes }) => bytes), tail];
}

/** A file of records, open for reading them one by one. */
export class PackFile {
  readonly path: string;
  readonly size: number;
  readonly #descriptor: number;
  /** The table as it stands in the file. */
  #table = Buffer.alloc(0);

  /** @throws PackError, or the system's error */
  constructor(path: string, version: string) {
    this.path = path;
    this.#descriptor = openSync(path, "r");
    try {
      this.size = fstatSync(this.#descriptor).size;
      this.#checkHead(version);
      this.#readTable();
    } catch (error) {
      closeSync(this.#descriptor);
      throw error;
    }
  }

  /** How many records it has. */
  get count(): number {
    return this.#table.length / entryBytes;
  }

  /** The bytes of the `nth` record's key. */
  keyAt(nth: number): Uint8Array {
    return this.#table.subarray(nth * entryBytes, nth * entryBytes + keyBytes);
  }

  /** The `nth` record; `null` where what stands there is not what was written. */
  read(nth: number): Uint8Array<ArrayBuffer> | null {
    const at = nth * entryBytes + keyBytes;
    try {
      const bytes = this.#read(this.#table.readUInt32LE(at), this.#table.readUInt32LE(at + 4));
      return crc32(bytes) === this.#table.readUInt32LE(at + 8) ? bytes : null;
    } catch {
      return null;
    }
  }

  close(): void {
    closeSync(this.#descriptor);
  }

  #checkHead(version: string): void {
    if (this.size < headBytes + footBytes) throw new PackError("foreign");
    const head = this.#read(0, headBytes);
    const view = new DataView(head.buffer, head.byteOffset);
    if (fromUtf8(head.subarray(0, 8)) !== magic) throw new PackError("foreign");
    const found = view.getUint32(8, true);
    if (found > layout) throw new PackError("later");
    const length = view.getUint32(12, true);
    if (found < layout || length > 100) throw new PackError("other-version");
    const made = fromUtf8(this.#read(headBytes, length));
    if (made !== version) throw new PackError(isLater(made, version) ? "later" : "other-version");
  }

  #readTable(): void {
    const foot = this.#read(this.size - footBytes, footBytes);
    const count = new DataView(foot.buffer, foot.byteOffset).getUint32(0, true);
    const size = count * entryBytes + footBytes;
    if (size > this.size) throw new PackError("damaged");
    const tail = this.#read(this.size - size, size);
    const table = new DataView(tail.buffer, tail.byteOffset);
    if (crc32(tail.subarray(0, size - 4)) !== table.getUint32(size - 4, true)) throw new PackError("damaged");
    this.#table = tail.subarray(0, count * entryBytes);
  }

  #read(start: number, length: number): Buffer<ArrayBuffer> {
    const bytes = Buffer.allocUnsafeSlow(length);
    for (let at = 0; at < length; ) {
      const read = readSync(this.#descriptor, bytes, at, length - at, start + at);
      if (read === 0) throw new PackError("damaged");
      at += read;
    }
    return bytes;
  }
}
