import type { FileHandle } from "node:fs/promises";
import { detectFormat, refuseOversized } from "../formats/detect.ts";
import { type Format, openingBytes } from "../formats/format.ts";
import { openingOf } from "../formats/source-file.ts";
import { type Access, openInside, readBytes } from "./access.ts";

/**
 * The bytes of an article's file and their format, told by its opening; no more is read than the format takes.
 * @throws FormatError, AccessError, or the system's error.
 */
export async function readSource(
  absolute: string,
  formats: readonly Format[],
  access: Access,
): Promise<{ readonly format: Format; readonly bytes: Uint8Array }> {
  return withFile(absolute, access, async (handle) => {
    const opening = await readBytes(handle, openingBytes);
    const format = detectFormat(formats, absolute, openingOf(opening));
    return { format, bytes: await readRest(handle, opening, format) };
  });
}

/** A whole file of at most `limit` bytes, for what is no article. */
export async function readWhole(absolute: string, limit: number, access: Access): Promise<Uint8Array> {
  return withFile(absolute, access, async (handle) =>
    readRest(handle, new Uint8Array(0), { limits: { bytes: limit } }),
  );
}

async function withFile<T>(
  absolute: string,
  access: Access,
  use: (handle: FileHandle) => Promise<T>,
): Promise<T> {
  const handle = await openInside(absolute, access);
  try {
    return await use(handle);
  } finally {
    await handle.close();
  }
}

/** The size may be wrong, in /proc or while a file is written: what is read counts. */
async function readRest(
  handle: FileHandle,
  opening: Uint8Array,
  format: Pick<Format, "limits">,
): Promise<Uint8Array> {
  const { size } = await handle.stat();
  refuseOversized(size, format);
  const parts = [opening];
  let read = opening.length;
  for (let next = Math.max(size - read, 0) + 1; ; next = 64 * 1024) {
    const part = await readBytes(handle, next);
    parts.push(part);
    read += part.length;
    refuseOversized(read, format);
    if (part.length < next) return joined(parts, read);
  }
}

function joined(parts: readonly Uint8Array[], length: number): Uint8Array {
  const whole = new Uint8Array(length);
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}
