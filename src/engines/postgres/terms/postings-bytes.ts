import { mostArticles, type Postings } from "../../memory/terms/segment.ts";
import { DatabaseContentError } from "../sql.ts";

/** The lowest frequency that stands in an entry itself, and the code of those that stand behind it. */
const lowest = 2;
const apart = 7;

/**
 * Postings in some 1.3 bytes each: per article one number in groups of seven bits, the lowest first, which holds the
 * step from the ordinal before (times 8) and the frequency less 2, or 7 where it does not fit and follows as a byte.
 */
export function postingsToBytes({ ordinals, frequencies }: Postings): Uint8Array {
  const bytes = new Uint8Array(ordinals.length * 4);
  let [size, before] = [0, 0];
  for (let at = 0; at < ordinals.length; at++) {
    const [ordinal, frequency] = [ordinals[at] ?? 0, frequencies[at] ?? 0];
    const code = frequency - lowest;
    const fits = code >= 0 && code < apart;
    let number = (ordinal - before) * 8 + (fits ? code : apart);
    for (; number > 0x7f; number >>>= 7) bytes[size++] = (number & 0x7f) | 0x80;
    bytes[size++] = number;
    if (!fits) bytes[size++] = frequency;
    before = ordinal;
  }
  return bytes.slice(0, size);
}

/** @throws DatabaseContentError for bytes that {@link postingsToBytes} did not write */
export function postingsFromBytes(bytes: Uint8Array): Postings {
  const ordinals = new Uint16Array(bytes.length);
  const frequencies = new Uint8Array(bytes.length);
  let [count, ordinal, at] = [0, 0, 0];
  while (at < bytes.length) {
    let [number, shift, byte] = [0, 0, 0x80];
    while (byte > 0x7f) {
      byte = bytes[at++] ?? 0;
      number |= (byte & 0x7f) << shift;
      shift += 7;
    }
    ordinal += number >>> 3;
    ordinals[count] = ordinal;
    frequencies[count++] = (number & 7) === apart ? (bytes[at++] ?? 0) : (number & 7) + lowest;
  }
  if (at > bytes.length || ordinal >= mostArticles) throw new DatabaseContentError("postings are broken");
  return { ordinals: ordinals.slice(0, count), frequencies: frequencies.slice(0, count) };
}
