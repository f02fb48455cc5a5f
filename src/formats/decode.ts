import { FormatError } from "../domain/errors.ts";
import { decodeBytes, seemsWindows1252, utf16Order } from "./encodings.ts";

type Encoding = "utf-8" | "utf-16le" | "utf-16be";

export interface Decoded {
  readonly text: string;
  /** The encoding that the bytes show without saying so; `null` where there was nothing to guess. */
  readonly guessed: "Windows-1252" | "UTF-16" | null;
}

/**
 * Bytes of one file to text: UTF-8, or UTF-16 by its byte order mark, or what they show to be UTF-16 or Windows-1252.
 * The mark goes, CRLF and CR become line feeds; nothing else changes.
 * @throws FormatError for an empty or binary file and for bytes that are not valid text.
 */
export function decode(bytes: Uint8Array): Decoded {
  const decoded = decodeAny(bytes);
  if (decoded.text.trim() === "")
    throw new FormatError(null, "the file is empty", "put an article in it, or remove it");
  return decoded;
}

/** As {@link decode}, for a file that may be empty and of which nothing is guessed. */
export function decodeText(bytes: Uint8Array): string {
  const { text, guessed } = decodeAny(bytes);
  if (guessed === "Windows-1252") refuseInvalid("utf-8", bytes);
  return text;
}

function decodeAny(bytes: Uint8Array): Decoded {
  const marked = encodingOf(bytes);
  if (marked === "utf-32") {
    throw new FormatError(null, "the text is UTF-32, which is not read here", "save the file as UTF-8");
  }
  const shown = marked === "utf-8" ? utf16Order(bytes) : null;
  const encoding = shown ?? marked;
  if (encoding === "utf-8") refuseBinary(bytes);
  const valid = decodeValid(encoding, bytes);
  const isOld = valid === null && encoding === "utf-8" && seemsWindows1252(bytes);
  if (valid === null && !isOld) refuseInvalid(encoding, bytes);
  const text = lineFeeds(valid ?? decodeBytes("windows-1252", bytes));
  const nul = text.indexOf("\0");
  if (nul >= 0) {
    const line = text.slice(0, nul).split("\n").length;
    throw new FormatError(line, "the text holds a NUL character", "save the file as UTF-8, without it");
  }
  return { text, guessed: isOld ? "Windows-1252" : shown === null ? null : "UTF-16" };
}

/** The first bytes of a file as text, whatever follows them; `null` where they are none. */
export function decodeOpening(bytes: Uint8Array): string | null {
  const marked = encodingOf(bytes);
  if (marked === "utf-32") return null;
  const encoding = (marked === "utf-8" ? utf16Order(bytes) : null) ?? marked;
  const text = new TextDecoder(encoding).decode(bytes, { stream: true });
  return text.includes("\0") ? null : lineFeeds(text);
}

function lineFeeds(text: string): string {
  return text.replace(/\r\n?/g, "\n");
}

/** By the byte order mark; that of UTF-32 begins like that of UTF-16. */
function encodingOf(bytes: Uint8Array): Encoding | "utf-32" {
  const [a, b, c, d] = bytes;
  if (a === 0xff && b === 0xfe) return c === 0 && d === 0 ? "utf-32" : "utf-16le";
  if (a === 0xfe && b === 0xff) return "utf-16be";
  return a === 0 && b === 0 && c === 0xfe && d === 0xff ? "utf-32" : "utf-8";
}

function decodeValid(encoding: Encoding, bytes: Uint8Array): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

function refuseInvalid(encoding: Encoding, bytes: Uint8Array): never {
  const line = encoding === "utf-8" ? firstInvalidLine(bytes) : null;
  throw new FormatError(line, `the text is not valid ${encoding.toUpperCase()}`, "save the file as UTF-8");
}

function refuseBinary(bytes: Uint8Array): void {
  const nul = bytes.indexOf(0);
  if (nul < 0) return;
  throw new FormatError(
    lineAt(bytes, nul),
    "the file is binary: it holds a NUL byte",
    "export the article as plain text or Markdown in UTF-8",
  );
}

/** The text before a bad byte decodes, the text up to it does not: found by halving, so in n log n. */
function firstInvalidLine(bytes: Uint8Array): number {
  const decodes = (end: number) => {
    try {
      new TextDecoder("utf-8", { fatal: true }).decode(bytes.subarray(0, end), { stream: true });
      return true;
    } catch {
      return false;
    }
  };
  let good = 0;
  let bad = bytes.length;
  while (bad - good > 1) {
    const middle = (good + bad) >>> 1;
    if (decodes(middle)) good = middle;
    else bad = middle;
  }
  return lineAt(bytes, good);
}

function lineAt(bytes: Uint8Array, offset: number): number {
  let line = 1;
  for (let i = 0; i < offset; i++) {
    if (bytes[i] === 0x0a || (bytes[i] === 0x0d && bytes[i + 1] !== 0x0a)) line++;
  }
  return line;
}
