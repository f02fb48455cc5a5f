import { type Decoded, decode, decodeOpening } from "./decode.ts";
import { type Opening, openingBytes, type SourceFile } from "./format.ts";

/** A file with its bytes at hand; they are decoded once, when a format first asks for text. */
export function sourceFile(path: string, bytes: Uint8Array): SourceFile {
  let decoded: Decoded | null = null;
  return {
    path,
    bytes,
    text() {
      decoded ??= decode(bytes);
      return decoded.text;
    },
    get guessed() {
      return decoded?.guessed ?? null;
    },
  };
}

export function openingOf(bytes: Uint8Array): Opening {
  const first = bytes.subarray(0, openingBytes);
  return { bytes: first, text: decodeOpening(first) };
}
