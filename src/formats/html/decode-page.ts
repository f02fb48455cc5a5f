import { FormatError } from "../../domain/errors.ts";
import { decodeBytes, encodingNamed, isUtf8, utf16Order } from "../encodings.ts";

/** Where browsers look for what a page says of its own encoding, and a little more: some pages begin with a long comment. */
const declaredWithin = 4096;

/** Browsers pass over a NUL here and there. */
const mostNuls = 0.01;

/**
 * The text of a page as browsers decode it: by its byte order mark, what was sent with it, what it declares. What is
 * valid UTF-8 beyond ASCII is taken for that, whatever is declared: programs that save pages change the one and forget the other.
 * @param sent the charset that the server named
 * @throws FormatError for a file that is no text
 */
export function decodePage(bytes: Uint8Array, sent: string | null = null): string {
  const text = decodeBytes(encodingOf(bytes, sent), bytes).replace(/\r\n?/g, "\n");
  const words = text.replaceAll("\0", "");
  if (text.length - words.length <= text.length * mostNuls) return words;
  throw new FormatError(
    null,
    "the file is binary: it holds many NUL bytes",
    "save the page anew, as a browser does",
  );
}

function encodingOf(bytes: Uint8Array, sent: string | null): string {
  const [a, b, c] = bytes;
  if (a === 0xef && b === 0xbb && c === 0xbf) return "utf-8";
  if (a === 0xff && b === 0xfe) return "utf-16le";
  if (a === 0xfe && b === 0xff) return "utf-16be";
  const plain = utf16Order(bytes);
  if (plain !== null) return plain;
  const declared = (sent && encodingNamed(sent)) || declaredEncoding(bytes);
  if (declared !== null && /^utf-16/.test(declared) && sent) return declared;
  if (isUtf8(bytes)) return declared !== null && /^iso-2022/.test(declared) ? declared : "utf-8";
  // Whatever else it says: it holds bytes that are no UTF-8, and browsers would show them as damage.
  if (declared === null || /^utf-/.test(declared)) return holdsUtf8(bytes) ? "utf-8" : "windows-1252";
  return declared;
}

function declaredEncoding(bytes: Uint8Array): string | null {
  const opening = decodeBytes("windows-1252", bytes.subarray(0, declaredWithin));
  const label =
    /^\s*<\?xml\s[^>]{0,100}?encoding\s*=\s*["']([\w.:-]{1,40})["']/i.exec(opening)?.[1] ??
    /<meta\s[^>]{0,400}?charset\s*=\s*["']?\s*([\w.:-]{1,40})/i.exec(opening)?.[1];
  const encoding = label === undefined ? null : encodingNamed(label);
  // A page that can say so in ASCII is not in UTF-16.
  return encoding !== null && /^utf-16/.test(encoding)
    ? "utf-8"
    : encoding === "x-user-defined"
      ? "windows-1252"
      : encoding;
}

/** Whether it is UTF-8 with some damage: most bytes beyond ASCII belong to whole characters. */
function holdsUtf8(bytes: Uint8Array): boolean {
  const text = decodeBytes("utf-8", bytes);
  let damaged = 0;
  let whole = 0;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === 0xfffd) damaged++;
    else if (code > 0x7f) whole++;
  }
  return whole > damaged;
}
