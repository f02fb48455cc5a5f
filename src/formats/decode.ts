import { FormatError } from "../domain/errors.ts";

/** Larger than any article: a book of 600 pages has about 1.5 million characters. */
const maxFileBytes = 4 * 1024 * 1024;

/**
 * Bytes of one file to text: UTF-8, or UTF-16 with a byte order mark. The mark goes, CRLF and CR become line
 * feeds; nothing else changes.
 * @throws FormatError for an empty, oversized or binary file and for bytes that are not valid text.
 */
export function decode(bytes: Uint8Array): string {
  refuseOversized(bytes.length);
  const encoding = encodingOf(bytes);
  if (encoding === "utf-8") refuseBinary(bytes);
  const text = decodeAs(encoding, bytes).replace(/\r\n?/g, "\n");
  if (text.trim() === "")
    throw new FormatError(null, "the file is empty", "put an article in it, or remove it");
  return text;
}

/** @throws FormatError for more bytes than an article has; to be asked before a file is read. */
export function refuseOversized(size: number): void {
  if (size <= maxFileBytes) return;
  throw new FormatError(
    null,
    `the file has ${megabytes(size)} MB, more than ${megabytes(maxFileBytes)} MB`,
    "split it into one file for each article",
  );
}

function encodingOf(bytes: Uint8Array): "utf-8" | "utf-16le" | "utf-16be" {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return "utf-16le";
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return "utf-16be";
  return "utf-8";
}

function decodeAs(encoding: string, bytes: Uint8Array): string {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    const line = encoding === "utf-8" ? firstInvalidLine(bytes) : null;
    throw new FormatError(line, `the text is not valid ${encoding.toUpperCase()}`, "save the file as UTF-8");
  }
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

function megabytes(bytes: number): string {
  return (bytes / 1024 / 1024).toFixed(1).replace(/\.0$/, "");
}
