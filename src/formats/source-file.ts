import { decode, decodeOpening } from "./decode.ts";
import { type Opening, openingBytes, type SourceFile } from "./format.ts";

/** A file with its bytes at hand; they are decoded once, when a format first asks for text. */
export function sourceFile(path: string, bytes: Uint8Array): SourceFile {
  let text: string | null = null;
  return {
    path,
    bytes,
    text() {
      text ??= decode(bytes);
      return text;
    },
  };
}

export function openingOf(bytes: Uint8Array): Opening {
  const first = bytes.subarray(0, openingBytes);
  return { bytes: first, text: decodeOpening(first) };
}
