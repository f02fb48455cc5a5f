import { randomBytes } from "node:crypto";
import { readdirSync, rmSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { crc32 } from "node:zlib";
import { TimeSlice } from "../domain/time-slice.ts";
import { ByteReader, ByteWriter } from "./bytes.ts";
import { list, record, text, uint } from "./codec.ts";
import { PackFile, packToBytes } from "./pack-file.ts";
import { writeAside } from "./write-aside.ts";

interface Part {
  readonly file: string;
  readonly size: number;
  readonly checksum: number;
}

const partsOf = list(record<Part>({ file: text, size: uint, checksum: uint }));

/** Who reads beside the one who writes may find a part gone, since there is a newer snapshot. */
const attempts = 3;
/** Bytes that are summed up at once. */
const sumAtOnce = 2 ** 22;

/**
 * Values of several parts that have a name and are replaced whole: each part a file of its own, written once, and a
 * list of them that takes the place of the list before when all are there.
 */
export class Snapshots {
  readonly #folder: string;
  readonly #version: string;
  /** In which file a part stands that was written or read. */
  readonly #known = new WeakMap<Uint8Array, Part>();

  constructor(folder: string, version: string) {
    this.#folder = folder;
    this.#version = version;
  }

  /**
   * The parts that were last kept under a name, each in a buffer of its own; "none" where there are none of this
   * version, "damaged" where there are not all of them as they were written.
   */
  async read(name: string): Promise<Uint8Array<ArrayBuffer>[] | "none" | "damaged"> {
    for (let attempt = 0; attempt < attempts; attempt++) {
      const listed = this.#listed(name);
      if (!listed) return "none";
      const parts: Uint8Array<ArrayBuffer>[] = [];
      for (const part of listed) {
        const bytes = await this.#readPart(part);
        if (bytes) parts.push(bytes);
        else break;
      }
      if (parts.length === listed.length) return parts;
    }
    return "damaged";
  }

  /**
   * Keeps parts under a name in place of those before; one that is the same object as before is not written again.
   * @throws the system's error; what was kept before is kept then
   */
  async write(name: string, parts: readonly Uint8Array[]): Promise<void> {
    const listed: Part[] = [];
    const before = new Set(this.#listed(name)?.map(({ file }) => file));
    for (const bytes of parts) {
      const known = this.#known.get(bytes);
      const part = known && before.has(known.file) ? known : await this.#writePart(bytes);
      this.#known.set(bytes, part);
      listed.push(part);
    }
    const out = new ByteWriter();
    partsOf.write(out, listed);
    const only = [{ key: onlyKey, bytes: out.bytes() }];
    await writeAside(this.#path(name), await packToBytes(only, this.#version));
    this.sweep();
  }

  /** Removes the parts that no list has: for the one who writes alone. @throws the system's error */
  sweep(): void {
    const names = readdirSync(this.#folder);
    const listed = names.flatMap((name) =>
      name.endsWith(".snapshot") ? (this.#listed(name.slice(0, -".snapshot".length)) ?? []) : [],
    );
    const live = new Set(listed.map(({ file }) => file));
    for (const name of names)
      if (isPart(name) && !live.has(name)) rmSync(join(this.#folder, name), { force: true });
  }

  #path(name: string): string {
    return join(this.#folder, `${name}.snapshot`);
  }

  #listed(name: string): readonly Part[] | null {
    try {
      const file = new PackFile(this.#path(name), this.#version);
      try {
        const bytes = file.read(0);
        return bytes && partsOf.read(new ByteReader(bytes));
      } finally {
        file.close();
      }
    } catch {
      return null;
    }
  }

  async #readPart(part: Part): Promise<Uint8Array<ArrayBuffer> | null> {
    const { file, size, checksum } = part;
    if (!isPart(file)) return null;
    const bytes = await readFile(join(this.#folder, file)).catch(() => null);
    if (bytes?.length !== size || (await checksumOf(bytes)) !== checksum) return null;
    // Small files come in a buffer that they share with others.
    const own = bytes.byteLength === bytes.buffer.byteLength ? bytes : new Uint8Array(bytes);
    this.#known.set(own, part);
    return own;
  }

  async #writePart(bytes: Uint8Array): Promise<Part> {
    const file = `${randomBytes(9).toString("base64url")}.part`;
    await writeAside(join(this.#folder, file), [bytes]);
    return { file, size: bytes.length, checksum: await checksumOf(bytes) };
  }
}

/** In slices: a part may be tens of megabytes. */
async function checksumOf(bytes: Uint8Array): Promise<number> {
  const slice = new TimeSlice();
  let checksum = 0;
  for (let at = 0; at < bytes.length; at += sumAtOnce) {
    checksum = crc32(bytes.subarray(at, at + sumAtOnce), checksum);
    await slice.pause();
  }
  return checksum;
}

function isPart(name: string): boolean {
  return /^[\w-]{12}\.part$/.test(name);
}

/** The only record of a list's file. */
const onlyKey = "snapshot".padEnd(22, "A");
