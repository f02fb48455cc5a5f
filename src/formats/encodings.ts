/** Windows-1252 from 0x80 to 0x9f, as browsers have it; elsewhere it is Latin-1. */
const windows1252 =
  "\u20ac\u0081\u201a\u0192\u201e\u2026\u2020\u2021\u02c6\u2030\u0160\u2039\u0152\u008d\u017d\u008f\u0090\u2018\u2019\u201c\u201d\u2022\u2013\u2014\u02dc\u2122\u0161\u203a\u0153\u009d\u017e\u0178";

/** What browsers call an encoding that a file names (`latin1` is `windows-1252`); `null` for what they do not know. */
export function encodingNamed(label: string): string | null {
  try {
    return new TextDecoder(label.trim()).encoding;
  } catch {
    return null;
  }
}

/** As browsers decode: what is invalid becomes U+FFFD; a byte order mark is left out. */
export function decodeBytes(encoding: string, bytes: Uint8Array): string {
  return encoding === "windows-1252" ? decodeWindows1252(bytes) : new TextDecoder(encoding).decode(bytes);
}

/** By a table of ours: releases of Node take the bytes from 0x80 to 0x9f for control characters. */
function decodeWindows1252(bytes: Uint8Array): string {
  return latin1(bytes).replace(/[\u0080-\u009f]/g, (one) => windows1252.charAt(one.charCodeAt(0) - 0x80));
}

/** Each byte as the character of its number. */
function latin1(bytes: Uint8Array): string {
  const parts = new Array<string>(Math.ceil(bytes.length / 8192));
  for (let at = 0; at < parts.length; at++)
    parts[at] = String.fromCharCode(...bytes.subarray(at * 8192, (at + 1) * 8192));
  return parts.join("");
}

export function isUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder("utf-8", { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
}

/** The order of the bytes of text in UTF-16 without a byte order mark: in one of each two places many NULs, in the other none. */
export function utf16Order(bytes: Uint8Array): "utf-16le" | "utf-16be" | null {
  let even = 0;
  let odd = 0;
  const length = Math.min(bytes.length, 1000);
  for (let at = 0; at < length; at++) {
    if (bytes[at] !== 0) continue;
    if (at % 2 === 0) even++;
    else odd++;
  }
  if (Math.max(even, odd) <= length / 4 || Math.min(even, odd) > 0) return null;
  return even === 0 ? "utf-16le" : "utf-16be";
}

/**
 * Whether bytes that are no UTF-8 are text in Windows-1252, as editors of old wrote it: nearly all beyond ASCII stand
 * where letters and marks of western languages stand. Damaged UTF-8 is none: its bytes put capitals and signs into words.
 */
export function seemsWindows1252(bytes: Uint8Array): boolean {
  const text = decodeWindows1252(bytes);
  let fitting = 0;
  let all = 0;
  for (const { 0: one, index } of text.matchAll(/[^\0-\x7f]/g)) {
    all++;
    const before = text.charAt(index - 1);
    if (isLetterInPlace(one, before) || isMarkInPlace(one, before, text.charAt(index + 1))) fitting++;
  }
  const sequences = latin1(bytes).match(
    /[\xc2-\xdf][\x80-\xbf]|[\xe0-\xef][\x80-\xbf]{2}|[\xf0-\xf4][\x80-\xbf]{3}/g,
  );
  return all > 0 && fitting >= all * mostlyFitting && (sequences?.join("").length ?? 0) <= all * someFitting;
}

const mostlyFitting = 0.95;
/** Bytes that UTF-8 would have in a row come in old text too: a letter, a no-break space, a mark. */
const someFitting = 0.3;

function isLetterInPlace(one: string, before: string): boolean {
  if (/[à-öø-þßœšž]/.test(one)) return true;
  return /[À-ÖØ-ÞŒŠŽŸ]/.test(one) && !/[a-zà-öø-þßœšž]/.test(before);
}

function isMarkInPlace(one: string, before: string, after: string): boolean {
  if (/[’·\u00a0\u00ad]/.test(one)) return true;
  const isInWord = /\p{L}/u.test(before) && /\p{L}/u.test(after);
  if (/[«»“”‘‹›–—…•°º§ª¡¿²³½¼]/.test(one)) return !isInWord;
  return /[„‚]/.test(one)
    ? !/[\p{L}\p{N}]/u.test(before)
    : /[€£©®™]/.test(one) && !/\p{L}/u.test(before + after);
}
