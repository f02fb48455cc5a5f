import { DatabaseContentError } from "../sql.ts";

/**
 * Entries of a row in some three bytes each: the step from the hash before in groups of seven bits, the lowest first, and
 * the segment in two bytes. They ascend, so that steps are short.
 */
export function entriesToBytes(entries: Uint32Array): Uint8Array {
  const bytes = new Uint8Array(entries.length * 5);
  let [size, before] = [0, 0];
  for (let at = 0; at < entries.length; at++) {
    const entry = entries[at] ?? 0;
    const hash = entry >>> 16;
    let step = hash - before;
    for (; step > 0x7f; step >>>= 7) bytes[size++] = (step & 0x7f) | 0x80;
    bytes[size++] = step;
    bytes[size++] = entry & 0xff;
    bytes[size++] = (entry >>> 8) & 0xff;
    before = hash;
  }
  return bytes.slice(0, size);
}

/** @throws DatabaseContentError for bytes that {@link entriesToBytes} did not write */
export function entriesFromBytes(bytes: Uint8Array): Uint32Array {
  const entries = new Uint32Array(Math.ceil(bytes.length / 3));
  let [count, hash, at] = [0, 0, 0];
  while (at < bytes.length) {
    let [shift, byte] = [0, 0x80];
    for (; byte > 0x7f && shift < 21; shift += 7) {
      byte = bytes[at++] ?? 0;
      hash += (byte & 0x7f) << shift;
    }
    entries[count++] = ((hash << 16) | (bytes[at] ?? 0) | ((bytes[at + 1] ?? 0) << 8)) >>> 0;
    at += 2;
  }
  if (at > bytes.length || hash > 0xffff) throw new DatabaseContentError("entries of passages are broken");
  return entries.slice(0, count);
}
